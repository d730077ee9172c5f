"""One batch at a time in a folder and below it: files and results have one writer."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from ..errors import KinetraceError
from ..recording_file import check_place
from .manifest import NAME as MANIFEST

if TYPE_CHECKING:
    from filelock import BaseFileLock

NAME = ".kinetrace-batch.lock"
"""Stays in the folder, empty: who waits for it and who holds it must see the same file."""

FOR_ALL = 0o666
"""In a shared folder, the next batch may be another person's."""

log = logging.getLogger(__name__)


@contextmanager
def claimed(folder: Path, within: Iterable[PurePath] = ()) -> Iterator[None]:
    """Keep other batches, of this computer or another, out of a folder while this one works.

    One that works in a folder around this one, or in one that this one will write into, is
    seen as well. The operating system holds the lock: it ends with the process, however that
    ends. Where a shared folder's server knows no locks, it is logged that other batches are not
    kept out.

    Parameters
    ----------
    within : folders, from `folder` on, that results will be written into

    Raises
    ------
    KinetraceError : another batch is at work in one of the folders
    RecordingError : the folder cannot be written
    """
    check_place(folder / MANIFEST)
    lock = _taken(folder)
    if lock is None:
        raise KinetraceError(
            f"{folder}: another batch is at work in this folder. Wait until it has ended, or "
            "choose another folder for the results."
        )
    try:
        for other in _others(folder, within):
            if (free := _taken(other)) is None:
                raise KinetraceError(
                    f"{folder}: another batch is at work in {other}. One of these folders is in "
                    "the other, and both could write the same files. Wait until that batch has "
                    "ended, or choose another folder for the results."
                )
            free.release()
        yield
    finally:
        lock.release()


def _taken(folder: Path) -> "BaseFileLock | None":
    """Return a folder's lock, locked where that can be done; None where another holds it."""
    from filelock import FileLock, Timeout

    # what stands in for locks where there are none would outlive a killed process
    lock = FileLock(
        folder / NAME, timeout=0, mode=FOR_ALL, thread_local=False, fallback_to_soft=False
    )
    try:
        lock.acquire()
    except Timeout:
        return None
    except (OSError, NotImplementedError) as error:
        log.warning(
            "%s: cannot be locked (%s). See that no other batch works in this folder.",
            folder,
            error,
        )
    return lock


def _others(folder: Path, within: Iterable[PurePath]) -> Iterator[Path]:
    """Yield the folders around this one, and those to be written into, that a batch once had."""
    places = {folder / place for one in within for place in (one, *one.parents)} - {folder}
    for other in (*folder.resolve().parents, *sorted(places)):
        try:
            if (other / NAME).is_file():
                yield other
        except OSError:
            continue  # nobody can be told apart there
