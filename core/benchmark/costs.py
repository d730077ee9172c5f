"""What the whole pipeline costs with the length and the resolution of a video."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ..person.crop import Image
from ..video.frames import VideoInfo, VideoWriter, frames, probe
from .rival import RunningRival

HEIGHTS = (360, 720, 1080)
LENGTHS = (1, 2, 4)
"""Times a video is played over; its first `MOST` frames, at most."""

MOST = 150


@dataclass(frozen=True)
class Cost:
    """The whole pipeline on one clip.

    Attributes
    ----------
    seconds : of the analysis, from opening the file to the joint angles
    decoding_s : of reading the frames alone
    """

    width: int
    height: int
    frames: int
    seconds: float
    decoding_s: float

    @property
    def fps(self) -> float:
        """Return frames a second."""
        return self.frames / self.seconds


def costs(one: RunningRival, video: Path, folder: Path, found: list[Cost]) -> Iterator[str]:
    """Time one engine on clips made of a video; yield what is being done; fill `found`.

    The clips go to `folder`. Each resolution is played once, the middle one also several times.
    """
    info = probe(video)
    count = min(info.frame_count, MOST)
    for height in HEIGHTS:
        for times in LENGTHS if height == HEIGHTS[1] else LENGTHS[:1]:
            width = 2 * round(info.width * height / info.height / 2)
            yield f"{one.rival.variant}: {width} × {height}, {times * count} frames"
            clip = folder / f"{height}_{times}.mp4"
            write_clip(info, clip, width, height, times * count)
            seconds, decoding = one.pipeline_s(clip), one.decoding_s(clip)
            found.append(Cost(width, height, times * count, seconds, decoding))


def write_clip(info: VideoInfo, path: Path, width: int, height: int, count: int) -> None:
    """Write `count` frames of a video, from its start over and over, in another size."""
    import cv2

    with VideoWriter(path, width, height, rate=info.rate) as writer:
        for index, image in enumerate(islice(_over_and_over(info, min(count, MOST)), count)):
            size = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)
            writer.write(size.astype(image.dtype), float(index / info.rate))


def _over_and_over(info: VideoInfo, stop: int) -> Iterator[Image]:
    while True:
        with frames(info, stop=stop) as stream:
            yield from (frame.image for frame in stream)
