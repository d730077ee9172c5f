"""The floor is not tilted by a path that leads towards the camera or away from it."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics.floor import floor_angle, levelled
from kinetrace.core.kinematics.path_turn import paths_deg, square_on
from kinetrace.core.measures import measure
from kinetrace.core.pose import Pass, PoseSequence
from kinetrace.core.recordings.recording import Settings
from stick_walker import pose_from
from walking_recording import walking_recording

PICTURE = (640, 480)


def nearing(turn_deg: float, way: int) -> PoseSequence:
    """Return who walks on a level path turned by an angle; an ankle stands each 1.2 m."""
    along = way * np.linspace(-1.8, 1.8, 120)
    lag = {"left_ankle": 0.0, "right_ankle": 0.6}
    places = {name: np.round((along - by) / 1.2) * 1.2 + by for name, by in lag.items()}
    body = {"pelvis": 0.1, "thorax": -0.4, "head_top": -0.75, "left_hip": 0.1, "right_hip": 0.1}
    points = {name: (along, below) for name, below in body.items()} | {
        name: (place, 1.0) for name, place in places.items()
    }
    turn = np.radians(turn_deg)
    xy = np.full((120, 16, 2), np.nan)
    for name, (x, below) in points.items():  # the camera 1 m over the feet, 5 m away
        depth, across = 5 + x * np.sin(turn), x * np.cos(turn)
        xy[:, INDEX[name]] = [320, 240] + 576 * np.stack([across / depth, below / depth], axis=1)
    return pose_from(np.arange(120) / 30, xy)


@pytest.mark.parametrize("turn_deg", [10.0, -20.0])
@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("roll_deg", [0.0, -5.0])
def test_a_level_path_that_comes_nearer_tilts_no_floor(
    turn_deg: float, way: int, roll_deg: float
) -> None:
    pose = levelled(nearing(turn_deg, way), -roll_deg, PICTURE)
    passes = (Pass(0, 120, way),)
    square = square_on(pose, passes, paths_deg(pose, passes, PICTURE), PICTURE)
    assert abs(floor_angle(pose).angle_deg - roll_deg) > 1.5
    assert floor_angle(square).angle_deg == pytest.approx(roll_deg, abs=0.5)


def test_the_roll_that_is_told_is_that_of_a_path_led_straight_across() -> None:
    plain, pose = walking_recording(4.0), nearing(15.0, 1)
    candidates = np.full((120, 16, 4, 3), np.nan, np.float32)
    candidates[:, :, 0, :2], candidates[:, :, 0, 2] = pose.xy, 0.6
    measures = measure(
        replace(
            plain,
            video=replace(plain.video, width=PICTURE[0], height=PICTURE[1]),
            detections=replace(plain.detections, candidates=candidates),
            settings=Settings(facing=1, repair=False),
        )
    )
    assert floor_angle(measures.level).angle_deg > 2
    assert measures.floor.angle_deg == pytest.approx(0, abs=0.5)
