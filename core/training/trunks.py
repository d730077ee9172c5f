"""Beginning with trunks that have seen ImageNet, as the paper does, instead of random ones."""

from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from ..errors import WeightsError
from ..network.efficientpose import EfficientPose
from ..network.weights import first_difference


def start_trunks(network: EfficientPose, folder: Path | None = None) -> None:
    """Give the trunks of a network weights of an ImageNet classifier.

    Parameters
    ----------
    network : its high and low trunk are changed, the rest stays as it is
    folder : holds one file for each trunk, ``b0.safetensors`` and so on, with timm's names of the
        layers; squeeze-excitation may be missing (EfficientNet-Lite has none) and stays random.
        None has timm download its TensorFlow EfficientNets

    Raises
    ------
    WeightsError : no download or file, or one that does not fit; names the first difference
    """
    variant = network.variant
    for trunk, name in (
        (network.high_trunk, variant.high_trunk),
        (network.low_trunk, variant.low_trunk),
    ):
        if trunk is not None and name is not None:
            _fill(trunk, *_read(name, folder))


def _read(name: str, folder: Path | None) -> tuple[dict[str, Tensor], str]:
    """Return tensors named as in timm, and where they come from, in words."""
    if folder is None:
        return _download(name), f"timm's tf_efficientnet_{name}"
    path = folder / f"{name}.safetensors"
    try:
        return load_file(path), str(path)
    except (OSError, SafetensorError) as error:
        raise WeightsError(f"{path}: no usable trunk weights ({error}).") from error


def _download(name: str) -> dict[str, Tensor]:
    import timm

    try:
        net: Any = timm.create_model(f"tf_efficientnet_{name}", pretrained=True)
    except (OSError, RuntimeError) as error:
        raise WeightsError(
            f"The ImageNet weights of tf_efficientnet_{name} cannot be downloaded ({error}). "
            "Put them into a folder and name it as 'trunks', or leave the entry out."
        ) from error
    state: dict[str, Tensor] = net.state_dict()
    return state


def _fill(trunk: nn.Module, given: dict[str, Tensor], source: str) -> None:
    state = trunk.state_dict()
    theirs = {timm_name(ours): ours for ours in state}
    taken = {name: ours for name, ours in theirs.items() if name in given or not _may_miss(name)}
    expected = {name: tuple(state[ours].shape) for name, ours in taken.items()}
    got = {name: tuple(given[name].shape) for name in taken if name in given}
    if difference := first_difference(expected, got):
        raise WeightsError(f"{source}: {difference}.")
    state |= {ours: given[name].to(torch.float32) for name, ours in taken.items()}
    trunk.load_state_dict(state)


def _may_miss(name: str) -> bool:
    return ".se." in name or name.endswith("num_batches_tracked")


def timm_name(ours: str) -> str:
    """Return timm's name of a trunk's tensor.

    >>> timm_name("0.weight"), timm_name("1.bias"), timm_name("3.1.bn2.weight")
    ('conv_stem.weight', 'bn1.bias', 'blocks.1.1.bn2.weight')
    """
    place, _, rest = ours.partition(".")
    layer = {"0": "conv_stem", "1": "bn1"}.get(place) or f"blocks.{int(place) - 2}"
    return f"{layer}.{rest}"
