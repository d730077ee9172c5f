"""One job at a time: what has work in the background begins, watches and stops it through this."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from .job import STALL_S, Job, Work


class OneJob(QObject):
    """Holds the newest job; one that a newer one replaces is cancelled and not heard any more.

    Signals
    -------
    progressed, finished, failed, cancelled, ended : those of the job at work (`Job`); it is
        not `busy` any more when `ended` is told
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._dropped: list[Job] = []

    @property
    def busy(self) -> bool:
        """Whether a job is at work."""
        return self._job is not None

    def begin(self, make: Callable[[], Work], title: str = "") -> None:
        """Start a job in place of the one at work; `make` returns the generator, see `Job`."""
        self.drop()
        self._job = Job(make, title, self)
        for told, own in self._signals(self._job):
            told.connect(own)
        self._job.ended.connect(self._end)
        self._job.start()

    def cancel(self) -> None:
        """Ask the job to stop at its next yield."""
        if self._job is not None:
            self._job.cancel()

    def set_paused(self, paused: bool) -> None:
        """Hold the job at its next yield, or let it go on."""
        if self._job is not None:
            self._job.set_paused(paused)

    def drop(self) -> None:
        """Cancel the job and hear no more of it."""
        if self._job is not None:
            for told, own in self._signals(self._job):
                told.disconnect(own)
            self._job.cancel()
            self._dropped.append(self._job)
            self._job = None

    def stop_and_wait(self, seconds: float = STALL_S) -> None:
        """Give up; return when every thread is over. Before the window closes."""
        jobs = [*self._dropped, *([self._job] if self._job is not None else [])]
        for job in jobs:
            job.cancel()
        for job in jobs:
            job.wait(seconds)

    def _signals(self, job: Job) -> Iterator[tuple[SignalInstance, SignalInstance]]:
        """Yield each signal of a job and the one that hands it on."""
        yield job.progressed, self.progressed
        yield job.finished, self.finished
        yield job.failed, self.failed
        yield job.cancelled, self.cancelled

    @Slot()
    def _end(self) -> None:
        self._dropped = [job for job in self._dropped if job.running]
        if self._job is not None and not self._job.running:
            self._job = None
            self.ended.emit()
