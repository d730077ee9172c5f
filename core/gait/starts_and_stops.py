"""Strides with which walking starts or stops: a foot is set down beside the other.

They are no part of how somebody walks: the last swing before standing still has a flatter knee
and hardly any length.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..keypoints import SIDES, Side
from ..pose import Floats, PoseSequence
from .cycles import Cycle

MOST_SHORT = 0.5
"""A contact that falls short of what is usual for the leg by more than this share of the longer
usual step starts or ends walking. Of eight walks filmed from standing to standing such contacts
had at most 0.46 of their usual distance, all others and those of rendered walkers at least 0.59."""

START_OR_STOP = "walking starts or stops: a foot is set down beside the other"


def without_starts_and_stops(cycles: Sequence[Cycle], pose: PoseSequence) -> tuple[Cycle, ...]:
    """Return the cycles, those excluded that begin or end with the foot beside the other one.

    How far a foot is set down ahead of the other is read off the ankles alone: that holds on a
    treadmill and with a camera that follows. It is compared with what is usual for the same leg,
    its upper median, so that a leg that is always drawn up to the other one is left in.
    """
    ahead = {side: _ahead(cycles, pose, side) for side in SIDES}
    usual = {side: _usual(list(found.values())) for side, found in ahead.items()}
    short = MOST_SHORT * max(usual.values())

    def beside(side: Side, time_s: float) -> bool:
        return ahead[side].get(time_s, np.inf) < usual[side] - short

    return tuple(
        replace(cycle, excluded=START_OR_STOP)
        if not cycle.excluded
        and (beside(cycle.side, cycle.start_s) or beside(cycle.side, cycle.stop_s))
        else cycle
        for cycle in cycles
    )


def _ahead(cycles: Sequence[Cycle], pose: PoseSequence, side: Side) -> dict[float, float]:
    """Return by contact how far the ankle is ahead of the other one, px, where both are seen.

    Across a gap nothing is known: the feet pass each other in it, and a line over it lies.
    """
    other = "left" if side == "right" else "right"
    apart: Floats = pose.point(f"{side}_ankle")[:, 0] - pose.point(f"{other}_ankle")[:, 0]
    ahead = {
        time_s: cycle.direction * float(np.interp(time_s, pose.time_s, apart))
        for cycle in cycles
        if cycle.side == side and cycle.direction  # from the front no foot is seen to be ahead
        for time_s in (cycle.start_s, cycle.stop_s)
    }
    return {time_s: px for time_s, px in ahead.items() if np.isfinite(px)}


def _usual(ahead: Sequence[float]) -> float:
    """Return the upper median, at least 0: of two contacts the one farther ahead.

    >>> _usual([20.0, 100.0]), _usual([-3.0, -5.0]), _usual([])
    (100.0, 0.0, 0.0)
    """
    return max(sorted(ahead)[len(ahead) // 2], 0.0) if ahead else 0.0
