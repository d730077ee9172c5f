from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from kinetrace.core.batch.worst import worst_picture, worst_row
from kinetrace.core.output.results import recording_path
from kinetrace.core.recording_file import save
from sample_recording import sample_recording


def test_the_worst_moment_is_a_stretch_of_low_peaks_and_not_one_bad_frame() -> None:
    recording = sample_recording(60)
    candidates = recording.detections.candidates
    candidates[10, :, 0, 2] = 0.05
    candidates[40:48, :, 0, 2] = 0.2
    assert 41 <= (worst_row(recording) or 0) <= 47


def test_frames_without_a_person_are_the_worst() -> None:
    recording = sample_recording(60)
    recording.detections.candidates[50:] = np.nan
    assert (worst_row(recording) or 0) >= 50


def test_an_empty_recording_has_no_worst_moment() -> None:
    assert worst_row(sample_recording(0)) is None


def test_the_picture_is_that_of_the_frame_with_the_skeleton_on_it(
    write_video: Callable[..., Path], tmp_path: Path
) -> None:
    video = write_video(size=(640, 480), count=20)
    recording = sample_recording(20)
    facts = replace(recording.video, name=video.name, folder=str(video.parent))
    save(replace(recording, video=facts), recording_path(tmp_path / "a"))
    picture = worst_picture(tmp_path / "a", video, 90)
    assert picture is not None
    assert picture.shape == (90, 120, 3)
