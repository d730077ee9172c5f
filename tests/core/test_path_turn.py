from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.commands.options import add_settings_options, settings_of
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.kinematics.joint_angles import joint_angles
from kinetrace.core.kinematics.path_turn import (
    FOCAL_WIDTHS,
    MOST_DEG,
    aside,
    in_path_plane,
    path_turn_deg,
    path_turns_deg,
    paths_deg,
    square_on,
)
from kinetrace.core.kinematics.view import not_sagittal
from kinetrace.core.pose import Pass
from stick_walker import pose_from, still, walker, walking_angles

PICTURE = (640, 480)
TIME_S = np.arange(0, 3.0, 1 / 30)


def turns_deg(pose, passes):
    """Return the angle that is taken off in each pass."""
    shown_deg = not_sagittal(pose, aside(pose, passes, PICTURE))
    return path_turns_deg(pose, passes, paths_deg(pose, passes, PICTURE), shown_deg)


def path(turn_deg, direction=1, metres=3.0):
    """Return somebody upright who goes through the picture on a path turned away by an angle."""
    along = direction * np.linspace(-metres / 2, metres / 2, len(TIME_S))
    turn, focal = np.radians(turn_deg), FOCAL_WIDTHS * 640
    x, depth = along * np.cos(turn), 4.5 + along * np.sin(turn)
    xy = np.zeros((len(TIME_S), len(KEYPOINTS), 2))
    for name in KEYPOINTS:
        up = {"head_top": 0.8, "thorax": 0.5}.get(name, 0.0)
        xy[:, INDEX[name], 0] = 320 + focal * x / depth
        xy[:, INDEX[name], 1] = 240 - focal * up / depth
    return pose_from(TIME_S, xy)


@pytest.mark.parametrize("turn_deg", [-20, -5, 0, 10, 20])
@pytest.mark.parametrize("direction", [1, -1])
def test_a_path_turned_by_an_angle_is_found_by_it(turn_deg, direction):
    one = Pass(0, len(TIME_S), direction)
    assert path_turn_deg(path(turn_deg, direction), one, PICTURE) == pytest.approx(turn_deg, abs=1)


@pytest.mark.parametrize("turn_deg", [-20, 10])
def test_who_is_led_straight_across_no_longer_grows(turn_deg):
    passes = (Pass(0, len(TIME_S), 1),)
    pose = path(turn_deg)
    square = square_on(pose, passes, paths_deg(pose, passes, PICTURE), PICTURE)
    for name in ("head_top", "thorax"):
        assert np.ptp(pose.point(name)[:, 1]) > 5
        assert np.ptp(square.point(name)[:, 1]) < 1
    assert np.array_equal(square_on(pose, passes, (np.nan,), PICTURE).xy, pose.xy)


def test_who_stays_in_place_shows_no_path():
    assert np.isnan(path_turn_deg(still(), Pass(0, 60, 1), PICTURE))
    assert turns_deg(still(), (Pass(0, 60, 1),)) == (0.0,)


def in_the_middle(pose):
    aside_px = np.nanmedian(pose.point("pelvis")[:, 0]) - PICTURE[0] / 2
    return replace(pose, xy=pose.xy - [aside_px, 0])


def test_on_a_treadmill_the_turn_is_that_of_shoulders_and_hips():
    whole = (Pass(0, len(TIME_S), 1),)
    pose = in_the_middle(walker(TIME_S, yaw_deg=20, **walking_angles(TIME_S)))
    assert turns_deg(pose, whole)[0] == pytest.approx(-20, abs=2)
    little = in_the_middle(walker(TIME_S, yaw_deg=10, **walking_angles(TIME_S)))
    assert turns_deg(little, whole) == (0.0,)


def test_no_more_than_a_side_view_is_taken_off_and_nothing_from_the_front():
    pose = walker(TIME_S, yaw_deg=60, **walking_angles(TIME_S))
    whole = len(TIME_S)
    assert turns_deg(pose, (Pass(0, whole, 1),)) == (-MOST_DEG,)
    assert turns_deg(pose, (Pass(0, whole, 0),)) == (0.0,)


def before_a_camera(pose, turn_deg, metres_px=100.0):
    """Return somebody seen in the path's plane as a camera 4.5 m off sees that plane turned."""
    turn, focal = np.radians(turn_deg), FOCAL_WIDTHS * 640
    along, down = np.moveaxis((pose.xy - [320, 240]) / metres_px, -1, 0)
    x, depth = along * np.cos(turn), 4.5 + along * np.sin(turn)
    xy = np.stack([320 + focal * x / depth, 240 + focal * down / depth], axis=-1)
    return replace(pose, xy=xy)


@pytest.mark.parametrize("turn_deg", [20.0, -20.0, 7.0])
@pytest.mark.parametrize("at", [40.0, 320.0, 600.0])
def test_angles_in_the_plane_of_the_path_are_those_of_the_walker(turn_deg, at):
    passes = (Pass(0, len(TIME_S), 1),)
    true = walker(TIME_S, thigh=(30.0, -20.0), knee=(60.0, 10.0))
    true = replace(true, xy=true.xy - [np.nanmedian(true.point("pelvis")[:, 0]) - at, 0])
    seen = before_a_camera(true, turn_deg)
    straight = in_path_plane(seen, passes, (turn_deg,), PICTURE)
    found, looks = (
        {curve.name: curve.value for curve in joint_angles(pose, passes)}
        for pose in (straight, seen)
    )
    np.testing.assert_allclose(found["left_knee_flexion"], 60, atol=1e-6)
    np.testing.assert_allclose(found["right_thigh"], -20, atol=1e-6)
    assert np.abs(looks["left_knee_flexion"] - 60).max() > 0.1


@pytest.mark.parametrize("turn_deg", [20.0, -10.0])
def test_lengths_along_a_turned_path_are_alike_from_end_to_end(turn_deg):
    passes = (Pass(0, len(TIME_S), 1),)
    seen = path(turn_deg)
    steps = np.diff(seen.point("pelvis")[:, 0])
    assert np.ptp(steps) > 0.1 * steps.mean()
    straight = in_path_plane(seen, passes, (turn_deg,), PICTURE)
    upright = straight.point("pelvis")[:, 1] - straight.point("head_top")[:, 1]
    along = np.diff(straight.point("pelvis")[:, 0]) * len(TIME_S)
    assert np.ptp(upright) < 1e-6
    assert along / upright[1:] == pytest.approx(np.full(len(along), 3.0 / 0.8), rel=0.02)
    half = len(TIME_S) // 2
    middle = seen.point("pelvis")[half, 1] - seen.point("head_top")[half, 1]
    assert upright[0] == pytest.approx(middle, rel=0.01)


def test_each_pass_is_straightened_by_its_own_turn():
    pose = still()
    passes = (Pass(0, 20, 1), Pass(30, 60, -1))
    xy = in_path_plane(pose, passes, (0.0, 20.0), PICTURE).xy
    np.testing.assert_allclose(xy[:30], pose.xy[:30], atol=1e-9)
    alone = in_path_plane(pose, (Pass(0, 60, -1),), (20.0,), PICTURE).xy
    np.testing.assert_allclose(xy[30:], alone[30:])
    assert not np.allclose(xy[30:], pose.xy[30:])


def test_missing_points_do_not_spoil_the_path():
    pose = path(15)
    xy = pose.xy.copy()
    xy[::3] = np.nan
    whole = Pass(0, len(TIME_S), 1)
    assert path_turn_deg(replace(pose, xy=xy), whole, PICTURE) == pytest.approx(15, abs=1)


def test_the_command_line_leaves_angles_as_seen_when_asked():
    import argparse

    parser = argparse.ArgumentParser()
    add_settings_options(parser)
    assert settings_of(parser.parse_args([])).path_turn
    assert not settings_of(parser.parse_args(["--as-seen"])).path_turn


def beside(yaw_deg: float, *, at: float, direction: int = 1, lying: bool = False):
    """Return somebody who stands in place at a share of the picture's width, turned by an angle."""
    yaw, focal, far = np.radians(yaw_deg), FOCAL_WIDTHS * 640, 4.0
    xy = np.zeros((len(TIME_S), len(KEYPOINTS), 2))
    for name in KEYPOINTS:
        up = {"head_top": 0.8, "upper_neck": 0.6, "thorax": 0.5}.get(name, 0.0)
        half, up = {"shoulder": (0.1875, 0.5), "hip": (0.1125, 0.0)}.get(
            name.partition("_")[2], (0.0, up)
        )
        # the right side is the nearer one of who faces to the right
        toward = half * direction * (1 if "right" in name else -1)
        x = (at - 0.5) / FOCAL_WIDTHS * far - direction * toward * np.sin(yaw)
        depth = far - toward * np.cos(yaw)
        xy[:, INDEX[name]] = 320 + focal * x / depth, 240 - focal * up / depth
    if lying:
        xy = np.stack([320 + (240 - xy[..., 1]), 240 + (xy[..., 0] - 320)], axis=-1)
    return pose_from(TIME_S, xy)


@pytest.mark.parametrize("direction", [1, -1])
@pytest.mark.parametrize("at", [0.2, 0.5, 0.8])
def test_who_stays_beside_the_middle_is_not_taken_for_turned(at, direction):
    whole = (Pass(0, len(TIME_S), direction),)
    assert turns_deg(beside(0, at=at, direction=direction), whole) == (0.0,)
    seen = not_sagittal(pose := beside(22, at=at, direction=direction), aside(pose, whole, PICTURE))
    assert np.abs(np.median(seen)) == pytest.approx(22, abs=2)
    found = turns_deg(pose, whole)[0]
    assert found == pytest.approx(-22 * direction, abs=2)  # the chest to the camera


def test_of_who_lies_nothing_is_taken_off_for_it_is_the_other_way_that_is_short():
    whole = (Pass(0, len(TIME_S), 1),)
    assert turns_deg(beside(22, at=0.5), whole)[0] < -20
    assert turns_deg(beside(22, at=0.5, lying=True), whole) == (0.0,)


def test_the_way_to_a_place_says_nothing_of_who_then_stays_there():
    walk, rest = path(25, metres=2.0), beside(0, at=0.5)
    stays = [rest.xy + (walk.xy[-1, INDEX["pelvis"]] - rest.xy[0, INDEX["pelvis"]])] * 2
    xy = np.concatenate([walk.xy, *stays])
    pose = pose_from(np.arange(len(xy)) / 30, xy)
    assert path_turn_deg(pose, Pass(0, len(TIME_S), 1), PICTURE) == pytest.approx(25, abs=2)
    assert turns_deg(pose, (Pass(0, len(pose), 1),)) == (0.0,)
