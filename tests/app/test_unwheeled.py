"""The mouse wheel changes no field that happens to be under the pointer."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import kinetrace.app
from kinetrace.app.dialogs.recording_dialog import RecordingDialog
from kinetrace.app.main_window import MainWindow
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.probe import probe
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

LOW = 500


def roll(field: QWidget, notches: int = -1) -> None:
    """Turn the wheel over a widget, down where `notches` is negative.

    As from a hand, it goes on to what the widget stands in until somebody takes it.
    """
    turned, none = QPoint(0, 120 * notches), Qt.MouseButton.NoButton
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    under: QWidget | None = field
    while under is not None:
        at = QPointF(under.rect().center())
        event = QWheelEvent(at, under.mapToGlobal(at), QPoint(), turned, none, keys, phase, False)
        QApplication.sendEvent(under, event)
        under = None if event.isAccepted() or under.isWindow() else under.parentWidget()


def values(window: QWidget) -> list[str]:
    """Return what every field of a window holds."""
    boxes = [box.currentText() for box in window.findChildren(QComboBox)]
    return boxes + [box.text() for box in window.findChildren(QAbstractSpinBox)]


def test_the_wheel_over_the_fields_of_the_window_scrolls_the_column_and_sets_nothing(
    qtbot: QtBot, window: MainWindow, recording: Recording, write_video: Callable[..., Path]
) -> None:
    said = replace(recording, notices=("The person was lost from view.",) * 4)
    window.session.open_recording(said, probe(write_video("clip.mp4", count=10)), None)
    window.resize(1000, LOW)
    bar = window.side.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    before, settings = values(window), window.store.value
    fields = [box for box in window.side.findChildren(QComboBox) if box.isVisible()]
    assert window.card.recorded_at.rate in fields
    assert len(fields) >= 4
    for field in [*fields, window.tabs.tabBar()]:
        for focused in (False, True):
            if focused:
                field.setFocus()
            bar.setValue(0)
            roll(field)
            assert bar.value() > 0, field.accessibleName()
    for field in window.player.transport.findChildren(QComboBox):
        roll(field)
    assert values(window) == before
    assert window.tabs.currentIndex() == 0
    assert window.store.value == settings
    assert window.session.undo_label is None


def test_nor_does_it_those_of_a_dialog(window: MainWindow, recording: Recording) -> None:
    window.session.open_recording(recording, None, None)
    dialog = RecordingDialog(window.session, window)
    before = values(dialog)
    for field in (*dialog.findChildren(QComboBox), *dialog.findChildren(QAbstractSpinBox)):
        roll(field, 1)
        roll(field, -1)
        roll(field, -1)
    assert values(dialog) == before


def test_every_field_of_the_program_is_of_that_kind() -> None:
    folder = Path(kinetrace.app.__path__[0])
    made = re.compile(r"\bQ(ComboBox|FontComboBox|SpinBox|DoubleSpinBox)\(\)")
    found = [path.name for path in folder.rglob("*.py") if made.search(path.read_text("utf-8"))]
    assert not found, "kinetrace.app.widgets.unwheeled has them"
