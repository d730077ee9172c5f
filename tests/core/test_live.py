from collections.abc import Sequence

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.keypoints import INDEX
from kinetrace.core.live import LiveFrame, LiveMeasurement
from kinetrace.core.person.crop import Crop
from kinetrace.core.validation.walker import read_walker
from kinetrace.core.video.info import Frame
from kinetrace.core.video.sample import sample_video


def watched(bodies: np.ndarray, rate: float, every: int = 1) -> list[LiveFrame]:
    """Return what is seen of bodies (T, K, 2), or of every n-th of them."""
    live = LiveMeasurement(FakeEstimator(lambda n: [bodies[n]], size=56))  # type: ignore[arg-type]
    return [live.step(Frame(n, n / rate, picture_of(n))) for n in range(0, len(bodies), every)]


@pytest.mark.slow
@pytest.mark.parametrize("every", [1, 2])
def test_the_knee_follows_the_true_one_within_a_few_degrees(every: int) -> None:
    walker = read_walker(sample_video())
    frames = watched(walker.xy, walker.fps, every)
    true = walker.angles()
    for side in ("left", "right"):
        name = f"{side}_knee_flexion"
        shown = np.array([frame.angles.get(name, np.nan) for frame in frames])
        away = np.abs(shown - true[name][::every])[30 // every :]
        assert np.isfinite(away).mean() > 0.9
        assert np.nanmedian(away) < 6
        assert np.nanpercentile(away, 90) < 18  # it lags a little
    assert frames[-1].direction == walker.direction


def test_before_the_facing_is_known_there_are_no_angles_and_never_a_guess() -> None:
    class HipsHidden(FakeEstimator):
        def heatmaps(self, image: np.ndarray, crops: Sequence[Crop]) -> np.ndarray:
            maps = super().heatmaps(image, crops)
            maps[:, [INDEX[name] for name in ("left_hip", "right_hip", "pelvis")]] = 0.0
            return maps

    sees = HipsHidden(lambda _: [body_at(300, 60, 360)], size=56)
    first = LiveMeasurement(sees).step(Frame(0, 0.0, picture_of(0)))  # type: ignore[arg-type]
    assert first.has_person
    assert first.direction is None
    assert first.angles == {}


def test_an_empty_room_gives_frames_without_a_person() -> None:
    live = LiveMeasurement(FakeEstimator(lambda _: []))  # type: ignore[arg-type]
    for n in range(4):
        seen = live.step(Frame(n, n / 30, picture_of(n)))
        assert not seen.has_person
        assert all(np.isnan(value) for value in seen.angles.values())


def test_a_resting_body_is_where_it_is() -> None:
    body = body_at(320, 60, 360)
    frames = watched(np.stack([body] * 20), 30.0)
    assert np.nanmax(np.abs(frames[-1].pose.xy[0] - body)) < 4
