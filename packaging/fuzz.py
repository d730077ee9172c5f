"""Reads thousands of damaged videos and project files; none may crash, hang or pass for good.

Each is read in a worker process, so that a crash or a hang is one more finding:
python packaging/fuzz.py [--inputs 3000] [--first-seed 1000] [--workers 2]
"""

import argparse
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import av
from kinetrace.core.batch.crew import LocalCrew
from kinetrace.core.batch.manifest import Quality
from kinetrace.core.batch.worker import Analyse, Failed, Opened, Tell
from kinetrace.core.recordings.recording_file import save

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "tests" / part) for part in ("", "core")]

from mutations import (  # noqa: E402
    damaged,
    full_recording,
    read_recording,
    read_video,
    rewritten,
)
from pattern_frames import pattern  # noqa: E402

KINDS = {
    "clip.mp4": "libx264",
    "clip.mov": "libx265",
    "clip.mkv": "libvpx-vp9",
    "clip.webm": "libvpx",
    "clip.avi": "mjpeg",
    "clip.ts": "libx264",
    "clip.mpg": "mpeg2video",
    "sealed.kinetrace": "",
    "odd.kinetrace": "",
}
LIMIT_S = 60.0


@dataclass
class Read:
    """Damages a copy of one of the whole files and reads it; what is wrong is raised."""

    folder: Path

    def open(self, threads: int) -> Opened:
        return Opened({}, {})

    def analyse(self, video: Path, sha256: str, stem: Path, tell: Tell) -> Quality:
        seed = int(sha256)
        whole = (self.folder / video.name).read_bytes()
        copy = stem.with_suffix(video.suffix)
        copy.write_bytes(whole if video.name == "odd.kinetrace" else damaged(whole, seed))
        try:
            if video.suffix != ".kinetrace":
                outcome = read_video(copy)
            else:
                if video.name == "odd.kinetrace":
                    rewritten(copy, seed)
                sealed = video.name == "sealed.kinetrace"
                outcome = read_recording(copy, full_recording(), sealed=sealed)
        finally:
            copy.unlink()
        return Quality(0, 0, 0, 0, 0, 0, 0, None, 0, (outcome,))


def write_whole(folder: Path) -> None:
    """Write the files that are damaged later."""
    for name, codec in KINDS.items():
        if not codec:
            save(full_recording(), folder / name)
            continue
        with av.open(str(folder / name), "w") as container:
            stream = container.add_stream(codec, rate=25)
            stream.width, stream.height = 192, 108
            stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
            stream.codec_context.gop_size = 5
            for index in range(12):
                frame = av.VideoFrame.from_ndarray(pattern(index, 192, 108), format="rgb24")
                container.mux(stream.encode(frame.reformat(format=stream.pix_fmt)))
            container.mux(stream.encode(None))


def main() -> int:
    """Print how many inputs were tried, what came of them, and each that should not be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=3000)
    parser.add_argument("--first-seed", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    outcomes: dict[str, Counter[str]] = {name: Counter() for name in KINDS}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_whole(folder)
        crew = LocalCrew(Read(folder), args.workers, LIMIT_S, LIMIT_S)
        names, next_one, at_work = list(KINDS), 0, 0
        while next_one < args.inputs or at_work:
            while next_one < args.inputs and crew.free:
                seed, name = args.first_seed + next_one, names[next_one % len(names)]
                crew.ask(next_one, Analyse(folder / name, str(seed), folder / f"n{next_one}"))
                next_one, at_work = next_one + 1, at_work + 1
            crew.fit(args.inputs - next_one)
            for number, said in crew.listen(1.0):
                name, seed = names[number % len(names)], args.first_seed + number
                failed = isinstance(said, Failed)
                outcome = f"WRONG: {said.reason}" if failed else said.quality.notes[0]
                outcomes[name][outcome] += 1
                if failed:
                    print(f"{name}, seed {seed}: {said.reason}", flush=True)
                crew.leave(number)
                at_work -= 1
        for _ in crew.stop(5.0):
            pass
    wrong = sum(n for found in outcomes.values() for key, n in found.items() if key[:5] == "WRONG")
    for name, found in outcomes.items():
        print(f"{name}: {found.total()} inputs, {dict(found)}")
    print(f"{sum(found.total() for found in outcomes.values())} inputs, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
