"""One look at one part of a picture: the candidates found there, and how sure they look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..network.decoding import find_peaks
from ..network.estimator import Estimator
from ..pose import Floats
from .crop import Crop, Picture

MARGIN = 1.35
"""Side of the square shown to the network over the longer side of the body's box."""


@dataclass(frozen=True)
class Sighting:
    """What the network sees in one square of a picture.

    Attributes
    ----------
    crop : the square
    candidates : (K, C, 3) x px, y px in the picture and peak height, NaN where there are fewer
    spread_px : (K,) standard deviation of each highest peak, pixels of the picture
    """

    crop: Crop
    candidates: Floats
    spread_px: Floats

    @property
    def score(self) -> float:
        """Return the mean height of the highest peaks, 0 for a map without one.

        Where a person fills the square it is near the network's `usual_peak`, where nobody is in
        it far below.
        """
        return float(self._heights[:, 0].mean())

    @cached_property
    def _heights(self) -> Floats:
        """Return the peaks' heights, (K, C), 0 where there are fewer."""
        heights = self.candidates[..., 2]
        return np.where(np.isnan(heights), 0.0, heights)

    def body(self, near: Floats | None = None) -> Floats:
        """Return one position of each clear keypoint, (K, 2) pixels, NaN for unclear ones.

        Where positions `near` which they are expected are given, (K, 2), a lower peak close
        to its place is taken before a higher one elsewhere: another person may be in view.
        """
        heights = self._heights
        weight = heights
        if near is not None:
            distance = np.linalg.norm(self.candidates[..., :2] - near[:, None], axis=-1)
            closeness = np.exp(-((distance / (0.15 * self.crop.side)) ** 2))
            weight = heights * np.where(np.isfinite(closeness), closeness, 1.0)
        chosen = np.argmax(weight, axis=1)
        rows = np.arange(len(chosen))
        clear = heights[rows, chosen] > 0.4 * np.median(heights[:, 0])
        return np.where(clear[:, None], self.candidates[rows, chosen, :2], np.nan)


def look(estimator: Estimator, image: Picture, crops: Sequence[Crop]) -> list[Sighting]:
    """Return what the network sees in each square of a picture."""
    maps = estimator.heatmaps(image, crops)
    return [_sighting(crop, one) for crop, one in zip(crops, maps, strict=True)]


def begin_look(estimator: Estimator, image: Picture, crop: Crop) -> Callable[[], Sighting]:
    """Show the network a square of a picture; return what waits for what it sees there."""
    wait = estimator.begin(image, [crop])
    return lambda: _sighting(crop, wait()[0])


def _sighting(crop: Crop, maps: NDArray[np.float32]) -> Sighting:
    peaks = find_peaks(maps)
    xy = crop.to_picture(peaks.xy)
    candidates = np.concatenate([xy, peaks.height[..., None]], axis=-1)
    return Sighting(crop, candidates, peaks.spread * crop.side)


def body_square(body: Floats) -> tuple[Floats, float] | None:
    """Return centre and longer side of the box around a body, (K, 2), None without points."""
    seen: NDArray[np.bool_] = np.isfinite(body[:, 0])
    if seen.sum() < 4:
        return None
    low, high = body[seen].min(axis=0), body[seen].max(axis=0)
    return (low + high) / 2, float((high - low).max())
