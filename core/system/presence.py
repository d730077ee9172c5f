"""Whether what a user has named is there, and whether it is to be seen at all."""

import os
from errno import ELOOP, ENOENT, ENOTDIR
from pathlib import Path
from stat import FILE_ATTRIBUTE_HIDDEN

_NO_NAME_ON_WINDOWS = (21, 123, 1921)
"""a drive that is not ready, a name that no file can have, a link that leads nowhere"""


def typed(text: str) -> Path:
    """Return a path that was typed, ``~`` for the user's own folder.

    A name that begins with ``~`` and is nobody's stays, where `Path.expanduser` raises.

    >>> typed("~walks/P-01").as_posix(), typed("~") == Path.home()
    ('~walks/P-01', True)
    """
    return Path(os.path.expanduser(text))  # noqa: PTH111


def is_there(path: Path) -> bool:
    """Return whether there is such a file or folder.

    `Path.exists` says no, from Python 3.14 on, also where a folder may not be looked into or a
    name is too long, and nobody learns why.

    >>> is_there(Path("/")), is_there(Path("/no such folder/walk.mp4"))
    (True, False)

    Raises
    ------
    OSError : that cannot be found out
    """
    try:
        path.stat()
    except ValueError:  # a zero byte in the name
        return False
    except OSError as error:
        absent = error.errno in (ENOENT, ENOTDIR, ELOOP)
        if absent or getattr(error, "winerror", None) in _NO_NAME_ON_WINDOWS:
            return False
        raise
    return True


_OF_WINDOWS = ("$recycle.bin", "system volume information")
"""on every drive that Windows has written: what was deleted there"""


def is_hidden(path: Path) -> bool:
    """Return whether a file or folder is kept from view, on this system or by another one.

    A stick that was in a Mac has a ``._walk.mp4`` beside each ``walk.mp4``, which is no video.

    >>> is_hidden(Path("._walk.mp4")), is_hidden(Path("walk.mp4"))
    (True, False)
    """
    if path.name.startswith(".") or path.name.casefold() in _OF_WINDOWS:
        return True
    try:
        return bool(getattr(path.lstat(), "st_file_attributes", 0) & FILE_ATTRIBUTE_HIDDEN)
    except (OSError, ValueError):
        return False


def fitting(folder: Path, pattern: str) -> list[Path]:
    """Return what is in a folder and fits a pattern (``*``, ``?``, ``[…]``), the hidden left out.

    By name; none where there is no such folder.
    """
    return sorted(path for path in folder.glob(pattern) if not is_hidden(path))
