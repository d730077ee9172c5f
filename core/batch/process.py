"""A worker process as the batch sees it: started, asked, listened to, and killed."""

import multiprocessing
import pickle
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any

from .worker import Analyse, Work, serve

SECONDS_TO_DIE = 5.0


@dataclass(frozen=True)
class Died:
    """The process ended without an answer."""

    reason: str


class Worker:
    """One process with its pipe.

    A new interpreter is started (never a fork): torch, Qt and threads do not survive one, and
    it is the same on every system.

    Attributes
    ----------
    place : which entry of the batch it is at, None for none
    stem : what the files it was last asked for are named after
    begun_s, news_s : monotonic time since when, and of its last sign of life
    """

    def __init__(self, work: Work, threads: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(
            target=serve, args=(theirs, work, threads), name="kinetrace-batch", daemon=True
        )
        with _interrupts_held():
            self.process.start()
        theirs.close()
        self.pid = self.process.pid
        self.ready = False
        self.place: int | None = None
        self.stem: Path | None = None
        self.begun_s = self.news_s = time.monotonic()

    def ask(self, question: Any) -> None:
        """Send a question; a process that is gone is noticed when it is listened to."""
        self.news_s = time.monotonic()
        if isinstance(question, Analyse):
            self.stem = question.stem
        try:
            self.connection.send(question)
        except OSError:
            return

    def answer(self) -> Any:
        """Return what the process said, or `Died`."""
        try:
            self.news_s = time.monotonic()
            return self.connection.recv()
        except (OSError, EOFError, pickle.UnpicklingError):
            self.process.join(SECONDS_TO_DIE)
            return Died(_how_it_ended(self.process.exitcode))

    def take(self, place: int) -> None:
        """Note which entry it is at from now on."""
        self.place, self.stem = place, None
        self.begun_s = self.news_s = time.monotonic()

    def overdue(self, limit_s: float | None, stall_s: float) -> str | None:
        """Return in words why it has to be killed, None while it works as it should."""
        now_s = time.monotonic()
        if now_s - self.news_s > stall_s:
            return f"Nothing happened for {stall_s:g} s: it hung, and was ended."
        if limit_s is not None and self.place is not None and now_s - self.begun_s > limit_s:
            return f"It took longer than the limit of {limit_s:g} s, and was ended."
        return None

    def kill(self) -> None:
        """End the process now and give back what it held."""
        self.process.kill()
        self.process.join(SECONDS_TO_DIE)
        self.connection.close()


def listen(workers: Sequence[Worker], seconds: float) -> Iterator[tuple[Worker, Any]]:
    """Yield one answer of each worker that has one within some seconds."""
    by_connection = {worker.connection: worker for worker in workers}
    for ready in wait(list(by_connection), seconds):
        worker = by_connection[ready]  # type: ignore[index]
        yield worker, worker.answer()


def _how_it_ended(code: int | None) -> str:
    if code is not None and code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        return f"Its process was ended by the system ({name}): too little memory, or a damaged file"
    return f"Its process ended unexpectedly (code {code})"


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep Ctrl-C from a process that is starting: it is for the one that runs the batch."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
