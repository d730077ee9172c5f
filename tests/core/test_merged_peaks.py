from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.analysis import engine_facts
from kinetrace.core.keypoints import INDEX
from kinetrace.core.network.estimator import open_estimator
from kinetrace.core.network.weights import TRAINED_HERE, find_weights
from kinetrace.core.pose import Status
from kinetrace.core.tracks.merged_peaks import OTHER_KNEE, other_knee, part_merged
from stick_walker import walker, walking_angles

SPREAD_PX = 16.0
TIME_S = 0.01 + np.arange(0, 2.2, 1 / 30)
KNEES = [INDEX["left_knee"], INDEX["right_knee"]]


def true_walk(**how):
    return walker(TIME_S, **walking_angles(TIME_S), **how)


def seen_merged(pose):
    """Return the pose with each knee at the top of both knees' peaks in its own map."""
    xy = pose.xy.copy()
    for own, other in (KNEES, KNEES[::-1]):
        away = pose.xy[:, other] - pose.xy[:, own]
        for n, (step, distance) in enumerate(zip(away, np.hypot(*away.T), strict=True)):
            x = np.linspace(0, distance, 20001)
            peak = np.exp(-(x**2) / 2 / SPREAD_PX**2)
            peak += OTHER_KNEE * np.exp(-((x - distance) ** 2) / 2 / SPREAD_PX**2)
            xy[n, own] += x[peak.argmax()] * step / distance
    return replace(pose, xy=xy)


def spread():
    return np.full((len(TIME_S), 16), SPREAD_PX)


def test_weights_of_our_own_training_tell_the_measures_so():
    shipped = find_weights("RT")
    engine = engine_facts(open_estimator("RT", "cpu", weights=shipped.path, engine="torch"))
    assert engine.origin == TRAINED_HERE
    assert other_knee(engine.variant, engine.origin) < other_knee(engine.variant, "")


def test_knees_pulled_together_come_back_to_where_they_are():
    true = true_walk()
    merged = seen_merged(true)
    pull = np.hypot(*np.moveaxis(merged.xy - true.xy, -1, 0))[:, KNEES].max()
    assert pull > 0.2 * SPREAD_PX
    parted = part_merged(merged, spread())
    assert np.abs(parted.xy - true.xy).max() < 0.05 * SPREAD_PX


def test_knees_far_apart_and_all_other_points_stay():
    pose = true_walk()
    parted = part_merged(pose, np.full((len(TIME_S), 16), 0.5))
    apart = np.hypot(*(pose.xy[:, KNEES[0]] - pose.xy[:, KNEES[1]]).T) > 3
    assert np.array_equal(parted.xy[apart], pose.xy[apart])
    others = [k for k in range(16) if k not in KNEES]
    assert np.array_equal(part_merged(pose, spread()).xy[:, others], pose.xy[:, others])


def test_knees_seen_from_the_front_stay():
    pose = true_walk(yaw_deg=90.0)
    moved = np.abs(part_merged(pose, np.full((len(TIME_S), 16), 40.0)).xy - pose.xy).max()
    assert moved < 0.05 * 40


def test_a_knee_whose_twin_is_hidden_is_moved_away_from_where_the_twin_passes():
    true = true_walk()
    merged = seen_merged(true)
    left, right = KNEES
    near = np.hypot(*(true.xy[:, left] - true.xy[:, right]).T) < SPREAD_PX
    hidden = np.flatnonzero(near)[1]
    xy, status = merged.xy.copy(), merged.status.copy()
    xy[hidden, left], status[hidden, left] = np.nan, Status.MISSING
    parted = part_merged(replace(merged, xy=xy, status=status), spread())
    before, after = (
        np.hypot(*(p[hidden, right] - true.xy[hidden, right])) for p in (merged.xy, parted.xy)
    )
    assert after < before
    assert np.isnan(parted.xy[hidden, left]).all()


def test_a_knee_that_a_person_has_set_stays():
    merged = seen_merged(true_walk())
    merged.status[:, KNEES[0]] = Status.CORRECTED
    parted = part_merged(merged, spread())
    assert np.array_equal(parted.xy[:, KNEES[0]], merged.xy[:, KNEES[0]])
    assert not np.array_equal(parted.xy[:, KNEES[1]], merged.xy[:, KNEES[1]])


@pytest.mark.parametrize("frames", [0, 1])
def test_nothing_and_unknown_spreads_do_no_harm(frames):
    pose = walker(TIME_S[:frames], pelvis_x=np.full(frames, 300.0))
    assert np.array_equal(part_merged(pose, np.full((frames, 16), np.nan)).xy, pose.xy)


def test_a_higher_peak_of_the_other_knee_pulls_more():
    pose = seen_merged(true_walk())
    far = [
        np.nanmax(np.abs(part_merged(pose, spread(), other).xy - pose.xy)) for other in (0.3, 0.65)
    ]
    assert 0 < far[0] < far[1]
