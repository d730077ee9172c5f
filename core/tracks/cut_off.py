"""Legs of a body that the picture's edge cuts off: their guessed places are left out.

Whoever comes into the picture is seen in part. The network draws what is still outside to where the
picture ends, and mostly as sure of it as of what it sees: a hip at the edge bends a knee by tens
of degrees.
"""

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX
from ..pose import Floats, PoseSequence

NEAR_TRUNKS = 0.4
"""Of a body that is cut off, more than half of the keypoints are seen nearer to the left or right
edge than so many lengths of the trunk."""

LEGS = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in ("knee", "ankle")]


def leave_out_cut_off(pose: PoseSequence, width: float, trunk_px: Floats) -> PoseSequence:
    """Return the pose without the knees and ankles of a body half beyond the picture's side.

    Feet at the lower edge are seen or not by themselves, and say nothing of the hips. What a
    person has set stays.

    Parameters
    ----------
    pose : repaired, not filtered
    width : of the picture in px
    trunk_px : (T,) usual length of the trunk, as of `trunk_length`
    """
    drop = np.zeros(pose.status.shape, dtype=bool)
    drop[:, LEGS] = cut_off(pose, width, trunk_px)[:, None]
    return pose.without(drop)


def cut_off(pose: PoseSequence, width: float, trunk_px: Floats) -> NDArray[np.bool_]:
    """Return the frames, (T,), in which half of the body is beyond the left or right edge."""
    x = pose.xy[..., 0]
    with np.errstate(invalid="ignore"):
        near = np.minimum(x, width - x) < NEAR_TRUNKS * trunk_px[:, None]
    return np.asarray(near.sum(axis=1) > np.isfinite(x).sum(axis=1) / 2)
