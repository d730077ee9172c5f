from pathlib import Path

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.commands.decoders import labelled
from kinetrace.core.keypoints import KEYPOINTS
from kinetrace.core.network.decoders import DECODERS, Subject, errors, wander
from kinetrace.core.training.dataset import DatasetError


def blob(x: float, y: float, size: int = 28) -> np.ndarray:
    v, u = np.mgrid[:size, :size] + 0.5
    return (0.6 * np.exp(-((u - x) ** 2 + (v - y) ** 2) / 4))[None].astype(np.float32)


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("paper", 0.1),
        ("paper + Taylor", 0.1),
        ("stride 8 highest", 0.5),
        ("stride 8 quarter", 0.3),
        ("stride 8 Taylor", 0.01),
        ("stride 8 smoothed Taylor", 0.05),
    ],
)
def test_each_decoder_finds_a_blob_as_well_as_its_grid_allows(name: str, within: float) -> None:
    for x, y in ((9.5, 20.5), (9.1, 20.3), (12.9, 7.7)):
        assert DECODERS[name](blob(x, y))[0] * 28 == pytest.approx((x, y), abs=within)


def test_the_sub_pixel_step_errs_and_wanders_least() -> None:
    subjects = [Subject(picture_of(0), body_at(300 + 3.3 * n, 90, 260)) for n in range(4)]
    place = {n: s.xy for n, s in enumerate(subjects)}
    subjects = [Subject(picture_of(n), xy) for n, xy in place.items()]
    estimator = FakeEstimator(lambda n: [place[n]])
    found = {name: float(np.median(e)) for name, e in errors(iter(subjects), estimator).items()}  # type: ignore[arg-type]
    moved = wander(iter(subjects), estimator)  # type: ignore[arg-type]
    for figures in (found, moved):
        assert (
            figures["stride 8 Taylor"] < figures["stride 8 quarter"] < figures["stride 8 highest"]
        )


def test_labels_of_which_nobody_is_held_out_are_refused(tmp_path: Path) -> None:
    xy = body_at(300, 90, 260)[None]
    for name, held in (("000000/walk_right_normal.jpg", False), ("000000/a14.jpg", True)):
        np.savez(tmp_path / "labels.npz", files=[name], xy=xy, joint_names=KEYPOINTS)
        if held:
            ((picture, _),) = labelled(tmp_path, 1)
            assert picture == tmp_path / "crops" / name
        else:
            with pytest.raises(DatasetError, match="held out"):
                labelled(tmp_path, 1)


def test_labels_that_are_not_there_are_said(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="cannot be read"):
        labelled(tmp_path, 1)
