"""What is measured follows the document, and what an edit leaves as it is is not made again."""

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.app.document import measuring_work
from kinetrace.app.document.measuring import Measurer
from kinetrace.app.document.measuring_work import Measuring
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.core.errors import ProcessError
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.system.elsewhere import Elsewhere
from kinetrace.core.tracks.repair import LEGS_TOGETHER, RepairSettings, repairing
from pytestqt.qtbot import QtBot
from striding import striding

MOVED = (MovePoint(5, "left_knee", 90.0, 40.0),)


@pytest.fixture
def repairs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the repairs, by their frames."""
    made: list[int] = []

    def counted(seen, settings):
        made.append(len(seen))
        return (yield from repairing(seen, settings))

    monkeypatch.setattr(measuring_work, "repairing", counted)
    monkeypatch.setattr(measuring_work, "_here", Measuring())
    return made


def measured(measuring: Measuring, recording: Recording) -> Findings:
    steps = measuring.steps(recording)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_what_is_measured_after_an_edit_is_the_same_though_the_repair_is_kept(repairs):
    recording, measuring = striding(), Measuring()
    measured(measuring, recording)
    edited = replace(recording, corrections=MOVED)
    found, expected = measured(measuring, edited), findings_of(edited)
    assert repairs == [len(recording)]
    for name, curve in expected.measures.curves.items():
        assert np.array_equal(found.measures.curves[name].value, curve.value, equal_nan=True)
    assert found.measures.log == expected.measures.log


def test_what_is_measured_is_not_said_to_be_done_before_it_is(recording):
    shares = list(Measuring().steps(recording))
    assert shares == sorted(shares)
    assert shares[-1] < 1


def test_another_rate_or_other_frames_are_repaired_anew(repairs):
    recording, measuring = striding(), Measuring()
    measured(measuring, recording)
    slowed = recording.with_slow_motion(4)
    assert measured(measuring, slowed).measures.pose.time_s[-1] == slowed.time_s[-1]
    assert len(repairs) == 2


def test_a_task_of_both_legs_together_is_repaired_anew(repairs):
    recording, measuring = striding(), Measuring()
    for task in ("gait", "squat", "jump", "running"):
        set_to = replace(recording, settings=replace(recording.settings, task=task))
        found, expected = measured(measuring, set_to), findings_of(set_to)
        assert np.array_equal(found.measures.pose.xy, expected.measures.pose.xy, equal_nan=True)
    assert len(repairs) == 3  # squat and jump share one


def test_a_repair_for_another_task_is_given_up_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[RepairSettings] = []

    def endless_for_gait(seen, settings):
        begun.append(settings)
        while settings != LEGS_TOGETHER:
            yield
        return (yield from repairing(seen, settings))

    monkeypatch.setattr(measuring_work, "repairing", endless_for_gait)
    monkeypatch.setattr(measuring_work, "_here", Measuring())
    session = Session()
    measurer = Measurer(session, session)
    session.open_recording(striding(), None, None)
    qtbot.waitUntil(lambda: len(begun) == 1)
    session.edit("Move", corrections=MOVED)  # of an edit the repair goes on
    session.set_settings("Task", task="squat")
    qtbot.waitUntil(lambda: session.findings is not None)
    assert session.findings.recording is session.recording
    assert begun == [RepairSettings(), LEGS_TOGETHER]
    measurer.stop_and_wait()


def test_a_document_that_grows_is_measured_after_a_rest_and_a_whole_one_at_once(
    qtbot: QtBot, make_recording, repairs
):
    session = Session()
    measurer = Measurer(session, session)
    session.set_job(object())  # type: ignore[arg-type]
    for frames in (4, 6, 8):
        session.grow(replace(make_recording(frames), complete=False))
    qtbot.waitUntil(lambda: session.findings is not None)
    measurer.wait()
    assert repairs == [4]  # the others wait for the timer
    session.grow(make_recording(10))
    qtbot.waitUntil(lambda: len(session.findings.recording) == 10)
    measurer.stop_and_wait()
    assert repairs[-1] == 10
    assert len(repairs) <= 3


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """The system ends the process that measures, as long as this list has something."""
    by: list[bool] = []

    def run(_: Elsewhere, make: Callable[[], Generator]) -> Generator:
        if by:
            raise ProcessError("The work could not be finished.")
        return (yield from make())

    monkeypatch.setattr(Elsewhere, "run", run)
    return by


def test_where_measuring_fails_it_is_said_in_each_panel_and_the_next_change_is_measured(
    qtbot: QtBot, window: MainWindow, recording: Recording, killed: list[bool], answers: list[str]
) -> None:
    session, cycles, parameters = window.session, window.tabs.widget(1), window.tabs.widget(2)
    killed.append(True)
    session.open_recording(recording, None, None)
    qtbot.waitUntil(lambda: session.unmeasured)
    said = (window.curves._empty.text, cycles._reasons.text, parameters._words.text)
    for tab in range(3):
        window.tabs.setCurrentIndex(tab)
        qtbot.waitUntil(lambda tab=tab: "could not be measured" in said[tab]())
    assert answers == ["The work could not be finished."]
    killed.clear()
    session.edit("Move", corrections=MOVED)
    qtbot.waitUntil(lambda: session.findings is not None)
    assert session.findings.recording is session.recording
    killed.append(True)
    session.edit("Move back", corrections=())
    qtbot.waitUntil(lambda: session.unmeasured)
    assert session.findings is None  # those of before the change are not shown for it


def test_a_recording_that_is_closed_is_not_said_to_be_unmeasurable(
    qtbot: QtBot, window: MainWindow, recording: Recording, killed: list[bool], answers: list[str]
) -> None:
    killed.append(True)
    window.session.open_recording(recording, None, None)
    qtbot.waitUntil(lambda: window.session.unmeasured)
    window.files.close()
    assert not window.session.unmeasured


def test_a_window_that_closes_does_not_wait_for_what_is_measured(qtbot: QtBot, recording, repairs):
    session = Session()
    measurer = Measurer(session, session)
    with qtbot.assertNotEmitted(measurer.failed):
        session.open_recording(recording, None, None)
        measurer.stop_and_wait()
    assert not measurer.busy
    session.edit("Move", corrections=MOVED)
    assert not measurer.busy


def test_legs_that_may_be_the_other_way_round_are_told_beside_the_analysis(
    qtbot: QtBot, tmp_path: Path, answers: list[str]
) -> None:
    found = findings_of(striding())
    one = {"start": 0, "stop": 60, "search": "", "exchanged": False, "labels": 0.4, "level": 0.0}
    log = [step for step in found.measures.log if step["step"] != "repair"]
    log.append({"step": "repair", "sides": {"ankle": [one]}})
    window = MainWindow(SettingsStore(None), tmp_path)
    qtbot.addWidget(window)
    window.session.open_recording(found.recording, None, None)
    window.session.set_findings(replace(found, measures=replace(found.measures, log=log)))
    assert "not certain which leg is the left one" in window.analysis.notices.text()
    assert not window.analysis.notices.isHidden()
    window.session.set_findings(found)
    assert "which leg" not in window.analysis.notices.text()
    window.close()
