from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.measures import measure
from kinetrace.core.tracks.feet_stay import STAY, STAY_S, feet_stay
from kinetrace.core.tracks.repair import repair
from seen_walker import seen
from squatting import KNEE_DEG, squatting
from stick_walker import SHANK, THIGH, walker, walking_angles

LEG_PX = 200.0
TIME_S = np.arange(0, 6, 1 / 30)


def with_noise(pose, px=3.0):
    """Return the pose with noise, and one wrong place in every fifteenth frame."""
    noise = np.random.default_rng(0).normal(0, px, pose.xy.shape)
    noise[7::15] += 60
    return replace(pose, xy=pose.xy + noise)


def squats_and_walks_off(time_s, walks_at_s):
    """Return somebody who squats every two seconds until they walk off to the right."""
    walked_s = np.clip(time_s - walks_at_s, 0, None)
    bent = np.where(walked_s > 0, 0.0, 50 - 50 * np.cos(np.pi * time_s))
    pace = walking_angles(walked_s)
    thigh = [np.where(walked_s > 0, pace["thigh"][i], 0.6 * bent) for i in (0, 1)]
    knee = [np.where(walked_s > 0, pace["knee"][i], bent) for i in (0, 1)]
    upper, lower = np.radians(0.6 * bent), np.radians(0.4 * bent)
    behind = THIGH * np.sin(upper) - SHANK * np.sin(lower)
    up = THIGH * np.cos(upper) + SHANK * np.cos(lower)
    x = 300 - behind + 240 * walked_s
    return walker(time_s, pelvis_x=x, pelvis_y=420 - up, thigh=thigh, knee=knee)


@pytest.mark.parametrize("px_s", [0.0, 80.0])
@pytest.mark.parametrize("period_s", [0.9, 1.6])
def test_no_feet_stay_in_walking(px_s, period_s):
    pose = walker(TIME_S, pelvis_x=200 + px_s * TIME_S, **walking_angles(TIME_S, period_s))
    assert not feet_stay(with_noise(pose), LEG_PX).any()


@pytest.mark.parametrize("rate", [10.0, 30.0, 120.0])
def test_standing_before_a_walk_is_found_and_ends_with_it(rate):
    time_s = np.arange(0, 6, 1 / rate)
    walked_s = np.clip(time_s - 3, 0, None)
    turned = {
        name: tuple(np.where(walked_s > 0, angle, 5.0) for angle in both)
        for name, both in walking_angles(walked_s).items()
    }
    pose = walker(time_s, pelvis_x=200 + 240 * walked_s, **turned)
    found = feet_stay(with_noise(pose), LEG_PX)
    assert found[time_s < 2.7].all()
    assert not found[time_s > 3.3].any()


def test_a_stop_of_less_than_a_second_and_nobody_are_no_standing():
    brief = np.arange(0, STAY_S * 0.8, 1 / 30)
    assert not feet_stay(walker(brief), LEG_PX).any()
    pose = walker(TIME_S)
    assert not feet_stay(replace(pose, xy=np.full_like(pose.xy, np.nan)), LEG_PX).any()


def test_both_legs_of_who_stands_beside_the_camera_are_seen_before_a_walk():
    recording = squatting(behind_px=2.0)
    recording = replace(recording, settings=replace(recording.settings, task="gait", repair=True))
    standing = recording.time_s < 0.9
    for side in ("left", "right"):
        knee = measure(recording).curves[f"{side}_knee_flexion"].value
        assert np.isfinite(knee[standing]).all()
        assert np.abs(knee[standing]).max() < 3


@pytest.mark.parametrize("rate", [10.0, 30.0, 120.0])
def test_squats_are_found_as_a_whole_and_end_with_the_walk(rate):
    time_s = np.arange(0, 8, 1 / rate)
    found = feet_stay(with_noise(squats_and_walks_off(time_s, 4.0)), THIGH + SHANK)
    assert found[time_s < 3.7].all()
    assert not found[time_s > 4.3].any()


def test_a_jump_on_the_spot_is_no_step():
    pose = squats_and_walks_off(TIME_S, np.inf)
    up = 40 * np.clip(np.sin(np.pi * TIME_S), 0, None)[:, None]
    pose.xy[..., 1] -= up
    assert feet_stay(pose, THIGH + SHANK).all()


def test_feet_that_stay_under_a_body_that_travels_are_two_labels_on_one():
    pose = squats_and_walks_off(TIME_S, np.inf)
    hips = [INDEX["left_hip"], INDEX["right_hip"]]
    pose.xy[:, hips] = pose.xy[0, hips]
    assert feet_stay(pose, THIGH + SHANK).all()
    pose.xy[:, hips, 0] += (1.5 * STAY * (THIGH + SHANK) * TIME_S / STAY_S)[:, None]
    assert not feet_stay(pose, THIGH + SHANK).any()


def test_both_legs_of_who_squats_and_then_walks_off_are_followed():
    both = squats_and_walks_off(TIME_S, 4.0)
    pose = repair(seen(TIME_S, both.xy)).pose
    legs = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in ("knee", "ankle")]
    off = np.hypot(*np.moveaxis(pose.xy - both.xy, -1, 0))[:, legs]
    assert (off[TIME_S < 4.0] < 8).all()
    walk = off[TIME_S > 4.1]  # it begins with a leap
    assert np.isnan(walk).mean() < 0.05
    assert np.nanmax(walk) < 8


def test_both_legs_of_who_squats_beside_the_camera_are_measured_while_the_task_is_gait():
    recording = squatting(behind_px=2.0)
    settings = replace(recording.settings, task="gait", repair=True)
    measures = measure(replace(recording, settings=settings))
    for side in ("left", "right"):
        knee = measures.curves[f"{side}_knee_flexion"].value
        assert np.isfinite(knee).all()
        assert knee.max() == pytest.approx(KNEE_DEG, abs=6)
