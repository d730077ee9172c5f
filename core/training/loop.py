"""The training loop: a generator that yields after each step and resumes exactly.

Every random number is drawn from a generator seeded by the run's seed and the step, and the
order of the data by the seed and the epoch, so that the step number is all the state that
randomness has. Killed and resumed, a run gives the same weights as if never stopped.
"""

import math
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import Any

import torch

from ..errors import TrainingError
from ..network.efficientpose import EfficientPose
from ..network.variants import VARIANTS
from ..network.weights import load_network
from . import curves
from .augmentation import random_view
from .average import Average
from .checkpoint import FILE, damaged, decided_by, read_checkpoint, save_checkpoint
from .config import Config, Stage
from .crops import REGION
from .device import compiled, on_device, pick_device
from .evaluate import Views, held_out_scores
from .initial import check_share, load_into, mix_in
from .loss import masked_loss
from .material import Material, check_trainable, fitting, gather
from .memory import keep_freed_memory
from .publish import publish, save_weights
from .schedule import (
    cosine_rate,
    final_rate,
    make_optimiser,
    stepwise_sigma,
    triangular_rate,
)
from .trunks import start_trunks


@dataclass(frozen=True)
class Progress:
    """Where a run is: steps done and planned, the loss of the last step, the last scores."""

    step: int
    total: int
    epoch: float
    size: int
    loss: float
    scores: dict[str, float]


def train(config: Config) -> Generator[Progress, None, None]:
    """Train, or go on training, the network of a configuration; yields after each step.

    Writes to `config.output`: checkpoint.pt (everything to resume), best.safetensors (the
    averaged weights that found most held-out keypoints within 0.1 torso lengths at the
    largest size so far), last.safetensors, curves.csv and curves.png, and at the end
    efficientpose_VARIANT.safetensors, the best weights as they ship.

    Raises
    ------
    DatasetError, WeightsError : unusable data or checkpoint
    TrainingError : the run has no step, diverged, or cannot be done here
    """
    if config.threads:
        torch.set_num_threads(config.threads)
    keep_freed_memory()
    config.output.mkdir(parents=True, exist_ok=True)
    material = gather(config.sources, config.crop_size, config.cache)
    check_trainable(material)
    run = Run(config, material)
    run.resume()
    try:
        try:
            yield from run.steps()
        finally:
            run.save()
        run.publish()
    except OSError as error:
        raise TrainingError(
            f"{config.output}: cannot be written ({error.strerror or error}). Check the folder and "
            "the space on the disk; the same command goes on from the last checkpoint."
        ) from error


class Run:
    """The state of a run, which a checkpoint holds completely."""

    def __init__(self, config: Config, material: Material) -> None:
        self.config = config
        self.material = material
        self.device = pick_device(config.device)
        self.checkpoint = config.output / FILE
        if config.initial is not None and config.initial_share:
            check_share(config.variant, config.initial)
        torch.manual_seed(config.seed)
        # the upscaling layers stay the fixed interpolation that they start as
        self.network = EfficientPose(replace(VARIANTS[config.variant], upscaling=False))
        if not self.checkpoint.exists():
            self._begin()
        self.network.to(self.device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = Average(self.network, config.average)
        self.optimiser = make_optimiser(
            config.recipe, self.network.parameters(), config.weight_decay
        )
        self.forward: Any = compiled(self.network) if config.compile else self.network
        self.plan = [
            (stage, round(stage.epochs * self.epoch_steps(stage))) for stage in config.stages
        ]
        self.total = sum(steps for _, steps in self.plan)
        if not self.total:
            raise TrainingError("The stages' epochs make less than one step. Add epochs.")
        self.step = 0
        self.best = (0, -1.0)
        self.seconds, self.since = 0.0, time.monotonic()
        self.losses: list[float] = []
        self.scores: dict[str, float] = {}
        self.whole = True  # between two steps; within one there is nothing to go on from

    def _begin(self) -> None:
        """Begin with what other networks have learnt, as far as that is asked for."""
        if self.config.initial is not None:
            load_into(self.network, self.config.initial)
        if self.config.imagenet:
            start_trunks(self.network, self.config.trunks)

    def epoch_steps(self, stage: Stage) -> int:
        """Return the whole batches in an epoch."""
        return max(1, self.material.epoch_length // stage.batch)

    def steps(self) -> Iterator[Progress]:
        """Do all steps that are left."""
        first = 0
        for number, (stage, steps) in enumerate(self.plan):
            if self.step < first + steps:
                material = on_device(fitting(self.material, stage.size), self.device)
                yield from self._stage(number, stage, first, steps, material)
            first += steps

    def _stage(
        self, number: int, stage: Stage, first: int, steps: int, material: Material
    ) -> Iterator[Progress]:
        per_epoch = self.epoch_steps(stage)
        every = max(1, round(self.config.evaluate_epochs * per_epoch))
        self.since = saved = time.monotonic()
        order = None
        for done in range(self.step - first, steps):
            epoch, place = divmod(done, per_epoch)
            if place == 0 or order is None:
                order = material.order(1000 * number + epoch, self.config.seed)
            batch = order[place * stage.batch :][: stage.batch]
            self.whole = False
            loss = self.train_step(material, batch, stage)
            self.losses.append(loss)
            if (done + 1) % every == 0 or done + 1 == steps:
                self._evaluate(material, stage)
            self.whole = True
            if time.monotonic() - saved > 60 * self.config.checkpoint_minutes:
                self.save()
                saved = time.monotonic()
            yield Progress(self.step, self.total, self.epochs_done(), stage.size, loss, self.scores)

    def train_step(self, material: Material, index: Any, stage: Stage) -> float:
        """Do one step and return its loss."""
        config = self.config
        rate, sigma = self.rate_and_sigma(stage)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        random = torch.Generator().manual_seed(config.seed * 1_000_003 + self.step)
        crops, xy = material.batch(index, self.device)
        zoom = REGION / config.augmentation.framing
        view = random_view(crops, xy, zoom, stage.size, config.augmentation, random)
        pictures = view.pictures.contiguous(memory_format=torch.channels_last)
        self.network.train()
        with torch.autocast("cuda", torch.bfloat16, enabled=self.device.type == "cuda"):
            maps = self.forward(pictures)
        loss = masked_loss(maps, view.xy, stage.size, sigma, config.peak_weight)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self.optimiser.step()
        self.average.update(self.network)
        self.step += 1
        value = loss.item()
        if not math.isfinite(value):
            raise TrainingError(
                f"{config.output}: the loss is no number any more at step {self.step}, with the "
                f"rate at {rate:.2g}. Begin again in another output folder with a lower 'rate'."
            )
        return value

    def rate_and_sigma(self, stage: Stage) -> tuple[float, float]:
        """Return the learning rate and σ of the coming step."""
        config, done = self.config, self.work_done()
        sigma = stepwise_sigma(done, config.sigma_start, config.sigma_end, config.sigma_steps)
        if config.recipe == "adamw":
            warm = min(1.0, (self.step + 1) / max(1, config.warm_up))
            return warm * cosine_rate(done, config.rate), sigma
        cycle = max(2, round(config.cycle_epochs * self.epoch_steps(stage)))
        final = final_rate(config.rate, config.sigma_start, config.sigma_end)
        return triangular_rate(self.step, cycle, done, config.rate, final), sigma

    def work_done(self) -> float:
        """Return the share of the run's pixels already seen: large stages weigh more."""
        left, seen, whole = self.step, 0, 0
        for stage, steps in self.plan:
            pixels = stage.batch * stage.size**2
            seen += min(left, steps) * pixels
            whole += steps * pixels
            left = max(0, left - steps)
        return seen / whole

    def epochs_done(self) -> float:
        """Return the epochs so far, over all stages."""
        left, epochs = self.step, 0.0
        for stage, steps in self.plan:
            epochs += min(left, steps) / self.epoch_steps(stage)
            left = max(0, left - steps)
        return epochs

    def _evaluate(self, material: Material, stage: Stage) -> None:
        rate, sigma = self.rate_and_sigma(stage)
        loss = sum(self.losses) / len(self.losses)
        self.losses = []
        self._count_seconds()
        self.scores = held_out_scores(
            self.average.network, material, stage.size, self.config.augmentation.framing
        )
        row = {
            "step": self.step, "epoch": self.epochs_done(), "seconds": self.seconds,
            "size": stage.size, "rate": rate, "sigma": sigma, "loss": loss, **self.scores,
        }  # fmt: skip
        curves.append_row(self.config.output / "curves.csv", row)
        curves.plot(self.config.output / "curves.csv", self.config.output / "curves.png")
        save_weights(self.average.network, self.config.output / "last.safetensors")
        reached = (stage.size, self.scores["pck_10"])
        if reached > self.best or math.isnan(reached[1]):  # nothing held out: the last is best
            self.best = reached
            save_weights(self.average.network, self.config.output / "best.safetensors")
        self.since = time.monotonic()

    def _count_seconds(self) -> None:
        now = time.monotonic()
        self.seconds, self.since = self.seconds + now - self.since, now

    def save(self) -> None:
        """Write the checkpoint, unless a step was broken off: the one before then stays."""
        if not self.whole:
            return
        self._count_seconds()
        state = {
            "step": self.step,
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "best": self.best,
            "seconds": self.seconds,
            "losses": self.losses,
            "decided": decided_by(self.config, self.material),
        }
        save_checkpoint(self.checkpoint, state)

    def publish(self) -> None:
        """Write the best weights as they ship."""
        best = self.config.output / "best.safetensors"
        network = load_network(VARIANTS[self.config.variant], best)
        if self.config.initial is not None and self.config.initial_share:
            mix_in(network, self.config.initial, self.config.initial_share)
        network.to(self.device)
        views = Views(network.variant.input_size, self.config.augmentation.framing)
        name = f"efficientpose_{self.config.variant}.safetensors"
        publish(network, self.config.output / name, self.material, views)

    def resume(self) -> None:
        """Go on from the checkpoint where there is one."""
        path, rows = self.checkpoint, self.config.output / "curves.csv"
        if not path.exists():
            curves.drop_rows_after(rows, 0)  # of a run that was killed before its first checkpoint
            return
        state = read_checkpoint(path, decided_by(self.config, self.material))
        try:
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.best, self.seconds = state["step"], state["best"], state["seconds"]
        except (RuntimeError, KeyError, ValueError) as error:
            raise damaged(path, error) from error
        self.losses = state.get("losses", [])
        curves.drop_rows_after(rows, self.step)
