"""The whole analysis of a video, and the parts that share the processor with it, timed."""

import time
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

IN_FLIGHT = 2
"""Pictures that the network works on at a time, as in the analysis of a video."""


@dataclass(frozen=True)
class Run:
    """An analysis of a video, in seconds.

    Attributes
    ----------
    first_s : from opening the file to the first frame done: reading its times, the search for
        the person
    frames_s : from the first frame done to the last
    count : frames
    closing_s : from there to the joint angles
    """

    first_s: float
    frames_s: float
    count: int
    closing_s: float

    @property
    def fps(self) -> float:
        """Return the frames a second once it runs."""
        return (self.count - 1) / self.frames_s


def whole(video: Path, estimator: Any) -> Run:
    """Return how long an analysis takes, all libraries being loaded."""
    from ..analysis import Analysis
    from ..measures import measure

    begun = time.perf_counter()
    analysis = Analysis(video, estimator)
    steps = iter(analysis)
    next(steps)
    first = time.perf_counter()
    count = 1 + sum(1 for _ in steps)
    last = time.perf_counter()
    measure(analysis.recording())
    return Run(first - begun, last - first, count, time.perf_counter() - last)


def warm(video: Path, estimator: Any) -> None:
    """Load what is loaded once in a process, and is no part of any rate."""
    from ..analysis import Analysis
    from ..measures import measure

    analysis = Analysis(video, estimator)
    with closing(iter(analysis)) as steps:  # type: ignore[type-var]
        for _ in islice(steps, 5):
            pass
    measure(analysis.recording())


def decoding_s(video: Path) -> float:
    """Return how long it takes only to read a video's frames."""
    from ..video.frames import frames

    begun = time.perf_counter()
    with frames(video) as stream:
        for _ in stream:
            pass
    return time.perf_counter() - begun


def network_s(engine: Any, picture: NDArray[np.uint8], count: int) -> float:
    """Return how long the network alone takes for so many pictures."""
    begun = time.perf_counter()
    for _ in _shown(engine, (picture for _ in range(count))):
        pass
    return time.perf_counter() - begun


def both_s(video: Path, engine: Any, picture: NDArray[np.uint8]) -> float:
    """Return how long decoder and network take side by side, a picture for each frame.

    They share the processor's cores; no pipeline made of the two is quicker.
    """
    from ..video.frames import frames
    from ..video.read_ahead import read_ahead

    begun = time.perf_counter()
    with frames(video) as stream, closing(read_ahead(stream)) as decoded:
        for _ in _shown(engine, (picture for _ in decoded)):
            pass
    return time.perf_counter() - begun


def _shown(engine: Any, pictures: Iterator[NDArray[np.uint8]]) -> Iterator[None]:
    """Show an engine pictures, `IN_FLIGHT` at a time."""
    begun: deque[Any] = deque()
    for picture in pictures:
        begun.append(engine.begin(picture))
        if len(begun) == IN_FLIGHT:
            begun.popleft()()
            yield
    for wait in begun:
        wait()
        yield
