"""Whether the 95 % intervals of gait parameters hold the true means of rendered walkers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..gait.cycles import over_cycles
from ..gait.event_order import FOOT_OFF, INITIAL_CONTACT
from ..gait.features import FEATURES, feature_parameters, quantities
from ..gait.lengths import length_parameters
from ..gait.parameters import Parameter
from ..gait.strides import find_cycles
from ..gait.temporal import temporal_parameters
from ..gait.walking import Walking
from ..keypoints import SIDES
from ..kinematics.facing import direction_per_frame
from ..measures import Measures
from ..pose import Curve, Event
from ..recordings.recording import Recording
from .walker import Walker

QUANTITY = {feature.key: feature.quantity for feature in FEATURES}


@dataclass(frozen=True)
class ParameterError:
    """One mean of one walk against the true mean over ALL strides of the walk.

    Attributes
    ----------
    side : ``left``, ``right``, or ``both``
    error : found minus true in the row's unit, the constant offset of the angle taken off
    half_width : half of the stated 95 % interval
    """

    walker: str
    key: str
    side: str
    error: float
    half_width: float

    @property
    def inside(self) -> bool:
        """Return whether the interval holds the true mean."""
        return abs(self.error) <= self.half_width


def parameter_errors(
    walker: Walker, recording: Recording, measures: Measures, walking: Walking
) -> list[ParameterError]:
    """Return the errors of all means that have an interval."""
    true = {row.definition.key: row for row in true_parameters(walker)}
    errors = []
    for row in walking.parameters:
        key = row.definition.key
        if key not in true or true[key].definition.unit != row.definition.unit:
            continue
        for side, one, other in (
            ("left", row.left, true[key].left),
            ("right", row.right, true[key].right),
            ("both", row.both, true[key].both),
        ):
            if np.isfinite([one.half_width, other.mean]).all():
                offset = _offset(walker, recording, measures, key, side)
                error = one.mean - other.mean - offset
                errors.append(ParameterError(walker.video.stem, key, side, error, one.half_width))
    return errors


def true_parameters(walker: Walker) -> list[Parameter]:
    """Return the rows of the true events, angles and joints in the walking plane, all strides."""
    time_s = np.arange(len(walker)) / walker.fps
    kinds = ((INITIAL_CONTACT, walker.contact_s), (FOOT_OFF, walker.foot_off_s))
    events = [Event(k, s, float(t), "truth") for k, at in kinds for s in SIDES for t in at[s]]
    cycles = find_cycles(events, time_s, direction_per_frame(walker.passes, len(walker)))
    lengths = length_parameters(walker.in_plane(), cycles)
    rows = [*temporal_parameters(cycles, events), *lengths.parameters]
    angles, status = walker.angles(), np.ones(len(walker), dtype=np.uint8)
    for quantity in quantities():
        sides = {}
        for side in SIDES:
            name = quantity if quantity in angles else f"{side}_{quantity}"
            curve = Curve(name, "deg", time_s, angles[name], status)
            sides[side] = over_cycles(curve, cycles, side, outlier_mads=np.inf)
        rows += feature_parameters(quantity, sides["left"], sides["right"])
    return rows


def _offset(walker: Walker, recording: Recording, measures: Measures, key: str, side: str) -> float:
    """Return the mean error of the angle over the walk; 0 for ranges and what is no angle."""
    quantity = QUANTITY.get(key)
    if quantity is None or key.endswith("_range"):
        return 0.0
    truth, means = walker.angles(), []
    for one in SIDES:
        if side not in (one, "both"):
            continue
        name = quantity if quantity in measures.curves else f"{one}_{quantity}"
        error = measures.curves[name].value - truth[name][recording.frames]
        legs = walker.frames_of(one)
        read = legs.get("near", next(iter(legs.values())))  # on the way in which it is the nearer
        means.append(float(np.nanmean(error[read[recording.frames]])))
    return float(np.mean(means))


@dataclass(frozen=True)
class ParameterCoverage:
    """Share of one parameter's intervals that hold the true mean, percent; all without a key.

    Attributes
    ----------
    half_width : median, in the row's unit; NaN for all together
    """

    key: str
    count: int
    inside: float
    half_width: float


def parameter_coverage(errors: Sequence[ParameterError]) -> list[ParameterCoverage]:
    """Return the coverage of each parameter, and of all."""
    rows = []
    for key in dict.fromkeys(one.key for one in errors):
        own = [one for one in errors if one.key == key]
        width = float(np.median([one.half_width for one in own]))
        rows.append(ParameterCoverage(key, len(own), _share(own), width))
    return [*rows, ParameterCoverage("", len(errors), _share(errors), float("nan"))]


def _share(errors: Sequence[ParameterError]) -> float:
    return 100 * float(np.mean([one.inside for one in errors])) if errors else float("nan")
