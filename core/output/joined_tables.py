"""The tidy tables of many recordings as one of each kind, to be read by statistics programs."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..findings import Findings
from .exports import as_text, write_table
from .interchange_tidy import tidy_tables

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("cycles", "repetitions", "parameters", "events")


def labelled_tables(findings: Findings, trial: str) -> dict[str, "pd.DataFrame"]:
    """Return a recording's tidy tables, its video's name and its task behind the trial.

    A recording without names (`kinetrace.core.output.sharing`) leaves the video empty.
    """
    tables = tidy_tables(findings, trial)
    for table in tables.values():
        table.insert(1, "video", as_text(findings.recording.video.name))
        table.insert(2, "task", findings.recording.settings.task)
    return tables


def write_joined(
    tables: Sequence[dict[str, "pd.DataFrame"]], folder: Path, stem: str
) -> Iterator[Path]:
    """Write all rows of each kind into one table, in the order given; yield each file's path.

    A kind that no recording has is not written. A column is empty where a recording lacks it.

    Raises
    ------
    RecordingError : the folder cannot be written
    """
    import pandas as pd

    for kind in KINDS:
        parts = [one[kind] for one in tables if kind in one]
        if parts:
            filled = [one for one in parts if len(one)]
            path = folder / f"{stem}_{kind}.csv"
            write_table(pd.concat(filled, ignore_index=True) if filled else parts[0], path)
            yield path
