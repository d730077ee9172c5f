"""A measured quantity as a row of the table: left, right, both, with its definition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..keypoints import Side
from ..pose import Floats
from .cycles import FEWEST_FOR_SD
from .intervals import scatter_half_widths, together

NORMAL_95 = 1.96
"""Half of a normal distribution's 95 % interval over its standard deviation."""

SMALLEST_ANGLE_FOR_INDEX_DEG = 10.0
"""Nearer to zero the symmetry index of an angle has no meaning: its zero is a convention."""


@dataclass(frozen=True)
class Summary:
    """Mean, standard deviation between strides and number of strides.

    ``sd`` is NaN below three strides, ``mean`` is NaN where there is none. ``half_width`` is half
    of the mean's 95 % interval (`kinetrace.core.gait.intervals`), NaN where it is not known.
    """

    mean: float
    sd: float
    count: int
    half_width: float = float("nan")

    def spread(self, places: int) -> str:
        """Return the SD as it stands behind a mean, empty where there is none.

        One that is not zero is never shown as zero, which would say that all strides are alike.

        >>> Summary(0.54, 0.021, 6).spread(2), Summary(0.54, 0.004, 6).spread(2)
        (' ± 0.02', ' ± <0.01')
        """
        if not np.isfinite(self.sd):
            return ""
        shown = f"{self.sd:.{places}f}"
        small = self.sd > 0 and not float(shown)
        return f" ± <{10.0**-places:.{places}f}" if small else f" ± {shown}"


def summary(values: Floats | Sequence[float]) -> Summary:
    """Return the summary of values, NaN left out.

    >>> summary([1.0, 2.0, 3.0])
    Summary(mean=2.0, sd=1.0, count=3, half_width=nan)
    """
    known = np.asarray(values, dtype=np.float64)
    known = known[np.isfinite(known)]
    mean = float(known.mean()) if len(known) else float("nan")
    enough = len(known) >= FEWEST_FOR_SD
    return Summary(mean, float(known.std(ddof=1)) if enough else float("nan"), len(known))


NOTHING = Summary(float("nan"), float("nan"), 0)
"""Where a quantity belongs to no side, or to one side only."""


DECIMALS = {"deg": 1, "deg/s": 0, "cm": 1, "steps/min": 1}
"""By unit; 1 of all percents, 2 of others."""


def decimals(unit: str) -> int:
    """Return after how many decimals a figure of this unit ends where people read it.

    >>> decimals("deg"), decimals("% of cycle"), decimals("steps/min"), decimals("s")
    (1, 1, 1, 2)
    """
    return 1 if unit.startswith("%") else DECIMALS.get(unit, 2)


@dataclass(frozen=True)
class Definition:
    """What a quantity is.

    Attributes
    ----------
    key : as in the header of the CSV: ``stride_time``
    name : as in a table
    unit : ``s``, ``%``, ``deg``, ``steps/min``, ``m``, ``leg lengths`` …
    text : from what to what
    source : where the definition is from
    """

    key: str
    name: str
    unit: str
    text: str
    source: str


@dataclass(frozen=True)
class Parameter:
    """One row of the table.

    Attributes
    ----------
    definition : what it is
    left, right, both : the figures; both holds the strides of the two legs together
    scale_uncertainty : relative standard uncertainty that all figures share through the
        scale in metres per pixel; 0 where none was used
    """

    definition: Definition
    left: Summary
    right: Summary
    both: Summary
    scale_uncertainty: float = 0.0

    @property
    def difference(self) -> float:
        """Return right minus left, in the row's unit."""
        return self.right.mean - self.left.mean

    @property
    def symmetry_index_percent(self) -> float:
        """Return 100 (right - left) / (half of right + left), percent; 0 is symmetric.

        Positive where right is farther from zero, also of angles below zero as of the thigh's
        extension, whose `difference` is then negative. NaN for values on both sides of zero, as the
        steps of who draws one foot up to the other, and for angles whose mean is within 10 degrees
        of it: give the difference instead. Robinson, Herzog & Nigg 1987, J Manipulative Physiol
        Ther 10:172-176.
        """
        middle = (self.right.mean + self.left.mean) / 2
        return 100.0 * self.difference / middle if self._comparable else float("nan")

    @property
    def ratio(self) -> float:
        """Return right over left, 1 is symmetric; NaN as `symmetry_index_percent`, or of left 0."""
        return self.right.mean / self.left.mean if self._comparable and self.left.mean else np.nan

    @property
    def symmetry_angle_percent(self) -> float:
        """Return (45° - arctan(left / right)) / 90°, percent; 0 is symmetric, from -50 to 50.

        Positive where right is farther from zero; NaN as `symmetry_index_percent`. It needs no side
        to refer to. Zifchock, Davis, Higginson & Royer 2008, Gait Posture 27:622-627.
        """
        turned = np.degrees(np.arctan2(abs(self.left.mean), abs(self.right.mean)))
        return float(100.0 * (45.0 - turned) / 90.0) if self._comparable else float("nan")

    @property
    def _comparable(self) -> bool:
        left, right = self.left.mean, self.right.mean
        least = SMALLEST_ANGLE_FOR_INDEX_DEG if self.definition.unit == "deg" else 0.0
        return bool(left * right >= 0 and abs(right + left) / 2 > least)

    @property
    def uncertainty(self) -> float:
        """Return the standard uncertainty of the mean of both sides that the scale brings."""
        return abs(self.both.mean) * self.scale_uncertainty


def in_words(row: Parameter) -> str:
    """Return a row as a line of text: mean ± SD and the number of values, by side.

    >>> row = Parameter(Definition("d", "Depth", "deg", "", ""), NOTHING, summary([2.0]), NOTHING)
    >>> in_words(row)
    'Depth: right 2.00 (1) deg'
    """
    parts = []
    sides = (("left", row.left), ("right", row.right))
    for name, one in sides if row.left.count or row.right.count else (("", row.both),):
        if one.count:
            parts.append(f"{name} {one.mean:.2f}{one.spread(2)} ({one.count})".strip())
    return f"{row.definition.name}: {', '.join(parts) or 'none'} {row.definition.unit}"


def parameter(
    definition: Definition,
    values: Mapping[Side, Floats],
    scale_uncertainty: float = 0.0,
    alike: Mapping[Side, float] | None = None,
) -> Parameter:
    """Return the row of per-stride values of each side; a side may be absent.

    Parameters
    ----------
    alike : by side, half of a 95 % interval of what is wrong in every stride alike; None where
        it is not known, then the row has no intervals
    """
    left, right = (np.asarray(values.get(side, ()), dtype=float) for side in ("left", "right"))
    row = Parameter(
        definition=definition,
        left=summary(left),
        right=summary(right),
        both=summary(np.concatenate([left, right])),
        scale_uncertainty=scale_uncertainty,
    )
    return row if alike is None else _with_intervals(row, (left, right), alike)


def _with_intervals(
    row: Parameter, groups: tuple[Floats, Floats], alike: Mapping[Side, float]
) -> Parameter:
    """Return the row with the half-widths of its means; those of both legs share the mean error."""
    (left, right), whole = scatter_half_widths(groups)
    known = [wrong for wrong in alike.values() if np.isfinite(wrong)]
    shared = float(np.mean(known)) if known else float("nan")

    def sure(one: Summary, scatter: float, wrong: float) -> Summary:
        scale = NORMAL_95 * row.scale_uncertainty * abs(one.mean)
        return replace(one, half_width=together(scatter, wrong, scale))

    return replace(
        row,
        left=sure(row.left, left, alike.get("left", float("nan"))),
        right=sure(row.right, right, alike.get("right", float("nan"))),
        both=sure(row.both, whole, shared),
    )


def whole_body(
    definition: Definition,
    values: Floats | Sequence[float],
    scale_uncertainty: float = 0.0,
    alike: float | None = None,
) -> Parameter:
    """Return a row of a figure that belongs to no side.

    Parameters
    ----------
    alike : half of a 95 % interval of what is wrong in every value alike; without it the row has
        no interval
    """
    one = summary(values)
    if alike is not None:
        one = with_half_width(values, alike, NORMAL_95 * scale_uncertainty * abs(one.mean))
    return Parameter(definition, NOTHING, NOTHING, one, scale_uncertainty)


def with_half_width(values: Floats | Sequence[float], alike: float, scale: float = 0.0) -> Summary:
    """Return the summary of values, with how sure their mean is.

    Parameters
    ----------
    alike, scale : half-widths of what is wrong in every value alike, of itself and by the scale
    """
    _, scatter = scatter_half_widths([np.asarray(values, dtype=np.float64)])
    return replace(summary(values), half_width=together(scatter, alike, scale))
