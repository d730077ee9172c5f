"""What a test does with a window again and again, each step waited for."""

from pathlib import Path

import pytest
from kinetrace.app.main_window import MainWindow
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

WAIT_MS = 120_000


def open_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Open a file and wait for its first picture."""
    with qtbot.waitSignal(window.player.picture.shown, timeout=WAIT_MS):
        window.files.open(path)
    qtbot.waitUntil(lambda: not window.files.opening)


def analyse(qtbot: QtBot, window: MainWindow) -> None:
    """Analyse the open video and wait for what is measured."""
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.analyst.start()
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all is measured."""
    qtbot.waitUntil(lambda: not window.measurer.busy, timeout=WAIT_MS)


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> list[str]:
    """Click the button that begins with a text whenever a question stands; return the questions."""
    asked: list[str] = []

    def exec_(box: QMessageBox) -> int:
        asked.append(box.text())
        (button,) = (one for one in box.buttons() if one.text().startswith(text))
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked
