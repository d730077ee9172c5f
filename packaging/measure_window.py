"""Measure how quick the window is, on 1080p video: pictures, scrubbing, playing, stalls, memory.

    QT_QPA_PLATFORM=offscreen python packaging/measure_window.py [--minutes 10]

Makes its videos on the spot (`measured_videos.py`). Needs weights for the rows about analyses.
Prints a table; the figures hold for this computer and its load at that time, which is printed
as well.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

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
    """How late a timer of the UI thread comes, and what of that is not waiting for a processor.

    Other programs keep the processors busy and the thread waiting; Linux counts for how long
    (elsewhere nothing is taken off). The rest is the program's: the thread's own work, and its
    waiting for Python's lock or a file.
    """

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self.own_ms: list[float] = []
        self._clock, self._waited_ms = QElapsedTimer(), 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        """Measure from now on."""
        self.late_ms.clear()
        self.own_ms.clear()
        self._waited_ms = waited_ms()
        self._clock.start()
        self._timer.start()

    def stop(self) -> str:
        """Return how long the UI thread was away between two turns, in all and by the program."""
        self._timer.stop()
        return f"{spread(np.array(self.own_ms))}; with waiting {spread(np.array(self.late_ms))}"

    def _note(self) -> None:
        late_ms, waited = self._clock.nsecsElapsed() / 1e6, waited_ms()
        self._clock.restart()
        self.late_ms.append(late_ms)
        self.own_ms.append(max(late_ms - (waited - self._waited_ms), 0.0))
        self._waited_ms = waited


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
    window.analyst.cancel()
    run_until(lambda: window.session.job is None and not window.measurer.busy)


def measure_long(window: MainWindow, long: Path, times: int) -> Rows:
    """Yield the rows about a long video, and about an edit of its recording."""
    short = window.session.recording
    yield "long video: time to the first picture", f"{1e3 * open_and_wait(window, long):.0f} ms"
    run_until(lambda: not window.player.previewing.busy, 3600)
    jumps = measure_jumps(window, 60)
    yield "long video: jump, a picture", spread(jumps[:, 0])
    yield "long video: jump, exact", spread(jumps[:, 1])
    yield "long video: memory of the program", memory()
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


def memory() -> str:
    """Return what the program takes of the computer's memory now."""
    return f"{psutil.Process().memory_info().rss / 2**20:.0f} MiB"


def spread(values: np.ndarray) -> str:
    """Return median, 95th and 99th percentile and maximum."""
    middle, p95, p99 = np.percentile(values, [50, 95, 99])
    return f"median {middle:.0f}, p95 {p95:.0f}, p99 {p99:.0f}, most {values.max():.0f} ms"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10, help="of the long video; 0 for none")
    parser.add_argument("--analyse-s", type=float, default=40, help="how long to analyse")
    args = parser.parse_args()
    apply_theme(QApplication([]), LIGHT)
    QMessageBox.question = staticmethod(lambda *_: QMessageBox.StandardButton.Discard)
    with tempfile.TemporaryDirectory() as temporary:
        for name, value in rows(Path(temporary), args.minutes, args.analyse_s):
            print(f"{name:48} {value}", flush=True)
    sys.exit(0)


def rows(folder: Path, minutes: float, analyse_s: float) -> Rows:
    """Yield the whole table."""
    yield "computer", f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
    short, long = folder / "short.mp4", folder / "long.mp4"
    with ProcessPoolExecutor(1, get_context("spawn")) as other:  # its memory is not the window's
        other.submit(write_walker, short, SHORT_S).result()
    store = SettingsStore(None)
    store.change(check=False)
    window = MainWindow(store, folder / "recovery")
    window.show()
    Collector(window)
    yield "memory with an empty window", memory()
    yield from measure_player(window, short)
    if window.analyst.ready:
        yield from measure_work(window, analyse_s)
    if times := round(60 * minutes / SHORT_S):
        write_repeated(short, times, long)
        yield from measure_long(window, long, times)
    yield "load of the computer meanwhile", " ".join(f"{one:.1f}" for one in psutil.getloadavg())
    window.close()


if __name__ == "__main__":
    main()
