"""``kinetrace ablate-repair``: what each part of the left/right repair is worth."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ..network.variants import VARIANTS
from .kept_recordings import add_recordings_option, recorded
from .options import table_file
from .walkers import add_walkers_option, walkers_in

if TYPE_CHECKING:
    import pandas as pd


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace ablate-repair`` takes."""
    add_walkers_option(parser)
    parser.add_argument("--variant", choices=list(VARIANTS), help="the network that sees them")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--weights", type=Path, help="weights file or folder to use")
    add_recordings_option(parser)
    parser.add_argument("--each", action="store_true", help="also print every walker by itself")
    parser.add_argument("--csv", type=table_file, help="also write every walker's rows here")


def run(args: argparse.Namespace) -> int:
    """Print the means over all walkers for the repair with each part taken out."""
    import pandas as pd

    from ..network.estimator import open_estimator
    from ..output.exports import write_table
    from ..tracks.merged_peaks import other_knee
    from ..validation.ablation import ablate

    walkers = walkers_in(args.folder)
    if not walkers:
        return 1
    estimator = open_estimator(args.variant, args.device, args.weights)
    rows = []
    for walker in walkers:
        recording = recorded(walker.video, estimator, args.recordings)
        size = (recording.video.width, recording.video.height)
        height = other_knee(recording.engine.variant, recording.engine.origin)
        rows += ablate(walker, recording.detections, size, other_knee=height)
    table = pd.DataFrame([vars(row) for row in rows])
    print(f"EfficientPose {estimator.variant.name}, {len(walkers)} walkers\n")
    if args.each:
        print(_printed(table), end="\n\n")
    means = table.drop(columns="walker").groupby("variant", sort=False).mean().reset_index()
    print(_printed(means))
    if args.csv:
        write_table(table, args.csv)
    return 0


def _printed(table: "pd.DataFrame") -> str:
    return str(table.to_string(index=False, float_format=lambda value: f"{value:.1f}"))
