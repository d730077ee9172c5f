"""What the whole pipeline costs with the length and the resolution of a video."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

from ..person.crop import Image
from ..video.frames import VideoInfo, VideoWriter, frames, probe
from .pipeline import Run
from .rival import RunningRival

HEIGHTS = (360, 720, 1080)
LENGTHS = (1, 2, 4)
"""Times as many frames, in the middle height."""

MOST = 150
"""Frames of the shortest clips, at most twice what the video has."""

MOST_ROUNDS = 3


@dataclass(frozen=True)
class Cost:
    """The whole pipeline on one clip, and the parts of it that cannot be left out.

    Attributes
    ----------
    first_s, closing_s : see `Run`
    fps, cpu_ms : frames a second once it runs, and the processor's time for each
    decoding_fps, network_fps : of decoding the frames alone, and of the network alone
    both_fps, both_cpu_ms : of these two side by side, on the same cores
    """

    variant: str
    width: int
    height: int
    frames: int
    first_s: float
    fps: float
    cpu_ms: float
    closing_s: float
    decoding_fps: float
    network_fps: float
    both_fps: float
    both_cpu_ms: float

    @property
    def seconds(self) -> float:
        """Return how long all of it took."""
        return self.first_s + (self.frames - 1) / self.fps + self.closing_s

    @property
    def bottleneck(self) -> str:
        """Return which of the parts is the slower one."""
        return "network" if self.network_fps < self.decoding_fps else "decoder"

    @property
    def share(self) -> float:
        """Return the pipeline's rate over that of the slower part alone."""
        return self.fps / min(self.network_fps, self.decoding_fps)

    @property
    def share_of_both(self) -> float:
        """Return the pipeline's rate over that of the two parts side by side."""
        return self.fps / self.both_fps

    @property
    def cpu_share(self) -> float:
        """Return the two parts' time of the processor over the pipeline's."""
        return self.both_cpu_ms / self.cpu_ms


def costs(
    one: RunningRival, video: Path, folder: Path, rounds: int, found: list[Cost]
) -> Iterator[str]:
    """Time one engine on clips made of a video; yield what is being done; fill `found`.

    Each resolution is played once, the middle one also longer.

    Parameters
    ----------
    folder : for the clips
    rounds : how often each part is timed, in turns, but at most `MOST_ROUNDS`; the medians count
    """
    info = probe(video)
    count = min(2 * info.frame_count, MOST)
    for height in HEIGHTS:
        for times in LENGTHS if height == HEIGHTS[1] else LENGTHS[:1]:
            width = 2 * round(info.width * height / info.height / 2)
            yield f"{one.rival.variant}: {width} × {height}, {times * count} frames"
            clip = folder / f"{height}_{times}.mp4"
            if not clip.exists():
                write_clip(info, clip, width, height, times * count)
            found.append(_cost(one, clip, width, height, min(rounds, MOST_ROUNDS)))


def _cost(one: RunningRival, clip: Path, width: int, height: int, rounds: int) -> Cost:
    runs: list[Run] = []
    parts: list[tuple[float, ...]] = []
    one.warm(clip)
    for _ in range(rounds):
        runs.append(one.whole(clip))
        count = runs[0].count
        both = one.both(clip)
        seconds = one.decoding(clip).wall_s, one.network(count).wall_s, both.wall_s
        parts.append((*(count / one_s for one_s in seconds), 1000 * both.cpu_s / count))
    return Cost(
        one.rival.variant,
        width,
        height,
        runs[0].count,
        _median([run.first_s for run in runs]),
        _median([run.fps for run in runs]),
        _median([run.cpu_ms for run in runs]),
        _median([run.closing_s for run in runs]),
        *(_median(part) for part in zip(*parts, strict=True)),
    )


def _median(values: Sequence[float]) -> float:
    return float(median(values))


def write_clip(info: VideoInfo, path: Path, width: int, height: int, count: int) -> None:
    """Write `count` frames of a video, forwards and backwards in turns, in another size."""
    import cv2

    with VideoWriter(path, width, height, rate=info.rate) as writer:
        for index, image in enumerate(islice(_there_and_back(info, count), count)):
            size = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)
            writer.write(size.astype(image.dtype), float(index / info.rate))


def _there_and_back(info: VideoInfo, most: int) -> Iterator[Image]:
    """Yield the pictures of a video, at most its first `MOST`, and back again, without end."""
    with frames(info, stop=min(most, MOST)) as stream:
        shown = [frame.image for frame in stream]
    while True:
        yield from shown
        yield from shown[-2:0:-1]
