"""Shows that memory stays flat with the length of a video, and that its end is reached.

Makes a recording by showing the sample there and back and analyses it with the least costly
network that is present: python packaging/measure_memory.py [--minutes 60] [--fps 10]
[--height 240] [--stand-in]
With --stand-in the network sees the same body in every square.
"""

import argparse
import itertools
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

import cv2
import psutil
from kinetrace.core.analysis import Analysis
from kinetrace.core.network.estimator import open_estimator
from kinetrace.core.person.crop import Image
from kinetrace.core.video.frames import VideoWriter, frames
from kinetrace.core.video.sample import sample_video
from measure_batch import StandIn

STEPS = 10
SEEN = slice(20, 95)
"""Frames of the sample in which the walker is whole in the picture."""


def looped(path: Path, minutes: float, fps: int, height: int) -> None:
    """Write the sample in another height, forwards and backwards, over and over."""
    with frames(sample_video(), start=SEEN.start, stop=SEEN.stop) as stream:
        shown = [_resized(frame.image, height) for frame in stream]
    there_and_back = itertools.cycle([*shown, *shown[-2:0:-1]])
    with VideoWriter(path, shown[0].shape[1], height, rate=Fraction(fps)) as writer:
        for index in range(round(minutes * 60 * fps)):
            writer.write(next(there_and_back), index / fps)


def _resized(image: Image, height: int) -> Image:
    width = 2 * round(image.shape[1] * height / image.shape[0] / 2)
    return cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


def resident_mb() -> float:
    """Return this process's resident memory."""
    return psutil.Process().memory_info().rss / 2**20


def main() -> int:
    """Print the memory in use after each tenth of the video; return 0 if all of it was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--fps", type=int, default=10)
    parser.add_argument("--height", type=int, default=240)
    parser.add_argument("--stand-in", action="store_true", help="for the network")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        video = Path(folder) / "long.mp4"
        looped(video, args.minutes, args.fps, args.height)
        estimator = StandIn() if args.stand_in else open_estimator(device="cpu")
        analysis = Analysis(video, estimator)
        info = analysis.info
        print(
            f"{info.frame_count} frames of {info.width} × {info.height}, {info.duration_s:.0f} s, "
            f"EfficientPose {estimator.variant.name}, {estimator.runtime}"
        )
        begun_s = time.monotonic()
        for progress in analysis:
            if progress.done % (info.frame_count // STEPS) == 0:
                share, seconds = progress.done / info.frame_count, time.monotonic() - begun_s
                print(f"{share:4.0%} {seconds:6.0f} s {resident_mb():6.0f} MB", flush=True)
        recording = analysis.recording()
    seen = int((recording.detections.box[:, 2] > 0).sum())
    print(f"{len(recording)} frames in the recording, somebody seen in {seen} of them")
    return 0 if recording.complete and len(recording) == info.frame_count else 1


if __name__ == "__main__":
    sys.exit(main())
