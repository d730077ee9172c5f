"""Generators run in a process of their own, and used as if they ran here.

What is computed there does not hold up this process: neither Python's lock, which a thread
would share, nor the loading of large modules.
"""

import pickle
import threading
import traceback
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from ..errors import ProcessError
from .child_process import ChildProcess, Died

Told = TypeVar("Told")
Given = TypeVar("Given")
Result = TypeVar("Result")


@dataclass(frozen=True)
class _Send:
    """Ask for the next value, with what is sent into the generator."""

    value: Any


@dataclass(frozen=True)
class _Close:
    """Ask to close the generator."""


@dataclass(frozen=True)
class _Yielded:
    """The generator waits at a yield."""

    value: Any


@dataclass(frozen=True)
class _Returned:
    """The generator is over."""

    value: Any


@dataclass(frozen=True)
class _Raised:
    """The generator ended with an exception."""

    error: BaseException


class Elsewhere:
    """Another process, started when it is first wanted and kept for the next time.

    It can be used from several threads: what runs at the same time has a process of its own,
    one of which is kept.

    Parameters
    ----------
    modules : names of what is loaded there before anything is asked
    """

    def __init__(self, *modules: str) -> None:
        self._modules = modules
        self._lock = threading.Lock()
        self._idle: ChildProcess | None = None
        self._busy: set[ChildProcess] = set()

    def run(
        self, make: Callable[[], Generator[Told, Given, Result]]
    ) -> Generator[Told, Given, Result]:
        """Run a generator there; its values, its result and its errors come here.

        One that is closed and returns a value nonetheless returns it here as well.

        Parameters
        ----------
        make : called there to make the generator; pickled, as is all that passes

        Raises
        ------
        ProcessError : the process ended before its work did
        """
        process = self._take()
        at_rest = False
        try:
            process.send(make)
            while isinstance(answer := process.receive(), _Yielded):
                try:
                    process.send(_Send((yield answer.value)))
                except GeneratorExit:
                    process.send(_Close())
            at_rest = not isinstance(answer, Died)
        finally:
            self._leave(process, at_rest)
        if isinstance(answer, Died):
            raise ProcessError(
                f"The work could not be finished. {answer.reason}. What was done before is kept: "
                "close other programs and go on."
            )
        if isinstance(answer, _Raised):
            raise answer.error
        result: Result = answer.value
        return result

    def start(self) -> None:
        """Start the process before it is wanted."""
        self._leave(self._take(), at_rest=True)

    def close(self) -> None:
        """End its processes; what still runs there fails."""
        with self._lock:
            idle, self._idle = self._idle, None
            for process in self._busy:
                process.process.kill()  # whoever uses it clears up
        if idle is not None:
            idle.kill()

    def _take(self) -> ChildProcess:
        with self._lock:
            process, self._idle = self._idle, None
            if process is not None and not process.process.is_alive():
                process.kill()
                process = None
            process = process or ChildProcess("kinetrace-elsewhere", _serve, self._modules)
            self._busy.add(process)
        return process

    def _leave(self, process: ChildProcess, at_rest: bool) -> None:
        with self._lock:
            self._busy.discard(process)
            if at_rest and self._idle is None:
                self._idle = process
                return
        process.kill()


def calling(function: Callable[..., Result], *arguments: Any) -> Generator[None, None, Result]:
    """Return what a function returns, after a yield at which it can still be given up."""
    yield
    return function(*arguments)


def _serve(connection: Connection, modules: tuple[str, ...]) -> None:
    """Run one generator after another, until nobody is left who asks."""
    for module in modules:
        import_module(module)
    try:
        while True:
            connection.send(_last_answer(connection, connection.recv()))
    except (OSError, EOFError):
        return


def _last_answer(
    connection: Connection, make: Callable[[], Generator[Any, Any, Any]]
) -> _Returned | _Raised:
    """Run a generator as it is asked to; return how it ended."""
    try:
        work = make()
        step: Callable[[], Any] = partial(next, work)
        while True:
            connection.send(_Yielded(step()))
            asked = connection.recv()
            if isinstance(asked, _Close):
                step = partial(work.throw, GeneratorExit)
            else:
                step = partial(work.send, asked.value)
    except StopIteration as end:
        return _Returned(end.value)
    except (Exception, GeneratorExit) as error:
        return _Raised(_to_be_sent(error))


def _to_be_sent(error: BaseException) -> BaseException:
    """Return an exception that survives the way, with where it was raised in its notes."""
    error.add_note("".join(traceback.format_exception(error)))
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
