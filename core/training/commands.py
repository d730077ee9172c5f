"""The commands `train` and `evaluate`; torch is imported only when one runs."""

import argparse
import logging
import sys
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)


def add_parsers(subparsers: Any) -> None:
    """Register both commands with an argparse subparsers object."""
    train = subparsers.add_parser("train", help="train a network from a TOML configuration")
    train.add_argument("config", type=Path, help="TOML file, see training/configs")
    train.set_defaults(run=run_train)


def run_train(arguments: argparse.Namespace) -> int:
    """Train until done; goes on where an earlier run stopped."""
    from .config import read_config
    from .loop import train

    scores: dict[str, float] = {}
    for progress in train(read_config(arguments.config)):
        if progress.scores is not scores or progress.step % 50 == 0:
            scores = progress.scores
            shown = " ".join(f"{name} {value:.1f}" for name, value in scores.items())
            log.info(
                "step %d/%d epoch %.2f size %d loss %.5f %s",
                progress.step, progress.total, progress.epoch, progress.size, progress.loss, shown,
            )  # fmt: skip
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run a command on its own: python -m kinetrace.core.training.commands train CONFIG."""
    parser = argparse.ArgumentParser(prog="kinetrace")
    add_parsers(parser.add_subparsers(required=True))
    parsed = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    return int(parsed.run(parsed))


if __name__ == "__main__":
    sys.exit(main())
