"""What a desktop knows the program by, and the files that it hands over to it."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from .widgets.icons import icon_files

NAME = "Kinetrace"


def be_known(app: QGuiApplication) -> None:
    """Give the program its name and icon, in windows, task bars and menus."""
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName(NAME.lower())
    app.setWindowIcon(QIcon(str(icon_files() / "kinetrace.svg")))
    if sys.platform == "win32":  # else the task bar shows Python's icon
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(NAME)


class Application(QApplication):
    """The program, which hears what the desktop hands it: on macOS every file that is opened.

    Signals
    -------
    handed_over(object) : path of the file
    """

    handed_over = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take what is for the program itself; what is for its windows does not come by here."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.handed_over.emit(Path(event.file()))
            return True
        return super().event(event)
