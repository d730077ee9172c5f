"""Timed up and go: a person of known times rises, walks away, turns, comes back and sits down."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.pose import PoseSequence
from kinetrace.core.tasks.repetitions import TaskResult
from kinetrace.core.tasks.timed_up_and_go import (
    CUT_OFF,
    NO_TRIAL,
    NOT_STILL,
    measure_timed_up_and_go,
)
from walkers import pose_of

LEG_PX, SEAT_PX, TRUNK_PX, WALK_PX_S = 100.0, 50.0, 60.0, 150.0
LEAN_DEG = 40.0

LEAN_S, RISE_S, WAY_S, TURN_S, SIT_S = 0.5, 1.0, 2.5, 1.0, 1.0
"""Of a trial: leaning forward, rising, each way, turning at the end and before the chair, sitting
down; the trunk is upright again at the end of rising."""

AT_THE_CHAIR_S = LEAN_S + RISE_S + 2 * WAY_S + TURN_S
"""From the first lean until the way back is done."""

PARTS_S = {
    "tug_stand_up": (LEAN_S * 0.85 + RISE_S * 0.95),
    "tug_turn": TURN_S,
    "tug_turn_and_sit": TURN_S + SIT_S * 0.9,
}


def trial(time_s: np.ndarray, starts: list[float], way_px_s: float = WALK_PX_S) -> PoseSequence:
    """Return somebody who begins to lean at the starts, for the rest sits still."""
    times, high, lean, away = [time_s[0] - 10], [0.0], [0.0], [0.0]

    def then(lasts_s: float, hips: float, trunk: float, at: float) -> None:
        times.append(times[-1] + lasts_s)
        high.append(hips), lean.append(trunk), away.append(at)

    for start in starts:
        then(start - times[-1], 0, 0, 0)
        then(LEAN_S, 0, LEAN_DEG, 0)
        then(RISE_S, 1, 0, 0)
        then(WAY_S, 1, 0, WAY_S * way_px_s)
        then(TURN_S, 1, 0, WAY_S * way_px_s)
        then(WAY_S, 1, 0, 0)
        then(TURN_S, 1, 0, 0)
        then(SIT_S, 0, 0, 0)
    x = 300 + np.interp(time_s, times, away)
    y = 400 - SEAT_PX - (LEG_PX - SEAT_PX) * np.interp(time_s, times, high)
    hip = np.stack([x, y], axis=1)
    angle = np.radians(np.interp(time_s, times, lean))
    trunk = hip + TRUNK_PX * np.stack([np.sin(angle), -np.cos(angle)], axis=1)
    ankle = np.stack([x, np.full_like(x, 400)], axis=1)
    tracks = {"pelvis": hip, "thorax": trunk}
    for side in ("left", "right"):
        tracks |= {f"{side}_hip": hip, f"{side}_ankle": ankle}
    return pose_of(time_s, tracks)


def rows(result: TaskResult) -> dict[str, float]:
    return {row.definition.key: row.both.mean for row in result.parameters}


@pytest.mark.parametrize("rate", [25, 60])
def test_the_time_of_the_whole_and_of_its_parts(rate: int) -> None:
    pose = trial(np.arange(0, 16, 1 / rate), [3.0])
    result = measure_timed_up_and_go(pose)
    (one,) = result.repetitions
    assert one.start_s == pytest.approx(3.0 + 0.15 * LEAN_S, abs=0.05)
    assert one.stop_s == pytest.approx(3.0 + AT_THE_CHAIR_S + TURN_S + 0.9 * SIT_S, abs=0.05)
    assert abs(one.turn_s - (3.0 + LEAN_S + RISE_S + WAY_S + TURN_S / 2)) <= TURN_S / 2 + 0.05
    found = rows(result)
    assert found["tug_time"] == pytest.approx(one.duration_s)
    for key, lasts_s in PARTS_S.items():
        assert found[key] == pytest.approx(lasts_s, abs=0.1), key
    parts = sum(value for key, value in found.items() if key != "tug_time")
    assert parts == pytest.approx(found["tug_time"])


def test_every_trial_counts_and_a_mirrored_one_is_the_same() -> None:
    pose = trial(np.arange(0, 36, 1 / 30), [3.0, 18.0])
    result = measure_timed_up_and_go(pose)
    assert [round(one.start_s, 1) for one in result.repetitions] == [3.1, 18.1]
    mirrored = replace(pose, xy=pose.xy * [-1, 1] + [1000, 0])
    assert rows(measure_timed_up_and_go(mirrored)) == pytest.approx(rows(result), abs=0.04)


def test_who_is_filmed_from_the_rise_on_has_no_time_of_the_whole() -> None:
    pose = trial(np.arange(2.8, 16, 1 / 30), [3.0])
    result = measure_timed_up_and_go(pose)
    found = rows(result)
    assert not {"tug_time", "tug_stand_up"} & set(found)
    assert found["tug_turn"] == pytest.approx(TURN_S, abs=0.1)
    assert result.notes == (NOT_STILL,)


def test_who_does_not_walk_away_or_is_not_seen_to_sit_down_has_none() -> None:
    time_s = np.arange(0, 16, 1 / 30)
    near = measure_timed_up_and_go(trial(time_s, [3.0], way_px_s=40.0))
    assert (near.parameters, near.notes) == ((), (NO_TRIAL,))
    away = measure_timed_up_and_go(trial(time_s[time_s < 8], [3.0]))
    assert (away.parameters, away.notes) == ((), (NO_TRIAL,))
    second = measure_timed_up_and_go(trial(np.arange(0, 24, 1 / 30), [3.0, 18.0]))
    assert len(second.repetitions) == 1
    assert CUT_OFF in second.notes


def test_hips_that_are_lost_on_the_way_hide_what_was_done() -> None:
    pose = trial(np.arange(0, 16, 1 / 30), [3.0])
    xy = pose.xy.copy()
    xy[(pose.time_s > 6) & (pose.time_s < 7)] = np.nan
    assert measure_timed_up_and_go(replace(pose, xy=xy)).notes == (NO_TRIAL,)


def test_nobody_and_who_stays_at_one_height_are_told_why() -> None:
    time_s = np.arange(0, 6, 1 / 30)
    assert measure_timed_up_and_go(pose_of(time_s, {})).notes == (
        "hips and ankles are not seen together",
    )
    assert "one height" in measure_timed_up_and_go(trial(time_s, [])).notes[0]
