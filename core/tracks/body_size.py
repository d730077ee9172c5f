"""The sizes that the repair measures distances in: trunk, bones, and how the trunk hangs."""

import numpy as np
from numpy.typing import NDArray

from ..kinematics.butterworth import SAME_S
from ..pose import Detections, Floats, PoseSequence

TRUNK_OF_BOX = 0.22
"""Trunk length over the side of the square shown to the network, where no trunk is seen."""

LENGTH_WINDOW_S = 2.0
LENGTH_PERCENTILE, FRONTAL_PERCENTILE = 60, 90
"""Of the distances seen around a frame, both sides. Exchanged labels make some too long; from
the front bending makes most too short."""


def trunk_length(pose: PoseSequence, box: Floats) -> Floats:
    """Return the trunk's usual length around each frame in px, (T,), always a number."""
    usual = seen_trunk_length(pose)
    guess = TRUNK_OF_BOX * np.where(np.isfinite(box[:, 2]), box[:, 2], np.nan)
    known = guess[np.isfinite(guess)]
    guess = np.where(np.isfinite(guess), guess, np.median(known) if len(known) else 100.0)
    return np.where(np.isfinite(usual), usual, guess)


def seen_trunk_length(pose: PoseSequence) -> Floats:
    """Return the trunk's usual length around each frame in px, (T,), NaN where none is seen."""
    length = np.hypot(*(pose.point("thorax") - pose.point("pelvis")).T)
    return around(pose.time_s, length[:, None])


def downwards(pose: PoseSequence) -> Floats:
    """Return the unit vector from thorax to pelvis, (T, 2), straight down where unknown."""
    trunk = pose.point("pelvis") - pose.point("thorax")
    length = np.hypot(*trunk.T)
    with np.errstate(invalid="ignore", divide="ignore"):
        unit = trunk / length[:, None]
    unit[~np.isfinite(unit).all(axis=1)] = (0.0, 1.0)
    return np.asarray(unit)


def bone_lengths(
    detections: Detections, channels: NDArray[np.int64], trunk_px: Floats, frontal: Floats
) -> Floats:
    """Return the usual lengths of a limb's two bones around each frame in px, (T, 2).

    Parameters
    ----------
    channels : (2 sides, 3 joints) channels of the keypoints, first to last
    frontal : (T,) 0 from the side ... 1 from the front
    trunk_px : (T,); a bone that is never seen is taken to be 0.75 of the trunk
    """
    best = detections.candidates[:, channels, 0, :2].astype(np.float64)  # (T, sides, joints, 2)
    length = np.linalg.norm(np.diff(best, axis=2), axis=-1)  # (T, sides, bones)
    times, percentile = detections.time_s, (LENGTH_PERCENTILE, FRONTAL_PERCENTILE)
    usual = []
    for bone in (0, 1):
        side, front = (around(times, length[:, :, bone], p) for p in percentile)
        usual.append(side + (front - side) * frontal)
    fallback = 0.75 * trunk_px
    lengths = np.stack([np.where(np.isfinite(u), u, fallback) for u in usual], axis=1)
    return np.asarray(np.clip(lengths, 0.3 * trunk_px[:, None], 1.6 * trunk_px[:, None]))


def around(time_s: Floats, values: Floats, percentile: float = LENGTH_PERCENTILE) -> Floats:
    """Return a percentile of (T, N) values within the window, (T,) or NaN.

    Taken every quarter of a window and interpolated between.
    """
    if not len(time_s):
        return np.empty(0)
    first, last = float(time_s[0]), float(time_s[-1])
    knots = np.linspace(first, last, max(2, round((last - first) / (LENGTH_WINDOW_S / 4)) + 1))
    at = []
    for knot in knots:
        reach = LENGTH_WINDOW_S / 2 + SAME_S
        low, high = np.searchsorted(time_s, (knot - reach, knot + reach))
        part = values[low:high]
        part = part[np.isfinite(part)]
        at.append(np.percentile(part, percentile) if len(part) else np.nan)
    known = np.isfinite(at)
    if not known.any():
        return np.full(len(time_s), np.nan)
    return np.asarray(np.interp(time_s, knots[known], np.array(at)[known]))
