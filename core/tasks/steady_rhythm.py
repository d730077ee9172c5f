"""Whether a stretch keeps one rhythm: of a walk that becomes a run, the mean belongs to neither."""

from dataclasses import replace

import numpy as np

from ..gait.leg_signals import GRID_HZ, LegSignals, stride_period_s
from ..stretches_told import told_of

WINDOW_S, STEP_S = 4.0, 1.0
"""The rhythm is looked at in windows that hold three of the longest strides of running."""

MANY = 5
"""Windows, of which the extreme ones are left out."""

MOVES = 0.5
"""Of the largest spread of the ankles' distance in a window: below it the person hardly moves."""

STEADY = 1.1
"""Of the shortest stride period, what the longest may be."""


def change_of_rhythm(signals: LegSignals, *, shortest_s: float, longest_s: float) -> str:
    """Return in words that a stretch has no one rhythm, empty where it keeps one."""
    quick_s, slow_s = periods_s(signals, shortest_s=shortest_s, longest_s=longest_s)
    if not slow_s > STEADY * quick_s:
        return ""
    reason = (
        f"the rhythm changes between {120 / slow_s:.0f} and {120 / quick_s:.0f} steps a minute, "
        "and nothing is given of it: film the run alone, or cut it out"
    )
    return told_of(reason, [(signals.time_s[0], signals.time_s[-1])])


def periods_s(signals: LegSignals, *, shortest_s: float, longest_s: float) -> tuple[float, float]:
    """Return the shortest and the longest stride period of the windows of a stretch, seconds.

    Of many windows one at either end is left out: it may be misread, or lie in a short start. NaN
    where no window has a rhythm, as in a stretch shorter than one.
    """
    long, step = int(WINDOW_S * GRID_HZ), int(STEP_S * GRID_HZ)
    firsts = range(0, len(signals.time_s) - long + 1, step)
    parts = [_part(signals, slice(first, first + long)) for first in firsts]
    spread = [float(np.nanstd(one.between_ankles)) if _seen(one) else 0.0 for one in parts]
    found = [
        stride_period_s(one, shortest_s=shortest_s, longest_s=longest_s)
        for one, moves in zip(parts, spread, strict=True)
        if moves > MOVES * max(spread)
    ]
    known = sorted(one for one in found if np.isfinite(one))
    if len(known) >= MANY:
        known = known[1:-1]
    return (known[0], known[-1]) if known else (float("nan"), float("nan"))


def _part(signals: LegSignals, at: slice) -> LegSignals:
    return replace(
        signals,
        time_s=signals.time_s[at],
        forward={side: one[at] for side, one in signals.forward.items()},
        upward={side: one[at] for side, one in signals.upward.items()},
        hips_up=signals.hips_up[at],
    )


def _seen(signals: LegSignals) -> bool:
    """Return whether the ankles are seen for half of the time."""
    return bool(np.isfinite(signals.between_ankles).mean() >= 0.5)
