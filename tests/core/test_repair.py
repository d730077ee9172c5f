import json

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.pose import Detections, Status
from kinetrace.core.tracks.limb_options import LimbView
from kinetrace.core.tracks.repair import parts, repair, repairing
from kinetrace.core.validation.accuracy import wrong_leg
from kinetrace.core.validation.walker import read_walker
from kinetrace.core.video.sample import sample_video
from sample_recording import sample_recording
from seen_walker import collapsed, exchanged, false_peaks, frames_only, missing, seen

WALKERS = ("walk_right_normal", "walk_left_stiff_right_knee", "treadmill")
APART_PX = 12.0


@pytest.fixture(params=WALKERS)
def walker(request, test_data):
    return read_walker(test_data / "synthetic" / f"{request.param}.mp4")


def confused(walker, share=0.4, seed=3):
    """Return detections with runs of exchanged and collapsed joints, each joint by itself."""
    frames = len(walker)
    detections = seen(np.arange(frames) / walker.fps, walker.xy, seed=seed)
    rng = np.random.default_rng(seed)
    for joint in ("knee", "ankle"):
        for change in (exchanged, collapsed):
            flags = np.zeros(frames, dtype=bool)
            while flags.mean() < share / 2:
                start = rng.integers(frames)
                flags[start : start + rng.integers(1, 10)] = True
            detections = change(detections, joint, flags)
    return detections


def wrong_share(pose, true):
    """Return the share of frames with a knee or ankle on the wrong leg."""
    wrong = np.zeros(len(pose), dtype=bool)
    for joint in ("knee", "ankle"):
        pair = [INDEX[f"left_{joint}"], INDEX[f"right_{joint}"]]
        exchanged_, collapsed_, _ = wrong_leg(pose.xy[:, pair], true[:, pair], APART_PX)
        wrong |= exchanged_ | collapsed_
    return wrong.mean()


def test_legs_that_exchange_and_collapse_are_told_apart(walker):
    detections = confused(walker)
    assert wrong_share(detections.strongest(), walker.xy) > 0.25
    assert wrong_share(repair(detections).pose, walker.xy) <= 0.01


def test_the_facing_is_found_from_the_bending_of_the_knees(walker):
    direction = repair(confused(walker)).direction
    assert (direction == walker.direction).all()


def test_a_mirrored_walk_gives_the_mirrored_path(walker):
    detections = confused(walker)
    flipped = detections.candidates.copy()
    flipped[..., 0] = 640 - flipped[..., 0]
    box = detections.box.copy()
    box[:, 0] = 640 - box[:, 0] - box[:, 2]
    mirror = Detections(detections.time_s, flipped, detections.spread_px, box)
    ours, theirs = repair(detections), repair(mirror)
    assert (theirs.direction == -ours.direction).all()
    true = walker.xy * (-1, 1) + (640, 0)
    assert wrong_share(theirs.pose, true) <= 0.01


def test_collapse_without_a_trace_of_the_other_leg_leaves_it_missing_not_wrong(walker):
    detections = seen(np.arange(len(walker)) / walker.fps, walker.xy)
    flags = np.arange(len(walker)) % 15 < 4
    pose = repair(collapsed(detections, "ankle", flags, trace=None)).pose
    assert wrong_share(pose, walker.xy) <= 0.01
    assert (pose.status[:, INDEX["left_ankle"]] == Status.MISSING).mean() < 0.3


def test_what_is_right_stays_as_it_was_measured(walker):
    detections = seen(np.arange(len(walker)) / walker.fps, walker.xy)
    pose = repair(detections).pose
    kept = pose.status == Status.MEASURED
    assert kept.mean() > 0.97
    np.testing.assert_array_equal(pose.xy[kept], detections.strongest().xy[kept])


def test_samples_taken_from_another_peak_are_marked_repaired(walker):
    detections = seen(np.arange(len(walker)) / walker.fps, walker.xy)
    frames = slice(40, 44)
    pose = repair(exchanged(detections, "ankle", frames)).pose
    assert (pose.status[frames, INDEX["left_ankle"]] == Status.REPAIRED).all()


def test_false_peaks_are_not_followed(walker):
    detections = seen(np.arange(len(walker)) / walker.fps, walker.xy)
    flags = np.arange(len(walker)) % 11 == 5
    for name in ("left_ankle", "right_knee", "left_wrist", "head_top", "right_hip"):
        detections = false_peaks(detections, name, flags)
        away = np.hypot(*(repair(detections).pose.point(name) - walker.xy[:, INDEX[name]]).T)
        assert np.mean(np.nan_to_num(away) > 8) < 0.01, name


def test_missing_points_stay_missing(walker):
    detections = seen(np.arange(len(walker)) / walker.fps, walker.xy)
    flags = np.arange(len(walker)) % 20 < 3
    pose = repair(missing(detections, "left_knee", flags)).pose
    assert (pose.status[flags, INDEX["left_knee"]] == Status.MISSING).mean() > 0.9
    assert wrong_share(pose, walker.xy) <= 0.01


def test_variable_frame_rate_and_lost_frames_do_no_harm(walker):
    detections = confused(walker, share=0.3)
    keep = np.random.default_rng(5).random(len(detections)) > 0.25
    pose = repair(frames_only(detections, keep)).pose
    assert wrong_share(pose, walker.xy[keep]) <= 0.02


def test_frames_without_the_person_are_missing_and_the_legs_found_again(walker):
    detections = confused(walker, share=0.2)
    gone = slice(50, 58)
    candidates, box = detections.candidates.copy(), detections.box.copy()
    candidates[gone], box[gone] = np.nan, np.nan
    pose = repair(Detections(detections.time_s, candidates, detections.spread_px, box)).pose
    assert (pose.status[gone] == Status.MISSING).all()
    assert wrong_share(pose, walker.xy) <= 0.01


def squat(frames=60, fps=30.0):
    """Return times and joints of somebody who squats, seen from the front."""
    time_s = np.arange(frames) / fps
    depth = 0.5 - 0.5 * np.cos(2 * np.pi * time_s / 2.0)
    down = 60 * depth
    xy = np.zeros((frames, len(KEYPOINTS), 2))

    def put(name, x, y):
        xy[:, INDEX[name]] = np.stack(np.broadcast_arrays(x, y, time_s)[:2], axis=1)

    for name, y in (("head_top", 50), ("upper_neck", 85), ("thorax", 95), ("pelvis", 160)):
        put(name, 320, y + down)
    for side, sign in (("left", 1), ("right", -1)):
        for name, x, y in (
            ("shoulder", 24, 95), ("elbow", 30, 130), ("wrist", 32, 160), ("hip", 14, 160),
        ):  # fmt: skip
            put(f"{side}_{name}", 320 + sign * x, y + down)
        put(f"{side}_knee", 320 + sign * (16 + 12 * depth), 220 + 0.35 * down)
        put(f"{side}_ankle", 320 + sign * 18, 280)
    return time_s, xy


def test_a_squat_seen_from_the_front_is_left_alone():
    time_s, xy = squat()
    pose = repair(seen(time_s, xy)).pose
    assert (pose.status == Status.MEASURED).mean() > 0.99


def test_asserted_times_that_are_twice_as_slow_change_nothing(walker):
    detections = confused(walker, share=0.2)
    slow = Detections(
        2 * detections.time_s, detections.candidates, detections.spread_px, detections.box
    )
    assert wrong_share(repair(slow).pose, walker.xy) <= 0.01


def test_a_larger_picture_and_a_later_clock_change_no_choice():
    walker = read_walker(sample_video())
    detections = confused(walker)
    larger = detections.candidates.copy()
    larger[..., :2] = 4 * larger[..., :2] + [512, 256]
    box = 4 * detections.box
    box[:, :2] += [512, 256]
    later_s = detections.time_s + 1000
    other = repair(Detections(later_s, larger, 4 * detections.spread_px, box))
    one = repair(detections)
    np.testing.assert_array_equal(other.pose.status, one.pose.status)
    np.testing.assert_array_equal(other.direction, one.direction)
    np.testing.assert_allclose(other.pose.xy, 4 * one.pose.xy + [512, 256], atol=1e-2)
    assert other.log["shares"] == one.log["shares"]
    for end in ("ankle", "wrist"):
        (large,), (small,) = other.log["sides"][end], one.log["sides"][end]
        assert large == small | {
            "labels": pytest.approx(small["labels"], rel=1e-3),
            "level": pytest.approx(small["level"], rel=1e-3),
        }


def test_one_picture_keeps_its_strongest_peaks(walker):
    detections = frames_only(seen(np.arange(len(walker)), walker.xy), slice(60, 61))
    pose = repair(detections).pose
    assert (pose.status[0] == Status.MEASURED).all()


def test_nothing_gives_nothing():
    shape = (0, len(KEYPOINTS))
    empty = Detections(
        np.zeros(0),
        np.zeros((*shape, 4, 3), dtype=np.float32),
        np.zeros(shape, dtype=np.float32),
        np.zeros((0, 4)),
    )
    assert len(repair(empty).pose) == 0


def test_nobody_in_view_gives_missing_everywhere():
    shape = (5, len(KEYPOINTS))
    nobody = Detections(
        np.arange(5.0),
        np.full((*shape, 4, 3), np.nan, dtype=np.float32),
        np.full(shape, np.nan, dtype=np.float32),
        np.full((5, 4), np.nan),
    )
    repaired = repair(nobody)
    assert (repaired.pose.status == Status.MISSING).all()
    assert repaired.log["frames_in_view"] == 0


def test_the_log_is_json_and_counts_what_was_repaired(walker):
    log = repair(confused(walker)).log
    assert json.loads(json.dumps(log)) == log
    assert log["shares"]["repaired"]["left_ankle"] > 0.1
    assert log["shares"]["repaired"]["head_top"] == 0


def test_a_repair_in_steps_is_the_same_and_tells_beforehand_how_many_there_are():
    xy = np.random.default_rng(0).uniform(0, 400, (210, len(KEYPOINTS), 2))
    detections = seen(np.arange(210) / 30, xy, seed=1)
    steps, made = repairing(detections), 0
    while True:
        try:
            next(steps)
        except StopIteration as end:
            stepwise = end.value
            break
        made += 1
    whole = repair(detections)
    assert made == parts(210) == 3 * 4
    assert np.array_equal(stepwise.pose.xy, whole.pose.xy, equal_nan=True)
    assert stepwise.log == whole.log


def test_a_step_of_the_search_looks_at_its_frame_and_not_at_all_of_a_long_recording(monkeypatch):
    frames, looked = 60, []
    length = LimbView.length.fget
    monkeypatch.setattr(
        LimbView, "length", property(lambda view: looked.append(len(view)) or length(view))
    )
    repair(sample_recording(frames).detections)
    assert sum(looked) < 40 * frames
