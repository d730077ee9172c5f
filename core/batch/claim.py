"""One batch at a time in a folder: the list of its files and its results have one writer."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import KinetraceError
from ..recording_file import check_place
from .manifest import NAME as MANIFEST

NAME = ".kinetrace-batch.lock"
"""Stays in the folder, empty: who waits for it and who holds it must see the same file."""

FOR_ALL = 0o666
"""In a shared folder, the next batch may be another person's."""

log = logging.getLogger(__name__)


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Keep other batches, of this computer or another, out of a folder while this one works.

    The operating system holds the lock: it ends with the process, however that ends. Where a
    shared folder's server knows no locks, it is logged that other batches are not kept out.

    Raises
    ------
    KinetraceError : another batch is at work in the folder
    RecordingError : the folder cannot be written
    """
    from filelock import FileLock, Timeout

    check_place(folder / MANIFEST)
    lock = FileLock(folder / NAME, timeout=0, mode=FOR_ALL, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise KinetraceError(
            f"{folder}: another batch is at work in this folder. Wait until it has ended, or "
            "choose another folder for the results."
        ) from None
    except (OSError, NotImplementedError) as error:
        log.warning(
            "%s: cannot be locked (%s). See that no other batch works in this folder.",
            folder,
            error,
        )
    try:
        yield
    finally:
        lock.release()
