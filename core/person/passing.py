"""Going back to the person who is followed once somebody has passed them in the square.

While two bodies cross in it, the network's highest peaks, and the square after them, may go over to
the other one. When they are apart again, somebody who walks on as before is where the one who was
followed is to be expected; clothes tell where both are possible.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..keypoints import INDEX
from ..network.estimator import Estimator
from ..pose import Floats
from ..tracks.second_body import middle_seen_twice
from .crop import Crop, Picture
from .finder import find_people
from .lookout import restored_time, saved_time
from .sighting import MARGIN, Sighting, body_square

PACE_S = 1.0
"""The way of somebody who goes on as before is that of so long before."""

LEAST_PACE_S = 0.4
"""Of a shorter one nobody knows how they go on."""

WATCH_S = 1.0
"""So long after a second body was last seen in the square it is watched whether they are where they
are expected, and longer while that is undecided."""

LOOK_S = 0.2
"""How often the person is looked for there meanwhile."""

LONGEST_S = 4.0
"""Nobody goes on as before for longer."""

ELSEWHERE = 0.5
"""Of the body's longer side, from which whoever is followed is not where they are expected."""

ELSEWHERE_OF_TWO = 1.0
"""The same while a second body is beside: people pass in pairs."""

AWAY, LEFT = 0.3, 0.2
"""Of the same. Farther away than the first it was somebody else who was followed, even where the
square has come back by itself; for as long as it was farther away than the second."""

LEFT_S = 0.2
"""So long before they are farther away the two are one in the picture."""

SAME_CLOTHES = 0.7
"""Of the distance in colour of whoever is expected, below which it is the one who is followed that
has the clothes: they have turned round."""

LEARN_S, COLOUR_S = 0.25, 1.0
"""How often clothes are looked at, and over how long they are averaged."""

_WIDE = 0.12
"""Half of the width of trunk and thighs, of their length, in which clothes are looked at."""

_SAMPLES = 128


@dataclass(frozen=True)
class Passed:
    """Somebody else was followed for a while.

    Attributes
    ----------
    since_s, until_s : from when to when
    person : whom to follow instead, None where it is the right one again
    """

    since_s: float
    until_s: float
    person: Sighting | None = None


@dataclass(frozen=True)
class _Before:
    """Where the person was before a second body came into the square."""

    time_s: float
    centre: Floats
    side: float
    velocity: Floats

    def away(self, time_s: float, centre: Floats) -> float:
        """Return how far a body's centre is from where it is expected, in longer sides of it."""
        return _apart(centre, self.expected(time_s)) / self.side

    def expected(self, time_s: float) -> Floats:
        """Return where somebody is by now who went on like that, (2,) pixels."""
        return np.asarray(self.centre + (time_s - self.time_s) * self.velocity)


class Passing:
    """Watches whether somebody passes the person who is followed, and finds the person again."""

    def __init__(self, estimator: Estimator) -> None:
        self._estimator = estimator
        self.forget()

    def forget(self) -> None:
        """Begin anew with somebody else."""
        self._alone: list[tuple[float, Floats]] = []
        self._turns = 0
        self._before: _Before | None = None
        self._way: list[tuple[float, Floats]] = []
        self._twice_s = self._looked_s = -np.inf
        self._clothes: Floats | None = None
        self._learnt_s = -np.inf

    def watch(self, image: Picture, sighting: Sighting, time_s: float) -> Passed | None:
        """Return that another person was followed until now, None for most frames."""
        place = _place(sighting)
        if place is None:
            return None
        centre, side = place
        if middle_seen_twice(sighting.candidates):
            self._twice_s = time_s
            if self._before is None:
                self._before, self._alone = self._pace(side), []
        if self._before is None:
            if time_s - self._twice_s > WATCH_S:  # who is hidden meanwhile is not followed
                self._alone = [one for one in self._alone if time_s - one[0] <= PACE_S]
                self._alone.append((time_s, centre))
                self._turns = sighting.crop.turns
                if time_s - self._learnt_s >= LEARN_S:
                    self._learn(image, sighting, time_s)
            return None
        if time_s - self._before.time_s > LONGEST_S:
            self._before, self._way = None, []
            return None
        self._way.append((time_s, centre))
        away, twice = self._before.away(time_s, centre), time_s == self._twice_s
        over = time_s - self._twice_s > WATCH_S and not LEFT < away <= ELSEWHERE
        found = None
        if away > (ELSEWHERE_OF_TWO if twice else ELSEWHERE):
            if time_s - self._looked_s >= LOOK_S - 1e-6:
                self._looked_s = time_s
                found = self._back(image, sighting, centre, time_s)
        elif over and self._way[-2:][0][0] - self._twice_s <= WATCH_S:
            found = self._was_away()
        if found is None and not over:
            return None
        self._before, self._way = None, []
        return found

    def _pace(self, side: float) -> _Before | None:
        """Return how the person went who was alone until now, None where that is too short."""
        if len(self._alone) < 3 or self._alone[-1][0] - self._alone[0][0] < LEAST_PACE_S:
            return None
        times_s, centres = (np.array(one) for one in zip(*self._alone, strict=True))
        at_s = float(times_s[-1])
        velocity, centre = np.polyfit(times_s - at_s, centres, 1)
        return _Before(at_s, centre, side, velocity)

    def _was_away(self) -> Passed | None:
        """Return when another person was followed of whom the square has come back by itself."""
        assert self._before is not None
        away = [(self._before.away(*one), one[0]) for one in self._way]
        if away[-1][0] > LEFT or max(away)[0] < AWAY:
            return None
        times_s = [time_s for far, time_s in away if far > LEFT]
        return Passed(max(times_s[0] - LEFT_S, self._before.time_s), times_s[-1])

    def _back(
        self, image: Picture, followed: Sighting, centre: Floats, time_s: float
    ) -> Passed | None:
        """Return who is found where the person is expected, if that is not the one followed."""
        before = self._before
        assert before is not None
        expected = before.expected(time_s)
        place = Crop.around(expected, MARGIN * before.side, self._turns)
        near: list[tuple[float, Sighting]] = []
        for one in find_people(self._estimator, image, place):
            there = _place(one)
            if there is not None and _apart(there[0], centre) > ELSEWHERE * before.side:
                near.append((before.away(time_s, there[0]), one))
        away, person = min(near, key=lambda one: one[0], default=(np.inf, followed))
        if away > ELSEWHERE or self._wears_more(image, followed, person):
            return None
        since_s = next(one[0] for one in self._way if before.away(*one) > LEFT)
        return Passed(max(since_s - LEFT_S, before.time_s), time_s, person)

    def _wears_more(self, image: Picture, followed: Sighting, other: Sighting) -> bool:
        """Return whether the clothes are much more those of the one followed than the other's."""
        here, there = clothes(image, followed), clothes(image, other)
        if self._clothes is None or here is None or there is None:
            return False
        mine, theirs = (float(np.abs(one - self._clothes).mean()) for one in (here, there))
        return mine < SAME_CLOTHES * theirs

    def _learn(self, image: Picture, sighting: Sighting, time_s: float) -> None:
        seen = clothes(image, sighting)
        if seen is None:
            return
        if self._clothes is None:
            self._clothes = seen
        else:
            new = 1 - np.exp(-(time_s - self._learnt_s) / COLOUR_S)
            self._clothes = self._clothes + new * (seen - self._clothes)
        self._learnt_s = time_s

    def state(self) -> dict[str, Any]:
        """Return it as an object for the recording's file."""
        before = self._before
        return {
            "alone": [[time_s, centre.tolist()] for time_s, centre in self._alone],
            "turns": self._turns,
            "before": None
            if before is None
            else [before.time_s, before.centre.tolist(), before.side, before.velocity.tolist()],
            "way": [[time_s, centre.tolist()] for time_s, centre in self._way],
            "twice_s": saved_time(self._twice_s),
            "looked_s": saved_time(self._looked_s),
            "clothes": None if self._clothes is None else self._clothes.tolist(),
            "learnt_s": saved_time(self._learnt_s),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` returned."""
        before = state["before"]
        self._before = before and _Before(
            float(before[0]), np.array(before[1]), float(before[2]), np.array(before[3])
        )
        self._alone, self._way = (
            [(float(time_s), np.array(centre)) for time_s, centre in state[key]]
            for key in ("alone", "way")
        )
        self._turns = int(state.get("turns", 0))  # recordings of earlier versions lack it
        self._twice_s = restored_time(state["twice_s"])
        self._looked_s = restored_time(state["looked_s"])
        self._clothes = None if state["clothes"] is None else np.array(state["clothes"])
        self._learnt_s = restored_time(state["learnt_s"])


def _place(sighting: Sighting) -> tuple[Floats, float] | None:
    """Return where a body is and its longer side, None where it is not clear.

    That is its pelvis: the middle of a body moves with each swing of a leg as well.
    """
    body = sighting.body()
    square, pelvis = body_square(body), body[INDEX["pelvis"]]
    if square is None:
        return None
    return (pelvis if np.isfinite(pelvis).all() else square[0]), square[1]


def _apart(one: Floats, other: Floats) -> float:
    return float(np.linalg.norm(one - other))


def clothes(image: Picture, sighting: Sighting) -> Floats | None:
    """Return the median colours of trunk and thighs, (6,) CIE L*a*b* in steps of 255.

    None where thorax, pelvis or both knees are not clear.
    """
    import cv2

    body = sighting.crop.from_picture(sighting.body()) * _SAMPLES
    at = {name: body[INDEX[name]] for name in ("thorax", "pelvis", "left_knee", "right_knee")}
    trunk = [(at["thorax"], at["pelvis"])]
    thighs = [
        (body[INDEX[f"{side}_hip"]], at[f"{side}_knee"])
        for side in ("left", "right")
        if np.isfinite(body[[INDEX[f"{side}_hip"], INDEX[f"{side}_knee"]]]).all()
    ]
    if not np.isfinite(trunk).all() or not thighs:
        return None
    square = cv2.cvtColor(sighting.crop.cut(image, _SAMPLES), cv2.COLOR_RGB2LAB)
    parts = []
    for segments in (trunk, thighs):
        points = np.concatenate([_band(*ends) for ends in segments]).round().astype(int)
        inside = points[((points >= 0) & (points < _SAMPLES)).all(axis=1)]
        if not len(inside):
            return None
        parts.append(np.median(square[inside[:, 1], inside[:, 0]], axis=0))
    return np.concatenate(parts).astype(np.float64)


def _band(start: Floats, stop: Floats) -> Floats:
    """Return points around the middle of a segment, (N, 2)."""
    along = stop - start
    across = _WIDE * np.array([-along[1], along[0]])
    share, side = np.meshgrid(np.linspace(0.2, 0.8, 9), np.linspace(-1, 1, 5))
    return start + share.reshape(-1, 1) * along + side.reshape(-1, 1) * across
