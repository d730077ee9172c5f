"""A task chosen in the settings reaches the findings, the tables, the report and the commands."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.cli import main
from kinetrace.core.errors import RecordingError
from kinetrace.core.findings import findings_of
from kinetrace.core.keypoints import INDEX, SIDES
from kinetrace.core.measure_notes import doubtful_legs
from kinetrace.core.measures import measure, repair_settings
from kinetrace.core.output.interchange_tidy import write_tidy
from kinetrace.core.output.plots import angles_shown
from kinetrace.core.output.report_html import html_report
from kinetrace.core.output.report_notes import notes
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.output.report_pdf import report_pages
from kinetrace.core.output.report_ranges import range_table
from kinetrace.core.output.report_stills import key_moments
from kinetrace.core.output.report_tables import NONE
from kinetrace.core.pose import Event, Status
from kinetrace.core.recordings.hand_measurements import HandLength
from kinetrace.core.recordings.recording import Recording, Settings
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.tasks.choice import FAR_ARM, GAIT, ONE_JOINT, TASK_NAMES, TASKS, other_tasks
from kinetrace.core.tracks.repair import repair
from squatting import TURNS_S, flexion, squatting
from walking_recording import walking_recording

OPTIONS = ReportOptions(code="P-01")


def with_task(recording: Recording, task: str) -> Recording:
    """Return the recording with a task, its left and right left as they are: that is quick."""
    return replace(recording, settings=replace(recording.settings, task=task, repair=False))


def test_squats_are_measured_where_the_recordings_task_is_squat() -> None:
    findings = findings_of(squatting())
    assert findings.task is not None
    turns = [one.turn_s for one in findings.task.repetitions]
    assert turns == pytest.approx(TURNS_S, abs=0.05)
    rows = {row.definition.key: row for row in findings.parameters}
    assert rows["squat_knee_peak"].right.mean == pytest.approx(120, abs=3)
    assert rows["squat_depth"].right.mean == pytest.approx(-10, abs=3)
    assert findings.walking.parameters == ()
    assert findings.walking.reasons == ("gait is not measured: the task is Squat",)


@pytest.mark.parametrize("task", ["squat", "sit_to_stand", "jump"])
def test_legs_that_cover_each_other_all_the_time_are_seen(task: str) -> None:
    recording = squatting(behind_px=2.0)
    recording = replace(recording, settings=replace(recording.settings, task=task, repair=True))
    findings = findings_of(recording)
    for side in ("left", "right"):
        knee = findings.measures.curves[f"{side}_knee_flexion"].value
        assert np.nanmax(knee) == pytest.approx(120, abs=3)
        assert np.isfinite(knee).all()
    assert doubtful_legs(recording, findings.measures) == []
    if task == "squat":
        assert findings.task is not None
        assert len(findings.task.repetitions) == len(TURNS_S)


def test_a_knee_that_is_seen_alone_is_enough_where_both_do_the_same() -> None:
    recording = squatting()
    recording = replace(recording, settings=replace(recording.settings, repair=True))
    repaired = repair(recording.seen, repair_settings(recording.settings))
    xy, status = repaired.pose.xy.copy(), repaired.pose.status.copy()
    xy[:200, INDEX["left_knee"]], status[:200, INDEX["left_knee"]] = np.nan, Status.MISSING
    alone = replace(repaired, pose=replace(repaired.pose, xy=xy, status=status))
    findings = findings_of(recording, measures=measure(recording, alone))
    assert findings.task is not None
    assert len(findings.task.repetitions) == len(TURNS_S)
    assert np.isfinite(findings.measures.curves["right_knee_flexion"].value).all()


def test_gait_is_measured_where_nothing_else_is_chosen() -> None:
    findings = findings_of(with_task(walking_recording(), GAIT))
    assert findings.task is None
    assert findings.parameters == findings.walking.parameters
    assert any(row.definition.key == "cadence" for row in findings.parameters)


@pytest.mark.parametrize("task", list(TASKS))
def test_every_task_gives_values_or_says_why_not(task: str) -> None:
    for recording in (walking_recording(4.0), squatting()):
        findings = findings_of(with_task(recording, task))
        assert findings.task is not None
        assert findings.parameters or findings.task.notes
        for row in findings.parameters:
            assert row.left.count or row.right.count or row.both.count
            assert row.definition.text


def test_an_unknown_task_is_told_in_words() -> None:
    with pytest.raises(RecordingError, match="juggling"):
        findings_of(with_task(squatting(), "juggling"))


def test_range_of_motion_has_the_extremes_of_each_side_and_of_repetitions() -> None:
    findings = findings_of(with_task(squatting(), "range_of_motion"))
    rows = {row.definition.key: row for row in findings.parameters}
    knee = findings.measures.curves["right_knee_flexion"].value
    assert rows["rom_knee_flexion_most"].right.mean == pytest.approx(np.nanmax(knee))
    assert rows["rom_knee_flexion_range"].right.mean == pytest.approx(np.ptp(knee), abs=0.01)
    assert rows["rom_knee_flexion_range_each"].right.count == len(TURNS_S)
    assert {row.definition.unit for row in rows.values()} == {"deg"}


def in_range_of_motion(recording: Recording, candidates: np.ndarray) -> Recording:
    """Return the recording with other peaks, to be measured as range of motion."""
    settings = replace(recording.settings, task="range_of_motion", repair=True)
    detections = replace(recording.detections, candidates=candidates)
    return replace(recording, detections=detections, settings=settings)


def lengths(candidates: np.ndarray, first: int, middle: int, last: int) -> tuple[float, float]:
    """Return how long the upper and the lower bone of a limb are in the first frame, px."""
    upper, lower = np.linalg.norm(
        np.diff(candidates[0, [first, middle, last], 0, :2], axis=0), axis=1
    )
    return float(upper), float(lower)


def heel_to_seat(*, both_labels: bool = False) -> Recording:
    """Return somebody who stands and lifts the right heel three times, the legs in one line.

    Parameters
    ----------
    both_labels : whether the network sees the left ankle most clearly where the right one is
    """
    recording = squatting(behind_px=2.0)
    seen = recording.detections
    lift = np.radians(flexion(seen.time_s, 110.0))
    candidates = seen.candidates.copy()
    candidates[..., 0, :2] = candidates[:1, :, 0, :2]  # standing
    knee, ankle, other = (INDEX[n] for n in ("right_knee", "right_ankle", "left_ankle"))
    away = np.stack([-np.sin(lift), np.cos(lift)], axis=1)
    candidates[:, ankle, 0, :2] = candidates[:, knee, 0, :2] + 110.0 * away
    if both_labels:
        lifted = lift > np.radians(30)
        candidates[lifted, other, 1] = candidates[lifted, other, 0] * [1, 1, 0.8]
        candidates[lifted, other, 0] = candidates[lifted, ankle, 0]
    return in_range_of_motion(recording, candidates)


def test_one_leg_that_moves_while_the_other_stays_is_seen_in_range_of_motion() -> None:
    recording = heel_to_seat()
    findings = findings_of(recording)
    right, left = (findings.measures.curves[f"{s}_knee_flexion"] for s in ("right", "left"))
    assert np.nanmax(right.value) == pytest.approx(110, abs=3)
    assert np.isfinite(right.value).all()
    assert np.nanmax(np.abs(left.value)) < 5
    as_gait = replace(recording, settings=replace(recording.settings, task=GAIT))
    lifted = flexion(recording.time_s, 110.0) > 60
    gait = findings_of(as_gait)
    knees = (gait.measures.curves[f"{side}_knee_flexion"].value[lifted] for side in SIDES)
    assert sum(np.isfinite(knee) for knee in knees).max() == 1  # in one place, of one leg
    assert ONE_JOINT in gait.reasons


def test_both_labels_on_the_leg_that_moves_are_not_two_legs() -> None:
    findings = findings_of(heel_to_seat(both_labels=True))
    right, left = (findings.measures.curves[f"{s}_knee_flexion"] for s in ("right", "left"))
    assert np.nanmax(right.value) == pytest.approx(110, abs=3)
    assert np.nanmax(np.abs(left.value)) < 5


def knee_raised() -> Recording:
    """Return somebody who lifts the right knee three times; its peak is the lower one of two.

    Facing the other way it might be a heel that is lifted, both knees being where one stays.
    """
    recording = heel_to_seat()
    seen = recording.detections
    lift = np.radians(flexion(seen.time_s, 95.0))
    candidates = seen.candidates.copy()
    standing = candidates[:1].copy()
    hip, knee, ankle, other = (
        INDEX[n] for n in ("right_hip", "right_knee", "right_ankle", "left_knee")
    )
    thigh, shank = lengths(standing, hip, knee, ankle)
    away = np.stack([np.sin(lift), np.cos(lift)], axis=1)
    lifted = standing[:, hip, 0, :2] + thigh * away
    candidates[:, ankle, 0, :2] = lifted + np.array([0, shank])
    apart = lift > np.radians(10)
    for one, height in ((knee, 0.4), (other, 0.3)):
        candidates[:, one, 0] = standing[:, other, 0]
        candidates[apart, one, 1, :2] = lifted[apart]
        candidates[apart, one, 1, 2] = height
    return replace(recording, detections=replace(seen, candidates=candidates))


def test_a_knee_lifted_forwards_is_no_heel_lifted_by_somebody_who_faces_the_other_way() -> None:
    findings = findings_of(knee_raised())
    right, left = (findings.measures.curves[f"{s}_knee_flexion"] for s in ("right", "left"))
    assert np.nanmax(right.value) == pytest.approx(95, abs=4)
    assert np.nanmin(right.value) > -15  # where its peak parts from the other
    assert np.nanmax(np.abs(left.value)) < 5
    assert {one.direction for one in findings.measures.passes} == {1}


def arm_raised(longer: float) -> Recording:
    """Return somebody who raises the near arm to 170 degrees, where it looks longer by a share."""
    recording = squatting()
    seen = recording.detections
    candidates = seen.candidates.copy()
    candidates[..., 0, :2] = candidates[:1, :, 0, :2]  # standing
    raised = np.radians(flexion(seen.time_s, 170.0))
    shoulder, elbow, wrist = (INDEX[f"right_{n}"] for n in ("shoulder", "elbow", "wrist"))
    start = candidates[0, shoulder, 0, :2]
    upper, lower = lengths(candidates, shoulder, elbow, wrist)
    away = np.stack([np.sin(raised), np.cos(raised)], axis=1)
    seen_upper = upper * (1 + longer * np.sin(raised / 2) ** 2)[:, None]
    candidates[:, elbow, 0, :2] = start + seen_upper * away
    candidates[:, wrist, 0, :2] = start + (seen_upper + lower) * away
    return in_range_of_motion(recording, candidates)


def test_an_arm_that_looks_longer_overhead_is_still_seen_in_range_of_motion() -> None:
    recording = arm_raised(0.5)
    curve = findings_of(recording).measures.curves["right_shoulder_flexion"]
    standing = curve.value[0]
    assert np.nanmax(curve.value) - standing == pytest.approx(170 - standing, abs=4)
    as_gait = replace(recording, settings=replace(recording.settings, task=GAIT))
    gait = findings_of(as_gait).measures.curves["right_shoulder_flexion"]
    assert np.nanmax(gait.value) < 150  # and nothing above


def test_figures_and_reports_begin_with_the_angle_that_a_range_of_motion_is_about() -> None:
    findings = findings_of(arm_raised(0.5))
    shown = angles_shown(findings.recording, findings.measures)
    assert shown[:2] == ["shoulder_flexion", "arm"]
    assert {"knee_flexion", "trunk_lean"} <= set(shown)
    assert findings.parameters[0].definition.key == "rom_shoulder_flexion_least"
    assert range_table(findings).rows[0][0].startswith("Shoulder flexion")
    (most,) = (one for one in key_moments(findings) if one.title.startswith("Greatest"))
    assert "Shoulder flexion (to the trunk), right 1" in most.text
    assert FAR_ARM in findings.reasons
    arms = [row for row in findings.parameters if "shoulder_flexion" in row.definition.key]
    assert arms
    assert not any(row.left.count for row in arms)  # the far one
    assert any(row.left.count for row in findings.parameters)
    ranges = {row[:2]: row[2:7] for row in range_table(findings).rows}
    assert set(ranges["Shoulder flexion (to the trunk)", "left"]) == {NONE}
    assert NONE not in ranges["Shoulder flexion (to the trunk)", "right"]
    as_gait = replace(findings.recording, settings=Settings())
    assert "shoulder_flexion" not in angles_shown(as_gait, findings.measures)


def test_a_persons_contact_counts_in_running() -> None:
    walk = with_task(walking_recording(4.0, rate=60.0), "running")
    own = Event("initial_contact", "left", 1.234, "manual", edited=True)
    findings = findings_of(replace(walk, edited_events=(own,)))
    assert own in findings.walking.events
    found = findings_of(walk).walking.events
    gone = findings_of(replace(walk, deleted_events=found)).walking.events
    assert gone == ()


def test_the_tables_of_a_task_hold_its_repetitions_and_parameters(tmp_path: Path) -> None:
    paths = write_tidy(findings_of(squatting()), tmp_path, "s")
    assert [p.name for p in paths] == [
        "s_repetitions.csv",
        "s_parameters.csv",
        "s_symmetry.csv",
        "s_events.csv",
    ]
    repetitions, parameters = (pd.read_csv(path) for path in paths[:2])
    assert repetitions["turn_s"].to_numpy() == pytest.approx(TURNS_S, abs=0.05)
    assert "squat_depth" in set(parameters["parameter"])


def test_the_report_is_named_after_the_task_and_lists_its_figures() -> None:
    findings = findings_of(squatting())
    page = html_report(findings, [], "", OPTIONS)
    pages = report_pages(findings, [], "", OPTIONS)
    printed = " ".join(text.get_text() for one in pages for text in one.texts)
    for text in (page, printed):
        assert "Squat report" in text
        assert "Knee, greatest flexion" in text
        assert "No gait cycles" not in text


def test_a_line_of_known_length_on_the_line_of_walking_gives_metres() -> None:
    walk = with_task(walking_recording(4.0, speed=250.0), GAIT)
    metres_per_px = 0.004
    tape = HandLength(0, 0.0, ((0.0, 0.0), (250.0, 0.0)), "tape", 250 * metres_per_px)
    aside = findings_of(replace(walk, by_hand=(tape,)))
    assert aside.scale is None
    on_path = findings_of(replace(walk, by_hand=(replace(tape, walking_plane=True),)))
    assert on_path.scale is not None
    assert on_path.scale.metres_per_px == pytest.approx(metres_per_px)
    speed = next(row for row in on_path.parameters if row.definition.key == "speed")
    assert speed.definition.unit == "m/s"
    assert speed.scale_uncertainty == pytest.approx(on_path.scale.uncertainty)
    tall = replace(on_path.recording, settings=replace(walk.settings, height_m=1.8))
    assert "known length" in findings_of(tall).scale.source


def test_the_commands_take_the_task(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "s.kinetrace"
    save(with_task(squatting(), GAIT), path)
    assert main(["export", str(path), "--task", "squat", "--out", str(tmp_path)]) == 0
    assert (tmp_path / "s_repetitions.csv").is_file()
    assert load(path).settings.task == GAIT
    with pytest.raises(SystemExit):
        main(["export", str(path), "--task", "juggling"])
    assert "sit_to_stand" in capsys.readouterr().err


def test_analyze_says_what_the_task_gave() -> None:
    from kinetrace.core.commands.analyze_summary import task_lines

    recording = squatting()
    lines = task_lines(recording, measure(recording))
    assert lines[0].strip() == f"Squat: {len(TURNS_S)} repetitions"
    assert any(line.strip().startswith("Depth: left") for line in lines)
    walk = walking_recording()
    assert task_lines(walk, measure(walk)) == []
    assert set(TASK_NAMES) == {GAIT, *TASKS}


def test_without_steps_the_tasks_that_would_have_repetitions_are_named() -> None:
    from kinetrace.core.commands.analyze_summary import task_lines

    plain = squatting()
    recording = replace(plain, settings=replace(plain.settings, task=GAIT, repair=True))
    findings = findings_of(recording)
    squat = "the task Squat would have repetitions (3): choose it if that is what was done"
    assert findings.walking.events == ()
    assert squat in findings.reasons
    assert not any("Jump" in reason for reason in findings.reasons)
    assert f"  no steps: {squat}" in task_lines(recording, findings.measures)
    assert f"T{squat[1:]}." in notes(findings)
    assert findings_of(squatting()).other_tasks == ()
    assert findings_of(walking_recording()).other_tasks == ()
    travels = replace(findings.measures, log=[{"step": "repair", "frames_feet_stay": 100}])
    assert other_tasks(recording, travels) == (ONE_JOINT,)
    pose = travels.pose
    moving = replace(pose, xy=pose.xy + np.linspace(0, 300, len(pose))[:, None, None] * [1, 0])
    assert other_tasks(recording, replace(travels, level=moving)) == ()


@pytest.mark.parametrize("turned_deg", [40.0, -40.0])  # the chest or the back to the camera
def test_a_view_that_makes_angles_wrong_is_noted(turned_deg: float) -> None:
    recording = squatting()
    measures = findings_of(recording).measures
    turned = replace(measures, not_sagittal_deg=np.full(len(recording), turned_deg))
    found = findings_of(recording, measures=turned)
    assert found.task.notes[-1] == (
        "the body is turned by about 40 degrees out of the side view: angles read too small"
    )
    log = [*measures.log, {"step": "path_turn", "deg": [25.0]}]
    found = findings_of(recording, measures=replace(turned, log=log))
    assert found.task.notes[-1].endswith(": 25 are taken off, and angles are less certain")
    unsure = replace(measures, passes=tuple(replace(p, certain=False) for p in measures.passes))
    assert "set the facing" in findings_of(recording, measures=unsure).task.notes[-1]
    assert findings_of(recording, measures=measures).task.notes == (
        "beyond 110 degrees of knee flexion the thigh hides the hip: angles are unsure",
        "from the side one leg hides the other: do not compare left with right",
    )
