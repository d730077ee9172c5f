"""The windows beside the main one hand over what they made, and end with it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from fake_estimator import FakeEstimator
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.core.network import weights
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

WAIT_MS = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A main window with a network that needs no weights; unsaved work is discarded."""
    folder = tmp_path / "weights"
    folder.mkdir()
    monkeypatch.setenv(weights.ENVIRONMENT, str(folder))
    fake = FakeEstimator(folder / weights.file_name("RT"))
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)
    store = SettingsStore(None)
    store.change(check=False)
    window = MainWindow(store, tmp_path / "recovery")
    window.analyst.open_network = lambda *_: fake
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_a_recording_of_the_camera_is_opened_and_analysed(
    qtbot: QtBot, window: MainWindow, write_video: Callable[..., Path]
) -> None:
    film = write_video("film.mp4", count=24)
    window.side_windows.show_camera()
    assert window.side_windows.camera is not None
    assert window.side_windows.camera.watch is not None
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.side_windows.camera.recorded.emit(film)
    assert window.session.video is not None
    assert window.session.video.path == film
    assert window.session.recording is not None
    assert window.session.recording.complete


def test_what_the_camera_records_when_the_program_ends_is_among_the_recent_files(
    window: MainWindow, tmp_path: Path
) -> None:
    window.side_windows.show_camera()
    assert window.side_windows.camera is not None
    film = tmp_path / "film.mp4"
    window.side_windows.camera._run.capture = SimpleNamespace(saved=film, recording=True)  # type: ignore[assignment]
    window.close()
    assert str(film) in window.store.value.recent


def test_the_batch_is_out_of_sight_while_the_program_waits_for_it(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.side_windows.show_batch()
    batch = window.side_windows.batch
    assert batch is not None
    seen: list[bool] = []
    monkeypatch.setattr(batch.batching, "end", lambda: seen.append(batch.isVisible()))
    window.close()
    assert seen == [False]


def test_a_recording_that_ends_while_another_file_is_opened_is_said_to_be_kept(
    qtbot: QtBot,
    window: MainWindow,
    write_video: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    film, other = write_video("film.mp4", count=4), write_video("other.mp4", count=4)
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *given: said.append(given[2]))
    window.side_windows.show_camera()
    assert window.side_windows.camera is not None
    with qtbot.waitSignal(window.files.opened, timeout=WAIT_MS):
        window.files.open(other)
        window.side_windows.camera.recorded.emit(film)
    assert [str(film) in words.replace("\u200b", "") for words in said] == [True]
    assert str(film) in window.store.value.recent
    assert window.session.video is not None
    assert window.session.video.path == other


def test_a_file_opened_otherwise_is_not_analysed_by_itself(
    qtbot: QtBot, window: MainWindow, write_video: Callable[..., Path]
) -> None:
    with qtbot.waitSignal(window.files.opened, timeout=WAIT_MS):
        window.files.open(write_video("film.mp4", count=24))
    assert window.session.job is None


def test_without_weights_the_camera_shows_only_the_picture(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kinetrace.app.side_windows.present_weights", dict)
    window.side_windows.show_camera()
    assert window.side_windows.camera is not None
    assert window.side_windows.camera.watch is None


def test_the_window_stays_when_a_batch_is_at_work_and_the_answer_is_cancel(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.side_windows.show_batch()
    batch = window.side_windows.batch
    assert batch is not None
    monkeypatch.setattr(type(batch), "busy", property(lambda _: True))
    cancel = QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "question", lambda *_: cancel)
    window.close()
    assert window.isVisible()
    monkeypatch.undo()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    window.close()
    assert not window.isVisible()
    assert not batch.isVisible()


def test_a_result_of_the_batch_is_seen_before_its_list(
    qtbot: QtBot, window: MainWindow, recording: Recording, tmp_path: Path
) -> None:
    window.side_windows.show_batch()
    batch = window.side_windows.batch
    assert batch is not None
    qtbot.waitUntil(batch.isActiveWindow)
    assert batch.parent() is None  # a window with a parent stays before it
    window.showMinimized()
    save(recording, path := tmp_path / "walk.kinetrace")
    batch.open_wanted.emit(path)
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.isMinimized()
    qtbot.waitUntil(lambda: window.session.findings is not None, timeout=WAIT_MS)
    assert batch.isVisible()


def test_videos_that_come_while_a_batch_is_at_work_are_answered(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.side_windows.show_batch()
    batch, told = window.side_windows.batch, []
    assert batch is not None
    monkeypatch.setattr(QMessageBox, "information", lambda *words: told.append(words[2]))
    with monkeypatch.context() as working:
        working.setattr(type(batch), "busy", property(lambda _: True))
        window.side_windows.show_batch([tmp_path / "a.mp4", tmp_path / "b.mp4"])
    assert "when it has ended" in told[0]
    assert not batch.filling.busy
