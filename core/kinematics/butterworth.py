"""The zero-lag Butterworth low-pass of movement analysis, for any sampled signal.

A second-order filter is run forwards and backwards: fourth order in all, no lag. Two passes
lower the -3 dB point, so each pass is designed for a higher frequency, and the frequency
that is raised is the prewarped one (Winter 2009, Biomechanics and Motor Control of Human
Movement, 4th ed., p. 69). The cut-off that the caller names is therefore the one
that the result has: a sine of that frequency comes out at 0.707 of its amplitude.
"""

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

PASSES = 2
ORDER_OF_ONE_PASS = 2
CORRECTION = (2 ** (1 / PASSES) - 1) ** 0.25
"""0.802: -3 dB point of both passes over that of one, on the prewarped frequency."""

SHORTEST_RUN = 3 * (ORDER_OF_ONE_PASS + 1) + 1
"""Samples that a run needs: one more than the least padding of three filter lengths."""

HIGHEST_SHARE_OF_RATE = 0.45
"""The corrected cut-off may reach this share of the sampling rate."""

EVEN_WITHIN = 0.05
"""Intervals that stay within this share of their median count as even."""

ROUNDED_S = 0.001
"""And so do times that lie so near to evenly spaced ones: Matroska and WebM keep thousandths of a
second, in which the frames of 60 a second are 16 or 17 apart."""

SAME_S = 1e-6
"""Times that differ by less are the same. Their last binary digits differ along a video: 18 frames
of 30 a second last for 0.6 s in all parts of it, and no longer."""


def sampling_rate(time_s: Floats) -> float:
    """Return the samples per second: of uneven times one over the median interval, else the mean.

    NaN below two samples.

    >>> sampling_rate(np.array([0.0, 0.04, 0.08, 0.2]))
    25.0
    >>> round(sampling_rate(np.array([0.0, 0.017, 0.033, 0.05])), 3)
    60.0
    """
    if len(time_s) < 2:
        return math.nan
    if is_even(time_s):
        return _in_nine_digits((len(time_s) - 1) / float(time_s[-1] - time_s[0]))
    return 1.0 / frame_interval_s(time_s)


def frame_interval_s(time_s: Floats) -> float:
    """Return the usual time from one sample to the next, the median; 0 below two samples."""
    if len(time_s) < 2:
        return 0.0
    return 1.0 / _in_nine_digits(1.0 / float(np.median(np.diff(time_s))))


def _in_nine_digits(rate_hz: float) -> float:
    """Return a rate without the last digits of the times that it was computed from.

    They would decide whether 50 frames a second are fewer than 50, and how many frames there are in
    half a stride where that comes to 16.5.

    >>> _in_nine_digits(49.99999999999991)
    50.0
    """
    return float(f"{rate_hz:.9g}")


def lowest_rate(cutoff_hz: float) -> float:
    """Return the sampling rate in Hz above which a cut-off can be had.

    >>> round(lowest_rate(6.0), 1)
    16.6
    """
    return float(cutoff_hz / CORRECTION / HIGHEST_SHARE_OF_RATE)


def design_frequency(cutoff_hz: float, rate_hz: float) -> float:
    """Return the -3 dB frequency in Hz of each pass that gives both together `cutoff_hz`.

    Raises
    ------
    ValueError
        Where the cut-off is not positive or too near half the sampling rate.
    """
    if not cutoff_hz > 0:
        raise ValueError(f"cutoff_hz: expected more than 0, got {cutoff_hz}")
    if not rate_hz > lowest_rate(cutoff_hz):
        raise ValueError(
            f"low-pass at {cutoff_hz:g} Hz: expected more than "
            f"{lowest_rate(cutoff_hz):.1f} samples a second, got {rate_hz:.4g}"
        )
    prewarped = math.tan(math.pi * cutoff_hz / rate_hz) / CORRECTION
    return rate_hz / math.pi * math.atan(prewarped)


def runs(time_s: Floats, present: NDArray[np.bool_], max_gap_s: float) -> Iterator[slice]:
    """Yield the stretches of present samples, in order.

    A stretch also ends where the times themselves leave out more than `max_gap_s`, as a
    recording does that stood still.
    """
    if not present.any():
        return
    step = np.diff(time_s)
    usual = np.median(step) if len(step) else 0.0
    together = present[1:] & present[:-1] & (step - usual <= max_gap_s + 1e-9)
    starts = np.flatnonzero(present & np.r_[True, ~together])
    stops = np.flatnonzero(present & np.r_[~together, True]) + 1
    for start, stop in zip(starts, stops, strict=True):
        yield slice(int(start), int(stop))


def is_even(time_s: Floats) -> bool:
    """Tell whether all intervals are the same, within what containers round away."""
    if len(time_s) < 3:
        return True
    step = np.diff(time_s)
    usual = np.median(step)
    if np.all(np.abs(step - usual) <= EVEN_WITHIN * usual):
        return True
    evenly = np.linspace(time_s[0], time_s[-1], len(time_s))
    return bool(np.abs(time_s - evenly).max() <= ROUNDED_S)


def low_pass_run(time_s: Floats, values: Floats, cutoff_hz: float, rate_hz: float) -> Floats:
    """Return one stretch without gaps, low-passed without lag, at the same times.

    The ends are padded by odd reflection over one second, or as much as there is. Even times
    are filtered at their own rate, which need not be that of the rest of the recording. Uneven
    ones, and those too slow for the cut-off, are brought onto an even grid of at least `rate_hz`
    and back with Akima's interpolation: it keeps peaks, and two samples that nearly coincide do
    not make it swing.

    Parameters
    ----------
    time_s : (N,) seconds, N at least `SHORTEST_RUN`
    values : (N, ...) no NaN
    cutoff_hz : -3 dB point of the whole filter
    rate_hz : samples per second, of the whole recording

    Raises
    ------
    ValueError
        Where the stretch is too short or the cut-off too high for the rate.
    """
    if len(time_s) < SHORTEST_RUN:
        raise ValueError(f"low-pass: expected at least {SHORTEST_RUN} samples, got {len(time_s)}")
    own_hz = sampling_rate(time_s)
    if abs(own_hz / rate_hz - 1) <= EVEN_WITHIN:
        own_hz = rate_hz
    if is_even(time_s) and own_hz > lowest_rate(cutoff_hz):
        return _filter_both_ways(values, cutoff_hz, own_hz)
    from scipy.interpolate import Akima1DInterpolator

    count = max(math.ceil(float(time_s[-1] - time_s[0]) * rate_hz - 1e-6) + 1, SHORTEST_RUN)
    grid = np.linspace(time_s[0], time_s[-1], count)
    even = Akima1DInterpolator(time_s, values)(grid)
    smooth = _filter_both_ways(even, cutoff_hz, (count - 1) / float(time_s[-1] - time_s[0]))
    return np.asarray(Akima1DInterpolator(grid, smooth)(time_s), dtype=np.float64)


def _filter_both_ways(values: Floats, cutoff_hz: float, rate_hz: float) -> Floats:
    from scipy.signal import filtfilt

    b, a = _one_pass(cutoff_hz, rate_hz)
    padding = min(max(SHORTEST_RUN - 1, round(rate_hz)), len(values) - 1)
    smooth = filtfilt(b, a, values, axis=0, padtype="odd", padlen=padding)
    return np.asarray(smooth, dtype=np.float64)


@lru_cache(maxsize=16)
def _one_pass(cutoff_hz: float, rate_hz: float) -> tuple[Floats, Floats]:
    """Return the coefficients of one pass; a long recording has thousands of even runs."""
    from scipy.signal import butter

    b, a = butter(ORDER_OF_ONE_PASS, design_frequency(cutoff_hz, rate_hz), fs=rate_hz)
    return b, a
