from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Status
from kinetrace.core.tracks.brief import leave_out_brief
from stick_walker import walker, walking_angles

KNEE = INDEX["left_knee"]


def seen_at(frames, rate_hz=30.0, count=60):
    """Return a walk with the left knee seen in the given frames alone."""
    time_s = np.arange(count) / rate_hz
    pose = walker(time_s, **walking_angles(time_s))
    gone = np.setdiff1d(np.arange(count), frames)
    pose.xy[gone, KNEE] = np.nan
    pose.status[gone, KNEE] = Status.MISSING
    return pose


@pytest.mark.parametrize(
    ("frames", "rate_hz", "stays"),
    [([0], 30, []), ([20, 21], 30, []), ([20, 21, 22], 30, [20, 21, 22]), ([0, 9, 10, 11], 30,
     [9, 10, 11]), ([30, 31, 32, 33, 34], 60, []), ([30], 10, [30]), ([30], 15, [])],
)  # fmt: skip
def test_less_than_a_tenth_of_a_second_alone_is_left_out(frames, rate_hz, stays):
    shown = leave_out_brief(seen_at(frames, float(rate_hz)))
    assert np.flatnonzero(np.isfinite(shown.xy[:, KNEE, 0])).tolist() == stays
    assert (shown.status[:, KNEE] == Status.MISSING).sum() == 60 - len(stays)


@pytest.mark.parametrize("count", [1, 2, 60])
def test_what_is_seen_throughout_stays_however_short(count):
    pose = seen_at(np.arange(count), count=count)
    assert np.array_equal(leave_out_brief(pose).xy, pose.xy)


def test_what_a_person_has_set_keeps_its_neighbours():
    pose = seen_at([20, 21, 40])
    pose.status[21, KNEE] = Status.CORRECTED
    shown = leave_out_brief(pose)
    assert np.flatnonzero(np.isfinite(shown.xy[:, KNEE, 0])).tolist() == [20, 21]


def test_other_keypoints_stay():
    pose = seen_at([20])
    shown = leave_out_brief(pose)
    others = np.arange(16) != KNEE
    assert np.array_equal(shown.xy[:, others], pose.xy[:, others])
    assert np.array_equal(replace(shown, xy=pose.xy).confidence, pose.confidence)
