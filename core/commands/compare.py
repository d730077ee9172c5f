"""``kinetrace compare``: two recordings of one person in figures."""

import argparse
import math
from pathlib import Path
from typing import TYPE_CHECKING

from .options import add_repeatability_option, table_file

if TYPE_CHECKING:
    from ..changes import Change
    from ..gait.parameters import Summary

WORDS = {True: "beyond it", False: "within it", None: "not known"}
HEAD = ("", "", "first", "second", "change", "error", "")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace compare`` takes."""
    parser.add_argument("first", type=Path, help="recording (.kinetrace)")
    parser.add_argument("second", type=Path, help="a later one of the same person")
    add_repeatability_option(parser)
    parser.add_argument("--csv", type=table_file, help="also write the table to this file")


def run(args: argparse.Namespace) -> int:
    """Print each quantity of both, its change, and whether that is more than the error."""
    from ..changes import ABOUT_ERRORS, OWN_ERRORS, changes, unlike
    from ..findings import findings_of
    from ..output.change_table import change_table, read_repeatability
    from ..output.exports import write_table
    from ..output.file_names import names_of
    from ..recordings.recording_file import check_place, load
    from .text_table import in_columns

    if args.csv:
        check_place(args.csv)
    own = read_repeatability(args.repeatability) if args.repeatability else None
    first, second = (findings_of(load(path)) for path in (args.first, args.second))
    rows = changes(first, second, own)
    if rows:
        print(
            in_columns([HEAD, *map(_line, rows)], left=(0, 1, 6)),
            OWN_ERRORS if own else ABOUT_ERRORS,
            sep="\n\n",
        )
    for which, one in (("first", first), ("second", second)):
        for reason in one.reasons if not one.parameters else ():
            print(f"{which}: {reason}")
    for note in unlike(first, second):
        print(note)
    if args.csv:
        names = names_of([args.first, args.second])
        write_table(change_table(rows, (names[args.first], names[args.second])), args.csv)
    return 0 if rows else 1


def _line(one: "Change") -> tuple[str, ...]:
    known = math.isfinite(one.difference)
    return (
        f"{one.definition.name}, {one.definition.unit}",
        one.side,
        _words(one.first),
        _words(one.second),
        f"{one.difference:+.2f}" if known else "–",
        f"± {one.error:.2f}" if math.isfinite(one.error) else "–",
        WORDS[one.beyond_error] if known else "",
    )


def _words(one: "Summary") -> str:
    return f"{one.mean:.2f}{one.spread(2)} ({one.count})" if one.count else "–"
