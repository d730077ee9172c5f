"""Step and stride length and speed, in metres with a scale, else in leg lengths.

Over ground with a camera that stands still the floor is the picture. On a treadmill, or with
a camera that follows, the floor cannot be seen: then only the ankles' separation is given,
and length and speed only where the belt's speed is known.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from ..keypoints import SIDES, Side
from ..pose import Floats, PoseSequence
from .cycles import Cycle
from .intervals import alike_half_width
from .leg_signals import GRID_HZ, both_legs_px, hip_centre, on_grid
from .parameters import Definition, Parameter, parameter
from .scale import Scale

STANDS = (0.15, 0.45)
"""Share of the cycle from … to in which a foot stands in any way of walking."""

FLOOR_STAYS = (0.85, 1.2)
"""Travel of the hips in the picture over their travel over the standing foot: from … to where the
floor stays in the picture. It is 1 before a camera that stands still, 0 on a treadmill, and between
with a camera that follows (`tests/core/test_lengths.py`)."""

STENUM = "Stenum, Rossi & Roemmich 2021, PLoS Comput Biol 17:e1008935"

NO_FLOOR = (
    "no foot stands still in the picture while the hips pass over it (treadmill, or a camera that "
    "follows): how fast the belt or the floor goes by is not seen"
)

FROM_THE_FRONT = (
    "every stride is seen from the front or the back, where the way of the feet does not show"
)

LENGTHS = ("Step length", "Stride length", "Speed")
"""Names of what is refused where the floor is not seen."""


@dataclass(frozen=True)
class Lengths:
    """Rows of the table, and what is refused with the reason."""

    parameters: tuple[Parameter, ...]
    refused: dict[str, str]


def length_parameters(
    pose: PoseSequence,
    cycles: Sequence[Cycle],
    *,
    scale: Scale | None = None,
    follows: bool = False,
) -> Lengths:
    """Return step length, stride length and speed of the cycles that count and go to a side.

    Over ground, which is where the standing foot stays in the picture (`FLOOR_STAYS`), however
    short the steps: stride length is the ankle's travel from contact to contact, step length the
    distance from the other ankle at its contact to this ankle at its own, speed the travel of
    the hips over the stride time. The nearer leg looks larger: the mean of both is the least
    biased.

    Parameters
    ----------
    scale : None for leg lengths
    follows : whether it is known that the camera follows the person: however still the feet then
        stand in the picture, the floor does not
    """
    counted = [cycle for cycle in cycles if not cycle.excluded]
    to_a_side = [cycle for cycle in counted if cycle.direction]
    if not to_a_side:
        reason = FROM_THE_FRONT if counted else "there is no gait cycle"
        return Lengths((), dict.fromkeys(LENGTHS, reason))
    tracks = _Tracks(pose)
    size, unit = (scale.metres_per_px, "m") if scale else (1 / both_legs_px(pose), "leg lengths")
    relative = scale.uncertainty if scale else 0.0
    if not follows and _floor_stays(to_a_side, tracks):
        return _over_ground(to_a_side, tracks, size, unit, relative)
    return _in_place(to_a_side, tracks, size, unit, relative)


def _floor_stays(cycles: Sequence[Cycle], tracks: "_Tracks") -> bool:
    """Return whether the hips pass over feet that stand still in the picture."""
    moved = np.array([tracks.moved_in_stance(cycle) for cycle in cycles])
    hips, foot = moved[np.isfinite(moved).all(axis=1)].sum(axis=0)
    over = hips - foot
    return bool(over > 0 and FLOOR_STAYS[0] <= hips / over <= FLOOR_STAYS[1])


def _over_ground(
    cycles: Sequence[Cycle], tracks: "_Tracks", size: float, unit: str, relative: float
) -> Lengths:
    step = Definition(
        "step_length", "Step length", unit,
        "from the other ankle at its initial contact to this ankle at its own", STENUM,
    )  # fmt: skip
    stride = Definition(
        "stride_length", "Stride length", unit,
        "travel of the ankle from initial contact to initial contact", STENUM,
    )  # fmt: skip
    speed = Definition(
        "speed", "Speed", f"{unit}/s", "travel of the hips over the stride time", STENUM
    )
    rows = (
        _row(step, _by_side(cycles, lambda c: size * tracks.step(c)), relative),
        _row(stride, _by_side(cycles, lambda c: size * tracks.stride(c)), relative),
        _row(
            speed, _by_side(cycles, lambda c: size * tracks.hip_travel(c) / c.duration_s), relative
        ),
    )
    return Lengths(rows, {})


def _in_place(
    cycles: Sequence[Cycle], tracks: "_Tracks", size: float, unit: str, relative: float
) -> Lengths:
    apart = Definition(
        "ankle_separation", "Ankle separation", unit,
        "greatest distance of the ankles about initial contact; shorter than the step", STENUM,
    )  # fmt: skip
    row = _row(apart, _by_side(cycles, lambda c: size * tracks.separation(c)), relative)
    return Lengths((row,), dict.fromkeys(LENGTHS, NO_FLOOR))


def _row(definition: Definition, values: dict[Side, Floats], relative: float) -> Parameter:
    """Return the row of a length or speed that was read from the picture."""
    wrong = {s: alike_half_width(definition.key, _mean_of_known(v)) for s, v in values.items()}
    return parameter(definition, values, relative, wrong)


def _by_side(cycles: Sequence[Cycle], value: Callable[[Cycle], float]) -> dict[Side, Floats]:
    return {side: np.array([value(c) for c in cycles if c.side == side]) for side in SIDES}


def _mean_of_known(values: Floats) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else float("nan")


class _Tracks:
    """Where hips and ankles are in the picture's x at any time, splines between frames."""

    def __init__(self, pose: PoseSequence) -> None:
        self.time_s = np.arange(pose.time_s[0], pose.time_s[-1], 1 / GRID_HZ)
        self.hips = on_grid(pose.time_s, hip_centre(pose)[:, 0], self.time_s)
        self.ankle = {
            side: on_grid(pose.time_s, pose.point(f"{side}_ankle")[:, 0], self.time_s)
            for side in SIDES
        }

    def _at(self, track: Floats, time_s: float) -> float:
        return float(np.interp(time_s, self.time_s, track)) if np.isfinite(time_s) else np.nan

    def hip_travel(self, cycle: Cycle) -> float:
        moved = self._at(self.hips, cycle.stop_s) - self._at(self.hips, cycle.start_s)
        return cycle.direction * moved

    def moved_in_stance(self, cycle: Cycle) -> tuple[float, float]:
        """Return how far hips and foot come forwards in the picture while the foot stands."""
        start_s, stop_s = (cycle.start_s + share * cycle.duration_s for share in STANDS)
        hips, foot = (
            cycle.direction * (self._at(track, stop_s) - self._at(track, start_s))
            for track in (self.hips, self.ankle[cycle.side])
        )
        return hips, foot

    def stride(self, cycle: Cycle) -> float:
        track = self.ankle[cycle.side]
        return cycle.direction * (self._at(track, cycle.stop_s) - self._at(track, cycle.start_s))

    def step(self, cycle: Cycle) -> float:
        other = self.ankle["left" if cycle.side == "right" else "right"]
        behind = self._at(other, cycle.opposite_contact_s)
        return cycle.direction * (self._at(self.ankle[cycle.side], cycle.stop_s) - behind)

    def separation(self, cycle: Cycle) -> float:
        other = self.ankle["left" if cycle.side == "right" else "right"]
        own = self.ankle[cycle.side]
        first, last = np.searchsorted(self.time_s, (cycle.start_s, cycle.stop_s + cycle.duration_s))
        near = np.abs(self.time_s[first:last] - cycle.stop_s) < 0.15 * cycle.duration_s
        apart = cycle.direction * (own[first:last] - other[first:last])[near]
        return float(apart.max()) if len(apart) else float("nan")
