from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.kinematics.joint_angles import joint_angles
from kinetrace.core.kinematics.view import oblique_deg
from kinetrace.core.pose import Pass, PoseSequence, Status
from kinetrace.core.tracks import uncertainty
from kinetrace.core.tracks.uncertainty import (
    BLUR,
    COVERED,
    COVERED_NEAR,
    FILLED,
    OBLIQUE,
    OBLIQUE_FROM_DEG,
    PASSING,
    PASSING_REACH,
    WIDEN,
    half_widths,
    position_deviation,
)
from stick_walker import walker

RIGHT = (Pass(0, 4, 1),)


def standing(frames=4, leg=100.0):
    """Return somebody who stands, seen from the side, with thighs and shanks of `leg` px."""
    xy = np.zeros((frames, len(KEYPOINTS), 2))
    for name, y in (("head_top", -100), ("upper_neck", -70), ("thorax", -60), ("pelvis", 0)):
        xy[:, INDEX[name]] = (0, y)
    for side in ("left", "right"):
        for name, y in (
            ("shoulder", -60), ("elbow", -30), ("wrist", 0),
            ("hip", 0), ("knee", leg), ("ankle", 2 * leg),
        ):  # fmt: skip
            xy[:, INDEX[f"{side}_{name}"]] = (0, y)
    shape = xy.shape[:2]
    return PoseSequence(
        np.arange(frames) / 30.0,
        xy,
        np.full(shape, 0.6),
        np.full(shape, Status.MEASURED, dtype=np.uint8),
    )


def facing_the_camera():
    """Return the same from the front, the knees together."""
    pose = standing()
    for side, sign in (("left", 1), ("right", -1)):
        pose.xy[:, INDEX[f"{side}_shoulder"], 0] = 30 * sign
        pose.xy[:, INDEX[f"{side}_hip"], 0] = 20 * sign
    return pose


def spread(frames=4, px=5.0):
    return np.full((frames, len(KEYPOINTS)), px)


def test_a_segment_is_as_unsure_as_its_ends_over_its_length():
    pose = standing()
    width = half_widths(pose, spread(), RIGHT)["right_shank"]
    ends = [INDEX["right_knee"], INDEX["right_ankle"]]
    deviation = np.hypot(*position_deviation(pose, spread(), RIGHT)[0, ends])
    expected = WIDEN * np.degrees(deviation / 100)
    np.testing.assert_allclose(width, expected)


def test_half_as_long_a_leg_in_the_picture_is_twice_as_unsure():
    long, short = (half_widths(standing(leg=n), spread(), RIGHT) for n in (100.0, 50.0))
    np.testing.assert_allclose(short["left_knee_flexion"], 2 * long["left_knee_flexion"])


def test_angles_scatter_as_their_points_do():
    frames = 4000
    pose, passes = standing(frames), (Pass(0, frames, 1),)
    for side, knee_x in (("left", 20.0), ("right", 60.0)):
        pose.xy[:, INDEX[f"{side}_knee"], 0] = knee_x
        pose.xy[:, INDEX[f"{side}_elbow"], 0] = -8.0
    deviation = position_deviation(pose, spread(frames), passes)[0]
    widths = half_widths(pose, spread(frames), passes)
    jitter = np.random.default_rng(7).normal(0, 1, pose.xy.shape) * deviation[:, None]
    jittered = replace(pose, xy=pose.xy + 0.1 * jitter)  # little, for angles are not linear
    found = {curve.name: curve.value for curve in joint_angles(jittered, passes)}
    legs = ("left_knee_flexion", "right_knee_flexion", "left_thigh", "right_shank")
    for name in (*legs, "right_hip_flexion_trunk", "trunk_lean", "neck", "left_elbow_flexion"):
        assert widths[name][0] == pytest.approx(WIDEN * 10 * np.std(found[name]), rel=0.05), name


def squatting(thigh_deg):
    """Return the one who stands with both knees bent by thighs turned forwards."""
    pose = standing()
    thigh = np.radians(thigh_deg)
    for side in ("left", "right"):
        hip = pose.xy[:, INDEX[f"{side}_knee"]] - 100 * np.array([np.sin(thigh), np.cos(thigh)])
        pose.xy[:, INDEX[f"{side}_hip"]] = hip
    return pose


@pytest.mark.parametrize(("thigh_deg", "share"), [(0, 0), (20, 0), (40, 0.5), (60, 1), (100, 1)])
@pytest.mark.parametrize("mirrored", [False, True])
def test_legs_that_bend_together_are_less_sure_the_more_they_bend(thigh_deg, share, mirrored):
    pose = squatting(thigh_deg)
    together = np.array([True, True, False, False])
    alone = half_widths(pose, spread(), RIGHT, mirrored=mirrored)
    both = half_widths(pose, spread(), RIGHT, together, mirrored=mirrored)
    far, near = ("right", "left") if mirrored else ("left", "right")
    for side, more in ((far, COVERED), (near, COVERED_NEAR)):
        for name in ("knee_flexion", "thigh", "shank"):
            wider = both[f"{side}_{name}"] / alone[f"{side}_{name}"]
            np.testing.assert_allclose(wider, 1 + more * share * together, atol=1e-9)
    np.testing.assert_array_equal(both["trunk_lean"], alone["trunk_lean"])


def test_the_far_side_is_less_sure_than_the_near_one():
    widths = half_widths(standing(), spread(), RIGHT)
    assert (widths["left_thigh"] > widths["right_thigh"]).all()
    other = half_widths(standing(), spread(), (Pass(0, 4, -1),))
    np.testing.assert_allclose(other["right_thigh"], widths["left_thigh"])
    mirrored = half_widths(standing(), spread(), RIGHT, mirrored=True)
    np.testing.assert_allclose(mirrored["right_thigh"], widths["left_thigh"])


def test_knees_are_less_sure_the_nearer_they_pass_each_other():
    pose, knees = standing(), [INDEX["left_knee"], INDEX["right_knee"]]
    pose.xy[:, knees[0], 0] = np.array([0.0, PASSING_REACH, 1e3, np.nan]) * 5.0
    near, far = (position_deviation(pose, spread(), RIGHT)[:, knee] for knee in knees[::-1])
    expected = 1 + PASSING * np.array([1, np.exp(-0.5), 0, 0])
    np.testing.assert_allclose(near / near[2], expected)
    np.testing.assert_allclose(far / far[2], expected)
    front = position_deviation(facing_the_camera(), spread(), (Pass(0, 4, 0),))
    assert front[0, knees[1]] == pytest.approx(near[2])


def test_a_finer_map_makes_surer_but_not_without_end():
    fine, usual, coarse = (
        position_deviation(standing(), spread(px=px), RIGHT) for px in (1e-6, 5.0, 1e6)
    )
    assert (fine < usual).all()
    np.testing.assert_allclose(fine / (coarse / 1e6), BLUR * 60)  # the trunk is 60 px long


def test_every_curve_has_its_width():
    pose = standing()
    names = {curve.name for curve in joint_angles(pose, RIGHT)}
    assert names <= set(half_widths(pose, spread(), RIGHT))


def test_a_filled_sample_is_less_sure_and_a_missing_one_has_no_width():
    pose = standing()
    ankle = INDEX["right_ankle"]
    pose.status[1, ankle] = Status.FILLED
    pose.xy[2, ankle] = np.nan
    deviation = position_deviation(pose, spread(), RIGHT)[:, ankle]
    assert deviation[1] == pytest.approx(FILLED * deviation[0])
    assert np.isnan(half_widths(pose, spread(), RIGHT)["right_shank"][2])


def test_an_unknown_spread_is_taken_from_the_other_frames_and_flat_maps_are_capped():
    seen = spread()
    seen[1], seen[2] = np.nan, 100.0
    deviation = position_deviation(standing(), seen, RIGHT)
    np.testing.assert_allclose(deviation[1], deviation[0])
    twice = position_deviation(standing(), spread(px=10.0), RIGHT)
    np.testing.assert_allclose(deviation[2], twice[2])


def test_legs_seen_obliquely_are_more_unsure_and_the_head_is_not():
    front = position_deviation(facing_the_camera(), spread(), RIGHT)
    side = position_deviation(standing(), spread(), RIGHT)
    ankle, head = INDEX["right_ankle"], INDEX["head_top"]
    beyond = oblique_deg(facing_the_camera())[0] - OBLIQUE_FROM_DEG
    np.testing.assert_allclose(front[0, ankle], side[0, ankle] * (1 + OBLIQUE * beyond))
    assert front[0, head] == side[0, head]


@pytest.mark.parametrize(("deg", "more"), [(20.0, 1.0), (60.0, 1.3), (110.0, 1.6)])
def test_an_elbow_that_is_bent_far_is_less_sure_than_its_points_say(monkeypatch, deg, more):
    pose = walker(np.arange(0, 1, 1 / 30), elbow=(deg, deg))
    spread_px, passes = np.full(pose.status.shape, 5.0), [Pass(0, len(pose), 1)]
    width = half_widths(pose, spread_px, passes)["right_elbow_flexion"]
    monkeypatch.setattr(uncertainty, "BENT_FAR", {})
    plain = half_widths(pose, spread_px, passes)["right_elbow_flexion"]
    assert width == pytest.approx(more * plain)
