"""``kinetrace validate``: the whole pipeline against rendered walkers with known angles."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..network.variants import VARIANTS
from .kept_recordings import add_recordings_option, recorded
from .walkers import add_walkers_option, walkers_in

if TYPE_CHECKING:
    import pandas as pd

    from ..network.estimator import Estimator
    from ..validation.accuracy import AngleError, LegError
    from ..validation.coverage import Coverage
    from ..validation.gait_truth import GaitError
    from ..validation.parameter_truth import ParameterError
    from ..validation.walker import Walker


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace validate`` takes."""
    add_walkers_option(parser)
    parser.add_argument("--variant", choices=list(VARIANTS), action="append", help="repeatable")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--weights", type=Path, help="weights file or folder to use")
    parser.add_argument("--averaging", choices=("none", "flip", "full"), default="none")
    add_recordings_option(parser)
    parser.add_argument("--csv", type=Path, help="also write the angle table here")


def run(args: argparse.Namespace) -> int:
    """Print the errors of angles, labels, intervals and gait, then which targets are reached."""
    import pandas as pd

    from ..network.estimator import open_estimator
    from ..output.exports import write_table

    walkers = walkers_in(args.folder)
    if not walkers:
        return 1
    tables = []
    for variant in args.variant or [None]:
        estimator = open_estimator(variant, args.device, args.weights, args.averaging)
        print(f"\nEfficientPose {estimator.variant.name}, weights {estimator.weights.path.name} ")
        print(f"({estimator.weights.place}), averaging {args.averaging}, {estimator.device}")
        found = _results(walkers, estimator, args.recordings)
        _print(found, estimator.variant.name)
        tables.append(_table(found.angles).assign(variant=estimator.variant.name))
    if args.csv:
        write_table(pd.concat(tables), args.csv)
    return 0


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
            measures.pose,
            measures.direction,
            measures.curves,
            half_width_deg=measures.half_width_deg,
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
    from ..validation.targets import checks, tally

    print("\nangles, degrees\n")
    print(_text(_table(found.angles)))
    stages = [_table(rows).assign(stage=s) for s, rows in
              (("raw", found.raw), ("repaired", found.repaired))]  # fmt: skip
    print("\nlabels on the wrong leg, percent of frames\n")
    print(_text(pd.concat(stages)))
    print("\nerrors inside the 95 % interval once each walker's offset is off, percent; ")
    print("'others': with half-widths scaled to the other walkers alone\n")
    print(_text(_table(found.coverage)))
    print("\ngait: found minus true\n")
    print(_text(_table(found.gait), 3))
    print("\nmeans inside their 95 % interval, percent; the true mean is of all strides\n")
    sure = parameter_coverage(found.parameters)
    print(_text(_table(sure), 2))
    made = checks(variant, found.angles, found.repaired, found.gait, found.coverage, sure)
    print("\ntargets: walkers that reach each\n")
    print(_text(_table(tally(made)), 2))
    missed = [one for one in made if not one.passed]
    print(f"\n{len(made) - len(missed)} of {len(made)} checks pass; not reached:")
    for one in missed:
        print(f"  {one.walker or 'all'}: {one.target}: {one.value:.2f}")


def _table(rows: Sequence[Any]) -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame([vars(row) for row in rows])


def _text(table: "pd.DataFrame", decimals: int = 1) -> str:
    return str(table.to_string(index=False, float_format=lambda v: f"{v:.{decimals}f}"))
