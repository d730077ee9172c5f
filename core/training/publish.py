"""Weights as they ship: half precision, with what they are and how high their peaks rise."""

import os
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save

from ..network.efficientpose import EfficientPose
from ..network.variants import VARIANTS
from ..network.weights import TRAINED_HERE
from ..network.weights_import import in_fixed_order
from .evaluate import Views, score_on
from .material import Material


def publish(network: EfficientPose, path: Path, material: Material, views: Views) -> None:
    """Write a network's weights as they ship: float16, the fixed upscaling included.

    The file says of itself: variant, origin, persons trained on, and
    ``usual_peak`` where held-out persons could tell it.

    Parameters
    ----------
    network : with or without upscaling
    path : file to write
    material : what it was trained on and what was held out
    views : how the held-out persons are shown
    """
    metadata = {"origin": TRAINED_HERE, "persons": str(len(material.once))}
    results = score_on(network, material, material.held, views)
    peak = results(np.ones(len(material.held), dtype=bool)).usual_peak
    if np.isfinite(peak):
        metadata["usual_peak"] = f"{peak:.3f}"
    save_weights(network, path, torch.float16, metadata)


def save_weights(
    network: EfficientPose,
    path: Path,
    dtype: torch.dtype = torch.float32,
    metadata: dict[str, str] | None = None,
) -> None:
    """Write a network's weights as safetensors; a kill while writing leaves the file before."""
    whole = EfficientPose(VARIANTS[network.variant.name])
    state = whole.state_dict() | network.state_dict()
    tensors = {
        name: value.cpu().to(dtype).contiguous()
        for name, value in state.items()
        if value.is_floating_point()
    }
    partial = path.with_suffix(".partial")
    try:
        content = save(tensors, {**(metadata or {}), "variant": network.variant.name})
        partial.write_bytes(in_fixed_order(content))
        os.replace(partial, path)  # noqa: PTH105
    finally:
        partial.unlink(missing_ok=True)
