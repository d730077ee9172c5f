from collections.abc import Sequence

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.network.estimator import open_estimator
from kinetrace.core.network.weights import file_name, shipped_folder
from kinetrace.core.person.crop import Crop
from kinetrace.core.person.finder import distinct, find_people, person_at, windows
from kinetrace.core.person.following import following_notices
from kinetrace.core.person.seed import Seed
from kinetrace.core.person.sighting import Sighting
from kinetrace.core.person.tracking import PersonTracker
from kinetrace.core.video.reader import FrameReader
from kinetrace.core.video.sample import sample_video


def follow(tracker: PersonTracker, frames: int, fps: float = 30.0) -> list[Sighting | None]:
    return [tracker.follow(picture_of(n), n / fps) for n in range(frames)]


def error_px(sighting: Sighting, body: np.ndarray) -> float:
    return float(np.nanmax(np.linalg.norm(sighting.candidates[:, 0, :2] - body, axis=1)))


@pytest.mark.parametrize("height", [130, 200, 300, 420])
def test_a_person_of_any_usual_size_is_found(height: int) -> None:
    body = body_at(420, 20, height)
    (person,) = find_people(FakeEstimator(lambda _: [body]), picture_of(0))
    assert error_px(person, body) < 2.5


def test_an_empty_room_has_nobody() -> None:
    assert find_people(FakeEstimator(lambda _: []), picture_of(0)) == []


def test_a_strip_of_a_picture_is_looked_at_in_few_squares() -> None:
    estimator = FakeEstimator(lambda index: [])
    assert find_people(estimator, picture_of(0, width=2000, height=16)) == []
    assert estimator.looks < 1000


def test_two_people_are_two_and_the_larger_comes_first() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    people = find_people(FakeEstimator(lambda _: [small, large]), picture_of(0))
    assert len(people) == 2
    assert error_px(people[0], large) < 2.5
    assert len(distinct([*people, *people])) == 2


def test_all_that_may_be_people_are_shown_to_the_network_together() -> None:
    bodies = [body_at(100, 150, 200), body_at(480, 100, 280)]
    estimator, shown = FakeEstimator(lambda _: bodies), []
    right = estimator.heatmaps

    def heatmaps(image: np.ndarray, crops: Sequence[Crop]) -> np.ndarray:
        shown.append(len(crops))
        return right(image, crops)

    estimator.heatmaps = heatmaps  # type: ignore[method-assign]
    assert len(find_people(estimator, picture_of(0))) == 2  # type: ignore[arg-type]
    *first, one, two, three = shown
    assert set(first[:-1]) == {8}  # the squares all over the picture
    assert 6 >= one >= two >= three >= 2  # then each round of re-centring at once


def test_a_click_picks_the_person_under_it() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    person = person_at(FakeEstimator(lambda _: [small, large]), picture_of(0), 100, 230)
    assert person is not None
    assert error_px(person, small) < 2.5


def test_windows_cover_the_picture() -> None:
    seen = np.zeros((480, 640), bool)
    for w in windows(640, 480, 200.0):
        seen[max(w.top, 0) : w.top + w.side, max(w.left, 0) : w.left + w.side] = True
    assert seen.all()


def test_a_walker_is_followed_with_a_steady_square() -> None:
    path = [body_at(100 + 4 * n, 100, 250) for n in range(100)]
    tracker = PersonTracker(FakeEstimator(lambda n: [path[n]]))
    seen = follow(tracker, 100)
    assert all(s is not None for s in seen)
    assert max(error_px(s, b) for s, b in zip(seen, path, strict=True) if s) < 2.5
    sides = [s.crop.side for s in seen if s]
    assert np.ptp(sides[5:]) < 0.1 * np.mean(sides)
    assert tracker.changes == [(0.0, "found")]


def test_the_chosen_person_is_kept_when_another_walks_by() -> None:
    stays = body_at(320, 100, 260)
    walks = [body_at(40 + 6 * n, 110, 250) for n in range(100)]
    tracker = PersonTracker(FakeEstimator(lambda n: [stays, walks[n]]))
    seen = follow(tracker, 100)
    assert all(s is not None for s in seen)
    for sighting in seen:
        assert sighting is not None
        assert abs(sighting.crop.left + sighting.crop.side / 2 - 322) < 25
        assert np.nanmax(np.abs(sighting.body(near=stays) - stays)) < 30


def test_a_short_loss_is_survived() -> None:
    path = [body_at(150 + 3 * n, 100, 250) for n in range(60)]
    tracker = PersonTracker(FakeEstimator(lambda n: [] if 20 <= n < 30 else [path[n]]))
    seen = follow(tracker, 60)
    assert [n for n, s in enumerate(seen) if s is None] == list(range(20, 30))
    assert tracker.changes == [(0.0, "found")]


def test_people_come_and_go() -> None:
    body = body_at(300, 100, 250)
    tracker = PersonTracker(FakeEstimator(lambda n: [body] if n < 30 or n >= 120 else []))
    seen = follow(tracker, 160)
    assert [kind for _, kind in tracker.changes] == ["found", "lost", "found"]
    assert all(s is None for s in seen[30:120])
    assert all(s is not None for s in seen[136:])


def test_a_still_empty_picture_is_searched_once() -> None:
    estimator = FakeEstimator(lambda _: [])
    tracker = PersonTracker(estimator)
    still = picture_of(0)
    tracker.follow(still, 0.0)
    looks = estimator.looks
    for n in range(1, 90):
        assert tracker.follow(still, n / 30) is None
    assert estimator.looks == looks


def test_a_users_box_decides_who_is_followed() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    seed = Seed(100, 250, 200)
    tracker = PersonTracker(FakeEstimator(lambda _: [small, large]), (seed,))
    sighting = follow(tracker, 3)[-1]
    assert sighting is not None
    assert error_px(sighting, small) < 2.5


def test_a_stopped_tracker_goes_on_as_if_it_had_not_been() -> None:
    path = [body_at(100 + 4 * n, 100, 250) for n in range(60)]
    estimator = FakeEstimator(lambda n: [path[n]])
    whole = follow(PersonTracker(estimator), 60)
    first = PersonTracker(estimator)
    follow(first, 30)
    second = PersonTracker(estimator)
    second.restore(first.state())
    rest = [second.follow(picture_of(n), n / 30) for n in range(30, 60)]
    assert [s.crop for s in rest if s] == [s.crop for s in whole[30:] if s]


def test_a_tracker_that_was_stopped_before_the_choice_still_waits_for_it() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    estimator = FakeEstimator(lambda _: [small, large])
    first = PersonTracker(estimator, (Seed(100, 250, time_s=0.5),))
    assert follow(first, 10) == [None] * 10
    second = PersonTracker(estimator)
    second.restore(first.state())
    rest = [second.follow(picture_of(n), n / 30) for n in range(10, 20)]
    assert rest[:5] == [None] * 5
    assert rest[-1] is not None
    assert error_px(rest[-1], small) < 2.5


def test_who_is_chosen_later_is_followed_from_then_on() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    estimator = FakeEstimator(lambda _: [small, large])
    seeds = (Seed(100, 250, time_s=0.5, goes_on=True), Seed(480, 250, time_s=1.0, goes_on=True))
    tracker = PersonTracker(estimator, seeds)
    seen = follow(tracker, 40)
    expected = [large] * 15 + [small] * 15 + [large] * 10
    for sighting, body in zip(seen, expected, strict=True):
        assert sighting is not None
        assert error_px(sighting, body) < 2.5
    assert tracker.changes == [(0.0, "found"), (0.5, "chosen"), (1.0, "chosen")]
    first = PersonTracker(estimator, seeds)
    follow(first, 20)
    second = PersonTracker(estimator)
    second.restore(first.state())
    rest = [second.follow(picture_of(n), n / 30) for n in range(20, 40)]
    assert [one.crop for one in rest if one] == [one.crop for one in seen[20:] if one]


def test_who_is_named_when_it_goes_on_is_followed_from_then_on() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    estimator = FakeEstimator(lambda _: [small, large])
    taken, given_up = Seed(480, 250), Seed(480, 250, time_s=0.9, goes_on=True)
    first = PersonTracker(estimator, (taken, given_up))
    follow(first, 10)
    named = Seed(100, 250, time_s=0.5, goes_on=True)
    second = PersonTracker(estimator, (named,))
    second.restore(first.state())
    assert second.seeds == (taken, named)
    seen = [second.follow(picture_of(n), n / 30) for n in range(10, 40)]
    for sighting, body in zip(seen, [large] * 5 + [small] * 25, strict=True):
        assert sighting is not None
        assert error_px(sighting, body) < 2.5


def test_a_choice_counts_from_its_frame_whatever_the_slow_motion_was() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    chosen_s = max((n / 30 / 3 * 3 - n / 30, n) for n in range(60))[1] / 30 / 3 * 3
    frame = round(chosen_s * 30)
    assert chosen_s > frame / 30  # by the last bit of it
    seed = Seed(100, 250, time_s=chosen_s, goes_on=True)
    tracker = PersonTracker(FakeEstimator(lambda _: [small, large]), (seed,))
    (*_, last) = follow(tracker, frame + 1)
    assert last is not None
    assert error_px(last, small) < 2.5


def test_a_frame_that_is_begun_before_the_choice_is_settled_by_it() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    tracker = PersonTracker(
        FakeEstimator(lambda _: [small, large]), (Seed(100, 250, time_s=0.1, goes_on=True),)
    )
    begun = [tracker.begin(picture_of(0), 0.0)]
    seen = []
    for n in range(1, 6):
        begun.append(tracker.begin(picture_of(n), n / 30))
        seen.append(tracker.settle(begun[n - 1]))
    for sighting, body in zip(seen, [large] * 3 + [small] * 2, strict=True):
        assert sighting is not None
        assert error_px(sighting, body) < 2.5


def test_a_chair_is_given_up_when_a_person_walks_in() -> None:
    chair, path = body_at(120, 150, 260), [body_at(560 - 3 * n, 100, 300) for n in range(90)]
    tracker = PersonTracker(FakeEstimator(lambda n: [path[n]] if n >= 20 else [], furniture=chair))
    seen = follow(tracker, 90)
    assert seen[5] is not None
    assert error_px(seen[5], chair) < 2.5
    assert [kind for _, kind in tracker.changes] == ["found", "mistaken", "found"]
    later = [s for n, s in enumerate(seen) if n / 30 >= tracker.changes[-1][0]]
    assert all(s is not None for s in later)
    assert later[-1] is not None
    assert error_px(later[-1], path[89]) < 2.5


def test_furniture_that_vanishes_does_not_hide_who_walks_in() -> None:
    chair, path = body_at(480, 150, 260), [body_at(100 + 4 * n, 100, 300) for n in range(60)]

    def bodies(n: int) -> list[np.ndarray]:
        return [path[n]] if n >= 6 else []

    class Flickering(FakeEstimator):
        def heatmaps(self, image: np.ndarray, crops: Sequence[Crop]) -> np.ndarray:
            seen = int(image[0, 0, 0]) < 4
            self.furniture = chair if seen else None
            return super().heatmaps(image, crops)

    tracker = PersonTracker(Flickering(bodies))
    seen = follow(tracker, 60)
    first = next(n for n, s in enumerate(seen) if s is not None and error_px(s, path[n]) < 3)
    assert first / 30 < 0.6
    assert all(s is not None for s in seen[first:])


def test_who_was_clear_until_something_hid_them_keeps_those_frames() -> None:
    patient, other = body_at(120, 150, 260), body_at(480, 100, 300)

    def bodies(n: int) -> list[np.ndarray]:
        return [patient] if n < 60 else [other]

    tracker = PersonTracker(FakeEstimator(bodies, furniture=patient))
    seen = follow(tracker, 150)
    assert [kind for _, kind in tracker.changes] == ["found", "lost", "found"]
    ((since_s, until_s),) = tracker.wrong
    assert since_s > 1.9
    assert until_s == tracker.changes[-1][0]
    assert seen[-1] is not None
    assert error_px(seen[-1], other) < 2.5


def test_who_is_hidden_for_a_moment_is_not_given_up_for_another() -> None:
    patient, other = body_at(120, 150, 260), body_at(480, 100, 300)
    hidden = range(60, 75)
    tracker = PersonTracker(
        FakeEstimator(lambda n: [] if n in hidden else [patient], furniture=patient)
    )
    tracker._lookout.others = lambda *_: [sighted(other, 0.9)]  # type: ignore[method-assign]
    seen = follow(tracker, 120)
    assert tracker.changes == [(0.0, "found")]
    assert all(one is not None and error_px(one, patient) < 2.5 for one in seen)


def test_a_clear_person_is_never_challenged() -> None:
    estimator = FakeEstimator(lambda _: [body_at(120, 100, 300), body_at(480, 90, 330)])
    tracker = PersonTracker(estimator)
    tracker.follow(picture_of(0), 0.0)
    looks = estimator.looks
    for n in range(1, 60):
        tracker.follow(picture_of(n), n / 30)
    assert estimator.looks == looks + 59


def sighted(body: np.ndarray, height: float) -> Sighting:
    """Return what is seen of a body whose peaks are so high."""
    candidates = np.full((len(body), 1, 3), np.nan)
    candidates[:, 0, :2], candidates[:, 0, 2] = body, height
    centre = (body.max(axis=0) + body.min(axis=0)) / 2
    return Sighting(Crop.around(centre, 1.35 * np.ptp(body[:, 1])), candidates, np.ones(len(body)))


@pytest.mark.parametrize(("followed_px", "gives_way"), [(120, True), (200, False)])
def test_a_part_of_a_body_gives_way_to_the_whole_and_the_whole_does_not_to_itself(
    followed_px: int, gives_way: bool
) -> None:
    tracker = PersonTracker(FakeEstimator(lambda _: []))  # type: ignore[arg-type]
    tracker._tracked.score = 0.3
    whole = sighted(body_at(200, 100, 240), 0.7)
    tracker._lookout.others = lambda *_: [whole]  # type: ignore[method-assign]
    followed = sighted(body_at(200, 110, followed_px), 0.3)
    rival = tracker._rival(picture_of(0), 1.0, followed)
    assert rival is (whole if gives_way else None)


def test_where_somebody_was_before_the_first_frame_tells_nothing_there() -> None:
    small, large = body_at(100, 150, 200), body_at(480, 100, 280)
    estimator = FakeEstimator(lambda _: [small, large])
    seeds = (Seed(300, 250), Seed(100, 250, time_s=1.0, goes_on=True))
    first = PersonTracker(estimator, seeds, begins_s=0.5)
    seen = [first.follow(picture_of(n), n / 30) for n in range(15, 25)]
    second = PersonTracker(estimator)
    second.restore(first.state())
    assert second.seeds == seeds
    seen += [second.follow(picture_of(n), n / 30) for n in range(25, 40)]
    for sighting, body in zip(seen, [large] * 15 + [small] * 10, strict=True):
        assert sighting is not None
        assert error_px(sighting, body) < 2.5
    (said,) = (one for one in following_notices(second, [0, 30], (15, 39)) if "not among" in one)
    assert "chosen in frame 0" in said
    assert "or choose them in frame 15" in said


def test_faint_furniture_beside_who_is_clear_is_no_second_person() -> None:
    walker, other = body_at(200, 100, 260), body_at(480, 100, 260)
    for estimator, people in (
        (FakeEstimator(lambda _: [walker], furniture=other), 1),
        (FakeEstimator(lambda _: [walker, other]), 2),
    ):
        assert len(find_people(estimator, picture_of(0))) == 2
        tracker = PersonTracker(estimator)
        follow(tracker, 5)
        assert tracker.most_people == people


def test_a_bench_in_the_shipped_walk_is_nobody() -> None:
    with FrameReader(sample_video()) as reader:
        first = reader.frame(0).image
    weights = shipped_folder() / file_name("RT")
    (person,) = find_people(open_estimator("RT", device="cpu", weights=weights), first)
    assert person.crop.left < 0  # who comes in at the left
