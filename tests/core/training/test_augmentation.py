from dataclasses import replace

import pytest
import torch
from kinetrace.core.keypoints import INDEX
from kinetrace.core.training.augmentation import Augmentation, plain_view, random_view

STILL = Augmentation(
    scale=(1.0, 1.0), rotation_deg=0.0, wild_share=0.0, shift=0.0, flip=0.0, colour=0.0, blur=0.0,
    occlusion=0.0,
)  # fmt: skip


def seeded(number: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(number)


def one_spot() -> tuple[torch.Tensor, torch.Tensor]:
    """A crop of 64 px with one bright block around the left knee, (40, 24)."""
    crops = torch.zeros(1, 64, 64, 3, dtype=torch.uint8)
    crops[0, 22:26, 38:42] = 255
    xy = torch.full((1, 16, 2), torch.nan)
    xy[0, INDEX["left_knee"]] = torch.tensor([40.0, 24.0])
    return crops, xy


def brightest(pictures: torch.Tensor) -> torch.Tensor:
    bright = pictures[0].mean(0)
    weight = bright - bright.min()
    axis = torch.arange(len(bright)) + 0.5
    return torch.stack([(weight.sum(0) * axis).sum(), (weight.sum(1) * axis).sum()]) / weight.sum()


def test_flip_mirrors_the_picture_and_exchanges_left_and_right() -> None:
    crops, xy = one_spot()
    view = random_view(crops, xy, 1.0, 64, replace(STILL, flip=1.0), seeded())
    assert torch.isnan(view.xy[0, INDEX["left_knee"]]).all()
    assert view.xy[0, INDEX["right_knee"]].tolist() == pytest.approx([24.0, 24.0], abs=1e-3)
    assert brightest(view.pictures).tolist() == pytest.approx([24.0, 24.0], abs=0.1)


@pytest.mark.parametrize("number", range(6))
def test_keypoint_stays_on_its_spot_under_turn_scale_and_shift(number: int) -> None:
    crops, xy = one_spot()
    how = replace(STILL, scale=(0.8, 1.2), rotation_deg=40.0, shift=0.1, flip=0.5)
    view = random_view(crops, xy, 1.3, 96, how, seeded(number))
    known = view.xy[0][torch.isfinite(view.xy[0, :, 0])]
    assert len(known) == 1
    assert brightest(view.pictures).tolist() == pytest.approx(known[0].tolist(), abs=0.3)


def test_keypoints_outside_the_view_are_told_from_unlabelled_ones() -> None:
    crops, xy = one_spot()
    seen = random_view(crops, xy, 8.0, 64, STILL, seeded()).xy[0]
    knee = INDEX["left_knee"]
    assert torch.isinf(seen[knee]).all()
    assert torch.isnan(seen[torch.arange(16) != knee]).all()


@pytest.mark.parametrize("number", range(8))
def test_view_that_ends_within_the_body_is_black_where_its_keypoints_are_gone(number: int) -> None:
    crops = torch.full((1, 64, 64, 3), 200, dtype=torch.uint8)
    xy = torch.full((1, 16, 2), torch.nan)
    xy[0, :12] = 8.5 + torch.randint(48, (12, 2), generator=seeded(number))
    view = random_view(crops, xy, 1.0, 64, replace(STILL, cut=1.0), seeded(number))
    gone = torch.isinf(view.xy[0, :12]).all(-1)
    assert 0 < gone.sum() < 12
    assert torch.isnan(view.xy[0, 12:]).all()
    shown = view.pictures[0].mean(0)
    at = shown[xy[0, :12, 1].long(), xy[0, :12, 0].long()]
    assert (at[gone] == shown.min()).all()
    assert (at[~gone] == shown.max()).all()


def test_lying_person_is_turned_upright_where_asked() -> None:
    xy = torch.full((1, 16, 2), torch.nan)
    for name, place in {"shoulder": 48.0, "hip": 16.0}.items():  # head to the right
        for side in ("left", "right"):
            xy[0, INDEX[f"{side}_{name}"]] = torch.tensor([place, 32.0])
    crops = torch.zeros(1, 64, 64, 3, dtype=torch.uint8)
    view = random_view(crops, xy, 1.0, 64, replace(STILL, upright_deg=45.0), seeded())
    assert view.xy[0, INDEX["left_shoulder"]].tolist() == pytest.approx([32.0, 16.0], abs=1e-3)
    assert view.xy[0, INDEX["left_hip"]].tolist() == pytest.approx([32.0, 48.0], abs=1e-3)


def test_same_seed_gives_the_same_view() -> None:
    random = seeded(1)
    crops = torch.randint(0, 255, (4, 64, 64, 3), generator=random, dtype=torch.uint8)
    xy = torch.rand(4, 16, 2, generator=random) * 64
    first = random_view(crops, xy, 1.3, 64, Augmentation(), seeded(3))
    again = random_view(crops, xy, 1.3, 64, Augmentation(), seeded(3))
    other = random_view(crops, xy, 1.3, 64, Augmentation(), seeded(4))
    assert torch.equal(first.pictures, again.pictures)
    assert not torch.equal(first.pictures, other.pictures)


def test_plain_view_is_the_middle_of_the_crop() -> None:
    crops, xy = one_spot()
    view = plain_view(crops, xy, 2.0, 64)
    assert view.xy[0, INDEX["left_knee"]].tolist() == pytest.approx([48.0, 16.0])
    assert brightest(view.pictures).tolist() == pytest.approx([48.0, 16.0], abs=0.1)
