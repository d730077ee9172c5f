"""How much recordings on disk differ that were meant to be alike."""

import math
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..changes import of_one_movement, unlike
from ..errors import RecordingError
from ..findings import Findings, findings_of
from ..recordings.recording import Recording
from ..recordings.recording_file import load
from ..repeatability import Repeatability, repeatability
from .file_names import names_of


@dataclass(frozen=True)
class Repeated:
    """What repeated recordings say of one's own error.

    Attributes
    ----------
    rows : of each quantity that somebody has twice
    notes : what makes two of one person hard to compare: both names and why
    without_code : how many recordings have no code
    """

    rows: tuple[Repeatability, ...]
    notes: tuple[tuple[str, str, str], ...]
    without_code: int = 0

    @property
    def recordings(self) -> int:
        """Return how many were compared, of the quantity that most of them have."""
        return max(one.recordings for one in self.rows)

    @property
    def persons(self) -> int:
        """Return of how many persons."""
        return max(one.persons for one in self.rows)

    @property
    def unsure_percent(self) -> float:
        """Return by how much the rows with a number are uncertain themselves at most."""
        return max(one.unsure_percent for one in self.rows if math.isfinite(one.within_sd))

    @property
    def caution(self) -> str:
        """Return in words whose recordings may be of several persons, empty where none are."""
        note = f"{self.without_code} recordings have no code and count as one person's."
        return note if self.without_code > 1 else ""


def measure_repeated(paths: Sequence[Path]) -> Generator[int, None, Repeated]:
    """Measure recordings, several of each person; yield how many are done.

    Parameters
    ----------
    paths : .kinetrace files, whose codes tell persons apart

    Raises
    ------
    RecordingError : one cannot be read, two of a person are of the same stretch of one video, or
        they are too few for any number
    """
    all_findings: list[Findings] = []
    notes: list[tuple[str, str, str]] = []
    of_person: dict[str, tuple[str, Findings]] = {}
    recordings: dict[str, Recording] = {}
    for done, (path, name) in enumerate(names_of(paths).items()):
        yield done
        recording = load(path)
        _refuse_copies(recordings, recording, name)
        recordings[name] = recording
        findings = findings_of(recording)
        all_findings.append(findings)
        beside, first = of_person.setdefault(findings.recording.code, (name, findings))
        if first is not findings:
            notes += [(beside, name, note) for note in unlike(first, findings)]
    rows = repeatability(all_findings)
    if not any(math.isfinite(one.within_sd) for one in rows):
        raise RecordingError(
            "Too few recordings for a number: it takes three with the same parameter of one "
            "person, or two each of two. Their codes tell persons apart: 'Settings of this "
            "recording' in the window sets them."
        )
    without_code = sum(not one.code for one in recordings.values())
    return Repeated(rows, tuple(notes), without_code)


def _refuse_copies(before: Mapping[str, Recording], recording: Recording, name: str) -> None:
    """Refuse a person's second recording of one movement: it would repeat as well as a copy."""
    for other, one in before.items():
        if one.code == recording.code and of_one_movement(one, recording):
            raise RecordingError(
                f"{other} and {name} are of the same video: one movement says nothing of how "
                "far repeated ones differ. Leave one of them out; where they are of two persons "
                "give each a code."
            )
