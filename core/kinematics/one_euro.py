"""A low-pass for the live picture: little lag when moving, little jitter when still.

The zero-lag filter of the measurements looks ahead, which a live picture cannot. What is
shown live is for looking at; the recording is measured anew afterwards.
"""

import math
from dataclasses import dataclass

import numpy as np

from ..pose import Floats


@dataclass
class OneEuro:
    """The 1 € filter: first order, its cut-off rises with the speed of what it follows.

    Each position is pulled towards the new one by a share that follows from the real time
    since the last, so that uneven and lost frames do no harm. At rest it lags by
    1 / (2π · `rest_hz`) seconds, 0.11 s; faster movement lags less.

    Attributes
    ----------
    rest_hz : cut-off at rest
    per_speed : growth of the cut-off in Hz for each body size a second
    speed_hz : cut-off of the speed
    forget_s : a position not seen for longer begins anew

    References
    ----------
    Casiez, Roussel, Vogel 2012, 1 € Filter, Proc. CHI, doi 10.1145/2207676.2208639
    """

    rest_hz: float = 1.5
    per_speed: float = 6.0
    speed_hz: float = 2.0
    forget_s: float = 0.3
    _position: Floats | None = None
    _velocity: Floats | None = None
    _seen_s: Floats | None = None

    def step(self, time_s: float, xy: Floats, size_px: float) -> Floats:
        """Return the smoothed positions, (K, 2) px; NaN where nothing was seen now.

        Parameters
        ----------
        time_s : later than at the step before
        xy : (K, 2) px, NaN for missing
        size_px : the body's size, the unit of `per_speed`
        """
        if self._position is None or self._velocity is None or self._seen_s is None:
            self._position, self._velocity = xy.copy(), np.zeros_like(xy)
            self._seen_s = np.full(len(xy), time_s)
            return xy.copy()
        found = np.isfinite(xy[:, 0])
        elapsed = np.maximum(time_s - self._seen_s, 1e-4)
        new = found & (~np.isfinite(self._position[:, 0]) | (elapsed > self.forget_s))
        away = np.where(found[:, None], xy, 0.0) - np.nan_to_num(self._position)
        moved = away / elapsed[:, None]
        share = _share(np.full(len(xy), self.speed_hz), elapsed)
        velocity = self._velocity + share[:, None] * (moved - self._velocity)
        speed = np.hypot(*velocity.T) / max(size_px, 1.0)
        pull = _share(self.rest_hz + self.per_speed * speed, elapsed)[:, None]
        position = self._position + pull * (xy - self._position)
        self._velocity = np.where(found[:, None], velocity, self._velocity)
        self._velocity[new] = 0.0
        self._position = np.where(found[:, None], position, self._position)
        self._position[new] = xy[new]
        self._seen_s = np.where(found, time_s, self._seen_s)
        return np.where(found[:, None], self._position, np.nan)


def _share(cutoff_hz: Floats, elapsed_s: Floats) -> Floats:
    """Return the share of the way to the new value that a first-order filter goes."""
    lag_s = 1 / (2 * math.pi * cutoff_hz)
    return np.asarray(1 / (1 + lag_s / elapsed_s))
