"""``kinetrace validate``: the whole pipeline against rendered walkers with known angles."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ..network.variants import VARIANTS
from .walkers import add_walkers_option, analysed, walkers_in

if TYPE_CHECKING:
    import pandas as pd

    from ..network.estimator import Estimator
    from ..validation.walker import Walker


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace validate`` takes."""
    add_walkers_option(parser)
    parser.add_argument("--variant", choices=list(VARIANTS), action="append", help="repeatable")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--weights", type=Path, help="weights file or folder to use")
    parser.add_argument("--averaging", choices=("none", "flip", "full"), default="none")
    parser.add_argument("--csv", type=Path, help="also write the angle table here")


def run(args: argparse.Namespace) -> int:
    """Print, per walker, angle and leg, the error; then how often labels sit on the wrong leg."""
    import pandas as pd

    from ..network.estimator import open_estimator
    from ..output.exports import write_table

    walkers = walkers_in(args.folder)
    if not walkers:
        return 1
    tables = []
    for variant in args.variant or [None]:
        estimator = open_estimator(variant, args.device, args.weights, args.averaging)
        angles, legs = _tables(walkers, estimator)
        print(f"\nEfficientPose {estimator.variant.name}, weights {estimator.weights.path.name} ")
        print(f"({estimator.weights.place}), averaging {args.averaging}, {estimator.device}\n")
        print(angles.to_string(index=False, float_format=lambda v: f"{v:.1f}"))
        print("\nlabels on the wrong leg, percent of frames\n")
        print(legs.to_string(index=False, float_format=lambda v: f"{v:.1f}"))
        tables.append(angles.assign(variant=estimator.variant.name))
    if args.csv:
        write_table(pd.concat(tables), args.csv)
    return 0


def _tables(walkers: "list[Walker]", estimator: "Estimator") -> "tuple[pd.DataFrame, pd.DataFrame]":
    import pandas as pd

    from ..measures import measure
    from ..validation.accuracy import angle_errors, leg_errors

    angles, legs = [], []
    for walker in walkers:
        recording = analysed(walker, estimator).recording()
        measures = measure(recording)
        angles += angle_errors(walker, recording, measures)
        for stage, pose in (("raw", measures.raw), ("repaired", measures.decided)):
            legs += [(stage, error) for error in leg_errors(walker, recording, pose.xy)]
    return pd.DataFrame(angles), pd.DataFrame(
        [{"stage": stage, **vars(error)} for stage, error in legs]
    )
