"""Looking for the videos that were dropped or chosen for a batch, in the background."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from ..work.job import STALL_S
from ..work.one_job import OneJob
from .batch_work import gather


class Gathering(OneJob):
    """Looks through one lot of files and folders after another.

    `finished` hands out `kinetrace.app.batch.batch_work.Gathered`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Path] = []
        self._leave_out: list[Path] = []
        self.ended.connect(self._go_on)

    def add(self, paths: list[Path], leave_out: list[Path]) -> None:
        """Look through files and folders, after those that are looked through already.

        Parameters
        ----------
        leave_out : folders whose videos are results of a batch
        """
        self._waiting += paths
        self._leave_out = leave_out
        if not self.busy:
            self._go_on()

    def stop_and_wait(self, seconds: float = STALL_S) -> None:
        """Give up what is looked through and what waits."""
        self._waiting = []
        super().stop_and_wait(seconds)

    @Slot()
    def _go_on(self) -> None:
        """Look through what waits."""
        if self._waiting:
            taken, self._waiting = self._waiting, []
            leave_out = self._leave_out
            self.begin(lambda: gather(taken, leave_out))
