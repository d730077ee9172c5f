"""What is seen for a moment alone is left out: nothing before or after it speaks for its place.

A wrong peak in a stretch without any looks like a track that begins, and filling the gap beside
it would lead there.
"""

import numpy as np

from ..kinematics.butterworth import frame_interval_s, runs
from ..pose import PoseSequence, Status

BRIEF_S = 0.1
"""A keypoint seen for less, and not before and after, is left out; three frames at 30 a second
are enough."""


def leave_out_brief(pose: PoseSequence) -> PoseSequence:
    """Return the pose without the positions that stand alone for less than `BRIEF_S`.

    What a person has set stays, and so does what is seen next to it; so does a keypoint that is
    seen from the first frame to the last, however few there are.

    Parameters
    ----------
    pose : repaired, not filtered
    """
    drop = np.zeros(pose.status.shape, dtype=bool)
    found = np.isfinite(pose.xy[..., 0])
    frame_s = frame_interval_s(pose.time_s)
    for joint in np.flatnonzero(~found.all(axis=0)):
        for run in runs(pose.time_s, found[:, joint], BRIEF_S):
            seen_s = pose.time_s[run.stop - 1] - pose.time_s[run.start] + frame_s
            by_hand = (pose.status[run, joint] == Status.CORRECTED).any()
            drop[run, joint] = seen_s < BRIEF_S - frame_s / 4 and not by_hand
    return pose.without(drop)
