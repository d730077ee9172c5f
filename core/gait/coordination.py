"""How two angles go together: cyclograms and continuous relative phase."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..kinematics.joint_angles import wrapped
from ..pose import Floats
from .cycles import FEWEST_FOR_SD, PERCENT, Cycle, CycleCurves


@dataclass(frozen=True)
class Cyclogram:
    """An angle against another over one cycle, a closed loop.

    Attributes
    ----------
    area : enclosed, deg², positive when the loop runs anticlockwise (x to the right, y up)
    perimeter : deg
    """

    area: float
    perimeter: float


def cyclogram(horizontal: Floats, vertical: Floats) -> Cyclogram:
    """Return area and perimeter of the loop of two angles, (101,) each.

    The last point is joined to the first. The area is by the shoelace formula; a loop that
    crosses itself counts its parts with opposite signs.
    Goswami 1998, Gait & Posture 8:15-36.
    """
    x, y = np.asarray(horizontal, dtype=float), np.asarray(vertical, dtype=float)
    if x.shape != y.shape or x.ndim != 1:
        raise ValueError(f"expected two curves of one length, got {x.shape} and {y.shape}")
    next_x, next_y = np.roll(x, -1), np.roll(y, -1)
    area = float((x * next_y - next_x * y).sum() / 2)
    return Cyclogram(area, float(np.hypot(next_x - x, next_y - y).sum()))


PAIRS: tuple[tuple[str, str], ...] = (
    ("thigh", "knee_flexion"),
    ("hip_flexion_trunk", "knee_flexion"),
    ("thigh", "shank"),
)
"""Angles that are shown against each other: horizontal, vertical; names without side."""


@dataclass(frozen=True, eq=False)
class LegCyclogram:
    """Two angles of one leg against each other.

    Attributes
    ----------
    horizontal, vertical : (N, 101) degrees, of the cycles that count in both
    loop : of the mean curves
    foot_off_percent : where in the cycle the foot leaves the floor, mean; NaN if unknown
    """

    horizontal: Floats
    vertical: Floats
    loop: Cyclogram
    foot_off_percent: float

    @property
    def count(self) -> int:
        """Return how many cycles there are."""
        return len(self.horizontal)


def leg_cyclogram(horizontal: CycleCurves, vertical: CycleCurves) -> LegCyclogram | None:
    """Return two angles against each other in the cycles that count in both; None without one.

    Raises
    ------
    ValueError
        if the two were cut by different cycles
    """
    rows = _in_both(horizontal, vertical)
    if not len(rows):
        return None
    x, y = horizontal.values[rows], vertical.values[rows]
    off = np.array([horizontal.cycles[row].foot_off_percent for row in rows])
    off = off[np.isfinite(off)]
    mean_off = float(off.mean()) if len(off) else float("nan")
    return LegCyclogram(x, y, cyclogram(x.mean(axis=0), y.mean(axis=0)), mean_off)


def phase_angle(value: Floats) -> Floats:
    """Return the phase of an angle over one cycle, (101,) degrees in (-180, 180].

    The angle is centred between its extremes; the phase is that of its analytic signal
    (Hilbert transform). The cycle is taken as one turn of a periodic motion, so that the
    transform has no ends; what the angle lacks to close at 100 % is spread over the cycle.
    Lamb & Stöckl 2014, Clin Biomech 29:484-493.
    """
    from scipy.signal import hilbert

    closed = value - (value[-1] - value[0]) * np.linspace(0, 1, len(value))
    centred = closed - (closed.max() + closed.min()) / 2
    turn = np.degrees(np.angle(hilbert(centred[:-1])))
    return np.append(turn, turn[0])


@dataclass(frozen=True)
class RelativePhase:
    """Continuous relative phase of two segments over N cycles.

    Attributes
    ----------
    values : (N, 101) proximal minus distal phase, degrees in (-180, 180]
    cycles : (N,) the cycles
    """

    values: Floats
    cycles: tuple[Cycle, ...]

    @property
    def mean(self) -> Floats:
        """Return the circular mean over cycles, (101,) degrees; NaN if there is none."""
        if not len(self.values):
            return np.full(len(PERCENT), np.nan)
        turn = np.exp(1j * np.radians(self.values)).mean(axis=0)
        return np.asarray(np.degrees(np.angle(turn)))

    @property
    def mean_absolute(self) -> float:
        """Return the mean absolute relative phase (MARP): 0 is in phase, 180 against."""
        return float(np.abs(self.mean).mean())

    @property
    def deviation_phase(self) -> float:
        """Return the deviation phase (DP): mean over the cycle of the SD between cycles.

        NaN below three cycles. Degrees; 0 is the same coordination in every stride.
        """
        if len(self.values) < FEWEST_FOR_SD:
            return float("nan")
        off = wrapped(self.values - self.mean)
        return float(np.sqrt((off**2).sum(axis=0) / (len(off) - 1)).mean())


def relative_phase(proximal: CycleCurves, distal: CycleCurves) -> RelativePhase:
    """Return proximal minus distal phase of each cycle that counts in both.

    Parameters
    ----------
    proximal, distal : segment angles over the same cycles, for instance thigh and shank

    Raises
    ------
    ValueError
        if the two were cut by different cycles
    """
    rows = _in_both(proximal, distal)
    values = [
        wrapped(phase_angle(proximal.values[i]) - phase_angle(distal.values[i])) for i in rows
    ]
    cycles = tuple(proximal.cycles[i] for i in rows)
    return RelativePhase(np.array(values).reshape(-1, len(PERCENT)), cycles)


def _in_both(one: CycleCurves, other: CycleCurves) -> NDArray[np.intp]:
    """Return the numbers of the cycles that count in both."""
    starts = [[cycle.start_s for cycle in curves.cycles] for curves in (one, other)]
    if starts[0] != starts[1]:
        raise ValueError("proximal and distal: expected the same cycles")
    return np.flatnonzero(one.used & other.used)
