"""Decisions about a person stay with that person when the video is analysed anew."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.person.seed import Seed
from kinetrace.core.person.sighting import MARGIN
from kinetrace.core.pose import Event, Pass
from kinetrace.core.recordings.another_person import (
    before_frame,
    chosen_for_range,
    decisions_on_person,
    follows_another,
    somebody_before,
    without_decisions,
)
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.hand_measurements import HandLength
from kinetrace.core.recordings.mirroring import mirror_image
from kinetrace.core.recordings.recording import Comment, Recording
from sample_recording import sample_recording

EVENT = Event("initial_contact", "left", 0.2, "manual", edited=True)
MOVE = MovePoint(3, "left_knee", 7.0, 8.0)


def beside(by_px: float, recording: Recording | None = None) -> Recording:
    """Return the same analysis of somebody so many pixels to the right."""
    recording = recording or sample_recording(20)
    candidates = recording.detections.candidates.copy()
    candidates[..., 0] += by_px
    return replace(recording, detections=replace(recording.detections, candidates=candidates))


def seen_only(start: int, stop: int, recording: Recording | None = None) -> Recording:
    """Return an analysis that found somebody in some frames alone."""
    recording = recording or sample_recording(20)
    candidates = recording.detections.candidates.copy()
    candidates[:start] = candidates[stop:] = np.nan
    return replace(recording, detections=replace(recording.detections, candidates=candidates))


def decided() -> Recording:
    recording = sample_recording(20)
    return replace(
        recording,
        settings=replace(
            recording.settings,
            facing=1,
            passes=(Pass(2, 9, 1, True, "user"),),
            height_m=1.8,
            neutral_s=(0.1, 0.5),
            camera_static=True,
            slow_motion=2.0,
        ),
        corrections=(MOVE, SwapSides(4, 20)),
        edited_events=(EVENT,),
        deleted_events=(replace(EVENT, edited=False),),
        comments=(Comment(0.1, "a step"),),
        by_hand=(HandLength(2, 0.1, ((0.0, 0.0), (9.0, 0.0)), known_m=1.0),),
        code="P07",
    )


@pytest.mark.parametrize(("by_px", "another"), [(0, False), (12, False), (90, True), (-90, True)])
def test_who_is_elsewhere_in_the_same_frames_is_another(by_px: float, another: bool) -> None:
    assert follows_another(sample_recording(20), beside(by_px)) is another


def test_a_few_frames_tell_nothing_until_the_analysis_has_ended() -> None:
    before, begun = sample_recording(20), seen_only(0, 3, beside(90))
    assert not follows_another(before, begun, ended=False)
    assert follows_another(before, begun)
    assert follows_another(before, seen_only(0, 8, beside(90)), ended=False)


def test_who_is_seen_only_where_nobody_was_is_another() -> None:
    before = seen_only(0, 8)
    assert follows_another(before, seen_only(12, 20))
    assert not follows_another(before, seen_only(12, 20), ended=False)
    assert not follows_another(before, seen_only(5, 20)), "the same one, seen for longer"
    assert not follows_another(before, seen_only(0, 0)), "nobody is nobody else"


def test_frames_that_were_not_analysed_before_tell_nothing() -> None:
    before, after = sample_recording(20), beside(300)
    assert not follows_another(before, replace(after, frames=after.frames + 20))


def test_what_belongs_to_the_person_goes_and_what_belongs_to_the_picture_stays() -> None:
    before = decided()
    after = without_decisions(before.reanalysed(beside(90)), before)
    assert decisions_on_person(before) == 8
    assert decisions_on_person(after) == 0
    usual = sample_recording(20).settings
    assert after.settings == replace(usual, camera_static=True, slow_motion=2.0)
    kept = (after.comments, after.by_hand, after.code)
    assert kept == (before.comments, before.by_hand, before.code)


def test_what_was_decided_since_stays() -> None:
    before, since = decided(), MovePoint(9, "left_knee", 1.0, 2.0)
    grown = before.reanalysed(replace(beside(90), frames=np.arange(20) + 1))
    changed = replace(mirror_image(grown, True), edited_events=())
    changed = replace(changed, corrections=(*changed.corrections, since)).with_slow_motion(4.0)
    after = without_decisions(changed, before)
    assert after.corrections == (since,)
    assert after.deleted_events == ()
    assert after.settings.passes == ()
    assert after.settings.neutral_s is None
    assert after.settings.mirrored


def test_what_is_before_a_frame_stays_with_what_was_decided_there() -> None:
    recording = decided()
    recording = replace(
        recording,
        corrections=(*recording.corrections, MovePoint(12, "left_knee", 1.0, 2.0)),
        settings=replace(recording.settings, neutral_s=(0.0, 0.05)),
    )
    kept = before_frame(recording, 10)
    assert kept.frames.tolist() == list(range(10))
    assert len(kept.detections) == 10
    assert not kept.complete
    assert kept.tracker is None
    assert kept.corrections == (MOVE, SwapSides(4, 10))
    assert kept.settings.passes == (Pass(2, 9, 1, True, "user"),)
    assert kept.settings.neutral_s == (0.0, 0.05)
    assert kept.settings.height_m == 1.8
    assert (kept.code, kept.comments, kept.by_hand) == (
        "P07",
        recording.comments,
        recording.by_hand,
    )
    first, second = Seed(5.0, 6.0), Seed(7.0, 8.0, time_s=float(recording.detections.time_s[9]))
    chosen = replace(recording, chosen=(first, second))
    assert before_frame(chosen, 10).chosen == (first, second)
    assert before_frame(chosen, 9).chosen == (first,)
    sooner = before_frame(recording, 3)
    assert sooner.corrections == ()
    assert [one.stop for one in sooner.settings.passes] == [3]
    assert before_frame(recording, 1).settings.neutral_s is None


def test_what_happened_before_a_frame_stays() -> None:
    changes = ((0.0, "found"), (0.1, "left"), (0.2, "back"))
    recording = replace(sample_recording(20), changes=changes)
    assert before_frame(recording, 8).changes == changes
    cut = before_frame(recording, 5).changes
    assert cut == (*changes[:2], (pytest.approx(5 / 30), "back"))
    assert before_frame(recording.with_slow_motion(8), 5).changes == cut
    mistaken = ((0.0, "found"), (0.3, "mistaken"), (0.3, "found"))
    recording = replace(recording, changes=mistaken)
    assert before_frame(recording, 20).changes == mistaken
    assert before_frame(recording, 8).changes == ()


def test_events_stay_up_to_the_moment_of_the_frame() -> None:
    recording = decided()
    at = int(np.searchsorted(recording.time_s, EVENT.time_s))
    for by, kept in ((0, ()), (1, (EVENT,))):
        part = before_frame(recording, int(recording.frames[at + by]))
        assert part.edited_events == kept
        assert len(part.deleted_events) == len(kept)


def test_whether_somebody_is_seen_before_a_frame() -> None:
    recording = sample_recording(20)
    box = recording.detections.box.copy()
    box[:5] = np.nan
    recording = replace(recording, detections=replace(recording.detections, box=box))
    assert not somebody_before(recording, 5)
    assert somebody_before(recording, 6)


def test_from_a_frame_on_only_what_was_decided_later_goes() -> None:
    old = decided()
    candidates = old.detections.candidates.copy()
    candidates[12:, ..., 0] += 90
    new = replace(old, detections=replace(old.detections, candidates=candidates))
    added = MovePoint(14, "left_knee", 1.0, 2.0)
    new = replace(new, corrections=(*new.corrections, added))
    assert follows_another(old, new, 12)
    assert not follows_another(old, new)
    left = without_decisions(new, old, 12)
    assert left.corrections == (MOVE, SwapSides(4, 12), added)
    assert left.settings.height_m == 1.8
    assert left.settings.passes == old.settings.passes
    assert (left.comments, left.by_hand, left.code) == (old.comments, old.by_hand, old.code)


def test_in_a_range_the_person_is_where_they_were_seen_in_its_first_frame() -> None:
    first, later = Seed(10, 20), Seed(5, 6, 7, 0.6, goes_on=True)
    recording = replace(sample_recording(20), chosen=(first, later))
    left, top, side, _ = recording.detections.box[8]
    time_s = recording.detections.time_s[8]
    there = Seed(left + side / 2, top + side / 2, side / MARGIN, time_s, goes_on=True)
    assert chosen_for_range(recording, 8) == (first, there, later)
    assert chosen_for_range(recording, 0) == (first, later)
    assert chosen_for_range(recording, 30) == (first, later)
    assert chosen_for_range(replace(recording, chosen=()), 8) == ()
