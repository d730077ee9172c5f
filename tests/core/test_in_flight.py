"""Two frames at the network at once: the same results however it is stopped or fails."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.analysis import Analysis
from kinetrace.core.network.estimator import open_estimator
from kinetrace.core.person.crop import Crop
from kinetrace.core.person.tracking import PersonTracker
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording import Recording
from pattern_frames import read_index

WriteVideo = Callable[..., Path]


class Counting(FakeEstimator):
    """Sees a walker in numbered frames, and counts the looks that are begun and not fetched."""

    def __init__(self, gone: range = range(0)) -> None:
        super().__init__(lambda n: [] if n in gone else [body_at(40 + 2 * n, 10, 80)])
        self.open = self.most_open = 0

    def heatmaps(self, image: np.ndarray, crops: Sequence[Crop]) -> np.ndarray:
        return super().heatmaps(picture_of(read_index(np.asarray(image))), crops)

    def begin(self, image: np.ndarray, crops: Sequence[Crop]) -> Callable[[], np.ndarray]:
        self.open += 1
        self.most_open = max(self.most_open, self.open)

        def wait() -> np.ndarray:
            self.open -= 1
            return self.heatmaps(image, crops)

        return wait


def detections_of(analysis: Analysis) -> Detections:
    for _ in analysis:
        pass
    return analysis.recording().detections


def assert_equal(one: Detections, other: Detections) -> None:
    for name in ("time_s", "candidates", "spread_px", "box"):
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name))


@pytest.mark.parametrize("stop", [1, 2, 3, 11])
def test_an_analysis_stopped_anywhere_goes_on_to_the_same_end(
    write_video: WriteVideo, stop: int
) -> None:
    path = write_video(count=30)
    whole = detections_of(Analysis(path, Counting()))  # type: ignore[arg-type]
    assert np.isfinite(whole.box).all()
    first = Analysis(path, Counting())  # type: ignore[arg-type]
    for progress in first:
        if progress.done == stop:
            break
    rest = Analysis(path, Counting(), resume=first.recording())  # type: ignore[arg-type]
    assert_equal(detections_of(rest), whole)


def test_an_analysis_stopped_about_a_loss_goes_on_to_the_same_end(write_video: WriteVideo) -> None:
    path, gone = write_video(count=70), range(6, 42)

    def begin(resume: Recording | None = None) -> Analysis:
        return Analysis(path, Counting(gone), resume=resume)  # type: ignore[arg-type]

    whole = begin()
    expected = detections_of(whole)
    assert [kind for _, kind in whole.tracker.changes] == ["found", "lost", "found"]
    lost, again = (round(30 * time_s) for time_s, _ in whole.tracker.changes[1:])
    for stop in (5, 6, 7, *range(lost - 2, lost + 4), *range(again - 2, again + 4)):
        first = begin()
        next(progress for progress in first if progress.done == stop)
        assert_equal(detections_of(begin(first.recording())), expected)


@pytest.mark.parametrize(("rate", "most"), [(30, 2), (15, 0)])
def test_the_next_frame_is_begun_early_only_where_frames_are_close_in_time(
    write_video: WriteVideo, rate: int, most: int
) -> None:
    estimator = Counting()
    path = write_video(count=20, rate=rate)
    assert np.isfinite(detections_of(Analysis(path, estimator)).box).all()  # type: ignore[arg-type]
    assert estimator.most_open == most


def test_a_frame_begun_before_a_loss_was_known_is_looked_at_anew() -> None:
    body, other = body_at(150, 100, 250), body_at(500, 100, 250)
    tracker = PersonTracker(FakeEstimator(lambda n: [body] if n < 10 else [other]))  # type: ignore[arg-type]
    for n in range(10):
        assert tracker.follow(picture_of(n), n / 30) is not None
    n = 10
    begun = tracker.begin(picture_of(n), n / 30)
    while "lost" not in dict(tracker.changes).values():
        later = tracker.begin(picture_of(n + 1), (n + 1) / 30)
        assert tracker.settle(begun) is None
        begun, n = later, n + 1
    again = PersonTracker(tracker.estimator)
    again.restore(tracker.state())
    one, same = tracker.settle(begun), again.follow(picture_of(n), n / 30)
    assert one is not None
    assert same is not None
    assert one.crop == same.crop  # and not the square of somebody who is no longer followed
    assert np.nanmax(np.abs(one.body() - other)) < 3
    assert again.state() == tracker.state()


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["openvino", "torch"])
def test_begun_pictures_give_the_maps_of_single_ones(engine: str) -> None:
    if engine == "openvino":
        pytest.importorskip("openvino", reason="there is no OpenVINO for this computer")
    estimator = open_estimator("RT", "cpu", engine=engine, threads=3)  # type: ignore[arg-type]
    random = np.random.default_rng(0)
    pictures = [random.integers(0, 256, (90, 120, 3)).astype(np.uint8) for _ in range(5)]
    crop = Crop(10, 0, 90)
    waiting = [estimator.begin(picture, [crop]) for picture in pictures]
    for wait, picture in zip(reversed(waiting), reversed(pictures), strict=True):
        np.testing.assert_allclose(wait(), estimator.heatmaps(picture, [crop]), atol=1e-5)
    estimator.averaging = "flip"
    both = estimator.begin(pictures[0], [crop, crop])()
    np.testing.assert_allclose(both, estimator.heatmaps(pictures[0], [crop, crop]), atol=1e-5)


@pytest.mark.slow
def test_torch_does_all_that_was_begun_where_openvino_fails_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("openvino", reason="there is no OpenVINO for this computer")

    def fail() -> np.ndarray:
        raise RuntimeError("out of memory")

    estimator = open_estimator("RT", "cpu")
    image, crop = np.zeros((60, 60, 3), np.uint8), Crop(0, 0, 60)
    monkeypatch.setattr(estimator.engine, "begin", lambda _: fail)
    before = len(estimator.notices)
    waiting = [estimator.begin(image, [crop]) for _ in range(2)]
    assert [wait().shape for wait in waiting] == [(1, 16, 28, 28)] * 2
    assert estimator.runtime.startswith("torch ")
    assert len(estimator.notices) == before + 1


def test_somebody_doubtful_is_challenged_only_when_something_else_in_the_picture_moves() -> None:
    walker = [body_at(100 + 2 * n, 100, 250) for n in range(90)]

    def looks(comes: bool) -> int:
        estimator = FakeEstimator(lambda _: [])
        tracker = PersonTracker(estimator)  # type: ignore[arg-type]
        for n in range(90):
            estimator.furniture = walker[n]  # as faint as furniture all the time
            image = np.full((480, 640, 3), 90, np.uint8)
            low, high = walker[n].min(axis=0).astype(int), walker[n].max(axis=0).astype(int)
            image[low[1] : high[1], low[0] : high[0]] = 200
            image[380:480, 560:640] = 200 if comes and n > 30 else 90
            assert tracker.follow(image, n / 30) is not None
        return estimator.looks

    assert looks(comes=True) > 30 + looks(comes=False)
