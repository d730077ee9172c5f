"""What became of each file of a batch: one JSON file, whole on disk at every moment.

A finished file is known again by its key (`file_key`): what the video contains, the settings
and the network's weights. Its name and place do not count.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from ..errors import RecordingError
from ..recordings.recording_file import replace_file

VERSION = 1
NAME = "kinetrace-batch.json"

_DAMAGE = (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError)
"""What reading raises of JSON that is cut off, or is not what a batch writes."""


class State(StrEnum):
    """How far a file is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"
    """with a recording of the frames until then, from which the next run goes on"""
    COPY = "copy"
    """the same content as another file of the batch, whose results are its own"""


ENDED = (State.DONE, State.FAILED, State.COPY)


@dataclass(frozen=True)
class Quality:
    """How far a recording can be trusted, for the summary.

    Attributes
    ----------
    measured, repaired, filled, corrected, missing : shares of all samples, frames × keypoints
    confidence : median height of the found samples' peaks over what is usual for the network
    unsure_s : seconds in which it is not certain which way the person faces
    notes : the video's warnings and the analysis's notices, in plain words
    """

    frames: int
    duration_s: float
    measured: float
    repaired: float
    filled: float
    corrected: float
    missing: float
    confidence: float | None
    unsure_s: float
    notes: tuple[str, ...] = ()

    @property
    def doubtful(self) -> float:
        """Return the share of samples that are missing, repaired or filled."""
        return self.missing + self.repaired + self.filled


@dataclass(frozen=True)
class Entry:
    """One video of a batch.

    Attributes
    ----------
    video : path from the batch's folder on, with ``/``
    results : folder and name that its results share, from the manifest's folder on
    reason : why it failed, of which file it is a copy
    seconds : the work took
    earlier : whether it was already finished by an earlier run
    left : its recording as the batch left it (`kinetrace.core.output.results.recording_stamp`),
        None where that is not known
    """

    video: str
    bytes: int = 0
    state: State = State.WAITING
    sha256: str = ""
    key: str = ""
    results: str = ""
    reason: str = ""
    seconds: float = 0.0
    earlier: bool = False
    quality: Quality | None = None
    left: tuple[int, int] | None = None


@dataclass
class Manifest:
    """The entries of a batch and what they were made with.

    Attributes
    ----------
    path : the file
    folder : the batch's folder
    engine, settings : what the results were made with
    entries : the videos of this run
    past : finished ones of earlier runs that are not among them: with other settings, or gone
    untouched : failed ones and copies of earlier runs whose videos this run leaves out
    """

    path: Path
    folder: Path
    engine: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    past: list[Entry] = field(default_factory=list)
    untouched: list[Entry] = field(default_factory=list)

    def told(self) -> list[Entry]:
        """Return the entries, with the last known ones of videos that this run leaves out.

        Those are marked as of an earlier run. What was deleted is not among them.
        """
        last = {one.video: one for one in reversed([*self.untouched, *self.past])}
        ours = {one.video for one in self.entries}
        before = [
            replace(one, earlier=True)
            for video, one in last.items()
            if video not in ours and one.state in ENDED and (self.folder / video).exists()
        ]
        return [*self.entries, *before]

    def counts(self) -> dict[State, int]:
        """Return how many videos are in each state."""
        return {state: sum(one.state is state for one in self.entries) for state in State}

    def stem(self, entry: Entry) -> Path:
        """Return the folder and name that an entry's results share."""
        return self.path.parent / entry.results

    def write(self) -> None:
        """Write the file, in place of the old one once it is whole.

        Raises
        ------
        RecordingError : the folder cannot be written or the disk is full; the old file stays
        """
        text = json.dumps(
            {
                "version": VERSION,
                "folder": str(self.folder),
                "engine": dict(self.engine),
                "settings": dict(self.settings),
                "files": [asdict(entry) for entry in self.entries],
                "past": [asdict(entry) for entry in (*self.untouched, *self.past)],
            },
            indent=1,
        )
        replace_file(self.path, lambda file: file.write_text(text, encoding="utf-8"))


def file_key(sha256: str, weights_sha256: str, settings: Mapping[str, Any]) -> str:
    """Return the name of one piece of work: the same video, weights and settings give it again."""
    text = json.dumps([sha256, weights_sha256, settings], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def known_entries(path: Path) -> list[Entry]:
    """Return the finished and the begun entries of earlier runs, none without a manifest.

    Raises
    ------
    RecordingError : there is a file, and it is no manifest, or of a newer Kinetrace
    """
    wanted = (State.DONE, State.STOPPED, State.RUNNING)
    entries = [entry for part in _read(path) for entry in part]
    return [entry for entry in entries if entry.key and entry.state in wanted]


def untouched_entries(path: Path, videos: Collection[str]) -> list[Entry]:
    """Return the failed entries and the copies of earlier runs that are not of these videos.

    Raises as `known_entries` does.
    """
    ended = (State.FAILED, State.COPY)
    entries = [entry for part in _read(path) for entry in part]
    return [one for one in entries if one.state in ended and one.video not in videos]


def last_entries(path: Path) -> list[Entry]:
    """Return the entries of the last run alone; raises as `known_entries` does."""
    return _read(path)[0]


def _read(path: Path) -> tuple[list[Entry], list[Entry]]:
    """Return the entries of the last run, and those of earlier ones."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["version"] > VERSION:
            raise RecordingError(f"{path}: made by a newer Kinetrace. Go on with that version.")
        return [_entry(one) for one in content["files"]], [_entry(one) for one in content["past"]]
    except (FileNotFoundError, NotADirectoryError):
        return [], []
    except OSError as error:
        raise RecordingError(f"{path}: cannot be read ({error.strerror}).") from error
    except _DAMAGE as error:
        raise RecordingError(
            f"{path}: not a list of a batch's files, or damaged ({error}). Move it away to begin "
            "anew; finished recordings beside it are recognised."
        ) from error


def _entry(content: dict[str, Any]) -> Entry:
    quality = content.pop("quality")
    if quality is not None:
        quality = Quality(**quality | {"notes": tuple(quality["notes"])})
    stamp = content.pop("left", None)
    left = None if stamp is None else (stamp[0], stamp[1])
    return Entry(**content | {"state": State(content["state"])}, quality=quality, left=left)
