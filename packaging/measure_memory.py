"""Shows that memory stays flat with the length of a video.

Makes a 1080p recording by looping the sample and analyses it with the least costly network that
is present: python packaging/measure_memory.py [--minutes 10] [--fps 10]
"""

import argparse
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

import cv2
from kinetrace.core.analysis import Analysis
from kinetrace.core.commands.analyze import sample_video
from kinetrace.core.network.estimator import open_estimator
from kinetrace.core.video.frames import VideoWriter, frames


def looped(path: Path, minutes: float, fps: int) -> None:
    """Write the sample, enlarged to 1920 × 1080, over and over."""
    shown = [f.image for f in frames(sample_video())]
    with VideoWriter(path, 1920, 1080, rate=Fraction(fps)) as writer:
        for index in range(round(minutes * 60 * fps)):
            image = cv2.resize(shown[index % len(shown)], (1440, 1080))
            image = cv2.copyMakeBorder(image, 0, 0, 240, 240, cv2.BORDER_REPLICATE)
            writer.write(image, index / fps)


def resident_mb() -> float:
    """Return this process's resident memory (Linux)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS in /proc/self/status")


def main() -> None:
    """Print the memory in use after each tenth of the video."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--fps", type=int, default=10)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        video = Path(folder) / "long.mp4"
        looped(video, args.minutes, args.fps)
        estimator = open_estimator(device="cpu")
        analysis = Analysis(video, estimator)
        total = analysis.info.frame_count
        print(f"{total} frames of 1920 × 1080, EfficientPose {estimator.variant.name}")
        for progress in analysis:
            if progress.done % (total // 10) == 0:
                print(f"{100 * progress.done // total:3d} %  {resident_mb():7.0f} MB", flush=True)
        print(f"recording: {len(analysis.recording())} frames", file=sys.stderr)


if __name__ == "__main__":
    main()
