"""Repetitions and greatest values that are not seen are not given, and that is said."""

from dataclasses import replace

import numpy as np
import pytest
from bending import bent, chair, pulses, rows
from kinetrace.core.findings import findings_of
from kinetrace.core.gait.scale import Scale
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics.cleaning import filter_pose
from kinetrace.core.pose import Status
from kinetrace.core.tasks.jump import measure_jumps
from kinetrace.core.tasks.sit_to_stand import measure_sit_to_stand
from kinetrace.core.tasks.squat import measure_squats
from squatting import KNEE_DEG, TURNS_S, squatting


def hidden_for(pose, stretch_s, *names):
    """Return the pose without these keypoints, or without any, between two times."""
    at = np.flatnonzero((pose.time_s > stretch_s[0]) & (pose.time_s < stretch_s[1]))
    xy, columns = pose.xy.copy(), [INDEX[name] for name in names] or slice(None)
    xy[at[:, None] if names else at, columns] = np.nan
    known = np.isfinite(xy).all(axis=-1)
    return replace(pose, xy=xy, status=np.where(known, pose.status, 0).astype(np.uint8))


HIPS = ("left_hip", "right_hip", "pelvis")
NOT_SEEN = "hips or ankles are not seen; a repetition there is not counted"


def test_a_squat_whose_bottom_is_not_seen_is_told_and_not_taken_for_a_shallow_one():
    time_s = np.arange(0, 8, 1 / 30)
    pose, curves = bent(time_s, pulses(time_s, [2, 6], 135.0))
    one = measure_squats(hidden_for(pose, (1.8, 2.2), *HIPS), curves)
    assert len(one.repetitions) == 1
    assert f"from 1.8 to 2.2 s: {NOT_SEEN}" in one.notes
    both = hidden_for(hidden_for(pose, (1.8, 2.2), *HIPS), (5.8, 6.2), *HIPS)
    assert measure_squats(both, curves).notes == (
        f"in the stretches 1.8–2.2; 5.8–6.2 s: {NOT_SEEN}",
    )
    standing = measure_squats(hidden_for(pose, (3.8, 4.2), *HIPS), curves)
    assert standing.notes == measure_squats(pose, curves).notes


@pytest.mark.parametrize(("gap_s", "count"), [(0.5, 1), (0.15, 1), (0.05, 2), (0.0, 2)])
def test_the_greatest_flexion_of_a_squat_is_not_that_beside_a_gap(gap_s, count):
    time_s = np.arange(0, 8, 1 / 30)
    pose, curves = bent(time_s, pulses(time_s, [2, 6], 120.0))
    knee = curves["right_knee_flexion"]
    gap = np.abs(time_s - 2) < gap_s / 2
    curves |= {knee.name: replace(knee, value=np.where(gap, np.nan, knee.value))}
    result = measure_squats(pose, curves)
    row = rows(result)["squat_knee_peak"]
    assert (row.left.count, row.right.count) == (2, count)
    assert row.right.mean == pytest.approx(120, abs=0.5)
    told = "Knee, greatest flexion, right: not seen, and not given, in repetitions: 1"
    assert (told in result.notes) == (count == 1)


@pytest.mark.parametrize("status", [Status.REPAIRED, Status.FILLED])
@pytest.mark.parametrize(("made_s", "told"), [(0.5, True), (0.05, False)])
def test_a_greatest_value_that_is_read_where_the_leg_is_made_up_is_told(status, made_s, told):
    time_s = np.arange(0, 8, 1 / 30)
    pose, curves = bent(time_s, pulses(time_s, [2, 6], 120.0))
    for name in ("right_knee_flexion", "trunk_lean"):
        made = np.where(np.abs(time_s - 2) < made_s / 2, status, curves[name].status)
        curves[name] = replace(curves[name], status=made)
    result = measure_squats(pose, curves)
    assert rows(result)["squat_knee_peak"].right.count == 2
    notes = [
        "Knee, greatest flexion, right: read where the leg is repaired or filled over gaps, in "
        "repetitions: 1; check them in the picture",
        "Trunk, greatest forward lean: read where the body is repaired or filled over gaps, in "
        "repetitions: 1; check them in the picture",
    ]
    assert [one for one in result.notes if "check them" in one] == (notes if told else [])


def test_the_bottom_of_a_squat_that_is_read_off_the_other_leg_is_told():
    plain = squatting()
    time_s, candidates = plain.time_s, plain.detections.candidates.copy()
    candidates[np.abs(time_s - TURNS_S[1]) < 0.25, INDEX["right_knee"]] = np.nan
    result = findings_of(
        replace(
            plain,
            detections=replace(plain.detections, candidates=candidates),
            settings=replace(plain.settings, repair=True),
        )
    )
    (knee,) = (one for one in result.task.each if one.definition.key == "squat_knee_peak")
    assert knee.left == pytest.approx([KNEE_DEG] * 3, abs=1)
    assert knee.right[1] == pytest.approx(114.5, abs=1)  # that of the leg behind
    assert any(
        one.startswith("Knee, greatest flexion, right: read where") for one in result.reasons
    )


def test_a_rise_and_a_lean_that_are_not_seen_are_told():
    time_s = np.arange(0, 16, 1 / 30)
    pose, curves = bent(time_s, chair(time_s, [2.0, 7.0, 12.0]))
    result = measure_sit_to_stand(hidden_for(pose, (7.2, 7.7), *HIPS), curves)
    assert len(result.repetitions) == 2
    assert f"from 7.2 to 7.7 s: {NOT_SEEN}" in result.notes
    lean = curves["trunk_lean"]
    value = 5 + 35 * np.exp(-(((time_s[:, None] - [2.1, 7.1, 12.1]) / 0.3) ** 2)).sum(axis=1)
    value[np.abs(time_s - 7.1) < 0.25] = np.nan
    result = measure_sit_to_stand(pose, curves | {"trunk_lean": replace(lean, value=value)})
    trunk = rows(result)["rise_trunk_peak"].both
    assert (trunk.count, trunk.mean) == (2, pytest.approx(40, abs=0.5))
    told = "Trunk, greatest forward lean: not seen, and not given, in repetitions: 1"
    assert told in result.notes


def test_why_rises_are_not_counted_in_a_recording_of_thirty_seconds_is_told():
    time_s = np.arange(0, 30, 1 / 30)
    result = measure_sit_to_stand(*bent(time_s, chair(time_s, 1.0 + 4.0 * np.arange(7))))
    assert "rises_in_30_s" not in rows(result)
    (note,) = result.notes
    assert note == (
        "no count in 30 s: the recording goes on for 28.9 s after the first rise begins"
    )


def two_jumps(rate, hidden_s):
    """Return filtered jumps of 0.3 m of which the hips are not seen at the second's top."""
    time_s = np.arange(0, 6, 1 / rate)
    flight_s, metres_per_px = np.sqrt(8 * 0.3 / 9.81), 0.85 / 120
    since = time_s[:, None] - [1.5, 3.8]
    air = np.clip(9.81 / 2 * since * (flight_s - since), 0, None).sum(axis=1) / metres_per_px
    pose, _ = bent(time_s, pulses(time_s, [1.2, 3.5], 70.0, 0.28), lift_px=air)
    top_s = 3.8 + flight_s / 2
    pose = hidden_for(pose, (top_s - hidden_s / 2, top_s + hidden_s / 2), *HIPS)
    return measure_jumps(filter_pose(pose)[0], Scale(metres_per_px, 0.0, "known"))


@pytest.mark.parametrize("rate", [60, 120])
def test_a_jump_whose_top_is_filled_over_a_gap_has_no_rise(rate):
    seen, filled, lost = (two_jumps(rate, gap_s) for gap_s in (0.0, 0.18, 0.3))
    assert seen.each[0].body == pytest.approx([0.3, 0.3], abs=0.005)
    assert np.isnan(filled.each[0].body).tolist() == [False, True]
    assert rows(filled)["jump_flight_low"].both.count == 2
    told = "Rise of the hips: not seen, and not given, in repetitions: 1"
    assert (told in seen.notes, told in filled.notes) == (False, True)
    assert len(lost.repetitions) == 1
    assert f"from 3.9 to 4.2 s: {NOT_SEEN}" in lost.notes
