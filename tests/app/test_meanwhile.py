"""What is done while a file is opened, saved or left, and files that change meanwhile."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driving import WAIT_MS, analyse, open_file
from kinetrace.app import files
from kinetrace.app.document import opening, saving
from kinetrace.app.document.saved_place import SavedPlace, keep_place
from kinetrace.app.main_window import MainWindow
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import load, save
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

SAVE, DISCARD, STAY = (QMessageBox.StandardButton[one] for one in ("Save", "Discard", "Cancel"))


@pytest.fixture
def video(write_video: Callable[..., Path]) -> Path:
    return write_video("walk.mp4", count=24)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox.StandardButton]:
    """Answers that are given, the first first, and taken away."""
    left: list[QMessageBox.StandardButton] = []
    monkeypatch.setattr(QMessageBox, "question", lambda *_: left.pop(0) if left else DISCARD)
    return left


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Reading and writing files wait until "go", or their name, is in this list."""
    go: list[str] = []

    def wait(of: object, name: str) -> None:
        do = getattr(of, name)

        def steps(*given: object) -> Iterator[object]:
            while not {"go", name} & {*go}:
                yield 0.0
            return (yield from do(*given))

        monkeypatch.setattr(of, name, steps)

    wait(files, "open_file")
    wait(saving, "_save")
    return go


@pytest.mark.parametrize("answer", [STAY, DISCARD])
def test_what_is_done_while_another_file_is_opened_is_not_lost_unasked(
    qtbot: QtBot, window: MainWindow, recording: Recording, tmp_path: Path, held: list[str],
    asked: list[QMessageBox.StandardButton], answer: QMessageBox.StandardButton,
) -> None:  # fmt: skip
    other = tmp_path / "b.kinetrace"
    save(recording, other)
    window.session.open_recording(recording, None, tmp_path / "a.kinetrace")
    window.files.open(other)
    window.session.edit("Code", code="P1")
    asked.append(answer)
    asked.append(QMessageBox.StandardButton.No)  # the video is missing, too
    held.append("go")
    qtbot.waitUntil(lambda: not window.files.opening)
    assert window.session.recording.code == ("P1" if answer == STAY else "")
    assert len(asked) == (1 if answer == STAY else 0)


def test_a_file_that_is_saved_while_it_is_opened_again_is_shown_as_it_is_now(
    qtbot: QtBot, window: MainWindow, recording: Recording, tmp_path: Path, held: list[str],
    asked: list[QMessageBox.StandardButton],
) -> None:  # fmt: skip
    path = tmp_path / "a.kinetrace"
    save(recording, path)
    window.session.open_recording(recording, None, path)
    window.files.open(path)
    qtbot.wait(50)
    window.session.edit("Code", code="P1")
    asked += [SAVE, QMessageBox.StandardButton.No]
    held.append("go")
    qtbot.waitUntil(lambda: not asked and not window.files.opening)
    assert load(path).code == "P1"
    assert window.session.recording.code == "P1"
    assert not window.session.modified


def test_a_file_that_is_being_saved_is_not_taken_for_that_of_the_next_recording(
    qtbot: QtBot, window: MainWindow, recording: Recording, tmp_path: Path, held: list[str],
    asked: list[QMessageBox.StandardButton],
) -> None:  # fmt: skip
    path, other = tmp_path / "a.kinetrace", tmp_path / "b.kinetrace"
    save(recording, other)
    window.session.open_recording(recording, None, path, saved=False)
    asked += [DISCARD, QMessageBox.StandardButton.No]
    window.files.open(other)
    window.commands.do("save")
    held.append("open_file")
    qtbot.wait(300)
    held.append("go")
    qtbot.waitUntil(lambda: not window.files.saving.busy and not asked)
    qtbot.waitUntil(lambda: not window.files.opening)
    assert window.session.path == other
    assert not window.session.modified
    assert path.is_file()


def test_what_a_dialog_is_open_about_stays_until_it_is_closed(
    qtbot: QtBot, window: MainWindow, recording: Recording, tmp_path: Path,
    asked: list[QMessageBox.StandardButton],
) -> None:  # fmt: skip
    path, other = tmp_path / "a.kinetrace", tmp_path / "b.kinetrace"
    save(recording, other)
    window.session.open_recording(recording, None, path)
    asked += [STAY]
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    window.files.open(other)
    qtbot.waitUntil(lambda: not window.files.opening)
    assert window.session.path == path
    window.session.edit("Code", code="P1")
    dialog.close()
    qtbot.waitUntil(lambda: not asked)
    assert window.session.recording.code == "P1"


def test_an_analysis_begun_while_another_video_is_opened_does_not_come_into_that(
    qtbot: QtBot, window: MainWindow, video: Path, write_video: Callable[..., Path],
    held: list[str], asked: list[QMessageBox.StandardButton],
) -> None:  # fmt: skip
    held.append("go")
    open_file(qtbot, window, video)
    held.clear()
    window.files.open(write_video("other.mp4", count=12))
    window.analyst.start()
    window.session.job.set_paused(True)
    held.append("go")
    qtbot.waitUntil(lambda: not window.files.opening and window.session.job is None)
    assert window.session.video.path.name == "other.mp4"
    assert window.session.recording is None


def test_what_is_changed_while_it_is_saved_is_asked_for_before_it_is_left(
    qtbot: QtBot, window: MainWindow, recording: Recording, tmp_path: Path, held: list[str],
    asked: list[QMessageBox.StandardButton],
) -> None:  # fmt: skip
    path = tmp_path / "a.kinetrace"
    window.session.open_recording(recording, None, path, saved=False)
    asked += [SAVE, STAY]
    window.files.close()
    window.session.edit("Code", code="P1")
    held.append("go")
    qtbot.waitUntil(lambda: not window.files.saving.busy)
    assert load(path).code == ""
    assert window.session.recording.code == "P1"
    assert not asked


def test_a_window_that_closes_does_not_ask_about_what_is_just_being_saved(
    window: MainWindow, recording: Recording, tmp_path: Path,
    asked: list[QMessageBox.StandardButton],
) -> None:  # fmt: skip
    path = tmp_path / "a.kinetrace"
    window.session.open_recording(recording, None, path, saved=False)
    window.files.saving.save()
    asked.append(STAY)
    assert window.close()
    assert load(path)


def test_a_video_that_was_replaced_since_it_was_opened_is_not_analysed(
    qtbot: QtBot, window: MainWindow, video: Path, write_video: Callable[..., Path],
    answers: list[str],
) -> None:  # fmt: skip
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    window.session.edit("Stopped", complete=False)
    seen = window.session.recording
    write_video("other.mp4", count=12).replace(video)
    for again in (window.analyst.start, window.analyst.go_on):
        with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
            again()
        assert "Open it again" in answers.pop()
        assert window.session.recording is seen


def test_a_recording_opens_without_a_video_that_cannot_be_read(
    qtbot: QtBot, window: MainWindow, video: Path, make_recording: Callable[..., Recording],
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def refused(path: Path) -> Iterator[int]:
        yield 0
        raise PermissionError(13, "Permission denied", str(path))

    told: list[str] = []
    no = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *given: told.append(given[2]) or no)
    monkeypatch.setattr(opening, "fingerprint", refused)
    path = tmp_path / "a.kinetrace"
    save(make_recording(name=video.name, folder=str(video.parent)), path)
    window.files.open(path)
    qtbot.waitUntil(lambda: not window.files.opening)
    assert window.session.recording is not None
    assert "cannot be read (Permission denied)" in told[0]


def test_a_drive_that_is_gone_in_the_middle_is_told_in_words(
    qtbot: QtBot, window: MainWindow, video: Path, answers: list[str]
) -> None:
    def gone(*_: str) -> None:
        raise OSError(5, "Input/output error")

    open_file(qtbot, window, video)
    window.analyst.open_network = gone
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.analyst.start()
    assert "walk.mp4: cannot be read (Input/output error)" in answers[0]


@pytest.fixture
def forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of which nothing can be known, not even what is in it."""
    folder, known = tmp_path / "of another", Path.stat

    def stat(path: Path, **how: bool) -> os.stat_result:
        if folder in path.parents:
            raise PermissionError(13, "Permission denied", str(path))
        return known(path, **how)

    monkeypatch.setattr(Path, "stat", stat)
    return folder


def test_a_file_in_a_forbidden_folder_is_told_in_words_and_stays_among_the_recent_ones(
    qtbot: QtBot, window: MainWindow, forbidden: Path, answers: list[str]
) -> None:
    path = forbidden / "walk.mp4"
    window.store.change(recent=(str(path),))
    window.open_recent(str(path))
    qtbot.waitUntil(lambda: bool(answers) and not window.files.opening)
    assert "cannot be" in answers[0]
    assert window.store.value.recent == (str(path),)


def test_work_is_taken_up_whose_file_is_in_a_forbidden_folder(
    qtbot: QtBot, window: MainWindow, recording: Recording, forbidden: Path, tmp_path: Path,
    answers: list[str],
) -> None:  # fmt: skip
    left = tmp_path / "left.kinetrace"
    save(recording, left)
    keep_place(left, SavedPlace(forbidden / "a.kinetrace", None))
    window.files.take_up(left, recording)
    qtbot.waitUntil(lambda: not window.files.opening)
    assert window.session.recording is recording
    assert window.session.path is None


def test_what_was_said_of_a_file_is_not_said_any_more_once_it_is_closed(
    qtbot: QtBot, window: MainWindow, video: Path, answers: list[str], recording: Recording
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    assert "All frames are analysed" in window.status._work.whole
    window.files.close()
    assert window.status._work.whole == ""
    window.session.open_recording(recording, None, None)  # its video is missing
    window.status.say("The video is not at hand.")
    window.files.close()
    assert window.status._work.whole == ""
