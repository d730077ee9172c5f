"""Cameras of this computer: which there are, and their pictures with the time they came at."""

import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from ..errors import VideoError
from .info import Frame

SIZE = (1280, 720)
"""Pixels that are asked for; a camera takes what is nearest to it."""

COMPRESSED = cv2.VideoWriter.fourcc(*"MJPG")
"""How its pictures are asked for: as they are, many a camera has ten a second of that size and no
more, which is what USB 2 carries. One that cannot do it gives them as it can."""

MOST = 4
"""Cameras that are looked for where the system does not list them."""

LISTED = Path("/sys/class/video4linux")
BACKENDS = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW, "darwin": cv2.CAP_AVFOUNDATION}


@dataclass(frozen=True)
class CameraName:
    """A camera: its number for `open_camera`, and what it is called."""

    number: int
    name: str


class Camera(Protocol):
    """Something that gives pictures."""

    def read(self) -> NDArray[np.uint8]:
        """Return the next picture, (H, W, 3) RGB; wait for it.

        Raises
        ------
        VideoError : no more pictures come
        """

    def close(self) -> None:
        """Give the camera back."""


def find_cameras() -> Iterator[CameraName | None]:
    """Yield each camera, and None wherever another place was looked at in vain.

    Linux lists them; elsewhere the first four are tried, which switches them on for a moment.
    """
    if sys.platform.startswith("linux"):
        yield from _listed(LISTED)
        return
    for number in range(MOST):
        found = _opened(number)
        if found is not None:
            found.release()
        yield None if found is None else CameraName(number, f"Camera {number + 1}")


def open_camera(camera: CameraName) -> Camera:
    """Return a camera that is switched on.

    Raises
    ------
    VideoError : it is in use, not allowed or gone
    """
    capture = _opened(camera.number)
    if capture is None:
        raise VideoError(
            f"{camera.name}: the camera cannot be opened. Close other programs that use it, and "
            "allow cameras in the system's privacy settings."
        )
    return _OpenCvCamera(camera.name, capture)


def capture(
    camera: Camera, clock: Callable[[], float] = time.perf_counter
) -> Generator[Frame, None, None]:
    """Yield the camera's pictures with their times since the first; closes it at the end.

    The time is that of arrival: cameras give fewer pictures a second in poor light, and no
    two systems tell the time of exposure alike. The clock is a fine one: another may give two
    pictures one time (on Windows in steps of 16 ms), and no video has two of them at once.

    Raises
    ------
    VideoError : no more pictures come
    """
    with closing(camera):
        first_s: float | None = None
        for index in count():
            image, now_s = camera.read(), clock()
            first_s = now_s if first_s is None else first_s
            yield Frame(index, now_s - first_s, image)


@dataclass
class _OpenCvCamera:
    name: str
    device: cv2.VideoCapture

    def read(self) -> NDArray[np.uint8]:
        found, picture = self.device.read()
        if not found or picture is None:
            raise VideoError(
                f"{self.name}: no more pictures come from the camera. Connect it again."
            )
        return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB), dtype=np.uint8)

    def close(self) -> None:
        self.device.release()


def _listed(folder: Path) -> Iterator[CameraName]:
    """Yield the cameras that Linux lists; a camera's further entries give no pictures."""
    for entry in sorted(folder.glob("video*"), key=lambda path: int(path.name[5:])):
        try:
            if (entry / "index").read_text(encoding="ascii").strip() == "0":
                name = (entry / "name").read_text(encoding="utf-8").strip()
                yield CameraName(int(entry.name[5:]), name)
        except (OSError, ValueError):
            continue


def _opened(number: int) -> cv2.VideoCapture | None:
    # that there is none is said in words
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    device = cv2.VideoCapture(number, BACKENDS.get(sys.platform, cv2.CAP_ANY))
    if not device.isOpened():
        device.release()
        return None
    width, height = SIZE
    device.set(cv2.CAP_PROP_FOURCC, COMPRESSED)  # DirectShow takes it over with the size
    device.set(cv2.CAP_PROP_FRAME_WIDTH, width)
    device.set(cv2.CAP_PROP_FRAME_HEIGHT, height)
    return device
