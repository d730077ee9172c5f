"""How the window shows what it has: all of the screen, fainter, and what is dropped on it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from driving import WAIT_MS, analyse, open_file, settle
from kinetrace.app.document.settings import AppSettings, SettingsStore
from kinetrace.app.main import Look
from kinetrace.app.main_window import MainWindow
from kinetrace.app.picture.skeleton import SkeletonPainter
from kinetrace.app.widgets.theme import DARK, LIGHT, theme_of
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


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
    assert window.tabs.widget(1)._reasons.text() == "Being measured …"
    assert window.tabs.widget(2)._words.text() == "Being measured …"
    window.session.set_curves(())
    assert window.curves._empty.text() == "No angle is chosen."
    window.session.open_video(None)
    assert window.tabs.widget(2)._words.text().startswith("Parameters appear here")


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
    window.commands.do("full_screen")
    window.showNormal()  # as the desktop's own button does
    qtbot.waitUntil(window.side.isVisible)
    assert not window.actions_table.by_name["full_screen"].isChecked()


def drop(window: MainWindow, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, none))


def test_several_files_dropped_go_into_the_batch(
    qtbot: QtBot, window: MainWindow, write_video: Callable[..., Path]
) -> None:
    videos = [write_video(f"{name}.mp4", count=3) for name in "ab"]
    drop(window, videos)
    batch = window.side_windows.batch
    assert batch is not None
    qtbot.waitUntil(lambda: len(batch.list.videos) == 2)
    assert window.session.video is None


def test_two_recordings_dropped_are_compared(
    qtbot: QtBot, window: MainWindow, recording: Recording, tmp_path: Path
) -> None:
    files = [tmp_path / f"P-01_{when}.kinetrace" for when in ("before", "after")]
    for file in files:
        save(replace(recording, code="P-01"), file)
    drop(window, files)
    compare = window.side_windows.comparing
    assert compare is not None
    titles = ("P-01 · P-01_before", "P-01 · P-01_after")
    qtbot.waitUntil(lambda: compare.comparison.titles == titles)
    assert window.side_windows.batch is None
    qtbot.waitUntil(lambda: all(one.findings for one in compare.comparison.sessions))


def test_each_part_of_the_overlay_is_seen_and_can_be_left_out(
    qtbot: QtBot, window: MainWindow, write_video: Callable[..., Path]
) -> None:
    open_file(qtbot, window, write_video("walk.mp4", count=24))
    analyse(qtbot, window)
    picture = window.player.picture
    window.session.go_to(15)
    qtbot.waitUntil(lambda: picture.exact)

    def seen() -> QImage:
        return picture.grab().toImage()

    for name in ("skeleton", "angles", "trails", "box"):
        before = seen()
        window.commands.do(name)
        assert seen() != before, name
        window.commands.do(name)
        assert seen() == before, name


def test_values_on_the_picture_do_not_lie_over_one_another(qapp: QApplication) -> None:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    skeleton = SkeletonPainter(painter, 1.0, QPointF(0, 0), AppSettings())
    for y in (100, 95, 110, 104):
        skeleton._label(QPointF(60, y), "102°", "right", rightwards=True)
    painter.end()
    boxes = skeleton._labels
    assert len(boxes) == 4
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(abs(box.center().y() - 100) < 60 for box in boxes)


@pytest.mark.parametrize(("x", "rightwards"), [(4, False), (196, True)])
def test_a_value_at_the_pictures_edge_is_not_cut_off(
    qapp: QApplication, x: int, rightwards: bool
) -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    skeleton = SkeletonPainter(painter, 1.0, QPointF(), AppSettings())
    skeleton._label(QPointF(x, 50), "102°", "right", rightwards=rightwards)
    painter.end()
    (box,) = skeleton._labels
    assert image.rect().contains(box.toRect())


def test_values_on_the_picture_follow_the_systems_letters(qapp: QApplication) -> None:
    heights = []
    for pixels in (12, 24):
        image = QImage(400, 400, QImage.Format.Format_RGB32)
        painter, font = QPainter(image), qapp.font()
        font.setPixelSize(pixels)
        painter.setFont(font)
        skeleton = SkeletonPainter(painter, 1.0, QPointF(0, 0), AppSettings())
        skeleton._label(QPointF(60, 100), "102°", "right", rightwards=True)
        skeleton._label(QPointF(60, 300), "102°", "right", rightwards=True)
        painter.end()
        first, second = skeleton._labels
        assert first.size() == second.size()
        heights.append(first.height())
    assert heights[1] > 1.4 * heights[0]


def test_a_box_around_the_person_says_whom_to_follow_and_how_large_they_are(
    qtbot: QtBot, window: MainWindow, write_video: Callable[..., Path]
) -> None:
    open_file(qtbot, window, write_video("walk.mp4", count=24))
    picture, left = window.player.picture, Qt.MouseButton.LeftButton
    corners = [picture.to_screen(x, y).toPoint() for x, y in ((60.0, 20.0), (100.0, 100.0))]
    window.commands.do("person")
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        qtbot.mousePress(picture, left, pos=corners[0])
        qtbot.mouseMove(picture, corners[1] - QPoint(5, 5))
        qtbot.mouseMove(picture, corners[1])
        qtbot.mouseRelease(picture, left, pos=corners[1])
    (seed,) = window.session.recording.chosen
    assert (seed.x, seed.y, seed.side) == pytest.approx((80, 60, 80), abs=1)
    settle(qtbot, window)


class Desktop:
    """A desktop whose look can be changed, which the one without a screen cannot."""

    scheme = Qt.ColorScheme.Light

    def styleHints(self) -> "Desktop":  # noqa: N802
        return self

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.scheme


def test_the_look_follows_the_systems_until_one_is_chosen(
    own_look: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop, store = Desktop(), SettingsStore(None)
    monkeypatch.setattr("kinetrace.app.widgets.theme.QGuiApplication", desktop)
    look, changed = Look(own_look, store), QGuiApplication.styleHints().colorSchemeChanged
    for scheme, theme in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        desktop.scheme = scheme
        changed.emit(scheme)
        assert theme_of(QWidget()) is theme
    store.change(theme="dark")
    assert theme_of(QWidget()) is DARK
    changed.emit(Qt.ColorScheme.Light)
    assert theme_of(QWidget()) is DARK
    store.change(theme="light")
    assert theme_of(QWidget()) is LIGHT
    look.deleteLater()
