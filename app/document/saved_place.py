"""Where unsaved work belongs: the file of its recording, noted beside the recovery file."""

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from .stamp import Stamp

SUFFIX = ".place"


class SavedPlace(NamedTuple):
    """The file of a recording, and how it was when it was read or written here."""

    path: Path
    stamp: Stamp | None


def keep_place(left: Path, place: SavedPlace | None) -> None:
    """Note beside a recovery file where its recording belongs, or that it belongs nowhere yet.

    Raises
    ------
    OSError : it cannot be written
    """
    note = left.with_suffix(SUFFIX)
    if place is None:
        note.unlink(missing_ok=True)
    else:
        facts = {"path": str(place.path), "stamp": place.stamp}
        note.write_text(json.dumps(facts), encoding="utf-8")


def read_place(left: Path) -> SavedPlace | None:
    """Return where the recording in a recovery file belongs, None where that is not known."""
    try:
        facts = json.loads(left.with_suffix(SUFFIX).read_text(encoding="utf-8"))
        known = None if facts["stamp"] is None else Stamp(*facts["stamp"])
        place = SavedPlace(Path(facts["path"]), known)
        return place if place.path.is_file() else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def move_left(left: Path, own: Path) -> None:
    """Give a recovery file and what is noted beside it another name; it stays where it cannot."""
    for path, new in ((left, own), (left.with_suffix(SUFFIX), own.with_suffix(SUFFIX))):
        with suppress(OSError):  # nothing may be noted
            path.replace(new)


def remove_left(left: Path) -> None:
    """Remove a recovery file and what is noted beside it."""
    for path in (left, left.with_suffix(SUFFIX)):
        with suppress(OSError):  # nothing was written where nothing can be
            path.unlink(missing_ok=True)
