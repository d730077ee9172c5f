"""The recording of a video that no network has seen: its file is read, it can be kept, or not."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from kinetrace.core.errors import RecordingError, VideoError
from kinetrace.core.findings import findings_of
from kinetrace.core.recordings.hand_measurements import HandAngle
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.recordings.unanalysed import unanalysed
from kinetrace.core.video.frames import probe

ANGLE = HandAngle(3, 0.1, ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0)), "knee")


def blank_of(path: Path) -> Recording:
    steps = unanalysed(probe(path))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_it_tells_its_video_and_no_frame(write_video: Callable[..., Path]) -> None:
    path = write_video(count=12)
    blank = blank_of(path)
    assert len(blank) == 0
    assert (blank.video.frame_count, blank.video.name) == (12, path.name)
    assert blank.video.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_what_is_drawn_on_it_comes_back_from_its_file(
    write_video: Callable[..., Path], tmp_path: Path
) -> None:
    drawn = replace(blank_of(write_video()), by_hand=(ANGLE,))
    save(drawn, tmp_path / "drawn.kinetrace")
    again = load(tmp_path / "drawn.kinetrace")
    assert again.by_hand == (ANGLE,)
    assert not again.complete
    assert again.video == drawn.video


def test_there_is_nothing_to_report_before_an_analysis(write_video: Callable[..., Path]) -> None:
    with pytest.raises(RecordingError, match="Analyse the video first"):
        findings_of(blank_of(write_video()))


def test_a_file_that_went_away_is_told_in_words(write_video: Callable[..., Path]) -> None:
    info = probe(write_video())
    info.path.unlink()
    with pytest.raises(VideoError, match="cannot be read"):
        list(unanalysed(info))
