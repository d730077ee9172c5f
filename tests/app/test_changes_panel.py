"""The parameters of two recordings beside each other."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from kinetrace.app.compare.changes_panel import CHANGE, FIRST, LEAST_NAMES, SECOND, SURE
from kinetrace.app.compare.compare_window import CompareWindow
from kinetrace.app.document.settings import SettingsStore
from kinetrace.core.recordings.recording import Recording
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from striding import striding

WAIT_MS = 60_000


def quick(recording: Recording) -> Recording:
    """Return a recording whose left and right stay as they are, which is quick."""
    return replace(recording, settings=replace(recording.settings, repair=False))


def slower(recording: Recording, factor: float) -> Recording:
    old = recording.detections
    return replace(recording, detections=replace(old, time_s=old.time_s * factor))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[CompareWindow]:
    window = CompareWindow(SettingsStore(None))
    qtbot.addWidget(window)
    window.show()
    window.pages.setCurrentWidget(window.changes)
    yield window
    window.end()


def compare(qtbot: QtBot, window: CompareWindow, *recordings: Recording) -> None:
    for which, recording in enumerate(recordings):
        window.comparison.open(which, recording, None)
    sessions = window.comparison.sessions
    qtbot.waitUntil(lambda: all(s.findings is not None for s in sessions), timeout=WAIT_MS)


def test_a_second_recording_is_asked_for(window: CompareWindow) -> None:
    assert "Open a second recording" in window.changes.words.text()
    assert window.changes.table.isHidden()
    assert window.changes.save.isHidden()


def test_changes_stand_beside_both_figures_and_those_beyond_the_error_stand_out(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk = quick(striding(8.0))
    compare(qtbot, window, replace(walk, code="before"), replace(slower(walk, 1.3), code="after"))
    table = window.changes.table
    names = [table.headerItem().text(column) for column in (FIRST, SECOND)]
    assert names == ["1: before", "2: after"]
    rows = {
        (row.text(0), row.text(1)): row
        for row in map(table.topLevelItem, range(table.topLevelItemCount()))
    }
    cadence, knee = rows["Cadence (steps/min)", ""], rows["Knee, range of motion (°)", "right"]
    assert float(cadence.text(CHANGE).replace("−", "-")) < -20
    assert (cadence.text(SURE), knee.text(SURE)) == ("beyond it", "within it")
    assert cadence.font(CHANGE).bold()
    assert not knee.font(CHANGE).bold()
    assert "apart" in window.changes.words.text()
    assert "from day to day" in window.changes.words.text()


def test_the_table_is_saved(
    qtbot: QtBot, window: CompareWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = replace(quick(striding(8.0)), code="P-01 before")
    compare(qtbot, window, walk, replace(slower(walk, 1.3), code="=P-01 after"))
    path = tmp_path / "changes.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.changes.save.click()
    table = pd.read_csv(path)
    assert len(table) == window.changes.table.topLevelItemCount()
    assert set(table["first_recording"]) == {"P-01 before"}
    assert set(table["second_recording"]) == {" =P-01 after"}  # no formula of a spreadsheet


def test_a_table_that_cannot_be_saved_is_told(
    qtbot: QtBot, window: CompareWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk, told = quick(striding(8.0)), []
    compare(qtbot, window, walk, walk)
    path = tmp_path / "none" / "changes.csv"
    path.parent.write_bytes(b"a file")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[2]))
    window.changes.save.click()
    assert len(told) == 1


def test_without_a_parameter_in_common_the_reasons_are_said(
    qtbot: QtBot, window: CompareWindow
) -> None:
    short = quick(striding(0.4))
    compare(qtbot, window, short, short)
    assert window.changes.table.isHidden()
    assert window.changes.words.text().startswith("1: ")


def test_the_names_keep_room_in_a_narrow_window_and_have_all_that_is_left_in_a_wide_one(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk, table = quick(striding(8.0)), window.changes.table
    names = "the first of two long names", "the second of two long names"
    compare(qtbot, window, *(replace(walk, code=name) for name in names))
    qtbot.waitUntil(lambda: table.topLevelItemCount() > 0)
    for width, scrolls in ((500, True), (1400, False)):
        window.changes.setFixedWidth(width)
        qtbot.waitUntil(lambda s=scrolls: (table.horizontalScrollBar().maximum() > 0) is s)
        assert table.columnWidth(0) >= LEAST_NAMES
    assert table.header().length() == table.viewport().width()
