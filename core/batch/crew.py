"""The processes of this computer that work on a batch's files, as many as there is room for."""

import os
import time
from collections.abc import Iterator
from typing import Any

from ..errors import KinetraceError
from ..system.child_process import Died
from .places import remove_unfinished
from .process import Worker, listen
from .worker import Failed, Finished, Opened, Stop, Stopped, Work


class LocalCrew:
    """Worker processes, each at one file of the batch at a time.

    The first one tells how many there is memory for. One that dies, hangs or takes too long is
    ended and replaced, and its file has failed.

    Parameters
    ----------
    work : what is done with each file
    count : processes at most; None for as many as there are cores and memory for
    limit_s : a file that takes longer is ended; None for no limit
    stall_s : and so is one that shows no progress for so long

    Attributes
    ----------
    opened : facts of the work, None until the first process is ready
    """

    def __init__(
        self, work: Work, count: int | None, limit_s: float | None, stall_s: float
    ) -> None:
        self.opened: Opened | None = None
        self._work, self._limit_s, self._stall_s = work, limit_s, stall_s
        self._count, self._given = count or cores(), count is not None
        self._threads = 0
        self._workers: list[Worker] = []
        self._reason = ""

    @property
    def free(self) -> bool:
        """Whether a file can be begun now."""
        return any(worker.ready and worker.place is None for worker in self._workers)

    def fit(self, waiting: int) -> None:
        """Have as many processes as there is work for, with so many files still waiting.

        Raises
        ------
        KinetraceError : files are waiting, and no process could be made ready
        """
        if not waiting:
            for worker in [worker for worker in self._workers if worker.place is None]:
                self._end(worker)
        busy = sum(worker.place is not None for worker in self._workers)
        wanted = min(self._count if self.opened else min(self._count, 1), busy + waiting)
        self._threads = self._threads or max(1, cores() // max(min(self._count, waiting), 1))
        while len(self._workers) < wanted:
            self._workers.append(Worker(self._work, self._threads))
        if waiting and not self._workers:
            raise KinetraceError(self._reason)

    def ask(self, place: int, question: Any) -> None:
        """Ask the process that is at a file, or else a free one, which then is."""
        at_it = [worker for worker in self._workers if worker.place == place]
        free = (worker for worker in self._workers if worker.ready and worker.place is None)
        worker = at_it[0] if at_it else next(free)
        if not at_it:
            worker.take(place)
        worker.ask(question)

    def leave(self, place: int) -> None:
        """Free the process that is at a file."""
        for worker in self._workers:
            if worker.place == place:
                worker.place = None

    def listen(self, seconds: float) -> Iterator[tuple[int, Any]]:
        """Yield the files that there is an answer for within some seconds, with the answer."""
        for worker, said in listen(self._workers, seconds):
            place = worker.place
            if isinstance(said, Died):
                yield from self._lose(worker, said.reason)
            elif not worker.ready:
                self._open(worker, said)
            elif place is not None:
                yield place, said
        for worker in list(self._workers):
            if reason := worker.overdue(self._limit_s, self._stall_s):
                yield from self._lose(worker, reason)

    def stop(self, seconds: float) -> Iterator[tuple[int, Any]]:
        """Have all keep what is done, yield the files finished just then, and end all."""
        busy = [worker for worker in self._workers if worker.ready and worker.place is not None]
        for worker in busy:
            worker.ask(Stop())
        until_s = time.monotonic() + seconds
        while busy and (left_s := until_s - time.monotonic()) > 0:
            for worker, said in listen(busy, left_s):
                if isinstance(said, Finished) and worker.place is not None:
                    yield worker.place, said
                if isinstance(said, Stopped | Died):
                    busy.remove(worker)
        for worker in list(self._workers):
            self._end(worker)

    def _open(self, worker: Worker, said: Opened | Failed) -> None:
        if isinstance(said, Failed):
            self._reason = said.reason
            self._count -= 1
            self._end(worker)
            return
        worker.ready = True
        if self.opened is None:
            self.opened = said
            if not self._given and said.room is not None:
                self._count = min(self._count, said.room)
        elif said.engine.get("weights_sha256") != self.opened.engine.get("weights_sha256"):
            raise KinetraceError("The network's weights were changed. Run the batch again.")

    def _lose(self, worker: Worker, reason: str) -> Iterator[tuple[int, Failed]]:
        """End a process that failed; yield its file, which has failed with it."""
        self._end(worker)
        if not worker.ready:
            self._reason = reason
            self._count -= 1
        if worker.place is not None:
            yield worker.place, Failed(reason)

    def _end(self, worker: Worker) -> None:
        worker.kill()
        self._workers.remove(worker)
        if worker.place is not None and worker.stem is not None:
            remove_unfinished(worker.stem, worker.pid)


def cores() -> int:
    """Return how many processor cores this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
