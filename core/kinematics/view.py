"""How the camera sees the person: from the side, from the front, or between.

The width of shoulders and hips in the picture, against what it would be from the front,
tells how far the person is turned out of the side view. Nothing else in the 16 points does.
"""

import numpy as np
from numpy.typing import NDArray

from ..gait.leg_signals import hip_centre
from ..keypoints import INDEX, MIRROR, Side
from ..pose import Floats, PoseSequence
from .butterworth import sampling_rate
from .medians import running_median
from .travel import pelvis_speed, trunk_px

SHOULDERS_TO_TRUNK = 0.75
HIPS_TO_TRUNK = 0.45
"""Width from the front over the distance thorax-pelvis. The rendered bodies' are within a tenth of
them (`tests/core/test_facing.py`)."""

SAGITTAL_LIMIT_DEG = 20
"""Turn out of the side view beyond which sagittal angles read too small."""

LYING_DEG = 60.0
"""Turned from upright by more, the trunk lies. Those of people who walk, run, squat or step on a
beam lean by less in half of the pictures, those of a video that lies on its side by more."""

SMOOTH_S = 0.3

SHORTEST_PATH_TRUNKS = 2.0
"""Perspective is read off a path of at least so many trunk lengths."""


def width_ratio(pose: PoseSequence) -> Floats:
    """Return the width of shoulders and hips over their width from the front, (T,).

    0 from the side, 1 from the front; + with the chest towards the camera (left shoulder to
    the right in the picture), - with the back; of who lies or stands on the hands as if the
    picture were turned head up (`across`). Shoulders and hips count together, as they turn against
    each other in walking; a median over 0.3 s takes out single frames. The width from the front
    follows from the trunk's length (`SHOULDERS_TO_TRUNK`).
    NaN where one of the four points is missing.
    """
    trunk = trunk_px(pose)
    apart = np.zeros((len(pose), 2))
    for joint in ("shoulder", "hip"):
        apart += pose.point(f"left_{joint}") - pose.point(f"right_{joint}")
    width: Floats = (apart * across(pose)).sum(axis=1)
    ratio = width / (trunk * (SHOULDERS_TO_TRUNK + HIPS_TO_TRUNK))
    if len(pose) < 2:
        return ratio
    half = round(SMOOTH_S / 2 * sampling_rate(pose.time_s))
    return np.where(np.isfinite(ratio), running_median(ratio, half), np.nan)


def frontal_share(pose: PoseSequence) -> Floats:
    """Return the size of `width_ratio`, (T,): 0 from the side or unknown ... 1 from the front."""
    return np.asarray(np.clip(np.nan_to_num(np.abs(width_ratio(pose))), 0, 1))


def lean_deg(up: Floats) -> Floats:
    """Return by how many degrees vectors in the picture, (..., 2), lean, to the right positive.

    >>> lean_deg(np.array([[0.0, -5.0], [3.0, 0.0], [-3.0, 0.0]])).tolist()
    [0.0, 90.0, -90.0]
    """
    return np.asarray(np.degrees(np.arctan2(up[..., 0], -up[..., 1])))


def across(pose: PoseSequence) -> Floats:
    """Return what would be to the right, were each picture turned head up by quarters, (T, 2).

    Along x in the picture, but for a trunk that lies (`LYING_DEG`) along y: down where the head is
    to the right. Whose trunk is not seen is taken to stand.
    """
    lean = lean_deg(pose.point("thorax") - pose.point("pelvis"))
    lies, overhead = np.abs(lean) > LYING_DEG, np.abs(lean) > 180 - LYING_DEG
    x = np.where(overhead, -1.0, np.where(lies, 0.0, 1.0))
    y = np.where(lies & ~overhead, np.sign(lean), 0.0)
    return np.stack([x, y], axis=1)


def oblique_deg(pose: PoseSequence) -> Floats:
    """Return by how many degrees the camera sees the body from the front or from behind, (T,).

    The arc sine of `width_ratio`, 0 from the side to 90. Unlike `not_sagittal`, what a near camera
    sees at the sides of its picture counts: angles in the plane of the path do not suffer by it,
    finding the keypoints does.
    """
    return np.asarray(np.degrees(np.arcsin(np.clip(np.abs(width_ratio(pose)), 0.0, 1.0))))


def turn_ratio(pose: PoseSequence, aside: Floats | None = None) -> Floats:
    """Return `width_ratio` less what perspective adds at the sides of the picture, (T,).

    A near camera sees the chest of one who comes into its picture and the back of one who
    leaves it, by up to half of its angle of view, although the path is square to it and the
    angles in the plane of the path do not suffer. While the person travels this part grows with the
    distance from the middle of the path; its line is fitted and taken off. What is left is
    the turn of the path itself. Where the person stands still on the way, the direction is
    unknown and the smaller of both possible turns is taken. Who travels nowhere gives no such
    line: there it goes by `aside`.

    Parameters
    ----------
    pose : sides named as the picture shows them, in a mirrored one too: perspective shows the
        chest of who comes
    aside : tangent of the angle by which the camera sees the person to the side of its axis, (T,),
        + where they face away from the middle; None where it is not known, as if in the middle
    """
    ratio, (speed, usual) = width_ratio(pose), pelvis_speed(pose)
    if not np.isfinite(usual):
        return _straight_ahead(ratio, aside)
    x, way = hip_centre(pose)[:, 0], np.sign(np.nan_to_num(speed))
    fit = (np.abs(np.nan_to_num(speed)) > usual / 2) & np.isfinite(ratio)
    if not fit.any() or np.ptp(x[fit]) < SHORTEST_PATH_TRUNKS * trunk_px(pose):
        return _straight_ahead(ratio, aside)
    off = x - np.median(x[fit])
    design = np.stack([way > 0, way < 0, -way * off], axis=1).astype(float)
    line, *_ = np.linalg.lstsq(design[fit], ratio[fit], rcond=None)
    seen = max(float(line[2]), 0.0) * np.nan_to_num(off)
    to_right, to_left = ratio + seen, ratio - seen
    smaller = np.where(np.abs(to_right) < np.abs(to_left), to_right, to_left)
    return np.where(fit, np.where(way > 0, to_right, to_left), smaller)


def _straight_ahead(ratio: Floats, aside: Floats | None) -> Floats:
    """Return the ratio of who is in the middle of the picture, turned alike: sin(turn).

    Who is at its side shows sin(turn) - aside cos(turn): of who is square to the camera the back.
    """
    if aside is None:
        return ratio
    angle = np.arctan(aside)
    return np.asarray(np.sin(angle + np.arcsin(np.clip(ratio * np.cos(angle), -1.0, 1.0))))


def not_sagittal(pose: PoseSequence, aside: Floats | None = None) -> Floats:
    """Return by how many degrees the path is turned out of the side view, (T,), -90...90.

    The arc sine of `turn_ratio`: + the chest, - the back turned to the camera. Bodies differ
    in width, and a tenth makes 20 degrees anything from 18 to 22; shoulders and hips turn in
    each step as well: judge a pass by its median, 20 degrees (a width of 34 %) being the limit
    for sagittal angles. `aside` as for `turn_ratio`.
    """
    return np.degrees(np.arcsin(np.clip(turn_ratio(pose, aside), -1.0, 1.0)))


def near_side(direction: int, *, mirrored: bool = False) -> Side | None:
    """Return the leg that faces the camera, None from the front.

    Who walks to the right of the picture shows the right side; in a mirrored picture, once
    the labels are those of the true sides (`swap_sides`), the left.

    >>> near_side(+1), near_side(-1), near_side(+1, mirrored=True), near_side(0)
    ('right', 'left', 'left', None)
    """
    if direction == 0:
        return None
    return "right" if (direction > 0) != mirrored else "left"


def swap_sides(pose: PoseSequence) -> PoseSequence:
    """Return the pose with left and right labels exchanged, every position where it was.

    For a mirrored picture (a selfie camera): the network names sides as it sees them.
    Directions in the picture, and so the signs of all sagittal angles, stay as they are.
    """
    order = list(MIRROR)
    return PoseSequence(
        time_s=pose.time_s,
        xy=pose.xy[:, order],
        confidence=pose.confidence[:, order],
        status=pose.status[:, order],
    )


def chest_sign(pose: PoseSequence, frames: slice | NDArray[np.bool_]) -> int:
    """Return +1 where the person's left is to the right in the picture, else -1; 0 unknown.

    In a normal picture +1 is the chest towards the camera and -1 the back; of who lies as if the
    picture were turned head up (`across`).
    """
    names = ("left_shoulder", "left_hip"), ("right_shoulder", "right_hip")
    left, right = (pose.xy[frames][:, [INDEX[n] for n in side]] for side in names)
    apart = ((left - right) * across(pose)[frames][:, None]).sum(axis=-1)
    width = apart[np.isfinite(apart)]
    return int(np.sign(np.median(width))) if len(width) else 0
