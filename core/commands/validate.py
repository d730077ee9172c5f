"""``kinetrace validate``: the whole pipeline against rendered movements with known angles."""

import argparse
import sys
from pathlib import Path

from ..network.variants import VARIANTS
from .kept_recordings import add_recordings_option
from .options import table_file
from .walkers import add_walkers_option, check_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace validate`` takes."""
    add_walkers_option(parser, "walkers and other movements")
    parser.add_argument("--variant", choices=list(VARIANTS), action="append", help="repeatable")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--weights", type=Path, help="weights file or folder to use")
    parser.add_argument("--averaging", choices=("none", "flip", "full"), default="none")
    add_recordings_option(parser)
    parser.add_argument("--csv", type=table_file, help="also write the angle table here")


def run(args: argparse.Namespace) -> int:
    """Print the errors of walkers and of other movements, then which targets are reached."""
    import pandas as pd

    from ..network.estimator import open_estimator
    from ..output.exports import write_table
    from ..recordings.recording_file import check_place
    from ..validation.rendered_task import find_rendered_tasks
    from ..validation.walker import find_walkers
    from ..video.sample import sample_video
    from .validate_tasks import validate_tasks
    from .validate_walkers import validate_walkers
    from .validation_tables import table

    folder = args.folder or sample_video().parent
    check_folder(folder)
    walkers, tasks = find_walkers(folder), find_rendered_tasks(folder)
    if not walkers and not tasks:
        print(f"{folder}: no NAME.mp4 with NAME.truth.npz is here.", file=sys.stderr)
        return 1
    if args.csv:
        check_place(args.csv)
    estimators = [  # one that cannot be had is better known before long work than after it
        open_estimator(variant, args.device, args.weights, args.averaging)
        for variant in args.variant or [None]
    ]
    tables = []
    for estimator in estimators:
        print(f"\nEfficientPose {estimator.variant.name}, weights {estimator.weights.path.name} ")
        print(f"({estimator.weights.place}), averaging {args.averaging}, {estimator.device}")
        angles = validate_walkers(walkers, estimator, args.recordings) if walkers else []
        if tasks:
            angles += validate_tasks(tasks, estimator, args.recordings)
        tables.append(table(angles).assign(variant=estimator.variant.name))
    if args.csv:
        write_table(pd.concat(tables), args.csv)
    return 0
