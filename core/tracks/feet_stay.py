"""Where both feet stay, both legs may be in one place, and that is then no mistake.

Walking, two labels in one place for long are both on one leg. Who stands, squats, sits down or
stands up with one's side to the camera moves both legs alike: the near one covers the far one, and
both labels belong there.
"""

import numpy as np
from numpy.typing import NDArray

from ..kinematics.butterworth import frame_interval_s
from ..pose import Floats, PoseSequence

STAY_S = 1.0
"""So long the feet stay; in walking they part and meet in half a stride."""

STAY = 0.1
"""Range of a place, in leg lengths, within which it stays."""

SMOOTH_S = 0.3
"""Single wrong peaks are left out by a median over so long."""


def feet_stay(pose: PoseSequence, leg_px: float) -> NDArray[np.bool_]:
    """Return the frames (T,) of stretches of `STAY_S` and more in which both feet stay.

    The middle between both ankles stays where it is along the picture, both knees and both ankles
    stay as far apart as they are, and the hips go hardly farther along than up or down: over a foot
    that stands, with both labels on it, walking carries them on. Exchanged labels have no influence
    on any of these. Up and down the feet may go, both together: who jumps on the spot.

    Parameters
    ----------
    pose : the highest peak of each map
    leg_px : length of a leg
    """
    import pandas as pd

    nowhere = np.zeros(len(pose), dtype=bool)
    frame_s = frame_interval_s(pose.time_s)
    width = round(STAY_S / frame_s) if frame_s else 0
    if not 1 < width <= len(pose):
        return nowhere
    (hips, _), (_, knees), (ankles, feet) = (
        _middle_and_apart(pose, joint) for joint in ("hip", "knee", "ankle")
    )
    smooth = max(1, round(SMOOTH_S / frame_s))
    table = pd.DataFrame(np.concatenate([hips, ankles[:, :1], knees, feet], axis=1) / leg_px)
    window = table.rolling(smooth, center=True, min_periods=1).median().rolling(width)
    along, upright, *others = (window.max() - window.min()).to_numpy().T
    return whole_windows(np.max([along - upright, *others], axis=0) < STAY, width)


def whole_windows(ends: NDArray[np.bool_], width: int) -> NDArray[np.bool_]:
    """Return all frames (T,) of the windows of `width` frames that end where `ends` is true."""
    import pandas as pd

    ahead = pd.Series(ends[::-1], dtype=float).rolling(width, min_periods=1).max()
    return np.asarray(ahead.to_numpy()[::-1] > 0)


def _middle_and_apart(pose: PoseSequence, joint: str) -> tuple[Floats, Floats]:
    """Return the middle between both sides' joint and how far they are apart, (T, 2) each."""
    left, right = pose.point(f"left_{joint}"), pose.point(f"right_{joint}")
    return (left + right) / 2, np.abs(left - right)
