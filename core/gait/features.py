"""Peaks, ranges and values at events of the curves over the cycle.

Each is read from every cycle and then averaged; never from the mean curve, which is flatter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..keypoints import Side
from ..pose import Floats
from .cycles import PERCENT, CycleCurves
from .intervals import ALIKE_OF_SAMPLE, EVENTS_EARLY_S, together
from .parameters import Definition, Parameter, parameter

PERRY = "Perry & Burnfield 2010, Gait Analysis, 2nd ed."

FOOT_OFF_ASSUMED = 60.0
"""Start of swing, percent, in a cycle whose foot-off is unknown."""


@dataclass(frozen=True)
class Feature:
    """What to read from a curve.

    Attributes
    ----------
    quantity : curve it is read from, without the side
    key, name : as in the table
    what : ``maximum``, ``minimum``, ``value``, ``range``
    start, stop : percent of the cycle, None is foot-off; a value is read at start
    timed : whether a maximum or minimum comes once in the window, and has a moment in the cycle
    rate : whether it is read from the curve's angular velocity, deg/s, and not from the curve
    """

    quantity: str
    key: str
    name: str
    what: str
    start: float | None = 0.0
    stop: float | None = 100.0
    timed: bool = True
    rate: bool = False

    @property
    def unit(self) -> str:
        """Return ``deg`` or ``deg/s``."""
        return "deg/s" if self.rate else "deg"


FEATURES: tuple[Feature, ...] = (
    Feature("knee_flexion", "knee_at_contact", "Knee at initial contact", "value", 0),
    Feature("knee_flexion", "knee_loading_peak", "Knee, loading peak", "maximum", 0, 25),
    Feature("knee_flexion", "knee_stance_minimum", "Knee, mid-stance minimum", "minimum", 20, 55),
    Feature("knee_flexion", "knee_at_foot_off", "Knee at foot-off", "value", None),
    Feature("knee_flexion", "knee_swing_peak", "Knee, swing peak", "maximum", None, 100),
    Feature("knee_flexion", "knee_range", "Knee, range of motion", "range"),
    Feature(
        "knee_flexion",
        "knee_flexion_velocity",
        "Knee, greatest flexion velocity",
        "maximum",
        30,
        80,
        timed=False,
        rate=True,
    ),
    Feature(
        "knee_flexion",
        "knee_extension_velocity",
        "Knee, greatest extension velocity",
        "minimum",
        None,
        timed=False,
        rate=True,
    ),
    Feature("thigh", "thigh_at_contact", "Thigh at initial contact", "value", 0),
    Feature("thigh", "thigh_flexion_peak", "Thigh, greatest flexion", "maximum", 50, 100),
    Feature("thigh", "thigh_extension_peak", "Thigh, greatest extension", "minimum", 40, 70),
    Feature("thigh", "thigh_at_foot_off", "Thigh at foot-off", "value", None),
    Feature("thigh", "thigh_range", "Thigh, range of motion", "range"),
    Feature("shank", "shank_at_contact", "Shank at initial contact", "value", 0),
    Feature("shank", "shank_range", "Shank, range of motion", "range"),
    Feature(
        "trunk_lean", "trunk_lean_peak", "Trunk, greatest forward lean", "maximum", timed=False
    ),
    Feature("trunk_lean", "trunk_lean_range", "Trunk, range of motion", "range"),
)
"""What is read, by the curve it is read from; windows in percent of the cycle.

The trunk leans most once in each step, half a cycle apart and near both ends: the greater of the
two comes now in this step, now in that, and a mean of such moments, on the circle too, lies where
no stride has its peak.
"""


def read_feature(curves: CycleCurves, feature: Feature) -> tuple[Floats, Floats]:
    """Return value and percent of the cycle of the feature in each cycle that counts.

    NaN where foot-off is needed and unknown; the percent of a range is NaN.
    """
    chosen = curves.values[curves.used]
    value, percent = np.full(len(chosen), np.nan), np.full(len(chosen), np.nan)
    cycles = [cycle for cycle in curves.cycles if not cycle.excluded]
    for i, (curve, cycle) in enumerate(zip(chosen, cycles, strict=True)):
        if feature.rate:
            curve = np.gradient(curve, cycle.duration_s / 100)
        value[i], percent[i] = _read(curve, feature, cycle.foot_off_percent)
    return value, percent


def _read(curve: Floats, feature: Feature, foot_off: float) -> tuple[float, float]:
    if feature.what == "range":
        return float(np.ptp(curve)), float("nan")
    if feature.what == "value":
        at = foot_off if feature.start is None else feature.start
        return float(np.interp(at, PERCENT, curve)), at
    known = foot_off if np.isfinite(foot_off) else FOOT_OFF_ASSUMED
    start = known if feature.start is None else feature.start
    stop = known if feature.stop is None else feature.stop
    window = np.flatnonzero((start <= PERCENT) & (stop >= PERCENT))
    pick = np.argmax if feature.what == "maximum" else np.argmin
    best = window[pick(curve[window])]
    return float(curve[best]), float(PERCENT[best])


def read_half_width(curves: CycleCurves, feature: Feature, width: Floats) -> float:
    """Return by how much the feature may be wrong in every stride alike, mean over the cycles.

    `ALIKE_OF_SAMPLE` of half the interval of the sample that is read, of a range of both its ends.
    A value at an event counts the change of the curve in `EVENTS_EARLY_S` after it too, in full:
    events come early alike. The constant offset of the joint centres is not in it. NaN where
    nothing is read.

    Parameters
    ----------
    width : half-width of the curve over the same cycles, (N, 101)
    """
    found = []
    for i in np.flatnonzero(curves.used):
        curve, cycle = curves.values[i], curves.cycles[i]
        if feature.what == "range":
            ends = (curve.argmax(), curve.argmin())
            found.append(ALIKE_OF_SAMPLE * together(*(float(width[i, end]) for end in ends)))
            continue
        _, at = _read(curve, feature, cycle.foot_off_percent)
        half = ALIKE_OF_SAMPLE * float(np.interp(at, PERCENT, width[i]))
        if feature.what == "value":
            later = at + 100 * EVENTS_EARLY_S / cycle.duration_s
            half += abs(float(np.diff(np.interp([at, later], PERCENT, curve))[0]))
        found.append(half)
    known = np.array(found)[np.isfinite(found)]
    return float(known.mean()) if len(known) else float("nan")


def feature_parameters(
    quantity: str,
    left: CycleCurves | None,
    right: CycleCurves | None,
    widths: Mapping[Side, Floats] | None = None,
) -> tuple[Parameter, ...]:
    """Return the rows of one quantity: value and, for peaks that come once, when in the cycle.

    Parameters
    ----------
    quantity : as in `Feature.quantity`
    left, right : the quantity over the cycles of each leg, None where there is none
    widths : half-widths of the curve over all cycles of each leg, (N, 101); without them the
        rows have no intervals; those of velocities never have
    """
    sides: dict[Side, CycleCurves] = {}
    if left is not None:
        sides["left"] = left
    if right is not None:
        sides["right"] = right
    rows: list[Parameter] = []
    for feature in FEATURES:
        if feature.quantity != quantity:
            continue
        read = {side: read_feature(curves, feature) for side, curves in sides.items()}
        values = {side: r[0] for side, r in read.items()}
        known = {} if feature.rate else widths or {}
        alike = {s: read_half_width(sides[s], feature, width) for s, width in known.items()}
        rows.append(parameter(_definition(feature, feature.unit), values, alike=alike or None))
        if feature.what in ("maximum", "minimum") and feature.timed:
            when = _definition(feature, "% of cycle")
            rows.append(parameter(when, {s: r[1] for s, r in read.items()}))
    return tuple(rows)


def _definition(feature: Feature, unit: str) -> Definition:
    if feature.what == "range":
        text = "maximum minus minimum of each cycle, averaged"
    elif feature.what == "value":
        text = f"value at {_percent(feature.start)} of each cycle, averaged"
    else:
        start, stop = _percent(feature.start), _percent(feature.stop)
        if feature.start is None:
            start = f"{start} ({FOOT_OFF_ASSUMED:g} % where it is not known)"
        text = f"{feature.what} of each cycle from {start} to {stop}, averaged"
        if feature.rate:
            text = (
                f"{feature.what} of the angular velocity in each cycle from {start} to {stop}, "
                "averaged; slope of the curve over the cycle, at 1 % steps; flexion is positive, "
                "extension negative"
            )
    if unit == feature.unit:
        return Definition(feature.key, feature.name, unit, text, PERRY)
    return Definition(
        f"{feature.key}_percent", f"{feature.name}: when", unit, f"where the {text}", PERRY
    )


def _percent(at: float | None) -> str:
    return "foot-off" if at is None else f"{at:g} %"


def quantities() -> Sequence[str]:
    """Return the curves that features are read from, without the side."""
    return tuple(dict.fromkeys(feature.quantity for feature in FEATURES))
