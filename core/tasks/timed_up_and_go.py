"""Timed up and go from the side: rise from a chair, walk away, turn, come back and sit down.

The parts follow Salarian et al. 2010, but for their borders, which are those of the hips: there is
no sensor that turns with the body. The whole begins where the trunk leaves its place on the chair,
not at the word "go".
"""

from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray

from ..gait.leg_signals import hip_centre
from ..gait.parameters import Definition
from ..keypoints import SIDES, Side
from ..kinematics.butterworth import SAME_S, frame_interval_s
from ..kinematics.travel import pelvis_speed
from ..pose import Floats, PoseSequence
from .chair import RISEN, SEATED, NoChairError, found_rises, found_sits, risen_share
from .each_repetition import InEach
from .repetitions import Repetition, TaskResult

LEAST_WAY = 1.5
"""Of the hips' way from the chair, in their standing heights: about half of the usual 3 m."""

BACK_AGAIN = 0.3
"""Share of that way within which the hips are at the chair again."""

SLOW = 0.5
"""Share of the walking speed below which the person turns."""

STILL_S, STILL_DEG = 0.5, 3.0
"""Whose trunk moves by less in this time sits still."""

SITS_BEFORE_S = 5.0
"""So long before the hips leave the seat somebody may sit still until they begin to rise."""

LEANS = 0.15
"""Share of the trunk's lean in rising at which the person has begun."""

AT_REST = 0.5
"""Of the farthest that a still posture before rising is from the lean forward, from which another
one is rest as well: a nearer one is part of the lean."""

LOST_S = 0.5
"""Hips that are not seen for longer may have turned meanwhile."""

OWN = "Kinetrace"
TOTAL = Definition(
    "tug_time",
    "Timed up and go",
    "s",
    "from the trunk's first 15 % of its lean in rising until the hips are on the seat again",
    "Podsiadlo & Richardson 1991",
)
PARTS = (
    Definition("tug_stand_up", "Standing up", "s",
               "from the trunk's first lean until the hips are 95 % of the way up", OWN),
    Definition("tug_walk_out", "Walking away", "s",
               "from standing until the hips are slower than half of their walking speed", OWN),
    Definition("tug_turn", "Turning", "s",
               "hips slower than half of their walking speed around the farthest place", OWN),
    Definition("tug_walk_back", "Walking back", "s",
               "from the turn until the hips are slower than half of their walking speed for the "
               "last time", OWN),
    Definition("tug_turn_and_sit", "Turning and sitting down", "s",
               "from the end of walking back until the hips are 90 % of the way down", OWN),
)  # fmt: skip

REACTION = "time begins with the movement: a stopwatch that is started at the word go shows more"
NOT_STILL = (
    "no time of the whole where nobody is seen to sit still before: film a second of it at least"
)
NO_TRIAL = (
    "nobody is seen to rise from a chair, walk away, come back and sit down: film all of it from "
    "the side with a camera that stands still"
)
CUT_OFF = "who rises but is not seen to come back and sit down is left out"


@dataclass(frozen=True)
class _Borders:
    """When the parts begin, and when the last one ends; seconds, NaN where unknown."""

    leans: float
    stands: float
    turns: float
    has_turned: float
    arrives: float
    sits: float


def measure_timed_up_and_go(pose: PoseSequence) -> TaskResult:
    """Return the time of each trial and of its parts.

    A trial is a rise from a chair and the next time of sitting down, if the hips went away in
    between by at least 1.5 of their standing heights across the picture and came back. It turns
    where the hips are farthest away.
    """
    try:
        share = risen_share(pose.time_s, height := _height_over_stance(pose))
    except NoChairError as reason:
        return TaskResult((), (), (str(reason),))
    way_px = LEAST_WAY * float(np.nanpercentile(height, 95))
    rises, sits = found_rises(pose.time_s, share), found_sits(pose.time_s, share)
    trials: list[Repetition] = []
    borders: list[_Borders] = []
    for i, rise in enumerate(rises):
        until_s = rises[i + 1].start_s if i + 1 < len(rises) else np.inf
        sit = next((one for one in sits if rise.stop_s < one.stop_s <= until_s), None)
        away = None if sit is None else _farthest(pose, rise, sit, way_px)
        if sit is None or away is None:
            continue
        found = _borders(pose, share, rise, sit, away)
        start_s = found.leans if np.isfinite(found.leans) else rise.start_s
        trials.append(Repetition(start_s, float(pose.time_s[away]), sit.stop_s))
        borders.append(found)
    if not trials:
        return TaskResult((), (), (NO_TRIAL,))
    lasts = np.diff([astuple(one) for one in borders], axis=1)
    whole = tuple(one.sits - one.leans for one in borders)
    alike: dict[Side | None, float] = {None: frame_interval_s(pose.time_s)}
    each = [InEach(TOTAL, body=whole, alike=alike)]
    each += [
        InEach(part, body=tuple(values.tolist()), alike=alike)
        for part, values in zip(PARTS, lasts.T, strict=True)
    ]
    notes = [REACTION] if np.isfinite(whole).any() else []
    if not np.isfinite(whole).all():
        notes.append(NOT_STILL)
    if len(rises) > len(trials):
        notes.append(CUT_OFF)
    known = tuple(one for one in each if one.row.both.count)
    return TaskResult(tuple(trials), tuple(one.row for one in known), tuple(notes), each=known)


def _height_over_stance(pose: PoseSequence) -> Floats:
    """Return the height of the hips above the lower ankle, (T,) pixels: walking hardly moves it."""
    ankles = np.stack([pose.point(f"{side}_ankle")[:, 1] for side in SIDES])
    return np.asarray(np.fmax(*ankles) - hip_centre(pose)[:, 1])


def _farthest(pose: PoseSequence, rise: Repetition, sit: Repetition, way_px: float) -> int | None:
    """Return the frame farthest from the chair between a rise and sitting down there again."""
    x = hip_centre(pose)[:, 0]
    inside = np.flatnonzero(_between(pose, rise.start_s, sit.stop_s) & np.isfinite(x))
    if len(inside) < 2 or np.diff(pose.time_s[inside]).max() > LOST_S:
        return None
    away = np.abs(x[inside] - x[inside[0]])
    most = int(np.argmax(away))
    if away[most] < way_px or away[-1] > BACK_AGAIN * away[most]:
        return None
    return int(inside[most])


def _borders(
    pose: PoseSequence, share: Floats, rise: Repetition, sit: Repetition, farthest: int
) -> _Borders:
    """Return when the parts of a trial begin and end."""
    time_s, far_s = pose.time_s, float(pose.time_s[farthest])
    x, speed = hip_centre(pose)[:, 0], pelvis_speed(pose)[0]
    inside = np.flatnonzero(_between(pose, rise.start_s, sit.stop_s) & np.isfinite(x))
    seat = x[inside[0]]
    stands_s, lowers_s = _stands(time_s[inside], np.abs(x[inside] - seat), share[inside], rise, sit)
    away = np.nan_to_num(np.sign(x[farthest] - seat) * speed)
    out, back = _between(pose, stands_s, far_s), _between(pose, far_s, lowers_s)
    going = np.flatnonzero(out & (away >= SLOW * np.percentile(away[out], 75)))
    coming = np.flatnonzero(back & (-away >= SLOW * np.percentile(-away[back], 75)))
    return _Borders(
        leans=_begins_to_lean(pose, share, rise, stands_s),
        stands=stands_s,
        turns=float(time_s[going[-1]]),
        has_turned=float(time_s[coming[0]]),
        arrives=float(time_s[coming[-1]]),
        sits=sit.stop_s,
    )


def _stands(
    time_s: Floats, way: Floats, share: Floats, rise: Repetition, sit: Repetition
) -> tuple[float, float]:
    """Return when somebody stands, and when they begin to sit down.

    Who walks bent, and is fully upright only on the way or not at all, stands at `RISEN`.
    """
    gone = time_s[way > BACK_AGAIN * way.max()]
    risen = time_s[share >= RISEN]
    stands_s, lowers_s = rise.stop_s, sit.start_s
    if stands_s > gone[0]:
        stands_s = min(risen[0], gone[0])
    if lowers_s < gone[-1]:
        lowers_s = max(risen[-1], gone[-1])
    return float(stands_s), float(lowers_s)


def _begins_to_lean(pose: PoseSequence, share: Floats, rise: Repetition, stands_s: float) -> float:
    """Return when the trunk leaves its rest to rise, NaN where nobody sits still before.

    Who sits up or leans back first, and is still again, has not begun; who holds still with the
    trunk forward, or rocks, or sinks back once, has. To which side it leans does not matter.
    """
    time_s, trunk = pose.time_s, pose.point("thorax") - pose.point("pelvis")
    lean = np.degrees(np.arctan2(trunk[:, 0], -trunk[:, 1]))
    sits = _before_trying(time_s, share, rise)
    sits = sits[np.isfinite(lean[sits])]
    stills = []
    for first in sits:
        still = sits[(sits >= first) & (time_s[sits] <= time_s[first] + STILL_S + SAME_S)]
        if time_s[sits[-1]] - time_s[first] < STILL_S - SAME_S:
            break
        if np.ptp(lean[still]) < STILL_DEG:
            stills.append((first, float(np.median(lean[still]))))
    if not stills:
        return float("nan")
    forward = np.array([abs(rest - lean[sits[-1]]) for _, rest in stills])
    first, rest = stills[np.flatnonzero(forward >= AT_REST * forward.max())[-1]]
    frames = np.flatnonzero(_between(pose, time_s[first], stands_s) & np.isfinite(lean))
    from_rest = np.abs(lean[frames] - rest)
    begun = int(np.argmax(from_rest >= LEANS * from_rest.max()))
    return float(time_s[frames[max(begun - 1, 0)]])


def _before_trying(time_s: Floats, share: Floats, rise: Repetition) -> NDArray[np.intp]:
    """Return the frames in which somebody sits before the first try to rise."""
    before = np.flatnonzero((time_s >= rise.start_s - SITS_BEFORE_S) & (time_s <= rise.start_s))
    stood = np.flatnonzero(share[before] >= RISEN)
    before = before[stood[-1] + 1 if len(stood) else 0 :]
    seated = np.flatnonzero(share[before] < SEATED)
    before = before[seated[0] if len(seated) else len(before) :]
    tries = np.flatnonzero(share[before] >= SEATED)
    return before[: tries[0] if len(tries) else len(before)]


def _between(pose: PoseSequence, start_s: float, stop_s: float) -> NDArray[np.bool_]:
    """Return which frames lie between two times, (T,)."""
    return np.asarray((pose.time_s >= start_s) & (pose.time_s <= stop_s))
