"""What goes wrong in mid-analysis: the file, the disk, the folder."""

import errno
import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at
from kinetrace.core.analysis import Analysis
from kinetrace.core.batch.work import FileAnalysis
from kinetrace.core.cli import main
from kinetrace.core.commands import networks
from kinetrace.core.errors import RecordingError, VideoError
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.system.fingerprint import check_video
from kinetrace.core.video.probe import probe
from sample_recording import sample_recording

WriteVideo = Callable[..., Path]
COUNT = 40


def analysis_of(video: Path) -> Analysis:
    return Analysis(video, FakeEstimator(lambda index: [body_at(90, 10, 80)]))  # type: ignore[arg-type]


def test_a_video_that_stops_decoding_half_way_keeps_what_there_is_and_says_so(
    write_video: WriteVideo,
) -> None:
    video = write_video(count=COUNT, options={"g": "10"})
    content = bytearray(video.read_bytes())
    media = content.index(b"mdat")
    length = int.from_bytes(content[media - 4 : media], "big")
    middle, end = media + length // 2, media - 4 + length
    content[middle:end] = bytes(end - middle)
    video.write_bytes(content)
    analysis = analysis_of(video)
    for _ in analysis:
        pass
    made = analysis.recording()
    assert made.complete
    assert COUNT // 4 <= len(made) < COUNT
    assert made.video.frame_count == COUNT
    lost = COUNT - len(made)
    assert any(f"{lost} of {COUNT} frames cannot be decoded" in w for w in made.video.warnings)
    assert np.isfinite(made.detections.candidates[:, :, 0]).all()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not delete a file that is open")
def test_a_video_deleted_while_it_is_open_is_read_to_its_end(write_video: WriteVideo) -> None:
    video = write_video(count=COUNT)
    analysis = analysis_of(video)
    for step in analysis:
        if step.done == 1:
            video.unlink()
    assert analysis.recording().complete
    assert len(analysis.recording()) == COUNT


def test_a_video_deleted_before_it_is_read_is_named(write_video: WriteVideo) -> None:
    video = write_video(count=3)
    analysis = analysis_of(video)
    video.unlink()
    with pytest.raises(VideoError, match=r"clip\.mp4: there is no such file"):
        list(analysis)
    assert not analysis.recording().complete


def test_a_full_disk_is_named_and_leaves_no_half_file(
    write_video: WriteVideo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = FileAnalysis()
    work._estimator = FakeEstimator(lambda index: [body_at(90, 10, 80)])  # type: ignore[assignment]
    video = write_video(count=3)
    sha256 = analysis_of(video).recording().video.sha256

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(np, "save", full)
    with pytest.raises(RecordingError, match=r"(?i)space"):
        work.analyse(video, sha256, tmp_path / "out" / "clip", lambda done, total: None)
    assert list((tmp_path / "out").iterdir()) == []
    monkeypatch.undo()
    monkeypatch.setattr("kinetrace.core.batch.work.write_results", lambda *_, **__: iter([1.0]))
    work.analyse(video, sha256, tmp_path / "out" / "clip", lambda done, total: None)
    assert load(tmp_path / "out" / "clip.kinetrace").complete


def forbid(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let a folder be one that may not be looked into."""
    stat = Path.stat

    def refused(path: Path, **how: bool) -> os.stat_result:
        if folder in path.parents:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, **how)

    monkeypatch.setattr(Path, "stat", refused)


def test_a_video_in_a_folder_that_may_not_be_read_is_named(
    write_video: WriteVideo, monkeypatch: pytest.MonkeyPatch
) -> None:
    video = write_video(count=3)
    forbid(monkeypatch, video.parent)
    for read in (probe, partial(check_video, sha256="")):
        with pytest.raises(VideoError, match=r"clip\.mp4: the video cannot be read: Permission"):
            read(video)


def test_a_drive_that_goes_away_while_the_video_is_read_is_told_in_words(
    write_video: WriteVideo, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")  # as of a network drive: names no file

    video = write_video(count=3)
    monkeypatch.setattr(hashlib, "file_digest", gone)
    monkeypatch.setattr(
        "kinetrace.core.network.estimator.open_estimator", lambda *_: FakeEstimator(lambda _: [])
    )
    monkeypatch.setattr(networks, "tell_of_conversion", lambda _: None)
    assert main(["analyze", str(video)]) == 1
    assert "clip.mp4: the video cannot be read: Input/output error." in capsys.readouterr().err


def test_one_forbidden_video_does_not_stop_the_reports_of_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, locked = sample_recording(20), tmp_path / "locked"
    save(replace(made, video=replace(made.video, folder=str(locked))), tmp_path / "a.kinetrace")
    save(made, tmp_path / "b.kinetrace")
    forbid(monkeypatch, locked)
    recordings = [str(tmp_path / name) for name in ("a.kinetrace", "b.kinetrace")]
    assert main(["report", *recordings, "--html", "--out", str(tmp_path / "out")]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "a_report.html",
        "b_report.html",
    ]
    page = (tmp_path / "out" / "a_report.html").read_text(encoding="utf-8")
    assert "No key frame is shown: the video cannot be read: Permission denied." in page
