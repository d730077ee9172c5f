"""A button that Space presses where Space is a key of the window as well."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class SpacedButton(QPushButton):
    """Qt gives a key to the window before the button that has the focus."""

    def event(self, event: QEvent) -> bool:
        """Keep Space."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and event.key() == Qt.Key.Key_Space:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)
