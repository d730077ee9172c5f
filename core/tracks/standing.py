"""Where somebody stands still, both legs may be in one place, and that is then no mistake.

Walking, two labels in one place for long are both on one leg. Standing with one's side to the
camera, the near leg covers the far one, and both labels belong there.
"""

import numpy as np
from numpy.typing import NDArray

from ..pose import PoseSequence

STILL_S = 1.0
"""So long nothing of the legs moves; in walking the feet part and meet in half a stride."""

STILL = 0.1
"""Range of a place, in leg lengths, within which it does not move."""

SMOOTH_S = 0.3
"""Single wrong peaks are left out by a median over so long."""


def stands_still(pose: PoseSequence, leg_px: float) -> NDArray[np.bool_]:
    """Return the frames (T,) of stretches of `STILL_S` and more in which no leg moves.

    What is looked at are the middle between both hips, knees and ankles and how far they are
    apart, on which exchanged labels have no influence.

    Parameters
    ----------
    pose : the highest peak of each map
    leg_px : length of a leg
    """
    import pandas as pd

    nowhere = np.zeros(len(pose), dtype=bool)
    frame_s = float(np.median(np.diff(pose.time_s))) if len(pose) > 1 else 0.0
    width = round(STILL_S / frame_s) if frame_s else 0
    if not 1 < width <= len(pose):
        return nowhere
    places = []
    for joint in ("hip", "knee", "ankle"):
        left, right = pose.point(f"left_{joint}"), pose.point(f"right_{joint}")
        places += [(left + right) / 2, np.abs(left - right)]
    smooth = max(1, round(SMOOTH_S / frame_s))
    table = pd.DataFrame(np.concatenate(places, axis=1) / leg_px)
    table = table.rolling(smooth, center=True, min_periods=1).median()
    window = table.rolling(width)
    ends = ((window.max() - window.min()) < STILL).all(axis=1)
    until = ends[::-1].astype(float).rolling(width, min_periods=1).max()[::-1]
    return np.asarray(until > 0)
