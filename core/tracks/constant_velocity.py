"""Points that keep their velocity, followed by Kalman filters that share one covariance form.

The crossing of two legs is decided by motion: a swinging ankle is twice as fast as the body
and the standing one does not move. Velocity is carried over the real time between frames, so
missing frames only make the prediction wider.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats


@dataclass
class Points:
    """Any number of points, shape (...), with the same noise in x and y.

    Attributes
    ----------
    position, velocity : (2, ...) px and px/s
    variance : (3, ...) of the position, between position and velocity, of the velocity
    """

    position: Floats
    velocity: Floats
    variance: Floats

    def take(self, at: NDArray[np.int64]) -> "Points":
        """Return these points of their last axis."""
        return Points(
            self.position.take(at, axis=-1),
            self.velocity.take(at, axis=-1),
            self.variance.take(at, axis=-1),
        )

    def predict(self, elapsed_s: float, agility: Floats) -> None:
        """Move on in time; `agility` in px²/s³ is how fast the velocity's variance grows."""
        t = elapsed_s
        place, both, speed = self.variance
        self.position = self.position + self.velocity * t
        self.variance = np.array(
            [
                place + 2 * t * both + t**2 * speed + agility * t**3 / 3,
                both + t * speed + agility * t**2 / 2,
                speed + agility * t,
            ]
        )

    def correct(self, measured: Floats, noise2: float) -> None:
        """Take in measured positions, (2, ...) px of variance `noise2`; NaN changes nothing."""
        seen = np.isfinite(measured[0])
        place, both, speed = self.variance
        spread2 = np.where(seen, place + noise2, np.inf)
        gain, gain_speed = place / spread2, both / spread2
        away = np.where(seen, measured - self.position, 0.0)
        self.position = self.position + gain * away
        self.velocity = self.velocity + gain_speed * away
        self.variance = np.array([(1 - gain) * place, (1 - gain) * both, speed - gain_speed * both])

    def restart(self, where: NDArray[np.bool_], position: Floats, variance: Floats) -> None:
        """Forget the points flagged by `where`; they may be anywhere around `position`."""
        self.position = np.where(where, position, self.position)
        self.velocity = np.where(where, 0.0, self.velocity)
        self.variance = np.where(where, variance, self.variance)
