"""Pictures for the player, decoded in a thread: the newest request wins, older ones are dropped.

What takes long to decode is bridged by a preview: a small picture of that frame or one near it.
"""

import logging
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinetrace.core.errors import KinetraceError
from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from .previewing import Previewing

if TYPE_CHECKING:
    from kinetrace.core.video.reader import FrameReader

log = logging.getLogger(__name__)

LATE_MS = 20
"""A picture that takes longer is bridged; one that does not would only flicker."""

LONGEST_STEP = 10
"""Frames; who goes back farther at once jumps."""

NOTHING = -1


class FrameLoader(QObject):
    """Loads frames of one video at a time.

    Signals
    -------
    loaded(int, QImage) : a frame's number and its picture, on the UI thread
    bridged(int, QImage) : a frame's number and its preview, until the wanted one is loaded
    failed(str) : why a frame cannot be shown, fit to be shown
    """

    loaded = Signal(int, QImage)
    bridged = Signal(int, QImage)
    failed = Signal(str)

    def __init__(self, previewing: Previewing | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._previewing = previewing
        self._thread: _Decoding | None = None
        self._wanted = 0
        self._bridge: int | None = None
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(self._bridge_over)

    def open(self, info: VideoInfo | None) -> None:
        """Go over to another video, or to none; nothing of the old one arrives any more."""
        self.close()
        if info is not None:
            self._thread = _Decoding(info, self)
            self._thread.ready.connect(self._take)
            self._thread.start()

    def request(self, frame: int, *, bridge: bool = True) -> None:
        """Ask for a frame; a request that has not been begun yet is forgotten.

        With `bridge` a preview is handed out if the frame is late.
        """
        if self._thread is None:
            return
        self._wanted = frame
        self._thread.want(frame)
        if bridge and not self._late.isActive():
            self._late.start()

    def close(self) -> None:
        """Stop and close the file."""
        self._late.stop()
        self._bridge = None
        if self._thread is not None:
            self._thread.ready.disconnect(self._take)
            self._thread.end()
            self._thread = None

    @Slot()
    def _take(self) -> None:
        if self._thread is None:
            return
        frame, picture, reason = self._thread.take()
        if picture is None and not reason:
            return  # taken already
        if frame == self._wanted:
            self._late.stop()
        elif self._bridge is not None and abs(self._bridge - self._wanted) < abs(
            frame - self._wanted
        ):
            return  # what is on show is nearer
        self._bridge = None
        if picture is not None:
            self.loaded.emit(frame, picture)
        else:
            self.failed.emit(reason)

    @Slot()
    def _bridge_over(self) -> None:
        near = None if self._previewing is None else self._previewing.nearest(self._wanted)
        if near is None or self._previewing is None:
            return
        if (picture := self._previewing.picture(near)) is not None:
            self._bridge = near
            self.bridged.emit(near, picture)


class _Decoding(QThread):
    """The thread: waits for a wanted frame, decodes it, tells that it is ready."""

    ready = Signal()

    def __init__(self, info: VideoInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._info = info
        self._wanted: int | None = None
        self._over = False
        self._news = threading.Condition()
        self._result: tuple[int, QImage | None, str] = (0, None, "")

    def want(self, frame: int) -> None:
        with self._news:
            self._wanted = frame
            self._news.notify()

    def take(self) -> tuple[int, QImage | None, str]:
        with self._news:
            result, self._result = self._result, (0, None, "")
        return result

    def end(self) -> None:
        with self._news:
            self._over = True
            self._news.notify()
        self.wait()

    def run(self) -> None:
        from kinetrace.core.video.reader import FrameReader

        with FrameReader(self._info) as reader:
            shown, ahead = 0, Ahead(reader)
            while (frame := self._next(wait=not ahead.busy)) is not None:
                if frame == NOTHING:
                    ahead.go_on()
                    continue
                picture, reason = None, ""
                try:
                    picture = _to_picture(reader.frame(frame).image)
                except (KinetraceError, OSError) as error:
                    reason = str(error)
                with self._news:
                    self._result = (frame, picture, reason)
                self.ready.emit()
                ahead.follow(shown, frame)
                shown = frame

    def _next(self, *, wait: bool) -> int | None:
        """Return the newest wanted frame, `NOTHING` if none is; None when all is over.

        With `wait` it waits for one.
        """
        with self._news:
            while wait and self._wanted is None and not self._over:
                self._news.wait()
            frame, self._wanted = self._wanted, None
            if self._over:
                return None
            return NOTHING if frame is None else frame


class Ahead:
    """Decodes what one who steps back will want next, while nothing is wanted now."""

    def __init__(self, reader: "FrameReader") -> None:
        self._reader = reader
        self._steps: Iterator[int] | None = None

    @property
    def busy(self) -> bool:
        """Whether there is something to decode."""
        return self._steps is not None

    def follow(self, before: int, now: int) -> None:
        """Take note of a step from one frame to another."""
        if not 0 < before - now <= LONGEST_STEP:
            self._steps = None
        elif self._steps is None:
            self._steps = self._reader.read_back(now)

    def go_on(self) -> None:
        """Decode one picture more."""
        try:
            if self._steps is not None:
                next(self._steps)
        except (StopIteration, KinetraceError, OSError):
            self._steps = None


def _to_picture(image: object) -> QImage:
    """Return a Qt picture of (H, W, 3) RGB, in the format that paints quickest."""
    import numpy as np

    pixels = np.ascontiguousarray(image)
    height, width, _ = pixels.shape
    made = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return made.convertToFormat(QImage.Format.Format_RGB32)  # a copy: the array may go
