"""Notes and measurements on a video that is just open: undone, kept, and taken into an analysis."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from kinetrace.app.document.blank_document import BlankDocument
from kinetrace.app.document.editing import Editing
from kinetrace.app.document.hand_editing import HandEditing
from kinetrace.app.document.measuring import Measurer
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.export.export_dialog import ExportDialog
from kinetrace.app.export.export_work import STILLS, Choice, write
from kinetrace.app.panels.notes_panel import NotesPanel
from kinetrace.app.picture.hand_tools import LENGTH
from kinetrace.app.player.player import Player
from kinetrace.core.recordings.recording import Comment, Recording
from kinetrace.core.video.frames import probe
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

WAIT_MS = 60_000
ARMS = ((40.0, 20.0), (90.0, 20.0), (90.0, 70.0))


@pytest.fixture
def session(qtbot: QtBot, write_video: Callable[..., Path]) -> Iterator[Session]:
    """A video that is open, with its empty document at hand."""
    session = Session()
    blank = BlankDocument(session, session)
    with qtbot.waitSignal(session.prepared, timeout=WAIT_MS):
        session.open_video(probe(write_video(count=10)))
    yield session
    blank.stop_and_wait()


@pytest.fixture
def hand(session: Session) -> HandEditing:
    return HandEditing(session)


def test_an_open_video_has_no_document_until_something_is_noted(
    session: Session, hand: HandEditing
) -> None:
    assert session.recording is None
    assert not session.modified
    hand.add_angle(ARMS)
    assert session.modified
    assert not session.analysed
    assert [one.points for one in session.recording.by_hand] == [ARMS]


def test_all_of_it_can_be_taken_back_and_nothing_is_unsaved_then(
    session: Session, hand: HandEditing
) -> None:
    hand.add_angle(ARMS)
    Editing(session).comment("limps", 0.1)
    for _ in range(2):
        session.undo()
    assert (session.recording.by_hand, session.recording.comments) == ((), ())
    assert not session.modified
    session.redo()
    assert len(session.recording.by_hand) == 1


def test_the_first_note_keeps_what_was_chosen_before(session: Session, hand: HandEditing) -> None:
    session.set_settings("Task", task="squat")
    hand.add_key_frame("deepest")
    assert session.settings.task == "squat"
    session.set_settings("Task", task="gait")
    session.undo()
    assert session.settings.task == "squat"


def test_an_analysis_takes_over_what_was_drawn_and_undo_goes_back_before_it(
    session: Session, hand: HandEditing, make_recording: Callable[..., Recording]
) -> None:
    hand.add_angle(ARMS)
    drawn = session.recording.by_hand
    session.begin_analysis()
    session.grow(make_recording(10))
    assert session.analysed
    assert session.recording.by_hand == drawn
    session.undo()
    assert not session.analysed
    assert session.recording.by_hand == drawn


def test_the_file_brings_it_back(session: Session, hand: HandEditing, tmp_path: Path) -> None:
    hand.add_length(((0.0, 50.0), (100.0, 50.0)), 2.0)
    session.save(tmp_path / "a.kinetrace")
    again = Session()
    again.open_recording(Session.read(tmp_path / "a.kinetrace"), session.video_file, tmp_path / "a")
    assert again.recording.by_hand == session.recording.by_hand
    assert not again.analysed


def test_nothing_is_measured_without_frames_and_that_is_no_error(
    qtbot: QtBot, session: Session, hand: HandEditing
) -> None:
    measurer = Measurer(session, session)
    with qtbot.assertNotEmitted(measurer.failed):
        hand.add_angle(ARMS)
        measurer.wait()
    assert session.findings is None


def test_another_video_forgets_the_empty_document(
    qtbot: QtBot, session: Session, write_video: Callable[..., Path]
) -> None:
    with qtbot.waitSignal(session.prepared, timeout=WAIT_MS):
        session.open_video(probe(write_video("other.mp4", count=5)))
    assert session.document.video.name == "other.mp4"
    session.open_video(None)
    assert session.document is None


def test_a_length_is_drawn_with_the_mouse_and_listed_before_any_analysis(
    qtbot: QtBot, session: Session
) -> None:
    player = Player(session, Editing(session), SettingsStore(None))
    qtbot.addWidget(player)
    panel = NotesPanel(session, player.hand_editing)
    qtbot.addWidget(panel)
    player.resize(700, 560)
    with qtbot.waitExposed(player):
        player.show()
    session.video_changed.emit()
    qtbot.waitUntil(lambda: player.picture.image is not None, timeout=WAIT_MS)
    assert panel.buttons["hand_length"].isEnabled()
    player.tools.take(LENGTH)
    for place in ((20.0, 90.0), (120.0, 90.0)):
        at = player.picture.to_screen(*place).toPoint()
        qtbot.mouseClick(player.picture, Qt.MouseButton.LeftButton, pos=at)
    (one,) = session.recording.by_hand
    assert one.length_px == pytest.approx(100, abs=1)
    assert panel.list.topLevelItemCount() == 1
    player.close_video()


def test_notes_key_frames_and_measurements_are_found_on_the_timeline(
    qtbot: QtBot, session: Session, hand: HandEditing
) -> None:
    player = Player(session, Editing(session), SettingsStore(None))
    qtbot.addWidget(player)
    player.resize(700, 560)
    session.go_to(2)
    hand.add_angle(ARMS)
    session.go_to(6)
    hand.add_key_frame("deepest")
    timeline = player.timeline
    y = timeline.scale.top("notes") + 5
    angle, key_frame = (timeline.note_at(QPointF(timeline.x_of(frame / 30), y)) for frame in (2, 6))
    assert angle is session.recording.by_hand[0]
    assert key_frame == Comment(0.2, "deepest", key_frame=True)
    assert timeline.note_at(QPointF(timeline.x_of(9 / 30), y)) is None
    session.go_to(0)
    place = QPointF(timeline.x_of(2 / 30) + 2, y).toPoint()
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place)
    assert session.frame == 2
    hand.rename(angle, "knee")
    renamed = replace(angle, name="knee")
    assert timeline.note_at(QPointF(timeline.x_of(2 / 30), y)) == renamed
    player.close_video()


@pytest.fixture
def marked(session: Session, hand: HandEditing) -> Session:
    """A video with a note at frame 2, a key frame at 4 and an angle at 6."""
    session.go_to(2)
    Editing(session).comment("leans on the rail")
    session.go_to(4)
    hand.add_key_frame("foot flat")
    session.go_to(6)
    hand.add_angle(ARMS)
    return session


def export(session: Session, folder: Path, *names: str, share: bool = False) -> tuple[Path, ...]:
    choice = Choice(names, folder, "clip", share, session.video.path)
    steps = write(session.recording, session.findings, choice)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value.files


def test_what_is_marked_can_be_exported_before_an_analysis(marked: Session, tmp_path: Path) -> None:
    table, *stills = export(marked, tmp_path / "out", "by_hand", STILLS)
    rows = pd.read_csv(table)
    assert rows["kind"].tolist() == ["note", "key_frame", "angle"]
    assert rows["frame"].tolist() == [2, 4, 6]
    assert rows["angle_deg"][2] == pytest.approx(90)
    assert [path.name for path in stills] == ["clip_still_00004.png", "clip_still_00006.png"]


def test_the_dialog_offers_what_can_be_had_without_an_analysis(
    qtbot: QtBot, marked: Session, tmp_path: Path
) -> None:
    dialog = ExportDialog(marked, SettingsStore(None))
    qtbot.addWidget(dialog)
    dialog.show()
    fields = dialog.fields
    assert set(fields.boxes) == {"by_hand", STILLS}
    assert fields.later.isVisible()
    assert fields.names == ("by_hand", STILLS)
    fields.share.setChecked(True)  # nobody's face can be hidden: none was found
    assert fields.names == ("by_hand",)
    fields.folder.setText(str(tmp_path / "out"))
    dialog.start.click()
    qtbot.waitUntil(lambda: bool(dialog.words.text()) and dialog.start.isEnabled(), timeout=WAIT_MS)
    (written,) = (tmp_path / "out").iterdir()
    assert "leans" not in written.read_text(encoding="utf-8")


def test_a_video_without_marks_has_nothing_to_export(session: Session, hand: HandEditing) -> None:
    assert not session.marked
    hand.add_angle(ARMS)
    assert session.marked
    session.undo()
    assert not session.marked
