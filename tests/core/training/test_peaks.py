import pytest
import torch
from kinetrace.core.training.peaks import peaks
from kinetrace.core.training.targets import heatmap_targets


@pytest.mark.parametrize("sigma", [1.2, 1.5, 2.0])
def test_peak_of_a_target_is_its_keypoint_to_a_tenth_of_a_map_pixel(sigma: float) -> None:
    random = torch.Generator().manual_seed(0)
    xy = 40 + 112 * torch.rand(8, 16, 2, generator=random)
    found, height = peaks(heatmap_targets(xy, 192, sigma))
    assert (found - xy).abs().max() < 0.8
    assert height.min() > 0.5


def test_peak_in_a_corner_stays_in_the_picture() -> None:
    xy = torch.zeros(1, 16, 2)
    found, _ = peaks(heatmap_targets(xy, 96, 1.5))
    assert found.min() >= 0
    assert found.max() <= 8
