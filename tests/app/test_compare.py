"""Two recordings in step: aligned on events or frames, their curves in one plot, none changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.app.compare.compare_window import CompareWindow
from kinetrace.app.compare.compared_side import ComparedSide
from kinetrace.app.compare.comparison import FRAMES, START
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.core.recordings.corrections import SwapSides
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.video.frames import probe
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from striding import PERIOD_S, striding

WAIT_MS = 60_000


def quick(recording: Recording) -> Recording:
    """Return a recording whose left and right stay as they are, which is quick."""
    return replace(recording, settings=replace(recording.settings, repair=False))


def later(recording: Recording, frames: int) -> Recording:
    """Return a recording that begins some frames later."""
    old = recording.detections
    detections = replace(
        old,
        time_s=old.time_s[frames:] - old.time_s[frames],
        candidates=old.candidates[frames:],
        spread_px=old.spread_px[frames:],
        box=old.box[frames:],
    )
    return replace(recording, detections=detections, frames=recording.frames[: -frames or None])


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[CompareWindow]:
    window = CompareWindow(SettingsStore(None))
    qtbot.addWidget(window)
    yield window
    window.end()


def wait_for_findings(qtbot: QtBot, window: CompareWindow) -> None:
    sessions = window.comparison.sessions
    qtbot.waitUntil(lambda: all(s.findings is not None for s in sessions), timeout=WAIT_MS)


def test_recordings_of_one_walk_lie_on_each_other_once_aligned_on_a_contact(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk, frames = quick(striding(6.0)), 11
    window.comparison.open(0, walk, None)
    window.comparison.open(1, later(walk, frames), None)
    wait_for_findings(qtbot, window)
    assert window.comparison.alignment == START
    window.align.setCurrentIndex(window.align.findData("contact_right"))
    window.align.activated.emit(window.align.currentIndex())
    zero = window.comparison.zero_s
    ahead = (zero[0] - zero[1] - frames / 30) / PERIOD_S
    assert ahead == pytest.approx(round(ahead), abs=0.02)  # the same contact, or a stride later
    (x, y), (other_x, other_y) = window.curves.plots[0].lines()
    common = np.linspace(0.5, 2.0, 40)
    one, other = np.interp(common, x, y), np.interp(common, other_x, other_y)
    assert np.abs(one - other).max() < 3
    assert window.curves.plots[0].table()["recording"].unique().tolist() == [1, 2]


def test_both_sides_of_the_body_are_drawn_on_one_scale_and_the_pictures_have_names_of_their_own(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk = quick(striding(4.0))
    axes = [plot.getPlotItem().getAxis("left") for plot in window.curves.plots]
    assert not any(axis.style["showValues"] for axis in axes)  # of no angle yet
    for number in (0, 1):
        window.comparison.open(number, walk, None)
    wait_for_findings(qtbot, window)
    assert all(axis.style["showValues"] for axis in axes)
    right, left = (plot.getViewBox().viewRange()[1] for plot in window.curves.plots)
    assert right == left
    drawn = np.concatenate([y for plot in window.curves.plots for _, y in plot.lines()])
    assert right[0] <= np.nanmin(drawn) < np.nanmax(drawn) <= right[1]
    names = [side.picture.accessibleName() for side in window.sides]
    assert names == [f"Picture {number}: {walk.video.name}" for number in (1, 2)]


def test_an_event_that_one_lacks_is_told_and_the_alignment_stays(
    qtbot: QtBot, window: CompareWindow, recording: Recording
) -> None:
    window.comparison.open(0, quick(striding(4.0)), None)
    window.comparison.open(1, quick(recording), None)
    wait_for_findings(qtbot, window)
    window.align.setCurrentIndex(window.align.findData("contact_left"))
    window.align.activated.emit(window.align.currentIndex())
    assert window.comparison.alignment == START
    assert window.align.currentData() == START
    assert "no such event" in window._words.text()


def test_curves_over_the_cycle_and_angles_of_the_whole_body(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk = quick(striding(6.0))
    for which in (0, 1):
        window.comparison.open(which, walk, None)
    wait_for_findings(qtbot, window)
    window.curves.over.setCurrentIndex(1)
    window.curves.over.activated.emit(1)
    (x, one), (_, other) = window.curves.plots[0].lines()
    assert len(x) == 101
    np.testing.assert_array_equal(one, other)
    window.curves.angle.setCurrentIndex(window.curves.angle.findData("trunk_lean"))
    window.curves.angle.activated.emit(0)
    assert window.curves.plots[1].isHidden()
    assert window.curves.plots[0].accessibleName() == "Trunk lean"


@pytest.fixture
def filmed(
    make_recording: Callable[..., Recording], write_video: Callable[..., Path]
) -> Callable[[str, int], tuple[Recording, Path]]:
    """A function that makes a recording with its video."""

    def make(name: str, frames: int) -> tuple[Recording, Path]:
        import hashlib

        path = write_video(name, count=frames)
        recording = quick(make_recording(frames, name, str(path.parent)))
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        return replace(recording, video=replace(recording.video, sha256=sha256)), path

    return make


def test_both_play_and_step_together_from_frames_of_ones_own(
    qtbot: QtBot, window: CompareWindow, filmed: Callable[[str, int], tuple[Recording, Path]],
    tmp_path: Path,
) -> None:  # fmt: skip
    (first, video), (second, _) = filmed("a.mp4", 30), filmed("b.mp4", 20)
    session = Session()
    session.open_recording(first, probe(video), None)
    window.compare(session)
    save(second, tmp_path / "b.kinetrace")
    window.open_second(tmp_path / "b.kinetrace")
    qtbot.waitUntil(lambda: window.comparison.sessions[1].video is not None, timeout=WAIT_MS)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    one, other = window.comparison.sessions
    window.sides[0].slider.setValue(12)
    window.sides[1].slider.setValue(5)
    assert (one.frame, other.frame) == (12, 5)
    window.align.setCurrentIndex(window.align.findData(FRAMES))
    window.align.activated.emit(window.align.currentIndex())
    assert (one.frame, other.frame) == (12, 5)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    assert (one.frame, other.frame) == (13, 6)
    window.comparison.go_to(-10.0)
    assert (one.frame, other.frame) == (0, 0)
    assert window.comparison.range_s == pytest.approx((-12 / 30, 17 / 30))
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert window.comparison.playing
    qtbot.waitUntil(lambda: not window.comparison.playing, timeout=WAIT_MS)
    assert (one.frame, other.frame) == (29, 19)
    assert one.recording is first


def test_a_video_without_a_recording_is_refused_in_words(
    qtbot: QtBot, window: CompareWindow, write_video: Callable[..., Path]
) -> None:
    window.open_second(write_video(count=4))
    qtbot.waitUntil(lambda: window._job is None, timeout=WAIT_MS)
    assert "not analysed" in window._words.text()
    assert window.comparison.sessions[1].recording is None


def test_a_recording_without_its_video_is_compared_by_its_curves(
    qtbot: QtBot, window: CompareWindow, tmp_path: Path, recording: Recording
) -> None:
    save(quick(recording), tmp_path / "x.kinetrace")
    window.open_second(tmp_path / "x.kinetrace")
    qtbot.waitUntil(lambda: window._job is None, timeout=WAIT_MS)
    assert "not where it was" in window._words.text()
    assert window.comparison.sessions[1].recording is not None


def test_the_first_side_follows_what_is_changed_in_its_recording(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk, main = quick(striding(6.0)), Session()
    main.open_recording(walk, None, None)
    window.compare(main)
    window.comparison.open(1, walk, None)
    window.show()
    wait_for_findings(qtbot, window)
    comparison = window.comparison
    comparison.go_to(1.5)
    main.edit("Swap", corrections=(SwapSides(0, len(walk)),))
    first = comparison.sessions[0]
    qtbot.waitUntil(lambda: first.findings.recording is main.recording, timeout=WAIT_MS)
    right, left = ([y for _, y in plot.lines()] for plot in window.curves.plots)
    assert np.nanmax(np.abs(right[0] - right[1])) > 20
    assert np.nanmax(np.abs(left[0] - left[1])) > 20
    assert comparison.time_s == pytest.approx(1.5)
    main.undo()
    qtbot.waitUntil(lambda: first.findings.recording is main.recording, timeout=WAIT_MS)
    np.testing.assert_array_equal(*[y for _, y in window.curves.plots[0].lines()])
    other = replace(walk, video=replace(walk.video, sha256="2" * 64))
    main.open_recording(other, None, None)
    assert first.recording is walk


def test_chosen_frames_are_not_taken_for_those_of_another_recording(
    window: CompareWindow, write_video: Callable[..., Path]
) -> None:
    info = probe(write_video("walk.mp4", count=30))
    walk = quick(striding(1.0))
    other = replace(walk, video=replace(walk.video, sha256="f" * 64))
    one, second = window.comparison.sessions
    for which in (0, 1):
        window.comparison.open(which, walk, info)
    one.go_to(3)
    second.go_to(20)
    assert window.comparison.align(FRAMES)
    window.comparison.open(0, walk, info)  # the same one again
    assert window.comparison.zero_s == pytest.approx((3 / 30, 20 / 30))
    window.comparison.open(1, other, info)
    assert window.comparison.alignment == START
    assert window.comparison.zero_s == (0.0, 0.0)
    assert window.align.currentData() == START


def test_the_event_stays_what_both_are_aligned_on_when_another_recording_is_opened(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk = quick(striding(6.0))
    other = replace(later(walk, 11), video=replace(walk.video, sha256="f" * 64))
    for which in (0, 1):
        window.comparison.open(which, walk, None)
    assert window.comparison.align("contact_right")  # nothing is measured yet
    wait_for_findings(qtbot, window)
    same = window.comparison.zero_s
    assert same[0] == same[1] > 0
    window.comparison.open(1, other, None)
    wait_for_findings(qtbot, window)
    assert window.align.currentData() == "contact_right"
    assert window.comparison.zero_s[0] == same[0]
    assert 0 < window.comparison.zero_s[1] != same[1]


def test_chosen_frames_stay_aligned_when_one_recording_is_said_to_be_in_slow_motion(
    qtbot: QtBot, window: CompareWindow, write_video: Callable[..., Path]
) -> None:
    info, walk, main = probe(write_video("walk.mp4", count=30)), quick(striding(1.0)), Session()
    main.open_recording(walk, info, None)
    window.compare(main)
    window.comparison.open(1, walk, info)
    window.show()
    wait_for_findings(qtbot, window)
    first, second = window.comparison.sessions
    first.go_to(12)
    second.go_to(6)
    assert window.comparison.align(FRAMES)
    main.set_slow_motion("Slow motion", 4.0)
    qtbot.waitUntil(lambda: first.findings.recording is main.recording, timeout=WAIT_MS)
    assert window.comparison.zero_s == pytest.approx((0.1, 0.2))
    window.comparison.go_to(0.0)
    assert (first.frame, second.frame) == (12, 6)


def test_the_keys_step_by_the_second_recording_where_the_first_has_no_video(
    window: CompareWindow, write_video: Callable[..., Path]
) -> None:
    walk = quick(striding(1.0))
    window.comparison.open(0, walk, None)
    window.comparison.open(1, walk, probe(write_video("walk.mp4", count=30)))
    window.comparison.step(10)
    window.comparison.step(-1)
    assert window.comparison.sessions[1].frame == 9
    assert window.comparison.time_s == pytest.approx(9 / 30)


def test_a_saved_plot_says_which_line_is_whose(qtbot: QtBot, window: CompareWindow) -> None:
    walk = quick(striding(4.0))
    for which, code in enumerate(("P-01 before", "<b>P-01 after")):
        window.comparison.open(which, replace(walk, code=code), None)
    wait_for_findings(qtbot, window)
    plot = window.curves.plots[0]
    table = plot.table()
    assert table is not None
    assert table["name"].unique().tolist() == ["P-01 before", "<b>P-01 after"]
    label = plot.getPlotItem().titleLabel
    with plot._on_white():
        printed = label.item.toPlainText().replace("\u00a0", " ")
    assert "— 1: P-01 before" in printed
    assert "- - 2: <b>P-01 after" in printed
    assert "P-01" not in label.item.toPlainText()  # in the window the key stands beside


def test_two_long_names_are_both_read_in_the_key_of_a_narrow_window(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk = quick(striding(4.0))
    codes = ("P-017 knee replaced, before, side right", "P-017 knee replaced, after, side left")
    for which, code in enumerate(codes):
        window.comparison.open(which, replace(walk, code=code), None)
    window.resize(900, 600)
    with qtbot.waitExposed(window):
        window.show()
    for number, (key, code) in enumerate(zip(window.curves.keys, codes, strict=True), 1):
        assert f"{number}: P-017" in key.text()
        assert key.text().endswith(code[-5:])
        assert key.fontMetrics().horizontalAdvance(key.text()) <= key.width()
        assert code in key.toolTip()


def test_before_and_after_of_one_person_are_told_apart_by_their_files(
    qtbot: QtBot, window: CompareWindow
) -> None:
    walk = replace(quick(striding(4.0)), code="P-01")
    files = Path("P-01_before.kinetrace"), Path("P-01_after.kinetrace")
    window.comparison.open(0, walk, None, files[0])
    assert window.comparison.titles == ("P-01", "")
    window.comparison.open(1, walk, None, files[1])
    titles = ("P-01 · P-01_before", "P-01 · P-01_after")
    assert window.comparison.titles == titles
    names = [side._name.whole for side in window.findChildren(ComparedSide)]
    assert names == [f"1: {titles[0]}", f"2: {titles[1]}"]
    window.comparison.open(1, replace(walk, code="P-02"), None)
    assert window.comparison.titles == ("P-01", "P-02")


def test_space_presses_the_button_or_opens_the_list_that_has_the_focus(
    qtbot: QtBot, window: CompareWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    toggled: list[bool] = []
    window.open_button.clicked.disconnect()
    window.open_button.clicked.connect(lambda: asked.append(True))
    monkeypatch.setattr(window.comparison, "set_playing", toggled.append)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.open_button.setFocus()
    qtbot.keyClick(window.open_button, Qt.Key.Key_Space)
    assert (len(asked), toggled) == (1, [])
    window.align.setFocus()
    qtbot.keyClick(window.align, Qt.Key.Key_Space)
    assert window.align.view().isVisible()
    window.align.hidePopup()
    window.slider.setFocus()
    qtbot.keyClick(window.slider, Qt.Key.Key_Space)
    assert toggled == [True]


def test_the_window_fits_on_a_screen_of_768_lines_at_150_percent(window: CompareWindow) -> None:
    assert window.minimumSizeHint().height() <= 768 / 1.5 - 40  # its title, and the desktop's bar
