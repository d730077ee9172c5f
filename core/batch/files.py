"""Which files of a folder a batch takes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from ..errors import VideoError
from ..output.own_overlay import is_marked, is_own_overlay
from ..output.results import ENDINGS, OVERLAY, recording_path
from ..recordings.recording import SUFFIX
from ..system.presence import is_hidden, is_there
from ..system.same_name import as_disks_compare
from ..video.endings import VIDEO_ENDINGS

EXPORTED = "_skeleton.mp4"
"""Ending of the annotated video that the window exports, under a name that the user chooses."""


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

    Hidden files and folders are left out, and so is what Kinetrace wrote: annotated videos, also
    where their recording was moved away, and pictures beside a recording where those are wanted.
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
        return not is_hidden(path) and not _matches(path.relative_to(folder), exclude)

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
    """Whether a pattern fits; one that is a whole name means that, whatever signs are in it."""
    texts = {as_disks_compare(path.name), as_disks_compare(path.as_posix())}
    # a shell that fills in a folder's name ends it with a slash, or a backslash
    lowered = [as_disks_compare(PurePath(pattern).as_posix()) for pattern in patterns]
    return any(text == one or fnmatchcase(text, one) for one in lowered for text in texts)


def _is_video_file(path: Path) -> bool:
    """Whether a path is a file, and nothing that Kinetrace wrote.

    A link to what is not there counts as one: it is then said that it cannot be read.
    """
    try:
        if not path.is_file():
            return path.is_symlink() and not path.exists()
        if path.name.endswith(OVERLAY):
            return not is_own_overlay(path)
        ends = (one for one in ENDINGS if path.name.endswith(one))
        stems = (path.with_name(path.name.removesuffix(one)) for one in ends)
        return not any(recording_path(stem).exists() for stem in stems) and not _is_export(path)
    except OSError:
        return True  # it will be said of this file why it cannot be read


def _is_export(path: Path) -> bool:
    """Whether a path is an annotated video: marked, or beside its video or beside recordings."""
    if not path.name.endswith(EXPORTED):
        return False
    stem = path.name.removesuffix(EXPORTED)
    return is_marked(path) or any(
        one.suffix == SUFFIX or one.stem == stem for one in path.parent.iterdir()
    )
