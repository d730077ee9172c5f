"""The chosen range: where it begins and ends, and an analysis of nothing else."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from driving import WAIT_MS, analyse, answer, open_file, settle
from fake_estimator import Held
from kinetrace.app.analysis import analysis_work
from kinetrace.app.main_window import MainWindow
from kinetrace.core.person.seed import Seed
from kinetrace.core.pose import Pass
from pytestqt.qtbot import QtBot


@pytest.fixture
def video(write_video: Callable[..., Path]) -> Path:
    return write_video("walk.mp4", count=24)


def test_the_range_begins_and_ends_where_it_is_said_whatever_it_was(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    session, end = window.session, window.player.transport._buttons["mark_out"][0]
    for before, frame, command, after in (
        ((4, 9), 15, "mark_in", (15, 23)),
        ((4, 9), 6, "mark_in", (6, 9)),
        ((10, 20), 5, "mark_out", (0, 5)),
        ((10, 20), 12, "mark_out", (10, 12)),
    ):
        session.set_loop(before)
        session.go_to(frame)
        window.commands.do(command)
        assert session.loop == after
    session.set_loop(None)
    session.go_to(0)
    end.click()  # of the first frame alone there is no range
    assert session.loop is None
    assert not end.isChecked()


def analyse_range(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.commands.do("analyse_range")
    settle(qtbot, window)


def test_only_the_range_is_analysed_and_that_is_said(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    session, button = window.session, window.analysis.only_range
    assert not button.isVisible()
    assert not window.actions_table.by_name["analyse_range"].isEnabled()
    session.set_loop((5, 16))
    assert button.isVisible()
    analyse_range(qtbot, window)
    recording = session.recording
    assert recording.complete
    assert recording.frames.tolist() == list(range(5, 17))
    np.testing.assert_allclose(recording.time_s, session.video.times_s[5:17])
    assert "Only frames 5 to 16 were analysed." in recording.notices
    assert "Frames 5 to 16 are analysed." in window.status._work.whole
    assert (session.row(5), session.row(4), session.row(17)) == (0, None, None)
    assert len(session.findings.measures.curves["right_knee_flexion"].value) == 12
    analyse(qtbot, window)
    assert len(session.recording) == 24
    assert not [one for one in session.recording.notices if one.startswith("Only")]
    window.commands.do("undo")
    assert session.recording.frames.tolist() == list(range(5, 17))
    settle(qtbot, window)


def test_an_analysis_of_the_range_that_was_stopped_goes_on_to_its_end(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(analysis_work, "SECONDS_BETWEEN_STAGES", 0.0)  # a stop is seen at once
    open_file(qtbot, window, video)
    held = Held(tmp_path / "held", after=14)  # the first 8 looks search for a person
    window.analyst.open_network = lambda *_: held
    window.session.set_loop((2, 20))
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.commands.do("analyse_range")
        qtbot.waitUntil(held.reached.is_set, timeout=WAIT_MS)
        window.analyst.cancel()
        held.go.set()
    begun = window.session.recording
    assert not begun.complete
    assert begun.frames[0] == 2
    window.session.save(tmp_path / "walk.kinetrace")
    open_file(qtbot, window, tmp_path / "walk.kinetrace")
    window.session.set_loop(None)  # as in a window that was just opened
    assert window.analysis.words.text() == f"Stopped after {len(begun)} of 19 frames."
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.analyst.go_on()
    assert window.session.recording.frames.tolist() == list(range(2, 21))
    assert window.session.recording.complete
    settle(qtbot, window)


def test_before_the_range_takes_the_place_of_a_longer_analysis_it_is_asked(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    session = window.session
    session.set_loop((6, 15))
    answer(monkeypatch, "Cancel")
    window.analysis.only_range.click()
    assert session.job is None
    assert len(session.recording) == 24
    asked = answer(monkeypatch, "Only the range")
    analyse_range(qtbot, window)
    assert asked == ["14 frames outside of the range are analysed."]
    assert len(session.recording) == 10
    analyse_range(qtbot, window)  # nothing is lost now
    assert len(asked) == 1


def test_a_pass_set_by_hand_stays_on_its_frames(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "Only the range")
    open_file(qtbot, window, video)
    window.analyst.seeds = (Seed(96.0, 54.0, side=60.0),)  # else the made-up network finds others
    analyse(qtbot, window)
    session = window.session
    early, late = Pass(0, 4, 1, True, "user"), Pass(4, 20, -1, True, "user")
    session.set_settings("Facing", passes=(early, late))
    session.set_loop((6, 15))
    analyse_range(qtbot, window)
    assert session.settings.passes == (Pass(0, 14, -1, True, "user"),)
    assert set(session.findings.measures.direction.tolist()) == {-1}
    window.commands.do("undo")
    assert session.settings.passes == (early, late)
    settle(qtbot, window)
