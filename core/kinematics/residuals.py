"""Which cut-off suits a recording: Winter's residual analysis.

Low-pass a track at many cut-offs and look at what is taken away. At high cut-offs only noise
is, and the residual falls in a straight line; that line drawn back to 0 Hz is the rms of the
noise. The cut-off whose residual equals it takes away as much signal as it lets noise
through. Winter 2009, Biomechanics and Motor Control of Human Movement, 4th ed., pp. 70-73.
"""

from dataclasses import dataclass

import numpy as np

from ..keypoints import INDEX
from ..pose import Floats, PoseSequence
from . import butterworth
from .butterworth import sampling_rate
from .filtering import joint_runs

LOWER_LIMB = tuple(
    f"{side}_{joint}" for side in ("left", "right") for joint in ("hip", "knee", "ankle")
)
STEP_HZ = 0.2
HIGHEST_HZ = 20.0
STRAIGHT_SHARE = 0.4
"""The share of the cut-offs, from the top, on which the straight line is fitted."""

SHORTEST_S = 1.0
"""Shorter stretches tell nothing about a cut-off of a few hertz."""


@dataclass(frozen=True)
class Residuals:
    """The residual of every cut-off tried, and what follows from it.

    Attributes
    ----------
    cutoff_hz, residual : (N,) the cut-offs and the rms that each takes away, in the
        track's unit
    slope, noise : the straight line ``noise + slope * cutoff_hz`` through the upper part;
        `noise` is the estimate of the noise's rms
    chosen_hz : the cut-off whose residual equals `noise`
    """

    cutoff_hz: Floats
    residual: Floats
    slope: float
    noise: float
    chosen_hz: float


def residual_analysis(time_s: Floats, values: Floats) -> Residuals:
    """Return Winter's residual analysis of one track without gaps.

    Parameters
    ----------
    time_s : (N,) seconds, may be uneven
    values : (N,) or (N, 2); the residual of a position is the length of its vector

    Raises
    ------
    ValueError
        Where a value is missing, the track lasts less than `SHORTEST_S`, or its rate allows
        too few cut-offs for the line.
    """
    if not np.isfinite(values).all():
        raise ValueError("residual analysis: expected a track without gaps, got missing values")
    if len(time_s) < butterworth.SHORTEST_RUN or time_s[-1] - time_s[0] < SHORTEST_S:
        raise ValueError(f"residual analysis: expected at least {SHORTEST_S:g} s of data")
    rate_hz = sampling_rate(time_s)
    highest = min(HIGHEST_HZ, 0.99 * rate_hz / butterworth.lowest_rate(1.0))
    cutoff_hz = np.arange(1.0, highest, STEP_HZ)
    if len(cutoff_hz) < 10:
        raise ValueError(f"residual analysis: {rate_hz:.4g} samples a second are too few")
    residual = np.array([_taken_away(time_s, values, fc, rate_hz) for fc in cutoff_hz])
    upper = slice(round(len(cutoff_hz) * (1 - STRAIGHT_SHARE)), None)
    slope, noise = (float(v) for v in np.polyfit(cutoff_hz[upper], residual[upper], 1))
    below = np.flatnonzero(residual <= noise)
    chosen = float(cutoff_hz[below[0]]) if len(below) else float(cutoff_hz[-1])
    return Residuals(cutoff_hz, residual, slope, noise, chosen)


def choose_cutoff(
    pose: PoseSequence,
    names: tuple[str, ...] = LOWER_LIMB,
    *,
    lowest_hz: float = 3.0,
    highest_hz: float = 10.0,
    max_gap_s: float = 0.2,
) -> float:
    """Return one cut-off in Hz for the whole pose: the median of its keypoints'.

    Of each keypoint the longest stretch without gaps counts. The result is kept between
    `lowest_hz` and `highest_hz`; the defaults are for walking. The pose is the one before
    the low-pass, with its gaps filled.

    Raises
    ------
    ValueError
        Where none of the keypoints has a stretch that is long enough.
    """
    wanted = {INDEX[name] for name in names}
    longest: dict[int, slice] = {}
    for joint, run in joint_runs(pose, max_gap_s):
        best = longest.get(joint, slice(0, 0))
        if joint in wanted and run.stop - run.start > best.stop - best.start:
            longest[joint] = run
    chosen = [
        residual_analysis(pose.time_s[run], pose.xy[run, joint]).chosen_hz
        for joint, run in longest.items()
        if pose.time_s[run.stop - 1] - pose.time_s[run.start] >= SHORTEST_S
    ]
    if not chosen:
        raise ValueError(f"choose_cutoff: expected {SHORTEST_S:g} s without gaps, got none")
    return float(np.clip(np.median(chosen), lowest_hz, highest_hz))


def _taken_away(time_s: Floats, values: Floats, cutoff_hz: float, rate_hz: float) -> float:
    rest = values - butterworth.low_pass_run(time_s, values, float(cutoff_hz), rate_hz)
    return float(np.sqrt(np.mean(rest**2) * rest[0].size))
