"""The tidy tables of many recordings as one of each kind, to be read by statistics programs."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..errors import KinetraceError, RecordingError
from ..findings import Findings, findings_of
from ..recordings.recording_file import load
from .exports import as_text, write_table
from .file_names import names_of, stem_of
from .interchange_tidy import (
    CYCLE_COLUMNS,
    EVENT_COLUMNS,
    PARAMETER_COLUMNS,
    REPETITION_COLUMNS,
    SYMMETRY_COLUMNS,
    tidy_tables,
)

if TYPE_CHECKING:
    import pandas as pd

LABELS = ("trial", "video", "task", "code")
"""Columns of every table; recordings of one person have one code, and trials of their own."""

SCALE = ("metres_per_px", "scale_from")
"""Columns of tables with lengths: beside one file of all recordings there are no facts of each."""

WITH_LENGTHS = ("parameters", "repetitions", "symmetry")

KINDS = {
    "cycles": CYCLE_COLUMNS,
    "repetitions": REPETITION_COLUMNS,
    "parameters": PARAMETER_COLUMNS,
    "symmetry": SYMMETRY_COLUMNS,
    "events": EVENT_COLUMNS,
}
"""Each kind of table with the columns that it always has."""


@dataclass(frozen=True)
class Joined:
    """What was written of many recordings.

    Attributes
    ----------
    files : the tables
    problems : recordings that cannot be read or have no rows: name, and the main reason
    """

    files: tuple[Path, ...]
    problems: tuple[tuple[str, str], ...]


def joined_files(folder: Path, stem: str) -> dict[str, Path]:
    """Return where the table of each kind is written."""
    return {kind: folder / f"{stem}_{kind}.csv" for kind in KINDS}


def join_recordings(paths: Sequence[Path], folder: Path, stem: str) -> Generator[int, None, Joined]:
    """Write the tables of recordings on disk; yield how many are read, return what was written.

    One that cannot be read does not stop the others.

    Raises
    ------
    RecordingError : none can be read, or the folder not be written
    """
    tables, problems, taken = [], [], set[str]()
    for done, (path, name) in enumerate(names_of(paths).items()):
        yield done
        try:
            recording = load(path)
            findings = findings_of(recording)
        except (KinetraceError, ValueError) as error:
            problems.append((name, str(error).removeprefix(f"{path}: ")))
            continue
        if not findings.parameters:
            problems += [(name, reason) for reason in findings.reasons[:1]]
        tables.append(labelled_tables(findings, stem_of(recording, name, taken)))
    if not tables:  # those of an earlier time stay
        name, why = problems[0]
        raise RecordingError(
            f"No table was written, for none of the recordings can be read. {name}: {why}"
        )
    return Joined(tuple(write_joined(tables, folder, stem)), tuple(problems))


def labelled_tables(findings: Findings, trial: str) -> dict[str, "pd.DataFrame"]:
    """Return a recording's tidy tables, with `LABELS` and in those with lengths `SCALE`.

    A recording without names (`kinetrace.core.output.sharing`) leaves the video empty, and one
    without a scale, whose lengths are in leg lengths, what says it.
    """
    recording, scale = findings.recording, findings.scale
    labels = (as_text(recording.video.name), recording.settings.task, recording.code)
    sized = (np.nan, "") if scale is None else (scale.metres_per_px, scale.source)
    tables = tidy_tables(findings, trial)
    for kind, table in tables.items():
        new = dict(zip(_labels(kind)[1:], (*labels, *sized), strict=False))
        for place, (name, value) in enumerate(new.items(), 1):
            table.insert(place, name, value)
    return tables


def _labels(kind: str) -> tuple[str, ...]:
    return (*LABELS, *SCALE) if kind in WITH_LENGTHS else LABELS


def write_joined(
    tables: Sequence[dict[str, "pd.DataFrame"]], folder: Path, stem: str
) -> Iterator[Path]:
    """Write all rows of each kind into one table, in the order given; yield each file's path.

    Of a kind without rows the header is written, so that none of an earlier time stays. A column
    is empty where a recording lacks it.

    Raises
    ------
    RecordingError : the folder cannot be written
    """
    import pandas as pd

    files = joined_files(folder, stem)
    for kind, columns in KINDS.items():
        parts = [one[kind] for one in tables if len(one.get(kind, ()))]
        none = pd.DataFrame(columns=list(dict.fromkeys((*_labels(kind), *columns))))
        path = files[kind]
        write_table(pd.concat(parts, ignore_index=True) if parts else none, path)
        yield path
