"""A name of any length leaves the window as narrow as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import open_file
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.app.widgets.ask_to_write import ask_to_write
from kinetrace.app.widgets.long_names import BREAK, LineLabel, breakable
from kinetrace.core.errors import KinetraceError
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

NAME = "Gangaufnahme_" + "ohneLeerzeichen" * 11 + "_Größe_歩行.mp4"


def test_a_long_name_does_not_widen_the_window(
    qtbot: QtBot, tmp_path: Path, write_video: Callable[..., Path]
) -> None:
    window = MainWindow(SettingsStore(None), tmp_path / "recovery")
    qtbot.addWidget(window)
    window.store.change(check=False)
    window.resize(900, 640)
    window.show()
    window.store.change(recent=(f"/{NAME}", "/short.mp4"))
    video = write_video("a.mp4", count=3)
    open_file(qtbot, window, video.rename(video.with_name(NAME)))
    window.status.say(f"{video.with_name(NAME)}: cannot be decoded")
    qtbot.wait(1)
    assert window.width() == 900
    assert window.minimumSizeHint().width() <= 900
    label = window.card.findChild(LineLabel)
    assert label.text() != label.whole == label.toolTip() == NAME
    window.close()


def test_a_short_name_stands_whole(qtbot: QtBot) -> None:
    label = LineLabel()
    qtbot.addWidget(label)
    label.resize(300, 20)
    label.show()
    label.setText("walk.mp4")
    assert label.text() == "walk.mp4"
    assert not label.toolTip()


def test_an_error_with_a_long_path_can_be_read_whole(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))
    window = MainWindow(SettingsStore(None), tmp_path)
    qtbot.addWidget(window)
    text = f"/{'folder/' * 20}{NAME}: there is no such recording."
    window.show_error(KinetraceError(text))
    assert told[0].replace(BREAK, "") == text
    assert max(map(len, told[0].replace(" ", BREAK).split(BREAK))) <= 60
    assert breakable("a/short/path") == "a/short/path"
    window.close()


def test_what_looks_like_html_in_a_name_stays_letters(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "question", lambda *given: told.append(given[2]))
    name = "before <b>after<br>.csv"
    (tmp_path / name).touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name[:-4]), ""))
    assert ask_to_write(QWidget(), "", "", "(*.csv)", ".csv") is None
    told.append(breakable(f"{name}: this is not a video."))
    for words in told:
        assert name in words.replace(BREAK, "")
        assert not Qt.mightBeRichText(words)
    label = LineLabel()
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.show()
    label.setText(name)
    assert (label.text(), label.textFormat()) == (name, Qt.TextFormat.PlainText)
