"""Walkers in ``kinetrace validate``: angles, labels, intervals and gait against the truth."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .kept_recordings import recorded
from .validation_tables import print_targets, table, text

if TYPE_CHECKING:
    from ..network.estimator import Estimator
    from ..validation.accuracy import AngleError, LegError
    from ..validation.coverage import Coverage
    from ..validation.gait_truth import GaitError
    from ..validation.parameter_truth import ParameterError
    from ..validation.walker import Walker


def validate_walkers(
    walkers: "Sequence[Walker]", estimator: "Estimator", folder: Path | None
) -> "list[AngleError]":
    """Print the errors of walkers and which targets are reached; return those of the angles.

    Parameters
    ----------
    folder : that keeps the recordings, None for none
    """
    found = _results(walkers, estimator, folder)
    _print(found, estimator.variant.name)
    return found.angles


@dataclass
class _Results:
    angles: "list[AngleError]" = field(default_factory=list)
    raw: "list[LegError]" = field(default_factory=list)
    repaired: "list[LegError]" = field(default_factory=list)
    gait: "list[GaitError]" = field(default_factory=list)
    coverage: "list[Coverage]" = field(default_factory=list)
    parameters: "list[ParameterError]" = field(default_factory=list)


def _results(walkers: "Sequence[Walker]", estimator: "Estimator", folder: Path | None) -> _Results:
    from ..gait.walking import measure_walking
    from ..measures import measure
    from ..validation.accuracy import angle_errors, leg_errors
    from ..validation.coverage import coverages, scaled_errors
    from ..validation.gait_truth import gait_error
    from ..validation.parameter_truth import parameter_errors

    found, scaled = _Results(), []
    for walker in walkers:
        recording = recorded(walker.video, estimator, folder)
        measures = measure(recording)
        walking = measure_walking(
            measures.level,
            measures.direction,
            measures.curves,
            half_width_deg=measures.half_width_deg,
            plane=measures.plane,
        )
        found.angles += angle_errors(walker, recording, measures)
        found.raw += leg_errors(walker, recording, measures.raw.xy)
        found.repaired += leg_errors(walker, recording, measures.decided.xy)
        found.gait.append(gait_error(walker, recording, walking))
        found.parameters += parameter_errors(walker, recording, measures, walking)
        scaled += scaled_errors(walker, recording, measures)
    found.coverage = coverages(scaled)
    return found


def _print(found: _Results, variant: str) -> None:
    import pandas as pd

    from ..validation.parameter_truth import parameter_coverage
    from ..validation.targets import checks

    print("\nangles, degrees\n")
    print(text(table(found.angles)))
    stages = [table(rows).assign(stage=s) for s, rows in
              (("raw", found.raw), ("repaired", found.repaired))]  # fmt: skip
    print("\nlabels on the wrong leg, percent of frames\n")
    print(text(pd.concat(stages)))
    print("\nerrors inside the 95 % interval once each walker's offset is off, percent; ")
    print("'others': with half-widths scaled to the other walkers alone\n")
    print(text(table(found.coverage)))
    print("\ngait: found minus true\n")
    print(text(table(found.gait), 3))
    print("\nmeans inside their 95 % interval, percent; the true mean is of all strides\n")
    sure = parameter_coverage(found.parameters)
    print(text(table(sure), 2))
    made = checks(variant, found.angles, found.repaired, found.gait, found.coverage, sure)
    print_targets(made, "walkers")
