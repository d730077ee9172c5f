from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.findings import findings_of
from kinetrace.core.gait.scale import Scale
from kinetrace.core.gait.walking import measure_walking
from kinetrace.core.pose import Event
from walkers import leg_angles, rendered, sine_walk
from walking_recording import walking_recording


def curves_of(pose, direction):
    return {
        curve.name: curve
        for side in ("left", "right")
        for curve in leg_angles(pose, direction, side).values()
    }


@pytest.fixture
def walker(test_data):
    pose, direction, _ = rendered(test_data / "synthetic" / "walk_right_normal.truth.npz")
    return pose, direction, curves_of(pose, direction)


def test_lengths_are_read_in_the_plane_of_the_path(walker):
    pose, *_ = walker
    plane = replace(pose, xy=pose.xy * [1.1, 1.0])
    seen, squared = (
        {row.definition.key: row.both.mean for row in result.parameters}
        for result in (measure_walking(*walker), measure_walking(*walker, plane=plane))
    )
    assert squared["stride_length"] / seen["stride_length"] == pytest.approx(1.1, abs=0.03)
    assert squared["stride_time"] == seen["stride_time"]


def test_one_step_gives_events_cycles_curves_and_rows(walker):
    result = measure_walking(*walker, scale=Scale(0.007, 0.03, "body height"))
    assert len(result.events) == 13
    assert (result.count("left"), result.count("right")) == (2, 2)
    assert set(result.curves) == {"knee_flexion", "thigh", "shank"}
    assert set(result.curves["thigh"]) == {"left", "right"}
    keys = {row.definition.key for row in result.parameters}
    assert {"cadence", "stride_time", "speed", "knee_swing_peak", "thigh_range"} <= keys
    assert "Ankle angle" in result.refused
    assert "Cadence" not in result.refused
    assert result.reasons == ()


def test_a_curve_of_the_whole_body_is_cut_by_both_legs(walker):
    pose, direction, curves = walker
    curves["trunk_lean"] = replace(curves["left_thigh"], name="trunk_lean")
    result = measure_walking(pose, direction, curves)
    assert set(result.curves["trunk_lean"]) == {"left", "right"}
    assert "trunk_lean_range" in {row.definition.key for row in result.parameters}


def test_a_doubtful_event_moves_no_cadence():
    time_s = np.arange(0, 6, 1 / 30)
    pose, direction = sine_walk(time_s, 1.1, phase=0.2), np.ones(len(time_s), dtype=int)
    held = (time_s > 5.12) & (time_s < 5.43)  # the last foot-off comes late to one method
    ankle = pose.point("right_ankle")
    ankle[held] = ankle[np.flatnonzero(held)[0]]
    ankle[held, 0] += 6 * np.linspace(0, 1, held.sum())
    found = measure_walking(pose, direction, curves_of(pose, direction))
    assert [event.kind for event in found.doubtful] == ["foot_off"]
    rows = {row.definition.key: row.both.mean for row in found.parameters}
    assert rows["cadence"] == pytest.approx(120 / rows["stride_time"], abs=0.05)


def test_the_nearer_leg_is_read_although_more_cycles_show_it_from_the_far_side():
    """Three passes: the left leg, which reads too flat on the far side, is nearer in one."""
    rng = np.random.default_rng(4)
    time_s = np.arange(0, 24, 1 / 30)
    direction = np.repeat([1, -1, 1], len(time_s) // 3)
    both = [sine_walk(time_s, 1.1, direction=way) for way in (1, -1)]
    pose = replace(both[0], xy=np.where(direction[:, None, None] > 0, both[0].xy, both[1].xy))
    curves = curves_of(pose, direction)
    knee = curves["left_knee_flexion"]
    flat = np.where(direction > 0, 0.85, 1.0) * (1 + rng.normal(0, 0.002, len(time_s)))
    curves["left_knee_flexion"] = replace(knee, value=(10 + 3 * knee.value) * flat)
    found = measure_walking(pose, direction, curves).curves["knee_flexion"]["left"]
    near = [cycle for cycle in found.cycles if cycle.direction < 0]
    assert len(near) >= 4
    assert [cycle for cycle in found.cycles if not cycle.excluded] == near


def test_a_deleted_event_takes_its_cycles_with_it(walker):
    whole = measure_walking(*walker)
    second = [e for e in whole.events if (e.kind, e.side) == ("initial_contact", "left")][1]
    edited = measure_walking(*walker, deleted=[second])
    assert (whole.count("left"), edited.count("left")) == (2, 0)  # none of twice the time instead
    assert second not in edited.events


def test_a_recording_without_walking_is_empty_and_says_why():
    pose = sine_walk(np.arange(0, 4, 1 / 30), step=0.0)
    direction = np.ones(len(pose), dtype=int)
    result = measure_walking(pose, direction, curves_of(pose, direction))
    assert result.events == result.cycles == result.parameters == ()
    assert "no steps" in result.reasons[0]
    assert {"Cadence", "Stance", "Step length", "Ankle angle"} <= set(result.refused)


def test_events_set_by_hand_are_enough_where_none_is_found():
    pose = sine_walk(np.arange(0, 4, 1 / 30), step=0.0)
    direction = np.ones(len(pose), dtype=int)
    by_hand = [Event("initial_contact", "left", t, "manual", edited=True) for t in (0.5, 1.6, 2.7)]
    result = measure_walking(pose, direction, curves_of(pose, direction), edited=by_hand)
    assert result.count("left") == 2
    row = {row.definition.key: row for row in result.parameters}["stride_time"]
    assert row.left.mean == pytest.approx(1.1)


def test_an_event_set_by_hand_outside_of_the_analysed_time_is_in_no_measure() -> None:
    recording = walking_recording()
    frame_s, last_s = 1 / 30, float(recording.time_s[-1])
    inside = Event("foot_off", "left", last_s + frame_s / 2, "manual", edited=True)
    outside = replace(inside, time_s=last_s + 1)
    found = findings_of(replace(recording, edited_events=(inside, outside)))
    assert inside in found.walking.events
    assert outside not in found.walking.events
    other_task = replace(recording.settings, task="squat")
    found = findings_of(replace(recording, settings=other_task, edited_events=(outside,)))
    assert not found.walking.events
