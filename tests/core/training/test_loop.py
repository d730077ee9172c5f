from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from kinetrace.core.errors import TrainingError
from kinetrace.core.keypoints import INDEX
from kinetrace.core.network.efficientpose import EfficientPose, Maps
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import load_network
from kinetrace.core.training import curves
from kinetrace.core.training.config import Source, Stage
from kinetrace.core.training.dataset import DatasetError, held_out
from kinetrace.core.training.initial import load_into
from kinetrace.core.training.loop import train
from kinetrace.core.training.loss import masked_loss
from kinetrace.core.training.material import gather
from kinetrace.core.training.targets import heatmap_targets
from safetensors.torch import load_file
from tiny_run import run_of


@pytest.mark.slow
def test_tiny_run_on_stick_figures_reaches_a_low_loss(figures: Path) -> None:
    config = run_of(
        figures,
        "out",
        stages=(Stage(64, 25, batch=8),),
        average=0.9,
        evaluate_epochs=25,
        peak_weight=1.0,
    )
    losses = [progress.loss for progress in train(config)]
    assert losses[0] > 0.5
    assert min(losses[-6:]) < 0.05
    (row,) = curves.read_rows(config.output / "curves.csv")
    assert (row["step"], row["size"]) == (len(losses), 64)
    assert (config.output / "curves.png").stat().st_size > 5000
    network = load_network(VARIANTS["RT"], config.output / "efficientpose_RT.safetensors")
    assert isinstance(network, EfficientPose)


def test_run_without_a_step_is_refused(figures: Path) -> None:
    with pytest.raises(TrainingError, match="less than one step"):
        next(train(run_of(figures, "none", stages=(Stage(64, 0.01, batch=8),))))


def test_held_out_pictures_are_never_trained_on(figures: Path) -> None:
    material = gather(
        [Source("labels", figures), Source("labels", figures, share=0.2)], 64, figures
    )
    held = held_out(material.samples.pictures)
    seen = {int(n) for epoch in range(30) for n in material.order(epoch, seed=1)}
    assert held.any()
    assert not any(held[n] for n in seen)
    assert all(held[n] for n in material.held)
    assert len(material.order(0, seed=1)) == material.epoch_length


def test_leaning_persons_are_left_out_of_training_where_asked(figures: Path) -> None:
    with np.load(figures / "labels.npz") as stored:
        content = dict(stored)
    content["xy"][:4, :, 1] = 160 - content["xy"][:4, :, 1]  # upside down
    np.savez(figures / "labels.npz", **content)
    material = gather([Source("labels", figures, max_lean_deg=60.0)], 64, figures)
    assert set(range(4)) & set(material.once.tolist()) == set()
    assert 2 in material.held  # upside down and held out: still evaluated on


def test_source_of_which_nobody_is_left_to_train_on_is_said(figures: Path) -> None:
    nobody = replace(run_of(figures, "out").sources[0], max_lean_deg=0.0)
    with pytest.raises(DatasetError, match="nobody to train on"):
        next(train(run_of(figures, "out", sources=(nobody,))))


@pytest.mark.parametrize("peak_weight", [0.0, 1.0])
def test_unlabelled_keypoint_gives_no_gradient(peak_weight: float) -> None:
    xy = torch.rand(2, 16, 2, generator=torch.Generator().manual_seed(0)) * 64
    knee = INDEX["left_knee"]
    xy[:, knee] = torch.nan
    limbs = torch.zeros(2, 28, 8, 8, requires_grad=True)
    maps = torch.full((2, 16, 8, 8), 0.5, requires_grad=True)
    masked_loss(Maps(limbs, [maps], maps), xy, 64, 1.5, peak_weight).backward()
    assert maps.grad is not None
    assert limbs.grad is not None
    assert maps.grad[:, knee].abs().max() == 0
    assert (maps.grad.abs().amax((0, 2, 3)) > 0).sum() == 15
    assert (limbs.grad.abs().amax((0, 2, 3)) > 0).sum() == 24  # thigh and shank do not count


@pytest.mark.parametrize("peak_weight", [0.0, 1.0])
def test_of_a_keypoint_out_of_view_nothing_is_to_be_seen(peak_weight: float) -> None:
    xy = torch.rand(2, 16, 2, generator=torch.Generator().manual_seed(0)) * 64
    knee = INDEX["left_knee"]
    xy[:, knee] = torch.inf
    limbs = torch.zeros(2, 28, 8, 8, requires_grad=True)
    maps = torch.zeros(2, 16, 8, 8)
    maps[:, :, 3, 4] = 0.5
    maps.requires_grad_()
    masked_loss(Maps(limbs, [maps], maps), xy, 64, 1.5, peak_weight).backward()
    assert maps.grad is not None
    assert limbs.grad is not None
    assert (maps.grad[:, knee, 3, 4] > 0).all()
    assert (limbs.grad.abs().amax((0, 2, 3)) > 0).sum() == 24  # thigh and shank do not count


def test_both_terms_of_the_loss_are_least_for_the_target_itself() -> None:
    xy = torch.rand(2, 16, 2, generator=torch.Generator().manual_seed(0)) * 64
    wanted = heatmap_targets(xy, 64, 1.5)
    maps = wanted.clone().requires_grad_()
    loss = masked_loss(Maps(None, [maps], maps), xy, 64, 1.5, peak_weight=1.0)
    assert loss.item() == pytest.approx(0.0, abs=1e-6)
    loss.backward()
    assert maps.grad is not None
    assert maps.grad.abs().max() < 1e-6


def test_fine_tuning_begins_from_given_weights(figures: Path) -> None:
    config = run_of(figures, "first", stages=(Stage(64, 1, batch=8),))
    list(train(config))
    path = config.output / "last.safetensors"
    network = EfficientPose(replace(VARIANTS["RT"], upscaling=False))
    load_into(network, path)
    stem = "high_trunk.0.weight"
    assert torch.equal(network.state_dict()[stem], load_file(path)[stem])
