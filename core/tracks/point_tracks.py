"""The steadiest path of each point that has no twin to be mistaken for.

Head, neck, trunk, hips and shoulders keep their own map's peaks; a lower peak is taken where
the highest one jumps away for some frames, to another person or to the background.
"""

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats

SPEED = 2.0
"""Standard deviation of a point's motion, body sizes a second."""

NOISE = 0.03
"""Standard deviation of a peak, body sizes."""

JUMP_CAP = 10.0
MISSING = 3.0


def steadiest(
    time_s: Floats, candidates: Floats, size_px: Floats, height_weight: float = 2.0
) -> NDArray[np.int64]:
    """Return the candidate that each point takes in each frame, (T, K); C means none.

    First-order Viterbi over each point by itself: the cost of a step is the squared distance
    over what noise and motion allow in the real time between the frames, at most `JUMP_CAP`;
    of a candidate, the logarithm of its height over the map's highest peak.

    Parameters
    ----------
    candidates : (T, K, C, 3)
    size_px : (T,) the body's size in pixels
    """
    frames, points, peaks, _ = candidates.shape
    if frames == 0:
        return np.zeros((0, points), dtype=np.int64)
    own = _own_cost(candidates, height_weight)  # (T, K, C + 1)
    padded = np.full((frames, points, peaks + 1, 2), np.nan)
    padded[:, :, :peaks] = candidates[..., :2]
    seen_s = np.zeros((points, peaks + 1))
    place, cost = padded[0].copy(), own[0]
    came_from = np.zeros((frames, points, peaks + 1), dtype=np.int64)
    rows = np.arange(points)[:, None]
    for frame in range(1, frames):
        elapsed = time_s[frame] - time_s[frame - 1] + seen_s  # since each path's last sighting
        spread2 = (size_px[frame] ** 2) * (2 * NOISE**2 + (SPEED * elapsed) ** 2)
        away = padded[frame, :, :, None] - place[:, None]  # (K, to, from, 2)
        step = np.minimum((away**2).sum(axis=-1) / (2 * spread2[:, None]), JUMP_CAP)
        total = np.nan_to_num(step) + cost[:, None]
        best = total.argmin(axis=2)
        came_from[frame] = best
        cost = np.take_along_axis(total, best[..., None], axis=2)[..., 0] + own[frame]
        found = np.isfinite(padded[frame, ..., 0])
        place = np.where(found[..., None], padded[frame], place[rows, best])
        seen_s = np.where(found, 0.0, elapsed[rows, best])
    return _traced(cost, came_from)


def _own_cost(candidates: Floats, weight: float) -> Floats:
    frames, points, peaks, _ = candidates.shape
    height = candidates[..., 2].astype(np.float64)
    cost = np.full((frames, points, peaks + 1), MISSING)
    with np.errstate(invalid="ignore", divide="ignore"):
        relative = -weight * np.log(height / height[:, :, :1])
    cost[..., :peaks] = np.where(np.isfinite(height), relative, np.inf)
    return cost


def _traced(cost: Floats, came_from: NDArray[np.int64]) -> NDArray[np.int64]:
    choice = np.zeros(came_from.shape[:2], dtype=np.int64)
    choice[-1] = cost.argmin(axis=1)
    for frame in range(len(choice) - 1, 0, -1):
        choice[frame - 1] = came_from[frame, np.arange(cost.shape[0]), choice[frame]]
    return choice
