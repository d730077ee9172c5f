"""Elbows and wrists that the body hides: their guessed places are left out.

From the side the far arm goes behind the trunk in every stride. The network puts its joints
somewhere all the same, with peaks lower than those of joints that it sees. Those of an arm that is
raised are low as well, but nothing hides it.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, SIDES
from ..pose import PoseSequence

LEAST_HEIGHT: Mapping[str, float] = {"elbow": 0.6, "wrist": 0.5}
"""Height of a peak, as a share of the usual one of the better seen side, below which the joint
counts as hidden and its place as guessed."""


def leave_out_hidden(pose: PoseSequence) -> PoseSequence:
    """Return the pose without the elbows and wrists that are lower than `LEAST_HEIGHT`.

    The usual height is the median over time of the higher of both sides' peaks: heights differ
    between variants and joints. What is raised above the shoulder, along the trunk, stays, and what
    a person has set.

    Parameters
    ----------
    pose : repaired, not filtered
    """
    drop = np.zeros(pose.status.shape, dtype=bool)
    for joint, least in LEAST_HEIGHT.items():
        pair = [INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]]
        found = np.isfinite(pose.xy[:, pair, 0])
        best = np.where(found, pose.confidence[:, pair], 0.0).max(axis=1)
        if (best > 0).any():
            usual = float(np.median(best[best > 0]))
            low = found & (pose.confidence[:, pair] < least * usual)
            drop[:, pair] = low & ~_raised(pose, joint)
    return pose.without(drop)


def _raised(pose: PoseSequence, joint: str) -> NDArray[np.bool_]:
    """Return where each side's joint is farther towards the head than the shoulder, (T, 2)."""
    up = pose.point("thorax") - pose.point("pelvis")
    sides = [pose.point(f"{side}_{joint}") - pose.point(f"{side}_shoulder") for side in SIDES]
    return np.stack([(arm * up).sum(axis=1) > 0 for arm in sides], axis=1)
