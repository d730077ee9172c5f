"""Sit-to-stand from the side: how often and how quickly a person rises from a chair."""

from collections.abc import Mapping

import numpy as np

from ..gait.leg_signals import finite_runs
from ..gait.parameters import Definition
from ..kinematics.butterworth import frame_interval_s
from ..pose import Curve, Floats, PoseSequence
from .each_repetition import InEach
from .repetitions import Repetition, TaskResult, most, passes, whole_body
from .squat import hip_height

SEATED, RISEN = 0.25, 0.85
"""Share of the way from seated to standing height below which the person sits, above which
the person stands."""

OFF_THE_SEAT, UPRIGHT = 0.1, 0.95
"""Share of that way at which the hips have just left the seat, which leaning forward on it lifts
them less than, and at which the person stands fully."""

LEAST_TRAVEL = 0.2
"""Least rise of the hips, in standing heights of the hips."""

HELD_PERCENT, HELD_S = 5.0, 1.0
"""Seat and standing height are held for so much of the time that the hips are seen, and in a long
recording for so long at least."""

UP_AND_DOWN_S = 1.0
"""Nobody rises and sits down again in less."""

OWN = "Kinetrace"
RISE = Definition("rise_time", "Rise time", "s",
                  "hips from 10 to 95 % of the way up", OWN)  # fmt: skip
FIVE = Definition("five_rises_time", "Time of five rises", "s",
                  "hips from 10 % of the first way up to 95 % of the fifth",
                  "Bohannon 2006")  # fmt: skip
COUNT = Definition("rises_in_30_s", "Rises in 30 s", "times",
                   "full stands within 30 s of first leaving the seat",
                   "Jones, Rikli & Beam 1999")  # fmt: skip
TRUNK = Definition("rise_trunk_peak", "Trunk, greatest forward lean", "deg",
                   "maximum of each rise, averaged", OWN)  # fmt: skip


def measure_sit_to_stand(pose: PoseSequence, curves: Mapping[str, Curve]) -> TaskResult:
    """Return the rises from a chair, with their times.

    Each repetition starts when the hips leave the seat, turns when they first stand and stops
    there too. The seat is the 5th percentile of the height of the hips above the ankles,
    standing the 95th; of more than 20 s, what they are below and above for a second. A rise at
    whose beginning the person was not seen to sit is left out.
    """
    height = hip_height(pose)
    known = height[np.isfinite(height)]
    if not len(known):
        return TaskResult((), (), ("hips and ankles are not seen together",))
    seen_s = len(known) * frame_interval_s(pose.time_s)
    percent = min(HELD_PERCENT, 100 * HELD_S / seen_s)
    seat, standing = (float(level) for level in np.percentile(known, [percent, 100 - percent]))
    if standing <= 0:
        return TaskResult((), (), ("hips and ankles are not seen together",))
    if standing - seat < LEAST_TRAVEL * standing:
        return TaskResult((), (), ("the hips stay at one height: nobody rises or sits down",))
    share = (height - seat) / (standing - seat)
    rises = _rises(pose.time_s, share)
    if not rises:
        return TaskResult((), (), ("no rise from sitting to standing is complete",))
    each = [InEach(RISE, body=tuple(one.duration_s for one in rises))]
    rows = [each[0].row]
    notes: list[str] = []
    begin_s = rises[0].start_s
    if len(rises) < 5:
        notes.append(f"rises found: {len(rises)}; the time of five is not given")
    elif _may_hide_a_rise(pose.time_s, share, begin_s, rises[4].stop_s):
        notes.append("hips or ankles are not always seen, a rise may be missing: no time of five")
    else:
        rows.append(whole_body(FIVE, [rises[4].stop_s - begin_s]))
    if pose.time_s[-1] - begin_s >= 30.0:
        if _may_hide_a_rise(pose.time_s, share, begin_s, begin_s + 30.0):
            notes.append(
                "hips or ankles are not always seen, a rise may be missing: no count in 30 s"
            )
        else:
            within = sum(one.stop_s <= begin_s + 30.0 for one in rises)
            rows.append(whole_body(COUNT, [float(within)]))
    if trunk := curves.get("trunk_lean"):
        each.append(InEach(TRUNK, body=tuple(most(trunk, _with_lead(one)) for one in rises)))
        rows.append(each[-1].row)
    return TaskResult(
        rises,
        tuple(row for row in rows if row.both.count),
        tuple(notes),
        each=tuple(one for one in each if one.row.both.count),
    )


def _rises(time_s: Floats, share: Floats) -> tuple[Repetition, ...]:
    """Return each way up, from leaving the seat to standing fully."""
    found: list[Repetition] = []
    for first, last in finite_runs(share):
        seated = -1
        for i in range(first, last):
            if share[i] < SEATED:
                seated = i
            elif share[i] >= RISEN and seated >= 0:
                start_s = _leaves_seat(time_s[first:], share[first:], seated - first)
                stop_s = _upright(time_s[:last], share[:last], i)
                found.append(Repetition(start_s, stop_s, stop_s))
                seated = -1
    return tuple(found)


def _may_hide_a_rise(time_s: Floats, share: Floats, start_s: float, stop_s: float) -> bool:
    """Return whether a rise between two times may not have been seen."""
    seen = np.flatnonzero(np.isfinite(share) & (time_s >= start_s) & (time_s <= stop_s))
    ends = np.stack([seen[:-1], seen[1:]])[:, np.diff(seen) > 1]
    stays = (share[ends] < SEATED).all(axis=0) | (share[ends] >= RISEN).all(axis=0)
    brief = np.diff(time_s[ends], axis=0)[0] < UP_AND_DOWN_S
    return bool(not (stays & brief).all())


def _leaves_seat(time_s: Floats, share: Floats, seated: int) -> float:
    """Return when the hips leave the seat; what was not seen of it is left out."""
    low = np.flatnonzero(share[: seated + 1] < OFF_THE_SEAT)
    if len(low):
        return passes(time_s, share, int(low[-1]) + 1, OFF_THE_SEAT)
    return passes(time_s, share, seated + 1, SEATED)


def _upright(time_s: Floats, share: Floats, risen: int) -> float:
    """Return when the person stands fully; who never does, stands at `RISEN`."""
    high = np.flatnonzero((share[risen:] >= UPRIGHT) | (share[risen:] < RISEN)) + risen
    if len(high) and share[high[0]] >= UPRIGHT:
        return passes(time_s, share, int(high[0]), UPRIGHT)
    return passes(time_s, share, risen, RISEN)


def _with_lead(rise: Repetition, lead_s: float = 1.0) -> Repetition:
    """Return the rise with the second before it, in which the trunk leans forward."""
    return Repetition(rise.start_s - lead_s, rise.turn_s, rise.stop_s)
