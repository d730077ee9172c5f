"""Range of motion: how far a joint goes, once or repeatedly."""

from dataclasses import dataclass

import numpy as np

from ..gait.parameters import Summary, summary
from ..pose import Curve, Status
from .repetitions import Repetition, during, find_repetitions


@dataclass(frozen=True)
class RangeOfMotion:
    """Extremes of an angle.

    Attributes
    ----------
    least, most : over the whole stretch, in the curve's unit; NaN if nothing is known
    least_s, most_s : when
    repetitions : movements there and back, found at a quarter and three quarters of the range
    least_each, most_each, range_each : of the repetitions
    """

    least: float
    most: float
    least_s: float
    most_s: float
    repetitions: tuple[Repetition, ...]
    least_each: Summary
    most_each: Summary
    range_each: Summary

    @property
    def range(self) -> float:
        """Return most minus least."""
        return self.most - self.least


def range_of_motion(
    curve: Curve, start_s: float = -np.inf, stop_s: float = np.inf, *, least_range: float = 10.0
) -> RangeOfMotion:
    """Return the extremes of a filtered angle between two times, and of each repetition.

    Samples filled over gaps do not count as extremes. Of a repetition, from one
    three-quarter level to the next, the greatest value is the larger of those that bound it.

    Parameters
    ----------
    least_range : smaller movements are not taken for repetitions; the curve's unit
    """
    inside = (curve.time_s >= start_s) & (curve.time_s <= stop_s)
    inside &= np.isfinite(curve.value) & (curve.status != Status.FILLED)
    nothing = summary([])
    if not inside.any():
        nan = float("nan")
        return RangeOfMotion(nan, nan, nan, nan, (), nothing, nothing, nothing)
    time_s, value = curve.time_s[inside], curve.value[inside]
    low, high = int(np.argmin(value)), int(np.argmax(value))
    least, most = float(value[low]), float(value[high])
    repetitions: tuple[Repetition, ...] = ()
    if most - least >= least_range:
        part = np.where((curve.time_s >= start_s) & (curve.time_s <= stop_s), curve.value, np.nan)
        repetitions = find_repetitions(
            curve.time_s,
            -part,
            enter=-(most - 0.25 * (most - least)),
            leave=-(least + 0.25 * (most - least)),
        )
    peaks = np.array([during(curve, one).max() for one in repetitions])
    troughs = np.array([_least_about(curve, one) for one in repetitions])
    return RangeOfMotion(
        least=least,
        most=most,
        least_s=float(time_s[low]),
        most_s=float(time_s[high]),
        repetitions=repetitions,
        least_each=summary(troughs),
        most_each=summary(peaks),
        range_each=summary(peaks - troughs),
    )


def _least_about(curve: Curve, repetition: Repetition) -> float:
    """Return the least value from half a duration before to half a duration after."""
    half = repetition.duration_s / 2
    near = (curve.time_s >= repetition.start_s - half) & (curve.time_s <= repetition.stop_s + half)
    value = curve.value[near]
    return float(value[np.isfinite(value)].min())
