"""Where the arc of an angle is drawn on the picture."""

import numpy as np
import pytest
from kinetrace.app.picture.angle_arc import directions
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.kinematics.angles import ANGLES


@pytest.mark.parametrize("level_deg", [0.0, 5.0, -8.0])
def test_the_arc_of_a_segment_begins_at_the_vertical_that_its_value_goes_by(
    level_deg: float,
) -> None:
    points = np.full((len(KEYPOINTS), 2), np.nan)
    roll = np.radians(level_deg)  # the floor rises to the right, a plumb line points right as well
    points[INDEX["left_hip"]] = 100.0, 100.0
    points[INDEX["left_knee"]] = 100 + 80 * np.sin(roll), 100 + 80 * np.cos(roll)
    found = directions(points, ANGLES["thigh"], "left", level_deg)
    assert found is not None
    _, down, thigh = found
    np.testing.assert_allclose(80 * down, thigh, atol=1e-9)
