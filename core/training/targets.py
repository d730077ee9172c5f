"""What the passes should answer: heatmaps (formula 4 of the paper) and part-affinity maps.

Coordinates are continuous: pixel i of a map covers i … i + 1 and has its centre at i + 0.5,
so that a point at x in the input lies at x / 8 in the maps.
"""

import torch
from torch import Tensor

from ..keypoints import INDEX, LIMBS
from ..network.efficientpose import STRIDE

LIMB_HALF_WIDTH = 1.0
"""Pixels of the maps to each side of a limb where its part-affinity vector is asked for."""


def heatmap_targets(xy: Tensor, side: int, sigma: float) -> Tensor:
    """Return exp(−‖P − G‖² / σ²) around each keypoint (formula 4).

    Parameters
    ----------
    xy : (B, 16, 2) pixels of the input; NaN and ∞ give a map of zeros
    side : side of the input in pixels, a multiple of 8
    sigma : σ in pixels of the maps; σ/√2 is the standard deviation

    Returns
    -------
    (B, 16, side / 8, side / 8), 0 … 1
    """
    centre = torch.arange(side // STRIDE, device=xy.device) + 0.5
    offset = centre - xy.unsqueeze(-1) / STRIDE  # (B, 16, 2, s)
    bell = torch.exp(-((offset / sigma) ** 2))
    maps = bell[:, :, 1, :, None] * bell[:, :, 0, None, :]  # (B, 16, s, s)
    return torch.nan_to_num(maps)


def limb_targets(xy: Tensor, side: int) -> Tensor:
    """Return the unit vector of each limb on and beside it, zero elsewhere.

    Channels 2n and 2n + 1 are x and y (right, down) of limb n, from its first to its second
    keypoint. A limb without both keypoints, or shorter than a hundredth of a pixel, is zero.

    Parameters
    ----------
    xy : (B, 16, 2) pixels of the input, NaN without a label
    side : side of the input in pixels, a multiple of 8

    Returns
    -------
    (B, 28, side / 8, side / 8), −1 … 1
    """
    first = xy[:, [INDEX[a] for a, _ in LIMBS]] / STRIDE  # (B, 14, 2)
    second = xy[:, [INDEX[b] for _, b in LIMBS]] / STRIDE
    length = (second - first).norm(dim=-1, keepdim=True)
    unit = torch.where(length > 0.01, (second - first) / length, torch.nan)
    size = side // STRIDE
    centre = torch.arange(size, device=xy.device) + 0.5
    dx = centre[None, None, None, :] - first[:, :, 0, None, None]  # (B, 14, 1, s)
    dy = centre[None, None, :, None] - first[:, :, 1, None, None]  # (B, 14, s, 1)
    ux, uy = unit[:, :, 0, None, None], unit[:, :, 1, None, None]
    along, across = dx * ux + dy * uy, dx * uy - dy * ux
    on = (across.abs() <= LIMB_HALF_WIDTH) & (along >= 0) & (along <= length.unsqueeze(-1))
    vectors = torch.stack([ux * on, uy * on], dim=2)  # (B, 14, 2, s, s)
    return torch.nan_to_num(vectors).reshape(len(xy), 2 * len(LIMBS), size, size)


def limb_mask(labelled: Tensor) -> Tensor:
    """Return which of the 28 channels count: (B, 28) from keypoints that count, (B, 16)."""
    both = labelled[:, [INDEX[a] for a, _ in LIMBS]] & labelled[:, [INDEX[b] for _, b in LIMBS]]
    return both.repeat_interleave(2, dim=1)
