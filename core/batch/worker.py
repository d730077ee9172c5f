"""One process of a batch: loads the network once and takes file after file.

The process that runs the batch asks (`Hash`, `Analyse`, `Stop`, nothing at the end) through a
pipe; this one answers. It can be killed at any moment: all it writes is written whole.
"""

import hashlib
import logging
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from ..errors import KinetraceError, VideoError
from .manifest import Quality
from .places import remove_unfinished

SECONDS_BETWEEN_STEPS = 0.1
HASH_BYTES = 1 << 20

Tell = Callable[[int, int], None]
"""Called after each step with how many are done of how many; raises `StopAskedError`."""

log = logging.getLogger(__name__)


class StopAskedError(Exception):
    """The batch is being stopped: keep what is done, and leave."""


@dataclass(frozen=True)
class Opened:
    """A worker is ready.

    Attributes
    ----------
    engine : facts of the network; ``weights_sha256`` is part of each file's key
    settings : JSON-able, the rest of the key
    room : how many such workers the memory is enough for, None for no bound
    """

    engine: Mapping[str, str]
    settings: Mapping[str, Any]
    room: int | None = None


class Work(Protocol):
    """What a worker does. It is pickled, so it holds nothing that is open."""

    def open(self, threads: int) -> Opened:
        """Load what every file needs, to work with that many threads."""

    def analyse(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        """Analyse one video and write its results, all named after `stem`."""

    def rewrite(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        """Write the results anew of a recording that a person has changed since."""


@dataclass(frozen=True)
class Hash:
    """Ask for a file's SHA-256."""

    video: Path


@dataclass(frozen=True)
class Analyse:
    """Ask for a file's results.

    Attributes
    ----------
    finished : the recording is as a person left it, and only its results are written anew
    """

    video: Path
    sha256: str
    stem: Path
    finished: bool = False


@dataclass(frozen=True)
class Stop:
    """Ask to keep what is done and leave."""


@dataclass(frozen=True)
class Hashed:
    """The answer to `Hash`."""

    sha256: str


@dataclass(frozen=True)
class Stepped:
    """Frames done so far of the file at work; of 0 while it is not known how many."""

    done: int
    total: int


@dataclass(frozen=True)
class Finished:
    """The answer to `Analyse`."""

    quality: Quality


@dataclass(frozen=True)
class Failed:
    """What was asked cannot be done; in words."""

    reason: str


@dataclass(frozen=True)
class Stopped:
    """The answer to `Stop`; the process ends."""


def serve(connection: Connection, work: Work, threads: int) -> None:
    """Open the work, then answer until there is nothing more to do."""
    os.environ["OMP_NUM_THREADS"] = str(threads)  # before torch is imported
    said: Any = attempt(partial(work.open, threads))
    try:
        connection.send(said)
        while not isinstance(said, Stopped) and (asked := connection.recv()) is not None:
            said = attempt(partial(answer, asked, work, _teller(connection)))
            connection.send(said)
    except (OSError, EOFError):
        return  # nobody is left to answer


def attempt(step: Callable[[], Any]) -> Any:
    """Return what a step returns, or why it did not."""
    try:
        return step()
    except StopAskedError:
        return Stopped()
    except KinetraceError as error:
        return Failed(str(error))
    except OSError as error:
        return Failed(f"{error.filename or ''}: {error.strerror or error}".removeprefix(": "))
    except MemoryError:
        return Failed("There was not enough memory for this file.")
    except Exception as error:
        log.exception("unexpected")
        return Failed(f"Unexpected, please report it: {type(error).__name__}: {error}")


def answer(asked: Hash | Analyse | Stop, work: Work, tell: Tell) -> Hashed | Finished:
    """Return the answer to a question; of `Stop`, and once `tell` raises it, there is none."""
    if isinstance(asked, Hash):
        return Hashed(_sha256(asked.video, tell))
    if isinstance(asked, Analyse):
        remove_unfinished(asked.stem, None)  # of a worker that was lost, or killed with its batch
        step = work.rewrite if asked.finished else work.analyse
        return Finished(step(asked.video, asked.sha256, asked.stem, tell))
    raise StopAskedError


def _teller(connection: Connection) -> Tell:
    told_s = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told_s
        try:
            if connection.poll():
                connection.recv()  # while a file is at work, only `Stop` is asked
                raise StopAskedError
            if time.monotonic() - told_s >= SECONDS_BETWEEN_STEPS:
                told_s = time.monotonic()
                connection.send(Stepped(done, total))
        except (OSError, EOFError):
            raise StopAskedError from None

    return tell


def _sha256(path: Path, tell: Tell) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(HASH_BYTES):
                digest.update(block)
                tell(0, 0)
    except FileNotFoundError:
        raise VideoError(f"{path.name}: there is no such file in {path.parent}.") from None
    except PermissionError:
        raise VideoError(f"{path.name}: the file may not be read; check its permissions.") from None
    except OSError as error:
        raise VideoError(
            f"{path.name}: the file cannot be read ({error.strerror}); copy it again."
        ) from error
    return digest.hexdigest()
