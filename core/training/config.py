"""A training run as one TOML file."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ..network.efficientpose import STRIDE
from ..network.variants import VARIANTS
from .augmentation import Augmentation
from .dataset import DatasetError


@dataclass(frozen=True)
class Source:
    """One data set.

    Attributes
    ----------
    kind : "labels", "coco" or "mpii"
    path : folder with labels.npz, or the annotation JSON
    pictures : folder of the pictures where it is not the usual one
    share : None: every person once an epoch; else this share of each epoch is drawn from it
    max_lean_deg : persons whose trunk leans more are not trained on (still evaluated on)
    teacher : file of a teacher's keypoints (`kinetrace.core.training.distil`)
    """

    kind: str
    path: Path
    pictures: Path | None = None
    share: float | None = None
    max_lean_deg: float = 180.0
    teacher: Path | None = None


@dataclass(frozen=True)
class Stage:
    """Epochs at one input size (pixels, a multiple of 8) and batch size."""

    size: int
    epochs: float
    batch: int = 32


@dataclass(frozen=True)
class Config:
    """All that decides a run; defaults suit two processor cores.

    Attributes
    ----------
    variant : RT, I, II, III or IV
    output : folder of the checkpoint, weights and curves
    cache : folder of the decoded crops
    sources, stages, augmentation : see there
    initial : weights to begin from (fine-tuning), or a smaller variant's to grow; None: random
    imagenet : begin with trunks that have seen ImageNet, as the paper does
    trunks : folder of their weights (`kinetrace.core.training.trunks`); None: timm's download
    recipe : "adamw" or "paper"
    rate : highest learning rate
    weight_decay, warm_up : of AdamW; warm_up in steps
    cycle_epochs : epochs of a cycle of the paper's rates
    average : memory of the moving average of the weights
    sigma_start, sigma_end, sigma_steps : σ of formula 4 in map pixels, and its stairs
    peak_weight : weight of the loss term that finds peaks sooner, 0 as in the paper
    crop_size : side of the cached crops in pixels
    evaluate_epochs : epochs between two evaluations
    checkpoint_minutes : minutes between two checkpoints
    seed, threads, compile, device : as they say; device "auto" takes a GPU where there is one
    """

    variant: str
    output: Path
    cache: Path
    sources: tuple[Source, ...]
    stages: tuple[Stage, ...]
    augmentation: Augmentation
    initial: Path | None = None
    imagenet: bool = False
    trunks: Path | None = None
    recipe: str = "adamw"
    rate: float = 3e-3
    weight_decay: float = 0.02
    warm_up: int = 200
    cycle_epochs: float = 3.0
    average: float = 0.999
    sigma_start: float = 1.8
    sigma_end: float = 1.3
    sigma_steps: int = 3
    peak_weight: float = 0.0
    crop_size: int = 288
    evaluate_epochs: float = 1.0
    checkpoint_minutes: float = 3.0
    seed: int = 0
    threads: int = 0
    compile: bool = False
    device: str = "auto"


def read_config(path: Path) -> Config:
    """Return the run that a TOML file describes; its paths are relative to the file.

    Raises
    ------
    DatasetError : unreadable file, unknown or missing entries, impossible values
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        folder = path.parent
        sources = tuple(_build(Source, row, folder) for row in content.pop("sources"))
        stages = tuple(_build(Stage, row, folder) for row in content.pop("stages"))
        rest = {"sources": sources, "stages": stages}
        rest["augmentation"] = _build(Augmentation, content.pop("augmentation", {}), folder)
        config: Config = _build(Config, content | rest, folder)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DatasetError(f"{path}: not a usable training configuration ({error}).") from error
    _check(config, path)
    return config


def _build(kind: type, row: dict[str, Any], folder: Path) -> Any:
    known = {field.name: str(field.type) for field in fields(kind)}
    unknown = sorted(set(row) - set(known))
    if unknown:
        raise ValueError(f"unknown entries {unknown}; known are {sorted(known)}")
    values = {}
    for name, value in row.items():
        if "Path" in known[name] and isinstance(value, str):
            value = folder / Path(value).expanduser()
        values[name] = tuple(value) if isinstance(value, list) else value
    return kind(**values)


def _check(config: Config, path: Path) -> None:
    problems = []
    if config.variant not in VARIANTS:
        problems.append(f"variant: expected one of {list(VARIANTS)}, got {config.variant!r}")
    if config.recipe not in ("adamw", "paper"):
        problems.append(f"recipe: expected 'adamw' or 'paper', got {config.recipe!r}")
    if not config.stages or not any(source.share is None for source in config.sources):
        problems.append("at least one stage and one source without a share are needed")
    for stage in config.stages:
        if stage.size % STRIDE or stage.size < 4 * STRIDE or stage.batch < 2 or stage.epochs < 0:
            problems.append(f"stage {stage}: size a multiple of {STRIDE} from 32, batch from 2")
    if sum(source.share or 0.0 for source in config.sources) >= 1:
        problems.append("the shares of the sources must add up to less than 1")
    if problems:
        raise DatasetError(f"{path}: " + "; ".join(problems) + ".")
