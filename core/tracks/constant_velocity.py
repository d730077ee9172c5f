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
    position, velocity : (..., 2) px and px/s
    variance : (..., 3) of the position, between position and velocity, of the velocity
    """

    position: Floats
    velocity: Floats
    variance: Floats

    def take(self, rows: NDArray[np.int64]) -> "Points":
        """Return the points of these rows of the first axis."""
        return Points(self.position[rows], self.velocity[rows], self.variance[rows])

    def join(self, other: "Points") -> "Points":
        """Return both one after the other along the first axis."""
        return Points(
            np.concatenate([self.position, other.position]),
            np.concatenate([self.velocity, other.velocity]),
            np.concatenate([self.variance, other.variance]),
        )

    def predict(self, elapsed_s: float, agility: Floats) -> None:
        """Move on in time; `agility` in px²/s³ is how fast the velocity's variance grows."""
        t = elapsed_s
        place, both, speed = (self.variance[..., i] for i in range(3))
        self.position = self.position + self.velocity * t
        self.variance = np.stack(
            [
                place + 2 * t * both + t**2 * speed + agility * t**3 / 3,
                both + t * speed + agility * t**2 / 2,
                speed + agility * t,
            ],
            axis=-1,
        )

    def correct(self, measured: Floats, noise2: float) -> None:
        """Take in measured positions, (..., 2) px of variance `noise2`; NaN changes nothing."""
        seen = np.isfinite(measured[..., 0])
        place, both, speed = (self.variance[..., i] for i in range(3))
        gain = np.where(seen, place / (place + noise2), 0.0)
        gain_speed = np.where(seen, both / (place + noise2), 0.0)
        away = np.where(seen[..., None], measured - self.position, 0.0)
        self.position = self.position + gain[..., None] * away
        self.velocity = self.velocity + gain_speed[..., None] * away
        self.variance = np.stack(
            [(1 - gain) * place, (1 - gain) * both, speed - gain_speed * both], axis=-1
        )

    def restart(self, where: NDArray[np.bool_], position: Floats, variance: Floats) -> None:
        """Forget the points flagged by `where`; they may be anywhere around `position`."""
        flag = where[..., None]
        self.position = np.where(flag, position, self.position)
        self.velocity = np.where(flag, 0.0, self.velocity)
        self.variance = np.where(flag, variance, self.variance)
