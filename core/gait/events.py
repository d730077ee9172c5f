"""Gait events: when each foot lands (initial contact) and when it leaves the floor (foot-off).

There is no heel and no toe among the keypoints. The events are read from the ankles against
the hips and therefore come a little early: on average by less than 0.03 s (contact) and 0.04 s
(foot-off) against force plates, contacts by 0.035 to 0.075 s against the exact ones of rendered
walkers (`tests/core/test_events.py`, points without error). The shift is nearly constant, so that
times between like events (step, stride, cadence) are free of it, while stance and swing are
shifted by the difference of the two.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..keypoints import SIDES, Side
from ..kinematics.butterworth import frame_interval_s
from ..pose import Event, Floats, PoseSequence
from ..stretches_told import told_of
from .event_methods import CANDIDATES, EventSettings
from .event_order import INITIAL_CONTACT, Candidate, in_order
from .leg_signals import GRID_HZ, LegSignals, leg_signals
from .other_steps import other_steps
from .rhythm import steady_rhythm

SECOND_METHOD = {"zeni": "velocity", "velocity": "zeni", "ankle_distance": "zeni"}
"""Which other method gives the second opinion."""

SLOW_SWING = 0.4
"""Of the ankles' greatest speed, from which the second opinion takes a move for a swing: the first
one from standing, which is half a step, and the last, beside the other foot, are as slow."""

DRAWN_UP = 0.5
"""Of the longest usual distance of the feet at an event: a foot whose own is shorter is drawn up to
the other one, and may by chance be behind it."""


@dataclass(frozen=True)
class EventDetection:
    """Found events and what is to be said about them.

    Attributes
    ----------
    events : in time order
    doubtful : those which a second method puts more than `consensus_s` elsewhere or lacks, and
        those at which the wrong foot is ahead
    reasons : in plain words, why stretches of the recording have no events, each reason once
    """

    events: tuple[Event, ...]
    doubtful: frozenset[Event]
    reasons: tuple[str, ...]


def detect_events(
    pose: PoseSequence,
    direction: NDArray[np.int_],
    settings: EventSettings | None = None,
) -> EventDetection:
    """Return the gait events of every stretch of walking in one direction.

    First the stride's period is taken from the autocorrelation of the distance between the
    ankles; then each leg's extremes (or crossings) at least half a period apart; then those
    which follow each other as steps do. Times are interpolated between frames.

    Parameters
    ----------
    pose : filtered, in pixels; times may be uneven
    direction : (T,) +1 walks to the right of the picture, -1 to the left, 0 neither; frames
        of direction 0 have no events

    Raises
    ------
    ValueError
        if direction has not one value per frame

    References
    ----------
    Zeni, Richards & Higginson 2008, Gait & Posture 27:710-714.
    """
    settings = settings or EventSettings()
    if direction.shape != (len(pose),):
        raise ValueError(f"direction: expected shape {(len(pose),)}, got {direction.shape}")
    events: list[Event] = []
    doubtful: set[Event] = set()
    without: dict[str, list[tuple[float, float]]] = {}
    for start, stop, signals in leg_signals(pose, direction):
        found: list[Event] = []
        reason = _too_little(signals, settings)
        if not reason:
            stride_s, step_s, reason = steady_rhythm(signals, settings)
        if not reason:
            found = _events_of(signals, settings.method, stride_s, settings)
        first_s, last_s = pose.time_s[start], pose.time_s[stop - 1]
        if not found:
            reason = reason or "no event is clear enough or far enough from a gap"
            without.setdefault(reason, []).append((first_s, last_s))
            continue
        walked = found
        for reason, there in other_steps(signals, stride_s, step_s):
            others = _during(there, walked, signals)
            if others:
                left_out = set(others)
                walked = [event for event in walked if event not in left_out]
                if len(others) < len(found):
                    first_s, last_s = others[0].time_s, others[-1].time_s
                without.setdefault(reason, []).append((first_s, last_s))
        events += walked
        doubtful |= _doubtful(walked, signals, stride_s, settings)
    reasons = [told_of(reason, stretches_s) for reason, stretches_s in without.items()]
    if not events and not reasons:
        reasons.append("nowhere does the person face the left or right of the picture")
    return EventDetection(tuple(events), frozenset(doubtful), tuple(reasons))


def _too_little(signals: LegSignals, settings: EventSettings) -> str:
    """Return why too little is seen in the stretch for gait events, empty if there is enough."""
    apart = signals.between_ankles
    apart = apart[np.isfinite(apart)]
    if signals.frame_rate < settings.least_rate_hz:  # known samples of it are few as well
        if round(signals.frame_rate) == 1:
            return (
                "1 frame a second is too few for gait events; "
                f"at least {settings.least_rate_hz:.0f} are needed"
            )
        return (
            f"{signals.frame_rate:.0f} frames a second are too few for gait events; "
            f"at least {settings.least_rate_hz:.0f} are needed"
        )
    if len(apart) < 0.8 * GRID_HZ:
        return "both ankles and the hips are seen for less than 0.8 s"
    travel = float(np.subtract(*np.percentile(apart, [98, 2]))) / signals.leg_px
    if travel < settings.least_range:
        return f"no steps: the ankles move only {travel:.2f} leg lengths against each other"
    return ""


def _events_of(
    signals: LegSignals, method: str, period_s: float, settings: EventSettings
) -> list[Event]:
    candidates: list[Candidate] = []
    for side in SIDES:
        candidates += CANDIDATES[method](signals, side, period_s, settings)
    return in_order(candidates, period_s)


def _during(there: NDArray[np.bool_], events: Sequence[Event], signals: LegSignals) -> list[Event]:
    """Return the events at whose time there is something, (G,)."""
    at = np.searchsorted(signals.time_s, [event.time_s for event in events])
    return [event for event, i in zip(events, at, strict=True) if there[min(i, len(there) - 1)]]


def _doubtful(
    events: Sequence[Event], signals: LegSignals, period_s: float, settings: EventSettings
) -> set[Event]:
    """Return the events that the second method puts elsewhere, or with the wrong foot ahead.

    Two methods differ by a constant, which is taken off first (median per kind). An event
    that the second method lacks counts only where it had signal enough to find it.
    """
    lenient = replace(settings, slowest_swing=SLOW_SWING)
    others = _events_of(signals, SECOND_METHOD[settings.method], period_s, lenient)
    times = {kind: _times_like(kind, others) for kind in {(one.kind, one.side) for one in events}}
    difference_s = {event: _to_nearest(event, times[event.kind, event.side]) for event in events}
    usual = {
        kind: _median([difference_s[event] for event in events if event.kind == kind])
        for kind in {event.kind for event in events}
    }
    doubtful = set()
    for event in events:
        off = abs(difference_s[event] - usual[event.kind])
        lacking = np.isnan(off) and _well_seen(event, signals)
        if off > settings.consensus_s or lacking:
            doubtful.add(event)
    return doubtful | _wrong_foot_ahead(events, signals)


def _times_like(kind_and_side: tuple[str, Side | None], events: Iterable[Event]) -> Floats:
    """Return the times of the events of a kind and side."""
    return np.array([one.time_s for one in events if (one.kind, one.side) == kind_and_side])


def _to_nearest(event: Event, times: Floats, within_s: float = 0.25) -> float:
    """Return the seconds to the nearest of some times, NaN if none is within within_s."""
    apart = times - event.time_s
    nearest = apart[np.argmin(np.abs(apart))] if len(apart) else np.nan
    return float(nearest) if abs(nearest) <= within_s else float("nan")


def _median(values: Sequence[float]) -> float:
    known = [value for value in values if np.isfinite(value)]
    return float(np.median(known)) if known else float("nan")


def _well_seen(event: Event, signals: LegSignals, around_s: float = 0.3) -> bool:
    """Return whether both ankles are known from around_s before to around_s after."""
    at, reach = np.searchsorted(signals.time_s, event.time_s), int(2 * around_s * GRID_HZ)
    part = slice(max(0, at - reach), at + reach)  # of an hour, what may be near
    near = np.abs(signals.time_s[part] - event.time_s) <= around_s
    known: Floats = signals.between_ankles[part][near]
    return bool(np.isfinite(known).all() and len(known) >= 1.95 * around_s * GRID_HZ)


def _wrong_foot_ahead(events: Sequence[Event], signals: LegSignals) -> set[Event]:
    """Return the events at which a foot lands behind the other, or leaves the floor ahead of it.

    So it looks where left and right are exchanged for a step. A foot that is usually only drawn up
    to the other one does it too, by a little: that is its way to walk.
    """
    ahead: dict[Event, float] = {}
    for event in events:
        apart = float(np.interp(event.time_s, signals.time_s, signals.between_ankles))
        left_leads = (event.kind == INITIAL_CONTACT) == (event.side == "left")
        ahead[event] = apart if left_leads else -apart
    usual = {}
    for kind in {(event.kind, event.side) for event in events}:
        usual[kind] = max(0.0, _median([ahead[e] for e in events if (e.kind, e.side) == kind]))
    short = DRAWN_UP * max(usual.values(), default=0.0)
    return {e for e in events if ahead[e] < min(0.0, usual[e.kind, e.side] - short)}


def _alike(first: Event, second: Event) -> bool:
    return first.kind == second.kind and first.side == second.side


def same_moment(first: Event, second: Event, tolerance_s: float) -> bool:
    """Return whether two events are of one kind and side and at most tolerance_s apart."""
    return _alike(first, second) and abs(first.time_s - second.time_s) <= tolerance_s


def analysed(events: Iterable[Event], time_s: Floats) -> tuple[Event, ...]:
    """Return the events within the analysed time, give or take a frame at both ends.

    Others were set where an analysis of a range does not reach any more: nothing is known there.
    """
    if not len(time_s):
        return ()
    gap_s = frame_interval_s(time_s)
    first_s, last_s = time_s[0] - gap_s, time_s[-1] + gap_s
    return tuple(event for event in events if first_s <= event.time_s <= last_s)


def merge_events(
    detected: Iterable[Event],
    edited: Sequence[Event] = (),
    deleted: Sequence[Event] = (),
    tolerance_s: float = 0.2,
) -> tuple[Event, ...]:
    """Return detected events with a person's decisions in force, in time order.

    Every edited event stays as it is; a detected event of the same kind and side within
    tolerance_s of an edited or a deleted one is left out. So decisions survive another
    analysis by another method or filter, which shifts the detected times a little. To move
    an event, put it where it was among the deleted and where it is now among the edited.
    """
    decided = [*edited, *deleted]
    kept = [
        event
        for event in detected
        if not any(same_moment(event, other, tolerance_s) for other in decided)
    ]
    return tuple(sorted([*edited, *kept], key=lambda event: event.time_s))
