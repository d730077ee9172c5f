"""One's own error of measurement in the window that compares two recordings."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from kinetrace.app.compare.changes_panel import ERROR
from kinetrace.app.compare.compare_window import CompareWindow
from kinetrace.app.compare.own_errors import OwnErrors
from kinetrace.app.document.settings import SettingsStore
from kinetrace.core.gait.parameters import Definition
from kinetrace.core.output.repeated_recordings import Repeated
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.repeatability import Repeatability
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from striding import striding

WAIT_MS = 60_000
FACTORS = (1.0, 1.03, 0.97)


def slower(recording: Recording, factor: float) -> Recording:
    old, video = recording.detections, replace(recording.video, sha256=str(factor))
    return replace(recording, video=video, detections=replace(old, time_s=old.time_s * factor))


@pytest.fixture(scope="module")
def walk() -> Recording:
    made = striding(8.0)
    return replace(made, code="P-01", settings=replace(made.settings, repair=False))


@pytest.fixture(scope="module")
def files(walk: Recording, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("repeated")
    paths = [folder / f"{n}.kinetrace" for n in range(len(FACTORS))]
    for path, factor in zip(paths, FACTORS, strict=True):
        save(slower(walk, factor), path)
    return paths


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def window(qtbot: QtBot, store: SettingsStore, walk: Recording) -> Iterator[CompareWindow]:
    window = CompareWindow(store)
    qtbot.addWidget(window)
    window.show()
    window.pages.setCurrentWidget(window.changes)
    for which, factor in enumerate((1.0, 1.02)):
        window.comparison.open(which, slower(walk, factor), None)
    sessions = window.comparison.sessions
    qtbot.waitUntil(lambda: all(s.findings is not None for s in sessions), timeout=WAIT_MS)
    yield window
    window.end()


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said in boxes, which are closed at once."""
    said: list[str] = []
    for kind in ("information", "warning"):
        monkeypatch.setattr(QMessageBox, kind, lambda *words: said.append(words[2]))
    return said


def cadence_error(window: CompareWindow) -> str:
    table = window.changes.table
    rows = map(table.topLevelItem, range(table.topLevelItemCount()))
    return next(row.text(ERROR) for row in rows if row.text(0).startswith("Cadence"))


def choose(button: OwnErrors, words: str) -> None:
    """Take an entry of the menu."""
    (entry,) = (one for one in button._choices.actions() if one.text().startswith(words))
    entry.trigger()


def measured(qtbot: QtBot, window: CompareWindow) -> None:
    qtbot.waitUntil(lambda: window.changes.own_errors.text() == "Your own error …", timeout=WAIT_MS)


def test_repeated_recordings_are_measured_saved_used_and_remembered(
    qtbot: QtBot,
    window: CompareWindow,
    store: SettingsStore,
    files: list[Path],
    boxes: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual, table, names = cadence_error(window), tmp_path / "own.csv", [*map(str, files)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(table), ""))
    choose(window.changes.own_errors, "Measure it")
    assert window.changes.own_errors.text() == "Stop measuring"
    measured(qtbot, window)
    rows = pd.read_csv(table)
    own = rows.query("parameter == 'cadence'")["repeatability"].item()
    assert cadence_error(window) == f"± {own:.1f}" != usual
    assert "recordings: 3, of persons: 1." in boxes[0]
    assert "own.csv" in window.changes.words.text()
    assert SettingsStore(store.path).value.own_errors == str(table)
    choose(window.changes.own_errors, "Do not use it")
    assert cadence_error(window) == usual
    assert table.exists()


def test_what_was_measured_is_not_given_up_without_a_question(
    qtbot: QtBot,
    window: CompareWindow,
    files: list[Path],
    boxes: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = iter(["", str(tmp_path / "own.csv"), ""])
    answers = iter([QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(names), ""))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: next(answers))
    for kept in (True, False):
        window.changes.own_errors.forget()
        window.changes.own_errors.measure(files)
        measured(qtbot, window)
        assert (window.changes.own_errors.table is not None) is kept
    assert len(boxes) == 1


def test_measuring_can_be_stopped(
    qtbot: QtBot, window: CompareWindow, files: list[Path], boxes: list[str]
) -> None:
    window.changes.own_errors.measure(files)
    window.changes.own_errors.click()
    measured(qtbot, window)
    assert window.changes.own_errors.table is None
    assert "from day to day" in window.changes.words.text()
    assert boxes == []


def test_too_few_recordings_and_other_tables_are_refused_in_words(
    qtbot: QtBot,
    window: CompareWindow,
    files: list[Path],
    boxes: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.changes.own_errors.measure(files[:1])
    measured(qtbot, window)
    other = tmp_path / "other.csv"
    other.write_text("time_s,knee\n0,1\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    choose(window.changes.own_errors, "Open its table")
    assert "Too few recordings" in boxes[0]
    assert "other.csv" in boxes[1]
    assert window.changes.own_errors.table is None


def test_a_table_that_is_gone_is_told_and_the_usual_error_is_taken(
    qtbot: QtBot, window: CompareWindow, store: SettingsStore, tmp_path: Path
) -> None:
    usual = cadence_error(window)
    store.change(own_errors=str(tmp_path / "gone.csv"))
    window.changes.own_errors.changed.emit()
    assert cadence_error(window) == usual
    assert "gone.csv: cannot be read" in window.changes.words.text()
    assert "from day to day" in window.changes.words.text()


def test_that_recordings_without_a_code_count_as_one_persons_is_told(window: CompareWindow) -> None:
    row = Repeatability(Definition("a", "A", "s", "", ""), "", 1, 3, 0.1)
    told = [window.changes.own_errors._about(Repeated((row,), (), one)) for one in (1, 3)]
    assert "no code" not in told[0]
    assert "3 recordings have no code and count as one person's." in told[1]
