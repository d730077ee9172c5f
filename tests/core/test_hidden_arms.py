from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Status
from kinetrace.core.tracks.hidden_arms import LEAST_HEIGHT, leave_out_hidden
from stick_walker import walker, walking_angles

TIME_S = np.arange(0, 2.0, 1 / 30)


def walk(**heights):
    """Return a walk with peaks of 0.6, and of the given keypoints by name."""
    pose = walker(TIME_S, **walking_angles(TIME_S))
    confidence = np.full(pose.status.shape, 0.6)
    for name, height in heights.items():
        confidence[:, INDEX[name]] = height
    return replace(pose, confidence=confidence)


@pytest.mark.parametrize("joint", sorted(LEAST_HEIGHT))
def test_a_joint_much_lower_than_its_twin_is_left_out(joint):
    name = f"left_{joint}"
    pose = walk(**{name: np.where(TIME_S < 1, 0.5, 0.99 * LEAST_HEIGHT[joint] * 0.6)})
    shown = leave_out_hidden(pose)
    assert np.isnan(shown.xy[TIME_S >= 1, INDEX[name]]).all()
    assert (shown.status[TIME_S >= 1, INDEX[name]] == Status.MISSING).all()
    others = np.ones(shown.status.shape, dtype=bool)
    others[TIME_S >= 1, INDEX[name]] = False
    assert np.array_equal(shown.xy[others], pose.xy[others])


@pytest.mark.parametrize("direction", [1, -1])
def test_a_raised_arm_is_hidden_by_nothing_however_low_its_peaks(direction):
    raised = walker(TIME_S, yaw_deg=90 - 90 * direction, arm=(150.0, 0.0))
    confidence = np.full(raised.status.shape, 0.6)
    confidence[:, [INDEX["left_elbow"], INDEX["left_wrist"]]] = 0.2
    pose = replace(raised, confidence=confidence)
    assert np.array_equal(leave_out_hidden(pose).xy, pose.xy)


def test_arms_seen_alike_stay_however_low_their_peaks():
    pose = walk()
    low = replace(pose, confidence=pose.confidence / 10)
    assert np.array_equal(leave_out_hidden(low).xy, low.xy)


def test_legs_and_trunk_are_not_looked_at():
    pose = walk(left_knee=0.01, pelvis=0.01)
    assert np.array_equal(leave_out_hidden(pose).xy, pose.xy)


def test_what_a_person_has_set_stays_and_nothing_seen_is_no_error():
    pose = walk(left_wrist=0.01)
    pose.status[:, INDEX["left_wrist"]] = Status.CORRECTED
    assert np.array_equal(leave_out_hidden(pose).xy, pose.xy)
    unseen = replace(pose, xy=np.full_like(pose.xy, np.nan))
    assert np.isnan(leave_out_hidden(unseen).xy).all()
