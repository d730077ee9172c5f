"""What the pipeline must reach on rendered walkers and other movements, and whether it does."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..tasks.jump import HIGH, LOW
from .accuracy import AngleError, LegError
from .coverage import Coverage
from .gait_truth import GaitError
from .parameter_truth import ParameterCoverage
from .task_truth import FigureError, RepetitionCount

RMS_DEG = {"II": 4.0, "III": 4.0, "IV": 4.0}
"""Near leg, before the offset is taken off, by variant; others `OTHER_RMS_DEG`."""

OTHER_RMS_DEG = 5.5
SCATTER_DEG, FAR_DEG, BIAS_DEG = 3.0, 8.0, 3.0
WRONG_LEG_PERCENT = 1.0
ASYMMETRY, CADENCE_PERCENT, STRIDE_S = 0.05, 1.0, 0.02
EVENT_SD_S = 1 / 30
COVERAGE_PERCENT = 90.0

REPETITION_S = 0.1
"""To a tenth of a second times of rises are published and compared (Bohannon 2006)."""

SEEN_PERCENT = 95.0
"""Of the frames have an angle; where fewer have one, range of motion names it as missing."""

ARM_DEG = 5.0
"""Errors of up to 5 degrees are regarded as reasonable (McGinley et al. 2009, Gait Posture 29:360).
An arm has shorter levers than a leg, and its shoulder moves along."""

JUMP_M = 0.02
"""What two jumps of 0.3 m by one person differ by beyond chance: 1.96 √2 times the 2.4 % by which
they vary at least (Markovic et al. 2004, J Strength Cond Res 18:551)."""

CADENCE = 1.7
"""Steps a minute, 1 % of a usual 170 in running."""

HIPS_CM = 1.0
"""Of the 6 to 9 by which the hips of rendered runs rise and fall."""

FIGURES = {
    "squat_depth": ("depth, bias deg", BIAS_DEG),
    "squat_knee_peak": ("knee's greatest flexion, bias deg", BIAS_DEG),
    "squat_trunk_peak": ("trunk's greatest lean, bias deg", BIAS_DEG),
    "squat_duration": ("duration, bias s", REPETITION_S),
    "rise_time": ("rise time, bias s", REPETITION_S),
    "five_rises_time": ("time of five rises, s", REPETITION_S),
    "rise_trunk_peak": ("trunk's greatest lean, bias deg", BIAS_DEG),
    "tug_time": ("timed up and go, s", REPETITION_S),
    "rom_knee_flexion_most": ("knee's greatest flexion, bias deg", BIAS_DEG),
    "rom_knee_flexion_range": ("knee's range, bias deg", BIAS_DEG),
    "rom_shoulder_flexion_most": ("shoulder's greatest flexion, bias deg", ARM_DEG),
    "rom_shoulder_flexion_range": ("shoulder's range, bias deg", ARM_DEG),
    "rom_elbow_flexion_most": ("elbow's greatest flexion, bias deg", ARM_DEG),
    "rom_elbow_flexion_range": ("elbow's range, bias deg", ARM_DEG),
    "rom_hip_abduction_most": ("hip's greatest abduction, bias deg", BIAS_DEG),
    "rom_hip_abduction_range": ("hip's abduction, range, bias deg", BIAS_DEG),
    "rom_shoulder_abduction_most": ("shoulder's greatest abduction, bias deg", ARM_DEG),
    "rom_shoulder_abduction_range": ("shoulder's abduction, range, bias deg", ARM_DEG),
    "running_cadence": ("cadence, steps/min", CADENCE),
    "running_knee_stance_peak": ("knee's greatest flexion in stance, bias deg", BIAS_DEG),
    "running_knee_swing_peak": ("knee's greatest flexion in swing, bias deg", BIAS_DEG),
    "running_thigh_extension": ("thigh's greatest extension, bias deg", BIAS_DEG),
    "running_hips_rise": ("hips' rise and fall, bias cm", HIPS_CM),
    "jump_rise": ("rise of the hips, bias m", JUMP_M),
    LOW.key: ("jump's height at least, minus the true one, m", 0.0),
    HIGH.key: ("jump's height at most, minus the true one, m", 0.0),
}
"""Name and limit of the figures of tasks, of the leg that faces the camera or the whole body."""


@dataclass(frozen=True)
class Check:
    """One target on one walker, or on all (`walker` empty).

    Attributes
    ----------
    value : NaN where nothing could be measured, which is no pass
    low, high : the target, infinite on the side where there is none
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
    found = _angles(variant, angles)
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
    sure = [one.inside for one in parameters if not one.key and one.count]
    name = "means inside their 95 % interval, %"
    means = [_above("", name, share, COVERAGE_PERCENT) for share in sure]
    return [*found, *_errors_inside(coverage), *means]


def task_checks(
    variant: str,
    counts: Sequence[RepetitionCount],
    figures: Sequence[FigureError],
    angles: Sequence[AngleError],
    coverage: Sequence[Coverage],
) -> list[Check]:
    """Return every target on every movement other than walking; those of angles are gait's."""
    found = []
    for one in counts:
        if not one.true:
            continue  # range of motion counts none
        found += [
            _below(one.video, "repetitions missed", one.missed, 0),
            _below(one.video, "repetitions found where there is none", one.extra, 0),
        ]
    for figure in figures:
        name, limit = FIGURES.get(figure.figure, ("", np.nan))
        if figure.figure == LOW.key:
            found.append(_below(figure.video, name, figure.most, limit))
        elif figure.figure == HIGH.key:
            found.append(_above(figure.video, name, figure.least, limit))
        elif name and figure.leg != "far":
            found.append(_within(figure.video, name, figure.mean, limit))
    for angle in angles:
        if angle.quantity == "knee_flexion":
            name = f"{angle.leg} knee, % of frames with a value"
            found.append(_above(angle.walker, name, 100 * angle.share, SEEN_PERCENT))
    return [*found, *_angles(variant, angles), *_errors_inside(coverage)]


def _angles(variant: str, angles: Sequence[AngleError]) -> list[Check]:
    """Return the checks of knees and thighs."""
    limit, found = RMS_DEG.get(variant, OTHER_RMS_DEG), []
    for one in angles:
        name = f"{one.leg} {one.quantity.removesuffix('_flexion')}"
        if name in ("far knee", "far thigh"):
            found.append(_below(one.walker, f"{name}, rms deg", one.rms, FAR_DEG))
        elif name in ("near knee", "near thigh"):
            found += [
                _below(one.walker, f"{name}, rms deg", one.rms, limit),
                _below(one.walker, f"{name}, rms deg without offset", one.scatter, SCATTER_DEG),
            ]
    return found


def _errors_inside(coverage: Sequence[Coverage]) -> list[Check]:
    """Return the check of all angles of all recordings together."""
    whole = [one for one in coverage if not one.walker and not one.quantity and one.samples]
    name = "errors inside the 95 % interval, %"
    return [_above("", name, one.stated, COVERAGE_PERCENT) for one in whole]


def _below(video: str, target: str, value: float, limit: float) -> Check:
    return Check(video, target, value, -np.inf, limit)


def _above(video: str, target: str, value: float, limit: float) -> Check:
    return Check(video, target, value, limit, np.inf)


def _within(video: str, target: str, value: float, limit: float) -> Check:
    return Check(video, target, value, -limit, limit)


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
        low, high = own[0].low, own[0].high
        worst = max(known, key=lambda v: max(low - v, v - high), default=np.nan)
        mean = float(known.mean()) if len(known) else float("nan")
        limit = high if np.isfinite(high) else low
        rows.append(Tally(target, limit, sum(one.passed for one in own), len(own), mean, worst))
    return rows
