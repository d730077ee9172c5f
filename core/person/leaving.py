"""Whether whoever is followed has gone out of the picture, and somebody comes in there.

The square waits at the border for a while, and cannot tell who it is that comes in.
"""

from typing import Any

import numpy as np

from .lookout import restored_time, saved_time
from .sighting import Sighting, body_square

OUT, IN = 0.12, 0.25
"""Of the body's longer side: who shows no more than the first within the border is out of the
picture, who shows more than the second is in it."""


class Leaving:
    """Watches whether somebody goes out of the picture at its left or right, and comes in again."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin anew with somebody else."""
        self._was_in = False
        self._out_s = -np.inf

    def watch(self, width: int, sighting: Sighting, time_s: float) -> float | None:
        """Return since when they were out of a picture so wide, once somebody has come in again."""
        body = sighting.body()
        square = body_square(body)
        if square is None:
            return None
        low, high = np.nanmin(body[:, 0]), np.nanmax(body[:, 0])
        inside = min(high, width - low) / square[1]
        if self._was_in and inside <= OUT:
            self._was_in, self._out_s = False, time_s
        elif not self._was_in and inside > IN:
            self._was_in, out_s, self._out_s = True, self._out_s, -np.inf
            return out_s if np.isfinite(out_s) else None
        return None

    def state(self) -> dict[str, Any]:
        """Return it as an object for the recording's file."""
        return {"was_in": self._was_in, "out_s": saved_time(self._out_s)}

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` returned."""
        self._was_in = bool(state["was_in"])
        self._out_s = restored_time(state["out_s"])
