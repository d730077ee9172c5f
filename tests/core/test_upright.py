"""Who lies is shown to the network with the head up, and is where the picture has them."""

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics.view import across, width_ratio
from kinetrace.core.person.finder import find_people, person_at
from kinetrace.core.person.sighting import Sighting
from kinetrace.core.person.tracking import PersonTracker
from kinetrace.core.person.upright import TRY_S, head_up
from kinetrace.core.pose import PoseSequence, Status
from kinetrace.core.recordings.turning import turned_points
from stick_walker import walker, walking_angles

SIZE = (640, 480)


def follow(tracker: PersonTracker, first: int, stop: int) -> list[Sighting]:
    seen = [tracker.follow(picture_of(n), n / 30) for n in range(first, stop)]
    return [one for one in seen if one is not None]


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_lying_person_is_shown_head_up_and_found_where_they_are(turns: int) -> None:
    body = turned_points(body_at(320, 90, 300), 90 * turns, SIZE)
    seen = follow(PersonTracker(FakeEstimator(lambda _: [body])), 0, 20)
    assert {one.crop.turns for one in seen} == {4 - turns}
    for one in seen:
        assert np.abs(one.candidates[:, 0, :2] - body).max() < 2.5
    assert seen[-1].score > 0.5


def test_who_stands_or_bends_forwards_is_shown_as_in_the_picture() -> None:
    body = body_at(320, 90, 300)
    bent = body.copy()  # the trunk level, the feet under the hips
    hips = body[INDEX["pelvis"]]
    upper = [INDEX[n] for n in INDEX if not n.endswith(("hip", "knee", "ankle", "pelvis"))]
    bent[upper] = hips + turned_points(body[upper] - hips, 90, (0, 0))
    estimator = FakeEstimator(lambda n: [bent if n > 10 else body])
    seen = follow(PersonTracker(estimator), 0, 30)
    assert len(seen) == 30
    assert {one.crop.turns for one in seen} == {0}


def test_who_lies_down_and_gets_up_again_is_turned_and_turned_back() -> None:
    standing = body_at(320, 90, 300)
    lying = turned_points(standing, 90, SIZE)
    estimator = FakeEstimator(lambda n: [lying if 30 <= n < 90 else standing])
    seen = follow(PersonTracker(estimator), 0, 130)
    turns = [one.crop.turns for one in seen]
    assert (turns[20], turns[60], turns[129]) == (0, 3, 0)


def test_a_way_that_is_seen_less_clearly_is_not_taken_and_seldom_tried() -> None:
    body = turned_points(body_at(320, 90, 300), 90, SIZE)
    estimator = FakeEstimator(lambda _: [body], lying=1.5)
    tracker = PersonTracker(estimator)
    follow(tracker, 0, 5)
    before = estimator.looks
    seen = follow(tracker, 5, 65)
    assert {one.crop.turns for one in seen} == {0}
    assert estimator.looks - before <= 60 + 2 * (2 / TRY_S + 1)  # both ways each time


def test_a_stopped_tracker_goes_on_with_the_turn() -> None:
    body = turned_points(body_at(320, 90, 300), 270, SIZE)
    estimator = FakeEstimator(lambda _: [body])
    whole = follow(PersonTracker(estimator), 0, 40)
    first, second = PersonTracker(estimator), PersonTracker(estimator)
    follow(first, 0, 20)
    second.restore(first.state())
    assert [one.crop for one in follow(second, 20, 40)] == [one.crop for one in whole[20:]]
    old = {key: value for key, value in first.state().items() if not key.startswith("turn")}
    third = PersonTracker(estimator)
    third.restore(old)  # of an earlier version: seen lying at first, and turned at once
    assert follow(third, 20, 22)[-1].crop.turns == 1


def test_where_head_or_feet_are_unseen_nothing_is_turned() -> None:
    body = turned_points(body_at(320, 90, 300), 90, SIZE)
    assert head_up(body, 0) == 3
    for names in (("ankle", "knee"), ("neck", "thorax", "shoulder")):
        part = body.copy()
        part[[i for name, i in INDEX.items() if name.endswith(names)]] = np.nan
        assert head_up(part, 0) == 0
        assert head_up(part, 2) == 2


@pytest.mark.parametrize("turns", [1, 3])
def test_who_lies_is_looked_for_in_the_turned_picture_where_nobody_is_clear(turns: int) -> None:
    body = turned_points(body_at(320, 90, 300), 90 * turns, SIZE)
    estimator = FakeEstimator(lambda _: [body], lying=0.63)
    (found,) = find_people(estimator, picture_of(0))
    (faint,) = find_people(estimator, picture_of(0), lying=False)
    clicked = person_at(estimator, picture_of(0), *body[INDEX["pelvis"]])
    assert clicked is not None
    assert (found.crop.turns, faint.crop.turns, clicked.crop.turns) == (4 - turns, 0, 4 - turns)
    assert found.score > faint.score
    assert np.abs(found.candidates[:, 0, :2] - body).max() < 2.5


def test_a_click_takes_whose_body_it_is_on_where_somebody_stands_behind_who_lies() -> None:
    stands = body_at(320, 60, 360)
    lies = turned_points(body_at(320, 90, 300), 90, SIZE)
    estimator = FakeEstimator(lambda _: [stands, lies])
    for body in (stands, lies):
        for joint in ("left_ankle", "right_knee", "left_wrist"):
            clicked = person_at(estimator, picture_of(0), *body[INDEX[joint]])
            assert clicked is not None
            assert np.abs(clicked.body() - body).max() < 5


def test_who_lies_beside_who_stands_is_found_and_comes_last() -> None:
    stands = body_at(200, 60, 360)
    lies = turned_points(body_at(420, 120, 300), 90, SIZE)
    estimator = FakeEstimator(lambda _: [stands, lies])
    found = find_people(estimator, picture_of(0), beside=True)
    assert [one.crop.turns for one in found] == [0, 3]
    for one, body in zip(found, (stands, lies), strict=True):
        assert np.abs(one.body() - body).max() < 5
    assert len(find_people(estimator, picture_of(0))) == 1
    tracker = PersonTracker(estimator)
    follow(tracker, 0, 5)
    assert tracker.most_people == 2


def test_an_empty_picture_is_turned_every_two_seconds_only() -> None:
    estimator = FakeEstimator(lambda _: [])
    shown: list[int] = []
    right = estimator.heatmaps

    def heatmaps(image: np.ndarray, crops: list) -> np.ndarray:  # type: ignore[type-arg]
        shown.extend(crop.turns for crop in crops)
        return right(image, crops)

    estimator.heatmaps = heatmaps  # type: ignore[assignment]
    tracker = PersonTracker(estimator)
    sideways = []
    for n in range(0, 150):  # five seconds, in each of which the picture changes
        shown.clear()
        assert tracker.follow(picture_of(n), n / 30) is None
        if any(shown):
            sideways.append(n / 30)
    assert len(sideways) == 3
    assert np.diff(sideways) == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize("turns", [1, 2, 3])
@pytest.mark.parametrize("yaw", [0.0, 40.0, -70.0])
def test_a_lying_body_is_as_far_out_of_the_side_view_as_the_same_one_upright(
    turns: int, yaw: float
) -> None:
    time_s = np.arange(0, 2, 1 / 30)
    pose = walker(time_s, yaw_deg=yaw, **walking_angles(time_s))
    lying = PoseSequence(
        pose.time_s, turned_points(pose.xy, 90 * turns, SIZE), pose.confidence, pose.status
    )
    assert np.allclose(width_ratio(lying), width_ratio(pose), atol=1e-9)
    right = turned_points(np.array([1.0, 0.0]), 90 * turns, (0, 0))
    assert np.allclose(across(lying), right)
    assert (pose.status == Status.MEASURED).all()
