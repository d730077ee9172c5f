import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.findings import findings_of
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
from kinetrace.core.output.interchange_tidy import event_table
from kinetrace.core.output.plots import angle_figure, write_figure
from kinetrace.core.output.results import write_results
from kinetrace.core.pose import Event
from kinetrace.core.recording import Recording
from sample_recording import sample_recording
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
    (turn,) = (step["deg"] for step in steps if step["step"] == "path_turn")
    assert turn[0] > 5
    stretched = points["left_hip_x_px"] - points["left_knee_x_px"]
    across = -stretched / np.cos(np.radians(turn[0]))
    down = points["left_knee_y_px"] - points["left_hip_y_px"]
    thigh = np.degrees(np.arctan2(across, down))
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
