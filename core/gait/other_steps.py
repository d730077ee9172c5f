"""Steps that are none of walking forwards: running, stepping on the spot, walking backwards.

The extremes that gait events are read from are there as well, at other moments than contact and
foot-off: in running the ankle is farthest ahead in the air, on the spot with the knee up, and in
walking backwards when the foot leaves.
"""

import numpy as np

from ..pose import Floats, PoseSequence
from .leg_signals import GRID_HZ, LegSignals, hips_up

RUNNING_STEP_S = 0.45
"""A longer step is none of running: 133 a minute."""

FREE_FALL = 11.5
"""Acceleration of free fall in lengths of thigh plus shank (0.85 m) per s²."""

FALLS = 0.7
"""Of free fall, from which the hips rise and fall as in running. Who walks vaults over a standing
leg, and leaves the floor before the hips fall so fast: it lies midway between rendered and
recorded walks and rendered runs."""

LIFTED = 0.04
"""Leg lengths by which the feet are lifted in turn; less is drowned in the noise."""

ON_THE_WAY = 0.2
"""Correlation of the lift with the way ahead from which the feet swing as in walking, and below
whose negative they do so backwards. In rendered and recorded walks it is well above, with own and
published networks, as far below where they are played backwards, and near 0 in marching."""


def runs(pose: PoseSequence, signals: LegSignals, step_s: float) -> bool:
    """Tell whether the hips rise and fall as in running.

    Parameters
    ----------
    step_s : how often the ankles part, seconds; NaN if that is not known
    """
    return step_s < RUNNING_STEP_S and _fall(pose, signals, step_s) > FALLS


def swing(signals: LegSignals, period_s: float) -> Floats:
    """Return how far a foot is the higher one while it moves ahead of the other, (G,) -1 ... 1.

    Over two strides around each sample: 1 ... `ON_THE_WAY` in walking forwards, as much below 0 in
    walking backwards, or where the facing is wrong. It does not mind a treadmill or a camera that
    follows or shakes. 1 where the feet are hardly lifted, or not known.
    """
    lift = (signals.upward["left"] - signals.upward["right"]) / signals.leg_px
    way = np.gradient(signals.between_ankles) / signals.leg_px
    known = np.isfinite(lift) & np.isfinite(way)
    stride = round(period_s * GRID_HZ)

    def around(values: Floats) -> Floats:
        sums = np.concatenate([[0.0], np.cumsum(np.where(known, values, 0.0))])
        place = np.arange(len(values))
        last = np.minimum(place + stride + 1, len(values))
        return np.asarray(sums[last] - sums[np.maximum(place - stride, 0)])

    seen = np.maximum(around(np.ones(len(lift))), 1.0)
    mean, pace = around(lift) / seen, around(way) / seen
    lifts = np.sqrt(np.maximum(around(lift**2) / seen - mean**2, 0))
    paces = np.sqrt(np.maximum(around(way**2) / seen - pace**2, 0))
    clear = (np.sqrt(2) * lifts > LIFTED) & (paces > 0) & (seen > stride)
    together = around(lift * way) / seen - mean * pace
    return np.where(clear, together / np.where(clear, lifts * paces, 1.0), 1.0)


def _fall(pose: PoseSequence, signals: LegSignals, step_s: float) -> float:
    """Return the amplitude of the hips' vertical acceleration over that of free fall."""
    height = hips_up(pose, signals)
    step = round(step_s * GRID_HZ)
    level = np.convolve(height, np.full(step, 1 / step), mode="valid")
    bob = height[step // 2 :][: len(level)] - level
    bob = bob[np.isfinite(bob)]
    amplitude = np.sqrt(2) * np.std(bob) / signals.leg_px if len(bob) else 0.0
    return float((2 * np.pi / step_s) ** 2 * amplitude / FREE_FALL)
