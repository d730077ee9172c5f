"""The export dialog writes what the command line writes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from fake_estimator import FakeEstimator
from kinetrace.app.export_dialog import ExportDialog
from kinetrace.app.export_work import FIGURE, REPORT, VIDEO
from kinetrace.app.measuring import Measurer
from kinetrace.app.session import Session
from kinetrace.app.settings import SettingsStore
from kinetrace.core.analysis import Analysis
from kinetrace.core.corrections import MovePoint
from kinetrace.core.video.frames import probe
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

WAIT_MS = 60_000


@pytest.fixture
def session(qtbot: QtBot, write_video: Callable[..., Path], tmp_path: Path) -> Iterator[Session]:
    """A session with an analysed video and one correction."""
    path = write_video("patient.mp4", count=24)
    analysis = Analysis(path, FakeEstimator(tmp_path / "fake"))
    for _ in analysis:
        pass
    session = Session()
    measurer = Measurer(session)
    session.open_recording(analysis.recording(), probe(path), None)
    session.correct("Move", MovePoint(4, "left_knee", 100.0, 70.0))
    qtbot.waitUntil(lambda: not measurer.busy, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: session.findings.recording is session.recording, timeout=WAIT_MS)
    yield session
    measurer.wait()


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, tmp_path: Path) -> ExportDialog:
    dialog = ExportDialog(session, SettingsStore(None))
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path / "out"))
    return dialog


def choose(dialog: ExportDialog, *names: str) -> None:
    for name, box in dialog.boxes.items():
        box.setChecked(name in names)


def export(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._job is None, timeout=WAIT_MS)


def test_the_tables_hold_the_curves_and_the_status_of_the_correction(
    qtbot: QtBot, dialog: ExportDialog, session: Session, tmp_path: Path
) -> None:
    choose(dialog, "csv", FIGURE)
    export(qtbot, dialog)
    out = tmp_path / "out"
    angles = pd.read_csv(out / "patient_angles.csv")
    curve = session.findings.measures.curves["left_knee_flexion"]
    np.testing.assert_allclose(angles["left_knee_flexion_deg"], curve.value, atol=1e-3)
    points = pd.read_csv(out / "patient_keypoints.csv")
    assert (points.filter(like="status") == "corrected").to_numpy().sum() == 1
    assert (out / "patient_angles.svg").is_file()
    assert "patient_angles.csv" in dialog.words.text()


def test_shared_files_do_not_name_the_video(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(dialog, "csv", "tidy", FIGURE)
    dialog.share.setChecked(True)
    assert not dialog.boxes[VIDEO].isEnabled()
    export(qtbot, dialog)
    files = list((tmp_path / "out").iterdir())
    assert files
    for file in files:
        assert "patient" not in file.name
        assert b"patient" not in file.read_bytes()


@pytest.mark.slow
def test_the_report_is_written_in_both_forms(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    pytest.importorskip("kinetrace.core.output.report")
    choose(dialog, REPORT)
    export(qtbot, dialog)
    out = tmp_path / "out"
    assert (out / "patient_report.pdf").read_bytes().startswith(b"%PDF")
    assert "not a medical device" in (out / "patient_report.html").read_text("utf-8").lower()


def test_the_video_with_the_skeleton_has_every_frame(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(dialog, VIDEO)
    export(qtbot, dialog)
    assert probe(tmp_path / "out" / "patient_skeleton.mp4").frame_count == 24


def test_a_folder_that_cannot_be_written_is_told_in_words(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    dialog.folder.setText(str(tmp_path / "file" / "deeper"))
    export(qtbot, dialog)
    assert "cannot be written" in dialog.words.text()


def test_a_format_that_cannot_be_written_does_not_stop_the_others(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    (tmp_path / "out" / "patient_angles.csv").mkdir(parents=True)
    choose(dialog, "csv", FIGURE)
    export(qtbot, dialog)
    assert "patient_angles.svg" in dialog.words.text()
    assert "cannot be written" in dialog.words.text()


def test_nothing_can_be_exported_without_a_choice(dialog: ExportDialog) -> None:
    choose(dialog)
    assert not dialog.start.isEnabled()
