"""Every dialog and side window closes, by its cross and by Escape alike."""

from collections.abc import Callable

import pytest
from kinetrace.app.analysis.analyst import Analyst
from kinetrace.app.batch.batch_window import BatchWindow
from kinetrace.app.camera.camera_window import CameraWindow
from kinetrace.app.compare.compare_window import CompareWindow
from kinetrace.app.dialogs.recording_dialog import RecordingDialog
from kinetrace.app.dialogs.settings_dialog import SettingsDialog
from kinetrace.app.dialogs.weights_dialog import WeightsDialog
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.export.export_dialog import ExportDialog
from kinetrace.core.recordings.recording import Recording
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot


def camera(session: Session) -> CameraWindow:
    window = CameraWindow(SettingsStore(None), None)
    window.find_cameras = lambda: iter([])
    return window


WINDOWS: dict[str, Callable[[Session], QDialog]] = {
    "batch": lambda session: BatchWindow(
        Analyst(session, SettingsStore(None)), SettingsStore(None)
    ),
    "camera": camera,
    "compare": lambda _: CompareWindow(SettingsStore(None)),
    "export": lambda session: ExportDialog(session, SettingsStore(None)),
    "recording": RecordingDialog,
    "settings": lambda _: SettingsDialog(SettingsStore(None)),
    "weights": lambda _: WeightsDialog(),
}


@pytest.mark.parametrize("by_key", [True, False], ids=["escape", "cross"])
@pytest.mark.parametrize("name", WINDOWS)
def test_a_window_closes(qtbot: QtBot, recording: Recording, name: str, *, by_key: bool) -> None:
    session = Session()
    session.open_recording(recording, None, None)
    window = WINDOWS[name](session)
    qtbot.addWidget(window)
    window.show()
    if by_key:
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    else:
        assert window.close()
    assert not window.isVisible()
    if isinstance(window, CompareWindow):
        window.end()
