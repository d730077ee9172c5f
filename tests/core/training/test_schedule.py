import math

import pytest
import torch
from kinetrace.core.training.schedule import (
    cosine_rate,
    final_rate,
    make_optimiser,
    stepwise_sigma,
    triangular_rate,
)


def test_formula_5_is_the_geometric_middle_times_a_power_of_two() -> None:
    # λmax 0.3, λmin 0.0001: middle √(0.3 · 0.0001); σ falls by 2, so four times that
    assert final_rate(0.3, 3.0, 1.0) == pytest.approx(4 * math.sqrt(0.3 * 0.0001))


def test_triangular_rate_starts_low_peaks_in_mid_cycle_and_ends_at_the_final_rate() -> None:
    assert triangular_rate(0, 100, 0.0, 0.3, 0.01) == pytest.approx(0.0001)
    assert triangular_rate(50, 100, 0.0, 0.3, 0.01) == pytest.approx(0.3)
    assert triangular_rate(100, 100, 0.0, 0.3, 0.01) == pytest.approx(0.0001)
    assert triangular_rate(1000, 100, 1.0, 0.3, 0.01) == pytest.approx(0.01)


def test_cosine_rate_falls_from_its_peak_to_its_floor() -> None:
    rates = [cosine_rate(n / 100, 2.0, floor=0.1) for n in range(101)]
    assert rates[0] == pytest.approx(2.0)
    assert rates[100] == pytest.approx(0.2)
    assert rates == sorted(rates, reverse=True)


def test_sigma_falls_in_equal_stairs() -> None:
    stairs = [stepwise_sigma(n / 100, 3.0, 1.0, 5) for n in range(101)]
    assert sorted(set(stairs), reverse=True) == [3.0, 2.5, 2.0, 1.5, 1.0]
    assert stairs == sorted(stairs, reverse=True)


def test_only_convolutions_decay() -> None:
    network = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 1), torch.nn.BatchNorm2d(4))
    for name in ("paper", "adamw"):
        decaying, other = make_optimiser(name, network.parameters(), 0.1).param_groups
        assert [p.ndim for p in decaying["params"]] == [4]
        assert [p.ndim for p in other["params"]] == [1, 1, 1]
        assert (decaying["weight_decay"], other["weight_decay"]) == (0.1, 0.0)
    with pytest.raises(ValueError, match="recipe"):
        make_optimiser("other", network.parameters(), 0.1)
