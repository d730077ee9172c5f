"""Walking backwards: there the ankle is farthest ahead when the foot leaves, not when it lands."""

import numpy as np
from numpy.typing import NDArray

from .leg_signals import GRID_HZ, SIDES, LegSignals, finite_runs

LEAST_TRAVEL = 0.2
"""Leg lengths that the hips travel backwards in a stride; less is drift or sway."""

STANDING_SHARE = 0.5
"""A foot slower than this share of the hips' speed stands in the picture."""


def walks_backwards(signals: LegSignals, period_s: float) -> NDArray[np.bool_]:
    """Return where the hips travel against the facing, over a stride, past a standing foot, (G,).

    Before a camera that overtakes the person the hips go backwards in the picture as well, but
    then both feet do, and faster.
    """
    stride = round(period_s * GRID_HZ)
    speed = np.full(len(signals.hips), np.nan)
    for start, stop in finite_runs(signals.hips):
        place = np.arange(start, stop)
        first = np.maximum(place - stride // 2, start)
        last = np.minimum(place + stride // 2, stop - 1)
        speed[start:stop] = (signals.hips[last] - signals.hips[first]) / np.maximum(last - first, 1)
    ankles = [np.gradient(signals.hips + signals.forward[side]) for side in SIDES]
    back = np.asarray(speed * stride < -LEAST_TRAVEL * signals.leg_px)
    slower = np.fmin(*np.abs(ankles))[back]
    slower = slower[np.isfinite(slower)]
    if not len(slower) or np.median(slower) > STANDING_SHARE * np.median(-speed[back]):
        return np.zeros_like(back)
    return back
