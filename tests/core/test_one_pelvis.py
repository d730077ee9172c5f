from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Pass, Status
from kinetrace.core.tracks.one_pelvis import steady_hips
from stick_walker import walker, walking_angles

TIME_S = np.arange(0, 3.3, 1 / 30)
ALL = (Pass(0, len(TIME_S), 1),)
NEAR, FAR, PELVIS = (INDEX[name] for name in ("right_hip", "left_hip", "pelvis"))


@pytest.fixture
def walk():
    return walker(TIME_S, pelvis_x=100 + 150 * TIME_S, **walking_angles(TIME_S))


def wandering(pose, channel, px):
    """Return the pose with a point that wanders with every step, as hidden hips do."""
    xy = pose.xy.copy()
    xy[:, channel, 0] += px * np.sin(2 * np.pi * TIME_S / 0.55)
    return replace(pose, xy=xy)


def test_a_far_hip_that_wanders_with_every_step_is_held(walk):
    held = steady_hips(wandering(walk, FAR, 8.0), ALL)
    inner = slice(17, -17)
    assert np.abs(held.xy[inner, FAR] - walk.xy[inner, FAR]).max() < 0.5


def test_of_the_near_hips_wander_half_is_left(walk):
    held = steady_hips(wandering(walk, NEAR, 4.0), ALL)
    inner = slice(17, -17)
    off = (held.xy - walk.xy)[inner, NEAR, 0]
    assert off.std() == pytest.approx(4.0 / np.sqrt(2) / 2, rel=0.1)


def test_hips_that_move_with_the_pelvis_stay_where_they_are(walk):
    bobbing = walk.xy + np.array([0.0, 6.0]) * np.sin(2 * np.pi * TIME_S / 0.55)[:, None, None]
    pose = replace(walk, xy=bobbing)
    assert np.allclose(steady_hips(pose, ALL).xy, pose.xy, atol=1e-6)


def test_other_points_and_passes_from_the_front_stay(walk):
    seen = wandering(walk, FAR, 8.0)
    held = steady_hips(seen, ALL)
    others = [k for k in range(16) if k not in (NEAR, FAR)]
    assert np.array_equal(held.xy[:, others], seen.xy[:, others])
    assert np.array_equal(steady_hips(seen, (Pass(0, len(TIME_S), 0),)).xy, seen.xy)


def test_missing_hips_stay_missing_and_set_ones_stay(walk):
    seen = wandering(walk, FAR, 8.0)
    seen.xy[10:14, FAR] = np.nan
    seen.xy[20:24, PELVIS] = np.nan
    seen.status[40, FAR] = Status.CORRECTED
    held = steady_hips(seen, ALL)
    assert np.array_equal(np.isnan(held.xy[:, FAR, 0]), np.isnan(seen.xy[:, FAR, 0]))
    assert np.array_equal(held.xy[40, FAR], seen.xy[40, FAR])
    assert np.isfinite(held.xy[20:24, [NEAR, FAR]]).all()


def test_near_and_far_change_with_the_direction_and_the_mirror(walk):
    seen = wandering(walk, NEAR, 8.0)
    left = steady_hips(seen, (Pass(0, len(TIME_S), -1),))
    mirrored = steady_hips(seen, ALL, mirrored=True)
    assert np.array_equal(left.xy, mirrored.xy)
    assert np.abs(left.xy[17:-17, NEAR] - walk.xy[17:-17, NEAR]).max() < 0.5
