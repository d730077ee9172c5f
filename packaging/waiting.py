"""Running the window until something is so."""

import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication


def run_until(ready: Callable[[], bool], longest_s: float = 900) -> bool:
    """Run the program until something is so, or for the longest time; return whether it is."""
    app, end = QApplication.instance(), time.monotonic() + longest_s
    while not ready() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.0005)
    return ready()
