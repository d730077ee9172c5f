"""How sure the mean of a gait parameter is: half of its 95 % interval.

Two things make a mean unsure. Strides differ, and a few of them are a small sample: this part
shrinks with their number. And what the picture or the events do wrong they do wrong in every
stride alike: this part does not shrink. The two are added as independent.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from ..pose import Floats

FEWEST_FREE = 2
"""Degrees of freedom below which there is no interval: three strides of one leg, or two of each."""

ALIKE: Mapping[str, float] = {
    "stride_time": 0.006,
    "step_time": 0.02,
    "stance_time": 0.022,
    "swing_time": 0.026,
    "stance": 1.8,
    "swing": 1.8,
    "initial_double_support": 2.7,
    "terminal_double_support": 2.5,
    "double_support": 3.4,
    "single_support": 2.2,
}
"""What the events do wrong in every stride alike, as half of a 95 % interval: seconds, and
percent of the cycle. Contacts and foot-offs are both found early, and not equally so. Set so that
with the scatter of strides nearly all true means of rendered walkers lie inside, which
`kinetrace validate` tells."""

ALIKE_SHARE: Mapping[str, float] = {
    "cadence": 0.006,
    "step_length": 0.16,
    "stride_length": 0.11,
    "speed": 0.08,
    "ankle_separation": 0.17,
}
"""The same as a share of the mean. That of lengths and speed is of leg lengths and holds for paths
turned by up to 20 degrees, whose lengths are not straightened; a scale in metres adds its own."""

ALIKE_OF_SAMPLE = 0.8
"""That of an angle, as a share of the 95 % interval of a single sample: what posture, clothes and
the hidden leg do to a keypoint comes back in each stride."""

EVENTS_EARLY_S = 0.05
"""How early contacts and foot-offs are found: an angle at an event is unsure by as much as it
changes in this time after it."""


def alike_half_width(key: str, mean: float) -> float:
    """Return what does not average out over strides, in the row's unit; NaN where not known.

    >>> alike_half_width("stride_length", -1.5), alike_half_width("stance", 61.0)
    (0.165, 1.8)
    """
    if key in ALIKE_SHARE:
        return abs(mean) * ALIKE_SHARE[key]
    return ALIKE.get(key, float("nan"))


def scatter_half_widths(groups: Sequence[Floats]) -> tuple[list[float], float]:
    """Return what few strides leave unsure of each group's mean, and of the mean of all.

    Half of the 95 % interval of a mean: Student's t times the standard deviation between strides
    over the square root of their number. The standard deviation is that about each group's own
    mean, groups together, for a leg alone has few strides. NaN below `FEWEST_FREE` degrees of
    freedom.

    Parameters
    ----------
    groups : the values of single strides, NaN left out; one array for each leg

    >>> each, whole = scatter_half_widths([np.array([1.0, 2.0, 3.0]), np.array([])])
    >>> round(each[0], 2), round(whole, 2)
    (2.48, 2.48)
    """
    from scipy.special import stdtrit

    known = [np.asarray(g, dtype=np.float64)[np.isfinite(g)] for g in groups]
    count = sum(map(len, known))
    free = sum(max(len(g) - 1, 0) for g in known)
    if free < FEWEST_FREE:
        return [float("nan")] * len(known), float("nan")
    squares = sum(float(((g - g.mean()) ** 2).sum()) for g in known if len(g))
    reach = float(stdtrit(free, 0.975)) * float(np.sqrt(squares / free))
    each = [reach / float(np.sqrt(len(g))) if len(g) else float("nan") for g in known]
    return each, reach / float(np.sqrt(count))


def together(*half_widths: float) -> float:
    """Return the half-width of independent parts; NaN where one is not known.

    >>> together(3.0, 4.0)
    5.0
    """
    return float(np.sqrt(np.sum(np.square(half_widths))))
