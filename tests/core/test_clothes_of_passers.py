"""Clothes tell in which frames somebody else was followed who passed or stays beside."""

import json

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.person.crop import Crop
from kinetrace.core.person.following import following_notices
from kinetrace.core.person.passing import Passed, Passing
from kinetrace.core.person.sighting import MARGIN, body_square, look
from kinetrace.core.person.tracking import PersonTracker
from kinetrace.core.person.way import Step, in_other_clothes, of_another

FPS, TOP, HEIGHT = 30.0, 120.0, 260.0
RED, BLUE = (200, 40, 40), (40, 60, 200)


def dressed(n: int, colour: tuple[int, int, int], trousers: bool = True) -> np.ndarray:
    """Return the picture in which whoever is shown wears one colour, or other trousers."""
    image = np.full_like(picture_of(n), colour)
    if not trousers:
        image[int(TOP + 0.5 * HEIGHT) :] = RED
    image[0, 0] = n % 256, n // 256, 0
    return image


def watched(
    passing: Passing,
    frames: range,
    blue: set[int],
    twice: set[int],
    x: float = 300.0,
    trousers: bool = True,
) -> list[Passed]:
    """Return what is told while one place is followed, in which a body in blue is seen at times."""
    told = []
    body = body_at(x, TOP, HEIGHT)
    middle, side = body_square(body)  # type: ignore[misc]
    for n in frames:
        bodies = [body, *[body_at(x + 100, TOP, HEIGHT)] * (n in twice)]
        image = dressed(n, BLUE if n in blue else RED, trousers)
        estimator = FakeEstimator(lambda _, bodies=bodies: bodies)  # type: ignore[misc]
        (sighting,) = look(estimator, image, [Crop.around(middle, MARGIN * side)])  # type: ignore[arg-type]
        told.append(passing.watch(image, sighting, n / FPS))
    return [one for one in told if one is not None]


@pytest.fixture
def passing() -> Passing:
    return Passing(FakeEstimator(lambda _: []))  # type: ignore[arg-type]


@pytest.mark.parametrize("twice", [{40}, {52}, {40, 52}])
def test_frames_in_the_clothes_of_one_who_passed_are_taken_out_and_only_they(
    passing: Passing, twice: set[int]
) -> None:
    blue = {*range(42, 46), *range(49, 52)}
    (told,) = watched(passing, range(100), blue, twice)
    assert told.person is None
    assert told.wrong == [(42 / FPS, 46 / FPS), (49 / FPS, 52 / FPS)]
    assert (told.since_s, told.until_s) == (42 / FPS, 52 / FPS)


@pytest.mark.parametrize("blue", [{44}, set(range(42, 46))])
def test_a_single_frame_or_nobody_beside_is_nobody_who_passed(
    passing: Passing, blue: set[int]
) -> None:
    assert watched(passing, range(100), blue, {40} if len(blue) == 1 else set()) == []


def test_a_jacket_that_opens_as_the_person_turns_is_nobody_who_passed(passing: Passing) -> None:
    assert watched(passing, range(170), set(range(42, 170)), {40}, trousers=False) == []


def test_who_is_followed_in_other_clothes_for_long_may_be_another(passing: Passing) -> None:
    """A therapist goes along on the near side; nobody knows how the person went alone."""
    (told,) = watched(passing, range(160), set(range(14, 160)), set(range(10, 30)))
    assert (told.since_s, told.until_s, told.wrong) == (14 / FPS, None, [])


def test_frames_that_end_in_other_clothes_are_told_as_well() -> None:
    def in_view(n: int) -> list[np.ndarray]:
        return [body_at(300, TOP, HEIGHT), *[body_at(400, TOP, HEIGHT)] * (40 <= n < 44)]

    tracker = PersonTracker(FakeEstimator(in_view))  # type: ignore[arg-type]
    told = []
    for n in range(56):
        tracker.follow(dressed(n, BLUE if 46 <= n < 50 or n >= 54 else RED), n / FPS)
        told.append([one for one in following_notices(tracker, [], (0, n)) if "found again" in one])
    assert [bool(one) for one in told] == [47 <= n < 50 or n == 55 for n in range(56)]
    assert f"found again at {46 / FPS:.1f} s. Check" in told[-1][0]
    assert len(tracker.changes) == 1


def test_that_another_may_be_followed_is_told_as_of_somebody_who_was_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tracker = PersonTracker(FakeEstimator(lambda _: [body_at(300, TOP, HEIGHT)]))  # type: ignore[arg-type]
    tracker.follow(picture_of(0), 0.0)
    monkeypatch.setattr(Passing, "watch", lambda *_: Passed(0.5, None, []))
    tracker.follow(picture_of(30), 1.0)
    assert tracker.changes[1:] == [(0.5, "lost"), (0.5, "found")]
    assert tracker.wrong == []


def test_a_stop_meanwhile_changes_nothing(passing: Passing) -> None:
    blue, twice = set(range(42, 46)), {40}
    whole = watched(passing, range(100), blue, twice)
    first = Passing(FakeEstimator(lambda _: []))  # type: ignore[arg-type]
    watched(first, range(44), blue, twice)
    second = Passing(FakeEstimator(lambda _: []))  # type: ignore[arg-type]
    second.restore(json.loads(json.dumps(first.state(), allow_nan=False)))
    assert whole
    assert watched(second, range(44, 100), blue, twice) == whole


def test_light_that_flickers_dresses_nobody(passing: Passing) -> None:
    flickers = {n for n in range(170) if n % 5 < 2}
    assert watched(passing, range(170), flickers, {40}) == []


def test_a_recording_of_an_earlier_version_is_gone_on_with(passing: Passing) -> None:
    watched(passing, range(42), set(), {40})
    state = passing.state()
    earlier = {key: value for key, value in state.items() if key != "usual"}
    for key in ("alone", "way"):
        earlier[key] = [one[:2] for one in state[key]]
    later = Passing(FakeEstimator(lambda _: []))  # type: ignore[arg-type]
    later.restore(earlier)
    assert watched(later, range(42, 100), set(), set()) == []


def test_clothes_near_those_of_another_count_beside_them_and_unknown_ones_by_the_place() -> None:
    def way(*unlike: float) -> list[Step]:
        return [Step(float(n), np.zeros(2), one) for n, one in enumerate(unlike)]

    told = way(0, 15, 30, 30, 15, 0, np.nan, 0, 15, 30, 15, 0)
    assert np.flatnonzero(in_other_clothes(told)).tolist() == [1, 2, 3, 4]
    assert of_another(told, 3.0, 8.0) == [(1.0, 5.0), (6.0, 7.0)]
    assert of_another(way(0, 15, 0), 1.0, 2.0) == [(1.0, 2.0)]
