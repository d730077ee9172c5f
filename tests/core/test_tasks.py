from dataclasses import replace

import numpy as np
import pytest
from bending import SHANK_PX, THIGH_PX, bent, chair, pulses, rows
from kinetrace.core.gait.scale import Scale
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Curve, Status
from kinetrace.core.tasks.jump import flight_height_m, measure_jumps
from kinetrace.core.tasks.range_of_motion import measure_range_of_motion, moving, range_of_motion
from kinetrace.core.tasks.repetitions import find_repetitions
from kinetrace.core.tasks.running import measure_running
from kinetrace.core.tasks.sit_to_stand import measure_sit_to_stand
from kinetrace.core.tasks.squat import measure_squats
from walkers import pose_of, sine_walk


def test_repetitions_need_both_thresholds_and_both_ends():
    time_s = np.arange(0, 10, 0.1)
    level = np.ones(100)
    level[10:20], level[30:40], level[95:] = 0.5, 0.8, 0.2  # deep, shallow, cut off
    found = find_repetitions(time_s, level, enter=0.7, leave=0.9)
    assert len(found) == 1
    assert found[0].start_s == pytest.approx(0.92)
    assert found[0].stop_s == pytest.approx(1.98)
    level[15] = np.nan
    assert find_repetitions(time_s, level, enter=0.7, leave=0.9) == ()
    with pytest.raises(ValueError, match="leave: expected more than enter"):
        find_repetitions(time_s, level, enter=0.9, leave=0.9)


@pytest.mark.parametrize("rate", [5, 30])
def test_three_squats_to_a_level_thigh_are_counted_and_measured(rate):
    time_s = np.arange(0, 12, 1 / rate)
    result = measure_squats(*bent(time_s, pulses(time_s, [2, 6, 10], 135.0)))
    assert [round(one.turn_s) for one in result.repetitions] == [2, 6, 10]
    found = rows(result)
    assert found["squat_depth"].both.mean == pytest.approx(0, abs=0.5)
    assert found["squat_knee_peak"].left.mean == pytest.approx(135, abs=0.5)
    assert found["squat_trunk_peak"].both.mean == pytest.approx(135 / 4, abs=0.5)
    assert found["squat_trunk_shank"].both.mean == pytest.approx(135 / 4 - 45, abs=1)
    assert "unsure" in result.notes[0]


def test_a_half_bend_is_no_squat_and_says_so():
    time_s = np.arange(0, 6, 1 / 30)
    result = measure_squats(*bent(time_s, pulses(time_s, [3], 70.0)))
    assert result.repetitions == ()
    assert "70 %" in result.notes[0]


def test_the_depth_of_a_thigh_above_level_is_negative():
    time_s = np.arange(0, 8, 1 / 30)
    found = rows(measure_squats(*bent(time_s, pulses(time_s, [2, 6], 120.0))))
    assert found["squat_depth"].both.mean == pytest.approx(-10, abs=0.5)  # the thigh at 80


def test_bends_that_are_too_shallow_are_named_beside_the_squats():
    time_s = np.arange(0, 16, 1 / 30)
    knee = pulses(time_s, [2, 6], 135.0) + pulses(time_s, [10, 14], 75.0)
    result = measure_squats(*bent(time_s, knee))
    assert len(result.repetitions) == 2
    assert "bends that stay above 70 % of the standing height are not counted: 2" in result.notes
    deep = measure_squats(*bent(time_s, pulses(time_s, [2, 6], 135.0)))
    assert not any("not counted" in note for note in deep.notes)


def test_nobody_in_the_picture_gives_a_note_for_every_task():
    nobody = pose_of(np.arange(0, 4, 1 / 30), {})
    forwards = np.ones(len(nobody), dtype=int)
    for result in (
        measure_squats(nobody, {}),
        measure_sit_to_stand(nobody, {}),
        measure_jumps(nobody),
        measure_running(nobody, forwards, {}),
    ):
        assert result.parameters == ()
        assert len(result.notes) == 1


def test_rises_from_a_chair_are_counted_and_timed():
    time_s = np.arange(0, 40, 1 / 30)
    starts = 2.0 + 5.0 * np.arange(7)
    result = measure_sit_to_stand(*bent(time_s, chair(time_s, starts)))
    assert len(result.repetitions) == 7
    found = rows(result)
    knee = np.radians(90 * (1 - np.linspace(0, 1, 1001)))  # in the second of a rise
    height = THIGH_PX * np.cos(2 * knee / 3) + SHANK_PX * np.cos(knee / 3)
    share = (height - height[0]) / (height[-1] - height[0])
    rise_s = np.diff(np.interp([0.10, 0.95], share, np.linspace(0, 1, 1001))).item()
    assert found["rise_time"].both.mean == pytest.approx(rise_s, abs=0.01)
    assert found["five_rises_time"].both.mean == pytest.approx(4 * 5 + rise_s, abs=0.01)
    assert found["rises_in_30_s"].both.mean == 6
    assert found["rise_trunk_peak"].both.mean == pytest.approx(90 / 4, abs=1)
    assert result.notes == ()


def test_why_there_is_no_time_of_five_is_said_in_words_that_fit_one_rise():
    time_s = np.arange(0, 12, 1 / 30)
    result = measure_sit_to_stand(*bent(time_s, chair(time_s, [4.0])))
    assert result.notes == ("rises found: 1; the time of five is not given",)


@pytest.mark.parametrize(("lasts_s", "given"), [(33.0, False), (36.0, True)])
def test_rises_are_counted_in_thirty_seconds_from_the_first_one(lasts_s, given):
    time_s = np.arange(0, lasts_s, 1 / 30)
    result = measure_sit_to_stand(*bent(time_s, chair(time_s, 5.0 + 5.0 * np.arange(6))))
    assert ("rises_in_30_s" in rows(result)) == given


def test_a_rise_lasts_from_the_seat_to_the_full_stand():
    time_s = np.arange(0, 8, 1 / 60)
    knee = 90 * np.interp(time_s, [2, 4], [1, 0])  # two seconds from seat to stand
    result = measure_sit_to_stand(*bent(time_s, knee))
    start_s, stop_s = result.repetitions[0].start_s, result.repetitions[0].stop_s
    assert start_s == pytest.approx(2.1, abs=0.1)
    assert stop_s == pytest.approx(3.6, abs=0.1)


def test_a_rise_that_stops_short_of_the_full_stand_counts_all_the_same():
    time_s = np.arange(0, 12, 1 / 60)
    knee = np.interp(time_s, [2, 3, 5, 6, 8, 9, 10, 11], [90, 0, 0, 90, 90, 24, 24, 90])
    whole, short = measure_sit_to_stand(*bent(time_s, knee)).repetitions
    assert 2.0 < whole.start_s < whole.stop_s < 3.0
    assert 8.0 < short.start_s < short.stop_s < 9.0


def test_the_last_rise_counts_although_the_person_stays_standing():
    time_s = np.arange(0, 12, 1 / 30)
    knee = np.interp(time_s, [0, 2, 3, 4, 5, 8, 9], [90, 90, 0, 0, 90, 90, 0])
    result = measure_sit_to_stand(*bent(time_s, knee))
    assert len(result.repetitions) == 2
    assert "rises found: 2" in result.notes[0]
    assert "five_rises_time" not in rows(result)


@pytest.mark.parametrize(
    ("hidden_s", "given"),
    [((12.2, 12.7), False), ((13.2, 13.8), True), ((15.3, 15.9), True)],
)
def test_no_time_of_five_where_a_rise_may_not_have_been_seen(hidden_s, given):
    time_s = np.arange(0, 40, 1 / 30)
    pose, curves = bent(time_s, chair(time_s, 2.0 + 5.0 * np.arange(7)))
    hidden = (time_s > hidden_s[0]) & (time_s < hidden_s[1])  # rising, standing, seated
    pose = replace(pose, xy=np.where(hidden[:, None, None], np.nan, pose.xy))
    result = measure_sit_to_stand(pose, curves)
    assert ("five_rises_time" in rows(result)) == given
    assert ("rises_in_30_s" in rows(result)) == given
    assert any("a rise may be missing" in note for note in result.notes) != given


@pytest.mark.parametrize("knees", [(90, 90, 0, 0, 0), (90, 90, 0, 0, 90)])
def test_who_sits_or_stands_for_two_seconds_of_a_minute_has_a_rise(knees):
    time_s = np.arange(0, 60, 1 / 30)
    result = measure_sit_to_stand(*bent(time_s, np.interp(time_s, [0, 2, 3, 5, 6], knees)))
    (rise,) = result.repetitions
    assert (rise.start_s, rise.stop_s) == pytest.approx((2.06, 2.79), abs=0.03)


def test_standing_still_is_no_rise():
    time_s = np.arange(0, 5, 1 / 30)
    assert "one height" in measure_sit_to_stand(*bent(time_s, 0.0)).notes[0]


@pytest.mark.parametrize("rate", [30, 120, 240])
@pytest.mark.parametrize("height_m", [0.15, 0.30])
def test_the_interval_of_a_known_jump_holds_its_height(rate, height_m):
    time_s = np.arange(0, 3, 1 / rate)
    metres_per_px = 0.007
    take_off = 1.2
    flight_s = np.sqrt(8 * height_m / 9.81)
    since = time_s - take_off
    tiptoe_m = 0.08  # the heel rises before take-off and sinks after landing
    heel = tiptoe_m * np.clip(1 + since / 0.15, 0, 1) * (since < flight_s)
    heel += tiptoe_m * np.clip(1 - (since - flight_s) / 0.15, 0, 1) * (since >= flight_s)
    air = np.where((since > 0) & (since < flight_s), 9.81 / 2 * since * (flight_s - since), 0)
    lift = (heel + air) / metres_per_px
    pose, _ = bent(time_s, 0.0, lift_px=lift)
    result = measure_jumps(pose, Scale(metres_per_px, 0.02, "known"))
    found = rows(result)
    assert len(result.repetitions) == 1
    low, high = found["jump_flight_low"].both.mean, found["jump_flight_high"].both.mean
    assert low < height_m < high
    assert found["jump_rise"].both.mean == pytest.approx(height_m + tiptoe_m, rel=0.06)
    assert found["jump_rise"].scale_uncertainty == 0.02
    assert any("coarse" in note for note in result.notes) == (rate < 100)
    unscaled = rows(measure_jumps(pose))["jump_rise"]
    assert unscaled.definition.unit == "leg lengths"
    assert flight_height_m(flight_s) == pytest.approx(height_m)


@pytest.mark.parametrize("height_m", [0.2, 0.38])
def test_a_jump_is_measured_though_the_feet_in_the_air_are_seen_too_low(height_m):
    time_s = np.arange(0, 4, 1 / 60)
    flight_s, since, metres_per_px = np.sqrt(8 * height_m / 9.81), time_s - 1.6, 0.007
    tiptoe_px = 12 * (np.clip(1 - np.abs(since - flight_s / 2) / flight_s, 0, 0.5) / 0.5)
    air = np.clip(9.81 / 2 * since * (flight_s - since), 0, None) / metres_per_px
    pose, _ = bent(time_s, pulses(time_s, [1.0, 2.8], 70.0, 0.4), lift_px=tiptoe_px + air)
    low = np.minimum(tiptoe_px + air, 32.0)  # the tip of a foot that points downwards
    xy = pose.xy.copy()
    for side in ("left", "right"):
        xy[:, INDEX[f"{side}_ankle"], 1] += low
    result = measure_jumps(replace(pose, xy=xy))
    assert len(result.repetitions) == 1
    found = rows(result)
    assert found["jump_flight_low"].both.mean < height_m < found["jump_flight_high"].both.mean


def test_walking_and_a_heel_raise_are_no_jump():
    walk = sine_walk(np.arange(0, 5, 1 / 30))
    assert "more than on tiptoe" in measure_jumps(walk).notes[0]
    time_s = np.arange(0, 4, 1 / 30)
    pose, _ = bent(time_s, 0.0, lift_px=pulses(time_s, [2], 0.1 * (THIGH_PX + SHANK_PX)))
    assert measure_jumps(pose).repetitions == ()


def test_a_step_onto_a_box_is_no_jump_and_the_jump_beside_it_is_one():
    time_s = np.arange(0, 8, 1 / 60)
    box = 0.25 * (THIGH_PX + SHANK_PX) * np.clip(np.minimum(time_s - 1, 3 - time_s) / 0.4, 0, 1)
    flight_s, since = 0.45, time_s - 5
    air = np.clip(9.81 / 2 * since * (flight_s - since), 0, None) / 0.007
    onto_box = measure_jumps(bent(time_s, 0.0, lift_px=box)[0])
    assert onto_box.repetitions == ()
    assert "step onto something" in onto_box.notes[0]
    both = measure_jumps(bent(time_s, 0.0, lift_px=box + air)[0])
    assert [one.turn_s for one in both.repetitions] == pytest.approx([5.22], abs=0.02)
    assert "rises left out: 1" in both.notes[0]


def test_a_jump_in_slow_motion_has_no_height():
    time_s = np.arange(0, 8, 1 / 60)
    flight_s, since = 0.45, (time_s - 3) / 4
    air = np.clip(9.81 / 2 * since * (flight_s - since), 0, None) / 0.007
    result = measure_jumps(bent(time_s, 0.0, lift_px=air)[0])
    assert result.parameters == ()
    assert "slow motion" in result.notes[0]


def test_range_of_motion_gives_extremes_when_they_happen_and_each_repetition():
    time_s = np.arange(0, 10, 1 / 30)
    value = 10 + pulses(time_s, [2, 5, 8], 100.0)
    status = np.full(len(time_s), Status.MEASURED, dtype=np.uint8)
    curve = Curve("left_knee_flexion", "deg", time_s, value, status)
    found = range_of_motion(curve)
    assert (found.least, found.most) == pytest.approx((10, 110), abs=0.5)
    highest = replace(curve, value=value + pulses(time_s, [5], 8.0))
    assert range_of_motion(highest).most_s == pytest.approx(5, abs=0.02)
    lowest = replace(curve, value=value - pulses(time_s, [3.5], 8.0, 0.3))
    assert range_of_motion(lowest).least_s == pytest.approx(3.5, abs=0.02)
    assert found.range == pytest.approx(100, abs=0.5)
    assert [round(one.turn_s) for one in found.repetitions] == [2, 5, 8]
    assert found.range_each.mean == pytest.approx(100, abs=3)


def test_the_angles_that_it_is_about_come_first_and_joints_before_segments():
    time_s = np.arange(0, 10, 1 / 30)
    status = np.full(len(time_s), Status.MEASURED, dtype=np.uint8)

    def moved(name: str, degrees: float) -> tuple[str, Curve]:
        return name, Curve(name, "deg", time_s, pulses(time_s, [2, 5, 8], degrees), status)

    curves = dict([
        moved("left_knee_flexion", 12.0),
        moved("right_shoulder_flexion", 150.0),
        moved("right_arm", 160.0),
        moved("trunk_lean", 30.0),
    ])  # fmt: skip
    assert moving(curves) == ("shoulder_flexion", "arm")
    first = [row.definition.key for row in measure_range_of_motion(curves).parameters][:5]
    assert first[0] == "rom_shoulder_flexion_least"
    assert first[4] == "rom_arm_least"
    assert moving({"left_knee_flexion": replace(curves["trunk_lean"], value=0 * time_s)}) == ()


def test_range_of_motion_leaves_out_filled_samples_and_survives_nothing():
    time_s = np.arange(0, 3, 1 / 30)
    value = np.full(len(time_s), 20.0)
    status = np.full(len(time_s), Status.MEASURED, dtype=np.uint8)
    value[40], status[40] = 150.0, Status.FILLED
    found = range_of_motion(Curve("left_knee_flexion", "deg", time_s, value, status))
    assert found.most == 20.0
    assert found.repetitions == ()
    empty = range_of_motion(Curve("left_knee_flexion", "deg", time_s, value * np.nan, status))
    assert np.isnan(empty.most)
    assert np.isnan(empty.range)


def test_an_angle_that_is_missing_for_long_may_have_its_extremes_there():
    time_s = np.arange(0, 10, 1 / 30)
    value = pulses(time_s, [2, 5, 8], 150.0)
    status = np.full(len(time_s), Status.MEASURED, dtype=np.uint8)
    seen = np.where(np.abs(time_s - 7) > 0.5, value, np.nan)
    curves = {
        "left_shoulder_flexion": Curve("left_shoulder_flexion", "deg", time_s, seen, status),
        "trunk_lean": Curve("trunk_lean", "deg", time_s, value, status),
    }
    _, *notes = measure_range_of_motion(curves).notes
    share = 100 * np.isnan(seen).mean()
    assert len(notes) == 1
    assert notes[0].startswith("Shoulder flexion (to the trunk), left: ")
    assert f"missing in {share:.0f} % of the frames" in notes[0]


@pytest.mark.parametrize(("gap_s", "sure"), [(0.5, False), (0.2, False), (0.05, True)])
def test_a_greatest_value_beside_frames_without_any_is_not_given(gap_s: float, sure: bool):
    time_s = np.arange(0, 10, 1 / 30)
    value = np.where(np.abs(time_s - 5) < gap_s / 2, np.nan, pulses(time_s, [5], 110.0))
    status = np.full(len(time_s), Status.MEASURED, dtype=np.uint8)
    curve = Curve("left_knee_flexion", "deg", time_s, value, status)
    result = measure_range_of_motion({curve.name: curve})
    rows = {row.definition.key: row.left.count for row in result.parameters}
    assert rows["rom_knee_flexion_least"] == 1
    assert ("rom_knee_flexion_most" in rows) == ("rom_knee_flexion_range" in rows) == sure
    alone = measure_range_of_motion({curve.name: replace(curve, value=value - 200)}).notes
    assert any("over −" in note for note in alone) != sure
    told = f"Knee flexion, left: the greatest value is not seen; over {np.nanmax(value):.0f}°"
    assert (told in result.notes) != sure
