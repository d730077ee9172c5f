"""How sure each angle is: the half-width of its 95 % interval, sample by sample.

A keypoint's position is unsure by a share of the width of its peak in the network's map and of
what clothes hide however fine the map is; by more on the far side of the body, where it was filled
in, and for knees that pass each other. Divided by the length of the segment in the picture this is
the uncertainty of an angle: a short shank gives a poor angle. What is left out is the constant
offset between joint centres as annotators guess them and the anatomical ones; only a neutral
standing reference takes that away.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, KEYPOINTS, SIDES
from ..kinematics.angles import ANGLES, AngleDefinition, Segment
from ..kinematics.facing import direction_per_frame
from ..kinematics.joint_angles import joint_angles
from ..kinematics.view import near_side, oblique_deg, width_ratio
from ..pose import Floats, Pass, PoseSequence, Status
from .body_size import seen_trunk_length
from .oblique_valgus import seeming_valgus_deg

Flags = NDArray[np.bool_]

SHARE_OF_SPREAD: dict[str, tuple[float, float]] = {
    "head_top": (0.11, 0.11),
    "upper_neck": (0.09, 0.09),
    "thorax": (0.12, 0.12),
    "pelvis": (0.16, 0.16),
    "shoulder": (0.14, 0.22),
    "elbow": (0.20, 0.38),
    "wrist": (0.22, 0.65),
    "hip": (0.20, 0.27),
    "knee": (0.12, 0.15),
    "ankle": (0.18, 0.23),
}
"""Standard deviation of a filtered position along each axis, constant offset taken off, as a
share of the spread of the peak; on the near and on the far side. Set on rendered walkers; the far
leg's are a little larger than its points' own, for these err in step."""

PASSING, PASSING_REACH = 1.5, 1.3
"""By how much more a knee is unsure where it is in one place with the other, and the distance in
spreads over which that fades. In mid-swing the far knee is behind the near one and seen too far
back."""

COVERED, COVERED_NEAR, COVERED_DEG = 2.0, 0.8, (20.0, 60.0)
"""By how much more the joints of the far leg and of the near one are unsure where both do the same
and bend: one covers the other, and thighs point at what is behind them. From nothing to all between
these flexions of the knees (mean of both). Set on rendered squats, rises and jumps; the far knee
reads 10 to 20 degrees low there, which is inside, not taken off."""

BENT_FAR = {
    "elbow_flexion": (0.6, (45.0, 75.0)),
    "shoulder_flexion": (0.25, (100.0, 140.0)),
    "shoulder_abduction": (1.7, (45.0, 90.0)),
    "hip_abduction": (0.4, (20.0, 35.0)),
}
"""By how much more these angles are unsure where they are large, from nothing to all between two
values: networks see the elbow of a bent or lifted arm towards the middle of the body, and little of
the upper arm overhead. Set on rendered arms and legs of the near side and from the front; a far arm
that is taken for the near one is off by more than any interval."""

OBLIQUE, OBLIQUE_FROM_DEG = 0.05, 20.0
"""Share by which the legs are more unsure for each degree that the body is seen from the front or
from behind beyond `OBLIQUE_FROM_DEG`, as a near camera sees it at the sides of its picture."""

BLUR = 0.12
"""Share of the trunk's length by which a peak counts as wider, as two normal spreads add up: the
peaks of a network with a larger input are narrower, but clothes hide the joints just as much."""

FILLED = 1.15
"""A filled sample against a measured one."""

WIDEN = 1.15
"""Half-width of the 95 % interval over the propagated standard deviation. Set so that 95 % of
the knee, hip, thigh and shank errors of rendered walkers lie inside; `kinetrace validate` tells how
many do. A normal distribution with independent keypoints would have 1.96, but neighbours err the
same way."""

LEGS = [i for i, name in enumerate(KEYPOINTS) if name.endswith(("pelvis", "hip", "knee", "ankle"))]
KNEES = [INDEX["left_knee"], INDEX["right_knee"]]

LARGEST_DEG = 90.0


def half_widths(
    pose: PoseSequence,
    spread_px: Floats,
    passes: Sequence[Pass],
    together: Flags | None = None,
    *,
    mirrored: bool = False,
) -> dict[str, Floats]:
    """Return the half-width in degrees of each angle's 95 % interval, (T,), by curve name.

    NaN where a keypoint is missing, at most `LARGEST_DEG`. The names are those of
    `joint_angles`. A constant offset of the joint centres is not in it; in the knees' valgus, what
    an unknown turn of the camera makes of bent knees is (`oblique_valgus`).

    Parameters
    ----------
    pose : repaired and filtered
    spread_px : (T, K) as in `Detections`; in a mirrored video with sides exchanged like the pose
    together : (T,) where both legs do the same, None for nowhere
    mirrored : whether the picture is a mirror image, which exchanges near and far
    """
    deviation = position_deviation(pose, spread_px, passes, mirrored=mirrored)
    angles = joint_angles(pose, passes, ("knee_flexion", *BENT_FAR))
    values = {curve.name: curve.value for curve in angles}
    if together is not None and together.any():
        knees = [values[f"{side}_knee_flexion"] for side in SIDES]
        right_is_near = (direction_per_frame(passes, len(pose)) > 0) != mirrored
        deviation = deviation * _covered(np.mean(knees, axis=0), together, right_is_near)
    widths = {}
    for row in ANGLES.values():
        for side in SIDES if row.sided else ("",):
            name = f"{side}_{row.name}" if side else row.name
            width = _half_width(pose, deviation, row, side)
            if row.name in BENT_FAR:
                width = width * _bent_far(row.name, values[name])
            if row.name == "knee_valgus":
                width = np.hypot(width, seeming_valgus_deg(pose, passes, side))
            widths[name] = np.minimum(width, LARGEST_DEG)
    return widths


def position_deviation(
    pose: PoseSequence, spread_px: Floats, passes: Sequence[Pass], *, mirrored: bool = False
) -> Floats:
    """Return the standard deviation of each filtered position along an axis, (T, K) px."""
    direction = direction_per_frame(passes, len(pose))
    share = np.empty((len(pose), len(KEYPOINTS)))
    for way in np.unique(direction):
        share[direction == way] = _shares(near_side(int(way), mirrored=mirrored))
    filled = np.where(pose.status == Status.FILLED, FILLED, 1.0)
    spread = _known_spread(spread_px)
    blur = BLUR * np.nan_to_num(seen_trunk_length(pose))[:, None]
    deviation = share * filled * np.hypot(spread, blur)
    deviation[:, KNEES] *= _passing(pose, spread)[:, None]
    beyond = np.clip(np.nan_to_num(oblique_deg(pose)) - OBLIQUE_FROM_DEG, 0, None)
    beyond[direction == 0] = 0  # meant to be seen from the front
    deviation[:, LEGS] *= (1 + OBLIQUE * beyond)[:, None]
    return np.asarray(deviation)


def _covered(knees_deg: Floats, together: Flags, right_is_near: Flags) -> Floats:
    """Return by how much more each point is unsure for legs that bend together, (T, K), from 1."""
    low, high = COVERED_DEG
    bent = together * np.nan_to_num(np.clip((knees_deg - low) / (high - low), 0, 1))
    more = np.ones((len(knees_deg), len(KEYPOINTS)))
    for side, near in (("right", right_is_near), ("left", ~right_is_near)):
        leg = [INDEX[f"{side}_{joint}"] for joint in ("hip", "knee", "ankle")]
        more[:, leg] += (bent * np.where(near, COVERED_NEAR, COVERED))[:, None]
    return more


def _bent_far(name: str, value: Floats) -> Floats:
    """Return by how much more an angle of `BENT_FAR` is unsure for being large, (T,), from 1."""
    more, (low, high) = BENT_FAR[name]
    return np.asarray(1 + more * np.clip((np.nan_to_num(value) - low) / (high - low), 0, 1))


def _passing(pose: PoseSequence, spread_px: Floats) -> Floats:
    """Return by how much more the knees are unsure for being near each other, (T,), from 1 up.

    Where one is missing, their distance is taken from before and after. Turned out of the
    side view by more than 30 degrees less is added, and from the front nothing.
    """
    left, right = (pose.xy[:, knee] for knee in KNEES)
    with np.errstate(invalid="ignore", divide="ignore"):
        away = np.hypot(*(left - right).T) / spread_px[:, KNEES].mean(axis=1)
    known = np.flatnonzero(np.isfinite(away))
    if not len(known):
        return np.ones(len(pose))
    near = np.interp(pose.time_s, pose.time_s[known], away[known]) / PASSING_REACH
    side_view = np.clip(2 - 2 * np.nan_to_num(np.abs(width_ratio(pose))), 0, 1)
    return np.asarray(1 + PASSING * side_view * np.exp(-(near**2) / 2))


def _shares(near: str | None) -> list[float]:
    """Return the share of each keypoint; from the front both sides are near."""
    shares = []
    for name in KEYPOINTS:
        side, _, joint = name.partition("_")
        sided = side in ("left", "right")
        near_share, far_share = SHARE_OF_SPREAD[joint if sided else name]
        shares.append(far_share if sided and near not in (None, side) else near_share)
    return shares


def _known_spread(spread_px: Floats) -> Floats:
    """Return the spread with the keypoint's median where it is unknown, NaN where all are.

    Spreads beyond twice the median are of flat maps without a clear top and count as twice.
    """
    known = np.asarray(spread_px, dtype=np.float64).copy()
    for column in known.T:
        found = np.isfinite(column)
        if found.any():
            usual = np.median(column[found])
            column[~found] = usual
            np.minimum(column, 2 * usual, out=column)
    return known


def _half_width(pose: PoseSequence, deviation: Floats, row: AngleDefinition, side: str) -> Floats:
    """Propagate the positions' deviations through the angle, to first order."""
    slopes: dict[int, Floats] = {}
    for segment, sign in ((row.segment, 1.0), (row.against, -1.0)):
        if segment is not None:
            _add_slopes(pose, segment, side, sign, slopes)
    variance = sum((deviation[:, k] ** 2 * (v**2).sum(axis=1) for k, v in slopes.items()))
    return np.asarray(WIDEN * np.degrees(np.sqrt(variance)))


def _add_slopes(
    pose: PoseSequence, segment: Segment, side: str, sign: float, slopes: dict[int, Floats]
) -> None:
    """Add how a segment's angle changes with each of its two ends, (T, 2) radians a pixel."""
    upper, lower = (INDEX[end.format(side=side)] for end in segment)
    along = pose.xy[:, lower] - pose.xy[:, upper]
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    length2 = np.maximum((along**2).sum(axis=1, keepdims=True), 1e-6)
    for end, way in ((lower, sign), (upper, -sign)):
        slopes[end] = slopes.get(end, np.zeros_like(along)) + way * across / length2
