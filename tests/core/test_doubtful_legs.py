from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics.view import oblique_deg
from kinetrace.core.pose import Pass, Status
from kinetrace.core.tracks.doubtful_legs import (
    ALONE_S,
    bent_backwards,
    leave_out_doubtful,
    seen_alone,
)
from stick_walker import walker, walking_angles

TIME_S = np.arange(0, 3.0, 1 / 30)
ALL = (Pass(0, len(TIME_S), 1),)
LEGS = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in ("knee", "ankle")]
KNEE = INDEX["left_knee"]


def walk(yaw_deg=0.0):
    return walker(TIME_S, pelvis_x=100 + 150 * TIME_S, yaw_deg=yaw_deg, **walking_angles(TIME_S))


def without(pose, channel, start, stop):
    xy, status = pose.xy.copy(), pose.status.copy()
    xy[start:stop, channel] = np.nan
    status[start:stop, channel] = Status.MISSING
    return replace(pose, xy=xy, status=status)


def backwards(pose, frame, degrees=20.0):
    """Return the pose with the left shank turned forwards about the knee in one frame."""
    xy = pose.xy.copy()
    shank = xy[frame, INDEX["left_ankle"]] - xy[frame, KNEE]
    thigh = xy[frame, KNEE] - xy[frame, INDEX["left_hip"]]
    turn = np.arctan2(thigh[1], thigh[0]) - np.radians(degrees)
    straight = np.array([np.cos(turn), np.sin(turn)]) * np.hypot(*shank)
    xy[frame, INDEX["left_ankle"]] = xy[frame, KNEE] + straight
    return replace(pose, xy=xy)


def test_a_whole_walk_from_the_side_stays():
    pose = walk()
    assert np.array_equal(leave_out_doubtful(pose, ALL).xy, pose.xy)


def test_where_one_knee_is_seen_alone_for_long_both_legs_are_left_out():
    frames = round(ALONE_S * 30)
    left_out = leave_out_doubtful(without(walk(), KNEE, 30, 30 + frames), ALL)
    assert np.isnan(left_out.xy[30 : 30 + frames][:, LEGS]).all()
    assert (left_out.status[30 : 30 + frames][:, LEGS] == Status.MISSING).all()
    assert np.isfinite(left_out.xy[30 + frames + 3 :]).all()


def test_a_knee_hidden_for_a_crossing_leaves_the_other_leg():
    pose = without(walk(), KNEE, 30, 36)
    assert not seen_alone(pose, ALL).any()


def test_a_knee_seen_alone_stays_where_both_legs_do_the_same():
    together = np.arange(len(TIME_S)) < 50
    left_out = leave_out_doubtful(without(walk(), KNEE, 30, 75), ALL, together)
    assert np.isnan(left_out.xy[50:75][:, LEGS]).all()
    assert np.isfinite(left_out.xy[:47][:, LEGS[2:]]).all()


@pytest.mark.parametrize(("hidden_s", "is_alone"), [(0.9, False), (1.6, True)])
def test_in_slow_motion_a_crossing_hides_a_knee_for_longer(hidden_s, is_alone):
    time_s = np.arange(0, 25, 1 / 30)
    slow = walker(time_s, pelvis_x=100 + 20 * time_s, **walking_angles(time_s, period_s=6.8))
    pose = without(slow, KNEE, 300, 300 + round(hidden_s * 30))
    assert seen_alone(pose, (Pass(0, len(time_s), 1),)).any() == is_alone


@pytest.mark.parametrize(("swings", "is_alone"), [(0.1, False), (1.0, True)])
def test_a_knee_that_hides_behind_one_that_hardly_moves_is_in_its_place(swings, is_alone):
    side_by_side = (TIME_S > 0.9) & (TIME_S < 2.0)  # and again, as in step-to gait
    share = np.where(side_by_side, swings, 1.0)
    angles = {
        name: tuple(share * each for each in both) for name, both in walking_angles(TIME_S).items()
    }
    pose = without(walker(TIME_S, pelvis_x=100 + 150 * TIME_S, **angles), KNEE, 30, 57)
    assert seen_alone(pose, ALL).any() == is_alone


def test_nobody_in_the_picture_is_no_knee_seen_alone():
    pose = without(walk(), LEGS, 0, 40)
    pose.xy[37:40, INDEX["right_knee"]] = 1.0
    assert not seen_alone(pose, ALL).any()


def test_from_the_front_a_knee_alone_stays():
    pose = without(walk(), KNEE, 30, 60)
    assert not seen_alone(pose, (Pass(0, len(TIME_S), 0),)).any()


@pytest.mark.parametrize("direction", [1, -1])
def test_a_knee_bent_backwards_is_left_out_in_an_oblique_view(direction):
    pose = backwards(walk(yaw_deg=40), 45, 20 * direction)
    assert np.nanmedian(oblique_deg(pose)) == pytest.approx(40, abs=6)
    found = bent_backwards(pose, (Pass(0, len(TIME_S), direction),))
    if direction == 1:
        assert np.flatnonzero(found[:, 0]).tolist() == list(range(42, 49))
        assert not found[:, 1].any()
        assert np.isnan(leave_out_doubtful(pose, ALL).xy[45, KNEE]).all()
    else:  # the whole walk is then one of knees bent backwards
        assert found.mean() > 0.5


def test_a_knee_bent_backwards_stays_in_a_side_view():
    assert not bent_backwards(backwards(walk(), 45), ALL).any()


def test_a_foot_that_the_repair_gave_a_leg_is_left_out_where_no_knee_bends_so_far_back():
    ankle = INDEX["left_ankle"]
    pose = backwards(walk(), 45, 60)
    assert np.array_equal(leave_out_doubtful(pose, ALL).xy, pose.xy)  # as it was seen
    pose.status[40:60, ankle] = Status.REPAIRED
    left_out = leave_out_doubtful(pose, ALL)
    assert np.flatnonzero(np.isnan(left_out.xy[:, ankle, 0])).tolist() == list(range(42, 49))
    assert np.isfinite(left_out.xy[:, KNEE]).all()
    little = backwards(walk(), 45, 20)
    little.status[40:60, ankle] = Status.REPAIRED
    assert np.array_equal(leave_out_doubtful(little, ALL).xy, little.xy)


def test_what_a_person_has_set_stays():
    pose = backwards(walk(yaw_deg=40), 45)
    pose.status[45, KNEE] = Status.CORRECTED
    assert np.isfinite(leave_out_doubtful(pose, ALL).xy[45, KNEE]).all()
