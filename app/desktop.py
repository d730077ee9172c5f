"""What a desktop knows the program by, and the files that it hands over to it."""

import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon

NAME = "Kinetrace"


def icon_file() -> Path:
    """Return the program's icon, drawn for every size."""
    return Path(str(resources.files("kinetrace.resources"))) / "icons" / "kinetrace.svg"


def be_known(app: QGuiApplication) -> None:
    """Give the program its name and icon, in windows, task bars and menus."""
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName(NAME.lower())
    app.setWindowIcon(QIcon(str(icon_file())))
    if sys.platform == "win32":  # else the task bar shows Python's icon
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(NAME)


class HandedOver(QObject):
    """Opens what the desktop hands over while the program runs, as macOS does with every file."""

    def __init__(self, app: QGuiApplication, open_file: Callable[[Path], None]) -> None:
        super().__init__(app)
        self._open = open_file
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open(Path(event.file()))
            return True
        return False
