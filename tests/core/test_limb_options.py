import numpy as np
import pytest
from kinetrace.core.tracks.limb_options import LimbCosts, LimbView, options

FRONTAL = np.array([0.0, 0.5, 0.75, 1.0])
RIGHT, LEG, SIDE = 1, 0, 0
"""Facing the right; the left leg; its own map."""


def bend_cost(shank_deg):
    """Return what the bend of a leg with a vertical thigh costs at each `FRONTAL`."""
    angle = np.radians(shank_deg)  # from straight down, + forwards
    knee, ankle = (0.0, 50.0), (50 * np.sin(angle), 50 + 50 * np.cos(angle))
    frames = len(FRONTAL)
    peaks = np.zeros((frames, 2, 2, 1, 3))
    peaks[:, 0, :, 0], peaks[:, 1, :, 0] = (*knee, 0.6), (*ankle, 0.6)
    view = LimbView(np.zeros((frames, 2, 2)), peaks, np.full((frames, 2), 50.0), FRONTAL, +1)
    with_bend, without = (options(view, LimbCosts(bend=bend)).cost for bend in (True, False))
    return (with_bend - without)[:, RIGHT, LEG, SIDE, SIDE]


def test_a_knee_that_bends_backwards_costs_in_full_up_to_30_degrees_from_the_side():
    cost = bend_cost(+25.0)
    assert cost[0] == pytest.approx(2.0)  # 20 degrees beyond what is free, squared over 2
    assert cost == pytest.approx(cost[0] * np.array([1, 1, 0.5, 0]))


def test_a_knee_that_bends_the_right_way_costs_nothing():
    assert bend_cost(-60.0) == pytest.approx(np.zeros(4))


@pytest.mark.parametrize("side", [0, 1])
def test_which_peaks_are_one_joint_does_not_depend_on_whose_map_they_are_in(side):
    peaks = np.full((1, 2, 2, 2, 3), np.nan)
    peaks[0, :, side] = [(0, 50, 0.9), (5, 57, 0.2)]
    peaks[0, :, 1 - side, 0] = (0, 65, 0.4)  # near the second alone
    view = LimbView(np.zeros((1, 2, 2)), peaks, np.full((1, 2), 80.0), np.zeros(1), +1)
    found = options(view, LimbCosts())
    second = 2 * side + 1
    assert found.xy[0, :, found.alike[0, 0, second]].tolist() == [[0, 50], [0, 50]]
