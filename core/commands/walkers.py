"""The rendered walkers that several commands measure themselves against."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import RecordingError

if TYPE_CHECKING:
    from ..validation.walker import Walker


def add_walkers_option(parser: argparse.ArgumentParser, whom: str = "walkers") -> None:
    """Add the folder of walkers, or of whom else a command measures itself against."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        help=f"folder of {whom}, NAME.mp4 with NAME.truth.npz beside it (default: the samples)",
    )


def check_folder(folder: Path) -> None:
    """Check that a folder is there, for one that is not has no walkers either.

    Raises
    ------
    RecordingError : it is not
    """
    if folder.is_file():
        raise RecordingError(f"{folder}: this is a file. Name the folder that it is in.")
    if not folder.is_dir():
        raise RecordingError(f"{folder}: there is no such folder. Check the path.")


def walkers_in(folder: Path | None) -> "list[Walker]":
    """Return the walkers of a folder, or the sample; none is said in words."""
    from ..validation.walker import find_walkers
    from ..video.sample import sample_video

    folder = folder or sample_video().parent
    check_folder(folder)
    walkers = find_walkers(folder)
    if not walkers:
        print(f"{folder}: no walker (NAME.mp4 with NAME.truth.npz) is here.", file=sys.stderr)
    return walkers
