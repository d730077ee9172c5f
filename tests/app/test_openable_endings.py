"""Which files the dialog that opens one shows."""

import pytest
from kinetrace.app.analysis.analyst import Analyst
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.files import Files
from kinetrace.core.video.endings import PICTURE_ENDINGS, VIDEO_ENDINGS
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot


def test_every_video_that_a_batch_takes_is_shown_for_opening(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    session, store = Session(), SettingsStore(None)
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *said: (asked.append(said[-1]), ("", ""))[1]
    )
    Files(session, Analyst(session, store), store, window).ask_open()
    patterns = asked[0].partition("(")[2].partition(")")[0].split()
    for ending in (*VIDEO_ENDINGS, *PICTURE_ENDINGS, ".kinetrace"):
        assert f"*{ending}" in patterns
    assert "*.TS" in patterns
