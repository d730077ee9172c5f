"""The greatest value of an angle in each repetition, given where it is seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..gait.parameters import Definition
from ..keypoints import SIDES, Side
from ..kinematics.butterworth import frame_interval_s, runs
from ..pose import Curve, Floats, Status
from .each_repetition import InEach, alike_half_width_deg
from .repetitions import Repetition, during, within

HalfWidths = Mapping[str, Floats]
"""By the name of a curve (T,), half of each sample's 95 % interval."""

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
    made : by side as well, in how many the value is read near samples that are repaired or filled
    """

    each: InEach
    hidden: Mapping[Side | None, int]
    made: Mapping[Side | None, int]

    @property
    def told(self) -> list[str]:
        """Return a note for each side of which a value is not given, or not read as it was seen."""
        notes: list[str] = []
        name = self.each.definition.name
        for side, count in self.hidden.items():
            if count and side:
                notes.append(f"{name}, {side}: not seen, and not given, in repetitions: {count}")
            elif count:
                notes.append(f"{name}: not seen, and not given, in repetitions: {count}")
        for side, count in self.made.items():
            if count and side:
                notes.append(
                    f"{name}, {side}: read where the leg is repaired or filled over gaps, in "
                    f"repetitions: {count}; check them in the picture"
                )
            elif count:
                notes.append(
                    f"{name}: read where the body is repaired or filled over gaps, in "
                    f"repetitions: {count}; check them in the picture"
                )
        return notes


def greatest_of_sides(
    definition: Definition,
    name: str,
    curves: Mapping[str, Curve],
    repetitions: Sequence[Repetition],
    half_width_deg: HalfWidths | None = None,
    *,
    less: float = 0.0,
) -> Greatest:
    """Return the greatest value of each side's curve in each repetition, less a constant.

    Parameters
    ----------
    name : of the curves, with ``{side}`` in it
    half_width_deg : by curve (T,) how sure its samples are; without them there are no intervals
    """
    found = {side: curves.get(name.format(side=side)) for side in SIDES}
    known = {side: curve for side, curve in found.items() if curve is not None}
    read = {side: _read(curve, repetitions) for side, curve in known.items()}
    values = {side: tuple((one - less).tolist()) for side, (one, _) in read.items()}
    each = InEach(
        definition,
        left=values.get("left", ()),
        right=values.get("right", ()),
        alike=_alike({side: (known[side].name, at) for side, (_, at) in read.items()},
                     half_width_deg),
    )  # fmt: skip
    return Greatest(
        each,
        {side: _hidden(curve, repetitions) for side, curve in known.items()},
        {side: _made(known[side], at) for side, (_, at) in read.items()},
    )


def greatest_of_body(
    definition: Definition,
    curve: Curve,
    repetitions: Sequence[Repetition],
    half_width_deg: HalfWidths | None = None,
) -> Greatest:
    """Return the greatest value of a curve of the whole body in each repetition."""
    values, at = _read(curve, repetitions)
    alike = _alike({None: (curve.name, at)}, half_width_deg)
    each = InEach(definition, body=tuple(values.tolist()), alike=alike)
    return Greatest(each, {None: _hidden(curve, repetitions)}, {None: _made(curve, at)})


def most_at(curve: Curve, repetition: Repetition) -> int | None:
    """Return the sample of the curve's greatest value within a repetition.

    None where no value is known, or where it lies beside a gap, in which the angle goes farther.
    """
    known = np.flatnonzero(within(curve.time_s, repetition) & np.isfinite(curve.value))
    if not len(known):
        return None
    at = int(known[np.argmax(curve.value[known])])
    return None if beside_a_gap(curve, float(curve.time_s[at])) else at


def beside_a_gap(curve: Curve, at_s: float) -> bool:
    """Return whether the angle is not seen for `GAP_S` within `GAP_S` of a time."""
    return _beside(curve.time_s, ~np.isfinite(curve.value), at_s)


def _beside(time_s: Floats, flags: NDArray[np.bool_], at_s: float) -> bool:
    """Return whether samples are flagged for `GAP_S` within `GAP_S` of a time."""
    frame_s = frame_interval_s(time_s)
    for gap in runs(time_s, flags, GAP_S):
        first_s, last_s = time_s[gap][[0, -1]]
        near = first_s - GAP_S - frame_s / 2 < at_s < last_s + GAP_S + frame_s / 2
        if near and last_s - first_s + frame_s > GAP_S - frame_s / 2:
            return True
    return False


def _read(curve: Curve, repetitions: Sequence[Repetition]) -> tuple[Floats, list[int]]:
    """Return the greatest values, NaN where not given, and the samples of those that are."""
    found = [most_at(curve, one) for one in repetitions]
    values = [float("nan") if at is None else float(curve.value[at]) for at in found]
    return np.array(values), [at for at in found if at is not None]


def _alike(
    read: Mapping[Side | None, tuple[str, list[int]]],
    half_width_deg: HalfWidths | None,
) -> dict[Side | None, float] | None:
    """Return what is wrong in every repetition alike, of curves that are read at samples."""
    if half_width_deg is None:
        return None
    return {
        side: alike_half_width_deg(half_width_deg[name][at])
        for side, (name, at) in read.items()
        if name in half_width_deg
    }


def _made(curve: Curve, at: Sequence[int]) -> int:
    """Return beside how many of the samples the angle is repaired or filled for `GAP_S`.

    From the side the repair may take a hidden joint for the other leg's, which is a little ahead or
    behind: of a squat to 120 degrees whose nearer knee is hidden at the bottom, 114 are read.
    """
    made = np.isin(curve.status, (Status.REPAIRED, Status.FILLED))
    return sum(_beside(curve.time_s, made, float(curve.time_s[i])) for i in at)


def _hidden(curve: Curve, repetitions: Sequence[Repetition]) -> int:
    """Return in how many repetitions some values are known, but not the greatest."""
    return sum(len(during(curve, one)) > 0 and most_at(curve, one) is None for one in repetitions)
