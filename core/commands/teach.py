"""``kinetrace teach``: what a network finds on a data set, for training another one."""

import argparse
import tempfile
from pathlib import Path

from .evaluate import add_data_options


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace teach`` takes."""
    parser.add_argument("weights", type=Path, help="safetensors file of the teacher")
    parser.add_argument("output", type=Path, help="npz file to write")
    add_data_options(parser)


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
