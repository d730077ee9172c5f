"""A keypoint under the mouse: what dragging, clicking and keys do to it, and what undo does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import WAIT_MS, analyse, open_file, settle
from kinetrace.app.main_window import MainWindow
from kinetrace.core.keypoints import INDEX
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def corrected(qtbot: QtBot, window: MainWindow, write_video: Callable[..., Path]) -> MainWindow:
    """A window with an analysed video, on frame 5."""
    open_file(qtbot, window, write_video())
    analyse(qtbot, window)
    window.session.go_to(5)
    qtbot.waitUntil(lambda: window.player.picture.frame == 5, timeout=WAIT_MS)
    return window


def place(window: MainWindow, keypoint: str = "left_ankle") -> QPoint:
    """Return where a keypoint is drawn."""
    picture = window.player.picture
    return picture.to_screen(*picture.pose().points[INDEX[keypoint]]).toPoint()


def drag(qtbot: QtBot, window: MainWindow, by: QPoint) -> None:
    """Drag the left ankle."""
    picture, start = window.player.picture, place(window)
    qtbot.mousePress(picture, LEFT, pos=start)
    qtbot.mouseMove(picture, start + by)
    qtbot.mouseRelease(picture, LEFT, pos=start + by)
    settle(qtbot, window)


def test_a_keypoint_that_is_dragged_twice_takes_two_steps_of_undo(
    qtbot: QtBot, corrected: MainWindow
) -> None:
    session = corrected.session
    drag(qtbot, corrected, QPoint(0, 30))
    (first,) = session.recording.corrections
    drag(qtbot, corrected, QPoint(-30, 0))
    assert len(session.recording.corrections) == 1
    session.undo()
    assert session.recording.corrections == (first,)
    session.undo()
    assert session.recording.corrections == ()


def test_keys_after_a_drag_are_one_step_apart_from_it(qtbot: QtBot, corrected: MainWindow) -> None:
    session, picture = corrected.session, corrected.player.picture
    drag(qtbot, corrected, QPoint(0, 30))
    (dragged,) = session.recording.corrections
    qtbot.mouseMove(picture, place(corrected))
    for _ in range(3):
        picture.nudge(1, 0)
    assert len(session.recording.corrections) == 1
    session.undo()
    assert session.recording.corrections == (dragged,)


def test_a_click_beside_a_keypoint_leaves_it_where_it_is(
    qtbot: QtBot, corrected: MainWindow
) -> None:
    picture, beside = corrected.player.picture, place(corrected) + QPoint(0, 9)
    before = place(corrected)
    qtbot.mousePress(picture, LEFT, pos=beside)
    qtbot.mouseMove(picture, beside + QPoint(0, 1))  # a hand is not that steady
    assert place(corrected) == before
    qtbot.mouseRelease(picture, LEFT, pos=beside + QPoint(0, 1))
    assert corrected.session.recording.corrections == ()
    drag(qtbot, corrected, QPoint(0, 0))
    assert corrected.session.undo_label is None


def test_a_keypoint_that_is_dragged_back_to_its_place_is_not_moved(
    qtbot: QtBot, corrected: MainWindow
) -> None:
    picture, start = corrected.player.picture, place(corrected)
    qtbot.mousePress(picture, LEFT, pos=start)
    qtbot.mouseMove(picture, start + QPoint(0, 30))
    assert place(corrected) == start + QPoint(0, 30)
    qtbot.mouseMove(picture, start)
    qtbot.mouseRelease(picture, LEFT, pos=start)
    assert corrected.session.recording.corrections == ()
