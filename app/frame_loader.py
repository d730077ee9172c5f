"""Pictures for the player, decoded in a thread: the newest request wins, older ones are dropped."""

import logging
import threading

from kinetrace.core.errors import KinetraceError
from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, QThread, Signal, Slot
from PySide6.QtGui import QImage

log = logging.getLogger(__name__)


class FrameLoader(QObject):
    """Loads frames of one video at a time.

    Signals
    -------
    loaded(int, QImage) : a frame's number and its picture, on the UI thread
    failed(str) : why a frame cannot be shown, fit to be shown
    """

    loaded = Signal(int, QImage)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Decoding | None = None

    def open(self, info: VideoInfo | None) -> None:
        """Go over to another video, or to none; nothing of the old one arrives any more."""
        self.close()
        if info is not None:
            self._thread = _Decoding(info, self)
            self._thread.ready.connect(self._take)
            self._thread.start()

    def request(self, frame: int) -> None:
        """Ask for a frame; a request that has not been begun yet is forgotten."""
        if self._thread is not None:
            self._thread.want(frame)

    def close(self) -> None:
        """Stop and close the file."""
        if self._thread is not None:
            self._thread.ready.disconnect(self._take)
            self._thread.end()
            self._thread = None

    @Slot()
    def _take(self) -> None:
        if self._thread is None:
            return
        frame, picture, reason = self._thread.take()
        if picture is not None:
            self.loaded.emit(frame, picture)
        elif reason:
            self.failed.emit(reason)


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
            while (frame := self._next()) is not None:
                picture, reason = None, ""
                try:
                    picture = _to_picture(reader.frame(frame).image)
                except (KinetraceError, OSError) as error:
                    reason = str(error)
                with self._news:
                    self._result = (frame, picture, reason)
                self.ready.emit()

    def _next(self) -> int | None:
        """Wait for the newest wanted frame; None when all is over."""
        with self._news:
            while self._wanted is None and not self._over:
                self._news.wait()
            frame, self._wanted = self._wanted, None
            return None if self._over else frame


def _to_picture(image: object) -> QImage:
    """Return a Qt picture of (H, W, 3) RGB, in the format that paints quickest."""
    import numpy as np

    pixels = np.ascontiguousarray(image)
    height, width, _ = pixels.shape
    made = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return made.convertToFormat(QImage.Format.Format_RGB32)  # a copy: the array may go
