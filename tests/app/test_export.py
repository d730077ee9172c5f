"""The export dialog writes what the command line writes."""

import base64
import contextlib
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import normalize

import av
import numpy as np
import pandas as pd
import pytest
from fake_estimator import FakeEstimator
from kinetrace.app.document import measuring_work
from kinetrace.app.document.measuring import Measurer
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.export.export_dialog import ExportDialog
from kinetrace.app.export.export_fields import GROUNDS
from kinetrace.app.export.export_names import ENDINGS, there_already
from kinetrace.app.export.export_work import FIGURE, REPORT, STILLS, VIDEO, Choice, Written, write
from kinetrace.core.analysis import Analysis
from kinetrace.core.findings import findings_of
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.recording import Comment
from kinetrace.core.video.frames import frames, probe
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from striding import striding

WAIT_MS = 120_000


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
def dialog(qtbot: QtBot, session: Session, tmp_path: Path) -> Iterator[ExportDialog]:
    dialog = ExportDialog(session, SettingsStore(None))
    qtbot.addWidget(dialog)
    dialog.fields.folder.setText(str(tmp_path / "out"))
    yield dialog
    if dialog._job is not None:  # a test that failed in between
        dialog._job.cancel()
        dialog._job.wait()


def choose(dialog: ExportDialog, *names: str) -> None:
    for name, box in dialog.fields.boxes.items():
        box.setChecked(name in names)


def export(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._job is None, timeout=WAIT_MS)


def test_a_report_says_what_was_typed_of_the_recording_but_not_to_share(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(dialog, REPORT)
    fields = dialog.fields.report
    assert not fields.isHidden()
    fields.operator.setText("A. Berger")
    fields.conditions.setText("own shoes")
    fields.recorded_on.setText("5.3.")
    assert not dialog.start.isEnabled()
    assert not fields.unread.isHidden()
    fields.recorded_on.setText("2026-03-05")
    assert fields.unread.isHidden()
    export(qtbot, dialog)
    said = ("2026-03-05", "A. Berger", "own shoes")
    (page,) = (tmp_path / "out").glob("*_report.html")
    assert all(f"<dd>{words}</dd>" in page.read_text(encoding="utf-8") for words in said)
    page.unlink()
    fields.recorded_on.setText("5.3.")  # asked for no more: it holds nothing up
    dialog.fields.share.setChecked(True)
    assert fields.isHidden()
    export(qtbot, dialog)
    (page,) = (tmp_path / "out").glob("*_report.html")
    assert not any(words in page.read_text(encoding="utf-8") for words in said)


def test_without_a_report_nothing_is_asked_for_its_head(dialog: ExportDialog) -> None:
    dialog.fields.report.recorded_on.setText("5.3.")
    choose(dialog, "csv")
    assert dialog.fields.report.isHidden()
    assert dialog.start.isEnabled()


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


@pytest.mark.slow
def test_no_shared_file_tells_name_folder_date_or_comment(
    qtbot: QtBot, dialog: ExportDialog, session: Session, tmp_path: Path
) -> None:
    session.edit("Comment", comments=(Comment(0.2, "Frau Muster hinkt"),))
    qtbot.waitUntil(lambda: session.findings.recording is session.recording, timeout=WAIT_MS)
    choose(dialog, *dialog.fields.boxes)
    dialog.fields.share.setChecked(True)
    export(qtbot, dialog)
    files = list((tmp_path / "out").iterdir())
    assert {file.suffix for file in files} >= {".csv", ".json", ".pdf", ".html", ".png", ".mp4"}
    today = datetime.now(tz=UTC).date()
    told = [b"patient", b"Muster", tmp_path.name.encode(), str(today).encode()]
    told += [f"{today:%Y%m%d}".encode(), session.recording.video.sha256.encode()]
    for file in files:
        assert "patient" not in file.name
        content = unpacked(file.read_bytes())
        assert [word for word in told if word.lower() in content.lower()] == [], file.name


def test_what_is_exported_is_of_the_document_however_late_its_measures_are(
    session: Session, tmp_path: Path
) -> None:
    old = session.findings
    seen = session.recording.detections
    parts = {name: getattr(seen, name)[:10] for name in measuring_work.ARRAYS}
    grown, whole = session.recording, replace(session.recording, corrections=())
    begun = replace(grown, frames=grown.frames[:10], detections=replace(seen, **parts))
    choice = Choice(("csv",), tmp_path, "p", share=False)
    for now, rows, corrected in (
        (begun, 10, 1),
        (whole, 24, 0),
        (whole.with_slow_motion(4), 24, 0),
    ):
        for _ in write(now, old, choice):
            pass
        angles, points = (pd.read_csv(tmp_path / f"p_{n}.csv") for n in ("angles", "keypoints"))
        assert len(angles) == len(points) == rows
        np.testing.assert_allclose(points["time_s"], now.time_s, atol=1e-6)
        assert (points.filter(like="status") == "corrected").to_numpy().sum() == corrected


def test_a_shared_video_shows_no_face_and_has_no_sound(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose(dialog, VIDEO)
    assert dialog.fields.ground.currentData() == "blurred"
    dialog.fields.share.setChecked(True)
    assert dialog.fields.ground.currentData() == "plain"
    assert not dialog.fields.ground.model().item(GROUNDS.index("picture")).isEnabled()
    export(qtbot, dialog)
    (made,) = (tmp_path / "out").glob("*.mp4")
    with av.open(str(made)) as container:
        assert [stream.type for stream in container.streams] == ["video"]
        assert "creation_time" not in container.metadata | container.streams[0].metadata
    with frames(made) as stream:
        corner = np.stack([frame.image[-20:, -20:] for frame in stream])
    assert np.ptp(corner.astype(int)) < 12


def test_the_choice_of_a_blurred_face_says_what_it_does_not_hide(dialog: ExportDialog) -> None:
    choose(dialog, VIDEO)
    dialog.show()
    assert dialog.fields.caution.isVisible()
    dialog.fields.ground.setCurrentIndex(dialog.fields.ground.findData("picture"))
    dialog.fields.ground.activated.emit(dialog.fields.ground.currentIndex())
    assert not dialog.fields.caution.isVisible()
    dialog.fields.share.setChecked(True)
    dialog.fields.share.setChecked(False)
    assert dialog.fields.ground.currentData() == "blurred"


def test_a_video_with_a_face_cannot_be_written_to_share(session: Session, tmp_path: Path) -> None:
    choice = Choice((VIDEO,), tmp_path, "p", share=True, video=session.video.path)
    with pytest.raises(ValueError, match="blurred or plain"):
        list(write(session.recording, session.findings, choice))


def unpacked(content: bytes) -> bytes:
    """Return a file's bytes with all that is packed in it: streams of a PDF, base64 pictures."""
    parts = [content]
    for start in re.finditer(rb"stream\r?\n", content):
        packed = content[start.end() : content.find(b"endstream", start.end())]
        with contextlib.suppress(zlib.error):
            parts.append(zlib.decompress(packed))
    for found in re.finditer(rb"base64,([A-Za-z0-9+/=]+)", content):
        parts.append(base64.b64decode(found[1]))
    return b"\n".join(parts)


@pytest.mark.slow
def test_pictures_of_a_video_that_was_replaced_are_not_taken_for_those_analysed(
    session: Session, tmp_path: Path, write_video: Callable[..., Path]
) -> None:
    write_video("other.mp4", count=20).replace(session.video.path)
    names = ("csv", VIDEO, STILLS, REPORT)
    choice = Choice(names, tmp_path / "out", "P1", True, session.video.path, "blurred")
    recording = replace(session.recording, comments=(Comment(0.1, "", key_frame=True),))
    ended: list[Written] = []

    def keep() -> Iterator[object]:
        ended.append((yield from write(recording, session.findings, choice)))

    list(keep())
    words = f"{session.video.path}: the video is another one than was analysed."
    assert ended[0].problems == (words,)
    made = {path.suffix for path in (tmp_path / "out").iterdir()}
    assert ".csv" in made
    assert not made & {".mp4", ".png"}


def test_the_report_is_written_in_both_forms(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    pytest.importorskip("kinetrace.core.output.report")
    choose(dialog, REPORT)
    export(qtbot, dialog)
    out = tmp_path / "out"
    assert (out / "patient_report.pdf").read_bytes().startswith(b"%PDF")
    assert "not a medical device" in (out / "patient_report.html").read_text("utf-8").lower()


def test_letters_that_no_font_has_are_told_where_the_report_is_written(
    session: Session, tmp_path: Path
) -> None:
    recording = replace(session.recording, code="\U0001ccf0")
    findings = replace(session.findings, recording=recording)
    ended: list[Written] = []

    def keep():
        choice = Choice((REPORT,), tmp_path, "a", share=False)
        ended.append((yield from write(recording, findings, choice)))

    list(keep())
    (said,) = ended[0].problems
    assert "no font of this computer has: \U0001ccf0." in said
    assert [path.suffix for path in ended[0].files] == [".pdf", ".html"]


def test_the_report_has_the_errors_of_ones_own_recordings(tmp_path: Path) -> None:
    findings, table = findings_of(striding()), tmp_path / "errors.csv"
    table.write_text("parameter,unit,side,repeatability\nknee_range,deg,left,3.14\n", "utf-8")
    choice = Choice((REPORT,), tmp_path, "a", share=False, own_errors=table)
    assert not [one.problems for one in write(findings.recording, findings, choice) if one.problems]
    assert "3.1 / –" in (tmp_path / "a_report.html").read_text("utf-8")


def test_a_report_is_written_without_own_errors_that_cannot_be_read(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog._store.change(own_errors=str(tmp_path / "gone.csv"))
    choose(dialog, REPORT)
    export(qtbot, dialog)
    assert "gone.csv: cannot be read" in dialog.words.text()
    assert (tmp_path / "out" / "patient_report.pdf").exists()


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
    dialog.fields.folder.setText(str(tmp_path / "file" / "deeper"))
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


def test_a_stopped_export_names_the_files_that_are_whole(
    session: Session, dialog: ExportDialog, tmp_path: Path
) -> None:
    choice = Choice((REPORT,), tmp_path / "out", "p", share=False, video=session.video.path)
    work, whole = write(session.recording, session.findings, choice), tmp_path / "out/p_report.pdf"
    while not whole.exists():
        next(work)
    with pytest.raises(StopIteration) as end:
        work.throw(GeneratorExit)  # as the job does
    assert end.value.value.files == (whole,)
    dialog._tell_stop(end.value.value)
    assert "Files written (1): p_report.pdf" in dialog.words.text()
    dialog._tell_stop(None)
    assert dialog.words.text() == "Stopped. No file was written."


def test_every_file_of_an_export_is_known_to_be_there_before_the_next(
    session: Session, tmp_path: Path
) -> None:
    session.edit("Note", comments=(Comment(0.1, "", key_frame=True),))
    names = (*ENDINGS, STILLS)
    choice = Choice(names, tmp_path / "out", "p", share=False, video=session.video.path)
    assert there_already(choice) == []
    for _ in write(session.recording, session.findings, choice):
        pass
    made = [path for path in (tmp_path / "out").iterdir() if path.is_file()]
    assert there_already(choice) == sorted(made)
    assert {path.name.removeprefix("p") for path in made} >= {"_report.pdf", "_skeleton.mp4"}
    dlc = [tmp_path / "out" / f"p_{part}" for part in ("dlc.csv", "metadata.json")]
    assert there_already(replace(choice, names=("dlc",))) == dlc
    assert there_already(replace(choice, stem="p_angles")) == []


def test_files_that_differ_in_large_letters_are_the_same_where_the_disk_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [
        tmp_path / name for name in ("P-Bj\u00f6rn_angles.csv", "P-BJO\u0308RN_still_00003.png")
    ]
    for path in (*there, tmp_path / "P-Bj\u00f6rn_still.png"):
        path.touch()
    choice = Choice(("csv", STILLS), tmp_path, "p-bj\u00f6rn", share=False)
    assert there_already(choice) == []

    def same(one: Path, other: Path) -> bool:  # as on Windows and macOS
        first, second = (normalize("NFC", path.name.casefold()) for path in (one, other))
        return first == second

    monkeypatch.setattr(Path, "samefile", same)
    assert there_already(choice) == sorted(there)


def test_a_folder_may_be_called_by_a_name_that_begins_with_a_tilde(dialog: ExportDialog) -> None:
    dialog.fields.folder.setText("~walks/P-01")
    assert dialog.fields.choice.folder == Path("~walks/P-01")


def test_tables_of_two_kinds_share_the_facts_and_name_them_once(
    session: Session, tmp_path: Path
) -> None:
    both = Choice(("csv", "tidy"), tmp_path / "out", "p", share=False)
    ended: list[Written] = []

    def steps() -> Iterator[Written]:
        ended.append((yield from write(session.recording, session.findings, both)))

    assert list(steps())
    names = [path.name for path in ended[0].files]
    assert names.count("p_metadata.json") == 1
    for one in ("csv", "tidy"):
        there = there_already(replace(both, names=(one,)))
        assert "p_metadata.json" in [path.name for path in there]


def test_files_of_an_earlier_export_are_replaced_only_when_that_is_wanted(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "out" / "patient_angles.csv"
    there.parent.mkdir()
    there.write_text("of somebody else", encoding="utf-8")
    choose(dialog, "csv")
    asked: list[str] = []
    for answer, kept in (("Cancel", True), ("Yes", False)):
        given = QMessageBox.StandardButton[answer]
        monkeypatch.setattr(QMessageBox, "question", lambda *w, g=given: asked.append(w[2]) or g)
        export(qtbot, dialog)
        assert (there.read_text(encoding="utf-8") == "of somebody else") is kept
    assert "patient_angles.csv" in asked[0]


def test_nothing_can_be_exported_without_a_choice(dialog: ExportDialog) -> None:
    choose(dialog)
    assert not dialog.start.isEnabled()


def test_the_files_stay_in_the_chosen_folder_whatever_is_typed(
    qtbot: QtBot, session: Session
) -> None:
    session.edit("Code", code="P-01/3")
    dialog = ExportDialog(session, SettingsStore(None))
    qtbot.addWidget(dialog)
    stem = dialog.fields.stem
    assert stem.text() == "P-01-3"
    stem.clear()
    qtbot.keyClicks(stem, "../a\\b:c d")
    assert stem.text() == "..abc d"


def test_the_files_begin_as_the_recordings_own_and_shared_ones_with_the_code(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.edit("Code", code="P-01")
    session.save(tmp_path / "P-01_before.kinetrace")
    dialog = ExportDialog(session, SettingsStore(None))
    qtbot.addWidget(dialog)
    fields = dialog.fields
    assert fields.stem.text() == "P-01_before"
    fields.share.setChecked(True)
    assert fields.stem.text() == "P-01"
    fields.share.setChecked(False)
    assert fields.stem.text() == "P-01_before"


def test_the_dialog_shows_everything_where_the_screen_has_room_and_scrolls_where_it_has_not(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    with qtbot.waitExposed(dialog):
        dialog.show()
    bar = dialog.scrolled.verticalScrollBar()
    dialog.fields.boxes[VIDEO].setChecked(True)
    qtbot.waitUntil(lambda: not bar.isVisible())
    dialog.resize(dialog.width(), 400)
    qtbot.waitUntil(bar.isVisible)
    assert dialog.height() == 400
    assert dialog.start.geometry().bottom() < 400


def test_the_dialog_is_as_wide_as_its_texts_need(qtbot: QtBot, dialog: ExportDialog) -> None:
    box = dialog.fields.boxes[REPORT]
    box.setText("A title in a large font or in a wordy language, much wider than usual here")
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.resize(10, dialog.height())
    qtbot.waitUntil(lambda: box.width() >= box.sizeHint().width())


def test_why_there_are_no_key_frames_and_no_video_is_told(
    qtbot: QtBot, session: Session, dialog: ExportDialog
) -> None:
    boxes = dialog.fields.boxes
    assert "no key frame" in boxes[STILLS].toolTip()
    assert not boxes[VIDEO].toolTip()
    session.edit("Note", comments=(Comment(0.1, "", key_frame=True),))
    dialog.fields._show_state()
    assert boxes[STILLS].isEnabled()
    assert not boxes[STILLS].toolTip()
    session.open_recording(session.recording, None, None)
    dialog.fields._show_state()
    for name in (STILLS, VIDEO):
        assert not boxes[name].isEnabled()
        assert boxes[name].toolTip() == "The video is not at hand."
