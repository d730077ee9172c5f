from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.gait.cycles import Cycle
from kinetrace.core.gait.starts_and_stops import START_OR_STOP, without_starts_and_stops
from kinetrace.core.gait.walking import measure_walking
from walkers import leg_angles, pose_of, sine_walk

PERIOD_S = 1.1
TIME_S = np.arange(0, 6.6, 1 / 30)


def walk(step, direction=1):
    """Return a walk over ground whose ankles swing by `step`, and the cycles of both legs."""
    pose = sine_walk(TIME_S, PERIOD_S, speed=100.0, direction=direction, step=step)
    cycles = [
        Cycle(side, (n + lag) * PERIOD_S, (n + 1 + lag) * PERIOD_S, direction=direction)
        for side, lag in (("right", 0.0), ("left", 0.5))
        for n in range(5)
    ]
    return pose, cycles


def left_out(pose, cycles):
    found = without_starts_and_stops(cycles, pose)
    assert {one.excluded for one in found} <= {"", START_OR_STOP}
    return [(one.side, round(one.start_s / PERIOD_S, 1)) for one in found if one.excluded]


def test_even_walking_keeps_every_cycle_in_both_directions():
    assert left_out(*walk(60.0)) == left_out(*walk(60.0, direction=-1)) == []


def test_the_stride_that_ends_beside_the_other_foot_is_left_out():
    stop = np.interp(TIME_S, [4.4 * PERIOD_S, 5.0 * PERIOD_S], [60.0, 6.0])
    assert left_out(*walk(stop)) == [("right", 4.0), ("left", 4.5)]


def test_the_stride_that_begins_beside_the_other_foot_is_left_out():
    start = np.interp(TIME_S, [0.0, 0.4 * PERIOD_S], [6.0, 60.0])
    assert left_out(*walk(start)) == [("right", 0.0)]


def test_a_leg_that_is_always_drawn_up_to_the_other_is_left_in():
    pose, cycles = walk(60.0)
    ankle = pose.point("left_ankle")
    ankle[:, 0] -= 110.0  # the left one never gets ahead
    tracks = {"left_ankle": ankle, "right_ankle": pose.point("right_ankle")}
    assert left_out(pose_of(TIME_S, tracks), cycles) == []


def test_a_reason_that_a_cycle_has_already_is_kept():
    stop = np.interp(TIME_S, [4.4 * PERIOD_S, 5.0 * PERIOD_S], [60.0, 6.0])
    pose, cycles = walk(stop)
    cycles = [replace(one, excluded="told before") for one in cycles]
    assert {one.excluded for one in without_starts_and_stops(cycles, pose)} == {"told before"}


def test_a_contact_while_the_other_ankle_is_not_seen_is_not_taken_for_a_stop():
    pose, cycles = walk(60.0)
    hidden = np.abs(TIME_S - 2 * PERIOD_S) < 0.3  # about the right foot's third contact
    left = np.where(hidden[:, None], np.nan, pose.point("left_ankle"))
    tracks = {"left_ankle": left, "right_ankle": pose.point("right_ankle")}
    assert left_out(pose_of(TIME_S, tracks), cycles) == []


def test_without_ankles_nothing_is_left_out():
    _, cycles = walk(60.0)
    assert left_out(pose_of(TIME_S, {}), cycles) == []


@pytest.mark.parametrize("pace", [0.8, 0.6, 0.5])
def test_a_slow_stop_changes_neither_cadence_nor_ranges(pace):
    end = 5.0 * PERIOD_S
    slowed = np.minimum(TIME_S, end + (TIME_S - end) * pace)  # the last step is slow
    step = np.interp(TIME_S, [5.1 * PERIOD_S, 5.9 * PERIOD_S], [60.0, 6.0])
    stopping = replace(sine_walk(slowed, PERIOD_S, speed=100.0, step=step), time_s=TIME_S)
    direction = np.ones(len(TIME_S), dtype=int)
    curves = {
        curve.name: curve
        for side in ("left", "right")
        for curve in leg_angles(stopping, direction, side).values()
    }
    found = measure_walking(stopping, direction, curves)
    assert START_OR_STOP in {cycle.excluded for cycle in found.cycles}
    rows = {row.definition.key: row for row in found.parameters}
    assert abs(rows["cadence"].both.mean - 120 / PERIOD_S) < 0.1
    assert rows["thigh_range"].right.sd < 1.5


def test_from_the_front_no_foot_is_beside_the_other():
    pose, cycles = walk(60.0)
    towards_us = [replace(one, direction=0) for one in cycles[:2]]
    assert left_out(pose, [*towards_us, *cycles[2:]]) == []
    assert left_out(pose, [replace(one, direction=0) for one in cycles]) == []
