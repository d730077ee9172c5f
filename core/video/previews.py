"""Small pictures of a video's frames, kept in bounded memory, for looking something up quickly.

A frame in the middle of a long group of pictures takes tenths of a second to decode, a small
JPEG picture of it a millisecond. Each is a picture of exactly the frame whose number it has.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from contextlib import closing
from threading import Lock
from typing import TYPE_CHECKING

from .decoder import Decoder
from .info import VideoInfo
from .render import render

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

HEIGHT = 270
QUALITY = 80
FIRST = 24
"""So many pictures from all over the video come first."""


class Previews:
    """The previews of one video: first some from all over it, then of all frames in order.

    Of a recording of ten minutes the key pictures alone take many seconds; a strip along the
    timeline needs a few of them.

    Where all do not fit into the memory, every second one is dropped, again and again. All
    methods but `make` may be called from any thread.

    Parameters
    ----------
    info : the video
    limit_bytes : memory for the pictures
    """

    def __init__(self, info: VideoInfo, *, limit_bytes: int = 96 * 2**20) -> None:
        self.info = info
        self.step = 1
        self.bytes = 0
        self._limit = limit_bytes
        self._pictures: dict[int, bytes] = {}
        self._indices: list[int] = []
        self._lock = Lock()

    def make(self) -> Iterator[int]:
        """Decode the video once and keep its previews; yield after each picture how many are."""
        if self.info.is_picture:
            return
        if self.info.timeline.searchable:
            yield from self._read_some()
            yield from self._read(keys_only=True)
        yield from self._read(keys_only=False)

    def nearest(self, index: int) -> int | None:
        """Return the frame next to `index` that has a preview, None while there is none."""
        with self._lock:
            place = bisect_left(self._indices, index)
            near = self._indices[max(place - 1, 0) : place + 1]
        return min(near, key=lambda one: abs(one - index), default=None)

    def jpeg(self, index: int) -> bytes | None:
        """Return the preview of a frame as a JPEG file, None where it has none."""
        with self._lock:
            return self._pictures.get(index)

    def __len__(self) -> int:
        return len(self._pictures)

    def _read_some(self) -> Iterator[int]:
        """Seek a few key pictures, evenly apart, where there are many."""
        info, keys = self.info, self.info.timeline.key_pts
        if len(keys) < 2 * FIRST:
            return
        with closing(Decoder(info.path, info.timeline, threads=False, keys_only=True)) as decoder:
            for pts in keys[:: len(keys) // FIRST]:
                index = info.timeline.index_of(int(pts))
                if index is None:
                    continue
                decoder.seek(index)
                for found, picture in decoder:
                    self._keep(found, picture)
                    break
                yield len(self)

    def _read(self, *, keys_only: bool) -> Iterator[int]:
        info = self.info
        with closing(
            Decoder(info.path, info.timeline, threads=False, keys_only=keys_only)
        ) as decoder:
            for index, picture in decoder:
                if index not in self._pictures and (index % self.step == 0 or keys_only):
                    self._keep(index, picture)
                yield len(self)

    def _keep(self, index: int, picture: "VideoFrame") -> None:
        if index in self._pictures:
            return
        jpeg = to_jpeg(picture, self.info)
        with self._lock:
            self._pictures[index] = jpeg
            insort(self._indices, index)
            self.bytes += len(jpeg)
            while self.bytes > self._limit and len(self._indices) > 1:
                self._thin_out()

    def _thin_out(self) -> None:
        self.step *= 2
        self._pictures = {i: jpeg for i, jpeg in self._pictures.items() if i % self.step == 0}
        self._indices = sorted(self._pictures)
        self.bytes = sum(map(len, self._pictures.values()))


def to_jpeg(picture: "VideoFrame", info: VideoInfo) -> bytes:
    """Return a decoded picture as a small JPEG file, as displayed."""
    import cv2  # here, because it takes long to import

    image = render(picture, info.geometry, min(HEIGHT, info.height))
    _, jpeg = cv2.imencode(".jpg", image[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    return jpeg.tobytes()
