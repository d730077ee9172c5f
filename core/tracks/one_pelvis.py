"""Both hips as parts of one pelvis, which the side view shows as one body.

In a side view the network exchanges the hips' labels with every step, as it does the legs', and
its guess of the hidden one wanders (`kinetrace ablate-repair`, "hips as they were seen"). The
pelvis, midway between, has no twin to be mistaken for and wanders least. From the side the three
hardly move against each other, so both hips keep their distance from the pelvis: it may change
slowly, as the path turns or perspective does, but not within a step. The pelvis' own turn in
walking is given up with it: of 5 degrees either way 1 cm at hips 0.22 m apart, or 1.3 degrees at a
thigh of 0.43 m.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..keypoints import INDEX
from ..kinematics.butterworth import sampling_rate
from ..pose import Floats, Pass, PoseSequence, Status

STRIDE_S = 1.1
"""Time over which the distances are taken to be constant, a stride."""

HIPS = ("left_hip", "right_hip")


def steady_hips(pose: PoseSequence, passes: Sequence[Pass]) -> PoseSequence:
    """Return the pose with both hips at constant distances from the pelvis, from the side.

    Each hip's distance is its running mean over a stride of a pass. Missing hips stay missing,
    and those without a pelvis and those that a person has set stay where they are.

    Parameters
    ----------
    pose : repaired and filtered
    """
    if len(pose) < 2:
        return pose
    half = round(STRIDE_S / 2 * sampling_rate(pose.time_s))
    pelvis, xy = pose.point("pelvis"), pose.xy.copy()
    for one in passes:
        if one.direction == 0:
            continue
        part = slice(one.start, one.stop)
        for channel in (INDEX[name] for name in HIPS):
            hip = pose.xy[part, channel]
            place = pelvis[part] + _slow(hip - pelvis[part], half)
            own = (pose.status[part, channel] == Status.CORRECTED) | np.isnan(place[:, 0])
            own |= np.isnan(hip[:, 0])
            xy[part, channel] = np.where(own[:, None], hip, place)
    return replace(pose, xy=xy)


def _slow(difference: Floats, half: int) -> Floats:
    """Return the running mean of what is there, (T, 2), NaN for nothing."""
    padded = np.pad(difference, ((half, half), (0, 0)), constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * half + 1, axis=0)
    found = np.isfinite(windows)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(np.where(found, windows, 0.0).sum(axis=-1) / found.sum(axis=-1))
