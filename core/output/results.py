"""The files that an analysis leaves beside each other, named after the video."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import RecordingError
from ..findings import findings_of
from ..measures import Measures
from ..recordings.recording import SUFFIX, Recording
from ..recordings.recording_file import check_place, load
from ..system.fingerprint import sha256_of
from ..system.same_name import as_disks_compare
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


def recording_stamp(stem: Path) -> tuple[int, int] | None:
    """Return when a recording was saved (ns) and its size, by which a later one is told from it.

    None where there is none.
    """
    try:
        there = recording_path(stem).stat()
    except OSError:
        return None
    return there.st_mtime_ns, there.st_size


def own_place(stem: Path, video: Path) -> tuple[Path, Recording | None]:
    """Return where a video's results go, and the recording of it that is there already.

    That is the folder and stem that is wanted. Where recordings of other videos of that name are
    there as well it has a number, the one that it had before: which other videos are analysed
    together does not move it.

    Raises
    ------
    RecordingError : a recording that may be the video's cannot be read, and is not overwritten
    """
    there = _numbered(stem)
    if not there or not video.is_file():
        return stem, None
    digest, unread = sha256_of(video), None
    for _, place in there:
        try:
            old = load(recording_path(place))
        except RecordingError as error:
            unread = unread or error
            continue
        if old.video.sha256 == digest:
            return place, old
    if unread is not None:
        raise RecordingError(f"{unread} Move it away to analyse the video anew.") from unread
    taken = {number for number, _ in there}
    free = next(number for number in count(1) if number not in taken)
    return (stem if free == 1 else stem.with_name(f"{stem.name}_{free}")), None


def _numbered(stem: Path) -> list[tuple[int, Path]]:
    """Return the stems of the recordings of that name with their numbers, 1 for the one without.

    In order, of one number that of the very name first. Names that are the same on some disks
    count as the same, see `as_disks_compare`.
    """
    own = re.escape(as_disks_compare(stem.name))
    name = re.compile(own + r"(?:_([1-9]\d*))?" + re.escape(SUFFIX))
    try:
        files = sorted(stem.parent.iterdir())
    except OSError:
        return []  # what is wrong with the folder is said when it is written into
    fits = [(one, found) for one in files if (found := name.fullmatch(as_disks_compare(one.name)))]
    places = [(int(found[1] or 1), one.with_name(one.name[: -len(SUFFIX)])) for one, found in fits]
    return sorted(places, key=lambda one: (one[0], not one[1].name.startswith(stem.name)))


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
