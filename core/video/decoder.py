"""Decoded pictures with their place in the timeline, from the start or from a key picture."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .info import Timeline
from .source import Source

if TYPE_CHECKING:
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

LOWEST = -(2**63)
"""ticks below those of any picture"""


class Decoder:
    """Yields (index, picture) in display order from wherever it was put last.

    Parameters
    ----------
    path, timeline : the file and its frames' times
    threads, keys_only : as for `Source`
    """

    def __init__(
        self, path: Path, timeline: Timeline, *, threads: bool = True, keys_only: bool = False
    ) -> None:
        self._path, self._timeline = path, timeline
        self._threads, self._keys_only = threads, keys_only
        self._source: Source | None = None
        self._pictures: Iterator[VideoFrame] = iter(())
        self._earliest, self._count = LOWEST, 0
        self.restart()

    def restart(self) -> None:
        """Begin at the first frame."""
        self.close()
        self._source = Source(self._path, threads=self._threads, keys_only=self._keys_only)
        self._pictures = self._source.pictures()
        self._earliest, self._count = LOWEST, 0

    def seek(self, index: int, back: int = 0) -> None:
        """Begin at the last key picture at or before frame `index`, or `back` ones earlier.

        Pictures that come after the key picture but are shown before it need ones from
        before: they are not yielded.
        """
        keys = self._timeline.key_pts
        if not self._timeline.searchable:
            return self.restart()
        wanted = self._timeline.pts[index]
        key = start = int(np.searchsorted(keys, wanted, side="right")) - 1 - back
        step = 1
        while start >= 0:
            if self._begin(start, int(keys[key])):
                return None
            start -= step
            step *= 2
        return self.restart()

    def _begin(self, start: int, earliest: int) -> bool:
        """Begin near key picture `start` and yield from the one at `earliest` ticks on.

        False where that does not come with its own time. An MPEG program stream is entered in
        mid-picture, and what is left of it takes the next picture's time, which takes the one
        after it: right again in the next group, so that one begins further back.
        """
        first = self._land(start)
        if first is None:
            return False
        assert self._source is not None
        self._earliest = earliest
        self._pictures = self._source.pictures(first)
        if first.is_keyframe and self._ticks(first) == self._timeline.key_pts[start]:
            return True
        for picture in self._pictures:
            ticks = self._ticks(picture)
            if ticks is not None and ticks >= earliest:
                self._pictures = chain([picture], self._pictures)
                return bool(picture.key_frame) and ticks == earliest
        return False

    def _ticks(self, one: "Packet[VideoStream] | VideoFrame") -> int | None:
        """Return when something is shown, in the timeline's ticks."""
        return None if one.pts is None else self._timeline.ticks_of(one.pts)

    def _land(self, key: int) -> "Packet[VideoStream] | None":
        """Return the first packet found when seeking to `key`, None if it lies beyond it.

        Some containers are searched by display times and land a key picture too early
        with a decoding time, others by decoding times and land too late with a display
        time: too late is seen by the packet, so the display time is tried first, if there is one.
        """
        if self._source is None:
            self.restart()
        assert self._source is not None
        shown, decoded = int(self._timeline.key_pts[key]), int(self._timeline.key_dts[key])
        for ticks in (shown, decoded) if self._timeline.stamped else (decoded,):
            if not self._source.seek(ticks):
                return None
            first = next(self._source.packets(), None)
            found = None if first is None else self._ticks(first)
            if found is None:
                return None
            if found <= shown:
                return first
        return None

    def __iter__(self) -> Iterator[tuple[int, "VideoFrame"]]:
        return self

    def __next__(self) -> tuple[int, "VideoFrame"]:
        while True:
            picture = next(self._pictures)
            if not self._timeline.stamped and self._timeline.marks is None:
                index, self._count = self._count, self._count + 1
                if index < len(self._timeline.pts):
                    return index, picture
            elif (ticks := self._ticks(picture)) is not None and ticks >= self._earliest:
                found = self._timeline.index_of(ticks)
                if found is not None:
                    self._earliest = ticks + 1
                    return found, picture

    def close(self) -> None:
        """Close the file; harmless if it is closed."""
        self._pictures = iter(())
        if self._source is not None:
            self._source.close()
            self._source = None
