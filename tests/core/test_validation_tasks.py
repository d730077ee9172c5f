import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.cli import main
from kinetrace.core.commands import validate_tasks
from kinetrace.core.commands.validate_tasks import task_errors
from kinetrace.core.commands.validation_tables import print_targets
from kinetrace.core.errors import RecordingError
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.network import weights
from kinetrace.core.network.estimator import open_estimator
from kinetrace.core.network.weights import file_name, shipped_folder
from kinetrace.core.validation.rendered_task import (
    RenderedTask,
    find_rendered_tasks,
    read_rendered_task,
)
from kinetrace.core.validation.targets import FIGURES, Check, task_checks
from kinetrace.core.validation.task_truth import figure_errors, repetition_count
from kinetrace.core.validation.walker import find_walkers
from kinetrace.core.video.sample import sample_video

SAMPLES = sample_video().parent
SHIPPED = shipped_folder() / file_name("RT")
COUNTS = {
    "jump_right": 2,
    "range_of_motion_arm_left": 0,
    "range_of_motion_elbow_right": 0,
    "range_of_motion_left": 0,
    "range_of_motion_lying_right": 0,
    "range_of_motion_seated_left": 0,
    "running_right": 0,
    "sit_to_stand_right": 5,
    "squat_left": 2,
}

NEEDED = {
    "repetitions missed",
    "repetitions found where there is none",
    *(FIGURES[key][0] for key in ("squat_duration", "rise_time", "five_rises_time", "jump_rise")),
    *(FIGURES[key][0] for key in ("jump_flight_low", "jump_flight_high")),
}
"""Counts, times and heights, which a clinician writes down."""


@pytest.fixture(params=COUNTS)
def true(request):
    return read_rendered_task(SAMPLES / f"{request.param}.mp4")


@pytest.fixture
def squat():
    return read_rendered_task(SAMPLES / "squat_left.mp4")


@pytest.fixture(scope="module")
def seen_by_rt():
    """What RT makes of the movements that ship, the whole pipeline from the pictures on."""
    return task_errors(find_rendered_tasks(SAMPLES), open_estimator("RT", "cpu", SHIPPED))


def reached(seen, video):
    """Return the targets that one movement reaches."""
    return {one.target for one in seen.checks if one.walker == video and one.passed}


def test_walkers_and_other_movements_are_told_apart():
    assert [one.video for one in find_walkers(SAMPLES)] == [sample_video()]
    assert [one.video.stem for one in find_rendered_tasks(SAMPLES)] == list(COUNTS)


def test_the_true_joints_do_what_was_designed(true):
    assert len(true.repetitions) == COUNTS[true.video.stem]
    count = repetition_count(true, true.true_result())
    assert (count.found, count.missed, count.extra) == (count.true, 0, 0)


def test_the_squats_bend_the_knees_as_designed(squat):
    assert squat.direction == -1
    knee = squat.angles()["left_knee_flexion"]
    at = [round(one.turn_s * squat.fps) for one in squat.repetitions]
    assert knee[at] == pytest.approx([95, 105], abs=0.5)


def test_the_hips_rise_by_the_jump_and_the_stretch_onto_tiptoe():
    true = read_rendered_task(SAMPLES / "jump_right.mp4")
    rise = next(one for one in true.true_result().each if one.definition.key == "jump_rise")
    assert rise.definition.unit == "m"
    assert np.array(rise.body) - true.jump_height_m == pytest.approx(0.08, abs=0.01)


def test_who_sees_the_true_joints_has_no_error(true):
    for one in figure_errors(true, true.true_result()):
        if one.figure == "jump_flight_low":
            assert one.most < 0
        elif one.figure == "jump_flight_high":
            assert one.least > 0
        else:
            assert (one.mean, one.least, one.most) == (0, 0, 0)


def test_the_heel_and_then_the_other_foot_are_lifted_as_designed():
    true = read_rendered_task(SAMPLES / "range_of_motion_left.mp4")
    rows = {row.definition.key: row for row in true.true_result().parameters}
    assert true.direction == -1
    assert rows["rom_knee_flexion_most"].left.mean == pytest.approx(118, abs=0.1)
    assert rows["rom_knee_flexion_most"].right.mean == pytest.approx(107.5, abs=0.5)


def test_of_a_lifted_arm_the_shoulders_are_looked_at_and_no_knee():
    true = read_rendered_task(SAMPLES / "range_of_motion_arm_left.mp4")
    assert (true.direction, true.quantities[-1]) == (-1, "shoulder_flexion")
    rows = {row.definition.key: row for row in true.true_result().parameters}
    assert {key.rpartition("_")[0] for key in rows} == {"rom_shoulder_flexion"}
    arms = rows["rom_shoulder_flexion_most"]
    assert arms.left.mean - arms.right.mean == pytest.approx(175 - 165, abs=0.1)


def test_a_range_read_too_small_has_that_error():
    true = read_rendered_task(SAMPLES / "range_of_motion_left.mp4")
    exact = true.true_result()
    rows = [
        replace(row, left=replace(row.left, mean=row.left.mean - 4, half_width=5.0))
        for row in exact.parameters
    ]
    errors = figure_errors(true, replace(exact, parameters=tuple(rows)))
    means = {leg: [one.mean for one in errors if one.leg == leg] for leg in ("near", "far")}
    assert means["near"] == pytest.approx([-4] * 3)
    assert means["far"] == [0] * 3
    stated = {leg: {one.half_width for one in errors if one.leg == leg} for leg in ("near", "far")}
    assert stated["near"] == {5.0}
    assert np.isnan(list(stated["far"])).all()


def test_a_repetition_that_is_not_found_and_one_that_is_none_are_counted(squat):
    exact = squat.true_result()
    late = replace(exact.repetitions[0], start_s=100.0, turn_s=101.0, stop_s=102.0)
    found = replace(exact, repetitions=(late, exact.repetitions[1]))
    count = repetition_count(squat, found)
    assert (count.true, count.found, count.missed, count.extra) == (2, 2, 1, 1)
    assert {one.count for one in figure_errors(squat, found)} == {1}


def test_a_repetition_found_in_two_halves_is_one_too_many(squat):
    exact = squat.true_result()
    first, second = exact.repetitions
    halves = (replace(first, stop_s=first.turn_s), replace(first, start_s=first.turn_s))
    count = repetition_count(squat, replace(exact, repetitions=(*halves, second)))
    assert (count.found, count.missed, count.extra) == (3, 0, 1)


def test_a_depth_read_three_degrees_too_small_has_that_error(squat):
    exact = squat.true_result()
    depth = next(one for one in exact.each if one.definition.key == "squat_depth")
    less = replace(depth, left=tuple(value - 3 for value in depth.left))
    found = replace(exact, each=tuple(less if one is depth else one for one in exact.each))
    errors = {(one.figure, one.leg): one.mean for one in figure_errors(squat, found)}
    assert errors["squat_depth", "near"] == pytest.approx(-3)
    assert errors["squat_depth", "far"] == 0


def test_what_was_not_found_reaches_no_target(true):
    nothing = replace(true.true_result(), repetitions=(), parameters=(), each=())
    counts, figures = [repetition_count(true, nothing)], figure_errors(true, nothing)
    assert all(np.isnan(one.mean) for one in figures)
    checks = task_checks("RT", counts, figures, [], [])
    passed = {one.target for one in checks if one.passed}
    assert passed == ({"repetitions found where there is none"} if true.repetitions else set())
    assert len(checks) > (3 if true.repetitions else 1)


def test_a_truth_of_another_task_is_refused(tmp_path: Path):
    with np.load(SAMPLES / "squat_left.truth.npz") as truth:
        np.savez(tmp_path / "hop.truth.npz", **{**truth, "task": np.array("hop")})
    names = "squat, single_leg_squat, sit_to_stand, timed_up_and_go, jump, running, posture, "
    names += "range_of_motion"
    with pytest.raises(RecordingError, match=f"expected one of {names}, got hop"):
        find_rendered_tasks(tmp_path)


def test_a_folder_without_a_truth_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["validate", str(tmp_path)]) == 1
    assert "no NAME.mp4 with NAME.truth.npz" in capsys.readouterr().err


def test_a_folder_that_is_none_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "walk.mp4").touch()
    for command in (["validate"], ["ablate-repair"], ["decoders", "--walkers"]):
        assert main([*command, str(tmp_path / "walk.mp4")]) == 1
        assert "walk.mp4: this is a file. Name the folder" in capsys.readouterr().err
        assert main([*command, str(tmp_path / "gone")]) == 1
        assert "gone: there is no such folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong", [["--variant", "III"], ["--variant", "RT", "--csv", "squat_left.mp4/table.csv"]]
)
def test_what_cannot_be_done_at_the_end_is_told_at_the_beginning(
    wrong: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(weights, "user_folder", lambda: tmp_path / "none")
    monkeypatch.setattr(validate_tasks, "validate_tasks", pytest.fail)
    for ending in (".mp4", ".truth.npz"):
        shutil.copy(SAMPLES / f"squat_left{ending}", tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["validate", ".", "--variant", "RT", *wrong]) == 1


def test_that_all_targets_are_reached_is_said_and_no_list_begun(
    capsys: pytest.CaptureFixture[str],
):
    reached = Check("", "duration", 0.5, 0.0, 1.0)
    print_targets([reached], "movements")
    assert capsys.readouterr().out.endswith("1 of 1 checks pass\n")
    print_targets([replace(reached, value=2.0)], "movements")
    assert "0 of 1 checks pass; not reached:\n  all: duration" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_rt_finds_every_repetition_and_its_time_or_height(seen_by_rt):
    assert {one.video: one.found for one in seen_by_rt.counts} == COUNTS
    assert {one.target for one in seen_by_rt.checks} >= NEEDED
    assert not [one for one in seen_by_rt.checks if one.target in NEEDED and not one.passed]


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_rt_sees_the_near_knee_all_the_time_and_of_squats_and_jumps_as_well_as_a_walkers(
    seen_by_rt,
):
    for video in (video for video, count in COUNTS.items() if count):
        assert "near knee, % of frames with a value" in reached(seen_by_rt, video)
    assert "near knee, rms deg" in reached(seen_by_rt, "squat_left")
    assert "near knee, rms deg" in reached(seen_by_rt, "jump_right")


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_rt_does_not_take_the_leg_that_stays_for_the_one_that_is_stretched(seen_by_rt):
    seated, near_rms = "range_of_motion_seated_left", "near knee, rms deg"
    needed = {"far knee, rms deg", "near knee, % of frames with a value"}
    assert needed <= reached(seen_by_rt, seated)
    (near,) = (c.value for c in seen_by_rt.checks if (c.walker, c.target) == (seated, near_rms))
    assert near < 8  # more than 20 where they are exchanged


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_rt_reads_both_knees_of_somebody_who_lies_and_bends_one(seen_by_rt):
    needed = {"near knee, rms deg", "far knee, rms deg", "near knee, % of frames with a value"}
    assert needed <= reached(seen_by_rt, "range_of_motion_lying_right")


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_rt_sees_how_far_the_near_arm_is_lifted(seen_by_rt):
    needed = {"shoulder's greatest flexion, bias deg", "shoulder's range, bias deg"}
    assert needed <= reached(seen_by_rt, "range_of_motion_arm_left")


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_rt_sees_the_near_elbow_all_the_time_while_it_bends(seen_by_rt):
    clip = "range_of_motion_elbow_right"
    (near,) = (
        one
        for one in seen_by_rt.angles
        if (one.walker, one.quantity, one.leg) == (clip, "elbow_flexion", "near")
    )
    assert near.share > 0.95
    assert near.rms < 12


def test_seen_from_the_front_abduction_is_looked_at_on_each_side(tmp_path):
    time_s = np.arange(0, 6, 1 / 30)
    lifted = np.radians(20 * (1 - np.cos(2 * np.pi * time_s / 3)))
    place = {"pelvis": (0, 1), "thorax": (0, 1.5), "upper_neck": (0, 1.55), "head_top": (0, 1.75)}
    for side, x in (("left", 0.1), ("right", -0.1)):
        place |= {f"{side}_hip": (x, 1), f"{side}_knee": (x, 0.55), f"{side}_ankle": (x, 0.1)}
        place |= {f"{side}_shoulder": (2 * x, 1.5), f"{side}_elbow": (2 * x, 1.2)}
        place |= {f"{side}_wrist": (2 * x, 0.95)}
    xyz = np.array([[*place[name], 0.0] for name in KEYPOINTS])[None].repeat(len(time_s), axis=0)
    for joint, reach in (("knee", 0.45), ("ankle", 0.9)):
        leg = np.stack([-np.sin(lifted), -np.cos(lifted), 0 * lifted], axis=1)
        xyz[:, INDEX[f"right_{joint}"]] = xyz[:, INDEX["right_hip"]] + reach * leg
    true = RenderedTask(tmp_path / "lift.mp4", 30.0, xyz, "range_of_motion", 1.75, (), ())
    assert (true.direction, true.quantities) == (0, ("hip_abduction",))
    errors = {one.leg: one.mean for one in figure_errors(true, true.true_result())}
    assert errors == {"left": 0, "right": 0}
    rows = {row.definition.key: row for row in true.true_result().parameters}
    assert rows["rom_hip_abduction_most"].right.mean == pytest.approx(40)
