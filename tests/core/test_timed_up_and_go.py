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


Keys = list[tuple[float, float, float, float]]
"""Times with share of the way up, lean of the trunk and pixels from the chair."""


def trial(time_s: np.ndarray, starts: list[float], way_px_s: float = WALK_PX_S) -> PoseSequence:
    """Return somebody who begins to lean at the starts, for the rest sits still."""
    keys: Keys = [(time_s[0] - 10, 0, 0, 0)]

    def then(lasts_s: float, hips: float, trunk: float, at: float) -> None:
        keys.append((keys[-1][0] + lasts_s, hips, trunk, at))

    for start in starts:
        then(start - keys[-1][0], 0, 0, 0)
        then(LEAN_S, 0, LEAN_DEG, 0)
        then(RISE_S, 1, 0, 0)
        then(WAY_S, 1, 0, WAY_S * way_px_s)
        then(TURN_S, 1, 0, WAY_S * way_px_s)
        then(WAY_S, 1, 0, 0)
        then(TURN_S, 1, 0, 0)
        then(SIT_S, 0, 0, 0)
    return moving(time_s, keys)


def moving(time_s: np.ndarray, keys: Keys) -> PoseSequence:
    """Return somebody who goes from one posture to the next."""
    times, high, lean, away = np.array(keys).T
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


def test_who_is_only_seen_to_sit_down_has_none() -> None:
    result = measure_timed_up_and_go(trial(np.arange(5, 16, 1 / 30), [3.0]))
    assert (result.parameters, result.notes) == ((), (NO_TRIAL,))


def test_nobody_and_who_stays_at_one_height_are_told_why() -> None:
    time_s = np.arange(0, 6, 1 / 30)
    assert measure_timed_up_and_go(pose_of(time_s, {})).notes == (
        "hips and ankles are not seen together",
    )
    assert "one height" in measure_timed_up_and_go(trial(time_s, [])).notes[0]


WALK = [(1, 0, 0), (2.5, 0, 375), (1, 0, 375), (2.5, 0, 0), (1, 0, 0), (1, 0, 0)]


def begun_with(*before: tuple[float, float, float]) -> float:
    """Return when the trial begins of somebody who does this (s, way up, lean) and then rises."""
    keys: Keys = [(0, 0, 0, 0)]
    for lasts_s, hips, trunk in (*before, (LEAN_S, 0, LEAN_DEG), (RISE_S, 1, 0)):
        keys.append((keys[-1][0] + lasts_s, hips, trunk, 0))
    for hips, (lasts_s, trunk, at) in zip((1, 1, 1, 1, 1, 0), WALK, strict=True):
        keys.append((keys[-1][0] + lasts_s, hips, trunk, at))
    result = measure_timed_up_and_go(moving(np.arange(0, keys[-1][0] + 2, 1 / 30), keys))
    (one,) = result.repetitions
    assert rows(result)["tug_time"] == pytest.approx(one.duration_s)
    return one.start_s


@pytest.mark.parametrize("lean", [12, -15])
def test_who_sits_up_or_back_and_is_still_again_has_not_begun(lean: float) -> None:
    assert begun_with((2, 0, 0), (0.5, 0, lean), (3, 0, lean)) == pytest.approx(5.5, abs=0.15)


def test_rocking_sinking_back_and_waiting_with_the_trunk_forward_are_part_of_rising() -> None:
    rocks = ((0.4, 0, 12), (0.4, 0, -4), (0.4, 0, 14), (0.4, 0, -3))
    assert begun_with((2, 0, 0), *rocks) == pytest.approx(2, abs=0.2)
    sinks = ((0.5, 0, 38), (0.5, 0.4, 30), (0.6, 0, 5), (1, 0, 5))
    assert begun_with((2, 0, 0), *sinks) == pytest.approx(2, abs=0.15)
    assert begun_with((2, 0, 0), (0.5, 0, 38), (1, 0, 38)) == pytest.approx(2, abs=0.15)


def test_who_shuffles_round_slower_than_half_of_the_way_turns() -> None:
    keys: Keys = [(0, 0, 0, 0), (2, 0, 0, 0), (2.5, 0, 40, 0), (3.5, 1, 0, 0)]
    keys += [(6, 1, 0, 375), (7, 1, 0, 395), (8, 1, 0, 375), (10.5, 1, 0, 0)]  # 150 and 20 px/s
    keys += [(11.5, 1, 0, 0), (12.5, 0, 0, 0), (14, 0, 0, 0)]
    found = rows(measure_timed_up_and_go(moving(np.arange(0, 14, 1 / 30), keys)))
    assert found["tug_walk_out"] == pytest.approx(2.5, abs=0.15)
    assert found["tug_turn"] == pytest.approx(2.0, abs=0.1)


def test_hips_that_go_back_onto_the_seat_do_not_walk() -> None:
    keys: Keys = [(0, 0, 0, 0), (2, 0, 0, 0), (2.5, 0, 40, 0), (3.5, 1, 0, 40)]
    keys += [(6, 1, 0, 375), (7, 1, 0, 375), (9.5, 1, 0, 60), (10.5, 1, 0, 60)]
    keys += [(11, 0, 20, 0), (13, 0, 0, 0)]
    found = rows(measure_timed_up_and_go(moving(np.arange(0, 13, 1 / 30), keys)))
    assert found["tug_walk_back"] == pytest.approx(2.5, abs=0.15)
    assert found["tug_turn_and_sit"] == pytest.approx(1.45, abs=0.15)


@pytest.mark.parametrize("upright_s", [4.5, 5.5, 6.5, 7.5, 8.5, 9.5])
def test_who_walks_bent_and_is_upright_somewhere_on_the_way_has_the_same_parts(
    upright_s: float,
) -> None:
    keys: Keys = [(0, 0, 0, 0), (2, 0, 0, 0), (2.5, 0, 40, 0), (3.5, 0.9, 0, 0)]
    for at_s, at in ((4.5, 140), (5.5, 280), (6.5, 375), (7.5, 375), (8.5, 240), (9.5, 100)):
        hips = 1 if at_s == upright_s else 0.9
        keys += [(at_s - 0.1, hips, 0, at), (at_s, hips, 0, at)]
    keys += [(10.5, 0.9, 0, 0), (11.5, 0.9, 0, 0), (12.5, 0, 0, 0), (14, 0, 0, 0)]
    found = rows(measure_timed_up_and_go(moving(np.arange(0, 14, 1 / 30), keys)))
    assert found["tug_stand_up"] == pytest.approx(1.45, abs=0.2)
    assert found["tug_walk_back"] == pytest.approx(2.9, abs=0.25)
