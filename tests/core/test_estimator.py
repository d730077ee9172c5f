import copy
from pathlib import Path

import numpy as np
import pytest
import torch
from kinetrace.core.errors import WeightsError
from kinetrace.core.network.decoding import find_peaks
from kinetrace.core.network.efficientpose import EfficientPose, normalise
from kinetrace.core.network.estimator import Estimator, open_estimator
from kinetrace.core.network.published_weights import PUBLISHED_PEAK
from kinetrace.core.network.torch_engine import fold_batch_norm
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.person.crop import Crop
from safetensors.torch import save_file


@pytest.fixture(scope="module")
def network() -> EfficientPose:
    torch.manual_seed(0)
    network = EfficientPose(VARIANTS["I"]).eval()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.uniform_(-0.5, 0.5)
            module.running_var.uniform_(0.5, 2)
    return network


@pytest.fixture
def weights(network: EfficientPose, tmp_path: Path) -> Path:
    save_file(network.state_dict(), tmp_path / "efficientpose_I.safetensors", {"usual_peak": "0.4"})
    return tmp_path


def image(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 255, (300, 400, 3)).astype(np.uint8)


def test_folding_the_batch_norms_changes_no_map(network: EfficientPose) -> None:
    x = normalise(torch.randint(0, 255, (1, 64, 64, 3), dtype=torch.uint8))
    folded = fold_batch_norm(copy.deepcopy(network))
    assert not any(isinstance(m, torch.nn.BatchNorm2d) for m in folded.modules())
    with torch.inference_mode():
        assert torch.allclose(folded.detect(x), network.detect(x), atol=1e-5)


def test_the_folder_asked_for_is_used_and_the_variant_named(weights: Path) -> None:
    estimator = open_estimator(device="cpu", weights=weights, engine="torch")
    assert estimator.variant.name == "I"
    assert estimator.usual_peak == 0.4
    assert estimator.heatmaps(image(), [Crop(0, 0, 300)] * 2).shape == (2, 16, 32, 32)


def test_a_file_that_is_named_tells_its_variant(
    network: EfficientPose, weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_name = weights / "efficientpose_I.safetensors"
    by_word = weights / "mine.safetensors"
    save_file(network.state_dict(), by_word, {"variant": "I"})
    for path in (by_name, by_word):
        assert open_estimator(None, "cpu", path, engine="torch").variant.name == "I"
    monkeypatch.setenv("KINETRACE_WEIGHTS", str(by_word))
    assert open_estimator(None, "cpu", engine="torch").variant.name == "I"


def test_weights_that_do_not_say_how_high_peaks_are_are_taken_for_the_published_ones(
    network: EfficientPose, tmp_path: Path
) -> None:
    save_file(network.state_dict(), tmp_path / "efficientpose_I.safetensors")
    estimator = open_estimator(device="cpu", weights=tmp_path, engine="torch")
    assert estimator.usual_peak == PUBLISHED_PEAK["I"]


def test_a_folder_that_is_named_and_has_no_such_weights_is_refused(
    weights: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    for variant, folder in ((None, tmp_path / "empty"), ("RT", weights)):
        with pytest.raises(WeightsError, match="there are no weights of EfficientPose RT in this"):
            open_estimator(variant, "cpu", folder, engine="torch")


def test_missing_weights_say_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kinetrace.core.network.estimator.find_weights", lambda *_: None)
    with pytest.raises(WeightsError, match="kinetrace weights download II"):
        open_estimator("II", "cpu")


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValueError, match="expected one of RT"):
        open_estimator("V")
    with pytest.raises(ValueError, match="expected auto, cpu or cuda"):
        open_estimator(device="tpu")
    with pytest.raises(ValueError, match="expected auto, torch, openvino"):
        open_estimator("RT", "cpu", engine="tensorflow")  # type: ignore[arg-type]


def test_a_mirrored_picture_gives_mirrored_maps_with_flip_averaging(weights: Path) -> None:
    from kinetrace.core.keypoints import MIRROR

    estimator = open_estimator(device="cpu", weights=weights, averaging="flip", engine="torch")
    crop = Crop(0, 0, 256)
    square = image()[:256, :256]
    one = estimator.heatmaps(square, [crop])[0]
    other = estimator.heatmaps(np.ascontiguousarray(square[:, ::-1]), [crop])[0]
    assert np.allclose(other[list(MIRROR)][:, :, ::-1], one, atol=1e-5)


def test_averaging_over_scales_keeps_a_peak_in_its_place(weights: Path) -> None:
    estimator = open_estimator(device="cpu", weights=weights, averaging="full", engine="torch")
    y, x = np.mgrid[:256, :256] + 0.5

    def blobs(inputs: np.ndarray) -> np.ndarray:
        """A map of the picture's own brightness, for all channels."""
        small = inputs[..., 0].astype(np.float32).reshape(-1, 32, 8, 32, 8).mean((2, 4))
        return np.repeat(small[:, None], 16, axis=1)

    estimator._run = blobs  # type: ignore[method-assign]
    blob = 255 * np.exp(-((x - 131) ** 2 + (y - 102) ** 2) / 500)
    picture = np.repeat(blob[..., None], 3, axis=2).astype(np.uint8)
    crop = Crop(0, 0, 256)
    estimator.averaging = "none"
    plain = find_peaks(estimator.heatmaps(picture, [crop])[0]).xy[0, 0] * 256
    assert plain == pytest.approx((131, 102), abs=0.5)
    maps = _only_scales(estimator, picture, crop)
    assert find_peaks(maps).xy[0, 0] * 256 == pytest.approx((131, 102), abs=0.7)


def _only_scales(estimator: Estimator, picture: np.ndarray, crop: Crop) -> np.ndarray:
    from kinetrace.core.network.estimator import SCALES, _onto

    total = np.zeros((16, 32, 32), np.float32)
    for scale in SCALES["full"]:
        (maps,) = estimator.heatmaps(picture, [crop.scaled(scale)])
        total += _onto(crop, crop.scaled(scale), maps)
    return total
