"""Generators in another process are used as if they ran here."""

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from functools import partial

import numpy as np
import pytest
from kinetrace.core.errors import ProcessError, VideoError
from kinetrace.core.system.elsewhere import Elsewhere, calling


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    made = Elsewhere()
    yield made
    made.close()


def echo() -> Generator[tuple[int, object], object, str]:
    """Yield the process's number and what was sent; closed, tell how much that was."""
    count, sent = 0, None
    try:
        while True:
            sent = yield os.getpid(), sent
            count += 1
    except GeneratorExit:
        return f"{count} sent"


def loaded() -> Iterator[int | bool]:
    """Yield the process's number, and whether a module is loaded that nothing here needs."""
    yield os.getpid()
    yield "wave" in sys.modules


def counting(to: int) -> Generator[int, None, str]:
    yield from range(to)
    return "all"


def failing(error: Exception) -> Generator[int, None, None]:
    yield 1
    raise error


class AwkwardError(Exception):
    """Cannot be made again from its text."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one + two)


def awkward() -> Generator[int, None, None]:
    yield 1
    raise AwkwardError("a", "b")


def ended(work: Generator[object, None, object], stop: Callable[[], object]) -> object:
    with pytest.raises(StopIteration) as end:
        stop()
    return end.value.value


def test_values_and_the_result_come_from_another_process(elsewhere: Elsewhere) -> None:
    work = elsewhere.run(echo)
    number, _ = next(work)
    assert number != os.getpid()
    assert work.send("word") == (number, "word")
    work.close()


def test_what_is_computed_there_is_the_same_to_the_last_digit(elsewhere: Elsewhere) -> None:
    values = np.random.default_rng(0).normal(size=1000)
    work = elsewhere.run(partial(calling, np.convolve, values, values))
    assert next(work) is None
    np.testing.assert_array_equal(ended(work, partial(next, work)), np.convolve(values, values))


def test_a_generator_is_iterated_to_its_end(elsewhere: Elsewhere) -> None:
    assert list(elsewhere.run(partial(counting, 3))) == [0, 1, 2]


def test_one_that_is_closed_may_still_return_what_it_has(elsewhere: Elsewhere) -> None:
    work = elsewhere.run(echo)
    next(work)
    work.send(1)
    assert ended(work, partial(work.throw, GeneratorExit)) == "1 sent"


def test_the_process_is_kept_for_the_next_generator(elsewhere: Elsewhere) -> None:
    numbers = set()
    for _ in range(2):
        work = elsewhere.run(echo)
        numbers.add(next(work)[0])
        work.close()
    assert len(numbers) == 1


def test_it_can_be_started_with_modules_before_it_is_wanted() -> None:
    elsewhere = Elsewhere("wave")
    elsewhere.start()
    assert elsewhere._idle is not None
    number = elsewhere._idle.pid
    assert list(elsewhere.run(loaded)) == [number, True]
    elsewhere.close()


def test_what_runs_at_the_same_time_has_a_process_of_its_own(elsewhere: Elsewhere) -> None:
    one, other = elsewhere.run(echo), elsewhere.run(echo)
    assert next(one)[0] != next(other)[0]
    one.close()
    other.close()


def test_an_error_comes_here_with_its_place_and_the_process_goes_on(elsewhere: Elsewhere) -> None:
    work = elsewhere.run(partial(failing, VideoError("w.mp4: damaged.")))
    next(work)
    with pytest.raises(VideoError, match=r"w\.mp4: damaged\.") as told:
        next(work)
    assert "in failing" in told.value.__notes__[0]
    assert list(elsewhere.run(partial(counting, 1))) == [0]


def test_an_error_that_cannot_be_sent_is_told_in_words(elsewhere: Elsewhere) -> None:
    work = elsewhere.run(awkward)
    next(work)
    with pytest.raises(RuntimeError, match="AwkwardError: ab"):
        next(work)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes end otherwise here")
def test_a_process_that_is_killed_is_told_and_replaced(elsewhere: Elsewhere) -> None:
    work = elsewhere.run(echo)
    number, _ = next(work)
    os.kill(number, signal.SIGKILL)
    with pytest.raises(ProcessError, match=r"ended by the system \(SIGKILL\).*go on"):
        next(work)
    work = elsewhere.run(echo)
    assert next(work)[0] != number
    work.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes end otherwise here")
def test_one_that_ends_while_it_waits_is_replaced(elsewhere: Elsewhere) -> None:
    work = elsewhere.run(echo)
    number, _ = next(work)
    work.close()
    assert elsewhere._idle is not None
    os.kill(number, signal.SIGKILL)
    elsewhere._idle.process.join()
    assert list(elsewhere.run(partial(counting, 2))) == [0, 1]


def test_closing_ends_what_is_at_work(elsewhere: Elsewhere) -> None:
    work = elsewhere.run(echo)
    next(work)
    elsewhere.close()
    with pytest.raises(ProcessError):
        next(work)


def warn_and_ask(words):
    log = logging.getLogger("kinetrace.core.somewhere")
    log.info("not of interest")
    try:
        raise ValueError("the cause")
    except ValueError:
        log.warning("%s", words, exc_info=True)
    yield "warned"


class Noting(logging.Handler):
    """Keeps what is logged, and tells that something was."""

    def __init__(self):
        super().__init__()
        self.records, self.arrived = [], threading.Event()

    def emit(self, record):
        self.records.append(record)
        self.arrived.set()


@pytest.fixture
def noting():
    noting = Noting()
    logging.getLogger("kinetrace").addHandler(noting)
    yield noting
    logging.getLogger("kinetrace").removeHandler(noting)


def test_a_warning_there_is_logged_here(elsewhere, noting):
    assert list(elsewhere.run(partial(warn_and_ask, "the map is empty"))) == ["warned"]
    assert noting.arrived.wait(60)
    (record,) = noting.records
    assert record.name == "kinetrace.core.somewhere"
    assert record.levelno == logging.WARNING
    assert record.getMessage().startswith("the map is empty")
    assert "ValueError: the cause" in record.getMessage()
