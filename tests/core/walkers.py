"""Poses with a known answer, for the tests of gait."""

from pathlib import Path

import numpy as np
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.pose import Curve, PoseSequence, Status

MPII_NAMES = {
    "head_top": "head_top", "upper_neck": "upper_neck", "thorax": "thorax", "pelvis": "pelvis",
} | {
    f"{side[0]}_{joint}": f"{side}_{joint}"
    for side in ("left", "right")
    for joint in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
}  # fmt: skip


def pose_of(time_s, tracks):
    """Return a pose sequence of the named tracks, each (T, 2) px; the rest is missing."""
    xy = np.full((len(time_s), len(KEYPOINTS), 2), np.nan)
    for name, track in tracks.items():
        xy[:, INDEX[name]] = track
    found = np.isfinite(xy).all(axis=2)
    return PoseSequence(
        time_s=np.asarray(time_s, dtype=float),
        xy=xy,
        confidence=found.astype(float),
        status=np.where(found, Status.MEASURED, Status.MISSING).astype(np.uint8),
    )


def rendered(path: Path):
    """Return pose, direction and truth of a rendered walker."""
    truth = dict(np.load(path))
    names = [MPII_NAMES[str(name)] for name in truth["names"]]
    time_s = np.arange(len(truth["kp2d"])) / float(truth["fps"])
    pose = pose_of(time_s, {name: truth["kp2d"][:, i] for i, name in enumerate(names)})
    # the knee is ahead of the line from hip to ankle when it bends
    hip, knee, ankle = (pose.point(f"left_{joint}")[:, 0] for joint in ("hip", "knee", "ankle"))
    direction = np.full(len(pose), int(np.sign(np.mean(2 * knee - hip - ankle))))
    return pose, direction, truth


def sine_walk(time_s, period_s=1.1, *, speed=0.0, direction=1, phase=0.0, step=60.0, leg=100.0):
    """Return a pose whose ankles swing as cosines against the hips, slower in stance.

    The right ankle is farthest ahead (initial contact) at ``phase`` + n periods and farthest
    behind (foot-off) 0.62 of a period later; the left one follows half a period behind.
    """
    time_s = np.asarray(time_s, dtype=float)
    hip_x = 300 + direction * speed * time_s
    tracks = {}
    for side, lag in (("right", 0.0), ("left", 0.5)):
        share = ((time_s - phase) / period_s - lag) % 1.0
        swing = np.pi * np.where(share < 0.62, share / 0.62, 1 + (share - 0.62) / 0.38)
        ankle_x = hip_x + direction * step * np.cos(swing)
        lift = 6 * np.clip(-np.sin(swing), 0, None)
        hip = np.stack([hip_x, np.full_like(time_s, 200)], axis=1)
        ankle = np.stack([ankle_x, 200 + leg - lift], axis=1)
        bend = np.array([direction * 8.0, 0.0])
        tracks |= {
            f"{side}_hip": hip,
            f"{side}_knee": (hip + ankle) / 2 + bend,
            f"{side}_ankle": ankle,
        }
    tracks["pelvis"] = tracks["left_hip"]
    tracks["thorax"] = tracks["left_hip"] - [0.0, 60.0]
    return pose_of(time_s, tracks)


def leg_angles(pose, direction, side):
    """Return thigh, shank and knee flexion curves of a leg by plain geometry."""
    hip, knee, ankle = (pose.point(f"{side}_{joint}") for joint in ("hip", "knee", "ankle"))

    def from_down(segment):
        return np.degrees(np.arctan2(direction * segment[:, 0], segment[:, 1]))

    thigh, shank = from_down(knee - hip), from_down(ankle - knee)
    status = np.full(len(pose), Status.MEASURED, dtype=np.uint8)
    return {
        name: Curve(f"{side}_{name}", "deg", pose.time_s, value, status)
        for name, value in (("thigh", thigh), ("shank", shank), ("knee_flexion", thigh - shank))
    }
