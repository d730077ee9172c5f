"""The camera window, with a camera that plays a film."""

import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from fake_estimator import FakeEstimator
from kinetrace.app.analysis.analysis_work import watch
from kinetrace.app.camera.camera_window import CameraWindow
from kinetrace.app.camera.live_view import LiveAngle
from kinetrace.app.document.settings import SettingsStore
from kinetrace.core.errors import VideoError, WeightsError
from kinetrace.core.video.camera import CameraName
from kinetrace.core.video.frames import frames, probe
from kinetrace.core.video.sample import sample_video
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

WAIT_MS = 60_000


class FilmCamera:
    """Plays the sample over and over, as quick as a camera; may go away."""

    def __init__(self) -> None:
        with frames(sample_video(), stop=12) as film:
            self.pictures = [frame.image for frame in film]
        self.read_so_far, self.gone, self.closed = 0, False, threading.Event()

    def read(self) -> np.ndarray:
        self.closed.wait(0.01)
        if self.gone:
            raise VideoError("Film: no more pictures come from the camera. Connect it again.")
        self.read_so_far += 1
        return self.pictures[self.read_so_far % len(self.pictures)]

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def camera() -> FilmCamera:
    return FilmCamera()


@pytest.fixture
def window(qtbot: QtBot, camera: FilmCamera, tmp_path: Path) -> Iterator[CameraWindow]:
    """A camera window with one camera and a network that needs no weights."""
    store = SettingsStore(None)
    store.change(camera_folder=str(tmp_path / "films"))
    window = CameraWindow(store, lambda: watch(lambda: FakeEstimator(tmp_path / "weights")))
    window.find_cameras = lambda: iter([None, CameraName(0, "Film")])
    window.open_camera = lambda _: camera
    qtbot.addWidget(window)
    yield window
    window.close()


def test_an_angle_without_values_has_no_numbers_at_its_axis(qtbot: QtBot) -> None:
    qtbot.addWidget(live := LiveAngle())
    live.choose("knee_flexion")
    axis = live._plot.getPlotItem().getAxis("left")
    assert not axis.style["showValues"]
    live.add(0.0, {"left_knee_flexion": 30.0})
    assert axis.style["showValues"]
    live.clear()
    assert not axis.style["showValues"]


def click(qtbot: QtBot, window: CameraWindow) -> None:
    qtbot.mouseClick(window.record, Qt.MouseButton.LeftButton)


def begin_recording(qtbot: QtBot, window: CameraWindow) -> None:
    window.show()
    qtbot.waitUntil(lambda: window.picture.image is not None, timeout=WAIT_MS)
    click(qtbot, window)
    qtbot.waitUntil(lambda: window.words.text().startswith("Recording"), timeout=WAIT_MS)


def test_the_skeleton_and_the_angle_appear_as_soon_as_the_camera_is_on(
    qtbot: QtBot, window: CameraWindow
) -> None:
    window.show()
    qtbot.waitUntil(lambda: window.values.has_values, timeout=WAIT_MS)
    assert window.cameras.currentText() == "Film"
    assert window.picture.image is not None
    knee = window.values._values["right"]
    qtbot.waitUntil(lambda: knee.text().endswith("°"), timeout=WAIT_MS)
    window.angle.setCurrentIndex(window.angle.findData("trunk_lean"))
    window.angle.activated.emit(window.angle.currentIndex())
    assert window.values._values["left"].text() == "–"  # the trunk has no sides


def test_a_recording_is_whole_and_is_handed_over_to_be_analysed(
    qtbot: QtBot, window: CameraWindow, camera: FilmCamera
) -> None:
    window.show()
    qtbot.waitUntil(lambda: window.values.has_values, timeout=WAIT_MS)
    click(qtbot, window)
    assert window.record.text() == "Stop and analyse"
    begun = camera.read_so_far
    qtbot.waitUntil(lambda: camera.read_so_far > begun + 20, timeout=WAIT_MS)
    assert window.words.text().startswith("Recording")
    with qtbot.waitSignal(window.recorded, timeout=WAIT_MS) as handed:
        click(qtbot, window)
    info = probe(handed.args[0])
    assert info.frame_count > 15
    assert (info.width, info.height) == (640, 480)
    assert np.all(np.diff(info.times_s) > 0)
    assert camera.closed.is_set()
    assert not window.isVisible()


def test_closing_in_the_middle_of_a_recording_keeps_it(
    qtbot: QtBot, window: CameraWindow, camera: FilmCamera
) -> None:
    begin_recording(qtbot, window)
    with qtbot.waitSignal(window.recorded, timeout=WAIT_MS) as handed:
        window.close()
    assert probe(handed.args[0]).frame_count >= 1


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What messages say that would wait for an answer."""
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: said.append(given[2]))
    return said


def test_a_camera_that_goes_away_while_recording_leaves_a_whole_film_and_says_so(
    qtbot: QtBot, window: CameraWindow, camera: FilmCamera, said: list[str]
) -> None:
    begin_recording(qtbot, window)
    with qtbot.waitSignal(window.recorded, timeout=WAIT_MS) as handed:
        camera.gone = True
    assert probe(handed.args[0]).frame_count >= 1
    qtbot.waitUntil(lambda: "no more pictures come" in "".join(said))
    assert "ended early" in said[0]
    assert handed.args[0].name in said[0].replace("\u200b", "")
    camera.gone = False
    camera.closed.clear()
    begin_recording(qtbot, window)
    with qtbot.waitSignal(window.recorded, timeout=WAIT_MS):
        click(qtbot, window)
    assert len(said) == 1  # this one was ended by hand


def test_pictures_of_another_size_end_the_recording_and_leave_a_whole_film(
    qtbot: QtBot, window: CameraWindow, camera: FilmCamera, said: list[str]
) -> None:
    begin_recording(qtbot, window)
    with qtbot.waitSignal(window.recorded, timeout=WAIT_MS) as handed:
        camera.pictures = [picture[:240] for picture in camera.pictures]
    assert probe(handed.args[0]).height == 480
    qtbot.waitUntil(lambda: "changed their size" in "".join(said))


def test_a_recording_ends_whole_before_the_disk_is_full(
    qtbot: QtBot, window: CameraWindow, monkeypatch: pytest.MonkeyPatch, said: list[str]
) -> None:
    begin_recording(qtbot, window)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=5_000_000))
    with qtbot.waitSignal(window.recorded, timeout=WAIT_MS) as handed:
        pass
    assert probe(handed.args[0]).frame_count >= 1
    qtbot.waitUntil(lambda: "nearly full" in "".join(said))


def test_a_recording_is_among_the_recent_files_while_it_is_made(
    qtbot: QtBot, window: CameraWindow, tmp_path: Path
) -> None:
    begin_recording(qtbot, window)
    (film,) = (tmp_path / "films").iterdir()
    assert window._store.value.recent == (str(film.parent.resolve() / film.name),)


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is written to stays there")
def test_a_recording_that_is_deleted_while_it_is_made_ends_and_says_so(
    qtbot: QtBot, window: CameraWindow, tmp_path: Path
) -> None:
    begin_recording(qtbot, window)
    (film,) = (tmp_path / "films").iterdir()
    qtbot.waitUntil(lambda: film.stat().st_size > 1000, timeout=WAIT_MS)
    shutil.rmtree(tmp_path / "films")
    qtbot.waitUntil(lambda: "moved or deleted" in window.words.text(), timeout=WAIT_MS)
    assert window.record.text() == "Record"
    assert window.isVisible()


def test_no_recording_begins_on_a_disk_that_is_full(
    qtbot: QtBot, window: CameraWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=5_000_000))
    window.show()
    qtbot.waitUntil(lambda: window.picture.image is not None, timeout=WAIT_MS)
    click(qtbot, window)
    assert "nearly full" in window.words.text()
    assert window.record.text() == "Record"


def test_without_a_camera_one_sentence_says_what_to_do(qtbot: QtBot, window: CameraWindow) -> None:
    window.find_cameras = lambda: iter([None, None])
    window.show()
    qtbot.waitUntil(lambda: "No camera was found" in window.words.text(), timeout=WAIT_MS)
    qtbot.waitUntil(window.again.isEnabled, timeout=WAIT_MS)
    assert not window.record.isEnabled()
    window.find_cameras = lambda: iter([CameraName(0, "Film")])
    qtbot.mouseClick(window.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.picture.image is not None, timeout=WAIT_MS)


def test_looking_again_in_vain_takes_the_old_picture_away(
    qtbot: QtBot, window: CameraWindow, camera: FilmCamera
) -> None:
    window.show()
    qtbot.waitUntil(lambda: window.values.has_values, timeout=WAIT_MS)
    window.find_cameras = lambda: iter([])
    qtbot.mouseClick(window.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "No camera was found" in window.words.text(), timeout=WAIT_MS)
    assert camera.closed.is_set()
    assert window.picture.image is None
    assert not window.values.has_values


def test_a_camera_in_use_is_told_in_words(qtbot: QtBot, window: CameraWindow) -> None:
    def refused(_: CameraName) -> FilmCamera:
        raise VideoError("Film: the camera cannot be opened. Close other programs.")

    window.open_camera = refused
    window.show()
    qtbot.waitUntil(lambda: "cannot be opened" in window.words.text(), timeout=WAIT_MS)
    assert not window.record.isEnabled()


def test_without_weights_the_picture_is_shown_and_can_be_recorded(
    qtbot: QtBot, window: CameraWindow
) -> None:
    window.watch = None
    window.show()
    qtbot.waitUntil(lambda: "no weights" in window.words.text(), timeout=WAIT_MS)
    assert window.picture.image is not None
    assert window.record.isEnabled()


def test_weights_that_cannot_be_loaded_leave_the_picture(
    qtbot: QtBot, window: CameraWindow
) -> None:
    def damaged() -> FakeEstimator:
        raise WeightsError("w.safetensors: damaged. Import it again.")

    window.watch = lambda: watch(damaged)
    window.show()
    qtbot.waitUntil(lambda: "damaged" in window.words.text(), timeout=WAIT_MS)
    assert window.picture.image is not None


def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_recorded(
    qtbot: QtBot, window: CameraWindow, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    window._store.change(camera_folder=str(tmp_path / "file" / "deeper"))
    window.show()
    qtbot.waitUntil(lambda: window.picture.image is not None, timeout=WAIT_MS)
    click(qtbot, window)
    for _ in range(2):  # it stays while further pictures come
        assert "file" in window.words.text()
        with qtbot.waitSignal(window._run.captured, timeout=WAIT_MS):
            pass
        qtbot.waitUntil(lambda: window.values.has_values, timeout=WAIT_MS)
        with qtbot.waitSignal(window._run.seen, timeout=WAIT_MS):
            pass
    assert window.record.text() == "Record"
