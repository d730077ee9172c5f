"""What holds for a whole batch: where results go, the task, the turn, the annotated video."""

from pathlib import Path

from kinetrace.core.system.presence import typed
from kinetrace.core.tasks.choice import TASK_NAMES, task_title
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QPushButton, QWidget

from ..widgets.columns import quiet_label
from ..widgets.unwheeled import ComboBox
from ..words.core_words import core_word

RESULTS = "Kinetrace"
"""Folder for results that is proposed beside the videos."""


class BatchResults(QWidget):
    """A folder, and below it the task, the turn and the ground of the annotated video."""

    def __init__(self) -> None:
        super().__init__()
        self._proposed: tuple[str, Path] | None = None
        self.out = QLineEdit()
        self.out.setAccessibleName(self.tr("Folder for results"))
        self.out.setPlaceholderText(self.tr("a folder “{name}” beside the videos").format(
            name=RESULTS
        ))  # fmt: skip
        self.browse = QPushButton(self.tr("Choose …"))
        self.browse.clicked.connect(self._ask)
        self.overlay = ComboBox()
        self.overlay.setAccessibleName(self.tr("Video with the skeleton"))
        for text, ground in (
            (self.tr("none"), None),
            (self.tr("on the picture"), "picture"),
            (self.tr("face blurred"), "blurred"),
            (self.tr("on plain grey"), "plain"),
        ):
            self.overlay.addItem(text, ground)
        self.task = ComboBox()
        self.task.setAccessibleName(self.tr("Task"))
        self.task.setToolTip(
            self.tr(
                "What is measured in all of the list. A recording that is there keeps its own task "
                "where none is chosen here; new ones are of walking then."
            )
        )
        self.task.addItem(self.tr("as it is set"), None)
        for name in TASK_NAMES:
            self.task.addItem(core_word(task_title(name)), name)
        self.turn = ComboBox()
        self.turn.setAccessibleName(self.tr("Turn the videos"))
        self.turn.setToolTip(
            self.tr(
                "For videos that were filmed upright and lie on their side. It holds for all of "
                "the list; a single one is turned in the main window."
            )
        )
        for text, degrees in (
            (self.tr("as they are"), None),
            (self.tr("to the right (90°)"), 90),
            (self.tr("to the left (90°)"), 270),
            (self.tr("upside down (180°)"), 180),
            (self.tr("back (0°)"), 0),
        ):
            self.turn.addItem(text, degrees)
        lines = QGridLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setHorizontalSpacing(10)
        lines.addWidget(quiet_label(self.tr("Results in"), self.out), 0, 0)
        lines.addWidget(self.out, 0, 1, 1, 4)
        lines.addWidget(self.browse, 0, 5)
        for place, (words, field) in {
            (1, 0): (self.tr("Task"), self.task),
            (1, 2): (self.tr("Turn the videos"), self.turn),
            (2, 0): (self.tr("Video with the skeleton"), self.overlay),
        }.items():
            lines.addWidget(quiet_label(words, field), *place)
            lines.addWidget(field, place[0], place[1] + 1)
        lines.setColumnStretch(4, 1)

    @property
    def chosen(self) -> Path | None:
        """The folder, None while none is chosen."""
        text = self.out.text()
        if self._proposed is not None and text == self._proposed[0]:
            return self._proposed[1]  # Qt loses what is no text in a folder's name
        return typed(text.strip()) if text.strip() else None

    def folder_for(self, videos: Path) -> Path:
        """Return the folder, one in that of the videos where none is chosen.

        What was proposed for videos of quite another folder is not for these.
        """
        chosen = self.chosen
        if self._proposed is not None and chosen == self._proposed[1]:
            own = chosen.parent
            if not (own.is_relative_to(videos) or videos.is_relative_to(own)):
                chosen = None
        if chosen is None:
            chosen = videos / RESULTS
            self.out.setText(str(chosen))
            self._proposed = self.out.text(), chosen
        return chosen

    @Slot()
    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for results"), self.out.text()
        )
        if name:
            self.out.setText(name)

    @Slot()
    def show_folder(self) -> None:
        """Show the folder in the system's file browser."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.chosen)))
