import math

import pytest
import torch
from kinetrace.core.keypoints import INDEX, LIMBS
from kinetrace.core.training.targets import heatmap_targets, limb_mask, limb_targets


def test_heatmap_is_formula_4_of_the_distance_in_map_pixels() -> None:
    xy = torch.full((1, 16, 2), torch.nan)
    xy[0, 3] = torch.tensor([20.0, 36.0])  # the centre of map pixel (2, 4)
    maps = heatmap_targets(xy, 64, sigma=1.5)
    assert maps.shape == (1, 16, 8, 8)
    assert maps[0, 3, 4, 2] == pytest.approx(1.0)
    assert maps[0, 3, 4, 3] == pytest.approx(math.exp(-1 / 1.5**2))
    assert maps[0, 3, 6, 3] == pytest.approx(math.exp(-5 / 1.5**2))


def test_unlabelled_keypoint_has_an_empty_map() -> None:
    maps = heatmap_targets(torch.full((1, 16, 2), torch.nan), 64, sigma=1.5)
    assert maps.abs().max() == 0


def test_limb_vector_points_from_first_to_second_keypoint() -> None:
    xy = torch.full((1, 16, 2), torch.nan)
    xy[0, INDEX["left_hip"]] = torch.tensor([12.0, 20.0])
    xy[0, INDEX["left_knee"]] = torch.tensor([52.0, 20.0])
    maps = limb_targets(xy, 64)
    n = LIMBS.index(("left_hip", "left_knee"))
    assert maps.shape == (1, 28, 8, 8)
    assert maps[0, 2 * n, 2, 4] == pytest.approx(1.0)  # to the right
    assert maps[0, 2 * n + 1].abs().max() == 0  # not down
    assert maps[0, 2 * n, 5].abs().max() == 0  # three pixels beside it
    assert maps[0, 2 * n, 2, 0] == 0  # before its beginning
    assert maps.abs().sum() == maps[0, 2 * n].sum()  # no other limb has both ends


def test_limb_counts_only_with_both_keypoints() -> None:
    labelled = torch.zeros(1, 16, dtype=torch.bool)
    labelled[0, [INDEX["left_hip"], INDEX["left_knee"], INDEX["left_ankle"]]] = True
    counted = limb_mask(labelled)[0].nonzero().flatten().tolist()
    thigh, shank = (
        LIMBS.index(("left_hip", "left_knee")),
        LIMBS.index(("left_knee", "left_ankle")),
    )
    assert counted == sorted([2 * thigh, 2 * thigh + 1, 2 * shank, 2 * shank + 1])
