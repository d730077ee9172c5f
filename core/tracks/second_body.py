"""Where another person is so near that the network sees two bodies in one square.

Whoever is followed may be left there for the other one. Limbs have two peaks in a map by nature,
for a left one looks like a right one; head, neck and trunk have a second one only where there is a
second body.
"""

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX
from ..kinematics.butterworth import SAME_S
from ..pose import Detections, Floats

MIDDLE = tuple(INDEX[name] for name in ("head_top", "upper_neck", "thorax", "pelvis"))

APART = 0.3
"""Of the trunk's length, from which two peaks are not those of one joint."""

HEIGHT = 0.3
"""Of a second peak over the first one's."""

LEAST_POINTS, LEAST_FRAMES = 2, 3
"""So many of the middle's points are seen twice, in so many frames. With one person in view no
frame has two, but for single ones beside a machine."""

JOINED_S = 1.0
"""Frames nearer to each other are one stretch."""


def second_body(detections: Detections) -> list[tuple[int, int]]:
    """Return the stretches, start ... stop - 1, in which another body is seen beside the first."""
    points = detections.candidates[:, MIDDLE].astype(np.float64)
    trunk_px = _trunk_px(points)
    if not np.isfinite(trunk_px).any():
        return []
    seen = np.flatnonzero(_twice(points, np.nanmedian(trunk_px)))
    breaks = np.flatnonzero(np.diff(detections.time_s[seen]) > JOINED_S + SAME_S) + 1
    parts = np.split(seen, breaks)
    return [(int(one[0]), int(one[-1]) + 1) for one in parts if len(one) >= LEAST_FRAMES]


def middle_seen_twice(candidates: Floats) -> bool:
    """Return whether another body is seen beside the first in one picture, (K, C, 3)."""
    points = candidates[None, MIDDLE].astype(np.float64)
    return bool(_twice(points, _trunk_px(points)).any())


def _trunk_px(points: Floats) -> Floats:
    """Return the trunk's length in each picture, (T,), of the middle's highest peaks."""
    trunk = points[:, MIDDLE.index(INDEX["thorax"]), 0] - points[:, -1, 0]
    return np.asarray(np.hypot(*trunk[:, :2].T))


def _twice(points: Floats, trunk_px: Floats | np.floating) -> NDArray[np.bool_]:
    """Return in which pictures points of the middle are seen twice, (T,)."""
    apart_px = np.linalg.norm(points[:, :, 1:, :2] - points[:, :, :1, :2], axis=-1)
    high = points[:, :, 1:, 2] > HEIGHT * points[:, :, :1, 2]
    apart = apart_px > APART * np.reshape(trunk_px, (-1, 1, 1))
    return np.asarray((high & apart).any(axis=2).sum(axis=1) >= LEAST_POINTS)
