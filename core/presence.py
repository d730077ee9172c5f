"""Whether what a user has named is there."""

from errno import ELOOP, ENOENT, ENOTDIR
from pathlib import Path

_NO_NAME_ON_WINDOWS = (21, 123, 1921)
"""a drive that is not ready, a name that no file can have, a link that leads nowhere"""


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
