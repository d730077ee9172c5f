from pathlib import Path

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.training.dataset import DatasetError, read_source
from kinetrace.core.training.distil import merge, with_teacher


def one_person() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(0)
    xy = (random.random((1, 16, 2)) * 5).astype(np.float32)
    xy[0, INDEX["left_shoulder"]], xy[0, INDEX["right_hip"]] = (0, 0), (0, 100)
    return xy, xy.copy(), np.full((1, 16), 0.9)


def test_confident_teacher_fills_a_gap_and_an_unsure_one_does_not() -> None:
    xy, taught, confidence = one_person()
    gaps = [INDEX["head_top"], INDEX["upper_neck"]]
    xy[0, gaps] = np.nan
    confidence[0, INDEX["upper_neck"]] = 0.1
    merged = merge(xy, taught, confidence)
    np.testing.assert_array_equal(merged[0, gaps[0]], taught[0, gaps[0]])
    assert np.isnan(merged[0, gaps[1]]).all()


def test_label_far_from_a_confident_teacher_is_dropped() -> None:
    xy, taught, confidence = one_person()
    knees = [INDEX["left_knee"], INDEX["right_knee"]]
    taught[0, knees] += 90.0
    confidence[0, knees[1]] = 0.2
    merged = merge(xy, taught, confidence)
    assert np.isnan(merged[0, knees[0]]).all()
    np.testing.assert_array_equal(merged[0, knees[1]], xy[0, knees[1]])


def test_teacher_of_other_persons_is_refused(figures: Path) -> None:
    samples = read_source("labels", figures)
    path = figures / "teacher.npz"
    np.savez(path, files=["other.png"], xy=samples.xy[:1], confidence=np.ones((1, 16)))
    with pytest.raises(DatasetError, match="other persons"):
        with_teacher(samples, path)
    names = [picture.name for picture in samples.pictures]
    for xy, confidence in (
        (samples.xy[:1], np.ones((24, 16))),
        (samples.xy[:, :15], np.ones((24, 16))),
        (samples.xy, np.ones((24, 1))),
    ):
        np.savez(path, files=names, xy=xy, confidence=confidence)
        with pytest.raises(DatasetError, match="expected shapes"):
            with_teacher(samples, path)
    for damaged in (b"", path.read_bytes()[:1000]):
        path.write_bytes(damaged)
        with pytest.raises(DatasetError, match="not a teacher"):
            with_teacher(samples, path)
