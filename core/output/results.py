"""The files that an analysis leaves beside each other, named after the video."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import RecordingError
from ..findings import findings_of
from ..measures import Measures
from ..recordings.recording import SUFFIX, Recording
from ..recordings.recording_file import check_place, load
from ..system.fingerprint import sha256_of
from . import exports, plots

if TYPE_CHECKING:
    from .overlay import Ground

OVERLAY = "_overlay.mp4"
"""Ending of the annotated video."""

WORST = "_worst.jpg"
"""Ending of the small picture of the least certain frame, which a batch writes."""

TABLES = ("_keypoints.csv", "_angles.csv", "_metadata.json")

ENDINGS = (SUFFIX, *TABLES, "_angles.png", "_angles.svg", OVERLAY, WORST)
"""Of all files that an analysis or a batch leaves of one video."""


def recording_path(stem: Path) -> Path:
    """Return where the recording itself is kept, by the folder and stem of its results."""
    return result_path(stem, SUFFIX)


def check_results_place(stem: Path) -> None:
    """Do nothing where a video's results can be written, asked by the longest name that they have.

    Raises
    ------
    RecordingError : see `kinetrace.core.recordings.recording_file.check_place`
    """
    check_place(result_path(stem, max(ENDINGS, key=len)))


def result_path(stem: Path, ending: str) -> Path:
    """Return a result's file; the stem may itself contain dots.

    >>> result_path(Path("out/walk.1"), "_angles.csv").as_posix()
    'out/walk.1_angles.csv'
    """
    return stem.with_name(stem.name + ending)


def are_outdated(stem: Path) -> bool:
    """Return whether a recording was saved after its tables were written: corrected since.

    A table that is not there does not count.
    """
    try:
        saved_s = recording_path(stem).stat().st_mtime
        tables = [result_path(stem, ending) for ending in TABLES]
        return any(one.stat().st_mtime < saved_s for one in tables if one.exists())
    except OSError:
        return False  # it will be said of the folder that it cannot be read


def own_place(stem: Path, video: Path) -> tuple[Path, Recording | None]:
    """Return where a video's results go, and the recording of it that is there already.

    That is the folder and stem that is wanted, with a number where the recording of another video
    has it.

    Raises
    ------
    RecordingError : the recording that is there cannot be read, and is not overwritten
    """
    place, number, digest = stem, 1, ""
    while recording_path(place).exists() and video.is_file():
        try:
            old = load(recording_path(place))
        except RecordingError as error:
            raise RecordingError(f"{error} Move it away to analyse the video anew.") from error
        digest = digest or sha256_of(video)
        if old.video.sha256 == digest:
            return place, old
        number += 1
        place = stem.with_name(f"{stem.name}_{number}")
    return place, None


def write_results(
    recording: Recording, measures: Measures, stem: Path, *, overlay: "Ground | None" = None
) -> Iterator[float]:
    """Write tables, facts and figures; yield the share done.

    Parameters
    ----------
    overlay : what the annotated video shows behind the skeleton, None for no such video

    Raises
    ------
    RecordingError : the folder cannot be written
    VideoError : the video cannot be read any more, or the new one not written
    """
    keypoints, angles = (result_path(stem, f"_{name}.csv") for name in ("keypoints", "angles"))
    exports.write_table(exports.keypoint_table(recording, measures), keypoints)
    exports.write_table(exports.angle_table(recording, measures), angles)
    findings = findings_of(recording, measures=measures) if len(recording) else None
    figure = plots.angle_figure(recording, measures)
    plots.write_figure(figure, result_path(stem, "_angles.png"))
    plots.write_figure(figure, result_path(stem, "_angles.svg"))
    if overlay is not None:
        from .overlay import write_overlay

        yield from write_overlay(recording, measures, result_path(stem, OVERLAY), overlay)
    # the last one: until it is newer than the recording, `are_outdated` knows that some are missing
    exports.write_metadata(recording, measures, result_path(stem, "_metadata.json"), findings)
    yield 1.0
