"""Our tensors' names in the published spellings."""

import json
from functools import cache
from pathlib import Path

import pytest
import torch
from kinetrace.core.network.efficientpose import EfficientPose
from kinetrace.core.network.published_names import published_name
from kinetrace.core.network.variants import VARIANTS


@cache
def shapes(name: str) -> dict[str, tuple[int, ...]]:
    """The shape of every tensor of a variant's network."""
    with torch.device("meta"):
        state = EfficientPose(VARIANTS[name]).state_dict()
    return {k: tuple(v.shape) for k, v in state.items() if not k.endswith("num_batches_tracked")}


def published(name: str, test_data: Path) -> dict[str, tuple[str, str, tuple[int, ...]]]:
    """Plain name to Keras layer, weight and our shape, as delivered with the weights."""
    file = test_data / "official" / f"efficientpose_{name}.names.json"
    entries = json.loads(file.read_text(encoding="utf-8"))
    return {
        plain: (layer, weight, tuple(shape)) for plain, (layer, weight, shape) in entries.items()
    }


@pytest.mark.parametrize("name", ["RT", "I"])
def test_every_tensor_has_its_published_plain_name_and_keras_layer(
    name: str, test_data: Path
) -> None:
    ours = {}
    for key, shape in shapes(name).items():
        spelled = published_name(key)
        ours[spelled.plain] = (spelled.layer, spelled.weight, shape)
    assert ours == published(name, test_data)


def test_folded_weights_of_ii_have_the_same_plain_names(test_data: Path) -> None:
    ours = {published_name(key).plain: shape for key, shape in shapes("II").items()}
    assert ours == {plain: entry[2] for plain, entry in published("II", test_data).items()}


@pytest.mark.parametrize("name", list(VARIANTS))
def test_no_two_tensors_share_a_published_name(name: str) -> None:
    names = [published_name(key) for key in shapes(name)]
    assert len({each.plain for each in names}) == len(names)
    assert len({(each.layer, each.weight) for each in names}) == len(names)


@pytest.mark.parametrize(
    ("layer", "inputs", "outputs"),
    [
        ("stem_conv_res1", 3, 64),
        ("stem_conv_res2", 3, 40),
        ("block1d_se_reduce_res1", 32, 8),
        ("block2c_expand_conv_res2", 32, 192),
        ("pass1_block1_mbconv3_skeleton_conv1", 160, 480),
        ("pass1_block4_mbconv1_skeleton_conv1", 240, 480),
        ("pass1_block4_mbconv1_skeleton_se_se_excite_conv", 20, 480),
    ],
)
def test_layers_of_the_published_iv_are_found(layer: str, inputs: int, outputs: int) -> None:
    """Read off the published PyTorch definition of IV, whose layers keep Keras' names."""
    found = [
        shape[:2]
        for key, shape in shapes("IV").items()
        if published_name(key)[1:] == (layer, "kernel")
    ]
    assert found == [(outputs, inputs)]


def test_a_name_of_no_part_is_an_error() -> None:
    with pytest.raises(ValueError, match="expected a tensor of a pass"):
        published_name("detection_passes.0.unknown.weight")
