"""The next frames decoded while the network is at work on this one."""

from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from .info import Frame

AHEAD = 3
"""Frames decoded before they are asked for; each of 1080p takes 3 MB."""


def read_ahead(stream: Iterator[Frame], count: int = AHEAD) -> Generator[Frame, None, None]:
    """Yield the frames of a stream, read by one thread of its own, at most `count` too many.

    The same frames in the same order; the stream's error comes where its frame would have.
    However this generator ends (at the last frame, by an error, by `close()`, abandoned), its
    thread has ended by then, and the stream may be closed.
    """
    with ThreadPoolExecutor(1, "read-ahead") as thread:
        frames: deque[Future[Frame | None]] = deque()
        try:
            frames.extend(thread.submit(next, stream, None) for _ in range(count))
            while (frame := frames.popleft().result()) is not None:
                frames.append(thread.submit(next, stream, None))
                yield frame
        finally:
            thread.shutdown(cancel_futures=True)
