"""A video that plays slower than the movement was: all times are those of the movement."""

import argparse
from dataclasses import replace

import numpy as np
import pytest
from fake_network import FakeEstimator
from kinetrace.core.commands.options import add_settings_options, settings_of
from kinetrace.core.findings import findings_of
from kinetrace.core.measures import measure
from kinetrace.core.output.report_head import head
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.person.following import following_notices
from kinetrace.core.person.happened import change_notices
from kinetrace.core.person.tracking import PersonTracker
from kinetrace.core.pose import Event
from kinetrace.core.recordings.hand_measurements import HandAngle
from kinetrace.core.recordings.recording import Comment, Settings
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.video.filmed import KEY
from kinetrace.core.video.frames import probe
from pattern_frames import tagged
from walking_recording import walking_recording

FACTOR = 8.0


def slowed_down(recording):
    """Return the recording as a camera would store it that plays it eight times slower."""
    seen, video = recording.detections, recording.video
    return replace(
        recording,
        detections=replace(seen, time_s=seen.time_s * FACTOR),
        video=replace(video, rate_hz=video.rate_hz / FACTOR, duration_s=video.duration_s * FACTOR),
    )


def test_with_the_factor_every_angle_is_that_of_the_movement():
    truth = walking_recording(rate=120.0)
    found = measure(slowed_down(truth).with_slow_motion(FACTOR))
    for name, curve in measure(truth).curves.items():
        np.testing.assert_allclose(found.curves[name].time_s, curve.time_s, atol=1e-12)
        np.testing.assert_allclose(found.curves[name].value, curve.value, atol=1e-6)
    assert found.log[0]["step"] == "slow_motion"
    assert found.log[0]["factor"] == FACTOR


def test_with_the_factor_cadence_and_events_are_those_of_the_movement():
    truth = walking_recording(rate=120.0)
    slow = slowed_down(truth).with_slow_motion(FACTOR)
    times, found = ([e.time_s for e in findings_of(r).walking.events] for r in (truth, slow))
    assert len(times) > 8
    np.testing.assert_allclose(found, times, atol=1e-9)


def test_without_the_factor_slow_motion_shows_no_gait_of_that_cadence():
    slow = slowed_down(walking_recording(rate=120.0))
    strides = [c.duration_s for c in findings_of(slow).walking.cycles]
    assert not strides or min(strides) > 4.0


def test_what_was_set_at_a_time_stays_with_its_picture_and_comes_back():
    marked = replace(
        walking_recording(),
        edited_events=(Event("foot_off", "left", 2.4, "manual", edited=True),),
        deleted_events=(Event("foot_off", "left", 4.0, "zeni"),),
        comments=(Comment(3.2, "here"),),
        by_hand=(HandAngle(24, 0.8, "a", ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))),),
        settings=Settings(neutral_s=(0.8, 1.6)),
    )
    slow = marked.with_slow_motion(FACTOR)
    assert slow.edited_events[0].time_s == pytest.approx(0.3)
    assert slow.deleted_events[0].time_s == pytest.approx(0.5)
    assert slow.comments[0].time_s == pytest.approx(0.4)
    assert slow.by_hand[0].time_s == pytest.approx(0.1)
    assert slow.settings.neutral_s == pytest.approx((0.1, 0.2))
    assert (slow.rate_hz, slow.duration_s) == pytest.approx((240.0, 0.75))
    back = slow.with_slow_motion(1.0)
    assert back.comments == marked.comments
    assert back.edited_events[0].time_s == pytest.approx(2.4)


def test_it_survives_another_analysis_and_the_file(tmp_path):
    slow = walking_recording().with_slow_motion(FACTOR)
    again = slow.reanalysed(walking_recording(rate=60.0))
    assert again.settings.slow_motion == FACTOR
    assert again.time_s[-1] == pytest.approx(again.detections.time_s[-1] / FACTOR)
    save(again, tmp_path / "a.kinetrace")
    assert load(tmp_path / "a.kinetrace").settings.slow_motion == FACTOR


def test_who_passed_is_told_at_the_time_of_the_movement():
    def said_of(recording):
        (said,) = (one for one in recording.notices if "passed" in one)
        return said

    changes = ((0.0, "found"), (8.0, "left"), (12.0, "back"))
    made = replace(
        walking_recording(),
        changes=changes,
        notices=("Only frames 0 to 9 were analysed.", *change_notices(changes)),
    )
    slow = made.with_slow_motion(FACTOR)
    assert said_of(slow).startswith("From 1.0 to 1.5 s")
    assert slow.with_slow_motion(1.0).notices == made.notices
    assert said_of(slow.reanalysed(made)).startswith("From 1.0 to 1.5 s")
    tracker = PersonTracker(FakeEstimator(lambda _: []), changes=list(changes))
    (said,) = following_notices(tracker, [], (0, 99), FACTOR)
    assert said == said_of(slow)


@pytest.mark.parametrize("factor", [0.0, -2.0, float("nan"), float("inf")])
def test_a_factor_that_is_none_is_refused(factor):
    with pytest.raises(ValueError, match="expected a factor above 0"):
        walking_recording().with_slow_motion(factor)


def test_a_video_is_retimed_as_a_whole(write_video):
    info = probe(write_video(count=10, rate=30))
    slow = info.slowed(FACTOR)
    np.testing.assert_allclose(slow.times_s, np.arange(10) / 240, atol=1e-9)
    assert float(slow.rate) == pytest.approx(240)
    assert slow.index_at(3 / 240) == 3
    assert not slow.variable_rate
    assert slow.shows_same(info)
    assert not slow.shows_same(probe(info.path))


def test_the_report_names_both_rates():
    truth = walking_recording(rate=120.0)
    slow = slowed_down(truth).with_slow_motion(FACTOR)
    rows = dict(head(findings_of(slow), ReportOptions()))
    assert "6.00 s, 120.00 frames/s (slow motion: the file plays 15.00)" in rows["Recording"]
    assert "slow motion" not in dict(head(findings_of(truth), ReportOptions()))["Recording"]


def test_the_command_line_takes_the_factor(capsys):
    parser = argparse.ArgumentParser()
    add_settings_options(parser)
    assert settings_of(parser.parse_args(["--slow-motion", "8"])).slow_motion == FACTOR
    assert settings_of(parser.parse_args([])).slow_motion == 1.0
    with pytest.raises(SystemExit):
        parser.parse_args(["--slow-motion", "0.5"])
    assert "expected a factor from 1 to 1000, got 0.5" in capsys.readouterr().err


@pytest.mark.parametrize(("said", "told"), [("240.0", True), ("36.5", True), ("35.5", False)])
def test_a_file_that_plays_slower_than_it_says_it_was_filmed_is_told(write_video, said, told):
    info = probe(tagged(write_video(count=10, rate=30), **{KEY: said}))
    assert info.filmed_hz == float(said)
    words = (
        f"the file says that it was filmed at {float(said):.4g} frames a second, and it plays at "
        "30: if it shows slow motion, say at how many it was recorded",
    )
    assert info.warnings == (words if told else ())
    assert float(info.rate) == pytest.approx(30)


@pytest.mark.parametrize("said", ["", "many", "nan", "inf", "-240", "1e9"])
def test_a_rate_that_is_none_is_not_taken_from_a_file(write_video, said):
    assert probe(tagged(write_video(count=3), **{KEY: said})).filmed_hz == 0


def test_nothing_is_said_of_the_rate_once_somebody_has_said_it(write_video):
    info = probe(tagged(write_video(count=10, rate=30), **{KEY: "240"}))
    assert info.slowed(FACTOR).warnings == ()
    walk = walking_recording()
    walk = replace(walk, video=replace(walk.video, warnings=("it is dark", *info.warnings)))
    assert walk.warnings == walk.video.warnings
    assert walk.with_slow_motion(FACTOR).warnings == ("it is dark",)
    assert walk.with_slow_motion(FACTOR).with_slow_motion(1.0).warnings == walk.warnings
