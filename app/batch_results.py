"""Where the results of a batch go, and whether they include an annotated video."""

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget

from .columns import quiet_label, row

RESULTS = "Kinetrace"
"""Folder for results that is proposed beside the videos."""


class BatchResults(QWidget):
    """A folder and the ground of the annotated video, in one row."""

    def __init__(self) -> None:
        super().__init__()
        self.out = QLineEdit()
        self.out.setAccessibleName(self.tr("Folder for results"))
        self.out.setPlaceholderText(self.tr("a folder “{name}” beside the videos").format(
            name=RESULTS
        ))  # fmt: skip
        self.browse = QPushButton(self.tr("Choose …"))
        self.browse.clicked.connect(self._ask)
        self.overlay = QComboBox()
        self.overlay.setAccessibleName(self.tr("Annotated video"))
        for text, ground in (
            (self.tr("none"), None),
            (self.tr("on the picture"), "picture"),
            (self.tr("face blurred"), "blurred"),
            (self.tr("on plain grey"), "plain"),
        ):
            self.overlay.addItem(text, ground)
        line = row(
            quiet_label(self.tr("Results in"), self.out),
            (self.out, 1),
            self.browse,
            quiet_label(self.tr("Annotated video"), self.overlay),
            self.overlay,
        )
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    @property
    def chosen(self) -> Path | None:
        """The folder, None while none is chosen."""
        text = self.out.text().strip()
        return Path(text).expanduser() if text else None

    def folder_for(self, videos: Path) -> Path:
        """Return the folder, one in that of the videos where none is chosen."""
        if self.chosen is None:
            self.out.setText(str(videos / RESULTS))
        assert self.chosen is not None
        return self.chosen

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
