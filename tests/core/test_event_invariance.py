"""What must not change a walk's events, and how near to a decision a found event is replaced."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.gait.event_methods import METHODS, EventSettings
from kinetrace.core.gait.events import detect_events, merge_events
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics.view import swap_sides
from kinetrace.core.pose import Event, PoseSequence
from walkers import sine_walk

OTHER = {"left": "right", "right": "left"}
LATER_S = 1000.0


def limping() -> PoseSequence:
    """Return a walk whose right foot goes farther than the left one."""
    pose = sine_walk(np.arange(0, 6, 1 / 30), 1.1, phase=0.2, speed=90.0)
    xy = pose.xy.copy()
    xy[:, INDEX["right_ankle"], 0] += 0.2 * (pose.point("right_ankle") - pose.point("pelvis"))[:, 0]
    return replace(pose, xy=xy)


def found(pose: PoseSequence, method: str, direction: int = 1) -> list[Event]:
    facing = np.full(len(pose), direction)
    return list(detect_events(pose, facing, EventSettings(method=method)).events)


@pytest.mark.parametrize("method", METHODS)
def test_place_size_clock_and_names_do_not_move_events(method: str) -> None:
    pose = limping()
    events = found(pose, method)
    assert {event.side for event in events} == {"left", "right"}
    assert {event.method for event in events} == {method}
    larger = replace(pose, xy=3.7 * pose.xy + [500, -80])
    later = replace(pose, time_s=pose.time_s + LATER_S)
    mirrored = replace(pose, xy=pose.xy * [-1, 1] + [640, 0])
    for other, direction, shift_s in ((larger, 1, 0.0), (later, 1, LATER_S), (mirrored, -1, 0.0)):
        same = found(other, method, direction)
        assert [(e.kind, e.side) for e in same] == [(e.kind, e.side) for e in events]
        expected = [e.time_s + shift_s for e in events]
        assert [e.time_s for e in same] == pytest.approx(expected, abs=1e-6)
    renamed = found(swap_sides(pose), method)
    assert [(e.kind, OTHER[e.side], round(e.time_s, 6)) for e in renamed] == [
        (e.kind, e.side, round(e.time_s, 6)) for e in events
    ]


def test_a_stretch_without_events_is_named_by_its_times() -> None:
    walk, stand = (sine_walk(np.arange(0, 5, 1 / 30), step=step) for step in (60.0, 0.0))
    both = replace(
        walk,
        time_s=np.arange(2 * len(walk)) / 30 + 20,
        xy=np.concatenate([walk.xy, stand.xy]),
        confidence=np.tile(walk.confidence, (2, 1)),
        status=np.tile(walk.status, (2, 1)),
    )
    direction = np.r_[np.ones(len(walk), int), -np.ones(len(walk), int)]
    (reason,) = detect_events(both, direction).reasons
    assert reason.startswith("from 25.0 to 30.0 s: no steps")


@pytest.mark.parametrize(("seconds", "enough"), [(0.77, False), (0.84, True)])
def test_eight_tenths_of_a_second_are_enough_to_look_for_steps(
    seconds: float, enough: bool
) -> None:
    pose = sine_walk(np.arange(0, seconds, 1 / 120), 0.55)
    reasons = detect_events(pose, np.ones(len(pose), int)).reasons
    assert any("less than 0.8 s" in one for one in reasons) != enough


def at(time_s: float, kind: str = "initial_contact", side: str = "left") -> Event:
    return Event(kind, side, time_s, "zeni")  # type: ignore[arg-type]


@pytest.mark.parametrize("decided", ["edited", "deleted"])
@pytest.mark.parametrize("way", [1, -1])
def test_a_decision_replaces_what_is_found_of_its_kind_and_side_within_a_fifth_of_a_second(
    decided: str, way: int
) -> None:
    own = at(2.0)
    near, far = at(2.0 + 0.19 * way), at(2.0 + 0.21 * way)
    others = [at(2.0, side="right"), at(2.0, kind="foot_off")]
    merged = merge_events([near, far, *others], **{decided: [own]})
    assert near not in merged
    assert {far, *others} <= set(merged)
    assert (own in merged) == (decided == "edited")
    assert list(merged) == sorted(merged, key=lambda event: event.time_s)
