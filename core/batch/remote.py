"""What a worker of a Dask cluster does for a batch: the same as a process of this computer.

It is asked by `kinetrace.core.batch.cluster`, one question at a time, and keeps the network
loaded from one file to the next.
"""

import os
import time
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from ..errors import KinetraceError
from .worker import Analyse, Failed, Hash, Opened, StopAskedError, Tell, Work, answer, attempt

SECONDS_BETWEEN_STEPS = 1.0

_works: dict[str, Work] = {}
_stopped: set[str] = set()
_at_work = Lock()


def open_here(batch: str, work: Work, folders: tuple[Path, ...]) -> Opened | Failed:
    """Load the network for a batch; its folders must be the same on every computer."""
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before torch is imported

    def step() -> Opened:
        for folder in folders:
            if not folder.is_dir():
                raise KinetraceError(f"{folder} is not there: share it under the same path.")
        opened = work.open(_threads())
        _works.clear()  # of an earlier batch
        _works[batch] = work
        return opened

    with _at_work:
        said: Opened | Failed = attempt(step)
        return said


def answer_here(batch: str, place: int, question: Hash | Analyse) -> Any:
    """Return the answer to a question about the file at a place; tell on the way how far it is."""
    with _at_work:  # a cluster's worker may have several threads, and one network
        return attempt(partial(answer, question, _works[batch], _teller(batch, place)))


async def stop_here(batch: str) -> None:
    """Have what is at work for a batch keep what is done, and end; does not wait for it."""
    _stopped.add(batch)


def _teller(batch: str, place: int) -> Tell:
    from distributed import get_worker

    worker, told_s = get_worker(), 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told_s
        if batch in _stopped:
            raise StopAskedError
        if time.monotonic() - told_s >= SECONDS_BETWEEN_STEPS:
            told_s = time.monotonic()
            worker.log_event(batch, (place, done, total))

    return tell


def _threads() -> int:
    from distributed import get_worker

    return int(get_worker().state.nthreads)
