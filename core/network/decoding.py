"""From heatmaps to points: sub-pixel peaks with their height and bluntness.

All work is done on the maps at stride 8. Upscaling them first, as the paper does, costs
more than the search itself and wanders more under sub-pixel shifts of the picture
(`kinetrace decoders`).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

CANDIDATES = 4
"""Peaks kept of each map; later steps choose among them over time."""

LOWEST_PEAK = 0.02
"""Peaks below this are noise of the map and are not kept."""


class Peaks(NamedTuple):
    """The highest peaks of each map, highest first.

    Attributes
    ----------
    xy : (K, C, 2) position as a fraction of the map's sides, NaN where there are fewer
    height : (K, C) value of the map, NaN where there are fewer
    spread : (K,) standard deviation of the highest peak as a fraction of the map's side
    """

    xy: NDArray[np.float64]
    height: NDArray[np.float64]
    spread: NDArray[np.float64]


def find_peaks(maps: NDArray[np.float32], count: int = CANDIDATES) -> Peaks:
    """Return the `count` highest local maxima of each map, (K, h, w), with sub-pixel positions.

    A pixel's value belongs to its centre. The sub-pixel step goes to the top of the
    paraboloid through the logarithm of the 3×3 pixels around the maximum, exact for a Gaussian
    peak (Zhang et al. 2020, Distribution-aware coordinate representation, CVPR), and never
    farther than one pixel.

    >>> y, x = np.mgrid[:28, :28]
    >>> blob = np.exp(-((x - 9.3) ** 2 + (y - 4.8) ** 2) / 4)[None].astype(np.float32)
    >>> (find_peaks(blob).xy[0, 0] * 28 - 0.5).round(3)
    array([9.3, 4.8])
    """
    keypoints, height, width = maps.shape
    k, y, x = np.nonzero((maps > LOWEST_PEAK) & (maps == _highest_around(maps)))
    around = _around(maps, k, y, x)
    order = np.lexsort((-around[:, 1, 1], k))  # by map, the highest first
    rank = np.arange(len(k)) - np.searchsorted(k, k)  # k was in order before
    order, rank = order[rank < count], rank[rank < count]
    k, y, x, around = k[order], y[order], x[order], around[order]
    offset, variance = _taylor_step(around)
    peaks = Peaks(
        xy=np.full((keypoints, count, 2), np.nan),
        height=np.full((keypoints, count), np.nan),
        spread=np.full(keypoints, np.nan),
    )
    peaks.xy[k, rank] = (np.stack([x, y], axis=-1) + 0.5 + offset) / (width, height)
    peaks.height[k, rank] = around[:, 1, 1]
    peaks.spread[k[rank == 0]] = np.sqrt(variance[rank == 0]) / width
    return peaks


def _highest_around(maps: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the highest of the 3×3 pixels around each one, (K, h, w)."""
    row = maps.copy()
    np.maximum(row[:, :, 1:], maps[:, :, :-1], out=row[:, :, 1:])
    np.maximum(row[:, :, :-1], maps[:, :, 1:], out=row[:, :, :-1])
    highest = row.copy()
    np.maximum(highest[:, 1:], row[:, :-1], out=highest[:, 1:])
    np.maximum(highest[:, :-1], row[:, 1:], out=highest[:, :-1])
    return highest


def _around(
    maps: NDArray[np.float32], k: NDArray[np.int64], y: NDArray[np.int64], x: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Return the 3×3 pixels around each pixel, (N, 3, 3); those at the edge stand for beyond it."""
    step = np.arange(-1, 2)
    rows = np.minimum(np.maximum(y[:, None] + step, 0), maps.shape[1] - 1)
    columns = np.minimum(np.maximum(x[:, None] + step, 0), maps.shape[2] - 1)
    return np.asarray(maps[k[:, None, None], rows[:, :, None], columns[:, None, :]])


def _taylor_step(around: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the offset to the top, (N, 2), and the variance in pixels², (N,)."""
    log = np.log(np.maximum(around, 1e-6)).astype(np.float64)

    def at(dx: int, dy: int) -> NDArray[np.float64]:
        return log[:, 1 + dy, 1 + dx]

    gx, gy = (at(1, 0) - at(-1, 0)) / 2, (at(0, 1) - at(0, -1)) / 2
    gxx = np.minimum(at(1, 0) - 2 * at(0, 0) + at(-1, 0), -1e-3)
    gyy = np.minimum(at(0, 1) - 2 * at(0, 0) + at(0, -1), -1e-3)
    gxy = (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / 4
    gxy = np.where(gxx * gyy > gxy**2, gxy, 0.0)
    determinant = gxx * gyy - gxy**2
    offset = np.stack([gxy * gy - gyy * gx, gxy * gx - gxx * gy], axis=-1) / determinant[:, None]
    variance = -(gxx + gyy) / 2 / determinant
    return np.clip(offset, -1, 1), variance
