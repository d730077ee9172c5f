"""``kinetrace validate``: the whole pipeline against rendered walkers with known angles."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..network.variants import VARIANTS

if TYPE_CHECKING:
    import pandas as pd

    from ..network.estimator import Estimator
    from ..validation.walker import Walker


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace validate`` takes."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        help="folder of walkers, NAME.mp4 with NAME.truth.npz beside it (default: the sample)",
    )
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
    from ..validation.walker import find_walkers
    from .analyze import sample_video

    folder = args.folder or sample_video().parent
    walkers = find_walkers(folder)
    if not walkers:
        print(f"{folder}: no walker (NAME.mp4 with NAME.truth.npz) is here.", file=sys.stderr)
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
    from tqdm import tqdm

    from ..analysis import Analysis
    from ..measures import measure
    from ..validation.accuracy import angle_errors, leg_errors

    angles, legs = [], []
    for walker in walkers:
        analysis = Analysis(walker.video, estimator)
        for _ in tqdm(analysis, total=len(walker), desc=walker.video.stem, leave=False):
            pass
        recording = analysis.recording()
        measures = measure(recording)
        angles += angle_errors(walker, recording, measures)
        for stage, pose in (("raw", measures.raw), ("repaired", measures.decided)):
            legs += [(stage, error) for error in leg_errors(walker, recording, pose.xy)]
    return pd.DataFrame(angles), pd.DataFrame(
        [{"stage": stage, **vars(error)} for stage, error in legs]
    )
