"""``kinetrace exchanges``: how often networks exchange the legs of real people."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from .kept_recordings import add_recordings_option, recorded
from .options import table_file

if TYPE_CHECKING:
    import pandas as pd

    from ..network.estimator import Estimator
    from ..recordings.recording import Recording


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace exchanges`` takes."""
    parser.add_argument("videos", nargs="+", type=Path, help="videos of one person walking")
    parser.add_argument(
        "--weights", nargs="+", type=Path, required=True, help="weights files to compare"
    )
    parser.add_argument(
        "--reference",
        type=Path,
        help="weights file whose repaired tracks are believed (default: each network's own)",
    )
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    add_recordings_option(parser)
    parser.add_argument("--csv", type=table_file, help="also write every video's rows here")


def run(args: argparse.Namespace) -> int:
    """Print the exchanged and collapsed frames of each network, before repair."""
    import pandas as pd

    from ..output.exports import write_table
    from ..recordings.recording_file import check_place
    from ..validation.real_walks import exchanges

    if args.csv:
        check_place(args.csv)
    # what is wrong with one of them is better known before long work than after it
    estimators = [_estimator(path, args) for path in args.weights]
    believed = None
    if args.reference is not None:
        believed = _recordings(_estimator(args.reference, args), args)
    rows = []
    for path, estimator in zip(args.weights, estimators, strict=True):
        seen = _recordings(estimator, args)
        for one, reference in zip(seen, believed or seen, strict=True):
            named = {"weights": str(path), "variant": estimator.variant.name}
            rows += [named | vars(row) for row in exchanges(one, reference)]
    table = pd.DataFrame(rows)
    print(_text(table))
    if args.csv:
        write_table(table, args.csv)
    return 0


def _estimator(path: Path, args: argparse.Namespace) -> "Estimator":
    from ..network.estimator import open_estimator
    from ..training.table import one_weights_file

    variant, file = one_weights_file(path)
    return open_estimator(variant.name, args.device, file)


def _recordings(estimator: "Estimator", args: argparse.Namespace) -> "list[Recording]":
    return [recorded(video, estimator, args.recordings) for video in args.videos]


def _text(table: "pd.DataFrame") -> str:
    """Return the rates over all frames of all videos, each network named by its file."""
    frames = ["apart", "seen", "exchanged", "collapsed"]
    sums = table.groupby(["variant", "weights", "joint"], sort=False)[frames].sum()
    for part in ("exchanged", "collapsed"):
        sums[part] = 100 * sums[part] / sums.seen
    shown = sums.reset_index().to_string(index=False, float_format=lambda value: f"{value:.1f}")
    return f"before repair; exchanged and collapsed in percent of the frames seen\n\n{shown}"
