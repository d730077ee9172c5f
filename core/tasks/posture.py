"""Posture: the angles of the body while it is held still."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from ..gait.parameters import Definition, Parameter, Summary, parameter, whole_body
from ..keypoints import INDEX, SIDES
from ..kinematics.angles import ANGLES
from ..kinematics.butterworth import SAME_S
from ..pose import Curve, Floats, PoseSequence
from ..stretches_told import told_of
from ..tracks.body_size import seen_trunk_length
from .each_repetition import alike_half_width_deg
from .greatest import HalfWidths
from .range_of_motion import NO_ANGLE, curves_of
from .repetitions import TaskResult

STILL_S = 1.0
"""A posture is held for so long at least."""

STILL = 0.06
"""Of the trunk's length, within which hips, knees, ankles and thorax stay. Sway moves the thorax by
one or two hundredths of the body's height."""

STEP_S = 0.25
"""From one second that is looked at to the next."""

STAYS = [INDEX["thorax"], INDEX["pelvis"]]
STAYS += [INDEX[f"{side}_{joint}"] for side in SIDES for joint in ("hip", "knee", "ankle")]

ARMS = frozenset(["shoulder_flexion", "elbow_flexion", "arm", "forearm", "shoulder_abduction"])
"""Angles that are no part of a posture: of hanging arms one covers the body or is covered by it."""

OWN = "Kinetrace"
HELD = (
    "{0}, held still",
    "median of each stretch in which the body is held still for a second, averaged",
)
"""Name and definition of an angle's row."""

HELD_STILL = "the body is held still"
NEVER_STILL = "nowhere is the body held still for a second: hold the posture, the camera on a stand"
OWN_OFFSET = (
    "joint centres are a network's: a constant offset of some degrees is in each angle, and a "
    "difference between two recordings made alike is surer than one of them"
)


def measure_posture(
    pose: PoseSequence, curves: Mapping[str, Curve], half_width_deg: HalfWidths | None = None
) -> TaskResult:
    """Return the angles of legs and trunk while the body is held still.

    From the side the sagittal angles, from the front the frontal ones: the median of each stretch.
    A recording may hold several postures, one after the other: their mean, SD and number are in
    the rows. One posture alone is as sure as its samples: holding still makes them no surer.

    Parameters
    ----------
    half_width_deg : by curve (T,) how sure its samples are; without them rows have no intervals
    """
    stretches = list(still_stretches(pose))
    if not stretches:
        return TaskResult((), (), (NEVER_STILL,))
    names = [name for name in ANGLES if name not in ARMS]
    rows = [row for name in names for row in _rows(name, curves, stretches, half_width_deg or {})]
    time_s = pose.time_s
    held = told_of(HELD_STILL, [(time_s[one.start], time_s[one.stop - 1]) for one in stretches])
    return TaskResult((), tuple(rows), (held, OWN_OFFSET) if rows else (held, NO_ANGLE))


def still_stretches(pose: PoseSequence) -> Iterator[slice]:
    """Yield the stretches of `STILL_S` or more in which the points that are seen stay."""
    trunk_px = seen_trunk_length(pose)
    if not len(pose) or not np.isfinite(trunk_px).any():
        return
    least_px = STILL * float(np.nanmedian(trunk_px))
    start: int | None = None
    stop = 0
    for first_s in np.arange(pose.time_s[0], pose.time_s[-1] - STILL_S + SAME_S, STEP_S):
        first = int(np.searchsorted(pose.time_s, first_s - SAME_S))
        last = int(np.searchsorted(pose.time_s, first_s + STILL_S + SAME_S))
        still = _whole(pose.time_s[first:last]) and (
            _moves_px(pose.xy[first:last, STAYS]) <= least_px
        )
        if start is not None and (not still or first > stop):
            yield slice(start, stop)
            start = None
        if still:
            start = first if start is None else start
            stop = last
    if start is not None:
        yield slice(start, stop)


def _whole(time_s: Floats) -> bool:
    """Return whether frames fill `STILL_S`, but for pauses of `STEP_S`."""
    enough = len(time_s) > 1 and time_s[-1] - time_s[0] >= STILL_S - STEP_S
    return bool(enough and np.diff(time_s).max() <= STEP_S + SAME_S)


def _moves_px(xy: Floats) -> float:
    """Return how far the point goes that goes farthest; infinite where too few are seen.

    Parameters
    ----------
    xy : (T, K, 2)
    """
    seen = np.isfinite(xy).all(axis=(0, 2))
    if len(xy) < 2 or 2 * seen.sum() < xy.shape[1]:
        return float("inf")
    return float(np.hypot(*np.ptp(xy[:, seen], axis=0).T).max())


def _rows(
    name: str, curves: Mapping[str, Curve], stretches: list[slice], half_width_deg: HalfWidths
) -> Iterator[Parameter]:
    held_deg: dict[str, Floats] = {}
    widths: dict[str, Floats] = {}
    for side, key in curves_of(name).items():
        if key in curves:
            held_deg[side] = _medians(curves[key].value, stretches)
            if key in half_width_deg:
                widths[side] = _medians(half_width_deg[key], stretches)
    if not any(np.isfinite(one).any() for one in held_deg.values()):
        return
    title, text = HELD
    angle = ANGLES[name]
    definition = Definition(f"held_{name}", title.format(angle.title), "deg", text, OWN)
    alike = {side: alike_half_width_deg(one) for side, one in widths.items()}
    if "" in held_deg:
        row = whole_body(definition, held_deg[""], alike=alike.get(""))
        yield replace(row, both=_alone(row.both, widths.get("")))
        return
    by_side = {side: held_deg[side] for side in SIDES if side in held_deg}
    row = parameter(definition, by_side, alike={s: alike[s] for s in SIDES if s in alike} or None)
    left, right = _alone(row.left, widths.get("left")), _alone(row.right, widths.get("right"))
    yield replace(row, left=left, right=right)


def _medians(value: Floats, stretches: list[slice]) -> Floats:
    """Return the median in each stretch, NaN where half of it is not known."""
    held = [value[one] for one in stretches]
    return np.array(
        [np.nanmedian(one) if np.isfinite(one).mean() > 0.5 else np.nan for one in held]
    )


def _alone(one: Summary, widths: Floats | None) -> Summary:
    """Return the summary of a single posture with the half-width of its samples."""
    if one.count != 1 or widths is None:
        return one
    return replace(one, half_width=float(np.nanmean(widths)))
