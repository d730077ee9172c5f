"""The batch window: files in, worker processes, results to open."""

import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from kinetrace.app.analysis.analyst import Analyst
from kinetrace.app.batch import batch_tables, batching
from kinetrace.app.batch.batch_list import DOUBTFUL, NAME, NOTES, STATE, BatchList, _without_name
from kinetrace.app.batch.batch_results import RESULTS, BatchResults
from kinetrace.app.batch.batch_window import BatchWindow
from kinetrace.app.batch.batch_work import common_folder, gather
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.export.export_names import ENDINGS
from kinetrace.app.export.export_work import VIDEO
from kinetrace.core.batch.asked import Batch, BatchProgress
from kinetrace.core.batch.claim import claimed
from kinetrace.core.batch.files import EXPORTED
from kinetrace.core.batch.manifest import Entry, Manifest, State
from kinetrace.core.network import weights
from kinetrace.core.recordings.recording_file import load
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from quick_work import QuickWork

WAIT_MS = 120_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BatchWindow]:
    """A batch window whose work needs no weights but believes to have some."""
    place = tmp_path / "weights"
    place.mkdir()
    (place / weights.file_name("RT")).write_bytes(b"none")
    monkeypatch.setenv(weights.ENVIRONMENT, str(place))
    store = SettingsStore(None)
    window = BatchWindow(Analyst(Session(), store), store)
    monkeypatch.setattr(window, "make_work", lambda: QuickWork(tmp_path))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.end()


@pytest.fixture
def videos(write_video: Callable[..., Path], tmp_path: Path) -> list[Path]:
    """Three videos: one to be analysed, one that fails, and a copy of the first."""
    folder = tmp_path / "films" / "day1"
    folder.mkdir(parents=True)
    walk = write_video("walk.mp4", count=24).rename(folder / "walk.mp4")
    bad = write_video("bad.mp4", count=20).rename(folder / "bad.mp4")
    return [walk, bad, Path(shutil.copy(walk, folder / "again.mp4"))]


def add(qtbot: QtBot, window: BatchWindow, *paths: Path) -> None:
    window.add(list(paths))
    qtbot.waitUntil(lambda: not window.filling.busy, timeout=WAIT_MS)


def run(qtbot: QtBot, window: BatchWindow) -> None:
    qtbot.mouseClick(window.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.busy, timeout=WAIT_MS)


def texts(window: BatchWindow, column: int) -> dict[str, str]:
    rows = [window.list.topLevelItem(n) for n in range(window.list.topLevelItemCount())]
    return {row.text(NAME): row.text(column) for row in rows}


def test_the_empty_window_invites_and_cannot_start(window: BatchWindow) -> None:
    assert window.empty.isVisible()
    assert not window.start.isEnabled()


def test_folders_and_files_are_taken_once_whether_dropped_or_chosen(
    qtbot: QtBot, window: BatchWindow, videos: list[Path]
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (videos[0].parent.parent, videos[0])])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: not window.filling.busy, timeout=WAIT_MS)
    assert sorted(texts(window, STATE)) == ["again.mp4", "bad.mp4", "walk.mp4"]
    assert set(texts(window, STATE).values()) == {"waiting"}
    assert window.words.text() == "Videos added: 3."
    add(qtbot, window, videos[0])
    assert len(window.list.videos) == 3
    assert window.words.text() == "All of them are in the list already."
    (empty := videos[0].parent / "empty").mkdir()
    add(qtbot, window, empty)
    assert window.words.text() == "There is no video in it."
    window.list.topLevelItem(0).setSelected(True)
    window.list.setFocus()
    qtbot.keyClick(window.list, Qt.Key.Key_Delete)
    assert len(window.list.videos) == 2
    window.list.topLevelItem(0).setSelected(True)
    qtbot.keyClick(window.list, Qt.Key.Key_Backspace)
    assert len(window.list.videos) == 1
    assert all(path.exists() for path in videos)


def test_videos_that_are_called_the_same_are_told_apart_by_their_folders(
    qtbot: QtBot, tmp_path: Path
) -> None:
    videos = BatchList()
    qtbot.addWidget(videos)
    last = tmp_path / "b" / "day2" / "walk.mp4"
    videos.add((tmp_path / "a" / "day1" / "walk.mp4", tmp_path / "a" / "squat.mp4"))
    videos.add((last,))
    shown = [videos.topLevelItem(row).text(NAME) for row in range(3)]
    assert shown == ["a/day1/walk.mp4", "squat.mp4", "b/day2/walk.mp4"]
    videos.remove((last,))
    assert videos.topLevelItem(0).text(NAME) == "walk.mp4"


def test_a_folder_in_which_another_batch_is_at_work_is_left_to_it(
    qtbot: QtBot, window: BatchWindow, videos: list[Path]
) -> None:
    add(qtbot, window, videos[0])
    with claimed(videos[0].parent / RESULTS):
        run(qtbot, window)
    assert "another batch is at work in this folder" in window.words.text()
    assert texts(window, STATE) == {"walk.mp4": "waiting"}
    assert window.start.text() == "Start"


@pytest.mark.slow
def test_one_failure_does_not_stop_the_rest_and_each_says_what_became_of_it(
    qtbot: QtBot, window: BatchWindow, videos: list[Path]
) -> None:
    add(qtbot, window, videos[0].parent)
    run(qtbot, window)
    states = texts(window, STATE)
    assert states["bad.mp4"] == "failed"
    assert sorted(states.values())[0] == "a copy"
    assert any(state.startswith("done in") for state in states.values())
    assert "this is no video" in texts(window, NOTES)["bad.mp4"]
    done = next(name for name, state in states.items() if state.startswith("done"))
    assert texts(window, DOUBTFUL)[done] == "30 %"
    assert texts(window, NOTES)[done] == "Look at the knees."
    assert window.words.text() == "Done: 1, failed: 1, copies: 1"
    qtbot.waitUntil(lambda: not window.batching.picturing, timeout=WAIT_MS)
    item = window.list.topLevelItem([v.name for v in window.list.videos].index(done))
    picture = item.icon(NAME).pixmap(96, 54).toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2).alpha() == 255
    with qtbot.waitSignal(window.open_wanted) as wanted:
        window.list.itemActivated.emit(item, NAME)
    assert load(wanted.args[0]).video.name == done


@pytest.mark.slow
def test_stopped_in_the_middle_it_goes_on_from_there(
    qtbot: QtBot, window: BatchWindow, write_video: Callable[..., Path], tmp_path: Path
) -> None:
    first = write_video("a.mp4", count=24)
    add(qtbot, window, first, write_video("slow.mp4", count=30))
    qtbot.mouseClick(window.start, Qt.MouseButton.LeftButton)
    assert not window.filling.add_videos.isEnabled()
    qtbot.waitUntil(
        lambda: (
            texts(window, STATE)["a.mp4"].startswith("done")
            and texts(window, STATE)["slow.mp4"].endswith("%")
        ),
        timeout=WAIT_MS,
    )
    qtbot.mouseClick(window.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.busy, timeout=WAIT_MS)
    assert texts(window, STATE)["slow.mp4"].startswith("stopped")
    assert texts(window, STATE)["a.mp4"].startswith("done")
    (tmp_path / "go").touch()
    run(qtbot, window)
    assert texts(window, STATE)["a.mp4"] == "done before"
    assert texts(window, STATE)["slow.mp4"].startswith("done in")


def test_a_network_that_cannot_be_loaded_is_told_and_the_list_stays(
    qtbot: QtBot, window: BatchWindow, videos: list[Path], monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.setattr(window, "make_work", lambda: QuickWork(tmp_path, "none"))
    add(qtbot, window, videos[0])
    run(qtbot, window)
    assert "no weights" in window.words.text()
    assert window.start.isEnabled()
    assert len(window.list.videos) == 1


def test_results_that_cannot_be_written_are_told(
    qtbot: QtBot, window: BatchWindow, videos: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    add(qtbot, window, videos[0])
    window.results.out.setText(str(tmp_path / "file" / "deeper"))
    run(qtbot, window)
    assert "cannot be" in window.words.text()


def test_a_video_done_before_whose_tables_are_written_anew_shows_how_far_it_is(
    qtbot: QtBot,
) -> None:
    qtbot.addWidget(made := BatchList())
    made.add((video := Path("walk.mp4"),))
    done = Entry("walk.mp4", state=State.DONE, earlier=True)
    shown = []
    for step in ((0, 0), (3, 10), None):
        made.show_entry(video, done, step)
        shown.append(made.topLevelItem(0).text(STATE))
    assert shown == ["reading", "30 %", "done before"]


def test_a_note_begins_without_the_name_of_its_video() -> None:
    assert _without_name("a.mp4: the file is empty.", "a.mp4") == "the file is empty."
    assert _without_name("a.mp4\u00a0: le fichier est vide.", "a.mp4") == "le fichier est vide."
    assert _without_name("Look at the knees.", "a.mp4") == "Look at the knees."


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_is_listed_by_its_own_name_even_if_it_leads_to_itself(tmp_path: Path) -> None:
    (tmp_path / "circle.mp4").symlink_to(tmp_path / "circle.mp4")
    (tmp_path / "walk.mp4").touch()
    (tmp_path / "P-01.mp4").symlink_to(tmp_path / "walk.mp4")
    gathering = gather([tmp_path], [])
    next(gathering)
    with pytest.raises(StopIteration) as end:
        next(gathering)
    assert [video.name for video in end.value.value.videos] == [
        "P-01.mp4",
        "circle.mp4",
        "walk.mp4",
    ]


def test_recordings_are_no_videos_of_a_batch_and_that_is_said(
    qtbot: QtBot, window: BatchWindow, videos: list[Path], tmp_path: Path
) -> None:
    (recording := tmp_path / "P-01.kinetrace").touch()
    add(qtbot, window, recording)
    assert "P-01.kinetrace: a recording, not a video." in window.words.text()
    assert window.list.videos == ()


def test_stopped_a_video_is_not_taken_for_one_of_its_name_in_an_earlier_batch(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    video = tmp_path / "day2" / "a.mp4"
    batch = Batch(video.parent, (video,), QuickWork(tmp_path), tmp_path)
    before = Entry("a.mp4", state=State.DONE, key="k", results="a")
    Manifest(
        tmp_path / batching.NAME, video.parent, entries=[Entry("a.mp4")], past=[before]
    ).write()

    def never_ending(_: Batch) -> Iterator[BatchProgress]:
        while True:
            yield BatchProgress((Entry("a.mp4", state=State.RUNNING),), 0, {}, None, {})

    monkeypatch.setattr(batching, "_run", never_ending)
    work = batching.Batching()
    shown: list[Entry] = []
    work.entry_changed.connect(lambda video, entry, step: shown.append(entry))
    work.begin(batch)
    qtbot.waitUntil(lambda: bool(shown) and shown[-1].state is State.RUNNING, timeout=WAIT_MS)
    with qtbot.waitSignal(work.stopped, timeout=WAIT_MS):
        work.cancel()
    assert shown[-1].state is State.WAITING
    work.end()


def test_a_batch_that_is_begun_again_shows_its_results_as_they_are_then(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    video = tmp_path / "a.mp4"
    done = Manifest(tmp_path, tmp_path, entries=[Entry("a.mp4", state=State.DONE, results="a")])

    def quick(_: Batch) -> Generator[None, None, Manifest]:
        return done
        yield

    monkeypatch.setattr(batching, "_run", quick)
    work = batching.Batching()
    for _ in range(2):
        with qtbot.waitSignals([work.picture_made, work.ended], timeout=WAIT_MS):
            work.begin(Batch(tmp_path, (video,), QuickWork(tmp_path), tmp_path))
    work.end()


def test_all_videos_of_a_batch_are_turned_as_chosen(qtbot: QtBot) -> None:
    store = SettingsStore(None)
    window = BatchWindow(Analyst(Session(), store), store)
    qtbot.addWidget(window)
    turn = window.results.turn
    assert window.make_work().turned_deg is None, "as their files say, or as they were turned"
    for words, degrees in (
        ("to the right (90°)", 90),
        ("to the left (90°)", 270),
        ("back (0°)", 0),
    ):
        turn.setCurrentText(words)
        assert window.make_work().turned_deg == degrees


def test_all_videos_of_a_batch_are_of_the_task_that_is_chosen(qtbot: QtBot) -> None:
    store = SettingsStore(None)
    window = BatchWindow(Analyst(Session(), store), store)
    qtbot.addWidget(window)
    assert window.make_work().settings == {}, "recordings that are there keep their own"
    for words, name in (("Squat", "squat"), ("Gait", "gait")):
        window.results.task.setCurrentText(words)
        assert window.make_work().settings == {"task": name}


@pytest.fixture
def made(
    qtbot: QtBot, window: BatchWindow, videos: list[Path], monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Path:  # fmt: skip
    """The folder with the results of a batch of the window."""
    results = tmp_path / "results"
    results.mkdir()
    (results / "walk.kinetrace").touch()
    done = Manifest(tmp_path, tmp_path, entries=[Entry("", state=State.DONE, results="walk")])

    def quick(_: Batch) -> Generator[None, None, Manifest]:
        return done
        yield

    monkeypatch.setattr(batching, "_run", quick)
    add(qtbot, window, videos[0])
    window.results.out.setText(str(results))
    run(qtbot, window)
    return results


def test_while_tables_are_written_no_batch_begins_and_they_can_be_stopped(
    qtbot: QtBot, window: BatchWindow, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never_ending(_: tuple[Path, ...], folder: Path) -> Iterator[int]:
        assert folder == made, "beside the results, whatever is typed for the next batch"
        while True:
            yield 0

    monkeypatch.setattr(batch_tables, "_join", never_ending)
    window.results.out.setText(str(made.parent / "next"))
    window.list.selectAll()
    window.tables.click()
    qtbot.waitUntil(lambda: window.words.text() == "Tables: 0 of 1 recordings", timeout=WAIT_MS)
    assert not window.start.isEnabled()
    window.filling.drop_chosen.click()
    assert not window.list.videos
    assert window.tables.isVisible()
    window.tables.click()
    qtbot.waitUntil(lambda: not window.tables.busy, timeout=WAIT_MS)
    assert window.words.text() == "Stopped; no table was written."
    assert not window.tables.isVisible()


def test_that_there_is_no_result_is_not_said_any_more_of_the_next_one_that_has_one(
    qtbot: QtBot, window: BatchWindow, made: Path
) -> None:
    item = window.list.topLevelItem(0)
    result = (made / "walk.kinetrace").rename(made / "away")
    window.list.itemActivated.emit(item, NAME)
    assert window.words.text() == "There is no result of this video yet."
    result.rename(made / "walk.kinetrace")
    with qtbot.waitSignal(window.open_wanted):
        window.list.itemActivated.emit(item, NAME)
    assert not window.words.text()


def test_a_long_message_and_the_heads_of_columns_are_not_cut_at_large_letters(
    qtbot: QtBot, own_look: QApplication, window: BatchWindow, videos: list[Path]
) -> None:
    own_look.setStyleSheet("* { font-size: 20px; }")
    large = BatchWindow(window._analyst, SettingsStore(None))
    qtbot.addWidget(large)
    header = large.list.header()
    assert all(header.sectionSize(n) >= header.sectionSizeHint(n) for n in (NAME, STATE, DOUBTFUL))
    large.show()
    add(qtbot, large, videos[0])
    large.words.setText("\n".join(["There are no steps in this recording: " + "why " * 12] * 4))
    qtbot.waitUntil(lambda: large.words.height() >= large.words.heightForWidth(large.words.width()))
    assert large.list.viewport().height() > 60
    large.end()


def test_a_batch_knows_how_the_export_calls_a_video_with_the_skeleton() -> None:
    assert ENDINGS[VIDEO] == (EXPORTED,)


def test_results_proposed_for_one_folder_are_not_those_of_another_one(
    qtbot: QtBot, tmp_path: Path
) -> None:
    results = BatchResults()
    qtbot.addWidget(results)
    one, other = tmp_path / "day1", tmp_path / "day2"
    assert results.folder_for(one) == one / RESULTS
    assert results.folder_for(tmp_path) == one / RESULTS, "more was added: it goes on"
    assert results.folder_for(other) == other / RESULTS
    results.out.setText(str(tmp_path / "mine"))
    assert results.folder_for(one) == tmp_path / "mine"


def test_a_folder_may_be_called_by_a_name_that_begins_with_a_tilde(qtbot: QtBot) -> None:
    results = BatchResults()
    qtbot.addWidget(results)
    results.out.setText("~walks")
    assert results.chosen == Path("~walks")
    results.out.setText("~/walks")
    assert results.chosen == Path.home() / "walks"


def test_results_lie_beside_videos_in_a_folder_whose_name_is_no_text(qtbot: QtBot) -> None:
    results = BatchResults()
    qtbot.addWidget(results)
    folder = Path("/films/\udce9t\udce9")
    assert results.folder_for(folder) == results.chosen == folder / RESULTS


def test_the_common_folder_is_the_deepest_that_holds_all(tmp_path: Path) -> None:
    assert common_folder([tmp_path / "a" / "x.mp4"]) == tmp_path / "a"
    assert common_folder([tmp_path / "a" / "x.mp4", tmp_path / "b" / "c" / "y.mp4"]) == tmp_path
