"""The button that writes the tables of all recordings of a batch."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from kinetrace.app.batch.batch_tables import BatchTables
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.system.elsewhere import Elsewhere
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

WAIT_MS = 120_000


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    process = Elsewhere()
    yield process
    process.close()


@pytest.fixture
def button(qtbot: QtBot, elsewhere: Elsewhere) -> BatchTables:
    button = BatchTables(elsewhere)
    qtbot.addWidget(button)
    return button


@pytest.fixture
def recordings(recording: Recording, tmp_path: Path) -> tuple[Path, ...]:
    """Two walks of one name in two folders."""
    files = tuple(tmp_path / name / "walk.kinetrace" for name in ("P01", "P02"))
    for file in files:
        save(recording, file)
    return files


def test_all_recordings_are_in_one_table_of_each_kind(
    qtbot: QtBot, button: BatchTables, recordings: tuple[Path, ...], tmp_path: Path
) -> None:
    files = (*recordings, damaged := tmp_path / "damaged.kinetrace")
    damaged.write_bytes(b"no recording")
    told: list[str] = []
    button.told.connect(told.append)
    button.show_state(tmp_path, files, busy=False)
    assert button.isVisibleTo(button.parentWidget())
    button.click()
    assert button.text() == "Stop the tables"
    qtbot.waitUntil(lambda: button.text() == "Tables of all", timeout=WAIT_MS)
    assert "all_parameters.csv" in told[-1]
    assert "damaged: " in told[-1]
    assert told[-1].count("_walk: ") == 2, "they stand still: no rows"
    kinds = ("cycles", "events", "parameters", "repetitions", "symmetry")
    assert sorted(tmp_path.glob("*.csv")) == [tmp_path / f"all_{kind}.csv" for kind in kinds]


def test_where_no_recording_is_left_the_tables_of_an_earlier_time_stay(
    qtbot: QtBot,
    button: BatchTables,
    recordings: tuple[Path, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    (earlier := tmp_path / "all_cycles.csv").write_text("earlier", encoding="utf-8")
    failed: list[Exception] = []
    button.failed.connect(failed.append)
    button.show_state(tmp_path, recordings, busy=False)
    for file in recordings:
        file.unlink()
    button.click()
    qtbot.waitUntil(lambda: button.text() == "Tables of all", timeout=WAIT_MS)
    assert "none of the recordings can be read" in str(failed)
    assert earlier.read_text(encoding="utf-8") == "earlier"
    assert list(tmp_path.glob("*.csv")) == [earlier]


def test_tables_of_an_earlier_time_are_not_replaced_unasked(
    qtbot: QtBot,
    button: BatchTables,
    recordings: tuple[Path, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for kind in ("cycles", "parameters"):
        (tmp_path / f"all_{kind}.csv").write_text("worked on since", encoding="utf-8")
    asked: list[str] = []
    answers = iter((QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes))
    monkeypatch.setattr(QMessageBox, "question", lambda *w: asked.append(w[2]) or next(answers))
    button.show_state(tmp_path, recordings, busy=False)
    button.click()
    assert not button.busy
    assert "(2): all_cycles.csv, all_parameters.csv" in asked[-1].replace("\u200b", "")
    assert (tmp_path / "all_cycles.csv").read_text(encoding="utf-8") == "worked on since"
    button.click()
    qtbot.waitUntil(lambda: button.text() == "Tables of all", timeout=WAIT_MS)
    assert (tmp_path / "all_cycles.csv").read_text(encoding="utf-8").startswith("trial,")


def test_stopped_tables_leave_no_file(
    qtbot: QtBot, button: BatchTables, recordings: tuple[Path, ...], tmp_path: Path
) -> None:
    told: list[str] = []
    button.told.connect(told.append)
    button.show_state(tmp_path, recordings, busy=False)
    button.click()
    button.click()
    qtbot.waitUntil(lambda: button.text() == "Tables of all", timeout=WAIT_MS)
    assert told[-1] == "Stopped; no table was written."
    assert not list(tmp_path.glob("*.csv"))


def test_without_results_there_is_nothing_to_put_in_tables(
    button: BatchTables, tmp_path: Path
) -> None:
    button.show_state(tmp_path, (), busy=False)
    assert button.isHidden()
    button.show_state(tmp_path, (tmp_path / "walk.kinetrace",), busy=True)
    assert not button.isEnabled()
