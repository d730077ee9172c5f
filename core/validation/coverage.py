"""Whether the stated 95 % intervals hold 95 % of the errors of rendered walkers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..keypoints import SIDES
from ..measures import Measures
from ..pose import Floats
from ..recordings.recording import Recording
from .rendered import Rendered

STATED = 0.95


class Scaled(NamedTuple):
    """Errors of one angle of one leg of a walker over the stated half-widths, offset taken off."""

    walker: str
    quantity: str
    leg: str
    errors: Floats


@dataclass(frozen=True)
class Coverage:
    """Share of errors inside the interval, percent.

    Attributes
    ----------
    walker, quantity, leg : empty for all
    stated : with the half-widths as they are given
    others : with half-widths scaled to hold 95 % of the errors of all OTHER walkers: what can be
        expected of a walker that had no part in setting the constants
    """

    walker: str
    quantity: str
    leg: str
    samples: int
    stated: float
    others: float = float("nan")


def scaled_errors(walker: Rendered, recording: Recording, measures: Measures) -> list[Scaled]:
    """Return the errors of the angles that are looked at, over their half-widths."""
    truth, found = walker.angles(), []
    for quantity in walker.quantities:
        for side in SIDES:
            name = f"{side}_{quantity}"
            error = measures.curves[name].value - truth[name][recording.frames]
            for leg, frames in walker.frames_of(side).items():
                known = np.isfinite(error) & frames[recording.frames]
                scaled = (error - error[known].mean())[known] / measures.half_width_deg[name][known]
                found.append(Scaled(walker.video.stem, quantity, leg, scaled))
    return found


def coverages(found: Sequence[Scaled]) -> list[Coverage]:
    """Return the coverage of each walker, of each angle and leg, and of all."""
    rows = []
    for walker in dict.fromkeys(one.walker for one in found):
        own = _errors([one for one in found if one.walker == walker])
        rest = _errors([one for one in found if one.walker != walker])
        factor = float(np.quantile(np.abs(rest), STATED)) if len(rest) else float("nan")
        rows.append(Coverage(walker, "", "", len(own), _inside(own), _inside(own, factor)))
    for quantity, leg in dict.fromkeys((one.quantity, one.leg) for one in found):
        own = _errors([one for one in found if (one.quantity, one.leg) == (quantity, leg)])
        rows.append(Coverage("", quantity, leg, len(own), _inside(own)))
    own = _errors(found)
    return [*rows, Coverage("", "", "", len(own), _inside(own))]


def _errors(found: Sequence[Scaled]) -> Floats:
    return np.concatenate([one.errors for one in found]) if found else np.zeros(0)


def _inside(scaled: Floats, factor: float = 1.0) -> float:
    if not len(scaled) or not np.isfinite(factor):
        return float("nan")
    return float(100 * (np.abs(scaled) <= factor).mean())
