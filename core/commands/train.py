"""``kinetrace train``: train a network from a configuration, or go on where it stopped."""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace train`` takes."""
    parser.add_argument("config", type=Path, help="TOML file; examples in core/training/configs")
    parser.add_argument(
        "--every", type=int, default=50, metavar="STEPS", help="steps between two lines (50)"
    )


def run(args: argparse.Namespace) -> int:
    """Train until done, with a line now and then and one for each evaluation."""
    from ..training.config import read_config
    from ..training.loop import train

    scores: dict[str, float] = {}
    for progress in train(read_config(args.config)):
        if progress.scores is scores and progress.step % args.every:
            continue
        shown = ""
        if progress.scores is not scores:
            scores = progress.scores
            shown = "  held out: " + ", ".join(f"{n} {v:.1f}" for n, v in scores.items())
        print(
            f"step {progress.step}/{progress.total}  epoch {progress.epoch:.2f}  "
            f"{progress.size} px  loss {progress.loss:.5f}{shown}",
            flush=True,
        )
    return 0
