"""The three ways to read initial contact and foot-off from the ankles against the hips."""

from dataclasses import dataclass

import numpy as np

from ..keypoints import SIDES, Side
from ..pose import Event, Floats
from .event_order import FOOT_OFF, INITIAL_CONTACT, Candidate
from .leg_signals import GRID_HZ, LegSignals, finite_runs, vertex_s

METHODS: dict[str, str] = {
    "zeni": "Ankle farthest ahead of and behind the hips (Zeni 2008)",
    "velocity": "Ankle's speed over the floor falls below and rises above 30 % of its maximum",
    "ankle_distance": "Ankles farthest apart; initial contacts only",
}
"""Name and one line for a menu of each way to find events."""

CLEAR_SWING = 0.6
"""Of the ankles' greatest speed, from which a swing counts in full. Were the fastest to count more,
the last digits of a speed would say which of two events that exclude each other stays."""


@dataclass(frozen=True)
class EventSettings:
    """What counts as an event.

    Attributes
    ----------
    method : one of `METHODS`
    min_prominence : least height of a peak above its surroundings, share of the range
    gap_margin_s : no event this near to missing samples
    edge_margin_s : no event this near to the ends of a pass
    shortest_stride_s, longest_stride_s : range in which the stride's period is sought
    least_range : least travel of the ankles against each other, in leg lengths
    least_rate_hz : fewest frames a second
    slowest_swing : of the ankles' greatest speed, what a swing comes to at least
    consensus_s : two methods that differ by more make an event doubtful
    """

    method: str = "zeni"
    min_prominence: float = 0.2
    gap_margin_s: float = 0.15
    edge_margin_s: float = 0.03
    shortest_stride_s: float = 0.5
    longest_stride_s: float = 4.0
    least_range: float = 0.2
    least_rate_hz: float = 12.0
    slowest_swing: float = CLEAR_SWING
    consensus_s: float = 0.1

    def __post_init__(self) -> None:
        if self.method not in METHODS:
            raise ValueError(f"method: expected one of {', '.join(METHODS)}, got {self.method}")


def _zeni(
    signals: LegSignals, side: Side, period_s: float, settings: EventSettings
) -> list[Candidate]:
    ahead = signals.forward[side]
    return [
        Candidate(Event(kind, side, time_s, "zeni"), weight)
        for kind, value in ((INITIAL_CONTACT, ahead), (FOOT_OFF, -ahead))
        for time_s, weight in _peaks(signals.time_s, value, period_s, settings, kind)
    ]


def _ankle_distance(
    signals: LegSignals, side: Side, period_s: float, settings: EventSettings
) -> list[Candidate]:
    """Return the moments at which this ankle is farthest ahead of the other one."""
    apart = signals.between_ankles * (1 if side == "left" else -1)
    return [
        Candidate(Event(INITIAL_CONTACT, side, time_s, "ankle_distance"), weight)
        for time_s, weight in _peaks(signals.time_s, apart, period_s, settings, INITIAL_CONTACT)
    ]


def _velocity(
    signals: LegSignals, side: Side, period_s: float, settings: EventSettings
) -> list[Candidate]:
    """Return start (foot-off) and end (contact) of each swing by the ankle's floor speed.

    The floor's speed against the hips is that of the rearward moving ankle: at any time one
    foot stands. So neither a static camera nor the belt's speed is needed.
    """
    rearward = np.fmin(*(np.gradient(signals.forward[each]) for each in SIDES))
    over_floor = np.gradient(signals.forward[side]) - np.nanmedian(rearward)
    speed = np.hypot(over_floor, np.gradient(signals.upward[side])) * GRID_HZ
    if not np.isfinite(speed).any():
        return []
    most = float(np.nanpercentile(speed, 98))
    swing = np.where(np.isfinite(speed), speed, 0.0) > 0.3 * most
    found: list[Candidate] = []
    edges = np.flatnonzero(np.diff(swing, prepend=False, append=False))
    for first, last in edges.reshape(-1, 2).tolist():
        fastest = float(speed[first:last].max()) / most
        if fastest < settings.slowest_swing or (last - first) / GRID_HZ < 0.05 * period_s:
            continue
        for kind, at in ((FOOT_OFF, first), (INITIAL_CONTACT, last)):
            if _clear_of_gaps(speed, at, settings):
                time_s = _crossing(signals.time_s, speed, at, 0.3 * most)
                weight = min(1.0, fastest / CLEAR_SWING)
                found.append(Candidate(Event(kind, side, time_s, "velocity"), weight))
    return found


CANDIDATES = {"zeni": _zeni, "velocity": _velocity, "ankle_distance": _ankle_distance}


def _peaks(
    time_s: Floats, value: Floats, period_s: float, settings: EventSettings, kind: str
) -> list[tuple[float, float]]:
    """Return time and weight (prominence over range, at most 1) of the clear maxima.

    Those alone that have the swing of a leg before them (contact) or behind them (foot-off): who
    stands before walking or after it has greatest distances as well.
    """
    from scipy.signal import find_peaks

    known = value[np.isfinite(value)]
    if not len(known):
        return []
    span = float(np.subtract(*np.percentile(known, [98, 2])))
    if span == 0:  # nearly every picture is the same
        return []
    found: list[tuple[float, float]] = []
    for start, stop in finite_runs(value):
        # Low walls at both ends: a maximum near an end keeps its full prominence.
        walled = np.concatenate(([known.min() - 1], value[start:stop], [known.min() - 1]))
        peaks, shape = find_peaks(
            walled,
            distance=max(1.0, 0.5 * period_s * GRID_HZ),
            prominence=settings.min_prominence * span,
        )
        for peak, prominence in zip(
            (peaks - 1 + start).tolist(), shape["prominences"], strict=True
        ):
            swing = value[start : peak + 1][::-1] if kind == INITIAL_CONTACT else value[peak:stop]
            least = settings.min_prominence * span
            if _clear_of_gaps(value, peak, settings) and _falls(swing, period_s, least):
                weight = min(1.0, float(prominence) / span)
                found.append((vertex_s(time_s, value, peak), weight))
    return found


def _falls(value: Floats, period_s: float, least: float) -> bool:
    """Return whether value falls by so much within a stride, or ends within a quarter of one."""
    stride = round(period_s * GRID_HZ)
    return len(value) < stride / 4 or bool(value[0] - value[:stride].min() >= least)


def _clear_of_gaps(value: Floats, at: int, settings: EventSettings) -> bool:
    """Return whether a grid sample is far enough from missing samples and from the ends."""
    edge = int(settings.edge_margin_s * GRID_HZ)
    if at - edge < 0 or at + edge >= len(value):
        return False
    gap = int(settings.gap_margin_s * GRID_HZ)
    return bool(np.isfinite(value[max(0, at - gap) : at + gap + 1]).all())


def _crossing(time_s: Floats, value: Floats, after: int, level: float) -> float:
    """Return when value passes level between the samples after - 1 and after."""
    share = (level - value[after - 1]) / (value[after] - value[after - 1])
    return float(time_s[after - 1] + share / GRID_HZ)
