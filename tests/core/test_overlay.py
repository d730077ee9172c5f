import re
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fake_network import body_at
from kinetrace.core.errors import VideoError
from kinetrace.core.keypoints import INDEX
from kinetrace.core.measures import measure
from kinetrace.core.output.overlay import LEFT_RGB, RIGHT_RGB, Ground, draw_skeleton, write_overlay
from kinetrace.core.pose import Status
from kinetrace.core.recordings.recording import VideoFacts
from kinetrace.core.system.fingerprint import sha256_of
from kinetrace.core.video.frames import probe
from kinetrace.core.video.sample import sample_video
from sample_recording import sample_recording

MEASURED = np.full(16, Status.MEASURED, np.uint8)


def near(image: np.ndarray, colour: tuple[int, int, int]) -> np.ndarray:
    """Return which pixels have about this colour."""
    return np.abs(image.astype(int) - colour).max(axis=-1) < 40


def apart() -> np.ndarray:
    """Somebody from the front: left and right do not cover each other."""
    body = body_at(320, 60, 360)
    for name, point in INDEX.items():
        if name.startswith(("left_", "right_")):
            body[point, 0] += 60 if name.startswith("left_") else -60
    return body


def test_right_and_left_have_their_own_colour_on_their_own_side() -> None:
    image = draw_skeleton(np.zeros((480, 640, 3), np.uint8), apart(), MEASURED)
    left, right = np.argwhere(near(image, LEFT_RGB)), np.argwhere(near(image, RIGHT_RGB))
    assert len(left) > 300
    assert len(right) > 300
    assert np.median(left[:, 1]) > 340 > 300 > np.median(right[:, 1])


def test_the_left_side_is_dashed() -> None:
    image = draw_skeleton(np.zeros((480, 640, 3), np.uint8), apart(), MEASURED)
    left, right = near(image, LEFT_RGB).sum(), near(image, RIGHT_RGB).sum()
    assert left < 0.8 * right


def test_missing_points_are_not_drawn_and_the_picture_given_stays() -> None:
    before = np.zeros((480, 640, 3), np.uint8)
    nothing = np.full((16, 2), np.nan)
    assert not draw_skeleton(before, nothing, np.zeros(16, np.uint8)).any()
    draw_skeleton(before, apart(), MEASURED)
    assert not before.any()


def test_the_annotated_video_keeps_every_frame_and_its_time(tmp_path: Path) -> None:
    info = probe(sample_video())
    plain = sample_recording(10)
    video = VideoFacts.of(info, sha256_of(info.path))
    recording = replace(plain, video=video)
    shares = list(write_overlay(recording, measure(recording), tmp_path / "o.mp4"))
    assert shares[-1] == 1
    made = probe(tmp_path / "o.mp4")
    assert (made.width, made.height) == (info.width, info.height)
    assert np.allclose(made.times_s, info.times_s)


@pytest.mark.parametrize("ground", ["picture", "blurred", "plain"])
def test_the_annotated_video_of_a_range_is_of_that_range(ground: Ground, tmp_path: Path) -> None:
    info = probe(sample_video())
    plain = sample_recording(10)
    video = VideoFacts.of(info, sha256_of(info.path))
    seen = replace(plain.detections, time_s=info.times_s[5:15])
    recording = replace(plain, video=video, frames=plain.frames + 5, detections=seen, span=(5, 14))
    shares = list(write_overlay(recording, measure(recording), tmp_path / "o.mp4", ground))
    assert shares == pytest.approx(np.arange(1, 11) / 10)
    made = probe(tmp_path / "o.mp4")
    assert np.allclose(made.times_s, info.times_s[5:15] - info.times_s[5])


@pytest.mark.parametrize("ground", ["blurred", "plain"])
def test_no_annotated_video_is_made_of_another_video_than_was_analysed(
    ground: Ground, tmp_path: Path
) -> None:
    recording = sample_recording(10)
    shutil.copy(sample_video().with_name("squat_left.mp4"), tmp_path / recording.video.name)
    facts = replace(recording.video, folder=str(tmp_path), sha256=sha256_of(sample_video()))
    replaced = replace(recording, video=facts)
    with pytest.raises(VideoError, match=f"{re.escape(facts.name)}: the video is another one"):
        list(write_overlay(replaced, measure(recording), tmp_path / "o.mp4", ground))
    assert not (tmp_path / "o.mp4").exists()
