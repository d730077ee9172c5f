"""The keypoints in a batch of stride-8 maps, on the device, for scoring while training."""

import torch
import torch.nn.functional as F
from torch import Tensor

from ..network.efficientpose import STRIDE

SMOOTHING = 0.7
"""Standard deviation in map pixels of the smoothing before the sub-pixel step."""


def peaks(maps: Tensor) -> tuple[Tensor, Tensor]:
    """Return the highest point of each map with a Taylor step, and its height.

    The step is the vertex of the parabola through the logarithm of three neighbours along
    each axis (exact for a Gaussian), at most half a pixel (Zhang et al. 2020, doi
    10.1109/CVPR42600.2020.00712, without the mixed derivative).

    Parameters
    ----------
    maps : (B, K, s, s)

    Returns
    -------
    xy : (B, K, 2) pixels of the input (eight to a map pixel)
    height : (B, K) value of the unsmoothed map there
    """
    batch, count, size, _ = maps.shape
    smooth = _smoothed(maps.float())
    index = smooth.flatten(2).argmax(-1)  # (B, K)
    column, row = index % size, index // size
    log = F.pad(smooth.clamp_min(1e-4).log(), (1, 1, 1, 1), mode="replicate")
    b = torch.arange(batch, device=maps.device)[:, None]
    k = torch.arange(count, device=maps.device)[None]
    here = log[b, k, row + 1, column + 1]
    dx = _vertex(log[b, k, row + 1, column], here, log[b, k, row + 1, column + 2])
    dy = _vertex(log[b, k, row, column + 1], here, log[b, k, row + 2, column + 1])
    xy = torch.stack([column + 0.5 + dx, row + 0.5 + dy], dim=-1) * STRIDE
    return xy, maps.flatten(2).gather(2, index.unsqueeze(-1)).squeeze(-1).float()


def _smoothed(maps: Tensor) -> Tensor:
    offset = torch.arange(-2, 3, device=maps.device, dtype=maps.dtype)
    profile = torch.exp(-0.5 * (offset / SMOOTHING) ** 2)
    profile = profile / profile.sum()
    kernel = torch.outer(profile, profile).expand(maps.shape[1], 1, 5, 5)
    return F.conv2d(maps, kernel, padding=2, groups=maps.shape[1])


def _vertex(before: Tensor, here: Tensor, after: Tensor) -> Tensor:
    curvature = before - 2 * here + after
    step = 0.5 * (before - after) / torch.where(curvature < -1e-6, curvature, -torch.inf)
    return step.clamp(-0.5, 0.5)
