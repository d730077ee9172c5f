"""Keypoints as the markers of a laboratory: X forwards, Y up, Z to the right, floor at 0.

One camera sees no depth, so that Z is 0 throughout. Without a scale the unit is the pixel,
and every file says so, in its name as well.
"""

from dataclasses import dataclass

import numpy as np

from ..findings import Findings
from ..gait.scale import ankle_height_px
from ..keypoints import KEYPOINTS, SIDES
from ..kinematics.butterworth import sampling_rate
from ..pose import Floats, PoseSequence

MARKERS: dict[str, str] = {
    name: "".join(part.capitalize() for part in name.split("_"))
    .replace("Left", "L", 1)
    .replace("Right", "R", 1)
    for name in KEYPOINTS
}
"""Keypoint to marker: ``right_knee`` is ``RKnee``, ``head_top`` is ``HeadTop``."""


@dataclass(frozen=True, eq=False)
class Markers:
    """Tracks of the 16 markers.

    Attributes
    ----------
    names : (K,) as in `MARKERS`
    time_s : (T,) the frames' own times
    xyz : (T, K, 3) in `unit`; NaN where missing, Z is 0 elsewhere
    unit : ``m`` or ``px``
    rate_hz : frames a second, of a variable rate by the median interval; 1 for a single picture,
        for readers refuse 0
    forward : +1 where X is the picture's x, -1 where it is turned round
    first_frame : number of the first frame in the video, from 0 as in the CSV
    """

    names: tuple[str, ...]
    time_s: Floats
    xyz: Floats
    unit: str
    rate_hz: float
    forward: int
    first_frame: int = 0


def markers(findings: Findings) -> Markers:
    """Return the filtered keypoints as markers.

    X points where the person faces for most of the recording (to the right of the picture
    where neither side prevails) and is 0 at the first hip centre seen; Y is 0 at the floor
    (`floor_px`). The camera's roll is taken off as far as the recording's settings say it.
    """
    pose, scale = findings.measures.level, findings.scale
    forward = -1 if int(findings.measures.direction.sum()) < 0 else 1
    size, unit = (scale.metres_per_px, "m") if scale else (1.0, "px")
    x, y = pose.xy[..., 0], pose.xy[..., 1]
    hips = pose.point("pelvis")[:, 0]
    hips = hips[np.isfinite(hips)]
    start, floor = float(hips[0]) if len(hips) else 0.0, floor_px(pose)
    xyz = np.stack([forward * (x - start) * size, (floor - y) * size, np.zeros_like(x)], axis=-1)
    xyz[~np.isfinite(pose.xy).all(axis=-1)] = np.nan
    rate_hz = sampling_rate(pose.time_s) if len(pose) > 1 else 1.0
    frames = findings.recording.frames
    first = int(frames[0]) if len(frames) else 0
    return Markers(tuple(MARKERS.values()), pose.time_s, xyz, unit, rate_hz, forward, first)


FLOOR = "0.039 of the body's height below the level on which the ankles stand (95th percentile)"
"""Where Y is 0: programs that take it for the ground expect the soles there, not the ankles."""


def floor_px(pose: PoseSequence) -> float:
    """Return y of the floor: see `FLOOR`.

    The level of the ankles itself where the body's height is not seen, 0 where no ankle is.
    """
    feet = np.concatenate([pose.point(f"{side}_ankle")[:, 1] for side in SIDES])
    feet = feet[np.isfinite(feet)]
    if not len(feet):
        return 0.0
    above = ankle_height_px(pose)
    return float(np.percentile(feet, 95)) + (above if np.isfinite(above) else 0.0)
