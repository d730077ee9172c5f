"""Fields whose value the mouse wheel leaves alone: it scrolls what they stand in.

Qt's own change their value under the pointer, without a click or the focus: whoever scrolls a
column would set another task, or another rate of slow motion, and hardly see it.

And letters typed into a field to choose in are its own: Qt gives them to the window's keys first.
"""

# ruff: noqa: N802 - Qt's own names are overridden

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QTabBar

from .typed_numbers import Judged, with_own_sign


class ComboBox(QComboBox):
    """A field to choose in; every one of the program is of this kind."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt's own takes the focus by the wheel

    def event(self, event: QEvent) -> bool:
        """Keep what chooses a row, or opens the list, from being a key of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            typed = not event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier
                | Qt.KeyboardModifier.AltModifier
                | Qt.KeyboardModifier.MetaModifier
            )
            if typed and (event.text().isalnum() or event.text() == " "):
                event.accept()
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()


class NumberBox(QDoubleSpinBox):
    """A field for a number; every one of the program is of this kind."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def validate(self, text: str, cursor: int) -> Judged:
        """Take a point and a comma alike (`kinetrace.app.widgets.typed_numbers`)."""
        judged: Judged = super().validate(with_own_sign(text), cursor)
        return judged

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()


class TabBar(QTabBar):
    """Tabs in a column that scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)  # as the tabs that Qt makes itself: the page has its own edge

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()
