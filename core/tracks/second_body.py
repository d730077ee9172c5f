"""Where another person is so near that the network sees two bodies in one square.

Whoever is followed may be left there for the other one. Limbs have two peaks in a map by nature,
for a left one looks like a right one; head, neck and trunk have a second one only where there is a
second body.
"""

import numpy as np

from ..keypoints import INDEX
from ..pose import Detections

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
    trunk = points[:, MIDDLE.index(INDEX["thorax"]), 0] - points[:, -1, 0]
    trunk_px = np.hypot(*trunk[:, :2].T)
    if not np.isfinite(trunk_px).any():
        return []
    apart_px = np.linalg.norm(points[:, :, 1:, :2] - points[:, :, :1, :2], axis=-1)
    high = points[:, :, 1:, 2] > HEIGHT * points[:, :, :1, 2]
    twice = (high & (apart_px > APART * np.nanmedian(trunk_px))).any(axis=2).sum(axis=1)
    seen = np.flatnonzero(twice >= LEAST_POINTS)
    breaks = np.flatnonzero(np.diff(detections.time_s[seen]) > JOINED_S) + 1
    parts = np.split(seen, breaks)
    return [(int(one[0]), int(one[-1]) + 1) for one in parts if len(one) >= LEAST_FRAMES]
