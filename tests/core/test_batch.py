import csv
import errno
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from batch_works import LightWork
from kinetrace.core.batch.asked import Batch, BatchProgress
from kinetrace.core.batch.awake import Awake
from kinetrace.core.batch.claim import NAME as LOCK
from kinetrace.core.batch.claim import claimed
from kinetrace.core.batch.crew import LocalCrew
from kinetrace.core.batch.manifest import NAME, Entry, Manifest, State
from kinetrace.core.batch.process import Worker
from kinetrace.core.batch.run import run_batch
from kinetrace.core.batch.summary import CSV_NAME, HTML_NAME
from kinetrace.core.errors import KinetraceError, RecordingError
from kinetrace.core.output.results import recording_path, result_path
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.system.unfinished import unfinished
from sample_recording import FACTS, sample_recording

MakeBatch = Callable[..., Batch]


@pytest.fixture
def make_batch(tmp_path: Path) -> MakeBatch:
    """A function that writes files with the given texts and returns the batch of all of them."""

    def make(**texts: str) -> Batch:
        folder = tmp_path / "in"
        for name, text in texts.items():
            path = folder / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        videos = sorted(path for path in folder.rglob("*") if path.is_file())
        work = LightWork(tmp_path / "journal")
        return Batch(folder, tuple(videos), work, tmp_path / "out", workers=1)

    return make


def run_to_end(batch: Batch) -> Manifest:
    steps = run_batch(batch)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            manifest: Manifest = end.value
            return manifest


def test_the_computer_stays_awake_as_long_as_a_batch_is_at_work(
    make_batch: MakeBatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    @contextmanager
    def no_sleep() -> Iterator[None]:
        told.append("awake")
        yield
        told.append("over")

    monkeypatch.setattr("kinetrace.core.batch.run.no_sleep", no_sleep)
    steps = run_batch(make_batch(a_mp4="a"))
    next(steps)
    assert told == ["awake"]
    assert len([*steps]) > 0
    assert told == ["awake", "over"]


def run_until(batch: Batch, done: Callable[[BatchProgress], bool]) -> None:
    """Run a batch until something is so, and close it there."""
    steps = run_batch(batch)
    for progress in steps:
        if done(progress):
            steps.close()


def states(manifest: Manifest) -> dict[str, str]:
    return {entry.video: entry.state.value for entry in manifest.entries}


def on_disk(tmp_path: Path, what: str = "state") -> dict[str, str]:
    content = json.loads((tmp_path / "out" / NAME).read_text(encoding="utf-8"))
    return {entry["video"]: entry[what] for entry in content["files"]}


def journal(tmp_path: Path) -> list[str]:
    path = tmp_path / "journal"
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def summary(tmp_path: Path) -> list[dict[str, str]]:
    with (tmp_path / "out" / CSV_NAME).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def by_name(manifest: Manifest, video: str) -> Entry:
    return next(entry for entry in manifest.entries if entry.video == video)


def test_files_that_fail_in_every_way_do_not_stop_the_others(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(
        a_mp4="fine 1",
        b_mp4="bad",
        c_mp4="die",
        d_mp4="hang",
        e_mp4="strange",
        sub__f_mp4="fine 2",
    )
    manifest = run_to_end(replace(batch, workers=2, limit_s=1.5))
    assert (
        states(manifest)
        == on_disk(tmp_path)
        == {
            "a.mp4": "done",
            "b.mp4": "failed",
            "c.mp4": "failed",
            "d.mp4": "failed",
            "e.mp4": "failed",
            "sub/f.mp4": "done",
        }
    )
    assert by_name(manifest, "b.mp4").reason == "b.mp4: this is no video."
    assert "code 3" in by_name(manifest, "c.mp4").reason
    assert "longer than the limit of 1.5 s" in by_name(manifest, "d.mp4").reason
    assert "ZeroDivisionError" in by_name(manifest, "e.mp4").reason
    assert (tmp_path / "out" / "sub" / "f.kinetrace").read_bytes() == b"whole"


def test_going_on_repeats_no_finished_file_whatever_its_name(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine 1", b_mp4="fine 2")
    run_until(batch, lambda progress: progress.entries[0].state is State.DONE)
    assert on_disk(tmp_path)["a.mp4"] == "done"
    (tmp_path / "in" / "a.mp4").rename(tmp_path / "in" / "z.mov")
    manifest = run_to_end(make_batch(c_mp4="fine 3"))
    assert states(manifest) == {"b.mp4": "done", "c.mp4": "done", "z.mov": "done"}
    assert by_name(manifest, "z.mov").earlier
    assert by_name(manifest, "z.mov").results == "a"
    assert journal(tmp_path).count("a.mp4") == 1
    assert "z.mov" not in journal(tmp_path)


def test_other_settings_other_weights_lost_results_and_asking_for_it_do_it_again(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine")
    work = LightWork(tmp_path / "journal", "other")
    run_to_end(batch)
    for again in (
        replace(batch, work=work),
        replace(batch, work=replace(work, weights="w2")),
        replace(batch, work=replace(work, weights="w2"), again=True),
    ):
        count = len(journal(tmp_path))
        run_to_end(again)
        assert len(journal(tmp_path)) == count + 1
        run_to_end(replace(again, again=False))
        assert len(journal(tmp_path)) == count + 1
    (tmp_path / "out" / "a.kinetrace").unlink()
    assert not run_to_end(replace(again, again=False)).entries[0].earlier


def test_results_overwritten_with_other_settings_are_not_taken_for_finished(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine")
    run_to_end(batch)
    run_to_end(replace(batch, work=LightWork(tmp_path / "journal", "other")))
    assert not run_to_end(batch).entries[0].earlier


def test_closing_stops_at_once_keeps_what_is_done_and_goes_on_from_there(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="slow", b_mp4="fine")
    run_until(batch, lambda progress: progress.steps.get(0, (0, 0))[0] > 0)
    assert on_disk(tmp_path) == {"a.mp4": "stopped", "b.mp4": "waiting"}
    assert (tmp_path / "out" / "a.kinetrace").read_bytes() == b"part"
    assert states(run_to_end(batch)) == {"a.mp4": "done", "b.mp4": "done"}


def test_what_is_done_is_in_the_summary_of_a_batch_that_is_stopped(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine", b_mp4="slow", c_mp4="fine 3")
    run_until(batch, lambda progress: progress.entries[0].state is State.DONE)
    rows = {row["video"]: row["state"] for row in summary(tmp_path)}
    assert rows.pop("b.mp4") in ("stopped", "waiting")
    assert rows == {"a.mp4": "done", "c.mp4": "waiting"}
    page = (tmp_path / "out" / HTML_NAME).read_bytes()
    next(steps := run_batch(batch))
    steps.close()
    assert (tmp_path / "out" / HTML_NAME).read_bytes() == page, "nothing was done"


def test_what_was_done_before_stays_in_the_summary_of_a_run_that_does_not_reach_it(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(b_mp4="fine 2", c_mp4="fine 3", d_mp4="fine 4", e_mp4="bad")
    run_to_end(batch)
    missing = {row["video"]: row["missing_percent"] for row in summary(tmp_path)}
    (tmp_path / "in" / "c.mp4").write_text("fine, and longer", encoding="utf-8")
    result_path(tmp_path / "out" / "d", "_angles.csv").touch()
    os.utime(result_path(tmp_path / "out" / "d", "_angles.csv"), (0, 0))  # corrected since
    stopped = make_batch(a_mp4="slow")
    run_until(stopped, lambda progress: progress.steps.get(0, (0, 0))[0] > 0)
    rows = {row["video"]: row for row in summary(tmp_path)}
    states_now = {video: row["state"] for video, row in rows.items()}
    waiting = dict.fromkeys(("c.mp4", "d.mp4", "e.mp4"), "waiting")
    assert states_now == {"a.mp4": "stopped", "b.mp4": "done"} | waiting
    assert rows["b.mp4"]["from_earlier_run"] == "yes"
    assert rows["b.mp4"]["missing_percent"] == missing["b.mp4"] == "20.00"
    assert on_disk(tmp_path) == states_now
    work = LightWork(tmp_path / "journal", "other")
    run_until(replace(stopped, work=work), lambda progress: bool(progress.engine))
    assert on_disk(tmp_path)["b.mp4"] == "waiting", "of other settings"
    manifest = run_to_end(stopped)
    assert by_name(manifest, "b.mp4").earlier
    assert journal(tmp_path).count("b.mp4") == 1


def test_who_does_not_wait_for_what_is_at_work_has_the_summary_of_what_is_done(
    make_batch: MakeBatch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(crew: LocalCrew, seconds: float) -> None:
        for worker in list(crew._workers):
            crew._end(worker)
        raise KeyboardInterrupt

    monkeypatch.setattr(LocalCrew, "stop", interrupted)
    batch = make_batch(a_mp4="fine", b_mp4="slow")
    with pytest.raises(KeyboardInterrupt):
        run_until(batch, lambda progress: progress.entries[0].state is State.DONE)
    rows = {row["video"]: row["state"] for row in summary(tmp_path)}
    assert rows.pop("b.mp4") in ("stopped", "waiting")
    assert rows == {"a.mp4": "done"}


def test_a_summary_that_cannot_be_written_is_told_and_what_is_done_is_known(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    (tmp_path / "out" / CSV_NAME).mkdir(parents=True)
    with pytest.raises(RecordingError, match=f"{CSV_NAME}: cannot be written"):
        run_to_end(make_batch(a_mp4="fine"))
    assert on_disk(tmp_path) == {"a.mp4": "done"}


def test_a_kill_leaves_a_whole_manifest_from_which_the_next_run_goes_on(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine", b_mp4="slow")
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from pathlib import Path; from batch_works import LightWork\n"
        "from kinetrace.core.batch.asked import Batch\n"
        "from kinetrace.core.batch.run import run_batch\n"
        f"top = Path({str(tmp_path)!r}); videos = tuple(sorted((top / 'in').iterdir()))\n"
        "batch = Batch(top / 'in', videos, LightWork(top / 'journal'), top / 'out', workers=1)\n"
        "for progress in run_batch(batch): print(progress.steps.get(1, (0, 0))[1], flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        while run.stdout.readline().strip() == "0" or not on_disk(tmp_path, "results")["b.mp4"]:
            pass
        with pytest.raises(KinetraceError, match="out: another batch is at work in this folder"):
            run_to_end(replace(batch, again=True))
        run.kill()
    part = tmp_path / "out" / "b.kinetrace"
    until_s = time.monotonic() + 10
    while not part.exists() and time.monotonic() < until_s:
        time.sleep(0.02)  # the worker notices that nobody listens any more
    assert states(run_to_end(batch)) == {"a.mp4": "done", "b.mp4": "done"}
    assert journal(tmp_path).count("a.mp4") == 1


def test_what_a_batch_left_unfinished_that_was_killed_is_gone_after_the_next_one(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch, out = make_batch(a_mp4="fine"), tmp_path / "out"
    out.mkdir()
    for name in (NAME, "a_angles.svg", "a_overlay.mp4", "another.csv"):
        unfinished(out / name, "1").touch()
    run_to_end(batch)
    assert list(out.glob(".*.part")) == [unfinished(out / "another.csv", "1")]


def test_a_second_batch_in_a_folder_is_refused_and_changes_nothing(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine")
    first = run_batch(batch)
    next(first)
    listed = (tmp_path / "out" / NAME).read_bytes()
    with pytest.raises(KinetraceError, match="choose another folder for the results"):
        next(run_batch(replace(batch, out=tmp_path / "in" / ".." / "out")))
    assert (tmp_path / "out" / NAME).read_bytes() == listed
    assert states(run_to_end(replace(batch, out=tmp_path / "other"))) == {"a.mp4": "done"}
    first.close()
    assert states(run_to_end(batch)) == {"a.mp4": "done"}


@pytest.mark.parametrize("out", [None, "out"], ids=["beside the videos", "in a tree of results"])
@pytest.mark.parametrize("inner_first", [True, False])
def test_batches_of_a_folder_and_of_one_in_it_see_each_other(
    make_batch: MakeBatch, tmp_path: Path, out: str | None, inner_first: bool
) -> None:
    whole = make_batch(a_mp4="fine 1", day1__morning__b_mp4="fine 2", day2__c_mp4="fine 3")
    outer = replace(whole, out=None if out is None else tmp_path / out)
    inner = replace(
        outer,
        folder=outer.folder / "day1",
        videos=outer.videos[1:2],
        out=None if outer.out is None else outer.out / "day1",
    )
    first, second = (inner, outer) if inner_first else (outer, inner)
    steps = run_batch(first)
    next(steps)
    with pytest.raises(KinetraceError, match="is in the other, and both could") as told:
        next(run_batch(second))
    assert str(first.results.resolve()) in str(told.value)
    assert not (second.results / NAME).exists()
    steps.close()
    assert set(states(run_to_end(second)).values()) == {"done"}
    assert set(states(run_to_end(first)).values()) == {"done"}


def test_a_batch_of_a_neighbouring_folder_is_another_matter(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    both = make_batch(day1__a_mp4="fine 1", day2__b_mp4="fine 2")
    one, other = (
        replace(both, folder=video.parent, videos=(video,), out=None) for video in both.videos
    )
    steps = run_batch(one)
    next(steps)
    assert states(run_to_end(other)) == {"b.mp4": "done"}
    steps.close()


@pytest.mark.skipif(sys.platform == "win32", reason="locks are another call there")
def test_where_a_server_knows_no_locks_nothing_stands_in_for_them_that_a_kill_would_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    import fcntl

    def no_locks(_: int, how: int) -> None:
        if how != fcntl.LOCK_UN:
            raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with claimed(tmp_path):
        assert (tmp_path / LOCK).read_bytes() == b""
        with claimed(tmp_path):
            assert "See that nothing else is at work in this folder." in caplog.text


def test_a_shared_folder_without_locks_is_worked_in_and_that_is_logged(
    make_batch: MakeBatch, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("filelock.FileLock.acquire", no_locks)
    assert states(run_to_end(make_batch(a_mp4="fine"))) == {"a.mp4": "done"}
    assert "See that nothing else is at work in this folder." in caplog.text


def test_a_batch_runs_in_a_thread_as_in_the_app(make_batch: MakeBatch) -> None:
    batch = make_batch(a_mp4="fine")
    with ThreadPoolExecutor(1) as pool:
        assert states(pool.submit(run_to_end, batch).result(timeout=60)) == {"a.mp4": "done"}


def test_a_worker_that_shows_no_life_is_overdue(tmp_path: Path) -> None:
    worker = Worker(LightWork(tmp_path / "journal"), 1)
    try:
        assert worker.overdue(None, 60) is None
        worker.news_s -= 61
        assert "Nothing happened for 60 s" in str(worker.overdue(None, 60))
    finally:
        worker.kill()


def corrected(tmp_path: Path, words: str) -> Path:
    """Let a person save the recording of a.mp4 after its tables were written; return a table."""
    table, recording = tmp_path / "out" / "a_angles.csv", tmp_path / "out" / "a.kinetrace"
    table.write_text("old", encoding="utf-8")
    os.utime(table, (1e9, 1e9))
    recording.write_text(words, encoding="utf-8")
    return table


def test_tables_follow_what_a_person_corrected_and_the_recording_stays(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine 1", b_mp4="fine 2")
    run_to_end(batch)
    table = corrected(tmp_path, "corrected")
    ends: list[tuple[int, State]] = []
    for progress in run_batch(batch):
        if progress.changed is not None:
            state = progress.entries[progress.changed].state
            ends += [(progress.changed, state)] if state is not State.RUNNING else []
        assert progress.ended == len(ends), "what is written anew has not ended yet"
    assert table.read_text(encoding="utf-8") == "corrected"
    assert (tmp_path / "out" / "a.kinetrace").read_text(encoding="utf-8") == "corrected"
    assert sorted(ends) == [(0, State.DONE), (1, State.DONE)], "each ends once"
    (row,) = [one for one in summary(tmp_path) if one["video"] == "a.mp4"]
    assert (row["state"], row["corrected_percent"], row["from_earlier_run"]) == (
        "done",
        "10.00",
        "yes",
    )
    run_to_end(batch)
    assert journal(tmp_path) == ["a.mp4", "b.mp4", "a.mp4:tables"], "and once"


@pytest.mark.parametrize("ends", ["stopped", "failed"])
def test_tables_that_could_not_follow_a_correction_do_so_next_time(
    make_batch: MakeBatch, tmp_path: Path, ends: str
) -> None:
    batch = make_batch(a_mp4="fine")
    run_to_end(batch)
    table = corrected(tmp_path, "slow" if ends == "stopped" else "bad")
    if ends == "stopped":
        run_until(batch, lambda progress: progress.steps.get(0, (0, 0))[0] > 0)
    else:
        assert run_to_end(batch).entries[0].reason == "a.mp4: a table is open elsewhere."
    corrected(tmp_path, "corrected")
    assert states(run_to_end(batch)) == {"a.mp4": "done"}
    assert table.read_text(encoding="utf-8") == "corrected"
    assert journal(tmp_path) == ["a.mp4", "a.mp4:tables", "a.mp4:tables"]


def test_a_computer_that_slept_is_no_worker_that_hangs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now_s = [0.0]
    awake = Awake(lambda: now_s[0])
    monkeypatch.setattr("kinetrace.core.batch.process.awake_s", awake.seconds)
    worker = Worker(LightWork(tmp_path / "journal"), 1)
    try:
        now_s[0] += 8 * 3600
        assert worker.overdue(3600, 60) is None
        for _ in range(16):
            now_s[0] += 4
            told = worker.overdue(3600, 60)
        assert "Nothing happened for 60 s" in str(told)
    finally:
        worker.kill()


def test_copies_are_analysed_once_and_equal_names_do_not_meet(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    manifest = run_to_end(
        make_batch(a_mov="fine 1", a_mp4="fine 2", b_mp4="fine 1", c_mp4="fine 3")
    )
    assert states(manifest)["b.mp4"] == "copy"
    assert by_name(manifest, "b.mp4").reason == "The same content as a.mov."
    assert [entry.results for entry in manifest.entries] == ["a", "a_mp4", "a", "c"]
    assert journal(tmp_path) == ["a.mov", "a.mp4", "c.mp4"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_file_that_cannot_be_read_is_told_like_any_other(make_batch: MakeBatch) -> None:
    folder = make_batch(a_mp4="fine").folder
    (folder / "gone.mp4").symlink_to(folder / "nowhere.mp4")
    (folder / "circle.mp4").symlink_to(folder / "circle.mp4")
    videos = tuple(sorted(folder.iterdir()))
    manifest = run_to_end(replace(make_batch(), videos=videos))
    gone, circle = (by_name(manifest, name).reason for name in ("gone.mp4", "circle.mp4"))
    assert gone == f"gone.mp4: there is no such file in {folder}."
    assert circle.startswith("circle.mp4: the file cannot be read (")
    assert by_name(manifest, "a.mp4").state is State.DONE


@pytest.mark.parametrize("workers", [1, 2])
def test_a_copy_of_a_file_that_failed_has_failed(make_batch: MakeBatch, workers: int) -> None:
    manifest = run_to_end(replace(make_batch(a_mp4="bad", b_mp4="bad"), workers=workers))
    assert set(states(manifest).values()) == {"failed"}
    reasons = sorted(entry.reason for entry in manifest.entries)
    assert reasons[0].startswith("The same content as")
    assert reasons[0].endswith(".mp4: this is no video.")
    assert reasons[0].count(".mp4: ") == 1


def test_the_recording_of_another_video_is_not_overwritten(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine")
    file = recording_path(tmp_path / "out" / "a")
    save(replace(sample_recording(2), video=FACTS), file)
    before = file.read_bytes()
    assert run_to_end(batch).entries[0].results == "a_mp4"
    assert file.read_bytes() == before


def test_progress_tells_frames_and_the_time_left(make_batch: MakeBatch) -> None:
    seen: list[BatchProgress] = []

    def halfway(progress: BatchProgress) -> bool:
        seen.append(progress)
        return bool(progress.steps.get(0, (0, 0))[0] > 1)

    run_until(make_batch(a_mp4="slow"), halfway)
    assert seen[0].seconds_left is None
    assert seen[-1].steps[0][1] == 100_000
    assert (seen[-1].seconds_left or 0) > 0
    assert seen[-1].engine["variant"] == "RT"


def test_without_weights_nothing_is_done_and_the_reason_is_told(make_batch: MakeBatch) -> None:
    batch = make_batch(a_mp4="fine")
    with pytest.raises(KinetraceError, match=r"There are no weights\."):
        run_to_end(replace(batch, work=LightWork(Path("journal"), weights="none")))


def test_a_folder_that_cannot_be_written_is_told_before_any_work(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="fine")
    (tmp_path / "file").touch()
    with pytest.raises(RecordingError, match="Choose another folder"):
        run_to_end(replace(batch, out=tmp_path / "file" / "out"))
    assert journal(tmp_path) == []


@pytest.mark.parametrize(
    "damaged",
    [
        '{"version": 1, "files": [',
        '{"version": 1, "files": ["a.mp4"], "past": []}',
        '{"version": 1, "past": [], "files": [{"quality": null, "state": "done", "left": []}]}',
        "[" * 100_000,
    ],
)
def test_a_damaged_manifest_is_not_overwritten(
    make_batch: MakeBatch, tmp_path: Path, damaged: str
) -> None:
    batch = make_batch(a_mp4="fine")
    path = tmp_path / "out" / NAME
    path.parent.mkdir()
    path.write_text(damaged, encoding="utf-8")
    with pytest.raises(RecordingError, match="Move it away"):
        run_to_end(batch)
    assert path.read_text(encoding="utf-8") == damaged


def test_a_recording_that_another_command_changed_gets_the_batchs_results_again(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch = make_batch(a_mp4="a")
    run_to_end(batch)
    assert by_name(run_to_end(batch), "a.mp4").earlier
    file = tmp_path / "out" / "a.kinetrace"
    file.write_bytes(b"with other settings, and newer tables beside it")
    assert by_name(run_to_end(batch), "a.mp4").state is State.DONE
    assert journal(tmp_path) == ["a.mp4", "a.mp4"]
    assert file.read_bytes() == b"whole"
    run_to_end(batch)
    assert journal(tmp_path) == ["a.mp4", "a.mp4"], "and once"


def test_a_manifest_of_before_does_not_say_how_a_recording_was_left(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    batch, file = make_batch(a_mp4="a"), tmp_path / "out" / NAME
    run_to_end(batch)
    content = json.loads(file.read_text(encoding="utf-8"))
    del content["files"][0]["left"]
    file.write_text(json.dumps(content), encoding="utf-8")
    recording_path(tmp_path / "out" / "a").write_bytes(b"changed")
    assert by_name(run_to_end(batch), "a.mp4").earlier
    assert journal(tmp_path) == ["a.mp4"]


def test_a_run_on_a_part_of_the_folder_keeps_what_is_known_of_the_rest(
    make_batch: MakeBatch, tmp_path: Path
) -> None:
    whole = make_batch(a_mp4="a", b_mp4="bad", c_mp4="c", d_mp4="c", e_mp4="bad too")
    run_to_end(whole)
    (whole.folder / "e.mp4").unlink()
    for _ in range(2):
        manifest = run_to_end(replace(whole, videos=whole.videos[:1]))
        assert states(manifest) == {"a.mp4": "done"}, "counts and exit code are this run's"
        told = {row["video"]: (row["state"], row["from_earlier_run"]) for row in summary(tmp_path)}
        assert told == {
            "a.mp4": ("done", "yes"),
            "b.mp4": ("failed", "yes"),
            "c.mp4": ("done", "yes"),
            "d.mp4": ("copy", "yes"),
        }
    (whole.folder / "b.mp4").write_text("fine", encoding="utf-8")
    run_to_end(replace(whole, videos=whole.videos[1:2]))
    run_to_end(replace(whole, videos=whole.videos[:1]))
    assert {row["video"]: row["state"] for row in summary(tmp_path)}["b.mp4"] == "done"
    assert journal(tmp_path).count("c.mp4") == 1
