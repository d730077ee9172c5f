from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.findings import findings_of
from kinetrace.core.keypoints import INDEX, MIRROR
from kinetrace.core.measure_notes import doubtful_legs, notes_on
from kinetrace.core.measures import Measures, measure
from kinetrace.core.output.report_facts import quality
from kinetrace.core.pose import Pass, Status
from kinetrace.core.recordings.corrections import ARMS, MovePoint, SwapSides
from kinetrace.core.recordings.recording import Settings
from sample_recording import sample_recording
from stick_walker import walker, walking_angles
from walking_recording import walking_recording


def test_a_still_posture_has_its_known_angles() -> None:
    measures = measure(sample_recording(60))
    assert set(measures.direction.tolist()) == {1}
    knee = measures.curves["right_knee_flexion"].value
    thigh, shank = np.degrees(np.arctan2(0.08, 0.24)), np.degrees(np.arctan2(0.02, 0.26))
    assert np.allclose(knee, thigh - shank, atol=0.2)


def test_measuring_twice_gives_the_same() -> None:
    one, other = measure(sample_recording(40)), measure(sample_recording(40))
    assert np.array_equal(one.pose.xy, other.pose.xy, equal_nan=True)


def test_a_correction_moves_the_angle_and_is_counted() -> None:
    plain = sample_recording(40)
    moved = replace(
        plain, corrections=tuple(MovePoint(n, "right_knee", 999.0, 300.0) for n in (20, 21))
    )
    measures = measure(moved)
    assert measures.share(Status.CORRECTED) == 2 / (40 * 16)
    before, after = (m.curves["right_knee_flexion"].value[20] for m in (measure(plain), measures))
    assert abs(after - before) > 20
    assert {"step": "corrections", "count": 2} in measures.log
    by_hand = [dict(quality(findings_of(one)))["By hand"] for one in (plain, moved)]
    assert by_hand == [
        "no keypoint is corrected",
        "2 samples of keypoints corrected in 2 steps",
    ]


def test_the_users_facing_is_obeyed_and_changes_the_sign() -> None:
    plain = sample_recording(60)
    turned = replace(plain, settings=Settings(facing=-1))
    right, left = measure(plain), measure(turned)
    assert set(left.direction.tolist()) == {-1}
    lean = "trunk_lean"
    assert np.allclose(left.curves[lean].value, -right.curves[lean].value, atol=1e-6)


def test_a_mirrored_video_exchanges_left_and_right() -> None:
    plain = sample_recording(60)
    mirrored = measure(replace(plain, settings=Settings(mirrored=True)))
    straight = measure(plain)
    assert np.allclose(mirrored.pose.point("left_wrist"), straight.pose.point("right_wrist"))


def test_a_mirrored_video_is_measured_as_its_twin_before_a_near_camera_too() -> None:
    time_s = np.arange(0, 6, 1 / 30)
    walked_s = np.clip(time_s - 0.7, 0, 4.6)  # standing at both sides of the picture
    pose = walker(  # a camera 4 m away, its axis at x = 0
        time_s, pelvis_x=240 * (walked_s - 2.3), distance=780.0, **walking_angles(walked_s)
    )
    plain = walking_recording()
    candidates, mirrored = (np.full((180, 16, 4, 3), np.nan, np.float32) for _ in range(2))
    candidates[:, :, 0] = np.insert(pose.xy, 2, 0.6, axis=-1)
    candidates[..., 0] += 600
    mirrored[:] = candidates[:, list(MIRROR)]  # the network names sides as it sees them
    mirrored[..., 0] = 1200 - mirrored[..., 0]
    one, other = (
        measure(replace(plain, detections=replace(plain.detections, candidates=c), settings=s))
        for c, s in ((candidates, Settings()), (mirrored, Settings(mirrored=True)))
    )
    assert [(p.start, p.stop, p.direction) for p in one.passes] == [(0, 180, 1)]
    assert [(p.start, p.stop, p.direction) for p in other.passes] == [(0, 180, -1)]
    assert np.nanmax(np.abs(other.not_sagittal_deg)) < 2
    assert np.allclose(other.not_sagittal_deg, one.not_sagittal_deg, atol=1e-3, equal_nan=True)
    for name in ("left_knee_flexion", "right_thigh"):
        left_to_right, right_to_left = one.curves[name].value, other.curves[name].value
        assert np.allclose(left_to_right, right_to_left, atol=1e-3, equal_nan=True)


def test_a_correction_names_the_videos_frame_though_those_before_it_are_not_there() -> None:
    plain = sample_recording(40)
    move = MovePoint(27, "right_knee", 999.0, 300.0)
    late = measure(replace(plain, frames=plain.frames + 7, corrections=(move,)))
    assert np.argwhere(late.pose.status == Status.CORRECTED).tolist() == [[20, INDEX["right_knee"]]]


def test_a_path_that_comes_nearer_is_turned_by_the_same_in_a_mirror_image() -> None:
    plain = walking_recording(3.0)
    seen = plain.detections.candidates
    pelvis = seen[:, [INDEX["pelvis"]], 0, :2].copy()
    nearer = np.linspace(1.0, 1.1, len(plain))[:, None, None]
    seen[:, :, 0, :2] = pelvis + nearer * (seen[:, :, 0, :2] - pelvis)
    mirrored = seen[:, list(MIRROR)]
    mirrored[..., 0] = plain.video.width - mirrored[..., 0]
    twin = replace(
        plain,
        detections=replace(plain.detections, candidates=mirrored),
        settings=Settings(mirrored=True),
    )
    (turn,), (other,) = (
        next(step["deg"] for step in measure(one).log if step["step"] == "path_turn")
        for one in (plain, twin)
    )
    assert -20 < turn < -5  # towards the camera rightwards
    assert other == pytest.approx(-turn, abs=0.01)


def test_an_empty_recording_measures_nothing_and_does_not_fail() -> None:
    measures = measure(sample_recording(0))
    assert len(measures.pose) == 0
    assert all(len(curve.value) == 0 for curve in measures.curves.values())


def test_one_picture_is_measured() -> None:
    measures = measure(sample_recording(1))
    assert len(measures.pose) == 1


def test_the_neutral_posture_is_taken_off_and_logged() -> None:
    plain = sample_recording(60)
    measures = measure(replace(plain, settings=Settings(neutral_s=(0.0, 1.5))))
    assert np.allclose(measures.curves["right_knee_flexion"].value, 0, atol=0.2)
    assert any(step["step"] == "neutral" for step in measures.log)


def test_a_stretch_of_standing_that_slow_motion_makes_too_short_is_left_in_and_said() -> None:
    plain = replace(sample_recording(60), settings=Settings(neutral_s=(0.2, 1.2)))
    slow = plain.with_slow_motion(8.0)
    measures = measure(slow)
    straight = measure(replace(slow, settings=replace(slow.settings, neutral_s=None)))
    knee = measures.curves["right_knee_flexion"].value
    assert np.array_equal(knee, straight.curves["right_knee_flexion"].value, equal_nan=True)
    (step,) = (one for one in measures.log if one["step"] == "neutral")
    assert "at least 0.5 s" in step["note"]
    assert ("Offsets", step["note"]) in quality(findings_of(slow))


def test_a_facing_set_for_a_pass_holds_as_far_as_a_new_analysis_has_come() -> None:
    chosen = Settings(passes=(Pass(0, 20, -1), Pass(20, 60, 1), Pass(60, 80, -1)))
    begun = measure(replace(sample_recording(40), settings=chosen))
    assert [(one.start, one.stop, one.direction) for one in begun.passes] == [
        (0, 20, -1),
        (20, 40, 1),
    ]


def test_every_angle_has_an_interval_where_it_has_a_value() -> None:
    plain = sample_recording(60)
    plain.detections.candidates[20:40, :, :] = np.nan
    measures = measure(plain)
    assert set(measures.half_width_deg) == set(measures.curves)
    knee, width = measures.curves["right_knee_flexion"], measures.half_width_deg
    assert np.array_equal(np.isfinite(width["right_knee_flexion"]), np.isfinite(knee.value))
    assert (width["left_knee_flexion"][:20] > width["right_knee_flexion"][:20]).all()  # the far leg


def test_an_interval_in_a_mirrored_video_follows_the_peaks_of_the_same_limb() -> None:
    plain = sample_recording(60)
    plain.detections.spread_px[:, INDEX["right_knee"]] *= 2
    straight = measure(plain).half_width_deg
    mirrored = measure(replace(plain, settings=Settings(mirrored=True))).half_width_deg
    assert np.allclose(mirrored["left_thigh"], straight["right_thigh"])
    assert np.allclose(mirrored["right_thigh"], straight["left_thigh"])


def with_evidence(measures: Measures, *stretches: tuple[int, int, float]) -> Measures:
    """Return measures of which the legs' names have so much evidence from start to stop."""
    ankle = [
        {"start": start, "stop": stop, "search": "", "exchanged": False}
        | {"labels": labels, "level": 0.5}
        for start, stop, labels in stretches
    ]
    sides = {"ankle": ankle, "wrist": []}
    log = [step for step in measures.log if step["step"] != "repair"]
    return replace(measures, log=[*log, {"step": "repair", "sides": sides}])


def test_where_the_legs_names_may_be_the_other_way_round_is_said() -> None:
    recording = walking_recording()
    measures = measure(recording)
    assert notes_on(recording, measures) == ()
    weak = with_evidence(measures, (30, 90, 1.4))
    (said,) = notes_on(recording, weak)
    begin_s, end_s = recording.time_s[30], recording.time_s[89]
    assert said.startswith(f"from {begin_s:.1f} to {end_s:.1f} s: it is not certain which leg")
    rows = dict(quality(replace(findings_of(recording), measures=weak)))
    assert rows["Left and right"].endswith(f"which leg is which: {begin_s:.1f}–{end_s:.1f} s")
    assert notes_on(recording, with_evidence(measures, (30, 90, 1.6))) == ()
    assert notes_on(recording, with_evidence(measures, (30, 40, 0.0))) == ()  # too brief


def test_where_one_leg_is_taken_for_the_other_on_the_way_the_names_are_doubtful():
    recording = walking_recording()
    assert doubtful_legs(recording, measure(recording)) == []
    seen = recording.detections
    candidates = seen.candidates.copy()
    last = slice(round(0.6 * len(seen)), None)
    for joint in ("knee", "ankle"):
        left, right = INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]
        candidates[last, [left, right]] = candidates[last, [right, left]]
    recording = replace(recording, detections=replace(seen, candidates=candidates))
    assert doubtful_legs(recording, measure(recording)) == [(0, len(seen))]


def test_doubtful_stretches_that_follow_each_other_are_told_once():
    recording = walking_recording()
    parts = [(0, 30, 5.0), (30, 60, 0.1), (60, 90, 0.2), (90, 120, 9.0), (120, 150, 0.0)]
    weak = with_evidence(measure(recording), *parts)
    assert doubtful_legs(recording, weak) == [(30, 90), (120, 150)]


@pytest.mark.parametrize(("lean_deg", "doubtful"), [(-85.0, [(30, 90)]), (-50.0, []), (88.0, [])])
def test_of_who_lies_on_the_back_the_legs_names_are_always_doubtful(lean_deg, doubtful):
    recording = walking_recording()
    measures = with_evidence(measure(recording), (30, 90, 9.0))
    lean = measures.curves["trunk_lean"]
    lies = replace(lean, value=np.full_like(lean.value, lean_deg))
    lying = replace(measures, curves=measures.curves | {"trunk_lean": lies})
    assert doubtful_legs(recording, lying) == doubtful


@pytest.mark.parametrize(
    ("swaps", "left"),
    [
        ((SwapSides(0, 30),), [(30, 90)]),
        ((SwapSides(0, 31),), [(31, 90)]),
        ((SwapSides(60, 61),), [(30, 60), (61, 90)]),
        ((SwapSides(20, 60),), [(60, 90)]),
        ((SwapSides(20, 61),), []),
        ((SwapSides(20, 61), SwapSides(20, 61)), [(30, 90)]),
        ((SwapSides(20, 90, ARMS),), [(30, 90)]),
        ((SwapSides(31, 77),), []),
        ((SwapSides(40, 80), SwapSides(50, 80)), [(50, 90)]),
    ],
)
def test_swapped_legs_are_decided_in_their_frames_and_in_all_where_they_are_most(
    swaps: tuple[SwapSides, ...], left: list[tuple[int, int]]
) -> None:
    recording = replace(walking_recording(), corrections=swaps)
    weak = with_evidence(measure(recording), (30, 90, 0.0))
    assert doubtful_legs(recording, weak) == left
