"""The table of a report that holds the values of each repetition of a task."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

import numpy as np

from ..findings import Findings
from ..gait.parameters import decimals
from ..tasks.each_repetition import InEach
from .report_tables import NONE, Table, minus

MOST_VALUES = 6
"""Columns of values that a page has room for beside the times."""

HEAD_LETTERS, FEWER_LETTERS = 16, 11
"""Letters of a line in a column's head, fewer where the page is full; a longer name takes several.
"""

MOST_LETTERS = 94
"""Letters for which a page has room in the heads of all columns, side by side."""


@dataclass(frozen=True)
class _Column:
    name: str
    unit: str
    cells: tuple[str, ...]


def repetition_table(findings: Findings) -> Table:
    """Return when each repetition begins, turns and ends, and its values, as text.

    The main quantities of the task come first; of those for which no column is left, none stands.
    """
    found = findings.task.repetitions if findings.task else ()
    columns = [
        _Column("Repetition", "", tuple(str(number) for number, _ in enumerate(found, 1))),
        _Column("Start", "s", tuple(f"{one.start_s:.2f}" for one in found)),
        _Column("Farthest", "s", tuple(f"{one.turn_s:.2f}" for one in found)),
        _Column("End", "s", tuple(f"{one.stop_s:.2f}" for one in found)),
        *(column for one in _split(findings)[0] for column in _columns(one)),
    ]
    rows = tuple(zip(*(column.cells for column in columns), strict=True))
    return Table(_heads(columns), rows, texts=1)


def without_column(findings: Findings) -> str:
    """Return in words which quantities the table has no room for, empty where it has them all."""
    names = [one.definition.name for one in _split(findings)[1]]
    if not names:
        return ""
    return f"Not shown here, but in the exported table of repetitions: {'; '.join(names)}."


def _split(findings: Findings) -> tuple[list[InEach], list[InEach]]:
    """Return the quantities that have room, and the others."""
    each = findings.task.each if findings.task else ()
    widths = np.cumsum([len(list(one.known())) for one in each])
    room = int(np.searchsorted(widths, MOST_VALUES, side="right"))
    return list(each[:room]), list(each[room:])


def _columns(one: InEach) -> Iterator[_Column]:
    unit = one.definition.unit
    places = decimals(unit)
    for side, values in one.known():
        cells = (minus(f"{v:.{places}f}") if np.isfinite(v) else NONE for v in values)
        yield _Column(one.definition.name, f"{side}, {unit}" if side else unit, tuple(cells))


def _heads(columns: Sequence[_Column]) -> tuple[str, ...]:
    """Return the head of each column in lines, the unit in the last."""
    heads = [[*wrap(one.name, HEAD_LETTERS), one.unit] for one in columns]
    if sum(max(map(len, lines)) for lines in heads) > MOST_LETTERS:
        heads = [[*wrap(one.name, FEWER_LETTERS), one.unit] for one in columns]
    return tuple(map("\n".join, heads))
