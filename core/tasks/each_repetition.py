"""A quantity in each repetition of a task, and the row of its mean."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..gait.parameters import NOTHING, Definition, Parameter, parameter, summary
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
    """

    definition: Definition
    left: tuple[float, ...] = ()
    right: tuple[float, ...] = ()
    body: tuple[float, ...] = ()
    scale_uncertainty: float = 0.0

    @property
    def row(self) -> Parameter:
        """Return the row of the table: mean, SD and number of the known values.

        >>> depth = Definition("d", "Depth", "deg", "", "")
        >>> InEach(depth, right=(1.0, float("nan"), 3.0)).row.right.mean
        2.0
        """
        if self.body:
            whole = summary(self.body)
            return Parameter(self.definition, NOTHING, NOTHING, whole, self.scale_uncertainty)
        sides: dict[Side, Floats] = {"left": np.array(self.left), "right": np.array(self.right)}
        return parameter(self.definition, sides, self.scale_uncertainty)

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
