"""How wrong the maps of all passes are, where there are labels."""

import torch
from torch import Tensor

from ..network.efficientpose import Maps
from .targets import heatmap_targets, limb_mask, limb_targets

SHARPNESS = 6.0
"""Factor on the maps before the softmax of the peak term."""


def masked_loss(
    maps: Maps, xy: Tensor, size: int, sigma: float, peak_weight: float = 0.0
) -> Tensor:
    """Return the sum over all passes of the mean squared error of the labelled maps.

    Channels without a label give no loss and no gradient; of a keypoint that is out of view
    nothing is to be seen.

    Parameters
    ----------
    maps : the network's maps at stride 8
    xy : (B, 16, 2) keypoints in pixels of the input, NaN without a label, ∞ out of view
    size : side of the input in pixels
    sigma : σ of formula 4 in map pixels
    peak_weight : weight of `peak_error`, which is not in the paper; 0 leaves it out
    """
    labelled = ~torch.isnan(xy).any(-1)
    wanted = heatmap_targets(xy, size, sigma)
    losses = []
    for found in maps.detections:
        error = (found.float() - wanted).square().mean((2, 3))
        if peak_weight:
            error = error + peak_weight * peak_error(found.float(), wanted)
        losses.append(_masked_mean(error, labelled))
    if maps.limbs is not None:
        error = (maps.limbs.float() - limb_targets(xy, size)).square().mean((2, 3))
        losses.append(_masked_mean(error, limb_mask(torch.isfinite(xy).all(-1))))
    return torch.stack(losses).sum()


def peak_error(found: Tensor, wanted: Tensor) -> Tensor:
    """Return how far the softmax over a map is from that over its target, per map pixel.

    Squared errors of a small peak on a wide empty map hardly tell a network at its start
    where the peak belongs; the Kullback-Leibler divergence of the softmax of `SHARPNESS`
    times the maps does. Both are least for the same maps, so that peaks keep their heights.

    Parameters
    ----------
    found, wanted : (B, K, s, s)

    Returns
    -------
    (B, K), 0 where the maps agree; divided by s², as the mean squared error is
    """
    ours = (SHARPNESS * found).flatten(2).log_softmax(-1)
    theirs = (SHARPNESS * wanted).flatten(2).log_softmax(-1)
    return (theirs.exp() * (theirs - ours)).mean(-1)


def _masked_mean(error: Tensor, counts: Tensor) -> Tensor:
    return torch.where(counts, error, 0.0).sum() / counts.sum().clamp_min(1)
