"""Marker trials with force plates of Horst 2019, seen from the side as a camera would."""

from pathlib import Path

import numpy as np
from walkers import pose_of

FORCE_THRESHOLD_N = 20.0
PIXELS_PER_MM = 0.25
PLATES = {"right": "ground_force_1_v_2", "left": "ground_force_2_v_2"}


def markers(path: Path):
    """Return times in s and a dict of marker tracks (T, 3) in mm: x forwards, y up."""
    lines = path.read_text(encoding="utf-8").splitlines()
    names = [name for name in lines[3].split("\t")[2:] if name.strip()]
    rows = [line.split("\t") for line in lines[5:] if line.strip()]
    width = 2 + 3 * len(names)
    values = np.array([[float(cell or "nan") for cell in row[:width]] for row in rows])
    points = values[:, 2:].reshape(len(values), -1, 3)
    return values[:, 1], {name: points[:, i] for i, name in enumerate(names)}


def side_view(path: Path, *, towards=1):
    """Return the pose in the sagittal plane, px, walking to the right (+1) or left (-1).

    There is no marker on the ankle: its centre is put a quarter of the way from the heel to
    the ball of the foot and 55 mm above that line. Hips are the trochanters.
    """
    time_s, track = markers(path)

    def seen(mm):
        return PIXELS_PER_MM * np.stack([towards * mm[:, 0], -mm[:, 1]], axis=1) + [600, 500]

    points = {}
    for side in ("right", "left"):
        initial = side[0].upper()
        heel = track[f"{initial}_HEEL"]
        ball = (track[f"{initial}_FOOT_LAT"] + track[f"{initial}_FOOT_MED"]) / 2
        foot = (ball - heel)[:, :2]
        above = np.stack([-foot[:, 1], foot[:, 0]], axis=1)
        above = above / np.linalg.norm(above, axis=1, keepdims=True)
        ankle = heel[:, :2] + 0.25 * foot + 55 * above
        hip = track[f"{initial}_GTROCH"]
        thigh = np.mean([v for k, v in track.items() if k.startswith(f"{initial}_THIGH")], axis=0)
        points |= {
            f"{side}_hip": seen(hip),
            f"{side}_knee": seen(hip + 1.15 * (thigh - hip)),
            f"{side}_ankle": seen(ankle),
        }
    points["pelvis"] = (points["left_hip"] + points["right_hip"]) / 2
    points["thorax"] = seen((track["C7"] + track["STERNUM"]) / 2)
    return pose_of(time_s, points)


def plate_contacts(path: Path):
    """Return per side (contact, foot-off) in s where the plate's force passes 20 N."""
    text = path.read_text(encoding="utf-8").split("endheader\n")[1].splitlines()
    columns = text[0].split("\t")
    values = np.array([[float(cell) for cell in line.split("\t")] for line in text[1:]])
    found = {}
    for side, column in PLATES.items():
        loaded = np.flatnonzero(values[:, columns.index(column)] > FORCE_THRESHOLD_N)
        found[side] = tuple(values[[loaded[0], loaded[-1]], 0])
    return found
