"""A frame lasts as long as it usually does, however long the camera stood still in between."""

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.commands.analyze_summary import summary
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.frame_rate import rate_in_words, usual_rate_hz
from kinetrace.core.output.interchange_kinovea import write_kinovea
from kinetrace.core.output.report_facts import quality
from kinetrace.core.output.report_head import head
from kinetrace.core.output.report_options import ReportOptions
from kinetrace.core.person.preflight import judge
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.frames import probe
from sample_recording import sample_recording
from walking_recording import walking_recording

PAUSE_S = 10.0


def paused(recording: Recording) -> Recording:
    """Return a recording whose camera stood still after the third frame.

    Its video's rate is the mean, as earlier versions kept it.
    """
    time_s = recording.detections.time_s + PAUSE_S * (np.arange(len(recording)) > 2)
    lasts_s = float(time_s[-1]) + 1 / recording.video.rate_hz
    video = replace(
        recording.video,
        duration_s=lasts_s,
        rate_hz=(len(recording) - 1) / float(time_s[-1]),
        variable_rate=True,
    )
    return replace(recording, video=video, detections=replace(recording.detections, time_s=time_s))


@pytest.fixture(scope="module")
def walk() -> Findings:
    return findings_of(paused(walking_recording(rate=60.0)))


def test_a_pause_does_not_stretch_the_frames_of_a_report(walk: Findings) -> None:
    time = dict(quality(walk))["Time"]
    assert time.startswith("17 ms from frame to frame (median); stance from ")
    share = re.search(r"±([\d.]+) % of the cycle", time)
    assert share is not None
    whole = dict(quality(findings_of(walking_recording(rate=60.0))))["Time"]
    assert float(share[1]) < 2
    assert whole.startswith("17 ms from frame to frame; stance from ")


def test_the_rate_is_the_usual_one_beside_the_average(walk: Findings) -> None:
    words = "60.00 frames/s (variable; 22.50 on average)"
    assert rate_in_words(walk.recording) == words
    assert words in dict(head(walk, ReportOptions()))["Recording"]
    assert words in summary(walk.recording, walk.measures)[0]
    assert rate_in_words(walking_recording(rate=60.0)) == "60.00 frames/s"


def test_the_rate_that_a_slow_motion_plays_at_is_its_usual_one() -> None:
    slow = paused(walking_recording(rate=60.0)).with_slow_motion(4.0)
    words = dict(head(findings_of(slow), ReportOptions()))["Recording"]
    assert "240.00 frames/s (variable; 90.00 on average)" in words
    assert "(slow motion: the file plays 60.00)" in words


def test_kinoveas_rows_are_as_far_apart_as_frames_usually_are(
    walk: Findings, tmp_path: Path
) -> None:
    lines = write_kinovea(walk, tmp_path, "a").read_text().splitlines()
    assert lines[2].split("\t")[0] == "60"


def test_one_picture_has_no_rate() -> None:
    assert usual_rate_hz(replace(sample_recording(1), video=picture_facts())) == 0.0


def picture_facts():
    return replace(sample_recording(1).video, frame_count=1, duration_s=0.0, rate_hz=0.0)


def test_a_pause_does_not_make_frames_too_few(write_video: Callable[..., Path]) -> None:
    ticks = [n + 600 * (n > 2) for n in range(60)]
    video = probe(write_video(ticks=ticks, time_base=Fraction(1, 60)))
    assert video.variable_rate
    assert video.rate == 60
    assert "rate" not in [one.kind for one in judge(video, (), "running").advice]
