"""How the person travels across the picture, in the unit of their own trunk."""

import numpy as np

from ..gait.leg_signals import hip_centre
from ..pose import Floats, PoseSequence
from .butterworth import frame_interval_s

SPEED_WINDOW_S = 0.5

MOVING_TRUNKS_PER_S = 0.3
"""The pelvis travels from here, about 0.15 m/s; below is drift and sway."""

TRAVEL_TRUNKS = 1.0
"""Who gets nowhere does not travel: lifting a leg, bending, sitting down move the hips by less."""


def trunk_px(pose: PoseSequence) -> float:
    """Return the median distance from thorax to pelvis in pixels, NaN without a trunk.

    It is the unit of length in which motion is judged before anything is calibrated.
    """
    length = np.hypot(*(pose.point("thorax") - pose.point("pelvis")).T)
    found = length[length > 0]
    return float(np.median(found)) if len(found) else float("nan")


def pelvis_speed(pose: PoseSequence) -> tuple[Floats, float]:
    """Return the hips' speed to the right in px/s, (T,), and how fast they usually travel.

    From their centre's displacement over `SPEED_WINDOW_S`; the usual speed is the median of
    the frames that travel at all, NaN where these are less than `SPEED_WINDOW_S` together or
    lead nowhere (`TRAVEL_TRUNKS`).
    """
    time_s, x = pose.time_s, hip_centre(pose)[:, 0]
    known = np.isfinite(x)
    if known.sum() < 2:
        return np.full(len(pose), np.nan), float("nan")
    half = SPEED_WINDOW_S / 2
    first, last = time_s[known][[0, -1]]
    before, after = np.clip(time_s - half, first, last), np.clip(time_s + half, first, last)
    moved = np.interp(after, time_s[known], x[known]) - np.interp(before, time_s[known], x[known])
    with np.errstate(invalid="ignore", divide="ignore"):
        speed = np.where(known, moved / (after - before), np.nan)
    travelling = np.abs(speed) > MOVING_TRUNKS_PER_S * trunk_px(pose)
    enough = travelling.sum() * frame_interval_s(time_s) >= SPEED_WINDOW_S
    enough = enough and float(np.ptp(x[known])) >= TRAVEL_TRUNKS * trunk_px(pose)
    return speed, float(np.median(np.abs(speed[travelling]))) if enough else float("nan")
