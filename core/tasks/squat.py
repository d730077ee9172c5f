"""Squats from the side: repetitions, depth, knee and trunk angles."""

from collections.abc import Mapping

import numpy as np

from ..gait.leg_signals import hip_centre
from ..gait.parameters import Definition
from ..keypoints import SIDES, Side
from ..pose import Curve, Floats, PoseSequence
from .each_repetition import InEach, alike_half_width_deg
from .greatest import HalfWidths, greatest_of_body, greatest_of_sides
from .repetitions import (
    Repetition,
    TaskResult,
    at_moments,
    cut_off,
    durations,
    find_repetitions,
)
from .unseen import may_hide, told_hidden

ENTER, LEAVE = 0.70, 0.90
"""Share of the standing height of the hips below which a squat counts, and above which it ends."""

NOTICED = 0.88
"""Share below which a bend that is no squat is told of, a knee bent by about 55 degrees."""

QUICKEST_S = 1.0
"""Hips that are not seen for so long may have gone down and up again meanwhile."""

UNSURE_BEYOND_DEG = 110.0
"""Knee flexion beyond which the thigh hides the hip from the camera."""

OWN = "Kinetrace"
DURATION = Definition(
    "squat_duration",
    "Duration",
    "s",
    "hips leave 90 % of their standing height until they reach it again",
    OWN,
)
DEPTH = Definition(
    "squat_depth",
    "Depth",
    "deg",
    "greatest angle of the thigh to the horizontal; 0 level, + below",
    OWN,
)
KNEE = Definition(
    "squat_knee_peak",
    "Knee, greatest flexion",
    "deg",
    "maximum in each repetition, averaged",
    OWN,
)
TRUNK = Definition(
    "squat_trunk_peak",
    "Trunk, greatest forward lean",
    "deg",
    "maximum in each repetition, averaged",
    OWN,
)
PARALLEL = Definition(
    "squat_trunk_shank",
    "Trunk to shank at the bottom",
    "deg",
    "forward lean of the trunk minus that of the shank; 0 parallel",
    OWN,
)
NEVER_LOW = "the hips never go below 70 % of their standing height and back"
CUT_OFF = "a squat that the recording's beginning or end cuts off is left out"
NO_SIDE_VIEW = (
    "no depth, knee or trunk angle: the person is not taken to be seen from the side. If that is "
    "wrong, set the facing"
)


def hip_height(pose: PoseSequence) -> Floats:
    """Return the height of the hips above the ankles, (T,) pixels."""
    ankles = np.stack([pose.point(f"{side}_ankle")[:, 1] for side in SIDES])
    known = np.isfinite(ankles)
    floor = np.where(known, ankles, 0.0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return np.where(known.any(axis=0), floor, np.nan) - hip_centre(pose)[:, 1]


def standing_height(height: Floats) -> float:
    """Return the height of the hips in standing: the 95th percentile, pixels."""
    known = height[np.isfinite(height)]
    return float(np.percentile(known, 95)) if len(known) else float("nan")


def measure_squats(
    pose: PoseSequence, curves: Mapping[str, Curve], half_width_deg: HalfWidths | None = None
) -> TaskResult:
    """Return repetitions and duration of squats, and seen from the side their angles.

    The hips' height above the ankles must go below 70 % of standing and come back above
    90 %. Depth is the thigh against the horizontal: 0 with the thigh level, positive below.
    From the front the knees' valgus is not given: in a deep squat the thighs point at the
    camera, and the angle is then that of a few pixels.

    Parameters
    ----------
    half_width_deg : by curve (T,) how sure its samples are; without them rows have no intervals
    """
    height = hip_height(pose)
    standing = standing_height(height)
    if not np.isfinite(standing) or standing <= 0:
        return TaskResult((), (), ("hips and ankles are not seen together",))
    repetitions = find_repetitions(pose.time_s, height / standing, enter=ENTER, leave=LEAVE)
    unseen = told_hidden(may_hide(pose.time_s, height / standing, leave=LEAVE, lasts_s=QUICKEST_S))
    if not repetitions:
        return TaskResult((), (), tuple(unseen) or (NEVER_LOW,))
    peaks = [
        greatest_of_sides(DEPTH, "{side}_thigh", curves, repetitions, half_width_deg, less=90.0),
        greatest_of_sides(KNEE, "{side}_knee_flexion", curves, repetitions, half_width_deg),
    ]
    knee = peaks[-1].each.row
    at_bottom: list[InEach] = []
    if trunk := curves.get("trunk_lean"):
        peaks.append(greatest_of_body(TRUNK, trunk, repetitions, half_width_deg))
        at_bottom = [_trunk_to_shank(trunk, curves, repetitions, half_width_deg)]
    lasts = durations(DURATION, repetitions, pose.time_s)
    each = [lasts, *(one.each for one in peaks), *at_bottom]
    notes = [*unseen, *(text for one in peaks for text in one.told)]
    if not knee.both.count and not any(peaks[1].hidden.values()):
        notes.append(NO_SIDE_VIEW)
    bends = find_repetitions(pose.time_s, height / standing, enter=NOTICED, leave=LEAVE)
    if shallow := len(bends) - len(repetitions):
        notes.append(
            f"bends that stay above 70 % of the standing height are not counted: {shallow}"
        )
    if knee.both.mean > UNSURE_BEYOND_DEG:
        notes.append(
            "beyond 110 degrees of knee flexion the thigh hides the hip: angles are unsure"
        )
    if knee.left.count and knee.right.count:
        notes.append("from the side one leg hides the other: do not compare left with right")
    if cut_off(height / standing, leave=LEAVE):
        notes.append(CUT_OFF)
    known = tuple(one for one in each if one.row.both.count)
    return TaskResult(repetitions, tuple(one.row for one in known), tuple(notes), each=known)


def _trunk_to_shank(
    trunk: Curve,
    curves: Mapping[str, Curve],
    repetitions: tuple[Repetition, ...],
    half_width_deg: HalfWidths | None,
) -> InEach:
    """Return trunk lean minus the shank's forward lean at each turn."""
    turns_s = [one.turn_s for one in repetitions]
    lean = at_moments(trunk.time_s, trunk.value, turns_s)
    values: dict[str, tuple[float, ...]] = {}
    alike: dict[Side | None, float] = {}
    for side in SIDES:
        if shank := curves.get(f"{side}_shank"):
            # a shank that leans forward has its ankle behind the knee: negative angle
            values[side] = tuple((lean + at_moments(shank.time_s, shank.value, turns_s)).tolist())
            if half_width_deg is not None:
                both = np.hypot(half_width_deg[trunk.name], half_width_deg[shank.name])
                alike[side] = alike_half_width_deg(at_moments(trunk.time_s, both, turns_s))
    return InEach(
        PARALLEL,
        left=values.get("left", ()),
        right=values.get("right", ()),
        alike=None if half_width_deg is None else alike,
    )
