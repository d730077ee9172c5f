"""``kinetrace ablate-repair``: what each part of the left/right repair is worth."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..network.variants import VARIANTS

if TYPE_CHECKING:
    import pandas as pd


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace ablate-repair`` takes."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        help="folder of walkers, NAME.mp4 with NAME.truth.npz beside it (default: the sample)",
    )
    parser.add_argument("--variant", choices=list(VARIANTS), help="the network that sees them")
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--weights", type=Path, help="weights file or folder to use")
    parser.add_argument("--each", action="store_true", help="also print every walker by itself")
    parser.add_argument("--csv", type=Path, help="also write every walker's rows here")


def run(args: argparse.Namespace) -> int:
    """Print the means over all walkers for the repair with each part taken out."""
    import pandas as pd
    from tqdm import tqdm

    from ..analysis import Analysis
    from ..network.estimator import open_estimator
    from ..output.exports import write_table
    from ..validation.ablation import ablate
    from ..validation.walker import find_walkers
    from .analyze import sample_video

    folder = args.folder or sample_video().parent
    walkers = find_walkers(folder)
    if not walkers:
        print(f"{folder}: no walker (NAME.mp4 with NAME.truth.npz) is here.", file=sys.stderr)
        return 1
    estimator = open_estimator(args.variant, args.device, args.weights)
    rows = []
    for walker in walkers:
        analysis = Analysis(walker.video, estimator)
        for _ in tqdm(analysis, total=len(walker), desc=walker.video.stem, leave=False):
            pass
        size = (analysis.info.width, analysis.info.height)
        rows += ablate(walker, analysis.recording().detections, size)
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
