"""Looking now and then for somebody to follow: in the whole picture, or where something moves."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..network.estimator import Estimator
from .changes import Searched
from .crop import Crop, Picture
from .finder import find_people, is_clear, overlap
from .sighting import Sighting

SEARCH_EVERY_S = 0.5

GLANCE_EVERY_S = 0.1
"""The same where only one place is looked at: four squares instead of dozens."""

BESIDE_EVERY_S = 2.0
"""The same while somebody clear is followed: who crosses the picture takes longer."""

LYING_EVERY_S = 2.0
"""And the picture turned, for somebody who lies: they do not come and go so quickly."""

LONGEST_DOUBT_S = 4.0
"""Longest time between two searches for somebody clearer than somebody doubtful."""


def saved_time(time_s: float) -> float | None:
    """Return a time for the recording's file: never, minus infinity, is None there."""
    return time_s if np.isfinite(time_s) else None


def restored_time(saved: Any) -> float:
    """Return the time that `saved_time` made it of."""
    return -np.inf if saved is None else float(saved)


@dataclass
class Lookout:
    """Who is in the picture besides whoever is followed; asked at every frame, in order.

    A search of the whole picture takes dozens of looks (`windows`), so it is made seldom and only
    when something has changed; meanwhile what has moved since is looked at by itself.
    """

    estimator: Estimator
    joined_s: float | None = None
    _beside_s: float = -np.inf
    _doubt_s: float = SEARCH_EVERY_S
    _searched_s: float = -np.inf
    _glanced_s: float = -np.inf
    _lying_s: float = -np.inf
    _searched: Searched = field(default_factory=Searched)

    def anybody(self, image: Picture, time_s: float) -> list[Sighting]:
        """Return who is found while nobody is followed, the most prominent first."""
        if time_s - self._searched_s < SEARCH_EVERY_S:
            people = self._glance(image, time_s)
        elif self._searched.differs(image):
            self._searched_s = time_s
            people = self._search(image, time_s)
        else:
            return []
        if people:
            self._searched.found(image, people[0].crop)
        return people

    def others(self, image: Picture, time_s: float, followed: Crop) -> list[Sighting]:
        """Return who is found while somebody doubtful is followed, that one too."""
        if time_s - self._searched_s >= self._doubt_s:
            self._searched_s = time_s
            self._doubt_s = min(2 * self._doubt_s, LONGEST_DOUBT_S)
            differs = self._searched.differs(image, followed)
            return self._search(image, time_s) if differs else []
        return self._glance(image, time_s, followed) if self._doubt_s == SEARCH_EVERY_S else []

    def beside(self, image: Picture, time_s: float, followed: Sighting) -> None:
        """Look now and then whether somebody has come besides somebody clear, until one has."""
        if self.joined_s is not None or time_s - self._beside_s < BESIDE_EVERY_S:
            return
        self._beside_s = time_s
        place = self._searched.moved(image, followed.crop)
        seen = [] if place is None else find_people(self.estimator, image, place)
        if any(is_clear(one, self.estimator) and overlap(one, followed) < 0.5 for one in seen):
            self.joined_s = time_s

    def follow_anew(self) -> None:
        """Look for somebody clearer as often as at first: it is another one who is followed."""
        self._doubt_s = SEARCH_EVERY_S

    def lost(self, image: Picture) -> None:
        """Have an eye on where somebody was found as well: they may come in there again."""
        self._searched.left(image)

    def near(self, image: Picture, time_s: float, place: Crop) -> list[Sighting]:
        """Return who is found around the place where somebody was followed until just now."""
        return find_people(self.estimator, image, place) if self._is_due(time_s) else []

    def _search(self, image: Picture, time_s: float) -> list[Sighting]:
        """Return who is found anywhere in the picture."""
        lying = time_s - self._lying_s >= LYING_EVERY_S
        if lying:
            self._lying_s = time_s
        return find_people(self.estimator, image, lying=lying, beside=lying)

    def _glance(
        self, image: Picture, time_s: float, followed: Crop | None = None
    ) -> list[Sighting]:
        """Return who is seen where something has moved since the last search."""
        if time_s - self._searched_s < GLANCE_EVERY_S - 1e-6 or not self._is_due(time_s):
            return []
        place = self._searched.moved(image, followed)
        return [] if place is None else find_people(self.estimator, image, place)

    def _is_due(self, time_s: float) -> bool:
        """Whether one place may be looked at again, which then counts as done."""
        due = time_s - self._glanced_s >= GLANCE_EVERY_S - 1e-6
        if due:
            self._glanced_s = time_s
        return due

    def state(self) -> dict[str, Any]:
        """Return it as entries for the recording's file."""
        return {
            "joined_s": self.joined_s,
            "beside_s": saved_time(self._beside_s),
            "doubt_s": self._doubt_s,
            "searched_s": saved_time(self._searched_s),
            "glanced_s": saved_time(self._glanced_s),
            "lying_s": saved_time(self._lying_s),
            "searched": self._searched.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` returned; recordings of earlier versions have less of it."""
        self._doubt_s = float(state["doubt_s"])
        self.joined_s = state.get("joined_s")
        self._searched_s, self._glanced_s, self._lying_s, self._beside_s = (
            restored_time(state.get(key))
            for key in ("searched_s", "glanced_s", "lying_s", "beside_s")
        )
        if "searched" in state:
            self._searched.restore(state["searched"])
