import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pandas as pd
import pytest
from fake_network import FakeEstimator, body_at
from kinetrace.core.batch.asked import Batch, BatchProgress
from kinetrace.core.batch.claim import claimed
from kinetrace.core.batch.files import Found
from kinetrace.core.batch.manifest import (
    Entry,
    Manifest,
    Quality,
    State,
    file_key,
    known_entries,
)
from kinetrace.core.batch.room import room_for
from kinetrace.core.batch.work import FileAnalysis
from kinetrace.core.batch.worker import StopAskedError
from kinetrace.core.cli import main
from kinetrace.core.commands.batch_display import PlainLines, duration, line_of
from kinetrace.core.errors import KinetraceError, RecordingError, VideoError
from kinetrace.core.kinematics.filtering import FilterSettings
from kinetrace.core.measures import measure
from kinetrace.core.output.overlay import Ground
from kinetrace.core.output.results import (
    ENDINGS,
    TABLES,
    are_outdated,
    recording_path,
    result_path,
    write_results,
)
from kinetrace.core.person.seed import Seed
from kinetrace.core.pose import Event
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.recording import Recording, Settings
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.recordings.turning import turned
from kinetrace.core.system.fingerprint import sha256_of
from sample_recording import FACTS, sample_recording

WriteVideo = Callable[..., Path]

WITH_SAID = {"slow_motion": 8.0, "mirrored": True, "neutral_s": (0.0, 0.01)}


def test_a_folder_without_a_video_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(tmp_path)]) == 2
    assert "there is no video to analyse here" in capsys.readouterr().err
    assert main(["batch", str(tmp_path / "nowhere")]) == 2
    assert "there is no such folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ([], "Files are taken that end in .3gp, .avi, "),
        (
            ["--include", "*.mxf"],
            "With --include and --exclude as they were given, no file is left.",
        ),
        (
            ["--exclude", "*.txt"],
            "With --include and --exclude as they were given, no file is left.",
        ),
        (["--no-recursive"], "The folders in it were left alone (--no-recursive)."),
    ],
)
def test_why_there_is_no_video_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], why: str
) -> None:
    (tmp_path / "notes.txt").touch()
    assert main(["batch", str(tmp_path), *options]) == 2
    assert f"there is no video to analyse here. {why}" in capsys.readouterr().err


def test_an_empty_name_is_not_the_folder_where_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in ([""], [".", "--out", ""]):
        with pytest.raises(SystemExit):
            main(["batch", *arguments])
        assert "expected a folder, got an empty name" in capsys.readouterr().err


def test_a_file_is_no_folder_for_results(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.mp4").touch()
    assert main(["batch", str(tmp_path), "--out", str(tmp_path / "a.mp4")]) == 2
    assert "a.mp4: this is a file. Name a folder for the results." in capsys.readouterr().err


def test_who_may_not_write_beside_the_videos_learns_where_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Batch) -> None:
        raise RecordingError("x.json: cannot be written. Choose another folder.")

    (tmp_path / "a.mp4").touch()
    monkeypatch.setattr("kinetrace.core.commands.batch._watch", refuse)
    for writable, hint in ((True, ""), (False, " --out FOLDER names one.")):
        monkeypatch.setattr("os.access", lambda *_, may=writable: may)
        assert main(["batch", str(tmp_path)]) == 2
        assert f"Choose another folder.{hint}\n" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--workers", "0"], ["--limit-min", "-1"]])
def test_wrong_numbers_are_refused(tmp_path: Path, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["batch", str(tmp_path), *wrong])
    assert stop.value.code == 2


def test_a_folder_that_cannot_be_read_leaves_the_batch_not_all_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = Found((tmp_path / "a.mp4",), (f"{tmp_path / 'locked'}: cannot be read",))
    entry = Entry("a.mp4", state=State.DONE, results="a")
    done = Manifest(tmp_path / "x.json", tmp_path, entries=[entry])
    monkeypatch.setattr("kinetrace.core.batch.files.find_videos", lambda *_, **__: found)
    monkeypatch.setattr("kinetrace.core.commands.batch._watch", lambda _: done)
    (tmp_path / "a.mp4").touch()
    assert main(["batch", str(tmp_path)]) == 1
    assert "locked: cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(("state", "code"), [(State.DONE, 1), (State.FAILED, 2)])
def test_a_batch_that_cannot_go_on_is_not_nothing_done_where_something_is(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    state: State,
    code: int,
) -> None:
    def cut_short(batch: Batch) -> Iterator[BatchProgress]:
        yield BatchProgress((Entry("a.mp4", state=state),), 0, {}, None, {})
        raise KinetraceError("the connection to the Dask scheduler is lost")

    (tmp_path / "a.mp4").touch()
    monkeypatch.setattr("kinetrace.core.batch.run.run_batch", cut_short)
    assert main(["batch", str(tmp_path), "--scheduler", "tcp://nowhere:1"]) == code
    assert "is lost" in capsys.readouterr().err


def test_a_folder_in_which_a_batch_is_at_work_is_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.mp4").touch()
    (tmp_path / "w.safetensors").touch()
    with claimed(tmp_path):
        code = main(["batch", str(tmp_path), "--weights", str(tmp_path / "w.safetensors")])
    assert code == 2
    assert f"{tmp_path}: another batch is at work in this folder" in capsys.readouterr().err


def test_lines_say_what_became_of_a_file() -> None:
    good = Quality(90, 3.0, 0.7, 0.1, 0.1, 0.0, 0.1, 1.0, 0.0, ("two people",))
    entry = Entry("a/walk.mp4", 9, State.DONE, seconds=4.25, quality=good)
    words = "a/walk.mp4: 90 frames, 10.0 % missing, 20.0 % repaired or filled, 1 note (4.2 s)"
    assert line_of(entry) == words
    picture = replace(entry, quality=replace(good, frames=1))
    assert line_of(picture).startswith("a/walk.mp4: 1 frame, 10.0 % missing")
    assert duration(7500) == "2 h 5 min"


def test_a_name_cannot_break_a_line_or_colour_the_terminal() -> None:
    for name, shown in (("two\nlines", "two\\nlines"), ("\x1b[31mred", "\\x1b[31mred")):
        entry = Entry(f"{name}.mp4", state=State.FAILED, reason=f"{name}.mp4: no video.")
        assert line_of(entry) == f"{shown}.mp4: failed: no video."


@pytest.mark.parametrize("stem", ["file/a", "x" * 244])
def test_a_place_that_cannot_be_written_is_told_before_the_video_is_looked_at(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path, stem: str
) -> None:
    (tmp_path / "file").touch()
    told: list[int] = []
    with pytest.raises(RecordingError, match="cannot be written"):
        work.analyse(write_video(), "", tmp_path / stem, lambda done, _: told.append(done))
    assert told == []


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> FileAnalysis:
    """An analysis that sees somebody who stands in every picture; it writes recordings only."""
    monkeypatch.setattr("kinetrace.core.batch.work.write_results", lambda *_, **__: iter([1.0]))
    work = FileAnalysis(settings={"filter": FilterSettings(cutoff_hz=None)})
    work._estimator = FakeEstimator(lambda index: [body_at(90, 10, 80)])  # type: ignore[assignment]
    return work


def analyse(work: FileAnalysis, video: Path, stem: Path, stop_at: int | None = None) -> Recording:
    from kinetrace.core.analysis import video_facts
    from kinetrace.core.video.frames import probe

    def tell(done: int, total: int) -> None:
        if done == stop_at:
            raise StopAskedError

    sha256 = video_facts(probe(video)).sha256
    try:
        work.analyse(video, sha256, stem, tell)
    except StopAskedError:
        assert stop_at is not None
    return load(stem.with_suffix(".kinetrace"))


def test_a_stopped_file_goes_on_where_it_was(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video = write_video(count=6)
    part = analyse(work, video, tmp_path / "out" / "part", stop_at=4)
    assert (len(part), part.complete) == (4, False)
    shutil.copy(tmp_path / "out" / "part.kinetrace", tmp_path / "out" / "copy.kinetrace")
    whole = analyse(work, video, tmp_path / "out" / "copy")
    once = analyse(work, video, tmp_path / "out" / "once")
    assert whole.complete
    np.testing.assert_array_equal(whole.detections.candidates, once.detections.candidates)


@pytest.mark.parametrize(("overlay", "analysed"), [(None, 1.0), ("picture", 0.5)])
def test_progress_does_not_begin_again_with_the_annotated_video(
    work: FileAnalysis,
    write_video: WriteVideo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    overlay: Ground | None,
    analysed: float,
) -> None:
    shares: list[float] = []

    def written(*_: object, **__: object) -> Iterator[float]:
        assert shares[-1] == analysed
        yield from (0.5, 1.0) if overlay else (1.0,)

    monkeypatch.setattr("kinetrace.core.batch.work.write_results", written)
    video, stem, work.overlay = write_video(count=6), tmp_path / "clip", overlay
    sha256 = sha256_of(video)
    work.analyse(video, sha256, stem, lambda done, total: shares.append(done / total))
    assert shares == sorted(shares)
    assert shares[-1] == 1
    shares[:] = [analysed]
    work.rewrite(video, sha256, stem, lambda done, total: shares.append(done / total))
    assert shares[1:] == ([0.5, 1.0] if overlay else [1.0])


def test_other_settings_use_the_detections_that_are_there(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=4), tmp_path / "clip"
    first = analyse(work, video, stem)
    looks = work._estimator.looks  # type: ignore[union-attr]
    work.settings = {"facing": -1}
    second = analyse(work, video, stem)
    assert work._estimator.looks == looks  # type: ignore[union-attr]
    assert (first.settings.facing, second.settings.facing) == (None, -1)


def test_settings_that_are_there_stay_where_none_is_asked_for(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=4), tmp_path / "clip"
    made = analyse(work, video, stem)
    set_by_hand = replace(made.settings, task="squat", height_m=1.7, slow_motion=8.0)
    save(replace(made, settings=set_by_hand), recording_path(stem))
    work.settings = {}
    assert analyse(work, video, stem).settings == set_by_hand
    assert analyse(work, video, tmp_path / "new").settings == Settings()
    work.settings = {"task": "gait"}
    assert analyse(work, video, stem).settings == replace(set_by_hand, task="gait")


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ([], {}),
        (["--overlay", "--variant", "RT"], {}),
        (["--task", "squat", "--slow-motion", "1"], {"task": "squat", "slow_motion": 1.0}),
        (["--task", "gait", "--side", "auto"], {"task": "gait", "facing": None}),
        (["--height-m", "1.7", "--mirrored"], {"height_m": 1.7, "mirrored": True}),
        (["--as-seen", "--no-repair"], {"path_turn": False, "repair": False}),
        (["--level", "-5.1"], {"level_deg": -5.1}),
        (["--cutoff-hz", "0"], {"filter": FilterSettings(cutoff_hz=None)}),
    ],
)
def test_a_batch_asks_for_the_settings_that_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], named: dict[str, object]
) -> None:
    begun: list[Batch] = []

    def begin(batch: Batch) -> None:
        begun.append(batch)
        raise KinetraceError("")

    (tmp_path / "a.mp4").touch()
    monkeypatch.setattr("kinetrace.core.commands.batch._watch", begin)
    main(["batch", str(tmp_path), *options])
    assert isinstance(begun[0].work, FileAnalysis)
    assert begun[0].work.settings == named


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_recording_finds_its_video_by_the_link_that_the_batch_was_given(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, link = write_video(count=4), tmp_path / "links" / "P-01.mp4"
    link.parent.mkdir()
    link.symlink_to(video)
    assert analyse(work, link, tmp_path / "link").video.path == link
    analyse(work, video, tmp_path / "clip")
    assert analyse(work, link, tmp_path / "clip").video.path == link


def test_what_a_person_changed_in_a_recording_stays(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=4), tmp_path / "clip"
    made = analyse(work, video, stem)
    change = SwapSides(0, 2)
    edited = replace(made, corrections=(change,), settings=replace(made.settings, facing=1))
    save(edited, stem.with_suffix(".kinetrace"))
    work.settings = {"repair": False}
    again = analyse(work, video, stem)
    assert again.corrections == (change,)
    assert (again.settings.facing, again.settings.repair) == (1, False)


@pytest.mark.parametrize("stop_at", [None, 2])
@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"kinetrace": "0.0.9"}, "is by Kinetrace 0.0.9"),
        ({"averaging": "flip"}, "was made with the averaging 'flip'"),
        ({"weights_sha256": "2" * 64}, "is by EfficientPose RT with other weights"),
    ],
)
def test_why_a_video_is_analysed_anew_of_which_a_recording_is_there_is_told(
    work: FileAnalysis,
    write_video: WriteVideo,
    tmp_path: Path,
    stop_at: int | None,
    other: dict[str, Any],
    why: str,
) -> None:
    video, stem = write_video(count=4), tmp_path / "clip"
    made = analyse(work, video, stem, stop_at)
    save(replace(made, engine=replace(made.engine, **other)), recording_path(stem))
    told, *_ = work.analyse(video, made.video.sha256, stem, lambda *_: None).notes
    assert told.startswith(f"analysed anew: the recording that was there {why}")
    notes = work.analyse(video, made.video.sha256, stem, lambda *_: None).notes
    assert not [note for note in notes if "anew" in note]
    entry = Entry(
        "a.mp4",
        state=State.DONE,
        seconds=5,
        quality=Quality(4, 0.1, 1.0, 0.0, 0.0, 0.0, 0.0, None, 0.0, (told,)),
    )
    assert line_of(entry).endswith(f"1 note (5.0 s, {told})")
    assert line_of(replace(entry, earlier=True)).endswith("1 note (finished earlier)")


def test_whom_a_person_chose_is_followed_by_another_network_too(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=4), tmp_path / "clip"
    made = replace(analyse(work, video, stem), chosen=(Seed(90, 50, 70),))
    save(replace(made, engine=replace(made.engine, weights_sha256="2" * 64)), recording_path(stem))
    assert analyse(work, video, stem).chosen == made.chosen


def test_a_swap_that_another_network_may_have_right_is_told_of(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=4), tmp_path / "clip"
    made = replace(analyse(work, video, stem), corrections=(SwapSides(0, 2),))
    save(replace(made, engine=replace(made.engine, weights_sha256="2" * 64)), recording_path(stem))
    again = analyse(work, video, stem)
    assert again.corrections == made.corrections
    assert "Left and right were swapped by hand before" in again.notices[-1]


def test_what_a_person_changed_outlives_another_network_that_is_stopped(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=6), tmp_path / "clip"
    change = SwapSides(0, 2)
    made = replace(analyse(work, video, stem), corrections=(change,), code="P07")
    engine = replace(made.engine, weights_sha256="2" * 64)
    save(replace(made, engine=engine), stem.with_suffix(".kinetrace"))
    part = analyse(work, video, stem, stop_at=4)
    assert (len(part), part.complete, part.code) == (4, False, "P07")
    assert part.corrections == (change,)
    whole = analyse(work, video, stem)
    assert (len(whole), whole.complete, whole.corrections) == (6, True, (change,))


@pytest.mark.parametrize("other_network", [False, True])
def test_what_a_person_saves_while_the_video_is_analysed_stays(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path, other_network: bool
) -> None:
    video, file = write_video(count=6), tmp_path / "clip.kinetrace"
    made = analyse(work, video, tmp_path / "clip", stop_at=2)
    if other_network:
        made = replace(made, engine=replace(made.engine, weights_sha256="2" * 64))
        save(made, file)
    change = SwapSides(0, 1)

    def tell(done: int, total: int) -> None:
        if done == 3:
            save(replace(made, corrections=(change,), code="P07"), file)

    work.analyse(video, made.video.sha256, tmp_path / "clip", tell)
    kept = load(file)
    assert (len(kept), kept.complete, kept.code) == (6, True, "P07")
    assert kept.corrections == (change,)


def test_a_video_that_a_person_turns_while_it_is_analysed_keeps_its_turn(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, file = write_video(count=6), tmp_path / "clip.kinetrace"
    made = analyse(work, video, tmp_path / "clip", stop_at=2)

    def tell(done: int, total: int) -> None:
        if done == 4:
            save(turned(made, 90), file)

    with pytest.raises(RecordingError, match="was turned while it was analysed"):
        work.analyse(video, made.video.sha256, tmp_path / "clip", tell)
    assert load(file).video.turned_deg == 90


def test_results_follow_a_recording_that_a_person_changed_which_stays_as_it_is(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=6), tmp_path / "clip"
    made = analyse(work, video, stem)
    other = replace(made.engine, weights_sha256="2" * 64)  # as the window has analysed it anew
    by_hand = replace(made, engine=other, settings=replace(made.settings, facing=-1))
    file = recording_path(stem)
    save(replace(by_hand, corrections=(SwapSides(0, 2),)), file)
    before, sha256 = file.read_bytes(), made.video.sha256
    found = work.rewrite(video, sha256, stem, lambda done, total: None)
    assert (file.read_bytes(), found.confidence) == (before, None)
    assert found.corrected > 0
    save(turned(made, 90), file)
    assert work.rewrite(video, sha256, stem, lambda done, total: None).frames == 6
    assert load(file).video.turned_deg == 90


@pytest.mark.parametrize("there", ["newer", "another"])
def test_a_recording_that_cannot_be_read_or_is_of_another_video_is_not_overwritten(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path, there: str
) -> None:
    video, file = write_video(count=2), tmp_path / "clip.kinetrace"
    if there == "newer":
        file.write_bytes(b"as a newer Kinetrace may write it")
    else:
        save(replace(sample_recording(2), video=FACTS), file)
    before = file.read_bytes()
    sha256 = sha256_of(video)
    with pytest.raises(RecordingError, match="Move it away to analyse"):
        work.analyse(video, sha256, tmp_path / "clip", lambda done, total: None)
    assert file.read_bytes() == before


def test_results_of_which_not_all_could_be_written_are_outdated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording, stem = sample_recording(30), tmp_path / "clip"
    measures = measure(recording)

    def write() -> None:
        save(recording, recording_path(stem))
        list(write_results(recording, measures, stem))

    write()
    assert not are_outdated(stem)
    for ending in TABLES:
        os.utime(result_path(stem, ending), (1e9, 1e9))

    def full(*_: object) -> None:
        raise RecordingError("the disk is full")

    monkeypatch.setattr("kinetrace.core.output.plots.write_figure", full)
    with pytest.raises(RecordingError, match="full"):
        write()
    assert are_outdated(stem)


def test_slow_motion_and_a_mirror_image_that_a_person_said_stay_and_so_do_events(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=4), tmp_path / "clip"
    made = analyse(work, video, stem).with_slow_motion(8.0)
    set_by_hand = Event("initial_contact", "left", 0.012, "manual", edited=True)
    said = replace(made.settings, mirrored=True, neutral_s=(0.0, 0.01))
    save(replace(made, edited_events=(set_by_hand,), settings=said), stem.with_suffix(".kinetrace"))
    work.settings = {"repair": False}
    kept = analyse(work, video, stem)
    assert kept.edited_events == (set_by_hand,)
    assert kept.settings == replace(Settings(repair=False, filter=said.filter), **WITH_SAID)
    work.settings = {"slow_motion": 4.0}
    other = analyse(work, video, stem)
    assert other.edited_events[0].time_s == pytest.approx(0.024)
    assert other.settings.neutral_s == pytest.approx((0.0, 0.02))
    assert (other.settings.slow_motion, other.settings.mirrored) == (4.0, True)


def test_a_video_turned_by_a_person_stays_so_until_another_turn_is_asked_for(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video, stem = write_video(count=4), tmp_path / "clip"
    made = analyse(work, video, stem)
    moved = MovePoint(1, "left_knee", 40.0, 20.0)
    save(turned(replace(made, corrections=(moved,)), 90), stem.with_suffix(".kinetrace"))
    again = analyse(work, video, stem)
    assert (again.video.turned_deg, again.video.width, len(again)) == (90, 108, 4)
    assert again.corrections == (replace(moved, x=88.0, y=40.0),)
    looks = work._estimator.looks  # type: ignore[union-attr]
    assert len(analyse(work, video, stem)) == 4
    assert work._estimator.looks == looks  # type: ignore[union-attr]
    work.turned_deg = 0
    back = analyse(work, video, stem)
    assert (back.video.turned_deg, back.corrections) == (0, (moved,))
    assert work._estimator.looks > looks  # type: ignore[union-attr]


@pytest.mark.parametrize(("free_gib", "room"), [(6, 5), (7.2, 8), (0.5, 1)])
def test_other_programs_memory_on_the_card_does_not_count_as_the_workers(
    monkeypatch: pytest.MonkeyPatch, free_gib: float, room: int
) -> None:
    estimator, gib = FakeEstimator(lambda _: []), 1 << 30
    estimator.device = "cuda"
    monkeypatch.setattr("torch.cuda.mem_get_info", lambda: (int(free_gib * gib), 8 * gib))
    monkeypatch.setattr("torch.cuda.memory_reserved", lambda: gib // 5)
    monkeypatch.setattr("psutil.virtual_memory", lambda: SimpleNamespace(available=1 << 50))
    assert room_for(estimator) == room  # type: ignore[arg-type]


def test_the_range_that_a_person_chose_stays_under_another_network_and_when_it_goes_on(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    from kinetrace.core.analysis import Analysis

    video, stem = write_video(count=6), tmp_path / "clip"
    of_range = Analysis(video, work._estimator, span=(1, 4))  # type: ignore[arg-type]
    list(of_range)
    made = of_range.recording()
    other = replace(made, engine=replace(made.engine, weights_sha256="2" * 64))
    save(other, recording_path(stem))
    part = analyse(work, video, stem, stop_at=2)
    assert (part.frames.tolist(), part.complete) == ([1, 2], False)
    whole = analyse(work, video, stem)
    assert (whole.frames.tolist(), whole.complete, whole.span) == ([1, 2, 3, 4], True, (1, 4))
    assert "Only frames 1 to 4 were analysed." in whole.notices


def test_another_turn_is_another_piece_of_work(monkeypatch: pytest.MonkeyPatch) -> None:
    estimator = FakeEstimator(lambda _: [])
    monkeypatch.setattr("kinetrace.core.network.estimator.open_estimator", lambda *_: estimator)
    monkeypatch.setattr("kinetrace.core.batch.work.room_for", lambda _: 1)
    keys = {
        file_key("a", "w", FileAnalysis(turned_deg=degrees).open(cv2.getNumThreads()).settings)
        for degrees in (None, 0, 90, 180, 270)
    }
    assert len(keys) == 5


def test_a_file_that_changes_while_it_is_read_is_no_result(
    work: FileAnalysis, write_video: WriteVideo, tmp_path: Path
) -> None:
    video = write_video(count=2)
    with pytest.raises(VideoError, match="changed while it was read"):
        work.analyse(video, "0" * 64, tmp_path / "clip", lambda done, total: None)
    assert not (tmp_path / "clip.kinetrace").exists()


@pytest.fixture
def folder(write_video: WriteVideo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two short videos and three bad ones, and random weights of RT."""
    from kinetrace.core.network.efficientpose import EfficientPose
    from kinetrace.core.network.variants import VARIANTS
    from kinetrace.core.network.weights import file_name
    from safetensors.torch import save_file

    folder = tmp_path / "videos"
    (folder / "sub").mkdir(parents=True)
    write_video("a.mp4", count=1).rename(folder / "a.mp4")
    whole = write_video("b.mp4", count=2).rename(folder / "sub" / "b.mp4")
    (folder / "cut.mp4").write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    (folder / "empty.mp4").touch()
    (folder / "text.mp4").write_text("no video", encoding="utf-8")
    (tmp_path / "weights").mkdir()
    save_file(EfficientPose(VARIANTS["RT"]).state_dict(), tmp_path / "weights" / file_name("RT"))
    monkeypatch.setenv("KINETRACE_WEIGHTS", str(tmp_path / "weights"))
    return folder


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_batch_gives_what_analyze_gives_and_explains_the_bad_files(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, alone = tmp_path / "out", tmp_path / "alone"
    options = ["--device", "cpu", "--overlay", "--cutoff-hz", "5"]
    batch = ["batch", str(folder), "--out", str(out), "--workers", "1", *options]
    assert main(batch) == 1
    told = capsys.readouterr()
    assert "2 done, 3 failed" in told.out
    assert "[5/5]" in told.err
    videos = [folder / "a.mp4", folder / "sub" / "b.mp4"]
    assert main(["analyze", *map(str, videos), "--out", str(alone), *options]) == 0
    for name, place in (("a", out), ("b", out / "sub")):
        endings = {path.name.removeprefix(name) for path in alone.glob(f"{name}[._]*")}
        batched = {path.name.removeprefix(name) for path in place.glob(f"{name}[._]*")}
        assert batched == endings | {"_worst.jpg"}  # the summary's small picture
        assert batched == set(ENDINGS)
        one, other = (load(folder / f"{name}.kinetrace") for folder in (place, alone))
        assert one.settings == other.settings
        np.testing.assert_allclose(
            one.detections.candidates, other.detections.candidates, rtol=1e-3, atol=1e-3
        )
        for kind in ("keypoints", "angles"):
            tables = [pd.read_csv(at / f"{name}_{kind}.csv") for at in (place, alone)]
            pd.testing.assert_frame_equal(*tables, rtol=1e-3, atol=1e-3)
    assert {e.video for e in known_entries(out / "kinetrace-batch.json")} == {"a.mp4", "sub/b.mp4"}
    for path in ("cut.mp4", "empty.mp4", "text.mp4"):
        (folder / path).unlink()
    assert main(batch) == 0
    assert "finished earlier" in capsys.readouterr().err


def test_plain_lines_stay_silent_while_nothing_ends(capsys: pytest.CaptureFixture[str]) -> None:
    from kinetrace.core.batch.asked import BatchProgress

    PlainLines(1).show(BatchProgress((Entry("a.mp4"),), None, {}, None, {}))
    assert capsys.readouterr().err == ""


def test_faces_that_were_shown_are_part_of_what_was_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    estimator = FakeEstimator(lambda _: [])
    monkeypatch.setattr("kinetrace.core.network.estimator.open_estimator", lambda *_: estimator)
    monkeypatch.setattr("kinetrace.core.batch.work.room_for", lambda _: 1)
    keys = [file_key("a", "w", FileAnalysis(show_face=one).open(1).settings) for one in (0, 1)]
    assert keys[0] != keys[1]
    assert "show_face" not in FileAnalysis().open(1).settings  # files of before stay finished
