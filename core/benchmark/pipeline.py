"""The whole analysis of a video, and the parts that share the processor with it, timed."""

import time
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

IN_FLIGHT = 2
"""Pictures that the network works on at a time, as in the analysis of a video."""


class Spent(NamedTuple):
    """Seconds that something took, and of the processor for it, all cores added."""

    wall_s: float
    cpu_s: float

    @classmethod
    def now(cls) -> Self:
        """Return what the clocks show."""
        return cls(time.perf_counter(), time.process_time())

    def since(self) -> "Spent":
        """Return what was spent since these clocks were read."""
        return Spent(time.perf_counter() - self.wall_s, time.process_time() - self.cpu_s)


@dataclass(frozen=True)
class Run:
    """An analysis of a video, in seconds.

    Attributes
    ----------
    first_s : from opening the file to the first frame done: reading its times, the search for
        the person
    frames_s, frames_cpu_s : from the first frame done to the last, and of the processor for it
    count : frames
    closing_s : from there to the joint angles
    """

    first_s: float
    frames_s: float
    frames_cpu_s: float
    count: int
    closing_s: float

    @property
    def fps(self) -> float:
        """Return the frames a second once it runs."""
        return (self.count - 1) / self.frames_s

    @property
    def cpu_ms(self) -> float:
        """Return the processor's time for each of these frames, all cores added."""
        return 1000 * self.frames_cpu_s / (self.count - 1)


def whole(video: Path, estimator: Any) -> Run:
    """Return how long an analysis takes, all libraries being loaded."""
    from ..analysis import Analysis
    from ..measures import measure

    begun = time.perf_counter()
    analysis = Analysis(video, estimator)
    steps = iter(analysis)
    next(steps)
    first = Spent.now()
    count = 1 + sum(1 for _ in steps)
    spent, last = first.since(), time.perf_counter()
    measure(analysis.recording())
    return Run(first.wall_s - begun, *spent, count, time.perf_counter() - last)


def warm(video: Path, estimator: Any) -> None:
    """Load what is loaded once in a process, and is no part of any rate."""
    from ..analysis import Analysis
    from ..measures import measure

    analysis = Analysis(video, estimator)
    with closing(iter(analysis)) as steps:  # type: ignore[type-var]
        for _ in islice(steps, 5):
            pass
    measure(analysis.recording())


def decoding(video: Path) -> Spent:
    """Return what it takes only to decode a video's frames, none of which is looked at."""
    from ..video.frames import frames

    begun = Spent.now()
    with frames(video) as stream:
        for _ in stream:
            pass
    return begun.since()


def network(engine: Any, picture: NDArray[np.uint8], count: int) -> Spent:
    """Return what the network alone takes for so many pictures, `IN_FLIGHT` at a time."""
    begun = Spent.now()
    for _ in _shown(engine, (picture for _ in range(count))):
        pass
    return begun.since()


def both(video: Path, engine: Any, picture: NDArray[np.uint8]) -> Spent:
    """Return what decoder and network take side by side, a picture for each frame.

    They share the processor's cores; no pipeline made of the two is quicker.
    """
    from ..video.frames import frames
    from ..video.read_ahead import read_ahead

    begun = Spent.now()
    with frames(video) as stream, closing(read_ahead(stream)) as decoded:
        for _ in _shown(engine, (picture for _ in decoded)):
            pass
    return begun.since()


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
