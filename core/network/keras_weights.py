"""Conversion of the published Keras ``.h5`` weights to our safetensors."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import WeightsError
from .published_names import published_name
from .variants import Variant
from .weights import first_difference

if TYPE_CHECKING:
    from torch import Tensor

_DAMAGED = (OSError, RuntimeError, KeyError, ValueError, TypeError, AttributeError)
"""What h5py raises for a damaged file, depending on which of its bytes are wrong."""


def read_keras(path: Path, variant: Variant) -> "dict[str, Tensor]":
    """Return the tensors of a Keras ``.h5`` file under our names and in our layout.

    The arrays alone are read; the marshalled Python code that such a file carries is not.

    Raises
    ------
    WeightsError : unreadable, or not exactly this variant's tensors; names the first difference
    """
    import torch

    from .efficientpose import EfficientPose

    arrays = _arrays(path)
    state = EfficientPose(variant).state_dict()
    names = {key: published_name(key) for key in state if not key.endswith("num_batches_tracked")}
    tensors, shapes = {}, {}
    for key, name in names.items():
        found = arrays.pop((name.layer, name.weight), None)
        if found is not None:
            tensors[key] = torch.from_numpy(np.ascontiguousarray(_to_torch_layout(found, name)))
            shapes[key] = tuple(tensors[key].shape)
    shapes |= {f"{layer}/{weight}": value.shape for (layer, weight), value in arrays.items()}
    expected = {key: tuple(state[key].shape) for key in names}
    if difference := first_difference(expected, shapes):
        raise WeightsError(f"{path}: not weights of EfficientPose {variant.name}: {difference}.")
    return tensors


def keras_shapes(path: Path) -> dict[tuple[str, str], tuple[int, ...]]:
    """Return the shape of every array of a Keras ``.h5`` file by layer and weight.

    Raises
    ------
    WeightsError : unreadable
    """
    return {name: array.shape for name, array in _arrays(path).items()}


def _arrays(path: Path) -> dict[tuple[str, str], Any]:
    """Return every array of numbers in the file by layer and weight, (layer, "kernel")."""
    import h5py

    arrays: dict[tuple[str, str], Any] = {}

    def collect(name: str, item: Any) -> None:
        if isinstance(item, h5py.Dataset) and item.dtype.kind == "f":
            layer, weight = name.split("/")[0], name.rsplit("/", 1)[-1]
            arrays[layer, weight.split(":")[0]] = item[()].astype(np.float32)

    try:
        with h5py.File(path, "r") as file:
            file.get("model_weights", file).visititems(collect)
    except _DAMAGED as error:
        raise WeightsError(f"{path}: not a readable Keras weights file ({error}).") from error
    return arrays


def _to_torch_layout(array: Any, name: Any) -> Any:
    """Return a Keras array with torch's order of axes.

    Kernels: (H, W, in, out) to (out, in, H, W). Depthwise: (H, W, channels, 1) to
    (channels, 1, H, W). Transposed: (H, W, out, in) to (in, out, H, W).
    """
    if array.ndim != 4:
        return array
    return (
        array.transpose(2, 3, 0, 1)
        if name.weight == "depthwise_kernel"
        else array.transpose(3, 2, 0, 1)
    )
