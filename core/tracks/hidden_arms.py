"""Elbows and wrists that the body hides: their guessed places are left out.

From the side the far arm goes behind the trunk in every stride. The network puts its joints
somewhere all the same, with peaks lower than those of joints that it sees.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from ..keypoints import INDEX
from ..pose import PoseSequence, Status

LEAST_HEIGHT: Mapping[str, float] = {"elbow": 0.6, "wrist": 0.5}
"""Height of a peak, as a share of the usual one of the better seen side, below which the joint
counts as hidden and its place as guessed."""


def leave_out_hidden(pose: PoseSequence) -> PoseSequence:
    """Return the pose without the elbows and wrists that are lower than `LEAST_HEIGHT`.

    The usual height is the median over time of the higher of both sides' peaks: heights differ
    between variants and joints. What a person has set stays.

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
            drop[:, pair] = found & (pose.confidence[:, pair] < least * usual)
    drop &= pose.status != Status.CORRECTED
    status = np.where(drop, Status.MISSING, pose.status).astype(np.uint8)
    return replace(pose, xy=np.where(drop[..., None], np.nan, pose.xy), status=status)
