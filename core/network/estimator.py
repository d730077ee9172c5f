"""The network at work on a device: pictures in, heatmaps out."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..errors import WeightsError
from ..keypoints import MIRROR
from ..person.crop import Crop, Picture
from .conversion import is_awaited
from .engines import (
    Engine,
    EngineName,
    card_failed,
    open_engine,
    openvino_failed,
)
from .maps import Awaited, Maps
from .published_weights import PUBLISHED_PEAK
from .variants import VARIANTS, Variant
from .weights import (
    WeightsFile,
    available_weights,
    file_name,
    find_weights,
    named_path,
    variant_of,
)

Averaging = Literal["none", "flip", "full"]
"""``flip`` adds the mirrored picture (2 × the work), ``full`` also the crop at 0.75 and 1.25 of
its side (6 ×). Each finds more keypoints on held-out pictures than the one before (`kinetrace
evaluate --flip --scales 0.75 1 1.25`: an RT of ours 55.8, 57.6 and 58.5 % of COCO's within
0.1 torso lengths). Of ten rendered walkers RT's near knee scatters by 2.9, 2.7 and 2.6°, but its
range is within 3° on 8, 7 and 3 (`kinetrace validate --averaging full`)."""

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
    engine : what runs it; becomes PyTorch on the CPU when it fails
    averaging : test-time averaging, see `Averaging`
    usual_peak : mean height of the peaks where a person fills the crop; it differs between
        trainings, and what counts as a person is judged by it. Weights may state their own
        (``usual_peak`` in the file's metadata)
    origin : where the weights come from, as their file says; empty where it does not
    notices : what a user should know, in words: that the graphics card failed, for example
    """

    variant: Variant
    weights: WeightsFile
    engine: Engine
    averaging: Averaging = "none"
    usual_peak: float = 0.55
    origin: str = ""
    notices: list[str] = field(default_factory=list)

    @property
    def device(self) -> str:
        """Return where it runs: ``cpu`` or ``cuda``."""
        return self.engine.device

    @property
    def runtime(self) -> str:
        """Return engine and version: ``OpenVINO 2026.4.1``."""
        return self.engine.name

    def heatmaps(self, image: Picture, crops: Sequence[Crop]) -> Maps:
        """Return the maps for parts of one picture, (N, K, s, s)."""
        return self._averaged(crops, self._run(self._inputs(image, crops)))

    def begin(self, image: Picture, crops: Sequence[Crop]) -> Awaited:
        """Start on parts of one picture, and return what waits for their `heatmaps`."""
        wait = self._begin(self._inputs(image, crops))
        return lambda: self._averaged(crops, wait())

    def _inputs(self, image: Picture, crops: Sequence[Crop]) -> NDArray[np.uint8]:
        """Return what the network is shown for each part: at each scale, and mirrored."""
        size, scales = self.variant.input_size, SCALES[self.averaging]
        inputs = [crop.scaled(scale).cut(image, size) for scale in scales for crop in crops]
        if self.averaging != "none":
            inputs += [one[:, ::-1] for one in inputs]
        return np.stack(inputs)

    def _averaged(self, crops: Sequence[Crop], maps: Maps) -> Maps:
        """Return one set of maps for each part from those of all that was shown of it."""
        scales = SCALES[self.averaging]
        if self.averaging != "none":
            half = len(maps) // 2
            straight, mirrored = maps[:half], maps[half:]
            maps = (straight + mirrored[:, list(MIRROR), :, ::-1]) * np.float32(0.5)
        if len(scales) == 1:
            return maps
        parts = maps.reshape(len(scales), len(crops), *maps.shape[1:])
        total = np.zeros_like(parts[0])
        for scale, part in zip(scales, parts, strict=True):
            for n, crop in enumerate(crops):
                total[n] += _onto(crop, crop.scaled(scale), part[n])
        averaged: Maps = total / len(scales)
        return averaged

    def _run(self, inputs: NDArray[np.uint8]) -> Maps:
        engine = self.engine
        try:
            return engine.maps(inputs)
        except RuntimeError as error:
            self._fall_back(engine, error)
            return self._run(inputs)

    def _begin(self, inputs: NDArray[np.uint8]) -> Awaited:
        engine = self.engine
        try:
            wait = engine.begin(inputs)
        except RuntimeError as error:
            self._fall_back(engine, error)
            return self._begin(inputs)

        def wait_or_fall_back() -> Maps:
            try:
                return wait()
            except RuntimeError as error:
                self._fall_back(engine, error)
                return self._run(inputs)

        return wait_or_fall_back

    def _fall_back(self, failed: Engine, error: Exception) -> None:
        """Go on with PyTorch on the CPU, which works wherever anything does.

        Raises
        ------
        RuntimeError : it was that which failed
        """
        if failed is not self.engine:
            return  # what was begun before has failed already, and is done again
        if failed.name.startswith("torch") and failed.device == "cpu":
            raise error
        in_words = card_failed if failed.device == "cuda" else openvino_failed
        self.notices.append(in_words(error))
        self.engine, _ = open_engine(self.variant, self.weights, choice="torch")


def _onto(target: Crop, source: Crop, maps: Maps) -> Maps:
    """Return the maps of one square resampled onto another's grid, 0 outside."""
    import cv2

    size = maps.shape[-1]
    ratio = target.side / source.side
    shift = source.from_picture(target.to_picture(np.zeros(2))) * size
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
    engine: EngineName = "auto",
    threads: int | None = None,
) -> Estimator:
    """Return a network ready to work.

    ``auto`` takes the graphics card with the most precise variant whose weights are present,
    else the CPU with RT (or the least costly variant that is present). Weights that were named
    or imported go before those that ship. Engine and threads: see `open_engine`.

    Raises
    ------
    WeightsError : the weights asked for are not on this computer, or damaged
    ValueError : an unknown variant, device or engine
    """
    if device not in ("auto", "cpu", "cuda"):
        raise ValueError(f"device: expected auto, cpu or cuda, got {device}")
    chosen, notices = _choose_device(device)
    file = _choose_weights(variant, weights, chosen)
    network = VARIANTS[file.variant]
    opened, more = open_engine(network, file, chosen, engine, threads)
    estimator = Estimator(network, file, opened, averaging, notices=[*notices, *more])
    usual = PUBLISHED_PEAK.get(file.variant, Estimator.usual_peak)
    estimator.usual_peak = file.usual_peak or usual
    estimator.origin = file.metadata.get("origin", "")
    return estimator


def converts_first(
    variant: str | None = None,
    device: str = "auto",
    weights: Path | None = None,
    engine: EngineName = "auto",
) -> bool:
    """Return whether `open_estimator` has to convert the network first, for a minute or so.

    It does so once for each set of weights, where OpenVINO runs it on the CPU.
    """
    on_card = device != "cpu" and _has_nvidia_driver() and engine != "openvino"
    if engine == "torch" or on_card:
        return False
    try:
        file = _choose_weights(variant, weights, "cpu")
    except WeightsError:
        return False
    return is_awaited(VARIANTS[file.variant], file)


def _choose_weights(variant: str | None, weights: Path | None, device: str) -> WeightsFile:
    """Return the weights of a variant, or of the one that suits the device.

    Raises
    ------
    WeightsError : they are not on this computer
    ValueError : an unknown variant
    """
    if variant is not None and variant not in VARIANTS:
        raise ValueError(f"variant: expected one of {', '.join(VARIANTS)}, got {variant}")
    named = named_path(weights)
    if variant is None and named is not None and named.is_file():
        variant = variant_of(named)
    if variant is None:
        present = _preferred(available_weights(weights)) or ["RT"]
        variant = present[-1] if device == "cuda" else present[0]
    file = find_weights(variant, weights)
    if file is None:
        raise WeightsError(NO_WEIGHTS.format(variant=variant))
    if weights is not None and file.place != "chosen":  # no others in the place of those named
        raise WeightsError(
            f"{weights}: there are no weights of EfficientPose {variant} in this folder "
            f"({file_name(variant)}). Check the path."
        )
    return file


def _preferred(present: dict[str, WeightsFile]) -> list[str]:
    """Return the variants from the best place that has any: chosen, imported, then shipped.

    Somebody who named or imported weights wants to measure with them, not with what ships.
    """
    for place in ("chosen", "imported", "shipped"):
        if names := [name for name, file in present.items() if file.place == place]:
            return names
    return []


def _choose_device(device: str) -> tuple[str, list[str]]:
    if device == "cpu" or (device == "auto" and not _has_nvidia_driver()):
        return "cpu", []
    with suppress(ImportError, OSError):  # `open_engine` says so where PyTorch is needed
        import torch

        if torch.cuda.is_available():
            return "cuda", []
    if device == "cuda":
        return "cpu", ["No usable NVIDIA graphics card was found. The work is done on the CPU."]
    return "cpu", []


def _has_nvidia_driver() -> bool:
    """Whether it is worth the seconds that loading PyTorch takes to look for a graphics card."""
    import ctypes

    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True
