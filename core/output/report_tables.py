"""The tables of a report as cells of text: parameters of gait and of tasks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..findings import Findings
from ..gait.parameters import Parameter, Summary, decimals
from ..gait.reference import ReferenceBand, reference_band, reference_value, root_mean_square
from ..keypoints import SIDES, Side
from ..kinematics.angles import ANGLES
from .report_options import ReportOptions

NONE = "–"
NO_BREAK = "\N{NO-BREAK SPACE}"
UNIT = re.compile(r"(?<=\d) (?=(?:%|m?s|[cm]?m|Hz)(?!\w))")
DISTANCE = "from reference"
OF_BOTH_JOINTS = ("thigh", "knee_flexion")
"""What a gait profile score has of the angles that are seen from the side."""

TASK_CELLS = (
    "Mean ± SD between repetitions, steps or values (their number) [half of the 95 % interval]."
)
DETECTABLE = "Detectable\nchange"
DETECTABLE_CELLS = (
    "Detectable change, left / right: what two recordings of a person made alike differ by at most "
    "in 95 % of pairs (1.96 √2 within-person SD of your own repeated recordings)."
)


@dataclass(frozen=True)
class Table:
    """Text in rows and columns.

    Attributes
    ----------
    columns : the heads, in lines where they are long; all end at the same height
    rows : the first cell is the row's name, an empty cell belongs to the one before
    texts : how many columns from the left are flush left
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    texts: int = 2


def gait_tables(findings: Findings, options: ReportOptions) -> tuple[Table, Table]:
    """Return time and distance, then angles over the cycle: left, right, symmetry, reference."""
    parts: tuple[list[tuple[str, ...]], ...] = ([], [])
    show = not options.no_reference(findings.walking)
    for row in findings.walking.parameters:
        angles = row.definition.unit.startswith("deg") or row.definition.key.endswith("_percent")
        parts[angles].append(_row(row, options, show_reference=show))
    if show:
        parts[1].extend(_distances(findings, options))
    columns = ("Quantity", "Unit", "Left", "Right", "Symmetry", "Reference", *_detectable(options))
    return Table(columns, tuple(parts[0])), Table(columns, tuple(parts[1]))


def task_table(findings: Findings, options: ReportOptions) -> Table:
    """Return what was measured of a task: left, right, and the whole body or both legs."""
    rows = [
        (
            row.definition.name,
            row.definition.unit,
            *(
                _summary(one, decimals(row.definition.unit))
                for one in (row.left, row.right, row.both)
            ),
            *_own_error(row, options),
        )
        for row in findings.parameters
    ]
    columns = ("Quantity", "Unit", "Left", "Right", "Both, or body", *_detectable(options))
    return Table(columns, tuple(rows))


def how_to_read(findings: Findings, options: ReportOptions) -> str:
    """Return what the cells of the tables of gait mean."""
    text = (
        "Mean ± SD between strides of this person (number of strides) [half of the mean's 95 % "
        "interval]. "
        "Symmetry: 100 (right − left) / mean of both, + where right is larger in size; Δ is "
        "right − left."
    )
    if not options.no_reference(findings.walking):
        text += (
            " Reference: marker-based laboratory, mean ± SD, for orientation only. Rows "
            f"“{DISTANCE}”: how far the leg's mean curve, and under Reference the reference's own "
            "trials, are from the reference's mean."
        )
    return f"{text} {DETECTABLE_CELLS}" if options.own_errors else text


def task_cells(options: ReportOptions) -> str:
    """Return what the cells of a task's table mean."""
    return f"{TASK_CELLS} {DETECTABLE_CELLS}" if options.own_errors else TASK_CELLS


def _detectable(options: ReportOptions) -> tuple[str, ...]:
    return (DETECTABLE,) if options.own_errors else ()


def _own_error(row: Parameter, options: ReportOptions) -> tuple[str, ...]:
    """Return the cell of one's own error, none where it is not asked for.

    A dash stands for what the repeated recordings do not have.
    """
    if not options.own_errors:
        return ()
    key, unit = row.definition.key, row.definition.unit
    sides = SIDES if row.left.count or row.right.count else ("",)
    known = [options.own_errors.get((key, unit, side), np.nan) for side in sides]
    words = [f"{one:.{decimals(unit)}f}" if np.isfinite(one) else NONE for one in known]
    return (" / ".join(words) if np.isfinite(known).any() else NONE,)


def _distances(findings: Findings, options: ReportOptions) -> Iterator[tuple[str, ...]]:
    """Yield how far each leg's curves are from the reference's, alone and both joints together."""
    far: dict[str, dict[Side, tuple[float, int]]] = {}
    bands: dict[str, ReferenceBand] = {}
    for name, sides in findings.walking.curves.items():
        band = reference_band(name, options.age_group, options.speed)
        if band is not None:
            bands[name] = band
            far[name] = {
                side: (band.distance_deg(one.mean), one.count)
                for side, one in sides.items()
                if one.count
            }
    for name, band in bands.items():
        title = ANGLES[name].title.partition(" (")[0]
        yield _distance_row(title, far[name], band.own_distance_deg, options)
    if far.keys() >= {*OF_BOTH_JOINTS}:
        thigh, knee = (far[name] for name in OF_BOTH_JOINTS)
        together = {
            side: (
                root_mean_square([thigh[side][0], knee[side][0]]),
                min(thigh[side][1], knee[side][1]),
            )
            for side in SIDES
            if side in thigh and side in knee
        }
        own = root_mean_square([bands[name].own_distance_deg for name in OF_BOTH_JOINTS])
        yield _distance_row("Thigh and knee", together, own, options)


def _distance_row(
    title: str,
    far: Mapping[Side, tuple[float, int]],
    reference: float,
    options: ReportOptions,
) -> tuple[str, ...]:
    cells = [f"{far[side][0]:.1f} ({far[side][1]})" if side in far else NONE for side in SIDES]
    own_error = (NONE for _ in _detectable(options))
    return (f"{title}, {DISTANCE}", "deg", *cells, NONE, f"{reference:.1f}", *own_error)


def _row(row: Parameter, options: ReportOptions, *, show_reference: bool) -> tuple[str, ...]:
    unit = row.definition.unit
    places = decimals(unit)
    if not (row.left.count or row.right.count):
        both = _summary(row.both, places)
        name, sides = f"{row.definition.name} (both legs)", (both, "", NONE)
    else:
        name = row.definition.name
        left, right = (_summary(one, places) for one in (row.left, row.right))
        sides = (left, right, _symmetry(row, places))
    reference = NONE
    if show_reference:
        found = reference_value(row.definition.key, unit, options.age_group, options.speed)
        if found is not None:
            reference = f"{found.mean:.{places}f} ± {found.sd:.{places}f}"
    return (name, unit, *sides, reference, *_own_error(row, options))


def _summary(one: Summary, places: int) -> str:
    """Return mean ± SD, the number of strides, and half of the mean's 95 % interval if known.

    >>> _summary(Summary(1.104, 0.021, 4), 2)
    '1.10 ± 0.02 (4)'
    >>> _summary(Summary(57.3, 1.2, 4, 6.04), 1)
    '57.3 ± 1.2 (4) [±6.0]'
    """
    if not one.count:
        return NONE
    half = f" [±{one.half_width:.{places}f}]" if np.isfinite(one.half_width) else ""
    return f"{minus(f'{one.mean:.{places}f}')}{one.spread(places)} ({one.count}){half}"


def _symmetry(row: Parameter, places: int) -> str:
    if not (row.left.count and row.right.count):
        return NONE
    index = row.symmetry_index_percent
    if np.isfinite(index) and not row.definition.key.endswith("_percent"):
        return minus(f"{index:+.1f} %")
    unit = "°" if row.definition.unit == "deg" else ""
    return minus(f"Δ {row.difference:+.{places}f}{unit}")


def sentence(text: str) -> str:
    """Return words as a sentence.

    >>> sentence("no leg is seen")
    'No leg is seen.'
    """
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def counted(number: int, word: str) -> str:
    """Return how many there are of something.

    >>> counted(1, "stance"), counted(0, "stance")
    ('1 stance', '0 stances')
    """
    return f"{number} {word}{'' if number == 1 else 's'}"


def in_one_line(text: str) -> str:
    r"""Return a text whose numbers keep their units when lines are broken.

    >>> in_one_line("0.4 % filled, found at 5.7 s.")
    '0.4\xa0% filled, found at 5.7\xa0s.'
    """
    return UNIT.sub(NO_BREAK, text)


def minus(text: str) -> str:
    """Return a number's text with the sign of print: a minus, not a hyphen, and no -0.

    >>> minus("-3.2"), minus("-0.0")
    ('−3.2', '0.0')
    """
    if not text.strip("-+Δ 0.%°"):
        text = text.replace("-", "").replace("+", "")
    return text.replace("-", "−")
