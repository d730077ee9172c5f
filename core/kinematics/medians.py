"""Medians over what is there: NaN is left out, and nothing at all gives NaN."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def median_found(values: Floats) -> Floats:
    """Return the median along the last axis over what is not NaN.

    >>> median_found(np.array([[1.0, np.nan, 3.0], [np.nan, np.nan, np.nan]])).tolist()
    [2.0, nan]
    """
    ordered = np.sort(values, axis=-1)  # NaN goes last
    count = np.isfinite(values).sum(axis=-1)
    low, high = np.maximum(count - 1, 0) // 2, np.minimum(count // 2, values.shape[-1] - 1)
    pick = [np.take_along_axis(ordered, i[..., None], axis=-1)[..., 0] for i in (low, high)]
    return np.asarray((pick[0] + pick[1]) / 2)


def running_median(values: Floats, half_window: int) -> Floats:
    """Return the median of each value (N,) and `half_window` neighbours to both sides."""
    padded = np.pad(values, half_window, constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * half_window + 1)
    return median_found(windows)
