"""Work that was not saved is offered at the next start."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from kinetrace.app.document.recovery import AFTER_MS, Recovery, left_behind
from kinetrace.app.document.saved_place import SavedPlace, keep_place, read_place
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main import offer_recovery
from kinetrace.app.main_window import MainWindow
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import load, save
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

MOVE = MovePoint(3, "left_knee", 50.0, 60.0)

FALLS = """
import os, sys, signal
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from kinetrace.app.document.recovery import AFTER_MS, Recovery
from kinetrace.app.document.session import Session
from kinetrace.core.recordings.corrections import MovePoint
app = QCoreApplication([])
session = Session()
recovery = Recovery(session, Path(sys.argv[2]))
session.open_recording(Session.read(Path(sys.argv[1])), None, Path(sys.argv[1]))
session.correct("Move", MovePoint(3, "left_knee", 50.0, 60.0))
def fall():
    if recovery.path.is_file():
        os._exit(9)
timer = QTimer(interval=5)
timer.timeout.connect(fall)
timer.start()
app.exec()
"""


def test_a_program_that_falls_leaves_its_work(
    qtbot: QtBot, recording: Recording, tmp_path: Path
) -> None:
    saved, folder = tmp_path / "a.kinetrace", tmp_path / "recovery"
    save(recording, saved)
    done = subprocess.run(
        [sys.executable, "-c", FALLS, str(saved), str(folder)], check=False, timeout=120,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 9
    (left,) = left_behind(folder)
    assert load(left).corrections == (MOVE,)


def test_a_running_program_keeps_its_file_to_itself(
    qtbot: QtBot, recording: Recording, tmp_path: Path
) -> None:
    session = Session()
    recovery = Recovery(session, tmp_path)
    session.open_recording(recording, None, None)
    qtbot.waitUntil(recovery.path.is_file)
    assert left_behind(tmp_path) == []
    recovery.end()
    assert list(tmp_path.glob("*.kinetrace")) == []


def test_saving_removes_the_recovery_file(
    qtbot: QtBot, recording: Recording, tmp_path: Path
) -> None:
    session = Session()
    recovery = Recovery(session, tmp_path / "recovery")
    session.open_recording(recording, None, None)
    qtbot.waitUntil(recovery.path.is_file)
    session.save(tmp_path / "a.kinetrace")
    qtbot.waitUntil(lambda: not recovery.path.is_file())
    recovery.end()


def test_what_an_analysis_adds_waits_longer_than_what_a_person_changes(
    qtbot: QtBot, make_recording, tmp_path: Path
) -> None:
    session = Session()
    recovery = Recovery(session, tmp_path)
    session.open_recording(make_recording(4), None, None)
    qtbot.waitUntil(recovery.path.is_file)
    qtbot.waitUntil(lambda: recovery.waits_ms is None)
    recovery.took_s = 60.0
    session.grow(make_recording(5))
    assert recovery.waits_ms > 10_000
    session.edit("Code", code="P1")
    assert recovery.waits_ms < 2 * AFTER_MS
    recovery.end()


@pytest.mark.parametrize("answer", ["Open", "Discard", "Cancel"])
def test_left_work_is_opened_discarded_or_kept(
    qtbot: QtBot,
    recording: Recording,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    folder = tmp_path / "recovery"
    folder.mkdir()
    save(recording, folder / "old.kinetrace")
    given = QMessageBox.StandardButton[answer]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: given)
    window = MainWindow(SettingsStore(None), folder)
    qtbot.addWidget(window)
    assert offer_recovery(window, folder) is (answer == "Open")
    qtbot.waitUntil(lambda: not window.files.opening)
    assert (window.session.recording is not None) is (answer == "Open")
    assert (folder / "old.kinetrace").is_file() is (answer == "Cancel")
    if answer == "Open":
        assert window.session.modified
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    window.close()


def test_left_work_still_knows_the_file_in_which_it_was_saved(
    qtbot: QtBot,
    make_recording: Callable[..., Recording],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder, saved = tmp_path / "recovery", tmp_path / "P07.kinetrace"
    save(make_recording(10), saved)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    fallen = MainWindow(SettingsStore(None), folder)
    qtbot.addWidget(fallen)
    fallen.files.open(saved)
    qtbot.waitUntil(lambda: not fallen.files.opening and fallen.session.recording is not None)
    fallen.session.edit("Code", code="P07")
    fallen.recovery.write_now()
    (left,) = left_behind(folder)

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Open)
    window = MainWindow(SettingsStore(None), folder)
    qtbot.addWidget(window)
    assert offer_recovery(window, folder)
    qtbot.waitUntil(lambda: not window.files.opening)
    assert window.session.path == saved
    assert window.session.modified
    assert not list(folder.glob(f"{left.stem}.*[!k]"))
    window.commands.do("save")
    qtbot.waitUntil(lambda: not window.files.saving.busy and not window.session.modified)
    assert load(saved).code == "P07"
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    window.close()
    fallen.close()


def test_left_work_outlives_a_second_fall_right_after_it_was_taken_up(
    qtbot: QtBot, recording: Recording, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "P07.kinetrace"
    save(recording, saved)
    left = tmp_path / "recovery" / "left.kinetrace"
    save(replace(recording, code="P07"), left)
    keep_place(left, SavedPlace(saved, None))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Open)
    window = MainWindow(SettingsStore(None), left.parent)
    qtbot.addWidget(window)
    assert offer_recovery(window, left.parent)
    with qtbot.waitSignal(window.session.recording_changed):
        pass
    assert window.recovery.waits_ms is not None  # nothing is written anew yet
    (kept,) = left.parent.glob("*.kinetrace")
    assert load(kept).code == "P07"
    assert read_place(kept) == SavedPlace(saved, None)
    assert left_behind(left.parent) == []  # it is this window's own
    window.files.saving.save()
    qtbot.waitUntil(lambda: not any(left.parent.glob("*.kinetrace")))
    window.close()


@pytest.mark.parametrize("noted", ["M\u00fcller.mp4", "Mu\u0308ller.mp4"])  # as by a Mac
@pytest.mark.parametrize("beside", [True, False])
def test_left_work_finds_the_video_that_lies_beside_its_file(
    qtbot: QtBot, make_recording: Callable[..., Recording], write_video: Callable[..., Path],
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: bool, noted: str,
) -> None:  # fmt: skip
    video, left = write_video("M\u00fcller.mp4", count=10), tmp_path / "recovery" / "left.kinetrace"
    made = make_recording(10, noted, "where it was")
    facts = replace(made.video, sha256=hashlib.sha256(video.read_bytes()).hexdigest())
    saved = (video.parent if beside else tmp_path / "elsewhere") / "P07.kinetrace"
    for path in (saved, left):
        save(replace(made, video=facts), path)
    keep_place(left, SavedPlace(saved, None))
    told: list[str] = []
    no = QMessageBox.StandardButton.No
    window = MainWindow(SettingsStore(None), left.parent)
    qtbot.addWidget(window)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Open)
    assert offer_recovery(window, left.parent)
    monkeypatch.setattr(QMessageBox, "question", lambda *given: told.append(given[2]) or no)
    qtbot.waitUntil(lambda: not window.files.opening)
    assert (window.session.video is not None) is beside
    assert bool(told) is not beside
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    window.close()


def test_a_damaged_recovery_file_is_put_aside(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "old.kinetrace").write_bytes(b"cut off")
    window = MainWindow(SettingsStore(None), tmp_path)
    qtbot.addWidget(window)
    assert not offer_recovery(window, tmp_path)
    assert (tmp_path / "old.unreadable").is_file()
    window.close()


def test_where_nothing_can_be_kept_that_is_said_and_the_work_goes_on(
    qtbot: QtBot, recording: Recording, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    window = MainWindow(SettingsStore(None), tmp_path / "file" / "recovery")
    qtbot.addWidget(window)
    window.measurer.stop_and_wait()
    window.session.open_recording(recording, None, None)
    with qtbot.waitSignal(window.recovery.failed):
        window.session.edit("Code", code="P1")
    assert "Save often" in window.status._work.whole
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    window.close()
