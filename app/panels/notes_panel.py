"""Notes, key frames and what was measured by hand, in order of time."""

import numpy as np
from kinetrace.core.gait.scale import Scale
from kinetrace.core.recordings.hand_measurements import (
    HandAngle,
    HandLength,
    hand_scale,
    value_words,
)
from kinetrace.core.recordings.recording import Comment
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..document.hand_editing import HandEditing, Noted, noted
from ..document.note_words import kind_words
from ..document.session import Session
from ..keys.other_keys import OTHER_KEYS
from ..words.core_words import core_word
from ..words.numbers import Local, localised

NEW = ("comment", "key_frame", "hand_angle", "hand_length", "hand_scale")
"""Commands of the buttons."""

LINE_PX = 480
"""Width of the buttons from which on they are in two rows."""


class NotesPanel(QWidget):
    """A list to jump by, rename in and delete from, and the buttons that add to it.

    Signals
    -------
    commanded(str) : a button's command (`kinetrace.app.keys.actions`)
    """

    commanded = Signal(str)

    def __init__(
        self, session: Session, editing: HandEditing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._editing = session, editing
        self._make_list()
        self._words = QLabel(
            self.tr("Notes, key frames, angles and lengths measured on the picture appear here.")
        )
        self._words.setProperty("role", "quiet")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._caveat = QLabel()
        self._caveat.setProperty("role", "quiet")
        self._caveat.setWordWrap(True)
        self._lay_out()
        session.recording_changed.connect(self._show)
        session.video_changed.connect(self._show)
        session.prepared.connect(self._show)
        self._show()

    def _make_list(self) -> None:
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Notes and measurements by hand"))
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setHeaderLabels(
            [self.tr("Time"), self.tr("What"), self.tr("Words"), self.tr("Value")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column in (0, 1, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(self.jump)
        self.list.itemClicked.connect(self.jump)
        self.list.currentItemChanged.connect(self._enable)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.actions_ = {}
        for name, text, do in (
            ("jump", self.tr("Go there"), self.jump),
            ("rename", self.tr("Rename …"), self.rename),
            ("delete", self.tr("Delete"), self.delete),
        ):
            action = QAction(text, self.list)
            keys = OTHER_KEYS[f"note_{name}"].keys
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _=False, do=do: do())
            self.list.addAction(action)
            self.actions_[name] = action

    def _lay_out(self) -> None:
        self.buttons: dict[str, QPushButton] = {}
        texts = {
            "comment": (self.tr("Note …"), self.tr("Write a note at the playhead (M)")),
            "key_frame": (
                self.tr("Key frame …"),
                self.tr("Keep this picture among the results, with a word on it (Shift+M)"),
            ),
            "hand_angle": (
                self.tr("Angle"),
                self.tr("Measure an angle on the picture: arm, vertex, arm (G)"),
            ),
            "hand_length": (
                self.tr("Length"),
                self.tr("Measure a length on the picture; metres need a known length (D)"),
            ),
            "hand_scale": (
                self.tr("Known length …"),
                self.tr("Draw a line whose true length you know: it gives metres in its plane"),
            ),
        }
        rows = QVBoxLayout()
        rows.setSpacing(4)
        for name in NEW:
            text, tip = texts[name]
            button = self.buttons[name] = QPushButton(text)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.setStyleSheet("padding: 4px 7px;")
            button.clicked.connect(lambda _=False, name=name: self.commanded.emit(name))
        names: list[tuple[str, ...]] = [NEW]
        if sum(button.sizeHint().width() for button in self.buttons.values()) > LINE_PX:
            names = [NEW[:2], NEW[2:]]  # of large letters
        for some in names:
            row = QHBoxLayout()
            row.setSpacing(4)
            for name in some:
                row.addWidget(self.buttons[name])
            row.addStretch()
            rows.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(rows)
        column.addWidget(self._words, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self._caveat)

    @Slot()
    def _show(self) -> None:
        recording = self._session.recording
        chosen, current = self.chosen, self.list.currentItem()
        row = -1 if current is None else self.list.indexOfTopLevelItem(current)
        self.list.clear()
        notes = noted(recording)
        for one in notes:
            item = self._item(one)
            self.list.addTopLevelItem(item)
            if one is chosen:
                self.list.setCurrentItem(item)
        if row >= 0 and self.chosen is None:  # it was changed or deleted: stay where it was
            last = self.list.topLevelItemCount() - 1
            if (same := self.list.topLevelItem(min(row, last))) is not None:
                self.list.setCurrentItem(same)
        self.list.setVisible(bool(notes))
        self._words.setVisible(not notes)
        scale = self._scale()
        self._caveat.setVisible(scale is not None)
        if scale is not None:
            self._caveat.setText(
                self.tr(
                    "{mm:.2f} mm a pixel by the {source}, ±{share:.1f} %; only in its own plane, "
                    "square to the camera."
                ).format(
                    mm=Local(1000 * scale.metres_per_px),
                    source=core_word(scale.source),
                    share=Local(100 * scale.uncertainty),
                )
            )
        ready = self._session.document is not None and self._session.video is not None
        for button in self.buttons.values():
            button.setEnabled(ready)
        self._enable()

    def _scale(self) -> Scale | None:
        recording = self._session.recording
        return None if recording is None else hand_scale(recording.by_hand)

    def _item(self, one: Noted) -> QTreeWidgetItem:
        scale = self._scale()
        if isinstance(one, Comment):
            words, value, tip = one.text, "", one.text
        else:
            words, value, tip = one.name, localised(value_words(one, scale)), self._tip(one)
        item = QTreeWidgetItem(
            [f"{Local(one.time_s):.2f} s", kind_words(one), words.replace("\n", " "), value]
        )
        item.setData(0, Qt.ItemDataRole.UserRole, one)
        for column in (0, 3):
            item.setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        for column in range(4):
            item.setToolTip(column, tip)
        return item

    def _tip(self, one: HandAngle | HandLength) -> str:
        if isinstance(one, HandAngle):
            return self.tr(
                "Angle between the arms at the vertex, in the picture: 0 to 180°, straight is "
                "180.\n180° − angle = {rest:.1f}°. Uncertainty of the clicks: ±{sd:.1f}° (1 SD)."
            ).format(rest=Local(180 - one.angle_deg), sd=Local(one.uncertainty_deg))
        scale = self._scale()
        words = self.tr("{px:.1f} pixels.").format(px=Local(one.length_px))
        if scale is None or one.known_m:
            return words
        sd = one.uncertainty_m(scale)
        if not np.isfinite(sd):
            return words
        more = self.tr("±{sd:.1f} cm (1 SD) if it lies in the plane of the known length.")
        return f"{words} {more.format(sd=100 * sd)}"

    @property
    def chosen(self) -> Noted | None:
        """Return what is chosen in the list."""
        item = self.list.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None

    @Slot()
    def _enable(self, *_: object) -> None:
        for action in self.actions_.values():
            action.setEnabled(self.chosen is not None)

    @Slot()
    def jump(self, *_: object) -> None:
        """Go to the moment of what is chosen."""
        one = self.chosen
        if isinstance(one, Comment):
            self._session.go_to_time(one.time_s)
        elif one is not None:
            self._session.go_to(one.frame)

    @Slot()
    def rename(self) -> None:
        """Ask for other words."""
        one = self.chosen
        if one is None:
            return
        old = one.text if isinstance(one, Comment) else one.name
        text, given = QInputDialog.getText(self, self.tr("Rename"), self.tr("Words:"), text=old)
        if given:
            self._editing.rename(one, text)

    @Slot()
    def delete(self) -> None:
        """Take what is chosen out; undo brings it back."""
        if (one := self.chosen) is not None:
            self._editing.delete(one)
