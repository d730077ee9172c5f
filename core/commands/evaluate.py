"""``kinetrace evaluate``: score weights on annotated persons, several on the same crops."""

import argparse
import sys
from pathlib import Path

from .options import number, table_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace evaluate`` takes."""
    parser.add_argument(
        "weights", nargs="+", type=Path, help="safetensors files, or folders of them"
    )
    add_data_options(parser)
    parser.add_argument(
        "--everyone", action="store_true", help="score all persons, not the held-out tenth"
    )
    parser.add_argument(
        "--framing",
        type=_framing,
        default=1.45,
        help="side of the view over the joints' box (1.45)",
    )
    parser.add_argument("--joints", action="store_true", help="show each keypoint as well")
    parser.add_argument("--csv", type=table_file, help="write the whole table to this file")


def add_data_options(parser: argparse.ArgumentParser) -> None:
    """Add which annotated persons are looked at, and how."""
    parser.add_argument(
        "--data", required=True, type=Path, help="folder with labels.npz, or annotation JSON"
    )
    parser.add_argument(
        "--kind",
        choices=("labels", "coco", "mpii"),
        default="labels",
        help="a folder with labels.npz (default), or whose annotation JSON it is",
    )
    parser.add_argument(
        "--pictures",
        type=Path,
        help="folder of the pictures (default: crops beside labels.npz, or the JSON's)",
    )
    parser.add_argument("--flip", action="store_true", help="average with the mirrored view")
    parser.add_argument(
        "--scales", type=scale, nargs="+", default=[1.0], help="enlargements to average over (1)"
    )
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--cache", type=Path, help="folder that keeps the decoded crops")


def run(args: argparse.Namespace) -> int:
    """Print one table of all weights, part by part of the data."""
    import tempfile

    from ..recordings.recording_file import check_place
    from ..training.table import compare, text, weights_files, write_csv

    if args.csv:
        check_place(args.csv)
    with tempfile.TemporaryDirectory(prefix="kinetrace-") as temporary:
        rows = compare(
            weights_files(args.weights),
            kind=args.kind,
            data=args.data,
            pictures=args.pictures,
            everyone=args.everyone,
            framing=args.framing,
            flip=args.flip,
            scales=tuple(args.scales),
            device=args.device,
            cache=args.cache or Path(temporary),
        )
    sys.stdout.write(text(rows, joints=args.joints))
    if args.csv:
        write_csv(rows, args.csv)
    return 0


def scale(text: str) -> float:
    """Return an enlargement of the command line."""
    value = number(text)
    if not 0.2 <= value <= 5:
        raise argparse.ArgumentTypeError(f"expected an enlargement from 0.2 to 5, got {text}")
    return value


def _framing(text: str) -> float:
    value = number(text)
    if not 1 <= value <= 5:
        raise argparse.ArgumentTypeError(f"expected a factor from 1 to 5, got {text}")
    return value
