"""How far the path is turned out of the picture's plane, and angles in the plane of the path.

Seen from the side at an angle, all that lies along the path is shorter and flexions read too small:
from afar by the cosine of that angle, at 20 degrees a knee bent by 60 degrees, thigh 20 ahead and
shank 40 behind the vertical, by 3. Before a near camera it is more where the path is far from it
and less, or the other way round, where it is near, and what is level there slopes.

Who walks towards the camera grows in the picture. How fast, against the way they travel, tells the
angle, and far better than the width of shoulders and hips, which differs from body to body and
turns with every step.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..gait.leg_signals import hip_centre
from ..pose import Floats, Pass, PoseSequence
from .facing import direction_per_frame
from .travel import pelvis_speed
from .view import across

FOCAL_WIDTHS = 0.9
"""Focal length over the longer side of the picture: 58 degrees of view. Before a camera of 0.8 an
angle of 20 degrees is found as 22, before one of 1 as 18."""

LEAST_PATH_SIZES = 2.0
"""The path must be so many times as long as head and trunk for its angle to be read off it."""

LEAST_SHOWN_DEG = 15.0
"""What shoulders and hips show counts from here: bodies differ in width, and who stands square to
the camera may show some degrees."""

MOST_DEG = 25.0
"""More is not taken off: it is then no view from the side."""

MOST_SQUARED_DEG = 45.0
"""A path that seems to be turned by more is led through the picture as one of so much."""

TRAVELS = 0.5
"""Share of a pass in which the person travels at half of the usual speed or more, from which the
whole pass is turned as its path: who walks up to the place where they squat may turn there."""


def path_turn_deg(
    pose: PoseSequence, one: Pass, picture: tuple[int, int], hips: Floats | None = None
) -> float:
    """Return by how many degrees the path of a pass is turned, + away from the camera rightwards.

    The line through the distance from the camera, which is that of head and trunk turned over,
    against the place across it. Points without error before a camera of that focal length give
    angles up to 20 degrees to within 1 (`tests/core/test_path_turn.py`). NaN where the person does
    not travel far enough.

    Parameters
    ----------
    pose : filtered
    picture : width and height in px
    hips : their centre (`hip_centre`), where it is already known
    """
    frames = slice(one.start, one.stop)
    upright = pose.point("head_top")[frames] - pose.point("pelvis")[frames]
    size = np.hypot(*upright.T)
    x = (hip_centre(pose) if hips is None else hips)[frames, 0] - picture[0] / 2
    known = np.isfinite(size) & np.isfinite(x) & (size > 0)
    if known.sum() < 3 or np.ptp(x[known]) < LEAST_PATH_SIZES * np.median(size[known]):
        return float("nan")
    across = x[known] / size[known]
    depth = FOCAL_WIDTHS * max(picture) / size[known]
    slope = np.polyfit(across, depth, 1)[0]
    return float(np.degrees(np.arctan(slope)))


def aside(pose: PoseSequence, passes: Sequence[Pass], picture: tuple[int, int]) -> Floats:
    """Return the tangent of the angle by which the person is seen to the side of the axis, (T,).

    + where they face away from the picture's middle, 0 where they face no side or are not seen;
    before a camera of that focal length. Who stands square to the camera at 80 % of the picture's
    width seems to be turned by 18 degrees, and is not.
    """
    along = (hip_centre(pose)[:, 0] - picture[0] / 2) / (FOCAL_WIDTHS * max(picture))
    return np.asarray(direction_per_frame(passes, len(pose)) * np.nan_to_num(along))


def paths_deg(
    pose: PoseSequence, passes: Sequence[Pass], picture: tuple[int, int]
) -> tuple[float, ...]:
    """Return `path_turn_deg` of each pass, NaN of one from the front and where it is not known."""
    hips = hip_centre(pose)
    return tuple(
        path_turn_deg(pose, one, picture, hips) if one.direction else float("nan") for one in passes
    )


def path_turns_deg(
    pose: PoseSequence, passes: Sequence[Pass], paths: Sequence[float], shown_deg: Floats
) -> tuple[float, ...]:
    """Return the angle that is taken off in each pass, + away from the camera rightwards, degrees.

    At most `MOST_DEG` to either side. That of the path, or of who stays in place for most of the
    pass (`TRAVELS`) the median turn that shoulders and hips show there if it is `LEAST_SHOWN_DEG`
    or more; 0 from the front. 0 also of who lies: their width in the picture tells from how far
    above they are seen.

    Parameters
    ----------
    paths : by pass, `paths_deg`
    shown_deg : (T,) `not_sagittal`
    """
    hips = hip_centre(pose)
    speed, usual = pelvis_speed(pose)
    seen, lies = np.isfinite(hips[:, 0]), across(pose)[:, 0] == 0
    travels = np.abs(np.nan_to_num(speed)) > usual / 2
    turns = []
    for one, path in zip(passes, paths, strict=True):
        frames = np.flatnonzero(seen[one.start : one.stop]) + one.start
        turn = 0.0
        if one.direction and len(frames) and lies[frames].mean() <= 0.5:
            turn = path
            if not np.isfinite(turn) or travels[frames].mean() < TRAVELS:
                turn = -one.direction * _in_place(shown_deg[frames][~travels[frames]])
        turns.append(float(np.clip(turn, -MOST_DEG, MOST_DEG)))
    return tuple(turns)


def _in_place(shown: Floats) -> float:
    """Return the turn of who stays in place, + the chest to the camera, 0 where none is certain."""
    known = shown[np.isfinite(shown)]
    turn = float(np.median(known)) if len(known) else 0.0
    return turn if abs(turn) >= LEAST_SHOWN_DEG else 0.0


def in_path_plane(
    pose: PoseSequence,
    passes: Sequence[Pass],
    turns_deg: Sequence[float],
    picture: tuple[int, int],
) -> PoseSequence:
    """Return the pose as a camera square to each pass's path would see it.

    Each point is taken to lie in the upright plane of the path, which a level camera of that focal
    length (`FOCAL_WIDTHS`) looks at: before such a camera angles are exact, and lengths are those
    in the middle of the pass. Led straight across, the pose is still shorter along the path by the
    cosine of the turn. Positions are no longer places in the picture.

    Parameters
    ----------
    turns_deg : of each pass, + away from the camera rightwards
    picture : width and height in px
    """
    square, middle = square_on(pose, passes, turns_deg, picture), np.array(picture) / 2
    hips = hip_centre(pose)[:, 0]
    for one, turn in zip(passes, np.radians(turns_deg), strict=True):
        seen = hips[one.start : one.stop]
        seen = seen[np.isfinite(seen)]
        aside_px = np.median(seen) - middle[0] if len(seen) else 0.0
        size = 1 - aside_px * np.tan(turn) / (FOCAL_WIDTHS * max(picture))
        xy = square.xy[one.start : one.stop]
        xy[:] = middle + (xy - middle) * size / [np.cos(turn), 1.0]
    return square


def square_on(
    pose: PoseSequence, passes: Sequence[Pass], paths: Sequence[float], picture: tuple[int, int]
) -> PoseSequence:
    """Return the pose as if each pass led straight across the picture, as far as its path is known.

    Each point is brought to the distance at which the path crosses the middle of the picture: who
    came nearer no longer grows, and a level floor is level. That is so of a camera whose axis is
    level; of one that looks down by p on a path turned by t the floor still rises by tan(t) tan(p),
    which is less than without.
    """
    xy, middle = pose.xy.copy(), np.array(picture) / 2
    for one, path in zip(passes, paths, strict=True):
        if np.isfinite(path):
            turn = np.radians(np.clip(path, -MOST_SQUARED_DEG, MOST_SQUARED_DEG))
            off = xy[one.start : one.stop] - middle
            nearer = 1 - off[..., :1] * np.tan(turn) / (FOCAL_WIDTHS * max(picture))
            xy[one.start : one.stop] = middle + off / nearer
    return replace(pose, xy=xy)
