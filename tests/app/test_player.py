"""The player: exact frames, playing, loops, the timeline under the mouse."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from kinetrace.app.document.clock import Clock
from kinetrace.app.document.editing import Editing
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.picture.frame_loader import LATE_MS, FrameLoader
from kinetrace.app.picture.picture_view import PictureView
from kinetrace.app.picture.previewing import Previewing
from kinetrace.app.timeline.timeline import Timeline
from kinetrace.core.findings import findings_of
from kinetrace.core.video.frames import Frame, FrameReader, VideoInfo, frames, probe
from pattern_frames import pattern, read_index
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from striding import striding

WAIT_MS = 30_000


@pytest.fixture
def session(qtbot: QtBot, write_video: Callable[..., Path]) -> Session:
    session = Session()
    session.open_video(probe(write_video(count=12, rate=60)))
    return session


@pytest.fixture
def loader(qtbot: QtBot) -> Iterator[FrameLoader]:
    loader = FrameLoader()
    yield loader
    loader.close()


def pixels(image: QImage) -> np.ndarray:
    """Return a picture as (H, W, 3) RGB."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1)
    return rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def test_every_frame_is_the_one_that_sequential_reading_gives(
    qtbot: QtBot, loader: FrameLoader, write_video: Callable[..., Path]
) -> None:
    ticks = [0, 3, 4, 9, 10, 18, 19, 20, 31, 40]
    path = write_video(count=10, ticks=ticks, size=(130, 74))
    expected = {frame.index: frame.image for frame in frames(path)}
    loader.open(probe(path))
    for index in (7, 2, 9, 0, 3, 3, 8):
        with qtbot.waitSignal(loader.loaded, timeout=WAIT_MS) as loaded:
            loader.request(index)
        assert loaded.args[0] == index
        np.testing.assert_array_equal(pixels(loaded.args[1]), expected[index])


def test_of_many_requests_the_last_one_is_shown(
    qtbot: QtBot, loader: FrameLoader, write_video: Callable[..., Path]
) -> None:
    seen: list[int] = []
    loader.loaded.connect(lambda frame, _: seen.append(frame))
    loader.open(probe(write_video(count=200)))
    for index in range(200):
        loader.request(index)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] == 199, timeout=WAIT_MS)
    assert len(seen) < 200


def test_nothing_of_a_closed_video_arrives(
    qtbot: QtBot, loader: FrameLoader, write_video: Callable[..., Path]
) -> None:
    loader.open(probe(write_video()))
    loader.request(5)
    loader.close()
    with qtbot.assertNotEmitted(loader.loaded, wait=20):
        pass


def test_playing_stops_at_the_end_and_begins_again(qtbot: QtBot, session: Session) -> None:
    clock = Clock(session)
    with qtbot.waitSignal(
        session.playing_changed, timeout=WAIT_MS, check_params_cb=lambda p: not p
    ):
        clock.toggle()
    assert session.frame == 11
    clock.toggle()
    assert session.frame == 0
    assert session.playing
    clock.toggle()


def test_a_loop_goes_round(qtbot: QtBot, session: Session) -> None:
    clock, seen = Clock(session), []
    session.frame_changed.connect(seen.append)
    session.set_loop((3, 6))
    session.go_to(3)
    clock.toggle()
    qtbot.waitUntil(lambda: seen.count(3) >= 3, timeout=WAIT_MS)
    session.set_playing(False)
    assert set(seen) <= {3, 4, 5, 6}


def test_shuttling_gets_quicker_and_turns_round(session: Session, qtbot: QtBot) -> None:
    clock = Clock(session)
    session.go_to(6)
    for expected in (1.0, 2.0, 4.0, 4.0):
        clock.shuttle(1)
        assert clock.speed == expected
        session.go_to(6)
    clock.shuttle(-1)
    assert clock.speed == -1.0
    session.set_playing(False)
    clock.toggle()
    assert clock.speed == 1.0
    session.set_playing(False)


@pytest.fixture
def timeline(qtbot: QtBot, write_video: Callable[..., Path]) -> Timeline:
    document = striding(seconds=6)
    session = Session()
    session.open_recording(document, probe(write_video(count=180)), None)
    session.set_findings(findings_of(document))
    previewing = Previewing(session)
    timeline = Timeline(session, previewing)
    timeline.resize(900, 140)
    timeline.session = session
    qtbot.addWidget(timeline)
    timeline.show()
    return timeline


def test_a_click_on_the_timeline_goes_there(qtbot: QtBot, timeline: Timeline) -> None:
    at = QPointF(timeline.x_of(3.0), 10).toPoint()
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at)
    assert abs(timeline.session.time_s - 3.0) < 0.05


def test_an_event_is_dragged_to_another_time(qtbot: QtBot, timeline: Timeline) -> None:
    event = next(e for e in timeline.session.findings.walking.events if e.side == "right")
    start = QPointF(timeline.x_of(event.time_s), timeline.scale.top("right") + 8).toPoint()
    stop = QPointF(timeline.x_of(event.time_s + 0.3), timeline.scale.top("right") + 8).toPoint()
    with qtbot.waitSignal(timeline.event_moved) as moved:
        qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(timeline, stop)
        qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=stop)
    assert moved.args[0] == event
    assert abs(moved.args[1] - event.time_s - 0.3) < 0.02


def test_an_event_that_was_just_moved_or_taken_out_is_not_met_at_its_old_place(
    qtbot: QtBot, timeline: Timeline
) -> None:
    session, editing = timeline.session, Editing(timeline.session)
    timeline.event_moved.connect(editing.move_event)
    event = next(e for e in session.events if e.side == "right")
    old, new = (
        QPointF(timeline.x_of(event.time_s + far), timeline.scale.top("right") + 8).toPoint()
        for far in (0.0, 0.3)
    )
    for _ in range(2):  # nothing is measured anew meanwhile
        qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=old)
        qtbot.mouseMove(timeline, new)
        qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=new)
    (moved,) = session.recording.edited_events
    assert timeline.event_at(QPointF(old)) is None
    assert timeline.event_at(QPointF(new)) == moved
    editing.delete_event(moved)
    assert timeline.event_at(QPointF(new)) is None
    for _ in range(2):
        session.undo()
    assert timeline.event_at(QPointF(old)) == event


def test_an_event_that_is_only_clicked_stays(qtbot: QtBot, timeline: Timeline) -> None:
    event = timeline.session.findings.walking.events[0]
    at = QPointF(timeline.x_of(event.time_s), timeline.scale.top(event.side) + 8).toPoint()
    with qtbot.assertNotEmitted(timeline.event_moved):
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at)


def test_an_end_of_the_range_is_dragged_even_past_the_other(
    qtbot: QtBot, timeline: Timeline
) -> None:
    timeline.session.set_loop((30, 120))
    high = timeline.scale.top("film") + 10
    start = QPointF(timeline.x_of(1.0), high).toPoint()
    for stop_s, loop in ((2.0, (60, 120)), (5.0, (120, 150))):
        qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
        stop = QPointF(timeline.x_of(stop_s), high).toPoint()
        qtbot.mouseMove(timeline, stop)
        qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=stop)
        found = timeline.session.loop
        assert np.abs(np.subtract(found, loop)).max() <= 1
        start = stop


class Slow:
    """A reader whose frames take until they are let go."""

    def __init__(self, info: VideoInfo) -> None:
        self.reader = FrameReader(info)

    def __enter__(self) -> "Slow":
        return self

    def __exit__(self, *_: object) -> None:
        self.reader.close()

    def frame(self, index: int) -> Frame:
        assert self.go.wait(60)
        return self.reader.frame(index)


@pytest.fixture
def previewed(
    qtbot: QtBot, write_video: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Session, PictureView, threading.Event]]:
    """A picture view whose previews are there and whose decoder waits for an event."""
    Slow.go = threading.Event()
    monkeypatch.setattr("kinetrace.core.video.reader.FrameReader", Slow)
    session = Session()
    previewing = Previewing(session)
    view = PictureView(session, SettingsStore(None), previewing)
    qtbot.addWidget(view)
    session.open_video(probe(write_video(count=60)))
    qtbot.waitUntil(lambda: not previewing.busy, timeout=WAIT_MS)
    yield session, view, Slow.go
    Slow.go.set()
    view.close_video()


def test_a_late_frame_is_bridged_by_the_preview_of_that_frame_and_comes_exactly(
    qtbot: QtBot, previewed: tuple[Session, PictureView, threading.Event]
) -> None:
    session, view, go = previewed
    session.go_to(41)
    qtbot.waitUntil(lambda: view.frame == 41, timeout=WAIT_MS)
    assert not view.exact
    assert read_index(pixels(view.image)) == 41
    go.set()
    qtbot.waitUntil(lambda: view.exact, timeout=WAIT_MS)
    assert read_index(pixels(view.image)) == 41
    assert view.image.width() == 192


def test_while_it_plays_only_decoded_frames_are_shown(
    qtbot: QtBot, previewed: tuple[Session, PictureView, threading.Event]
) -> None:
    session, view, go = previewed
    session.set_playing(True)
    with qtbot.assertNotEmitted(view.shown, wait=3 * LATE_MS):
        session.go_to(20)
    go.set()
    qtbot.waitUntil(lambda: view.exact, timeout=WAIT_MS)
    assert view.frame == 20


def test_the_strip_shows_the_video_along_the_timeline(
    qtbot: QtBot, write_video: Callable[..., Path]
) -> None:
    session = Session()
    previewing = Previewing(session)
    timeline = Timeline(session, previewing)
    qtbot.addWidget(timeline)
    timeline.resize(900, timeline.sizeHint().height())
    session.open_video(probe(write_video(count=60)))
    qtbot.waitUntil(lambda: not previewing.busy, timeout=WAIT_MS)
    row = timeline.scale.box("film", 0.0, session.video.duration_s)
    strip = pixels(timeline.grab().toImage())[round(row.bottom()) - 6]
    left, right = round(row.left()) + 4, round(row.right()) - 8
    expected = [pattern(n, 192, 108)[-1, 0].astype(int) for n in (0, 59)]
    for x, colour in ((left, expected[0]), (right, expected[1])):
        assert np.abs(strip[x] - colour).max() < 30
    previewing.stop_and_wait()
