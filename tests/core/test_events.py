from dataclasses import replace

import numpy as np
import pytest
from horst import plate_contacts, side_view
from kinetrace.core.gait import leg_signals, rhythm
from kinetrace.core.gait.event_methods import METHODS, EventSettings
from kinetrace.core.gait.event_order import Candidate, in_order
from kinetrace.core.gait.events import detect_events, merge_events
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Event
from walkers import pose_of, rendered, sine_walk

WALKERS = ("walk_right_normal", "walk_left_stiff_right_knee", "treadmill")
TRUTH = {
    ("initial_contact", "right"): "ic_r",
    ("initial_contact", "left"): "ic_l",
    ("foot_off", "right"): "to_r",
    ("foot_off", "left"): "to_l",
}
FRAME_S = 1 / 30


def times(events, kind, side):
    return np.array([e.time_s for e in events if (e.kind, e.side) == (kind, side)])


def right(frames):
    return np.ones(frames, dtype=int)


def without(pose, start, stop):
    xy = pose.xy.copy()
    xy[start:stop] = np.nan
    return replace(pose, xy=xy)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", WALKERS)
def test_rendered_walker_has_a_constant_shift_against_exact_contact(test_data, name, method):
    pose, direction, truth = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    found = detect_events(pose, direction, EventSettings(method=method))
    assert not found.doubtful
    assert not found.reasons
    for (kind, side), key in TRUTH.items():
        if method == "ankle_distance" and kind == "foot_off":
            continue
        ours = times(found.events, kind, side)
        shift = np.array([t - truth[key][np.argmin(np.abs(truth[key] - t))] for t in ours])
        inside = (truth[key] > 0.1) & (truth[key] < pose.time_s[-1] - 0.1)
        assert len(ours) >= inside.sum()
        assert np.abs(shift.mean()) < 0.09
        assert shift.std() < 0.25 * FRAME_S


@pytest.mark.parametrize("name", WALKERS)
def test_zeni_comes_early_by_two_frames_at_most(test_data, name):
    pose, direction, truth = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    found = detect_events(pose, direction)
    for side in ("left", "right"):
        key = TRUTH["initial_contact", side]
        for t in times(found.events, "initial_contact", side):
            assert -0.075 < t - truth[key][np.argmin(np.abs(truth[key] - t))] < -0.035


def test_stride_times_are_those_of_the_truth(test_data):
    pose, direction, truth = rendered(test_data / "synthetic" / "treadmill.truth.npz")
    found = times(detect_events(pose, direction).events, "initial_contact", "left")
    assert np.allclose(np.diff(found), np.diff(truth["ic_l"]), atol=0.02)


def test_contact_is_within_30_ms_of_force_plates_on_average(test_data):
    folder = test_data / "mocap" / "horst2019_s01"
    shift = {"initial_contact": [], "foot_off": []}
    for trial in ("S01_0002_Gait", "S01_0003_Gait", "S01_0004_Gait"):
        pose = side_view(folder / f"{trial}_markers.trc")
        plates = plate_contacts(folder / f"{trial}_forces.sto")
        for event in detect_events(pose, right(len(pose))).events:
            true = plates[event.side][0 if event.kind == "initial_contact" else 1]
            if abs(event.time_s - true) < 0.2:
                shift[event.kind].append(event.time_s - true)
    assert len(shift["initial_contact"]) >= 4
    assert len(shift["foot_off"]) >= 6
    assert -0.03 < np.mean(shift["initial_contact"]) < 0
    assert -0.04 < np.mean(shift["foot_off"]) < 0


def test_marker_walker_seen_from_the_other_side_has_the_same_events(test_data):
    path = test_data / "mocap" / "horst2019_s01" / "S01_0002_Gait_markers.trc"
    rightwards, leftwards = side_view(path), side_view(path, towards=-1)
    one = detect_events(rightwards, right(len(rightwards))).events
    other = detect_events(leftwards, -right(len(leftwards))).events
    assert [(e.kind, e.side) for e in one] == [(e.kind, e.side) for e in other]
    assert np.allclose([e.time_s for e in one], [e.time_s for e in other])


@pytest.mark.parametrize("speed", [0.0, 130.0])
@pytest.mark.parametrize("rate", [25, 30, 60, 240])
def test_sine_walk_gives_its_own_times_at_any_rate_on_belt_and_floor(rate, speed):
    pose = sine_walk(np.arange(0, 6, 1 / rate), 1.1, speed=speed, phase=0.2)
    found = detect_events(pose, right(len(pose)))
    contact = 0.2 + 1.1 * np.arange(6)
    left_off = 0.2 + 1.1 * (np.arange(6) + 0.12)
    assert np.allclose(times(found.events, "initial_contact", "right"), contact, atol=0.006)
    assert np.allclose(times(found.events, "foot_off", "left"), left_off, atol=0.006)
    assert not found.doubtful


@pytest.mark.parametrize("period_s", [0.7, 1.1, 1.6, 2.6])
def test_slow_and_quick_strides_are_found_alike(period_s):
    pose = sine_walk(np.arange(0, 9, 1 / 30), period_s, phase=0.3)
    found = times(detect_events(pose, right(len(pose))).events, "initial_contact", "right")
    assert np.allclose(np.diff(found), period_s, atol=0.004)
    assert len(found) == int((9 - 0.1 - 0.3) / period_s) + 1


@pytest.mark.parametrize("facing", [1, -1])
def test_walking_backwards_has_no_events_and_says_so(test_data, facing):
    pose, direction, _ = rendered(test_data / "synthetic" / "walk_right_normal.truth.npz")
    mirrored = replace(pose, xy=pose.xy * [facing, 1])
    to_and_fro = replace(
        mirrored,
        time_s=np.arange(2 * len(pose)) / 30,
        xy=np.concatenate([mirrored.xy, mirrored.xy[::-1]]),
        confidence=np.tile(pose.confidence, (2, 1)),
        status=np.tile(pose.status, (2, 1)),
    )
    turns_s = pose.time_s[-1]
    forwards = detect_events(mirrored, facing * direction)
    found = detect_events(to_and_fro, facing * np.tile(direction, 2))
    before = [[e for e in one.events if e.time_s < turns_s - 0.6] for one in (forwards, found)]
    assert [e.kind for e in before[0]] == [e.kind for e in before[1]]
    assert [e.time_s for e in before[1]] == pytest.approx([e.time_s for e in before[0]], abs=0.01)
    assert found.events[-1].time_s < turns_s + 0.6
    (reason,) = found.reasons
    assert "the person walks backwards" in reason


def test_walking_backwards_on_a_treadmill_has_no_events_either(test_data):
    pose, direction, _ = rendered(test_data / "synthetic" / "treadmill.truth.npz")
    found = detect_events(replace(pose, xy=pose.xy[::-1]), direction)
    assert found.events == ()
    assert "the person walks backwards" in found.reasons[0]


def test_a_camera_that_overtakes_does_not_make_a_walk_backwards(test_data):
    pose, direction, _ = rendered(test_data / "synthetic" / "walk_right_normal.truth.npz")
    speed = np.polyfit(pose.time_s, pose.point("pelvis")[:, 0], 1)[0]
    overtaken = replace(pose, xy=pose.xy - 1.5 * speed * pose.time_s[:, None, None] * [1, 0])
    found = detect_events(overtaken, direction)
    assert not found.reasons
    assert [e.time_s for e in found.events] == pytest.approx(
        [e.time_s for e in detect_events(pose, direction).events], abs=0.001
    )


def test_uneven_frame_times_do_not_move_the_events():
    rng = np.random.default_rng(1)
    time_s = np.cumsum(rng.uniform(0.015, 0.05, 200))
    pose = sine_walk(time_s, 1.1, phase=0.2)
    found = times(detect_events(pose, right(200)).events, "initial_contact", "left")
    assert np.allclose((found - 0.2 - 0.55 + 0.3) % 1.1, 0.3, atol=0.01)


def test_there_and_back_has_events_in_both_passes_and_none_at_the_turn():
    time_s = np.arange(0, 10, 1 / 30)
    there, back = sine_walk(time_s, direction=1), sine_walk(time_s, direction=-1)
    direction = np.where(time_s < 4.5, 1, np.where(time_s < 5.5, 0, -1))
    pose = replace(there, xy=np.where((direction == 1)[:, None, None], there.xy, back.xy))
    found = times(detect_events(pose, direction).events, "initial_contact", "right")
    assert np.allclose(found, [1.1, 2.2, 3.3, 4.4, 6.6, 7.7, 8.8, 9.9], atol=0.006)


def test_nothing_is_found_near_a_gap():
    pose = without(sine_walk(np.arange(0, 8, 1 / 30), 1.1, phase=0.2), 70, 78)
    found = detect_events(pose, right(len(pose))).events
    distance = [min(abs(e.time_s - 69 / 30), abs(e.time_s - 78 / 30)) for e in found]
    assert min(distance) >= 0.15
    contacts = times(found, "initial_contact", "right")
    assert np.allclose(contacts, 0.2 + 1.1 * np.array([0, 1, 3, 4, 5, 6, 7]), atol=0.01)


def test_a_hole_in_time_is_a_gap_although_no_sample_is_missing():
    time_s = np.arange(0, 8, 1 / 30)
    kept = (time_s < 3.0) | (time_s > 5.0)
    pose = sine_walk(time_s[kept], 1.1, phase=0.2)
    found = times(detect_events(pose, right(len(pose))).events, "initial_contact", "right")
    assert not np.any((found > 2.85) & (found < 5.15))
    assert np.allclose((found - 0.2 + 0.3) % 1.1, 0.3, atol=0.01)


def test_standing_gives_no_events_and_says_why():
    rng = np.random.default_rng(2)
    time_s = np.arange(0, 5, 1 / 30)
    pose = sine_walk(time_s, step=0.0)
    pose = replace(pose, xy=pose.xy + rng.normal(0, 1.0, pose.xy.shape))
    found = detect_events(pose, right(len(pose)))
    assert found.events == ()
    assert "no steps" in found.reasons[0]


def test_a_reason_is_said_once_for_all_the_stretches_it_is_of():
    time_s = np.arange(0, 9, 1 / 30)
    walks = right(len(time_s))
    walks[(time_s > 2.95) & (time_s < 5.95)] = 0
    (reason,) = detect_events(sine_walk(time_s, step=0.0), walks).reasons
    assert reason.startswith("in the stretches 0.0–2.9; 6.0–9.0 s: no steps")


def test_of_many_stretches_the_first_are_told_and_how_many_more_there_are():
    time_s = np.arange(0, 60, 1 / 30)
    walks = right(len(time_s))
    walks[time_s % 6 > 3] = 0
    (reason,) = detect_events(sine_walk(time_s, step=0.0), walks).reasons
    assert reason.startswith("in the stretches 0.0–3.0; 6.0–9.0; ")
    assert "; 42.0–45.0 s and in 2 more: no steps" in reason


def test_one_big_move_without_rhythm_gives_no_events_and_says_why():
    time_s = np.arange(0, 5, 1 / 30)
    pose = sine_walk(time_s, 20.0)
    found = detect_events(pose, right(len(pose)))
    assert found.events == ()
    assert "no regular steps" in found.reasons[0]
    assert found.reasons[0].endswith("strides of 0.5 to 4 s are measured")


@pytest.mark.parametrize(
    ("seconds", "rate", "reason"),
    [
        (0.5, 30, "less than 0.8 s"),
        (8, 5, "5 frames a second are"),
        (0.8, 5, "5 frames a second are"),
    ],
)
def test_too_short_or_too_slow_a_recording_is_refused_with_the_reason(seconds, rate, reason):
    pose = sine_walk(np.arange(0, seconds, 1 / rate))
    found = detect_events(pose, right(len(pose)))
    assert found.events == ()
    assert reason in found.reasons[0]


def test_who_freezes_again_and_again_has_a_rhythm_between_the_pauses():
    time_s = np.arange(0, 22, 1 / 30)
    walked_s, begun_s = time_s.copy(), [2.9, 7.1, 9.4, 13.8, 17.0]
    for begin_s, pause_s in zip(begun_s, [2.4, 1.0, 2.6, 0.9, 3.1], strict=True):
        walked_s -= 0.999 * np.clip(time_s - begin_s, 0, pause_s)
    frozen = replace(sine_walk(walked_s, 1.3, phase=0.2), time_s=time_s)
    found = detect_events(frozen, right(len(frozen)))
    assert not found.reasons
    contacts = times(found.events, "initial_contact", "right")
    assert len(contacts) == int((walked_s[-1] - 0.2) / 1.3) + 1


def test_legs_that_bounce_instead_of_crossing_are_called_exchanged():
    time_s = np.arange(0, 8, 1 / 30)
    pose = sine_walk(time_s, 1.1, phase=0.2)
    left, right_ = INDEX["left_ankle"], INDEX["right_ankle"]
    xy = pose.xy.copy()
    # the left ankle is kept in front for two strides, the right one in the next two
    turns = (time_s // 2.2) % 2 == 0
    ahead = xy[:, left, 0] > xy[:, right_, 0]
    swap = ahead != turns
    xy[swap, left], xy[swap, right_] = pose.xy[swap, right_], pose.xy[swap, left]
    found = detect_events(replace(pose, xy=xy), right(len(pose)))
    assert found.events == ()
    assert "left and right look exchanged" in found.reasons[0]
    assert "every 0.5" in found.reasons[0]


def test_person_never_in_side_view_or_never_seen_gives_the_reason():
    pose = sine_walk(np.arange(0, 3, 1 / 30))
    assert "left or right" in detect_events(pose, 0 * right(len(pose))).reasons[0]
    nobody = pose_of(pose.time_s, {})
    assert "less than 0.8 s" in detect_events(nobody, right(len(pose))).reasons[0]
    nothing = pose_of(np.zeros(0), {})
    assert detect_events(nothing, np.zeros(0, dtype=int)).events == ()


def test_missing_hip_does_not_move_the_events():
    pose = sine_walk(np.arange(0, 6, 1 / 30), 1.1, phase=0.2)
    pose.xy[:, INDEX["left_hip"]] += [25, 0]
    xy = pose.xy.copy()
    xy[40:90, INDEX["left_hip"]] = np.nan
    whole = detect_events(pose, right(len(pose))).events
    found = detect_events(replace(pose, xy=xy), right(len(pose))).events
    assert np.allclose([e.time_s for e in found], [e.time_s for e in whole], atol=0.002)


def test_a_stumble_that_two_methods_time_differently_is_doubtful():
    time_s = np.arange(0, 8, 1 / 30)
    pose = sine_walk(time_s, 1.1, phase=0.2)
    xy = pose.xy.copy()
    # the right ankle stays far ahead for a while before it is pulled back
    held = (time_s > 3.5 + 0.02) & (time_s < 3.5 + 0.33)
    xy[held, INDEX["right_ankle"]] = xy[np.flatnonzero(held)[0], INDEX["right_ankle"]]
    xy[held, INDEX["right_ankle"], 0] += 6 * np.linspace(0, 1, held.sum())
    found = detect_events(replace(pose, xy=xy), right(len(pose)))
    assert 1 <= len(found.doubtful) <= 4
    assert all(3.3 < event.time_s < 4.2 for event in found.doubtful)


def test_a_step_with_exchanged_legs_is_doubtful():
    time_s = np.arange(0, 8, 1 / 30)
    pose = sine_walk(time_s, 1.1, phase=0.2)
    left, right_ = INDEX["left_ankle"], INDEX["right_ankle"]
    xy = pose.xy.copy()
    # from one meeting of the ankles to the next each has the other's name
    apart = xy[:, left, 0] - xy[:, right_, 0]
    meet = np.flatnonzero(np.diff(np.sign(apart))) + 1
    swap = slice(meet[6], meet[7])
    xy[swap, left], xy[swap, right_] = pose.xy[swap, right_], pose.xy[swap, left]
    found = detect_events(replace(pose, xy=xy), right(len(pose)))
    assert found.doubtful
    span = (time_s[meet[6]] - 0.6, time_s[meet[7]] + 0.6)
    assert all(span[0] < event.time_s < span[1] for event in found.doubtful)


def test_short_swings_between_long_rests_on_both_feet_are_all_found():
    rest_s, swing_s = 1.1, 0.32  # as behind a walking frame
    shown_s = np.cumsum(np.r_[0.0, np.tile([rest_s, swing_s], 12)])
    walked_s = np.cumsum(np.r_[0.0, np.tile([0.12, 0.38], 12)])
    time_s = np.arange(0, 15, 1 / 30)
    pose = sine_walk(np.interp(time_s, shown_s, walked_s), 1.0)
    found = detect_events(replace(pose, time_s=time_s), right(len(pose)))
    assert not found.reasons
    assert not found.doubtful
    assert len(times(found.events, "foot_off", "left")) == 5
    contacts = times(found.events, "initial_contact", "left")
    assert np.allclose(np.diff(contacts), 2 * (rest_s + swing_s), atol=0.04)
    assert len(contacts) == 5


@pytest.mark.parametrize("behind", [0.0, 15.0])
def test_a_foot_that_is_drawn_up_to_the_other_is_not_doubtful(behind):
    time_s = np.arange(0, 12, 1 / 30)
    pose = sine_walk(time_s, 1.6, phase=0.2)
    xy = pose.xy.copy()
    xy[:, INDEX["left_ankle"], 0] -= 109 + behind
    sway = 6 * np.sin(2 * np.pi * time_s / 2.9)  # by which it is now ahead, now behind
    xy[:, INDEX["left_ankle"], 0] += sway
    found = detect_events(replace(pose, xy=xy), right(len(pose)))
    assert len(times(found.events, "initial_contact", "left")) >= 6
    assert not found.doubtful


def test_a_first_step_half_as_fast_as_the_others_is_not_doubtful():
    time_s = np.arange(0, 8, 1 / 30)
    step = np.interp(time_s, [1.3, 1.5], [24.0, 60.0])  # the left foot swings until 0.75 s
    found = detect_events(sine_walk(time_s, 1.1, phase=0.2, step=step), right(len(time_s)))
    assert np.isclose(times(found.events, "initial_contact", "left")[0], 0.75, atol=0.03)
    assert not found.doubtful


def test_an_unknown_method_or_wrong_shape_is_refused():
    with pytest.raises(ValueError, match="expected one of zeni"):
        EventSettings(method="heel")
    pose = sine_walk(np.arange(0, 3, 1 / 30))
    with pytest.raises(ValueError, match="direction: expected shape"):
        detect_events(pose, right(3))


def test_of_two_events_out_of_order_the_clearer_one_stays():
    def candidate(kind, side, time_s, weight=0.9):
        return Candidate(Event(kind, side, time_s, "zeni"), weight)

    false = candidate("initial_contact", "right", 0.3, 0.4)
    steps = [
        candidate("initial_contact", "right", 0.0),
        candidate("foot_off", "left", 0.12),
        candidate("initial_contact", "left", 0.5),
        candidate("foot_off", "right", 0.62),
        candidate("initial_contact", "right", 1.0),
    ]
    kept = in_order([*steps, false], 1.0)
    assert kept == [step.event for step in steps]
    assert in_order([], 1.0) == []


@pytest.mark.parametrize("pause", np.arange(1.3, 3.0, 0.1))
def test_a_pause_of_any_length_costs_no_event(pause):
    steps = [  # long in double support, as who walks slowly
        ("initial_contact", "right", 0.0),
        ("foot_off", "left", 0.22),
        ("initial_contact", "left", 0.5),
        ("foot_off", "right", 0.72),
    ]
    walk = [
        Candidate(Event(kind, side, n + at + (pause if n + at > 3.0 else 0.0), "zeni"), 1.0)
        for n in range(6)
        for kind, side, at in steps
    ]
    assert in_order(walk, 1.0) == [one.event for one in walk]


def test_a_step_apart_from_all_others_is_no_walking():
    def step(n, start_s):
        side = "left" if n % 2 else "right"
        return Candidate(Event("initial_contact", side, start_s + 0.5 * n, "zeni"), 1.0)

    rising, walking = [step(n, 0.1) for n in range(2)], [step(n, 2.6) for n in range(6)]
    assert in_order([*rising, *walking], 1.0) == [one.event for one in walking]
    assert in_order(rising, 1.0) == [one.event for one in rising]  # there is nothing else


def test_what_a_person_decided_survives_another_analysis():
    pose = sine_walk(np.arange(0, 6, 1 / 30), 1.1, phase=0.2)
    first = detect_events(pose, right(len(pose))).events
    old = next(e for e in first if (e.kind, e.side) == ("initial_contact", "left"))
    moved = replace(old, time_s=old.time_s + 0.3, method="manual", edited=True)
    unwanted = first[-1]
    again = detect_events(pose, right(len(pose)), EventSettings(method="velocity")).events
    merged = merge_events(again, edited=[moved], deleted=[old, unwanted])
    assert moved in merged
    assert not any(e.kind == old.kind and abs(e.time_s - old.time_s) < 0.2 for e in merged
                   if e.side == "left")  # fmt: skip
    assert not any((e.kind, e.side) == (unwanted.kind, unwanted.side)
                   and abs(e.time_s - unwanted.time_s) < 0.2 for e in merged)  # fmt: skip
    assert list(merged) == sorted(merged, key=lambda e: e.time_s)
    assert len(merged) == len(again) - 1


def test_a_rhythm_is_sought_once_a_pass_and_the_hips_once_in_all(monkeypatch):
    pose = sine_walk(np.arange(0, 12, 1 / 30))
    direction = np.repeat([1, -1, 1], len(pose) // 3)
    calls = []
    for module, name in (
        (rhythm, "stride_period_s"),
        (rhythm, "step_rhythm_s"),
        (leg_signals, "hip_centre"),
    ):
        real = getattr(module, name)
        monkeypatch.setattr(
            module, name, lambda *a, real=real, name=name, **k: calls.append(name) or real(*a, **k)
        )
    assert detect_events(pose, direction).events
    assert sorted(calls) == ["hip_centre", *3 * ["step_rhythm_s"], *3 * ["stride_period_s"]]
