"""Where a repetition may be that is not seen: what was not seen is said, not left out silently."""

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats
from ..stretches_told import told_of

NOT_COUNTED = "hips or ankles are not seen; a repetition there is not counted"

Stretches = list[tuple[float, float]]
"""From the last sample that is seen to the next, seconds."""


def gaps(level: Floats) -> NDArray[np.intp]:
    """Return the samples around each stretch that is not seen, (2, N); none at the ends.

    >>> nan = float("nan")
    >>> gaps(np.array([nan, 1.0, nan, nan, 2.0, 3.0])).tolist()
    [[1], [4]]
    """
    known = np.flatnonzero(np.isfinite(level))
    return np.stack([known[:-1], known[1:]])[:, np.diff(known) > 1]


def may_hide(time_s: Floats, level: Floats, *, leave: float, lasts_s: float) -> Stretches:
    """Return the gaps in which a repetition may lie.

    Those that begin or end below the level at which a repetition is left, and those that last as
    long as a whole one.
    """
    ends = gaps(level)
    hides = (level[ends] < leave).any(axis=0) | (np.diff(time_s[ends], axis=0)[0] >= lasts_s)
    return stretches_of(time_s, ends[:, hides])


def stretches_of(time_s: Floats, ends: NDArray[np.intp]) -> Stretches:
    """Return the times of gaps."""
    return [(float(first), float(last)) for first, last in time_s[ends].T]


def told_hidden(stretches: Stretches) -> list[str]:
    """Return the note on repetitions that may not have been seen, none where there are no gaps."""
    return [told_of(NOT_COUNTED, stretches)] if stretches else []
