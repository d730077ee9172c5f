"""Where another person is in the way of the one who is followed."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.findings import findings_of
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.measure_notes import notes_on
from kinetrace.core.measures import measure
from kinetrace.core.output.report_facts import quality
from kinetrace.core.tracks.second_body import second_body
from seen_walker import seen
from stick_walker import TRUNK, walker, walking_angles
from walking_recording import walking_recording

RATE = 30


def walks():
    time_s = np.arange(0, 4, 1 / RATE)
    pose = walker(time_s, pelvis_x=300 + 100 * time_s, **walking_angles(time_s))
    return seen(time_s, pose.xy)


def with_another(detections, frames, *, apart=0.5, height=0.5, points=KEYPOINTS):
    """Return the detections with a second, lower peak beside the first one of some points."""
    candidates = detections.candidates.copy()
    for point in (INDEX[name] for name in points):
        beside = candidates[frames, point, 0].copy()
        beside[:, 0] += apart * TRUNK
        beside[:, 2] *= height
        candidates[frames, point, 1] = beside
    return replace(detections, candidates=candidates)


def test_another_body_is_found_from_when_to_when():
    both = with_another(with_another(walks(), slice(40, 50)), slice(70, 90))
    assert second_body(both) == [(40, 90)]  # 0.7 s between them
    assert second_body(with_another(both, slice(0, 5))) == [(0, 5), (40, 90)]


@pytest.mark.parametrize(
    "unlike",
    [
        {"points": [f"{side}_{joint}" for side in ("left", "right") for joint in ("hip", "knee")]},
        {"points": ["thorax"]},
        {"apart": 0.2},
        {"height": 0.2},
        {"frames": slice(40, 42)},
    ],
)
def test_second_peaks_of_limbs_near_low_or_brief_ones_are_no_other_body(unlike):
    assert second_body(with_another(walks(), **{"frames": slice(40, 60)} | unlike)) == []


def test_nobody_in_the_picture_is_no_two():
    nobody = walks()
    empty = replace(nobody, candidates=np.full_like(nobody.candidates, np.nan))
    assert second_body(empty) == []


def test_the_notes_and_the_report_say_when_somebody_is_in_the_way():
    alone = walking_recording()
    measures = measure(alone)
    assert not any("another person" in note for note in notes_on(alone, measures))
    recording = replace(alone, detections=with_another(alone.detections, slice(30, 61)))
    begin_s, end_s = recording.time_s[30], recording.time_s[60]
    (said,) = (one for one in notes_on(recording, measures) if "another person" in one)
    assert said.startswith(f"from {begin_s:.1f} to {end_s:.1f} s: another person")
    rows = dict(quality(findings_of(recording, measures=measures)))
    assert rows["Another person"] == f"in the way: {begin_s:.1f}–{end_s:.1f} s"


def test_several_times_that_somebody_is_in_the_way_are_one_note():
    alone = walking_recording()
    seen_twice = with_another(with_another(alone.detections, slice(0, 4)), slice(60, 70))
    recording = replace(alone, detections=seen_twice)
    (said,) = (one for one in notes_on(recording, measure(alone)) if "another person" in one)
    assert said.startswith("in the stretches 0.0–0.1; 2.0–2.3 s: another person is in the way")
