from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from kinetrace.core.batch.worst import worst_picture, worst_row, write_worst_picture
from kinetrace.core.measures import measure
from kinetrace.core.output.results import WORST, recording_path, result_path
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.video.frames import VideoWriter
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


def recording_of(video: Path) -> Recording:
    recording = sample_recording(20)
    facts = replace(recording.video, name=video.name, folder=str(video.parent))
    return replace(recording, video=facts)


def test_the_picture_for_the_summary_hides_the_face_unless_it_is_to_be_shown(
    tmp_path: Path,
) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (48, 64, 3)).astype(np.uint8)
    with VideoWriter(tmp_path / "noise.mp4", 640, 480, rate=30) as writer:
        for n in range(20):
            writer.write(noise.repeat(10, axis=0).repeat(10, axis=1), n / 30)
    recording = recording_of(tmp_path / "noise.mp4")
    measures = measure(recording)
    write_worst_picture(recording, measures, tmp_path / "hidden")
    write_worst_picture(recording, measures, tmp_path / "shown", show_face=True)
    hidden, shown = (
        cv2.imread(str(result_path(tmp_path / name, WORST))).astype(int)
        for name in ("hidden", "shown")
    )
    assert hidden.shape == shown.shape == (180, 240, 3)
    changed = np.abs(hidden - shown).max(axis=2) > 40
    row = worst_row(recording)
    assert row is not None
    heads = recording.detections.candidates[row, :2, 0, :2] * 180 / 480  # head top, upper neck
    (x, y), length = heads.mean(axis=0), np.linalg.norm(heads[1] - heads[0])
    rows, columns = np.nonzero(changed)
    assert len(rows) > 20
    assert np.hypot(columns - x, rows - y).max() < 4 * length


def test_a_video_that_is_gone_leaves_no_picture_and_no_error(tmp_path: Path) -> None:
    recording = recording_of(tmp_path / "gone.mp4")
    write_worst_picture(recording, measure(recording), tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_the_picture_is_that_of_the_frame_with_the_skeleton_on_it(
    write_video: Callable[..., Path], tmp_path: Path
) -> None:
    video = write_video(size=(640, 480), count=20)
    save(recording_of(video), recording_path(tmp_path / "a"))
    picture = worst_picture(tmp_path / "a", video, 90)
    assert picture is not None
    assert picture.shape == (90, 120, 3)
