"""Repetitions of a movement, found by hysteresis."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..gait.leg_signals import finite_runs
from ..gait.parameters import Definition, Parameter
from ..kinematics.butterworth import frame_interval_s
from ..pose import Curve, Event, Floats
from .each_repetition import InEach


@dataclass(frozen=True)
class Repetition:
    """One movement away from a level and back.

    Attributes
    ----------
    start_s, stop_s : when the level is left for good and reached again, between frames
    turn_s : when it is farthest away
    """

    start_s: float
    turn_s: float
    stop_s: float

    @property
    def duration_s(self) -> float:
        """Return the time from leaving to coming back."""
        return self.stop_s - self.start_s


@dataclass(frozen=True)
class TaskResult:
    """What was measured of a task.

    Attributes
    ----------
    repetitions : in time order
    parameters : rows of a table; figures of the whole body stand under both
    notes : what a reader should know, in plain words; without parameters, why there is none
    events : moments of the task that belong to a leg
    each : the values in each repetition that rows are the means of, the main ones first
    """

    repetitions: tuple[Repetition, ...]
    parameters: tuple[Parameter, ...]
    notes: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    each: tuple[InEach, ...] = ()


def find_repetitions(
    time_s: Floats, level: Floats, *, enter: float, leave: float
) -> tuple[Repetition, ...]:
    """Return the stretches in which level goes below enter and comes back above leave.

    A repetition starts when level last falls through leave before it passes enter, and stops
    when it next rises through leave: small movements about either threshold do not count
    twice. One that is cut off by the recording's ends or by missing samples is left out.

    Raises
    ------
    ValueError
        if leave is not above enter
    """
    if leave <= enter:
        raise ValueError(f"leave: expected more than enter ({enter:g}), got {leave:g}")
    found: list[Repetition] = []
    for first, last in finite_runs(level):
        found += _of_run(time_s[first:last], level[first:last], enter, leave)
    return tuple(found)


def _of_run(time_s: Floats, level: Floats, enter: float, leave: float) -> Iterator[Repetition]:
    below = np.flatnonzero(np.diff(level < leave, prepend=False, append=False)).reshape(-1, 2)
    for start, stop in below.tolist():
        inside = level[start:stop]
        if start == 0 or stop == len(level) or inside.min() >= enter:
            continue
        yield Repetition(
            start_s=passes(time_s, level, start, leave),
            turn_s=float(time_s[start + int(np.argmin(inside))]),
            stop_s=passes(time_s, level, stop, leave),
        )


def cut_off(level: Floats, *, leave: float) -> bool:
    """Return whether the recording begins or ends below leave, in the middle of a repetition."""
    known = level[np.isfinite(level)]
    return bool(len(known)) and bool(min(known[0], known[-1]) < leave)


def passes(time_s: Floats, level: Floats, after: int, threshold: float) -> float:
    """Return when level passes the threshold between samples after - 1 and after."""
    share = (threshold - level[after - 1]) / (level[after] - level[after - 1])
    return float(time_s[after - 1] + share * (time_s[after] - time_s[after - 1]))


def at_moments(time_s: Floats, value: Floats, moments_s: Sequence[float]) -> Floats:
    """Return the value of the frame nearest to each moment.

    >>> at_moments(np.array([0.0, 0.1, 0.2]), np.array([5.0, 6.0, 7.0]), [0.12]).tolist()
    [6.0]
    """
    nearest = [int(np.argmin(np.abs(time_s - moment))) for moment in moments_s]
    return np.asarray(value[nearest], dtype=np.float64)


def within(time_s: Floats, repetition: Repetition) -> NDArray[np.bool_]:
    """Return which frames lie in a repetition, both ends included."""
    return np.asarray((time_s >= repetition.start_s) & (time_s <= repetition.stop_s))


def during(curve: Curve, repetition: Repetition) -> Floats:
    """Return the curve's known values within a repetition."""
    value = curve.value[within(curve.time_s, repetition)]
    return value[np.isfinite(value)]


def durations(definition: Definition, repetitions: Sequence[Repetition], time_s: Floats) -> InEach:
    """Return how long each repetition lasts; its border is as sure as one frame after the other."""
    lasts = tuple(one.duration_s for one in repetitions)
    return InEach(definition, body=lasts, alike={None: frame_interval_s(time_s)})
