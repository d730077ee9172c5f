import shutil
from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.errors import RecordingError
from kinetrace.core.validation.accuracy import wrong_leg
from kinetrace.core.validation.walker import find_walkers, read_walker
from kinetrace.core.video.sample import sample_video


def test_the_sample_walks_to_the_right_and_bends_its_knees() -> None:
    walker = read_walker(sample_video())
    assert walker.direction == 1
    knee = walker.angles()["right_knee_flexion"]
    assert np.ptp(knee) == pytest.approx(60, abs=8)
    assert len(walker) == 108
    assert np.diff(walker.contact_s["right"]) == pytest.approx(120 / 110, rel=0.05)


def test_the_truth_is_by_design(test_data: Path) -> None:
    for walker in find_walkers(test_data / "synthetic"):
        with np.load(walker.video.with_name(walker.video.stem + ".truth.npz")) as truth:
            for side, short in (("left", "l"), ("right", "r")):
                knee = walker.angles()[f"{side}_knee_flexion"]
                assert np.corrcoef(knee, truth[f"design_knee_{short}"])[0, 1] > 0.98


def test_walking_to_the_left_is_told_from_the_knees(test_data: Path) -> None:
    walkers = {w.video.stem: w for w in find_walkers(test_data / "synthetic")}
    assert walkers["walk_left_stiff_right_knee"].direction == -1
    assert walkers["treadmill"].direction in (1, -1)


def test_exchanged_and_collapsed_legs_are_told_apart() -> None:
    true = np.tile([[0.0, 0.0], [100.0, 0.0]], (4, 1, 1))
    xy = true.copy()
    xy[1] = xy[1, ::-1]
    xy[2] = [[99.0, 0.0], [101.0, 0.0]]
    xy[3, 0] = np.nan
    exchanged, collapsed, missing = wrong_leg(xy, true, 20.0)
    assert exchanged.tolist() == [False, True, False, False]
    assert collapsed.tolist() == [False, False, True, False]
    assert missing.tolist() == [False, False, False, True]


def test_legs_that_cross_cannot_be_told_and_count_as_right() -> None:
    true = np.array([[[0.0, 0.0], [5.0, 0.0]]])
    exchanged, collapsed, _ = wrong_leg(true[:, ::-1], true, 20.0)
    assert not exchanged.any()
    assert not collapsed.any()


def test_a_video_without_truth_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordingError, match="there is no x"):
        read_walker(tmp_path / "x.mp4")


def test_half_of_a_truth_is_said_and_no_traceback(tmp_path: Path) -> None:
    video = shutil.copy(sample_video(), tmp_path)
    truth = sample_video().with_name(sample_video().stem + ".truth.npz")
    (tmp_path / truth.name).write_bytes(truth.read_bytes()[:5000])
    with pytest.raises(RecordingError, match="not the truth"):
        find_walkers(Path(video).parent)
