"""Each leg read where it is the nearer one: what a walk there and back is filmed for.

From the side the far leg swings behind the near one, and the network sees its knee pulled towards
the near one: its peak comes out too low (`kinetrace validate`). Where a leg has cycles in which it
faces the camera, those alone make its curves, and both legs compare alike.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..keypoints import Side
from ..kinematics.view import near_side
from .cycles import CycleCurves

FARTHER = "the leg is on the far side, and in other cycles on the near one"


def nearer_alone(curves: CycleCurves, *, mirrored: bool = False) -> CycleCurves:
    """Return a leg's curves with the cycles from the far side left out where near ones count.

    Parameters
    ----------
    curves : of one leg
    mirrored : whether the picture is a mirror image, which exchanges near and far
    """
    nearer = _nearer(curves, mirrored)
    if not (curves.used & (nearer == curves.side)).any():
        return curves
    cycles = [
        replace(cycle, excluded=FARTHER) if side != curves.side and not cycle.excluded else cycle
        for cycle, side in zip(curves.cycles, nearer, strict=True)
    ]
    return replace(curves, cycles=tuple(cycles))


def hidden_leg(sides: Mapping[Side, CycleCurves], *, mirrored: bool = False) -> Side | None:
    """Return the leg that is on the far side in every cycle that counts, None if there is none.

    Parameters
    ----------
    sides : curves of both legs
    """
    for side, curves in sides.items():
        nearer = _nearer(curves, mirrored)[curves.used]
        if len(nearer) and all(other not in (side, None) for other in nearer):
            return side
    return None


def _nearer(curves: CycleCurves, mirrored: bool) -> NDArray[np.object_]:
    """Return (N,) which leg is the nearer one in each cycle, None from the front."""
    sides = [near_side(cycle.direction, mirrored=mirrored) for cycle in curves.cycles]
    return np.array(sides, dtype=object)
