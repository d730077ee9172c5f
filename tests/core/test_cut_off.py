from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Status
from kinetrace.core.tracks.cut_off import LEGS, NEAR_TRUNKS, cut_off, leave_out_cut_off
from stick_walker import walker, walking_angles

TIME_S = np.arange(0, 2.0, 1 / 30)
WIDTH = 1000.0


def at(middle_x):
    """Return a walk whose pelvis stays at a place of the picture, and its trunk's length."""
    pose = walker(TIME_S, **walking_angles(TIME_S))
    moved = pose.xy - pose.point("pelvis")[:, None] + [middle_x, 300.0]
    pose = replace(pose, xy=moved)
    return pose, np.hypot(*(pose.point("thorax") - pose.point("pelvis")).T)


@pytest.mark.parametrize("place", [0.0, WIDTH])
def test_legs_of_a_body_at_either_edge_are_left_out_and_nothing_else(place):
    pose, trunk_px = at(place)
    shown = leave_out_cut_off(pose, WIDTH, trunk_px)
    assert np.isnan(shown.xy[:, LEGS]).all()
    assert (shown.status[:, LEGS] == Status.MISSING).all()
    others = [k for k in range(16) if k not in LEGS]
    assert np.array_equal(shown.xy[:, others], pose.xy[:, others])


def test_a_body_well_inside_stays_with_one_foot_at_the_edge():
    pose, trunk_px = at(3 * NEAR_TRUNKS * 100)
    pose.xy[:, INDEX["left_ankle"], 0] = 1.0
    assert not cut_off(pose, WIDTH, np.full_like(trunk_px, 100.0)).any()


def test_of_a_body_seen_in_part_the_seen_half_decides():
    pose, trunk_px = at(WIDTH / 2)
    pose.xy[:, 3:] = np.nan
    assert not cut_off(pose, WIDTH, trunk_px).any()
    pose.xy[:, :2, 0] = 1.0
    assert cut_off(pose, WIDTH, trunk_px).all()


def test_what_a_person_has_set_stays_and_nobody_is_not_cut_off():
    pose, trunk_px = at(0.0)
    pose.status[:, LEGS] = Status.CORRECTED
    assert np.array_equal(leave_out_cut_off(pose, WIDTH, trunk_px).xy, pose.xy)
    nobody = replace(pose, xy=np.full_like(pose.xy, np.nan))
    assert not cut_off(nobody, WIDTH, trunk_px).any()
