"""Scores of a network on held-out crops: ours and others on the same ones."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from .augmentation import plain_view
from .crops import REGION
from .material import Material
from .peaks import peaks
from .scores import Scores, score

BATCH = 32


@torch.no_grad()
def find(
    network: nn.Module, material: Material, index: NDArray[np.intp], size: int, framing: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the keypoints (n, 16, 2) in pixels of the crops and their peaks (n, 16).

    Parameters
    ----------
    network : evaluated as it is, on its own device
    material : crops, index : which of them
    size : side of the input in pixels
    framing : side of the view over the joints' box
    """
    network.eval()
    device = next(network.parameters()).device
    zoom, side = REGION / framing, material.crops.shape[1]
    points, heights = [torch.empty(0, 16, 2)], [torch.empty(0, 16)]
    for first in range(0, len(index), BATCH):
        crops, xy = material.batch(index[first : first + BATCH], device)
        view = plain_view(crops, xy, zoom, size)
        maps = network.detect(view.pictures.contiguous(memory_format=torch.channels_last))  # type: ignore[operator]
        found, height = peaks(maps)
        points.append(((found.cpu() / size - 0.5) / zoom + 0.5) * side)
        heights.append(height.cpu())
    return torch.cat(points).numpy(), torch.cat(heights).numpy()


def score_on(
    network: nn.Module, material: Material, index: NDArray[np.intp], size: int, framing: float
) -> Scores:
    """Return the scores on some crops against the labels of their sources."""
    found, _ = find(network, material, index, size, framing)
    scale = material.crops.shape[1] / material.region[index, 2]
    origin = material.region[index, None, :2]
    truth = (material.samples.xy[index] - origin) * scale[:, None, None]
    return score(found, truth, material.samples.head_size[index] * scale)


def held_out_scores(
    network: nn.Module, material: Material, size: int, framing: float
) -> dict[str, float]:
    """Return the figures of the training curves, percent."""
    scores = score_on(network, material, material.held, size, framing)
    return {
        "pck_05": scores.mean_pck(0.05),
        "pck_10": scores.mean_pck(0.1),
        "pck_20": scores.mean_pck(0.2),
        "pckh_50": scores.mean_pckh(0.5),
        "exchanged_knees": scores.exchanged["knee"],
    }
