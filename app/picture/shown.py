"""What is painted of one frame's pose: where it is measured, and where a person put points."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Floats, Status
from kinetrace.core.recordings.corrections import MovePoint

if TYPE_CHECKING:
    from kinetrace.core.measures import Measures

AWAY_PX = 1.0
"""A place that a person put is shown, and told of, where the one measured with is farther off."""


@dataclass(frozen=True)
class Shown:
    """What is painted of one frame.

    A point that a person moved is smoothed over time like all others before anything is
    measured. Bones and arcs go through the smoothed place, so that the picture and the number
    agree; the other one stays to be seen and taken hold of.

    Attributes
    ----------
    measures, row : the pose and its row
    points : (K, 2) positions in pixels of the picture from which angles are computed; a dragged
        one is where the mouse is
    put : (K, 2) where a person put it, NaN for all others
    near : side of the body towards the camera, None from the front
    """

    measures: "Measures"
    row: int
    points: Floats
    put: Floats
    near: str | None

    @classmethod
    def of(cls, measures: "Measures", row: int, moves: Iterable[MovePoint] = ()) -> "Shown":
        """Return what is painted of a row of the measures, `moves` being those in its frame."""
        near = {1: "right", -1: "left"}.get(int(measures.direction[row]))
        points = measures.pose.xy[row].copy()
        return cls(measures, row, points, _put(measures, row, moves), near)

    @property
    def handles(self) -> Floats:
        """Return where each point is moved from, (K, 2): where it was put, else where it is."""
        return np.asarray(np.where(np.isfinite(self.put), self.put, self.points))

    @property
    def away_px(self) -> Floats:
        """Return how far each put place is from the one measured with, (K,); NaN for others."""
        return np.asarray(np.hypot(*(self.points - self.put).T))

    def place(self, keypoint: str, x: float, y: float) -> None:
        """Show a point at a place with which nothing is measured yet."""
        self.points[INDEX[keypoint]] = x, y
        self.put[INDEX[keypoint]] = np.nan


def _put(measures: "Measures", row: int, moves: Iterable[MovePoint]) -> Floats:
    """Return the places of moved points that still hold, on whichever side a swap left them."""
    decided = measures.decided
    by_hand = decided.status[row] == Status.CORRECTED
    put: Floats = np.full_like(decided.xy[row], np.nan)
    for one in moves:
        there = by_hand & np.isclose(decided.xy[row], (one.x, one.y)).all(axis=-1)
        put[there] = decided.xy[row, there]
    return put
