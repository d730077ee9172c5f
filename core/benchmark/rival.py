"""One engine in a process of its own, so that its start and its memory can be told apart."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import KinetraceError, WeightsError
from ..network.variants import VARIANTS
from ..system.child_process import ChildProcess
from .pipeline import Run, Spent, both, decoding, network, warm, whole

COUNT = 8
"""Pictures that are timed together where several are in flight."""


@dataclass(frozen=True)
class Rival:
    """What is to be timed.

    Attributes
    ----------
    engine : ``openvino``, ``torch`` or ``tflite``
    file : the weights, or the TFLite file
    threads : of the CPU
    device : ``cpu``, or ``cuda`` for PyTorch
    """

    variant: str
    engine: str
    file: Path
    threads: int
    device: str = "cpu"


class Times(NamedTuple):
    """Seconds for each picture, and of the processor for it, all cores added."""

    wall_s: list[float]
    cpu_s: list[float]


class RunningRival:
    """A rival's process, seen from the one that compares.

    Attributes
    ----------
    name, device : of the engine, with its version
    start_s : from nothing to the first maps: interpreter, libraries, network, one picture
    memory_mb : the most that the process has held once it was ready
    """

    def __init__(self, rival: Rival, connection: Any) -> None:
        self.rival = rival
        self._connection = connection
        start = time.perf_counter()
        self.name, self.device = self._answer()
        self.start_s = time.perf_counter() - start
        self.memory_mb: float = self._ask("memory")

    def times(self, count: int) -> Times:
        """Return how long each of `count` pictures took, one after another."""
        times: Times = self._ask("times", count)
        return times

    def in_flight_s(self) -> float:
        """Return the seconds for each of `COUNT` pictures, of which two are always begun."""
        return self.network(COUNT).wall_s / COUNT

    def warm(self, video: Path) -> None:
        """Have everything loaded that the analysis of a video needs."""
        self._ask("warm", video)

    def whole(self, video: Path) -> Run:
        """Return how long the whole analysis of a video takes."""
        run: Run = self._ask("whole", video)
        return run

    def decoding(self, video: Path) -> Spent:
        """Return what it takes only to decode a video's frames."""
        spent: Spent = self._ask("decoding", video)
        return spent

    def network(self, count: int) -> Spent:
        """Return what the network alone takes for so many pictures, two always begun."""
        spent: Spent = self._ask("network", count)
        return spent

    def both(self, video: Path) -> Spent:
        """Return what it takes to decode a video's frames and show a picture for each."""
        spent: Spent = self._ask("both", video)
        return spent

    def _ask(self, *question: Any) -> Any:
        self._connection.send(question)
        return self._answer()

    def _answer(self) -> Any:
        try:
            answer = self._connection.recv()
        except EOFError:
            raise WeightsError(f"{self.rival.file}: {self.rival.engine} broke down.") from None
        if isinstance(answer, KinetraceError):
            raise answer
        return answer


@contextmanager
def running(rival: Rival) -> Iterator[RunningRival]:
    """Start a rival's process and end it afterwards.

    Raises
    ------
    WeightsError : it cannot run
    """
    child = ChildProcess(f"kinetrace-{rival.engine}", _serve, rival)
    try:
        yield RunningRival(rival, child.connection)
        child.connection.close()
        child.process.join(10)
    finally:  # whoever stops it does not wait for what was asked last
        child.kill()


def _serve(connection: Connection, rival: Rival) -> None:
    """Open the engine, say so, and answer questions until nobody asks."""
    os.environ["OMP_NUM_THREADS"] = str(rival.threads)  # before torch is imported
    try:
        engine = _open(rival)
        picture = _pictures(rival, 1)
        engine.maps(picture)
        connection.send((engine.name, engine.device))
        while True:
            question, *details = connection.recv()
            connection.send(_QUESTIONS[question](rival, engine, *details))
    except EOFError:
        return
    except KinetraceError as error:
        connection.send(error)
    except Exception as error:  # told to whoever asked, in the words that they can show
        connection.send(WeightsError(f"{rival.file}: {rival.engine} cannot run it ({error})."))


def _open(rival: Rival) -> Any:
    if rival.engine == "tflite":
        from .published import PublishedNetwork

        return PublishedNetwork(rival.file, rival.threads)
    estimator = _estimator(rival)
    replaced = not estimator.runtime.lower().startswith(rival.engine)
    if replaced or estimator.device != rival.device:
        raise WeightsError(estimator.notices[-1])
    return estimator.engine


def _estimator(rival: Rival) -> Any:
    from ..network.estimator import open_estimator

    return open_estimator(
        rival.variant,
        rival.device,
        rival.file,
        engine=rival.engine,  # type: ignore[arg-type]
        threads=rival.threads,
    )


def _pictures(rival: Rival, count: int) -> NDArray[Any]:
    """Return noise as the engine takes it: bytes, or for TFLite numbers around 0."""
    side = VARIANTS[rival.variant].input_size
    bytes_ = np.random.default_rng(0).integers(0, 256, (count, side, side, 3)).astype(np.uint8)
    return bytes_ / np.float32(127.5) - 1 if rival.engine == "tflite" else bytes_


def _times(rival: Rival, engine: Any, count: int) -> Times:
    picture = _pictures(rival, 1)
    engine.maps(picture)  # warms what another process cooled down
    times = Times([], [])
    for _ in range(count):
        wall, cpu = time.perf_counter(), time.process_time()
        engine.maps(picture)
        times.wall_s.append(time.perf_counter() - wall)
        times.cpu_s.append(time.process_time() - cpu)
    return times


def _network(rival: Rival, engine: Any, count: int) -> Spent:
    picture = _pictures(rival, 1)
    engine.begin(picture)()
    return network(engine, picture, count)


def _whole(rival: Rival, engine: Any, video: Path) -> Run:
    return whole(video, _estimator(rival))


def _warm(rival: Rival, engine: Any, video: Path) -> None:
    warm(video, _estimator(rival))


def _decoding(rival: Rival, engine: Any, video: Path) -> Spent:
    return decoding(video)


def _both(rival: Rival, engine: Any, video: Path) -> Spent:
    return both(video, engine, _pictures(rival, 1))


def _memory(rival: Rival, engine: Any) -> float:
    """Return the most memory that this process has held so far, MB."""
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 2**20
    import resource

    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


_QUESTIONS: dict[str, Callable[..., Any]] = {
    "times": _times,
    "network": _network,
    "warm": _warm,
    "whole": _whole,
    "decoding": _decoding,
    "both": _both,
    "memory": _memory,
}
