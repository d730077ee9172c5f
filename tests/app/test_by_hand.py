"""Angles and lengths drawn on the picture, notes and key frames: kept, undone, listed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kinetrace.app.document.editing import Editing
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.panels.notes_panel import NotesPanel
from kinetrace.app.picture.hand_tools import ANGLE, LENGTH, SCALE
from kinetrace.app.player.player import Player
from kinetrace.app.player.scale_dialog import ScaleDialog
from kinetrace.core.recordings.hand_measurements import HandAngle, HandLength
from kinetrace.core.recordings.recording import Comment, Recording
from kinetrace.core.video.frames import probe
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

WAIT_MS = 60_000
ARMS = ((40.0, 20.0), (90.0, 20.0), (90.0, 70.0))


@pytest.fixture
def session(qtbot: QtBot, recording: Recording, write_video: Callable[..., Path]) -> Session:
    session = Session()
    session.open_recording(recording, probe(write_video(count=10)), None)
    return session


@pytest.fixture
def player(qtbot: QtBot, session: Session) -> Iterator[Player]:
    player = Player(session, Editing(session), SettingsStore(None))
    qtbot.addWidget(player)
    player.resize(700, 560)
    with qtbot.waitExposed(player):
        player.show()
    session.video_changed.emit()
    qtbot.waitUntil(lambda: player.picture.image is not None, timeout=WAIT_MS)
    yield player
    player.close_video()


def click(qtbot: QtBot, player: Player, *places: tuple[float, float]) -> None:
    for place in places:
        at = player.picture.to_screen(*place).toPoint()
        qtbot.mouseClick(player.picture, Qt.MouseButton.LeftButton, pos=at)


def test_three_clicks_are_an_angle_on_this_frame(
    qtbot: QtBot, player: Player, session: Session
) -> None:
    session.go_to(4)
    qtbot.waitUntil(lambda: player.picture.frame == 4, timeout=WAIT_MS)
    player.tools.take(ANGLE)
    click(qtbot, player, *ARMS)
    (one,) = session.recording.by_hand
    assert isinstance(one, HandAngle)
    assert one.frame == 4
    assert one.angle_deg == pytest.approx(90, abs=2)  # a click is a whole point of the screen
    assert player.tools.tool == ""
    assert player.tools.measurements() == [one]
    session.go_to(5)
    qtbot.waitUntil(lambda: player.picture.frame == 5, timeout=WAIT_MS)
    assert player.tools.measurements() == []
    session.undo()
    assert session.recording.by_hand == ()


def test_an_angle_is_drawn_with_the_keyboard_alone(
    qtbot: QtBot, player: Player, session: Session
) -> None:
    player.tools.take(ANGLE)
    picture, frame = player.picture, session.frame
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    for _ in range(2):
        qtbot.keyClick(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    for _ in range(20):
        qtbot.keyClick(picture, Qt.Key.Key_Up)
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    (one,) = session.recording.by_hand
    assert one.angle_deg == pytest.approx(90, abs=0.1)
    assert session.frame == frame


def test_the_cross_stays_on_the_picture_and_comes_back_at_once(
    qtbot: QtBot, player: Player, session: Session
) -> None:
    player.tools.take(LENGTH)
    picture = player.picture
    for _ in range(100):
        qtbot.keyClick(picture, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    for _ in range(3):
        qtbot.keyClick(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(picture, Qt.Key.Key_Return)
    (one,) = session.recording.by_hand
    assert [x for x, _ in one.points] == [0, 30]


def test_escape_and_the_same_tool_again_leave_nothing(
    qtbot: QtBot, player: Player, session: Session
) -> None:
    player.tools.take(LENGTH)
    click(qtbot, player, ARMS[0])
    qtbot.keyClick(player.picture, Qt.Key.Key_Escape)
    assert player.tools.tool == ""
    player.tools.take(LENGTH)
    player.tools.take(LENGTH)
    assert player.tools.tool == ""
    assert session.recording.by_hand == ()


def test_backspace_takes_the_last_point_back(
    qtbot: QtBot, player: Player, session: Session
) -> None:
    player.tools.take(LENGTH)
    click(qtbot, player, (20.0, 90.0))
    qtbot.keyClick(player.picture, Qt.Key.Key_Backspace)
    click(qtbot, player, (40.0, 20.0), (140.0, 20.0))
    (one,) = session.recording.by_hand
    assert one.length_px == pytest.approx(100, abs=1)


def test_a_point_is_dragged_and_the_drag_is_one_step_to_undo(
    qtbot: QtBot, player: Player, session: Session
) -> None:
    player.hand_editing.add_angle(ARMS)
    before = session.recording.by_hand
    picture = player.picture
    start, stop = (picture.to_screen(*place).toPoint() for place in (ARMS[2], (40.0, 70.0)))
    qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(picture, stop)
    qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=stop)
    (moved,) = session.recording.by_hand
    assert moved.points[:2] == ARMS[:2]
    assert moved.angle_deg == pytest.approx(45, abs=2)
    session.undo()
    assert session.recording.by_hand == before


def test_a_measurement_whose_point_is_only_clicked_stays(
    qtbot: QtBot, player: Player, session: Session
) -> None:
    player.hand_editing.add_angle(ARMS)
    before, picture = session.recording, player.picture
    beside = picture.to_screen(*ARMS[2]).toPoint() + QPoint(0, 6)
    qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=beside)
    qtbot.mouseMove(picture, beside + QPoint(1, 0))  # a hand is not that steady
    qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=beside + QPoint(1, 0))
    assert session.recording is before


def test_a_known_length_gives_metres_to_the_others(
    qtbot: QtBot, player: Player, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: ScaleDialog) -> int:
        dialog.length.setValue(0.5)
        dialog.walking.setChecked(True)
        return int(ScaleDialog.DialogCode.Accepted)

    monkeypatch.setattr(ScaleDialog, "exec", accept)
    panel = NotesPanel(session, player.hand_editing)
    qtbot.addWidget(panel)
    player.hand_editing.add_length(((20.0, 20.0), (70.0, 20.0)))
    assert values(panel) == ["50 px"]
    player.tools.take(SCALE)
    click(qtbot, player, (20.0, 50.0), (120.0, 50.0))
    tape = session.recording.by_hand[-1]
    assert isinstance(tape, HandLength)
    assert (tape.known_m, tape.walking_plane) == (0.5, True)
    assert values(panel)[-1] == "50.0 cm"
    assert float(values(panel)[0].removesuffix(" cm")) == pytest.approx(25, abs=0.5)
    assert "only in its own plane" in panel._caveat.text()


def test_a_known_length_of_a_few_pixels_is_refused_in_words(
    qtbot: QtBot, player: Player, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    monkeypatch.setattr(ScaleDialog, "exec", lambda _: int(ScaleDialog.DialogCode.Accepted))
    monkeypatch.setattr(
        "kinetrace.app.player.player.QMessageBox.warning", lambda *words: told.append(words[-1])
    )
    player.tools.take(SCALE)
    click(qtbot, player, (20.0, 50.0), (28.0, 50.0))
    assert session.recording.by_hand == ()
    assert "at least 20" in told[0]


def test_a_known_length_cannot_be_dragged_too_short(
    qtbot: QtBot, player: Player, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    monkeypatch.setattr(
        "kinetrace.app.player.player.QMessageBox.warning", lambda *words: told.append(words[-1])
    )
    player.hand_editing.add_length(((20.0, 50.0), (120.0, 50.0)), 1.0)
    (one,) = session.recording.by_hand
    player.tools.moved.emit(one, ((20.0, 50.0), (30.0, 50.0)))
    assert session.recording.by_hand == (one,)
    assert "at least 20" in told[0]
    player.tools.moved.emit(one, ((20.0, 50.0), (60.0, 50.0)))
    assert session.recording.by_hand[0].length_px == 40
    player.grab()  # it can be painted


def values(panel: NotesPanel) -> list[str]:
    return [panel.list.topLevelItem(row).text(3) for row in range(panel.list.topLevelItemCount())]


def test_the_list_jumps_renames_and_deletes(
    qtbot: QtBot, player: Player, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = NotesPanel(session, player.hand_editing)
    qtbot.addWidget(panel)
    session.go_to(8)
    player.hand_editing.add_angle(ARMS)
    session.go_to(3)
    player.hand_editing.add_key_frame("deepest")
    session.go_to(0)
    first = panel.list.topLevelItem(0)
    assert [first.text(column) for column in (0, 1, 2)] == ["0.10 s", "Key frame", "deepest"]
    panel.list.setCurrentItem(panel.list.topLevelItem(1))
    panel.actions_["jump"].trigger()
    assert session.frame == 8
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("ankle", True))
    panel.actions_["rename"].trigger()
    assert session.recording.by_hand[0].name == "ankle"
    panel.list.setCurrentItem(panel.list.topLevelItem(0))
    panel.actions_["rename"].trigger()
    assert session.recording.comments == (Comment(0.1, "ankle", key_frame=True),)
    panel.actions_["delete"].trigger()
    assert session.recording.comments == ()
    for _ in range(5):
        session.undo()
    assert (session.recording.comments, session.recording.by_hand) == ((), ())


def test_measurements_survive_the_file_and_another_analysis(
    player: Player, session: Session, make_recording: Callable[..., Recording], tmp_path: Path
) -> None:
    player.hand_editing.add_angle(ARMS)
    drawn = session.recording.by_hand
    session.grow(make_recording(12))
    assert session.recording.by_hand == drawn
    session.save(tmp_path / "a.kinetrace")
    assert session.read(tmp_path / "a.kinetrace").by_hand == drawn


def test_the_drawing_is_seen(player: Player) -> None:
    def yellow() -> int:
        image = player.picture.grab().toImage()
        spot = player.picture.to_screen(65.0, 20.0)
        colour = image.pixelColor(QPointF(spot).toPoint())
        return colour.red() + colour.green() - 2 * colour.blue()

    before = yellow()
    player.hand_editing.add_angle(ARMS)
    assert yellow() > before + 100
