"""Angles and lengths drawn by hand have known answers and honest uncertainties."""

import numpy as np
import pytest
from kinetrace.core.recordings.hand_measurements import (
    CLICK_PX,
    HandAngle,
    HandLength,
    calibration,
    hand_scale,
)


def angle(degrees: float, arm: float = 100.0, *, mirrored: bool = False) -> HandAngle:
    """Return an angle of a known size, its first arm to the right."""
    turn = np.radians(-degrees if mirrored else degrees)
    end = (300 + arm * float(np.cos(turn)), 200 + arm * float(np.sin(turn)))
    return HandAngle(0, 0.0, ((300 + arm, 200.0), (300.0, 200.0), end))


@pytest.mark.parametrize("degrees", [0.0, 1.0, 45.0, 90.0, 137.5, 179.0, 180.0])
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_angle_is_that_between_the_arms_in_a_mirrored_picture_too(
    degrees: float, mirrored: bool
) -> None:
    assert angle(degrees, mirrored=mirrored).angle_deg == pytest.approx(degrees, abs=1e-9)


def test_an_arm_without_length_gives_no_angle() -> None:
    one = HandAngle(0, 0.0, ((5.0, 5.0), (5.0, 5.0), (9.0, 9.0)))
    assert np.isnan(one.angle_deg)
    assert np.isnan(one.uncertainty_deg)


@pytest.mark.parametrize("degrees", [20.0, 90.0, 160.0])
def test_the_angles_uncertainty_is_that_of_jittered_clicks(degrees: float) -> None:
    one = angle(degrees)
    jitter = np.random.default_rng(5).normal(0, CLICK_PX, (4000, 3, 2))
    found = [
        HandAngle(0, 0.0, tuple(map(tuple, np.array(one.points) + shift))).angle_deg
        for shift in jitter
    ]
    assert np.std(found) == pytest.approx(one.uncertainty_deg, rel=0.05)


def test_a_line_of_known_length_gives_the_scale_of_the_others() -> None:
    tape = HandLength(0, 0.0, ((100.0, 50.0), (100.0, 250.0)), "tape", known_m=1.0)
    leg = HandLength(3, 0.1, ((0.0, 0.0), (60.0, 80.0)), "leg")
    scale = hand_scale((tape, leg))
    assert scale is not None
    assert scale.metres_per_px == pytest.approx(0.005)
    assert leg.length_m(scale) == pytest.approx(0.5)
    clicks, of_scale = np.sqrt(2) * CLICK_PX * 0.005, 0.5 * scale.uncertainty
    assert leg.uncertainty_m(scale) == pytest.approx(np.hypot(clicks, of_scale))


def test_the_line_drawn_last_calibrates_and_an_angle_never_does() -> None:
    first = HandLength(0, 0.0, ((0.0, 0.0), (100.0, 0.0)), known_m=1.0)
    second = HandLength(9, 0.3, ((0.0, 0.0), (100.0, 0.0)), known_m=2.0)
    assert calibration((second, first, angle(90))) is first
    assert calibration((angle(90),)) is None
    assert hand_scale((angle(90),)) is None


def test_a_calibrating_line_of_a_few_pixels_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 20"):
        hand_scale((HandLength(0, 0.0, ((0.0, 0.0), (9.0, 0.0)), known_m=1.0),))
