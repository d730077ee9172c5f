"""A process of this program at work for another one: started, talked to, listened to, killed."""

import logging
import multiprocessing
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

SECONDS_TO_DIE = 5.0


@dataclass(frozen=True)
class Died:
    """The process ended without an answer."""

    reason: str


class ChildProcess:
    """One process with its pipe.

    A new interpreter is started (never a fork): torch, Qt and threads do not survive one, and
    it is the same on every system.

    Parameters
    ----------
    target : called there with its end of the pipe, then the arguments; all of it is pickled
    """

    def __init__(self, name: str, target: Callable[..., None], *arguments: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(
            target=target, args=(theirs, *arguments), name=name, daemon=True
        )
        with _interrupts_held():
            self.process.start()
        theirs.close()
        self.pid = self.process.pid

    def send(self, value: Any) -> None:
        """Send a value; a process that is gone is noticed when it is listened to."""
        try:
            self.connection.send(value)
        except OSError:
            return

    def receive(self) -> Any:
        """Return what the process said, waiting for it, or `Died`."""
        try:
            return self.connection.recv()
        except (OSError, EOFError, pickle.UnpicklingError):
            self.process.join(SECONDS_TO_DIE)
            return Died(_how_it_ended(self.process.exitcode))

    def kill(self) -> None:
        """End the process now and give back what it held."""
        self.process.kill()
        self.process.join(SECONDS_TO_DIE)
        self.connection.close()


def settle_in() -> None:
    """Make this process a good child: Ctrl-C and the log are the business of its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.getLogger().addHandler(logging.NullHandler())
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


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
    """Keep Ctrl-C from a process that is starting: it is for the one that started it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
