"""``kinetrace teach``: what a network finds on a data set, for training another one."""

import argparse
import tempfile
from pathlib import Path

from .evaluate import scale


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace teach`` takes."""
    parser.add_argument("weights", type=Path, help="safetensors file of the teacher")
    parser.add_argument("output", type=Path, help="npz file to write")
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
    """Ask the teacher once about every person."""
    from ..network.weights import load_network
    from ..training.config import Source
    from ..training.device import pick_device
    from ..training.evaluate import Views
    from ..training.table import one_weights_file
    from ..training.teach import teach

    variant, path = one_weights_file(args.weights)
    network = load_network(variant, path).to(pick_device(args.device))
    source = Source(args.kind, args.data, args.pictures)
    views = Views(variant.input_size, flip=args.flip, scales=tuple(args.scales))
    with tempfile.TemporaryDirectory(prefix="kinetrace-") as temporary:
        count = teach(network, source, args.output, args.cache or Path(temporary), views)
    print(f"{args.output}: {count} persons by {path.name}")
    return 0
