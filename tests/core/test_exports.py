import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.kinematics.angles import UNAVAILABLE
from kinetrace.core.measures import Measures, measure
from kinetrace.core.output.exports import (
    angle_table,
    keypoint_table,
    metadata,
    write_metadata,
    write_table,
)
from kinetrace.core.output.interchange import export
from kinetrace.core.output.interchange_tidy import event_table
from kinetrace.core.output.plots import angle_figure, write_figure
from kinetrace.core.output.report_facts import quality
from kinetrace.core.output.results import write_results
from kinetrace.core.pose import Event, Floats
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.hand_measurements import HandLength
from kinetrace.core.recordings.recording import Recording
from sample_recording import sample_recording
from squatting import squatting
from walking_recording import walking_recording

LATE = Event("initial_contact", "left", 3600.123456, "manual", edited=True)


@pytest.fixture(scope="module")
def recording() -> Recording:
    made = sample_recording(40)
    made.detections.candidates[20:39] = np.nan  # a gap too long to be filled
    return made


@pytest.fixture(scope="module")
def measures(recording: Recording) -> Measures:
    return measure(recording)


def test_tables_begin_with_frame_and_time_and_name_their_units(
    recording: Recording, measures: Measures
) -> None:
    angles, keypoints = angle_table(recording, measures), keypoint_table(recording, measures)
    for table in (angles, keypoints):
        assert list(table.columns[:2]) == ["frame", "time_s"]
        assert table["time_s"].tolist() == recording.time_s.tolist()
    assert "right_knee_flexion_deg" in angles
    assert {f"{name}_x_px" for name in KEYPOINTS} <= set(keypoints.columns)


def test_raw_columns_are_what_the_network_saw_and_the_others_what_was_made_of_it(
    recording: Recording, measures: Measures
) -> None:
    table, seen = keypoint_table(recording, measures), recording.detections.candidates[:, :, 0]
    for name in KEYPOINTS:
        of_it = table[[f"{name}_{end}" for end in ("raw_x_px", "raw_y_px", "x_px", "y_px")]]
        made = np.hstack([seen[:, INDEX[name], :2], measures.pose.point(name)])
        assert np.allclose(of_it.to_numpy(), made, equal_nan=True), name


@pytest.mark.parametrize(("direction", "word"), [(1, "right"), (-1, "left")])
def test_the_facing_is_the_side_of_the_picture(direction: int, word: str) -> None:
    walking = walking_recording(2.0, direction=direction)
    assert set(angle_table(walking, measure(walking))["facing"]) == {word}


def test_missing_is_an_empty_cell_and_never_zero(
    recording: Recording, measures: Measures, tmp_path: Path
) -> None:
    write_table(angle_table(recording, measures), tmp_path / "a.csv")
    lines = (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()
    column = lines[0].split(",").index("right_knee_flexion_deg")
    assert lines[0].split(",")[column + 1] == "right_knee_flexion_ci95_half_deg"
    assert lines[30].split(",")[column : column + 3] == ["", "", ""]
    back = pd.read_csv(tmp_path / "a.csv")
    value = measures.curves["right_knee_flexion"].value
    assert np.allclose(back["right_knee_flexion_deg"], value, rtol=1e-5, equal_nan=True)


def test_times_are_exact_after_an_hour_as_well(tmp_path: Path) -> None:
    plain = sample_recording(40)
    seen = replace(plain.detections, time_s=3600 + np.arange(40) / 240)
    late = replace(plain, detections=seen)
    write_table(angle_table(late, measure(late)), tmp_path / "a.csv")
    assert np.allclose(pd.read_csv(tmp_path / "a.csv")["time_s"], late.time_s, rtol=0, atol=5.1e-7)
    table = event_table(findings_of(replace(late, edited_events=(LATE,))), "p")
    write_table(table, tmp_path / "e.csv")
    assert pd.read_csv(tmp_path / "e.csv")["time_s"].tolist() == [3600.123456]


def test_a_point_that_was_filled_in_has_no_height_of_a_peak() -> None:
    made = sample_recording(40)
    made.detections.candidates[20:22, INDEX["left_wrist"]] = np.nan
    table = keypoint_table(made, measure(made))
    row = table.iloc[20]
    assert (row["left_wrist_status"], np.isfinite(row["left_wrist_x_px"])) == ("filled", True)
    assert np.isnan(row["left_wrist_conf"])
    assert table["left_knee_conf"].min() == pytest.approx(0.6)


def test_the_height_of_a_peak_that_was_left_out_stands_beside_no_other_position() -> None:
    made = sample_recording(40)
    made.detections.candidates[20, INDEX["left_wrist"], 0, :2] += 5.0
    made = replace(made, corrections=(MovePoint(30, "left_wrist", 10.0, 20.0),))
    table = keypoint_table(made, measure(made))
    assert table["left_wrist_status"][[20, 30]].tolist() == ["filled", "corrected"]
    assert np.isnan(table["left_wrist_conf"][[20, 30]]).all()


def test_angles_follow_from_the_files_that_are_written(tmp_path: Path) -> None:
    walking = walking_recording()
    seen = walking.detections.candidates[:, :, 0, :2]
    pelvis = seen[:, [INDEX["pelvis"]]].copy()
    nearer = np.linspace(1.0, 1.3, len(walking))[:, None, None]  # comes towards the camera
    seen[:] = pelvis + nearer * (seen - pelvis)
    found = measure(walking)
    write_table(keypoint_table(walking, found), tmp_path / "k.csv")
    write_metadata(walking, found, tmp_path / "m.json")
    points = pd.read_csv(tmp_path / "k.csv")
    steps = json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))["steps"]
    (step,) = (step for step in steps if step["step"] == "path_turn")
    turn, focal = np.radians(step["deg"][0]), step["focal_px"]
    assert abs(step["deg"][0]) > 5

    def in_plane(joint: str) -> Floats:
        x = (points[f"left_{joint}_x_px"] - walking.video.width / 2) / focal
        y = (points[f"left_{joint}_y_px"] - walking.video.height / 2) / focal
        along = x / (np.cos(turn) - x * np.sin(turn))
        return np.stack([along, y * (1 + along * np.sin(turn))])

    ahead, down = in_plane("knee") - in_plane("hip")
    thigh = np.degrees(np.arctan2(ahead, down))
    assert np.allclose(thigh, found.curves["left_thigh"].value, atol=0.005, equal_nan=True)


@pytest.mark.parametrize(("direction", "word"), [(1, "right"), (-1, "left")])
def test_each_row_of_angles_has_the_facing_and_half_of_the_interval(
    direction: int, word: str
) -> None:
    recording = walking_recording(2.0, direction=direction)
    measures = measure(recording)
    table = angle_table(recording, measures)
    assert set(table["facing"]) == {word}
    half = measures.half_width_deg["left_knee_flexion"]
    np.testing.assert_array_equal(table["left_knee_flexion_ci95_half_deg"], half)


def test_no_column_pretends_to_be_an_ankle_angle(recording: Recording, measures: Measures) -> None:
    columns = angle_table(recording, measures).columns
    assert not any("ankle" in name or "foot" in name for name in columns)
    assert "no heel and no toe" in UNAVAILABLE["ankle_flexion"]
    assert "ankle_flexion" in metadata(recording, measures)["not_measurable"]


def test_the_facts_are_strict_json_with_every_setting(
    recording: Recording, measures: Measures, tmp_path: Path
) -> None:
    write_metadata(recording, measures, tmp_path / "m.json")
    text = (tmp_path / "m.json").read_text(encoding="utf-8")
    facts = json.loads(text, parse_constant=lambda word: pytest.fail(f"{word} is no JSON"))
    assert facts["engine"]["weights_sha256"] == recording.engine.weights_sha256
    assert facts["settings"]["filter"]["cutoff_hz"] == 6.0
    assert facts["video"]["rate_hz"] == 30.0
    assert "Not a medical device" in facts["notice"]
    assert [step["step"] for step in facts["steps"]][-2:] == ["doubtful_legs", "path_turn"]


def test_passes_in_the_facts_are_where_the_table_of_angles_has_them() -> None:
    walk = walking_recording()
    begun_late = replace(walk, frames=walk.frames + 500)
    measures = measure(begun_late)
    table = angle_table(begun_late, measures).set_index("frame")
    (one,) = metadata(begun_late, measures)["passes"]
    inside = table.loc[one["first_frame"] : one["last_frame"]]
    assert one["first_frame"] >= 500
    assert set(inside.facing) == {one["facing"]} == {"right"}
    assert not set(table.facing.drop(inside.index)) & {"right"}
    assert inside.time_s.iloc[[0, -1]].tolist() == [one["start_s"], one["stop_s"]]


@pytest.mark.parametrize("ending", [".png", ".svg"])
def test_the_figure_is_written(
    recording: Recording, measures: Measures, tmp_path: Path, ending: str
) -> None:
    write_figure(angle_figure(recording, measures), tmp_path / f"f{ending}")
    assert (tmp_path / f"f{ending}").stat().st_size > 5000


@pytest.mark.parametrize("name", ["a$_$b.mp4", "gr\udcf6\udcdfe.mp4"])
def test_a_figure_shows_any_name_of_a_video_as_it_is(
    recording: Recording, measures: Measures, tmp_path: Path, name: str
) -> None:
    named = replace(recording, video=replace(recording.video, name=name))
    write_figure(angle_figure(named, measures), tmp_path / "f.svg")
    write_metadata(named, measures, tmp_path / "f.json")
    facts = json.loads((tmp_path / "f.json").read_text(encoding="utf-8"))
    assert facts["video"]["name"] == name


def test_a_figure_without_a_value_says_so() -> None:
    nothing = sample_recording(3)
    nothing.detections.candidates[:] = np.nan
    figure = angle_figure(nothing, measure(nothing))
    assert any("No joint angle" in text.get_text() for text in figure.texts)


@pytest.mark.parametrize("name", ["raw\udcff.mp4", "日本語.mp4"])
def test_a_name_that_is_no_text_or_in_letters_that_no_font_has_stops_no_result(
    recording: Recording, measures: Measures, tmp_path: Path, name: str
) -> None:
    named = replace(recording, video=replace(recording.video, name=name))
    for _ in write_results(named, measures, tmp_path / "walk"):
        pass
    facts = json.loads((tmp_path / "walk_metadata.json").read_text(encoding="utf-8"))
    assert facts["video"]["name"] == name
    assert (tmp_path / "walk_angles.svg").is_file()


def facts_of(findings: Findings, format_name: str, folder: Path) -> dict[str, Any]:
    export(findings, [format_name], folder, "a")
    facts: dict[str, Any] = json.loads((folder / "a_metadata.json").read_text(encoding="utf-8"))
    return facts


def test_the_facts_tell_the_scale_how_sure_it_is_and_where_it_is_from(tmp_path: Path) -> None:
    found = findings_of(walking_recording(4.0, height_m=1.7))
    facts = facts_of(found, "csv", tmp_path)
    assert found.scale is not None
    assert facts["scale"] == {
        "metres_per_px": found.scale.metres_per_px,
        "relative_standard_uncertainty": found.scale.uncertainty,
        "source": "body height of 1.70 m",
    }
    assert (facts["scale_refused"], facts["known_length"]) == ("", None)
    plain = facts_of(findings_of(walking_recording(2.0)), "csv", tmp_path)
    assert plain["scale"] is None


def test_leg_lengths_can_be_made_pixels_again() -> None:
    walking = walking_recording()
    tall = replace(walking, settings=replace(walking.settings, height_m=1.75))
    in_legs, in_metres = (findings_of(one) for one in (walking, tall))
    facts = metadata(walking, in_legs.measures, in_legs)
    legs = [row for row in in_legs.parameters if row.definition.unit == "leg lengths"]
    metres = {row.definition.key: row.both.mean for row in in_metres.parameters}
    assert legs
    assert in_metres.scale is not None
    for row in legs:
        length_px = metres[row.definition.key] / in_metres.scale.metres_per_px
        assert row.both.mean * facts["leg_length"]["px"] == pytest.approx(length_px)
    assert "hip to knee to ankle" in dict(quality(in_legs))["Lengths"]
    assert f"{facts['leg_length']['px']:.1f} px" in dict(quality(in_legs))["Lengths"]


def test_the_facts_have_the_line_of_known_length_and_why_it_gave_no_scale(tmp_path: Path) -> None:
    line = HandLength(3, 0.1, ((20.0, 90.0), (120.0, 90.0)), "tape of Jane", 0.5, True)
    marked = replace(walking_recording(2.0), by_hand=(line,))
    facts = facts_of(findings_of(marked), "tidy", tmp_path)
    assert facts["scale"]["source"] == "known length of 0.5 m"
    assert facts["scale"]["metres_per_px"] == pytest.approx(0.005)
    assert facts["known_length"] == {
        "known_m": 0.5,
        "length_px": 100.0,
        "frame": 3,
        "time_s": 0.1,
        "points_px": [[20.0, 90.0], [120.0, 90.0]],
        "in_the_plane_of_walking": True,
    }
    assert "Jane" not in json.dumps(facts["known_length"])
    short = replace(marked, by_hand=(replace(line, points=((20.0, 90.0), (25.0, 90.0))),))
    facts = facts_of(findings_of(short), "csv", tmp_path)
    assert facts["scale"] is None
    assert "5 px apart" in facts["scale_refused"]


@pytest.mark.parametrize("recording", [walking_recording(), squatting()], ids=["gait", "squat"])
def test_every_quantity_of_a_table_is_defined_in_the_facts(
    recording: Recording, tmp_path: Path
) -> None:
    found = findings_of(recording)
    parameters = facts_of(found, "tidy", tmp_path)["parameters"]
    table = pd.read_csv(tmp_path / "a_parameters.csv")
    assert len(table) > 5
    for key, unit in set(zip(table["parameter"], table["unit"], strict=True)):
        assert parameters[key]["unit"] == unit
        assert all(parameters[key][part] for part in ("title", "definition", "source"))
    if found.task is None:
        assert parameters["knee_stance_minimum"]["title"] == "Knee, mid-stance minimum"


def test_the_facts_list_the_cycles_left_out_with_their_reasons(tmp_path: Path) -> None:
    recording = walking_recording()
    recording.detections.candidates[60:75, INDEX["right_wrist"]] = np.nan
    recording.detections.candidates[100:115, INDEX["right_knee"]] = np.nan
    found = findings_of(recording)
    facts = facts_of(found, "csv", tmp_path)
    rows = facts["cycles_left_out"]
    whole = [row for row in rows if row["left_out_of"] == "everything"]
    excluded = [cycle for cycle in found.walking.cycles if cycle.excluded]
    assert {row["start_s"]: row["reason"] for row in whole} == {
        cycle.start_s: cycle.excluded for cycle in excluded
    }
    assert len(whole) == 2
    arms = [row for row in rows if row["left_out_of"] == "elbow_flexion"]
    assert "right" in [row["side"] for row in arms]
    for row in arms:
        used = found.walking.curves["elbow_flexion"][row["side"]].used
        assert not used[row["stride"] - 1]
    assert all(row["reason"] for row in rows)
    assert not any(row["left_out_of"] == "knee_valgus" for row in rows)
    assert facts["cycles_used"]["right"] == found.walking.count("right")


def test_what_an_analysis_leaves_tells_the_scale_as_well(tmp_path: Path) -> None:
    walking = walking_recording(4.0, height_m=1.7)
    for _ in write_results(walking, measure(walking), tmp_path / "walk"):
        pass
    facts = json.loads((tmp_path / "walk_metadata.json").read_text(encoding="utf-8"))
    assert facts["scale"]["source"] == "body height of 1.70 m"
    assert "cadence" in facts["parameters"]
