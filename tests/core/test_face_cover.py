from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.measures import Measures, measure
from kinetrace.core.output.face_blur import head_in
from kinetrace.core.output.face_cover import FaceCover
from kinetrace.core.output.overlay import Ground, write_overlay
from kinetrace.core.recordings.recording import Recording, VideoFacts
from kinetrace.core.system.fingerprint import sha256_of
from kinetrace.core.video.frames import VideoWriter, frames, probe
from sample_recording import sample_recording

FRAMES = 30


def checks(height: int = 480, width: int = 640, side: int = 4) -> np.ndarray:
    """Return a chequered picture, in which any blur shows."""
    y, x = np.mgrid[:height, :width]
    plain = (((y // side + x // side) % 2) * 255).astype(np.uint8)
    return np.repeat(plain[..., None], 3, axis=2)


def contrast(image: np.ndarray, centre: np.ndarray, reach: int = 8) -> float:
    """Return the standard deviation of grey around a place: 127 where the squares are seen."""
    x, y = centre.astype(int)
    return float(image[y - reach : y + reach, x - reach : x + reach].mean(axis=2).std())


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    """Somebody who slides through a chequered video."""
    path = tmp_path / "source.mp4"
    with VideoWriter(path, 640, 480, time_base=Fraction(1, 30), rate=Fraction(30)) as writer:
        for number in range(FRAMES):
            writer.write(checks(), number / 30)
    plain = sample_recording(FRAMES)
    return replace(plain, video=VideoFacts.of(probe(path), sha256_of(path)))


def without_head(recording: Recording, rows: slice) -> Measures:
    """Return the measures of the recording with no head seen in some frames."""
    candidates = recording.detections.candidates.copy()
    candidates[rows, INDEX["head_top"]] = np.nan
    return measure(
        replace(recording, detections=replace(recording.detections, candidates=candidates))
    )


def centres(recording: Recording) -> np.ndarray:
    """Return where the head really is in each frame."""
    pose = recording.detections.strongest()
    return (pose.point("head_top") + pose.point("upper_neck")) / 2


def cover(measures: Measures) -> FaceCover:
    return FaceCover((measures.pose, measures.decided, measures.raw))


def test_the_face_is_hidden_and_the_feet_stay_as_they_were(recording: Recording) -> None:
    made = cover(measure(recording))
    for row in (0, 12, FRAMES - 1):
        picture = made.hide(checks(), row / 30)
        assert contrast(picture, centres(recording)[row]) < 30
        assert np.array_equal(picture[300:], checks()[300:])


def test_a_head_that_is_missing_for_a_moment_is_hidden_in_a_larger_place(
    recording: Recording,
) -> None:
    made = cover(without_head(recording, slice(8, 20)))
    lengths = [max(np.hypot(*head.up) for head in made.heads(row / 30)) for row in (6, 9, 13)]
    assert lengths[0] < lengths[1] < lengths[2]
    for row in range(8, 20):
        assert contrast(made.hide(checks(), row / 30), centres(recording)[row]) < 30


def test_where_the_head_is_not_known_for_long_the_whole_picture_is_hidden(
    recording: Recording,
) -> None:
    made = cover(without_head(recording, slice(5, FRAMES)))
    assert made.heads(4 / 30)
    picture = made.hide(checks(), 25 / 30)
    assert made.heads(25 / 30) == []
    for at in ((40, 40), (320, 240), (600, 440)):
        assert contrast(picture, np.array(at)) < 30


def test_without_any_head_no_part_of_the_picture_is_left_sharp(recording: Recording) -> None:
    picture = cover(without_head(recording, slice(None))).hide(checks(), 0.2)
    assert contrast(picture, np.array([320, 100])) < 30


def test_frames_that_the_analysis_did_not_reach_are_hidden_too(recording: Recording) -> None:
    made = cover(measure(recording))
    assert made.heads((FRAMES + 5) / 30)  # 0.2 s after the last: a larger place
    assert made.heads(FRAMES / 30 + 2) == []


def test_a_head_that_looks_too_small_is_hidden_at_its_usual_size(recording: Recording) -> None:
    measures = measure(recording)
    pose = measures.pose
    neck, top = pose.point("upper_neck")[10], pose.point("head_top")[10]
    usual = np.hypot(*(top - neck))
    pose.xy[10, INDEX["head_top"]] = neck + 0.2 * (top - neck)
    assert head_in(pose, 10) is not None
    heads = FaceCover((pose,)).heads(10 / 30)
    assert min(np.hypot(*head.up) for head in heads) >= usual


@pytest.fixture
def overlay(recording: Recording, tmp_path: Path) -> Callable[[Ground], list[np.ndarray]]:
    """A function that writes the annotated video and returns its pictures."""

    def made(ground: Ground) -> list[np.ndarray]:
        path = tmp_path / f"{ground}.mp4"
        for _ in write_overlay(recording, without_head(recording, slice(8, 20)), path, ground):
            pass
        with frames(path) as stream:
            return [frame.image for frame in stream]

    return made


def test_no_face_is_sharp_in_the_file_that_is_written(
    recording: Recording, overlay: Callable[[Ground], list[np.ndarray]]
) -> None:
    beside = centres(recording) + np.array([14, 0])  # next to the line through the head
    shown, hidden = overlay("picture"), overlay("blurred")
    assert len(shown) == len(hidden) == FRAMES
    for row in range(FRAMES):
        assert contrast(shown[row], beside[row], 6) > 60
        assert contrast(hidden[row], beside[row], 6) < 35
        assert contrast(hidden[row], np.array([60, 440])) > 60


def test_no_face_is_sharp_in_a_video_of_slow_motion(recording: Recording, tmp_path: Path) -> None:
    slow = recording.with_slow_motion(8.0)
    for _ in write_overlay(slow, measure(slow), tmp_path / "slow.mp4", "blurred"):
        pass
    with frames(tmp_path / "slow.mp4") as stream:
        hidden = [frame.image for frame in stream]
    beside = centres(recording) + np.array([14, 0])
    assert [row for row in range(FRAMES) if contrast(hidden[row], beside[row], 6) > 35] == []
    assert contrast(hidden[-1], np.array([60, 440])) > 60  # and no more than the face


def test_on_plain_ground_nothing_of_the_picture_is_left(
    overlay: Callable[[Ground], list[np.ndarray]],
) -> None:
    pictures = overlay("plain")
    assert len(pictures) == FRAMES
    corner = np.stack(pictures)[:, 380:, 400:].astype(int)
    assert np.ptp(corner) < 20
    assert np.ptp(pictures[0]) > 150  # and the figure is drawn
