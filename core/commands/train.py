"""``kinetrace train``: train a network from a configuration, or go on where it stopped."""

import argparse
import contextlib
import math
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from ..system.stopping import HANG_UP, heard, leave_terminal
from .options import count

if TYPE_CHECKING:
    from ..training.loop import Progress

LOCK = ".kinetrace-training.lock"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace train`` takes."""
    parser.add_argument("config", type=Path, help="TOML file; examples in core/training/configs")
    parser.add_argument(
        "--every", type=count, default=50, metavar="STEPS", help="steps between two lines (50)"
    )


def run(args: argparse.Namespace) -> int:
    """Train until done, with a line now and then and one for each evaluation."""
    from ..errors import TrainingError
    from ..network.weights import file_name
    from ..system.lock import alone
    from ..training.config import read_config
    from ..training.loop import train

    if not args.config.exists():
        raise TrainingError(f"{args.config}: there is no such file. Check the path.")
    if args.config.is_dir():
        raise TrainingError(f"{args.config}: this is a folder. Name the TOML file of a training.")
    config = read_config(args.config)
    scores: dict[str, float] = {}
    config.output.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        if not stack.enter_context(alone(config.output / LOCK)):
            raise TrainingError(
                f"{config.output}: another training is at work in this folder. Wait until it has "
                "ended, or name another output folder."
            )
        training = stack.enter_context(contextlib.closing(train(config)))
        asked: threading.Event | None = None
        for progress in training:
            if asked is None and config.recipe == "adamw" and progress.total < config.warm_up:
                print(
                    f"The run has {progress.total} steps and its rate rises over the first "
                    f"{config.warm_up}: little is learnt. Add epochs, or lower 'warm_up'.",
                    file=sys.stderr,
                )
            asked = asked or stack.enter_context(_asked_to_stop())
            evaluated = bool(progress.scores) and progress.scores is not scores
            if evaluated or progress.step % max(1, args.every) == 0:
                print(_line(progress, evaluated), flush=True)
            scores = progress.scores
            if asked.is_set():
                print(
                    f"kinetrace: stopped after step {progress.step} of {progress.total}; the same "
                    "command goes on from there.",
                    file=sys.stderr,
                )
                return 130
    print(f"{config.output / file_name(config.variant)}: for 'kinetrace analyze VIDEO --weights'")
    return 0


def _line(progress: "Progress", evaluated: bool) -> str:
    """Return where a run is, with the scores where they are new."""
    scored = {name: value for name, value in progress.scores.items() if not math.isnan(value)}
    shown = ", ".join(f"{name} {value:.1f}" for name, value in scored.items()) or "nobody"
    return (
        f"step {progress.step}/{progress.total}  epoch {progress.epoch:.2f}  "
        f"{progress.size} px  loss {progress.loss:.5f}" + f"  held out: {shown}" * evaluated
    )


@contextlib.contextmanager
def _asked_to_stop() -> Iterator[threading.Event]:
    """Take Ctrl+C, or a request to end, as a wish to stop after the step; a second one as before.

    A step that is broken off could not be gone on from.
    """
    asked = threading.Event()
    before: dict[int, signal._HANDLER] = {}

    def wait_for_the_step(number: int, frame: FrameType | None) -> None:
        asked.set()
        if number == HANG_UP:  # told twice, by the terminal and by its shell
            leave_terminal()
            return
        for one, handler in before.items():
            signal.signal(one, handler)
        os.write(2, b"kinetrace: stopping after this step; once more stops at once.\n")

    if threading.current_thread() is threading.main_thread():
        for kind in heard():
            before[kind] = signal.signal(kind, wait_for_the_step)
    try:
        yield asked
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
