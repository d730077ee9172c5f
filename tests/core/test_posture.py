"""The angles of a body that is held still, and where it is not."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.kinematics.joint_angles import joint_angles
from kinetrace.core.pose import Curve, Pass, PoseSequence
from kinetrace.core.tasks.posture import NEVER_STILL, measure_posture, still_stretches
from stick_walker import TRUNK, walker

RATE = 30


def standing(
    moves: np.ndarray, *, knee_deg: float = 8.0, trunk_deg: float = 5.0
) -> tuple[PoseSequence, dict[str, Curve]]:
    """Return somebody seen from the side, whose pelvis is at so many trunks' lengths."""
    time_s = np.arange(len(moves)) / RATE
    pelvis_x = 300 + TRUNK * moves
    pose = walker(time_s, pelvis_x=pelvis_x, knee=(knee_deg, knee_deg), lean=trunk_deg)
    curves = joint_angles(pose, [Pass(0, len(pose), 1)])
    return pose, {one.name: one for one in curves}


def rows_of(pose, curves):
    return {row.definition.key: row for row in measure_posture(pose, curves).parameters}


def test_the_means_of_a_posture_are_its_angles_and_how_long_it_is_held_is_said() -> None:
    pose, curves = standing(np.zeros(90))
    rows = rows_of(pose, curves)
    knee, trunk = rows["held_knee_flexion"], rows["held_trunk_lean"]
    assert knee.left.mean == pytest.approx(8.0, abs=0.1)
    assert (knee.left.count, knee.right.count) == (1, 1)
    assert trunk.both.mean == pytest.approx(5.0, abs=0.1)
    assert not any("elbow" in key or "arm" in key for key in rows)
    assert measure_posture(pose, curves).notes[0].startswith("from 0.0 to ")


def test_two_postures_are_two_values_and_what_lies_between_is_none() -> None:
    moves = np.concatenate([np.zeros(60), np.linspace(0, 3, 45), np.full(60, 3.0)])
    pose, curves = standing(moves)
    later = pose.time_s > 2.5
    curves["trunk_lean"] = replace(
        curves["trunk_lean"], value=np.where(later, 15.0, np.where(pose.time_s < 2, 5.0, 90.0))
    )
    first, second = still_stretches(pose)
    assert (pose.time_s[first.stop - 1], pose.time_s[second.start]) == pytest.approx(
        (2.0, 3.5), abs=0.27
    )
    row = rows_of(pose, curves)["held_trunk_lean"].both
    assert (row.mean, row.count) == (pytest.approx(10.0), 2)


@pytest.mark.parametrize(("sway", "still"), [(0.02, True), (0.08, False)])
def test_swaying_is_standing_and_rocking_is_not(sway: float, still: bool) -> None:
    pose, curves = standing(sway * np.sin(np.arange(120) / RATE * 2 * np.pi))
    result = measure_posture(pose, curves)
    assert bool(result.parameters) is still
    assert (NEVER_STILL in result.notes) is not still


def test_a_pause_of_the_frames_and_a_body_that_is_hardly_seen_are_no_posture() -> None:
    pose, curves = standing(np.zeros(90))
    late = replace(pose, time_s=np.where(np.arange(90) < 20, 0, 5) + pose.time_s)
    (only,) = still_stretches(late)
    assert late.time_s[only.start] >= 5
    unseen = replace(pose, xy=np.where(np.arange(90)[:, None, None] > 20, np.nan, pose.xy))
    assert measure_posture(unseen, curves).notes == (NEVER_STILL,)
    nobody = replace(pose, xy=np.full_like(pose.xy, np.nan))
    assert measure_posture(nobody, {}).notes == (NEVER_STILL,)


def test_from_the_front_the_frontal_angles_are_given() -> None:
    time_s = np.arange(90) / RATE
    pose = walker(time_s, yaw_deg=90.0)
    curves = {one.name: one for one in joint_angles(pose, [Pass(0, len(pose), 0)])}
    rows = rows_of(pose, curves)
    assert "held_knee_flexion" not in rows
    assert "held_trunk_lateral_lean" in rows


def test_a_posture_is_as_sure_as_its_samples() -> None:
    pose, curves = standing(np.zeros(90))
    widths = {name: np.where(np.isfinite(one.value), 6.0, np.nan) for name, one in curves.items()}
    found = measure_posture(pose, curves, widths).parameters
    row = {one.definition.key: one for one in found}
    assert row["held_trunk_lean"].both.half_width == pytest.approx(6.0)
    assert row["held_knee_flexion"].left.half_width == pytest.approx(6.0)
