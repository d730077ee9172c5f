"""Where and how a run computes: the device, its data on it, the compiled network."""

import logging
from collections.abc import Callable
from dataclasses import replace

import torch
from torch import Tensor

from ..errors import TrainingError
from ..network.efficientpose import EfficientPose, Maps
from .material import Material

log = logging.getLogger(__name__)


def pick_device(name: str) -> torch.device:
    """Return the device of a name; "auto" is a GPU where there is one.

    Raises
    ------
    TrainingError : a GPU is asked for and there is none
    """
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    if name.startswith("cuda") and not torch.cuda.is_available():
        raise TrainingError("No usable NVIDIA graphics card was found. Use 'auto' or 'cpu'.")
    return torch.device(name)


def on_device(material: Material, device: torch.device) -> Material:
    """Return the material with its crops on the graphics card, where they fill no half of it."""
    if device.type != "cuda" or material.crops.nbytes > torch.cuda.mem_get_info(device)[0] / 2:
        return material
    return replace(material, crops=material.crops.to(device), xy=material.xy.to(device))


def compiled(network: EfficientPose) -> Callable[[Tensor], Maps]:
    """Return the network compiled, or as it is where its first use shows that it cannot be.

    It cannot on a computer without a C++ compiler, or without Triton on a graphics card.
    """
    from torch._dynamo.exc import TorchDynamoException

    fast: Callable[[Tensor], Maps] = torch.compile(network, dynamic=False)
    slow = False

    def forward(pictures: Tensor) -> Maps:
        nonlocal slow
        if not slow:
            try:
                return fast(pictures)
            except TorchDynamoException as error:
                why = str(error).strip().partition("\n")[0]
                log.warning("The network is trained uncompiled, which takes longer: %s", why)
                slow = True
        maps: Maps = network(pictures)
        return maps

    return forward
