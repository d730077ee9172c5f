"""The network at work on a device: pictures in, heatmaps out."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from ..errors import WeightsError
from ..keypoints import MIRROR
from ..person.crop import Crop, Image
from .variants import VARIANTS, Variant
from .weights import EARLY, WeightsFile, available_weights, find_weights, load_network

if TYPE_CHECKING:
    import torch

    from .efficientpose import EfficientPose

log = logging.getLogger(__name__)

Averaging = Literal["none", "flip", "full"]
"""``flip`` adds the mirrored picture (2 × the work), ``full`` also the crop at 0.75 and 1.25 of
its side (6 ×): the most accurate, on held-out pictures and in time."""

SCALES = {"none": (1.0,), "flip": (1.0,), "full": (1.0, 0.75, 1.25)}
NO_WEIGHTS = (
    "There are no weights for EfficientPose {variant} on this computer. Get the published ones "
    "with 'kinetrace weights download {variant}', or import them from a folder or stick with "
    "'kinetrace weights import FOLDER'."
)


@dataclass
class Estimator:
    """A loaded network that turns crops of pictures into heatmaps.

    Attributes
    ----------
    variant, weights : which network, and the file its weights came from
    device : ``cpu`` or ``cuda``; becomes ``cpu`` when the graphics card fails
    averaging : test-time averaging, see `Averaging`
    usual_peak : mean height of the peaks where a person fills the crop; it differs between
        trainings, and what counts as a person is judged by it. Weights may state their own
        (``usual_peak`` in the file's metadata)
    notices : what a user should know, in words: that the graphics card failed, for example
    """

    variant: Variant
    weights: WeightsFile
    network: "EfficientPose"
    device: str
    averaging: Averaging = "none"
    usual_peak: float = 0.55
    notices: list[str] = field(default_factory=list)

    def heatmaps(self, image: Image, crops: Sequence[Crop]) -> NDArray[np.float32]:
        """Return the maps for parts of one picture, (N, K, s, s)."""
        size, scales = self.variant.input_size, SCALES[self.averaging]
        inputs = [crop.scaled(scale).cut(image, size) for scale in scales for crop in crops]
        maps = self._run(np.stack(inputs))
        if self.averaging != "none":
            mirrored = self._run(np.stack([np.ascontiguousarray(i[:, ::-1]) for i in inputs]))
            maps = (maps + mirrored[:, list(MIRROR), :, ::-1]) * np.float32(0.5)
        if len(scales) == 1:
            return maps
        parts = maps.reshape(len(scales), len(crops), *maps.shape[1:])
        total = np.zeros_like(parts[0])
        for scale, part in zip(scales, parts, strict=True):
            for n, crop in enumerate(crops):
                total[n] += _onto(crop, crop.scaled(scale), part[n])
        averaged: NDArray[np.float32] = total / len(scales)
        return averaged

    def _run(self, inputs: NDArray[np.uint8]) -> NDArray[np.float32]:
        import torch

        from .efficientpose import normalise

        pictures = torch.from_numpy(inputs)
        try:
            with torch.inference_mode():
                x = normalise(pictures.to(self.device))
                x = x.contiguous(memory_format=torch.channels_last)
                result: NDArray[np.float32] = self.network.detect(x).float().cpu().numpy()
                return result
        except RuntimeError as error:
            if self.device == "cpu":
                raise
            self._fall_back(error)
            return self._run(inputs)

    def _fall_back(self, error: Exception) -> None:
        reason = str(error).splitlines()[0]
        self.notices.append(f"The graphics card failed ({reason}). The work goes on on the CPU.")
        log.warning(self.notices[-1])
        self.device = "cpu"
        self.network = self.network.to("cpu")


def _onto(target: Crop, source: Crop, maps: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the maps of one square resampled onto another's grid, 0 outside."""
    import cv2

    size = maps.shape[-1]
    ratio = target.side / source.side
    shift = np.array([target.left - source.left, target.top - source.top]) / source.side * size
    offset = shift + 0.5 * ratio - 0.5
    matrix = np.array([[ratio, 0, offset[0]], [0, ratio, offset[1]]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.stack([cv2.warpAffine(m, matrix, (size, size), flags=flags) for m in maps]).astype(
        np.float32
    )


def open_estimator(
    variant: str | None = None,
    device: str = "auto",
    weights: Path | None = None,
    averaging: Averaging = "none",
) -> Estimator:
    """Return a network ready to work.

    ``auto`` takes the graphics card with the most precise variant whose weights are present,
    else the CPU with RT (or the least costly variant that is present). Weights that were named
    or imported go before those that ship.

    Raises
    ------
    WeightsError : the weights asked for are not on this computer, or damaged
    ValueError : an unknown variant or device
    """
    if variant is not None and variant not in VARIANTS:
        raise ValueError(f"variant: expected one of {', '.join(VARIANTS)}, got {variant}")
    if device not in ("auto", "cpu", "cuda"):
        raise ValueError(f"device: expected auto, cpu or cuda, got {device}")
    chosen, notices = _choose_device(device)
    if variant is None:
        present = _preferred(available_weights(weights)) or ["RT"]
        variant = present[-1] if chosen == "cuda" else present[0]
    file = find_weights(variant, weights)
    if file is None:
        raise WeightsError(NO_WEIGHTS.format(variant=variant))
    if file.place == "shipped":
        notices.append(EARLY)
    network = load_network(VARIANTS[variant], file.path)
    estimator = Estimator(VARIANTS[variant], file, network, "cpu", averaging, notices=notices)
    estimator.usual_peak = float(file.metadata.get("usual_peak", Estimator.usual_peak))
    _move(estimator, chosen)
    return estimator


def _preferred(present: dict[str, WeightsFile]) -> list[str]:
    """Return the variants from the best place that has any: chosen, imported, then shipped.

    Somebody who named or imported weights wants to measure with them, not with what ships.
    """
    for place in ("chosen", "imported", "shipped"):
        if names := [name for name, file in present.items() if file.place == place]:
            return names
    return []


def _choose_device(device: str) -> tuple[str, list[str]]:
    import torch

    if device == "cpu" or torch.cuda.is_available():
        return ("cpu" if device == "cpu" else "cuda"), []
    if device == "cuda":
        return "cpu", ["No usable NVIDIA graphics card was found. The work is done on the CPU."]
    return "cpu", []


def _move(estimator: Estimator, device: str) -> None:
    import torch

    network = fold_batch_norm(estimator.network).to(memory_format=torch.channels_last)
    estimator.network = network
    if device == "cuda":
        try:
            estimator.network = network.to("cuda")
            estimator.device = "cuda"
        except RuntimeError as error:
            estimator._fall_back(error)


def fold_batch_norm(network: "EfficientPose") -> "EfficientPose":
    """Return the network with each batch norm folded into the convolution before it.

    Same maps within float32's rounding, and less work. The network given is changed.
    """
    from torch import nn
    from torch.nn.utils.fusion import fuse_conv_bn_eval

    network.eval()
    for module in list(network.modules()):
        children = list(module.named_children())
        for (name, conv), (norm_name, norm) in _pairs(children):
            if isinstance(conv, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
                setattr(module, name, fuse_conv_bn_eval(conv, norm))
                setattr(module, norm_name, getattr(norm, "act", nn.Identity()))
    return network


def _pairs(
    children: "list[tuple[str, torch.nn.Module]]",
) -> "list[tuple[tuple[str, torch.nn.Module], tuple[str, torch.nn.Module]]]":
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
