"""Time as this process lives it: a computer that sleeps, or Ctrl+Z, is no file that hangs."""

import time
from collections.abc import Callable

LEAP_S = 5.0
"""While a batch is at work it is asked many times a second: after so long it was held."""


class Awake:
    """Seconds of `clock` without those in which this process did not run.

    >>> times = iter([0.0, 1.0, 3601.0, 3602.0])
    >>> awake = Awake(lambda: next(times))
    >>> awake.seconds(), awake.seconds(), awake.seconds()
    (1.0, 1.0, 2.0)
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last_s, self._away_s = clock(), 0.0

    def seconds(self) -> float:
        """Return the time; only differences mean anything."""
        now_s = self._clock()
        if now_s - self._last_s > LEAP_S:
            self._away_s += now_s - self._last_s
        self._last_s = now_s
        return now_s - self._away_s


awake_s = Awake().seconds
