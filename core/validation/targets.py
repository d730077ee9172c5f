"""What the pipeline must reach on rendered walkers, and whether it does."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .accuracy import AngleError, LegError
from .coverage import Coverage
from .gait_truth import GaitError
from .parameter_truth import ParameterCoverage

RMS_DEG = {"II": 4.0, "III": 4.0, "IV": 4.0}
"""Near leg, before the offset is taken off, by variant; others `OTHER_RMS_DEG`."""

OTHER_RMS_DEG = 5.5
SCATTER_DEG, FAR_DEG, BIAS_DEG = 3.0, 8.0, 3.0
WRONG_LEG_PERCENT = 1.0
ASYMMETRY, CADENCE_PERCENT, STRIDE_S = 0.05, 1.0, 0.02
EVENT_SD_S = 1 / 30
COVERAGE_PERCENT = (90.0, 100.0)


@dataclass(frozen=True)
class Check:
    """One target on one walker, or on all (`walker` empty).

    Attributes
    ----------
    value : NaN where nothing could be measured, which is no pass
    low, high : the target
    """

    walker: str
    target: str
    value: float
    low: float
    high: float

    @property
    def passed(self) -> bool:
        """Return whether the target is reached."""
        return self.low <= self.value <= self.high


def checks(
    variant: str,
    angles: Sequence[AngleError],
    legs: Sequence[LegError],
    gait: Sequence[GaitError],
    coverage: Sequence[Coverage],
    parameters: Sequence[ParameterCoverage] = (),
) -> list[Check]:
    """Return every target on every walker.

    Parameters
    ----------
    legs : after the repair
    parameters : with the row of all together; none where no walk has three strides of a leg
    """
    rms = RMS_DEG.get(variant, OTHER_RMS_DEG)
    rows = [_angle(one, rms) for one in angles if one.quantity in ("knee_flexion", "thigh")]
    found = [check for pair in rows for check in pair]
    for leg in legs:
        name = f"{leg.joint}s on the wrong leg, %"
        found.append(_below(leg.walker, name, leg.exchanged + leg.collapsed, WRONG_LEG_PERCENT))
    offset = {
        one.walker: one.bias
        for one in angles
        if (one.quantity, one.leg) == ("knee_flexion", "near")
    }
    for one in gait:
        peak, free = one.swing_peak_deg, one.swing_peak_deg - offset.get(one.walker, np.nan)
        found += [
            _within(one.walker, "near knee swing peak, bias deg", peak, BIAS_DEG),
            _within(one.walker, "near knee swing peak, bias deg without offset", free, BIAS_DEG),
            _within(one.walker, "near knee range, bias deg", one.range_deg, BIAS_DEG),
            _within(one.walker, "asymmetry of the knees' range", one.asymmetry, ASYMMETRY),
            _within(one.walker, "cadence, %", one.cadence_percent, CADENCE_PERCENT),
            _within(one.walker, "stride time, s", one.stride_time_s, STRIDE_S),
            _below(one.walker, "events, sd s", one.event_sd_s, EVENT_SD_S),
        ]
    shares = {
        "errors inside the 95 % interval, %": [
            one.stated for one in coverage if not one.walker and not one.quantity
        ],
        "means inside their 95 % interval, %": [
            one.inside for one in parameters if not one.key and one.count
        ],
    }
    return found + [
        Check("", name, share, *COVERAGE_PERCENT) for name, all_ in shares.items() for share in all_
    ]


def _angle(one: AngleError, rms: float) -> tuple[Check, ...]:
    name = f"{one.leg} {one.quantity.removesuffix('_flexion')}"
    if one.leg == "far":
        return (_below(one.walker, f"{name}, rms deg", one.rms, FAR_DEG),)
    return (
        _below(one.walker, f"{name}, rms deg", one.rms, rms),
        _below(one.walker, f"{name}, rms deg without offset", one.scatter, SCATTER_DEG),
    )


def _below(walker: str, target: str, value: float, limit: float) -> Check:
    return Check(walker, target, value, 0.0, limit)


def _within(walker: str, target: str, value: float, limit: float) -> Check:
    return Check(walker, target, value, -limit, limit)


@dataclass(frozen=True)
class Tally:
    """One target over all walkers.

    Attributes
    ----------
    passed, of : walkers
    worst : the value farthest beyond, or nearest to, the limit
    """

    target: str
    limit: float
    passed: int
    of: int
    mean: float
    worst: float


def tally(found: Sequence[Check]) -> list[Tally]:
    """Return how many walkers reach each target, in the order of the checks."""
    rows = []
    for target in dict.fromkeys(one.target for one in found):
        own = [one for one in found if one.target == target]
        values = np.array([one.value for one in own])
        known = values[np.isfinite(values)]
        limit = own[0].low if own[0].high == COVERAGE_PERCENT[1] else own[0].high
        far = np.abs(known) if own[0].high != COVERAGE_PERCENT[1] else -known
        worst = float(known[far.argmax()]) if len(known) else float("nan")
        mean = float(known.mean()) if len(known) else float("nan")
        rows.append(Tally(target, limit, sum(one.passed for one in own), len(own), mean, worst))
    return rows
