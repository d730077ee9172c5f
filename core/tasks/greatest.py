"""The greatest value of an angle in each repetition, given where it is seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..gait.parameters import Definition
from ..keypoints import SIDES, Side
from ..kinematics.butterworth import frame_interval_s, runs
from ..pose import Curve
from .each_repetition import InEach
from .repetitions import Repetition, during

GAP_S = 0.1
"""An extreme so close to frames without the angle, for so long, is none. Shorter gaps, and those
that are filled, hide little of a slow movement."""


@dataclass(frozen=True)
class Greatest:
    """A quantity's greatest values in each repetition, and where they are not seen.

    Attributes
    ----------
    each : the values, NaN where the angle is unknown or goes farther unseen
    hidden : by side, None for the whole body, in how many repetitions it goes farther unseen
    """

    each: InEach
    hidden: Mapping[Side | None, int]

    @property
    def told(self) -> list[str]:
        """Return a note for each side of which a value is not given."""
        notes: list[str] = []
        name = self.each.definition.name
        for side, count in self.hidden.items():
            if count and side:
                notes.append(f"{name}, {side}: not seen, and not given, in repetitions: {count}")
            elif count:
                notes.append(f"{name}: not seen, and not given, in repetitions: {count}")
        return notes


def greatest_of_sides(
    definition: Definition,
    name: str,
    curves: Mapping[str, Curve],
    repetitions: Sequence[Repetition],
    less: float = 0.0,
) -> Greatest:
    """Return the greatest value of each side's curve in each repetition, less a constant.

    Parameters
    ----------
    name : of the curves, with ``{side}`` in it
    """
    found = {side: curves.get(name.format(side=side)) for side in SIDES}
    known = {side: curve for side, curve in found.items() if curve is not None}
    values = {
        side: tuple(most(curve, one) - less for one in repetitions) for side, curve in known.items()
    }
    each = InEach(definition, left=values.get("left", ()), right=values.get("right", ()))
    return Greatest(each, {side: _hidden(curve, repetitions) for side, curve in known.items()})


def greatest_of_body(
    definition: Definition, curve: Curve, repetitions: Sequence[Repetition]
) -> Greatest:
    """Return the greatest value of a curve of the whole body in each repetition."""
    each = InEach(definition, body=tuple(most(curve, one) for one in repetitions))
    return Greatest(each, {None: _hidden(curve, repetitions)})


def most(curve: Curve, repetition: Repetition) -> float:
    """Return the curve's greatest value within a repetition.

    NaN where none is known, or where it lies beside a gap, in which the angle goes farther.
    """
    inside = (curve.time_s >= repetition.start_s) & (curve.time_s <= repetition.stop_s)
    known = np.flatnonzero(inside & np.isfinite(curve.value))
    if not len(known):
        return float("nan")
    at = known[np.argmax(curve.value[known])]
    hidden = beside_a_gap(curve, float(curve.time_s[at]))
    return float("nan") if hidden else float(curve.value[at])


def beside_a_gap(curve: Curve, at_s: float) -> bool:
    """Return whether the angle is not seen for `GAP_S` within `GAP_S` of a time."""
    frame_s = frame_interval_s(curve.time_s)
    for gap in runs(curve.time_s, ~np.isfinite(curve.value), GAP_S):
        first_s, last_s = curve.time_s[gap][[0, -1]]
        near = first_s - GAP_S - frame_s / 2 < at_s < last_s + GAP_S + frame_s / 2
        if near and last_s - first_s + frame_s > GAP_S - frame_s / 2:
            return True
    return False


def _hidden(curve: Curve, repetitions: Sequence[Repetition]) -> int:
    """Return in how many repetitions some values are known, but not the greatest."""
    return sum(len(during(curve, one)) > 0 and np.isnan(most(curve, one)) for one in repetitions)
