"""How much repeated recordings differ, and changes held against that."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.changes import changes
from kinetrace.core.cli import main
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.output.change_table import read_repeatability
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.repeatability import Repeatability, repeatability
from walking_recording import walking_recording

FACTORS = {"P-01": (1.0, 1.02, 0.98), "P-02": (1.1, 1.12)}
"""By person: how many times as long as the first one each recording's strides last."""


def slower(recording: Recording, factor: float, code: str = "") -> Recording:
    """Return the same movement in more time, as another video shows it."""
    old, video = recording.detections, replace(recording.video, sha256=f"{code} {factor}")
    slow = replace(old, time_s=old.time_s * factor)
    return replace(recording, code=code, detections=slow, video=video)


@pytest.fixture(scope="module")
def recordings() -> list[Recording]:
    walk = walking_recording(6.0)
    return [slower(walk, one, code) for code, many in FACTORS.items() for one in many]


@pytest.fixture(scope="module")
def found(recordings: list[Recording]) -> list[Findings]:
    return [findings_of(one) for one in recordings]


def of(rows: tuple[Repeatability, ...], key: str, side: str) -> Repeatability:
    return next(row for row in rows if (row.definition.key, row.side) == (key, side))


def test_the_standard_deviation_is_about_each_persons_own_mean(found: list[Findings]) -> None:
    row = of(repeatability(found), "stride_time", "right")
    squares = sum(((np.array(f) - np.mean(f)) ** 2).sum() for f in FACTORS.values())
    assert (row.persons, row.recordings, row.free) == (2, 5, 3)
    assert row.within_sd == pytest.approx(1.1 * np.sqrt(squares / 3), rel=0.05)
    assert row.coefficient == pytest.approx(2.77 * row.within_sd, rel=1e-3)


def test_who_has_one_recording_alone_says_nothing(found: list[Findings]) -> None:
    assert repeatability([found[0], found[3]]) == ()
    assert of(repeatability(found[:4]), "cadence", "").recordings == 3


def test_one_pair_is_too_little_for_a_number(found: list[Findings]) -> None:
    row = of(repeatability(found[:2]), "cadence", "")
    assert row.free == 1
    assert np.isnan(row.within_sd)
    assert np.isnan(row.coefficient)


def test_changes_are_held_against_ones_own_errors(found: list[Findings]) -> None:
    own = {("knee_range", "deg", "right"): 1.5, ("cadence", "steps/min", ""): 30.0}
    rows = {(row.definition.key, row.side): row for row in changes(found[0], found[3], own)}
    assert rows["knee_range", "right"].error == 1.5
    assert rows["knee_range", "left"].error >= 5.0
    assert rows["cadence", ""].beyond_error is False
    assert rows["stride_time", "right"].beyond_error is True


def test_the_table_of_the_command_is_what_compare_reads(
    recordings: list[Recording], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / f"{n}.kinetrace" for n in range(len(recordings))]
    for file, recording in zip(files, recordings, strict=True):
        save(recording, file)
    table = tmp_path / "errors.csv"
    assert main(["repeatability", *map(str, files), "--csv", str(table)]) == 0
    printed = capsys.readouterr()
    assert "uncertain by up to 80 %" in printed.out
    assert printed.err == ""
    errors, rows = read_repeatability(table), pd.read_csv(table)
    assert len(errors) == len(rows)
    assert errors["cadence", "steps/min", ""] == pytest.approx(
        rows.query("parameter == 'cadence'")["repeatability"].item()
    )
    pair = [str(files[0]), str(files[3])]
    assert main(["compare", *pair, "--repeatability", str(table)]) == 0
    printed = capsys.readouterr().out
    assert f"± {errors['cadence', 'steps/min', '']:.2f}" in printed
    assert "repeatability of your own recordings" in printed


def test_what_makes_the_recordings_of_one_person_unlike_is_said(
    recordings: list[Recording], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quick, slow, other = slower(recordings[3], 0.8, "P-02"), *recordings[3:]
    files = [tmp_path / f"{name}.kinetrace" for name in ("alone", "quick", "slow", "other")]
    for file, recording in zip(files, (recordings[0], quick, slow, other), strict=True):
        save(recording, file)
    assert main(["repeatability", *map(str, files)]) == 0
    told = capsys.readouterr().err
    assert told.startswith("quick and slow: Cadences are")


def test_other_tables_and_too_few_recordings_are_refused(
    recordings: list[Recording], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    walk, other = tmp_path / "walk.kinetrace", tmp_path / "other.csv"
    save(recordings[0], walk)
    other.write_text("time_s,knee\n0,1\n")
    assert main(["repeatability", str(walk), str(walk), str(walk)]) != 0
    assert "Too few recordings for a number" in capsys.readouterr().err
    assert main(["compare", str(walk), str(walk), "--repeatability", str(other)]) != 0
    assert "other.csv: not a table" in capsys.readouterr().err


def test_copies_of_one_recording_are_no_repetition(
    recordings: list[Recording], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "copy", "third"):
        save(recordings[0], tmp_path / f"{name}.kinetrace")
    files = sorted(map(str, tmp_path.iterdir()))
    assert main(["repeatability", *files]) == 1
    assert "copy and one are of the same video" in capsys.readouterr().err


def test_two_stretches_of_a_video_and_two_persons_in_it_are_repetitions(
    recordings: list[Recording], tmp_path: Path
) -> None:
    first, second, third, fourth, fifth = recordings
    last = first.video.frame_count - 1
    halves = [
        replace(one, video=first.video, span=span)
        for one, span in ((first, (0, 80)), (second, (81, last)))
    ]
    other = replace(fourth, video=first.video)
    files = [tmp_path / f"{n}.kinetrace" for n in range(5)]
    for file, one in zip(files, (*halves, third, other, fifth), strict=True):
        save(one, file)
    assert main(["repeatability", *map(str, files)]) == 0


def test_that_recordings_without_a_code_count_as_one_persons_is_said(
    recordings: list[Recording], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / f"{n}.kinetrace" for n in range(5)]
    for file, one in zip(files, recordings, strict=True):
        save(replace(one, code=one.code.replace("P-01", "")), file)
    assert main(["repeatability", *map(str, files)]) == 0
    said = capsys.readouterr().err
    assert said.startswith("3 recordings have no code and count as one person's.\n")
