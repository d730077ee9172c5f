"""What happens beside the camera window: pictures taken, recorded and measured, in threads."""

import shutil
import threading
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.errors import VideoError
from kinetrace.core.video.camera import Camera, capture
from kinetrace.core.video.info import Frame
from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    import numpy as np
    from kinetrace.core.live import LiveFrame
    from kinetrace.core.video.writer import VideoWriter

translate = QCoreApplication.translate

Watch = Callable[[], "Generator[LiveFrame | None, Frame, None]"]
"""Makes a generator that takes frames and gives what is seen in them (`analysis_work.watch`)."""


LEAST_FREE = 100_000_000
"""Bytes left on a disk at which a recording ends: on one that is full it could not be finished."""


def has_room(folder: Path) -> bool:
    """Return whether there is room on a folder's disk for more of a recording."""
    try:
        return shutil.disk_usage(folder).free > LEAST_FREE
    except OSError:
        return True  # what is wrong with it is said when it is written into


class Newest:
    """The newest frame, handed from one thread to another; what nobody took in time is dropped."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._frame: Frame | None = None
        self._over = False

    def put(self, frame: Frame) -> None:
        """Offer a frame."""
        with self._news:
            self._frame = frame
            self._news.notify()

    def get(self) -> Frame | None:
        """Wait for a frame that was not taken yet; None when no more come."""
        with self._news:
            while self._frame is None and not self._over:
                self._news.wait()
            frame, self._frame = self._frame, None
            return None if self._over else frame

    def end(self) -> None:
        """Let whoever waits go."""
        with self._news:
            self._over = True
            self._news.notify()


@dataclass(frozen=True)
class Captured:
    """A frame of the camera.

    Attributes
    ----------
    recorded_s : length of the recording that is being written, None without one
    saved : the last recording that is whole on disk
    """

    frame: Frame
    recorded_s: float | None
    saved: Path | None


class Capture:
    """Takes a camera's frames, offers the newest and writes all of them while it records.

    `record` and `stop_recording` are called from another thread than `steps`.

    Parameters
    ----------
    open_camera : called in the thread of `steps`

    Attributes
    ----------
    saved : the last recording that is whole on disk
    full : whether it was ended because there was no more room for it
    """

    def __init__(self, open_camera: Callable[[], Camera], newest: Newest) -> None:
        self._open, self._newest = open_camera, newest
        self._wanted: Path | None = None
        self._writer: VideoWriter | None = None
        self._begun_s, self._size = 0.0, (0, 0)
        self._looked_s = 0.0
        self.saved: Path | None = None
        self.full = False

    @property
    def recording(self) -> bool:
        """Whether frames are to be written."""
        return self._wanted is not None

    def record(self, path: Path) -> None:
        """Write from the next frame on into a file."""
        self._wanted = path

    def stop_recording(self) -> None:
        """Finish the file before the next frame."""
        self._wanted = None

    def steps(self) -> Generator[Captured, None, None]:
        """Yield each frame until it is stopped; what was recorded until then is kept.

        Raises
        ------
        VideoError : the camera cannot be opened or is gone, or the file not written
        """
        try:
            for frame in capture(self._open()):
                self._newest.put(frame)
                self._write(frame)
                recorded_s = frame.time_s - self._begun_s if self._writer else None
                yield Captured(frame, recorded_s, self.saved)
        finally:
            self._newest.end()
            self._finish()

    def _write(self, frame: Frame) -> None:
        wanted = self._wanted
        if self._writer is not None and wanted != self._writer.path:
            self._finish()
        if wanted is None:
            return
        height, width = frame.image.shape[:2]
        if self._writer is None:
            from kinetrace.core.video.writer import VideoWriter

            self._writer = VideoWriter(wanted, width, height, as_it_goes=True)
            self._begun_s, self._size = frame.time_s, (width, height)
        elif (width, height) != self._size:
            raise VideoError(
                translate(
                    "Capture",
                    "The camera's pictures have changed their size, so the recording ends here. "
                    "Look again for cameras to go on.",
                )
            )
        self._writer.write(frame.image, frame.time_s)
        if frame.time_s - self._looked_s >= 1:
            self._looked_s = frame.time_s
            if not wanted.exists():
                raise _gone(wanted)
            if not has_room(wanted.parent):
                self.full, self._wanted = True, None

    def _finish(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            try:
                writer.close()
            finally:
                if writer.path.exists():  # also where it could not be finished
                    self.saved = writer.path
            if not writer.path.exists():
                raise _gone(writer.path)


def _gone(path: Path) -> VideoError:
    words = translate(
        "Capture",
        "{path}: the recording was moved or deleted while it was made, so it ends here. Look for "
        "it where it was put, and look again for cameras to go on.",
    )
    return VideoError(words.format(path=path))


@dataclass(frozen=True, eq=False)
class Seen:
    """A frame with what the network saw in it, the skeleton drawn on its picture (H, W, 3)."""

    live: "LiveFrame"
    image: "np.ndarray"


def measured(newest: Newest, watch: Watch) -> Generator[Seen, None, None]:
    """Yield the newest frame as often as the network can, with the skeleton on it."""
    from kinetrace.core.output.overlay import draw_skeleton

    with closing(watch()) as watching:
        next(watching)
        while (frame := newest.get()) is not None:
            seen = watching.send(frame)
            assert seen is not None  # nothing is seen only before the first frame
            yield Seen(seen, draw_skeleton(frame.image, seen.pose.xy[0], seen.pose.status[0]))
