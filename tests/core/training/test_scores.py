import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX, MIRROR
from kinetrace.core.training.scores import score, torso_length


def persons(count: int = 4) -> np.ndarray:
    """Upright persons whose torso (left shoulder to right hip) is 50 px, head 20 px."""
    xy = np.full((count, 16, 2), np.nan)
    for name, place in {
        "head_top": (20, 0), "upper_neck": (20, 20), "left_shoulder": (40, 30),
        "right_shoulder": (0, 30), "right_hip": (10, 70), "left_hip": (30, 70),
        "left_knee": (30, 110), "right_knee": (10, 110),
    }.items():  # fmt: skip
        xy[:, INDEX[name]] = place
    return xy


def test_torso_is_left_shoulder_to_right_hip_or_the_other_diagonal() -> None:
    xy = persons()
    xy[1, INDEX["right_hip"]] = np.nan
    xy[2, [INDEX["right_hip"], INDEX["left_hip"]]] = np.nan
    assert torso_length(xy)[:2] == pytest.approx([50.0, 50.0])
    assert np.isnan(torso_length(xy)[2])


def test_pck_counts_errors_within_the_fraction_of_the_torso() -> None:
    truth = persons()
    found = truth.copy()
    found[0, INDEX["left_knee"], 0] += 9.9  # just within 0.2 × 50
    found[1, INDEX["left_knee"], 0] += 10.1
    scores = score(found, truth)
    assert scores.pck[0.2][INDEX["left_knee"]] == pytest.approx(75.0)
    assert scores.pck[0.1][INDEX["left_knee"]] == pytest.approx(50.0)
    assert np.isnan(scores.pck[0.2][INDEX["left_wrist"]])  # nobody labelled it
    assert scores.mean_pck(0.2) == pytest.approx((7 * 100 + 75) / 8)


def test_pckh_takes_the_head_box_where_known_and_the_head_segment_otherwise() -> None:
    truth = persons(2)
    found = truth.copy()
    found[:, INDEX["left_knee"], 0] += 12.0
    scores = score(found, truth, np.array([np.nan, 30.0]))  # 0.5 × 20 = 10, 0.5 × 30 = 15
    assert scores.pckh[0.5][INDEX["left_knee"]] == pytest.approx(50.0)


def test_exchanged_knees_are_counted_and_wrong_ones_are_not() -> None:
    truth = persons(4)
    found = truth.copy()
    found[0] = found[0][list(MIRROR)]  # every pair exchanged
    found[1, INDEX["left_knee"]] += 500.0  # merely wrong
    found[2, INDEX["left_knee"]] = found[2, INDEX["right_knee"]]  # both on one leg
    truth[3, INDEX["left_knee"]] = truth[3, INDEX["right_knee"]] + 1.0  # cannot be told apart
    scores = score(found, truth)
    assert scores.exchanged["knee"] == pytest.approx(100 / 3)
    assert scores.exchanged["shoulder"] == pytest.approx(25.0)
    assert np.isnan(scores.exchanged["wrist"])


def test_shapes_must_agree() -> None:
    with pytest.raises(ValueError, match="expected shape"):
        score(persons(2), persons(3))
