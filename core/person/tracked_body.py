"""Where the body that is followed is, and how it moves: a square that goes with it smoothly."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..pose import Floats
from .crop import Crop
from .lookout import restored_time, saved_time
from .sighting import MARGIN, Sighting, body_square

FORGET_AFTER_S = 1.0
"""How long a lost person is looked for near the last place before anywhere in the picture."""


@dataclass
class TrackedBody:
    """The body that is followed, as it was last seen.

    Attributes
    ----------
    body : (K, 2) px, each keypoint where it was last seen; None while nobody is followed
    square : centre, (2,) px, and side of the square around it; None while nobody is followed
    velocity : (2,) px/s, of the square's centre
    score : smoothed `Sighting.score`
    seen_s : when it was last seen
    """

    body: Floats | None = None
    square: tuple[Floats, float] | None = None
    velocity: Floats = field(default_factory=lambda: np.zeros(2))
    score: float = 0.0
    seen_s: float = -np.inf

    def forget(self) -> None:
        """Follow nobody."""
        self.square = self.body = None

    def way(self, time_s: float) -> Floats:
        """Return how far the body should have gone since it was seen, (2,) pixels."""
        return min(time_s - self.seen_s, 0.3) * self.velocity

    def place(self, time_s: float, turns: int) -> Crop | None:
        """Return where the body should be, None while nobody is followed."""
        if self.square is None:
            return None
        centre, side = self.square
        wider = 1 + 0.5 * min(max(time_s - self.seen_s - 0.2, 0), FORGET_AFTER_S)
        return Crop.around(centre + self.way(time_s), MARGIN * side * wider, turns)

    def learn(self, sighting: Sighting, time_s: float) -> bool:
        """Move the square smoothly towards what was seen; return whether that is somebody new."""
        body = sighting.body(self.body)
        found = body_square(body)
        if found is None:
            return False
        new = self.square is None or self.body is None
        if self.square is None or self.body is None:
            self.body, self.square = body, found
            self.velocity, self.score = np.zeros(2), sighting.score
        else:
            centre, side = self.square
            elapsed = max(time_s - self.seen_s, 1e-3)
            moved = (found[0] - centre) / elapsed
            self.velocity += (1 - np.exp(-elapsed / 0.15)) * (moved - self.velocity)
            self.score += (1 - np.exp(-elapsed / 0.5)) * (sighting.score - self.score)
            toward = 1 - np.exp(-elapsed / 0.05)
            new_centre = centre + toward * (found[0] - centre)
            # a limb that stretches out is let in at once, a body that folds up slowly
            grow = 1 - np.exp(-elapsed / (0.1 if found[1] > side else 0.6))
            self.square = new_centre, side + grow * (found[1] - side)
            self.body = np.where(np.isfinite(body), body, self.body)
        self.seen_s = time_s
        return new

    def state(self) -> dict[str, Any]:
        """Return it as entries for the recording's file."""
        return {
            "body": None if self.body is None else self.body.tolist(),
            "square": None if self.square is None else [self.square[0].tolist(), self.square[1]],
            "velocity": self.velocity.tolist(),
            "score": self.score,
            "seen_s": saved_time(self.seen_s),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` returned."""
        body, square = state["body"], state["square"]
        self.body = None if body is None else np.array(body, dtype=np.float64)
        self.square = None if square is None else (np.array(square[0]), float(square[1]))
        self.velocity, self.score = np.array(state["velocity"]), float(state["score"])
        self.seen_s = restored_time(state["seen_s"])
