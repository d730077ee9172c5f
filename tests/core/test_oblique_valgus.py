"""Bent knees in front of a turned camera, by geometry."""

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics.joint_angles import joint_angles
from kinetrace.core.pose import Pass, PoseSequence, Status
from kinetrace.core.tracks.oblique_valgus import seeming_valgus_deg
from kinetrace.core.tracks.uncertainty import half_widths

FRONT = (Pass(0, 21, 0),)
THIGH = SHANK = 40.0
TRUNK = 50.0


def squat(turn_deg: float) -> PoseSequence:
    """Down and up again, knees straight ahead, seen from far off by a camera turned aside."""
    bend = np.radians(np.concatenate([np.linspace(0, 100, 11), np.linspace(90, 0, 10)]))
    place: dict[str, np.ndarray] = {}  # to the person's left, up, ahead
    hip = (THIGH + SHANK) * np.cos(bend / 2)
    for side, sign in (("left", 1), ("right", -1)):
        for joint, out, up, ahead in (
            ("ankle", 11, 0 * hip, 0),
            ("knee", 11, hip / 2, THIGH * np.sin(bend / 2)),
            ("hip", 11, hip, 0),
            ("shoulder", 19, hip + TRUNK, 0),
            ("elbow", 20, hip + 20, 0),
            ("wrist", 20, hip, 0),
        ):
            place[f"{side}_{joint}"] = np.stack(
                np.broadcast_arrays(float(sign * out), up, ahead), axis=1
            )
    for name, over in (("pelvis", 0), ("thorax", TRUNK), ("upper_neck", 60), ("head_top", 80)):
        place[name] = np.stack(np.broadcast_arrays(0.0, hip + over, 0.0), axis=1)
    turn, xy = np.radians(turn_deg), np.zeros((21, 16, 2))
    for name, at in place.items():
        xy[:, INDEX[name]] = np.stack(
            [300 + at[:, 0] * np.cos(turn) + at[:, 2] * np.sin(turn), 400 - at[:, 1]], axis=1
        )
    status = np.full((21, 16), Status.MEASURED, np.uint8)
    return PoseSequence(np.arange(21) / 10, xy, np.ones((21, 16)), status)


@pytest.mark.parametrize("turn_deg", [-40, -20, 0, 8, 30])
@pytest.mark.parametrize("side", ["left", "right"])
def test_valgus_that_the_cameras_turn_pretends_lies_inside_the_interval(
    turn_deg: float, side: str
) -> None:
    pose = squat(turn_deg)
    read = {curve.name: curve.value for curve in joint_angles(pose, FRONT)}[f"{side}_knee_valgus"]
    width = half_widths(pose, np.full((21, 16), 1.0), FRONT)[f"{side}_knee_valgus"]
    assert (np.abs(read) <= width).all()
    assert (np.abs(read).max() > 20) == (abs(turn_deg) >= 20)


def test_straight_legs_stay_sure_and_bent_ones_are_unsure_from_straight_in_front_too() -> None:
    seeming = seeming_valgus_deg(squat(0), FRONT, "left")
    assert seeming[[0, -1]] == pytest.approx(0, abs=1e-6)
    assert seeming[6] == pytest.approx(11.4, abs=0.2)  # bent by 60 degrees, turned by 10 at most


def test_side_views_and_unseen_legs_have_none() -> None:
    pose = squat(0)
    assert np.isnan(seeming_valgus_deg(pose, (Pass(0, 21, 1),), "left")).all()
    pose.xy[:, INDEX["left_ankle"]] = np.nan
    assert np.isnan(seeming_valgus_deg(pose, FRONT, "left")).all()
