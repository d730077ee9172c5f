"""A decimal number is taken with a point and with a comma, in every language."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kinetrace.app.analysis.recorded_at import RecordedAt
from kinetrace.app.dialogs.recording_dialog import RecordingDialog
from kinetrace.app.document.session import Session
from kinetrace.app.player.scale_dialog import ScaleDialog
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.probe import probe
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

SIGNS = {"en": ".", "de": ",", "fr": ",", "de_CH": "."}


@pytest.fixture(params=SIGNS)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language of the window, by the name of its numbers."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def write(qtbot: QtBot, field: QWidget, text: str) -> None:
    """Type a text in place of what is in a field, and leave it."""
    line = field.lineEdit()  # type: ignore[attr-defined]
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize("typed", ["0.85", "0,85"])
def test_a_known_length_is_as_long_as_it_was_typed(qtbot: QtBot, language: str, typed: str) -> None:
    dialog = ScaleDialog(100.0)
    qtbot.addWidget(dialog)
    write(qtbot, dialog.length, typed)
    assert dialog.length.value() == pytest.approx(0.85)
    assert dialog.length.text() == f"0{SIGNS[language]}850 m"


@pytest.mark.parametrize("typed", ["0.2", "0,2"])
def test_a_setting_of_a_recording_is_what_was_typed(
    qtbot: QtBot, language: str, typed: str, recording: Recording
) -> None:
    session = Session()
    session.open_recording(recording, None, None)
    dialog = RecordingDialog(session)
    qtbot.addWidget(dialog)
    write(qtbot, dialog.gap, typed)
    assert dialog.gap.value() == pytest.approx(0.2)


@pytest.mark.parametrize("typed", ["59.94", "59,94"])
def test_a_slow_motion_is_as_slow_as_it_was_typed(
    qtbot: QtBot, language: str, typed: str, write_video: Callable[..., Path]
) -> None:
    session = Session()
    asked = RecordedAt(session)
    qtbot.addWidget(asked)
    session.open_video(probe(write_video(count=30, rate=30)))
    write(qtbot, asked.rate, typed)
    assert session.settings.slow_motion == pytest.approx(59.94 / 30)
    assert asked.rate.currentText() == f"59{SIGNS[language]}94"


def test_two_signs_are_no_number(qtbot: QtBot) -> None:
    dialog = ScaleDialog(100.0)
    qtbot.addWidget(dialog)
    write(qtbot, dialog.length, "0.8,5")
    assert dialog.length.value() == pytest.approx(0.85)
