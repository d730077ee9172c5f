from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.errors import RecordingError
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.pose import PoseSequence, Status
from kinetrace.core.recordings.corrections import (
    BridgePoints,
    ClearPoints,
    Correction,
    MovePoint,
    SwapSides,
    apply_corrections,
    from_json,
    to_json,
)

FRAMES = np.arange(10)


def straight() -> PoseSequence:
    """Every keypoint k at x = 100 k + 2 t, y = t."""
    t, k = np.mgrid[:10, : len(KEYPOINTS)]
    xy = np.stack([100.0 * k + 2 * t, t], axis=-1)
    status = np.full(t.shape, Status.MEASURED, np.uint8)
    return PoseSequence(np.arange(10) / 30, xy, np.full(t.shape, 0.5), status)


def corrected(*changes: Correction) -> PoseSequence:
    return apply_corrections(straight(), FRAMES, changes)


def test_a_moved_point_is_where_it_was_put_and_says_so() -> None:
    pose = corrected(MovePoint(3, "left_knee", 7.0, 8.0))
    assert pose.point("left_knee")[3].tolist() == [7.0, 8.0]
    assert pose.status[3, INDEX["left_knee"]] == Status.CORRECTED
    assert (pose.status == Status.CORRECTED).sum() == 1


def test_swapped_sides_exchange_all_of_both_legs_and_nothing_else() -> None:
    pose, before = corrected(SwapSides(2, 5)), straight()
    for joint in ("hip", "knee", "ankle"):
        assert np.array_equal(pose.point(f"left_{joint}")[2:5], before.point(f"right_{joint}")[2:5])
        assert np.array_equal(pose.point(f"left_{joint}")[5:], before.point(f"left_{joint}")[5:])
    assert np.array_equal(pose.point("left_wrist"), before.point("left_wrist"))
    assert (pose.status == Status.CORRECTED).sum() == 3 * 6


def test_swapping_twice_changes_no_position() -> None:
    assert np.array_equal(corrected(SwapSides(0, 9), SwapSides(0, 9)).xy, straight().xy)


def test_a_cleared_range_is_missing() -> None:
    pose = corrected(ClearPoints(2, 4, ("pelvis",)))
    assert np.isnan(pose.point("pelvis")[2:4]).all()
    assert (pose.status[2:4, INDEX["pelvis"]] == Status.MISSING).all()


def test_a_bridged_range_lies_on_the_line_between_its_ends() -> None:
    pose = corrected(MovePoint(3, "pelvis", 0.0, 0.0), BridgePoints(2, 6, ("pelvis",)))
    assert np.allclose(pose.xy, straight().xy)
    assert (pose.status[2:6, INDEX["pelvis"]] == Status.CORRECTED).all()


def test_a_bridge_goes_by_the_clock_and_from_the_nearest_known_sample() -> None:
    time_s = np.array([0.0, 0.1, 0.2, 0.3, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5])
    xy = np.stack([10 + 50 * time_s, 80 - 30 * time_s], axis=-1)
    one = replace(straight(), time_s=time_s, xy=np.repeat(xy[:, None], len(KEYPOINTS), axis=1))
    one.xy[[0, 9], INDEX["pelvis"]] += 300  # farther away: tells nothing
    one.xy[2, INDEX["pelvis"]] = np.nan  # missing beside the bridge, and stays so
    pose = apply_corrections(one, FRAMES, [BridgePoints(3, 6, ("pelvis",))])
    assert np.allclose(pose.point("pelvis")[3:6], xy[3:6])
    assert np.isnan(pose.point("pelvis")[2]).all()


def test_a_swap_takes_confidence_along_and_leaves_missing_what_was_missing() -> None:
    before = straight()
    left, right = INDEX["left_ankle"], INDEX["right_ankle"]
    before.confidence[4, [left, right]] = 0.9, 0.2
    before.xy[4, left] = np.nan
    before.status[4, left] = Status.MISSING
    pose = apply_corrections(before, FRAMES, [SwapSides(4, 5)])
    assert pose.confidence[4, [left, right]].tolist() == [0.2, 0.9]
    assert pose.status[4, [left, right]].tolist() == [Status.CORRECTED, Status.MISSING]
    assert np.isnan(pose.xy[4, right]).all()


def test_a_range_without_a_second_end_stays_open() -> None:
    assert np.isnan(corrected(BridgePoints(7, 10, ("pelvis",))).point("pelvis")[7:]).all()


def test_corrections_follow_the_videos_frames_not_the_rows() -> None:
    pose = apply_corrections(straight(), FRAMES + 100, [MovePoint(103, "pelvis", 1.0, 2.0)])
    assert pose.point("pelvis")[3].tolist() == [1.0, 2.0]
    outside = apply_corrections(
        straight(), FRAMES, [MovePoint(99, "pelvis", 1.0, 2.0), SwapSides(50, 60)]
    )
    assert np.array_equal(outside.xy, straight().xy)


@pytest.mark.parametrize(
    "change",
    [
        MovePoint(3, "left_knee", 7.5, 8.0),
        SwapSides(2, 5),
        ClearPoints(2, 4, ("pelvis", "left_hip")),
        BridgePoints(2, 4, ("pelvis",)),
    ],
)
def test_corrections_survive_the_file(change: Correction) -> None:
    import json

    assert from_json(json.loads(json.dumps(to_json(change)))) == change


def test_an_unknown_correction_is_refused() -> None:
    with pytest.raises(RecordingError, match="cannot be read"):
        from_json({"kind": "Teleport", "frame": 1})
