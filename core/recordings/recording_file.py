"""Recordings on disk: one zip file of JSON and plain arrays, always written whole.

``recording.json`` holds everything but the detections, which are ``.npy`` arrays beside it
(no pickle). The file is written under another name and moved into place, so that a crash
leaves the old one.
"""

import contextlib
import errno
import io
import json
import os
import stat
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import asdict, fields
from pathlib import Path
from tokenize import TokenError
from typing import Any, NoReturn

import numpy as np

from ..errors import RecordingError
from ..kinematics.filtering import FilterSettings
from ..person.seed import Seed
from ..pose import Detections, Event, Pass
from ..system.unfinished import put_in_place, unfinished
from . import corrections, hand_measurements
from .recording import SUFFIX, Comment, Engine, Recording, Settings, VideoFacts
from .recording_check import check_recording

VERSION = 4
"""2 added hand measurements, key frames and the task, 3 the turn of the video (who does not know
it would lay the skeleton over the picture as it was); 1 and 2 are read as they were."""

_ARRAYS = ("time_s", "candidates", "spread_px", "box")

_TOO_LONG_ON_WINDOWS = 206
_NO_PATH_ON_WINDOWS = 260

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH

_DAMAGE = (
    *(OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError),
    *(KeyError, TypeError, ValueError, AttributeError, OverflowError, SyntaxError, TokenError),
    *(MemoryError, RecursionError),
)
"""What a damaged zip, its JSON and its arrays' headers raise, as found by random damage."""


class _NewerError(RecordingError):
    """A file that only a newer Kinetrace can read."""


def save(recording: Recording, path: Path) -> None:
    """Write a recording, in place of an older file only once the new one is whole.

    Raises
    ------
    RecordingError : the folder cannot be written or the disk is full; the old file stays
    """
    arrays = {"frames": recording.frames} | {
        name: getattr(recording.detections, name) for name in _ARRAYS
    }

    def write(file: Path) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("recording.json", json.dumps(_to_json(recording), indent=1))
            for name, values in arrays.items():
                buffer = io.BytesIO()
                np.save(buffer, values, allow_pickle=False)
                archive.writestr(f"{name}.npy", buffer.getvalue())

    replace_file(path, write)


def replace_file(path: Path, write: Callable[[Path], object]) -> None:
    """Write a file beside its place and move it there once it is whole.

    Raises
    ------
    RecordingError : the folder cannot be written, the disk is full or an older file is protected;
        that stays
    """
    path = _file_at(path)
    temporary = unfinished(path, str(os.getpid()))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(temporary)
        put_in_place(temporary, path)
    except OSError as error:
        _refuse(path, error)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def check_place(path: Path) -> None:
    """Do nothing where a file can be written: better known before long work than after it.

    Raises
    ------
    RecordingError : the folder cannot be written, a file there is protected, or no file can have
        such a name
    """
    path = _file_at(path)
    temporary = unfinished(path, str(os.getpid()))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch()
        with contextlib.suppress(FileNotFoundError):
            path.lstat()  # of a name that is too long it says so
    except OSError as error:
        _refuse(path, error)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _file_at(path: Path) -> Path:
    """Return the file that is written, of a link the one that it leads to.

    A new file would take the place of the link, and of one that somebody protected.
    """
    try:
        file = Path(os.path.realpath(path)) if path.is_symlink() else path
        with contextlib.suppress(FileNotFoundError):
            if not file.stat().st_mode & _WRITABLE:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        _refuse(path, error)
    return file


def _refuse(path: Path, error: OSError) -> NoReturn:
    reason = error.strerror or str(error)
    if isinstance(error, PermissionError):  # on Windows also of a table that is open in Excel
        raise RecordingError(
            f"{path}: cannot be written ({reason}). Choose another folder, or close the file where "
            "it is open."
        ) from error
    if _is_too_deep(path, error):
        raise RecordingError(
            f"{path}: cannot be written ({reason}). With all its folders the name may be too long "
            "here: choose a folder with a shorter path."
        ) from error
    if _is_too_long(error):
        raise RecordingError(
            f"{path}: cannot be written ({reason}). Choose a shorter name: results are called "
            "after their video."
        ) from error
    raise RecordingError(
        f"{path}: cannot be written ({reason}). Choose another folder or free some space."
    ) from error


def _is_too_deep(path: Path, error: OSError) -> bool:
    """Return whether a path is one that Windows mostly does not take; it says of it `ENOENT`."""
    paths = (path, unfinished(path, str(os.getpid())))
    longest = max(len(str(one.absolute())) for one in paths)
    return isinstance(error, FileNotFoundError) and longest >= _NO_PATH_ON_WINDOWS


def _is_too_long(error: OSError) -> bool:
    on_windows: int | None = getattr(error, "winerror", None)
    return error.errno == errno.ENAMETOOLONG or on_windows == _TOO_LONG_ON_WINDOWS


def load(path: Path) -> Recording:
    """Return the recording in a file.

    Raises
    ------
    RecordingError : no such file, not a recording, damaged, or from a newer Kinetrace
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entry = json.loads(archive.read("recording.json"))
            if not isinstance(entry, dict) or entry.get("version", 0) > VERSION:
                raise _NewerError(f"{path}: made by a newer Kinetrace. Open it with that version.")
            arrays = {
                name: np.load(io.BytesIO(archive.read(f"{name}.npy")), allow_pickle=False)
                for name in ("frames", *_ARRAYS)
            }
        recording = _from_json(entry, arrays)
        check_recording(recording)
        return recording
    except FileNotFoundError:
        raise RecordingError(f"{path}: there is no such recording.") from None
    except _NewerError:
        raise
    except (RecordingError, *_DAMAGE) as error:
        if path.is_dir():
            recordings = path / f"*{SUFFIX}"
            raise RecordingError(
                f"{path}: this is a folder; choose recordings in it, as by {recordings}"
            ) from None
        raise RecordingError(f"{path}: not a Kinetrace recording, or damaged ({error}).") from error


def _to_json(recording: Recording) -> dict[str, Any]:
    return {
        "version": VERSION,
        "video": asdict(recording.video),
        "engine": asdict(recording.engine),
        "settings": asdict(recording.settings),
        "complete": recording.complete,
        "notices": recording.notices,
        "corrections": [corrections.to_json(change) for change in recording.corrections],
        "edited_events": [asdict(event) for event in recording.edited_events],
        "deleted_events": [asdict(event) for event in recording.deleted_events],
        "comments": [asdict(comment) for comment in recording.comments],
        "by_hand": [hand_measurements.to_json(one) for one in recording.by_hand],
        "code": recording.code,
        "tracker": recording.tracker,
        "span": recording.span,
        "chosen": [asdict(seed) for seed in recording.chosen],
        "changes": recording.changes,
    }


def _from_json(entry: dict[str, Any], arrays: dict[str, Any]) -> Recording:
    settings = dict(entry["settings"])
    settings["filter"] = FilterSettings(**_known(FilterSettings, settings["filter"]))
    settings["passes"] = tuple(Pass(**one) for one in settings["passes"])
    if settings["neutral_s"] is not None:
        settings["neutral_s"] = tuple(settings["neutral_s"])
    video = dict(entry["video"])
    video["warnings"] = tuple(video["warnings"])
    frames, span = arrays.pop("frames"), entry.get("span")
    if any(len(values) != len(frames) for values in arrays.values()):
        raise ValueError("its arrays differ in length")
    return Recording(
        video=VideoFacts(**video),
        engine=Engine(**entry["engine"]),
        frames=frames,
        detections=Detections(**arrays),
        settings=Settings(**_known(Settings, settings)),
        complete=bool(entry["complete"]),
        notices=tuple(entry["notices"]),
        corrections=tuple(corrections.from_json(change) for change in entry["corrections"]),
        edited_events=tuple(Event(**event) for event in entry["edited_events"]),
        deleted_events=tuple(Event(**event) for event in entry["deleted_events"]),
        comments=tuple(Comment(**comment) for comment in entry["comments"]),
        by_hand=tuple(hand_measurements.from_json(one) for one in entry.get("by_hand", ())),
        code=str(entry["code"]),
        tracker=entry["tracker"],
        span=None if span is None else tuple(span),
        chosen=tuple(Seed(**seed) for seed in entry.get("chosen", ())),
        changes=tuple(tuple(change) for change in entry.get("changes", ())),
    )


def _known(kind: type[Settings] | type[FilterSettings], saved: dict[str, Any]) -> dict[str, Any]:
    """Return what of saved settings there still is; earlier versions had others."""
    return {one.name: saved[one.name] for one in fields(kind) if one.name in saved}
