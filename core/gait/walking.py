"""All that is measured of walking, from a pose and its angles in one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, SIDES, Side
from ..kinematics.angles import ANGLES
from ..pose import Curve, Event, Floats, PoseSequence, Status
from .cycles import MOST_FILLED, Cycle, CycleCurves, over_cycles, stretched, without_outliers
from .event_methods import EventSettings
from .events import detect_events, merge_events
from .features import feature_parameters, quantities
from .leg_signals import stretches
from .lengths import length_parameters
from .nearer_leg import nearer_alone
from .parameters import Parameter
from .scale import Scale
from .starts_and_stops import without_starts_and_stops
from .strides import find_cycles
from .temporal import refusals, temporal_parameters, variation_parameters


@dataclass(frozen=True, eq=False)
class Walking:
    """Events, cycles and parameters.

    Attributes
    ----------
    events : detected ones with a person's decisions in force, in time order
    doubtful : detected events on which two methods disagree or whose foot is the wrong one
    reasons : why stretches of the recording have no events, in plain words
    cycles : of both legs; the excluded ones with their reason
    curves : quantity over the cycle, by quantity without side and then by leg; a curve of
        the whole body (trunk lean) is cut by the cycles of either leg
    parameters : rows of the table
    refused : what cannot be had, by name, with the reason
    """

    events: tuple[Event, ...]
    doubtful: frozenset[Event]
    reasons: tuple[str, ...]
    cycles: tuple[Cycle, ...]
    curves: dict[str, dict[Side, CycleCurves]]
    parameters: tuple[Parameter, ...]
    refused: dict[str, str]

    def count(self, side: Side) -> int:
        """Return how many cycles of a leg count."""
        return sum(cycle.side == side and not cycle.excluded for cycle in self.cycles)


def no_walking(reason: str, events: Sequence[Event] = ()) -> Walking:
    """Return what there is of walking in a recording of another movement: events alone."""
    return Walking(tuple(events), frozenset(), (reason,), (), {}, (), {})


def measure_walking(
    pose: PoseSequence,
    direction: NDArray[np.int_],
    curves: Mapping[str, Curve],
    *,
    edited: Sequence[Event] = (),
    deleted: Sequence[Event] = (),
    settings: EventSettings | None = None,
    scale: Scale | None = None,
    camera_follows: bool = False,
    most_filled: float = MOST_FILLED,
    mirrored: bool = False,
    half_width_deg: Mapping[str, Floats] | None = None,
    plane: PoseSequence | None = None,
) -> Walking:
    """Return all that is measured of walking; without walking all of it is empty, with reasons.

    Parameters
    ----------
    pose, direction : filtered keypoints, and (T,) which way the person walks
    curves : by name; those called ``left_…`` are cut by the left leg's cycles
    edited, deleted : a person's decisions about events
    scale : for lengths and speed, None where unknown
    camera_follows : whether it is known that the camera does not stand still
    most_filled : share of one keypoint's samples filled over gaps above which a cycle is left
        out of a curve
    half_width_deg : by curve (T,) how sure its samples are; without them angles over the cycle
        have no intervals
    plane : the pose from which lengths are read, seen square to the path; None for `pose`
    """
    found = detect_events(pose, direction, settings)
    events = merge_events(found.events, edited, deleted)
    every = find_cycles(events, pose.time_s, direction, found.doubtful)
    cycles = without_starts_and_stops(every, pose)
    over = _over_cycles(pose, curves, cycles, most_filled, mirrored)
    seen = pose if plane is None else plane
    lengths = length_parameters(seen, cycles, scale=scale, follows=camera_follows)
    turns_s = [float(pose.time_s[start]) for start, _ in stretches(direction)]
    sure = [event for event in _steady(events, cycles) if event not in found.doubtful]
    rows = [*temporal_parameters(cycles, sure, turns_s), *variation_parameters(cycles)]
    rows += lengths.parameters
    for quantity in quantities():
        if sides := over.get(quantity):
            widths = _widths(pose.time_s, quantity, sides, half_width_deg or {})
            rows += feature_parameters(quantity, sides.get("left"), sides.get("right"), widths)
    return Walking(
        events=events,
        doubtful=found.doubtful & frozenset(events),
        reasons=found.reasons,
        cycles=cycles,
        curves=over,
        parameters=tuple(row for row in rows if row.both.count),
        refused=refusals(cycles) | lengths.refused,
    )


def _steady(events: Sequence[Event], cycles: Sequence[Cycle]) -> list[Event]:
    """Return the events without those of cycles that do not count, as where walking stops.

    Nor those near such a cycle that are in no cycle of their own leg: the last foot-off of the
    other one, which comes late as well.
    """
    apart = np.array([(c.start_s, c.stop_s) for c in cycles if c.excluded]).reshape(-1, 2)
    counted = {
        side: np.array([(c.start_s, c.stop_s) for c in cycles if c.side == side and not c.excluded])
        for side in SIDES
    }

    def is_steady(event: Event) -> bool:
        near = np.abs(event.time_s - apart.mean(axis=1)) <= np.diff(apart)[:, 0]
        own = counted[event.side].reshape(-1, 2) if event.side else np.empty((0, 2))
        inside = (own[:, 0] <= event.time_s) & (event.time_s <= own[:, 1])
        return bool(inside.any() or not near.any())

    return [event for event in events if is_steady(event)]


def _filled(pose: PoseSequence, quantity: str, side: Side) -> dict[str, NDArray[np.bool_]] | None:
    """Return which samples of each keypoint behind an angle are filled, None if it is unknown."""
    row = ANGLES.get(quantity)
    if row is None:
        return None
    names = row.keypoints(side)
    return {name: pose.status[:, INDEX[name]] == Status.FILLED for name in names}


def _widths(
    time_s: Floats,
    quantity: str,
    sides: Mapping[Side, CycleCurves],
    half_width_deg: Mapping[str, Floats],
) -> dict[Side, Floats]:
    """Return the half-widths of a quantity over each cycle, (N, 101), of the legs that have any."""
    out: dict[Side, Floats] = {}
    for side, curves in sides.items():
        width = half_width_deg.get(f"{side}_{quantity}", half_width_deg.get(quantity))
        if width is not None and curves.cycles:
            out[side] = np.array([np.interp(c.at_s, time_s, width) for c in curves.cycles])
    return out


def _over_cycles(
    pose: PoseSequence,
    curves: Mapping[str, Curve],
    cycles: Sequence[Cycle],
    most_filled: float,
    mirrored: bool,
) -> dict[str, dict[Side, CycleCurves]]:
    """Return every curve over the cycles of its leg.

    The nearer leg is chosen before outliers are left out: among more cycles from the far side,
    where a knee reads too flat, those from the near one would be the odd ones.
    """
    out: dict[str, dict[Side, CycleCurves]] = {}
    values: dict[tuple[str, Side], Floats] = {}
    for side, other in zip(SIDES, SIDES[::-1], strict=True):
        names = [name for name in curves if not name.startswith(f"{other}_")]
        own = [cycle for cycle in cycles if cycle.side == side]
        cut = stretched([curves[name] for name in names], own)
        values |= {(name, side): one for name, one in zip(names, cut, strict=True)}
    for name, curve in curves.items():
        for side in SIDES:
            if (name, side) in values:
                quantity = name.removeprefix(f"{side}_")
                one = over_cycles(
                    curve,
                    cycles,
                    side,
                    values=values[name, side],
                    filled=_filled(pose, quantity, side),
                    most_filled=most_filled,
                    outlier_mads=np.inf,
                )
                if quantity != name:
                    one = nearer_alone(one, mirrored=mirrored)
                out.setdefault(quantity, {})[side] = without_outliers(one)
    return out
