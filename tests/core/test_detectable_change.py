"""A report shows what one's own repeated recordings differ by, where they are named."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from kinetrace.core.changes import figures
from kinetrace.core.cli import main
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.output.change_table import repeatability_table
from kinetrace.core.output.exports import write_table
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.output.report_tables import gait_tables, how_to_read, task_cells, task_table
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.repeatability import repeatability
from walking_recording import walking_recording

KNOWN = {
    ("cadence", "steps/min", ""): 2.04,
    ("stride_time", "s", "left"): 0.041,
    ("stride_time", "s", "right"): 0.036,
    ("knee_swing_peak", "deg", "right"): 4.26,
    ("stance_time", "ms", "left"): 50.0,
}


@pytest.fixture(scope="module")
def walk() -> Findings:
    return findings_of(walking_recording())


def test_both_legs_errors_stand_beside_their_figures(walk: Findings) -> None:
    options = ReportOptions(own_errors=KNOWN)
    tables = gait_tables(walk, options)
    cells = {row[0]: row[-1] for table in tables for row in table.rows}
    assert {table.columns[-1] for table in tables} == {"Detectable\nchange"}
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)
    assert cells["Cadence (both legs)"] == "2.0"
    assert cells["Stride time"] == "0.04 / 0.04"
    assert cells["Knee, swing peak"] == "– / 4.3"
    assert cells["Knee flexion, from reference"] == "–"
    assert "1.96 √2 within-person SD" in how_to_read(walk, options)


def test_an_error_in_another_unit_is_none_of_this_one(walk: Findings) -> None:
    rows = {row[0]: row for row in gait_tables(walk, ReportOptions(own_errors=KNOWN))[0].rows}
    assert rows["Stance time"][1] == "s"
    assert rows["Stance time"][-1] == "–"


def test_without_own_errors_there_is_no_column_and_no_word(walk: Findings) -> None:
    for table in gait_tables(walk, ReportOptions()):
        assert table.columns[-1] == "Reference"
        assert all(len(row) == len(table.columns) for row in table.rows)
    assert "etectable" not in how_to_read(walk, ReportOptions())


def test_a_tasks_table_has_them_too(walk: Findings) -> None:
    table = task_table(walk, ReportOptions(own_errors=KNOWN))
    assert {row[0]: row[-1] for row in table.rows}["Cadence"] == "2.0"
    assert "1.96 √2" in task_cells(ReportOptions(own_errors=KNOWN))
    assert task_table(walk, ReportOptions()).columns[-1] == "Both, or body"


def test_a_report_takes_the_table_that_repeatability_wrote(walk: Findings, tmp_path: Path) -> None:
    slower = replace(walk, walking=replace(walk.walking, parameters=_slower(walk)))
    errors, recording = tmp_path / "errors.csv", tmp_path / "walk.kinetrace"
    write_table(repeatability_table(repeatability([walk, walk, walk, slower])), errors)
    save(walk.recording, recording)
    call = ["report", str(recording), "--html", "--no-stills", "--out", str(tmp_path)]
    assert main([*call, "--repeatability", str(errors)]) == 0
    page = unescape((tmp_path / "walk_report.html").read_text("utf-8"))
    cadence = re.search(r"<tr><th[^>]*>Cadence.*?</tr>", page, re.DOTALL)
    assert cadence is not None
    sd = 4.0 / 2  # of 0, 0, 0 and 4: the mean is 1, the squares' sum 12 over 3
    assert f"{1.96 * 2**0.5 * sd:.1f}" in cadence[0]


def _slower(walk: Findings) -> tuple:
    """Return the parameters with a cadence four steps a minute lower."""
    assert ("cadence", "steps/min", "") in figures(walk)
    return tuple(
        replace(row, both=replace(row.both, mean=row.both.mean - 4.0))
        if row.definition.key == "cadence"
        else row
        for row in walk.parameters
    )


def test_a_table_of_something_else_is_refused_before_anything_is_written(
    walk: Findings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    errors, recording = tmp_path / "other.csv", tmp_path / "walk.kinetrace"
    errors.write_text("a,b\n1,2\n", encoding="utf-8")
    save(walk.recording, recording)
    call = ["report", str(recording), "--out", str(tmp_path), "--repeatability", str(errors)]
    assert main(call) != 0
    assert "not a table that 'kinetrace repeatability --csv' wrote" in capsys.readouterr().err
    assert not (tmp_path / "walk_report.html").exists()
