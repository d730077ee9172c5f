"""Steps that are none of walking have no gait events, and the reason says what they look like."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.gait.events import detect_events
from kinetrace.core.gait.leg_signals import leg_signals
from kinetrace.core.gait.other_steps import FREE_FALL, slope
from kinetrace.core.keypoints import INDEX
from kinetrace.core.tasks.running import measure_running
from stick_walker import SHANK, THIGH, walker, walking_angles

RATE = 60


def on_the_floor(pose):
    """Return the pose, moved so that the lower ankle rests at one height in the picture."""
    lower = np.maximum(pose.point("left_ankle")[:, 1], pose.point("right_ankle")[:, 1])
    xy = pose.xy.copy()
    xy[..., 1] -= (lower - 400)[:, None]
    return replace(pose, xy=xy)


def marching(time_s, period_s=1.2):
    """Return somebody who lifts one knee after the other where they stand."""
    phase = 2 * np.pi * time_s / period_s
    lift = [np.maximum(np.sin(phase + lag), 0) ** 2 for lag in (0.0, np.pi)]
    thigh, knee = (tuple(most * one for one in lift) for most in (50.0, 70.0))
    return on_the_floor(walker(time_s, thigh=thigh, knee=knee))


def bouncing(time_s, step_s, of_free_fall):
    """Return steps in which the hips rise and fall with such an acceleration."""
    high_px = of_free_fall * FREE_FALL * (THIGH + SHANK) * (step_s / (2 * np.pi)) ** 2
    up = high_px * np.sin(2 * np.pi * time_s / step_s)
    return walker(time_s, pelvis_y=220 - up, **walking_angles(time_s, 2 * step_s))


def facing_right(pose):
    return np.ones(len(pose), dtype=int)


def test_marching_on_the_spot_has_no_events():
    pose = marching(np.arange(0, 6, 1 / RATE))
    found = detect_events(pose, facing_right(pose))
    assert not found.events
    assert "stepping on the spot" in found.reasons[0]


def test_walking_with_knees_lifted_as_high_has_events():
    time_s = np.arange(0, 6, 1 / RATE)
    angles = walking_angles(time_s, 1.2)
    thigh = tuple(1.6 * one for one in angles["thigh"])
    pose = on_the_floor(walker(time_s, thigh=thigh, knee=angles["knee"]))
    found = detect_events(pose, facing_right(pose))
    assert found.events
    assert not found.reasons


@pytest.mark.parametrize(
    ("step_s", "of_free_fall", "runs"),
    [(0.36, 0.95, True), (0.42, 0.8, True), (0.36, 0.55, False), (0.5, 0.95, False)],
)
def test_hips_that_fall_as_freely_as_in_running_make_steps_a_run(step_s, of_free_fall, runs):
    pose = bouncing(np.arange(0, 5, 1 / RATE), step_s, of_free_fall)
    found = detect_events(pose, facing_right(pose))
    assert bool(found.events) is not runs
    assert any("choose the task Running" in reason for reason in found.reasons) is runs


def test_a_run_with_the_hips_lost_in_the_middle_is_a_run():
    pose = bouncing(np.arange(0, 5, 1 / RATE), 0.36, 0.95)
    pose.xy[150:156] = np.nan
    found = detect_events(pose, facing_right(pose))
    assert any("choose the task Running" in reason for reason in found.reasons)


@pytest.mark.parametrize(("of_free_fall", "flies"), [(0.95, True), (0.6, True), (0.35, False)])
def test_who_is_measured_as_running_and_does_not_fly_may_walk(of_free_fall, flies):
    pose = bouncing(np.arange(0, 5, 1 / RATE), 0.45, of_free_fall)
    result = measure_running(pose, facing_right(pose), {})
    assert result.parameters
    assert any("choose the task Gait" in note for note in result.notes) is not flies


def sloping(pose, rise):
    """Return the pose, moved up by so much of the way that is passed."""
    xy = pose.xy.copy()
    xy[..., 1] -= rise * (pose.point("pelvis")[:, 0] - pose.xy[0, 0, 0])[:, None]
    return replace(pose, xy=xy)


def passing(seconds, period_s=1.2, stride_px=180.0):
    """Return a walk across the picture, as long in the strides as its legs swing."""
    time_s = np.arange(0, seconds, 1 / RATE)
    way = 100 + stride_px * time_s / period_s
    return walker(time_s, pelvis_x=way, **walking_angles(time_s, period_s))


@pytest.mark.parametrize("rise", [0.55, -0.55])
def test_stairs_have_no_events(rise):
    pose = sloping(passing(6), rise)
    found = detect_events(pose, facing_right(pose))
    assert not found.events
    assert "as on stairs" in found.reasons[0]


@pytest.mark.parametrize("rise", [0.0, 0.12, -0.18])
def test_a_ramp_and_a_rolled_picture_have_events(rise):
    pose = sloping(passing(6), rise)
    found = detect_events(pose, facing_right(pose))
    assert found.events
    assert not found.reasons


def standing_then_walking():
    """Return a walk after 3 s of standing, in which the hips sway and rise a little."""
    walk = passing(8)
    stands = walk.time_s < 3.0
    xy = walk.xy.copy()
    xy[stands] = xy[np.argmin(stands)]
    sway = 2 * np.sin(2 * np.pi * np.minimum(walk.time_s, 3.0) / 1.5)
    hips = [INDEX[name] for name in ("left_hip", "right_hip", "pelvis")]
    xy[:, hips, 0] += sway[:, None]
    xy[:, INDEX["left_ankle"], 0] += sway / 2
    xy[:, hips, 1] -= 4 * np.minimum(walk.time_s, 3.0)[:, None]
    return replace(walk, xy=xy)


def test_who_stands_before_walking_is_on_no_stairs():
    pose = standing_then_walking()
    ((_, _, signals),) = leg_signals(pose, facing_right(pose))
    assert not slope(signals, 1.2)[signals.time_s < 1.5].any()
    assert np.abs(slope(signals, 1.2)).max() < 0.3
    assert not detect_events(pose, facing_right(pose)).reasons


def test_standing_before_walking_has_no_events():
    pose = standing_then_walking()
    found = detect_events(pose, facing_right(pose)).events
    assert len(found) > 10
    assert found[0].time_s > 2.9


def test_the_way_to_the_stairs_has_its_events():
    flat, steep = passing(10), sloping(passing(10), 0.55)
    middle = len(flat) // 2
    xy = flat.xy.copy()
    xy[middle:, :, 1] = (steep.xy - steep.xy[middle] + flat.xy[middle])[middle:, :, 1]
    found = detect_events(replace(flat, xy=xy), facing_right(flat))
    assert [event for event in found.events if event.time_s < 3.5]
    assert not [event for event in found.events if event.time_s > 6]
    assert "from 4" in found.reasons[0] or "from 5" in found.reasons[0]


@pytest.mark.parametrize(("sd", "walks"), [(0.0, True), (0.05, True), (0.095, False)])
def test_steps_onto_something_and_back_have_no_events(sd, walks):
    pose = passing(8, period_s=2.0, stride_px=120)
    up = np.sqrt(2) * sd * (THIGH + SHANK) * np.sin(2 * np.pi * pose.time_s / 2.0)
    found = detect_events(
        replace(pose, xy=pose.xy - up[:, None, None] * [0, 1]), facing_right(pose)
    )
    assert bool(found.events) is walks
    assert any("onto a step" in reason for reason in found.reasons) is not walks


def test_a_walk_that_begins_with_rising_from_a_chair_has_its_events():
    pose = passing(10)
    rise = 0.45 * (THIGH + SHANK) * np.clip((pose.time_s - 1) / 1.5, 0, 1)
    found = detect_events(
        replace(pose, xy=pose.xy - rise[:, None, None] * [0, 1]), facing_right(pose)
    )
    assert [event for event in found.events if event.time_s > 5]
    assert not any("onto a step" in reason for reason in found.reasons)


def hopping(time_s, hop_s=0.52, held="left"):
    """Return hops on one leg, the other knee held bent and swung along."""
    phase = 2 * np.pi * time_s / hop_s
    thigh = [8 + 15 * np.sin(phase + 0.6), 4 + 22 * np.sin(phase)]
    knee = [75 + 0 * phase, 20 + 12 * np.sin(phase + 1.0)]
    order = (0, 1) if held == "left" else (1, 0)
    return walker(
        time_s,
        pelvis_x=100 + 250 * time_s,
        thigh=[thigh[i] for i in order],
        knee=[knee[i] for i in order],
    )


@pytest.mark.parametrize("held", ["left", "right"])
def test_hopping_on_one_leg_has_no_events(held):
    pose = hopping(np.arange(0, 5, 1 / RATE), held=held)
    found = detect_events(pose, facing_right(pose))
    assert not found.events
    assert "hopping on one leg" in found.reasons[0]


def test_hops_have_no_running_cadence():
    pose = hopping(np.arange(0, 5, 1 / RATE))
    result = measure_running(pose, facing_right(pose), {})
    assert not result.parameters
    assert "hopping on one leg" in result.notes[0]


def pedalling(time_s, turns_s=1.25, crank=35.0):
    """Return somebody on an ergometer whose hips stay where they are."""
    pedal = 2 * np.pi * turns_s * time_s
    thigh, knee = [], []
    for lag in (0.0, np.pi):
        ahead, down = 30 + crank * np.sin(pedal + lag), 130 - crank * np.cos(pedal + lag)
        far = np.hypot(ahead, down)
        inner = np.degrees(np.arccos((THIGH**2 + far**2 - SHANK**2) / (2 * THIGH * far)))
        bend = np.degrees(np.arccos((THIGH**2 + SHANK**2 - far**2) / (2 * THIGH * SHANK)))
        thigh.append(np.degrees(np.arctan2(ahead, down)) + inner)
        knee.append(180 - bend)
    return walker(time_s, thigh=thigh, knee=knee, lean=40.0)


def test_pedals_have_no_events():
    pose = pedalling(np.arange(0, 6, 1 / RATE))
    found = detect_events(pose, facing_right(pose))
    assert not found.events
    assert "as on pedals" in found.reasons[0]


def test_feet_that_go_round_under_hips_that_move_are_no_pedals():
    time_s = np.arange(0, 6, 1 / RATE)
    pose = pedalling(time_s, turns_s=0.8)
    xy = pose.xy.copy()
    xy[..., 1] += (6 * np.sin(2 * np.pi * 1.6 * time_s))[:, None]
    found = detect_events(replace(pose, xy=xy), facing_right(pose))
    assert found.events
