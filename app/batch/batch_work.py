"""What happens beside the batch window: folders looked through, pictures of results made."""

import os
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.errors import KinetraceError
from kinetrace.core.recordings.recording import SUFFIX
from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    import numpy as np

THUMBNAIL_PX = 54
"""Height of a picture in the list."""


@dataclass(frozen=True)
class Gathered:
    """The videos among files and folders, and what could not be read."""

    videos: tuple[Path, ...] = ()
    unreadable: tuple[str, ...] = ()


def gather(paths: Sequence[Path], leave_out: Sequence[Path]) -> Generator[None, None, Gathered]:
    """Return the videos among files and in folders; recordings are left out with a word.

    Other files are taken as they are: what is wrong with one is told when it is read.

    Parameters
    ----------
    leave_out : folders not to look into, such as that of the results
    """
    from kinetrace.core.batch.files import find_videos

    videos: list[Path] = []
    unreadable: list[str] = []
    for path in paths:
        yield
        if path.is_dir():
            found = find_videos(path, leave_out=leave_out)
            videos += found.videos
            unreadable += found.unreadable
        elif path.suffix.lower() == SUFFIX:
            words = QCoreApplication.translate(
                "Batch", "{name}: a recording, not a video. Open it in the main window."
            )
            unreadable.append(words.format(name=path.name))
        else:
            videos.append(path)
    whole = (one.parent.resolve() / one.name for one in videos)  # a link keeps its own name
    return Gathered(tuple(dict.fromkeys(whole)), tuple(unreadable))


def common_folder(videos: Sequence[Path]) -> Path:
    """Return the folder that holds all the videos, at whatever depth.

    Raises
    ------
    KinetraceError : there is none: they lie on different drives
    """
    try:
        return Path(os.path.commonpath([video.parent for video in videos]))
    except ValueError as error:
        words = QCoreApplication.translate(
            "Batch", "The videos lie on different drives. Take those of one drive at a time."
        )
        raise KinetraceError(words) from error


@dataclass(frozen=True)
class Wanted:
    """A picture to be made: of which video, by the folder and name of its results."""

    video: Path
    stem: Path


def thumbnails(
    wanted: Sequence[Wanted],
) -> Generator[dict[Path, "np.ndarray | None"], None, dict[Path, "np.ndarray | None"]]:
    """Yield all pictures made so far by their video; None where there is none to make."""
    from kinetrace.core.batch.worst import worst_picture

    made: dict[Path, np.ndarray | None] = {}
    for one in wanted:
        yield dict(made)
        try:
            made[one.video] = worst_picture(one.stem, one.video, THUMBNAIL_PX)
        except KinetraceError:
            made[one.video] = None
    return made
