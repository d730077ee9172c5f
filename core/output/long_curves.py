"""Long curves by the columns of a plot: what is drawn costs no more than of a short one."""

import numpy as np

MOST_COLUMNS = 700
"""No plot has many more columns of pixels, on a screen or on half a page."""

MOST_LINES = 200
"""Upright lines that are nearer to one another than this many in a plot are a grey."""

Values = np.ndarray


def columns(count: int) -> Values | None:
    """Return the first sample of each column, None where all samples are drawn.

    >>> len(columns(18_000)), columns(700)
    (700, None)
    """
    if count <= MOST_COLUMNS:
        return None
    return np.linspace(0, count, MOST_COLUMNS, endpoint=False).astype(int)


def outline(x: Values, y: Values) -> tuple[Values, Values]:
    """Return a curve with the lowest and the highest value of each column, (T,) each.

    A column in which nothing is known stays a gap.

    >>> x, y = outline(np.arange(14_000.0), np.arange(14_000.0) % 20)
    >>> len(x), y[:4].tolist()
    (1400, [0.0, 19.0, 0.0, 19.0])
    """
    at = columns(len(x))
    if at is None:
        return x, y
    low, high = np.fmin.reduceat(y, at), np.fmax.reduceat(y, at)
    return np.repeat(x[at], 2), np.stack([low, high], axis=1).ravel()


def widest(x: Values, low: Values, high: Values) -> tuple[Values, Values, Values]:
    """Return a band with the widest interval of each column, (T,) each."""
    at = columns(len(x))
    if at is None:
        return x, low, high
    return x[at], np.fmin.reduceat(low, at), np.fmax.reduceat(high, at)


def one_each(chosen: Values) -> Values:
    """Return of chosen samples, (T,) bool, the first of each column.

    >>> int(one_each(np.ones(18_000, dtype=bool)).sum())
    700
    """
    at = columns(len(chosen))
    if at is None:
        return chosen
    column = np.searchsorted(at, np.flatnonzero(chosen), side="right")
    first = np.zeros(len(chosen), dtype=bool)
    first[np.flatnonzero(chosen)[np.unique(column, return_index=True)[1]]] = True
    return first


def apart(times: list[float]) -> Values:
    """Return of many moments in order those that a plot can tell apart.

    >>> apart([0.5, 1.0]).tolist(), len(apart(list(range(3_000))))
    ([0.5, 1.0], 200)
    """
    moments = np.array(times, dtype=float)
    if len(moments) <= MOST_LINES:
        return moments
    share = (moments - moments[0]) / max(moments[-1] - moments[0], 1e-9)
    column = np.minimum((share * MOST_LINES).astype(int), MOST_LINES - 1)
    return moments[np.unique(column, return_index=True)[1]]
