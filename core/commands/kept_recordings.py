"""Recordings that a command makes once and finds again in its next run."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..network.estimator import Estimator
    from ..recordings.recording import Recording, Settings


def add_recordings_option(parser: argparse.ArgumentParser) -> None:
    """Add the folder that keeps the recordings."""
    parser.add_argument(
        "--recordings", type=Path, help="keep the recordings here, and take those that are there"
    )


def recorded(
    video: Path, estimator: "Estimator", folder: Path | None, settings: "Settings | None" = None
) -> "Recording":
    """Return the recording of a video, kept in a folder from one run to the next.

    One of another video of the same name, of other weights or averaging is made anew.

    Parameters
    ----------
    folder : of all networks; each has a folder of its own in it
    settings : None for the usual ones, or those of the recording that is kept
    """
    from ..recordings.recording import SUFFIX
    from ..recordings.recording_file import load, save
    from ..system.fingerprint import is_another

    if folder is None:
        return _analysed(video, estimator, settings)
    path = folder / estimator.weights.sha256[:12] / f"{video.stem}{SUFFIX}"
    if path.exists():
        recording = load(path)
        engine = recording.engine
        made = (engine.weights_sha256, engine.averaging)
        wanted = (estimator.weights.sha256, estimator.averaging)
        if made == wanted and not is_another(video, recording.video.sha256):
            return recording if settings is None else replace(recording, settings=settings)
    recording = _analysed(video, estimator, settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    save(recording, path)
    return recording


def _analysed(video: Path, estimator: "Estimator", settings: "Settings | None") -> "Recording":
    """Return the recording of a whole video, with a bar while it is made."""
    from tqdm import tqdm

    from ..analysis import Analysis

    analysis = Analysis(video, estimator, settings)
    for _ in tqdm(analysis, total=analysis.info.frame_count, desc=video.stem, leave=False):
        pass
    return analysis.recording()
