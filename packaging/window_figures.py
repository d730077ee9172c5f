"""The rows of `measure_window.py`, measured on the real window without a screen."""

import os
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import psutil
from kinetrace.app.collector import Collector
from kinetrace.app.main_window import MainWindow
from kinetrace.app.settings import SettingsStore
from kinetrace.app.theme import LIGHT, apply_theme
from kinetrace.core.corrections import MovePoint
from kinetrace.core.video.frames import probe
from measured_videos import repeated, write_repeated, write_walker
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

SHORT_S = 20
Rows = Iterator[tuple[str, str]]


class Stalls:
    """How late a timer of the UI thread comes, and how much of that is the program's doing.

    Other programs keep the processors busy: for how long the thread had none is taken off (Linux
    counts it). Nor can the program's part be more than what all its threads computed meanwhile:
    one that holds Python's lock may be without a processor as well.
    """

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self.own_ms: list[float] = []
        self._clock = QElapsedTimer()
        self._waited_ms = self._computed_ms = 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        """Measure from now on."""
        self.late_ms.clear()
        self.own_ms.clear()
        self._waited_ms, self._computed_ms = waited_ms(), 1e3 * time.process_time()
        self._clock.start()
        self._timer.start()

    def stop(self) -> str:
        """Return how long the UI thread was away between two turns, by the program and in all."""
        self._timer.stop()
        return f"{spread(np.array(self.own_ms))}; in all {spread(np.array(self.late_ms))}"

    def _note(self) -> None:
        late_ms = self._clock.nsecsElapsed() / 1e6
        waited, computed = waited_ms(), 1e3 * time.process_time()
        self._clock.restart()
        here_ms = late_ms - (waited - self._waited_ms)
        self.late_ms.append(late_ms)
        self.own_ms.append(max(min(here_ms, computed - self._computed_ms), 0.0))
        self._waited_ms, self._computed_ms = waited, computed


def waited_ms() -> float:
    """Return for how long this thread could have run and had no processor; 0 if not known."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text("ascii").split()[1]) / 1e6
    except OSError:
        return 0.0


def run_until(ready: Callable[[], bool], longest_s: float = 900) -> bool:
    """Run the program until something is so."""
    app, end = QApplication.instance(), time.monotonic() + longest_s
    while not ready() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.0005)
    return ready()


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
    """Return ms from an arrow key to its exact picture, frame by frame."""
    window.session.go_to(frames[0])
    run_until(lambda: window.player.picture.exact)
    out = []
    for frame in frames[1:]:
        start = time.perf_counter()
        window.session.go_to(frame)
        run_until(lambda: window.player.picture.exact)
        out.append(1e3 * (time.perf_counter() - start))
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


def measure_work(window: MainWindow, seconds: float) -> Rows:
    """Yield the rows about the UI thread while a network looks and analyses."""
    stalls = Stalls()
    stalls.start()
    window.checking.start()
    run_until(lambda: not window.checking.busy)
    yield "stall of the window while the video is checked", stalls.stop()
    stalls.start()
    window.analyst.start()
    run_until(lambda: window.analyst.stage is not None and window.analyst.stage.done > 2)
    yield "stall while an analysis begins", stalls.stop()
    stalls.start()
    end = time.monotonic() + seconds
    run_until(lambda: time.monotonic() > end or window.session.job is None)
    yield "stall during analysis", stalls.stop()
    stage = window.analyst.stage
    yield "frames analysed meanwhile", f"{stage.done if stage else 'all'}"
    yield "memory while it analyses", memory()
    window.analyst.cancel()
    run_until(lambda: window.session.job is None and not window.measurer.busy)


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
    document = repeated(short, times)
    window.session.open_recording(document, probe(long), None)
    run_until(lambda: window.session.findings is not None)
    stalls, start = Stalls(), time.perf_counter()
    stalls.start()
    window.session.correct("Move", MovePoint(int(document.frames[5]), "left_knee", 9.0, 9.0))
    edited = window.session.recording
    run_until(lambda: window.session.findings.recording is edited)
    took_s = time.perf_counter() - start
    run_until(lambda: not window.measurer.busy)
    yield f"stall after an edit of {len(document)} frames", stalls.stop()
    yield "until such an edit is measured", f"{took_s:.1f} s"
    yield "memory with that recording", memory()


def report(error: Exception) -> None:
    """Tell an error that the program would show in its crash dialog."""
    print("".join(traceback.format_exception(error)), file=sys.stderr, flush=True)


def memory() -> str:
    """Return what the window and the processes it started take of the memory now."""
    own = psutil.Process()
    others = [one.memory_info().rss for one in own.children(recursive=True)]
    own_mib, others_mib = own.memory_info().rss / 2**20, sum(others) / 2**20
    return f"{own_mib:.0f} MiB, and {others_mib:.0f} in {len(others)} other processes"


def spread(values: np.ndarray) -> str:
    """Return median, 95th and 99th percentile and maximum."""
    middle, p95, p99 = np.percentile(values, [50, 95, 99])
    return f"median {middle:.0f}, p95 {p95:.0f}, p99 {p99:.0f}, most {values.max():.0f} ms"


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
    yield "memory with an empty window", memory()
    yield from measure_player(window, short)
    if window.analyst.ready:
        yield from measure_work(window, analyse_s)
    if times := round(60 * minutes / SHORT_S):
        if not long.exists():
            write_repeated(short, times, long)
        yield from measure_long(window, long, times, previews_s)
    yield "load of the computer meanwhile", " ".join(f"{one:.1f}" for one in psutil.getloadavg())
    window.close()
