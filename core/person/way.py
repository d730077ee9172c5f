"""Where somebody goes while another body is beside them, and whose clothes are seen there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats
from .clothes import MAYBE, OTHERS
from .lookout import saved_time

LEAST_FRAMES = 2
"""So many in another one's clothes are no mere arm before the trunk."""


@dataclass(frozen=True)
class Before:
    """Where the person was before a second body came into the square."""

    time_s: float
    centre: Floats
    side: float
    velocity: Floats | None

    def away(self, time_s: float, centre: Floats) -> float:
        """Return how far a body's centre is from where it is expected, in longer sides of it.

        0 where nobody knows how they went on.
        """
        if self.velocity is None:
            return 0.0
        return apart(centre, self.expected(time_s)) / self.side

    def expected(self, time_s: float) -> Floats:
        """Return where somebody is by now who went on like that, (2,) pixels."""
        assert self.velocity is not None
        return np.asarray(self.centre + (time_s - self.time_s) * self.velocity)

    def state(self) -> list[Any]:
        """Return it for the recording's file."""
        velocity = None if self.velocity is None else self.velocity.tolist()
        return [self.time_s, self.centre.tolist(), self.side, velocity]

    @classmethod
    def restored(
        cls, time_s: float, centre: list[float], side: float, velocity: list[float] | None
    ) -> "Before":
        """Return what `state` was called on."""
        pace = None if velocity is None else np.array(velocity)
        return cls(float(time_s), np.array(centre), float(side), pace)


@dataclass(frozen=True)
class Step:
    """Who was followed in one frame: where, and how unlike the clothes were (NaN: not known)."""

    time_s: float
    centre: Floats
    unlike: float

    def state(self) -> list[Any]:
        """Return it for the recording's file."""
        return [self.time_s, self.centre.tolist(), saved_time(self.unlike)]

    @classmethod
    def restored(cls, time_s: float, centre: list[float], unlike: float | None = None) -> "Step":
        """Return what `state` was called on; recordings of earlier versions lack the clothes."""
        return cls(float(time_s), np.array(centre), np.nan if unlike is None else float(unlike))


def in_other_clothes(way: Sequence[Step]) -> NDArray[np.bool_]:
    """Return in which steps the clothes are another one's."""
    unlike = np.nan_to_num([one.unlike for one in way])
    theirs = np.zeros(len(way), dtype=bool)
    for start, stop in _stretches(unlike > MAYBE):
        theirs[start:stop] = (unlike[start:stop] > OTHERS).sum() >= LEAST_FRAMES
    return theirs


def of_another(way: Sequence[Step], since_s: float, until_s: float) -> list[tuple[float, float]]:
    """Return from when to when (s), the end not included, another one was followed.

    By where they were that is between two times. Where the clothes tell it, it is where they are
    another one's, and between those times where nobody knows whose.
    """
    other = in_other_clothes(way)
    if not other.any():
        return [(since_s, until_s)]
    times_s = [one.time_s for one in way]
    unknown = [not one.unlike <= MAYBE and since_s <= one.time_s < until_s for one in way]
    ends_s = [*times_s, until_s]
    return [(ends_s[start], ends_s[stop]) for start, stop in _stretches(other | unknown)]


def apart(one: Floats, other: Floats) -> float:
    """Return how far two points are from each other."""
    return float(np.linalg.norm(one - other))


def _stretches(these: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(these, prepend=False, append=False))
    return [(int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]
