"""Where an angle is drawn on the picture, and between which directions."""

import numpy as np
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics.angles import AngleDefinition
from kinetrace.core.pose import Floats


def directions(
    points: Floats, row: AngleDefinition, side: str, level_deg: float = 0.0
) -> tuple[Floats, Floats, Floats] | None:
    """Return where an angle is drawn and the two directions it lies between, (x, y) each.

    Parameters
    ----------
    level_deg : roll of the camera that was taken off: the vertical is drawn as it is in truth
    """

    def ends(segment: tuple[str, str] | None) -> list[str] | None:
        return None if segment is None else [end.format(side=side) for end in segment]

    one, other = ends(row.segment), ends(row.against)
    named = one or other
    if named is None or row.of_line:
        return None
    shared = set(one or ()) & set(other or ())
    vertex = points[INDEX[shared.pop() if shared else named[0] if one else named[1]]]
    roll = np.radians(level_deg)
    down = np.array([np.sin(roll), np.cos(roll)])
    if one is None:  # a segment that points up, against the vertical
        both = [-down, points[INDEX[named[0]]] - points[INDEX[named[1]]]]
    else:
        both = [
            down if segment is None else points[INDEX[segment[1]]] - points[INDEX[segment[0]]]
            for segment in (other, one)
        ]
    if not np.isfinite([vertex, *both]).all() or not all(d.any() for d in both):
        return None
    return vertex, both[0], both[1]


def is_rightmost(points: Floats, row: AngleDefinition, side: str) -> bool:
    """Return whether this side's joint lies to the right of the other side's in the picture."""
    own = directions(points, row, side)
    other = directions(points, row, "left" if side == "right" else "right")
    if own is None or other is None:
        return side != "left"
    return bool(own[0][0] >= other[0][0])
