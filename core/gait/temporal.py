"""Spatiotemporal parameters of walking from the gait cycles.

Each is a row with its definition. What these keypoints cannot give is refused by name in
`UNAVAILABLE`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from ..keypoints import SIDES
from ..pose import Event, Floats
from .cycles import FEWEST_FOR_SD, Cycle
from .intervals import alike_half_width, scatter_half_widths, together
from .parameters import NORMAL_95, NOTHING, Definition, Parameter, Summary, parameter, summary
from .strides import STRIDE_RANGE

PERRY = "Perry & Burnfield 2010, Gait Analysis, 2nd ed."
HAUSDORFF = "Hausdorff 2005, J NeuroEng Rehabil 2:19"
WHITTLE = "Levine, Richards & Whittle 2012, Whittle's Gait Analysis, 5th ed."

UNAVAILABLE: dict[str, str] = {
    "Ankle angle": "there is no keypoint on the heel or the toes",
    "Foot progression angle": "there is no keypoint on the heel or the toes",
    "Foot strike pattern": "there is no keypoint on the heel or the toes",
    "Step width": "it lies along the line of sight of a camera at the side",
    "Pelvic tilt": "hip centres alone do not show it; there is no marker on the iliac spines",
    "Rotation of hip, pelvis or foot": "one camera does not show turns about a segment's axis",
    "Joint moments and powers": "they need the forces between foot and floor",
}
"""Quantities that are asked for and cannot be measured here, with the reason."""

NEEDS_CONTACTS = "it needs at least two contacts of one foot"
NEEDS_FOOT_OFF = "no foot-off was found inside a cycle"

CADENCE = Definition(
    "cadence",
    "Cadence",
    "steps/min",
    "120 s over the stride time that fits the events of both legs, but for doubtful ones and those "
    "with which walking starts or stops",
    WHITTLE,
)

TIMES: tuple[tuple[Definition, Callable[[Cycle], float]], ...] = (
    (
        Definition(
            "stride_time", "Stride time", "s",
            "initial contact to the same foot's next one", PERRY,
        ),
        lambda c: c.duration_s,
    ),
    (
        Definition(
            "step_time", "Step time", "s",
            "the other foot's initial contact to this foot's", PERRY,
        ),
        lambda c: c.stop_s - c.opposite_contact_s,
    ),
    (
        Definition(
            "stance_time", "Stance time", "s",
            "initial contact to foot-off of the same foot", PERRY,
        ),
        lambda c: c.foot_off_s - c.start_s,
    ),
    (
        Definition(
            "swing_time", "Swing time", "s",
            "foot-off to the next initial contact of the same foot", PERRY,
        ),
        lambda c: c.stop_s - c.foot_off_s,
    ),
    (
        Definition("stance", "Stance", "% of cycle", "stance time over stride time", PERRY),
        lambda c: c.foot_off_percent,
    ),
    (
        Definition("swing", "Swing", "% of cycle", "swing time over stride time", PERRY),
        lambda c: 100.0 - c.foot_off_percent,
    ),
    (
        Definition(
            "initial_double_support", "Double support, initial", "% of cycle",
            "initial contact to the other foot's foot-off", PERRY,
        ),
        lambda c: _support(c, c.opposite_foot_off_s - c.start_s),
    ),
    (
        Definition(
            "terminal_double_support", "Double support, terminal", "% of cycle",
            "the other foot's initial contact to foot-off", PERRY,
        ),
        lambda c: _support(c, c.foot_off_s - c.opposite_contact_s),
    ),
    (
        Definition(
            "double_support", "Double support, total", "% of cycle",
            "both feet on the floor: initial and terminal together, of the cycles with all "
            "events of both feet in order", PERRY,
        ),
        lambda c: _support(
            c, c.opposite_foot_off_s - c.start_s + c.foot_off_s - c.opposite_contact_s
        ),
    ),
    (
        Definition(
            "single_support", "Single support", "% of cycle",
            "the other foot's foot-off to its initial contact, of the cycles with all events of "
            "both feet in order; with double support it makes up their stance", PERRY,
        ),
        lambda c: _support(c, c.opposite_contact_s - c.opposite_foot_off_s),
    ),
)  # fmt: skip

VARIATION: tuple[tuple[Definition, Callable[[Cycle], float]], ...] = (
    (
        Definition(
            "stride_time_variation", "Stride time, variation", "%",
            "standard deviation over the mean of the stride times; the scatter of the events, "
            "about 0.01 s, is in it", HAUSDORFF,
        ),
        lambda c: c.duration_s,
    ),
    (
        Definition(
            "step_time_variation", "Step time, variation", "%",
            "standard deviation over the mean of the step times; the scatter of the events, "
            "about 0.01 s, is in it", HAUSDORFF,
        ),
        lambda c: c.stop_s - c.opposite_contact_s,
    ),
)  # fmt: skip
"""Coefficients of variation, and what of each cycle they are of."""


def _percent(cycle: Cycle, seconds: float) -> float:
    return 100.0 * seconds / cycle.duration_s


def _support(cycle: Cycle, seconds: float) -> float:
    """Return a share of support, NaN where the feet do not take turns with both on the floor."""
    walks = cycle.start_s < cycle.opposite_foot_off_s < cycle.opposite_contact_s < cycle.foot_off_s
    return _percent(cycle, seconds) if walks else float("nan")


def temporal_parameters(
    cycles: Sequence[Cycle], events: Sequence[Event] = (), turns_s: Sequence[float] = ()
) -> tuple[Parameter, ...]:
    """Return cadence, step, stride, stance, swing and support times and shares.

    Excluded cycles do not count. Support is of the cycles with all events of both feet, in whose
    stance single and double support are the whole; the mean stance is of all that have a foot-off.
    No calibration is needed. Differences between like events
    are free of the events' constant shift; stance, swing and support are not: with points without
    error they are within 1.5 % of the cycle of a rendered walker's (`tests/core/test_gait.py`).

    Parameters
    ----------
    events : those that the cycles were made of. With them cadence is a fit through every
        contact and foot-off, which is surer than the mean of a few strides.
    turns_s : when the person begins to walk the other way
    """
    counted = [cycle for cycle in cycles if not cycle.excluded]
    rows = [_cadence(counted, events, turns_s)]
    for definition, value in TIMES:
        values = {side: _known([value(c) for c in counted if c.side == side]) for side in SIDES}
        wrong = alike_half_width(definition.key, 0.0)
        rows.append(parameter(definition, values, alike=dict.fromkeys(values, wrong)))
    return tuple(rows)


def variation_parameters(cycles: Sequence[Cycle]) -> tuple[Parameter, ...]:
    """Return how much stride and step times vary: coefficients of variation, percent.

    100 SD / mean over the strides of a leg; of both, the SD is about each leg's own mean. None
    below `FEWEST_FOR_SD` strides. The events' own scatter is in it: 0.01 s, as on rendered
    walkers, alone makes 1.3 % of a stride of 1.1 s. Half of the 95 % interval is 1.96 CV /
    sqrt(2 f), f being the degrees of freedom: of few strides it says little.
    """
    counted = [cycle for cycle in cycles if not cycle.excluded]
    rows = []
    for definition, value in VARIATION:
        legs = {side: _known([value(c) for c in counted if c.side == side]) for side in SIDES}
        left, right, both = (
            _variation([legs[side] for side in sides]) for sides in (("left",), ("right",), SIDES)
        )
        rows.append(Parameter(definition, left, right, both))
    return tuple(rows)


def _variation(legs: Sequence[Floats]) -> Summary:
    legs = [leg for leg in legs if len(leg) >= FEWEST_FOR_SD]
    if not legs:
        return NOTHING
    off, every = np.concatenate([leg - leg.mean() for leg in legs]), np.concatenate(legs)
    free = len(every) - len(legs)
    percent = 100.0 * float(np.sqrt(off @ off / free) / every.mean())
    return Summary(percent, float("nan"), len(every), NORMAL_95 * percent / np.sqrt(2.0 * free))


def _known(values: Sequence[float]) -> Floats:
    found = np.array(values, dtype=np.float64)
    return found[np.isfinite(found)]


def _cadence(
    cycles: Sequence[Cycle], events: Sequence[Event], turns_s: Sequence[float]
) -> Parameter:
    """Return cadence from all events, or from the mean stride time; its SD is of strides."""
    durations = np.array([cycle.duration_s for cycle in cycles])
    both = summary(120.0 / durations)
    if len(durations):
        fitted = fitted_stride_time_s(events, float(np.median(durations)), turns_s)
        stride_s = fitted if np.isfinite(fitted) else float(durations.mean())
        sides = [120.0 / _known([c.duration_s for c in cycles if c.side == s]) for s in SIDES]
        _, scatter = scatter_half_widths(sides)
        mean = 120.0 / stride_s
        half = together(scatter, alike_half_width(CADENCE.key, mean))
        both = replace(both, mean=mean, half_width=half)
    return Parameter(CADENCE, NOTHING, NOTHING, both)


def fitted_stride_time_s(
    events: Sequence[Event], usual_s: float, turns_s: Sequence[float] = ()
) -> float:
    """Return the stride time that fits all events best, seconds; NaN for too few.

    Least squares over the times of like events (contacts and foot-offs of each leg), each
    unbroken row of them with its own beginning. A row breaks at a turn, and where two like events
    are no usual stride apart (`STRIDE_RANGE`): at a stop or a missed event. Strides of another
    pace that count elsewhere count here.
    """
    above, below = 0.0, 0.0
    for kind in dict.fromkeys((event.kind, event.side) for event in events):
        times = np.sort([e.time_s for e in events if (e.kind, e.side) == kind])
        strides = np.diff(times) / usual_s
        breaks = (strides < STRIDE_RANGE[0]) | (strides > STRIDE_RANGE[1])
        breaks |= np.diff(np.searchsorted(turns_s, times)) > 0
        for row in np.split(times, np.flatnonzero(breaks) + 1):
            number = np.arange(len(row)) - (len(row) - 1) / 2
            above += float(number @ row)
            below += float(number @ number)
    return above / below if below else float("nan")


def refusals(cycles: Sequence[Cycle]) -> dict[str, str]:
    """Return what cannot be had from these cycles with the reason, by name."""
    counted = [cycle for cycle in cycles if not cycle.excluded]
    rows = temporal_parameters(counted)
    reason = NEEDS_FOOT_OFF if counted else NEEDS_CONTACTS
    if any(row.both.count for row in rows if row.definition.key == "stance"):
        reason = (
            "no cycle has all events of both feet in the order of walking; for a run, in which "
            "none has, choose the task Running"
        )
    missing = {row.definition.name: reason for row in rows if not row.both.count}
    return UNAVAILABLE | missing


def stance_resolution_percent(rate_hz: float, stride_time_s: float, count: int) -> float:
    """Return by how many percent of the cycle stance may be off through the frame rate alone.

    Contact and foot-off each lie within a frame: sqrt(2) frames over the stride time, over
    the square root of the number of strides averaged.

    >>> round(stance_resolution_percent(30, 1.1, 1), 1)
    4.3
    """
    return float(100.0 * np.sqrt(2.0) / (rate_hz * stride_time_s * np.sqrt(count)))
