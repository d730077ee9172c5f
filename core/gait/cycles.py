"""Gait cycles, and curves over the cycle from 0 to 100 %.

A cycle lasts from a foot's initial contact to the same foot's next one; left and right each
have their own. No cycle is left out silently: an excluded one keeps the reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..keypoints import Side
from ..pose import Curve, Floats, Status

PERCENT: Floats = np.linspace(0.0, 100.0, 101)
"""Where a time-normalised curve is given: every percent of the cycle."""

FEWEST_FOR_SD = 3
"""A standard deviation of fewer cycles is not given."""

MOST_FILLED = 0.30
"""A cycle of which more is filled over gaps in one keypoint of a curve is left out of it.

No gap is longer than 0.2 s. At each crossing of the legs each of the three keypoints of a knee
misses some frames, and seldom the same ones: they are not added up, for hardly a cycle of the
hidden leg would be left."""


@dataclass(frozen=True)
class Cycle:
    """One stride of one leg.

    Attributes
    ----------
    side : the leg
    start_s, stop_s : its initial contact and the next one, seconds
    foot_off_s : when the foot leaves the floor between the two, NaN if unknown
    opposite_foot_off_s, opposite_contact_s : the other leg's, NaN if unknown
    direction : +1 walks to the right of the picture, -1 to the left, 0 neither
    excluded : why the cycle is left out of all means, empty if it counts
    """

    side: Side
    start_s: float
    stop_s: float
    foot_off_s: float = float("nan")
    opposite_foot_off_s: float = float("nan")
    opposite_contact_s: float = float("nan")
    direction: int = 0
    excluded: str = ""

    @property
    def duration_s(self) -> float:
        """Return the stride time."""
        return self.stop_s - self.start_s

    @property
    def at_s(self) -> Floats:
        """Return the times of `PERCENT`, (101,) seconds."""
        return self.start_s + PERCENT / 100 * self.duration_s

    @property
    def foot_off_percent(self) -> float:
        """Return the share of the cycle at which the foot leaves the floor, percent."""
        return 100.0 * (self.foot_off_s - self.start_s) / self.duration_s


@dataclass(frozen=True)
class CycleCurves:
    """One quantity over the cycle; N cycles of one leg.

    Attributes
    ----------
    name, unit : as those of the curve it was cut from
    side : the leg whose cycles these are
    cycles : (N,) the cycles, `excluded` filled where one is left out of this quantity
    values : (N, 101) at `PERCENT`; NaN rows where the quantity is missing
    """

    name: str
    unit: str
    side: Side
    cycles: tuple[Cycle, ...]
    values: Floats

    @property
    def used(self) -> NDArray[np.bool_]:
        """Return (N,) which cycles count."""
        return np.array([not cycle.excluded for cycle in self.cycles], dtype=bool)

    @property
    def count(self) -> int:
        """Return how many cycles count."""
        return int(self.used.sum())

    @property
    def mean(self) -> Floats:
        """Return the mean curve of the cycles that count, (101,); NaN if there is none."""
        chosen = self.values[self.used]
        return np.asarray(chosen.mean(axis=0)) if len(chosen) else np.full(len(PERCENT), np.nan)

    @property
    def sd(self) -> Floats:
        """Return the standard deviation between cycles, (101,); NaN below three cycles."""
        if self.count < FEWEST_FOR_SD:
            return np.full(len(PERCENT), np.nan)
        return np.asarray(self.values[self.used].std(axis=0, ddof=1))

    @property
    def foot_off_percent(self) -> Floats:
        """Return where in the cycle the foot leaves the floor, one of each cycle that counts."""
        return np.array([cycle.foot_off_percent for cycle in self.cycles if not cycle.excluded])


def over_cycles(
    curve: Curve,
    cycles: Sequence[Cycle],
    side: Side,
    *,
    values: Floats | None = None,
    filled: Mapping[str, NDArray[np.bool_]] | None = None,
    most_filled: float = MOST_FILLED,
    outlier_mads: float = 3.0,
) -> CycleCurves:
    """Return the curve cut into the side's cycles and stretched to 0-100 %.

    Between frames it is interpolated by cubic splines, as the frames never fall on whole
    percents. Excluded, with the reason: a cycle with missing samples, one with more than
    `most_filled` of the samples of one keypoint filled over gaps, and one whose RMS distance
    from the median curve is more than `outlier_mads` scaled median absolute deviations above
    the usual.

    Parameters
    ----------
    values : of the side's cycles, (N, 101), where they are already made (`stretched`)
    filled : by keypoint (T,) which samples are filled; None takes those of the curve itself
    """
    own = [cycle for cycle in cycles if cycle.side == side]
    if filled is None:
        filled = {curve.name: curve.status == Status.FILLED}
    if values is None:
        (values,) = stretched([curve], own)
    rows = _rows(curve.time_s, own)
    shares = np.stack([_shares(flags, rows) for flags in filled.values()], axis=1)
    for i, cycle in enumerate(own):
        named = dict(zip(filled, shares[i].tolist(), strict=True))
        if not cycle.excluded and (reason := _gaps(values[i], named, most_filled)):
            own[i] = replace(cycle, excluded=reason)
    result = CycleCurves(curve.name, curve.unit, side, tuple(own), values)
    return without_outliers(result, outlier_mads)


def stretched(curves: Sequence[Curve], cycles: Sequence[Cycle]) -> Floats:
    """Return curves of one recording at every percent of the cycles, (C, N, 101).

    NaN in a cycle of which a curve lacks a sample. Those that lack none go through one spline.
    """
    from scipy.interpolate import CubicSpline

    out = np.full((len(curves), len(cycles), len(PERCENT)), np.nan)
    time_s, value = curves[0].time_s, np.stack([curve.value for curve in curves], axis=1)
    known = np.isfinite(value)
    for i, (start, stop) in enumerate(zip(*_rows(time_s, cycles), strict=True)):
        part = slice(max(0, start - 1), stop + 1)
        if stop - start < 4 or np.diff(time_s[part]).max() > 0.25:
            continue
        whole = np.flatnonzero(known[start:stop].all(axis=0))
        seen = known[part, whole]
        ends = 2 * seen[0] + seen[-1]  # the samples next to the cycle's may be missing
        for alike in set(ends.tolist()):
            chosen = ends == alike
            rows = seen[:, chosen][:, 0]
            spline = CubicSpline(time_s[part][rows], value[part, whole[chosen]][rows])
            out[whole[chosen], i] = spline(cycles[i].at_s).T
    return out


def _rows(time_s: Floats, cycles: Sequence[Cycle]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the first sample that lies in each cycle, (N,), and the one after the last."""
    starts = np.searchsorted(time_s, [cycle.start_s for cycle in cycles])
    return starts, np.searchsorted(time_s, [cycle.stop_s for cycle in cycles], side="right")


def _shares(flags: NDArray[np.bool_], rows: tuple[NDArray[np.intp], NDArray[np.intp]]) -> Floats:
    """Return which share of each cycle's samples is flagged, (N,)."""
    count = np.concatenate([[0], np.cumsum(flags)])
    return np.asarray((count[rows[1]] - count[rows[0]]) / np.maximum(rows[1] - rows[0], 1))


def _gaps(value: Floats, shares: Mapping[str, float], most_filled: float) -> str:
    """Return why gaps exclude a cycle, empty if they do not.

    Parameters
    ----------
    shares : by keypoint, of the cycle's samples that are filled
    """
    if not np.isfinite(value).all():
        return "samples are missing"
    worst = max(shares, key=lambda name: shares[name])
    if shares[worst] <= most_filled:
        return ""
    return (
        f"{shares[worst]:.0%} of the samples of the {worst.replace('_', ' ')} are filled over gaps"
    )


def without_outliers(curves: CycleCurves, mads: float = 3.0) -> CycleCurves:
    """Return the curves with outlying cycles excluded (`over_cycles`); needs five to tell."""
    used = np.flatnonzero(curves.used)
    if len(used) < 5:
        return curves
    chosen = curves.values[used]
    median = np.median(chosen, axis=0)
    distance = np.sqrt(np.mean((chosen - median) ** 2, axis=1))
    usual = float(np.median(distance))
    mad = 1.4826 * float(np.median(np.abs(distance - usual)))
    # Cycles that agree within a twentieth of the curve's range are never outliers.
    limit = max(usual + mads * mad, 0.05 * float(np.ptp(median)))
    cycles = list(curves.cycles)
    for i, rms in zip(used, distance, strict=True):
        if rms > limit:
            reason = f"{rms:.1f} {curves.unit} rms from the median curve, limit {limit:.1f}"
            cycles[i] = replace(cycles[i], excluded=reason)
    return replace(curves, cycles=tuple(cycles))
