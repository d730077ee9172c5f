from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.gait.cycles import (
    PERCENT,
    Cycle,
    CycleCurves,
    over_cycles,
    stretched,
    without_outliers,
)
from kinetrace.core.gait.events import detect_events
from kinetrace.core.gait.strides import DOUBTFUL_CONTACT, find_cycles
from kinetrace.core.pose import Curve, Event, Status
from walkers import rendered, sine_walk

PERIOD_S = 1.1


def curve_of(time_s, value, *, name="left_knee_flexion"):
    status = np.full(len(time_s), Status.MEASURED, dtype=np.uint8)
    return Curve(name, "deg", np.asarray(time_s, dtype=float), np.asarray(value), status)


def cycles_at(count, side="left"):
    return [Cycle(side, i * PERIOD_S, (i + 1) * PERIOD_S, (i + 0.62) * PERIOD_S)
            for i in range(count)]  # fmt: skip


def knee(time_s):
    return 30 - 30 * np.cos(2 * np.pi * np.asarray(time_s) / PERIOD_S)


def test_a_known_curve_comes_back_over_the_cycle_at_video_rate():
    time_s = np.arange(0, 6, 1 / 30)
    result = over_cycles(curve_of(time_s, knee(time_s)), cycles_at(5), "left")
    assert result.values.shape == (5, 101)
    assert np.allclose(result.mean, knee(PERCENT / 100 * PERIOD_S), atol=0.1)
    assert np.all(result.sd < 0.1)
    assert result.count == 5
    assert np.allclose(result.foot_off_percent, 62)


def test_uneven_frames_give_the_same_curve():
    time_s = np.cumsum(np.random.default_rng(3).uniform(0.02, 0.045, 180))
    result = over_cycles(curve_of(time_s, knee(time_s)), cycles_at(5)[1:], "left")
    assert np.allclose(result.mean, knee(PERCENT / 100 * PERIOD_S), atol=0.5)


def test_each_side_is_cut_by_its_own_cycles():
    time_s = np.arange(0, 6, 1 / 30)
    right = [replace(c, side="right", start_s=c.start_s + 0.55, stop_s=c.stop_s + 0.55)
             for c in cycles_at(4)]  # fmt: skip
    curve = curve_of(time_s, knee(time_s), name="right_knee_flexion")
    result = over_cycles(curve, [*cycles_at(4), *right], "right")
    assert np.allclose(result.mean, 60 - knee(PERCENT / 100 * PERIOD_S), atol=0.1)


def test_an_outlying_stride_is_left_out_and_says_by_how_much():
    time_s = np.arange(0, 9, 1 / 30)
    rng = np.random.default_rng(4)
    value = knee(time_s) + rng.normal(0, 0.5, len(time_s))
    third = (time_s > 2 * PERIOD_S) & (time_s < 3 * PERIOD_S)
    value[third] *= 0.5
    result = over_cycles(curve_of(time_s, value), cycles_at(8), "left")
    assert np.flatnonzero(~result.used).tolist() == [2]
    assert "rms from the median curve" in result.cycles[2].excluded
    assert result.count == 7


@pytest.mark.parametrize(("last_deg", "used"), [(6.4, 7), (6.5, 6)])
def test_a_stride_is_an_outlier_beyond_three_robust_deviations_of_the_usual_distance(
    last_deg, used
):
    # distances 3, 2, 1, 0, 1, 2 and the last: median 2, MAD 1, limit 2 + 3 * 1.4826
    level_deg = np.array([-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, last_deg])
    values = np.tile(level_deg[:, None], len(PERCENT))
    curves = CycleCurves("left_knee_flexion", "deg", "left", tuple(cycles_at(7)), values)
    assert without_outliers(curves).count == used


def test_equal_strides_are_never_outliers():
    time_s = np.arange(0, 9, 1 / 30)
    assert over_cycles(curve_of(time_s, knee(time_s)), cycles_at(8), "left").count == 8


def test_the_spread_is_the_sample_standard_deviation_between_strides():
    time_s = np.arange(0, 6, 1 / 30)
    apart = 10.0 * np.floor(time_s / PERIOD_S)  # 0, 10, 20 in the first, second, third stride
    result = over_cycles(curve_of(time_s, apart), cycles_at(3), "left")
    assert result.sd[50] == pytest.approx(10.0, abs=0.1)  # 8.2 if divided by n


def test_two_strides_give_a_mean_but_no_spread():
    time_s = np.arange(0, 3, 1 / 30)
    result = over_cycles(curve_of(time_s, knee(time_s)), cycles_at(2), "left")
    assert np.isfinite(result.mean).all()
    assert np.isnan(result.sd).all()


def test_no_stride_at_all_gives_nan():
    time_s = np.arange(0, 3, 1 / 30)
    result = over_cycles(curve_of(time_s, knee(time_s)), [], "left")
    assert result.count == 0
    assert np.isnan(result.mean).all()
    assert np.isnan(result.sd).all()


def test_cycles_with_missing_or_mostly_filled_samples_are_left_out_and_listed():
    time_s = np.arange(0, 6, 1 / 30)
    curve = curve_of(time_s, knee(time_s))
    value, status = curve.value.copy(), curve.status.copy()
    value[40] = np.nan
    status[70:76] = status[80:85] = Status.FILLED
    status[105:107] = Status.FILLED
    result = over_cycles(replace(curve, value=value, status=status), cycles_at(5), "left")
    assert [c.excluded for c in result.cycles] == [
        "",
        "samples are missing",
        "32% of the samples of the left knee flexion are filled over gaps",
        "",
        "",
    ]


def test_what_is_missing_or_filled_beside_a_cycle_does_not_exclude_it():
    time_s = np.arange(0, 6, 1 / 30)  # the third cycle, from 2.2 to 3.3 s, is in 66 ... 99
    value, status = knee(time_s), np.full(len(time_s), Status.MEASURED, dtype=np.uint8)
    value[[64, 65, 100, 101]] = np.nan
    status[50:64] = status[102:116] = Status.FILLED
    curve = replace(curve_of(time_s, value), status=status)
    result = over_cycles(curve, cycles_at(5), "left")
    assert result.cycles[2].excluded == ""
    assert np.allclose(result.values[2], knee(PERCENT / 100 * PERIOD_S), atol=0.1)
    for row in (66, 99):
        missing = replace(curve, value=np.where(np.arange(len(time_s)) == row, np.nan, value))
        assert over_cycles(missing, cycles_at(5), "left").cycles[2].excluded


def test_gaps_of_one_keypoint_are_not_added_to_those_of_another():
    time_s = np.arange(0, 6, 1 / 30)
    curve = curve_of(time_s, knee(time_s))
    hip, ankle = np.zeros((2, len(time_s)), dtype=bool)
    hip[34:42] = ankle[50:58] = True  # 24 % each of the second cycle
    ankle[100:111] = True  # and a third of the fourth
    filled = {"left_hip": hip, "left_ankle": ankle}
    result = over_cycles(curve, cycles_at(5), "left", filled=filled)
    assert [c.excluded for c in result.cycles] == [
        "", "", "", "33% of the samples of the left ankle are filled over gaps", "",
    ]  # fmt: skip


def test_a_missed_contact_makes_an_excluded_stride_not_a_long_one():
    events = [Event("initial_contact", "left", t, "zeni") for t in (0.0, 1.1, 2.2, 4.4, 5.5)]
    time_s = np.arange(0, 6, 1 / 30)
    cycles = find_cycles(events, time_s, np.ones(len(time_s), dtype=int))
    assert [bool(c.excluded) for c in cycles] == [False, False, True, False]
    assert cycles[2].excluded == "stride time 2.20 s, usual is 1.10 s"
    time_s = np.arange(0, 6, 1 / 30)
    assert over_cycles(curve_of(time_s, knee(time_s)), cycles, "left").count == 3


def test_of_few_strides_the_one_with_a_missed_contact_is_told_by_those_of_the_other_leg():
    contacts = [("left", 0.06), ("left", 1.53), ("right", 0.8), ("right", 3.76)]
    events = [Event("initial_contact", side, t, "zeni") for side, t in contacts]
    time_s = np.arange(0, 5, 1 / 30)
    cycles = find_cycles(events, time_s, np.ones(len(time_s), dtype=int))
    assert [(c.side, c.excluded) for c in cycles] == [
        ("left", ""), ("right", "stride time 2.96 s, usual is 1.48 s"),
    ]  # fmt: skip


def test_where_both_legs_miss_a_contact_the_foot_offs_tell_the_stride_time():
    contacts = [("left", 1.46), ("left", 4.05), ("right", 2.13), ("right", 3.41), ("right", 6.13)]
    offs = [("right", 1.68), ("left", 2.31), ("right", 2.93), ("left", 3.59), ("right", 4.26)]
    events = [Event("initial_contact", side, t, "zeni") for side, t in contacts]
    events += [Event("foot_off", side, t, "zeni") for side, t in offs]
    time_s = np.arange(0, 7, 1 / 30)
    cycles = find_cycles(events, time_s, np.ones(len(time_s), dtype=int))
    assert [(c.side, round(c.duration_s, 2), bool(c.excluded)) for c in cycles] == [
        ("left", 2.59, True), ("right", 1.28, False), ("right", 2.72, True),
    ]  # fmt: skip


def test_where_foot_offs_are_missed_as_well_the_steps_tell_the_stride_time():
    contacts = [("left", 0.06), ("right", 0.8), ("left", 1.53), ("right", 3.76)]
    offs = [("right", 0.31), ("left", 0.96), ("left", 3.91)]
    events = [Event("initial_contact", side, t, "zeni") for side, t in contacts]
    events += [Event("foot_off", side, t, "zeni") for side, t in offs]
    time_s = np.arange(0, 5, 1 / 30)
    cycles = find_cycles(events, time_s, np.ones(len(time_s), dtype=int))
    assert [(c.side, round(c.duration_s, 2), bool(c.excluded)) for c in cycles] == [
        ("left", 1.47, False), ("right", 2.96, True),
    ]  # fmt: skip


def test_where_the_person_was_lost_for_a_stride_the_strides_in_turns_tell_the_time():
    known = {
        ("initial_contact", "right"): (0.05, 2.90), ("foot_off", "left"): (0.16, 2.06, 3.01),
        ("initial_contact", "left"): (0.53, 2.42), ("foot_off", "right"): (0.66, 2.53),
    }  # fmt: skip
    events = [Event(k, s, t, "zeni") for (k, s), at in known.items() for t in at]
    time_s = np.arange(0, 3.4, 1 / 30)
    cycles = find_cycles(events, time_s, np.full(len(time_s), -1))
    assert [(c.side, c.excluded) for c in cycles] == [
        ("right", "stride time 2.85 s, usual is 0.96 s"),
        ("left", "stride time 1.89 s, usual is 0.96 s"),
    ]


def test_strides_of_very_unequal_steps_count():
    contacts = [("left", 1.3 * n) for n in range(4)] + [("right", 1.3 * n + 0.4) for n in range(4)]
    events = [Event("initial_contact", side, t, "zeni") for side, t in contacts]
    time_s = np.arange(0, 6, 1 / 30)
    cycles = find_cycles(events, time_s, np.ones(len(time_s), dtype=int))
    assert [bool(c.excluded) for c in cycles] == [False] * 6


def test_a_stride_that_begins_or_ends_with_a_doubtful_contact_does_not_count():
    events = [Event("initial_contact", "left", t, "zeni") for t in (0.0, 1.1, 2.2, 3.3)]
    time_s = np.arange(0, 6, 1 / 30)
    direction = np.ones(len(time_s), dtype=int)
    cycles = find_cycles(events, time_s, direction, {events[0]})
    assert [c.excluded for c in cycles] == [DOUBTFUL_CONTACT, "", ""]


def test_a_contact_that_was_set_twice_is_one():
    events = [Event("initial_contact", "left", t, "hand", True) for t in (0.0, 1.1, 1.1, 2.2)]
    time_s = np.arange(0, 6, 1 / 30)
    cycles = find_cycles(events, time_s, np.ones(len(time_s), dtype=int))
    assert [(c.start_s, c.stop_s, c.excluded) for c in cycles] == [(0.0, 1.1, ""), (1.1, 2.2, "")]


def test_no_cycle_spans_a_turn():
    time_s = np.arange(0, 10, 1 / 30)
    there, back = sine_walk(time_s, direction=1), sine_walk(time_s, direction=-1)
    direction = np.where(time_s < 5, 1, -1)
    pose = replace(there, xy=np.where((direction == 1)[:, None, None], there.xy, back.xy))
    cycles = find_cycles(detect_events(pose, direction).events, time_s, direction)
    assert {c.direction for c in cycles} == {1, -1}
    assert all(c.stop_s < 5 or c.start_s > 5 for c in cycles)


@pytest.mark.parametrize(("side", "key"), [("left", "l"), ("right", "r")])
def test_rendered_walker_has_the_strides_of_its_truth(test_data, side, key):
    pose, direction, truth = rendered(test_data / "synthetic" / "treadmill.truth.npz")
    cycles = find_cycles(detect_events(pose, direction).events, pose.time_s, direction)
    own = [c for c in cycles if c.side == side]
    assert len(own) >= 6
    assert np.mean([c.duration_s for c in own]) == pytest.approx(
        np.diff(truth[f"ic_{key}"]).mean(), abs=0.005
    )
    true_stance = 100 * np.mean((truth["to_r"] - truth["ic_r"][:7]) / np.diff(truth["ic_r"]))
    assert np.mean([c.foot_off_percent for c in own]) == pytest.approx(true_stance, abs=1.0)
    for c in own:
        assert c.start_s < c.opposite_foot_off_s < c.opposite_contact_s < c.foot_off_s < c.stop_s


def test_curves_cut_together_are_those_cut_one_by_one():
    time_s = np.arange(0, 6, 1 / 30)
    values = [knee(time_s) * share for share in (1, 0.5, 0.3, 0.8)]
    inside = (time_s > PERIOD_S - 0.01) & (time_s < 2 * PERIOD_S + 0.01)
    values[1][~inside] = np.nan  # no sample before the second cycle, and none after it
    values[2][time_s < PERIOD_S - 0.01] = np.nan
    values[3][np.flatnonzero(inside)[5]] = np.nan
    curves = [curve_of(time_s, value) for value in values]
    together = stretched(curves, cycles_at(5))
    for curve, found in zip(curves, together, strict=True):
        assert np.allclose(found, stretched([curve], cycles_at(5))[0], atol=1e-9, equal_nan=True)
    assert np.isfinite(together[..., 0]).tolist() == [
        [True] * 5,
        [False, True, False, False, False],
        [False, True, True, True, True],
        [True, False, True, True, True],
    ]


def test_a_cycle_that_counts_is_the_same_one_in_every_curve():
    time_s = np.arange(0, 6, 1 / 30)
    cycles = cycles_at(5)
    for share in (1, 0.5):
        cut = over_cycles(curve_of(time_s, share * knee(time_s)), cycles, "left").cycles
        assert all(one is other for one, other in zip(cut, cycles, strict=True))
