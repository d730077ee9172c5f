"""What is said of how a person was followed."""

import numpy as np
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.person.following import following_notices
from kinetrace.core.person.seed import Seed
from kinetrace.core.person.tracking import PersonTracker


def test_it_is_told_where_nobody_was_seen_when_somebody_was_chosen() -> None:
    def walker(n: int) -> np.ndarray:
        return body_at(100 + 4 * n, 100, 250)

    nobody = Seed(420, 250, time_s=0.5, goes_on=True)
    tracker = PersonTracker(FakeEstimator(lambda n: [walker(n)]), (nobody,))
    for n in range(25):
        tracker.follow(picture_of(n), n / 30)
    (said,) = following_notices(tracker, [15], (0, 24))
    assert "chosen in frame 15, and nobody is followed from there on" in said
    for n in range(25, 90):
        tracker.follow(picture_of(n), n / 30)
    (said,) = following_notices(tracker, [15], (0, 89))
    assert "chosen in frame 15. Whoever came there later is followed" in said
    slow_motion = following_notices(tracker, [15], (0, 89), 8.0)
    assert slow_motion == [said]  # a time of the file would be none of the movement


def test_somebody_is_found_again_when_what_was_taken_for_them_is_taken_out() -> None:
    changes = [(1.0, "found"), (2.0, "lost"), (3.0, "found"), (7.0, "mistaken"), (7.0, "found")]
    tracker = PersonTracker(FakeEstimator(lambda _: []), changes=changes)
    (*_, said) = following_notices(tracker, [], (0, 300))
    assert "somebody was found again at 7.0 s." in said
