"""Somebody goes out of the picture as another comes in: nobody knows who is followed then."""

import numpy as np
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.person.following import following_notices
from kinetrace.core.person.tracking import PersonTracker

FPS, WIDTH = 30.0, 640


def out_and_in(n: int) -> list[np.ndarray]:
    """Return somebody who goes out at the right and somebody who comes in there."""
    x = 520 + 5 * n if n < 28 else 800 - 5 * n
    body = body_at(x, 110, 250)
    return [np.minimum(body, (WIDTH - 1, np.inf))]


def follow(tracker: PersonTracker, start: int, stop: int) -> None:
    for n in range(start, stop):
        tracker.follow(picture_of(n, WIDTH), n / FPS)


def test_who_comes_in_where_the_person_went_out_may_be_another() -> None:
    tracker = PersonTracker(FakeEstimator(out_and_in))
    follow(tracker, 0, 60)
    kinds = [kind for _, kind in tracker.changes]
    assert kinds == ["found", "lost", "found"]
    came_s = tracker.changes[-1][0]
    (said,) = following_notices(tracker, [], (0, 59))
    assert f"somebody was found again at {came_s:.1f} s. Check that it is the same person" in said


def test_a_tracker_that_is_stopped_while_they_are_out_tells_of_it_as_well() -> None:
    estimator = FakeEstimator(out_and_in)
    whole, first, second = (PersonTracker(estimator) for _ in range(3))
    follow(whole, 0, 60)
    follow(first, 0, 28)
    second.restore(first.state())
    follow(second, 28, 60)
    assert second.changes == whole.changes


def test_who_turns_round_within_the_picture_stays_the_same() -> None:
    def turns(n: int) -> list[np.ndarray]:
        return [body_at(520 + 3 * min(n, 60 - n), 110, 250)]

    tracker = PersonTracker(FakeEstimator(turns))
    follow(tracker, 0, 60)
    assert [kind for _, kind in tracker.changes] == ["found"]
