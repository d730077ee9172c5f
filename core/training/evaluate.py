"""What a network finds on crops, and how right it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn
from tqdm import tqdm

from ..keypoints import MIRROR
from .augmentation import plain_view
from .crops import REGION, into_region
from .material import Material
from .peaks import peaks
from .scores import Scores, score, usual_peak

BATCH = 32


@dataclass(frozen=True)
class Views:
    """How a crop is shown to a network when it is tested.

    Attributes
    ----------
    size : side of the input in pixels
    framing : side of the view over the joints' box
    flip : average the maps with those of the mirrored view
    scales : average the maps over these enlargements of the person (multi-scale testing)
    """

    size: int
    framing: float = 1.45
    flip: bool = False
    scales: tuple[float, ...] = (1.0,)


@torch.no_grad()
def find(
    network: nn.Module, material: Material, index: NDArray[np.intp], views: Views
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the keypoints (n, 16, 2) in pixels of the crops and their peaks (n, 16).

    On a terminal a bar tells how far it is.

    Parameters
    ----------
    network : evaluated as it is, on its own device
    material : crops
    index : which of them
    views : how they are shown
    """
    network.eval()
    device = next(network.parameters()).device
    side, zoom = material.crops.shape[1], REGION / views.framing
    points, heights = [torch.empty(0, 16, 2)], [torch.empty(0, 16)]
    told = tqdm(range(0, len(index), BATCH), "finding keypoints", leave=False, disable=None)
    for first in told:
        crops, xy = material.batch(index[first : first + BATCH], device)
        maps = [_maps(network, crops, xy, zoom, scale, views) for scale in views.scales]
        found, height = peaks(torch.stack(maps).mean(0))
        points.append(((found.cpu() / views.size - 0.5) / zoom + 0.5) * side)
        heights.append(height.cpu())
    return torch.cat(points).numpy(), torch.cat(heights).numpy()


def _maps(
    network: nn.Module, crops: Tensor, xy: Tensor, zoom: float, scale: float, views: Views
) -> Tensor:
    """Return the maps (B, 16, s, s) in the frame of the unscaled view."""
    pictures = plain_view(crops, xy, zoom * scale, views.size).pictures
    pictures = pictures.contiguous(memory_format=torch.channels_last)
    maps: Tensor = network.detect(pictures)  # type: ignore[operator]
    if views.flip:
        mirrored: Tensor = network.detect(pictures.flip(3))  # type: ignore[operator]
        maps = (maps + mirrored[:, list(MIRROR)].flip(3)) / 2
    if scale == 1.0:
        return maps
    matrix = torch.tensor([[scale, 0.0, 0.0], [0.0, scale, 0.0]], device=maps.device)
    grid = F.affine_grid(matrix.repeat(len(maps), 1, 1), list(maps.shape), align_corners=False)
    return F.grid_sample(maps, grid, mode="bilinear", align_corners=False)


def score_on(
    network: nn.Module, material: Material, index: NDArray[np.intp], views: Views
) -> Callable[[NDArray[np.bool_]], Scores]:
    """Return a function that scores any part of the crops, a mask (n,) over `index`.

    The truth is the labels of the data sets; what a teacher filled in does not count.
    """
    found, height = find(network, material, index, views)
    side, region = material.crops.shape[1], material.region[index]
    truth = into_region(material.samples.xy[index], region, side)
    head = material.samples.head_size[index] * (side / region[:, 2])

    def scores(part: NDArray[np.bool_]) -> Scores:
        peak = usual_peak(found[part], height[part], truth[part])
        return replace(score(found[part], truth[part], head[part]), usual_peak=peak)

    return scores


def held_out_scores(
    network: nn.Module, material: Material, size: int, framing: float
) -> dict[str, float]:
    """Return the figures of the training curves, percent."""
    results = score_on(network, material, material.held, Views(size, framing))
    scores = results(np.ones(len(material.held), dtype=bool))
    return {
        "pck_05": scores.mean_pck(0.05),
        "pck_10": scores.mean_pck(0.1),
        "pck_20": scores.mean_pck(0.2),
        "pckh_50": scores.mean_pckh(0.5),
        "exchanged_knees": scores.exchanged["knee"],
    }
