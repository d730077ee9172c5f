"""Shows that a long batch ends well: bad files explained, memory flat, nothing done twice.

Cuts the sample into many tiny videos, some of them broken, and runs a batch on them; half-way it
is killed and begun again: python packaging/measure_batch.py [--files 500] [--network] [--all]
Without --network one stands in that sees the same body in every square; without --all only the
recordings are written of the results, no tables, plots and pictures.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from typing import ClassVar

import cv2
import numpy as np
import psutil
from kinetrace.core.analysis import engine_facts
from kinetrace.core.batch import work
from kinetrace.core.batch.asked import Batch
from kinetrace.core.batch.files import find_videos
from kinetrace.core.batch.manifest import NAME
from kinetrace.core.batch.run import run_batch
from kinetrace.core.batch.work import FileAnalysis
from kinetrace.core.batch.worker import Opened
from kinetrace.core.network.variants import VARIANTS
from kinetrace.core.network.weights import WeightsFile
from kinetrace.core.person.crop import Crop, Image
from kinetrace.core.video.frames import VideoWriter, frames
from kinetrace.core.video.sample import sample_video
from numpy.typing import NDArray

FRAMES, SIZE = 2, (160, 120)


def make_files(folder: Path, good: int, bad: int) -> None:
    """Write videos that all differ, and files that are broken in four ways."""
    shown = [
        cv2.resize(f.image, SIZE, interpolation=cv2.INTER_AREA) for f in frames(sample_video())
    ]
    for n in range(good):
        with VideoWriter(folder / f"good_{n:04d}.mp4", *SIZE, rate=Fraction(30)) as writer:
            for k in range(FRAMES):
                image = shown[(n + k) % len(shown)].copy()
                for bit in range(10):  # marks, so that no two are equal
                    image[:8, 8 * bit : 8 * bit + 8] = 235 if n >> bit & 1 else 20
                writer.write(image, k / 30)
    whole = (folder / "good_0000.mp4").read_bytes()
    broken = [b"", b"no video", bytes(range(256)) * 40, whole[: len(whole) // 3]]
    for n in range(bad):
        content = broken[n % 4] + (str(n).encode() if n % 4 else b"")
        (folder / f"bad_{n:04d}.mp4").write_bytes(content)


class StandIn:
    """Sees the same body in every square."""

    usual_peak, averaging, device, runtime = 0.55, "none", "cpu", "stand-in"
    origin = ""
    notices: ClassVar[list[str]] = ["made without a network"]
    variant = VARIANTS["RT"]
    weights = WeightsFile("RT", Path(__file__), "chosen")

    def __init__(self) -> None:
        random = np.random.default_rng(0)
        at = np.column_stack([random.uniform(0.4, 0.6, 16), np.linspace(0.13, 0.87, 16)])
        y, x = (np.mgrid[:28, :28] + 0.5) / 28
        away = [(x - px) ** 2 + (y - py) ** 2 for px, py in at]
        self._maps = 0.6 * np.exp(-np.array(away, np.float32) * 200)

    def heatmaps(self, image: Image, crops: Sequence[Crop]) -> NDArray[np.float32]:
        return np.stack([self._maps] * len(crops))

    def begin(self, image: Image, crops: Sequence[Crop]) -> Callable[[], NDArray[np.float32]]:
        return lambda: self.heatmaps(image, crops)


def only_recordings() -> None:
    """Leave out all other results in this process."""
    work.write_results = lambda *_, **__: iter([1.0])
    work.write_worst_picture = lambda *_, **__: None


class LightAnalysis(FileAnalysis):
    """The work of a batch that writes recordings only."""

    def open(self, threads: int) -> Opened:
        only_recordings()
        return super().open(threads)


class StandInAnalysis(FileAnalysis):
    """The same with the stand-in."""

    def open(self, threads: int) -> Opened:
        only_recordings()
        self._estimator = StandIn()
        return Opened(asdict(engine_facts(self._estimator)), {}, None)


def run_here(folder: Path, out: Path, workers: int, *, network: bool, everything: bool) -> int:
    """Run the batch in this process; what the parent kills."""
    step = FileAnalysis if everything else LightAnalysis if network else StandInAnalysis
    step = step("RT", "cpu")
    for progress in run_batch(Batch(folder, find_videos(folder).videos, step, out, workers)):
        if progress.changed is not None:
            entry = progress.entries[progress.changed]
            print(entry.video, entry.state.value, entry.reason, file=sys.stderr)
    return 0


def run(command: list[str], until_done: int | None) -> list[tuple[int, float]]:
    """Run a batch, or kill it (as kill -9 does) once so many files are done.

    Returns, over time, how many files had ended and the memory in use (MB) of all its processes
    together.
    """
    manifest = Path(command[command.index("--out") + 1]) / NAME
    memory: list[tuple[int, float]] = []
    with subprocess.Popen(command, stdout=sys.stderr) as batch:
        while batch.poll() is None:
            time.sleep(2)
            ended = sum(state in ("done", "failed") for state in states(manifest).values())
            memory.append((ended, resident_mb(batch.pid)))
            if until_done is not None and ended >= until_done:
                batch.kill()
                break
    return memory


def resident_mb(pid: int) -> float:
    """Return the memory of a process and those it started."""
    try:
        whole = psutil.Process(pid)
        return sum(p.memory_info().rss for p in (whole, *whole.children(True))) / 2**20
    except psutil.Error:
        return float("nan")


def states(manifest: Path) -> dict[str, str]:
    """Return the state of each file, empty before there is a manifest."""
    if not manifest.exists():
        return {}
    files = json.loads(manifest.read_text(encoding="utf-8"))["files"]
    return {one["video"]: one["state"] for one in files}


def written(out: Path) -> dict[str, int]:
    """Return when each recording was written."""
    return {path.name: path.stat().st_mtime_ns for path in out.glob("*.kinetrace")}


def main() -> int:
    """Make, run, kill, go on; print what became of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--bad", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--network", action="store_true", help="with EfficientPose RT")
    parser.add_argument("--all", action="store_true", help="all results, with EfficientPose RT")
    parser.add_argument("--run", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.run is not None:
        return run_here(args.run, args.out, args.workers, network=args.network, everything=args.all)
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "in", Path(place) / "out"
        folder.mkdir()
        make_files(folder, args.files - args.bad, args.bad)
        command = [sys.executable, __file__, "--run", str(folder), "--out", str(out)]
        command += ["--workers", str(args.workers), *(["--network"] if args.network else [])]
        command += ["--all"] if args.all else []
        before = run(command, args.files // 2)
        time.sleep(20)  # the workers notice that they are alone, keep what they have, and end
        finished = {name for name, state in states(out / NAME).items() if state == "done"}
        first = written(out)
        after = run(command, None)
        second = written(out)
        final = states(out / NAME)
        recordings = [f"{Path(name).stem}.kinetrace" for name in finished]
        repeated = [name for name in recordings if second[name] != first[name]]
        print(f"killed with {len(finished)} done; {len(repeated)} of them done again")
        for state in sorted(set(final.values())):
            print(f"{list(final.values()).count(state)} {state}")
        for name, memory in (("before", before), ("after", after)):
            steps = memory[:: max(len(memory) // 8, 1)]
            print(f"memory {name} the kill:", ", ".join(f"{n}: {mb:.0f} MB" for n, mb in steps))
        good = sum(state == "done" for state in final.values())
        return 0 if (good, len(repeated)) == (args.files - args.bad, 0) else 1


if __name__ == "__main__":
    sys.exit(main())
