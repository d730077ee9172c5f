"""How much recordings on disk differ that were meant to be alike."""

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..changes import unlike
from ..errors import RecordingError
from ..findings import Findings, findings_of
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
    """

    rows: tuple[Repeatability, ...]
    notes: tuple[tuple[str, str, str], ...]

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


def measure_repeated(paths: Sequence[Path]) -> Generator[int, None, Repeated]:
    """Measure recordings, several of each person; yield how many are done.

    Parameters
    ----------
    paths : .kinetrace files, whose codes tell persons apart

    Raises
    ------
    RecordingError : one cannot be read, or they are too few for any number
    """
    all_findings: list[Findings] = []
    notes: list[tuple[str, str, str]] = []
    of_person: dict[str, tuple[str, Findings]] = {}
    for done, (path, name) in enumerate(names_of(paths).items()):
        yield done
        findings = findings_of(load(path))
        all_findings.append(findings)
        beside, first = of_person.setdefault(findings.recording.code, (name, findings))
        notes += [(beside, name, note) for note in unlike(first, findings)]
    rows = repeatability(all_findings)
    if not any(math.isfinite(one.within_sd) for one in rows):
        raise RecordingError(
            "Too few recordings for a number: it takes three with the same parameter of one "
            "person, or two each of two. Their codes tell persons apart: 'Settings of this "
            "recording' in the window sets them."
        )
    return Repeated(rows, tuple(notes))
