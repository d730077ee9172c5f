"""The rate at which a slow-motion video was recorded, which few files tell."""

from kinetrace.core.video.filmed import HIGHEST_HZ, LEAST_GAIN
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ..document.session import Session
from ..widgets.typed_numbers import NumberValidator
from ..widgets.unwheeled import ComboBox
from ..words.numbers import Local

USUAL_HZ = (50.0, 60.0, 100.0, 120.0, 200.0, 240.0, 480.0, 960.0)

ROUNDING = 1e-3
"""Share by which a rate differs from its text."""


class RecordedAt(QWidget):
    """Asks at how many frames a second the video was recorded; one undoable change."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = QLabel(self.tr("Recorded at"))
        self._words.setProperty("role", "quiet")
        self._unit = QLabel(self.tr("frames a second"))
        self._unit.setProperty("role", "quiet")
        self.rate = ComboBox()
        self.rate.setEditable(True)
        self.rate.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        self.rate.setAccessibleName(self.tr("Frames a second at which the video was recorded"))
        self.rate.setToolTip(
            self.tr(
                "For slow motion: the rate that the camera says. Cadence, speeds and filters are "
                "computed with it."
            )
        )
        self._words.setBuddy(self.rate)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._words)
        row.addWidget(self.rate)
        row.addWidget(self._unit)
        row.addStretch()
        self.rate.activated.connect(self._take)
        edit = self.rate.lineEdit()
        assert edit is not None
        edit.editingFinished.connect(self._take)
        session.video_changed.connect(self.show_rate)
        session.recording_changed.connect(self.show_rate)
        self.show_rate()

    @property
    def file_hz(self) -> float:
        """Return the frames a second at which the file plays, 0 without a video."""
        video = self._session.video
        return float(video.rate) / self._session.settings.slow_motion if video else 0.0

    @Slot()
    def show_rate(self) -> None:
        """Show what is set; offer the file's own rate and usual ones above it.

        Among them that at which the file says that it was filmed.
        """
        own = self.file_hz
        self.setVisible(own > 0)
        if own <= 0:
            return
        edit = self.rate.lineEdit()
        assert edit is not None
        edit.setValidator(NumberValidator(0.0, HIGHEST_HZ, 3, edit))
        filmed = self._session.video.filmed_hz if self._session.video else 0.0
        above = sorted(rate for rate in {*USUAL_HZ, filmed} if rate > LEAST_GAIN * own)
        texts = list(dict.fromkeys(_number(rate) for rate in (own, *above)))
        if texts != [self.rate.itemText(n) for n in range(self.rate.count())]:
            self.rate.clear()
            self.rate.addItems(texts)
        self.rate.setCurrentText(_number(own * self._session.settings.slow_motion))

    @Slot()
    def _take(self) -> None:
        text, own = self.rate.currentText(), self.file_hz
        wanted = _value(text)
        if own > 0 and own * (1 - ROUNDING) <= wanted <= HIGHEST_HZ:
            factor = wanted / own if wanted > LEAST_GAIN * own else 1.0
            if abs(factor - self._session.settings.slow_motion) > ROUNDING * factor:
                self._session.set_slow_motion(self.tr("Slow motion"), factor)
        self.show_rate()


def _number(rate: float) -> str:
    return f"{Local(rate):.5g}"


def _value(text: str) -> float:
    """Return a rate as it was typed, with a comma or a point; 0 for what is no number."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return 0.0
