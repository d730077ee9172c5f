"""Keeping the computer from falling asleep: a batch goes on while nobody types."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator

CONTINUOUS, SYSTEM_REQUIRED = 0x80000000, 0x00000001
"""Of Windows: from now on, and the system is needed; its screen may go dark."""


@contextlib.contextmanager
def no_sleep() -> Iterator[None]:
    """Keep the system's idle clock from sending it to sleep; whoever closes the lid still does.

    Where the system has no way for it, or does not allow it, nothing happens.
    """
    if sys.platform == "win32":
        from ctypes import windll

        windll.kernel32.SetThreadExecutionState(CONTINUOUS | SYSTEM_REQUIRED)
        try:
            yield
        finally:
            windll.kernel32.SetThreadExecutionState(CONTINUOUS)
    else:
        asking = _asking()
        try:
            yield
        finally:
            if asking is not None:
                with contextlib.suppress(OSError):  # it was refused and is over
                    os.killpg(asking.pid, signal.SIGTERM)
                asking.wait()


def _asking() -> "subprocess.Popen[bytes] | None":
    """Return the program that keeps the system awake while it runs; it ends with this process."""
    program, *options = _command()
    if (path := shutil.which(program)) is None:
        return None
    nothing = subprocess.DEVNULL
    try:
        return subprocess.Popen(
            [path, *options], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
    except OSError:
        return None


def _command() -> list[str]:
    pid = os.getpid()
    if sys.platform == "darwin":
        return ["caffeinate", "-i", "-w", str(pid)]
    names = ["--what=idle:sleep", "--who=Kinetrace", "--why=videos are being analysed"]
    return ["systemd-inhibit", *names, "tail", f"--pid={pid}", "-f", "/dev/null"]
