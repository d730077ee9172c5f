import numpy as np
import pytest
from kinetrace.core.network.decoding import CANDIDATES, find_peaks


def gaussian(x: float, y: float, size: int = 32, height: float = 0.5, sigma: float = 1.4):
    """A map with a Gaussian at a place in pixels, the first pixel's centre being 0.5."""
    v, u = np.mgrid[:size, :size] + 0.5
    return height * np.exp(-((u - x) ** 2 + (v - y) ** 2) / (2 * sigma**2))


@pytest.mark.parametrize(("x", "y"), [(10.5, 20.5), (10.9, 20.1), (7.02, 7.97)])
def test_the_top_of_a_gaussian_is_found_exactly(x: float, y: float) -> None:
    peaks = find_peaks(gaussian(x, y)[None].astype(np.float32))
    assert peaks.xy[0, 0] * 32 == pytest.approx((x, y), abs=1e-3)
    assert peaks.spread[0] * 32 == pytest.approx(1.4, rel=1e-3)


def test_candidates_come_highest_first() -> None:
    both = np.maximum(gaussian(8.5, 8.5, height=0.3), gaussian(22.5, 20.5, height=0.6))
    peaks = find_peaks(both[None].astype(np.float32))
    assert peaks.height[0, :2] == pytest.approx((0.6, 0.3), rel=1e-5)
    assert peaks.xy[0, 1] * 32 == pytest.approx((8.5, 8.5), abs=1e-2)
    assert np.isnan(peaks.height[0, 2:]).all()
    assert peaks.xy.shape == (1, CANDIDATES, 2)


def test_an_empty_map_has_no_peak() -> None:
    peaks = find_peaks(np.zeros((3, 28, 28), np.float32))
    assert np.isnan(peaks.xy).all()
    assert np.isnan(peaks.spread).all()


def test_a_peak_on_the_edge_stays_in_the_picture() -> None:
    peaks = find_peaks(gaussian(0.5, 31.5)[None].astype(np.float32))
    assert peaks.xy[0, 0] * 32 == pytest.approx((0.5, 31.5), abs=1.0)


def test_negative_maps_and_flat_tops_are_survived() -> None:
    maps = np.full((2, 28, 28), -0.1, np.float32)
    maps[1, 10:12, 10:12] = 0.4
    peaks = find_peaks(maps)
    assert np.isnan(peaks.height[0]).all()
    assert np.isfinite(peaks.xy[1, 0]).all()
