import json

import numpy as np
from fake_network import FakeEstimator, body_at
from kinetrace.core.person.changes import Searched
from kinetrace.core.person.crop import Crop
from kinetrace.core.person.finder import different, look_at_all
from kinetrace.core.person.following import following_notices
from kinetrace.core.person.seed import Seed
from kinetrace.core.person.tracking import PersonTracker

ROOM = np.full((480, 640, 3), 90, np.uint8)


def picture(n: int, *bodies: np.ndarray) -> np.ndarray:
    """Return picture number `n` of a room with somebody bright at each place."""
    image = ROOM.copy()
    for body in bodies:
        low, high = np.maximum(body.min(axis=0), 0).astype(int), body.max(axis=0).astype(int)
        image[low[1] : high[1], low[0] : high[0]] = 200
    image[0, 0] = n % 256, n // 256, 0
    return image


def comes_in(n: int) -> np.ndarray:
    return body_at(-120 + 15 * n, 100, 280)


def test_who_walks_in_is_followed_soon_and_by_few_looks() -> None:
    estimator = FakeEstimator(lambda n: [comes_in(n)] if n >= 4 else [])
    tracker = PersonTracker(estimator)  # type: ignore[arg-type]
    tracker.follow(picture(0), 0.0)
    search = estimator.looks
    seen = [tracker.follow(picture(n, comes_in(n)), n / 30) for n in range(1, 15)]
    first = next(n for n, one in enumerate(seen, 1) if one is not None)
    assert first <= 9  # at 0.3 s; the next search of the whole picture would be at 0.5 s
    assert all(one is not None for one in seen[first - 1 :])
    assert estimator.looks - search < search / 2


def test_a_chair_is_soon_given_up_for_who_walks_in() -> None:
    chair = body_at(500, 150, 260)
    estimator = FakeEstimator(lambda n: [comes_in(n)] if n >= 4 else [], furniture=chair)
    tracker = PersonTracker(estimator)  # type: ignore[arg-type]
    for n in range(15):
        tracker.follow(picture(n, chair, comes_in(n)), n / 30)
    assert [kind for _, kind in tracker.changes] == ["found", "mistaken", "found"]
    assert tracker.changes[-1][0] <= 0.31


def test_who_comes_in_where_somebody_was_found_before_is_seen_at_once() -> None:
    def bodies(n: int) -> list[np.ndarray]:
        x = 150 + 10 * n if n < 60 else -120 + 4 * (n - 90)
        return [body_at(x, 100, 280)] if -20 < x < 660 else []

    tracker = PersonTracker(FakeEstimator(bodies))  # type: ignore[arg-type]
    for n in range(220):
        tracker.follow(picture(n, *bodies(n)), n / 30)
    assert [kind for _, kind in tracker.changes] == ["found", "lost", "found"]
    found = round(30 * tracker.changes[-1][0])
    assert bodies(found)[0].min() < 80


def test_who_only_sits_there_is_not_followed_once_the_person_has_left() -> None:
    other = body_at(520, 240, 170)

    def patient(n: int) -> list[np.ndarray]:
        return [body_at(150 - 3 * n, 100, 280)] if n < 40 else []

    tracker = PersonTracker(FakeEstimator(lambda n: [*patient(n), other]))  # type: ignore[arg-type]
    for n in range(110):
        tracker.follow(picture(n, *patient(n), other), n / 30)
    assert [kind for _, kind in tracker.changes] == ["found", "lost"]


def test_it_is_told_that_somebody_has_come_besides_who_is_followed() -> None:
    poster = body_at(500, 150, 260)

    def bodies(n: int) -> list[np.ndarray]:
        return [poster, body_at(-360 + 8 * n, 100, 280)] if n > 50 else [poster]

    def notices(*seeds: Seed) -> list[str]:
        tracker = PersonTracker(FakeEstimator(bodies), seeds)  # type: ignore[arg-type]
        for n in range(80):
            if n == 70:
                state, tracker = tracker.state(), PersonTracker(tracker.estimator)
                tracker.restore(json.loads(json.dumps(state)))
            tracker.follow(picture(n, *bodies(n)), n / 30)
        return following_notices(tracker, [0] * len(seeds), (0, 79), 2.0)

    (said,) = notices()
    assert said.startswith("Somebody else was in view at 1.0 s.")
    assert notices(Seed(500, 280)) == []


def test_nobody_else_is_looked_for_where_nothing_else_moves() -> None:
    estimator = FakeEstimator(lambda n: [body_at(100 + 4 * n, 100, 280)])
    tracker = PersonTracker(estimator)  # type: ignore[arg-type]
    tracker.follow(picture(0, body_at(100, 100, 280)), 0.0)
    looks = estimator.looks
    for n in range(1, 100):
        tracker.follow(picture(n, body_at(100 + 4 * n, 100, 280)), n / 30)
    assert estimator.looks == looks + 99


def test_who_was_sought_in_vain_is_sought_alike_after_a_stop() -> None:
    def looks_after_stop(*, stopped: bool) -> list[int]:
        estimator = FakeEstimator(lambda _: [])
        tracker, counts = PersonTracker(estimator), []  # type: ignore[arg-type]
        for n in range(12):
            if stopped and n == 5:
                state = json.loads(json.dumps(tracker.state()))
                tracker = PersonTracker(estimator)  # type: ignore[arg-type]
                tracker.restore(state)
            tracker.follow(picture(n, comes_in(n)), n / 30)
            counts.append(estimator.looks)
        return counts

    assert looks_after_stop(stopped=True) == looks_after_stop(stopped=False)


def test_the_square_around_what_moved_holds_it_and_is_none_where_the_camera_did() -> None:
    searched = Searched()
    assert searched.differs(ROOM)
    assert searched.moved(ROOM) is None
    walker = body_at(300, 100, 280)
    square = searched.moved(picture(1, walker))
    assert square is not None
    low, high = walker.min(axis=0), walker.max(axis=0)
    assert np.all((square.left, square.top) <= low)
    assert np.all((square.left + square.side, square.top + square.side) >= high)
    assert square.side < 1.6 * (high - low).max()
    assert searched.moved(picture(1, walker), followed=Crop(200, 50, 380)) is None
    assert searched.moved(np.full_like(ROOM, 150)) is None


def test_one_body_seen_in_several_squares_is_looked_at_closely_once() -> None:
    body = body_at(300, 100, 280)
    estimator = FakeEstimator(lambda _: [body])
    hints = look_at_all(estimator, picture(0), [Crop(160, 90, side) for side in (280, 320, 360)])  # type: ignore[arg-type]
    assert len(different(hints)) == 1
    other = look_at_all(
        FakeEstimator(lambda _: [body_at(150, 200, 200)]),  # type: ignore[arg-type]
        picture(0),
        [Crop(50, 170, 270)],
    )
    assert len(different([*hints, *other])) == 2
