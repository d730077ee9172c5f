from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from kinetrace.core.errors import RecordingError, WeightsError
from kinetrace.core.keypoints import INDEX
from kinetrace.core.network.efficientpose import STRIDE, EfficientPose
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import load_network
from kinetrace.core.training.config import Source
from kinetrace.core.training.dataset import DatasetError, Samples
from kinetrace.core.training.evaluate import Views, find, score_on
from kinetrace.core.training.material import Material, gather
from kinetrace.core.training.publish import publish, save_weights
from kinetrace.core.training.table import (
    compare,
    one_weights_file,
    text,
    weights_files,
    write_csv,
)
from kinetrace.core.training.teach import teach
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor, nn


class Brightest(nn.Module):
    """Finds every keypoint where the picture is brightest."""

    def __init__(self) -> None:
        super().__init__()
        self.unused = nn.Parameter(torch.zeros(1))

    def detect(self, pictures: Tensor) -> Tensor:
        grey = nn.functional.avg_pool2d(pictures.mean(1, keepdim=True), STRIDE)
        grey = grey - grey.amin((2, 3), keepdim=True)
        return grey.repeat(1, 16, 1, 1) / grey.amax((2, 3), keepdim=True)


def spot_material() -> Material:
    """One crop of 192 px with a soft bright spot around (110, 80)."""
    y, x = np.mgrid[:192, :192]
    spot = 255 * np.exp(-((x + 0.5 - 110) ** 2 + (y + 0.5 - 80) ** 2) / (2 * 16**2))
    crops = np.repeat(spot[None, :, :, None], 3, axis=3).astype(np.uint8)
    nobody = np.array([0])
    return Material(
        samples=None, region=np.array([[0.0, 0.0, 192.0]]), crops=torch.from_numpy(crops),
        xy=torch.zeros(1, 16, 2), once=nobody, drawn=(), held=nobody,
    )  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize(
    "views",
    [
        Views(96, framing=2.0),
        Views(128, framing=1.45),
        Views(128, framing=1.45, flip=True),
        Views(128, framing=1.6, scales=(0.75, 1.0, 1.25)),
        Views(128, framing=1.6, flip=True, scales=(0.75, 1.0, 1.25)),
    ],
)
def test_spot_is_found_at_its_place_however_it_is_shown(views: Views) -> None:
    found, height = find(Brightest(), spot_material(), np.array([0]), views)
    assert found.shape == (1, 16, 2)
    assert found[0, 3] == pytest.approx([110.0, 80.0], abs=2.0)
    assert height[0, 3] > 0.5


def test_table_scores_all_weights_on_the_same_persons(figures: Path, tmp_path: Path) -> None:
    torch.manual_seed(0)
    paths = []
    for name in ("a_RT", "b_RT"):
        paths.append(tmp_path / f"{name}.safetensors")
        save_file(EfficientPose(VARIANTS["RT"]).state_dict(), paths[-1])
    rows = compare(weights_files(paths), kind="labels", data=figures, cache=tmp_path)
    assert [row.scores.persons for row in rows] == [2, 2]  # the held-out ones of 24
    (cut,) = tmp_path.glob("crops-320-*.npy")
    assert len(np.load(cut, mmap_mode="r")) == 2  # nobody else is cut
    shown = text(rows, joints=True)
    assert "PCK@.2" in shown
    assert "left_ankle" in shown
    write_csv(rows, tmp_path / "table.csv")
    header, *lines = (tmp_path / "table.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 2
    for column in ("left_knee PCK@0.05", "left_knee PCKh@50", "wrist exchanged"):
        assert column in header.split(",")


def test_damaged_weights_are_told_before_any_are_scored(figures: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "a_RT.safetensors", tmp_path / "b_RT.safetensors"]
    save_file(EfficientPose(VARIANTS["RT"]).state_dict(), paths[0])
    save_file({"x": torch.zeros(1)}, paths[1])
    with pytest.raises(WeightsError, match=r"b_RT\.safetensors: not weights of"):
        compare(weights_files(paths), kind="labels", data=figures, cache=tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_weights_in_the_folder_one_is_in_have_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "run").mkdir()
    monkeypatch.chdir(tmp_path / "run")
    save_file({"x": torch.zeros(1)}, "a_RT.safetensors")
    ((name, _, _),) = weights_files([Path("a_RT.safetensors")])
    assert name == "run/a_RT"


def test_equal_weights_are_equal_files(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = EfficientPose(VARIANTS["RT"])
    said = {name: name for name in ("origin", "persons", "usual_peak")}
    files = [tmp_path / f"{n}.safetensors" for n in range(5)]
    for file in files:
        save_weights(network, file, torch.float16, said)
    assert len({file.read_bytes() for file in files}) == 1


def test_data_of_which_nobody_is_held_out_is_said(figures: Path, tmp_path: Path) -> None:
    with np.load(figures / "labels.npz") as stored:
        content = {name: values[:2] if name != "joint_names" else values
                   for name, values in stored.items()}  # fmt: skip
    np.savez(figures / "labels.npz", **content)
    path = tmp_path / "a_RT.safetensors"
    save_file(EfficientPose(VARIANTS["RT"]).state_dict(), path)
    with pytest.raises(DatasetError, match="--everyone"):
        compare(weights_files([path]), kind="labels", data=figures, cache=tmp_path)


def test_folder_of_several_weights_is_no_one_teacher(tmp_path: Path) -> None:
    for name in ("a_RT", "b_RT"):
        save_file({"x": torch.zeros(1)}, tmp_path / f"{name}.safetensors")
    with pytest.raises(WeightsError, match="name one"):
        one_weights_file(tmp_path)


def test_weights_of_no_known_variant_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.safetensors"
    save_file({"x": torch.zeros(1)}, path)
    with pytest.raises(WeightsError, match="which variant"):
        weights_files([path])
    with pytest.raises(WeightsError, match="no safetensors"):
        weights_files([_empty(tmp_path)])


def _empty(folder: Path) -> Path:
    (folder / "empty").mkdir()
    return folder / "empty"


def test_teachers_file_is_accepted_by_training(figures: Path, tmp_path: Path) -> None:
    torch.manual_seed(0)
    teacher = EfficientPose(VARIANTS["RT"])
    output = tmp_path / "teacher.npz"
    assert teach(teacher, Source("labels", figures), output, tmp_path, Views(224)) == 24
    material = gather([Source("labels", figures, teacher=output)], 96, tmp_path)
    assert len(material.xy) == 24


def test_a_teacher_is_not_asked_where_nothing_can_be_written(figures: Path, tmp_path: Path) -> None:
    source, output = Source("labels", figures), figures / "labels.npz" / "teacher.npz"
    with pytest.raises(RecordingError, match="cannot be written"):
        teach(EfficientPose(VARIANTS["RT"]), source, output, tmp_path / "cache", Views(224))
    assert not (tmp_path / "cache").exists()


def test_published_weights_are_half_precision_and_load_as_they_were(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = EfficientPose(replace(VARIANTS["RT"], upscaling=False)).eval()
    path = tmp_path / "efficientpose_RT.safetensors"
    samples = Samples((Path("a"),), np.full((1, 16, 2), 96.0), np.array([1.0]), np.array(["a"]))
    publish(network, path, replace(spot_material(), samples=samples), Views(96))
    with safe_open(path, "pt") as file:
        assert file.metadata()["variant"] == "RT"
        assert file.metadata()["persons"] == "1"
        assert file.get_tensor("high_trunk.0.weight").dtype == torch.float16
    loaded = load_network(VARIANTS["RT"], path)
    pictures = torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(0))
    assert torch.allclose(loaded.detect(pictures), network.detect(pictures), atol=0.01)


def test_usual_peak_is_that_of_persons_found() -> None:
    material = spot_material()
    truth = np.full((1, 16, 2), [110.0, 80.0], dtype=np.float32)
    truth[0, INDEX["left_shoulder"]] = [110.0, 30.0]  # the only point not on the spot
    samples = Samples((Path("a"),), truth, np.array([np.nan]), np.array(["a"]))
    views, one = Views(128, framing=1.45), np.array([True])

    def peak(samples: Samples) -> float:
        held = replace(material, samples=samples)
        return score_on(Brightest(), held, held.held, views)(one).usual_peak

    assert 0.5 < peak(samples) <= 1.0
    assert np.isnan(peak(replace(samples, xy=truth + np.float32(60))))
