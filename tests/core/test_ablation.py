import numpy as np
import pytest
from kinetrace.core.validation.ablation import CHANGES, ablate, legs_inside
from kinetrace.core.validation.walker import read_walker
from seen_walker import collapsed, exchanged, frames_only, seen

SIZE = (640, 480)


@pytest.fixture
def walker(test_data):
    return read_walker(test_data / "synthetic" / "treadmill.mp4")


@pytest.fixture
def detections(walker):
    frames = np.arange(len(walker))
    found = seen(frames / walker.fps, walker.xy)
    for joint, phase in (("ankle", 0), ("knee", 5)):
        found = exchanged(found, joint, (frames + phase) % 23 < 6)
        found = collapsed(found, joint, (frames + phase) % 31 < 4)
    return found


def test_the_whole_repair_is_better_than_the_highest_peaks_and_than_no_motion(walker, detections):
    names = ("highest peaks alone", "the whole repair", "no motion")
    raw, whole, still = ablate(walker, detections, SIZE, names)
    assert raw.wrong > 20
    assert whole.wrong <= 1
    assert still.wrong > 5
    assert whole.near_knee < 3 < raw.near_knee


def test_knees_are_parted_by_the_height_of_the_network_that_saw_them(walker, detections):
    names = ("the whole repair", "knees' peaks left merged")
    parted, merged = ablate(walker, detections, SIZE, names)
    assert parted.near_knee != merged.near_knee
    still, merged = ablate(walker, detections, SIZE, names, other_knee=0.0)
    assert still.near_knee == merged.near_knee


@pytest.mark.slow
def test_every_variant_runs(walker, detections):
    outcomes = ablate(walker, detections, SIZE)
    assert [one.variant for one in outcomes] == list(CHANGES)
    assert all(np.isfinite(one.near_knee) for one in outcomes)


def test_detections_of_another_video_are_refused(walker, detections):
    with pytest.raises(ValueError, match="expected 240 frames, got 100"):
        ablate(walker, frames_only(detections, slice(100)), SIZE)


def test_frames_with_a_leg_beyond_the_edge_do_not_count(walker):
    assert legs_inside(walker, SIZE).all()
    assert not legs_inside(walker, (330, 480)).all()
