"""Loads in the background what the first analysis needs, while nobody waits for it.

Python's modules are loaded under its one lock. Loaded first when an analysis begins, PyTorch
and SciPy hold the window up by tenths of a second just when it should show how that goes.
"""

import sys
from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject

from .job import Job

MODULES = (
    "kinetrace.core.findings",
    "torch",
    "kinetrace.core.analysis",
    "kinetrace.core.person.preflight",
    "kinetrace.core.network.efficientpose",
)

SWITCH_S = 0.0005
"""Every call into Qt may hand Python's lock to a thread at work, which keeps it for so long;
Python's own 5 ms, some hundred times in the painting of one picture, are seen."""


def keep_window_quick() -> None:
    """Let the UI thread have Python's lock back soon after it has given it away."""
    sys.setswitchinterval(SWITCH_S)


class Warming(QObject):
    """Loads the modules one after another, in a thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = Job(lambda: iter(_load()), parent=self)

    def start(self) -> None:
        """Begin; does no harm where they are loaded."""
        self._job.start()

    @property
    def busy(self) -> bool:
        """Whether there is more to load."""
        return self._job.running

    def stop_and_wait(self) -> None:
        """Stop after the module at hand, however long that takes; before the program ends."""
        self._job.cancel()
        while self._job.running and not self._job.wait():
            pass


def _load() -> Iterator[str]:
    for name in MODULES:
        yield name
        import_module(name)
