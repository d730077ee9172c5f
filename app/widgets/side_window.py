"""What the windows beside the main one have in common."""

# ruff: noqa: N802 - Qt's own names are overridden

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog


class SideWindow(QDialog):
    """Escape closes it; Enter works on what has the focus, and presses no other button.

    (A dialog's Enter presses its first button from anywhere: in a list it would open a result
    and ask for files at once.)
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
