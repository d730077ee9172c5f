"""A worker process as the batch sees it: asked, listened to, and found to be overdue."""

from collections.abc import Iterator, Sequence
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from ..system.child_process import ChildProcess
from .awake import awake_s
from .worker import Analyse, Work, serve


class Worker(ChildProcess):
    """One process of a batch.

    Attributes
    ----------
    place : which entry of the batch it is at, None for none
    stem : what the files it was last asked for are named after
    begun_s, news_s : time (`awake_s`) since when, and of its last sign of life
    """

    def __init__(self, work: Work, threads: int) -> None:
        super().__init__("kinetrace-batch", serve, work, threads)
        self.ready = False
        self.place: int | None = None
        self.stem: Path | None = None
        self.begun_s = self.news_s = awake_s()

    def ask(self, question: Any) -> None:
        """Send a question."""
        self.news_s = awake_s()
        if isinstance(question, Analyse):
            self.stem = question.stem
        self.send(question)

    def answer(self) -> Any:
        """Return what the process said, or `Died`."""
        self.news_s = awake_s()
        return self.receive()

    def take(self, place: int) -> None:
        """Note which entry it is at from now on."""
        self.place, self.stem = place, None
        self.begun_s = self.news_s = awake_s()

    def overdue(self, limit_s: float | None, stall_s: float) -> str | None:
        """Return in words why it has to be killed, None while it works as it should."""
        now_s = awake_s()
        if now_s - self.news_s > stall_s:
            return f"Nothing happened for {stall_s:g} s: it hung, and was ended."
        if limit_s is not None and self.place is not None and now_s - self.begun_s > limit_s:
            return f"It took longer than the limit of {limit_s:g} s, and was ended."
        return None


def listen(workers: Sequence[Worker], seconds: float) -> Iterator[tuple[Worker, Any]]:
    """Yield one answer of each worker that has one within some seconds."""
    by_connection = {worker.connection: worker for worker in workers}
    for ready in wait(list(by_connection), seconds):
        worker = by_connection[ready]  # type: ignore[index]
        yield worker, worker.answer()
