"""How sure the figures of tasks are: what a comparison holds a change against."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from bending import bent, chair, pulses, rows
from kinetrace.core.changes import changes
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.intervals import ALIKE_OF_SAMPLE
from kinetrace.core.output.interchange_tidy import write_tidy
from kinetrace.core.output.report_html import html_report
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.tasks.range_of_motion import measure_range_of_motion
from kinetrace.core.tasks.sit_to_stand import measure_sit_to_stand
from kinetrace.core.tasks.squat import measure_squats
from squatting import squatting


@pytest.fixture(scope="module")
def squats() -> Findings:
    return findings_of(squatting())


def test_the_angles_of_three_squats_are_as_sure_as_their_samples() -> None:
    time_s = np.arange(0, 12, 1 / 30)
    pose, curves = bent(time_s, pulses(time_s, [2, 6, 10], 135.0))
    widths = dict.fromkeys(curves, 4 + 0.0 * time_s)
    found = rows(measure_squats(pose, curves, widths))
    assert found["squat_knee_peak"].right.half_width == pytest.approx(4 * ALIKE_OF_SAMPLE, abs=0.1)
    both = 4 * np.sqrt(2) * ALIKE_OF_SAMPLE
    assert found["squat_trunk_shank"].right.half_width == pytest.approx(both, abs=0.3)
    assert found["squat_duration"].both.half_width == pytest.approx(1 / 30, rel=0.2)
    one = rows(measure_squats(*bent(time_s, pulses(time_s, [6], 135.0)), widths))
    assert np.isnan(one["squat_knee_peak"].right.half_width)


def test_a_single_extreme_is_as_sure_as_the_frame_it_is_in() -> None:
    time_s = np.arange(0, 10, 1 / 30)
    _, curves = bent(time_s, pulses(time_s, [2, 5, 8], 100.0))
    knee = curves["right_knee_flexion"]
    widths = {knee.name: 3 + knee.value / 50}
    found = rows(measure_range_of_motion({knee.name: knee}, widths))
    assert found["rom_knee_flexion_most"].right.half_width == pytest.approx(5.0, abs=0.05)
    assert found["rom_knee_flexion_least"].right.half_width == pytest.approx(3.0, abs=0.05)
    whole = np.hypot(3.0, 5.0)
    assert found["rom_knee_flexion_range"].right.half_width == pytest.approx(whole, abs=0.05)
    each = found["rom_knee_flexion_range_each"].right.half_width
    assert each == pytest.approx(whole * ALIKE_OF_SAMPLE, abs=0.1)


def test_the_time_of_five_rises_has_no_interval_of_a_single_value() -> None:
    time_s = np.arange(0, 40, 1 / 30)
    found = rows(measure_sit_to_stand(*bent(time_s, chair(time_s, 2 + 5.0 * np.arange(7))), {}))
    assert np.isfinite(found["rise_time"].both.half_width)
    assert np.isnan(found["five_rises_time"].both.half_width)
    assert np.isnan(found["rises_in_30_s"].both.half_width)


def test_a_change_of_squats_has_an_error_in_degrees_and_seconds(squats: Findings) -> None:
    old = squats.recording.detections
    slow = replace(squats.recording, detections=replace(old, time_s=1.5 * old.time_s))
    found = {(one.definition.key, one.side): one for one in changes(squats, findings_of(slow))}
    assert found["squat_knee_peak", "right"].beyond_error is False
    assert found["squat_depth", "right"].error >= 5
    assert found["squat_duration", ""].beyond_error is True


def test_the_exported_table_has_the_half_widths_of_squats(squats: Findings, tmp_path: Path) -> None:
    paths = {path.name: path for path in write_tidy(squats, tmp_path, "s")}
    table = pd.read_csv(paths["s_parameters.csv"])
    assert table.loc[table["n"] == 3, "ci95_half"].notna().all()


def test_a_report_of_squats_explains_its_brackets(squats: Findings) -> None:
    page = html_report(squats, [], "", ReportOptions(code="P-01"))
    assert "[±" in page
    assert "half of it stands in square brackets" in page
    assert "(their number) [half of the 95\N{NO-BREAK SPACE}% interval]" in page
