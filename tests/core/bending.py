"""Somebody who bends the knees over feet that stay, or rises from a chair."""

import numpy as np
from kinetrace.core.pose import Curve
from walkers import leg_angles, pose_of

THIGH_PX, SHANK_PX = 60.0, 60.0


def bent(time_s, knee_deg, *, lift_px=0.0, ankle_x=300.0):
    """Return a pose that bends at knee and hip over fixed ankles, and its curves.

    Thigh and shank are of one length; the thigh carries two thirds of the knee's bend, so
    that at 135 degrees it is level.
    """
    knee_deg = np.asarray(knee_deg, dtype=float) * np.ones(len(time_s))
    thigh, shank = np.radians(2 * knee_deg / 3), np.radians(-knee_deg / 3)
    ankle = np.stack([np.full(len(time_s), ankle_x), 400 - lift_px * np.ones(len(time_s))], axis=1)

    def up(angle, length):
        # from the lower joint to the upper one; forwards is to the right
        return length * np.stack([-np.sin(angle), -np.cos(angle)], axis=1)

    knee = ankle + up(shank, SHANK_PX)
    hip = knee + up(thigh, THIGH_PX)
    trunk = hip + up(np.radians(-knee_deg / 4), 55.0)
    tracks = {"pelvis": hip, "thorax": trunk}
    for side in ("left", "right"):
        tracks |= {f"{side}_hip": hip, f"{side}_knee": knee, f"{side}_ankle": ankle}
    pose = pose_of(time_s, tracks)
    curves = {c.name: c for s in ("left", "right") for c in leg_angles(pose, 1, s).values()}
    lean = Curve("trunk_lean", "deg", pose.time_s, knee_deg / 4, pose.status[:, 0] * 0 + 1)
    return pose, curves | {"trunk_lean": lean}


def rows(result):
    return {row.definition.key: row for row in result.parameters}


def pulses(time_s, centres, most, width=1.0):
    return sum(most * np.clip(np.cos((time_s - c) * np.pi / (2 * width)), 0, None) ** 2
               * (np.abs(time_s - c) < width) for c in centres)  # fmt: skip


def chair(time_s, rises, rise_s=1.0, sit_s=1.0):
    """Return the knee angle of a person who sits but stands for a second after each rise."""
    times, knees = [time_s[0] - 1], [90.0]
    for start in rises:
        times += [start, start + rise_s, start + rise_s + 1.0, start + rise_s + 1.0 + sit_s]
        knees += [90.0, 0.0, 0.0, 90.0]
    return np.interp(time_s, times, knees)
