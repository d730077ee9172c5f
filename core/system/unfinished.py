"""Files while they are being written: beside their place, hidden, under a name of their own."""

import contextlib
import hashlib
import os
import time
from glob import escape
from pathlib import Path

PAUSES_S = (0.05, 0.1, 0.2, 0.4)
"""Before a file is moved once more: on Windows none can take the place of one that another program
has open, and what looks for viruses or copies into a cloud has each new one open for a moment."""


def unfinished(path: Path, mark: str) -> Path:
    """Return where a file is written before it is moved to its place.

    Its name is short where the file's own is as long as a name may be, and no other file's,
    however alike they are called.

    Parameters
    ----------
    mark : tells apart those who may write the same file at the same time
    """
    return path.with_name(f"{_start(path)}.{mark}.part")


def put_in_place(part: Path, path: Path) -> None:
    """Give a file that is whole its name, in place of an older one; or a folder, of none.

    Raises
    ------
    OSError : that cannot be done, also after some tries
    """
    for pause_s in PAUSES_S:
        try:
            part.replace(path)
            return
        except PermissionError:
            time.sleep(pause_s)
    part.replace(path)


def remove_unfinished(path: Path, mark: str | None = None) -> None:
    """Remove what was left unfinished of a file by who had a mark, None by anybody."""
    ending = "*" if mark is None else escape(mark)
    for file in path.parent.glob(f"{escape(_start(path))}.{ending}.part"):
        with contextlib.suppress(OSError):
            file.unlink()


def _start(path: Path) -> str:
    digest = hashlib.sha256(os.fsencode(path.name)).hexdigest()
    return f".{path.name[:40]}-{digest[:8]}"
