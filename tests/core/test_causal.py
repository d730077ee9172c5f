import numpy as np
import pytest
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Detections, PoseSequence, Status
from kinetrace.core.tracks.causal import CausalRepair
from kinetrace.core.tracks.feet_stay import STAY_S
from kinetrace.core.validation.walker import Walker, read_walker
from kinetrace.core.video.sample import sample_video
from seen_walker import exchanged, frames_only, missing, seen
from test_feet_stay import squats_and_walks_off
from test_repair import confused, wrong_share


@pytest.fixture
def walker() -> Walker:
    """The rendered walker that ships."""
    return read_walker(sample_video())


def live(detections: Detections) -> PoseSequence:
    """Return the poses that come out frame by frame."""
    repair = CausalRepair()
    poses = [
        repair.step(*frame)
        for frame in zip(detections.time_s, detections.candidates, detections.box, strict=True)
    ]
    return PoseSequence(
        *(
            np.concatenate([getattr(pose, name) for pose in poses])
            for name in ("time_s", "xy", "confidence", "status")
        )
    )


def frames_of(pose: PoseSequence, frames: slice) -> PoseSequence:
    return PoseSequence(
        pose.time_s[frames], pose.xy[frames], pose.confidence[frames], pose.status[frames]
    )


def test_legs_that_exchange_and_collapse_are_told_apart_without_looking_ahead(
    walker: Walker,
) -> None:
    detections = confused(walker)
    assert wrong_share(detections.strongest(), walker.xy) > 0.25
    assert wrong_share(live(detections), walker.xy) <= 0.03


@pytest.mark.slow
@pytest.mark.parametrize("name", ["walk_left_stiff_right_knee", "treadmill"])
def test_so_they_are_on_other_walkers(name: str, test_data) -> None:
    walker = read_walker(test_data / "synthetic" / f"{name}.mp4")
    assert wrong_share(live(confused(walker)), walker.xy) <= 0.03


def test_a_frame_does_not_depend_on_those_that_follow(walker: Walker) -> None:
    detections = confused(walker)
    whole = live(detections)
    part = live(frames_only(detections, slice(0, 40)))
    np.testing.assert_array_equal(part.xy, whole.xy[:40])


def test_what_is_right_stays_as_it_was_measured(walker: Walker) -> None:
    detections = seen(np.arange(len(walker)) / walker.fps, walker.xy)
    pose = live(detections)
    kept = pose.status == Status.MEASURED
    assert kept.mean() > 0.95
    np.testing.assert_array_equal(pose.xy[kept], detections.strongest().xy[kept])


def test_legs_that_begin_exchanged_get_their_names_back_and_keep_them(walker: Walker) -> None:
    detections = seen(np.arange(len(walker)) / walker.fps, walker.xy)
    first = np.arange(len(walker)) < 20
    for joint in ("hip", "knee", "ankle"):
        detections = exchanged(detections, joint, first)
    pose, late = live(detections), slice(45, None)
    assert wrong_share(frames_of(pose, slice(0, 6)), walker.xy[:6]) == 1
    assert wrong_share(frames_of(pose, late), walker.xy[late]) == 0


def test_frames_that_are_left_out_do_no_harm(walker: Walker) -> None:
    detections = confused(walker, share=0.3)
    keep = np.arange(len(walker)) % 3 == 0  # ten a second, as a slow computer does
    assert wrong_share(live(frames_only(detections, keep)), walker.xy[keep]) <= 0.1


def test_without_a_person_all_is_missing_and_the_next_one_is_found(walker: Walker) -> None:
    detections = confused(walker, share=0.2)
    gone = slice(30, 55)
    detections.candidates[gone], detections.box[gone] = np.nan, np.nan
    pose = live(detections)
    assert (pose.status[gone] == Status.MISSING).all()
    assert wrong_share(pose, walker.xy) <= 0.05


def test_a_missing_point_is_not_made_up(walker: Walker) -> None:
    detections = seen(np.arange(len(walker)) / walker.fps, walker.xy)
    flags = np.arange(len(walker)) % 20 < 3
    pose = live(missing(detections, "left_knee", flags))
    assert (pose.status[flags, INDEX["left_knee"]] == Status.MISSING).mean() > 0.8


def test_both_legs_of_who_squats_and_then_walks_off_are_seen_without_looking_ahead() -> None:
    time_s = np.arange(0, 7, 1 / 30)
    both = squats_and_walks_off(time_s, 4.0)
    pose = live(seen(time_s, both.xy))
    legs = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in ("knee", "ankle")]
    off = np.hypot(*np.moveaxis(pose.xy - both.xy, -1, 0))[:, legs]
    squats = (time_s > STAY_S + 1) & (time_s < 4.0)  # they are known once the feet have stayed
    assert (off[squats] < 8).all()
    walk = off[time_s > 4.5]
    assert np.isnan(walk).mean() < 0.1
    assert np.nanmax(walk) < 8
