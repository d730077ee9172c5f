"""The videos that the window is measured on: the sample's walker in 1080p, there and back."""

from fractions import Fraction
from importlib import resources
from pathlib import Path

import av
import cv2
import numpy as np
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.frames import frames, probe
from kinetrace.core.video.writer import VideoWriter

WIDTH, HEIGHT, RATE = 1920, 1080, 30


def sample() -> Path:
    """Return the recording that comes with the program."""
    return Path(str(resources.files("kinetrace.resources") / "samples" / "walk_right_normal.mp4"))


def write_walker(path: Path, seconds: float) -> None:
    """Write somebody who walks to the right and back, with grain as of a camera."""
    pictures = [_enlarged(frame.image) for frame in frames(sample())]
    there_and_back = [*pictures, *(picture[:, ::-1] for picture in pictures)]
    grain = np.random.default_rng(0).integers(0, 9, (HEIGHT, WIDTH + 64, 1), np.uint8)
    with VideoWriter(path, WIDTH, HEIGHT, rate=RATE) as writer:
        for index in range(round(seconds * RATE)):
            at = 7 * index % 64
            picture = cv2.add(
                np.ascontiguousarray(there_and_back[index % len(there_and_back)]),
                np.repeat(grain[:, at : at + WIDTH], 3, axis=2),
            )
            writer.write(picture, index / RATE)


def _enlarged(image: np.ndarray) -> np.ndarray:
    scale = HEIGHT / image.shape[0]
    large = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    rest = WIDTH - large.shape[1]
    return cv2.copyMakeBorder(large, 0, 0, rest // 2, rest - rest // 2, cv2.BORDER_REPLICATE)


def write_repeated(path: Path, times: int, long: Path) -> None:
    """Write a video's compressed pictures one after another so many times, without coding."""
    duration = Fraction(len(probe(path).times_s), RATE)
    with av.open(str(long), "w") as out:
        stream = None
        for turn in range(times):
            with av.open(str(path)) as container:
                video = container.streams.video[0]
                stream = stream or out.add_stream_from_template(video)
                later = round(turn * duration / video.time_base)
                for packet in container.demux(video):
                    if packet.dts is not None:
                        packet.pts, packet.dts = packet.pts + later, packet.dts + later
                        packet.stream = stream
                        out.mux(packet)


def repeated(recording: Recording, times: int) -> Recording:
    """Return a recording of the repeated video, from that of the single one."""
    from dataclasses import replace

    seen, count, lasts_s = recording.detections, len(recording), recording.video.duration_s
    turns = np.repeat(np.arange(times), count)
    tiled = {
        name: np.concatenate([getattr(seen, name)] * times)
        for name in ("time_s", "candidates", "spread_px", "box")
    }
    tiled["time_s"] = tiled["time_s"] + turns * lasts_s
    return replace(
        recording,
        frames=np.concatenate([recording.frames] * times) + turns * recording.video.frame_count,
        detections=replace(seen, **tiled),
        video=replace(
            recording.video,
            frame_count=times * recording.video.frame_count,
            duration_s=times * lasts_s,
        ),
        complete=True,
        tracker=None,
    )
