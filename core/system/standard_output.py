"""What a command prints, where it cannot be taken: a full disk, a reader that has gone."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from typing import IO, Any


class OutputError(Exception):
    """A line could not be printed; the text says why and what to do.

    Neither an `OSError`, so that it is not taken for that of a file, nor a `KinetraceError`, so
    that no command goes on with the next file.

    Attributes
    ----------
    unread : whether who read the output has gone, as ``head`` does: nothing is amiss
    """

    def __init__(self, stream: IO[str], error: OSError) -> None:
        super().__init__(
            f"the output cannot be written ({error.strerror or error}). Free some space, or send "
            "it to another place."
        )
        self.unread = error.errno in (errno.EPIPE, errno.EINVAL)  # the latter on Windows
        _let_go(stream)


@contextlib.contextmanager
def printing() -> Iterator[None]:
    """Raise `OutputError` where what is printed in here cannot be; at the latest at the end."""
    with contextlib.ExitStack() as stack:
        ways = (sys.stderr, contextlib.redirect_stderr), (sys.stdout, contextlib.redirect_stdout)
        for stream, redirect in ways:
            if stream is not None:  # a program without a console has none
                output: Any = _Named(stream)
                stack.callback(output.flush)
                stack.enter_context(redirect(output))
        yield


class _Named:
    """A stream whose failures are told apart from those of files."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except OSError as error:
            raise OutputError(self._stream, error) from error

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as error:
            raise OutputError(self._stream, error) from error


def _let_go(stream: IO[str]) -> None:
    """Let what is still to be written go nowhere, or it would fail once more at the very end."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
