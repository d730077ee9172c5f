"""Weights made up for the tests, in our naming and in Keras files of the published naming."""

from functools import cache
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import torch
from kinetrace.core.network.efficientpose import EfficientPose
from kinetrace.core.network.published_names import published_name
from kinetrace.core.network.variants import VARIANTS
from torch import Tensor


@cache
def _random_state(variant: str) -> dict[str, Tensor]:
    with torch.device("meta"):
        state = EfficientPose(VARIANTS[variant]).state_dict()
    generator = torch.Generator().manual_seed(3)
    return {
        key: 0.1 + 0.05 * torch.rand(tensor.shape, generator=generator)
        for key, tensor in state.items()
        if not key.endswith("num_batches_tracked")
    }


def random_state(variant: str) -> dict[str, Tensor]:
    """A random tensor for every key of a variant's network."""
    return dict(_random_state(variant))


def write_keras(path: Path, state: dict[str, Tensor], dtype: Any = np.float32) -> Path:
    """Write tensors as Keras would: layer/layer/weight:0, kernels with the axes of Keras."""
    with h5py.File(path, "w") as file:
        for key, tensor in state.items():
            name = published_name(key)
            array = tensor.numpy().astype(dtype)
            if array.ndim == 4:
                depthwise = name.weight == "depthwise_kernel"
                array = array.transpose((2, 3, 0, 1) if depthwise else (2, 3, 1, 0))
            file[f"model_weights/{name.layer}/{name.layer}/{name.weight}:0"] = array
    return path
