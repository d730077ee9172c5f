"""How far the floor is tilted in the picture: the roll of the camera, from the standing feet.

Joint angles do not mind it, segment angles do. It is an estimate to be shown; nothing is
turned by it unasked (`kinetrace.core.recordings.recording.Settings.level_deg`). A sloping walkway
gives the same picture as a rolled camera, and so does a level path that leads towards a camera
above the feet or away from it: one metre above, five away, a path turned by 10 degrees rises by 2.
So it is read off the pose of a path that leads straight across (`path_turn.square_on`).
A treadmill gives none: nobody travels in its picture, and where an ankle rests for a moment at
the end of its swing it is in the air. With a camera that follows it means nothing.
"""

from dataclasses import dataclass, replace

import numpy as np

from ..pose import Floats, PoseSequence
from .butterworth import SAME_S, runs
from .travel import pelvis_speed, trunk_px

STANDING_SHARE = 0.3
"""An ankle slower than this share of the walker's usual speed stands."""

SHORTEST_STANCE_S = 0.15
SHORTEST_PATH_TRUNKS = 1.0
"""The stances of a foot have to lie so far apart."""

ENOUGH_STANCES = 3
"""From so many the estimate is offered, and told where it is more than `TOLD_DEG`."""

TOLD_DEG = 2.0
MOST_UNASKED_DEG = 10.0
"""More is not taken off before somebody has looked: it is rather no camera's roll."""

MOST_ROLL_DEG = 45.0
"""From here on another edge of the picture is up: the video is turned, and not levelled."""


@dataclass(frozen=True)
class FloorTilt:
    """The tilt of the floor line.

    Attributes
    ----------
    angle_deg : + where the floor rises to the right of the picture; NaN where no foot stood
        twice far enough apart
    stances : how often the feet stood
    scatter_px : rms distance of the stances from their foot's line
    """

    angle_deg: float
    stances: int
    scatter_px: float

    @property
    def sure(self) -> bool:
        """Tell whether it is known, and from `ENOUGH_STANCES`."""
        return bool(np.isfinite(self.angle_deg)) and self.stances >= ENOUGH_STANCES


def levelled(pose: PoseSequence, roll_deg: float, picture: tuple[int, int]) -> PoseSequence:
    """Return the pose as a camera without roll would have seen it.

    Positions are turned about the middle of the picture, where a camera's axis is. What is turned
    by one angle and then by minus that angle is where it was.

    Parameters
    ----------
    roll_deg : + where the floor rises to the right of the picture, as `FloorTilt.angle_deg`
    picture : width and height in px
    """
    if roll_deg == 0:
        return pose
    middle, roll = np.array(picture) / 2, np.radians(roll_deg)
    turn = np.array([[np.cos(roll), -np.sin(roll)], [np.sin(roll), np.cos(roll)]])  # y down
    return replace(pose, xy=(pose.xy - middle) @ turn.T + middle)


def floor_angle(pose: PoseSequence) -> FloorTilt:
    """Return the tilt of the floor from where the ankles stood, camera standing still.

    One line a foot, both of the same slope: the far foot appears higher in the picture, and
    a common line would take this for a tilt when the strides are few (as Sports2D's does).
    """
    x, y, foot = _stances(pose)
    shortest = SHORTEST_PATH_TRUNKS * trunk_px(pose)
    spans = [np.ptp(x[foot == side]) for side in (0, 1) if (foot == side).any()]
    if not spans or not max(spans) >= shortest:
        return FloorTilt(float("nan"), len(x), float("nan"))
    design = np.stack([x, foot == 0, foot == 1], axis=1).astype(float)
    line, *_ = np.linalg.lstsq(design, -y, rcond=None)
    scatter = float(np.sqrt(np.mean((design @ line + y) ** 2)))
    return FloorTilt(float(np.degrees(np.arctan(line[0]))), len(x), scatter)


def _stances(pose: PoseSequence) -> tuple[Floats, Floats, Floats]:
    """Return x and y of the ankle in each stance, and the foot: 0 left, 1 right."""
    found = []
    _, usual = pelvis_speed(pose)  # NaN where the person does not travel: no ankle stands
    for foot, name in enumerate(("left_ankle", "right_ankle")):
        if len(pose) < 3:
            continue
        track = pose.point(name)
        speed = np.hypot(*np.gradient(track, pose.time_s, axis=0).T)
        with np.errstate(invalid="ignore"):
            standing = speed < STANDING_SHARE * usual
        for run in runs(pose.time_s, np.asarray(standing), SHORTEST_STANCE_S):
            if pose.time_s[run.stop - 1] - pose.time_s[run.start] >= SHORTEST_STANCE_S - SAME_S:
                found.append((*np.median(track[run], axis=0), foot))
    values = np.array(found, dtype=np.float64).reshape(-1, 3)
    return values[:, 0], values[:, 1], values[:, 2]
