"""Video in and out: the facts of a file, its frames in order, any frame, a new file.

Four nouns: `VideoInfo` (what `probe` found), `Frame`, `FrameReader` (any frame, for a
player) and `VideoWriter`. `frames` reads from start to end with constant memory.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ..errors import VideoError
from .decoded import Decoded
from .decoder import Decoder
from .info import Frame, Timeline, VideoInfo
from .picture import read_picture
from .probe import probe
from .reader import FrameReader
from .writer import VideoWriter

__all__ = [
    "Frame",
    "FrameReader",
    "FrameStream",
    "Timeline",
    "VideoInfo",
    "VideoWriter",
    "frames",
    "probe",
]


def frames(
    video: str | Path | VideoInfo, *, start: int = 0, stop: int | None = None
) -> "FrameStream":
    """Return an iterator over the frames `start` to `stop` (exclusive) in display order.

    One frame is decoded at a time. A frame that cannot be decoded is left out: the
    indices then have a gap, and `FrameStream.warnings` says so afterwards. The file is
    closed at the end, on an error, by `close()`, and when the iterator is abandoned.

    Parameters
    ----------
    video : a file, or what `probe` returned for it (saves reading it once more)
    start, stop : frame indices in `VideoInfo.times_s`; None is the end

    Raises
    ------
    VideoError
        If the file cannot be read; see `probe`.
    ValueError
        If `start` or `stop` is negative.
    """
    info = video if isinstance(video, VideoInfo) else probe(video)
    end = info.frame_count if stop is None else min(stop, info.frame_count)
    if start < 0 or end < 0:
        raise ValueError(f"start and stop: expected 0 or more, got {start} and {stop}")
    return FrameStream(info, start, end)


class FrameStream(Iterator[Frame]):
    """The frames of a video in display order, see `frames`.

    Attributes
    ----------
    info : the video
    warnings : what was found amiss so far, in plain words; complete at the end
    """

    def __init__(self, info: VideoInfo, start: int, stop: int) -> None:
        self.info = info
        self._start, self._stop, self._next = start, stop, start
        self._lost: list[int] = []
        self._patched = 0
        self._shrunk: list[int] = []
        """frames of another shape than the first"""
        self._frames = self._read()

    def __next__(self) -> Frame:
        return next(self._frames)

    def _read(self) -> Iterator[Frame]:
        if self._start >= self._stop:
            return
        if self.info.is_picture:
            yield Frame(0, 0.0, read_picture(self.info.path, self.info.geometry))
            return
        # Threads until the first sign of damage; then one, so that all that can be
        # decoded is, and the same in every run.
        yield from self._decode(threads=True)
        if self._next < self._stop:
            yield from self._decode(threads=False)
        self._miss(self._stop)
        if self._start == 0 and len(self._lost) == self._stop:
            raise VideoError(f"{self.info.path.name}: no frame of the video can be decoded.")

    def _decode(self, *, threads: bool) -> Iterator[Frame]:
        with closing(Decoder(self.info.path, self.info.timeline, threads=threads)) as decoder:
            if self._next > 0:
                decoder.seek(self._next)
            for index, picture in decoder:
                if index < self._next:
                    continue
                if index >= self._stop or (threads and (index > self._next or picture.is_corrupt)):
                    break
                self._miss(index)
                self._patched += picture.is_corrupt
                self._next = index + 1
                decoded = Decoded(picture, self.info.geometry)
                if not decoded.fills:
                    self._shrunk.append(index)
                yield Frame(index, float(self.info.times_s[index]), decoded)

    def _miss(self, index: int) -> None:
        """Note that the frames from the next expected one up to `index` did not come."""
        self._lost += range(self._next, index)
        self._next = max(self._next, index)

    @property
    def warnings(self) -> tuple[str, ...]:
        notes = list(self.info.warnings)
        if self._lost:
            first, last = (self.info.times_s[self._lost[end]] for end in (0, -1))
            notes.append(
                f"{len(self._lost)} of {self._stop - self._start} frames cannot be decoded "
                f"(between {first:.2f} and {last:.2f} s)"
            )
        if self._patched:
            notes.append(f"{self._patched} frames are damaged and were patched by the decoder")
        if self._shrunk:
            notes.append(
                f"the picture's size changes at {self.info.times_s[self._shrunk[0]]:.2f} s: frames "
                f"of another shape, shown smaller with black edges: {len(self._shrunk)}; angles "
                "near such a change are unreliable"
            )
        return tuple(notes)

    def close(self) -> None:
        """Close the file before the end."""
        self._frames.close()  # type: ignore[attr-defined]

    def __enter__(self) -> "FrameStream":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
