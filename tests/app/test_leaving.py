"""What is open is left for something else: the question, the file, the window that closes."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from kinetrace.app import files
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.app.opening_button import OpeningButton
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import load, save
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

SAVE, DISCARD, STAY = (QMessageBox.StandardButton[one] for one in ("Save", "Discard", "Cancel"))


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window with a recording that is in no file."""
    window = MainWindow(SettingsStore(None), tmp_path / "recovery")
    qtbot.addWidget(window)
    window.show()
    window.session.open_recording(recording, None, None)
    window.measurer.wait()
    yield window
    answer(monkeypatch, DISCARD)
    window.close()


def answer(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: button)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    name = "" if path is None else str(path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))


def test_what_was_changed_while_it_was_written_is_not_taken_for_saved(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "a")
    window.commands.do("save")
    assert window.files.saving.busy
    window.session.edit("Code", code="P1")
    qtbot.waitUntil(lambda: not window.files.saving.busy)
    assert window.session.modified
    assert load(tmp_path / "a.kinetrace").code == ""
    window.commands.do("save")
    qtbot.waitUntil(lambda: not window.files.saving.busy)
    assert not window.session.modified
    assert load(tmp_path / "a.kinetrace").code == "P1"


def test_a_document_that_is_being_saved_is_not_asked_a_name_for_again(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names = iter(["a.kinetrace", "b.kinetrace"])
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / next(names)), "")
    )
    window.commands.do("save")
    window.commands.do("save")
    qtbot.waitUntil(lambda: not window.files.saving.busy)
    assert [one.name for one in tmp_path.glob("*.kinetrace")] == ["a.kinetrace"]
    assert window.session.path == tmp_path / "a.kinetrace"


def test_a_document_is_saved_and_then_closed(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, SAVE)
    choose(monkeypatch, tmp_path / "a.kinetrace")
    window.files.close()
    qtbot.waitUntil(lambda: window.session.recording is None)
    assert load(tmp_path / "a.kinetrace")


@pytest.mark.parametrize("given", [STAY, SAVE], ids=["stay", "save, but no file"])
def test_a_document_stays_open_where_nothing_was_decided(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, given: QMessageBox.StandardButton
) -> None:
    answer(monkeypatch, given)
    choose(monkeypatch, None)
    window.files.close()
    assert window.session.recording is not None
    assert not window.close()
    assert window.isVisible()


def test_a_window_that_closes_saves_out_of_sight(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, recording: Recording
) -> None:
    answer(monkeypatch, SAVE)
    choose(monkeypatch, tmp_path / "a.kinetrace")
    window.session.edit("Code", code="P1")
    assert window.close()
    assert load(tmp_path / "a.kinetrace").code == replace(recording, code="P1").code


def test_a_file_that_cannot_be_written_keeps_the_window_open(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))
    (tmp_path / "file").write_text("in the way")
    answer(monkeypatch, SAVE)
    choose(monkeypatch, tmp_path / "file" / "a.kinetrace")
    assert not window.close()
    assert window.isVisible()
    assert "cannot be written" in told[0]


@pytest.mark.parametrize("given", ["Yes", "No", "Cancel"])
def test_what_another_window_wrote_meanwhile_is_not_lost_unasked(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str
) -> None:
    path, other = tmp_path / "a.kinetrace", tmp_path / "b.kinetrace"
    asked: list[str] = []

    def question(*words: object) -> QMessageBox.StandardButton:
        asked.append(str(words[2]))
        return QMessageBox.StandardButton[given]

    save(window.session.recording, path)
    answer(monkeypatch, DISCARD)
    window.files.open(path)
    qtbot.waitUntil(lambda: window.session.path == path and not window.files.opening)
    monkeypatch.setattr(QMessageBox, "question", question)
    for code in ("P1", "P2"):  # what was written here is no other's
        window.session.edit("Code", code=code)
        window.commands.do("save")
        qtbot.waitUntil(lambda: not window.files.saving.busy)
    assert not asked
    save(replace(window.session.recording, code="of another window"), path)
    window.session.edit("Code", code="P3")
    choose(monkeypatch, other)
    window.commands.do("save")
    qtbot.waitUntil(lambda: not window.files.saving.busy)
    assert "a.kinetrace was changed" in asked[0]
    assert load(path).code == ("P3" if given == "Yes" else "of another window")
    assert other.is_file() is (given == "No")
    assert window.session.modified is (given == "Cancel")


@pytest.mark.parametrize("given", ["Yes", "No"])
def test_a_file_whose_ending_was_not_typed_is_replaced_only_when_that_is_wanted(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str
) -> None:
    there = tmp_path / "a.kinetrace"
    save(replace(window.session.recording, code="older"), there)
    choose(monkeypatch, tmp_path / "a")
    answer(monkeypatch, QMessageBox.StandardButton[given])
    window.commands.do("save")
    qtbot.waitUntil(lambda: not window.files.saving.busy)
    assert load(there).code == ("" if given == "Yes" else "older")


def test_a_name_that_is_too_long_is_told_in_words(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))
    answer(monkeypatch, DISCARD)
    choose(monkeypatch, tmp_path / ("x" * 300))
    window.commands.do("save")
    qtbot.waitUntil(lambda: bool(told))
    assert "Choose a shorter name" in told[0].replace("\u200b", "")


def test_opening_can_be_given_up(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def endless(_path: Path) -> Iterator[float]:
        while True:
            time.sleep(0.01)
            yield 0.4

    monkeypatch.setattr(files, "open_file", endless)
    answer(monkeypatch, DISCARD)
    before, button = window.session.recording, window.findChild(OpeningButton)
    said: list[str] = []
    window.files.busy.connect(said.append)
    window.files.open(tmp_path / "long.mp4")
    qtbot.waitUntil(lambda: button.isVisible() and "40" in said[-1])
    button.click()
    qtbot.waitUntil(lambda: not window.files.opening)
    assert button.isHidden()
    assert said[-1] == ""
    assert window.session.recording is before
