"""``kinetrace compare``: two recordings of one person in figures."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..changes import Change
    from ..gait.parameters import Summary

WORDS = {True: "beyond it", False: "within it", None: "not known"}
HEAD = ("", "", "first", "second", "change", "error", "")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace compare`` takes."""
    parser.add_argument("first", type=Path, help="recording (.kinetrace)")
    parser.add_argument("second", type=Path, help="a later one of the same person")
    parser.add_argument("--csv", type=Path, help="also write the table to this file")


def run(args: argparse.Namespace) -> int:
    """Print each quantity of both, its change, and whether that is more than the error."""
    from ..changes import ABOUT_ERRORS, changes, unlike
    from ..findings import findings_of
    from ..output.change_table import change_table
    from ..output.exports import write_table
    from ..recordings.recording_file import check_place, load

    if args.csv:
        check_place(args.csv)
    first, second = (findings_of(load(path)) for path in (args.first, args.second))
    rows = changes(first, second)
    if rows:
        print(_text(rows), ABOUT_ERRORS, sep="\n\n")
    for which, one in (("first", first), ("second", second)):
        for reason in one.reasons if not one.parameters else ():
            print(f"{which}: {reason}")
    for note in unlike(first, second):
        print(note)
    if args.csv:
        write_table(change_table(rows), args.csv)
    return 0 if rows else 1


def _text(rows: "tuple[Change, ...]") -> str:
    """Return the table: means ± SD (number), the change and half of its 95 % interval."""
    lines = [HEAD, *(_line(one) for one in rows)]
    wide = [max(map(len, column)) for column in zip(*lines, strict=True)]
    left = (0, 1, 6)
    return "\n".join(
        "  ".join(
            text.ljust(room) if n in left else text.rjust(room)
            for n, (text, room) in enumerate(zip(line, wide, strict=True))
        ).rstrip()
        for line in lines
    )


def _line(one: "Change") -> tuple[str, ...]:
    unit = one.definition.unit
    return (
        f"{one.definition.name}, {unit}",
        one.side,
        _words(one.first),
        _words(one.second),
        f"{one.difference:+.2f}" if one.difference == one.difference else "–",
        f"± {one.error:.2f}" if one.error == one.error else "–",
        WORDS[one.beyond_error] if one.difference == one.difference else "",
    )


def _words(one: "Summary") -> str:
    return f"{one.mean:.2f}{one.spread(2)} ({one.count})" if one.count else "–"
