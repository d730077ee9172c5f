"""Marker trials of Horst 2019 in the sagittal plane, and the IK angles beside them.

The marker set has rigid clusters on thigh, shank and foot but no marker on knee or ankle.
Their centres are the points that keep their place in the clusters of both segments (Ehrig
et al. 2006, J Biomech 39:2798), here in the plane; the hip is the marker on the trochanter.
"""

import numpy as np
from horst import markers
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from stick_walker import pose_from

INITIALS = {"left": "L", "right": "R"}
MM_PER_PIXEL = 4.0


def ik_angles(path):
    """Return a dict of the columns of an OpenSim motion file, degrees."""
    header, body = path.read_text(encoding="utf-8").split("endheader\n")
    assert "inDegrees=yes" in header
    lines = body.splitlines()
    values = np.array([[float(cell) for cell in line.split()] for line in lines[1:]])
    return dict(zip(lines[0].split(), values.T, strict=True))


def joint_centres(path, *, towards=1):
    """Return the pose of hips, knees and ankles, walking right (`towards` 1) or left (-1)."""
    time_s, track = markers(path)
    xy = np.full((len(time_s), len(KEYPOINTS), 2), np.nan)
    for side, initial in INITIALS.items():
        thigh, shank, foot = _clusters(track, initial)
        centres = {
            "hip": _plane(track[f"{initial}_GTROCH"]),
            "knee": _common_point(thigh, shank),
            "ankle": _common_point(shank, foot),
        }
        for joint, at in centres.items():
            seen = np.stack([towards * at.real, -at.imag], axis=1) / MM_PER_PIXEL
            xy[:, INDEX[f"{side}_{joint}"]] = seen + np.array([300, 500])
    return pose_from(time_s, xy)


def knee_rotation(path, side):
    """Return the turn of the thigh's cluster against the shank's, degrees, no joint centre."""
    thigh, shank, _ = _clusters(markers(path)[1], INITIALS[side])
    return np.degrees(np.unwrap(np.angle(_motion(thigh)[0] / _motion(shank)[0])))


def _clusters(track, initial):
    names = (
        [name for name in track if name.startswith(f"{initial}_THIGH")],
        [name for name in track if name.startswith(f"{initial}_SHANK")],
        [f"{initial}_{name}" for name in ("HEEL", "FOOT_LAT", "FOOT_MED")],
    )
    return [np.stack([_plane(track[name]) for name in some], axis=1) for some in names]


def _plane(mm):
    """Return positions forwards and upwards as complex numbers."""
    return mm[:, 0] + 1j * mm[:, 1]


def _common_point(one, other):
    """Return the point (T,) that both rigid clusters (T, M) keep in place."""
    (turn_1, at_1), (turn_2, at_2) = _motion(one), _motion(other)
    system = np.stack([turn_1, -turn_2], axis=1)
    (local_1, local_2), *_ = np.linalg.lstsq(system, at_2 - at_1, rcond=None)
    return (turn_1 * local_1 + at_1 + turn_2 * local_2 + at_2) / 2


def _motion(cluster):
    """Return the rotation (T,), a unit complex number, and the centre (T,) of a cluster."""
    centre = cluster.mean(axis=1)
    shape = cluster - centre[:, None]
    reference = shape[0]
    for _ in range(3):  # settle on the mean shape
        turn = (shape * reference.conj()).sum(axis=1)
        turn = turn / np.abs(turn)
        reference = (shape / turn[:, None]).mean(axis=0)
    return turn, centre
