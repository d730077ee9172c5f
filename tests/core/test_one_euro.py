import math

import numpy as np
import pytest
from kinetrace.core.kinematics.one_euro import OneEuro


def run(filter_: OneEuro, time_s: np.ndarray, x: np.ndarray, size_px: float = 100.0) -> np.ndarray:
    """Return one point's smoothed x."""
    steps = (filter_.step(float(t), np.array([[v, 0.0]]), size_px) for t, v in zip(time_s, x))  # noqa: B905
    return np.array([xy[0, 0] for xy in steps])


def test_what_rests_stays_where_it_is() -> None:
    time_s = np.arange(30) / 30
    assert run(OneEuro(), time_s, np.full(30, 250.0)) == pytest.approx(np.full(30, 250.0))


def test_without_the_speed_it_is_a_first_order_low_pass() -> None:
    time_s = np.arange(40) / 50
    step = np.where(time_s > 0, 1.0, 0.0)
    made = run(OneEuro(rest_hz=1.0, per_speed=0.0), time_s, step)
    share = 1 / (1 + 50 / (2 * math.pi))
    np.testing.assert_allclose(made, 1 - (1 - share) ** np.arange(40), atol=1e-9)


def test_half_of_the_noise_of_a_resting_point_is_taken_out() -> None:
    rng = np.random.default_rng(1)
    noise = rng.normal(0, 1.0, 600)
    made = run(OneEuro(), np.arange(600) / 30, 300 + noise)
    assert made[30:].std() < 0.5 * noise.std()


def test_fast_movement_lags_less() -> None:
    time_s = np.arange(90) / 30
    x = 400 * time_s  # four body sizes a second
    quick, slow = (run(OneEuro(per_speed=p), time_s, x) for p in (6.0, 0.0))
    lag_s = [(x - made)[-1] / 400 for made in (quick, slow)]
    assert lag_s[0] < 0.015
    assert lag_s[1] == pytest.approx(1 / (2 * math.pi * 1.5), rel=0.05)


def test_lost_frames_do_not_slow_it_down() -> None:
    time_s = np.arange(90) / 30
    x = 300 + 50 * np.sin(2 * np.pi * time_s)
    whole = run(OneEuro(), time_s, x)
    kept = np.random.default_rng(2).random(90) > 0.4
    kept[0] = True
    fewer = run(OneEuro(), time_s[kept], x[kept])
    assert np.abs(fewer - whole[kept]).max() < 12


def test_missing_is_missing_and_a_long_absence_begins_anew() -> None:
    euro = OneEuro()
    euro.step(0.0, np.array([[100.0, 50.0]]), 100.0)
    assert np.isnan(euro.step(0.1, np.array([[np.nan, np.nan]]), 100.0)).all()
    near = euro.step(0.2, np.array([[110.0, 50.0]]), 100.0)
    assert 100 < near[0, 0] < 110
    assert euro.step(1.0, np.array([[300.0, 80.0]]), 100.0).tolist() == [[300.0, 80.0]]


def test_a_point_not_seen_at_first_starts_where_it_appears() -> None:
    euro = OneEuro()
    euro.step(0.0, np.array([[np.nan, np.nan]]), 100.0)
    assert euro.step(0.1, np.array([[40.0, 60.0]]), 100.0).tolist() == [[40.0, 60.0]]
