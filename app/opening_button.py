"""The button that gives up opening a file, there while that takes long."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from .files import Files

LONG_MS = 700


class OpeningButton(QPushButton):
    """Comes after a moment and goes with the end."""

    def __init__(self, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self.setText(self.tr("Cancel"))
        self.setAccessibleName(self.tr("Cancel opening the file"))
        self.hide()
        self._late = QTimer(self, singleShot=True, interval=LONG_MS)
        self._late.timeout.connect(self._appear)
        self.clicked.connect(files.cancel)
        files.busy.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        if not self._files.opening:
            self._late.stop()
            self.hide()
        elif self.isHidden() and not self._late.isActive():
            self._late.start()

    @Slot()
    def _appear(self) -> None:
        self.setVisible(self._files.opening)
