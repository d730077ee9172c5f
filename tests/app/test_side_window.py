"""Windows beside the main one, by keyboard."""

import pytest
from kinetrace.app.analysis.analyst import Analyst
from kinetrace.app.batch.batch_window import BatchWindow
from kinetrace.app.camera.camera_window import CameraWindow
from kinetrace.app.compare.compare_window import CompareWindow
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.widgets.side_window import SideWindow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot


def batch() -> SideWindow:
    store = SettingsStore(None)
    return BatchWindow(Analyst(Session(), store), store)


def compare() -> SideWindow:
    return CompareWindow(SettingsStore(None))


def camera() -> SideWindow:
    window = CameraWindow(SettingsStore(None), None)
    window.find_cameras = lambda: iter(())
    return window


@pytest.mark.parametrize("make", [batch, compare, camera])
def test_enter_presses_the_button_that_has_the_focus_and_no_other(make, qtbot: QtBot) -> None:
    window = make()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    pressed: list[str] = []
    for button in window.findChildren(QPushButton):
        button.clicked.disconnect()
        button.clicked.connect(lambda *_, button=button: pressed.append(button.text()))
    box = next(one for one in window.findChildren(QComboBox) if one.isEnabled())
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert pressed == []
    button = next(one for one in window.findChildren(QPushButton) if one.isEnabled())
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [button.text()]
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
