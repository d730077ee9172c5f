"""What is known of all results once the recording is changed: larger, mirrored, later, slower."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.event_methods import EventSettings
from kinetrace.core.keypoints import INDEX, MIRROR, mirrored
from kinetrace.core.kinematics.butterworth import frame_interval_s, sampling_rate
from kinetrace.core.measures import measure
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.tasks.running import LEAST_RATE_HZ, measure_running
from kinetrace.core.tracks.body_size import around
from kinetrace.core.tracks.repair import repair
from test_running import run
from walkers import leg_angles
from walking_recording import walking_recording

LATER_S = (1000.0, 500 / 30, -0.3)
LEG = ("knee", "ankle")
TO_THE_SIDE = ("pelvis_obliquity", "shoulder_obliquity", "trunk_lateral_lean")
"""Angles with a sign of left and right."""


def walk(rate: float = 30.0) -> Recording:
    """Return somebody whose legs are out of sight for 0.6 s, seen with noise and lower peaks."""
    plain = walking_recording(5.0, rate=rate, height_m=1.7)
    random = np.random.default_rng(3)
    candidates = plain.detections.candidates.copy()
    candidates[:, :, 1] = candidates[:, list(MIRROR), 0]
    candidates[:, :, 1, 2] *= random.uniform(0.3, 0.95, candidates.shape[:2])
    candidates[..., :2] += random.normal(0, 2.0, candidates[..., :2].shape)
    candidates[..., :2] = np.round(64 * candidates[..., :2]) / 64
    at = round(2.5 * rate)
    candidates[at : at + round(0.6 * rate) - 1, [INDEX[f"left_{j}"] for j in LEG]] = np.nan
    return seen(plain, candidates=candidates)


def seen(recording: Recording, **parts: np.ndarray) -> Recording:
    return replace(recording, detections=replace(recording.detections, **parts))


def larger(recording: Recording, by: float) -> Recording:
    one = recording.detections
    video = replace(
        recording.video,
        width=round(by * recording.video.width),
        height=round(by * recording.video.height),
    )
    return seen(
        replace(recording, video=video),
        candidates=one.candidates * np.array([by, by, 1], np.float32),
        spread_px=one.spread_px * np.float32(by),
        box=by * one.box,
    )


def mirror_picture(recording: Recording) -> Recording:
    one, width = recording.detections, recording.video.width
    candidates = one.candidates[:, list(MIRROR)].copy()
    candidates[..., 0] = width - candidates[..., 0]
    box = one.box.copy()
    box[:, 0] = width - box[:, 0] - box[:, 2]
    return seen(recording, candidates=candidates, spread_px=one.spread_px[:, list(MIRROR)], box=box)


def later(recording: Recording, by_s: float) -> Recording:
    return seen(recording, time_s=recording.detections.time_s + by_s)


def slower(recording: Recording, factor: float) -> Recording:
    settings = replace(recording.settings, slow_motion=factor)
    slow = seen(recording, time_s=factor * recording.detections.time_s)
    return replace(slow, settings=settings)


def same(
    found: Findings, expected: Findings, *, exchanged: bool = False, later_s: float = 0.0
) -> None:
    """Check every angle, interval, status, event and figure."""

    def name(of: str) -> str:
        return mirrored(of) if exchanged else of

    for key, curve in expected.measures.curves.items():
        other = found.measures.curves[name(key)]
        sign = -1 if exchanged and key in TO_THE_SIDE else 1
        np.testing.assert_allclose(other.value, sign * curve.value, atol=1e-3, err_msg=key)
        np.testing.assert_array_equal(other.status, curve.status, err_msg=key)
        widths = found.measures.half_width_deg[name(key)], expected.measures.half_width_deg[key]
        np.testing.assert_allclose(*widths, atol=1e-3, err_msg=key)
    assert found.measures.floor.stances == expected.measures.floor.stances
    events, usual = found.walking.events, expected.walking.events
    assert len(usual) > 8
    assert [(e.kind, f"{e.side}_") for e in events] == [(e.kind, name(f"{e.side}_")) for e in usual]
    times_s = [e.time_s + later_s for e in usual]
    assert [e.time_s for e in events] == pytest.approx(times_s, abs=2e-3)
    rows = [{row.definition.key: row for row in one.parameters} for one in (found, expected)]
    assert rows[0].keys() == rows[1].keys()
    for key, row in rows[1].items():
        sides = (row.right, row.left) if exchanged else (row.left, row.right)
        for one, other in zip(sides, (rows[0][key].left, rows[0][key].right), strict=True):
            assert other.count == one.count, key
            figures = [(s.mean, s.sd, s.half_width) for s in (other, one)]
            assert figures[0] == pytest.approx(figures[1], rel=2e-3, abs=2e-3, nan_ok=True), key


@pytest.fixture(scope="module")
def expected() -> Findings:
    return findings_of(walk())


@pytest.mark.parametrize("by", [0.5, 2.0])
def test_the_size_of_the_picture_does_not_matter(expected: Findings, by: float) -> None:
    found = findings_of(larger(expected.recording, by))
    same(found, expected)
    assert expected.scale is not None
    assert found.scale is not None
    assert found.scale.metres_per_px == pytest.approx(expected.scale.metres_per_px / by, rel=1e-4)


def test_a_mirrored_picture_exchanges_the_sides_and_nothing_else(expected: Findings) -> None:
    found = findings_of(mirror_picture(expected.recording))
    same(found, expected, exchanged=True)
    assert (found.measures.direction == -expected.measures.direction).all()


@pytest.mark.parametrize("by_s", LATER_S)
def test_what_is_filmed_later_is_the_same(expected: Findings, by_s: float) -> None:
    same(findings_of(later(expected.recording, by_s)), expected, later_s=by_s)


@pytest.mark.parametrize("by_s", LATER_S)
def test_frames_that_lie_on_the_grid_of_events_lie_on_it_later_as_well(by_s: float) -> None:
    walking = walk(25.0)
    same(findings_of(later(walking, by_s)), findings_of(walking), later_s=by_s)


@pytest.mark.parametrize("factor", [2.0, 4.0])
def test_slow_motion_that_is_told_is_the_same(expected: Findings, factor: float) -> None:
    same(findings_of(slower(expected.recording, factor)), expected)


@pytest.mark.parametrize("from_s", [0.0, 1.0, 3.3, 10.0, 100.0, 1000.02])
@pytest.mark.parametrize("rate", [12, 25, 30, 50, 60, 100, 120, 240])
def test_a_rate_is_the_same_in_all_parts_of_a_video(rate: int, from_s: float) -> None:
    for frames in (50, 100, 301):
        time_s = from_s + np.arange(frames) / rate
        assert sampling_rate(time_s) == rate
        assert frame_interval_s(time_s) == pytest.approx(1 / rate, abs=1e-10)
        if rate in (EventSettings().least_rate_hz, LEAST_RATE_HZ, 100):
            assert 1 / frame_interval_s(time_s) >= rate
            assert frame_interval_s(time_s) <= 1 / rate


def test_fifty_frames_a_second_are_enough_for_angles_at_contact() -> None:
    pose = run(LEAST_RATE_HZ)
    curves = {c.name: c for s in ("left", "right") for c in leg_angles(pose, 1, s).values()}
    result = measure_running(pose, np.ones(len(pose), dtype=int), curves)
    assert "running_knee_at_contact" in {row.definition.key for row in result.parameters}


@pytest.mark.parametrize("by_s", LATER_S)
def test_lengths_around_a_moment_are_of_the_same_frames(by_s: float) -> None:
    time_s, length = np.arange(301) / 30, np.arange(301.0)[:, None]
    np.testing.assert_allclose(around(time_s + by_s, length), around(time_s, length), atol=1e-6)


@pytest.mark.parametrize("by_s", LATER_S)
def test_a_joint_unseen_for_as_long_as_is_remembered_is_found_at_the_same_peak(by_s: float) -> None:
    one, random = walk().detections, np.random.default_rng(11)
    candidates = one.candidates.copy()
    channels = [INDEX[f"{side}_{joint}"] for joint in LEG for side in ("left", "right")]
    for channel in channels:
        for start in random.integers(3, 120, 3):
            candidates[start : start + 17, channel] = np.nan  # 18 intervals, 0.6 s
    candidates[:, channels, 1, :2] += random.normal(0, 40, (len(one), 4, 2))
    now = repair(replace(one, candidates=candidates)).pose
    moved = repair(replace(one, candidates=candidates, time_s=one.time_s + by_s)).pose
    np.testing.assert_array_equal(moved.xy, now.xy)


def test_who_comes_back_is_read_as_who_comes() -> None:
    one, random = walk().detections, np.random.default_rng(0)
    candidates = one.candidates.copy()
    channels = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in LEG]
    for channel in channels:
        for start in random.integers(0, 120, 3):
            candidates[start : start + 9, channel] = np.nan
    candidates[:, channels, 1, :2] += random.normal(0, 20, (len(one), 4, 2))
    candidates[:, channels, 0, 2] *= random.uniform(0.3, 1, (len(one), 4))

    def twice(values: np.ndarray) -> np.ndarray:
        return np.concatenate([values, np.full((30, *values.shape[1:]), np.nan), values])

    again = Detections(
        time_s=np.arange(2 * len(one) + 30) / 30,
        candidates=twice(candidates),
        spread_px=twice(one.spread_px),
        box=twice(one.box),
    )
    xy = repair(again).pose.xy
    first, second = (np.nan_to_num(part) for part in (xy[: len(one)], xy[-len(one) :]))
    assert (first != second).any(axis=(1, 2)).sum() <= 1  # limbs' lengths differ at the ends


def test_quiet_standing_is_of_the_same_frames_after_slow_motion_there_and_back() -> None:
    plain = walk()
    plain = replace(plain, settings=replace(plain.settings, neutral_s=(0.1, 0.9)))
    back = plain.with_slow_motion(8).with_slow_motion(3).with_slow_motion(1)
    offsets = [
        next(step["offsets_deg"] for step in measure(one).log if step["step"] == "neutral")
        for one in (plain, back)
    ]
    assert offsets[0]
    assert offsets[1] == offsets[0]


def test_who_comes_back_the_other_way_is_read_as_who_comes_that_way() -> None:
    there, back = walk(), mirror_picture(walk())
    one, other, gap = there.detections, back.detections, 30

    def both(first: np.ndarray, second: np.ndarray) -> np.ndarray:
        return np.concatenate([first, np.full((gap, *first.shape[1:]), np.nan), second])

    again = Detections(
        time_s=np.arange(2 * len(one) + gap) / 30,
        candidates=both(one.candidates, other.candidates),
        spread_px=both(one.spread_px, other.spread_px),
        box=both(one.box, other.box),
    )
    after, alone = repair(again), repair(other)
    assert (after.direction[-len(other) :] == alone.direction).all()
    xy, expected = np.nan_to_num(after.pose.xy[-len(other) :]), np.nan_to_num(alone.pose.xy)
    assert (xy != expected).any(axis=(1, 2)).sum() <= 1  # limbs' lengths differ at the ends
