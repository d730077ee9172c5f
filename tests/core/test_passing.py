"""Somebody passes the person who is followed: the square goes back to the person."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fake_network import FakeEstimator, body_at, picture_of
from kinetrace.core.analysis import Analysis
from kinetrace.core.keypoints import INDEX
from kinetrace.core.person.clothes import clothes
from kinetrace.core.person.crop import Crop
from kinetrace.core.person.following import following_notices
from kinetrace.core.person.passing import Passing
from kinetrace.core.person.seed import Seed
from kinetrace.core.person.sighting import MARGIN, Sighting, body_square, look
from kinetrace.core.person.tracking import PersonTracker
from kinetrace.core.recordings.another_person import before_frame

FPS = 30.0
TOP, HEIGHT, PX = 120.0, 260.0, 4.0
"""Of the person: 4 pixels a frame, half of the body's height in a second."""


def walker(n: int) -> np.ndarray:
    return body_at(120 + PX * n, TOP, HEIGHT)


def passer(n: int) -> np.ndarray:
    return body_at(600 - PX * n, TOP + 10, HEIGHT)


def in_view(n: int, hidden: int = 68) -> list[np.ndarray]:
    """Return both, but the walker alone at first, and not while the other one hides them."""
    if n < 30:
        return [walker(n)]
    return [passer(n)] if 52 <= n < hidden else [walker(n), passer(n)]


def x_of(sighting: Sighting | None) -> float:
    assert sighting is not None
    square = body_square(sighting.body())
    assert square is not None
    return float(square[0][0])


@pytest.mark.parametrize("hidden", [68, 78])
def test_who_walked_on_behind_somebody_is_followed_again(hidden: int) -> None:
    tracker = PersonTracker(FakeEstimator(lambda n: in_view(n, hidden)))
    seen = [tracker.follow(picture_of(n), n / FPS) for n in range(110)]
    with_other = [n for n, one in enumerate(seen) if abs(x_of(one) - x_of_body(passer(n))) < 20]
    assert with_other  # otherwise this test shows nothing
    assert x_of(seen[-1]) == pytest.approx(x_of_body(walker(109)), abs=12)
    ((since_s, until_s),) = tracker.wrong
    apart = [n for n in with_other if abs(x_of_body(walker(n)) - x_of_body(passer(n))) > 60]
    assert all(since_s <= n / FPS < until_s for n in apart)
    assert tracker.changes[-2:] == [(since_s, "left"), (until_s, "back")]
    (said,) = (one for one in following_notices(tracker, [], (0, 109)) if "passed" in one)
    assert f"From {since_s:.1f} to {until_s:.1f} s somebody who passed was followed" in said


def shown(n: int, followed: np.ndarray, *others: np.ndarray) -> Sighting:
    """Return what is seen of the one who is followed, and of others beside."""
    square = body_square(followed)
    assert square is not None
    crop = Crop.around(square[0], MARGIN * square[1])
    estimator = FakeEstimator(lambda _: [followed, *others])
    return look(estimator, picture_of(n), [crop])[0]  # type: ignore[arg-type]


def x_of_body(body: np.ndarray) -> float:
    return float((body[:, 0].min() + body[:, 0].max()) / 2)


def test_a_tracker_that_is_stopped_while_somebody_passes_goes_on_as_if_it_had_not_been() -> None:
    estimator = FakeEstimator(in_view)
    whole = PersonTracker(estimator)
    seen = [whole.follow(picture_of(n), n / FPS) for n in range(110)]
    first, second = PersonTracker(estimator), PersonTracker(estimator)
    for n in range(60):
        first.follow(picture_of(n), n / FPS)
    second.restore(first.state())
    rest = [second.follow(picture_of(n), n / FPS) for n in range(60, 110)]
    assert [one.crop for one in rest if one] == [one.crop for one in seen[60:] if one]
    assert second.wrong == whole.wrong


def test_who_is_passed_by_two_together_is_followed_again() -> None:
    def pair(n: int) -> list[np.ndarray]:
        first, second = passer(n), body_at(720 - PX * n, TOP + 10, HEIGHT)
        return [first, second] if 52 <= n < 85 else [walker(n), first, second]

    tracker = PersonTracker(FakeEstimator(lambda n: pair(n) if n >= 30 else [walker(n)]))
    for n in range(130):
        seen = tracker.follow(picture_of(n), n / FPS)
    assert tracker.wrong
    assert x_of(seen) == pytest.approx(x_of_body(walker(129)), abs=12)


def test_who_was_never_alone_is_not_left_for_whoever_walks_behind() -> None:
    def faster(n: int) -> np.ndarray:
        return body_at(230 + PX * n, TOP, HEIGHT)

    def behind(n: int) -> np.ndarray:
        return body_at(150 + 0.3 * PX * n, TOP, HEIGHT)

    person = Seed(230, TOP + HEIGHT / 2, HEIGHT)
    tracker = PersonTracker(FakeEstimator(lambda n: [faster(n), behind(n)]), (person,))
    for n in range(90):
        seen = tracker.follow(picture_of(n, width=960), n / FPS)
    assert tracker.wrong == []
    assert x_of(seen) == pytest.approx(x_of_body(faster(89)), abs=12)


def test_somebody_who_stays_beside_for_long_is_not_taken_for_one_who_was_followed() -> None:
    passing = Passing(FakeEstimator(in_view))  # type: ignore[arg-type]
    found = []
    for n in range(300):
        x = 300.0 if not 60 <= n < 100 else 400.0  # to the side and back
        beside = [body_at(x + 100, TOP, HEIGHT)] if 40 <= n < 200 else []
        sighting = shown(n, body_at(x, TOP, HEIGHT), *beside)
        found.append(passing.watch(picture_of(n), sighting, n / FPS))
    assert not any(found)


SHIRTS = {"walker": (200, 40, 40), "other": (40, 60, 200)}


def dressed(n: int, bodies: dict[str, np.ndarray]) -> np.ndarray:
    """Return the picture with each body's trunk and thighs in a colour."""
    image = picture_of(n)
    for name, body in bodies.items():
        left, top = int(body[:, 0].min()), int(body[:, 1].min() + 0.15 * HEIGHT)
        image[top : top + int(0.6 * HEIGHT), left : left + int(0.25 * HEIGHT)] = SHIRTS[name]
    image[0, 0] = n % 256, n // 256, 0
    return image


def test_who_turns_round_while_another_walks_on_in_their_place_is_told_by_the_clothes() -> None:
    def turning(n: int) -> np.ndarray:
        return walker(n if n < 50 else 100 - n)

    def other(n: int) -> np.ndarray:
        return body_at(120 + PX * n + 30, TOP, HEIGHT)

    def bodies(n: int) -> list[np.ndarray]:
        return [turning(n), other(n)] if n >= 48 else [turning(n)]

    tracker = PersonTracker(FakeEstimator(bodies))
    for n in range(110):
        shown = {**({"other": other(n)} if n >= 48 else {}), "walker": turning(n)}
        sighting = tracker.follow(dressed(n, shown), n / FPS)
    assert x_of(sighting) == pytest.approx(x_of_body(turning(109)), abs=12)
    assert tracker.wrong == []


def test_clothes_are_those_of_the_body() -> None:
    body = walker(10)
    square = body_square(body)
    assert square is not None
    crop = Crop.around(square[0], MARGIN * square[1])
    (sighting,) = look(FakeEstimator(lambda _: [body]), picture_of(10), [crop])  # type: ignore[arg-type]
    red, blue = (
        clothes(dressed(10, {name: body}), sighting) for name in ("walker", "other")
    )  # fmt: skip
    assert red is not None
    assert blue is not None
    assert np.abs(red - blue).mean() > 30
    nobody = Sighting(crop, np.full_like(sighting.candidates, np.nan), sighting.spread_px)
    assert clothes(picture_of(10), nobody) is None


def test_a_while_with_somebody_else_that_ends_by_itself_is_told() -> None:
    passing = Passing(FakeEstimator(in_view))  # type: ignore[arg-type]
    for n in range(45):
        assert passing.watch(picture_of(n), shown(n, walker(n)), n / FPS) is None
    for n in range(45, 55):  # the other one stands beside, and the square with them
        beside = body_at(120 + PX * n - 100, TOP, HEIGHT)
        with_both = shown(n, beside, walker(n))
        assert passing.watch(picture_of(n), with_both, n / FPS) is None
    found = [
        passing.watch(picture_of(n), shown(n, walker(n)), n / FPS) for n in range(55, 100)
    ]  # fmt: skip
    (passed,) = (one for one in found if one is not None)
    assert passed.person is None
    assert passed.since_s == pytest.approx(44 / FPS, abs=0.05)
    assert passed.until_s == pytest.approx(54 / FPS, abs=0.05)


def test_frames_of_somebody_who_passed_are_taken_out(write_video: Callable[..., Path]) -> None:
    estimator = FakeEstimator(lambda _: [body_at(90, 10, 80)])
    analysis = Analysis(write_video(count=12), estimator)  # type: ignore[arg-type]
    for progress in analysis:
        if progress.done == 8:
            times_s = analysis.recording().detections.time_s
            analysis.tracker.wrong.append((float(times_s[2]), float(times_s[5])))
    seen = np.isfinite(analysis.recording().detections.box[:, 0])
    assert np.flatnonzero(~seen).tolist() == [2, 3, 4]


def test_that_a_video_ends_with_another_or_one_joined_is_kept_and_told_in_the_times_of_the_movement(
    write_video: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    estimator = FakeEstimator(lambda _: [body_at(90, 10, 80)])
    analysis = Analysis(write_video(count=12), estimator)  # type: ignore[arg-type]
    for _ in analysis:
        pass
    monkeypatch.setattr(Passing, "another_since_s", lambda _: 0.3)
    analysis.tracker._lookout.joined_s = 0.6
    made = analysis.recording()
    assert made.changes[1:] == ((0.3, "lost"), (0.3, "found"), (0.6, "joined"))
    said, slow = " ".join(made.notices), " ".join(made.with_slow_motion(3.0).notices)
    assert "found again at 0.3 s" in said
    assert "found again at 0.1 s" in slow
    assert "Somebody else was in view at 0.6 s" in said
    assert "Somebody else was in view at 0.2 s" in slow


def test_who_passed_before_a_frame_from_which_the_person_is_chosen_again_is_still_told(
    write_video: Callable[..., Path],
) -> None:
    estimator, path = FakeEstimator(lambda _: [body_at(90, 10, 80)]), write_video(count=12)
    first = Analysis(path, estimator)  # type: ignore[arg-type]
    for _ in first:
        pass
    made = first.recording()
    times_s = [float(one) for one in made.detections.time_s]
    changes = (*made.changes, (times_s[2], "left"), (times_s[5], "back"))
    kept = before_frame(replace(made, chosen=(Seed(90, 50),), changes=changes), 8)
    seeds = (Seed(90, 50), Seed(90, 50, time_s=times_s[8], goes_on=True))
    again = Analysis(path, estimator, seeds=seeds, resume=kept)  # type: ignore[arg-type]
    for _ in again:
        pass
    said = " ".join(again.recording().notices)
    assert f"to {times_s[5]:.1f} s somebody who passed was followed" in said
    assert "From frame 8 on the person is followed who was chosen there." in said
    assert "Nobody was seen" not in said
    assert "found again" not in said
    assert again.recording().changes == (*changes, (times_s[8], "chosen"))


def test_a_leg_that_swings_takes_nobody_away() -> None:
    """On a treadmill, or before a camera that goes along."""

    def on_the_spot(n: int) -> np.ndarray:
        body = body_at(300, TOP, HEIGHT)
        body[INDEX["left_ankle"], 0] += 0.5 * HEIGHT * np.sin(2 * np.pi * (n + 8) / 48)
        return body

    passing = Passing(FakeEstimator(lambda n: [on_the_spot(n)]))  # type: ignore[arg-type]
    found = []
    for n in range(120):
        beside = [body_at(390, TOP, HEIGHT)] if 42 <= n < 46 else []
        found.append(passing.watch(picture_of(n), shown(n, on_the_spot(n), *beside), n / FPS))
    assert not any(found)


@pytest.mark.parametrize("lies", [False, True])
def test_who_stays_where_they_are_is_found_once_who_passed_has_gone_far_enough(lies: bool) -> None:
    """A slow passer is not far away yet when the two have been one for long."""
    rests = body_at(300, TOP, HEIGHT)
    if lies:
        rests = np.column_stack([rests[:, 1] + 50, 550 - rests[:, 0]])

    def goes(n: int) -> np.ndarray:
        return body_at(300 - PX * (n - 45), TOP, HEIGHT)

    estimator = FakeEstimator(lambda n: [rests, goes(n)] if n >= 45 else [rests], lying=0.5)
    passing = Passing(estimator)  # type: ignore[arg-type]
    middle, side = body_square(rests)  # type: ignore[misc]
    turned = Crop.around(middle, MARGIN * side, int(lies))
    found = []
    for n in range(100):
        if n < 45:
            (sighting,) = look(FakeEstimator(lambda _: [rests]), picture_of(n), [turned])  # type: ignore[arg-type]
        else:
            sighting = shown(n, goes(n), *[body_at(390, TOP, HEIGHT)] * (n < 47))
        found.append(passing.watch(picture_of(n), sighting, n / FPS))
    (passed,) = (one for one in found if one is not None)
    assert passed.person is not None
    assert passed.person.crop.turns == turned.turns
    assert x_of(passed.person) == pytest.approx(x_of_body(rests), abs=12)
