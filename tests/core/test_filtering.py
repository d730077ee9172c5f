"""Filter steps on motions with a known answer, and on published benchmarks."""

import json
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics import butterworth, filtering
from kinetrace.core.kinematics.cleaning import filter_pose
from kinetrace.core.kinematics.filtering import (
    FilterSettings,
    drop_low_confidence,
    fill_gaps,
    low_pass,
    remove_outliers,
)
from kinetrace.core.pose import Status
from stick_walker import pose_from, still, walker
from walkers import rendered

KNEE = INDEX["left_knee"]


def moving_along(time_s, track, joint=KNEE):
    """Return a pose of which one keypoint follows `track` (T, 2)."""
    xy = np.full((len(time_s), len(INDEX), 2), 100.0)
    xy[:, joint] = track
    return pose_from(time_s, xy)


def sine_pose(time_s, frequency_hz, amplitude=10.0):
    wave = 300 + amplitude * np.sin(2 * np.pi * frequency_hz * time_s)
    return moving_along(time_s, np.stack([wave, wave], axis=1))


def amplitude_of(pose, frequency_hz):
    """Return the amplitude of one frequency in the middle of the recording."""
    middle = slice(len(pose) // 4, -len(pose) // 4)
    time_s, x = pose.time_s[middle], pose.xy[middle, KNEE, 0]
    phase = 2 * np.pi * frequency_hz * time_s
    basis = np.stack([np.sin(phase), np.cos(phase), np.ones_like(phase)], axis=1)
    return float(np.hypot(*np.linalg.lstsq(basis, x, rcond=None)[0][:2]))


def with_gap(pose, start, stop, joint=KNEE):
    xy, status = pose.xy.copy(), pose.status.copy()
    xy[start:stop, joint], status[start:stop, joint] = np.nan, Status.MISSING
    return replace(pose, xy=xy, status=status)


@pytest.mark.parametrize("rate", [25.0, 30.0, 60.0, 120.0])
@pytest.mark.parametrize("cutoff", [4.0, 6.0, 6.7])
def test_a_sine_at_the_cutoff_comes_out_at_0_707(rate, cutoff):
    pose = sine_pose(np.arange(0, 20, 1 / rate), cutoff)
    assert amplitude_of(low_pass(pose, cutoff), cutoff) / 10 == pytest.approx(0.7071, abs=0.002)


def test_the_filter_has_no_lag():
    time_s = np.arange(0, 10, 1 / 30)
    pose = sine_pose(time_s, 2.0)
    middle = slice(60, -60)
    before, after = pose.xy[middle, KNEE, 0] - 300, low_pass(pose).xy[middle, KNEE, 0] - 300
    basis = np.stack([np.sin(4 * np.pi * time_s[middle]), np.cos(4 * np.pi * time_s[middle])], 1)
    sine, cosine = np.linalg.lstsq(basis, after, rcond=None)[0]
    assert abs(np.degrees(np.arctan2(cosine, sine))) < 0.1
    assert np.ptp(after) < np.ptp(before)


def test_the_filter_falls_like_one_of_fourth_order():
    # twice the prewarped cut-off: |H|^2 of 2nd order twice is 1 / (1 + (C r)^4)^2 in amplitude
    rate, cutoff, high = 500.0, 6.0, 24.0
    ratio = np.tan(np.pi * high / rate) / np.tan(np.pi * cutoff / rate)
    expected = 1 / (1 + (butterworth.CORRECTION * ratio) ** 4)
    pose = low_pass(sine_pose(np.arange(0, 8, 1 / rate), high), cutoff)
    assert amplitude_of(pose, high) / 10 == pytest.approx(expected, rel=0.01)


def test_a_fractional_cutoff_is_not_truncated():
    pose = sine_pose(np.arange(0, 20, 1 / 60), 6.0)
    at_6, at_6_9 = (amplitude_of(low_pass(pose, cutoff), 6.0) for cutoff in (6.0, 6.9))
    assert at_6_9 > at_6 * 1.05


def test_a_straight_path_passes_the_filter_unchanged_to_its_ends():
    time_s = np.arange(90) / 30
    track = np.stack([50 + 120 * time_s, 400 - 30 * time_s], axis=1)
    assert np.allclose(low_pass(moving_along(time_s, track)).xy[:, KNEE], track, atol=1e-9)


def test_uneven_times_give_the_curve_of_the_even_twin():
    rng = np.random.default_rng(1)
    even_s = np.arange(0, 6, 1 / 60)
    uneven_s = np.sort(rng.choice(even_s[1:-1], size=len(even_s) * 2 // 3, replace=False))
    uneven_s = np.r_[even_s[0], uneven_s, even_s[-1]]

    def curve(time_s):
        wave = 300 + 40 * np.sin(2 * np.pi * time_s) + 10 * np.sin(2 * np.pi * 3 * time_s)
        return moving_along(time_s, np.stack([wave, wave], axis=1))

    even, uneven = low_pass(curve(even_s)), low_pass(curve(uneven_s))
    assert np.array_equal(uneven.time_s, uneven_s)
    twin = np.interp(uneven_s, even_s, even.xy[:, KNEE, 0])
    assert not butterworth.is_even(uneven_s)
    assert np.sqrt(np.mean((uneven.xy[:, KNEE, 0] - twin) ** 2)) < 0.2


@pytest.mark.parametrize("rate", [24000 / 1001, 30, 60, 120, 240])
def test_times_in_thousandths_of_a_second_have_the_rate_they_were_rounded_from(rate):
    time_s = np.round(np.arange(0, 6, 1 / rate), 3)  # as Matroska and WebM keep them
    assert butterworth.is_even(time_s)
    assert butterworth.sampling_rate(time_s) == pytest.approx(rate, rel=2e-3)
    wave = sine_pose(time_s, 4.0)
    assert amplitude_of(low_pass(wave, 4.0), 4.0) == pytest.approx(10 / np.sqrt(2), rel=2e-3)


def test_frame_numbers_are_not_taken_for_times():
    # every frame after 2 s lasts twice as long: a filter that counts frames would put its
    # cut-off there at half the frequency and take away the 5 Hz that 6 Hz lets pass
    time_s = np.r_[np.arange(0, 2, 1 / 120), np.arange(2, 6, 1 / 60)]
    pose = low_pass(sine_pose(time_s, 4.0), 6.0)
    gain = [amplitude_of(low_pass(sine_pose(np.arange(0, 6, 1 / 120), 4.0), 6.0), 4.0) / 10]
    assert amplitude_of(pose, 4.0) / 10 == pytest.approx(gain[0], abs=0.01)


@pytest.mark.parametrize("rate", [20.0, 25.0])
def test_a_stretch_at_another_rate_than_the_rest_keeps_the_cutoff(rate):
    # a camera that slows down while nobody is there
    slow_s = np.arange(9, 15, 1 / rate)
    time_s = np.r_[np.arange(0, 8, 1 / 60), slow_s]
    smooth = low_pass(sine_pose(time_s, 3.0), 3.0)
    for part in (slice(0, 480), slice(480, None)):
        there = pose_from(time_s[part], smooth.xy[part])
        assert amplitude_of(there, 3.0) / 10 == pytest.approx(0.7071, abs=0.002)


def test_a_stretch_too_slow_for_the_cutoff_is_let_through_as_it_is():
    time_s = np.r_[np.arange(0, 4, 1 / 60), np.arange(5, 9, 1 / 10)]
    pose = sine_pose(time_s, 0.5)
    smooth = low_pass(pose, 6.0)
    assert np.allclose(smooth.xy[240:, KNEE], pose.xy[240:, KNEE], atol=0.05)


def test_two_frames_at_nearly_one_time_do_not_swing_the_curve():
    time_s = np.sort(np.r_[np.arange(0, 4, 1 / 30), 2.0005])
    noise = np.random.default_rng(0).normal(0, 1.0, (len(time_s), 2))
    smooth = low_pass(moving_along(time_s, 300 + noise)).xy[:, KNEE]
    assert np.abs(smooth - 300).max() < 3


def test_each_stretch_between_gaps_is_filtered_by_itself():
    time_s = np.arange(120) / 30
    track = np.where(time_s[:, None] < 2, 100.0, 500.0) * np.ones(2)
    smooth = low_pass(with_gap(moving_along(time_s, track), 55, 70)).xy[:, KNEE]
    assert np.allclose(smooth[:55], 100)
    assert np.allclose(smooth[70:], 500)
    assert np.isnan(smooth[55:70]).all()


def test_a_hole_in_the_times_also_ends_a_stretch():
    time_s = np.r_[np.arange(60) / 30, 5 + np.arange(60) / 30]
    track = np.where(time_s[:, None] < 4, 100.0, 500.0) * np.ones(2)
    smooth = low_pass(moving_along(time_s, track)).xy[:, KNEE]
    assert np.allclose(smooth[:60], 100)
    assert np.allclose(smooth[60:], 500)


def test_a_stretch_too_short_to_filter_is_left_raw_and_reported():
    rng = np.random.default_rng(2)
    time_s = np.arange(60) / 30
    pose = with_gap(moving_along(time_s, 300 + rng.normal(0, 5, (60, 2))), 8, 25)
    settings = FilterSettings(outlier_deviations=1e6)
    smooth, log = filter_pose(pose, settings)
    assert np.array_equal(smooth.xy[:8, KNEE], pose.xy[:8, KNEE])
    assert not np.allclose(smooth.xy[25:, KNEE], pose.xy[25:, KNEE])
    assert log[-1]["samples_left_raw"] == 8
    assert "8 samples" in log[-1]["note"]


def test_a_rate_too_low_for_the_cutoff_is_refused_with_both_numbers():
    with pytest.raises(ValueError, match=r"expected more than 16\.6 samples a second, got 15"):
        low_pass(still(rate=15.0), 6.0)


@pytest.mark.parametrize("rate", [5.0, 15.0])
def test_a_slow_video_skips_the_low_pass_and_says_so(rate):
    pose = still(rate=rate)
    smooth, log = filter_pose(pose)
    assert np.array_equal(smooth.xy, pose.xy)
    assert log[-1]["applied"] is False
    assert f"{rate:g} frames a second" in log[-1]["note"]


def test_one_picture_passes_all_steps():
    pose = still(frames=1)
    smooth, log = filter_pose(pose)
    assert np.array_equal(smooth.xy, pose.xy)
    assert log[-1]["note"] == "one picture cannot be low-passed"


def test_an_empty_recording_passes_all_steps():
    smooth, _ = filter_pose(still(frames=0))
    assert len(smooth) == 0


def test_a_gap_of_100_frames_stays_open():
    pose = with_gap(sine_pose(np.arange(200) / 30, 1.0), 50, 150)
    filled = fill_gaps(pose)
    assert np.isnan(filled.xy[50:150, KNEE]).all()
    assert (filled.status[50:150, KNEE] == Status.MISSING).all()


@pytest.mark.parametrize(("rate", "frames", "closed"), [
    (30.0, 6, True), (30.0, 7, False), (60.0, 12, True), (60.0, 13, False), (5.0, 1, True),
    (5.0, 2, False), (29.97, 5, True),
])  # fmt: skip
def test_gaps_are_closed_up_to_0_2_seconds_whatever_the_rate(rate, frames, closed):
    pose = with_gap(sine_pose(np.arange(60) / rate, 0.5), 20, 20 + frames)
    filled = fill_gaps(pose)
    gap = slice(20, 20 + frames)
    assert np.isfinite(filled.xy[gap, KNEE]).all() == closed
    assert (filled.status[gap, KNEE] == (Status.FILLED if closed else Status.MISSING)).all()


def test_a_short_gap_in_a_straight_path_is_filled_on_the_path():
    time_s = np.cumsum(np.r_[0, np.tile([0.02, 0.05], 30)])
    track = np.stack([10 + 200 * time_s, 50 - 80 * time_s], axis=1)
    for frames in (1, 3, 5):
        filled = fill_gaps(with_gap(moving_along(time_s, track), 20, 20 + frames))
        assert np.allclose(filled.xy[:, KNEE], track)


def test_filling_a_peak_does_not_overshoot_its_neighbours():
    time_s = np.arange(40) / 30
    track = np.stack([np.minimum(np.arange(40.0), 20) * 10, np.full(40, 5.0)], axis=1)
    filled = fill_gaps(with_gap(moving_along(time_s, track), 18, 23)).xy[18:23, KNEE, 0]
    assert filled.max() <= 200
    assert (np.diff(filled) >= 0).all()


def test_nothing_is_extrapolated():
    pose = with_gap(with_gap(sine_pose(np.arange(60) / 30, 1.0), 0, 2), 58, 60)
    filled = fill_gaps(pose)
    assert np.isnan(filled.xy[[0, 1, 58, 59], KNEE]).all()


def test_missing_is_never_zero():
    pose = with_gap(with_gap(sine_pose(np.arange(120) / 30, 1.0), 40, 80), 100, 101)
    smooth, _ = filter_pose(pose)
    missing = smooth.status == Status.MISSING
    assert np.isnan(smooth.xy[missing]).all()
    assert (smooth.xy[~missing] > 1).all()


def test_confidence_is_judged_against_the_keypoints_own_median():
    pose = still(frames=40)
    confidence = np.full((40, 16), 0.2)
    confidence[:, KNEE] = 0.9
    confidence[7, KNEE] = 0.3  # below 0.35 of 0.9, though above all others
    dropped = drop_low_confidence(replace(pose, confidence=confidence))
    assert np.isnan(dropped.xy[7, KNEE]).all()
    assert dropped.status[7, KNEE] == Status.MISSING
    assert np.isfinite(dropped.xy).all(axis=-1).sum() == 40 * 16 - 1
    floored = drop_low_confidence(replace(pose, confidence=confidence), minimum=0.25)
    assert np.isfinite(floored.xy).all(axis=-1).sum() == 40 - 1


def test_frames_without_the_keypoint_do_not_lower_its_median():
    pose = with_gap(still(frames=40), 0, 30)
    confidence = np.where(np.isfinite(pose.xy[..., 0]), 0.9, 0.0)
    confidence[35, KNEE] = 0.2
    dropped = drop_low_confidence(replace(pose, confidence=confidence))
    assert np.isnan(dropped.xy[35, KNEE]).all()


def test_what_a_person_has_set_is_never_left_out():
    pose = still(frames=40)
    xy, status, confidence = pose.xy.copy(), pose.status.copy(), pose.confidence.copy()
    xy[20, KNEE] += 80
    status[20, KNEE], confidence[20, KNEE] = Status.CORRECTED, 0.0
    pose = replace(pose, xy=xy, status=status, confidence=confidence)
    kept = remove_outliers(drop_low_confidence(pose))
    assert np.array_equal(kept.xy, pose.xy)


@pytest.mark.parametrize("rate", [25.0, 30.0, 60.0, 120.0])
def test_a_jump_is_left_out_of_standing_and_of_walking(rate):
    time_s = np.arange(0, 4, 1 / rate)
    for speed in (0.0, 250.0):
        track = np.stack([100 + speed * time_s, 300 + 5 * np.sin(6 * time_s)], axis=1)
        jumped = moving_along(time_s, track)
        jumped.xy[50, KNEE] += [12, 9]
        left = remove_outliers(jumped)
        assert np.isnan(left.xy[50, KNEE]).all()
        assert np.isnan(left.xy[:, KNEE, 0]).sum() == 1


def test_a_jump_along_neither_axis_alone_is_judged_by_its_length():
    rng = np.random.default_rng(3)
    pose = moving_along(np.arange(200) / 30, 300 + rng.normal(0, 1.0, (200, 2)))
    pose.xy[100, KNEE] = [306, 294]
    assert np.isnan(remove_outliers(pose).xy[100, KNEE]).all()


@pytest.mark.parametrize("name", ["walk_right_normal", "walk_left_stiff_right_knee", "treadmill"])
def test_few_of_a_walkers_true_positions_are_taken_for_outliers(test_data, name):
    pose, _, _ = rendered(test_data / "synthetic" / f"{name}.truth.npz")
    assert np.isnan(remove_outliers(pose).xy[..., 0]).mean() < 0.001
    rng = np.random.default_rng(4)
    noisy = replace(pose, xy=pose.xy + rng.normal(0, 1.0, pose.xy.shape))
    assert np.isnan(remove_outliers(noisy).xy[..., 0]).mean() < 0.015
    moved = rng.random(pose.status.shape) < 0.03
    noisy.xy[moved] += 20 * np.array([0.6, 0.8])
    assert np.isnan(remove_outliers(noisy).xy[moved, 0]).mean() > 0.75


def test_outliers_are_the_same_however_many_frames_are_held_together(monkeypatch):
    pose = still(60)
    pose.xy[:] += np.random.default_rng(5).normal(0, 5, pose.xy.shape)
    at_once = remove_outliers(pose).xy
    assert np.isnan(at_once).any()
    monkeypatch.setattr(filtering, "WINDOWS", 7)
    assert np.array_equal(remove_outliers(pose).xy, at_once, equal_nan=True)


@pytest.mark.parametrize("size", [0.5, 1.0, 8.0])
def test_who_stands_still_is_not_lost_where_positions_jump_to_and_fro(size):
    pose = walker(np.arange(60) / 30)
    pose.xy[::2, :, 1] += 1.5  # of a trunk of 100
    to_and_fro = replace(pose, xy=size * pose.xy)
    assert np.array_equal(remove_outliers(to_and_fro).xy, to_and_fro.xy)
    to_and_fro.xy[30, KNEE] += size * np.array([3.0, 4.0])
    left = remove_outliers(to_and_fro).xy[:, :, 0]
    assert np.argwhere(np.isnan(left)).tolist() == [[30, KNEE]]


def test_a_slow_video_loses_no_motion_to_the_outlier_filter():
    time_s = np.arange(30) / 5
    pose = moving_along(time_s, 300 + np.random.default_rng(5).normal(0, 50, (30, 2)))
    assert np.array_equal(remove_outliers(pose).xy, pose.xy)


def test_the_steps_leave_their_input_alone():
    pose = with_gap(sine_pose(np.arange(90) / 30, 1.0), 30, 33)
    before = pose.xy.copy(), pose.status.copy()
    filter_pose(pose)
    assert np.array_equal(pose.xy, before[0], equal_nan=True)
    assert np.array_equal(pose.status, before[1])


def test_the_log_tells_each_step_and_the_true_cutoff_as_json():
    _, log = filter_pose(with_gap(sine_pose(np.arange(90) / 30, 1.0), 30, 33))
    assert json.loads(json.dumps(log)) == log
    assert [step["step"] for step in log] == [
        "drop_low_confidence", "remove_outliers", "fill_gaps", "low_pass",
    ]  # fmt: skip
    assert log[1]["window_frames"] == 7
    assert log[2]["samples_filled"] == 3
    assert log[3]["cutoff_hz"] == 6.0
    assert 7.0 < log[3]["cutoff_of_each_pass_hz"] < 7.48  # prewarped, not 6 / 0.802


@pytest.mark.parametrize("wrong", [{"cutoff_hz": 0.0}, {"max_gap_s": -1.0},
                                   {"relative_confidence": float("nan")}])  # fmt: skip
def test_impossible_settings_are_refused(wrong):
    with pytest.raises(ValueError, match=f"{next(iter(wrong))}: expected"):
        FilterSettings(**wrong)


def test_nothing_slow_is_imported_before_it_is_needed():
    code = (
        "import sys; from kinetrace.core.kinematics import cleaning, facing, floor;"
        "from kinetrace.core.kinematics import joint_angles, neutral;"
        "print(sorted({'scipy', 'torch', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def pezzack(test_data):
    """Return times, noisy film displacement and the accelerometer's truth, 49.75 Hz."""
    text = (test_data / "mocap" / "bmc" / "Pezzack.txt").read_text(encoding="utf-8")
    rows = np.array([[float(v) for v in line.split()] for line in text.splitlines()[6:] if line])
    time_s, _, noisy, acceleration = rows.T
    return time_s, noisy, acceleration


def test_pezzacks_accelerometer_is_met_by_the_filtered_displacement(test_data):
    time_s, noisy, truth = pezzack(test_data)
    rate = butterworth.sampling_rate(time_s)

    def rms_error(displacement):
        acceleration = np.diff(displacement, 2) * rate**2
        return np.std(acceleration - truth[1:-1])

    smooth = butterworth.low_pass_run(time_s, noisy, 6.0, rate)
    assert rms_error(noisy) > 36
    assert rms_error(smooth) < 0.03 * np.ptp(truth)
    assert np.corrcoef(np.diff(smooth, 2), truth[1:-1])[0, 1] > 0.98


def test_winters_walker_keeps_his_track_and_loses_his_jitter(test_data):
    """Winter's table A1: raw markers of one walker in cm, 69.9 Hz, digitised to 1 mm."""
    text = (test_data / "mocap" / "bmc" / "WinterTableA1.txt").read_text(encoding="utf-8")
    rows = np.array([[float(v) for v in line.split()] for line in text.splitlines()[2:]])
    time_s, ankle = rows[:, 1], rows[:, 10:12]
    rate = butterworth.sampling_rate(time_s)
    smooth = butterworth.low_pass_run(time_s, ankle, 6.0, rate)
    taken = np.sqrt(np.mean(np.sum((smooth - ankle) ** 2, axis=1)))
    assert 0.1 < taken < 1.0  # of a path of 3 m
    jerk = [np.std(np.diff(track, 3, axis=0)) for track in (ankle, smooth)]
    assert jerk[1] < 0.3 * jerk[0]
