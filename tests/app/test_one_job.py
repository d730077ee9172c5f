"""Who has one job at a time."""

from collections.abc import Iterator

from kinetrace.app.work.one_job import OneJob
from pytestqt.qtbot import QtBot


def forever() -> Iterator[int]:
    while True:
        yield 1


def test_it_hands_on_what_its_job_tells_and_is_free_again(qtbot: QtBot) -> None:
    one, seen, busy = OneJob(), [], []
    one.progressed.connect(seen.append)
    one.ended.connect(lambda: busy.append(one.busy))

    def work() -> Iterator[str]:
        yield "half"
        return "all"

    one.finished.connect(seen.append)
    with qtbot.waitSignal(one.ended):
        one.begin(work)
        assert one.busy
    assert seen == ["half", "all"]
    assert busy == [False]


def test_an_error_is_handed_on(qtbot: QtBot) -> None:
    def work() -> Iterator[int]:
        yield 1
        raise ValueError("bad")

    one = OneJob()
    with qtbot.waitSignal(one.failed) as failed:
        one.begin(work)
    assert str(failed.args[0]) == "bad"


def test_a_job_that_is_replaced_is_stopped_and_says_nothing_more(qtbot: QtBot) -> None:
    one, closed, told = OneJob(), [], []

    def first() -> Iterator[int]:
        try:
            yield from forever()
        finally:
            closed.append(True)

    one.cancelled.connect(lambda _: told.append("cancelled"))
    one.finished.connect(told.append)
    with qtbot.waitSignal(one.progressed):
        one.begin(first)
    with qtbot.waitSignal(one.ended):
        one.begin(lambda: iter([2]))
    one.stop_and_wait()
    assert closed == [True]
    assert told == [None]  # the second one's result alone


def test_a_held_job_can_be_stopped(qtbot: QtBot) -> None:
    one = OneJob()
    with qtbot.waitSignal(one.progressed):
        one.begin(forever)
    one.set_paused(True)
    with qtbot.waitSignal(one.cancelled):
        one.stop_and_wait()
    assert not one.busy
