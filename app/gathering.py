"""Looking for the videos that were dropped or chosen for a batch, in the background."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from .batch_work import gather
from .job import Job


class Gathering(QObject):
    """Looks through one lot of files and folders after another.

    Signals
    -------
    found(object) : `kinetrace.app.batch_work.Gathered`
    failed(object) : the exception that ended a search
    ended : a search is over
    """

    found = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._waiting: list[Path] = []
        self._leave_out: list[Path] = []

    @property
    def busy(self) -> bool:
        """Whether a search is at work."""
        return self._job is not None

    def add(self, paths: list[Path], leave_out: list[Path]) -> None:
        """Look through files and folders, after those that are looked through already.

        Parameters
        ----------
        leave_out : folders whose videos are results of a batch
        """
        self._waiting += paths
        self._leave_out = leave_out
        if self._job is None and self._waiting:
            taken, self._waiting = self._waiting, []
            self._job = Job(lambda: gather(taken, leave_out), parent=self)
            self._job.finished.connect(self.found)
            self._job.failed.connect(self.failed)
            self._job.ended.connect(self._end)
            self._job.start()

    def stop_and_wait(self) -> None:
        """Give up; before the window closes."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.ended.emit()
        self.add([], self._leave_out)
