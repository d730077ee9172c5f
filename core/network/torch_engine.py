"""The network run by PyTorch on the CPU."""

import importlib.metadata
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from .efficientpose import EfficientPose, normalise
from .maps import Awaited, Maps
from .variants import Variant
from .weights import WeightsFile, load_network


class TorchEngine:
    """A network with folded batch norms, channels last, in float32.

    Parameters
    ----------
    threads : None for PyTorch's own choice

    Raises
    ------
    WeightsError : unreadable, or another network's
    """

    device = "cpu"

    def __init__(self, variant: Variant, weights: WeightsFile, threads: int | None = None) -> None:
        self._network = open_network(variant, weights, threads)
        self.name = f"torch {importlib.metadata.version('torch')}"

    def maps(self, pictures: NDArray[np.uint8]) -> Maps:
        """Return the heatmaps (N, K, s, s) of RGB pictures (N, S, S, 3)."""
        return maps_of(self._network, pictures)

    def begin(self, pictures: NDArray[np.uint8]) -> Awaited:
        """Start on pictures, and return what waits for their maps.

        The pictures wait for those begun before.
        """
        return self._thread.submit(self.maps, pictures).result

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(1, "network")


def open_network(
    variant: Variant, weights: WeightsFile, threads: int | None = None
) -> EfficientPose:
    """Return a network on the CPU with folded batch norms, channels last, in float32.

    Raises
    ------
    WeightsError : unreadable, or another network's
    """
    if threads is not None:
        torch.set_num_threads(threads)
    network = fold_batch_norm(load_network(variant, weights.path))
    return network.to(memory_format=torch.channels_last)


def maps_of(network: EfficientPose, pictures: NDArray[np.uint8]) -> Maps:
    """Return the heatmaps (N, K, s, s) of RGB pictures (N, S, S, 3), computed on the CPU."""
    with torch.inference_mode():
        x = normalise(torch.from_numpy(pictures)).contiguous(memory_format=torch.channels_last)
        result: Maps = network.detect(x).numpy()
    return result


def fold_batch_norm(network: EfficientPose) -> EfficientPose:
    """Return the network with each batch norm folded into the convolution before it.

    Same maps within float32's rounding, and less work. The network given is changed.
    """
    network.eval()
    for module in list(network.modules()):
        for (name, conv), (norm_name, norm) in _pairs(list(module.named_children())):
            if isinstance(conv, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
                setattr(module, name, fuse_conv_bn_eval(conv, norm))
                setattr(module, norm_name, getattr(norm, "act", nn.Identity()))
    return network


def _pairs(
    children: list[tuple[str, nn.Module]],
) -> list[tuple[tuple[str, nn.Module], tuple[str, nn.Module]]]:
    """Return each convolution with the batch norm that belongs to it by its name."""
    named = dict(children)
    partner = {
        "conv_pw": "bn1" if "conv_pwl" in named else "bn2",
        "conv_dw": "bn2" if "conv_pwl" in named else "bn1",
        "conv_pwl": "bn3",
        "expand_conv": "expand_bn",
        "depthwise_conv": "depthwise_bn",
        "project_conv": "project_bn",
        "0": "1",
    }
    return [
        ((name, child), (partner[name], named[partner[name]]))
        for name, child in children
        if partner.get(name) in named
    ]
