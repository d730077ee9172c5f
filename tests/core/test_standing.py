from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.measures import measure
from kinetrace.core.tracks.standing import STILL_S, stands_still
from squatting import squatting
from stick_walker import walker, walking_angles

LEG_PX = 200.0
TIME_S = np.arange(0, 6, 1 / 30)


def with_noise(pose, px=3.0):
    """Return the pose with noise, and one wrong place in every fifteenth frame."""
    noise = np.random.default_rng(0).normal(0, px, pose.xy.shape)
    noise[7::15] += 60
    return replace(pose, xy=pose.xy + noise)


@pytest.mark.parametrize("px_s", [0.0, 80.0])
@pytest.mark.parametrize("period_s", [0.9, 1.6])
def test_who_walks_stands_still_nowhere(px_s, period_s):
    pose = walker(TIME_S, pelvis_x=200 + px_s * TIME_S, **walking_angles(TIME_S, period_s))
    assert not stands_still(with_noise(pose), LEG_PX).any()


@pytest.mark.parametrize("rate", [10.0, 30.0, 120.0])
def test_standing_before_a_walk_is_found_and_ends_with_it(rate):
    time_s = np.arange(0, 6, 1 / rate)
    walked_s = np.clip(time_s - 3, 0, None)
    turned = {
        name: tuple(np.where(walked_s > 0, angle, 5.0) for angle in both)
        for name, both in walking_angles(walked_s).items()
    }
    pose = walker(time_s, pelvis_x=200 + 240 * walked_s, **turned)
    found = stands_still(with_noise(pose), LEG_PX)
    assert found[time_s < 2.7].all()
    assert not found[time_s > 3.3].any()


def test_a_stop_of_less_than_a_second_and_nobody_are_no_standing():
    brief = np.arange(0, STILL_S * 0.8, 1 / 30)
    assert not stands_still(walker(brief), LEG_PX).any()
    pose = walker(TIME_S)
    assert not stands_still(replace(pose, xy=np.full_like(pose.xy, np.nan)), LEG_PX).any()


def test_both_legs_of_who_stands_beside_the_camera_are_seen_before_a_walk():
    recording = squatting(behind_px=2.0)
    recording = replace(recording, settings=replace(recording.settings, task="gait", repair=True))
    standing = recording.time_s < 0.9
    for side in ("left", "right"):
        knee = measure(recording).curves[f"{side}_knee_flexion"].value
        assert np.isfinite(knee[standing]).all()
        assert np.abs(knee[standing]).max() < 3
