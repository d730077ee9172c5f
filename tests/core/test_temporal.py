"""Cadence from strides and from events whose times are known."""

from itertools import pairwise

import numpy as np
import pytest
from kinetrace.core.gait.cycles import Cycle
from kinetrace.core.gait.temporal import fitted_stride_time_s, temporal_parameters
from kinetrace.core.pose import Event

PACE = "cadence", "stride_time"


def cycles_of(*durations_s: float) -> list[Cycle]:
    ends = np.cumsum([0.0, *durations_s])
    return [Cycle("left", a, b) for a, b in pairwise(ends)]


def contacts(left_s: list[float], right_s: list[float]) -> list[Event]:
    return [Event("initial_contact", "left", t, "zeni") for t in left_s] + [
        Event("initial_contact", "right", t, "zeni") for t in right_s
    ]


def test_cadence_is_two_steps_over_the_mean_stride_and_scatters_as_the_strides_do() -> None:
    cadence = temporal_parameters(cycles_of(1.0, 1.1, 1.3))[0].both
    assert cadence.mean == pytest.approx(120 / (3.4 / 3))
    assert cadence.sd == pytest.approx(np.std([120 / 1.0, 120 / 1.1, 120 / 1.3], ddof=1))
    assert cadence.count == 3


def test_with_the_events_cadence_fits_those_of_both_legs() -> None:
    events = contacts([0.0, 1.2, 2.4], [0.5, 1.5, 2.5])
    assert fitted_stride_time_s(events, 1.1) == pytest.approx(1.1)
    cadence = temporal_parameters(cycles_of(1.2, 1.2), events)[0].both
    assert cadence.mean == pytest.approx(120 / 1.1)


def test_a_stride_in_which_an_event_was_missed_does_not_count_twice() -> None:
    events = contacts([0.0, 1.1, 2.2, 4.4], [0.5, 1.6, 2.7])
    cadence = temporal_parameters(cycles_of(1.1, 1.1, 2.2), events)[0].both
    assert cadence.mean == pytest.approx(120 / 1.1)


def test_a_row_of_events_breaks_where_no_stride_that_counts_is_so_long_or_short() -> None:
    assert fitted_stride_time_s(contacts([0.0, 1.1, 2.2, 3.9, 5.0], []), 1.1) == pytest.approx(1.1)
    assert fitted_stride_time_s(contacts([0.0, 1.1, 1.7, 2.8], []), 1.1) == pytest.approx(1.1)
    assert fitted_stride_time_s(contacts([0.0, 1.1, 2.4], []), 1.1) == pytest.approx(1.2)


def test_of_two_paces_both_count_for_cadence_as_they_do_for_the_stride_time() -> None:
    slow, quick = np.arange(9) * 1.3, 8 * 1.3 + np.arange(1, 11)
    times = [*slow, *quick]
    rows = temporal_parameters(cycles_of(*np.diff(times)), contacts(times, []))
    cadence, stride = (next(r.both for r in rows if r.definition.key == k) for k in PACE)
    assert cadence.mean == pytest.approx(120 / stride.mean, rel=0.02)


def test_a_missed_event_and_a_pause_do_not_lengthen_the_stride() -> None:
    missed = contacts([0.0, 1.1, 3.3, 4.4, 5.5], [9.0, 10.1])
    assert fitted_stride_time_s(missed, 1.1) == pytest.approx(1.1)
    assert fitted_stride_time_s(missed[::-1], 1.1) == pytest.approx(1.1)
    assert np.isnan(fitted_stride_time_s(contacts([0.0, 2.2], [0.5]), 1.1))
