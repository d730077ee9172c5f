"""How far gait events, stride times and peaks are from those of rendered walkers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..gait.cycles import Cycle, CycleCurves, over_cycles
from ..gait.event_order import FOOT_OFF, INITIAL_CONTACT
from ..gait.features import FEATURES, Feature, read_feature
from ..gait.walking import Walking
from ..keypoints import SIDES, Side
from ..pose import Curve, Event, Floats
from ..recordings.recording import Recording
from .walker import Walker

SAME_EVENT_S = 0.25
"""A found event and a true one that are farther apart are not the same."""

OF_NEAR_KNEE = (
    *("knee_swing_peak", "knee_range"),
    *("knee_flexion_velocity", "knee_extension_velocity"),
)
"""Features of the nearer knee that are compared."""


@dataclass(frozen=True)
class GaitError:
    """Errors of what is measured of one walk; NaN where there is nothing to compare.

    Attributes
    ----------
    events, missed : found events that are true ones, and true ones within the found that are not
    contact_bias_s, foot_off_bias_s : mean of found minus true; constant by design
    event_sd_s : standard deviation about the mean of each kind
    cadence_percent : of cadence
    stride_time_s : mean of stride time over the same strides
    swing_peak_deg, range_deg : of the near knee's swing peak and range of motion, mean over the
        cycles that count; of a walk there and back of each knee where it is the nearer one
    flexion_deg_s, extension_deg_s : of the near knee's greatest velocities, likewise
    asymmetry : of the ratio right over left of the knee's range of motion
    near_cycles, far_cycles : cycles of the knee that count
    """

    walker: str
    events: int
    missed: int
    contact_bias_s: float
    foot_off_bias_s: float
    event_sd_s: float
    cadence_percent: float
    stride_time_s: float
    swing_peak_deg: float
    range_deg: float
    flexion_deg_s: float
    extension_deg_s: float
    asymmetry: float
    near_cycles: int
    far_cycles: int


def gait_error(walker: Walker, recording: Recording, walking: Walking) -> GaitError:
    """Return the errors of the gait measures of one walk."""
    off = {kind: _offsets(walker, walking.events, kind) for kind in (INITIAL_CONTACT, FOOT_OFF)}
    contact, foot_off = (off[kind] for kind in (INITIAL_CONTACT, FOOT_OFF))
    spread = np.concatenate(
        [one - one.mean() for one in (contact, foot_off) if len(one)] or [np.empty(0)]
    )
    near = [side for side in SIDES if "near" in walker.frames_of(side)]
    ranges = {side: _feature(walker, recording, walking, side, "knee_range") for side in SIDES}
    means = {side: both.mean(axis=1) for side, both in ranges.items() if both.shape[1]}
    asymmetry = float("nan")
    if len(means) == 2:
        found, true = means["right"] / means["left"]
        asymmetry = float(found - true)
    off_near = {key: float("nan") for key in OF_NEAR_KNEE}
    for key in OF_NEAR_KNEE if near else ():
        both = [_feature(walker, recording, walking, side, key) for side in near]
        found, true = np.concatenate(both, axis=1)
        off_near[key] = _mean(found - true)
    return GaitError(
        walker=walker.video.stem,
        events=len(contact) + len(foot_off),
        missed=_missed(walker, walking.events),
        contact_bias_s=_mean(contact),
        foot_off_bias_s=_mean(foot_off),
        event_sd_s=float(np.sqrt(np.mean(spread**2))) if len(spread) else float("nan"),
        cadence_percent=_cadence_percent(walker, walking),
        stride_time_s=_mean(_stride_errors(walker, walking.cycles)),
        swing_peak_deg=off_near["knee_swing_peak"],
        range_deg=off_near["knee_range"],
        flexion_deg_s=off_near["knee_flexion_velocity"],
        extension_deg_s=off_near["knee_extension_velocity"],
        asymmetry=asymmetry,
        near_cycles=sum(ranges[side].shape[1] for side in near),
        far_cycles=sum(ranges[side].shape[1] for side in SIDES if side not in near),
    )


def _true_times(walker: Walker, kind: str) -> dict[str, Floats]:
    return walker.contact_s if kind == INITIAL_CONTACT else walker.foot_off_s


def _offsets(walker: Walker, events: Sequence[Event], kind: str) -> Floats:
    """Return found minus true time of each found event that has a true one."""
    found = []
    for side, true in _true_times(walker, kind).items():
        for event in events:
            if (event.kind, event.side) == (kind, side) and len(true):
                off = event.time_s - true[np.abs(true - event.time_s).argmin()]
                if abs(off) < SAME_EVENT_S:
                    found.append(off)
    return np.array(found)


def _missed(walker: Walker, events: Sequence[Event]) -> int:
    """Return how many true events between the first and the last found one were not found."""
    count = 0
    times = [event.time_s for event in events]
    for kind in (INITIAL_CONTACT, FOOT_OFF):
        for side, true in _true_times(walker, kind).items():
            own = [e.time_s for e in events if (e.kind, e.side) == (kind, side)]
            for time_s in true:
                if times and min(times) < time_s < max(times):
                    count += not any(abs(time_s - t) < SAME_EVENT_S for t in own)
    return count


def _stride_errors(walker: Walker, cycles: Sequence[Cycle]) -> Floats:
    """Return found minus true stride time of each cycle that counts and is a true stride."""
    errors = []
    for cycle in cycles:
        true = walker.contact_s[cycle.side]
        if cycle.excluded or len(true) < 2:
            continue
        start, stop = (int(np.abs(true - t).argmin()) for t in (cycle.start_s, cycle.stop_s))
        if stop == start + 1 and abs(true[start] - cycle.start_s) < SAME_EVENT_S:
            errors.append(cycle.duration_s - (true[stop] - true[start]))
    return np.array(errors)


def _cadence_percent(walker: Walker, walking: Walking) -> float:
    strides = _true_strides(walker)
    row = next((r for r in walking.parameters if r.definition.key == "cadence"), None)
    if row is None or not len(strides):
        return float("nan")
    return float(100 * (row.both.mean * strides.mean() / 120 - 1))


def _true_strides(walker: Walker) -> Floats:
    """Return the times from contact to contact of a foot on one way, of both feet."""
    strides = []
    for one in walker.passes:
        for times in walker.contact_s.values():
            own = (times >= one.start / walker.fps) & (times < one.stop / walker.fps)
            strides.append(np.diff(times[own]))
    return np.concatenate(strides)


def _feature(
    walker: Walker, recording: Recording, walking: Walking, side: Side, key: str
) -> Floats:
    """Return a feature of the knee in each cycle that counts: found and true, (2, N)."""
    feature = next(one for one in FEATURES if one.key == key)
    found = walking.curves.get("knee_flexion", {}).get(side)
    if found is None:
        return np.zeros((2, 0))
    used = [cycle for cycle in found.cycles if not cycle.excluded]
    name = f"{side}_knee_flexion"
    true = walker.angles()[name][recording.frames]
    status = np.ones(len(true), dtype=np.uint8)
    curve = Curve(name, "deg", recording.time_s, true, status)
    same = over_cycles(curve, used, side, outlier_mads=np.inf)
    return np.stack([_values(found, feature), _values(same, feature)])


def _values(curves: CycleCurves, feature: Feature) -> Floats:
    return read_feature(curves, feature)[0]


def _mean(values: Floats) -> float:
    return float(values.mean()) if len(values) else float("nan")
