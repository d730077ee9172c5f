"""``kinetrace repeatability``: how much one's own repeated recordings differ."""

import argparse
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .options import named

if TYPE_CHECKING:
    from ..repeatability import Repeatability

HEAD = ("", "", "persons", "recordings", "within SD", "repeatability")
ABOUT = (
    "The repeatability is what two recordings of one person differ by at most in 95 % of pairs: "
    "1.96 √2 times the standard deviation within persons (Bland & Altman 1996, BMJ 313:744). "
    "Recordings of one day leave out how a person varies from day to day."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace repeatability`` takes."""
    parser.add_argument(
        "recording",
        nargs="+",
        type=Path,
        help="recordings (.kinetrace), several of each person: their codes tell persons apart",
    )
    parser.add_argument("--csv", type=Path, help="also write the table to this file")


def run(args: argparse.Namespace) -> int:
    """Print how repeatable each quantity is, and what makes the recordings hard to compare."""
    from ..changes import unlike
    from ..errors import RecordingError
    from ..findings import Findings, findings_of
    from ..output.change_table import repeatability_table
    from ..output.exports import write_table
    from ..recordings.recording_file import check_place, load
    from ..repeatability import repeatability
    from .text_table import in_columns

    if args.csv:
        check_place(args.csv)
    paths = named(args.recording)
    recordings = [findings_of(load(path)) for path in paths]
    rows = repeatability(recordings)
    if not rows:
        raise RecordingError(
            "No parameter is there twice for one person. Name two recordings at least of each, "
            "with the person's code in both: 'Settings of this recording' in the window sets it."
        )
    print(in_columns([HEAD, *map(_line, rows)], left=(0, 1)), "", ABOUT, sep="\n")
    unsure = max(one.unsure_percent for one in rows)
    print(f"It is itself uncertain by up to {unsure:.0f} %, by less with more recordings.")
    of_person: dict[str, tuple[Path, Findings]] = {}
    for path, one in zip(paths, recordings, strict=True):
        beside, first = of_person.setdefault(one.recording.code, (path, one))
        for note in unlike(first, one):
            print(f"{beside.name} and {path.name}: {note}", file=sys.stderr)
    if args.csv:
        write_table(repeatability_table(rows), args.csv)
    return 0


def _line(one: "Repeatability") -> tuple[str, ...]:
    known = math.isfinite(one.within_sd)
    return (
        f"{one.definition.name}, {one.definition.unit}",
        one.side,
        str(one.persons),
        str(one.recordings),
        f"{one.within_sd:.2f}" if known else "–",
        f"{one.coefficient:.2f}" if known else "–",
    )
