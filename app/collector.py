"""Python's cycle collector kept on the UI thread.

It runs in whichever thread happens to make the object that is one too many. On a worker thread
it would delete Qt objects of the UI thread there, and bring the program down.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 500


class Collector(QObject):
    """Collects cycles from the UI thread's event loop, and nowhere else, while it lives.

    What is there when it is made stays out of it: to look through all that a window is made of,
    and the modules it needs, would be felt.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._limits = gc.get_threshold()
        timer = QTimer(self)
        timer.timeout.connect(self._collect)
        timer.start(EVERY_MS)

    @Slot()
    def _collect(self) -> None:
        """Collect the oldest generation that has reached its usual limit."""
        counts = gc.get_count()
        due = [
            n
            for n, (count, limit) in enumerate(zip(counts, self._limits, strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])
