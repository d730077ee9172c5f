"""How the window shows what it has: all of the screen, fainter, and what is dropped on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driving import open_file, settle
from kinetrace.app.main_window import MainWindow
from kinetrace.app.settings import SettingsStore
from kinetrace.core.recording import Recording
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: list[str]) -> Iterator[MainWindow]:
    """A window that does not check a video by itself."""
    store = SettingsStore(None)
    store.change(check=False)
    window = MainWindow(store, tmp_path / "recovery")
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_what_is_drawn_gets_fainter_in_steps_and_never_vanishes(
    qtbot: QtBot, window: MainWindow, recording: Recording
) -> None:
    window.session.open_recording(recording, None, None)
    settle(qtbot, window)
    seen = []
    for name in ("stronger", "fainter", "fainter", "fainter", "fainter", "fainter", "stronger"):
        window.commands.do(name)
        seen.append(window.store.value.opacity)
    assert seen == [100, 80, 60, 40, 20, 20, 40]


def test_a_recording_that_is_open_but_not_measured_yet_says_so(
    window: MainWindow, recording: Recording
) -> None:
    window.measurer.stop_and_wait()
    window.session.open_recording(recording, None, None)
    assert window.curves._empty.text() == "Being measured …"
    window.session.set_curves(())
    assert window.curves._empty.text() == "No angle is chosen."


def test_the_full_screen_is_the_pictures_and_escape_leaves_it(
    qtbot: QtBot, window: MainWindow, write_video: Callable[..., Path]
) -> None:
    open_file(qtbot, window, write_video("walk.mp4", count=5))
    window.commands.do("full_screen")
    assert window.isFullScreen()
    assert not window.side.isVisible()
    qtbot.keyClick(window.player.picture, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.side.isVisible()


def test_several_files_dropped_go_into_the_batch(
    qtbot: QtBot, window: MainWindow, write_video: Callable[..., Path]
) -> None:
    videos = [write_video(f"{name}.mp4", count=3) for name in "ab"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(video)) for video in videos])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, none))
    batch = window.side_windows.batch
    assert batch is not None
    qtbot.waitUntil(lambda: len(batch.list.videos) == 2)
    assert window.session.video is None
