"""A quantity in each repetition of a task, and the row of its mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..gait.intervals import ALIKE_OF_SAMPLE
from ..gait.parameters import Definition, Parameter, parameter, whole_body
from ..keypoints import Side
from ..pose import Floats


@dataclass(frozen=True)
class InEach:
    """A quantity's value in each repetition, in the unit of its definition.

    Attributes
    ----------
    definition : what it is
    left, right : one value a repetition, NaN where unknown; empty for a quantity of the whole
        body, or where the leg has no curve
    body : the same of the whole body
    scale_uncertainty : relative standard uncertainty that all values share through the scale in
        metres per pixel; 0 where none was used
    alike : by side, None for the whole body, half of a 95 % interval of what is wrong in every
        repetition alike; without it the row has no intervals
    """

    definition: Definition
    left: tuple[float, ...] = ()
    right: tuple[float, ...] = ()
    body: tuple[float, ...] = ()
    scale_uncertainty: float = 0.0
    alike: Mapping[Side | None, float] | None = None

    @property
    def row(self) -> Parameter:
        """Return the row of the table: mean, SD and number of the known values.

        >>> depth = Definition("d", "Depth", "deg", "", "")
        >>> InEach(depth, right=(1.0, float("nan"), 3.0)).row.right.mean
        2.0
        """
        if self.body:
            wrong = None if self.alike is None else self.alike.get(None, float("nan"))
            return whole_body(self.definition, self.body, self.scale_uncertainty, wrong)
        sides: dict[Side, Floats] = {"left": np.array(self.left), "right": np.array(self.right)}
        alike = None
        if self.alike is not None:
            alike = {side: half for side, half in self.alike.items() if side is not None}
        return parameter(self.definition, sides, self.scale_uncertainty, alike)

    def known(self) -> Iterator[tuple[Side | None, tuple[float, ...]]]:
        """Yield the side, None for the whole body, and the values of all that have one known."""
        series: tuple[tuple[Side | None, tuple[float, ...]], ...] = (
            ("left", self.left),
            ("right", self.right),
            (None, self.body),
        )
        for side, values in series:
            if np.isfinite(values).any():
                yield side, values


def alike_half_width_deg(widths: Floats) -> float:
    """Return what is wrong of an angle in every repetition alike, half of a 95 % interval.

    `kinetrace.core.gait.intervals.ALIKE_OF_SAMPLE` of the half-widths of the samples that are
    read, the mean of those known; NaN where none is.

    >>> round(alike_half_width_deg(np.array([5.0, float("nan"), 10.0])), 1)
    6.0
    """
    known = widths[np.isfinite(widths)]
    return ALIKE_OF_SAMPLE * float(known.mean()) if len(known) else float("nan")
