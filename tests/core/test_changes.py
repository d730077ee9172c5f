"""Two recordings in figures: what changed, and by how much it must to mean anything."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.changes import BETWEEN_SESSIONS_DEG, Change, changes, unlike
from kinetrace.core.cli import main
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.parameters import NOTHING, Definition, Summary
from kinetrace.core.output.sharing import without_names
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from squatting import squatting
from walking_recording import walking_recording

NAN = float("nan")


def change(unit: str, first: tuple[float, float], second: tuple[float, float]) -> Change:
    """Return a change of two means, each with half of its interval."""
    of = Definition("a", "A", unit, "", "")
    one, other = (Summary(mean, 1.0, 5, half) for mean, half in (first, second))
    return Change(of, "right", one, other)


def slower(recording: Recording, factor: float) -> Recording:
    """Return the same movement in more time, as another video shows it."""
    old, video = recording.detections, replace(recording.video, sha256=str(factor))
    return replace(recording, video=video, detections=replace(old, time_s=old.time_s * factor))


@pytest.fixture(scope="module")
def walk() -> Recording:
    return walking_recording(6.0)


@pytest.fixture(scope="module")
def findings(walk: Recording) -> Findings:
    return findings_of(walk)


@pytest.mark.parametrize(
    ("unit", "second", "error", "beyond"),
    [
        ("s", (1.2, 0.04), 0.05, True),
        ("s", (0.8, 0.04), 0.05, True),
        ("s", (1.04, 0.04), 0.05, False),
        ("s", (1.2, NAN), NAN, None),
        ("deg", (5.9, 0.04), BETWEEN_SESSIONS_DEG, False),
        ("deg", (6.1, 0.04), BETWEEN_SESSIONS_DEG, True),
        ("deg", (6.1, 8.0), np.hypot(0.03, 8.0), False),
        ("deg", (5.9, NAN), NAN, False),
        ("deg", (6.1, NAN), NAN, None),
        ("s", (NAN, NAN), NAN, None),
    ],
)
def test_a_change_means_something_beyond_both_means_intervals_and_that_of_sessions(
    unit: str, second: tuple[float, float], error: float, beyond: bool | None
) -> None:
    one = change(unit, (1.0, 0.03), second)
    assert one.error == pytest.approx(error, nan_ok=True)
    assert one.beyond_error is beyond


def test_a_recording_has_not_changed_from_itself(findings: Findings) -> None:
    rows = changes(findings, findings)
    assert {row.side for row in rows} == {"", "right", "left"}
    assert {row.definition.key for row in rows} == {
        row.definition.key
        for row in findings.parameters
        if row.left.count or row.right.count or row.both.count
    }
    assert all(row.difference == 0 for row in rows)
    assert not any(row.beyond_error for row in rows)
    assert unlike(findings, findings) == (
        "Both are of the same video: only how it was analysed can differ.",
    )
    shared = replace(findings, recording=without_names(findings.recording))
    assert unlike(shared, shared) == ()


def test_a_slower_walk_has_another_cadence_and_stride_time_and_that_is_said(
    walk: Recording, findings: Findings
) -> None:
    later = findings_of(slower(walk, 1.25))
    rows = {(row.definition.key, row.side): row for row in changes(findings, later)}
    cadence, stride = rows["cadence", ""], rows["stride_time", "right"]
    assert cadence.difference == pytest.approx(-0.2 * cadence.first.mean, rel=0.02)
    assert stride.difference == pytest.approx(0.25 * stride.first.mean, rel=0.02)
    assert cadence.beyond_error
    assert stride.beyond_error
    (note,) = unlike(findings, later)
    assert "Cadences are 20 % apart" in note


def test_what_only_one_recording_has_stands_beside_nothing(findings: Findings) -> None:
    squats = findings_of(squatting())
    rows = changes(findings, squats)
    ours = [row for row in rows if row.definition.key == "stride_time"]
    theirs = [row for row in rows if row.definition.key == "squat_depth"]
    assert ours
    assert theirs
    assert all(row.second == NOTHING and row.beyond_error is None for row in ours)
    assert all(row.first == NOTHING and np.isnan(row.difference) for row in theirs)
    assert any("Gait in the first, Squat then" in note for note in unlike(findings, squats))


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (lambda r: replace(r, engine=replace(r.engine, weights_sha256="f" * 64)), "different ways"),
        (lambda r: replace(r, settings=replace(r.settings, mirrored=True)), "not on the same side"),
        (
            lambda r: replace(r, detections=walking_recording(6.0, direction=-1).detections),
            "not on the same side",
        ),
        (lambda r: replace(r, settings=replace(r.settings, height_m=1.7)), "lengths in metres"),
        (lambda r: r, "Both are of the same video"),
        (lambda r: replace(r, settings=replace(r.settings, neutral_s=(0.5, 0.8))), "Quiet stand"),
        (lambda r: replace(r, settings=replace(r.settings, path_turn=False)), "turn of the path"),
        (lambda r: replace(r, code="P-02"), "Their codes are P-01 and P-02"),
        (
            lambda r: replace(
                r, settings=replace(r.settings, filter=replace(r.settings.filter, cutoff_hz=8.0))
            ),
            "not filtered alike",
        ),
    ],
)
def test_what_makes_two_recordings_hard_to_compare_is_said(
    walk: Recording, other: "object", words: str
) -> None:
    first = replace(walk, code="P-01")
    notes = unlike(findings_of(first), findings_of(other(first)))  # type: ignore[operator]
    assert any(words in note for note in notes)


def test_the_command_prints_the_changes_and_writes_them(
    walk: Recording, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / "before.kinetrace", tmp_path / "after.kinetrace"]
    for file, recording in zip(files, (walk, slower(walk, 1.25)), strict=True):
        save(recording, file)
    table = tmp_path / "changes.csv"
    assert main(["compare", *map(str, files), "--csv", str(table)]) == 0
    printed = capsys.readouterr().out
    line = next(line for line in printed.splitlines() if line.startswith("Cadence, steps/min"))
    assert re.search(r"\(\d+\)\s+.*\(\d+\)\s+-\d+\.\d\d\s+± \d+\.\d\d  beyond it$", line)
    assert "from day to day" in printed
    rows = pd.read_csv(table, keep_default_na=False).query("parameter == 'cadence'")
    assert rows["beyond_error"].tolist() == ["yes"]
    assert rows["difference"].astype(float).iloc[0] < 0
    assert rows[["first_recording", "second_recording"]].values.tolist() == [["before", "after"]]


def test_recordings_without_a_parameter_say_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "short.kinetrace"
    save(walking_recording(0.4), path)
    assert main(["compare", str(path), str(path)]) == 1
    assert "first: " in capsys.readouterr().out
