"""The values of each repetition: what the means are made of, in the table and in the report."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.parameters import Definition
from kinetrace.core.gait.scale import Scale
from kinetrace.core.output import interchange_tidy
from kinetrace.core.output.interchange_tidy import IN_EACH, REPETITION_COLUMNS, write_tidy
from kinetrace.core.output.report_html import html_report
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.output.report_pdf import report_pages
from kinetrace.core.output.report_repetitions import (
    MOST_VALUES,
    repetition_table,
    without_column,
)
from kinetrace.core.output.report_sheets import _places
from kinetrace.core.pose import Curve, PoseSequence
from kinetrace.core.tasks.each_repetition import InEach
from kinetrace.core.tasks.jump import measure_jumps
from kinetrace.core.tasks.repetitions import Repetition, TaskResult
from kinetrace.core.tasks.sit_to_stand import measure_sit_to_stand
from kinetrace.core.tasks.squat import measure_squats
from squatting import TURNS_S, squatting
from walkers import pose_of

HEIGHTS_M = (0.20, 0.30, 0.38)
METRES_PER_PX, TIPTOE_M, RATE_HZ = 0.007, 0.08, 120.0
KNEES_DEG = (110.0, 120.0, 135.0)
NONE = TaskResult((), (), ("nobody jumps",))


def upright(time_s: np.ndarray, lift_px: np.ndarray) -> PoseSequence:
    """Return somebody with straight legs of 120 pixels, lifted as a whole."""
    tracks = {"pelvis": np.stack([np.full(len(time_s), 300.0), 280 - lift_px], axis=1)}
    for side in ("left", "right"):
        for joint, y in (("hip", 280.0), ("knee", 340.0), ("ankle", 400.0)):
            tracks[f"{side}_{joint}"] = np.stack([tracks["pelvis"][:, 0], y - lift_px], axis=1)
    return pose_of(time_s, tracks)


def three_jumps() -> TaskResult:
    """Return the measures of jumps of known heights, each from tiptoe to tiptoe."""
    time_s = np.arange(0, 8, 1 / RATE_HZ)
    lift_m = np.zeros(len(time_s))
    for start_s, height_m in zip((1.0, 3.5, 6.0), HEIGHTS_M, strict=True):
        flight_s = np.sqrt(8 * height_m / 9.81)
        since = time_s - start_s
        outside = np.maximum(0, np.maximum(-since, since - flight_s))
        lift_m += TIPTOE_M * np.clip(1 - outside / 0.15, 0, 1)
        lift_m += np.clip(9.81 / 2 * since * (flight_s - since), 0, None)
    pose = upright(time_s, lift_m / METRES_PER_PX)
    return measure_jumps(pose, Scale(METRES_PER_PX, 0.02, "known"))


def lowered(time_s: np.ndarray, down_px: np.ndarray) -> PoseSequence:
    """Return hips that come nearer to feet that stay."""
    pose = upright(time_s, -down_px)
    tracks = {name: pose.point(name) for name in ("pelvis", "left_hip", "right_hip")}
    ankle = np.tile([300.0, 400.0], (len(time_s), 1))
    return pose_of(time_s, tracks | {"left_ankle": ankle, "right_ankle": ankle})


def angle(name: str, time_s: np.ndarray, value: np.ndarray) -> dict[str, Curve]:
    """Return the only curve of a recording."""
    status = np.isfinite(value).astype(np.uint8)
    return {name: Curve(name, "deg", time_s, value, status)}


def squats_of_one_leg(knees_deg: tuple[float, ...] = KNEES_DEG) -> TaskResult:
    """Return the measures of squats in which only the right knee has an angle."""
    time_s = np.arange(0, 12, 1 / 30)
    near = np.clip(1 - np.abs(time_s[:, None] - TURNS_S), 0, None)
    knee = np.where(near > 0, near * knees_deg, 0.0).sum(axis=1)
    pose = lowered(time_s, 60 * near.max(axis=1) ** 2)
    return measure_squats(pose, angle("right_knee_flexion", time_s, knee))


def with_result(result: TaskResult, task: str) -> Findings:
    """Return findings that hold a result."""
    findings = findings_of(squatting())
    recording = replace(
        findings.recording, settings=replace(findings.recording.settings, task=task)
    )
    return replace(findings, recording=recording, task=result)


def test_each_jump_has_its_own_height() -> None:
    rise, low, high = three_jumps().each
    assert rise.body == pytest.approx(np.array(HEIGHTS_M) + TIPTOE_M, rel=0.03)
    for height_m, least, most in zip(HEIGHTS_M, low.body, high.body, strict=True):
        assert least < height_m < most


@pytest.mark.parametrize("result", [three_jumps(), squats_of_one_leg()])
def test_the_rows_are_the_means_of_the_values(result: TaskResult) -> None:
    assert repr([one.row for one in result.each]) == repr(list(result.parameters))
    for one in result.each:
        for side, values in one.known():
            assert len(values) == len(result.repetitions)
            row = getattr(one.row, side or "both")
            assert row.mean == pytest.approx(np.nanmean(values))
            assert row.count == np.isfinite(values).sum()


def test_each_squat_has_its_own_knee_of_the_side_that_is_seen() -> None:
    knee = squats_of_one_leg().each[1]
    ((side, values),) = knee.known()
    assert side == "right"
    assert values == pytest.approx(KNEES_DEG)


def test_what_is_not_known_of_a_repetition_is_missing_there_alone(tmp_path: Path) -> None:
    result = squats_of_one_leg((110.0, np.nan, 135.0))
    assert np.isnan(result.each[1].right).tolist() == [False, True, False]
    assert result.each[1].row.right.count == 2
    findings = with_result(result, "squat")
    table = pd.read_csv(write_tidy(findings, tmp_path, "s")[0])
    assert table["right_squat_knee_peak_deg"].isna().tolist() == [False, True, False]
    assert table["left_squat_knee_peak_deg"].isna().all()
    assert repetition_table(findings).rows[1][-1] == "–"


@pytest.mark.parametrize(
    ("task", "result"), [("squat", squats_of_one_leg((np.nan, np.nan, np.nan))), ("jump", NONE)]
)
def test_the_columns_of_repetitions_are_those_of_the_task_whatever_was_seen(
    task: str, result: TaskResult
) -> None:
    table = interchange_tidy.repetition_table(with_result(result, task), "s")
    assert tuple(table) == (*REPETITION_COLUMNS, *IN_EACH[task])


def test_each_rise_has_its_time_and_its_lean() -> None:
    time_s = np.arange(0, 14, 1 / 30)
    knots = [0, 2, 3, 4, 5, 7, 9, 10, 14]
    down = np.interp(time_s, knots, [60, 60, 0, 0, 60, 60, 0, 0, 0])
    lean = np.interp(time_s, [0, 1.9, 2.0, 3, 6.9, 7.0, 9], [5, 5, 30, 5, 5, 40, 5])
    curves = angle("trunk_lean", time_s, lean)
    times, trunk = measure_sit_to_stand(lowered(time_s, down), curves).each
    assert times.body == pytest.approx([0.85, 1.70], abs=0.02)
    assert trunk.body == pytest.approx([30, 40], abs=1)


def test_the_table_of_repetitions_comes_back_with_a_column_of_each_quantity(
    tmp_path: Path,
) -> None:
    jumps = three_jumps()
    table = pd.read_csv(write_tidy(with_result(jumps, "jump"), tmp_path, "j")[0])
    assert table.columns.tolist() == [
        *("trial", "repetition", "start_s", "turn_s", "stop_s"),
        *("jump_rise_m", "jump_rise_leg_lengths", "jump_flight_low_m", "jump_flight_high_m"),
    ]
    assert table["jump_rise_leg_lengths"].isna().all()
    assert table["jump_rise_m"].to_numpy() == pytest.approx(jumps.each[0].body, rel=1e-5)
    squats = pd.read_csv(write_tidy(findings_of(squatting()), tmp_path, "s")[0])
    assert squats["right_squat_knee_peak_deg"].to_numpy() == pytest.approx(120, abs=3)
    assert "left_squat_trunk_shank_deg" in squats
    assert "squat_duration_s" in squats


def test_the_report_lists_each_jump_on_page_and_paper() -> None:
    findings = with_result(three_jumps(), "jump")
    page = html_report(findings, [], "", ReportOptions(code="P-01"))
    pages = report_pages(findings, [], "", ReportOptions(code="P-01"))
    printed = [text.get_text() for one in pages for text in one.texts]
    assert "Each repetition" in printed
    assert "<h2>Each repetition</h2>" in page
    for value in three_jumps().each[0].body:
        assert f"{value:.2f}" in printed
        assert f"<td>{value:.2f}</td>" in page


def test_a_table_has_no_more_columns_than_the_page_and_names_what_it_lacks() -> None:
    findings = findings_of(squatting())
    table = repetition_table(findings)
    assert len(table.columns) <= 4 + MOST_VALUES
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert table.columns[5].split("\n") == ["Depth", "left, deg"]
    assert "Trunk to shank" in without_column(findings)
    assert without_column(with_result(three_jumps(), "jump")) == ""
    (page, *_) = report_pages(findings, [], "", ReportOptions(code="P-01"))
    page.draw_without_rendering()
    head = [text for text in page.texts if text.get_text() in ("left, deg", "right, deg", "deg")]
    boxes = [text.get_window_extent() for text in head if text.get_weight() == "bold"]
    assert len(boxes) == 5
    for before, after in pairwise(boxes):
        assert after.x0 - before.x1 > 0.1 * page.dpi


def test_the_longest_names_of_six_quantities_do_not_run_together() -> None:
    names = ("Timed up and go", "Standing up", "Walking away", "Walking back",
             "Turning and sitting down", "Trunk, greatest forward lean")  # fmt: skip
    each = tuple(InEach(Definition(name, name, "s", "", ""), body=(1.5,)) for name in names)
    one = TaskResult((Repetition(0.5, 7.0, 14.0),), tuple(value.row for value in each), each=each)
    findings = with_result(one, "jump")
    table = repetition_table(findings)
    assert len(table.columns) == 10
    for (_, end), (start, _) in pairwise(_places(table.columns, table.rows, 7.5)[0]):
        assert start - end > 0.08  # inches
    (page, *_) = report_pages(findings, [], "", ReportOptions(code="P-01"))
    assert "1 repetition." in [text.get_text() for text in page.texts]


def test_without_repetitions_there_is_no_table_of_them() -> None:
    walk = replace(squatting(), settings=replace(squatting().settings, task="range_of_motion"))
    page = html_report(findings_of(walk), [], "", ReportOptions(code="P-01"))
    assert "Each repetition" not in page
