"""Turning the picture: asked where it is analysed, shown everywhere, undone, saved."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from driving import WAIT_MS, analyse, open_file, settle
from fake_estimator import Held
from kinetrace.app.analysis import analysis_work
from kinetrace.app.document.blank_document import BlankDocument
from kinetrace.app.document.session import Session
from kinetrace.app.main_window import MainWindow
from kinetrace.core.person.seed import Seed
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.hand_measurements import HandAngle
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.frames import frames, probe
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

WriteVideo = Callable[..., Path]
ARMS = ((40.0, 20.0), (90.0, 20.0), (90.0, 70.0))
TURNED = ((88.0, 40.0), (88.0, 90.0), (38.0, 90.0))
"""The same points after a quarter turn of 192 × 108 pixels."""


@pytest.fixture
def video(write_video: WriteVideo) -> Path:
    return write_video("walk.mp4", count=24)


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[list[str]]]:
    """A function that says which button of the question is pressed; it returns those offered."""
    asked: list[list[str]] = []

    def answer_with(text: str) -> list[list[str]]:
        def answer(box: QMessageBox) -> int:
            by_text = {one.text().replace("&", ""): one for one in box.buttons()}
            asked.append(sorted(by_text))
            by_text[text].click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", answer)
        return asked

    return answer_with


def shows(image: QImage | None, pixels: np.ndarray) -> bool:
    """Return whether a picture on the screen is one of the video's."""
    if image is None or (image.height(), image.width()) != pixels.shape[:2]:
        return False
    seen = np.frombuffer(image.constBits(), np.uint8).reshape(*pixels.shape[:2], 4)
    return np.array_equal(seen[..., 2::-1], pixels)


def test_before_an_analysis_a_key_turns_all_that_is_shown(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    picture, session = window.player.picture, window.session
    session.go_to(5)
    picture.setFocus()
    qtbot.waitUntil(picture.hasFocus)
    qtbot.keyClick(picture, Qt.Key.Key_R)
    (upright,) = frames(probe(video).turned(90), start=5, stop=6)
    qtbot.waitUntil(lambda: shows(picture.image, upright.image), timeout=WAIT_MS)
    assert session.frame == 5
    assert "108 × 192 pixels · turned by 90° by hand · " in window.card.facts(session.video)
    assert session.undo_label is None
    previewing = window.player.previewing
    qtbot.waitUntil(lambda: not previewing.busy, timeout=WAIT_MS)
    preview = previewing.picture(5)
    assert (preview.width(), preview.height()) == (108, 192)
    qtbot.keyClick(picture, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    (plain,) = frames(video, start=5, stop=6)
    qtbot.waitUntil(lambda: shows(picture.image, plain.image), timeout=WAIT_MS)
    assert "by hand" not in window.card.facts(session.video)


def test_an_analysis_sees_the_turned_picture_and_its_file_opens_so(
    qtbot: QtBot, window: MainWindow, video: Path, tmp_path: Path
) -> None:
    open_file(qtbot, window, video)
    window.commands.do("turn_right")
    analyse(qtbot, window)
    session = window.session
    facts = session.recording.video
    assert (facts.turned_deg, facts.width, facts.height) == (90, 108, 192)
    left, top, wide, high = np.nanmedian(session.recording.detections.box, axis=0)
    assert 0 < left + wide / 2 < 108
    assert 0 < top + high / 2 < 192
    session.save(tmp_path / "a.kinetrace")
    window.files.close()
    open_file(qtbot, window, tmp_path / "a.kinetrace")
    (upright,) = frames(probe(video).turned(90), start=0, stop=1)
    qtbot.waitUntil(lambda: shows(window.player.picture.image, upright.image), timeout=WAIT_MS)
    assert session.video.turned_deg == 90
    settle(qtbot, window)


def test_with_an_analysis_it_is_asked_analysed_anew_and_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, video: Path, press: Callable[[str], list[list[str]]]
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    session = window.session
    session.correct("Move", MovePoint(3, "left_knee", 100.0, 50.0))
    session.edit("Angle", by_hand=(HandAngle(3, 0.1, ARMS),))
    settle(qtbot, window)
    before = session.recording

    asked = press("Cancel")
    window.commands.do("turn_right")
    assert session.recording is before
    assert asked == [["Cancel", "Only turn", "Turn and analyse"]]

    press("Turn and analyse")
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS) as ended:
        window.commands.do("turn_right")
    assert ended.args == [True]
    settle(qtbot, window)
    now = session.recording
    assert (now.video.turned_deg, len(now), now.complete) == (90, 24, True)
    assert now.corrections == (MovePoint(3, "left_knee", 58.0, 100.0),)
    assert now.by_hand[0].points == TURNED
    assert session.video.width == 108

    for _ in range(2):
        window.commands.do("undo")
    assert session.recording.detections is before.detections
    assert session.recording.by_hand == before.by_hand
    assert session.video.width == 192
    for _ in range(2):
        window.commands.do("redo")
    assert session.recording.detections is now.detections
    assert session.video.width == 108
    settle(qtbot, window)


def test_it_can_be_turned_without_a_new_analysis(
    qtbot: QtBot, window: MainWindow, video: Path, press: Callable[[str], list[list[str]]]
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    asked = press("Only turn")
    window.commands.do("turn_left")
    session = window.session
    assert (session.turned_deg, session.analysed, session.job) == (270, False, None)
    assert session.findings is None
    window.commands.do("turn_left")
    assert session.turned_deg == 180
    assert len(asked) == 1  # nothing is lost by the second turn
    window.commands.do("undo")
    window.commands.do("undo")
    assert (session.turned_deg, session.analysed) == (0, True)
    settle(qtbot, window)


def test_an_analysis_at_work_is_stopped_and_begun_anew(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    press: Callable[[str], list[list[str]]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(analysis_work, "SECONDS_BETWEEN_STAGES", 0.0)  # it can stop at any frame
    open_file(qtbot, window, video)
    held, quick = Held(tmp_path / "held", after=10), window.analyst.open_network
    window.analyst.open_network = lambda *_: held
    window.analyst.start()
    qtbot.waitUntil(held.reached.is_set, timeout=WAIT_MS)
    window.analyst.open_network = quick
    press("Turn and analyse")
    window.commands.do("turn_right")
    held.go.set()
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS) as ended:
        pass
    assert ended.args == [False]
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS) as ended:
        pass
    assert ended.args == [True]
    recording = window.session.recording
    assert (recording.video.turned_deg, len(recording), recording.complete) == (90, 24, True)
    settle(qtbot, window)


@pytest.fixture
def session(qtbot: QtBot, write_video: WriteVideo) -> Iterator[Session]:
    """A video that is open, with its empty document at hand."""
    session = Session()
    blank = BlankDocument(session, session)
    with qtbot.waitSignal(session.prepared, timeout=WAIT_MS):
        session.open_video(probe(write_video(count=10)))
    yield session
    blank.stop_and_wait()


def test_the_first_note_on_a_turned_video_belongs_to_it(session: Session) -> None:
    session.set_settings("Facing", facing=1)
    session.turn("Turn", 180)
    assert session.settings.facing == -1
    session.turn("Turn", 90)
    session.edit("Angle", by_hand=(HandAngle(3, 0.1, ARMS),))
    facts = session.recording.video
    assert (facts.turned_deg, facts.width, facts.height) == (270, 108, 192)
    session.turn("Turn", 90)
    assert session.recording.by_hand[0].points[0] == (172.0, 40.0)
    session.undo()
    assert session.recording.by_hand[0].points == ARMS
    assert (session.turned_deg, session.video.width) == (270, 108)


def test_a_video_turned_while_its_document_is_made_is_not_read_again(
    qtbot: QtBot, write_video: WriteVideo
) -> None:
    session = Session()
    blank, prepared = BlankDocument(session, session), []
    session.prepared.connect(lambda: prepared.append(session.document.video.turned_deg))
    session.open_video(probe(write_video(count=10)))
    session.turn("Turn", 90)
    qtbot.waitUntil(lambda: bool(prepared), timeout=WAIT_MS)
    blank.stop_and_wait()
    assert prepared == [90]


def test_who_was_chosen_is_the_same_person_in_the_turned_picture(
    qtbot: QtBot, window: MainWindow, video: Path, write_video: WriteVideo
) -> None:
    open_file(qtbot, window, video)
    window.analyst.seeds = (Seed(40.0, 20.0, 30.0, 0.5),)
    window.commands.do("turn_right")
    assert window.analyst.seeds == (Seed(88.0, 40.0, 30.0, 0.5),)
    open_file(qtbot, window, write_video("other.mp4"))
    assert window.analyst.seeds == ()


def test_a_recording_whose_video_is_found_again_shows_it_turned(
    qtbot: QtBot, recording: Recording, write_video: WriteVideo
) -> None:
    session = Session()
    session.open_recording(recording, None, None)
    session.turn("Turn", 90)
    session.set_video(probe(write_video(count=10)))
    assert (session.video.turned_deg, session.video.width) == (90, 108)
    session.undo()
    assert (session.video.turned_deg, session.video.width) == (0, 192)
