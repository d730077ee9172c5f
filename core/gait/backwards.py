"""Walking backwards: there the ankle is farthest ahead when the foot leaves, not when it lands."""

import numpy as np
from numpy.typing import NDArray

from .leg_signals import GRID_HZ, SIDES, LegSignals

REARWARD = 0.45
"""Share of two strides in which an ankle moves backwards against the hips, as a standing foot does,
below which the person walks backwards. Over 72 recorded and rendered walks with five networks it
was at least 0.55 forwards, so at most 0.45 backwards, and 0.5 in a run."""


def walks_backwards(signals: LegSignals, period_s: float) -> NDArray[np.bool_]:
    """Return where the person walks backwards, or faces the other way than is thought, (G,).

    A foot stands for longer than it swings. That holds on a treadmill and before a camera that
    follows as well.
    """
    moves = np.stack([np.gradient(signals.forward[side]) for side in SIDES])
    stride = round(period_s * GRID_HZ)
    place = np.arange(moves.shape[1])
    first, last = np.maximum(place - stride, 0), np.minimum(place + stride + 1, len(place))

    def around(flags: NDArray[np.bool_]) -> NDArray[np.int_]:
        total = np.concatenate([[0], np.cumsum(flags.sum(axis=0))])
        return np.asarray(total[last] - total[first])

    rearward, seen = around(moves < 0), around(np.isfinite(moves))
    return (seen > stride) & (rearward < REARWARD * seen)
