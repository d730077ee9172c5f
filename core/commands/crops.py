"""``kinetrace crops``: training pictures out of corrected recordings and rendered walkers.

Recordings that a larger variant made teach a smaller one on the frames of their videos.
"""

import argparse
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .options import number

if TYPE_CHECKING:
    from ..training.footage import Footage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what ``kinetrace crops`` takes."""
    parser.add_argument(
        "input",
        nargs="+",
        type=Path,
        help="recordings (.kinetrace), whose videos are where they were or beside them, videos of "
        "rendered walkers with NAME.truth.npz beside them, and folders of either",
    )
    parser.add_argument(
        "--out",
        required=True,
        type=Path,
        help="folder for labels.npz and the pictures, which show faces; a source of a training "
        "with kind 'labels'",
    )
    parser.add_argument(
        "--every", type=_seconds, default=0.2, metavar="SECONDS",
        help="between two pictures of a video (0.2); frames with a point set by hand are all taken",
    )  # fmt: skip
    parser.add_argument(
        "--corrected", action="store_true", help="only frames in which somebody corrected something"
    )


def run(args: argparse.Namespace) -> int:
    """Write the pictures of all inputs into one folder; what cannot be read stops it."""
    import numpy as np

    from ..errors import RecordingError
    from ..training.dataset import held_out, read_labels
    from ..training.footage import write_crops

    inputs = [one for path in args.input for one in _inputs(path)]
    footage = [_footage(path, args.corrected) for path in inputs]
    if args.corrected and not any(np.isfinite(one.xy).any() for one in footage):
        raise RecordingError(
            "nobody has corrected anything in what was named. Without --corrected all is taken."
        )
    for count in write_crops(footage, args.out, args.every):
        if count % 100 == 0:
            print(f"{count} pictures", flush=True)
    pictures = read_labels(args.out, args.out / "crops").pictures
    held = held_out(pictures)
    names = len({picture.name for picture in pictures})
    print(
        f"{args.out}: {len(pictures)} pictures of {names} {'person' if names == 1 else 'persons'}, "
        f"{held.sum()} held out"
    )
    if not held.any():
        print(
            "None is held out, for that goes by the name; a training's curves will say nothing "
            "about new persons. Codes tell persons apart; keep some for 'kinetrace evaluate "
            "--everyone'.",
            file=sys.stderr,
        )
    elif held.all():
        print(
            "All are held out, for that goes by the name: nobody is left to train on. Add "
            "recordings of others, or give these another code and make the pictures again.",
            file=sys.stderr,
        )
    return 0


def _inputs(path: Path) -> list[Path]:
    """Return a file as it is, of a folder the recordings and the walkers' videos in it."""
    from ..errors import RecordingError
    from ..recordings.recording import SUFFIX
    from ..system.presence import fitting
    from ..validation.walker import find_walkers

    if not path.exists():
        raise RecordingError(f"{path}: there is no such file or folder. Check the path.")
    if not path.is_dir():
        return [path]
    found = [*fitting(path, f"*{SUFFIX}"), *(walker.video for walker in find_walkers(path))]
    if not found:
        raise RecordingError(
            f"{path}: there is no recording and no rendered walker in this folder."
        )
    return found


def _footage(path: Path, corrected: bool) -> "Footage":
    from ..recordings.recording import SUFFIX
    from ..recordings.recording_file import load
    from ..training.footage import of_recording, of_walker
    from ..validation.walker import read_walker

    if path.suffix == SUFFIX:
        return of_recording(load(path), path, corrected)
    return of_walker(read_walker(path))


def _seconds(text: str) -> float:
    value = number(text)
    if not 0 <= value < math.inf:
        raise argparse.ArgumentTypeError(f"expected seconds, got {text}")
    return value
