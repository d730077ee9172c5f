"""Notes and hand measurements as a table and as pictures."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from kinetrace.core.cli import main
from kinetrace.core.errors import RecordingError, VideoError
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.output.exports import write_table
from kinetrace.core.output.hand_export import hand_table, key_frames, write_hand_table, write_stills
from kinetrace.core.output.report_notes import notes
from kinetrace.core.output.sharing import without_names
from kinetrace.core.recordings.hand_measurements import HandAngle, HandLength
from kinetrace.core.recordings.recording import Comment
from kinetrace.core.recordings.recording_file import save
from matplotlib.image import imread
from sample_recording import sample_recording

BY_HAND = (
    HandAngle(9, 0.3, ((40.0, 20.0), (90.0, 20.0), (90.0, 70.0)), "ankle of Jane"),
    HandLength(4, 4 / 30, ((20.0, 90.0), (120.0, 90.0)), "tape", 0.5),
    HandLength(9, 0.3, ((20.0, 50.0), (70.0, 50.0))),
)


@pytest.fixture
def findings(write_video: Callable[..., Path]) -> Findings:
    path = write_video("walk.mp4", count=20, size=(640, 480))
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    recording = sample_recording(20)
    recording = replace(
        recording,
        video=replace(recording.video, folder=str(path.parent), sha256=sha256),
        settings=replace(recording.settings, repair=False),
        comments=(Comment(0.1, "slips"), Comment(12 / 30, "deepest", key_frame=True)),
        by_hand=BY_HAND,
    )
    return findings_of(recording)


def test_no_still_is_made_of_a_video_that_took_the_place_of_the_analysed_one(
    findings: Findings, write_video: Callable[..., Path], tmp_path: Path
) -> None:
    write_video("walk.mp4", count=20, size=(640, 480), rate=25)
    with pytest.raises(VideoError, match="another one"):
        list(write_stills(findings.recording, findings.measures, tmp_path, "t"))


def test_the_table_has_one_row_for_each_in_order_of_time(findings: Findings) -> None:
    table = hand_table(findings.recording, "t")
    assert list(table["kind"]) == ["note", "known_length", "angle", "length", "key_frame"]
    assert list(table["frame"]) == [3, 4, 9, 9, 12]
    assert table["angle_deg"][2] == pytest.approx(90)
    assert table["length_m"][3] == pytest.approx(0.25)
    assert table["sd"][3] > 0
    assert table["length_m"].isna().tolist() == [True, False, True, False, True]


def test_each_key_frame_and_measured_frame_is_a_still_of_the_videos_size(
    findings: Findings, tmp_path: Path
) -> None:
    assert key_frames(findings.recording) == [4, 9, 12]
    files = list(write_stills(findings.recording, findings.measures, tmp_path, "t"))
    assert [file.name for file in files] == [f"t_still_{n:05d}.png" for n in (4, 9, 12)]
    assert imread(files[0]).shape[:2] == (480, 640)
    drawn, plain = (imread(file)[18:23, 60:70, :3] for file in (files[1], files[2]))
    ink = np.array([1.0, 0.88, 0.29])  # yellow
    assert np.abs(drawn - ink).sum(axis=-1).min() < 0.3
    assert np.abs(plain - ink).sum(axis=-1).min() > 0.3


def test_the_face_is_hidden_and_a_frame_without_a_head_is_left_out_and_told(
    findings: Findings, tmp_path: Path
) -> None:
    shown = list(write_stills(findings.recording, findings.measures, tmp_path, "shown", blur=False))
    hidden = list(write_stills(findings.recording, findings.measures, tmp_path, "hidden"))
    assert (imread(shown[2]) != imread(hidden[2])).any()
    nobody = findings.measures.pose.xy.copy()
    nobody[:9] = np.nan
    pose = replace(findings.measures.pose, xy=nobody)
    measures = replace(findings.measures, pose=pose, raw=pose)
    with pytest.raises(RecordingError, match="Frames 4 are left out"):
        list(write_stills(findings.recording, measures, tmp_path, "part"))
    assert (tmp_path / "part_still_00012.png").is_file()


def test_without_key_frames_or_without_the_video_it_says_so(
    findings: Findings, tmp_path: Path
) -> None:
    bare = replace(findings.recording, comments=(), by_hand=())
    with pytest.raises(RecordingError, match="no key frame"):
        list(write_stills(bare, findings.measures, tmp_path, "t"))
    with pytest.raises(VideoError, match="not where it was"):
        list(
            write_stills(
                findings.recording, findings.measures, tmp_path, "t", video=tmp_path / "gone.mp4"
            )
        )


def test_what_is_shared_has_the_values_and_no_words(findings: Findings) -> None:
    shared = without_names(findings.recording)
    table = hand_table(shared, "t")
    assert "Jane" not in table.to_csv()
    assert list(table["kind"]) == ["known_length", "angle", "length", "key_frame"]


def test_the_report_says_what_was_measured_by_hand(findings: Findings) -> None:
    words = "\n".join(notes(findings))
    assert "0.30 s: ankle of Jane 90.0°, measured by hand" in words
    assert "length 25.0 cm" in words


def test_the_command_writes_table_and_stills(findings: Findings, tmp_path: Path) -> None:
    path = tmp_path / "w.kinetrace"
    save(findings.recording, path)
    out = tmp_path / "out"
    arguments = [
        "export",
        str(path),
        "--format",
        "by_hand",
        "--format",
        "stills",
        "--out",
        str(out),
    ]
    assert main(arguments) == 0
    assert len(pd.read_csv(out / "w_by_hand.csv")) == 5
    assert len(list(out.glob("w_still_*.png"))) == 3


def test_no_spreadsheet_takes_a_note_or_a_name_for_a_formula(
    findings: Findings, tmp_path: Path
) -> None:
    notes = (Comment(0.1, "- leans left"), Comment(0.2, "=1+1"), Comment(0.3, "2 - 1 steps"))
    recording = replace(findings.recording, comments=notes, by_hand=())
    table = pd.read_csv(write_hand_table(recording, tmp_path, "+1"), dtype=str)
    assert table["text"].tolist() == [" - leans left", " =1+1", "2 - 1 steps"]
    assert set(table["trial"]) == {" +1"}
    write_table(pd.DataFrame({"name": ["=P-01", "P-02"]}), tmp_path / "plot.csv")
    assert pd.read_csv(tmp_path / "plot.csv")["name"].tolist() == [" =P-01", "P-02"]


def test_a_code_names_the_stills_and_does_not_lose_the_video(
    findings: Findings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(findings.recording, tmp_path / "Jane.kinetrace")
    call = ["export", str(tmp_path / "Jane.kinetrace"), "--format", "stills", "--code", "P-01"]
    out = tmp_path / "out"
    assert main([*call, "--out", str(out)]) == 0
    names = sorted(path.name for path in out.iterdir())
    assert names == [f"P-01_still_{n:05d}.png" for n in (4, 9, 12)]
    assert not any("Jane" in line for line in capsys.readouterr().out.splitlines())


@pytest.mark.parametrize("code", [[], ["--code", "P-01"]])
def test_the_command_is_told_where_a_moved_video_is_and_takes_no_other(
    findings: Findings,
    code: list[str],
    write_video: Callable[..., Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    save(findings.recording, tmp_path / "w.kinetrace")
    moved = tmp_path / "elsewhere.mp4"
    findings.recording.video.path.rename(moved)
    out = tmp_path / "out"
    call = ["export", str(tmp_path / "w.kinetrace"), "--format", "stills", "--out", str(out), *code]
    assert main(call) == 1
    assert "not where it was. Say where it is with --video." in capsys.readouterr().err
    other = write_video("other.mp4", count=20, size=(640, 480), rate=25)
    assert main([*call, "--video", str(other)]) == 1
    assert "another one than was analysed" in capsys.readouterr().err
    assert main([*call, "--video", str(moved)]) == 0
    assert len(list(out.iterdir())) == 3
