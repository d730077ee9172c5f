"""Which settings stay when a recording is measured anew, and what people are warned of."""

from dataclasses import replace

import pytest
from kinetrace.core.pose import Event, Pass
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.decisions import cautions, is_decided, with_named, with_settings
from kinetrace.core.recordings.recording import Comment, Recording, Settings
from sample_recording import sample_recording

EVENT = Event("initial_contact", "left", 0.2, "manual", edited=True)
MOVE = MovePoint(3, "left_knee", 7.0, 8.0)
SET = Settings(repair=False, height_m=1.8, facing=-1, camera_static=True, task="squat")


def decided(**changes: object) -> Recording:
    return replace(sample_recording(20), **{"settings": SET, "corrections": (MOVE,)} | changes)  # type: ignore[arg-type]


def test_what_is_asked_for_holds_where_nobody_decided_anything() -> None:
    untouched = decided(corrections=(), settings=replace(SET, camera_static=None))
    made = with_settings(untouched, {"height_m": 1.7})
    assert made.settings == Settings(height_m=1.7)


def test_what_was_decided_stays_unless_something_else_is_asked_for() -> None:
    made = with_settings(decided(), {"height_m": 1.7, "path_turn": False}).settings
    assert (made.facing, made.camera_static, made.task) == (-1, True, "squat")
    assert (made.height_m, made.path_turn) == (1.7, False)
    assert made.repair  # how it is worked out is no decision about the recording
    shown = replace(SET, mirrored=True, slow_motion=2.0)
    assert with_settings(decided(settings=shown), {}).settings == replace(shown, repair=True)


def test_the_usual_setting_can_be_asked_for_where_another_was_decided() -> None:
    named = {"task": "gait", "facing": None}
    assert with_settings(decided(), named).settings == replace(SET, repair=True, **named)


def test_every_setting_stays_but_those_that_are_named() -> None:
    untouched = decided(corrections=())
    assert with_named(untouched, {}).settings == SET
    made = with_named(untouched, {"facing": 1, "task": "gait"}).settings
    assert made == replace(SET, facing=1, task="gait")


def test_a_mirror_image_and_slow_motion_take_what_was_set_along() -> None:
    old = decided(
        settings=replace(SET, neutral_s=(0.1, 0.6)),
        edited_events=(EVENT,),
        comments=(Comment(0.4, "stumbles"),),
    )
    made = with_settings(old, {"mirrored": True, "slow_motion": 4.0})
    assert (made.settings.mirrored, made.settings.slow_motion) == (True, 4.0)
    assert made.settings.neutral_s == pytest.approx((0.025, 0.15))
    assert (made.edited_events[0].side, made.edited_events[0].time_s) == ("right", 0.05)
    assert made.corrections == (replace(MOVE, keypoint="right_knee"),)
    assert made.comments[0].time_s == pytest.approx(0.1)


@pytest.mark.parametrize(
    "change",
    [
        {"corrections": (MOVE,)},
        {"edited_events": (EVENT,)},
        {"deleted_events": (EVENT,)},
        {"comments": (Comment(0.1, "a step"),)},
        {"code": "P07"},
        {"settings": Settings(passes=(Pass(2, 9, 1, True, "user"),))},
        {"settings": Settings(neutral_s=(0.1, 0.6))},
        {"settings": Settings(camera_static=False)},
    ],
)
def test_each_of_these_is_a_decision(change: dict[str, object]) -> None:
    plain = sample_recording(20)
    assert not is_decided(plain)
    assert is_decided(replace(plain, **change))  # type: ignore[arg-type]


def test_people_are_warned_of_somebody_else_and_of_swaps_under_another_network() -> None:
    old = decided(corrections=(SwapSides(4, 20),))
    assert cautions(old, old) == ()
    other = replace(old, engine=replace(old.engine, variant="II"))
    assert ["swapped by hand" in one for one in cautions(old, other)] == [True]
    assert cautions(decided(settings=Settings()), other) == ()
    away = old.detections.candidates.copy()
    away[..., 0] += 1000
    else_ = replace(other, detections=replace(old.detections, candidates=away))
    assert ["Somebody else" in one for one in cautions(old, else_)] == [True]
    assert cautions(sample_recording(20), else_) == ()
