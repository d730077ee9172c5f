"""Work that is done for a widget only once somebody sees it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Calls a function at once where its widget is visible, else when it is shown next.

    What several hidden tabs would draw anew with every second of a running analysis, nobody
    sees, and the window waits for it.
    """

    def __init__(self, widget: QWidget, function: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._function = widget, function
        self._due = False
        widget.installEventFilter(self)

    @Slot()
    def ask(self) -> None:
        """Ask for a call."""
        self._due = True
        self._call()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show:
            self._call()
        return False

    def _call(self) -> None:
        if self._due and self._widget.isVisible():
            self._due = False
            self._function()
