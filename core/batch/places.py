"""Where each video's results of a batch go, and what earlier runs have left there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path, PurePosixPath

from ..errors import RecordingError
from ..output.results import (
    ENDINGS,
    OVERLAY,
    are_outdated,
    recording_path,
    recording_stamp,
    result_path,
)
from ..recordings.recording_file import load
from ..system.same_name import as_disks_compare
from ..system.unfinished import remove_unfinished as remove
from .manifest import Entry, State


class Places:
    """The places of results below one folder.

    A place is the folder and name that a video's results share, with ``/``, from the folder
    on. It belongs to what a video contains: a renamed one keeps its place.

    Attributes
    ----------
    past : entries of earlier runs whose results are still what they say
    """

    def __init__(self, folder: Path, known: Sequence[Entry]) -> None:
        self.folder = folder
        self.past = list(known)
        self._owners = {entry.results: entry.sha256 for entry in known}

    def finished(self, key: str) -> Entry | None:
        """Return the entry of an earlier run that did the same work, marked as such, once."""
        for entry in self.past:
            if entry.key == key and entry.state is State.DONE:
                if not recording_path(self.folder / entry.results).is_file():
                    return None
                self.past.remove(entry)
                return replace(entry, earlier=True)
        return None

    def unread(self, entry: Entry, key: Callable[[str], str]) -> Entry | None:
        """Return what an earlier run left of a video whose content was not read this time, once.

        It is known by its name and size; None where its results are of other work, or are not
        as they were left.

        Parameters
        ----------
        key : of this run's work, by the content's SHA-256
        """
        for one in self.past:
            if (one.video, one.bytes) == (entry.video, entry.bytes) and one.key == key(one.sha256):
                stem = self.folder / one.results
                if is_as_left(one, stem) and not are_outdated(stem):
                    return self.finished(one.key)
        return None

    def take(self, video: str, sha256: str) -> str:
        """Return where a video's results go: where they were, else a place that is free.

        What earlier runs left there is no longer in `past`: it will be overwritten.
        """
        place = next(
            (place for place, owner in self._owners.items() if owner == sha256),
            None,
        ) or next(one for one in _names(video) if self._free(one, sha256))
        self._owners[place] = sha256
        self.past[:] = [entry for entry in self.past if entry.results != place]
        return place

    def _free(self, place: str, sha256: str) -> bool:
        """Whether no other video of the batch, and no other recording, has this place."""
        if as_disks_compare(place) in map(as_disks_compare, self._owners):
            return False
        try:
            file = recording_path(self.folder / place)
            return not file.exists() or load(file).video.sha256 == sha256
        except RecordingError:
            return False
        except OSError:
            return True  # the worker will say what is wrong with the folder


def is_as_left(entry: Entry, stem: Path) -> bool:
    """Return whether a recording is as the batch left it; so it is where that is not known."""
    return entry.left in (None, recording_stamp(stem))


def remove_unfinished(stem: Path, pid: int | None) -> None:
    """Remove the unfinished results of a process that was killed while it wrote, None for any."""
    for ending in ENDINGS:
        # the annotated video is not marked with the process
        mark = None if pid is None or ending == OVERLAY else str(pid)
        remove(result_path(stem, ending), mark)


def _names(video: str) -> Iterator[str]:
    """Yield places for a video: its own name, with its ending, with a number.

    >>> from itertools import islice
    >>> list(islice(_names("day1/walk.mov"), 4))
    ['day1/walk', 'day1/walk_mov', 'day1/walk_2', 'day1/walk_3']
    """
    path = PurePosixPath(video)
    base = path.with_suffix("").as_posix()
    yield base
    yield f"{base}_{path.suffix.removeprefix('.')}"
    yield from (f"{base}_{number}" for number in count(2))
