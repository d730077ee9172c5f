"""Range of motion: how far a joint goes, once or repeatedly."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..gait.intervals import together
from ..gait.parameters import (
    NOTHING,
    Definition,
    Parameter,
    Summary,
    summary,
    with_half_width,
)
from ..kinematics.angles import ANGLES
from ..pose import Curve, Floats, Status
from .each_repetition import alike_half_width_deg
from .greatest import HalfWidths, beside_a_gap
from .repetitions import Repetition, TaskResult, find_repetitions

OWN = "Kinetrace"
NO_ANGLE = "no angle has a value: the joints are not seen, or the facing is not known"
LEAST = ("{0}, least value", "smallest value of the whole recording")
MOST = ("{0}, greatest value", "largest value of the whole recording")
RANGE = ("{0}, range of motion", "largest minus smallest value")
EACH = (
    "{0}, range in repetitions",
    "largest minus smallest value of each movement there and back, averaged",
)
"""Names and definitions of an angle's rows."""

EXTREMES = "a single extreme is as sure as the frame it is in: look at the picture there"

MISSING = 0.05
"""Share of the frames without an angle from which it is told."""

LEAST_RANGE_DEG = 10.0
"""Smaller movements are not taken for repetitions, nor are their extremes missed."""

MAIN = 0.5
"""Angles that move by so much of what the one moves that goes farthest are what it is about."""


@dataclass(frozen=True)
class RangeOfMotion:
    """Extremes of an angle.

    Attributes
    ----------
    least, most : over the whole stretch, in the curve's unit; NaN if nothing is known
    least_s, most_s : when
    least_sure, most_sure : False where the angle is not seen beside it (`beside_a_gap`): it goes
        farther there, nobody knows how far
    repetitions : movements there and back, found at a quarter and three quarters of the range
    range_each : of the repetitions
    least_half, most_half : half of the extremes' 95 % intervals, NaN where not known
    """

    least: float
    most: float
    least_s: float
    most_s: float
    least_sure: bool
    most_sure: bool
    repetitions: tuple[Repetition, ...]
    range_each: Summary
    least_half: float
    most_half: float

    @property
    def range_half(self) -> float:
        """Return half of the range's 95 % interval."""
        return together(self.least_half, self.most_half)

    @property
    def range(self) -> float:
        """Return most minus least."""
        return self.most - self.least

    @property
    def range_sure(self) -> bool:
        """Return whether both extremes are."""
        return self.least_sure and self.most_sure


def range_of_motion(curve: Curve, half_width: Floats | None = None) -> RangeOfMotion:
    """Return the extremes of a filtered angle, in degrees, and the range of each repetition.

    Samples filled over gaps do not count as extremes. Of a repetition, from one
    three-quarter level to the next, the greatest value is the larger of those that bound it.

    Parameters
    ----------
    half_width : (T,) half of each sample's 95 % interval; without it that of no figure is known
    """
    inside = np.isfinite(curve.value) & (curve.status != Status.FILLED)
    nothing = summary([])
    if not inside.any():
        nan = float("nan")
        return RangeOfMotion(nan, nan, nan, nan, False, False, (), nothing, nan, nan)
    time_s, value = curve.time_s[inside], curve.value[inside]
    width = np.full(len(curve.value), np.nan) if half_width is None else half_width
    low, high = int(np.argmin(value)), int(np.argmax(value))
    least, most = float(value[low]), float(value[high])
    repetitions: tuple[Repetition, ...] = ()
    if most - least >= LEAST_RANGE_DEG:
        repetitions = find_repetitions(
            curve.time_s,
            -curve.value,
            enter=-(most - 0.25 * (most - least)),
            leave=-(least + 0.25 * (most - least)),
        )
    peaks = [int(np.searchsorted(curve.time_s, one.turn_s)) for one in repetitions]
    troughs = [_least_about(curve, one) for one in repetitions]
    return RangeOfMotion(
        least=least,
        most=most,
        least_s=float(time_s[low]),
        most_s=float(time_s[high]),
        least_sure=not beside_a_gap(curve, time_s[low]),
        most_sure=not beside_a_gap(curve, time_s[high]),
        repetitions=repetitions,
        range_each=_ranges(curve.value, width, peaks, troughs),
        least_half=float(width[inside][low]),
        most_half=float(width[inside][high]),
    )


def measure_range_of_motion(
    curves: Mapping[str, Curve], half_width_deg: HalfWidths | None = None
) -> TaskResult:
    """Return the least and greatest value and the range of every angle, over the whole recording.

    Those that it is about come first (`moving`). Where an angle goes there and back at least twice,
    also the mean range of its repetitions.
    Samples filled over gaps do not count as extremes, nor do those beside frames in which the angle
    is not seen: it goes farther there, and a note says so. An extreme is as sure as its sample,
    and a range as both.

    Parameters
    ----------
    half_width_deg : by curve (T,) how sure its samples are; without them rows have no intervals
    """
    widths = half_width_deg or {}
    found = {name: range_of_motion(curve, widths.get(name)) for name, curve in curves.items()}
    first = moving(curves)
    rows = [row for name in dict.fromkeys((*first, *ANGLES)) for row in _rows(name, found)]
    unsure = _unsure(found)
    if not rows:
        return TaskResult((), (), tuple(unsure) or (NO_ANGLE,))
    return TaskResult((), tuple(rows), (EXTREMES, *unsure, *_unseen(curves)))


def moving(curves: Mapping[str, Curve]) -> tuple[str, ...]:
    """Return the angles that a range of motion is about, without side, joints before segments.

    They move by `LEAST_RANGE_DEG` at least, and by `MAIN` of what the one does that moves most.
    """
    ranges = dict.fromkeys(ANGLES, 0.0)
    for name in ANGLES:
        for key in curves_of(name).values():
            value = curves[key].value if key in curves else np.empty(0)
            if np.isfinite(value).any():
                ranges[name] = max(ranges[name], float(np.nanmax(value) - np.nanmin(value)))
    least = max(MAIN * max(ranges.values()), LEAST_RANGE_DEG)
    names = [name for name, range_deg in ranges.items() if range_deg >= least]
    return tuple(sorted(names, key=lambda name: ANGLES[name].kind == "segment"))


def _unsure(found: Mapping[str, RangeOfMotion]) -> list[str]:
    """Return a note on each extreme that is not given, of an angle that moves."""
    notes: list[str] = []
    for name, angle in ANGLES.items():
        for side, key in curves_of(name).items():
            one = found.get(key)
            if one is None or not one.range >= LEAST_RANGE_DEG:
                continue
            most, least = _degrees(one.most), _degrees(one.least)
            if not one.most_sure and side:
                notes.append(f"{angle.title}, {side}: the greatest value is not seen; over {most}°")
            elif not one.most_sure:
                notes.append(f"{angle.title}: the greatest value is not seen; over {most}°")
            if not one.least_sure and side:
                notes.append(f"{angle.title}, {side}: the least value is not seen; under {least}°")
            elif not one.least_sure:
                notes.append(f"{angle.title}: the least value is not seen; under {least}°")
    return notes


def curves_of(name: str) -> dict[str, str]:
    """Return the names of an angle's curves by side, that of the whole body by an empty one."""
    return {side: f"{side}_{name}" if side else name for side in ("left", "right", "")}


def _degrees(value: float) -> str:
    """Return whole degrees with a true minus sign, and no -0."""
    return str(round(value)).replace("-", "−")


def _unseen(curves: Mapping[str, Curve]) -> list[str]:
    """Return a note on each angle whose extremes may lie where it is missing."""
    notes: list[str] = []
    for name, angle in ANGLES.items():
        for side, key in curves_of(name).items():
            value = curves[key].value if key in curves else np.empty(0)
            missing = float(np.isnan(value).mean()) if np.isfinite(value).any() else 0.0
            percent = f"{100 * missing:.0f}"
            if missing > MISSING and side:
                notes.append(
                    f"{angle.title}, {side}: missing in {percent} % of the frames, where its "
                    "extremes may lie"
                )
            elif missing > MISSING:
                notes.append(
                    f"{angle.title}: missing in {percent} % of the frames, where its extremes may "
                    "lie"
                )
    return notes


def _rows(name: str, found: Mapping[str, RangeOfMotion]) -> Iterator[Parameter]:
    """Yield the rows of one angle that has a value."""
    title = ANGLES[name].title
    sides = {side: found.get(key) for side, key in curves_of(name).items()}

    def row(key: str, words: tuple[str, str], each: "dict[str, Summary]") -> Parameter:
        named, text = words
        definition = Definition(f"rom_{name}_{key}", named.format(title), "deg", text, OWN)
        left, right = (each.get(side, NOTHING) for side in ("left", "right"))
        return Parameter(definition, left, right, each.get("", NOTHING))

    known = {side: one for side, one in sides.items() if one and np.isfinite(one.range)}
    for key, words in (("least", LEAST), ("most", MOST), ("range", RANGE)):
        values = {
            side: Summary(getattr(one, key), np.nan, 1, getattr(one, f"{key}_half"))
            for side, one in known.items()
            if getattr(one, f"{key}_sure")
        }
        if values:
            yield row(key, words, values)
    each = {s: one.range_each for s, one in known.items() if one.range_each.count > 1}
    if each:
        yield row("range_each", EACH, each)


def _least_about(curve: Curve, repetition: Repetition) -> int:
    """Return where it is least from half a duration before to half a duration after."""
    half = repetition.duration_s / 2
    near = (curve.time_s >= repetition.start_s - half) & (curve.time_s <= repetition.stop_s + half)
    known = np.flatnonzero(near & np.isfinite(curve.value))
    return int(known[np.argmin(curve.value[known])])


def _ranges(value: Floats, width: Floats, peaks: list[int], troughs: list[int]) -> Summary:
    """Return the summary of what the repetitions' ends differ by, with how sure their mean is."""
    alike = alike_half_width_deg(np.hypot(width[peaks], width[troughs]))
    return with_half_width(value[peaks] - value[troughs], alike)
