"""The one class that runs generators in a thread."""

import threading
from collections.abc import Iterator

from kinetrace.app.work.job import Job
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot


def count(to: int) -> Iterator[int]:
    yield from range(to)
    return "all"


def test_a_job_returns_the_result_on_the_ui_thread(qtbot: QtBot) -> None:
    job = Job(lambda: count(3))
    threads, seen = [], []
    job.progressed.connect(lambda value: seen.append(value))
    job.finished.connect(lambda _: threads.append(threading.current_thread()))
    with qtbot.waitSignal(job.finished) as finished:
        job.start()
    assert finished.args == ["all"]
    assert seen[-1] == 2
    assert threads == [threading.main_thread()]


def test_progress_is_told_at_most_twenty_times_a_second(qtbot: QtBot) -> None:
    job, seen = Job(lambda: count(20_000)), []
    job.progressed.connect(seen.append)
    with qtbot.waitSignal(job.ended):
        job.start()
    assert seen[-1] == 19_999
    assert len(seen) < 200


def test_an_error_arrives_and_the_file_is_closed(qtbot: QtBot) -> None:
    closed = []

    def work() -> Iterator[int]:
        try:
            yield 1
            raise ValueError("bad")
        finally:
            closed.append(True)

    job = Job(work)
    with qtbot.waitSignal(job.failed) as failed:
        job.start()
    assert str(failed.args[0]) == "bad"
    assert closed == [True]


def test_cancel_stops_between_two_yields_and_runs_finally(qtbot: QtBot) -> None:
    closed, job = [], None

    def work() -> Iterator[int]:
        try:
            while True:
                yield 1
        finally:
            closed.append(threading.current_thread())

    job = Job(work)
    job.progressed.connect(lambda _: job.cancel())
    with qtbot.waitSignals([job.cancelled, job.ended]):
        job.start()
    assert closed != [threading.main_thread()]
    assert len(closed) == 1
    assert not job.running


def test_a_paused_job_waits_and_can_still_be_cancelled(qtbot: QtBot) -> None:
    steps: list[int] = []

    def work() -> Iterator[int]:
        while True:
            steps.append(1)
            yield len(steps)

    job = Job(work)
    job.set_paused(True)
    job.start()
    assert not job._thread.wait(20)
    assert steps == []
    with qtbot.waitSignal(job.progressed):
        job.set_paused(False)
    job.set_paused(True)
    job.cancel()
    assert job.wait()


def test_wait_tells_the_end_at_once(qtbot: QtBot) -> None:
    job, ends = Job(lambda: count(3)), []
    job.ended.connect(lambda: ends.append("ended"))
    job.start()
    assert job.wait()
    assert ends == ["ended"]
    QCoreApplication.processEvents()
    assert ends == ["ended"], "the end is told once"
