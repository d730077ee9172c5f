"""How long the window's thread is held up, by what, and where it was meanwhile."""

import faulthandler
import re
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QTimer

LONG_MS = 50.0
"""What a user feels; where the threads were is written down from here on."""


class Stalls:
    """How late a timer of the UI thread comes, and how much of that is the program's doing.

    Other programs keep the processors busy: for how long the thread had none is taken off (Linux
    counts it). Nor can the program's part be more than what all its threads computed meanwhile:
    one that holds Python's lock may be without a processor as well.

    After `LONG_MS` a thread of the interpreter, which needs no lock of Python's, writes down
    where each thread is.
    """

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self.own_ms: list[float] = []
        self.places: list[tuple[float, float, str]] = []
        """of each long one: ms in all, of the program, where its threads were"""
        self._clock = QElapsedTimer()
        self._waited_ms = self._computed_ms = 0.0
        self._written = tempfile.TemporaryFile("w+")  # noqa: SIM115 - until the program ends
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        """Measure from now on."""
        for noted in (self.late_ms, self.own_ms, self.places):
            noted.clear()
        self._waited_ms, self._computed_ms = waited_ms(), 1e3 * time.process_time()
        self._clock.start()
        self._timer.start()
        self._watch()

    def stop(self) -> str:
        """Return how long the UI thread was away between two turns, by the program and in all."""
        self._note()
        self._timer.stop()
        faulthandler.cancel_dump_traceback_later()
        return f"{spread(np.array(self.own_ms))}; in all {spread(np.array(self.late_ms))}"

    def told(self) -> str:
        """Return what the threads did after `LONG_MS` of each long stall; most wait for a core."""
        return "\n".join(
            f"  held up for {late:.0f} ms, {own:.0f} ms of them by the program:\n{where}"
            for late, own, where in self.places
            if where
        )

    def _watch(self) -> None:
        self._written.seek(0)
        self._written.truncate()
        faulthandler.dump_traceback_later(LONG_MS / 1e3, file=self._written)

    def _note(self) -> None:
        late_ms = self._clock.nsecsElapsed() / 1e6
        waited, computed = waited_ms(), 1e3 * time.process_time()
        here_ms = late_ms - (waited - self._waited_ms)
        own_ms = max(min(here_ms, computed - self._computed_ms), 0.0)
        self.late_ms.append(late_ms)
        self.own_ms.append(own_ms)
        if late_ms > LONG_MS:
            self._written.seek(0)
            self.places.append((late_ms, own_ms, shortened(self._written.read())))
        self._clock.restart()
        self._waited_ms, self._computed_ms = waited, computed
        self._watch()


def shortened(written: str) -> str:
    """Return the innermost calls of each thread that is not asleep, from what was written."""
    threads = re.split(r"\n(?=Thread |Current thread )", written)
    return "\n".join(
        "    " + " < ".join(_call(line) for line in calls)
        for calls in (thread.strip().splitlines()[1:9] for thread in threads)
        if calls and not re.search(r"in (wait|_recv|_serve|accept|select)$", calls[0])
    )


def _call(line: str) -> str:
    found = re.search(r'([^/"]+)\.py", line (\d+) in (.+)$', line)
    return f"{found[3]} ({found[1]}:{found[2]})" if found else line.strip()


def waited_ms() -> float:
    """Return for how long this thread could have run and had no processor; 0 if not known."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text("ascii").split()[1]) / 1e6
    except OSError:
        return 0.0


def spread(values: np.ndarray) -> str:
    """Return median, 95th and 99th percentile and maximum."""
    middle, p95, p99 = np.percentile(values, [50, 95, 99])
    return f"median {middle:.0f}, p95 {p95:.0f}, p99 {p99:.0f}, most {values.max():.0f} ms"
