"""A swap of left and right stays in a new analysis only where it still says the same."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.kinematics.view import swap_sides
from kinetrace.core.pose import PoseSequence, Status
from kinetrace.core.recordings.corrections import (
    ARMS,
    LEGS,
    BridgePoints,
    ClearPoints,
    Correction,
    MovePoint,
    SwapSides,
    apply_corrections,
)
from kinetrace.core.recordings.swaps_again import Decided, swaps_again, without_swaps

FRAMES = np.arange(60)


def walking(*exchanged: tuple[int, int], noise_px: float = 0.0) -> PoseSequence:
    """Return legs of 100 px that swing once a second, exchanged by the network in some frames."""
    time_s = FRAMES / 60
    xy = np.zeros((len(FRAMES), len(KEYPOINTS), 2))
    for side, sign in (("left", 1), ("right", -1)):
        swing = sign * np.sin(2 * np.pi * time_s)
        for name, down in (("hip", 0.0), ("knee", 50.0), ("ankle", 100.0)):
            xy[:, INDEX[f"{side}_{name}"]] = np.stack(
                [0.4 * down * swing, np.full_like(swing, down)], axis=1
            )
    xy += np.random.default_rng(3).normal(0, noise_px, xy.shape)
    full = np.full(xy.shape[:2], 0.5)
    pose = PoseSequence(time_s, xy, full, np.full(full.shape, Status.MEASURED, np.uint8))
    return apply_corrections(pose, FRAMES, [SwapSides(*one) for one in exchanged])


def decided(pose: PoseSequence, *corrections: Correction) -> Decided:
    return Decided(FRAMES, apply_corrections(pose, FRAMES, corrections), corrections)


OLD = decided(walking((10, 50)), SwapSides(10, 50))


def test_a_swap_stays_where_the_new_network_exchanges_the_legs_as_well() -> None:
    again = swaps_again(OLD, decided(walking((10, 50), noise_px=3), SwapSides(10, 50)))
    assert again.corrections == (SwapSides(10, 50),)
    assert (again.frames, again.dropped, again.unclear) == (40, 0, 0)


def test_a_swap_goes_where_the_new_network_has_the_legs_right() -> None:
    again = swaps_again(OLD, decided(walking(noise_px=3), SwapSides(10, 50)))
    assert again.corrections == ()
    assert (again.frames, again.dropped) == (40, 40)


def test_a_part_of_a_swap_goes_in_one_stretch_and_its_ends_lie_where_the_legs_cross() -> None:
    again = swaps_again(OLD, decided(walking((10, 30), noise_px=3), SwapSides(10, 50)))
    (kept,) = again.corrections
    assert (kept.start, kept.joints) == (10, LEGS)
    assert abs(kept.stop - 30) <= 2
    assert again.dropped == 50 - kept.stop


def test_single_frames_do_not_flicker() -> None:
    again = swaps_again(OLD, decided(walking((10, 20), (21, 40), (42, 50)), SwapSides(10, 50)))
    assert again.corrections == (SwapSides(10, 50),)


def test_nor_do_a_few_frames_at_an_end() -> None:
    again = swaps_again(OLD, decided(walking((12, 48)), SwapSides(10, 50)))
    assert again.corrections == (SwapSides(10, 50),)
    again = swaps_again(OLD, decided(walking((10, 12), (47, 50)), SwapSides(10, 50)))
    assert again.corrections == ()


def test_a_swap_of_one_frame_goes_as_a_whole() -> None:
    swap = SwapSides(14, 15)
    assert swaps_again(decided(walking((14, 15)), swap), decided(walking(), swap)).dropped == 1


def test_frames_that_two_swaps_had_left_as_they_were_are_let_alone() -> None:
    swaps = SwapSides(10, 60), SwapSides(50, 60)
    old = decided(walking((10, 50)), *swaps)
    again = swaps_again(old, decided(walking(), *swaps))
    after = apply_corrections(walking(), FRAMES, again.corrections)
    np.testing.assert_allclose(after.xy, walking().xy)
    assert again.frames == 40


def test_what_was_swapped_since_stays() -> None:
    swaps = SwapSides(10, 50), SwapSides(10, 50)
    again = swaps_again(OLD, decided(walking(), *swaps))
    assert again.corrections == swaps
    assert again.frames == 0


def test_a_mirror_image_that_was_told_since_changes_nothing() -> None:
    new = decided(swap_sides(walking((10, 50))), SwapSides(10, 50))
    again = swaps_again(OLD, replace(new, mirrored=True))
    assert again.dropped == 0


def test_without_the_analysis_before_nothing_can_be_told() -> None:
    again = swaps_again(None, decided(walking(), SwapSides(10, 50), SwapSides(0, 5, ARMS)))
    assert again.corrections == (SwapSides(10, 50), SwapSides(0, 5, ARMS))
    assert (again.frames, again.dropped, again.unclear) == (45, 0, 45)


def test_limbs_that_are_not_seen_leave_the_swap_and_say_so() -> None:
    lost = walking()
    lost.xy[:, INDEX["left_ankle"]] = lost.xy[:, INDEX["left_knee"]] = np.nan
    lost.xy[:, INDEX["left_hip"]] = np.nan
    again = swaps_again(OLD, decided(lost, SwapSides(10, 50)))
    assert (again.corrections, again.unclear) == ((SwapSides(10, 50),), 40)


def test_a_few_frames_without_the_limbs_go_with_those_around_them() -> None:
    lost = walking(noise_px=3)
    lost.xy[20:26] = np.nan
    again = swaps_again(OLD, decided(lost, SwapSides(10, 50)))
    assert (again.corrections, again.dropped, again.unclear) == ((), 40, 0)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (MovePoint(20, "left_knee", 7.0, 8.0), (MovePoint(20, "right_knee", 7.0, 8.0),)),
        (MovePoint(45, "left_knee", 7.0, 8.0), (MovePoint(45, "left_knee", 7.0, 8.0),)),
        (MovePoint(20, "left_wrist", 7.0, 8.0), (MovePoint(20, "left_wrist", 7.0, 8.0),)),
        (BridgePoints(12, 20, ("left_knee",)), (BridgePoints(12, 20, ("right_knee",)),)),
        (ClearPoints(0, 60, KEYPOINTS), (ClearPoints(0, 60, KEYPOINTS),)),
        (
            ClearPoints(5, 20, ("left_knee",)),
            (ClearPoints(5, 10, ("left_knee",)), ClearPoints(10, 20, ("right_knee",))),
        ),
    ],
)
def test_what_was_set_before_a_swap_that_goes_keeps_its_place(
    before: Correction, after: tuple[Correction, ...]
) -> None:
    """The network had the legs exchanged until frame 40, a new one has them right."""
    swap = SwapSides(10, 50)
    made = without_swaps((before, swap), [(10, 40)], LEGS)
    assert made == (*after, SwapSides(40, 50))
    old = apply_corrections(walking((10, 40)), FRAMES, (before, swap))
    new = apply_corrections(walking(), FRAMES, made)
    np.testing.assert_allclose(old.xy, new.xy)
