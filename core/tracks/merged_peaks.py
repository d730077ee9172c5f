"""Knees that pass each other: their peaks run into one another and are moved apart again.

In a side view the map of one knee also shows the other knee, half as high or higher. Where the two
are nearer than about twice the spread of a peak, the tops lean towards each other, which reads as
less flexion at loading and in mid-swing, when the knees pass; `kinetrace ablate-repair` tells what
it is worth to take that back ("knees' peaks left merged"). Two normal peaks of the known spread
say by how much, and that is taken back. Ankles pass faster and show no such pull.
"""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from ..keypoints import INDEX
from ..kinematics.view import frontal_share
from ..network.weights import TRAINED_HERE
from ..pose import Floats, PoseSequence, Status

OTHER_KNEE = 0.5
OTHER_KNEE_BY_VARIANT = {"I": 0.65}
OTHER_KNEE_TRAINED_HERE = 0.0
"""Height of the other knee in a knee's map over that of its own, from the side: of published
weights by the network's variant, and of weights of our own training, which has shown the network
walkers whose sides are exact: their tops lie too near each other by less than they scatter, and to
move them apart makes every angle worse. Set on rendered walkers; where the knees are apart it
differs much from one to another."""

PAIR = ("left_knee", "right_knee")

FARTHEST = 6.0
"""Distance in spreads beyond which there is no pull."""


def other_knee(variant: str, origin: str) -> float:
    """Return the height of the other knee in a knee's map, of a network with weights of an origin.

    >>> other_knee("I", "trained by Kinetrace"), other_knee("I", ""), other_knee("II", "")
    (0.0, 0.65, 0.5)
    """
    if origin == TRAINED_HERE:
        return OTHER_KNEE_TRAINED_HERE
    return OTHER_KNEE_BY_VARIANT.get(variant, OTHER_KNEE)


def part_merged(pose: PoseSequence, spread_px: Floats, height: float = OTHER_KNEE) -> PoseSequence:
    """Return the pose with knees that pass each other moved apart along the line between them.

    Positions alone change. Where one of the two is missing, the other is moved away from where
    the missing one passes by interpolation. What a person has set stays. From the front
    the labels are right and nothing is moved; between, by the share of the side view.

    Parameters
    ----------
    pose : repaired, not filtered
    spread_px : (T, K) as in `Detections`
    height : of the other knee's peak over the own one's (`other_knee`)
    """
    channels = [INDEX[name] for name in PAIR]
    spreads = spread_px[:, channels]
    if not height or not np.isfinite(spreads).any():
        return pose
    spread = float(np.nanmedian(spreads))
    found = np.asarray(np.isfinite(pose.xy[:, channels]).all(axis=-1))  # (T, 2)
    place = np.stack([_interpolated(pose.time_s, pose.xy[:, k]) for k in channels], axis=1)
    away = place[:, 1] - place[:, 0]
    distance = np.hypot(*away.T)
    side_view = 1 - frontal_share(pose)
    both, seen = found.all(axis=1), distance / spread
    pull = np.where(both, _pull(seen, 2, height), _pull(seen, 1, height)) * spread
    with np.errstate(invalid="ignore", divide="ignore"):
        step = away / distance[:, None] * (side_view * pull)[:, None]
    xy = pose.xy.copy()
    for i, (channel, sign) in enumerate(zip(channels, (-1, 1), strict=True)):
        moved = found[:, i] & (pose.status[:, channel] != Status.CORRECTED) & (distance > 0)
        xy[moved, channel] += sign * np.nan_to_num(step[moved])
    return replace(pose, xy=xy)


def _interpolated(time_s: Floats, place: Floats) -> Floats:
    """Return a track, (T, 2), with what is missing on straight lines between; NaN without any."""
    known = np.asarray(np.isfinite(place).all(axis=1))
    if not known.any():
        return place
    return np.stack([np.interp(time_s, time_s[known], place[known, i]) for i in (0, 1)], axis=1)


def _pull(seen: Floats, movable: int, height: float) -> Floats:
    """Return by how much each of `movable` tops was pulled at a seen distance, in spreads."""
    true, top = _tops(height)
    return np.asarray(np.interp(seen, true - movable * top, top, right=0.0))


@lru_cache
def _tops(height: float) -> tuple[Floats, Floats]:
    """Return distances of two peaks and where the top of one then lies from its own middle.

    The map is exp(-x²/2) + height exp(-(x - distance)²/2), in spreads.
    """
    distance = np.linspace(0, FARTHEST, 601)
    x = np.linspace(0, 1, 2001)
    maps = np.exp(-(x**2) / 2) + height * np.exp(-((x - distance[:, None]) ** 2) / 2)
    return distance, x[maps.argmax(axis=1)]
