"""The rendered walkers that several commands measure themselves against."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..analysis import Analysis
    from ..network.estimator import Estimator
    from ..recording import Recording
    from ..validation.walker import Walker


def add_walkers_option(parser: argparse.ArgumentParser) -> None:
    """Add the folder of walkers."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        help="folder of walkers, NAME.mp4 with NAME.truth.npz beside it (default: the sample)",
    )


def add_recordings_option(parser: argparse.ArgumentParser) -> None:
    """Add the folder that keeps the recordings of walkers."""
    parser.add_argument(
        "--recordings", type=Path, help="keep the recordings here, and take those that are there"
    )


def walkers_in(folder: Path | None) -> "list[Walker]":
    """Return the walkers of a folder, or the sample; none is said in words."""
    from ..validation.walker import find_walkers
    from .analyze import sample_video

    folder = folder or sample_video().parent
    walkers = find_walkers(folder)
    if not walkers:
        print(f"{folder}: no walker (NAME.mp4 with NAME.truth.npz) is here.", file=sys.stderr)
    return walkers


def analysed(walker: "Walker", estimator: "Estimator") -> "Analysis":
    """Return the finished analysis of a walker, with a bar while it runs."""
    from tqdm import tqdm

    from ..analysis import Analysis

    analysis = Analysis(walker.video, estimator)
    for _ in tqdm(analysis, total=len(walker), desc=walker.video.stem, leave=False):
        pass
    return analysis


def recorded(walker: "Walker", estimator: "Estimator", folder: Path | None) -> "Recording":
    """Return the recording of a walker, kept in a folder from one run to the next."""
    from ..recording import SUFFIX
    from ..recording_file import load, save

    if folder is None:
        return analysed(walker, estimator).recording()
    path = folder / f"{walker.video.stem}{SUFFIX}"
    if path.exists():
        recording = load(path)
        engine = recording.engine
        if (engine.weights_sha256, engine.averaging) == (
            estimator.weights.sha256,
            estimator.averaging,
        ):
            return recording
    recording = analysed(walker, estimator).recording()
    folder.mkdir(parents=True, exist_ok=True)
    save(recording, path)
    return recording
