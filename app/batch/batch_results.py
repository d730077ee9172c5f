"""What holds for a whole batch: where results go, the annotated video, how videos are turned."""

from pathlib import Path

from kinetrace.core.system.presence import typed
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from ..widgets.columns import column, quiet_label, row
from ..widgets.unwheeled import ComboBox

RESULTS = "Kinetrace"
"""Folder for results that is proposed beside the videos."""


class BatchResults(QWidget):
    """A folder, and in a row below it the turn and the ground of the annotated video."""

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
        place = row(quiet_label(self.tr("Results in"), self.out), (self.out, 1), self.browse)
        choices = row(
            quiet_label(self.tr("Turn the videos"), self.turn),
            self.turn,
            quiet_label(self.tr("Video with the skeleton"), self.overlay),
            self.overlay,
            None,
        )
        lines = column(place, choices)
        lines.setContentsMargins(0, 0, 0, 0)
        self.setLayout(lines)

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
