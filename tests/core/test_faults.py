"""What goes wrong in mid-analysis: the file, the disk, the folder."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at
from kinetrace.core.analysis import Analysis
from kinetrace.core.batch.work import FileAnalysis
from kinetrace.core.errors import RecordingError, VideoError
from kinetrace.core.recording_file import load

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
