"""Dialogs: weights from a folder, and the one for what nobody foresaw."""

import logging
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from kinetrace.app.crash import CrashKeeper, start_log
from kinetrace.app.dialogs.weights_dialog import WeightsDialog
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.app.widgets.ok_or_cancel import lay_out
from kinetrace.app.work.job import Job
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import load
from kinetrace.core.system.elsewhere import Elsewhere, calling
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QFormLayout, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

ELSEWHERE = Elsewhere.run
"""In a process of its own, as in the program."""


def test_a_folder_without_weights_is_told_file_by_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "notes.txt").write_text("no weights", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "stick"))
    dialog = WeightsDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.import_folder, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._job is None, timeout=60_000)
    assert dialog.words.text().startswith("notes.txt: ")
    assert dialog.import_folder.isEnabled()


@pytest.mark.parametrize("end", ["stop", "close"])
def test_a_download_from_a_silent_server_is_stopped_at_once(qtbot: QtBot, end: str) -> None:
    dialog = WeightsDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    silent = Job(
        lambda: ELSEWHERE(dialog._elsewhere, partial(calling, time.sleep, 100)), parent=dialog
    )
    with qtbot.waitSignal(silent.progressed, timeout=60_000):
        dialog._start(silent, "Stopped.")
    if end == "stop":
        qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: dialog._job is None, timeout=20_000)
    else:
        dialog.close()
    assert dialog._job is None
    assert dialog.words.text() == "Stopped."
    dialog.close()


def test_enter_in_the_list_of_weights_begins_no_download(qtbot: QtBot) -> None:
    dialog = WeightsDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog._job is None
    assert not dialog.isVisible()


def test_it_is_said_where_published_weights_would_take_the_place_of_better_ones(
    qtbot: QtBot,
) -> None:
    dialog = WeightsDialog()
    qtbot.addWidget(dialog)
    rows = {item.text(0): item for item in map(dialog.table.topLevelItem, range(5))}
    dialog.table.setCurrentItem(rows["I"])
    here, published = rows["I"].text(2), rows["I"].text(3)
    assert published == "52.3 %"
    assert f"{here} against {published}" in dialog.words.text()
    dialog.table.setCurrentItem(rows["III"])
    assert [rows["III"].text(column) for column in (1, 2, 3)] == ["no", "–", "–"]
    assert dialog.words.text() == ""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    window = MainWindow(SettingsStore(None), tmp_path / "recovery")
    qtbot.addWidget(window)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    yield window
    window.close()


def test_the_names_of_fields_stand_at_the_height_of_their_fields(qtbot: QtBot) -> None:
    dialog, form, field = QDialog(), QFormLayout(), QPushButton("Choose …")
    qtbot.addWidget(dialog)
    field.setFixedHeight(60)
    form.addRow("Folder", field)
    lay_out(dialog, form)
    with qtbot.waitExposed(dialog):
        dialog.show()
    name = form.labelForField(field)
    assert abs(name.geometry().center().y() - field.geometry().center().y()) <= 1


def test_an_unforeseen_error_keeps_the_work_and_is_told_once(
    qtbot: QtBot,
    window: MainWindow,
    recording: Recording,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: told.append(box.text() + box.informativeText())
    )
    log_path = start_log(tmp_path / "log")
    CrashKeeper(window, log_path)
    window.session.open_recording(recording, None, None)
    window.session.correct("Move", MovePoint(3, "left_knee", 1.0, 2.0))
    try:
        raise RuntimeError("a mistake of ours")
    except RuntimeError as error:
        window.show_error(error)
    assert len(told) == 1
    assert "a mistake of ours" in told[0]
    assert str(log_path) in told[0]
    assert len(load(window.recovery.path).corrections) == 1
    for handler in logging.getLogger("kinetrace").handlers[:]:
        handler.close()
        logging.getLogger("kinetrace").removeHandler(handler)
    assert "a mistake of ours" in log_path.read_text(encoding="utf-8")
    window.measurer.wait()


def test_a_full_log_that_another_window_writes_as_well_is_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(*_: object) -> None:
        raise PermissionError(13, "Permission denied")  # as Windows has it of an open file

    monkeypatch.setattr("os.rename", in_use)
    monkeypatch.setattr("os.replace", in_use)
    log_path = start_log(tmp_path)
    logger = logging.getLogger("kinetrace")
    for number in range(3):
        logger.info("line %d %s", number, "-" * 300_000)
    for handler in logger.handlers[:]:
        handler.close()
        logger.removeHandler(handler)
    written = log_path.read_text(encoding="utf-8")
    assert all(f"line {number} " in written for number in range(3))
