"""Where both limbs rest in one place, motion says no more which of them moves next.

Who bends one knee, or lifts one leg, and brings it back beside the other begins anew each time:
what was known of the names before says nothing of the movement that follows.
"""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from ..kinematics.butterworth import frame_interval_s, runs
from ..pose import Floats
from .feet_stay import whole_windows
from .limb_options import SAME_PLACE, LimbView

REST_S = 0.3
"""So long a rest lasts. Walking, limbs that pass each other are in one place for 0.1 s."""

REST = 0.08
"""Range of a place, in lengths of the limb, within which it rests."""


def parted_at_rests(
    stretches: Iterable[tuple[int, int]], view: LimbView, time_s: Floats, places: Floats
) -> Iterator[tuple[int, int]]:
    """Yield parts of stretches, start ... stop - 1, from the middle of a rest to that of the next.

    Between two rests the limbs are apart for `REST_S` at least.

    Parameters
    ----------
    places : (T, 2 sides, 2 joints, 2) px, of the limbs' middle and end joints; NaN where missing
    """
    frame_s = frame_interval_s(time_s)
    all_apart = _apart(view, places)
    resting = _resting(view, places, ~all_apart, frame_s)
    for start, stop in stretches:
        apart = all_apart[start:stop]
        begin, seen_apart = 0, 0
        for rest in runs(time_s[start:stop], resting[start:stop], REST_S):
            before, after = apart[seen_apart : rest.start], apart[rest.stop :]
            if min(before.sum(), after.sum()) * frame_s >= REST_S:
                middle = (rest.start + rest.stop) // 2
                yield start + begin, start + middle
                begin, seen_apart = middle, rest.stop
        yield start + begin, stop


def _apart(view: LimbView, places: Floats) -> NDArray[np.bool_]:
    """Return where a joint of one limb is seen away from the other's, (T,)."""
    distance = np.linalg.norm(places[:, 0] - places[:, 1], axis=-1)  # (T, joints)
    return np.asarray((distance > SAME_PLACE * view.length[:, None]).any(axis=1))


def _resting(
    view: LimbView, places: Floats, together: NDArray[np.bool_], frame_s: float
) -> NDArray[np.bool_]:
    """Return the frames, (T,), of stretches of `REST_S` in which nothing of both limbs moves."""
    import pandas as pd

    width = max(2, round(REST_S / frame_s)) if frame_s else len(view) + 1
    if width > len(view):
        return np.zeros(len(view), dtype=bool)
    seen = np.isfinite(places[..., 0])  # (T, sides, joints)
    middle = np.nansum(places, axis=1) / np.maximum(seen.sum(axis=1), 1)[..., None]
    middle[~seen.any(axis=1)] = np.nan
    joints = np.concatenate([view.root.mean(axis=1, keepdims=True), middle], axis=1)
    window = pd.DataFrame((joints / view.length[:, None, None]).reshape(len(view), -1))
    window = window.rolling(width, min_periods=width)
    still = ((window.max() - window.min()) < REST).to_numpy().all(axis=1)
    throughout = pd.Series(together).rolling(width).min().to_numpy() > 0
    return whole_windows(still & throughout, width)
