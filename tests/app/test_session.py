"""The session: undo without limit, signals on change only, files."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from kinetrace.app.document.session import Session
from kinetrace.app.document.usual_curves import DEFAULT_CURVES, FRONT_CURVES
from kinetrace.core.findings import findings_of
from kinetrace.core.pose import Pass
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.frames import probe
from pytestqt.qtbot import QtBot

MOVE = MovePoint(3, "left_knee", 50.0, 60.0)


@pytest.fixture
def session(qtbot: QtBot, recording: Recording) -> Session:
    session = Session()
    session.open_recording(recording, None, None)
    return session


def test_undo_and_redo_bring_back_the_very_documents(session: Session) -> None:
    first = session.recording
    for step in range(50):
        session.correct(f"Move {step}", replace(MOVE, frame=step))
    last = session.recording
    assert session.undo_label == "Move 49"
    for _ in range(50):
        session.undo()
    assert session.recording.corrections == first.corrections
    assert session.undo_label is None
    for _ in range(50):
        session.redo()
    assert session.recording.corrections == last.corrections


def test_a_keypoint_moved_again_and_again_is_one_correction_and_one_step(
    session: Session, tmp_path: Path
) -> None:
    first = session.recording
    for x in (50.0, 51.0, 52.0):
        session.correct("Move", replace(MOVE, x=x), goes_on=True)
    assert session.recording.corrections == (replace(MOVE, x=52.0),)
    session.undo()
    assert session.recording.corrections == first.corrections
    assert session.undo_label is None
    session.redo()
    session.correct("Move", replace(MOVE, frame=4), goes_on=True)
    session.correct("Move", MOVE, goes_on=True)  # not directly after its last move
    assert len(session.recording.corrections) == 3
    session.save(tmp_path / "a.kinetrace")
    session.correct("Move", replace(MOVE, x=53.0), goes_on=True)
    assert len(session.recording.corrections) == 3
    session.undo()
    assert session.recording.corrections[-1] == MOVE
    assert not session.modified


def test_after_an_undo_a_keypoint_moved_again_is_a_step_of_its_own(session: Session) -> None:
    session.correct("Move", MOVE, goes_on=True)
    session.edit("Code", code="P07")
    session.undo()
    session.correct("Move", replace(MOVE, x=51.0), goes_on=True)
    assert session.redo_label is None
    session.undo()
    assert session.recording.corrections == (MOVE,)


def test_a_new_change_forgets_what_was_undone(session: Session) -> None:
    session.correct("Move", MOVE)
    session.undo()
    session.edit("Code", code="P07")
    assert session.redo_label is None


def test_undo_goes_on_across_a_save(session: Session, tmp_path: Path) -> None:
    session.correct("Move", MOVE)
    session.save(tmp_path / "a.kinetrace")
    assert not session.modified
    session.undo()
    assert session.modified
    assert session.recording.corrections == ()
    assert Session.read(tmp_path / "a.kinetrace").corrections == (MOVE,)


def test_setters_are_silent_without_a_change(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.frame_changed):
        session.go_to(0)
    with qtbot.assertNotEmitted(session.curves_changed):
        session.set_curves(session.curves)
    with qtbot.assertNotEmitted(session.recording_changed):
        session.set_settings("Facing", facing=None)


def test_a_range_of_motion_shows_what_it_is_about_until_somebody_chooses(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = ["knee_flexion", "neck", "shoulder_flexion", "elbow_flexion", "arm", "forearm"]
    monkeypatch.setattr(
        "kinetrace.app.document.usual_curves.moving_angles", lambda *_: tuple(about)
    )
    findings = findings_of(session.recording)
    session.set_findings(findings)
    assert session.curves == ("knee_flexion", "neck", "shoulder_flexion")
    about[:] = ["shoulder_flexion", "arm"]
    session.set_findings(replace(findings))
    assert session.curves == ("shoulder_flexion",)
    about[:] = ["trunk_lean"]
    session.set_findings(replace(findings))
    assert session.curves == ("trunk_lean",)
    about.clear()
    session.set_findings(replace(findings))
    assert session.curves == DEFAULT_CURVES
    session.set_curves(("thigh",))
    about.append("neck")
    session.set_findings(replace(findings))
    assert session.curves == ("thigh",)


@pytest.mark.parametrize(
    ("settings", "curves"),
    [
        ({"facing": 1}, DEFAULT_CURVES),
        ({"facing": 0}, FRONT_CURVES),
        ({"passes": (Pass(0, 4, 0),)}, DEFAULT_CURVES),
        ({"passes": (Pass(0, 6, 0),)}, FRONT_CURVES),
        ({"facing": 1, "task": "single_leg_squat"}, FRONT_CURVES),
    ],
)
def test_who_is_mostly_filmed_from_the_front_has_the_angles_of_that_view(
    session: Session, settings: dict, curves: tuple[str, ...]
) -> None:
    made = replace(session.recording.settings, **settings)
    session.set_findings(findings_of(replace(session.recording, settings=made)))
    assert session.curves == curves


def test_corrections_made_during_an_analysis_stay_when_it_grows(
    session: Session, make_recording: Callable[..., Recording]
) -> None:
    session.begin_analysis()
    session.grow(replace(make_recording(4), complete=False))
    session.correct("Move", MOVE)
    session.grow(make_recording(8))
    assert len(session.recording) == 8
    assert session.recording.corrections == (MOVE,)
    session.undo()
    assert len(session.recording) == 8, "undo of the move keeps what was analysed since"
    session.undo()
    assert len(session.recording) == 10, "undo of the analysis brings the old detections back"


def test_choices_before_the_first_analysis_go_into_it(qtbot: QtBot, recording: Recording) -> None:
    session = Session()
    session.set_settings("Mirror", mirrored=True)
    session.begin_analysis()
    session.grow(recording)
    assert session.recording.settings.mirrored


def test_row_is_none_for_a_frame_that_was_not_analysed(session: Session) -> None:
    document = session.recording
    frames = document.frames.copy()
    frames[5:] += 2
    session.edit("Gap", frames=frames)
    assert session.row(4) == 4
    assert session.row(5) is None
    assert session.row(7) == 5


def test_where_the_video_was_found_is_kept_whatever_is_undone(
    session: Session, tmp_path: Path, write_video: Callable[..., Path]
) -> None:
    session.save(tmp_path / "a.kinetrace")
    session.edit("Code", code="P07")
    video = write_video("renamed.mp4", count=10)
    session.set_video(probe(video))
    assert session.recording.video.path == video
    session.undo()
    assert session.recording.code == ""
    assert session.recording.video.path == video
    assert session.modified
    session.save(tmp_path / "a.kinetrace")
    assert not session.modified
    assert Session.read(tmp_path / "a.kinetrace").video.path == video
    session.redo()
    assert (session.recording.code, session.recording.video.path) == ("P07", video)


def test_slow_motion_retimes_the_video_and_undo_takes_it_back(
    session: Session, write_video: Callable[..., Path]
) -> None:
    session.set_video(probe(write_video(count=10, rate=30)))
    session.go_to(6)
    session.set_slow_motion("Slow motion", 8.0)
    assert session.time_s == pytest.approx(6 / 240)
    assert session.recording.time_s[6] == pytest.approx(6 / 240)
    session.undo()
    assert session.time_s == pytest.approx(6 / 30)
    session.redo()
    assert session.time_s == pytest.approx(6 / 240)


def test_slow_motion_chosen_before_an_analysis_is_kept_by_it(
    qtbot: QtBot, recording: Recording, write_video: Callable[..., Path]
) -> None:
    session = Session()
    session.open_video(probe(write_video(count=10, rate=30)))
    session.set_slow_motion("Slow motion", 4.0)
    assert session.video.duration_s == pytest.approx(10 / 120)
    session.begin_analysis()
    session.grow(recording)
    assert session.recording.settings.slow_motion == 4.0
    session.open_video(probe(write_video("other.mp4")))
    assert session.video.duration_s == pytest.approx(1.0)
