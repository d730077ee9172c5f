"""Sit-to-stand from the side: how often and how quickly a person rises from a chair."""

from collections.abc import Mapping

import numpy as np

from ..gait.parameters import Definition, whole_body
from ..pose import Curve, Floats, PoseSequence
from .chair import RISEN, SEATED, NoChairError, found_rises, risen_share
from .greatest import HalfWidths, greatest_of_body
from .repetitions import Repetition, TaskResult, durations
from .squat import hip_height
from .unseen import Stretches, gaps, stretches_of, told_hidden

UP_AND_DOWN_S = 1.0
"""Nobody rises and sits down again in less."""

NEARLY_S = 20.0
"""Of a recording that goes on for so long, or has more than five rises, the count in 30 s was
meant: why it is not given is told."""

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


def measure_sit_to_stand(
    pose: PoseSequence, curves: Mapping[str, Curve], half_width_deg: HalfWidths | None = None
) -> TaskResult:
    """Return the rises from a chair, with their times.

    Each repetition starts when the hips leave the seat, turns when they first stand and stops
    there too (`kinetrace.core.tasks.chair`). A rise at whose beginning the person was not seen to
    sit is left out.

    Parameters
    ----------
    half_width_deg : by curve (T,) how sure its samples are; without them rows have no intervals
    """
    try:
        share = risen_share(pose.time_s, hip_height(pose))
    except NoChairError as reason:
        return TaskResult((), (), (str(reason),))
    rises = found_rises(pose.time_s, share)
    unseen = _unseen_rises(pose.time_s, share)
    if not rises:
        notes = ["no rise from sitting to standing is complete", *told_hidden(unseen)]
        return TaskResult((), (), tuple(notes))
    each = [durations(RISE, rises, pose.time_s)]
    rows = [each[0].row]
    notes = told_hidden(unseen)
    begin_s = rises[0].start_s
    if len(rises) < 5:
        notes.append(f"rises found: {len(rises)}; the time of five is not given")
    elif _meet(unseen, begin_s, rises[4].stop_s):
        notes.append("hips or ankles are not always seen, a rise may be missing: no time of five")
    else:
        rows.append(whole_body(FIVE, [rises[4].stop_s - begin_s]))
    goes_on_s = float(pose.time_s[-1]) - begin_s
    if goes_on_s >= 30.0:
        if _meet(unseen, begin_s, begin_s + 30.0):
            notes.append(
                "hips or ankles are not always seen, a rise may be missing: no count in 30 s"
            )
        else:
            within = sum(one.stop_s <= begin_s + 30.0 for one in rises)
            rows.append(whole_body(COUNT, [float(within)]))
    elif len(rises) > 5 or goes_on_s >= NEARLY_S:
        notes.append(
            f"no count in 30 s: the recording goes on for {goes_on_s:.1f} s after the first rise "
            "begins"
        )
    if trunk := curves.get("trunk_lean"):
        leans = greatest_of_body(TRUNK, trunk, [_with_lead(one) for one in rises], half_width_deg)
        notes += leans.told
        each.append(leans.each)
        rows.append(each[-1].row)
    return TaskResult(
        rises,
        tuple(row for row in rows if row.both.count),
        tuple(notes),
        each=tuple(one for one in each if one.row.both.count),
    )


def _unseen_rises(time_s: Floats, share: Floats) -> Stretches:
    """Return the gaps in which a rise may lie: all but brief ones in sitting or in standing."""
    ends = gaps(share)
    stays = (share[ends] < SEATED).all(axis=0) | (share[ends] >= RISEN).all(axis=0)
    brief = np.diff(time_s[ends], axis=0)[0] < UP_AND_DOWN_S
    return stretches_of(time_s, ends[:, ~(stays & brief)])


def _meet(stretches: Stretches, start_s: float, stop_s: float) -> bool:
    """Return whether one of the stretches has a part between two times."""
    return any(first < stop_s and last > start_s for first, last in stretches)


def _with_lead(rise: Repetition, lead_s: float = 1.0) -> Repetition:
    """Return the rise with the second before it, in which the trunk leans forward."""
    return Repetition(rise.start_s - lead_s, rise.turn_s, rise.stop_s)
