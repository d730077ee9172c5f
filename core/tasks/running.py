"""Running from the side: cadence, and the leg at foot contact as far as it can be seen.

The events of walking (ankle farthest ahead of the hips) do not hold in running. Contact is
taken where the hips stop falling freely: the last moment before their fastest fall at which
they still speed up downwards by more than half of the most. It needs no foot, and is a proxy:
on a marker trial of treadmill running it comes on average less than 0.04 s, with an SD of less than
0.02 s, after the foot's markers are within 10 mm of the belt (`tests/core/test_tasks.py`).
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..gait.event_order import INITIAL_CONTACT
from ..gait.events import merge_events
from ..gait.leg_signals import GRID_HZ, LegSignals, leg_signals, stride_period_s
from ..gait.other_steps import HARDLY_FALLS, HELD_UP, fall, held_up
from ..gait.parameters import Definition, Parameter, parameter
from ..keypoints import SIDES, Side
from ..kinematics.butterworth import frame_interval_s
from ..pose import Curve, Event, Floats, PoseSequence
from .repetitions import TaskResult, whole_body

OWN = "Kinetrace"
CADENCE = Definition("running_cadence", "Cadence", "steps/min",
                     "120 s over the stride's period (autocorrelation of the ankles' distance)",
                     OWN)  # fmt: skip
AT_CONTACT: tuple[tuple[str, Definition], ...] = (
    ("knee_flexion", Definition("running_knee_at_contact", "Knee at contact (proxy)", "deg",
                                "value where the hips stop falling freely", OWN)),
    ("shank", Definition("running_shank_at_contact", "Shank at contact (proxy)", "deg",
                         "value where the hips stop falling freely; + ankle ahead", OWN)),
    ("trunk_lean", Definition("running_trunk_at_contact", "Trunk at contact (proxy)", "deg",
                              "value where the hips stop falling freely", OWN)),
)  # fmt: skip

LEAST_RATE_HZ = 50.0


def measure_running(
    pose: PoseSequence,
    direction: NDArray[np.int_],
    curves: Mapping[str, Curve],
    edited: Sequence[Event] = (),
    deleted: Sequence[Event] = (),
) -> TaskResult:
    """Return cadence and the angles at contact (proxy) of running in one direction.

    Cadence comes from the rhythm of the whole stretch and needs no high rate; contacts and
    the angles there are given from 50 frames a second, since the knee bends quickly then.

    Parameters
    ----------
    edited, deleted : a person's decisions about contacts
    """
    cadences: list[float] = []
    falls: list[float] = []
    contacts: list[Event] = []
    hops = False
    for _, _, signals in leg_signals(pose, direction):
        period_s = stride_period_s(signals, shortest_s=0.4, longest_s=1.2)
        if not np.isfinite(period_s):
            continue
        if np.median(np.abs(held_up(signals, period_s))) > HELD_UP:
            hops = True
            continue
        cadences.append(120.0 / period_s)
        falls.append(fall(signals, period_s / 2))
        contacts += _contacts(signals, period_s)
    if not cadences:
        reason = (
            "no steady rhythm of 0.4 to 1.2 s a stride is seen; of slow motion, say at how many "
            "frames a second it was recorded"
        )
        if hops:
            reason = "one foot stays up as in hopping on one leg, which is not measured as running"
        if not (direction != 0).any():
            reason = "the person is not taken to be seen from the side; if wrong, set the facing"
        return TaskResult((), (), (reason,))
    rows: list[Parameter] = [whole_body(CADENCE, cadences)]
    notes: list[str] = []
    if max(falls) < HARDLY_FALLS:
        notes.append("the hips hardly rise and fall as in running: of a walk, choose the task Gait")
    if frame_interval_s(pose.time_s) > 1 / LEAST_RATE_HZ:
        notes.append("angles at contact are not given below 50 frames a second")
        return TaskResult((), tuple(rows), tuple(notes))
    notes.append("contact is a proxy: there is no keypoint on the foot")
    events = [e for e in merge_events(contacts, edited, deleted) if e.kind == INITIAL_CONTACT]
    rows += [_row(quantity, definition, curves, events) for quantity, definition in AT_CONTACT]
    return TaskResult((), tuple(row for row in rows if row.both.count), tuple(notes), tuple(events))


def _contacts(signals: LegSignals, period_s: float) -> list[Event]:
    """Return where the hips stop falling freely, each given to the leg that is ahead."""
    from scipy.signal import find_peaks

    fall = -np.gradient(signals.hips_up) * GRID_HZ
    known = fall[np.isfinite(fall)]
    if not len(known):
        return []
    span = float(np.subtract(*np.percentile(known, [98, 2])))
    fastest, _ = find_peaks(
        np.where(np.isfinite(fall), fall, known.min()),
        distance=max(1.0, 0.35 * period_s * GRID_HZ),
        prominence=0.3 * span,
    )
    gain = np.gradient(fall)
    ahead = signals.between_ankles
    found: list[Event] = []
    for peak in fastest.tolist():
        before = gain[max(0, peak - int(0.25 * period_s * GRID_HZ)) : peak]
        if len(before) < 4 or not np.isfinite(before).all() or not np.isfinite(ahead[peak]):
            continue
        at = peak - len(before) + int(np.flatnonzero(before > 0.5 * before.max())[-1])
        side: Side = "left" if ahead[at] > 0 else "right"
        found.append(Event(INITIAL_CONTACT, side, float(signals.time_s[at]), "free_fall_ends"))
    return found


def _row(
    quantity: str, definition: Definition, curves: Mapping[str, Curve], contacts: list[Event]
) -> Parameter:
    """Return the row of a quantity at the contacts of each leg."""
    values: dict[Side, Floats] = {}
    for side in SIDES:
        curve = curves.get(f"{side}_{quantity}", curves.get(quantity))
        if curve is not None:
            values[side] = _at(curve, contacts, side)
    return parameter(definition, values)


def _at(curve: Curve, contacts: list[Event], side: str) -> Floats:
    """Return the curve's values at a side's contacts; NaN beside missing samples."""
    times = [event.time_s for event in contacts if event.side == side]
    return np.asarray(np.interp(np.array(times), curve.time_s, curve.value))
