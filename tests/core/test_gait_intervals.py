"""Half-widths of the 95 % intervals of means."""

import numpy as np
import pytest
from kinetrace.core.gait.cycles import PERCENT, Cycle, CycleCurves
from kinetrace.core.gait.features import FEATURES, feature_parameters, read_half_width
from kinetrace.core.gait.intervals import ALIKE_OF_SAMPLE, EVENTS_EARLY_S, scatter_half_widths
from kinetrace.core.gait.lengths import length_parameters
from kinetrace.core.gait.parameters import Definition, parameter
from kinetrace.core.gait.temporal import temporal_parameters
from kinetrace.core.keypoints import KEYPOINTS
from kinetrace.core.pose import PoseSequence
from kinetrace.core.validation.parameter_truth import ParameterError, parameter_coverage

LENGTH = Definition("step_length", "Step length", "m", "", "")
KNEE = {feature.key: feature for feature in FEATURES}


def test_scatter_of_one_leg_is_students_interval():
    each, whole = scatter_half_widths([np.array([1.0, 2.0, 3.0, np.nan])])
    assert each[0] == pytest.approx(4.303 * 1.0 / np.sqrt(3), abs=1e-3)
    assert whole == each[0]


def test_scatter_is_about_each_legs_own_mean():
    limp = [np.array([1.0, 1.0, 1.0]), np.array([2.0, 2.0, 2.0])]
    assert scatter_half_widths(limp) == ([0.0, 0.0], 0.0)
    each, whole = scatter_half_widths([np.array([0.0, 2.0]), np.array([10.0, 12.0])])
    pooled = 4.303 * np.sqrt(4 / 2)
    assert each == pytest.approx([pooled / np.sqrt(2)] * 2, abs=1e-3)
    assert whole == pytest.approx(pooled / 2, abs=1e-3)


def test_two_strides_of_one_leg_have_no_interval():
    assert np.isnan(scatter_half_widths([np.array([1.0, 2.0])])[1])
    assert np.isnan(scatter_half_widths([np.array([1.0, 2.0]), np.array([1.0])])[0]).all()


def test_intervals_of_scattered_means_hold_95_percent():
    rng = np.random.default_rng(4)
    inside = 0
    for _ in range(2000):
        values = rng.normal(5.0, 1.0, 4)
        (half,), _ = scatter_half_widths([values])
        inside += abs(values.mean() - 5.0) <= half
    assert inside / 2000 == pytest.approx(0.95, abs=0.015)


def test_scatter_scale_and_what_is_wrong_alike_add_as_independent_parts():
    values = {"left": np.array([10.0, 10.0, 10.0])}
    row = parameter(LENGTH, values, 0.02, {"left": 0.3})
    assert row.left.half_width == pytest.approx(np.hypot(0.3, 1.96 * 0.02 * 10))
    assert row.both.half_width == row.left.half_width
    assert np.isnan(row.right.half_width)


def test_each_leg_has_its_own_error_and_both_legs_the_mean_of_them():
    values = {"left": np.full(3, 10.0), "right": np.full(3, 20.0)}
    row = parameter(LENGTH, values, 0.0, {"left": 0.3, "right": 0.5})
    found = [one.half_width for one in (row.left, row.right, row.both)]
    assert found == pytest.approx([0.3, 0.5, 0.4])


def test_rows_of_unknown_error_have_no_interval():
    row = parameter(LENGTH, {"left": np.array([1.0, 1.1, 1.2])})
    assert np.isnan(row.left.half_width)


def cycles(values: np.ndarray) -> CycleCurves:
    strides = tuple(Cycle("left", float(n), n + 1.0, n + 0.555) for n in range(len(values)))
    return CycleCurves("left_knee_flexion", "deg", "left", strides, values)


def test_a_range_is_as_unsure_as_both_its_ends():
    values = np.tile(PERCENT, (3, 1)).astype(float)
    width = np.tile(np.linspace(3.0, 4.0, 101), (3, 1))
    half = read_half_width(cycles(values), KNEE["knee_range"], width)
    assert half == pytest.approx(ALIKE_OF_SAMPLE * 5.0)


def test_a_value_at_an_event_is_unsure_by_the_events_time():
    values = np.tile(2.0 * PERCENT, (3, 1))
    half = read_half_width(cycles(values), KNEE["knee_at_contact"], np.full((3, 101), 4.0))
    assert half == pytest.approx(200 * EVENTS_EARLY_S + 4.0 * ALIKE_OF_SAMPLE)


def test_peaks_have_intervals_only_where_their_samples_have():
    curves = cycles(np.tile(50 * np.sin(np.pi * PERCENT / 100), (3, 1)))
    rows = {r.definition.key: r for r in feature_parameters("knee_flexion", curves, None)}
    assert np.isnan(rows["knee_swing_peak"].left.half_width)
    widths = {"left": np.full((3, 101), 5.0)}
    known = feature_parameters("knee_flexion", curves, None, widths)
    rows = {r.definition.key: r for r in known}
    assert rows["knee_swing_peak"].left.half_width == pytest.approx(5 * ALIKE_OF_SAMPLE)
    assert np.isnan(rows["knee_swing_peak_percent"].left.half_width)


def test_times_and_lengths_of_three_strides_have_intervals():
    strides = [Cycle("left", n, n + 1.0, n + 0.6, n + 0.1, n + 0.5, 1) for n in (0.0, 1.0, 2.0)]
    rows = {r.definition.key: r for r in temporal_parameters(strides)}
    assert 0 < rows["stride_time"].left.half_width < 0.02
    assert 0 < rows["cadence"].both.half_width < 2
    time_s = np.arange(0, 3.2, 0.02)
    xy = np.tile(np.arange(len(KEYPOINTS))[:, None] * [1.0, 5.0], (len(time_s), 1, 1))
    xy[..., 0] += 100 * time_s[:, None]
    swung = np.floor(time_s) + np.clip((time_s % 1 - 0.6) / 0.4, 0, 1)
    xy[:, KEYPOINTS.index("left_ankle"), 0] = 100 * swung  # it stands for 0.6 s
    known = np.ones(xy.shape[:2])
    pose = PoseSequence(time_s, xy, known, known.astype(np.uint8))
    rows = {r.definition.key: r for r in length_parameters(pose, strides).parameters}
    assert 0 < rows["speed"].left.half_width < 0.2 * rows["speed"].left.mean


def test_coverage_counts_the_means_inside():
    errors = [ParameterError("w", "speed", "left", e, 1.0) for e in (-0.5, 0.9, 1.1, 0.0)]
    one, whole = parameter_coverage(errors)
    assert (one.key, one.inside, one.half_width) == ("speed", 75.0, 1.0)
    assert (whole.count, whole.inside) == (4, 75.0)
