from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.gait.cycles import over_cycles
from kinetrace.core.gait.event_order import FOOT_OFF, INITIAL_CONTACT
from kinetrace.core.gait.strides import find_cycles
from kinetrace.core.gait.temporal import temporal_parameters
from kinetrace.core.gait.walking import Walking
from kinetrace.core.keypoints import MIRROR
from kinetrace.core.kinematics.facing import direction_per_frame
from kinetrace.core.measures import measure
from kinetrace.core.pose import Curve, Event
from kinetrace.core.validation.accuracy import AngleError, LegError, angle_errors
from kinetrace.core.validation.coverage import Coverage, Scaled, coverages
from kinetrace.core.validation.gait_truth import gait_error
from kinetrace.core.validation.targets import checks, tally
from kinetrace.core.validation.walker import read_walker
from kinetrace.core.video.sample import sample_video
from sample_recording import sample_recording
from seen_walker import seen


@pytest.fixture(scope="module")
def walker():
    return read_walker(sample_video())


@pytest.fixture(scope="module")
def recording(walker):
    time_s = np.arange(len(walker)) / walker.fps
    frames = np.arange(len(walker))
    return replace(sample_recording(1), frames=frames, detections=seen(time_s, walker.xy))


def walking_of(walker, recording, *, late_s=0.0, more_deg=0.0, right=1.0, leave_out=()):
    """Return walking as found by somebody who errs by exactly so much."""
    events = tuple(
        Event(kind, side, time_s + late_s, "manual")
        for kind, true in ((INITIAL_CONTACT, walker.contact_s), (FOOT_OFF, walker.foot_off_s))
        for side, times in true.items()
        for n, time_s in enumerate(times)
        if (kind, side, n) not in leave_out
    )
    direction = direction_per_frame(walker.passes, len(walker))
    cycles = find_cycles(events, recording.time_s, direction)
    curves = {}
    for side, share in (("left", 1.0), ("right", right)):
        value = share * walker.angles()[f"{side}_knee_flexion"] + more_deg
        status = np.ones(len(value), dtype=np.uint8)
        curve = Curve(f"{side}_knee_flexion", "deg", recording.time_s, value, status)
        curves[side] = over_cycles(curve, cycles, side)
    rows = temporal_parameters(cycles, events)
    return Walking(events, frozenset(), (), cycles, {"knee_flexion": curves}, rows, {})


def test_a_perfect_observer_has_no_error(walker, recording):
    error = gait_error(walker, recording, walking_of(walker, recording))
    assert (error.contact_bias_s, error.foot_off_bias_s, error.event_sd_s) == (0, 0, 0)
    assert error.missed == 0
    assert error.cadence_percent == pytest.approx(0, abs=0.1)
    for value in (error.stride_time_s, error.swing_peak_deg, error.range_deg, error.asymmetry):
        assert value == pytest.approx(0, abs=1e-9)
    assert (error.flexion_deg_s, error.extension_deg_s) == pytest.approx((0, 0), abs=1e-9)


def there_and_back(walker):
    """Return the walk, a second of nobody, and its mirror image as the way back."""
    nobody, n = 30, len(walker)
    later_s = (n + nobody) / walker.fps
    gone = np.full((nobody, *walker.xyz.shape[1:]), np.nan)
    xyz = np.concatenate([walker.xyz, gone, (walker.xyz * (-1, 1, 1))[:, list(MIRROR)]])
    mirror = {"left": "right", "right": "left"}
    times = {
        name: {side: np.r_[at[side], at[mirror[side]] + later_s] for side in mirror}
        for name, at in (("contact_s", walker.contact_s), ("foot_off_s", walker.foot_off_s))
    }
    ways = np.repeat([1, 0, -1], [n, nobody, n])
    return replace(walker, xyz=xyz, xy=xyz[..., :2], ways=ways, **times)


def test_of_a_walk_there_and_back_each_leg_is_compared_where_it_is_the_nearer_one(
    walker, recording
):
    both, n = there_and_back(walker), len(walker)
    assert [(p.start, p.stop, p.direction) for p in both.passes] == [
        (0, n, 1),
        (n + 30, 2 * n + 30, -1),
    ]
    frames = both.frames_of("left")
    assert np.flatnonzero(frames["far"]).tolist() == list(range(n))
    assert np.flatnonzero(frames["near"]).tolist() == list(range(n + 30, 2 * n + 30))
    time_s = np.arange(len(both)) / both.fps
    whole = replace(
        recording, frames=np.arange(len(both)), detections=seen(time_s, np.nan_to_num(both.xy))
    )
    error = gait_error(both, whole, walking_of(both, whole))
    assert error.cadence_percent == pytest.approx(0, abs=0.1)  # no stride spans the time away
    assert (error.missed, error.far_cycles) == (0, 0)
    one_way = gait_error(walker, recording, walking_of(walker, recording))
    assert error.near_cycles == 2 * (one_way.near_cycles + one_way.far_cycles)
    assert (error.range_deg, error.asymmetry) == pytest.approx((0, 0), abs=1e-9)
    stiff = gait_error(both, whole, walking_of(both, whole, right=0.8))
    assert stiff.asymmetry == pytest.approx(-0.2, abs=0.01)


def test_events_that_are_all_late_are_a_bias_without_spread(walker, recording):
    error = gait_error(walker, recording, walking_of(walker, recording, late_s=0.04))
    assert error.contact_bias_s == pytest.approx(0.04)
    assert error.foot_off_bias_s == pytest.approx(0.04)
    assert error.event_sd_s == pytest.approx(0)
    assert error.stride_time_s == pytest.approx(0)


def test_an_observer_who_reads_three_degrees_too_much_has_that_bias(walker, recording):
    off = 3 + np.tile([1.0, -1.0], len(walker) // 2)
    curves = {
        name: Curve(name, "deg", recording.time_s, value + off, np.ones(len(value), np.uint8))
        for name, value in walker.angles().items()
    }
    measures = replace(measure(sample_recording(1)), curves=curves)
    found = angle_errors(walker, recording, measures)
    assert [(one.quantity, one.leg) for one in found[:2]] == [
        ("knee_flexion", "far"),  # the left one of who walks to the right
        ("knee_flexion", "near"),
    ]
    for one in found:
        assert (one.bias, one.scatter, one.worst) == pytest.approx((3, 1, 4))
        assert one.rms == pytest.approx(np.sqrt(10))


def test_a_missing_event_is_counted(walker, recording):
    found = walking_of(walker, recording, leave_out={(INITIAL_CONTACT, "left", 1)})
    assert gait_error(walker, recording, found).missed == 1


def test_an_offset_moves_the_peak_and_not_the_range(walker, recording):
    error = gait_error(walker, recording, walking_of(walker, recording, more_deg=5.0))
    assert error.swing_peak_deg == pytest.approx(5.0)
    assert error.range_deg == pytest.approx(0, abs=1e-9)


def test_a_knee_that_is_seen_to_bend_less_is_an_asymmetry(walker, recording):
    error = gait_error(walker, recording, walking_of(walker, recording, right=0.8))
    assert error.flexion_deg_s < -20  # of the right one, which is near: it moves less fast
    assert error.extension_deg_s > 20
    assert error.asymmetry == pytest.approx(-0.2, abs=0.03)
    assert error.near_cycles + error.far_cycles >= 2


def test_without_walking_nothing_is_compared(walker, recording):
    nothing = Walking((), frozenset(), ("nobody",), (), {}, (), {})
    error = gait_error(walker, recording, nothing)
    assert (error.events, error.missed, error.near_cycles) == (0, 0, 0)
    assert np.isnan([error.event_sd_s, error.cadence_percent, error.range_deg]).all()


def scaled(walker, sd, count=20000):
    errors = np.random.default_rng(1).normal(0, sd, count)
    return Scaled(walker, "knee_flexion", "near", errors / 1.96)


def test_an_interval_of_normal_errors_holds_95_percent_of_them():
    rows = coverages([scaled("a", 1.0), scaled("b", 1.0)])
    assert [row.stated for row in rows] == pytest.approx([95.0] * 4, abs=0.5)


def test_a_walker_is_judged_by_the_others_when_they_err_less():
    one, other, *_ = coverages([scaled("small", 1.0), scaled("large", 2.0)])
    assert one.others == pytest.approx(99.99, abs=0.1)  # within ± 3.92 deviations
    assert other.others == pytest.approx(67.3, abs=1.0)  # within ± 0.98


def test_targets_are_judged_and_what_could_not_be_measured_is_no_pass(walker, recording):
    angle = AngleError("a", "knee_flexion", "near", 90, 1.0, 4.5, -3.8, 2.4, 9.0, 1.0)
    legs = [LegError("a", "knee", 0.6, 0.6, 0.0)]
    gait = replace(gait_error(walker, recording, walking_of(walker, recording)), walker="a")
    gait = replace(gait, cadence_percent=float("nan"), swing_peak_deg=-4.0)
    whole = [Coverage("", "", "", 90, 93.0)]
    found = {one.target: one for one in checks("I", [angle], legs, [gait], whole)}
    missed = {name for name, one in found.items() if not one.passed}
    assert missed == {
        "knees on the wrong leg, %",
        "near knee swing peak, bias deg",
        "cadence, %",
    }
    assert not {c.target: c for c in checks("II", [angle], [], [], [])}["near knee, rms deg"].passed
    rows = {one.target: one for one in tally(list(found.values()))}
    assert (rows["near knee, rms deg"].passed, rows["near knee, rms deg"].of) == (1, 1)
    assert rows["near knee swing peak, bias deg"].worst == -4.0
    assert rows["errors inside the 95 % interval, %"].limit == 90.0
