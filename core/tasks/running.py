"""Running from the side: cadence, the legs in each stride, and how far the hips rise and fall.

The events of walking (ankle farthest ahead of the hips) do not hold in running. Contact is
taken where the hips stop falling freely: the last moment before their fastest fall at which
they still speed up downwards by more than half of the most. It needs no foot, and is a proxy:
on a marker trial of treadmill running it comes on average less than 0.04 s, with an SD of less than
0.02 s, after the foot's markers are within 10 mm of the belt (`tests/core/test_running.py`).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..gait.event_order import INITIAL_CONTACT
from ..gait.events import merge_events
from ..gait.leg_signals import GRID_HZ, LegSignals, leg_signals, stride_period_s
from ..gait.other_steps import HARDLY_FALLS, HELD_UP, fall, held_up, hips_bob
from ..gait.parameters import NOTHING, Definition, Parameter, parameter, summary, whole_body
from ..gait.scale import Scale
from ..keypoints import SIDES, Side
from ..kinematics.butterworth import frame_interval_s
from ..kinematics.view import near_side
from ..pose import Curve, Event, Floats, PoseSequence
from .repetitions import TaskResult
from .steady_rhythm import change_of_rhythm

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
STANCE_PEAK = Definition("running_knee_stance_peak", "Knee's greatest flexion in stance", "deg",
                         "maximum within 0.3 strides after contact (proxy)", OWN)  # fmt: skip
SWING_PEAK = Definition("running_knee_swing_peak", "Knee's greatest flexion in swing", "deg",
                        "greatest value from contact (proxy) to the same foot's next, of the leg "
                        "on the camera's side", OWN)  # fmt: skip
THIGH_BEHIND = Definition("running_thigh_extension", "Thigh's greatest extension", "deg",
                          "least value from contact (proxy) to the same foot's next; - knee behind",
                          OWN)  # fmt: skip
RISE_AND_FALL = (
    "highest minus lowest point of the hips from contact (proxy) to the other foot's, against "
    "their mean over a step"
)

FAR_KNEE = (
    "the knee's greatest flexion in swing is given of the leg on the camera's side alone: behind "
    "it the other one is read too little bent; film each leg from its own side"
)

LEAST_RATE_HZ = 50.0

SHORTEST_S, LONGEST_S = 0.4, 1.2
"""Of a stride in running."""

STANCE = 0.3
"""Of a stride after contact, in which the knee bends and straightens again: the foot leaves after
0.3 (fast) to 0.4 (slow) of it, and only then the knee bends for the swing."""

ONE_STRIDE = (0.75, 1.35)
"""Of the usual stride: with a shorter or longer time between contacts one is wrong or missing."""


def measure_running(
    pose: PoseSequence,
    direction: NDArray[np.int_],
    curves: Mapping[str, Curve],
    edited: Sequence[Event] = (),
    deleted: Sequence[Event] = (),
    scale: Scale | None = None,
    *,
    mirrored: bool = False,
) -> TaskResult:
    """Return cadence, the legs' angles in each stride and the hips' rise and fall.

    Cadence comes from the rhythm of the whole stretch and needs no high rate; of a stretch whose
    rhythm changes nothing is given. Contacts and what is read between them are given from 50
    frames a second, since the knee bends quickly then.

    Parameters
    ----------
    edited, deleted : a person's decisions about contacts
    scale : metres per pixel; without it the hips' rise and fall is in percent of the leg's length
    mirrored : the video shows a mirror image, in which the other leg is on the camera's side
    """
    cadences: list[float] = []
    seen: list[_Stretch] = []
    changes: list[str] = []
    hops = False
    for start, _, signals in leg_signals(pose, direction):
        period_s = stride_period_s(signals, shortest_s=SHORTEST_S, longest_s=LONGEST_S)
        if not np.isfinite(period_s):
            continue
        if np.median(np.abs(held_up(signals, period_s))) > HELD_UP:
            hops = True
            continue
        if told := change_of_rhythm(signals, shortest_s=SHORTEST_S, longest_s=LONGEST_S):
            changes.append(told)
            continue
        cadences.append(120.0 / period_s)
        near = near_side(int(direction[start]), mirrored=mirrored)
        seen.append(_Stretch(signals, period_s, near))
    if not seen:
        reason = (
            "no steady rhythm of 0.4 to 1.2 s a stride is seen; of slow motion, say at how many "
            "frames a second it was recorded"
        )
        if hops:
            reason = "one foot stays up as in hopping on one leg, which is not measured as running"
        if not (direction != 0).any():
            reason = "the person is not taken to be seen from the side; if wrong, set the facing"
        return TaskResult((), (), tuple(changes) or (reason,))
    rows: list[Parameter] = [whole_body(CADENCE, cadences)]
    notes = changes
    if max(fall(one.signals, one.period_s / 2) for one in seen) < HARDLY_FALLS:
        notes.append("the hips hardly rise and fall as in running: of a walk, choose the task Gait")
    if frame_interval_s(pose.time_s) > 1 / LEAST_RATE_HZ:
        notes.append("angles at contact are not given below 50 frames a second")
        return TaskResult((), tuple(rows), tuple(notes))
    notes.append(FAR_KNEE)
    notes.append(
        "contact is a proxy: there is no keypoint on the foot. How long it is on the ground, and "
        "how it lands, is not given"
    )
    contacts = [contact for one in seen for contact in _contacts(one.signals, one.period_s)]
    events = [e for e in merge_events(contacts, edited, deleted) if e.kind == INITIAL_CONTACT]
    rows += [_at_contacts(quantity, row, curves, seen, events) for quantity, row in AT_CONTACT]
    rows += [
        _in_strides(STANCE_PEAK, "knee_flexion", curves, seen, events, _stance_peak),
        _in_strides(SWING_PEAK, "knee_flexion", curves, seen, events, np.max, near_only=True),
        _in_strides(THIGH_BEHIND, "thigh", curves, seen, events, np.min),
        _rise_and_fall(seen, events, scale),
    ]
    return TaskResult((), tuple(row for row in rows if row.both.count), tuple(notes), tuple(events))


@dataclass(frozen=True)
class _Stretch:
    """The legs' signals of a stretch of one direction, the stride's period and the nearer leg."""

    signals: LegSignals
    period_s: float
    near: Side | None

    def lasts(self, start_s: float, stop_s: float, strides: float) -> bool:
        """Tell whether a time lies in the stretch and lasts as long as so many strides."""
        time_s = self.signals.time_s
        inside = bool(time_s[0] <= start_s and stop_s <= time_s[-1])
        share = (stop_s - start_s) / (strides * self.period_s)
        return inside and ONE_STRIDE[0] < share < ONE_STRIDE[1]


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


def _at_contacts(
    quantity: str,
    definition: Definition,
    curves: Mapping[str, Curve],
    seen: Sequence[_Stretch],
    contacts: list[Event],
) -> Parameter:
    """Return the row of a quantity at the contacts of each leg that bound a stride."""
    values: dict[Side, Floats] = {}
    for side in SIDES:
        curve = curves.get(f"{side}_{quantity}", curves.get(quantity))
        if curve is not None:
            times = sorted({at_s for ends in _strides(seen, contacts, side) for at_s in ends})
            values[side] = np.asarray(np.interp(times, curve.time_s, curve.value))
    return parameter(definition, values)


def _in_strides(
    definition: Definition,
    quantity: str,
    curves: Mapping[str, Curve],
    seen: Sequence[_Stretch],
    contacts: list[Event],
    value: Callable[[Floats], float],
    *,
    near_only: bool = False,
) -> Parameter:
    """Return the row of what a function makes of each stride of a leg that is seen throughout."""
    values: dict[Side, Floats] = {}
    for side in SIDES:
        curve = curves.get(f"{side}_{quantity}")
        if curve is None:
            continue
        found = []
        near = [one for one in seen if not near_only or one.near == side]
        for start_s, stop_s in _strides(near, contacts, side):
            stride = curve.value[(curve.time_s >= start_s) & (curve.time_s <= stop_s)]
            if np.isfinite(stride).all():
                found.append(float(value(stride)))
        values[side] = np.array(found)
    return parameter(definition, values)


def _stance_peak(knee: Floats) -> float:
    """Return the greatest flexion in stance, NaN where the knee only goes on bending."""
    stance = knee[: int(STANCE * len(knee))]
    peak = int(np.argmax(stance)) if len(stance) else 0
    return float(stance[peak]) if 0 < peak < len(stance) - 1 else float("nan")


def _rise_and_fall(
    seen: Sequence[_Stretch], contacts: list[Event], scale: Scale | None
) -> Parameter:
    """Return how far the hips rise and fall in each step, centimetres or percent of the leg."""
    found = []
    for one in seen:
        above = hips_bob(one.signals, one.period_s / 2)
        size = 100 * scale.metres_per_px if scale else 100 / one.signals.leg_px
        for first, second in pairwise(contacts):
            start_s, stop_s = first.time_s, second.time_s
            if first.side == second.side or not one.lasts(start_s, stop_s, 0.5):
                continue
            inside = (one.signals.time_s >= start_s) & (one.signals.time_s <= stop_s)
            if np.isfinite(above[inside]).all():
                found.append(size * float(np.ptp(above[inside])))
    unit = "cm" if scale else "% of leg length"
    definition = Definition("running_hips_rise", "Hips' rise and fall", unit, RISE_AND_FALL, OWN)
    uncertainty = scale.uncertainty if scale else 0.0
    return Parameter(definition, NOTHING, NOTHING, summary(found), uncertainty)


def _strides(
    seen: Sequence[_Stretch], contacts: list[Event], side: Side
) -> list[tuple[float, float]]:
    """Return the contacts of a foot from one to the next, where a stride is between them."""
    pairs = pairwise(_times(contacts, side))
    return [ends for ends in pairs if any(one.lasts(*ends, 1.0) for one in seen)]


def _times(contacts: list[Event], side: Side) -> list[float]:
    """Return the times of a foot's contacts."""
    return [event.time_s for event in contacts if event.side == side]
