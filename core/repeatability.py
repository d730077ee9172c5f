"""How much recordings of one person differ that were meant to be alike: one's own error."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .changes import Quantity, figures
from .findings import Findings
from .gait.intervals import FEWEST_FREE
from .gait.parameters import NORMAL_95, Definition


@dataclass(frozen=True)
class Repeatability:
    """How much one quantity of one leg, or of the whole body, differs within a person.

    Attributes
    ----------
    definition : what it is
    side : ``left``, ``right``, or empty for the whole body
    persons, recordings : that were compared; who has one recording alone says nothing
    within_sd : standard deviation of a recording's mean about that person's own mean, all persons
        together, in the quantity's unit; NaN below `FEWEST_FREE` degrees of freedom
    """

    definition: Definition
    side: str
    persons: int
    recordings: int
    within_sd: float

    @property
    def free(self) -> int:
        """Return the degrees of freedom of `within_sd`."""
        return self.recordings - self.persons

    @property
    def coefficient(self) -> float:
        """Return what two recordings of a person differ by at most in 95 % of pairs.

        1.96 √2 times `within_sd`, the repeatability or smallest detectable change. Bland & Altman
        1996: Measurement error, BMJ 313:744.
        """
        return NORMAL_95 * math.sqrt(2) * self.within_sd

    @property
    def unsure_percent(self) -> float:
        """Return by about how much it is uncertain itself, half of a 95 % interval in percent."""
        return 100 * NORMAL_95 / math.sqrt(2 * self.free) if self.free else math.nan


def repeatability(recordings: Sequence[Findings]) -> tuple[Repeatability, ...]:
    """Return how repeatable each quantity is that somebody has twice.

    Parameters
    ----------
    recordings : several of each person, who are told apart by their codes; those without a code
        count as one person's
    """
    means: dict[Quantity, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    definitions: dict[Quantity, Definition] = {}
    for findings in recordings:
        for quantity, (definition, one) in figures(findings).items():
            means[quantity][findings.recording.code].append(one.mean)
            definitions[quantity] = definition
    rows = []
    for quantity, of_persons in means.items():
        repeated = [np.array(values) for values in of_persons.values() if len(values) > 1]
        if repeated:
            squares = sum(float(((x - x.mean()) ** 2).sum()) for x in repeated)
            count = sum(map(len, repeated))
            free = count - len(repeated)
            sd = math.sqrt(squares / free) if free >= FEWEST_FREE else math.nan
            rows.append(Repeatability(definitions[quantity], quantity[2], len(repeated), count, sd))
    return tuple(rows)
