"""Both hips as parts of one pelvis, which the side view shows as one body.

The far hip is hidden, and the network's guess of it wanders by a tenth of the thigh's length
with every step; near hip and pelvis wander less and by themselves. From the side the three
hardly move against each other, so their distances may change slowly, as the path turns or
perspective does, but not within a step. The pelvis' own turn in walking, about 5 degrees
either way, is given up with it: 1 cm at each hip or 1.3 degrees at the thigh.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..keypoints import INDEX
from ..kinematics.butterworth import sampling_rate
from ..kinematics.view import near_side
from ..pose import Floats, Pass, PoseSequence, Status

STRIDE_S = 1.1
"""Time over which the distances are taken to be constant, a stride."""


def steady_hips(
    pose: PoseSequence, passes: Sequence[Pass], *, mirrored: bool = False
) -> PoseSequence:
    """Return the pose with both hips at constant distances from one place, in passes from the side.

    That place is the mean of the near hip and the pelvis, each at its own running mean
    distance over a stride; the far hip follows. Missing hips stay missing, and what a person
    has set stays.

    Parameters
    ----------
    pose : repaired and filtered
    mirrored : whether the picture is a mirror image, which exchanges near and far
    """
    if len(pose) < 2:
        return pose
    half = round(STRIDE_S / 2 * sampling_rate(pose.time_s))
    xy = pose.xy.copy()
    for one in passes:
        near = near_side(one.direction, mirrored=mirrored)
        if near is None:
            continue
        part = slice(one.start, one.stop)
        far = "left" if near == "right" else "right"
        hips = INDEX[f"{near}_hip"], INDEX[f"{far}_hip"]
        for channel, place in zip(hips, _both(pose.xy[part], *hips, half), strict=True):
            own = (pose.status[part, channel] == Status.CORRECTED) | np.isnan(place[:, 0])
            own |= np.isnan(pose.xy[part, channel, 0])
            xy[part, channel] = np.where(own[:, None], pose.xy[part, channel], place)
    return replace(pose, xy=xy)


def _both(xy: Floats, near: int, far: int, half: int) -> tuple[Floats, Floats]:
    """Return the places of the near and of the far hip, (T, 2) each."""
    to_pelvis = _slow(xy[:, INDEX["pelvis"]] - xy[:, near], half)
    to_far = _slow(xy[:, far] - xy[:, near], half)
    seen = np.stack([xy[:, near], xy[:, INDEX["pelvis"]] - to_pelvis])
    place = _mean_found(seen, axis=0)
    return place, place + to_far


def _slow(difference: Floats, half: int) -> Floats:
    """Return the running mean of what is there, (T, 2)."""
    padded = np.pad(difference, ((half, half), (0, 0)), constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * half + 1, axis=0)
    return _mean_found(windows, axis=-1)


def _mean_found(values: Floats, axis: int) -> Floats:
    """Return the mean over what is not NaN, NaN for nothing."""
    found = np.isfinite(values)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(np.where(found, values, 0.0).sum(axis=axis) / found.sum(axis=axis))
