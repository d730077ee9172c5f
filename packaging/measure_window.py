"""Measure how quick the window is: first picture, scrubbing, stalls while it analyses, playing.

    QT_QPA_PLATFORM=offscreen python packaging/measure_window.py [--seconds 20]

Makes a 1080p video of moving noise on the spot. Prints a table; the figures hold for this
computer and its load at that time.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
from kinetrace.app.main_window import MainWindow
from kinetrace.app.settings import SettingsStore
from kinetrace.app.theme import LIGHT, apply_theme
from kinetrace.core.video.writer import VideoWriter
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

WIDTH, HEIGHT, RATE = 1920, 1080, 30


def make_video(path: Path, seconds: float) -> None:
    """Write a 1080p video whose every frame differs."""
    noise = np.random.default_rng(0).integers(0, 256, (HEIGHT // 8, WIDTH // 8, 3), np.uint8)
    picture = noise.repeat(8, axis=0).repeat(8, axis=1)
    with VideoWriter(path, WIDTH, HEIGHT, rate=RATE) as writer:
        for index in range(round(seconds * RATE)):
            writer.write(np.roll(picture, 8 * index, axis=1), index / RATE)


class Stalls:
    """How late a timer of the UI thread comes."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        """Measure from now on."""
        self.late_ms.clear()
        self._clock.start()
        self._timer.start()

    def stop(self) -> np.ndarray:
        """Return all gaps between two turns of the UI thread, ms."""
        self._timer.stop()
        return np.array(self.late_ms)

    def _note(self) -> None:
        self.late_ms.append(self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()


def run_until(ready: Callable[[], bool], longest_s: float = 600) -> bool:
    """Run the program until something is so."""
    app, end = QApplication.instance(), time.monotonic() + longest_s
    while not ready() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.0005)
    return ready()


def measure_scrubbing(window: MainWindow, jumps: int) -> np.ndarray:
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


def measure_stepping(window: MainWindow, steps: int) -> np.ndarray:
    """Return ms from an arrow key to its picture, frame by frame onwards."""
    out = []
    for frame in range(10, 10 + steps):
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
    window.session.set_playing(True)
    end = time.monotonic() + seconds
    run_until(lambda: time.monotonic() > end)
    window.session.set_playing(False)
    due = window.session.frame
    return 1 - len([frame for frame in shown if frame <= due]) / max(due + 1, 1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=20, help="length of the video")
    parser.add_argument("--analyse-s", type=float, default=40, help="how long to analyse")
    args = parser.parse_args()
    app = QApplication([])
    apply_theme(app, LIGHT)
    QMessageBox.question = staticmethod(lambda *_: QMessageBox.StandardButton.Discard)
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "moving.mp4"
        make_video(path, args.seconds)
        window = MainWindow(SettingsStore(None), Path(temporary) / "recovery")
        window.show()
        app.processEvents()
        rows: list[tuple[str, str]] = []
        start = time.perf_counter()
        window.files.open(path)
        run_until(lambda: window.player.picture.image is not None)
        rows.append(("time to the first picture", f"{1e3 * (time.perf_counter() - start):.0f} ms"))
        run_until(lambda: not window.player.previewing.busy)
        rows.append(("until it has all previews", f"{time.perf_counter() - start:.1f} s"))
        late = measure_scrubbing(window, 60)
        rows.append(("jump to a random frame: a picture", spread(late[:, 0])))
        rows.append(("jump to a random frame: exact", spread(late[:, 1])))
        rows.append(("step to the next frame", spread(measure_stepping(window, 90))))
        dropped = measure_playing(window, min(8, args.seconds - 1))
        rows.append(("frames dropped, played at 30 a second", f"{dropped:.1%}"))
        stalls = Stalls()
        if window.analyst.ready:
            window.analyst.start()
            run_until(lambda: window.analyst.stage is not None and window.analyst.stage.done > 2)
            stalls.start()
            end = time.monotonic() + args.analyse_s
            run_until(lambda: time.monotonic() > end or window.session.job is None)
            rows.append(("stall of the window during analysis", spread(stalls.stop())))
            done = window.analyst.stage
            rows.append(("analysed meanwhile", f"{done.done if done else 'all'} frames"))
        window.close()
    for name, value in rows:
        print(f"{name:40} {value}")
    sys.exit(0)


def spread(values: np.ndarray) -> str:
    """Return median, 95th and 99th percentile and maximum."""
    middle, p95, p99 = np.percentile(values, [50, 95, 99])
    return f"median {middle:.0f}, p95 {p95:.0f}, p99 {p99:.0f}, most {values.max():.0f} ms"


if __name__ == "__main__":
    main()
