"""``kinetrace teach``: what a network finds on a data set, for training another one."""

import argparse
import tempfile
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace teach`` takes."""
    parser.add_argument("weights", type=Path, help="safetensors file of the teacher")
    parser.add_argument("output", type=Path, help="npz file to write")
    parser.add_argument(
        "--data", required=True, type=Path, help="folder with labels.npz, or annotation JSON"
    )
    parser.add_argument("--kind", choices=("labels", "coco", "mpii"), default="labels")
    parser.add_argument("--pictures", type=Path, help="folder of the pictures")
    parser.add_argument("--cache", type=Path, help="folder that keeps the decoded crops")


def run(args: argparse.Namespace) -> int:
    """Ask the teacher once about every person."""
    from ..network.weights import load_network
    from ..training.config import Source
    from ..training.table import weights_files
    from ..training.teach import teach

    ((_, variant, path),) = weights_files([args.weights])
    source = Source(args.kind, args.data, args.pictures)
    with tempfile.TemporaryDirectory(prefix="kinetrace-") as temporary:
        count = teach(
            load_network(variant, path), source, args.output, args.cache or Path(temporary)
        )
    print(f"{args.output}: {count} persons by {path.name}")
    return 0
