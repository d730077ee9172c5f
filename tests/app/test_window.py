"""The window as its user meets it, without a screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from driving import WAIT_MS, analyse, open_file, settle
from fake_estimator import FakeEstimator, Held
from kinetrace.app.analysis import analysis_work
from kinetrace.app.export import export_dialog
from kinetrace.app.export.export_dialog import ExportDialog
from kinetrace.app.export.export_work import Written
from kinetrace.app.main_window import MainWindow
from kinetrace.app.work.job import Job
from kinetrace.core.analysis import Analysis
from kinetrace.core.keypoints import INDEX
from kinetrace.core.measures import measure
from kinetrace.core.network import weights
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import load
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def video(write_video: Callable[..., Path]) -> Path:
    return write_video("walk.mp4", count=24)


def test_the_empty_window_invites(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.invitation
    assert window.welcome.open_button.isVisible()
    assert not window.actions_table.by_name["save"].isEnabled()


def test_from_video_to_saved_recording_and_back(
    qtbot: QtBot, window: MainWindow, video: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    session = window.session
    assert session.recording.complete

    fresh = Analysis(video, FakeEstimator(tmp_path / "fake"))
    for _ in fresh:
        pass
    expected = measure(fresh.recording()).curves
    for name, curve in session.findings.measures.curves.items():
        np.testing.assert_array_equal(curve.value, expected[name].value, err_msg=name)

    picture = window.player.picture
    session.go_to(5)
    qtbot.waitUntil(lambda: picture.frame == 5, timeout=WAIT_MS)
    before = session.findings
    at = picture.to_screen(*picture.pose().points[INDEX["right_knee"]]).toPoint()
    qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(picture, at + QPoint(12, 3))
    qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=at + QPoint(12, 3))
    (change,) = session.recording.corrections
    assert (change.frame, change.keypoint) == (5, "right_knee")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: session.findings is not before, timeout=WAIT_MS)
    moved = session.findings.measures.curves["right_knee_flexion"].value[5]
    assert moved != expected["right_knee_flexion"].value[5]

    window.commands.do("undo")
    settle(qtbot, window)
    assert session.recording.corrections == ()
    undone = session.findings.measures.curves["right_knee_flexion"].value
    np.testing.assert_array_equal(undone, expected["right_knee_flexion"].value)
    window.commands.do("redo")

    saved = tmp_path / "walk.kinetrace"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    window.commands.do("save")
    qtbot.waitUntil(lambda: not window.files.saving.busy, timeout=WAIT_MS)
    assert load(saved).corrections == (change,)
    assert not session.modified
    settle(qtbot, window)
    open_file(qtbot, window, saved)
    assert session.recording.corrections == (change,)
    assert session.video.path == video.resolve()


def test_the_frame_on_show_is_numbered_as_in_the_tables_and_so_are_those_there_are(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    window.session.go_to(23)  # the last of 24
    assert "frame 23 (0–23)" in window.player.transport._time.toolTip()


def test_a_cancelled_analysis_keeps_what_is_done_and_goes_on(
    qtbot: QtBot, window: MainWindow, video: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analysis_work, "SECONDS_BETWEEN_STAGES", 0.0)  # it can stop at any frame
    open_file(qtbot, window, video)
    held = Held(tmp_path / "held", after=15)
    window.analyst.open_network = lambda *_: held
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS) as ended:
        window.analyst.start()
        qtbot.waitUntil(held.reached.is_set, timeout=WAIT_MS)
        window.analyst.cancel()
        held.go.set()
    assert ended.args == [False]
    recording = window.session.recording
    assert 0 < len(recording) < 24
    assert not recording.complete
    assert window.analyst.can_go_on
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS) as ended:
        window.analyst.go_on()
    assert ended.args == [True]
    assert window.session.recording.frames.tolist() == list(range(24))
    settle(qtbot, window)


def test_closing_during_an_analysis_waits_for_its_end(
    qtbot: QtBot, window: MainWindow, video: Path, tmp_path: Path
) -> None:
    open_file(qtbot, window, video)
    held = Held(tmp_path / "held", after=5)
    window.analyst.open_network = lambda *_: held
    window.analyst.start()
    qtbot.waitUntil(held.reached.is_set, timeout=WAIT_MS)
    held.go.set()
    assert window.close()
    assert window.session.job is None
    assert not list((tmp_path / "recovery").glob("*.kinetrace"))


def test_closing_during_an_export_ends_it_in_order(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, closed = [], []

    def endless(*_: object) -> Iterator[Written]:
        begun.append(True)
        try:
            while True:
                yield Written(0.0, ())
        finally:
            closed.append(True)

    monkeypatch.setattr(export_dialog, "write", endless)
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    dialog = ExportDialog(window.session, window.store, window)
    dialog.fields.folder.setText(str(tmp_path / "out"))
    dialog.show()
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    (job,) = dialog.findChildren(Job)
    assert job.running
    qtbot.waitUntil(lambda: bool(begun), timeout=WAIT_MS)
    assert window.close()  # as a signal does while the dialog is open
    assert not job.running
    assert closed == [True]


def test_a_broken_file_is_told_in_words_and_nothing_else_changes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, answers: list[str]
) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"\0" * 5000)
    with qtbot.waitSignal(window.files.failed, timeout=WAIT_MS):
        window.files.open(broken)
    assert "broken.mp4" in answers[0]
    assert window.pages.currentWidget() is window.invitation


def test_a_failing_network_is_told_and_leaves_no_empty_undo_step(
    qtbot: QtBot, window: MainWindow, video: Path, answers: list[str]
) -> None:
    def fail(*_: str) -> None:
        raise weights.WeightsError("w.safetensors: damaged.")

    open_file(qtbot, window, video)
    window.analyst.open_network = fail
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        window.analyst.start()
    assert answers == ["w.safetensors: damaged."]
    assert window.session.recording is None
    assert window.session.undo_label is None


def test_without_weights_the_window_says_how_to_get_them(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(weights.ENVIRONMENT, str(tmp_path / "nowhere"))
    monkeypatch.setattr(weights, "shipped_folder", lambda: tmp_path)
    window.analysis.refresh_weights()
    open_file(qtbot, window, video)
    assert not window.analysis.start.isVisible()
    assert window.analysis.weights.isVisible()
    assert "no weights" in window.analysis.words.text()
    window.commands.do("analyse")
    assert window.session.job is None


def test_a_moved_video_is_found_beside_the_recording(
    qtbot: QtBot, window: MainWindow, video: Path, tmp_path: Path
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    other = tmp_path / "elsewhere"
    other.mkdir()
    window.session.save(other / "walk.kinetrace")
    window.files.close()
    video.rename(other / video.name)
    open_file(qtbot, window, other / "walk.kinetrace")
    assert window.session.video.path == other / video.name
    settle(qtbot, window)


def test_the_window_can_be_900_pixels_wide(qtbot: QtBot, window: MainWindow, video: Path) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    window.resize(900, 640)
    assert window.width() == 900
    for part in (window.player.picture, window.analysis.start, window.curves):
        right = part.mapTo(window, part.rect().topRight()).x()
        assert part.isVisible()
        assert right <= 900


def test_everything_can_be_done_with_the_keyboard(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    session, picture = window.session, window.player.picture
    window.activateWindow()
    picture.setFocus()
    for key, frame in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_End, 23),
        (Qt.Key.Key_Left, 22),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(picture, key)
        assert session.frame == frame
    qtbot.keyClick(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert session.frame == 10
    qtbot.keyClick(picture, Qt.Key.Key_Space)
    assert session.playing
    qtbot.keyClick(picture, Qt.Key.Key_K)
    assert not session.playing
    session.go_to(4)
    qtbot.keyClick(picture, Qt.Key.Key_I)
    assert session.loop == (4, 23)
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        qtbot.keyClick(picture, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    qtbot.keyClick(picture, Qt.Key.Key_X)
    assert session.undo_label == "Swap left and right"
    qtbot.keyClick(picture, Qt.Key.Key_1)
    assert len(session.recording.edited_events) == 1
    qtbot.keyClick(picture, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.recording.edited_events == ()
    settle(qtbot, window)


def test_from_the_video_to_the_table_without_a_mouse(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[ExportDialog] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(video), ""))
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: (shown.append(dialog), dialog.show()))
    control = Qt.KeyboardModifier.ControlModifier
    window.activateWindow()
    picture, session = window.player.picture, window.session
    with qtbot.waitSignal(picture.shown, timeout=WAIT_MS):
        qtbot.keyClick(window, Qt.Key.Key_O, control)
    qtbot.waitUntil(lambda: not window.files.opening)
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        qtbot.keyClick(picture, Qt.Key.Key_R, control)
    settle(qtbot, window)
    qtbot.keyClick(picture, Qt.Key.Key_N)
    qtbot.keyClick(picture, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(session.recording.corrections) == 1
    settle(qtbot, window)
    qtbot.keyClick(picture, Qt.Key.Key_E, control)
    (dialog,) = shown
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=WAIT_MS)
    folder = dialog.fields.folder
    for _ in range(40):
        if dialog.focusWidget() is folder:
            break
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is folder
    assert dialog.fields.boxes["csv"].isChecked()
    for name, box in dialog.fields.boxes.items():
        if name != "csv" and box.isChecked():
            qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(folder, Qt.Key.Key_A, control)
    qtbot.keyClicks(folder, str(tmp_path / "out"))
    qtbot.keyClick(folder, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._job is None and bool(dialog._written), timeout=WAIT_MS)
    table = (tmp_path / "out" / f"{video.stem}_keypoints.csv").read_text(encoding="utf-8")
    assert table.count("corrected") == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_keypoint_is_moved_with_the_keyboard_and_stays_where_it_is_put(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    picture, session = window.player.picture, window.session
    session.go_to(6)
    qtbot.waitUntil(lambda: picture.frame == 6, timeout=WAIT_MS)
    before = picture.pose().handles
    qtbot.keyClick(picture, Qt.Key.Key_N)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(picture, key, Qt.KeyboardModifier.AltModifier)
        done = session.recording
        qtbot.waitUntil(lambda d=done: session.findings.recording is d, timeout=WAIT_MS)
    name = session.recording.corrections[-1].keypoint
    moved = picture.pose().handles[INDEX[name]] - before[INDEX[name]]
    np.testing.assert_allclose(moved, [2, 1], atol=1e-9)
    settle(qtbot, window)


def test_a_moved_keypoint_is_where_it_was_put_before_it_is_measured(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    picture, session = window.player.picture, window.session
    session.go_to(6)
    qtbot.waitUntil(lambda: picture.frame == 6, timeout=WAIT_MS)
    monkeypatch.setattr(window.measurer, "_start", lambda _recording: None)  # it takes for ever
    before = picture.pose().handles
    qtbot.keyClick(picture, Qt.Key.Key_N)
    for _ in range(5):
        qtbot.keyClick(picture, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    one = session.recording.corrections[-1]
    moved = picture.pose().handles[INDEX[one.keypoint]] - before[INDEX[one.keypoint]]
    np.testing.assert_allclose(moved, [5, 0], atol=1e-9)
    window.editing.move(6, "right_knee", 40.0, 50.0)
    np.testing.assert_array_equal(picture.pose().handles[INDEX["right_knee"]], (40, 50))
    window.commands.do("undo")
    np.testing.assert_array_equal(
        picture.pose().handles[INDEX["right_knee"]], before[INDEX["right_knee"]]
    )


def test_a_note_stands_at_the_moment_it_was_asked_for(
    qtbot: QtBot, window: MainWindow, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, video)
    session, told = window.session, ("Limps", True)
    qtbot.waitUntil(lambda: session.document is not None, timeout=WAIT_MS)

    def type_slowly(*_: object) -> tuple[str, bool]:
        qtbot.wait(150)
        return told

    monkeypatch.setattr(QInputDialog, "getMultiLineText", type_slowly)
    monkeypatch.setattr(QInputDialog, "getText", type_slowly)
    for command in ("comment", "key_frame"):
        session.go_to(0)
        session.set_playing(True)
        window.commands.do(command)
        assert not session.playing
    assert [note.time_s for note in session.recording.comments] == [0, 0]


def test_in_little_room_neither_badge_nor_frame_number_are_cut(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    player = window.player
    whole = player.badge.text()
    for width in (90, 400):
        player.badge.fit(width)
        assert player.badge.sizeHint().width() <= width
        assert player.badge.accessibleName() == whole
    assert player.badge.text() == whole
    window.resize(1, 600)
    window.session.go_to(23)
    time = player.transport._time
    qtbot.waitUntil(lambda: time.text() == "23")  # at the smallest width the number is left
    assert "frame 23" in time.toolTip()


def test_one_click_on_the_badge_changes_the_facing_and_undo_takes_it_back(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    qtbot.mouseClick(window.player.badge, Qt.MouseButton.LeftButton)
    assert window.session.settings.facing == 1
    assert "right" in window.player.badge.text()
    window.commands.do("undo")
    assert window.session.settings.facing is None
    settle(qtbot, window)


def test_unsaved_work_is_in_a_recovery_file_soon(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    window.editing.move(3, "left_knee", 10.0, 20.0)
    change = window.session.recording.corrections

    def kept() -> bool:
        return window.recovery.path.is_file() and load(window.recovery.path).corrections == change

    qtbot.waitUntil(kept, timeout=WAIT_MS)
    settle(qtbot, window)


def test_every_control_has_a_name_to_read_aloud(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    nameless = [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and type(widget).__name__ not in ("LowTabs", "TabBar", "QMenuBar", "QStackedWidget")
    ]
    assert nameless == []


def test_the_window_needs_no_torch(qtbot: QtBot, tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from pathlib import Path\n"
        "from kinetrace.app.main_window import MainWindow\n"
        "from kinetrace.app.document.settings import SettingsStore\n"
        f"MainWindow(SettingsStore(None), Path({str(tmp_path)!r})).show()\n"
        "assert 'torch' not in sys.modules and 'scipy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


def test_a_recording_without_its_video_takes_the_place_of_the_invitation(
    window: MainWindow, recording: Recording
) -> None:
    window.session.open_recording(recording, None, None)
    assert window.pages.currentWidget() is window.splitter


def test_another_video_is_refused_as_the_missing_one_and_where_that_is_now_is_kept(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    write_video: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    answers: list[str],
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    window.session.save(tmp_path / "walk.kinetrace")
    window.files.close()
    moved = video.rename(tmp_path / "renamed.mp4")
    with qtbot.waitSignal(window.session.findings_changed, timeout=WAIT_MS):
        window.files.open(tmp_path / "walk.kinetrace")
    settle(qtbot, window)
    assert window.session.video is None
    assert window.actions_table.by_name["find_video"].isEnabled()
    for name in (write_video("other.mp4", count=5), moved):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, n=name: (str(n), ""))
        window.commands.do("find_video")
        qtbot.waitUntil(lambda: not window.files.opening, timeout=WAIT_MS)
    assert "other.mp4 is not the video" in answers[0]
    session = window.session
    assert session.video.path == moved
    assert session.modified
    assert session.recording.video.path == moved
    window.commands.do("save")
    qtbot.waitUntil(lambda: not window.files.saving.busy and not session.modified)
    window.files.close()
    open_file(qtbot, window, tmp_path / "walk.kinetrace")
    assert session.video.path == moved, "it is not asked for once more"
    settle(qtbot, window)


def test_a_missing_video_is_asked_for_and_looked_at_until_it_is_there(
    qtbot: QtBot,
    window: MainWindow,
    video: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    window.session.save(tmp_path / "walk.kinetrace")
    window.files.close()
    moved, said = video.rename(tmp_path / "renamed.mp4"), []
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved), ""))
    window.files.busy.connect(said.append)
    window.files.open(tmp_path / "walk.kinetrace")
    qtbot.waitUntil(lambda: window.session.video is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not window.files.opening, timeout=WAIT_MS)
    looked = said.index("Opening renamed.mp4 …")
    assert [words for words in said[looked:] if not words] == [""], "only at the end"
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    settle(qtbot, window)


def test_the_person_is_chosen_with_a_click_and_followed(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    picture = window.player.picture
    qtbot.mouseClick(window.analysis.person, Qt.MouseButton.LeftButton)
    assert picture.picking
    at = picture.to_screen(96.0, 54.0).toPoint()
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
    (seed,) = window.session.recording.chosen
    assert (round(seed.x), round(seed.y), seed.side) == (96, 54, None)
    settle(qtbot, window)


def test_a_box_around_the_person_chooses_them_and_moves_no_keypoint(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    picture = window.player.picture
    x, y = picture.pose().points[INDEX["right_knee"]]
    start, stop = (picture.to_screen(x + by, y + by / 2).toPoint() for by in (0, 40))
    window.session.set_playing(True)
    window.commands.do("person")
    assert not window.session.playing
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(picture, stop)
        qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=stop)
    (seed,) = window.session.recording.chosen
    assert (seed.x, seed.y, seed.side) == pytest.approx((x + 20, y + 10, 40), abs=1)
    assert window.session.recording.corrections == ()
    assert not picture.picking
    settle(qtbot, window)


def test_wheel_zooms_about_the_mouse_and_fit_brings_the_whole_picture_back(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    picture = window.player.picture
    about = QPointF(picture.width() / 3, picture.height() / 2)
    before = picture.to_picture(about)
    picture.zoom_by(3.0, about)
    after = picture.to_picture(about)
    assert abs(after.x() - before.x()) < 0.5
    window.commands.do("fit")
    assert picture.to_picture(about) == before


def test_the_person_is_chosen_and_followed_without_a_mouse(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    picture, chosen = window.player.picture, []
    picture.picked.connect(lambda *given: chosen.append(given))
    picture.setFocus()
    qtbot.waitUntil(picture.hasFocus)
    qtbot.keyClick(picture, Qt.Key.Key_P)
    assert picture.picking
    qtbot.keyClick(picture, Qt.Key.Key_Return)  # nobody is in a frame yet
    assert picture.picking
    for _ in range(3):
        qtbot.keyClick(picture, Qt.Key.Key_Left)
    qtbot.keyClick(picture, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert window.session.frame == 0  # the arrows did not step through the video
    with qtbot.waitSignal(window.analyst.ended, timeout=WAIT_MS):
        qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert not picture.picking
    ((frame, x, y, side),) = chosen
    wide, high = window.session.video.width, window.session.video.height
    assert frame == 0
    assert (x, y) == pytest.approx((wide / 2 - 0.15 * high, high / 2))
    assert side == pytest.approx(0.8 * 1.1 * high)
    assert window.session.recording.chosen[0].side == pytest.approx(side)
    settle(qtbot, window)


def test_choosing_the_person_by_keys_can_be_left(
    qtbot: QtBot, window: MainWindow, video: Path
) -> None:
    open_file(qtbot, window, video)
    picture = window.player.picture
    picture.setFocus()
    qtbot.waitUntil(picture.hasFocus)
    window.commands.do("person")
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(picture.picked):
        qtbot.keyClick(picture, Qt.Key.Key_Escape)
    assert not picture.picking


class Nobody(FakeEstimator):
    """A network that sees nobody anywhere."""

    def heatmaps(self, image: np.ndarray, crops: list) -> np.ndarray:
        return 0.01 * np.ones_like(super().heatmaps(image, crops))


def test_a_video_without_a_person_says_so_and_can_be_exported(
    qtbot: QtBot, window: MainWindow, video: Path, tmp_path: Path
) -> None:
    window.analyst.open_network = lambda *_: Nobody(tmp_path / "nobody")
    open_file(qtbot, window, video)
    analyse(qtbot, window)
    assert window.session.recording.complete
    assert "No person was found" in window.analysis.notices.text()
    assert not window.curves.plots_column.isVisible()
    assert "nobody was seen" in window.curves._empty.text()
    for tab in range(window.tabs.count()):
        window.tabs.setCurrentIndex(tab)
    why = window.tabs.widget(1)._reasons.text()
    assert why == "Nowhere does the person face the left or right of the picture."
    assert "Being measured" not in window.tabs.widget(2)._words.text()
    dialog = ExportDialog(window.session, window.store, window)
    dialog.fields.folder.setText(str(tmp_path / "out"))
    for name, box in dialog.fields.boxes.items():
        box.setChecked(name in ("csv", "tidy"))
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=WAIT_MS)
    table = (tmp_path / "out" / "walk_keypoints.csv").read_text(encoding="utf-8")
    assert table.count("\n") == 25
    assert "measured" not in table.replace("measured_", "")
    dialog.close()
