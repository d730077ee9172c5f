"""A command that is asked to stop: by Ctrl+C, by a system that shuts down, by a lost terminal."""

import contextlib
import os
import signal
import stat
import threading
import time
from collections.abc import Iterator
from types import FrameType

HANG_UP: signal.Signals | None = getattr(signal, "SIGHUP", None)
"""The terminal is gone, as with its connection; not on Windows."""

BREAK: signal.Signals | None = getattr(signal, "SIGBREAK", None)
"""Ctrl+Break, on Windows alone."""

OF_TERMINAL = frozenset(kind for kind in (signal.SIGINT, HANG_UP, BREAK) if kind is not None)
"""Signals that a terminal sends to a program and its children alike."""

IN_A_ROW_S = 1.0
"""Asked again within this time of the last one it is the same wish: a key pressed twice, or what
the terminal and then the shell send. Later it is one of somebody who does not want to wait."""


@contextlib.contextmanager
def stopped_in_order() -> Iterator[None]:
    """Take every wish to stop for Ctrl+C: no half file stays, and what is done is kept."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    last_s = -IN_A_ROW_S

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal last_s
        before_s, last_s = last_s, time.monotonic()
        if number == HANG_UP:
            leave_terminal()
        if last_s - before_s > IN_A_ROW_S:
            raise KeyboardInterrupt

    before = {kind: signal.signal(kind, stop) for kind in heard()}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler or signal.SIG_DFL)


def heard() -> list[signal.Signals]:
    """Return the signals that ask to stop, without those that are ignored, as `nohup` has it."""
    kinds = sorted({*OF_TERMINAL, signal.SIGTERM})
    return [kind for kind in kinds if signal.getsignal(kind) is not signal.SIG_IGN]


def leave_terminal() -> None:
    """Let what is printed to a terminal go nowhere: where it is gone, an error would cut short."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for output in (1, 2):
        with contextlib.suppress(OSError):
            if stat.S_ISCHR(os.fstat(output).st_mode):
                os.dup2(nowhere, output)
    os.close(nowhere)
