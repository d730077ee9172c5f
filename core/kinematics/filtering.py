"""From raw keypoints to smooth ones: each step takes a pose and returns a new one.

The order is fixed: leave out what the network was unsure of, leave out what jumps, fill
short gaps, low-pass. Positions are filtered and never angles, so that segment angles, joint
angles and distances agree with each other. What a person has set (`Status.CORRECTED`) is
never left out. Positions that a step leaves out become NaN and `Status.MISSING`; their
confidence stays, to be looked at.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats, PoseSequence, Status
from . import butterworth
from .butterworth import runs, sampling_rate
from .medians import median_found
from .travel import trunk_px

LINEAR_UP_TO = 3
"""Gaps of so many frames are filled along a straight line, longer ones with PCHIP."""

WINDOWS = 1000
"""Frames whose neighbours are held in memory together."""

MAD_TO_DEVIATION = 1.4826
"""Scales a median absolute deviation to the standard deviation of normal noise."""


@dataclass(frozen=True)
class FilterSettings:
    """The settings of all steps.

    Attributes
    ----------
    relative_confidence : a keypoint less sure than this share of its own median over the
        recording is left out; a share, because peak heights differ between variants and
        joints and are no probabilities
    minimum_confidence : and one less sure than this, 0 leaves the share alone
    outlier_window_s : half the window of the Hampel filter, 3 frames at 30 a second
    outlier_deviations : scaled median deviations beyond which a position is an outlier
    outlier_floor : a position nearer to its neighbours' median is never an outlier, in lengths
        of the trunk
    max_gap_s : longer gaps stay open
    cutoff_hz : -3 dB point of the whole low-pass, 6 Hz for walking (Winter), None for none
    """

    relative_confidence: float = 0.35
    minimum_confidence: float = 0.0
    outlier_window_s: float = 0.1
    outlier_deviations: float = 3.0
    outlier_floor: float = 0.02
    max_gap_s: float = 0.2
    cutoff_hz: float | None = 6.0

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if value is not None and not 0 <= value < np.inf:
                raise ValueError(f"{name}: expected a number of at least 0, got {value}")
        if self.cutoff_hz == 0:
            raise ValueError("cutoff_hz: expected more than 0, or None for no low-pass, got 0")


def drop_low_confidence(
    pose: PoseSequence, relative: float = 0.35, minimum: float = 0.0
) -> PoseSequence:
    """Return the pose without the positions that the network was unsure of.

    Left out is what lies below `relative` times the keypoint's median confidence over the
    frames in which it was found, or below `minimum`.
    """
    confidence = np.where(np.isfinite(pose.xy).all(axis=-1), pose.confidence, np.nan)
    usual = np.array(
        [
            np.median(c[np.isfinite(c)], axis=0) if np.isfinite(c).any() else np.nan
            for c in confidence.T
        ]
    )
    with np.errstate(invalid="ignore"):
        unsure = confidence < np.maximum(relative * usual, minimum)
    return pose.without(unsure)


def remove_outliers(
    pose: PoseSequence, window_s: float = 0.1, deviations: float = 3.0, floor: float = 0.02
) -> PoseSequence:
    """Return the pose without the positions that jump away from their neighbours.

    Hampel's filter on vectors, about a moving point: the window's steady motion (the median
    of its velocities over half a window) is taken out first, since a walker's own speed
    would hide most jumps. Then a position is left out where its distance to the window's
    median, x and y together, exceeds `deviations` times the scaled median of these distances
    and `floor` trunks: of that size is a pixel of the picture that the network is shown, by which
    who stands still jumps to and fro as that picture moves. The window reaches `window_s` to both
    sides, in frames of the real rate; with fewer than 5 frames, below 15 a second, motion and jump
    cannot be told apart and nothing is left out.

    Of rendered walkers at 30 frames a second with 1 px of noise, more than three quarters of what
    is moved by 20 px is left out and less than 1.5 % of all (`tests/core/test_filtering.py`).
    """
    half = outlier_half_window(pose, window_s)
    if half < 2:
        return pose
    least_px = floor * trunk_px(pose)
    jumps = [
        _jumps(window, offset_s, deviations, least_px) for window, offset_s in _windows(pose, half)
    ]
    return pose.without(np.concatenate(jumps))


def _jumps(
    window: Floats, offset_s: Floats, deviations: float, least_px: float
) -> NDArray[np.bool_]:
    """Return which positions jump away from the others of their window, (N, K)."""
    half = window.shape[-1] // 2
    step_s = offset_s[:, half:] - offset_s[:, :-half]
    velocity = median_found((window[..., half:] - window[..., :-half]) / step_s[:, None, None])
    moving = window - np.nan_to_num(velocity)[..., None] * offset_s[:, None, None]
    away = moving - median_found(moving)[..., None]
    distance = np.hypot(away[:, :, 0], away[:, :, 1])
    allowed = deviations * MAD_TO_DEVIATION * median_found(distance)
    enough = np.isfinite(distance).sum(axis=-1) > half
    with np.errstate(invalid="ignore"):
        return np.asarray((distance[..., half] > np.fmax(allowed, least_px)) & enough)


def _windows(pose: PoseSequence, half: int) -> Iterator[tuple[Floats, Floats]]:
    """Yield windows (N, K, 2, W) and their times from the middle frame's (N, W), in order.

    Those of `WINDOWS` frames at a time: all those of hours would need gigabytes.
    """
    margin = ((half, half), (0, 0), (0, 0))
    view = np.lib.stride_tricks.sliding_window_view
    xy = view(np.pad(pose.xy, margin, constant_values=np.nan), 2 * half + 1, axis=0)
    time_s = view(np.pad(pose.time_s, half, constant_values=np.nan), 2 * half + 1)
    for start in range(0, len(pose), WINDOWS):
        part = slice(start, start + WINDOWS)
        yield xy[part], time_s[part] - pose.time_s[part, None]


def outlier_half_window(pose: PoseSequence, window_s: float) -> int:
    """Return the frames that the window of `remove_outliers` reaches to each side."""
    return int(np.floor(window_s * sampling_rate(pose.time_s) + 0.5 + 1e-6)) if len(pose) > 1 else 0


def fill_gaps(pose: PoseSequence, max_gap_s: float = 0.2) -> PoseSequence:
    """Return the pose with its short gaps closed, their samples `Status.FILLED`.

    Up to `LINEAR_UP_TO` frames along a straight line in time, up to `max_gap_s` by PCHIP,
    which does not overshoot. Longer gaps, and what is missing at the ends, stay NaN. A gap
    lasts as long as the frames that are missing in it, whatever their own spacing.
    """
    xy, status = pose.xy.copy(), pose.status.copy()
    usual = 1 / sampling_rate(pose.time_s) if len(pose) > 1 else 0.0
    for joint in range(xy.shape[1]):
        present = np.isfinite(pose.xy[:, joint]).all(axis=-1)
        known, gaps = np.flatnonzero(present), np.flatnonzero(~present)
        after = np.searchsorted(known, gaps)
        inside = (after > 0) & (after < len(known))
        gaps, after = gaps[inside], after[inside]
        before, after = known[after - 1], known[after]
        short = pose.time_s[after] - pose.time_s[before] - usual <= max_gap_s + 1e-9
        linear = short & (after - before - 1 <= LINEAR_UP_TO)
        time_s, places = pose.time_s[known], pose.xy[known, joint]
        if linear.any():
            rows = gaps[linear]
            for axis in (0, 1):
                xy[rows, joint, axis] = np.interp(pose.time_s[rows], time_s, places[:, axis])
        if (short & ~linear).any():
            from scipy.interpolate import PchipInterpolator

            rows = gaps[short & ~linear]
            xy[rows, joint] = PchipInterpolator(time_s, places)(pose.time_s[rows])
        status[gaps[short], joint] = Status.FILLED
    return replace(pose, xy=xy, status=status)


def low_pass(pose: PoseSequence, cutoff_hz: float = 6.0, max_gap_s: float = 0.2) -> PoseSequence:
    """Return the pose low-passed without lag, each stretch without gaps by itself.

    Fourth-order zero-lag Butterworth whose -3 dB point is `cutoff_hz`
    (`butterworth`). Recordings of variable rate are filtered on an even grid
    at the median interval and returned at their own times. Stretches of fewer than
    `butterworth.SHORTEST_RUN` frames are left as they are.

    Raises
    ------
    ValueError
        Where the frame rate is too low for the cut-off.
    """
    rate_hz = sampling_rate(pose.time_s)
    butterworth.design_frequency(cutoff_hz, rate_hz)
    xy = pose.xy.copy()
    for joint, run in joint_runs(pose, max_gap_s):
        if run.stop - run.start >= butterworth.SHORTEST_RUN:
            xy[run, joint] = butterworth.low_pass_run(
                pose.time_s[run], pose.xy[run, joint], cutoff_hz, rate_hz
            )
    return replace(pose, xy=xy)


def joint_runs(pose: PoseSequence, max_gap_s: float) -> Iterator[tuple[int, slice]]:
    """Yield each keypoint's channel with each of its stretches without gaps."""
    for joint in range(pose.xy.shape[1]):
        present = np.asarray(np.isfinite(pose.xy[:, joint]).all(axis=-1))
        for run in runs(pose.time_s, present, max_gap_s):
            yield joint, run
