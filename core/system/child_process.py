"""A process of this program at work for another one: started, talked to, listened to, killed."""

import logging
import logging.handlers
import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from .stopping import OF_TERMINAL

SECONDS_TO_DIE = 5.0


@dataclass(frozen=True)
class Died:
    """The process ended without an answer."""

    reason: str


class ChildProcess:
    """One process with its pipe. What is logged there is logged here.

    A new interpreter is started (never a fork): torch, Qt and threads do not survive one, and
    it is the same on every system.

    Parameters
    ----------
    target : called there with its end of the pipe, then the arguments; all of it is pickled
    """

    def __init__(self, name: str, target: Callable[..., None], *arguments: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        told, log = context.Pipe(duplex=False)
        self.process = context.Process(
            target=_settled, args=(log, target, theirs, *arguments), name=name, daemon=True
        )
        with _interrupts_held():
            self.process.start()
        theirs.close()
        log.close()
        self.pid = self.process.pid
        threading.Thread(target=_log_here, args=(told,), name=f"{name}-log", daemon=True).start()

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


class _Telling(logging.handlers.QueueHandler):
    """Sends what is logged through a pipe; a parent that is gone needs to know nothing more."""

    def __init__(self, log: Connection) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self._log = log

    def enqueue(self, record: logging.LogRecord) -> None:
        try:
            self._log.send(record)
        except OSError:
            return


def _settled(log: Connection, target: Callable[..., None], *arguments: Any) -> None:
    """Make this process a good child: Ctrl-C and the log are the business of its parent.

    So is the terminal's end: the parent has what is done kept first.
    """
    for kind in OF_TERMINAL:
        signal.signal(kind, signal.SIG_IGN)
    logging.getLogger().addHandler(_Telling(log))
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    target(*arguments)


def _log_here(told: Connection) -> None:
    """Log what a child logs, until it ends; each logger of this process decides as it would."""
    with told:
        while True:
            try:
                record = told.recv()
            except (OSError, EOFError, pickle.UnpicklingError):
                return
            logger = logging.getLogger(record.name)
            if logger.isEnabledFor(record.levelno):
                logger.handle(record)


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
    """Keep from a process that is starting what is for the one that started it, as Ctrl-C."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker  # not on Windows

    resource_tracker.ensure_running()  # where it is started in between, it lets them in again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, OF_TERMINAL)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
