import numpy as np
import pytest
from kinetrace.core.gait.cycles import Cycle, over_cycles
from kinetrace.core.gait.events import detect_events
from kinetrace.core.gait.features import FEATURES, feature_parameters, quantities
from kinetrace.core.gait.parameters import Definition, parameter, summary
from kinetrace.core.gait.strides import find_cycles
from kinetrace.core.gait.temporal import (
    UNAVAILABLE,
    fitted_stride_time_s,
    refusals,
    stance_resolution_percent,
    temporal_parameters,
    variation_parameters,
)
from kinetrace.core.pose import Event
from walkers import leg_angles, rendered, sine_walk

WALKERS = ("walk_right_normal", "walk_left_stiff_right_knee", "treadmill")


def measured(path):
    pose, direction, truth = rendered(path)
    cycles = find_cycles(detect_events(pose, direction).events, pose.time_s, direction)
    return pose, direction, truth, cycles


def by_key(rows):
    return {row.definition.key: row for row in rows}


@pytest.mark.parametrize("name", WALKERS)
def test_cadence_and_stride_time_of_rendered_walkers_are_their_own(test_data, name):
    *_, truth, cycles = measured(test_data / "synthetic" / f"{name}.truth.npz")
    rows = by_key(temporal_parameters(cycles))
    for side in ("left", "right"):
        true = np.diff(truth[f"ic_{side[0]}"]).mean()
        assert getattr(rows["stride_time"], side).mean == pytest.approx(true, abs=0.02)
    true = np.concatenate([np.diff(truth["ic_l"]), np.diff(truth["ic_r"])])
    assert rows["cadence"].both.mean == pytest.approx(120 / true.mean(), rel=0.01)


def test_stride_time_is_fitted_through_every_event_and_breaks_at_turns():
    rng = np.random.default_rng(5)
    one = [Event(kind, side, shift + 1.1 * i + rng.normal(0, 0.01), "zeni")
           for kind, side, shift in (("initial_contact", "left", 0.0), ("foot_off", "left", 0.7))
           for i in range(6)]  # fmt: skip
    other = [Event(e.kind, e.side, e.time_s + 7.2, "zeni") for e in one]
    assert fitted_stride_time_s([*one, *other], 1.1) == pytest.approx(1.1, abs=0.004)
    turned = [Event(e.kind, e.side, e.time_s + 6.8, "zeni") for e in one]  # within a long stride
    assert fitted_stride_time_s([*one, *turned], 1.1, [6.3]) == pytest.approx(1.1, abs=0.004)
    assert fitted_stride_time_s([*one, *turned], 1.1) > 1.12
    assert np.isnan(fitted_stride_time_s(one[:1], 1.1))
    assert np.isnan(fitted_stride_time_s([], 1.1))


def test_stance_and_double_support_are_within_one_and_a_half_percent_of_the_truth(test_data):
    *_, truth, cycles = measured(test_data / "synthetic" / "treadmill.truth.npz")
    rows = by_key(temporal_parameters(cycles))
    stride = np.diff(truth["ic_r"]).mean()
    stance = 100 * (truth["to_r"] - truth["ic_r"][:7]).mean() / stride
    initial = 100 * (truth["to_l"][:8] - truth["ic_r"]).mean() / stride
    assert rows["stance"].right.mean == pytest.approx(stance, abs=1.5)
    assert rows["swing"].right.mean == pytest.approx(100 - stance, abs=1.5)
    assert rows["initial_double_support"].right.mean == pytest.approx(initial, abs=1.5)


def test_times_of_one_cycle_are_those_of_its_definition():
    cycle = Cycle("left", 1.0, 2.0, 1.62, opposite_foot_off_s=1.12, opposite_contact_s=1.48)
    rows = by_key(temporal_parameters([cycle]))
    expected = {
        "stride_time": 1.0,
        "step_time": 0.52,
        "stance_time": 0.62,
        "swing_time": 0.38,
        "stance": 62,
        "swing": 38,
        "initial_double_support": 12,
        "terminal_double_support": 14,
        "double_support": 26,
        "single_support": 36,
    }
    assert {key: row.left.mean for key, row in rows.items() if key != "cadence"} == pytest.approx(
        expected
    )
    assert rows["cadence"].both.mean == pytest.approx(120)
    assert rows["stride_time"].right.count == 0
    assert np.isnan(rows["stride_time"].left.sd)


def test_single_and_double_support_make_up_the_stance_of_the_cycles_with_all_events():
    whole = [
        Cycle("left", t, t + 1.0 + t / 50, t + 0.62 + t / 90, opposite_foot_off_s=t + 0.12,
              opposite_contact_s=t + 0.5)
        for t in (0.0, 1.0, 2.0)
    ]  # fmt: skip
    part = Cycle("left", 3.1, 4.1, 3.9, opposite_contact_s=3.6)
    rows = by_key(temporal_parameters([*whole, part]))
    single, double = rows["single_support"].left, rows["double_support"].left
    assert (single.count, double.count, rows["stance"].left.count) == (3, 3, 4)
    stance = by_key(temporal_parameters(whole))["stance"].left.mean
    assert single.mean + double.mean == pytest.approx(stance)
    halves = rows["initial_double_support"].left.mean + rows["terminal_double_support"].left.mean
    assert halves == pytest.approx(double.mean)
    assert "with double support it makes up their stance" in rows["single_support"].definition.text


def test_variability_is_between_strides():
    cycles = [Cycle("left", 0.0, 1.0), Cycle("left", 1.0, 2.1), Cycle("left", 2.1, 3.3)]
    row = by_key(temporal_parameters(cycles))["stride_time"]
    assert row.left.sd == pytest.approx(0.1)
    assert row.left.count == 3


def test_excluded_cycles_do_not_count():
    cycles = [Cycle("left", 0.0, 1.0), Cycle("left", 1.0, 4.0, excluded="stride time 3.00 s")]
    assert by_key(temporal_parameters(cycles))["stride_time"].left.mean == 1.0


def test_what_cannot_be_had_is_refused_by_name():
    assert "Ankle angle" in refusals([])
    assert "contacts" in refusals([])["Cadence"]
    cycle = Cycle("left", 0.0, 1.0)
    refused = refusals([cycle])
    assert "foot-off" in refused["Stance"]
    assert "Cadence" not in refused
    whole = Cycle("left", 1.0, 2.0, 1.62, opposite_foot_off_s=1.12, opposite_contact_s=1.48)
    assert refusals([whole]) == UNAVAILABLE


def test_symmetry_keeps_its_sign_and_is_refused_for_angles_near_zero():
    time = Definition("t", "T", "s", "", "")
    angle = Definition("a", "A", "deg", "", "")
    values = {"left": np.array([1.0]), "right": np.array([1.2])}
    row = parameter(time, values)
    assert row.symmetry_index_percent == pytest.approx(100 * 0.2 / 1.1)
    assert row.difference == pytest.approx(0.2)
    assert np.isnan(parameter(angle, values).symmetry_index_percent)
    assert parameter(angle, values).difference == pytest.approx(0.2)
    drawn_up = {"left": np.array([-0.1]), "right": np.array([0.5])}  # a step set down behind
    assert np.isnan(parameter(Definition("s", "S", "m", "", ""), drawn_up).symmetry_index_percent)
    only_left = parameter(time, {"left": np.array([1.0])})
    assert np.isnan(only_left.symmetry_index_percent)


@pytest.mark.parametrize(
    ("left", "right", "index"),
    [
        (15.0, 20.0, 100 * 5 / 17.5),
        (-15.0, -20.0, 100 * 5 / 17.5),  # the right thigh extends farther
        (-20.0, -15.0, -100 * 5 / 17.5),
        (-5.0, 40.0, np.nan),
        (40.0, -5.0, np.nan),
        (-9.0, -9.5, np.nan),
    ],
)
def test_the_symmetry_of_angles_is_positive_where_right_goes_farther(left, right, index):
    angle = Definition("a", "A", "deg", "", "")
    row = parameter(angle, {"left": np.array([left]), "right": np.array([right])})
    assert row.symmetry_index_percent == pytest.approx(index, nan_ok=True)
    assert np.isnan(index) or np.sign(index) == np.sign(row.symmetry_angle_percent)
    assert row.ratio == pytest.approx(np.nan if np.isnan(index) else right / left, nan_ok=True)
    assert np.isnan(row.symmetry_angle_percent) == np.isnan(index)


@pytest.mark.parametrize(
    ("left", "right", "angle"),
    [(1.0, 1.0, 0.0), (1.0, np.sqrt(3), 100 / 6), (np.sqrt(3), 1.0, -100 / 6), (0.0, 2.0, 50.0)],
)
def test_the_symmetry_angle_needs_no_side_to_refer_to(left, right, angle):
    length = Definition("s", "S", "m", "", "")
    row = parameter(length, {"left": np.array([left]), "right": np.array([right])})
    assert row.symmetry_angle_percent == pytest.approx(angle)
    assert np.isnan(row.ratio) == (left == 0)


def test_summary_of_nothing_is_nan_without_a_warning():
    nothing = summary([])
    assert nothing.count == 0
    assert np.isnan(nothing.mean)


def test_frame_rate_limits_stance_and_strides_average_it_out():
    assert stance_resolution_percent(30, 1.1, 1) == pytest.approx(4.28, abs=0.01)
    assert stance_resolution_percent(30, 1.1, 16) == pytest.approx(1.07, abs=0.01)


def test_stiff_knee_by_design_is_recovered(test_data):
    pose, direction, truth, cycles = measured(
        test_data / "synthetic" / "walk_left_stiff_right_knee.truth.npz"
    )
    curves = {
        side: over_cycles(leg_angles(pose, direction, side)["knee_flexion"], cycles, side)
        for side in ("left", "right")
    }
    rows = by_key(feature_parameters("knee_flexion", curves["left"], curves["right"]))
    designed = truth["design_knee_r"].max() / truth["design_knee_l"].max()
    peak = rows["knee_swing_peak"]
    assert peak.right.mean / peak.left.mean == pytest.approx(designed, abs=0.05)
    assert peak.left.mean == pytest.approx(truth["design_knee_l"].max(), abs=3.0)
    assert 68 < rows["knee_swing_peak_percent"].left.mean < 82
    assert peak.symmetry_index_percent < -30


def test_features_of_a_known_curve_are_read_where_they_are():
    time_s = np.arange(0, 4, 1 / 60)
    pose = sine_walk(time_s)
    shape = 20 + 40 * np.exp(-(((time_s % 1.0) - 0.72) ** 2) / 0.005)
    curve = leg_angles(pose, 1, "left")["knee_flexion"]
    curve = type(curve)(curve.name, "deg", time_s, shape, curve.status)
    cycles = [Cycle("left", float(i), i + 1.0, i + 0.6) for i in range(3)]
    rows = by_key(feature_parameters("knee_flexion", over_cycles(curve, cycles, "left"), None))
    assert rows["knee_swing_peak"].left.mean == pytest.approx(60, abs=0.1)
    assert rows["knee_swing_peak_percent"].left.mean == pytest.approx(72, abs=0.5)
    assert rows["knee_at_contact"].left.mean == pytest.approx(20, abs=0.1)
    assert rows["knee_at_foot_off"].left.mean == pytest.approx(
        20 + 40 * np.exp(-(0.12**2) / 0.005), abs=0.2
    )
    assert rows["knee_range"].left.mean == pytest.approx(40, abs=0.2)
    assert rows["knee_swing_peak"].right.count == 0


def test_swing_starts_at_measured_foot_off_not_at_sixty_percent():
    time_s = np.arange(0, 4, 1 / 60)
    curve = leg_angles(sine_walk(time_s), 1, "left")["knee_flexion"]
    early = 60 * np.exp(-(((time_s % 1.0) - 0.55) ** 2) / 0.005)
    curve = type(curve)(curve.name, "deg", time_s, early, curve.status)
    cycles = [Cycle("left", float(i), i + 1.0, i + 0.45) for i in range(3)]
    rows = by_key(feature_parameters("knee_flexion", over_cycles(curve, cycles, "left"), None))
    assert rows["knee_swing_peak_percent"].left.mean == pytest.approx(55, abs=0.5)
    text = rows["knee_swing_peak"].definition.text
    assert "from foot-off (60 % where it is not known) to 100 %" in text


def test_the_trunk_leans_most_in_either_step_and_has_no_moment_in_the_cycle():
    time_s = np.arange(0, 7, 1 / 60)
    curve = leg_angles(sine_walk(time_s), 1, "left")["knee_flexion"]
    greater = np.where(np.floor(time_s) % 2, 1.0, -1.0) * np.cos(2 * np.pi * (time_s - 0.1))
    lean = 5 + 2 * np.cos(4 * np.pi * (time_s - 0.1)) + 0.1 * greater  # peaks at 10 and 60 %
    curve = type(curve)("trunk_lean", "deg", time_s, lean, curve.status)
    cycles = [Cycle("left", float(i), i + 1.0, i + 0.6) for i in range(6)]
    rows = by_key(feature_parameters("trunk_lean", over_cycles(curve, cycles, "left"), None))
    assert rows["trunk_lean_peak"].left.mean == pytest.approx(7.1, abs=0.02)
    assert "trunk_lean_peak_percent" not in rows


def test_range_is_of_each_cycle_not_of_the_mean_curve():
    time_s = np.arange(0, 7, 1 / 60)
    curve = leg_angles(sine_walk(time_s), 1, "left")["knee_flexion"]
    shift = 0.1 * np.floor(time_s)
    value = 30 * np.sin(2 * np.pi * (time_s - shift))
    curve = type(curve)(curve.name, "deg", time_s, value, curve.status)
    result = over_cycles(curve, [Cycle("left", i + 0.02, i + 0.98) for i in range(6)], "left")
    row = by_key(feature_parameters("knee_flexion", result, None))["knee_range"]
    assert row.left.mean == pytest.approx(60, abs=0.5)
    assert np.ptp(result.mean) < 57


def test_every_feature_belongs_to_a_listed_quantity_and_keys_are_unique():
    assert set(quantities()) == {"knee_flexion", "thigh", "shank", "trunk_lean"}
    keys = [feature.key for feature in FEATURES]
    assert len(keys) == len(set(keys))


def test_the_variation_of_stride_times_is_of_each_legs_own_and_says_how_sure_it_is():
    cycles = [
        Cycle(side, start, start + length, start + 0.6, opposite_contact_s=start + 0.5)
        for side, mean in (("left", 1.0), ("right", 1.2))
        for start, length in enumerate(mean * np.array([0.98, 1.0, 1.02, 1.0]))
    ]
    rows = by_key(variation_parameters(cycles))
    row = rows["stride_time_variation"]
    own = 100 * np.std([0.98, 1.0, 1.02, 1.0], ddof=1)
    assert (row.left.mean, row.right.mean) == pytest.approx((own, own))
    assert row.both.mean == pytest.approx(own, rel=0.02)  # the legs' difference is no variation
    assert (row.left.count, row.both.count) == (4, 8)
    assert row.left.half_width == pytest.approx(1.96 * own / np.sqrt(6))
    assert rows["step_time_variation"].left.mean == pytest.approx(2 * own)
    assert by_key(variation_parameters(cycles[:2]))["stride_time_variation"].both.count == 0


def test_a_gait_with_flight_has_no_support_times():
    runs = Cycle("left", 0.0, 1.0, 0.35, opposite_foot_off_s=0.85, opposite_contact_s=0.5)
    rows = by_key(temporal_parameters([runs]))
    for key in ("double_support", "single_support", "initial_double_support"):
        assert rows[key].both.count == 0
    assert rows["stance"].left.count == 1
    refused = refusals([runs])
    assert "Stance" not in refused
    assert "choose the task Running" in refused["Double support, total"]
