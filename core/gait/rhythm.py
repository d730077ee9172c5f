"""The rhythm of the steps, and whether it is one of walking."""

from dataclasses import replace

import numpy as np

from .event_methods import EventSettings
from .leg_signals import GRID_HZ, LegSignals, step_rhythm_s, stride_period_s

EXCHANGED = 2.7
"""Steps in a stride from which on the legs cannot have kept their names; two is right."""

PAUSE_S, HARDLY_MOVES = 0.5, 0.1
"""In a pause of walking the ankles move for so long by less than this share of their usual way
against each other."""


def steady_rhythm(signals: LegSignals, settings: EventSettings) -> tuple[float, float, str]:
    """Return the stride's period, how often the ankles part, and why that is none of walking.

    Seconds, NaN where unclear; the reason is empty where it is a rhythm of walking. Where the
    whole has none but there is one between the pauses, it is that.
    """
    stride_s, step_s = _rhythms(signals, settings)
    reason = _unsteady(stride_s, step_s, settings)
    if reason:
        between = _rhythms(without_pauses(signals), settings)
        if not _unsteady(*between, settings):
            return *between, ""
    return stride_s, step_s, reason


def _rhythms(signals: LegSignals, settings: EventSettings) -> tuple[float, float]:
    sought = {"shortest_s": settings.shortest_stride_s, "longest_s": settings.longest_stride_s}
    return stride_period_s(signals, **sought), step_rhythm_s(signals, **sought)


def _unsteady(stride_s: float, step_s: float, settings: EventSettings) -> str:
    """Return why a rhythm is none of walking, empty if it is."""
    if np.isnan(stride_s) and np.isnan(step_s):
        return (
            "no regular steps: the ankles do not change places in a steady rhythm; strides of "
            f"{settings.shortest_stride_s:g} to {settings.longest_stride_s:g} s are measured"
        )
    if not stride_s <= EXCHANGED * step_s and np.isfinite(step_s):
        changes = f"only every {stride_s / 2:.2f} s" if np.isfinite(stride_s) else "irregularly"
        return (
            f"the ankles part every {step_s:.2f} s but change places {changes}: left and right "
            "look exchanged in part, then correct the legs; or one foot is only drawn up to the "
            "other, then set the events by hand"
        )
    return ""


def without_pauses(signals: LegSignals) -> LegSignals:
    """Return the signals without the pauses, in which the ankles stay where they are.

    Who freezes again and again has a rhythm between the pauses that does not go on through them.
    """
    from scipy.ndimage import maximum_filter1d, minimum_filter1d

    apart, reach = signals.between_ankles, round(PAUSE_S * GRID_HZ)
    known = np.isfinite(apart)
    if not known.any():
        return signals
    moved = maximum_filter1d(np.where(known, apart, -np.inf), reach)
    moved = moved - minimum_filter1d(np.where(known, apart, np.inf), reach)
    span = float(np.subtract(*np.percentile(apart[known], [98, 2])))
    pauses = maximum_filter1d((moved < HARDLY_MOVES * span) & known, reach)
    return replace(
        signals,
        forward={side: np.where(pauses, np.nan, ahead) for side, ahead in signals.forward.items()},
    )
