"""What the camera's turn makes of a bent knee in a front view: valgus that is none.

A bent knee points at a camera straight in front and stands in line with hip and ankle. Before a
camera to one side it stands beside that line, as in valgus: turned by ψ, a leg of equal thigh and
shank bent by θ seems to be in valgus or varus by 2 atan(sin ψ tan(θ/2)), 11 degrees at 10 and 60.
Neither ψ nor θ is measured in a front view, but how wide the body and how long the leg look tells
about how large they are. That much the angle is unsure.
"""

from collections.abc import Sequence

import numpy as np

from ..keypoints import INDEX
from ..kinematics.view import width_ratio
from ..pose import Floats, Pass, PoseSequence

LEAST_TURN_DEG = 10.0
"""Who seems to stand square to the camera may be turned by so much: a body a little wider than
usual looks no narrower than one straight in front."""

STRAIGHT = 0.95
"""Share of its full length from which a leg counts as straight, bent by less than 36 degrees."""


def seeming_valgus_deg(pose: PoseSequence, passes: Sequence[Pass], side: str) -> Floats:
    """Return how much valgus or varus the camera's turn may pretend, (T,) degrees, 0 and up.

    NaN outside of front views and where hip or ankle is missing. The full length of a leg is the
    95th percentile of its length in the picture in a pass. The turn is taken where it is straight.

    Parameters
    ----------
    pose : filtered
    side : of the leg
    """
    length = np.hypot(*(pose.point(f"{side}_hip") - pose.xy[:, INDEX[f"{side}_ankle"]]).T)
    width = np.abs(width_ratio(pose))
    seeming = np.full(len(pose), np.nan)
    for one in passes:
        frames = slice(one.start, one.stop)
        if one.direction != 0 or not np.isfinite(length[frames]).any():
            continue
        share = np.clip(length[frames] / np.nanpercentile(length[frames], 95), 1e-3, 1.0)
        upright = width[frames][(share >= STRAIGHT) & np.isfinite(width[frames])]
        seen = float(np.median(upright)) if len(upright) else 1.0
        turn = max(np.arccos(min(seen, 1.0)), np.radians(LEAST_TURN_DEG))
        half_bend = np.sqrt(1 - share**2) / share
        seeming[frames] = 2 * np.degrees(np.arctan(np.sin(turn) * half_bend))
    return seeming
