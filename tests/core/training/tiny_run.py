"""A run of seconds on the stick figures."""

from dataclasses import replace
from pathlib import Path

import torch
from kinetrace.core.training.augmentation import Augmentation
from kinetrace.core.training.config import Config, Source, Stage

CALM = Augmentation(
    scale=(0.95, 1.05), rotation_deg=5.0, wild_share=0.0, shift=0.02, colour=0.1, blur=0.0,
    occlusion=0.0,
)  # fmt: skip


def run_of(figures: Path, output: str, **changes: object) -> Config:
    config = Config(
        variant="RT",
        output=figures / output,
        cache=figures / "cache",
        sources=(Source("labels", figures),),
        stages=(Stage(64, 3, batch=8),),
        augmentation=CALM,
        crop_size=96,
        warm_up=2,
        device="cpu",
    )
    return replace(config, **changes)


def weights_of(config: Config) -> dict[str, torch.Tensor]:
    state = torch.load(config.output / "checkpoint.pt", weights_only=True)
    return state["network"] | {"averaged " + k: v for k, v in state["average"]["network"].items()}
