"""Squats on one leg, seen from the front: which leg, how deep, and the angles at the bottom."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.gait.parameters import Parameter
from kinetrace.core.keypoints import INDEX, KEYPOINTS, Side
from kinetrace.core.kinematics.joint_angles import joint_angles
from kinetrace.core.output.interchange_tidy import IN_EACH, _column
from kinetrace.core.pose import Curve, Pass, PoseSequence, Status
from kinetrace.core.tasks.repetitions import TaskResult
from kinetrace.core.tasks.single_leg_squat import (
    BETWEEN_SESSIONS,
    CUT_OFF,
    LEAVE,
    NO_FRONT_VIEW,
    measure_single_leg_squats,
)

HEIGHT, FLOOR = 200.0, 500.0
IN_PX, DROP_PX, LEAN_PX, DEPTH = 18.0, 6.0, 15.0, 0.25
"""At the bottom: the knee moves inwards, the free hip sinks, the thorax moves to the standing leg,
and the hips sink by a share of their height."""

Curves = Mapping[str, Curve]


def bottoms(time_s: np.ndarray, turns_s: list[float], half_s: float = 1.0) -> np.ndarray:
    """Return 0 in standing and 1 at each turn, (T,)."""
    near = [np.clip(1 - np.abs(time_s - turn) / half_s, 0, 1) for turn in turns_s]
    return np.asarray(sum(((1 - np.cos(np.pi * one)) / 2 for one in near), 0 * time_s))


def person(
    turns_s: Mapping[Side, list[float]],
    *,
    lift_px: float = 60.0,
    seconds: float = 12.0,
    inwards: float = IN_PX,
) -> tuple[PoseSequence, Curves]:
    """Return somebody seen from the front who squats on the legs at these times.

    From six seconds on the right leg is the free one.
    """
    time_s = np.arange(0, seconds, 1 / 30)
    xy = np.zeros((len(time_s), len(KEYPOINTS), 2))
    deep = {side: bottoms(time_s, turns_s.get(side, [])) for side in ("left", "right")}
    hips_y = FLOOR - HEIGHT * (1 - DEPTH * (deep["left"] + deep["right"]))
    outwards = {"right": -1.0, "left": 1.0}  # the person's right is on the left of the picture
    free_right = time_s > 6.0
    for side, sign in outwards.items():
        other = "left" if side == "right" else "right"
        free = free_right if side == "right" else ~free_right
        ankle_y = FLOOR - lift_px * free
        hip = np.stack([20 * sign + 0 * time_s, hips_y + DROP_PX * deep[other]], axis=1)
        ankle = np.stack([12 * sign + 0 * time_s, ankle_y], axis=1)
        knee = (hip + ankle) / 2
        knee[:, 0] -= sign * inwards * deep[side]
        for joint, at in (("hip", hip), ("knee", knee), ("ankle", ankle)):
            xy[:, INDEX[f"{side}_{joint}"]] = at
        shoulder = [30 * sign + 0 * time_s, hips_y - 110]
        xy[:, INDEX[f"{side}_shoulder"]] = np.stack(shoulder, axis=1)
    lean = LEAN_PX * (deep["left"] - deep["right"])
    xy[:, INDEX["pelvis"], 1] = hips_y
    xy[:, INDEX["thorax"]] = np.stack([lean, hips_y - 120], axis=1)
    shape = xy.shape[:2]
    pose = PoseSequence(time_s, xy, np.ones(shape), np.full(shape, Status.MEASURED, np.uint8))
    curves = joint_angles(pose, [Pass(0, len(pose), 0)])
    return pose, {curve.name: curve for curve in curves}


def rows_of(result: TaskResult) -> dict[str, Parameter]:
    return {row.definition.key: row for row in result.parameters}


def frontal(deep: float) -> float:
    """Return the knee's frontal angle where the squat is so deep, 1 at the bottom."""
    half = HEIGHT * (1 - DEPTH * deep) / 2
    thigh, shank = IN_PX * deep + 4, IN_PX * deep - 4  # the hip is 8 px outside of the ankle
    return float(np.degrees(np.arctan2(thigh, half) + np.arctan2(shank, half)))


@pytest.fixture(scope="module")
def both() -> TaskResult:
    return measure_single_leg_squats(*person({"right": [2.0, 4.5], "left": [8.0, 10.5]}))


def test_repetitions_are_found_on_the_leg_that_stands(both: TaskResult) -> None:
    assert [one.turn_s for one in both.repetitions] == pytest.approx([2.0, 4.5, 8.0, 10.5], abs=0.1)
    rows = rows_of(both)
    lowering = rows["single_leg_lowering"]
    assert (lowering.left.count, lowering.right.count) == (2, 2)
    for one in (lowering.left, lowering.right):
        assert one.mean == pytest.approx(100 * DEPTH, abs=3)
    assert rows["single_leg_duration"].both.count == 4
    assert BETWEEN_SESSIONS in both.notes


def test_angles_at_the_bottom_are_the_standing_legs_with_one_sign_for_both(
    both: TaskResult,
) -> None:
    rows = rows_of(both)
    bottom, start = frontal(1.0), frontal((1 - LEAVE) / DEPTH)
    for side in ("left", "right"):
        row = {key: getattr(one, side).mean for key, one in rows.items()}
        assert row["single_leg_knee_valgus"] == pytest.approx(bottom, abs=0.5)
        assert row["single_leg_knee_valgus_change"] == pytest.approx(bottom - start, abs=1.0)
        assert row["single_leg_pelvis_drop"] == pytest.approx(
            np.degrees(np.arctan2(DROP_PX, 40)), abs=0.5
        )
        assert row["single_leg_trunk_lean"] == pytest.approx(
            np.degrees(np.arctan2(LEAN_PX, 120)), abs=0.5
        )


def test_the_table_of_repetitions_has_the_columns_that_are_promised(both: TaskResult) -> None:
    columns = [_column(one.definition, side) for one in both.each for side, _ in one.known()]
    assert tuple(columns) == IN_EACH["single_leg_squat"]


def test_a_knee_that_goes_outwards_is_negative() -> None:
    rows = rows_of(measure_single_leg_squats(*person({"right": [2.0]}, inwards=-10.0)))
    assert rows["single_leg_knee_valgus"].right.mean < -10
    assert rows["single_leg_knee_valgus"].left.count == 0


def test_bends_on_both_feet_are_not_counted_and_told() -> None:
    result = measure_single_leg_squats(*person({"right": [2.0, 4.0]}, lift_px=3.0))
    assert result.repetitions == ()
    assert result.parameters == ()
    assert "both feet on the floor are not counted: 2" in result.notes[0]


def test_a_hop_from_one_leg_to_the_other_is_no_squat() -> None:
    pose, curves = person({"right": [2.0]})
    hop = np.abs(pose.time_s - 6.0) < 0.1
    lifted = pose.xy.copy()
    for side in ("left", "right"):
        lifted[hop, INDEX[f"{side}_ankle"], 1] = FLOOR - 0.2 * HEIGHT
    result = measure_single_leg_squats(replace(pose, xy=lifted), curves)
    assert [one.turn_s for one in result.repetitions] == pytest.approx([2.0], abs=0.1)
    assert result.notes == (BETWEEN_SESSIONS,)


def test_a_squat_that_the_end_cuts_off_is_left_out_and_told() -> None:
    pose, curves = person({"right": [2.0, 5.8]}, seconds=5.9)
    result = measure_single_leg_squats(pose, curves)
    assert len(result.repetitions) == 1
    assert CUT_OFF in result.notes


def test_from_the_side_there_are_repetitions_without_angles_and_the_reason() -> None:
    pose, _ = person({"right": [2.0, 4.5]})
    curves = {one.name: one for one in joint_angles(pose, [Pass(0, len(pose), 1)])}
    result = measure_single_leg_squats(pose, curves)
    assert len(result.repetitions) == 2
    assert set(rows_of(result)) == {"single_leg_duration", "single_leg_lowering"}
    assert NO_FRONT_VIEW in result.notes


def test_nobody_and_who_only_stands_have_the_reason() -> None:
    pose, curves = person({})
    assert "never go below" in measure_single_leg_squats(pose, curves).notes[0]
    unseen = PoseSequence(pose.time_s, np.full_like(pose.xy, np.nan), pose.confidence, pose.status)
    assert "not seen together" in measure_single_leg_squats(unseen, {}).notes[0]


def hidden(pose: PoseSequence, stretch_s: tuple[float, float], *names: str) -> PoseSequence:
    xy = pose.xy.copy()
    at = np.flatnonzero((pose.time_s > stretch_s[0]) & (pose.time_s < stretch_s[1]))
    xy[at[:, None], [INDEX[name] for name in names]] = np.nan
    return replace(pose, xy=xy)


def test_a_lifted_foot_that_is_not_seen_is_not_said_to_be_on_the_floor() -> None:
    pose, curves = person({"right": [2.0, 4.5]})
    result = measure_single_leg_squats(hidden(pose, (1.0, 3.0), "left_ankle"), curves)
    assert len(result.repetitions) == 1
    assert "bends in which only one foot is seen are not counted: 1" in result.notes
    assert not any("both feet on the floor" in note for note in result.notes)


def test_a_single_leg_squat_whose_bottom_is_not_seen_is_told() -> None:
    pose, curves = person({"right": [2.0]})
    unseen = hidden(pose, (1.8, 2.2), "left_hip", "right_hip", "pelvis")
    assert measure_single_leg_squats(unseen, curves).notes == (
        "from 1.8 to 2.2 s: hips or ankles are not seen; a repetition there is not counted",
    )
