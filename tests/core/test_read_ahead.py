"""Decoding ahead of the network: the same frames, every error, and nothing left running."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at
from kinetrace.core.analysis import Analysis
from kinetrace.core.errors import RecordingError, VideoError
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.video.frames import Frame, frames
from kinetrace.core.video.read_ahead import AHEAD, read_ahead

WriteVideo = Callable[..., Path]


class Reader(Iterator[Frame]):
    """Frames without end that count how many were asked for; `fails_at` raises instead."""

    def __init__(self, fails_at: int | None = None) -> None:
        self.read, self.fails_at = 0, fails_at

    def __next__(self) -> Frame:
        if self.read == self.fails_at:
            raise VideoError("clip.mp4: gone")
        self.read += 1
        return Frame(self.read - 1, 0.0, np.zeros((1, 1, 3), np.uint8))


@contextmanager
def nothing_left(path: Path | None = None) -> Iterator[None]:
    """Check that afterwards no thread reads ahead, and no file is open (where that shows)."""
    yield
    assert not [t.name for t in threading.enumerate() if t.name.startswith("read-ahead")]
    handles = Path("/proc/self/fd")
    if path is not None and handles.is_dir():
        assert path not in [one.resolve() for one in handles.iterdir()]


def analysis_of(video: Path) -> Analysis:
    estimator = FakeEstimator(lambda index: [body_at(90, 10, 80)])
    return Analysis(video, estimator)  # type: ignore[arg-type]


def test_all_frames_come_in_order(write_video: WriteVideo) -> None:
    path = write_video(count=20)
    with nothing_left(path), frames(path) as stream:
        ahead = [(f.index, f.time_s, f.image) for f in read_ahead(stream)]
    for (index, time_s, image), frame in zip(ahead, frames(path), strict=True):
        assert (index, time_s) == (frame.index, frame.time_s)
        np.testing.assert_array_equal(image, frame.image)


def test_no_more_is_read_than_was_allowed() -> None:
    reader = Reader()
    with nothing_left(), closing(read_ahead(reader)) as ahead:
        for done in range(1, 30):
            next(ahead)
            assert reader.read <= done + AHEAD


def test_a_failing_decoder_fails_where_its_frame_would_have_come() -> None:
    with nothing_left():
        ahead = read_ahead(Reader(fails_at=5))
        assert [next(ahead).index for _ in range(5)] == [0, 1, 2, 3, 4]
        with pytest.raises(VideoError, match="gone"):
            next(ahead)


@pytest.mark.parametrize("after", [0, 1, 4])
def test_a_consumer_that_stops_early_leaves_nothing_behind(
    write_video: WriteVideo, after: int
) -> None:
    path = write_video(count=40)
    with nothing_left(path):
        steps = iter(analysis_of(path))
        for _ in range(after):
            next(steps)
        steps.close()  # type: ignore[attr-defined]
    with nothing_left(path):
        steps = iter(analysis_of(path))
        next(steps)
        del steps


@pytest.mark.parametrize("stage", ["finder", "peaks", "network"])
def test_a_failing_stage_tells_its_error_and_leaves_nothing_behind(
    write_video: WriteVideo, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    path = write_video(count=12)
    place = {
        "finder": "kinetrace.core.person.lookout.find_people",
        "peaks": "kinetrace.core.person.sighting.find_peaks",
        "network": "fake_network.FakeEstimator.heatmaps",
    }[stage]

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(stage)

    analysis = analysis_of(path)
    with nothing_left(path):
        steps = iter(analysis)
        if stage != "finder":
            next(steps)
        monkeypatch.setattr(place, fail)
        with pytest.raises(RuntimeError, match=stage):
            list(steps)
    assert not analysis.recording().complete


def test_a_failing_writer_stops_the_analysis_that_it_follows(
    write_video: WriteVideo, tmp_path: Path
) -> None:
    path = write_video(count=12)
    (tmp_path / "file").touch()
    analysis = analysis_of(path)

    def analyse_and_save() -> None:
        with closing(iter(analysis)) as steps:  # type: ignore[type-var]
            for _ in steps:
                save(analysis.recording(), tmp_path / "file" / "clip.kinetrace")

    with nothing_left(path), pytest.raises(RecordingError, match="Choose another folder"):
        analyse_and_save()


def test_recordings_are_equal_to_the_last_digit_with_and_without(
    write_video: WriteVideo, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_video(count=30)

    def detections() -> Detections:
        analysis = analysis_of(path)
        for _ in analysis:
            pass
        assert analysis.recording().complete
        return analysis.recording().detections

    ahead = detections()
    monkeypatch.setattr("kinetrace.core.analysis.read_ahead", lambda stream: stream)
    for name in ("time_s", "candidates", "spread_px", "box"):
        np.testing.assert_array_equal(getattr(ahead, name), getattr(detections(), name))
