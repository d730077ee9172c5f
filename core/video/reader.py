"""Any frame of a video, for a player: exact, cached, with bounded memory."""

from collections.abc import Iterator
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

import numpy as np

from ..errors import VideoError
from .decoder import Decoder
from .info import Frame, VideoInfo
from .picture import read_picture
from .probe import probe
from .render import render

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_BACK = (0, 1, 4)
"""how many key pictures further back to start, one try after another, when a frame is
not met: recordings without full key pictures become whole only after a while"""


class FrameReader:
    """Random access to the frames of a video.

    A frame is found by its time stamp after decoding from the key picture before it, so
    that it is the same picture as in sequential reading, also at a variable rate. Reading
    on forward never seeks. Decoded pictures are kept in their compact stored form, those
    farthest from the frame that was asked for last dropped first. All methods may be called
    from several threads.

    Parameters
    ----------
    video : a file, or what `probe` returned for it
    cache_bytes : memory for decoded pictures

    Raises
    ------
    VideoError
        If the file cannot be read; see `probe`.
    """

    def __init__(self, video: str | Path | VideoInfo, *, cache_bytes: int = 256 * 2**20) -> None:
        self.info = video if isinstance(video, VideoInfo) else probe(video)
        self._limit = cache_bytes
        self._cache: dict[int, VideoFrame] = {}
        self._cached_bytes = 0
        self._near = 0
        """frame that was asked for last"""
        self._decoder: Decoder | None = None
        self._at: int | None = None
        """frame that the decoder gave last, None if it is not known"""
        self._threads = True
        self._lock = RLock()
        self._closed = False

    def frame(self, index: int) -> Frame:
        """Return frame `index`; its image is an array of its own.

        Raises
        ------
        ValueError
            If there is no such index, or the reader is closed.
        VideoError
            If this frame is damaged beyond decoding.
        """
        self._check(index)
        if self.info.is_picture:
            return Frame(0, 0.0, read_picture(self.info.path, self.info.geometry))
        with self._lock:
            self._near = index
            picture = self._cache.get(index) or self._decode(index)
            # under the lock: a picture's scaler serves one thread at a time
            image = render(picture, self.info.geometry)
        return Frame(index, float(self.info.times_s[index]), image)

    def _check(self, index: int) -> None:
        if self._closed:
            raise ValueError(f"{self.info.path.name}: the reader is closed")
        if not 0 <= index < self.info.frame_count:
            raise ValueError(f"index: expected 0 to {self.info.frame_count - 1}, got {index}")

    def read_back(self, index: int) -> Iterator[int]:
        """Decode what lies before the cached frames around `index`, for one who steps back.

        Yields after each picture, so that others can be asked for meanwhile; ends by itself
        where enough is cached, and where a frame that is not cached was asked for since.
        A third of the cache is filled, once less than a third lies before `index`.
        """
        self._check(index)
        with self._lock:
            stop = index
            while stop - 1 in self._cache:
                stop -= 1
            third = self._room() // 3
            if stop == 0 or index - stop >= third or not self.info.timeline.searchable:
                return
            start = max(stop - third, 0)
            decoder = self._decoder or self._open()
            decoder.seek(start)
            self._at = last = None
        while last is None or last < stop - 1:
            with self._lock:
                if self._closed or self._decoder is not decoder or self._at != last:
                    return
                here, picture = next(decoder, (None, None))
                if here is None or picture is None:
                    return
                self._at = last = here
                if here >= start and not picture.is_corrupt:
                    self._keep(here, picture)
            yield here

    def _room(self) -> int:
        """Return how many pictures like those in the cache it can hold."""
        size = max((_size(picture) for picture in self._cache.values()), default=0)
        return self._limit // size if size else 0

    def _keep(self, index: int, picture: "VideoFrame") -> None:
        if index in self._cache:
            return
        self._cache[index] = picture
        self._cached_bytes += _size(picture)
        while self._cached_bytes > self._limit and len(self._cache) > 1:
            farthest = max(self._cache, key=lambda one: abs(one - self._near))
            self._cached_bytes -= _size(self._cache.pop(farthest))

    def _decode(self, index: int) -> "VideoFrame":
        decoder = self._decoder or self._open()
        if self._is_ahead(index) and (picture := self._advance(index)):
            return picture
        for back in _BACK:
            decoder.seek(index, back)
            if picture := self._advance(index, patched=back == _BACK[-1]):
                return picture
            if self._threads:
                # damage: one thread decodes more of it, and the same every time
                self._threads = False
                decoder = self._open()
        raise VideoError(
            f"{self.info.path.name}: frame {index} at {self.info.times_s[index]:.2f} s is "
            "damaged and cannot be decoded."
        )

    def _open(self) -> Decoder:
        if self._decoder is not None:
            self._decoder.close()
        self._decoder = Decoder(self.info.path, self.info.timeline, threads=self._threads)
        self._at = None
        return self._decoder

    def _is_ahead(self, index: int) -> bool:
        """Whether decoding on reaches `index` sooner than seeking does."""
        if self._at is None or index <= self._at:
            return False
        pts = self.info.timeline.pts
        keys = self.info.timeline.key_pts
        before, after = np.searchsorted(keys, [pts[self._at], pts[index]], side="right")
        return bool(before == after) or index == self._at + 1

    def _advance(self, index: int, *, patched: bool = False) -> "VideoFrame | None":
        """Decode up to `index`; None if it is not met, or damaged unless `patched`."""
        assert self._decoder is not None
        self._at = None
        for here, picture in self._decoder:
            self._at = here
            if not picture.is_corrupt or patched:
                self._keep(here, picture)
            if here >= index:
                return self._cache.get(index)
        return None

    def close(self) -> None:
        """Close the file and free the memory; harmless if it is closed."""
        with self._lock:
            self._closed = True
            self._cache.clear()
            self._cached_bytes = 0
            if self._decoder is not None:
                self._decoder.close()

    def __enter__(self) -> "FrameReader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _size(picture: "VideoFrame") -> int:
    return sum(plane.buffer_size for plane in picture.planes)
