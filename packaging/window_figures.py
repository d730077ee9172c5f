"""The rows of `measure_window.py`, measured on the real window without a screen."""

import hashlib
import os
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import psutil
from kinetrace.app.collector import Collector
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.app.warm_up import warm_up
from kinetrace.app.widgets.theme import LIGHT, apply_theme
from kinetrace.app.work.job import Job
from kinetrace.core.recordings.corrections import MovePoint
from kinetrace.core.recordings.recording import SUFFIX, VideoFacts
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.video.frames import probe
from measured_videos import repeated, write_repeated, write_walker
from PySide6.QtWidgets import QApplication, QMessageBox
from stalls import Stalls, spread
from waiting import run_until
from window_actions import measure_actions

SHORT_S = 20
KEY_EVERY_S = 1 / 30
"""So often a key that is held repeats."""

Rows = Iterator[tuple[str, str]]


def open_and_wait(window: MainWindow, path: Path) -> float:
    """Open a video; return the seconds until its first picture."""
    start = time.perf_counter()
    window.files.open(path)
    run_until(lambda: window.session.video is not None and window.session.video.path == path)
    run_until(lambda: window.player.picture.exact)
    return time.perf_counter() - start


def measure_jumps(window: MainWindow, jumps: int) -> np.ndarray:
    """Return ms from a request to a picture and to the exact one, (N, 2), for random frames."""
    rng, out = np.random.default_rng(1), []
    picture, shown = window.player.picture, []
    picture.shown.connect(shown.append)
    for frame in rng.integers(0, window.session.frame_count, jumps):
        start = time.perf_counter()
        shown.clear()
        window.session.go_to(int(frame))
        run_until(lambda: bool(shown))
        first = time.perf_counter()
        run_until(lambda: picture.exact)
        out.append([1e3 * (at - start) for at in (first, time.perf_counter())])
    return np.array(out)


def measure_steps(window: MainWindow, frames: list[int]) -> np.ndarray:
    """Return ms from an arrow key to its exact picture, frame by frame, as a held key repeats."""
    window.session.go_to(frames[0])
    run_until(lambda: window.player.picture.exact)
    out = []
    for frame in frames[1:]:
        start = time.perf_counter()
        window.session.go_to(frame)
        run_until(lambda: window.player.picture.exact)
        out.append(1e3 * (time.perf_counter() - start))
        run_until(lambda start=start: time.perf_counter() > start + KEY_EVERY_S)
    return np.array(out)


def measure_playing(window: MainWindow, seconds: float) -> float:
    """Return the share of frames that were not shown in time at normal speed."""
    shown: set[int] = set()
    window.player.picture.shown.connect(shown.add)
    window.session.go_to(0)
    run_until(lambda: window.player.picture.exact)
    window.session.set_playing(True)
    end = time.monotonic() + seconds
    run_until(lambda: time.monotonic() > end)
    window.session.set_playing(False)
    due = window.session.frame
    return 1 - len([frame for frame in shown if frame <= due]) / max(due + 1, 1)


def measure_player(window: MainWindow, path: Path) -> Rows:
    """Yield the rows about pictures."""
    yield "time to the first picture", f"{1e3 * open_and_wait(window, path):.0f} ms"
    start = time.perf_counter()
    run_until(lambda: not window.player.previewing.busy)
    yield "from there until all previews are made", f"{time.perf_counter() - start:.1f} s"
    jumps = measure_jumps(window, 60)
    yield "jump to a random frame: a picture", spread(jumps[:, 0])
    yield "jump to a random frame: exact", spread(jumps[:, 1])
    yield "step to the next frame", spread(measure_steps(window, list(range(10, 100))))
    last = window.session.frame_count - 1
    yield "step to the frame before", spread(measure_steps(window, list(range(last, 400, -1))))
    yield "frames dropped, played at 30 a second", f"{measure_playing(window, SHORT_S / 2):.1%}"


def measure_work(window: MainWindow, longest_s: float) -> Rows:
    """Yield the rows about the UI thread while a network looks and analyses, to its end."""
    stalls = Stalls()
    stalls.start()
    window.checking.start()
    run_until(lambda: not window.checking.busy)
    yield from told("stall while a video is checked", stalls)
    stalls.start()
    window.analyst.start()
    run_until(lambda: window.analyst.stage is not None and window.analyst.stage.done > 2)
    yield from told("stall while an analysis begins", stalls)
    stalls.start()
    run_until(lambda: window.session.job is None, longest_s)
    yield from told("stall during analysis", stalls)
    yield "memory while it analyses", memory()
    stalls.start()
    window.analyst.cancel()
    run_until(lambda: window.session.job is None and not window.measurer.busy)
    yield from told("stall while it ends and all is measured", stalls)
    count = len(window.session.recording or ())
    yield "frames analysed", f"{count} of {window.session.frame_count}"


def told(name: str, stalls: Stalls) -> Rows:
    """Yield a row about stalls; where the threads were in the long ones goes to stderr."""
    yield name, stalls.stop()
    if stalls.places:
        print(f"{name}:\n{stalls.told()}", file=sys.stderr, flush=True)


def measure_long(window: MainWindow, long: Path, times: int, previews_s: float) -> Rows:
    """Yield the rows about a long video, and about an edit of its recording."""
    short = window.session.recording
    yield "long video: time to the first picture", f"{1e3 * open_and_wait(window, long):.0f} ms"
    yield "long video: memory when it is open", memory()
    done = run_until(lambda: not window.player.previewing.busy, previews_s)
    yield "long video: all previews made", "yes" if done else f"not within {previews_s:.0f} s"
    jumps = measure_jumps(window, 60)
    yield "long video: jump, a picture", spread(jumps[:, 0])
    yield "long video: jump, exact", spread(jumps[:, 1])
    yield "long video: memory after jumps all over it", memory()
    if short is None or not len(short):
        return
    path = long.with_suffix(SUFFIX)
    facts = VideoFacts.of(probe(long), hashlib.sha256(long.read_bytes()).hexdigest())
    save(replace(repeated(short, times), video=facts), path)
    stalls = Stalls()
    stalls.start()
    start = time.perf_counter()
    window.files.open(path)
    run_until(lambda: window.session.path == path)
    yield f"long video: open a recording of {facts.frame_count} frames", f"{seconds(start)} s"
    run_until(lambda: window.session.findings is not None)
    yield "long video: until it is measured", f"{seconds(start)} s"
    yield from told("long video: stall meanwhile", stalls)
    yield from measure_edit(window)
    for name, stalls in measure_actions(window):
        yield from told(f"long video: stall by {name}", stalls)
    yield "long video: memory with that recording", memory()
    yield "long video: frames dropped, at 30 a second", f"{measure_playing(window, 10):.1%}"


def measure_edit(window: MainWindow) -> Rows:
    """Yield how long it takes until a correction is in the measures."""
    start, first = time.perf_counter(), int(window.session.recording.frames[5])
    window.session.correct("Move", MovePoint(first, "right_knee", 9.0, 9.0))
    edited = window.session.recording
    run_until(lambda: window.session.findings.recording is edited)
    yield "long video: until an edit is measured", f"{seconds(start)} s"


def seconds(start: float) -> str:
    """Return the seconds since a moment of `time.perf_counter`, in words."""
    return f"{time.perf_counter() - start:.1f}"


def report(error: Exception) -> None:
    """Tell an error that the program would show in its crash dialog."""
    print("".join(traceback.format_exception(error)), file=sys.stderr, flush=True)


def memory() -> str:
    """Return what the window and the processes it started take of the memory now."""
    own = psutil.Process()
    others = [one.memory_info().rss for one in own.children(recursive=True)]
    own_mib, others_mib = own.memory_info().rss / 2**20, sum(others) / 2**20
    return f"{own_mib:.0f} MiB, and {others_mib:.0f} in {len(others)} other processes"


def figures(minutes: float, analyse_s: float, previews_s: float, videos: Path | None) -> Rows:
    """Yield name and figure of each row.

    Parameters
    ----------
    minutes : of the long video, 0 for none
    analyse_s : how long to analyse
    previews_s : how long to wait for the long video's previews
    videos : folder of the videos, made there if missing; None for one that is removed again
    """
    apply_theme(QApplication([]), LIGHT)
    QMessageBox.question = staticmethod(lambda *_: QMessageBox.StandardButton.Discard)
    with tempfile.TemporaryDirectory() as temporary:
        folder = videos or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        yield from rows(folder, Path(temporary), minutes, analyse_s, previews_s)


def rows(folder: Path, recovery: Path, minutes: float, analyse_s: float, previews_s: float) -> Rows:
    """Yield the whole table."""
    yield "computer", f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
    short, long = folder / "short.mp4", folder / "long.mp4"
    if not short.exists():
        with ProcessPoolExecutor(1, get_context("spawn")) as other:  # not in the window's memory
            other.submit(write_walker, short, SHORT_S).result()
    store = SettingsStore(None)
    store.change(check=False)
    window = MainWindow(store, recovery)
    window.trouble.connect(report)
    window.show()
    window.analyst.elsewhere.start()
    window.measurer.elsewhere.start()
    Collector(window)
    loading = Job(warm_up, parent=window)
    loading.start()
    run_until(lambda: not loading.running)
    yield "memory with an empty window", memory()
    yield from measure_player(window, short)
    if window.analyst.ready:
        yield from measure_work(window, analyse_s)
    if times := round(60 * minutes / SHORT_S):
        if not long.exists():
            write_repeated(short, times, long)
        yield from measure_long(window, long, times, previews_s)
    yield "load of the computer meanwhile", " ".join(f"{one:.1f}" for one in psutil.getloadavg())
    start = time.perf_counter()
    window.close()
    yield "closing, out of sight", f"{seconds(start)} s"
