"""Where a recording turns, stops or loses the person: the cuts between passes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from ..gait.leg_signals import hip_centre
from ..pose import PoseSequence
from .butterworth import frame_interval_s
from .travel import pelvis_speed
from .view import turn_ratio

SHORTEST_S = 0.3
"""Slow or turned stretches count from here."""

SLOW_SHARE = 0.15
"""Of the usual speed of the pelvis."""

FRONTAL_RATIO = 0.6
"""Of the frontal width of shoulders and hips: 37 degrees out of the side view."""

FACES_CAMERA = 0.8
"""Of that width, 53 degrees: who shows more and yet travels across the picture steps sideways."""

FRONTAL_PASS_S = 1.5
"""A shorter frontal stretch is a turn and belongs to no pass."""

LOST_S = 0.5
"""A person out of sight for so long ends the pass."""


class Kind(Enum):
    """What the person does in a stretch."""

    LOST = "out of sight"
    FRONTAL = "chest or back to the camera"
    STOP = "seen from the side, does not travel although the recording has travel"
    RIGHT = "travels to the right of the picture"
    LEFT = "travels to the left"
    STAYING = "seen from the side in a recording without travel"


@dataclass(frozen=True)
class Stretch:
    """Frames start ... stop - 1 of one kind, lasting `lasts_s` seconds."""

    start: int
    stop: int
    kind: Kind
    lasts_s: float


def blocks(pose: PoseSequence, camera_static: bool | None = None) -> Iterator[list[Stretch]]:
    """Yield the stretches between cuts, in order.

    Cuts are turns (seen from the front for less than `FRONTAL_PASS_S`) and the person lost
    for `LOST_S`. A longer frontal stretch is a block of its own.

    Parameters
    ----------
    camera_static : False where the camera follows the person: travel in the picture then
        says nothing and is not looked at
    """
    block: list[Stretch] = []
    stretches = _stretches(pose, camera_static)
    seen = sum(one.kind is not Kind.LOST for one in stretches)
    for one in stretches:
        frontal = one.kind is Kind.FRONTAL
        if not frontal and one.kind is not Kind.LOST:
            block.append(one)
            continue
        if block:
            yield block
            block = []
        if frontal and (one.lasts_s >= FRONTAL_PASS_S or seen == 1):
            yield [one]
    if block:
        yield block


def turned(pose: PoseSequence) -> NDArray[np.bool_]:
    """Tell of each frame whether shoulders and hips show more than `FRONTAL_RATIO`, (T,)."""
    return np.asarray(np.abs(np.nan_to_num(turn_ratio(pose))) > FRONTAL_RATIO)


def _stretches(pose: PoseSequence, camera_static: bool | None) -> list[Stretch]:
    kinds = np.full(len(pose), Kind.STAYING, dtype=object)
    ratio = np.abs(np.nan_to_num(turn_ratio(pose)))
    frontal = ratio > FRONTAL_RATIO
    speed, usual = pelvis_speed(pose)
    if camera_static is not False and np.isfinite(usual):
        speed = np.nan_to_num(speed)
        kinds[speed > 0] = Kind.RIGHT
        kinds[speed <= 0] = Kind.LEFT
        slow = np.abs(speed) < SLOW_SHARE * usual
        kinds[_lasting(pose, slow, SHORTEST_S)] = Kind.STOP
        # who turns to or from the camera does not travel across the picture
        frontal &= (np.abs(speed) < usual / 2) | (ratio > FACES_CAMERA)
    kinds[_lasting(pose, frontal, SHORTEST_S)] = Kind.FRONTAL
    seen = np.asarray(np.isfinite(hip_centre(pose)).all(axis=1))
    kinds[_lasting(pose, ~seen, LOST_S)] = Kind.LOST
    return [Stretch(a, b, kinds[a], lasts_s) for a, b, lasts_s in _equal(pose, kinds)]


def _lasting(pose: PoseSequence, flags: NDArray[np.bool_], least_s: float) -> NDArray[np.bool_]:
    """Return the flags whose stretch lasts for `least_s` at least, or is the whole."""
    kept = np.zeros_like(flags)
    for start, stop, lasts_s in _equal(pose, flags):
        if flags[start] and (lasts_s >= least_s or stop - start == len(flags)):
            kept[start:stop] = True
    return kept


def _equal(pose: PoseSequence, values: NDArray[np.generic]) -> Iterator[tuple[int, int, float]]:
    """Yield start, stop and seconds of each stretch of equal values."""
    if not len(values):
        return
    frame_s, time_s = frame_interval_s(pose.time_s), pose.time_s
    edges = np.flatnonzero(values[1:] != values[:-1]) + 1
    for start, stop in zip([0, *edges], [*edges, len(values)], strict=True):
        lasts_s = float(time_s[stop - 1] - time_s[start] + frame_s)
        yield int(start), int(stop), round(lasts_s, 6)  # as of SAME_S
