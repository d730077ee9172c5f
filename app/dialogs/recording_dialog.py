"""Settings of the open recording: what its measures depend on besides the picture."""

from dataclasses import replace
from typing import Any

from kinetrace.core.kinematics.floor import MOST_ROLL_DEG, MOST_UNASKED_DEG
from kinetrace.core.kinematics.neutral import SHORTEST_S, is_too_short
from kinetrace.core.recordings.hand_measurements import drawn_roll_deg
from kinetrace.core.recordings.mirroring import MIRRORED, mirror_image
from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from ..document.session import Session
from ..widgets.ok_or_cancel import lay_out
from ..widgets.theme import SPIN_MARGINS
from ..widgets.unwheeled import ComboBox, NumberBox
from ..words.numbers import Local

CAMERA: tuple[bool | None, ...] = (None, True, False)


def _side_by_side(field: QWidget, *buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(field, 1)
    for one in buttons:
        row.addWidget(one)
    return row


class RecordingDialog(QDialog):
    """One form; OK is one undoable change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._neutral = session.settings.neutral_s
        self.setWindowTitle(self.tr("Settings of this recording"))
        self._make()
        self._fill()
        self._lay_out()

    def _make(self) -> None:
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("a code, never a name"))
        self.body_height = self._number(0.0, 2.5, 0.01, " m", self.tr("not given"))
        self.camera = ComboBox()
        self.camera.addItems(
            [self.tr("not known"), self.tr("stands still"), self.tr("follows the person")]
        )
        self.repair = QCheckBox(self.tr("decide left and right over time"))
        self.mirrored = QCheckBox(self.tr("the video is a mirror image"))
        self.path_turn = QCheckBox(self.tr("angles in the plane of the path"))
        self.level = self._number(-MOST_ROLL_DEG, MOST_ROLL_DEG, 0.5, "°", "")
        self.take_estimate = QPushButton(self.tr("Take the estimate"))
        self.take_estimate.clicked.connect(self._take_estimate)
        self.take_line = QPushButton(self.tr("Take the drawn line"))
        self.take_line.clicked.connect(self._take_line)
        self.cutoff = self._number(0.0, 30.0, 0.5, " Hz", self.tr("none"))
        self.gap = self._number(0.0, 2.0, 0.05, " s", self.tr("none"))
        self.neutral = QLabel()
        self.take_range = QPushButton(self.tr("Take the range"))
        self.take_range.clicked.connect(self._take_range)
        if self._session.loop is None:
            self.take_range.setEnabled(False)
            self.take_range.setToolTip(self.tr("Choose a range on the timeline first (I, O)"))
        self.no_neutral = QPushButton(self.tr("None"))
        self.no_neutral.clicked.connect(self._drop_neutral)

    def _number(self, least: float, most: float, step: float, unit: str, nothing: str) -> NumberBox:
        """Return a field for a number; its lowest value is shown as a word."""
        box = NumberBox()
        box.lineEdit().setTextMargins(*SPIN_MARGINS)
        box.setRange(least, most)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setSpecialValueText(nothing)
        box.setMinimumHeight(26)
        return box

    def _fill(self) -> None:
        settings, recording = self._session.settings, self._session.recording
        self.code.setText("" if recording is None else recording.code)
        self.code.setEnabled(recording is not None)
        self.body_height.setValue(settings.height_m or 0.0)
        self.camera.setCurrentIndex(CAMERA.index(settings.camera_static))
        self.repair.setChecked(settings.repair)
        self.mirrored.setChecked(settings.mirrored)
        self.path_turn.setChecked(settings.path_turn)
        self.level.setValue(settings.level_deg)
        self._show_estimate()
        self._show_line()
        self.cutoff.setValue(settings.filter.cutoff_hz or 0.0)
        self.gap.setValue(settings.filter.max_gap_s)
        self._show_neutral()

    def _lay_out(self) -> None:
        standing = _side_by_side(self.neutral, self.take_range, self.no_neutral)
        rolled = _side_by_side(self.level, self.take_estimate, self.take_line)
        tip = self.tr(
            "By how many degrees the camera was rolled: + where the level floor rises to the right"
        )
        self.level.setToolTip(tip)
        self.level.setAccessibleName(self.tr("Camera rolled by"))
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        for text, field, tip in (
            (self.tr("Code"), self.code, self.tr("Of the person; it goes into every export")),
            (self.tr("Height"), self.body_height, self.tr("Of the person, for lengths in metres")),
            (self.tr("Camera"), self.camera, self.tr("Helps to tell which way the person faces")),
            ("", self.repair, ""),
            ("", self.mirrored, self.tr("Left and right are exchanged")),
            (
                "",
                self.path_turn,
                self.tr("A path turned out of the picture makes angles look smaller"),
            ),
            (
                self.tr("Low-pass"),
                self.cutoff,
                self.tr("Cut-off frequency; 6 Hz is usual for walking"),
            ),
            (self.tr("Fill gaps up to"), self.gap, self.tr("Longer gaps stay open")),
        ):
            field.setToolTip(tip)
            field.setAccessibleName(text or getattr(field, "text", str)())
            form.addRow(text, field)
        form.addRow(self.tr("Camera rolled by"), rolled)
        form.addRow(self.tr("Quiet standing"), standing)
        lay_out(self, form)

    def _estimate_deg(self) -> float | None:
        """Return the whole roll as the feet show it, None where too few stand."""
        findings = self._session.findings
        if findings is None or not findings.measures.floor.sure:
            return None
        return round(findings.measures.level_deg + findings.measures.floor.angle_deg, 1)

    def _show_estimate(self) -> None:
        estimate = self._estimate_deg()
        if estimate is None:
            self.take_estimate.setEnabled(False)
            self.take_estimate.setToolTip(
                self.tr("Needs a camera that stands still and several steps through its picture")
            )
            return
        self.take_estimate.setText(
            self.tr("Take the estimate ({deg:.1f}°)").format(deg=Local(estimate))
        )
        self.take_estimate.setToolTip(
            self.tr("From the standing feet. A ramp and an oblique path look like a rolled camera")
        )

    def _drawn_deg(self) -> float | None:
        recording = self._session.recording
        return None if recording is None else drawn_roll_deg(recording.by_hand)

    def _show_line(self) -> None:
        drawn = self._drawn_deg()
        self.take_line.setEnabled(drawn is not None)
        if drawn is not None:
            text = self.tr("Take the drawn line ({deg:.1f}°)").format(deg=Local(drawn))
            self.take_line.setText(text)
        self.take_line.setToolTip(
            self.tr(
                "The last length that was drawn, along what is level or upright in truth: an edge "
                "of the floor across the picture, a window, a plumb line"
            )
        )

    @Slot()
    def _take_line(self) -> None:
        drawn = self._drawn_deg()
        if drawn is not None and (abs(drawn) <= MOST_UNASKED_DEG or self._wants(drawn)):
            self.level.setValue(drawn)

    @Slot()
    def _take_estimate(self) -> None:
        estimate = self._estimate_deg()
        if estimate is not None and (abs(estimate) <= MOST_UNASKED_DEG or self._wants(estimate)):
            self.level.setValue(estimate)

    def _wants(self, estimate_deg: float) -> bool:
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            self.tr("Camera rolled by"),
            self.tr(
                "{deg:.1f}° are much for a rolled camera. Is what shows it level in truth, and "
                "does it neither come nearer nor lead away? A ramp is not to be taken off."
            ).format(deg=Local(estimate_deg)),
            button.Yes | button.No,
            button.No,
        )
        return answer == button.Yes

    def _show_neutral(self) -> None:
        if self._neutral is None:
            words = self.tr("none taken off")
        else:
            words = self.tr("{start:.2f} to {stop:.2f} s").format(
                start=Local(self._neutral[0]), stop=Local(self._neutral[1])
            )
            if is_too_short(*self._neutral):
                words += ": " + self._too_short()
        self.neutral.setText(words)
        self.no_neutral.setEnabled(self._neutral is not None)

    @Slot()
    def _take_range(self) -> None:
        video, loop = self._session.video, self._session.loop
        if video is None or loop is None:
            return
        start_s, stop_s = (float(video.times_s[frame]) for frame in loop)
        if is_too_short(start_s, stop_s):
            self.neutral.setText(self._too_short())
            return
        self._neutral = start_s, stop_s
        self._show_neutral()

    def _too_short(self) -> str:
        return self.tr("at least {s:g} s, please").format(s=Local(SHORTEST_S))

    @Slot()
    def _drop_neutral(self) -> None:
        self._neutral = None
        self._show_neutral()

    def accept(self) -> None:
        """Make the change and close."""
        old = self._session.settings
        settings: dict[str, Any] = {
            "height_m": self.body_height.value() or None,
            "camera_static": CAMERA[self.camera.currentIndex()],
            "repair": self.repair.isChecked(),
            "mirrored": self.mirrored.isChecked(),
            "path_turn": self.path_turn.isChecked(),
            "level_deg": self.level.value(),
            "neutral_s": self._neutral,
            "filter": replace(
                old.filter, cutoff_hz=self.cutoff.value() or None, max_gap_s=self.gap.value()
            ),
        }
        label, recording = self.tr("Settings"), self._session.recording
        code = self.code.text().strip()
        if recording is None:
            self._session.set_settings(label, **settings)
        elif replace(old, **settings) != old or code != recording.code:
            made = mirror_image(recording, self.mirrored.isChecked())
            parts = {name: getattr(made, name) for name in MIRRORED}
            parts |= {"settings": replace(old, **settings), "code": code}
            self._session.edit(label, **parts)
        super().accept()
