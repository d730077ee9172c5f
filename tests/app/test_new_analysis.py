"""What becomes of people's decisions when the video is analysed anew."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from driving import WAIT_MS, answer, open_file, settle
from fake_estimator import Held
from kinetrace.app.analysis import analysis_work
from kinetrace.app.document.session import Session
from kinetrace.app.main_window import MainWindow
from kinetrace.core.keypoints import INDEX, MIRROR
from kinetrace.core.recordings.corrections import LEGS, MovePoint, SwapSides
from kinetrace.core.recordings.recording import Recording
from pytestqt.qtbot import QtBot

HERE, THERE = (60.0, 54.0, 60.0), (140.0, 54.0, 60.0)
"""Boxes around the person, and around somebody else."""


@pytest.fixture
def video(write_video: Callable[..., Path]) -> Path:
    return write_video("walk.mp4", count=24)


def take(qtbot: QtBot, window: MainWindow, frame: int, box: tuple[float, float, float]) -> None:
    """Choose a person and wait for what is measured of them."""
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.player.picture.picked.emit(frame, *box)
    settle(qtbot, window)


def decide(window: MainWindow) -> Recording:
    """Correct, set and note something; return the document."""
    window.session.go_to(4)
    window.editing.move(4, "right_knee", 30.0, 70.0)
    window.editing.swap_on()
    window.editing.add_event("initial_contact", "right", 0.3)
    window.session.set_settings("Height", height_m=1.8)
    window.editing.comment("a step", 0.2)
    return window.session.recording


def test_decisions_about_one_person_do_not_go_on_to_the_next(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    take(qtbot, window, 0, HERE)
    before = decide(window)
    take(qtbot, window, 0, THERE)
    after = window.session.recording
    assert (after.corrections, after.edited_events) == ((), ())
    assert after.settings.height_m is None
    assert after.comments == before.comments
    said = "before (4 corrections, events, settings) was taken away. Undo brings it back."
    assert said in window.status._work.whole
    assert said in window.analysis.notices.text()
    window.commands.do("undo")
    assert window.session.recording is before
    assert "taken away" not in window.analysis.notices.text()
    window.commands.do("redo")
    assert window.session.recording is after
    assert said in window.analysis.notices.text()
    settle(qtbot, window)


@pytest.mark.parametrize("said", ["Same person", "Somebody else"])
def test_the_same_person_chosen_again_keeps_all(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    answer(monkeypatch, said)
    open_file(qtbot, window, video)
    take(qtbot, window, 0, HERE)
    before = decide(window)
    take(qtbot, window, 2, (62.0, 54.0, 60.0))
    after = window.session.recording
    assert after.corrections == before.corrections
    assert after.settings == before.settings
    assert "taken away" not in window.status._work.whole


def test_nothing_is_said_where_nothing_was_decided(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    take(qtbot, window, 0, HERE)
    take(qtbot, window, 0, THERE)
    assert "taken away" not in window.status._work.whole + window.analysis.notices.text()


def test_the_code_stays_and_that_is_said(qtbot: QtBot, window: MainWindow, video: Path) -> None:
    open_file(qtbot, window, video)
    take(qtbot, window, 0, HERE)
    decide(window)
    window.session.edit("Code", code="P07")
    take(qtbot, window, 0, THERE)
    assert window.session.recording.code == "P07"
    assert "The code P07 stays" in window.status._work.whole


@pytest.mark.parametrize("fails", [False, True])
def test_an_analysis_of_another_that_is_stopped_or_fails_loses_nothing(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fails: bool,
) -> None:
    monkeypatch.setattr(analysis_work, "SECONDS_BETWEEN_STAGES", 0.0)
    open_file(qtbot, window, video)
    take(qtbot, window, 0, HERE)
    before = decide(window)
    held = Held(tmp_path / "held", after=8)
    window.analyst.open_network = lambda *_: held
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.player.picture.picked.emit(0, *THERE)
        qtbot.waitUntil(held.reached.is_set, timeout=WAIT_MS)
        if fails:
            monkeypatch.setattr(held, "usual_peak", None)  # what compares with it falls
        else:
            window.analyst.cancel()
        held.go.set()
    assert not window.session.recording.complete
    assert window.session.recording.corrections == ()
    window.commands.do("undo")
    assert window.session.recording is before
    settle(qtbot, window)


@pytest.fixture
def session(qtbot: QtBot, make_recording: Callable[..., Recording]) -> Session:
    session = Session()
    session.open_recording(make_recording(10), None, None)
    return session


def elsewhere(recording: Recording) -> Recording:
    candidates = recording.detections.candidates.copy()
    candidates[..., 0] += 60
    return replace(recording, detections=replace(recording.detections, candidates=candidates))


def test_what_is_decided_about_the_next_while_it_is_analysed_stays(
    session: Session, make_recording: Callable[..., Recording]
) -> None:
    old, new = MovePoint(3, "left_knee", 1.0, 2.0), MovePoint(1, "left_knee", 3.0, 4.0)
    session.correct("Move", old)
    first = session.recording
    session.begin_analysis()
    session.grow(replace(elsewhere(make_recording(3)), complete=False))
    assert session.recording.corrections == (old,), "too few frames to tell"
    session.correct("Move", new)
    session.grow(replace(elsewhere(make_recording(8)), complete=False))
    assert session.recording.corrections == (new,)
    assert session.taken_away == 1
    session.grow(elsewhere(make_recording(10)))
    assert session.recording.corrections == (new,)
    session.undo()
    assert session.recording.corrections == (), "the one before does not come back by this"
    session.undo()
    assert session.recording is first
    session.redo()
    session.redo()
    assert session.recording.corrections == (new,)


def test_another_file_is_told_nothing_of_it(
    session: Session, make_recording: Callable[..., Recording]
) -> None:
    session.correct("Move", MovePoint(3, "left_knee", 1.0, 2.0))
    session.begin_analysis()
    session.grow(elsewhere(make_recording(10)))
    assert session.taken_away == 1
    session.open_recording(make_recording(10), None, None)
    assert session.taken_away == 0


# swaps of left and right


def striding(recording: Recording, exchanged: slice) -> Recording:
    """Return a recording of legs far apart; the network exchanges them in some frames."""
    candidates = recording.detections.candidates.copy()
    for side, by in (("left", 30), ("right", -30)):
        for at, joint in enumerate(LEGS):
            point = INDEX[f"{side}_{joint}"]
            candidates[:, point, 0, :2] = (100 + by * at / 2, 60 + 20 * at)
    legs = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in LEGS]
    candidates[exchanged, legs] = candidates[exchanged][:, [MIRROR[leg] for leg in legs]]
    settings = replace(recording.settings, repair=False)
    detections = replace(recording.detections, candidates=candidates)
    return replace(recording, detections=detections, settings=settings)


def renew(qtbot: QtBot, window: MainWindow, made: Recording) -> None:
    """Put another analysis in the place of the open one, as the analyst does."""
    window.session.begin_analysis()
    window.session.grow(made)
    settle(qtbot, window)


def test_a_swap_goes_where_another_network_has_the_legs_right(
    qtbot: QtBot, window: MainWindow, make_recording: Callable[..., Recording]
) -> None:
    session = window.session
    wrong = striding(make_recording(60), slice(10, 50))
    session.open_recording(wrong, None, None)
    session.correct("Swap", SwapSides(10, 50))
    settle(qtbot, window)
    seen = session.findings.measures.decided.xy.copy()
    before = session.recording.corrections
    renew(qtbot, window, striding(make_recording(60), slice(10, 30)))
    assert session.recording.corrections == (SwapSides(10, 30),)
    np.testing.assert_allclose(session.findings.measures.decided.xy, seen)
    said = "as you had set them in 20 of 40 swapped frames"
    assert said in window.analysis.notices.text()
    assert said in window.status._work.whole
    window.commands.do("undo")
    assert session.recording.corrections == before
    settle(qtbot, window)
    assert session.recording.corrections == before, "what was taken back stays so"
    assert said not in window.analysis.notices.text()


def test_swaps_that_still_hold_stay_and_nothing_is_said(
    qtbot: QtBot, window: MainWindow, make_recording: Callable[..., Recording]
) -> None:
    session = window.session
    session.open_recording(striding(make_recording(60), slice(10, 50)), None, None)
    session.correct("Swap", SwapSides(10, 50))
    settle(qtbot, window)
    renew(qtbot, window, striding(make_recording(60), slice(10, 50)))
    assert session.recording.corrections == (SwapSides(10, 50),)
    assert "swap" not in window.analysis.notices.text()


def test_swaps_that_cannot_be_compared_are_to_be_checked(
    qtbot: QtBot, window: MainWindow, make_recording: Callable[..., Recording]
) -> None:
    session = window.session
    session.open_recording(striding(make_recording(60), slice(10, 50)), None, None)
    session.correct("Swap", SwapSides(10, 50))  # and not measured before the next begins
    renew(qtbot, window, striding(make_recording(60), slice(0, 0)))
    assert session.recording.corrections == (SwapSides(10, 50),)
    assert "swapped by hand in 40 frames" in window.analysis.notices.text()
