"""Ways to read a point off a heatmap, side by side: why `decoding.find_peaks` is what it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..person.crop import Crop, Image
from ..person.sighting import MARGIN
from ..pose import Floats
from .decoding import find_peaks

if TYPE_CHECKING:
    from .estimator import Estimator

Maps = NDArray[np.float32]


def authors(maps: Maps) -> Floats:
    """Return the paper's decoding: ×8 upscaling, Gaussian of σ = 1 px, highest pixel."""
    from scipy.ndimage import gaussian_filter

    full = gaussian_filter(_upscaled(maps), sigma=(0, 1, 1))
    return _highest(full)


def authors_taylor(maps: Maps) -> Floats:
    """Return the paper's decoding with a sub-pixel Taylor step on the upscaled map."""
    from scipy.ndimage import gaussian_filter

    return find_peaks(gaussian_filter(_upscaled(maps), sigma=(0, 1, 1)), 1).xy[:, 0]


def highest(maps: Maps) -> Floats:
    """Return the centre of the highest pixel at stride 8."""
    return _highest(maps)


def quarter(maps: Maps) -> Floats:
    """Return the highest pixel moved a quarter pixel towards the higher neighbour."""
    size = maps.shape[-1]
    y, x = np.divmod(maps.reshape(len(maps), -1).argmax(axis=1), size)
    k, padded = np.arange(len(maps)), np.pad(maps, ((0, 0), (1, 1), (1, 1)), mode="edge")
    dx = np.sign(padded[k, y + 1, x + 2] - padded[k, y + 1, x])
    dy = np.sign(padded[k, y + 2, x + 1] - padded[k, y, x + 1])
    return np.asarray((np.stack([x + dx / 4, y + dy / 4], axis=-1) + 0.5) / size)


def taylor(maps: Maps) -> Floats:
    """Return the Taylor step on the log of the map at stride 8: what Kinetrace does."""
    return find_peaks(maps, 1).xy[:, 0]


def smoothed_taylor(maps: Maps) -> Floats:
    """Return the same after a Gaussian of σ = 0.7 pixels at stride 8."""
    from scipy.ndimage import gaussian_filter

    return find_peaks(gaussian_filter(maps, sigma=(0, 0.7, 0.7)), 1).xy[:, 0]


DECODERS: dict[str, Callable[[Maps], Floats]] = {
    "paper": authors,
    "paper + Taylor": authors_taylor,
    "stride 8 highest": highest,
    "stride 8 quarter": quarter,
    "stride 8 Taylor": taylor,
    "stride 8 smoothed Taylor": smoothed_taylor,
}


@dataclass(frozen=True, eq=False)
class Subject:
    """A picture of one person with the true places of the keypoints, (K, 2) pixels or NaN."""

    image: Image
    xy: Floats


def errors(subjects: Iterator[Subject], estimator: "Estimator") -> dict[str, Floats]:
    """Return each decoder's distances to the truth over the body's size, (N, K), NaN unknown.

    Each person is cut out at 1.35 × the box of the true points; the body's size is the longer
    side of that box.
    """
    found: dict[str, list[Floats]] = {name: [] for name in DECODERS}
    for subject in subjects:
        low, high = np.nanmin(subject.xy, axis=0), np.nanmax(subject.xy, axis=0)
        size = float((high - low).max())
        crop = Crop.around((low + high) / 2, MARGIN * size)
        (maps,) = estimator.heatmaps(subject.image, [crop])
        for name, decode in DECODERS.items():
            distance = np.linalg.norm(crop.to_picture(decode(maps)) - subject.xy, axis=1)
            found[name].append(distance / size)
    return {name: np.array(rows) for name, rows in found.items()}


def wander(subjects: Iterator[Subject], estimator: "Estimator") -> dict[str, float]:
    """Return how far points move, rms in pixels of the network's input, when the square does.

    The square is shifted by one to seven input pixels; a decoder tied to the map's grid moves with
    it. Only the picture's points are compared, so the truth does not matter.
    """
    moves: dict[str, list[Floats]] = {name: [] for name in DECODERS}
    for subject in subjects:
        low, high = np.nanmin(subject.xy, axis=0), np.nanmax(subject.xy, axis=0)
        side = MARGIN * float((high - low).max())
        pixel = side / estimator.variant.input_size
        crops = [Crop.around((low + high) / 2 + step * pixel, side) for step in range(8)]
        maps = estimator.heatmaps(subject.image, crops)
        for name, decode in DECODERS.items():
            xy = np.stack([c.to_picture(decode(m)) for c, m in zip(crops, maps, strict=True)])
            off = np.linalg.norm(xy - np.median(xy, axis=0), axis=-1) / pixel
            moves[name].append(off[off < STRIDE_PX])  # a jump to another peak is no wander
    return {name: float(np.sqrt(np.mean(np.concatenate(off) ** 2))) for name, off in moves.items()}


STRIDE_PX = 8.0


def _highest(maps: Maps) -> Floats:
    size = maps.shape[-1]
    y, x = np.divmod(maps.reshape(len(maps), -1).argmax(axis=1), size)
    return np.asarray((np.stack([x, y], axis=-1) + 0.5) / size)


def _upscaled(maps: Maps) -> Maps:
    import torch

    from .efficientpose import upscaling

    with torch.inference_mode():
        full: Maps = upscaling(len(maps))(torch.from_numpy(maps)[None])[0].numpy()
    return full
