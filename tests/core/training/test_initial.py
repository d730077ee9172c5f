from pathlib import Path

import pytest
import torch
from kinetrace.core.errors import WeightsError
from kinetrace.core.network.efficientpose import EfficientPose, normalise
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import find_weights, load_network
from kinetrace.core.training.initial import grow, load_into, mix_in
from kinetrace.core.training.loop import train
from kinetrace.core.training.publish import save_weights
from tiny_run import run_of
from torch import nn


def random_network(name: str) -> EfficientPose:
    """Return a network whose norms are not the neutral ones that they begin as."""
    random = torch.Generator().manual_seed(0)
    network = EfficientPose(VARIANTS[name])
    for part in network.modules():
        if isinstance(part, nn.BatchNorm2d):
            assert part.running_mean is not None
            assert part.running_var is not None
            nn.init.uniform_(part.weight, 0.7, 1.3, random)
            nn.init.normal_(part.bias, 0.0, 0.1, random)
            part.running_mean.normal_(0.0, 0.1, generator=random)
            part.running_var.uniform_(0.7, 1.3, generator=random)
    return network


def predicted(network: EfficientPose) -> list[torch.Tensor]:
    """Return all maps at stride 8 of one picture of noise."""
    noise = torch.randint(0, 256, (1, 96, 96, 3), generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        maps = network.eval()(normalise(noise.to(torch.uint8)))
    return [maps.limbs, *maps.detections]


@pytest.mark.parametrize(("small", "large"), [("RT", "I"), ("RT", "II"), ("I", "II")])
def test_a_grown_network_predicts_what_the_smaller_one_does(small: str, large: str) -> None:
    learnt, grown = random_network(small), random_network(large)
    grow(learnt, grown)
    for before, after in zip(predicted(learnt), predicted(grown), strict=True):
        assert before.abs().max() > 0.01
        assert torch.allclose(before, after, atol=1e-3 * float(before.abs().max()))


def test_within_a_few_steps_all_of_a_grown_network_learns() -> None:
    grown = random_network("I")
    grow(random_network("RT"), grown)
    pictures = torch.randn(2, 3, 64, 64, generator=torch.Generator().manual_seed(2))
    optimiser = torch.optim.AdamW(grown.parameters(), 1e-3)
    for _ in range(4):  # what is new is heard first, then what feeds it
        optimiser.zero_grad()
        maps = grown(pictures)
        sum(map_.square().sum() for map_ in (maps.limbs, *maps.detections)).backward()
        optimiser.step()
    layers = {k: v for k, v in grown.named_parameters() if not k.startswith("upscaling")}
    assert [name for name, value in layers.items() if not value.grad.any()] == []


def test_a_share_of_what_it_began_with_is_kept(tmp_path: Path) -> None:
    began, learnt = random_network("RT"), EfficientPose(VARIANTS["RT"])
    learnt.load_state_dict(began.state_dict())
    path = tmp_path / "began.safetensors"
    save_weights(began, path)
    with torch.no_grad():
        for value in learnt.state_dict().values():
            if value.is_floating_point():
                value.add_(0.4)
    mix_in(learnt, path, 0.25)
    before, after = began.state_dict(), learnt.state_dict()
    floating = [name for name, value in before.items() if value.is_floating_point()]
    assert any(name.endswith("running_var") for name in floating)
    for name in floating:
        assert torch.allclose(after[name], before[name] + 0.3, atol=1e-6), name


def test_a_share_of_another_variant_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "smaller.safetensors"
    save_weights(random_network("RT"), path)
    with pytest.raises(WeightsError):
        mix_in(random_network("I"), path, 0.5)


def test_a_share_of_another_variant_is_refused_before_the_run(figures: Path) -> None:
    path = figures / "smaller.safetensors"
    save_weights(random_network("RT"), path, metadata={"variant": "RT"})
    config = run_of(figures, "out", variant="I", initial=path, initial_share=0.5)
    with pytest.raises(WeightsError, match=r"EfficientPose RT, and only a share of those of I"):
        next(train(config))


def test_weights_of_a_smaller_variant_are_grown() -> None:
    shipped = find_weights("RT")
    assert shipped is not None
    network = EfficientPose(VARIANTS["I"])
    load_into(network, shipped.path)
    learnt = predicted(load_network(VARIANTS["RT"], shipped.path))
    for before, after in zip(learnt, predicted(network), strict=True):
        assert torch.allclose(before, after, atol=1e-3 * float(before.abs().max()))


def test_a_network_does_not_shrink(tmp_path: Path) -> None:
    path = tmp_path / "large.safetensors"
    save_weights(EfficientPose(VARIANTS["I"]), path)
    with pytest.raises(WeightsError, match="EfficientPose RT cannot begin with it"):
        load_into(EfficientPose(VARIANTS["RT"]), path)
