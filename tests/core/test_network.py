"""The network against the published models' own outputs, and its size against their graphs."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from kinetrace.core.network.efficientpose import EfficientPose, Maps, normalise
from kinetrace.core.network.variants import VARIANTS, Variant
from kinetrace.core.network.weights import load_network


def meta(variant: Variant) -> EfficientPose:
    """A network of shapes alone, which costs nothing to build or run."""
    with torch.device("meta"):
        return EfficientPose(variant).eval()


def maps_of(variant: Variant) -> Maps:
    """The shapes of a network's outputs."""
    side = variant.input_size
    with torch.no_grad():
        return meta(variant)(torch.empty(1, 3, side, side, device="meta"))


@pytest.fixture(scope="module")
def small() -> EfficientPose:
    """RT with random weights whose norms do something, ready to infer."""
    torch.manual_seed(1)
    network = EfficientPose(VARIANTS["RT"])
    for name, buffer in network.named_buffers():
        if name.endswith("running_mean"):
            buffer.normal_(std=0.1)
    return network.eval()


@pytest.mark.parametrize("name", ["RT", "I", "II"])
def test_published_weights_give_the_published_maps(name: str, test_data: Path) -> None:
    official = test_data / "official"
    network = load_network(VARIANTS[name], official / f"efficientpose_{name}.safetensors")
    with np.load(official / f"golden_{name}.npz") as golden:
        stored = {key: golden[key] for key in golden.files}
    pictures = sorted({key.split("/")[0] for key in stored})
    assert "MPII" in pictures
    for picture in pictures:
        image = torch.from_numpy(stored[f"{picture}/input_uint8"])[None]
        with torch.inference_mode():
            maps = network(normalise(image))
        got = {
            "pafs": maps.limbs,
            "heatmaps_pass2": maps.detections[0],
            "heatmaps_pass3": maps.detections[1],
            "heatmaps": maps.heatmaps,
        }
        for output, tensor in got.items():
            expected = stored[f"{picture}/{output}"].astype(np.float32)
            assert np.abs(tensor[0].numpy() - expected).max() <= 1e-3, (picture, output)


@pytest.mark.parametrize(("name", "side"), [("RT", 28), ("I", 32), ("II", 46), ("III", 60)])
def test_maps_have_an_eighth_of_the_input_and_are_upscaled_to_it(name: str, side: int) -> None:
    maps = maps_of(VARIANTS[name])
    assert maps.limbs is not None
    assert maps.limbs.shape == (1, 28, side, side)
    assert [tuple(each.shape) for each in maps.detections] == [(1, 16, side, side)] * 2
    assert maps.heatmaps.shape == (1, 16, 8 * side, 8 * side)


def test_detect_is_the_last_detection_map(small: EfficientPose) -> None:
    image = torch.randn(1, 3, 64, 64)
    with torch.inference_mode():
        assert torch.equal(small.detect(image), small(image).detections[-1])


def test_upscaling_starts_as_bilinear_interpolation(small: EfficientPose) -> None:
    maps = torch.zeros(1, 16, 12, 12)
    maps[0, 3] = torch.arange(12.0)
    with torch.inference_mode():
        large = small.upscaling(maps)  # type: ignore[misc]
    middle = large[0, 3, 48, 32:64]
    # pixel centres: output pixel i lies at (i + 0.5) / 8 - 0.5 of the small map
    assert torch.allclose(middle, (torch.arange(32.0, 64.0) + 0.5) / 8 - 0.5, atol=1e-4)
    assert large[0, 4].abs().max() == 0


def test_pictures_are_normalised_as_for_imagenet() -> None:
    image = torch.tensor([[[[0, 255, 124]]]], dtype=torch.uint8)
    expected = [-0.485 / 0.229, (1 - 0.456) / 0.224, (124 / 255 - 0.406) / 0.225]
    assert normalise(image).flatten().tolist() == pytest.approx(expected, rel=1e-5)


def test_without_cross_resolution_there_is_no_trunk_on_the_half_picture() -> None:
    network = meta(replace(VARIANTS["I"], low_trunk=None))
    assert network.low_trunk is None
    assert network.detect(torch.empty(1, 3, 64, 64, device="meta")).shape == (1, 16, 8, 8)
    first = network.skeleton_pass.block[0].conv1.expand_conv  # type: ignore[union-attr, index]
    assert first.in_channels == 48


def test_without_the_skeleton_pass_no_limbs_are_predicted() -> None:
    variant = replace(VARIANTS["I"], skeleton_pass=False)
    maps = maps_of(variant)
    assert maps.limbs is None
    assert len(maps.detections) == 2
    assert meta(variant).detection_passes[0].block[0].conv1.expand_conv.in_channels == 72


@pytest.mark.parametrize("passes", [1, 2, 3])
def test_as_many_detection_maps_as_passes(passes: int) -> None:
    assert len(maps_of(replace(VARIANTS["RT"], detection_passes=passes)).detections) == passes


def test_without_upscaling_the_maps_stay_small() -> None:
    maps = maps_of(replace(VARIANTS["RT"], upscaling=False))
    assert maps.heatmaps.shape == (1, 16, 28, 28)


def test_no_detection_pass_is_an_error() -> None:
    with pytest.raises(ValueError, match="expected 1 or more, got 0"):
        EfficientPose(replace(VARIANTS["RT"], detection_passes=0))


def test_errors_in_videos_are_not_told_to_python_whatever_torchvision_asked_for() -> None:
    code = (
        "import av.logging\nav.logging.set_level(av.logging.ERROR)\n"
        "import kinetrace.core.network.efficientpose\nprint(av.logging.get_level())"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "None\n", done.stderr
