"""Steps that are none of walking forwards: running, hopping, cycling, on the spot, backwards …

The extremes that gait events are read from are there as well, at other moments than contact and
foot-off: in running the ankle is farthest ahead in the air, on the spot with the knee up, in
walking backwards when the foot leaves, and on stairs it is farthest behind when it has long left.
In hopping one foot, and on pedals both, have no contacts at all.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats
from .leg_signals import GRID_HZ, LegSignals

RUNNING_STEP_S = 0.45
"""A longer step is none of running: 133 a minute."""

FREE_FALL = 11.5
"""Acceleration of free fall in lengths of thigh plus shank (0.85 m) per s²."""

FALLS = 0.7
"""Of free fall, from which the hips rise and fall as in running. Who walks vaults over a standing
leg, and leaves the floor before the hips fall so fast: it lies midway between rendered and
recorded walks and rendered runs."""

HARDLY_FALLS = 0.5
"""Of free fall, below which the hips do not rise and fall as in running: recorded walks are below,
rendered ones too but for a few with published networks, runs far above."""

LIFTED = 0.04
"""Leg lengths by which the feet are lifted in turn; less is drowned in the noise."""

ON_THE_WAY = 0.2
"""Correlation of the lift with the way ahead from which the feet swing as in walking, and below
whose negative they do so backwards. In rendered and recorded walks it is well above, with own and
published networks, as far below where they are played backwards, and near 0 in marching."""

STEEP = 0.3
"""Rise over length of a stride from which the feet are on stairs: theirs is clearly more, that of
ramps, and of level ways in a picture rolled by 10 degrees, clearly less."""

HARDLY_RISES = 0.1
"""Leg lengths in a stride by which the hips rise on no stairs: there it is three times as much.
Who stands before walking, or freezes, has hardly a length, and what the noise rises over it is
steep."""

UP_AND_DOWN = 0.07
"""Leg lengths (SD) by which the hips go up and down in stepping onto something and back, and in
lunges. In rendered and recorded walks it is hardly more than half of it."""

HELD_UP = 0.2
"""Leg lengths from which one ankle is above the other on average in hopping on one leg. In walking
it is at most half of it, where the legs are stiff or the camera is high."""

ROUND, STILL = 0.5, 0.035
"""Pedals: the feet go up and down for more than the first of their way to and fro, and the hips for
less than the second of that of the feet. Walks are below the first, marching above the second."""


def other_steps(
    signals: LegSignals, stride_s: float, step_s: float
) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    """Yield in words what steps there may be that are none of walking forwards, and where, (G,).

    Parameters
    ----------
    stride_s, step_s : how often the ankles change places and are back, and how often they part;
        NaN where that is not known
    """
    ahead = swing(signals, stride_s)
    if runs(signals, step_s):
        reason = "the hips rise and fall as in running: choose the task Running"
        yield reason, np.ones(len(ahead), dtype=bool)
    yield (
        "the person goes up or down as on stairs, which is not measured as walking",
        np.abs(slope(signals, stride_s)) > STEEP,
    )
    other = ahead < ON_THE_WAY
    if other.any() and np.median(ahead[other]) < -ON_THE_WAY:
        yield (
            "the person walks backwards, and gait events are those of walking forwards; if that "
            "is wrong, set the facing",
            other,
        )
    yield (
        "the feet are not lifted on their way ahead: stepping on the spot is not measured as "
        "walking",
        other,
    )
    yield (
        "one foot stays up as in hopping on one leg, which is not measured as walking",
        np.abs(held_up(signals, stride_s)) > HELD_UP,
    )
    if pedals(signals, stride_s):
        reason = "the feet go round as on pedals, which is not measured as walking"
        yield reason, np.ones(len(ahead), dtype=bool)
    if up_and_down(signals, stride_s) > UP_AND_DOWN:
        reason = (
            "the hips go up and down as onto a step or in lunges, which is not measured as walking"
        )
        yield reason, np.ones(len(ahead), dtype=bool)


def runs(signals: LegSignals, step_s: float) -> bool:
    """Tell whether the hips rise and fall as in running.

    Parameters
    ----------
    step_s : how often the ankles part, seconds; NaN if that is not known
    """
    return step_s < RUNNING_STEP_S and fall(signals, step_s) > FALLS


def swing(signals: LegSignals, period_s: float) -> Floats:
    """Return how far a foot is the higher one while it moves ahead of the other, (G,) -1 ... 1.

    Over two strides around each sample: 1 ... `ON_THE_WAY` in walking forwards, as much below 0 in
    walking backwards, or where the facing is wrong. It does not mind a treadmill or a camera that
    follows or shakes. 1 where the feet are hardly lifted, or not known.
    """
    lift = (signals.upward["left"] - signals.upward["right"]) / signals.leg_px
    way = np.gradient(signals.between_ankles)
    lift, way = lift + 0 * way, way + 0 * lift  # known where both are
    stride = round(period_s * GRID_HZ)
    lifts, paces = (np.sqrt(np.maximum(_together(one, one, stride), 0)) for one in (lift, way))
    seen = _sums(np.isfinite(lift).astype(float), stride)
    clear = (np.sqrt(2) * lifts > LIFTED) & (paces > 0) & (seen > stride)
    together = _together(lift, way, stride)
    return np.where(clear, together / np.where(clear, lifts * paces, 1.0), 1.0)


def held_up(signals: LegSignals, period_s: float) -> Floats:
    """Return how far the left foot is above the right one over two strides, (G,) leg lengths."""
    lift = (signals.upward["left"] - signals.upward["right"]) / signals.leg_px
    return _means(lift, round(period_s * GRID_HZ))


def pedals(signals: LegSignals, period_s: float) -> bool:
    """Tell whether the feet go round while the hips stay where they are."""
    bob = signals.hips_up - _means(signals.hips_up, round(period_s * GRID_HZ / 2))
    up_and_down = np.nanstd(signals.upward["left"] - signals.upward["right"])
    to_and_fro = np.nanstd(signals.between_ankles)
    return bool(up_and_down > ROUND * to_and_fro and np.nanstd(bob) < STILL * up_and_down)


def slope(signals: LegSignals, period_s: float) -> Floats:
    """Return by how much the hips rise over the length of a stride, (G,), downhill negative.

    Over two strides around each sample, as a line. The length is that of the ankles' way against
    each other, so that it is there on a treadmill and with a camera that follows the person level.
    0 where it is not known, or the hips hardly rise.
    """
    up, reach = signals.hips_up, round(period_s * GRID_HZ)
    passed = np.where(np.isfinite(up), signals.time_s - signals.time_s[0], np.nan)
    apart = signals.between_ankles
    length = 2 * np.sqrt(2 * np.maximum(_together(apart, apart, reach), 0))
    spread = _together(passed, passed, reach)
    seen = (_sums(np.isfinite(up).astype(float), reach) > reach) & (spread > 0) & (length > 0)
    rise = _together(passed, up, reach) * period_s / np.where(seen, spread, 1.0)
    rises = seen & (np.abs(rise) > HARDLY_RISES * signals.leg_px)
    return np.where(rises, rise / np.where(rises, length, 1.0), 0.0)


def up_and_down(signals: LegSignals, period_s: float) -> float:
    """Return how far the hips are usually off a line over two strides, leg lengths (SD)."""
    up, reach = signals.hips_up / signals.leg_px, round(period_s * GRID_HZ)
    passed = np.where(np.isfinite(up), signals.time_s - signals.time_s[0], np.nan)
    spread, rise = _together(passed, passed, reach), _together(passed, up, reach)
    seen = np.isfinite(up) & (spread > 0)
    if not seen.any():
        return 0.0
    off = _together(up, up, reach)[seen] - rise[seen] ** 2 / spread[seen]
    return float(np.sqrt(max(np.median(off), 0.0)))


def _together(first: Floats, second: Floats, reach: int) -> Floats:
    """Return the mean product of what two series are off their means around each sample."""
    a, b = first + 0 * second, second + 0 * first  # known where both are
    return np.asarray(_means(a * b, reach) - _means(a, reach) * _means(b, reach))


def _means(values: Floats, reach: int) -> Floats:
    """Return the means of what is known of the values, around each sample as `_sums`; else 0."""
    known = np.isfinite(values)
    seen = np.maximum(_sums(known.astype(float), reach), 1.0)
    return np.asarray(_sums(np.where(known, values, 0.0), reach) / seen)


def _sums(values: Floats, reach: int) -> Floats:
    """Return the sums of the values from so many samples before each to as many after it."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    place = np.arange(len(values))
    last = np.minimum(place + reach + 1, len(values))
    return np.asarray(sums[last] - sums[np.maximum(place - reach, 0)])


def hips_bob(signals: LegSignals, step_s: float) -> Floats:
    """Return the hips' height above its mean over a step around each sample, (G,) px, up positive.

    What rises or falls steadily, as in a rolled picture, is not in it. NaN where a sample of the
    step is missing.
    """
    height, step = signals.hips_up, round(step_s * GRID_HZ)
    above = np.full(len(height), np.nan)
    if len(height) >= step:
        level = np.convolve(height, np.full(step, 1 / step), mode="valid")
        place = slice(step // 2, step // 2 + len(level))
        above[place] = height[place] - level
    return above


def fall(signals: LegSignals, step_s: float) -> float:
    """Return the amplitude of the hips' vertical acceleration over that of free fall."""
    bob = hips_bob(signals, step_s)
    bob = bob[np.isfinite(bob)]
    amplitude = np.sqrt(2) * np.std(bob) / signals.leg_px if len(bob) else 0.0
    return float((2 * np.pi / step_s) ** 2 * amplitude / FREE_FALL)
