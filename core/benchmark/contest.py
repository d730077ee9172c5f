"""Engines timed in turns within one run, so that what disturbs the computer disturbs all."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from statistics import median

from ..errors import WeightsError
from ..system.child_process import ChildProcess
from .rival import Rival, RunningRival, running

Progress = Iterator[str]


@dataclass
class Result:
    """One engine with one variant.

    Attributes
    ----------
    name : engine and version
    wall_s, cpu_s : of each picture alone; of the processor all cores added
    in_flight_s : seconds a picture where two are always begun, of each try; the analysis of a
        video gives them so
    start_s : from nothing to the first maps, the network converted before
    memory_mb : the most held by then
    """

    variant: str
    engine: str
    name: str
    threads: int
    start_s: float
    memory_mb: float
    wall_s: list[float] = field(default_factory=list)
    cpu_s: list[float] = field(default_factory=list)
    in_flight_s: list[float] = field(default_factory=list)

    @property
    def ms(self) -> float:
        """Return the median time of a picture alone, milliseconds."""
        return 1000 * median(self.wall_s)

    @property
    def in_flight_ms(self) -> float:
        """Return the median time of a picture where two are always begun, milliseconds."""
        return 1000 * median(self.in_flight_s)


@dataclass(frozen=True)
class Plan:
    """What is run.

    Attributes
    ----------
    rounds, pictures : turns of each engine, and pictures in each turn
    busy : processes that keep a core busy meanwhile
    """

    rounds: int = 10
    pictures: int = 10
    busy: int = 0


def contest(rivals: Sequence[Rival], plan: Plan, results: list[Result]) -> Progress:
    """Time rivals of one variant in turns; yield what is being done; fill `results`.

    Who cannot run is left out, and yielded in words.
    """
    with ExitStack() as stack:
        stack.enter_context(busy_processes(plan.busy))
        entered: list[tuple[RunningRival, Result]] = []
        for rival in rivals:
            yield f"{rival.variant}: starting {rival.engine}"
            try:
                if rival.engine == "openvino":  # its first start ever converts the network
                    with running(rival):
                        pass
                one = stack.enter_context(running(rival))
            except WeightsError as error:
                yield f"left out: {error}"
                continue
            result = Result(
                rival.variant, rival.engine, one.name, rival.threads, one.start_s, one.memory_mb
            )
            entered.append((one, result))
        yield from _turns(entered, plan)
        results += [result for _, result in entered]


def _turns(entered: list[tuple[RunningRival, Result]], plan: Plan) -> Progress:
    for turn in range(plan.rounds):
        yield f"{entered[0][1].variant}: round {turn + 1} of {plan.rounds}" if entered else ""
        # every other round the other way about: nobody always follows the same one
        for one, result in entered if turn % 2 == 0 else reversed(entered):
            times = one.times(plan.pictures)
            result.wall_s += times.wall_s
            result.cpu_s += times.cpu_s
            result.in_flight_s.append(one.in_flight_s())


@contextmanager
def busy_processes(count: int) -> Iterator[None]:
    """Keep that many cores busy, as a user's other programs do."""
    with ExitStack() as stack:
        for _ in range(count):
            stack.callback(ChildProcess("kinetrace-busy", _spin).kill)
        yield


def _spin(_: Connection) -> None:
    while True:
        pass
