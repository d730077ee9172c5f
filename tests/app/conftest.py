"""Fixtures of the window's tests: no screen, no user's folders, a small made-up recording."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fake_estimator import FakeEstimator
from kinetrace.app.desktop import Application
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.core.keypoints import KEYPOINTS
from kinetrace.core.network import weights
from kinetrace.core.network.decoding import CANDIDATES
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording import Engine, Recording, VideoFacts
from kinetrace.core.system.elsewhere import Elsewhere
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The program as it is."""
    return Application


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep tests away from the user's settings, recovery files and weights."""
    folder = tmp_path / "user"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Collect cycles on this thread alone, as the program does (`kinetrace.app.collector`)."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in a thread of this process what the program runs in another one: it is quicker."""
    monkeypatch.setattr(Elsewhere, "run", lambda _, make: make())


@pytest.fixture
def own_look(qapp: QApplication) -> Iterator[QApplication]:
    """The program, whose look may be changed: the next test finds the one before."""
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Dialogs answer themselves: changes are discarded; warnings are collected."""
    told: list[str] = []
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))
    return told


@pytest.fixture
def make_recording() -> Callable[..., Recording]:
    """A function that makes a recording of somebody who stands still, without a video."""

    def make(frames: int = 10, name: str = "clip.mp4", folder: str = "") -> Recording:
        candidates = np.full((frames, len(KEYPOINTS), CANDIDATES, 3), np.nan, np.float32)
        for point in range(len(KEYPOINTS)):
            candidates[:, point, 0] = (100 + 2 * point, 20 + 5 * point, 0.6)
        detections = Detections(
            time_s=np.arange(frames) / 30,
            candidates=candidates,
            spread_px=np.ones((frames, len(KEYPOINTS)), np.float32),
            box=np.tile([50.0, 0.0, 108.0, 108.0], (frames, 1)),
        )
        video = VideoFacts(name, folder, "0" * 64, 192, 108, 0, "h264", frames, frames / 30, 30.0,
                           False, frames)  # fmt: skip
        engine = Engine("0", "RT", "made up", "0" * 64, "cpu", "none", "0")
        return Recording(video, engine, np.arange(frames), detections)

    return make


@pytest.fixture
def recording(make_recording: Callable[..., Recording]) -> Recording:
    """A complete recording of ten frames."""
    return replace(make_recording(), complete=True)


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: list[str]
) -> Iterator[MainWindow]:
    """A window with a network that is quick and needs no weights."""
    folder = tmp_path / "weights"
    folder.mkdir()
    monkeypatch.setenv(weights.ENVIRONMENT, str(folder))
    fake = FakeEstimator(folder / weights.file_name("RT"))
    store = SettingsStore(tmp_path / "settings.json")
    store.change(check=False)  # the fake counts how often it looks
    window = MainWindow(store, tmp_path / "recovery")
    window.analyst.open_network = lambda *_: fake
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
