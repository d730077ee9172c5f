"""One batch at a time in a folder and below it: files and results have one writer."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from ..errors import KinetraceError
from ..recordings.recording_file import check_place
from ..system.lock import taken
from .manifest import NAME as MANIFEST

NAME = ".kinetrace-batch.lock"
"""Stays in the folder, empty: who waits for it and who holds it must see the same file."""


@contextmanager
def claimed(folder: Path, within: Iterable[PurePath] = ()) -> Iterator[None]:
    """Keep other batches, of this computer or another, out of a folder while this one works.

    One that works in a folder around this one, or in one that this one will write into, is
    seen as well. See `kinetrace.core.system.lock`.

    Parameters
    ----------
    within : folders, from `folder` on, that results will be written into

    Raises
    ------
    KinetraceError : another batch is at work in one of the folders
    RecordingError : the folder cannot be written
    """
    check_place(folder / MANIFEST)
    lock = taken(folder / NAME)
    if lock is None:
        raise KinetraceError(
            f"{folder}: another batch is at work in this folder. Wait until it has ended, or "
            "choose another folder for the results."
        )
    try:
        for other in _others(folder, within):
            if (free := taken(other / NAME)) is None:
                raise KinetraceError(
                    f"{folder}: another batch is at work in {other}. One of these folders is in "
                    "the other, and both could write the same files. Wait until that batch has "
                    "ended, or choose another folder for the results."
                )
            free.release()
        yield
    finally:
        lock.release()


def _others(folder: Path, within: Iterable[PurePath]) -> Iterator[Path]:
    """Yield the folders around this one, and those to be written into, that a batch once had."""
    places = {folder / place for one in within for place in (one, *one.parents)} - {folder}
    for other in (*folder.resolve().parents, *sorted(places)):
        try:
            if (other / NAME).is_file():
                yield other
        except OSError:
            continue  # nobody can be told apart there
