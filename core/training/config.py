"""A training run as one TOML file."""

import math
import tomllib
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

from ..network.efficientpose import STRIDE
from ..network.variants import VARIANTS
from ..system.presence import typed
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
    initial_share : share of `initial`, of the same variant, in the weights that are published: what
        was known stays beside what was learnt (`kinetrace.core.training.initial.mix_in`)
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
    initial_share: float = 0.0
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
        content = _content(path.read_text(encoding="utf-8-sig"))  # Windows' editors mark UTF-8
        folder = path.parent
        rest: dict[str, Any] = {
            "sources": tuple(_build(Source, row, folder) for row in content.pop("sources", ())),
            "stages": tuple(_build(Stage, row, folder) for row in content.pop("stages", ())),
            "augmentation": _build(Augmentation, content.pop("augmentation", {}), folder),
        }
        config: Config = _build(Config, content, folder, rest)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise DatasetError(f"{path}: not a usable training configuration ({error}).") from error
    if problems := [*_problems(config)]:
        raise DatasetError(f"{path}: " + "; ".join(problems) + ".")
    return config


def _content(text: str) -> dict[str, Any]:
    """Return what a TOML file holds, or say what paths of Windows look like in one."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if "\\" in text:
            raise ValueError(f"{error}; write / in place of \\ in paths") from error
        raise


def _build(
    kind: type, row: dict[str, Any], folder: Path, rest: dict[str, Any] | None = None
) -> Any:
    """Return a dataclass of the entries of a table, each of the type that it should be.

    Raises
    ------
    ValueError : unknown, missing or mistyped entries
    """
    rest = rest or {}
    types = {name: kind_ for name, kind_ in get_type_hints(kind).items() if name not in rest}
    if unknown := sorted(set(row) - set(types)):
        raise ValueError(f"unknown entries {unknown}; known are {sorted(types)}")
    needed = [f.name for f in fields(kind) if f.default is MISSING and f.name in types]
    if missing := [name for name in needed if name not in row]:
        raise ValueError(f"missing entries {missing}")
    return kind(**{n: _value(n, value, types[n], folder) for n, value in row.items()}, **rest)


def _value(name: str, value: Any, wanted: Any, folder: Path) -> Any:
    """Return an entry as the type that it should be."""
    kinds = [kind for kind in get_args(wanted) or (wanted,) if kind is not type(None)]
    if isinstance(value, list) and len(kinds) > 1 and kinds == [float] * len(value):
        return tuple(_value(name, one, float, folder) for one in value)
    if len(kinds) == 1:
        (kind,) = kinds
        if kind is Path and isinstance(value, str):
            return folder / typed(value)
        if kind is float and type(value) is int:
            return float(value)
        if type(value) is kind and (kind is not float or math.isfinite(value)):
            return value
    shown = " and ".join(kind.__name__ for kind in kinds).replace("Path", "path")
    raise ValueError(f"{name}: expected {shown}, got {value!r}")


def _problems(config: Config) -> Iterator[str]:
    """Yield in words what makes a run impossible."""
    if config.variant not in VARIANTS:
        yield f"variant: expected one of {list(VARIANTS)}, got {config.variant!r}"
    if config.recipe not in ("adamw", "paper"):
        yield f"recipe: expected 'adamw' or 'paper', got {config.recipe!r}"
    if config.device.partition(":")[0] not in ("auto", "cpu", "cuda"):
        yield f"device: expected 'auto', 'cpu' or 'cuda', got {config.device!r}"
    staged = any(stage.epochs > 0 for stage in config.stages)
    if not staged or not any(source.share is None for source in config.sources):
        yield "at least one stage with epochs and one source without a share are needed"
    for stage in config.stages:
        if stage.size % STRIDE or stage.size < 4 * STRIDE or stage.batch < 2 or stage.epochs < 0:
            yield f"stage {stage}: size a multiple of {STRIDE} from 32, batch from 2"
    shares = [source.share for source in config.sources if source.share is not None]
    if min(shares, default=0.5) <= 0 or sum(shares) >= 1:
        yield "the shares of the sources must be above 0 and add up to less than 1"
    for name in ("rate", "sigma_start", "sigma_end", "cycle_epochs", "evaluate_epochs"):
        if getattr(config, name) <= 0:
            yield f"{name}: expected a number above 0, got {getattr(config, name)}"
    for name in ("weight_decay", "warm_up", "peak_weight", "seed", "threads"):
        if not 0 <= getattr(config, name) < 2**32:
            yield f"{name}: expected 0 or more, below 2**32, got {getattr(config, name)}"
    if not 0 <= config.average < 1:
        yield f"average: expected 0 to less than 1, got {config.average}"
    if not 0 <= config.initial_share < 1 or (config.initial_share and config.initial is None):
        yield (
            "initial_share: expected 0 to less than 1, and weights to begin from (initial), got "
            f"{config.initial_share}"
        )
    if not 4 * STRIDE <= config.crop_size <= 4096:
        yield f"crop_size: expected {4 * STRIDE} to 4096 pixels, got {config.crop_size}"
    if config.threads > 1024:
        yield f"threads: expected at most 1024, got {config.threads}"
    low, high = config.augmentation.scale
    if not 0 < low <= high:
        yield f"augmentation: expected scale from its least to its greatest, got [{low}, {high}]"
    if config.augmentation.framing <= 0:
        yield f"augmentation: expected framing above 0, got {config.augmentation.framing}"
