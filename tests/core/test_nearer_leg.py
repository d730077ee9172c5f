import numpy as np
import pytest
from kinetrace.core.gait.cycles import PERCENT, Cycle, CycleCurves
from kinetrace.core.gait.features import FEATURES, read_feature
from kinetrace.core.gait.nearer_leg import FARTHER, hidden_leg, nearer_alone

RANGE = next(feature for feature in FEATURES if feature.key == "knee_range")
TRUE, TOO_FLAT = 60.0, 52.0


def knee(side, *directions, excluded=()):
    """Return a knee's cycles of passes in these directions, too flat where the leg is far."""
    near = {"right": 1, "left": -1}[side]
    cycles, values = [], []
    for i, direction in enumerate(directions):
        reason = "a gap" if i in excluded else ""
        cycles.append(Cycle(side, float(i), i + 1.0, direction=direction, excluded=reason))
        peak = TRUE if direction == near else TOO_FLAT
        values.append(peak * np.sin(np.pi * PERCENT / 100))
    return CycleCurves("knee", "deg", side, tuple(cycles), np.array(values))


def mean_range(curves):
    return read_feature(curves, RANGE)[0].mean()


@pytest.mark.parametrize("side", ["left", "right"])
def test_there_and_back_each_leg_is_read_where_it_is_nearer(side):
    both = knee(side, 1, 1, -1, -1)
    assert mean_range(both) == pytest.approx((TRUE + TOO_FLAT) / 2, abs=0.1)
    alone = nearer_alone(both)
    assert mean_range(alone) == pytest.approx(TRUE, abs=0.1)
    assert [cycle.excluded for cycle in alone.cycles].count(FARTHER) == 2


def test_in_a_single_pass_the_far_leg_keeps_its_cycles():
    far = knee("left", 1, 1, 1)
    assert nearer_alone(far) is far


def test_near_cycles_that_do_not_count_leave_the_far_ones():
    left = knee("left", -1, 1, 1, excluded=(0,))
    assert nearer_alone(left) is left


def test_other_reasons_stay_and_a_mirror_image_exchanges_near_and_far():
    right = knee("right", 1, -1, -1, excluded=(1,))
    assert [c.excluded for c in nearer_alone(right).cycles] == ["", "a gap", FARTHER]
    assert [c.excluded for c in nearer_alone(right, mirrored=True).cycles] == [FARTHER, "a gap", ""]


def test_the_hidden_leg_is_the_one_that_no_cycle_that_counts_shows_from_its_side():
    left, right = knee("left", 1, 1), knee("right", 1, 1)
    assert hidden_leg({"left": left, "right": right}) == "left"
    assert hidden_leg({"left": left, "right": right}, mirrored=True) == "right"
    assert hidden_leg({"left": knee("left", -1, 1, excluded=(0,)), "right": right}) == "left"


def test_there_and_back_from_the_front_and_without_cycles_no_leg_is_hidden():
    for directions in ((1, -1), (0, 0), ()):
        sides = {side: knee(side, *directions) for side in ("left", "right")}
        assert hidden_leg(sides) is None
