from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from horst import markers
from kinetrace.core.gait.leg_signals import both_legs_px
from kinetrace.core.gait.scale import Scale
from kinetrace.core.pose import Curve, Status
from kinetrace.core.tasks.running import measure_running
from kinetrace.core.validation.rendered_task import read_rendered_task
from kinetrace.core.video.sample import sample_video
from walkers import leg_angles, pose_of, sine_walk

PERIOD_S = 0.7


def rows(result):
    return {row.definition.key: row for row in result.parameters}


def forwards(pose):
    return np.ones(len(pose), dtype=int)


def curves_of(pose, values):
    """Return curves of both legs with the same values."""
    seen = np.full(len(pose), Status.MEASURED, dtype=np.uint8)
    return {
        f"{side}_{name}": Curve(f"{side}_{name}", "deg", pose.time_s, np.asarray(value), seen)
        for name, value in values.items()
        for side in ("left", "right")
    }


def run(rate=60, period_s=0.7):
    """Return a run on the spot: hips fall freely 0.3 of each step, then are braked."""
    time_s = np.arange(0, 6, 1 / rate)
    pose = sine_walk(time_s, period_s)
    bounce = 8 * np.cos(4 * np.pi * time_s / period_s)[:, None, None] * np.array([0.0, -1.0])
    return replace(pose, xy=pose.xy + bounce)


def test_running_cadence_is_that_of_the_legs():
    pose = run(period_s=0.7)
    curves = {c.name: c for s in ("left", "right") for c in leg_angles(pose, 1, s).values()}
    result = measure_running(pose, np.ones(len(pose), dtype=int), curves)
    assert rows(result)["running_cadence"].both.mean == pytest.approx(120 / 0.7, rel=0.01)
    assert "running_knee_at_contact" in rows(result)
    slow = pose_of(pose.time_s[::2], {"pelvis": pose.point("pelvis")[::2]} | {
        f"{s}_{j}": pose.point(f"{s}_{j}")[::2]
        for s in ("left", "right") for j in ("hip", "knee", "ankle")})  # fmt: skip
    slow_result = measure_running(slow, np.ones(len(slow), dtype=int), curves)
    assert set(rows(slow_result)) == {"running_cadence"}
    assert "50 frames" in slow_result.notes[0]


@pytest.mark.parametrize("cadence", [164, 172, 180, 187])
def test_running_cadence_is_read_between_the_samples(cadence):
    pose = run(period_s=120 / cadence)
    result = measure_running(pose, forwards(pose), {})
    assert rows(result)["running_cadence"].both.mean == pytest.approx(cadence, abs=0.2)


def test_angles_at_contact_are_those_of_the_leg_that_lands():
    pose = run(period_s=0.7)  # the right leg lands within the first 0.31 of the period
    names = [f"{side}_knee_flexion" for side in ("left", "right")]
    seen = np.full(len(pose), Status.MEASURED, dtype=np.uint8)
    wave = np.sin(2 * np.pi * pose.time_s / 0.7)  # above 0 where the right leg lands
    curves = {name: Curve(name, "deg", pose.time_s, wave, seen) for name in names}
    result = measure_running(pose, np.ones(len(pose), dtype=int), curves)
    row = rows(result)["running_knee_at_contact"]
    for side, lag, one in (("right", 0.0, row.right), ("left", 0.5, row.left)):
        at_s = np.array([event.time_s for event in result.events if event.side == side])
        assert len(at_s) >= 6
        assert ((at_s / 0.7 - lag) % 1 < 0.31).all()
        assert one.mean == pytest.approx(np.sin(2 * np.pi * at_s / 0.7).mean(), abs=0.01)


@pytest.mark.parametrize(("period_s", "runs"), [(0.42, True), (1.15, True), (1.4, False)])
def test_a_stride_in_running_lasts_at_most_1_2_s(period_s, runs):
    pose = run(period_s=period_s)
    result = measure_running(pose, np.ones(len(pose), dtype=int), {})
    if runs:
        assert rows(result)["running_cadence"].both.mean == pytest.approx(120 / period_s, rel=0.02)
    else:
        assert result.parameters == ()
        assert "no steady rhythm of 0.4 to 1.2 s" in result.notes[0]


def test_who_is_seen_from_the_side_in_part_is_not_told_to_set_the_facing():
    pose = replace(run(), xy=np.repeat(run().xy[:1], len(run()), axis=0))
    facing = np.ones(len(pose), dtype=int)
    facing[: len(pose) // 2] = 0
    assert "no steady rhythm" in measure_running(pose, facing, {}).notes[0]
    assert "set the facing" in measure_running(pose, 0 * facing, {}).notes[0]


def test_a_contact_in_running_is_of_the_foot_that_is_ahead():
    pose = run(period_s=0.7)  # the right foot is ahead in the first and last quarter of a stride
    found = measure_running(pose, np.ones(len(pose), dtype=int), {}).events
    ahead = ["right" if np.cos(2 * np.pi * e.time_s / 0.7) > 0 else "left" for e in found]
    assert [event.side for event in found] == ahead
    assert len(found) > 12


def test_running_contacts_of_a_marker_trial_are_steady_and_alternate(test_data):
    time_s, track = markers(test_data / "mocap" / "subject02_running.trc")

    def seen(mm):
        return 0.25 * np.stack([mm[:, 0], -mm[:, 1]], axis=1) + [300, 500]

    points, down = {}, {}
    for side, letter in (("left", "L"), ("right", "R")):
        foot = [track[f"{letter}.{name}"] for name in ("Heel", "Toe.Tip", "Midfoot.Lat")]
        ankle = foot[0] + 0.25 * (foot[1] - foot[0]) + [0, 40, 0]
        hip = (track["V.Sacral"] + track[f"{letter}.ASIS"]) / 2 - [0, 80, 0]
        points |= {f"{side}_hip": seen(hip), f"{side}_ankle": seen(ankle),
                   f"{side}_knee": seen((hip + ankle) / 2 + [60, 0, 0])}  # fmt: skip
        lift = np.min([m[:, 1] - np.percentile(m[:, 1], 3) for m in foot], axis=0)
        low = lift < 10
        starts = np.flatnonzero(np.diff(low.astype(int)) == 1) + 1
        down[side] = time_s[[i for i in starts if i > 8 and not low[i - 8 : i].any()]]
    points["pelvis"] = (points["left_hip"] + points["right_hip"]) / 2
    result = measure_running(pose_of(time_s, points), np.ones(len(time_s), dtype=int), {})
    assert not any("choose the task Gait" in note for note in result.notes)
    found = result.events
    sides = [event.side for event in found]
    assert all(one != other for one, other in pairwise(sides))
    late = [min((event.time_s - t for t in down[event.side]), key=abs) for event in found]
    late = [t for t in late if abs(t) < 0.2]  # the first and the last step are cut off
    assert len(late) >= 26
    assert 0.0 < np.mean(late) < 0.04
    assert np.std(late) < 0.02


def test_the_hips_rise_and_fall_in_centimetres_or_of_the_leg():
    pose = run()  # by 16 pixels in each step
    row = rows(measure_running(pose, forwards(pose), {}))["running_hips_rise"]
    assert row.definition.unit == "% of leg length"
    assert row.both.mean == pytest.approx(1600 / both_legs_px(pose), rel=0.02)
    assert row.both.count > 10
    assert (row.left.count, row.right.count) == (0, 0)
    scale = Scale(0.005, 0.04, "known length")
    row = rows(measure_running(pose, forwards(pose), {}, scale=scale))["running_hips_rise"]
    assert row.definition.unit == "cm"
    assert row.both.mean == pytest.approx(8.0, rel=0.02)
    assert row.scale_uncertainty == 0.04


def test_a_picture_that_rises_does_not_make_the_hips_rise():
    pose = run()
    usual = rows(measure_running(pose, forwards(pose), {}))["running_hips_rise"].both
    climbs = np.stack([np.zeros(len(pose)), -20 * pose.time_s], axis=1)[:, None]
    tilted = replace(pose, xy=pose.xy + climbs)
    found = rows(measure_running(tilted, forwards(pose), {}))["running_hips_rise"].both
    assert found.mean == pytest.approx(usual.mean, rel=0.03)


def knee(time_s, side):
    """Return a knee that bends by 40 degrees in stance and by 100 in swing, 15 between them."""
    phase = (time_s / PERIOD_S + (0.0 if side == "right" else 0.5)) % 1
    stance = 25 * np.exp(-(((phase - 0.30) / 0.05) ** 2))
    return 15 + stance + 85 * np.exp(-(((phase - 0.75) / 0.08) ** 2))


def legs_of_a_run(pose):
    both = {}
    for side in ("left", "right"):
        phase = pose.time_s / PERIOD_S + (0.0 if side == "right" else 0.5)
        thigh = 10 + 30 * np.cos(2 * np.pi * phase)
        of_side = curves_of(pose, {"knee_flexion": knee(pose.time_s, side), "thigh": thigh})
        both |= {name: curve for name, curve in of_side.items() if name.startswith(side)}
    return both


def test_each_stride_has_its_peaks():
    pose = run(rate=120)
    found = rows(measure_running(pose, forwards(pose), legs_of_a_run(pose)))
    for key, side, value in (
        ("running_knee_stance_peak", "left", 40.0),
        ("running_knee_stance_peak", "right", 40.0),
        ("running_knee_swing_peak", "right", 100.0),
        ("running_thigh_extension", "left", -20.0),
        ("running_thigh_extension", "right", -20.0),
    ):
        one = getattr(found[key], side)
        assert one.mean == pytest.approx(value, abs=0.3), key
        assert one.count >= 6


@pytest.mark.parametrize(
    ("direction", "mirrored", "near", "far"),
    [
        (1, False, "right", "left"),
        (-1, False, "left", "right"),
        (1, True, "left", "right"),
        (-1, True, "right", "left"),
    ],
)
def test_the_swing_of_the_hidden_knee_is_not_given(direction, mirrored, near, far):
    pose = run(rate=120)
    seen = replace(pose, xy=pose.xy * [direction, 1] + [640, 0])
    result = measure_running(
        seen, direction * forwards(pose), legs_of_a_run(pose), mirrored=mirrored
    )
    row = rows(result)["running_knee_swing_peak"]
    assert getattr(row, near).count >= 6
    assert getattr(row, far).count == 0
    assert any("behind it the other one is read too little bent" in note for note in result.notes)


def test_a_stride_that_is_not_seen_throughout_has_no_peak():
    pose = run(rate=120)
    curves = legs_of_a_run(pose)
    whole = rows(measure_running(pose, forwards(pose), curves))["running_knee_swing_peak"].right
    hidden = curves["right_knee_flexion"]
    value = hidden.value.copy()
    value[len(value) // 2] = np.nan
    curves["right_knee_flexion"] = replace(hidden, value=value)
    found = rows(measure_running(pose, forwards(pose), curves))["running_knee_swing_peak"].right
    assert found.count == whole.count - 1
    assert found.mean == pytest.approx(whole.mean, abs=0.1)


def test_a_contact_that_is_taken_out_leaves_no_stride_of_twice_the_length():
    pose = run(rate=120)
    curves = legs_of_a_run(pose)
    before = measure_running(pose, forwards(pose), curves)
    right = [event for event in before.events if event.side == "right"]
    after = measure_running(pose, forwards(pose), curves, (), (right[3],))
    key = "running_thigh_extension"
    assert rows(after)[key].right.count == rows(before)[key].right.count - 2
    assert rows(after)[key].left == rows(before)[key].left


def test_a_knee_that_only_goes_on_bending_has_no_peak_in_stance():
    pose = run(rate=120)
    phase = (pose.time_s / PERIOD_S) % 1
    curves = curves_of(pose, {"knee_flexion": 100 * phase})
    right = {name: curve for name, curve in curves.items() if name.startswith("right")}
    found = rows(measure_running(pose, forwards(pose), right))
    assert "running_knee_stance_peak" not in found
    assert found["running_knee_swing_peak"].right.mean > 90


def test_what_a_run_without_keypoints_on_the_foot_cannot_give_is_said():
    pose = run()
    notes = measure_running(pose, forwards(pose), {}).notes
    assert any("How long it is on the ground, and how it lands, is not given" in n for n in notes)


def test_the_contacts_of_a_rendered_run_come_steadily_and_in_turn():
    video = sample_video().with_name("running_right.mp4")
    true = read_rendered_task(video)
    events = true.true_result().events
    assert all(one.side != other.side for one, other in pairwise(events))
    with np.load(video.with_name("running_right.truth.npz")) as truth:
        late = [
            min((event.time_s - t for t in truth[f"ic_{event.side[0]}"]), key=abs)
            for event in events
        ]
    late = [one for one in late if abs(one) < 0.2]  # the first or the last is cut off
    assert len(late) >= 5
    assert np.std(late) < 0.03


def walks_then_runs(walk_s, walk_period_s, run_s=7.0):
    time_s = np.arange(0, walk_s + run_s, 1 / 60)
    strides = np.minimum(time_s, walk_s) / walk_period_s
    strides = strides + np.maximum(time_s - walk_s, 0) / PERIOD_S
    pose = sine_walk(strides * PERIOD_S, PERIOD_S)
    bounce = 8 * np.cos(4 * np.pi * strides)[:, None, None] * np.array([0.0, -1.0])
    return replace(pose, xy=pose.xy + bounce, time_s=time_s)


@pytest.mark.parametrize("period_s", [1.1, 0.8])
def test_a_walk_that_becomes_a_run_has_no_cadence_that_nobody_had(period_s):
    pose = walks_then_runs(7.0, period_s)
    result = measure_running(pose, forwards(pose), legs_of_a_run(pose))
    assert result.parameters == ()
    (note,) = result.notes
    assert f"changes between {120 / period_s:.0f} and 171 steps a minute" in note


def test_contacts_that_bound_no_stride_of_the_run_have_no_angle():
    pose = walks_then_runs(2.2, 1.1, run_s=12.0)
    seen = np.where(pose.time_s < 1.5, 90.0, 20.0)
    result = measure_running(pose, forwards(pose), curves_of(pose, {"knee_flexion": seen}))
    found = rows(result)
    assert found["running_cadence"].both.mean == pytest.approx(120 / PERIOD_S, rel=0.03)
    assert any(one.time_s < 1.5 for one in result.events)
    assert found["running_knee_at_contact"].both.mean == pytest.approx(20.0, abs=0.1)
