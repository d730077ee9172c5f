"""``kinetrace repeatability``: how much one's own repeated recordings differ."""

import argparse
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .options import named, table_file

if TYPE_CHECKING:
    from ..output.repeated_recordings import Repeated
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
    parser.add_argument("--csv", type=table_file, help="also write the table to this file")


def run(args: argparse.Namespace) -> int:
    """Print how repeatable each quantity is, and what makes the recordings hard to compare."""
    from ..output.change_table import repeatability_table
    from ..output.exports import write_table
    from ..recordings.recording_file import check_place
    from .text_table import in_columns

    if args.csv:
        check_place(args.csv)
    found = _measured(named(args.recording))
    print(in_columns([HEAD, *map(_line, found.rows)], left=(0, 1)), "", ABOUT, sep="\n")
    unsure = found.unsure_percent
    print(f"It is itself uncertain by up to {unsure:.0f} %, by less with more recordings.")
    if found.caution:
        print(found.caution, file=sys.stderr)
    for one, other, note in found.notes:
        print(f"{one} and {other}: {note}", file=sys.stderr)
    if args.csv:
        write_table(repeatability_table(found.rows), args.csv)
    return 0


def _measured(paths: list[Path]) -> "Repeated":
    """Measure the recordings behind a progress bar, where there is a terminal."""
    from tqdm import tqdm

    from ..output.repeated_recordings import measure_repeated

    steps = measure_repeated(paths)
    with tqdm(total=len(paths), unit=" recordings", leave=False, disable=None) as bar:
        while True:
            try:
                bar.update(next(steps) - bar.n)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]


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
