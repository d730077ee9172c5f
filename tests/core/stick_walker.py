"""A walker of sticks whose angles are known because they were put in."""

import numpy as np
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.pose import PoseSequence, Status

TRUNK, NECK, HEAD, THIGH, SHANK, ARM, FOREARM = 100.0, 10.0, 35.0, 88.0, 86.0, 60.0, 52.0
SHOULDERS, HIPS = 75.0, 45.0


def pose_from(time_s, xy):
    """Return a pose of positions (T, K, 2), all of them measured with confidence 1."""
    found = np.isfinite(xy).all(axis=-1)
    return PoseSequence(
        time_s=np.asarray(time_s, dtype=float),
        xy=xy,
        confidence=found.astype(float),
        status=np.where(found, Status.MEASURED, Status.MISSING).astype(np.uint8),
    )


def still(frames=60, rate=30.0, at=(300.0, 200.0)):
    """Return a pose whose 16 points all rest at one place."""
    xy = np.full((frames, len(KEYPOINTS), 2), at, dtype=float)
    return pose_from(np.arange(frames) / rate, xy)


def walker(
    time_s,
    *,
    yaw_deg=0.0,
    pelvis_x=300.0,
    pelvis_y=220.0,
    thigh=(0.0, 0.0),
    knee=(0.0, 0.0),
    arm=(0.0, 0.0),
    elbow=(0.0, 0.0),
    lean=0.0,
    nod=0.0,
    distance=np.inf,
):
    """Return the pose of a person with these angles in degrees (left, right) over time.

    `yaw_deg` is 0 facing the right of the picture, 90 facing the camera, 180 facing the left.
    `distance` is that of the camera in pixels at the pelvis' depth, its axis at x = 0; the
    default is parallel projection.
    """
    time_s = np.asarray(time_s, dtype=float)

    def over_time(value):
        return np.broadcast_to(np.asarray(value, dtype=float), time_s.shape)

    yaw = np.radians(over_time(yaw_deg))
    points = {"pelvis": (0.0, 0.0, 0.0)}

    def hang(name, start, length, angle_deg):
        f, left, up = points[start]
        a = np.radians(over_time(angle_deg))
        points[name] = (f + length * np.sin(a), left, up - length * np.cos(a))

    hang("thorax", "pelvis", -TRUNK, -over_time(lean))
    hang("upper_neck", "thorax", -NECK, -over_time(lean))
    hang("head_top", "upper_neck", -HEAD, -over_time(lean) - nod)
    for i, (side, sign) in enumerate((("left", 1), ("right", -1))):
        f, _, up = points["thorax"]
        points[f"{side}_shoulder"] = (f, sign * SHOULDERS / 2, up)
        points[f"{side}_hip"] = (0.0, sign * HIPS / 2, 0.0)
        hang(f"{side}_knee", f"{side}_hip", THIGH, thigh[i])
        hang(f"{side}_ankle", f"{side}_knee", SHANK, over_time(thigh[i]) - knee[i])
        hang(f"{side}_elbow", f"{side}_shoulder", ARM, arm[i])
        hang(f"{side}_wrist", f"{side}_elbow", FOREARM, over_time(arm[i]) + elbow[i])
    xy = np.empty((len(time_s), len(KEYPOINTS), 2))
    for name, (f, left, up) in points.items():
        x = over_time(pelvis_x) + f * np.cos(yaw) + left * np.sin(yaw)
        nearer = 1 / (1 + (left * np.cos(yaw) - f * np.sin(yaw)) / distance)
        xy[:, INDEX[name], 0] = x * nearer
        xy[:, INDEX[name], 1] = (over_time(pelvis_y) - up) * nearer
    return pose_from(time_s, xy)


def walking_angles(time_s, period_s=1.1):
    """Return thigh and knee angles (left, right) of a plausible walk, as for `walker`."""
    phase = 2 * np.pi * np.asarray(time_s) / period_s
    thigh = tuple(5 + 22 * np.sin(phase + lag) for lag in (0.0, np.pi))
    knee = tuple(22 + 20 * np.sin(phase + lag + 1.0) for lag in (0.0, np.pi))
    return {"thigh": thigh, "knee": knee}
