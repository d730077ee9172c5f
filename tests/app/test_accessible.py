"""Every control has a name for those who do not see it, in every window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driving import settle
from fake_estimator import FakeEstimator
from kinetrace.app.batch.batch_window import BatchWindow
from kinetrace.app.camera.camera_window import CameraWindow
from kinetrace.app.compare.compare_window import CompareWindow
from kinetrace.app.dialogs.help_window import HelpWindow
from kinetrace.app.dialogs.recording_dialog import RecordingDialog
from kinetrace.app.dialogs.settings_dialog import SettingsDialog
from kinetrace.app.dialogs.weights_dialog import WeightsDialog
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.export.export_dialog import ExportDialog
from kinetrace.app.main_window import MainWindow
from kinetrace.app.picture.skeleton import degrees
from kinetrace.app.player import reading_aloud
from kinetrace.app.plots.cycle_plot import CyclePlot
from kinetrace.app.widgets.theme import LIGHT, apply_theme
from kinetrace.core.analysis import Analysis
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.frames import probe
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)


def nameless(window: QWidget) -> list[str]:
    """Return the controls of a window that a screen reader could not name."""
    found = []
    for control in window.findChildren(QWidget):
        inner = control.parentWidget()
        if not isinstance(control, CONTROLS) or isinstance(control, QScrollBar) or _is_part(inner):
            continue
        if control.objectName().startswith("qt_"):  # Qt's own, such as the menu's extension
            continue
        known = QAccessible.queryAccessibleInterface(control)
        if known is None or not known.text(QAccessible.Text.Name).strip():
            found.append(f"{type(control).__name__} in {type(inner).__name__}")
    return found


def _is_part(owner: QWidget | None) -> bool:
    """Tell whether a widget belongs to a control, as the list of a combo box does."""
    while owner is not None:
        if isinstance(owner, QComboBox | QAbstractSpinBox | QAbstractItemView | QTabBar):
            return True
        owner = owner.parentWidget()
    return False


@pytest.fixture
def recording(write_video: Callable[..., Path], tmp_path: Path) -> Recording:
    analysis = Analysis(write_video("walk.mp4", count=24), FakeEstimator(tmp_path / "fake"))
    for _ in analysis:
        pass
    return analysis.recording()


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, recording: Recording, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The main window with a recording."""
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)
    window = MainWindow(SettingsStore(None), tmp_path / "recovery")
    qtbot.addWidget(window)
    window.show()
    window.session.open_recording(recording, probe(recording.video.path), None)
    qtbot.waitUntil(lambda: window.session.findings is not None, timeout=60_000)
    yield window
    window.close()


def test_every_control_of_the_main_window_has_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda w: ExportDialog(w.session, w.store, w),
        lambda w: RecordingDialog(w.session, w),
        lambda w: SettingsDialog(w.store, w),
        lambda w: WeightsDialog(w),
        lambda w: HelpWindow(w),
        lambda w: BatchWindow(w.analyst, w.store),
        lambda w: CameraWindow(w.store, None, w),
        lambda w: CompareWindow(w.store, w),
    ],
    ids=["export", "recording", "settings", "weights", "help", "batch", "camera", "compare"],
)
def test_every_control_of_the_other_windows_has_a_name(
    make: Callable[[MainWindow], QWidget], window: MainWindow
) -> None:
    assert nameless(make(window)) == []


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QLineEdit(window)
    assert nameless(window) == ["QLineEdit in QWidget"]


def test_the_focus_is_seen_on_the_picture_and_on_curves(
    qtbot: QtBot, window: MainWindow, own_look: QApplication
) -> None:
    apply_theme(own_look, LIGHT)
    window.activateWindow()
    qtbot.waitUntil(lambda: bool(window.curves.plots_column.plots))
    cycles = CyclePlot(ANGLES["knee_flexion"], window.curves)
    cycles.setGeometry(0, 0, 300, 200)
    cycles.show()
    for part in (window.player.picture, window.curves.plots_column.plots[0], cycles):
        window.analysis.choice.device.setFocus()
        qtbot.waitUntil(lambda part=part: not part.hasFocus())
        without = part.grab().toImage()
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        corner = part.grab().toImage().pixelColor(0, part.height() // 2)
        assert corner != without.pixelColor(0, part.height() // 2), part.accessibleName()


def test_the_focus_is_seen_wherever_tab_stops_in_comparison_and_camera(
    qtbot: QtBot, window: MainWindow, own_look: QApplication
) -> None:
    apply_theme(own_look, LIGHT)
    comparing = CompareWindow(window.store, window)
    comparing.compare(window.session)
    for other in (comparing, CameraWindow(window.store, None, window)):
        with qtbot.waitExposed(other):
            other.show()
        other.activateWindow()
        stops = [
            part
            for part in other.findChildren(QWidget)
            if part.isVisible() and part.isEnabled()
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None
            if not _is_part(part.parentWidget())
        ]
        for part in stops:
            part.setFocus()
            qtbot.waitUntil(part.hasFocus)
            seen = part.grab().toImage()
            part.clearFocus()
            assert part.grab().toImage() != seen, part.accessibleName()
        other.close()
    comparing.end()


def test_buttons_that_show_a_name_are_called_by_it(window: MainWindow) -> None:
    for button in window.notes.buttons.values():
        known = QAccessible.queryAccessibleInterface(button)
        assert known.text(QAccessible.Text.Name) == button.text()
        assert known.text(QAccessible.Text.Description) == button.toolTip()


def test_tab_goes_through_the_comparison_from_top_to_bottom(
    qtbot: QtBot, window: MainWindow
) -> None:
    comparing = CompareWindow(window.store, window)
    comparing.compare(window.session)
    with qtbot.waitExposed(comparing):
        comparing.show()
    parts = [comparing.open_button, comparing.sides[0].slider, comparing.slider]
    comparing.open_button.setFocus()
    reached = [comparing.open_button.nextInFocusChain()]
    while reached[-1] is not comparing.open_button:
        reached.append(reached[-1].nextInFocusChain())
    order = [reached.index(part) for part in (*parts[1:], parts[0])]
    assert order == sorted(order)
    comparing.end()


def test_a_screen_reader_says_the_frame_its_event_and_the_angles_once_the_playhead_rests(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, said = window.session, []

    class Reader:
        active = False

        @classmethod
        def isActive(cls) -> bool:  # noqa: N802
            return cls.active

        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:  # noqa: N802
            said.append(event.message())

    monkeypatch.setattr(reading_aloud, "QAccessible", Reader)
    session.go_to(2)
    assert not window.player.reading_aloud._rest.isActive()
    Reader.active = True
    session.set_curves(("knee_flexion", "trunk_lean"))
    session.go_to(4)
    window.editing.add_event("initial_contact", "right")
    settle(qtbot, window)
    said.clear()  # of a rest on the way, where measuring took its time
    session.go_to(3)
    session.go_to(4)
    assert said == []
    qtbot.waitUntil(lambda: bool(said))
    (words,) = said
    frame, event, knee, trunk = words.split("; ")
    assert (frame, event) == (f"Frame 4, {session.time_s:.2f} s", "right initial contact")
    curves = session.findings.measures.curves
    right, left = (degrees(curves[f"{side}_knee_flexion"].value[4]) for side in ("right", "left"))
    assert knee == f"{ANGLES['knee_flexion'].title} right {right}, left {left}"
    assert trunk.startswith(ANGLES["trunk_lean"].title)
    session.set_playing(True)
    assert not window.player.reading_aloud._rest.isActive()
    session.set_playing(False)


def test_the_time_at_the_playhead_is_read_and_not_only_named(window: MainWindow) -> None:
    window.session.go_to(3)
    known = QAccessible.queryAccessibleInterface(window.player.transport._time)
    told = [known.text(what) for what in (QAccessible.Text.Name, QAccessible.Text.Description)]
    assert told[0] == window.player.transport._time.text()
    assert "frame 3" in told[1]


def test_the_menu_key_is_about_the_playhead_and_the_chosen_keypoint(
    qtbot: QtBot, window: MainWindow
) -> None:
    session, player, asked = window.session, window.player, []
    for part in (player.timeline, player.picture):
        part.asked.disconnect()
        part.asked.connect(lambda *given: asked.append(given))
    with qtbot.waitSignal(player.picture.shown):
        session.go_to(3)
    window.editing.add_event("initial_contact", "right")
    settle(qtbot, window)
    window.commands.do("next_point")
    for part in (player.timeline, player.picture):
        middle = part.rect().center()  # where Qt has the menu key
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, middle, part.mapToGlobal(middle))
        QApplication.sendEvent(part, event)
    (time_s, event, _), (frame, keypoint, at) = asked
    assert (time_s, event.time_s, event.side) == (session.time_s, session.time_s, "right")
    assert (frame, keypoint) == (3, "head_top")
    head = player.picture.to_screen(*player.picture.pose().handles[0])
    assert player.picture.mapFromGlobal(at) == head.toPoint()
    session.go_to(9)
    QApplication.sendEvent(
        player.timeline, QContextMenuEvent(reason, QPoint(3, 3), player.mapToGlobal(QPoint(3, 3)))
    )
    assert asked[-1][:2] == (session.time_s, None)
