"""All crops and keypoints of a run in memory, and the order in which they are seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from .augmentation import trunk_lean
from .config import Source
from .crops import REGION, into_region, load_crops, regions
from .dataset import DatasetError, Samples, derive_midpoints, held_out, join, read_source
from .distil import with_teacher

_Labels = tuple[Samples, NDArray[np.float32]]
"""A source's own labels and those to train on."""


@dataclass(frozen=True)
class Material:
    """What a run trains and evaluates on.

    Attributes
    ----------
    samples : N persons with the labels of their sources
    region : (N, 3) square of each crop in its picture
    crops : (N, C, C, 3) uint8
    xy : (N, 16, 2) pixels of the crops to train on, NaN without a label
    once : persons seen once an epoch
    drawn : persons of each further source, with its share of the epoch
    held : persons never trained on
    """

    samples: Samples
    region: NDArray[np.float64]
    crops: Tensor
    xy: Tensor
    once: NDArray[np.intp]
    drawn: tuple[tuple[NDArray[np.intp], float], ...]
    held: NDArray[np.intp]

    @property
    def epoch_length(self) -> int:
        """Views in an epoch, drawn ones included."""
        return round(len(self.once) / (1 - sum(share for _, share in self.drawn)))

    def order(self, epoch: int, seed: int) -> NDArray[np.intp]:
        """Return the persons of one epoch, shuffled: the same for the same epoch and seed."""
        random = np.random.default_rng([seed, epoch])
        total = self.epoch_length
        extra = [random.choice(rows, round(share * total)) for rows, share in self.drawn]
        return random.permutation(np.concatenate([self.once, *extra]))

    def batch(self, index: NDArray[np.intp], device: torch.device) -> tuple[Tensor, Tensor]:
        """Return the crops and keypoints of some persons on the device."""
        rows = torch.from_numpy(index).to(self.crops.device)
        return self.crops[rows].to(device), self.xy[rows].to(device)


def gather(
    sources: Sequence[Source], crop_size: int, cache: Path, *, held_only: bool = False
) -> Material:
    """Return the material of a run, cut and cached where that was not done before.

    Parameters
    ----------
    sources : the data sets
    crop_size : side of the crops in pixels
    cache : folder that keeps the decoded crops
    held_only : leave out who is trained on

    Raises
    ------
    DatasetError : unusable data, or nobody is held out where only they are asked for
    """
    parts = [_with_labels(source) for source in sources]
    if held_only:
        parts = _held_out_of(parts)
    samples = join([labels for labels, _ in parts])
    taught = np.concatenate([xy for _, xy in parts])
    region = regions(samples.xy)
    number = np.repeat(np.arange(len(parts)), [len(labels) for labels, _ in parts])
    held = held_out(samples.pictures)
    always = np.array([source.share is None for source in sources])[number]
    crops = load_crops(samples, region, crop_size, cache)
    xy = into_region(taught, region, crop_size)
    lean = np.degrees(np.abs(trunk_lean(torch.from_numpy(samples.xy)).numpy()))
    limit = np.array([source.max_lean_deg for source in sources])[number]
    train = ~held & (lean <= limit)
    return Material(
        samples=samples,
        region=region,
        crops=torch.from_numpy(crops),
        xy=torch.from_numpy(xy),
        once=np.flatnonzero(always & train),
        drawn=tuple(
            (np.flatnonzero((number == n) & train), source.share)
            for n, source in enumerate(sources)
            if source.share is not None
        ),
        held=np.flatnonzero(always & held),
    )


def check_trainable(material: Material) -> None:
    """Check that every source has persons to train on.

    Raises
    ------
    DatasetError : it has not
    """
    for rows in (material.once, *(drawn for drawn, _ in material.drawn)):
        if not len(rows):
            raise DatasetError(
                "A source has nobody to train on: all of its persons are held out by their "
                "pictures' names, or lean more than max_lean_deg."
            )


def fitting(material: Material, size: int) -> Material:
    """Return the material for one input size: halved where views would skip pixels.

    Bilinear sampling looks at four pixels only, so a view of fewer than half the crop's
    pixels would alias.
    """
    side = material.crops.shape[1]
    if size * REGION >= 0.85 * side or side % 2:
        return material
    halved = np.empty((len(material.crops), side // 2, side // 2, 3), dtype=np.uint8)
    for n, crop in enumerate(material.crops.numpy()):
        halved[n] = cv2.resize(crop, (side // 2, side // 2), interpolation=cv2.INTER_AREA)
    return replace(material, crops=torch.from_numpy(halved), xy=material.xy / 2)


def _held_out_of(parts: list[_Labels]) -> list[_Labels]:
    rows = [np.flatnonzero(held_out(samples.pictures)) for samples, _ in parts]
    if not sum(len(held) for held in rows):
        raise DatasetError(
            f"None of the {sum(len(samples) for samples, _ in parts)} persons is held out by the "
            "name of the picture. Where no weights were trained on them, --everyone scores all."
        )
    return [(samples.take(h), xy[h]) for h, (samples, xy) in zip(rows, parts, strict=True)]


def _with_labels(source: Source) -> _Labels:
    """Return a source's own labels and those to train on, which a teacher may have filled."""
    samples = derive_midpoints(read_source(source.kind, source.path, source.pictures))
    if source.teacher is None:
        return samples, samples.xy
    return samples, with_teacher(samples, source.teacher)
