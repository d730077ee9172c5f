"""Squats on one leg, from the front: repetitions, and the knee, pelvis and trunk at the bottom."""

from collections.abc import Mapping, Sequence

import numpy as np

from ..gait.leg_signals import hip_centre
from ..gait.parameters import Definition
from ..keypoints import SIDES, Side
from ..pose import Curve, Floats, PoseSequence
from .each_repetition import InEach, alike_half_width_deg
from .greatest import HalfWidths
from .repetitions import (
    Repetition,
    TaskResult,
    at_moments,
    cut_off,
    durations,
    find_repetitions,
    within,
)
from .squat import CUT_OFF, standing_height
from .unseen import may_hide, told_hidden

ENTER, LEAVE = 0.90, 0.96
"""Share of the standing height of the hips below which a repetition counts (a knee bent by about
50 degrees), and above which it ends."""

SHORTEST_S = 0.4
"""A shorter dip is a change of legs, not a squat."""

LIFTED = 0.04
"""Of the standing height, by which the other foot is off the floor."""

QUICKEST_S = 1.0
"""Hips that are not seen for so long may have gone down and up again meanwhile."""

OWN = "Kinetrace"
FRONTAL = "Willson & Davis 2008, J Orthop Sports Phys Ther 38:606, here with hip centres"
DURATION = Definition(
    "single_leg_duration",
    "Duration",
    "s",
    "hips leave 96 % of their standing height until they reach it again",
    OWN,
)
LOWERING = Definition(
    "single_leg_lowering",
    "Hips, lowering",
    "%",
    "of their height above the lower ankle in standing, at the lowest point",
    OWN,
)
VALGUS = Definition(
    "single_leg_knee_valgus",
    "Knee, frontal angle at the bottom",
    "deg",
    "frontal plane projection angle of the standing leg where the hips are lowest; + valgus",
    FRONTAL,
)
CHANGE = Definition(
    "single_leg_knee_valgus_change",
    "Knee, frontal angle, change to the bottom",
    "deg",
    "where the hips are lowest minus where they begin to sink; + into valgus",
    FRONTAL,
)
PELVIS = Definition(
    "single_leg_pelvis_drop",
    "Pelvis, drop of the free side at the bottom",
    "deg",
    "line through both hips against the horizontal; + the side of the lifted leg is lower",
    OWN,
)
TRUNK = Definition(
    "single_leg_trunk_lean",
    "Trunk, lean to the standing leg at the bottom",
    "deg",
    "pelvis to thorax against the vertical; + towards the standing leg",
    OWN,
)
NEVER_LOW = "the hips never go below 90 % of their standing height and back"
NO_FRONT_VIEW = (
    "no angle of the knee, pelvis or trunk: the person is not taken to be seen from the front. If "
    "that is wrong, set the facing"
)
BETWEEN_SESSIONS = (
    "at the bottom the knee's frontal angle is read too low, on rendered squats by 4 (II) to 9 "
    "degrees (RT) on average, and from one session to the next it differs by 6 to 10 (a standard "
    "error of 2 to 4, Gwynne & Curran 2014)"
)


def measure_single_leg_squats(
    pose: PoseSequence, curves: Mapping[str, Curve], half_width_deg: HalfWidths | None = None
) -> TaskResult:
    """Return repetitions of squats on one leg and, from the front, angles at the bottom of each.

    The hips' height above the lower ankle must go below 90 % of standing and come back above 96 %
    while the other foot is off the floor: it stands on the leg whose ankle is the lower one most of
    that time. One recording may have both legs, one after the other.

    Parameters
    ----------
    half_width_deg : by curve (T,) how sure its samples are; without them rows have no intervals
    """
    ankles_y = np.stack([pose.point(f"{side}_ankle")[:, 1] for side in SIDES])
    height = np.fmax(*ankles_y) - hip_centre(pose)[:, 1]
    standing = standing_height(height)
    if not standing > 0:
        return TaskResult((), (), ("hips and ankles are not seen together",))
    level = height / standing
    dips = find_repetitions(pose.time_s, level, enter=ENTER, leave=LEAVE)
    bends = [one for one in dips if one.duration_s >= SHORTEST_S]
    unseen = told_hidden(may_hide(pose.time_s, level, leave=LEAVE, lasts_s=QUICKEST_S))
    if not bends:
        return TaskResult((), (), tuple(unseen) or (NEVER_LOW,))
    apart = ankles_y[0] - ankles_y[1]
    watched = [one for one in bends if np.isfinite(apart[within(pose.time_s, one)]).any()]
    found = [
        (one, side)
        for one in watched
        if (side := _lifted(pose.time_s, ankles_y / standing, one)) is not None
    ]
    notes = [*unseen, CUT_OFF] if cut_off(level, leave=LEAVE) else unseen
    if one_foot := len(bends) - len(watched):
        notes.append(f"bends in which only one foot is seen are not counted: {one_foot}")
    if both := len(watched) - len(found):
        notes.append(f"bends with both feet on the floor are not counted: {both}")
    repetitions = tuple(one for one, _ in found)
    each = _each(pose.time_s, level, curves, found, half_width_deg)
    seen = {one.definition for one in each if one.row.both.count}
    if repetitions:
        notes.append(BETWEEN_SESSIONS if VALGUS in seen else NO_FRONT_VIEW)
    shown = tuple(one for one in each if one.row.both.count)
    return TaskResult(repetitions, tuple(one.row for one in shown), tuple(notes), each=shown)


def _lifted(time_s: Floats, ankles_y: Floats, repetition: Repetition) -> Side | None:
    """Return the leg that is in the air during a repetition with both feet seen, else None.

    Parameters
    ----------
    ankles_y : (2, T) of `SIDES`, standing heights, downwards
    """
    first, second = ankles_y[:, within(time_s, repetition)]
    lower = float(np.nanmedian(first - second))
    if abs(lower) < LIFTED:
        return None
    return SIDES[1] if lower > 0 else SIDES[0]


def _each(
    time_s: Floats,
    level: Floats,
    curves: Mapping[str, Curve],
    found: Sequence[tuple[Repetition, Side]],
    half_width_deg: HalfWidths | None,
) -> list[InEach]:
    """Return every figure of the repetitions, whose lifted leg is named."""
    turns_s = [one.turn_s for one, _ in found]
    starts_s = [one.start_s for one, _ in found]
    lowering = 100.0 * (1.0 - at_moments(time_s, level, turns_s))

    def of_standing_leg(
        definition: Definition, values: Mapping[Side, Floats], widths: Mapping[Side, Floats]
    ) -> InEach:
        by_leg = {
            side: tuple(
                float("nan") if lifted == side else float(value)
                for (_, lifted), value in zip(found, values[side], strict=True)
            )
            for side in SIDES
        }
        alike: dict[Side | None, float] = {
            side: alike_half_width_deg(
                np.where([lifted == side for _, lifted in found], np.nan, widths[side])
            )
            for side in widths
        }
        return InEach(definition, left=by_leg["left"], right=by_leg["right"], alike=alike or None)

    def read(name: str, moments_s: Sequence[float], sign: float = 1.0) -> Floats:
        curve = curves.get(name)
        if curve is None:
            return np.full(len(moments_s), np.nan)
        return sign * at_moments(curve.time_s, curve.value, moments_s)

    def unsure(name: str, moments_s: Sequence[float]) -> dict[Side, Floats]:
        widths = half_width_deg or {}
        names = {side: name.format(side=side) for side in SIDES}
        return {
            side: at_moments(time_s, widths[key], moments_s)
            for side, key in names.items()
            if key in widths
        }

    bottom = {side: read(f"{side}_knee_valgus", turns_s) for side in SIDES}
    change = {side: bottom[side] - read(f"{side}_knee_valgus", starts_s) for side in SIDES}
    # both are positive towards the person's right: right side up, leaning to the right
    signs: dict[Side, float] = {"left": -1.0, "right": 1.0}
    pelvis = {side: read("pelvis_obliquity", turns_s, sign) for side, sign in signs.items()}
    trunk = {side: read("trunk_lateral_lean", turns_s, sign) for side, sign in signs.items()}
    knee, begins = (unsure("{side}_knee_valgus", at_s) for at_s in (turns_s, starts_s))
    both_ends = {side: np.hypot(knee[side], begins[side]) for side in knee}
    return [
        durations(DURATION, [one for one, _ in found], time_s),
        of_standing_leg(VALGUS, bottom, knee),
        of_standing_leg(CHANGE, change, both_ends),
        of_standing_leg(PELVIS, pelvis, unsure("pelvis_obliquity", turns_s)),
        of_standing_leg(TRUNK, trunk, unsure("trunk_lateral_lean", turns_s)),
        of_standing_leg(LOWERING, dict.fromkeys(SIDES, lowering), {}),
    ]
