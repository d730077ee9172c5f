from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from kinetrace.core.gait.cycles import Cycle
from kinetrace.core.gait.events import detect_events
from kinetrace.core.gait.leg_signals import leg_length_px
from kinetrace.core.gait.lengths import length_parameters
from kinetrace.core.gait.scale import (
    CHAIN,
    LEG,
    Scale,
    body_length_px,
    scale_from_height,
    scale_from_length,
)
from kinetrace.core.gait.strides import find_cycles
from kinetrace.core.keypoints import KEYPOINTS
from walkers import pose_of, rendered, sine_walk


def cycles_of(pose, direction):
    return find_cycles(detect_events(pose, direction).events, pose.time_s, direction)


def by_key(lengths):
    return {row.definition.key: row for row in lengths.parameters}


@pytest.mark.parametrize("towards", [1, -1])
def test_stride_step_and_speed_of_a_known_walk_over_ground(towards):
    pose = sine_walk(np.arange(0, 6, 1 / 30), 1.1, speed=240.0, direction=towards)
    direction = np.full(len(pose), towards)
    scale = Scale(0.01, 0.02, "known")
    rows = by_key(length_parameters(pose, cycles_of(pose, direction), scale=scale))
    assert rows["stride_length"].both.mean == pytest.approx(2.64, abs=0.01)
    assert rows["step_length"].left.mean == pytest.approx(1.32, abs=0.01)
    assert rows["speed"].both.mean == pytest.approx(2.40, abs=0.01)
    assert rows["speed"].definition.unit == "m/s"
    assert rows["speed"].uncertainty == pytest.approx(0.048, abs=0.001)


def test_without_a_scale_lengths_are_in_leg_lengths():
    pose = sine_walk(np.arange(0, 6, 1 / 30), 1.1, speed=240.0, leg=100.0)
    rows = by_key(length_parameters(pose, cycles_of(pose, np.ones(len(pose), dtype=int))))
    assert rows["speed"].definition.unit == "leg lengths/s"
    leg_px = np.mean([leg_length_px(pose, "left"), leg_length_px(pose, "right")])
    assert 100 < leg_px < 120
    assert rows["speed"].both.mean == pytest.approx(240 / leg_px, rel=0.01)
    assert rows["speed"].scale_uncertainty == 0


def test_rendered_walker_has_its_speed_and_stride_length(test_data):
    pose, direction, truth = rendered(test_data / "synthetic" / "walk_right_normal.truth.npz")
    names = list(truth["names"])
    hip, knee = (truth["j3d"][:, names.index(f"l_{joint}")] for joint in ("hip", "knee"))
    seen = np.linalg.norm(pose.point("left_hip") - pose.point("left_knee"), axis=1)
    seen += np.linalg.norm(pose.point("right_hip") - pose.point("right_knee"), axis=1)
    size = np.linalg.norm(hip - knee, axis=1).mean() / np.median(seen / 2)
    found = length_parameters(
        pose, cycles_of(pose, direction), scale=Scale(float(size), 0.01, "truth")
    )
    rows = by_key(found)
    assert not found.refused
    assert rows["speed"].both.mean == pytest.approx(float(truth["speed"]), rel=0.03)
    true_stride = float(truth["speed"] * truth["stride_time"])
    assert rows["stride_length"].both.mean == pytest.approx(true_stride, rel=0.03)


def test_on_a_treadmill_speed_is_refused_for_the_belt_is_not_known(test_data):
    pose, direction, _ = rendered(test_data / "synthetic" / "treadmill.truth.npz")
    found = length_parameters(pose, cycles_of(pose, direction))
    assert set(found.refused) == {"Step length", "Stride length", "Speed"}
    assert "how fast the belt" in found.refused["Speed"]
    assert set(by_key(found)) == {"ankle_separation"}


@pytest.mark.parametrize("share", [-0.3, 0.25, 0.4, 0.6, 1.4])
def test_a_camera_that_moves_gives_no_speed_for_the_floor_is_not_seen(test_data, share):
    pose, direction, _ = rendered(test_data / "synthetic" / "walk_right_normal.truth.npz")
    speed = np.polyfit(pose.time_s, pose.point("pelvis")[:, 0], 1)[0]
    panned = replace(pose, xy=pose.xy - share * speed * pose.time_s[:, None, None] * [1, 0])
    found = length_parameters(panned, cycles_of(panned, direction))
    assert "camera that follows" in found.refused["Speed"]
    assert set(by_key(found)) == {"ankle_separation"}


def limp(towards, belt_px_s):
    """Return a walk of 140 px/s, right steps of 80 px and left ones of 60 px, and its cycles."""
    time_s = np.arange(0, 3.5, 0.02)
    tracks = {"pelvis": np.stack([140 * time_s, np.full_like(time_s, 100)], axis=1)}
    for side, contact_s, stands_at in (("right", 0.0, 0.0), ("left", 0.5, 60.0)):
        stride = np.floor(time_s - contact_s)
        swing = np.clip((time_s - contact_s - stride - 0.6) / 0.4, 0, 1)  # it stands for 0.6 s
        ankle_x = stands_at + 140 * (stride + swing)
        tracks[f"{side}_ankle"] = np.stack([ankle_x, np.full_like(time_s, 200)], axis=1)
    tracks |= {f"{side}_hip": tracks["pelvis"] for side in ("left", "right")}
    pose = pose_of(time_s, tracks)
    xy = (pose.xy - belt_px_s * time_s[:, None, None] * [1, 0]) * [towards, 1] + [500, 0]
    cycles = [
        Cycle(side, start, start + 1, start + 0.6, start + 0.1, start + 0.5, towards)
        for side, first in (("right", 0.0), ("left", 0.5))
        for start in (first, first + 1)
    ]
    return replace(pose, xy=xy), cycles


def test_a_camera_that_is_known_to_follow_gives_no_speed_however_still_the_feet_stand():
    pose = sine_walk(np.arange(0, 6, 1 / 30), 1.1, speed=240.0)
    cycles = cycles_of(pose, np.ones(len(pose), dtype=int))
    assert "speed" in by_key(length_parameters(pose, cycles))
    found = length_parameters(pose, cycles, follows=True)
    assert set(by_key(found)) == {"ankle_separation"}
    assert "camera that follows" in found.refused["Speed"]


def test_strides_from_the_front_have_no_length_and_say_so():
    pose = sine_walk(np.arange(0, 6, 1 / 30), 1.1, speed=240.0)
    seen = cycles_of(pose, np.ones(len(pose), dtype=int))
    frontal = [replace(cycle, direction=0) for cycle in seen]
    found = length_parameters(pose, frontal)
    assert not found.parameters
    assert "from the front" in found.refused["Step length"]
    both = by_key(length_parameters(pose, [*frontal[:4], *seen[4:]]))
    assert both["speed"].both.count == len(seen) - 4


@pytest.mark.parametrize("towards", [1, -1])
@pytest.mark.parametrize(("belt_px_s", "key"), [(0, "step_length"), (140, "ankle_separation")])
def test_the_longer_step_is_that_of_the_leg_that_takes_it(towards, belt_px_s, key):
    found = length_parameters(*limp(towards, belt_px_s), scale=Scale(0.01, 0.02, "known"))
    row = by_key(found)[key]
    assert row.left.mean == pytest.approx(0.6, abs=0.01)
    assert row.right.mean == pytest.approx(0.8, abs=0.01)
    assert row.difference == pytest.approx(0.2, abs=0.01)


def test_who_shuffles_over_ground_has_a_speed():
    pose = sine_walk(np.arange(0, 8, 1 / 30), 1.1, speed=44.0, step=11.0)
    rows = by_key(length_parameters(pose, cycles_of(pose, np.ones(len(pose), dtype=int))))
    leg_px = np.mean([leg_length_px(pose, "left"), leg_length_px(pose, "right")])
    assert rows["speed"].both.mean == pytest.approx(44 / leg_px, rel=0.02)


def test_without_cycles_lengths_are_refused_with_the_reason():
    pose = sine_walk(np.arange(0, 2, 1 / 30))
    assert length_parameters(pose, []).refused["Speed"] == "there is no gait cycle"


def test_cycles_by_hand_without_a_seen_ankle_give_nan_not_a_crash():
    pose = pose_of(np.arange(0, 3, 1 / 30), {})
    rows = by_key(length_parameters(pose, [Cycle("left", 0.5, 1.5, direction=1)]))
    assert np.isnan(rows["ankle_separation"].both.mean)


def test_scale_from_a_known_length_carries_the_clicks_uncertainty():
    scale = scale_from_length((100, 200), (400, 200), 3.0)
    assert scale.metres_per_px == pytest.approx(0.01)
    assert scale.uncertainty == pytest.approx(np.hypot(1.5 * np.sqrt(2) / 300, 0.005 / 3))


@pytest.mark.parametrize(("end", "length"), [((110, 200), 1.0), ((400, 200), 0.0)])
def test_a_useless_known_length_is_refused(end, length):
    with pytest.raises(ValueError, match=r"px apart|length_m"):
        scale_from_length((100, 200), end, length)


def standing(height_px=300.0, frames=30):
    time_s = np.arange(frames) / 30
    down = {"head_top": 0.0, "upper_neck": 0.17, "thorax": 0.2, "pelvis": 0.47}
    legs = {"hip": 0.47, "knee": 0.715, "ankle": 0.961}
    tracks = {name: np.tile([200.0, 50 + share * height_px], (frames, 1))
              for name, share in down.items()}  # fmt: skip
    for side in ("left", "right"):
        for joint, share in legs.items():
            tracks[f"{side}_{joint}"] = np.tile([200.0, 50 + share * height_px], (frames, 1))
    return pose_of(time_s, tracks)


def test_scale_from_height_of_a_standing_figure_is_exact():
    scale = scale_from_height(standing(300.0), 1.80)
    assert scale.metres_per_px == pytest.approx(1.80 / 300, rel=1e-6)
    assert scale.uncertainty == pytest.approx(0.03)
    assert "1.80 m" in scale.source


def test_scale_from_height_is_unsure_by_the_spread_of_the_longer_half_of_frames():
    pose = standing(300.0, 60)
    share = np.repeat([0.9, 0.99, 1.01], [30, 15, 15])  # of the longer half the median is 1
    scale = scale_from_height(
        replace(pose, xy=pose.xy * share[:, None, None]), 1.80, build_uncertainty=0.0
    )
    assert scale.metres_per_px == pytest.approx(1.80 / 300, rel=1e-6)
    assert scale.uncertainty == pytest.approx(1.4826 * 0.01 / np.sqrt(30), rel=1e-6)


def test_scale_from_height_stands_a_hidden_leg_but_not_a_hidden_head():
    pose = standing()
    xy = pose.xy.copy()
    xy[:, 15] = np.nan
    assert np.isfinite(body_length_px(replace(pose, xy=xy))).all()
    xy[:, 0] = np.nan
    with pytest.raises(ValueError, match="no frame shows the body"):
        scale_from_height(replace(pose, xy=xy), 1.8)


@pytest.mark.parametrize(
    ("metres_per_px", "uncertainty"),
    [(0.0, 0.1), (-0.01, 0.1), (np.nan, 0.1), (np.inf, 0.1), (0.01, -0.1), (0.01, np.nan)],
)
def test_a_scale_is_more_than_nothing_and_its_uncertainty_is_known(metres_per_px, uncertainty):
    with pytest.raises(ValueError, match="expected"):
        Scale(metres_per_px, uncertainty, "known")


def test_nobody_is_smaller_than_40_cm_or_taller_than_2_6_m():
    for height_m in (0.4, 2.6):
        assert scale_from_height(standing(), height_m).metres_per_px == pytest.approx(
            height_m / 300
        )
    for height_m in (0.39, 2.61):
        with pytest.raises(ValueError, match=r"between 0\.4 and 2\.6"):
            scale_from_height(standing(), height_m)


def test_scale_from_height_is_that_of_the_middle_of_an_oblique_path():
    pose = standing(300.0, frames=101)
    grows = np.linspace(0.8, 1.2, 101)[:, None, None]
    way = np.linspace(0, 900, 101)[:, None, None] * [1, 0]
    nearer = replace(pose, xy=pose.xy * grows + way)
    assert scale_from_height(nearer, 1.80).metres_per_px == pytest.approx(1.80 / 300, rel=0.005)


def test_height_in_centimetres_is_refused():
    with pytest.raises(ValueError, match=r"between 0\.4 and 2\.6, got 180"):
        scale_from_height(standing(), 180)


def chain(points, names):
    return sum(np.linalg.norm(points[a] - points[b], axis=1).mean() for a, b in pairwise(names))


@pytest.mark.parametrize("name", ["walk_right_normal", "walk_left_stiff_right_knee", "treadmill"])
def test_scale_from_height_holds_on_rendered_walkers(test_data, name):
    pose, _, truth = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    metres = {str(n): truth["j3d"][:, i] for i, n in enumerate(truth["names"])}
    legs_m = [chain(metres, [f"{s}_{j}" for j in LEG]) for s in "lr"]
    height_m = (np.mean(legs_m) + chain(metres, CHAIN)) / 0.961
    pixels = {n: pose.point(n) for n in KEYPOINTS}
    legs_px = [chain(pixels, [f"{s}_{j}" for j in LEG]) for s in ("left", "right")]
    scale = scale_from_height(pose, float(height_m))
    true = np.mean(legs_m) / np.mean(legs_px)
    assert scale.metres_per_px == pytest.approx(true, rel=scale.uncertainty)
