"""Which strides are gait cycles: contact to contact of a foot, odd and doubtful ones marked."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..keypoints import SIDES, Side
from ..pose import Event, Floats
from .cycles import Cycle
from .event_order import FOOT_OFF, INITIAL_CONTACT

STRIDE_RANGE = (0.6, 1.5)
"""Strides outside this share of the usual stride time are left out."""

DOUBTFUL_CONTACT = "it begins or ends with a doubtful contact: set that by hand"


def find_cycles(
    events: Sequence[Event],
    time_s: Floats,
    direction: NDArray[np.int_],
    doubtful: Set[Event] = frozenset(),
) -> tuple[Cycle, ...]:
    """Return the cycles of both legs in order of their start.

    Two contacts bound a cycle if the person keeps one direction between them: none spans a
    turn. Returned as excluded are one whose stride time is outside 0.6-1.5 times the usual of
    both legs (a missed contact, a stop), and one that begins or ends with a
    doubtful contact.

    Parameters
    ----------
    events : initial contacts and foot-offs; other kinds are ignored
    time_s, direction : (T,) of the recording
    doubtful : those of the events on which two methods disagree or whose foot is the wrong one
    """
    times = {(k, s): _times(events, k, s) for k in (INITIAL_CONTACT, FOOT_OFF) for s in SIDES}
    unsure = {(e.side, e.time_s) for e in doubtful if e.kind == INITIAL_CONTACT}
    cycles: list[Cycle] = []
    for side in SIDES:
        for start_s, stop_s, way in _one_way(times[INITIAL_CONTACT, side], time_s, direction):
            cycle = _cycle(times, side, start_s, stop_s, way)
            if {(side, start_s), (side, stop_s)} & unsure:
                cycle = replace(cycle, excluded=DOUBTFUL_CONTACT)
            cycles.append(cycle)
    found = _without_odd_strides(cycles, _usual_s(times, time_s, direction))
    return tuple(sorted(found, key=lambda cycle: cycle.start_s))


def _times(events: Sequence[Event], kind: str, side: Side) -> list[float]:
    return sorted({e.time_s for e in events if e.kind == kind and e.side == side})


def _one_way(
    times: Sequence[float], time_s: Floats, direction: NDArray[np.int_]
) -> Iterator[tuple[float, float, int]]:
    """Yield each time with the next one, and the one direction that is kept between them."""
    first = np.searchsorted(time_s, times[:-1])
    last = np.searchsorted(time_s, times[1:], "right") - 1
    changes = np.cumsum(np.diff(direction, prepend=direction[:1]) != 0)
    for i in np.flatnonzero(first <= last).tolist():
        if changes[first[i]] == changes[last[i]]:
            yield times[i], times[i + 1], int(direction[first[i]])


def _usual_s(
    times: Mapping[tuple[str, Side], Sequence[float]], time_s: Floats, direction: NDArray[np.int_]
) -> float:
    """Return the usual stride time: the median of all that tell it, 1 s where nothing does.

    Told by the times between like events of a leg, and by each step, half a stride, from the
    contact of one foot to that of the other. Where some have one like event of the other leg
    between them, as the feet take turns, the others do not count. Of an even number the shorter
    middle one: where a leg was out of sight an event is missed, and the two strides that look like
    one are among few.
    """
    told: list[float] = []
    in_turns: list[float] = []
    for (kind, side), known in times.items():
        opposite: Side = "left" if side == "right" else "right"
        other = times[kind, opposite]
        for start_s, stop_s, _ in _one_way(known, time_s, direction):
            told.append(stop_s - start_s)
            if bisect_left(other, stop_s) - bisect_right(other, start_s) == 1:
                in_turns.append(stop_s - start_s)
    left, right = (times[INITIAL_CONTACT, side] for side in SIDES)
    of_left = set(left)
    steps = [
        2 * (stop_s - start_s)
        for start_s, stop_s, _ in _one_way(sorted([*left, *right]), time_s, direction)
        if (start_s in of_left) != (stop_s in of_left)
    ]
    found = sorted([*(in_turns or told), *steps])
    return found[(len(found) - 1) // 2] if found else 1.0


def _cycle(
    times: Mapping[tuple[str, Side], Sequence[float]],
    side: Side,
    start_s: float,
    stop_s: float,
    direction: int,
) -> Cycle:
    opposite: Side = "left" if side == "right" else "right"

    def only(kind: str, of: Side) -> float:
        known = times[kind, of]
        inside = known[bisect_right(known, start_s) : bisect_left(known, stop_s)]
        return inside[0] if len(inside) == 1 else float("nan")

    return Cycle(
        side=side,
        start_s=start_s,
        stop_s=stop_s,
        foot_off_s=only(FOOT_OFF, side),
        opposite_foot_off_s=only(FOOT_OFF, opposite),
        opposite_contact_s=only(INITIAL_CONTACT, opposite),
        direction=direction,
    )


def _without_odd_strides(cycles: Sequence[Cycle], usual_s: float) -> list[Cycle]:
    """Return the cycles, those of an unusual stride time marked as excluded."""
    out: list[Cycle] = []
    for cycle in cycles:
        share = cycle.duration_s / usual_s
        if not cycle.excluded and not STRIDE_RANGE[0] <= share <= STRIDE_RANGE[1]:
            reason = f"stride time {cycle.duration_s:.2f} s, usual is {usual_s:.2f} s"
            cycle = replace(cycle, excluded=reason)
        out.append(cycle)
    return out
