"""How the ankles move against the hips: the signals that gait events are read from.

Everything is relative to the centre of the hips, so that it holds as well on a treadmill and
with a camera that follows. Forwards is positive whichever way the person walks. Signals lie on
an even grid of time, `GRID_HZ`, so that a recording of variable rate is treated as any other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, SIDES, Side
from ..kinematics.butterworth import SAME_S, frame_interval_s
from ..pose import Floats, PoseSequence

GRID_HZ = 200.0
"""Samples per second of the grid, many more than positions have that were low-passed at 6 Hz."""

LEGS = tuple(INDEX[f"{side}_{joint}"] for side in SIDES for joint in ("hip", "knee", "ankle"))
"""The keypoints of both legs."""


@dataclass(frozen=True)
class LegSignals:
    """Both ankles against the hips during a stretch of one direction; G grid samples.

    Attributes
    ----------
    time_s : (G,) seconds, evenly spaced by 1 / GRID_HZ
    forward : per side (G,), ankle minus hip centre along the direction of walking, px
    upward : per side (G,), height of the ankle in the picture, px, up positive
    hips_up : (G,) height of the hip centre in the picture, px, up positive
    leg_px : median length of thigh plus shank, the mean of both legs
    frame_rate : frames a second of the recording in this stretch (median)
    """

    time_s: Floats
    forward: dict[Side, Floats]
    upward: dict[Side, Floats]
    hips_up: Floats
    leg_px: float
    frame_rate: float

    @cached_property
    def between_ankles(self) -> Floats:
        """Return left minus right ankle along the direction of walking, (G,) px.

        The hips drop out of it: it is the cleanest signal of the stride's period.
        """
        return self.forward["left"] - self.forward["right"]


def stretches(direction: NDArray[np.int_]) -> Iterator[tuple[int, int]]:
    """Yield (start, stop) of every run of frames that keeps one direction other than 0.

    >>> import numpy as np
    >>> list(stretches(np.array([0, 1, 1, 0, -1, -1, -1])))
    [(1, 3), (4, 7)]
    """
    edges = np.flatnonzero(np.diff(direction)) + 1
    for start, stop in zip([0, *edges], [*edges, len(direction)], strict=True):
        if stop > start and direction[start] != 0:
            yield int(start), int(stop)


def hip_centre(pose: PoseSequence) -> Floats:
    """Return the centre of the hips, (T, 2) px: mean of both hips and the pelvis.

    Where one or two of the three are missing the rest stand in, moved by their usual
    (median) distance from the mean so that the track does not jump.
    """
    points = np.stack([pose.point(name) for name in ("left_hip", "right_hip", "pelvis")])
    whole = np.flatnonzero(np.isfinite(points).all(axis=2).all(axis=0))
    if len(whole):
        usual = np.median(points[:, whole] - points[:, whole].mean(axis=0), axis=1)
        points = points - usual[:, None]
    found = np.asarray(np.isfinite(points).all(axis=2))
    total = np.where(found[..., None], points, 0.0).sum(axis=0)
    count = found.sum(axis=0)[:, None]
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def leg_length_px(pose: PoseSequence, side: Side) -> float:
    """Return the median length of thigh plus shank in the picture, px; NaN if never seen."""
    hip, knee, ankle = (pose.point(f"{side}_{joint}") for joint in ("hip", "knee", "ankle"))
    length = np.linalg.norm(knee - hip, axis=1) + np.linalg.norm(ankle - knee, axis=1)
    return float(np.nanmedian(length)) if np.isfinite(length).any() else float("nan")


def both_legs_px(pose: PoseSequence) -> float:
    """Return the mean of `leg_length_px` of the legs that are seen, px; NaN if none ever is.

    It is the unit of lengths where no scale is known.
    """
    lengths = [leg_length_px(pose, side) for side in SIDES]
    known = [length for length in lengths if np.isfinite(length)]
    return float(np.mean(known)) if known else float("nan")


def leg_signals(
    pose: PoseSequence, direction: NDArray[np.int_]
) -> Iterator[tuple[int, int, LegSignals]]:
    """Yield (start, stop) of every stretch that keeps one direction, and the signals of its legs.

    What is of the whole recording is computed once: somebody may walk to and fro for an hour.
    """
    centre = hip_centre(pose)
    leg_px = both_legs_px(pose)
    for start, stop in stretches(direction):
        time_s = pose.time_s[start:stop]
        count = int(np.ceil((time_s[-1] - time_s[0] - SAME_S) * GRID_HZ))
        grid = time_s[0] + np.arange(count) / GRID_HZ
        forward, upward = {}, {}
        for side in SIDES:
            ankle = pose.point(f"{side}_ankle")[start:stop]
            ahead = direction[start] * (ankle[:, 0] - centre[start:stop, 0])
            forward[side] = on_grid(time_s, ahead, grid)
            upward[side] = on_grid(time_s, -ankle[:, 1], grid)
        rate_hz = 1 / frame_interval_s(time_s) if len(time_s) > 1 else float("nan")
        hips_up = on_grid(time_s, -centre[start:stop, 1], grid)
        yield start, stop, LegSignals(grid, forward, upward, hips_up, leg_px, rate_hz)


def on_grid(time_s: Floats, value: Floats, grid_s: Floats) -> Floats:
    """Return value at the grid's times by cubic splines, NaN in gaps.

    A gap is a run of missing samples, or a hole in time: more than 0.2 s and three frames.
    """
    from scipy.interpolate import CubicSpline

    out = np.full(len(grid_s), np.nan)
    index = np.flatnonzero(np.isfinite(value))
    if len(index) < 4:
        return out
    longest = max(0.2, 3 * frame_interval_s(time_s))
    breaks = (np.diff(index) > 1) | (np.diff(time_s[index]) > longest)
    for run in np.split(index, np.flatnonzero(breaks) + 1):
        if len(run) < 4:
            continue
        from_s, to_s = time_s[run[0]] - SAME_S, time_s[run[-1]] + SAME_S
        inside = slice(*np.searchsorted(grid_s, (from_s, to_s)))
        out[inside] = CubicSpline(time_s[run], value[run])(grid_s[inside])
    return out


def finite_runs(value: Floats) -> Iterator[tuple[int, int]]:
    """Yield (start, stop) of every run of values that are not NaN."""
    edges = np.flatnonzero(np.diff(np.isfinite(value), prepend=False, append=False))
    for start, stop in edges.reshape(-1, 2):
        yield int(start), int(stop)


def stride_period_s(signals: LegSignals, *, shortest_s: float, longest_s: float) -> float:
    """Return the stride's period in seconds from the autocorrelation; NaN if there is none.

    The distance between the ankles is correlated with itself. After half a stride the legs
    have changed places (the first clear trough); a whole stride later they are back (the
    peak near twice that lag, where the stretch is long enough to show it), read between the
    samples: at 180 steps a minute one more of them would be 1.3 steps.
    """
    correlation = masked_autocorrelation(signals.between_ankles, int(longest_s * GRID_HZ))
    lag = np.arange(len(correlation)) / GRID_HZ
    trough = _first_trough(correlation, lag, shortest_s / 2, longest_s / 2)
    if trough is None:
        return float("nan")
    half = lag[trough]
    around = (lag > 1.5 * half) & (lag < 2.6 * half) & np.isfinite(correlation)
    candidates = np.flatnonzero(around)
    if not len(candidates):
        return float(2 * half)
    best = candidates[np.argmax(correlation[candidates])]
    at_edge = best in (candidates[0], candidates[-1])
    if at_edge or correlation[best] < 0.3:
        return float(2 * half)
    between = vertex_s(lag, correlation, int(best))
    return between if np.isfinite(between) else float(lag[best])


def vertex_s(time_s: Floats, value: Floats, peak: int) -> float:
    """Return the time of the vertex of the parabola through the peak and its neighbours."""
    left, top, right = value[peak - 1 : peak + 2]
    bend = left - 2 * top + right
    return float(time_s[peak] + (0.5 * (left - right) / bend if bend else 0.0) / GRID_HZ)


def step_rhythm_s(signals: LegSignals, *, shortest_s: float, longest_s: float) -> float:
    """Return how often the ankles part, seconds, whichever of them is ahead; NaN if unclear.

    That is half the stride's period. It does not change where left and right are exchanged,
    and so tells whether they are.
    """
    from scipy.signal import find_peaks

    apart = np.abs(signals.between_ankles)
    correlation = masked_autocorrelation(apart, int(longest_s / 2 * GRID_HZ))
    known = np.where(np.isfinite(correlation), correlation, -1.0)
    peaks, _ = find_peaks(known, height=0.2, prominence=0.1)
    peaks = peaks[peaks >= shortest_s / 2 * GRID_HZ]
    return float(peaks[0] / GRID_HZ) if len(peaks) else float("nan")


def _first_trough(
    correlation: Floats, lag: Floats, shortest_s: float, longest_s: float
) -> int | None:
    """Return the index of the first local minimum below -0.3 in the range of lags."""
    allowed = (lag >= shortest_s) & (lag <= longest_s)
    lower = (correlation[1:-1] < correlation[:-2]) & (correlation[1:-1] <= correlation[2:])
    found = np.flatnonzero(lower & (correlation[1:-1] < -0.3) & allowed[1:-1]) + 1
    return int(found[0]) if len(found) else None


def masked_autocorrelation(value: Floats, longest: int) -> Floats:
    """Return the normalised autocorrelation for lags 0 … longest, missing samples left out.

    Lags at which fewer than a quarter of the lag's own samples (or 0.2 s) overlap are NaN.
    """
    from scipy.signal import correlate

    known = np.isfinite(value)
    if not known.any():
        return np.full(longest + 1, np.nan)
    low, high = np.percentile(value[known], [5, 95])
    centred = np.where(known, value - (low + high) / 2, 0.0)

    def later(a: Floats, b: Floats) -> Floats:
        full = correlate(a, b, mode="full", method="fft")[len(b) - 1 :]
        return np.asarray(full[: longest + 1], dtype=np.float64)

    mask = known.astype(np.float64)
    overlap = later(mask, mask)
    energy = later(centred**2, mask) * later(mask, centred**2)
    enough = overlap > np.maximum(0.2 * GRID_HZ, 0.25 * np.arange(len(overlap)))
    with np.errstate(invalid="ignore", divide="ignore"):
        correlation = later(centred, centred) / np.sqrt(np.maximum(energy, 0))
    return np.where(enough & (energy > 0), correlation, np.nan)
