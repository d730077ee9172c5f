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

EXCHANGED = [{NEAR: FAR, FAR: NEAR}.get(channel, channel) for channel in range(16)]


@pytest.fixture
def walk():
    return walker(TIME_S, pelvis_x=100 + 150 * TIME_S, yaw_deg=15, **walking_angles(TIME_S))


def wandering(pose, channel, px):
    """Return the pose with a point that wanders with every step, as hidden hips do."""
    xy = pose.xy.copy()
    xy[:, channel, 0] += px * np.sin(2 * np.pi * TIME_S / 0.55)
    return replace(pose, xy=xy)


@pytest.mark.parametrize("hip", [NEAR, FAR])
@pytest.mark.parametrize("direction", [1, -1])
def test_a_hip_that_wanders_with_every_step_is_held(walk, hip, direction):
    held = steady_hips(wandering(walk, hip, 8.0), (Pass(0, len(TIME_S), direction),))
    inner = slice(17, -17)
    assert np.abs(held.xy[inner, hip] - walk.xy[inner, hip]).max() < 0.5


def test_hips_that_the_network_exchanges_with_every_step_are_held(walk):
    seen = walk.xy.copy()
    exchanged = np.sin(2 * np.pi * TIME_S / 0.55) > 0
    seen[exchanged] = seen[exchanged][:, EXCHANGED]
    held = steady_hips(replace(walk, xy=seen), ALL)
    inner, apart = slice(17, -17), np.abs(walk.xy[:, NEAR, 0] - walk.xy[:, FAR, 0]).max()
    held_apart = np.abs(held.xy[inner, NEAR, 0] - held.xy[inner, FAR, 0])
    assert held_apart.max() < 0.2 * apart


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
