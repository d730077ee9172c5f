"""Conversion of Keras files: the published ones, and ones of the same naming made here."""

from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
import torch
from kinetrace.core.errors import WeightsError
from kinetrace.core.network.efficientpose import EfficientPose
from kinetrace.core.network.keras_weights import read_keras
from kinetrace.core.network.published_names import published_name
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import load_network
from made_weights import random_state, write_keras


@pytest.mark.parametrize("name", ["RT", "I"])
def test_the_keras_file_is_the_same_network_as_the_safetensors(name: str, test_data: Path) -> None:
    official = test_data / "official"
    network = load_network(VARIANTS[name], official / f"efficientpose_{name}.safetensors")
    expected = network.state_dict()
    tensors = read_keras(official / f"EfficientPose{name}.h5", VARIANTS[name])
    assert tensors.keys() == {k for k in expected if not k.endswith("num_batches_tracked")}
    assert all(torch.equal(tensor, expected[key]) for key, tensor in tensors.items())


@pytest.mark.parametrize("name", ["RT", pytest.param("III", marks=pytest.mark.slow), "IV"])
def test_a_file_of_the_published_naming_converts(name: str, tmp_path: Path) -> None:
    state = random_state(name)
    tensors = read_keras(write_keras(tmp_path / "made.h5", state), VARIANTS[name])
    assert tensors.keys() == state.keys()
    assert all(torch.equal(tensors[key], tensor) for key, tensor in state.items())


def test_kernels_are_turned_from_keras_to_torchs_order(tmp_path: Path) -> None:
    key = "skeleton_pass.block.0.conv1.depthwise_conv.weight"
    state = random_state("RT")
    path = write_keras(tmp_path / "made.h5", state)
    with h5py.File(path) as file:
        name = published_name(key)
        stored = file[f"model_weights/{name.layer}/{name.layer}/{name.weight}:0"][()]
    assert stored.shape == (5, 5, 240, 1)
    assert stored[1, 2, 7, 0] == state[key][7, 0, 1, 2]


def test_a_missing_array_is_named(tmp_path: Path) -> None:
    state = random_state("RT")
    del state["high_trunk.0.weight"]
    path = write_keras(tmp_path / "made.h5", state)
    with pytest.raises(WeightsError, match=r"made\.h5.*EfficientPose RT: high_trunk\.0\.weight is"):
        read_keras(path, VARIANTS["RT"])


def test_a_wrong_shape_is_named(tmp_path: Path) -> None:
    state = random_state("RT") | {"high_trunk.1.weight": torch.ones(31)}
    path = write_keras(tmp_path / "made.h5", state)
    with pytest.raises(WeightsError, match=r"weight: expected shape \(32,\), got \(31,\)"):
        read_keras(path, VARIANTS["RT"])


def test_an_array_of_another_network_is_named(tmp_path: Path) -> None:
    path = write_keras(tmp_path / "made.h5", random_state("RT"))
    with h5py.File(path, "a") as file:
        file["model_weights/extra/extra/kernel:0"] = np.ones(3, np.float32)
    with pytest.raises(WeightsError, match="extra/kernel belongs to no part"):
        read_keras(path, VARIANTS["RT"])


def test_half_precision_is_widened(tmp_path: Path) -> None:
    path = write_keras(tmp_path / "made.h5", random_state("RT"), dtype=np.float16)
    assert all(t.dtype == torch.float32 for t in read_keras(path, VARIANTS["RT"]).values())


def test_what_is_no_array_of_numbers_is_left_out(tmp_path: Path) -> None:
    path = write_keras(tmp_path / "made.h5", random_state("RT"))
    with h5py.File(path, "a") as file:
        file["model_weights/lambda/code"] = b"marshalled"
    assert len(read_keras(path, VARIANTS["RT"])) == len(random_state("RT"))


@pytest.mark.parametrize("spoil", ["truncated", "scrambled", "no HDF5 at all"])
def test_a_damaged_file_is_one_sentence(spoil: str, tmp_path: Path) -> None:
    path = write_keras(tmp_path / "made.h5", random_state("RT"))
    content = bytearray(path.read_bytes())
    if spoil == "truncated":
        content = content[: len(content) // 2]
    elif spoil == "scrambled":
        content[200:4000] = bytes(reversed(content[200:4000]))
    else:
        content = bytearray(b"<html>" * 100)
    path.write_bytes(content)
    with pytest.raises(WeightsError, match="not a readable Keras weights file"):
        read_keras(path, VARIANTS["RT"])


def test_the_converted_network_runs(tmp_path: Path) -> None:
    state: dict[str, Any] = random_state("RT")
    network = EfficientPose(VARIANTS["RT"]).eval()
    counters = {k: v for k, v in network.state_dict().items() if k not in state}
    tensors = read_keras(write_keras(tmp_path / "made.h5", state), VARIANTS["RT"])
    network.load_state_dict(tensors | counters)
    with torch.inference_mode():
        assert network.detect(torch.zeros(1, 3, 64, 64)).isfinite().all()
