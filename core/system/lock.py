"""One at a time: a file that who is at work holds locked, on this computer or another."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

FOR_ALL = 0o666
"""In a shared folder, the next one may be another person."""

log = logging.getLogger(__name__)


def taken(path: Path) -> "BaseFileLock | None":
    """Return a file locked, where that can be done; None where another holds it.

    The operating system holds the lock: it ends with the process, however that ends. Where a
    shared folder's server knows no locks, it is logged that others are not kept out.
    """
    from filelock import FileLock, Timeout

    # what stands in for locks where there are none would outlive a killed process
    lock = FileLock(path, timeout=0, mode=FOR_ALL, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    except (OSError, NotImplementedError) as error:
        log.warning(
            "%s: cannot be locked (%s). See that nothing else is at work in this folder.",
            path.parent,
            error,
        )
    return lock


@contextmanager
def alone(path: Path) -> Iterator[bool]:
    """Hold a lock, whose file goes in the end; yield whether that can be, or another holds it.

    Nobody may wait for such a lock.
    """
    if (lock := taken(path)) is None:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()
        with suppress(OSError):
            path.unlink(missing_ok=True)
