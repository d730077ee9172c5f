"""Which files of a folder a batch takes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from ..errors import VideoError
from ..output.results import OVERLAY, recording_path
from ..presence import is_there

VIDEO_ENDINGS = (
    *(".3gp", ".avi", ".flv", ".m2ts", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".mts"),
    *(".mxf", ".ogv", ".ts", ".webm", ".wmv"),
)


@dataclass(frozen=True)
class Found:
    """The videos of a folder, sorted, and the folders in it that could not be read."""

    videos: tuple[Path, ...]
    unreadable: tuple[str, ...]


def find_videos(
    folder: Path,
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    recursive: bool = True,
    leave_out: Sequence[Path] = (),
) -> Found:
    """Return the videos in a folder and in the folders in it.

    Hidden files and folders are left out, and so are annotated videos that Kinetrace wrote.
    Links to folders are not followed.

    Parameters
    ----------
    include : patterns (``*``, ``?``, ``[…]``) for names, or for paths from `folder` on with
        ``/``; large and small letters count as the same. None given takes `VIDEO_ENDINGS`
    exclude : patterns of what to leave out, also of whole folders
    leave_out : folders not to look into, such as the one of the results

    Raises
    ------
    VideoError : there is no such folder
    """
    if folder.is_file():
        raise VideoError(f"{folder}: this is a file. Name the folder that it is in.")
    if not is_there(folder) or not folder.is_dir():
        raise VideoError(f"{folder}: there is no such folder. Check the path.")
    patterns = tuple(include) or tuple(f"*{ending}" for ending in VIDEO_ENDINGS)
    unreadable: list[str] = []
    videos = [
        path
        for path in _files(folder, exclude, recursive, leave_out, unreadable)
        if _matches(path.relative_to(folder), patterns) and _is_video_file(path)
    ]
    return Found(tuple(sorted(videos)), tuple(unreadable))


def _files(
    folder: Path,
    exclude: Sequence[str],
    recursive: bool,
    leave_out: Sequence[Path],
    unreadable: list[str],
) -> Iterator[Path]:
    closed = {path.resolve() for path in leave_out}

    def wanted(path: Path) -> bool:
        return not path.name.startswith(".") and not _matches(path.relative_to(folder), exclude)

    def note(error: OSError) -> None:
        unreadable.append(f"{error.filename}: cannot be read ({error.strerror})")

    for place, folders, names in os.walk(folder, onerror=note):
        here = Path(place)
        folders[:] = sorted(
            name
            for name in folders
            if recursive and wanted(here / name) and (here / name).resolve() not in closed
        )
        yield from (here / name for name in names if wanted(here / name))


def _matches(path: PurePath, patterns: Sequence[str]) -> bool:
    name, whole = path.name.casefold(), path.as_posix().casefold()
    lowered = (pattern.casefold() for pattern in patterns)
    return any(fnmatchcase(name, one) or fnmatchcase(whole, one) for one in lowered)


def _is_video_file(path: Path) -> bool:
    """Whether a path is a file, and not the annotated video of a recording beside it.

    A link to what is not there counts as one: it is then said that it cannot be read.
    """
    try:
        if not path.is_file():
            return path.is_symlink() and not path.exists()
        stem = path.with_name(path.name.removesuffix(OVERLAY))
        return not path.name.endswith(OVERLAY) or not recording_path(stem).exists()
    except OSError:
        return True  # it will be said of this file why it cannot be read
