"""Which candidate events to keep: those that follow each other as steps do."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..pose import Event

INITIAL_CONTACT = "initial_contact"
FOOT_OFF = "foot_off"

PHASE: dict[tuple[str, str | None], float] = {
    (INITIAL_CONTACT, "right"): 0.0,
    (FOOT_OFF, "left"): 0.17,
    (INITIAL_CONTACT, "left"): 0.5,
    (FOOT_OFF, "right"): 0.67,
}
"""Middle place of each event in the right leg's stride: a foot leaves after the other landed, by
0.12 of a stride in usual walking (Perry & Burnfield 2010, Gait Analysis, 2nd ed.), by 0.4 where
each short swing is followed by a long rest on both feet, as behind a walking frame."""

TOLERANCE = 0.32
"""How far, in strides, the time between two events may be from the middle one."""

RESTART = 1.5
"""What a break in the order costs, in events of full weight."""

SLACK = 0.04
"""How far, in strides, a foot-off may be ahead of the contact it should follow: in brisk
walking the two nearly coincide and the noise decides which is seen first."""

LOOK_BACK = 12
"""Candidates to look back for the event before: three strides."""


APART = 1.25
"""Strides without an event after which walking begins anew."""

LEAST = 3
"""Events of walking that follow each other. Fewer, apart from others, are none of it: ankle and
hips come apart as well where somebody rises from a chair or sits down."""


@dataclass(frozen=True)
class Candidate:
    """A possible event.

    Attributes
    ----------
    event : the event
    weight : 0 … 1, how clearly the signal shows it
    """

    event: Event
    weight: float


def in_order(candidates: Sequence[Candidate], period_s: float) -> list[Event]:
    """Return the events of the best sequence, in time order.

    The heaviest subset in which right contact, left foot-off, left contact and right
    foot-off follow each other (any may be missing), found exactly by dynamic programming.
    Of two events that exclude each other the clearer one stays. One or two that are apart from
    all others are left out.
    """
    ordered = sorted(candidates, key=lambda candidate: _place(candidate.event, period_s))
    score = np.zeros(len(ordered))
    before = np.full(len(ordered), -1)
    for j, candidate in enumerate(ordered):
        choices = [(0.0, -1)]
        for i in range(max(0, j - LOOK_BACK), j):
            fits = _follows(ordered[i].event, candidate.event, period_s)
            choices.append((score[i] - (0.0 if fits else RESTART), i))
        best, before[j] = max(choices)
        score[j] = best + candidate.weight
    kept: list[Event] = []
    j = int(np.argmax(score)) if len(ordered) else -1
    while j >= 0:
        kept.append(ordered[j].event)
        j = int(before[j])
    kept.sort(key=lambda event: event.time_s)
    gaps = np.diff([event.time_s for event in kept])
    edges = [0, *(np.flatnonzero(gaps > APART * period_s) + 1).tolist(), len(kept)]
    parts = [kept[start:stop] for start, stop in pairwise(edges)]
    least = min(LEAST, max(map(len, parts)))
    return [event for part in parts if len(part) >= least for event in part]


def _place(event: Event, period_s: float) -> float:
    """Return the event's place in the order, in strides."""
    return event.time_s / period_s + (SLACK if event.kind == FOOT_OFF else 0.0)


def _follows(first: Event, second: Event, period_s: float) -> bool:
    """Return whether second may be the next event seen after first.

    Anything may follow a pause: who stops, or freezes, goes on in no rhythm with what was before.
    """
    strides = _place(second, period_s) - _place(first, period_s)
    if strides > APART:
        return True
    usual = (PHASE[second.kind, second.side] - PHASE[first.kind, first.side]) % 1.0 or 1.0
    whole = max(0, round(strides - usual))
    return abs(strides - usual - whole) <= TOLERANCE
