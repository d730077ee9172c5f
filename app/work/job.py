"""Long work off the UI thread: the one class that runs a generator of the core in a thread."""

import logging
import threading
import time
from collections.abc import Callable, Generator, Iterator
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

log = logging.getLogger(__name__)

SECONDS_BETWEEN_PROGRESS = 0.05
STALL_S = 30.0

Work = Generator[Any, None, Any] | Iterator[Any]


class Job(QObject):
    """A generator at work in a thread of its own; every signal arrives on the UI thread.

    `make` is called in the thread and returns the generator, so that files which it opens
    belong to the thread and are closed there. Each ``yield`` is progress and the point at which
    the work can be paused or cancelled; of progress that comes faster than 20 times a second
    only the newest is kept. What the generator returns is the result. Its ``finally`` blocks run
    however it ends. One that is cancelled is closed at its yield; if it catches ``GeneratorExit``
    and returns a value, that is what was done until then.

    Parameters
    ----------
    make : returns the generator, or an iterator without a result
    title : what is being done, as shown: "Analysing walk.mp4"

    Signals
    -------
    progressed(object) : the newest value that was yielded
    finished(object) : the result; then `ended`
    failed(object) : the exception; then `ended`
    cancelled(object) : stopped by `cancel`, with what was done or None; then `ended`
    ended() : always the last; the thread is over
    state_changed() : paused or resumed
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    ended = Signal()
    state_changed = Signal()

    def __init__(
        self, make: Callable[[], Work], title: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self._over = False
        self._thread = _Thread(make, self)
        self._thread.news.connect(self._tell_progress)
        self._thread.finished.connect(self._tell_end)

    def start(self) -> None:
        """Begin the work."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next yield; what it has done until then stays."""
        self._thread.stop.set()
        self._thread.go.set()

    def set_paused(self, paused: bool) -> None:
        """Hold the work at its next yield, or let it go on."""
        if paused == self.paused:
            return
        if paused:
            self._thread.go.clear()
        else:
            self._thread.go.set()
        self.state_changed.emit()

    @property
    def paused(self) -> bool:
        """Whether the work is held."""
        return not self._thread.go.is_set()

    @property
    def running(self) -> bool:
        """Whether the end has not been told yet."""
        return not self._over

    def wait(self, seconds: float = STALL_S) -> bool:
        """Block until the thread is over, then tell how it ended; False after `seconds`."""
        if not self._thread.isFinished() and not self._thread.wait(int(seconds * 1000)):
            return False
        self._tell_end()
        return True

    @Slot()
    def _tell_progress(self) -> None:
        found, value = self._thread.take_news()
        if found and not self._over:
            self.progressed.emit(value)

    @Slot()
    def _tell_end(self) -> None:
        if self._over:
            return
        self._tell_progress()
        self._over = True
        kind, value = self._thread.let_go()
        if kind == "failed":
            self.failed.emit(value)
        elif kind == "cancelled":
            self.cancelled.emit(value)
        else:
            self.finished.emit(value)
        self.ended.emit()


class _Thread(QThread):
    """Runs the generator; hands over only through `news`, `take_news` and `outcome`."""

    news = Signal()

    def __init__(self, make: Callable[[], Work], parent: QObject) -> None:
        super().__init__(parent)
        self.stop = threading.Event()
        self.go = threading.Event()
        self.go.set()
        self.outcome: tuple[str, Any] = ("cancelled", None)
        self._make = make
        self._lock = threading.Lock()
        self._newest: tuple[bool, Any] = (False, None)

    def let_go(self) -> tuple[str, Any]:
        """Return the outcome and keep nothing of the work, for the job itself stays.

        A job belongs to its parent and goes with it: Qt objects that are deleted while
        their thread's last signals are under way bring the program down.
        """
        outcome, self.outcome = self.outcome, ("cancelled", None)
        self._make = lambda: iter(())
        return outcome

    def take_news(self) -> tuple[bool, Any]:
        """Return the newest progress once: (whether there is any, the value)."""
        with self._lock:
            newest, self._newest = self._newest, (False, None)
        return newest

    def run(self) -> None:
        try:
            self.outcome = self._work()
        except Exception as error:
            log.info("job failed", exc_info=error)
            self.outcome = ("failed", error)

    def _work(self) -> tuple[str, Any]:
        work = iter(self._make())
        told_s = 0.0
        while True:
            self.go.wait()
            if self.stop.is_set():
                return "cancelled", _close(work)
            try:
                value = next(work)
            except StopIteration as end:
                return "finished", end.value
            with self._lock:
                self._newest = (True, value)
            if time.monotonic() - told_s >= SECONDS_BETWEEN_PROGRESS:
                told_s = time.monotonic()
                self.news.emit()


def _close(work: Work) -> Any:
    """Close a generator and return the value it returns then, as from Python 3.13 on."""
    if isinstance(work, Generator):
        try:
            work.throw(GeneratorExit)
        except StopIteration as end:
            return end.value
        except GeneratorExit:
            pass
    return None
