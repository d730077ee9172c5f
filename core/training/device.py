"""Where a run computes, and keeping its data there."""

from dataclasses import replace

import torch

from ..errors import TrainingError
from .material import Material


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
