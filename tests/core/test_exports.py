import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.keypoints import KEYPOINTS
from kinetrace.core.kinematics.angles import UNAVAILABLE
from kinetrace.core.measures import Measures, measure
from kinetrace.core.output.exports import (
    angle_table,
    keypoint_table,
    metadata,
    write_metadata,
    write_table,
)
from kinetrace.core.output.plots import angle_figure, write_figure
from kinetrace.core.recording import Recording
from sample_recording import sample_recording


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


def test_a_figure_without_a_value_says_so() -> None:
    nothing = sample_recording(3)
    nothing.detections.candidates[:] = np.nan
    figure = angle_figure(nothing, measure(nothing))
    assert any("No joint angle" in text.get_text() for text in figure.texts)
