"""From heatmaps to points: sub-pixel peaks with their height and bluntness.

All work is done on the maps at stride 8. Upscaling them first, as the paper does, costs
more than the search itself and wanders more under sub-pixel shifts of the picture.
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
    padded = np.pad(maps, ((0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    rows = np.maximum(np.maximum(padded[:, :-2], padded[:, 1:-1]), padded[:, 2:])
    highest = np.maximum(np.maximum(rows[:, :, :-2], rows[:, :, 1:-1]), rows[:, :, 2:])
    peaks = np.where((maps >= highest) & (maps > LOWEST_PEAK), maps, -np.inf)
    flat = peaks.reshape(keypoints, -1)
    order = np.argpartition(-flat, count, axis=1)[:, :count]
    tops = np.take_along_axis(flat, order, axis=1)
    sort = np.argsort(-tops, axis=1, kind="stable")
    order, tops = np.take_along_axis(order, sort, 1), np.take_along_axis(tops, sort, 1)
    y, x = np.divmod(order, width)
    offset, variance = _taylor_step(maps, x, y)
    xy = (np.stack([x, y], axis=-1) + 0.5 + offset) / (width, height)
    found = np.isfinite(tops)
    return Peaks(
        xy=np.where(found[..., None], xy, np.nan),
        height=np.where(found, tops, np.nan).astype(np.float64),
        spread=np.where(found[:, 0], np.sqrt(variance[:, 0]) / width, np.nan),
    )


def _taylor_step(
    maps: NDArray[np.float32], x: NDArray[np.int64], y: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the offset to the top, (K, C, 2), and the variance in pixels², (K, C)."""
    k = np.arange(len(maps))[:, None]
    log = np.log(np.maximum(np.pad(maps, ((0, 0), (1, 1), (1, 1)), mode="edge"), 1e-6))
    x, y = x + 1, y + 1

    def at(dx: int, dy: int) -> NDArray[np.float64]:
        return log[k, y + dy, x + dx].astype(np.float64)

    gx, gy = (at(1, 0) - at(-1, 0)) / 2, (at(0, 1) - at(0, -1)) / 2
    gxx = np.minimum(at(1, 0) - 2 * at(0, 0) + at(-1, 0), -1e-3)
    gyy = np.minimum(at(0, 1) - 2 * at(0, 0) + at(0, -1), -1e-3)
    gxy = (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / 4
    gxy = np.where(gxx * gyy > gxy**2, gxy, 0.0)
    determinant = gxx * gyy - gxy**2
    offset = np.stack([gxy * gy - gyy * gx, gxy * gx - gxx * gy], axis=-1) / determinant[..., None]
    variance = -(gxx + gyy) / 2 / determinant
    return np.clip(offset, -1, 1), variance
