"""Who lies down, or stands on the hands, is shown to the network turned by quarters: the head up.

The network has learnt from people who stand, walk and sit, and knows the same posture much better
with the head above the feet than with the head beside them.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..keypoints import INDEX
from ..kinematics.joint_angles import wrapped
from ..kinematics.view import lean_deg
from ..network.estimator import Estimator
from ..pose import Floats
from .crop import Picture
from .lookout import restored_time, saved_time
from .sighting import Sighting, look

TURN_DEG = 60.0
"""Turned from upright by more, as it is shown, a body is shown another way."""

TRY_S = 0.5
"""So long passes before another way is tried again."""

_HEAD = [INDEX[name] for name in ("upper_neck", "thorax", "left_shoulder", "right_shoulder")]
_ANKLES = [INDEX[f"{side}_ankle"] for side in ("left", "right")]
_KNEES = [INDEX[f"{side}_knee"] for side in ("left", "right")]


@dataclass
class Upright:
    """Keeps the head of the person who is followed above the feet.

    Attributes
    ----------
    turns : quarter turns clockwise by which the square is shown
    """

    estimator: Estimator
    turns: int = 0
    _tried_s: float = -np.inf

    def state(self) -> dict[str, Any]:
        """Return how the person is shown, as an object for the recording's file."""
        return {"turns": self.turns, "turn_tried_s": saved_time(self._tried_s)}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from what `state` returned; recordings of earlier versions lack it."""
        self.turns = int(state.get("turns", 0))
        self._tried_s = restored_time(state.get("turn_tried_s"))

    def found(self, sighting: Sighting | None) -> Sighting | None:
        """Return who was found by a search, and go on showing them as they were shown there."""
        if sighting is not None:
            self.turns, self._tried_s = sighting.crop.turns, -np.inf
        return sighting

    def shown(self, image: Picture, sighting: Sighting, time_s: float) -> Sighting:
        """Return what is seen in the square, turned if the body is seen more clearly so.

        Turned half round as well: shown lying, a body may be seen with the feet for the head.
        """
        turns = head_up(sighting.body(), sighting.crop.turns)
        if turns == sighting.crop.turns or time_s - self._tried_s < TRY_S:
            return sighting
        self._tried_s = time_s
        ways = [replace(sighting.crop, turns=one) for one in (turns, (turns + 2) % 4)]
        clearest = max([sighting, *look(self.estimator, image, ways)], key=lambda one: one.score)
        self.turns = clearest.crop.turns
        return clearest


def head_up(body: Floats, turns: int) -> int:
    """Return the quarter turns clockwise that bring the head above the feet.

    The whole body counts, from the neck to the ankles: who bends forwards stands.

    Parameters
    ----------
    body : (K, 2) px, NaN for what is not seen
    turns : those by which it is shown; kept up to `TURN_DEG`, and where feet or head are unseen

    >>> standing = np.column_stack([np.zeros(16), np.zeros(16)])
    >>> standing[_ANKLES] = 0, 170
    >>> head_up(standing, 0), head_up(standing[:, ::-1], 0), head_up(-standing[:, ::-1], 0)
    (0, 1, 3)
    """
    seen = np.isfinite(body[:, 0])
    feet = [i for i in _ANKLES if seen[i]] or [i for i in _KNEES if seen[i]]
    head = [i for i in _HEAD if seen[i]]
    if not feet or not head:
        return turns
    lean = float(lean_deg(body[head].mean(axis=0) - body[feet].mean(axis=0)))
    shown_deg = wrapped(lean + 90 * turns)
    return turns if abs(shown_deg) <= TURN_DEG else round(-lean / 90) % 4
