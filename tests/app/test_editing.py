"""What a person decides about events, comments, facing and settings."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from kinetrace.app.dialogs.recording_dialog import RecordingDialog
from kinetrace.app.document.editing import Editing
from kinetrace.app.document.hand_editing import HandEditing
from kinetrace.app.document.session import Session
from kinetrace.core.findings import findings_of
from kinetrace.core.gait.events import merge_events
from kinetrace.core.kinematics.floor import FloorTilt
from kinetrace.core.pose import Event
from kinetrace.core.recordings.corrections import BridgePoints, ClearPoints, MovePoint, SwapSides
from kinetrace.core.recordings.hand_measurements import HandLength
from kinetrace.core.recordings.recording import Comment, Recording
from kinetrace.core.video.probe import probe
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

FOUND = Event("initial_contact", "right", 0.1, "zeni")


@pytest.fixture
def session(
    qtbot: QtBot, make_recording: Callable[..., Recording], write_video: Callable[..., Path]
) -> Session:
    """A session with a video of 80 frames, of which the first 60 are analysed."""
    session = Session()
    info = probe(write_video("clip.mp4", count=80))
    session.open_recording(replace(make_recording(60), complete=True), info, None)
    return session


@pytest.fixture
def editing(session: Session) -> Editing:
    return Editing(session)


def events(session: Session) -> list[float]:
    """Return the times of the events in force when `FOUND` is what is found."""
    document = session.recording
    merged = merge_events([FOUND], document.edited_events, document.deleted_events)
    return [event.time_s for event in merged]


def test_a_key_that_is_held_down_sets_one_event(session: Session, editing: Editing) -> None:
    session.go_to(20)
    for _ in range(3):
        editing.add_event("initial_contact", "left")
    editing.move_event(FOUND, 0.9)
    editing.move_event(FOUND, 0.9)  # before what is shown is measured anew
    assert [event.time_s for event in session.recording.edited_events] == [session.time_s, 0.9]


def test_a_found_event_that_is_moved_far_is_only_at_its_new_place(
    session: Session, editing: Editing
) -> None:
    editing.move_event(FOUND, 0.9)
    assert events(session) == [0.9]
    moved = session.recording.edited_events[0]
    assert (moved.method, moved.edited) == ("manual", True)
    editing.move_event(moved, 1.5)
    assert events(session) == [1.5]
    editing.delete_event(session.recording.edited_events[0])
    assert events(session) == []
    for _ in range(3):
        session.undo()
    assert events(session) == [0.1]


def test_the_nearest_event_of_its_kind_and_side_is_moved_to_the_playhead_in_one_step(
    session: Session, editing: Editing
) -> None:
    near = (
        FOUND,
        replace(FOUND, kind="foot_off", side="left", time_s=0.5),
        replace(FOUND, time_s=1.5),
    )
    session.set_curves(("knee_flexion",))
    session.set_findings(SimpleNamespace(walking=SimpleNamespace(events=near)))
    for frame in (12, 13):  # the second time before anything is measured anew
        session.go_to(frame)
        editing.move_nearest("initial_contact", "right")
    assert events(session) == [session.time_s]
    assert session.recording.deleted_events == (FOUND,)
    editing.move_nearest("initial_contact", "right")  # it is there already
    session.undo()
    session.undo()
    assert events(session) == [FOUND.time_s]
    refused: list[str] = []
    editing.refused.connect(refused.append)
    editing.move_nearest("initial_contact", "left")
    assert refused == ["There is no such event that could be moved here."]
    assert session.undo_label is None


def test_an_added_event_stays_beside_the_found_ones(session: Session, editing: Editing) -> None:
    editing.add_event("initial_contact", "right", 0.8)
    assert events(session) == [0.1, 0.8]


def test_comments_are_in_order_of_time_and_can_be_deleted(
    session: Session, editing: Editing
) -> None:
    editing.comment("later", 2.0)
    editing.comment("  sooner ", 1.0)
    editing.comment("   ", 0.5)
    assert session.recording.comments == (Comment(1.0, "sooner"), Comment(2.0, "later"))
    HandEditing(session).delete(session.recording.comments[0])
    assert session.recording.comments == (Comment(2.0, "later"),)


def test_range_commands_use_the_frame_at_the_playhead_without_a_range(
    session: Session, editing: Editing
) -> None:
    session.set_loop((7, 2))
    editing.clear(("left_knee",))
    editing.bridge(("left_knee",))
    session.set_loop(None)
    editing.swap_here()
    assert session.recording.corrections == (
        ClearPoints(2, 8, ("left_knee",)),
        BridgePoints(2, 8, ("left_knee",)),
        SwapSides(0, 1),
    )


def test_what_was_not_analysed_takes_no_correction_and_that_is_said(
    qtbot: QtBot, session: Session, editing: Editing
) -> None:
    said: list[str] = []
    editing.refused.connect(said.append)
    before = session.recording
    session.go_to(70)
    for change in (
        lambda: editing.move(70, "left_knee", 1.0, 2.0),
        editing.swap_here,
        editing.swap_on,
        editing.swap_arms,
        editing.clear,
        editing.bridge,
        lambda: editing.add_event("initial_contact", "left"),
        lambda: editing.add_event("initial_contact", "left", 2.3),
        lambda: editing.move_event(FOUND, 2.3),
    ):
        change()
    assert session.recording is before
    assert len(said) == 9
    assert all("not analysed" in words for words in said)
    session.set_loop((50, 75))
    editing.clear(("left_knee",))
    assert session.recording.corrections == (ClearPoints(50, 76, ("left_knee",)),)


def test_without_the_video_no_frame_is_corrected_unseen(session: Session, editing: Editing) -> None:
    session.open_recording(session.recording, None, None)
    with_nothing = session.recording
    for change in (
        editing.swap_here,
        editing.swap_on,
        editing.clear,
        editing.bridge,
        lambda: editing.add_event("initial_contact", "left"),
    ):
        change()
    assert session.recording is with_nothing


def test_the_facing_goes_round(session: Session, editing: Editing) -> None:
    seen = []
    for _ in range(4):
        editing.face_next()
        seen.append(session.settings.facing)
    assert seen == [1, -1, 0, None]


def test_the_settings_form_makes_one_undoable_change(qtbot: QtBot, session: Session) -> None:
    before = session.settings
    dialog = RecordingDialog(session)
    qtbot.addWidget(dialog)
    dialog.code.setText(" P07 ")
    dialog.body_height.setValue(1.74)
    dialog.camera.setCurrentIndex(2)
    dialog.cutoff.setValue(0.0)
    dialog.path_turn.setChecked(False)
    dialog.level.setValue(-5.1)
    dialog.accept()
    settings = session.settings
    assert (settings.height_m, settings.camera_static) == (1.74, False)
    assert not settings.path_turn
    assert settings.level_deg == -5.1
    assert settings.filter == replace(before.filter, cutoff_hz=None)
    assert session.recording.code == "P07"
    session.undo()
    assert session.settings == before
    assert session.recording.code == ""


def test_a_mirror_image_keeps_a_corrected_knee_and_a_contact_on_their_leg(
    qtbot: QtBot, session: Session, editing: Editing
) -> None:
    editing.move(2, "left_knee", 30.0, 40.0)
    editing.add_event("initial_contact", "left", 0.1)
    editing.mirror()
    for _ in range(2):
        assert session.recording.corrections == (MovePoint(2, "right_knee", 30.0, 40.0),)
        assert [event.side for event in session.recording.edited_events] == ["right"]
        session.undo()
        assert session.recording.corrections == (MovePoint(2, "left_knee", 30.0, 40.0),)
        dialog = RecordingDialog(session)
        qtbot.addWidget(dialog)
        dialog.mirrored.setChecked(True)
        dialog.accept()


def rolled_by(session: Session, angle_deg: float, stances: int = 10) -> None:
    """Let the session have measured a floor that is tilted so."""
    findings = findings_of(session.recording)
    measures = replace(findings.measures, floor=FloorTilt(angle_deg, stances, 1.0))
    session.set_findings(replace(findings, measures=measures))


def test_the_form_takes_the_estimated_roll_over_and_asks_where_it_is_large(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.set_settings("Settings", level_deg=1.0)
    before, answers = session.settings, []
    no, yes = QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop())

    def form() -> RecordingDialog:
        dialog = RecordingDialog(session)
        qtbot.addWidget(dialog)
        return dialog

    assert not form().take_estimate.isEnabled()  # nothing is measured
    rolled_by(session, 4.12, stances=2)
    assert not form().take_estimate.isEnabled()
    rolled_by(session, 4.12)
    dialog = form()
    assert dialog.take_estimate.text() == "Take the estimate (5.1°)"
    dialog.take_estimate.click()
    dialog.accept()
    assert session.settings == replace(before, level_deg=5.1)
    session.undo()
    assert session.settings == before

    rolled_by(session, 10.0)
    dialog = form()
    answers.append(no)
    dialog.take_estimate.click()
    assert dialog.level.value() == 1.0
    answers.append(yes)
    dialog.take_estimate.click()
    assert dialog.level.value() == 11.0
    assert not answers


def test_the_form_takes_the_roll_of_the_line_that_was_drawn_last(
    qtbot: QtBot, session: Session
) -> None:
    short = HandLength(3, 0.1, ((0.0, 0.0), (50.0, 1.0)))
    plumb = HandLength(3, 0.1, ((100.0, 300.0), (82.5, 100.0)))  # its foot is farther right
    session.edit("Draw", by_hand=(plumb, short))
    dialog = RecordingDialog(session)
    qtbot.addWidget(dialog)
    assert not dialog.take_line.isEnabled()
    session.edit("Draw", by_hand=(short, plumb))
    dialog = RecordingDialog(session)
    qtbot.addWidget(dialog)
    assert dialog.take_line.text() == "Take the drawn line (5.0°)"
    dialog.take_line.click()
    dialog.accept()
    assert session.settings.level_deg == 5.0


def test_the_settings_form_without_a_change_is_no_step(qtbot: QtBot, session: Session) -> None:
    dialog = RecordingDialog(session)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert session.undo_label is None


def test_an_event_can_be_set_at_the_time_of_a_single_picture(
    session: Session,
    editing: Editing,
    make_recording: Callable[..., Recording],
    write_video: Callable[..., Path],
) -> None:
    one = make_recording(1)
    info = probe(write_video("picture.mp4", count=1))
    facts = replace(one.video, rate_hz=float(info.rate))
    session.open_recording(replace(one, video=facts), info, None)
    editing.add_event("initial_contact", "left", float(one.time_s[0]))
    editing.add_event("initial_contact", "left", 0.5)
    assert len(session.recording.edited_events) == 1
