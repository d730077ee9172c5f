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
from .clothes import MAYBE, OTHERS, Clothes
from .crop import Crop, Picture
from .finder import find_people
from .lookout import restored_time, saved_time
from .sighting import MARGIN, Sighting, body_square
from .way import Before, Step, apart, in_other_clothes, of_another

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


@dataclass(frozen=True)
class Passed:
    """Somebody else was followed for a while.

    Attributes
    ----------
    since_s : since when
    until_s : until when, None where nobody knows whether it was for a while
    wrong : from when to when (s), the end not included, it was another one who was seen
    person : whom to follow instead, None where it is the one followed
    """

    since_s: float
    until_s: float | None
    wrong: list[tuple[float, float]]
    person: Sighting | None = None


class Passing:
    """Watches whether somebody passes the person who is followed, and finds the person again."""

    def __init__(self, estimator: Estimator) -> None:
        self._estimator = estimator
        self.forget()

    def forget(self) -> None:
        """Begin anew with somebody else."""
        self._alone: list[Step] = []
        self._turns = 0
        self._before: Before | None = None
        self._way: list[Step] = []
        self._twice_s = self._looked_s = -np.inf
        self._clothes = Clothes()

    def watch(self, image: Picture, sighting: Sighting, time_s: float) -> Passed | None:
        """Return that another person was followed until now, None for most frames."""
        place = _place(sighting)
        if place is None:
            return None
        centre, side = place
        now = Step(time_s, centre, float(self._clothes.unlike(image, sighting).min()))
        if middle_seen_twice(sighting.candidates):
            self._twice_s = time_s
            if self._before is None:
                self._before = self._pace(now, side)
                self._way, self._alone = self._alone, []
        if self._before is None:
            if time_s - self._twice_s > WATCH_S:  # who is hidden meanwhile is not followed
                self._alone = [one for one in self._alone if time_s - one.time_s <= PACE_S]
                self._alone.append(now)
                self._turns = sighting.crop.turns
                self._clothes.learn(image, sighting, time_s)
            return None
        self._way.append(now)
        unlike = now.unlike
        away, twice = self._before.away(time_s, centre), time_s == self._twice_s
        told = unlike <= MAYBE and in_other_clothes(self._way).any()  # the clothes: they are back
        long = time_s - self._before.time_s > LONGEST_S
        unsure = LEFT < away <= ELSEWHERE or unlike > MAYBE
        over = time_s - self._twice_s > WATCH_S and (told or not unsure)
        found = None
        if long or (over and told):
            found = self._was_away()
        elif away > (ELSEWHERE_OF_TWO if twice else ELSEWHERE):
            if time_s - self._looked_s >= LOOK_S - 1e-6:
                self._looked_s = time_s
                found = self._back(image, sighting, centre, time_s)
        elif over:
            found = self._was_away(by_place=self._way[-2:][0].time_s - self._twice_s <= WATCH_S)
        if found is None and not over and not long:
            return None
        self._before, self._way = None, []
        if found is not None and found.until_s is None:
            self.forget()
        return found

    def another_since_s(self) -> float | None:
        """Return since when somebody in other clothes is followed, None where nobody is."""
        theirs = in_other_clothes(self._way)
        return self._way[int(np.argmax(theirs))].time_s if theirs[-1:].any() else None

    def _pace(self, now: Step, side: float) -> Before:
        """Return how the person went who was alone until now."""
        alone = [one for one in self._alone if not one.unlike > OTHERS]
        if len(alone) < 3 or alone[-1].time_s - alone[0].time_s < LEAST_PACE_S:
            return Before(now.time_s, now.centre, side, None)
        times_s = np.array([one.time_s for one in alone])
        centres = np.array([one.centre for one in alone])
        at_s = float(times_s[-1])
        velocity, centre = np.polyfit(times_s - at_s, centres, 1)
        return Before(at_s, centre, side, velocity)

    def _was_away(self, by_place: bool = False) -> Passed | None:
        """Return when another person was followed of whom the square has come back by itself."""
        since_s = self.another_since_s()
        if since_s is not None:  # it has not come back
            return Passed(since_s, None, [])
        far = [one.time_s for one in self._way if self._away(one) > LEFT]
        away = [self._away(one) for one in self._way]
        if by_place and away[-1] <= LEFT and max(away) >= AWAY:
            return self._passed(self._left_s(), far[-1])
        return self._passed(np.inf, -np.inf) if in_other_clothes(self._way).any() else None

    def _passed(self, since_s: float, until_s: float, person: Sighting | None = None) -> Passed:
        """Return what was between two times, as far as the clothes do not tell another thing."""
        wrong = of_another(self._way, since_s, until_s)
        return Passed(wrong[0][0], wrong[-1][1], wrong, person)

    def _away(self, step: Step) -> float:
        assert self._before is not None
        return self._before.away(step.time_s, step.centre)

    def _left_s(self) -> float:
        """Return since when it may have been another one, by where they were."""
        assert self._before is not None
        first_s = next(one.time_s for one in self._way if self._away(one) > LEFT)
        return max(first_s - LEFT_S, self._before.time_s)

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
            if there is not None and apart(there[0], centre) > ELSEWHERE * before.side:
                near.append((before.away(time_s, there[0]), one))
        away, person = min(near, key=lambda one: one[0], default=(np.inf, followed))
        if away > ELSEWHERE or self._wears_more(image, followed, person):
            return None
        return self._passed(self._left_s(), time_s, person)

    def _wears_more(self, image: Picture, followed: Sighting, other: Sighting) -> bool:
        """Return whether the clothes are much more those of the one followed than the other's."""
        mine, theirs = (self._clothes.unlike(image, one).mean() for one in (followed, other))
        return bool(mine < SAME_CLOTHES * theirs)

    def state(self) -> dict[str, Any]:
        """Return it as an object for the recording's file."""
        before = self._before
        return {
            "alone": [one.state() for one in self._alone],
            "turns": self._turns,
            "before": None if before is None else before.state(),
            "way": [one.state() for one in self._way],
            "twice_s": saved_time(self._twice_s),
            "looked_s": saved_time(self._looked_s),
            **self._clothes.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` returned."""
        before = state["before"]
        self._before = before and Before.restored(*before)
        self._alone, self._way = (
            [Step.restored(*one) for one in state[key]] for key in ("alone", "way")
        )
        self._turns = int(state.get("turns", 0))  # recordings of earlier versions lack it
        self._twice_s = restored_time(state["twice_s"])
        self._looked_s = restored_time(state["looked_s"])
        self._clothes.restore(state)


def _place(sighting: Sighting) -> tuple[Floats, float] | None:
    """Return where a body is and its longer side, None where it is not clear.

    That is its pelvis: the middle of a body moves with each swing of a leg as well.
    """
    body = sighting.body()
    square, pelvis = body_square(body), body[INDEX["pelvis"]]
    if square is None:
        return None
    return (pelvis if np.isfinite(pelvis).all() else square[0]), square[1]
