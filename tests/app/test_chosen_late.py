"""A person who is chosen in the midst of a video, and an analysis that was stopped."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from driving import WAIT_MS, analyse, answer, open_file, settle
from fake_estimator import Held
from kinetrace.app.analysis import analysis_work
from kinetrace.app.main_window import MainWindow
from kinetrace.core.person.sighting import MARGIN
from kinetrace.core.recordings.recording import Recording
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

BOX = (96.0, 54.0, 60.0)


@pytest.fixture
def video(write_video: Callable[..., Path]) -> Path:
    return write_video("walk.mp4", count=24)


def first_seen(recording: Recording) -> int:
    return int(np.flatnonzero(np.isfinite(recording.detections.box[:, 0]))[0])


def test_frames_before_the_choice_are_said_to_be_left_out(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.player.picture.picked.emit(9, *BOX)
    settle(qtbot, window)
    assert first_seen(window.session.recording) == 9
    said = "chosen in frame 9 and is followed from there on. Choose them in a frame where they come"
    assert said in window.status._work.whole
    assert "All frames" not in window.status._work.whole
    assert said in window.analysis.notices.text()
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.player.picture.picked.emit(0, *BOX)
    settle(qtbot, window)
    assert "chosen in frame" not in window.status._work.whole + window.analysis.notices.text()


def test_a_range_before_the_choice_tells_the_true_cause(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.player.picture.picked.emit(18, *BOX)
    window.session.set_loop((3, 12))
    answer(monkeypatch, "Only the range")
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.commands.do("analyse_range")
    settle(qtbot, window)
    for told in (window.status._work.whole, window.analysis.notices.text()):
        assert "chosen in frame 18, and nobody is looked for before it" in told
        assert "No person was found" not in told


def stop_early(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch, frame: int
) -> None:
    """Choose a person in a frame, and stop a few frames later."""
    monkeypatch.setattr(analysis_work, "SECONDS_BETWEEN_STAGES", 0.0)
    held = Held(folder / "held", after=4)
    window.analyst.open_network = lambda *_: held
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.player.picture.picked.emit(frame, *BOX)
        qtbot.waitUntil(held.reached.is_set, timeout=WAIT_MS)
        window.analyst.cancel()
        held.go.set()
    assert not window.session.recording.complete


def test_what_is_gone_on_with_still_knows_who_was_chosen(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_file(qtbot, window, video)
    stop_early(qtbot, window, tmp_path, monkeypatch, 9)
    window.session.save(tmp_path / "walk.kinetrace")
    open_file(qtbot, window, tmp_path / "walk.kinetrace")
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.analyst.go_on()
    settle(qtbot, window)
    assert window.session.recording.complete
    assert "chosen in frame 9" in window.status._work.whole


def test_a_stopped_analysis_says_so_without_its_video_and_once_that_is_found(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_file(qtbot, window, video)
    stop_early(qtbot, window, tmp_path, monkeypatch, 0)
    count = len(window.session.recording)
    window.session.save(tmp_path / "walk.kinetrace")
    window.files.close()
    moved = video.rename(tmp_path / "renamed.mp4")
    window.files.open(tmp_path / "walk.kinetrace")
    qtbot.waitUntil(lambda: not window.files.opening, timeout=WAIT_MS)
    assert window.session.video is None
    panel, status = window.analysis.words, window.status._work
    assert panel.text().startswith(f"Stopped after {count} of 24 frames.")
    assert panel.isVisible()
    assert status.whole == f"Stopped. Frames analysed: {count}. It can be continued with its video."
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved), ""))
    window.commands.do("find_video")
    qtbot.waitUntil(lambda: not window.files.opening, timeout=WAIT_MS)
    assert panel.text() == f"Stopped after {count} of 24 frames."
    assert status.whole == f"Stopped. Frames analysed: {count}. Continue whenever you like."
    settle(qtbot, window)


def test_a_complete_analysis_that_is_opened_is_not_said_to_have_stopped(
    qtbot: QtBot, window: MainWindow, video: Path, tmp_path: Path
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    window.session.save(tmp_path / "walk.kinetrace")
    open_file(qtbot, window, tmp_path / "walk.kinetrace")
    assert window.status._work.whole == ""
    settle(qtbot, window)


def centre(recording: Recording) -> np.ndarray:
    box = recording.detections.box
    return box[:, 0] + box[:, 2] / 2


OTHER = (140.0, 54.0, 60.0)


def pick(
    qtbot: QtBot, window: MainWindow, frame: int, box: tuple[float, float, float] = OTHER
) -> None:
    """Choose a person and wait for the analysis."""
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.player.picture.picked.emit(frame, *box)
    settle(qtbot, window)


def correct(qtbot: QtBot, window: MainWindow, video: Path) -> None:
    """Choose a person in the first frame, and move a knee in an early and in a late one."""
    open_file(qtbot, window, video)
    pick(qtbot, window, 0, BOX)
    for frame in (4, 15):
        window.editing.move(frame, "right_knee", 30.0, 70.0)


def test_the_same_person_chosen_later_is_followed_from_there_and_what_was_before_stays(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(qtbot, window, video)
    window.session.edit("Code", code="P07")
    before = window.session.recording
    asked = answer(monkeypatch, "Same person")
    pick(qtbot, window, 10)
    assert asked == ["Somebody is followed before frame 10 as well. Is that the same person?"]
    made = window.session.recording
    assert made.complete
    assert len(made) == len(before) == 24
    assert np.array_equal(made.detections.box[:10], before.detections.box[:10])
    assert centre(made)[12] > centre(before)[12] + 30
    assert [one.frame for one in made.corrections] == [4]
    assert made.code == "P07"
    said = "From frame 10 on the person is followed who was chosen there."
    assert said in made.notices
    # the whole video anew follows both again, from the file too
    window.session.save(video.with_suffix(".kinetrace"))
    window.files.open(video.with_suffix(".kinetrace"))
    qtbot.waitUntil(lambda: not window.files.opening)
    settle(qtbot, window)
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.analyst.start()
    settle(qtbot, window)
    assert centre(window.session.recording) == pytest.approx(centre(made), abs=10)


def test_the_choice_is_taken_back_with_its_analysis(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    before = window.session.recording
    answer(monkeypatch, "Same person")
    pick(qtbot, window, 10)
    assert [one.goes_on for one in window.session.recording.chosen] == [True]
    window.session.undo()
    assert window.session.recording is before
    assert before.chosen == window.analyst.seeds == ()


def test_somebody_else_chosen_later_leaves_nobody_before_and_cancel_changes_nothing(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    before = window.session.recording
    with monkeypatch.context() as patch:
        assert len(answer(patch, "Cancel")) == 0
        window.player.picture.picked.emit(10, *OTHER)
    assert window.session.recording is before
    assert window.session.job is None
    assert window.analyst.seeds == ()
    answer(monkeypatch, "Somebody else")
    pick(qtbot, window, 10)
    assert first_seen(window.session.recording) == 10


def test_what_was_decided_later_about_the_same_person_stays(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(qtbot, window, video)
    before = window.session.recording.corrections
    left, top, side, _ = window.session.recording.detections.box[10]
    there = (left + side / 2, top + side / 2, side / MARGIN)
    answer(monkeypatch, "Same person")
    pick(qtbot, window, 10, there)
    assert window.session.recording.corrections == before
    assert "taken away" not in window.status._work.whole


def test_who_is_chosen_behind_the_range_is_followed_to_the_end_of_the_video(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    window.session.set_loop((3, 12))
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.commands.do("analyse_range")
    settle(qtbot, window)
    answer(monkeypatch, "Same person")
    pick(qtbot, window, 18)
    made = window.session.recording
    assert made.frames.tolist() == list(range(3, 24))
    assert made.span == (3, 23)
    assert "From frame 18 on the person is followed who was chosen there." in made.notices


def test_a_choice_takes_the_place_of_later_ones_that_were_not_come_to(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    answer(monkeypatch, "Same person")
    pick(qtbot, window, 18)
    window.session.set_loop((3, 12))
    answer(monkeypatch, "Only the range")
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.commands.do("analyse_range")
    settle(qtbot, window)
    answer(monkeypatch, "Same person")
    assert len(window.session.recording.chosen) == 1
    pick(qtbot, window, 15)
    times_s = window.session.video.times_s
    assert [one.time_s for one in window.session.recording.chosen] == [times_s[15]]


def test_where_its_network_is_not_here_all_is_analysed_anew_and_both_are_followed(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    pick(qtbot, window, 0, BOX)
    made = window.session.recording
    window.session.grow(replace(made, engine=replace(made.engine, variant="III")))
    assert not window.analyst.can_keep
    answer(monkeypatch, "Same person")
    pick(qtbot, window, 10)
    now = window.session.recording
    assert now.engine.variant == "RT"
    assert [one.goes_on for one in now.chosen] == [False, True]
    assert first_seen(now) == 0
    assert window.analyst.seeds == ()


def test_where_the_weights_are_others_now_the_next_analysis_follows_both(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    pick(qtbot, window, 0, BOX)
    made = window.session.recording
    window.session.grow(replace(made, engine=replace(made.engine, weights_sha256="1" * 64)))
    failed: list[object] = []
    window.analyst.failed.connect(failed.append)
    answer(monkeypatch, "Same person")
    pick(qtbot, window, 10)
    assert "other weights" in str(failed[0])
    analyse(qtbot, window)
    assert [one.goes_on for one in window.session.recording.chosen] == [False, True]
    assert first_seen(window.session.recording) == 0


def test_who_is_chosen_while_an_analysis_is_at_work_is_asked_about_and_followed_in_the_next(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_file(qtbot, window, video)
    pick(qtbot, window, 0, BOX)
    held = Held(tmp_path / "held", after=4)
    window.analyst.open_network = lambda *_: held
    asked, said = answer(monkeypatch, "Same person"), []
    window.choosing.said.connect(said.append)
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.analyst.start()
        qtbot.waitUntil(held.reached.is_set, timeout=WAIT_MS)
        window.player.picture.picked.emit(10, *OTHER)
        held.go.set()
    settle(qtbot, window)
    assert len(asked) == 1
    assert said == ["The person is chosen for the next analysis."]
    analyse(qtbot, window)
    assert [one.goes_on for one in window.session.recording.chosen] == [False, True]
    assert first_seen(window.session.recording) == 0
