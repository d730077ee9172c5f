"""Angles over time from keypoints: geometry in pixels, with one sign for both directions.

The definitions are rows of `angles.ANGLES`; here is what turns a row into a
curve. Differences of direction are taken with atan2(cross, dot): no clipping, and
hyperextension keeps its sign. Nothing is scaled, offset or filtered on the way.
"""

from collections.abc import Collection, Sequence
from typing import TypeVar

import numpy as np

from ..keypoints import INDEX, SIDES
from ..pose import Curve, Floats, Pass, PoseSequence, Status
from .angles import ANGLES, AngleDefinition, Segment
from .view import chest_sign

Degrees = TypeVar("Degrees", float, Floats)

DOWN = np.array([0.0, -1.0])
MOST_TRUSTED_LAST = (
    Status.MISSING,
    Status.FILLED,
    Status.REPAIRED,
    Status.MEASURED,
    Status.CORRECTED,
)
UNUSED_DEG = 60.0
"""A part of the circle so wide, in which an angle never is, is no gap between two frames."""

_TRUST = np.argsort(np.array(MOST_TRUSTED_LAST))  # of each status, 0 the least


def turn_deg(from_: Floats, to: Floats) -> Floats:
    """Return the angle in degrees by which a vector turns anticlockwise, (-180, 180].

    Parameters
    ----------
    from_, to : (..., 2) with y up

    >>> turn_deg(np.array([0.0, -1.0]), np.array([1.0, 0.0])).item()
    90.0
    """
    cross = from_[..., 0] * to[..., 1] - from_[..., 1] * to[..., 0]
    dot = (from_ * to).sum(axis=-1)
    degenerate = (np.hypot(*np.moveaxis(from_, -1, 0)) == 0) | (to == 0).all(axis=-1)
    angle = np.degrees(np.arctan2(cross, dot))
    return np.where(degenerate, np.nan, np.where(angle == -180.0, 180.0, angle))


def joint_angles(
    pose: PoseSequence, passes: Sequence[Pass], names: Collection[str] = tuple(ANGLES)
) -> list[Curve]:
    """Return angles of `ANGLES` as curves over the whole recording, in degrees.

    Sagittal angles have values in passes of direction +1 and -1, frontal ones in passes of
    direction 0; elsewhere, and where a keypoint is missing or two coincide, they are NaN.

    Parameters
    ----------
    pose : repaired and filtered, in pixels of the displayed picture
    passes : which way the person faces (`kinetrace.core.kinematics.facing.find_passes`)
    names : of the angles that are wanted, without side

    Raises
    ------
    ValueError
        Where a pass lies outside of the recording.
    """
    for one in passes:
        if not 0 <= one.start < one.stop <= len(pose):
            raise ValueError(
                f"passes: expected frames within 0 to {len(pose)}, got {one.start} to {one.stop}"
            )
    y_up = pose.xy * [1.0, -1.0]
    curves = []
    for row in (row for row in ANGLES.values() if row.name in names):
        for side in SIDES if row.sided else ("",):
            curves.append(_curve(pose, y_up, passes, row, side))
    return curves


def wrapped(degrees: Degrees) -> Degrees:
    """Return angles by the shorter way round, in (-180, 180].

    >>> wrapped(np.array([190.0, -180.0, 30.0]))
    array([-170.,  180.,   30.])
    """
    return 180.0 - (180.0 - degrees) % 360.0


def whole(angle: Floats, period_deg: float = 360.0) -> Floats:
    """Return an angle over time, degrees, without the jump where its range ends.

    Who lies lifts a shank over the horizontal, past 180 degrees: the values go on to 190. Where the
    angle jumps from one value to the next, its range is begun in the middle of the widest part of
    the circle in which it never is, and most of its values are kept. Where none is wider than
    `UNUSED_DEG` nothing is changed.

    >>> whole(np.array([170.0, 179.0, -178.0, np.nan, -175.0])).tolist()
    [170.0, 179.0, 182.0, nan, 185.0]
    >>> whole(np.array([88.0, -89.0, 87.0]), period_deg=180.0).tolist()
    [88.0, 91.0, 87.0]
    """
    found = angle[np.isfinite(angle)]
    if not (np.abs(np.diff(found)) > period_deg / 2).any():
        return angle
    found = np.sort(found)
    unused = np.diff(found, append=found[0] + period_deg)
    widest = int(np.argmax(unused))
    if unused[widest] < UNUSED_DEG:
        return angle
    start = found[widest] + unused[widest] / 2
    moved = (angle - start) % period_deg + start
    return np.asarray(moved - period_deg * np.round(np.nanmedian(moved - angle) / period_deg))


def _curve(
    pose: PoseSequence, y_up: Floats, passes: Sequence[Pass], row: AngleDefinition, side: str
) -> Curve:
    value = np.full(len(pose), np.nan)
    for one in passes:
        if (one.direction != 0) == (row.view == "sagittal"):
            frames = slice(one.start, one.stop)
            forward = _forward_sign(pose, one, row, side)
            if forward:
                period_deg = 180.0 if row.of_line else 360.0
                value[frames] = whole(_angle(y_up[frames] * [forward, 1.0], row, side), period_deg)
    points = [INDEX[name] for name in row.keypoints(side)]
    least = np.array(MOST_TRUSTED_LAST)[_TRUST[pose.status[:, points]].min(axis=1)]
    value[least == Status.MISSING] = np.nan
    status = np.where(np.isfinite(value), least, Status.MISSING).astype(np.uint8)
    name = f"{side}_{row.name}" if side else row.name
    return Curve(name, "deg", pose.time_s, value, status)


def _forward_sign(pose: PoseSequence, one: Pass, row: AngleDefinition, side: str) -> int:
    """Return which way of the picture is the row's forwards: +1 right, -1 left, 0 unknown.

    From the front it follows from where left and right lie in the picture, and so holds
    from behind and in mirrored pictures too.
    """
    if row.axis == "forward":
        return one.direction
    right = -chest_sign(pose, slice(one.start, one.stop))
    own = right if side == "right" else -right
    return {"right": right, "lateral": own, "medial": -own}[row.axis]


def _angle(xy: Floats, row: AngleDefinition, side: str) -> Floats:
    """Return one angle of positions (N, K, 2) with x forwards and y up, (N,)."""
    segment, against = _vector(xy, row.segment, side), _vector(xy, row.against, side)
    if row.of_line:  # from the horizontal, x growing towards the line's lower-named end
        angle = turn_deg(np.broadcast_to([1.0, 0.0], segment.shape), segment)
        return np.where(angle > 90, angle - 180, np.where(angle <= -90, angle + 180, angle))
    angle = turn_deg(against, segment)
    return np.where(angle <= row.lowest_deg, angle + 360, angle)


def _vector(xy: Floats, segment: Segment | None, side: str) -> Floats:
    if segment is None:
        return np.broadcast_to(DOWN, (len(xy), 2))
    upper, lower = (INDEX[end.format(side=side)] for end in segment)
    return np.asarray(xy[:, lower] - xy[:, upper])
