from pathlib import Path

import pytest
import timm
import torch
from kinetrace.core.errors import WeightsError
from kinetrace.core.network.efficientpose import EfficientPose
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.training.trunks import start_trunks
from safetensors.torch import save_file
from torch import Tensor


def classifier(name: str) -> dict[str, Tensor]:
    """Return the tensors of a whole classifier as timm names them."""
    torch.manual_seed(3)
    state = timm.create_model(f"tf_efficientnet_{name}").state_dict()
    return {key: value for key, value in state.items() if value.is_floating_point()}


def test_trunks_take_over_the_first_stages_and_nothing_else_changes(tmp_path: Path) -> None:
    given = {name: classifier(name) for name in ("b0", "b2")}
    for name, state in given.items():
        save_file(state, tmp_path / f"{name}.safetensors")
    network = EfficientPose(VARIANTS["I"])
    before = {key: value.clone() for key, value in network.state_dict().items()}
    start_trunks(network, tmp_path)
    after = network.state_dict()
    assert torch.equal(after["high_trunk.0.weight"], given["b2"]["conv_stem.weight"])
    assert torch.equal(after["low_trunk.3.1.bn3.bias"], given["b0"]["blocks.1.1.bn3.bias"])
    changed = {key for key in after if not torch.equal(after[key], before[key])}
    assert all("trunk" in key for key in changed)


def test_trunk_without_squeeze_excitation_is_enough(tmp_path: Path) -> None:
    given = {key: value for key, value in classifier("b0").items() if ".se." not in key}
    save_file(given, tmp_path / "b0.safetensors")
    network = EfficientPose(VARIANTS["RT"])
    start_trunks(network, tmp_path)
    stem = network.state_dict()["high_trunk.0.weight"]
    assert torch.equal(stem, given["conv_stem.weight"])


def test_trunk_of_another_network_is_refused_by_the_first_difference(tmp_path: Path) -> None:
    save_file(classifier("b2"), tmp_path / "b0.safetensors")
    with pytest.raises(WeightsError, match=r": expected shape \(.*got"):
        start_trunks(EfficientPose(VARIANTS["RT"]), tmp_path)
    save_file({"conv_stem.weight": torch.zeros(32, 3, 3, 3)}, tmp_path / "b0.safetensors")
    with pytest.raises(WeightsError, match=r"bn1\.weight is missing"):
        start_trunks(EfficientPose(VARIANTS["RT"]), tmp_path)


def test_missing_or_unreachable_trunks_say_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(WeightsError, match=r"b0\.safetensors"):
        start_trunks(EfficientPose(VARIANTS["RT"]), tmp_path)

    def offline(name: str, *, pretrained: bool) -> None:
        raise OSError("no route to host")

    network = EfficientPose(VARIANTS["RT"])
    monkeypatch.setattr("timm.create_model", offline)
    with pytest.raises(WeightsError, match="cannot be downloaded"):
        start_trunks(network)
