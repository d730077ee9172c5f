"""Still pictures, which count as recordings of one frame."""

from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import VideoError
from .geometry import Geometry
from .info import Timeline, VideoInfo
from .render import turned


def picture_kind(path: Path) -> str | None:
    """Return `png`, `jpeg`, `bmp`, `tiff` or `webp` by a file's first bytes, None for others.

    Animated PNG files and streams of JPEG pictures are videos.
    """
    try:
        if not path.is_file():  # opening a pipe waits for somebody who writes
            return None
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return None
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return None if b"acTL" in head else "png"
    if head.startswith(b"\xff\xd8\xff"):
        return None if path.suffix.lower() in {".mjpg", ".mjpeg"} else "jpeg"
    if head.startswith((b"II*\0", b"MM\0*")):
        return "tiff"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return "bmp" if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0" else None


def read_picture(path: Path, geometry: Geometry | None = None) -> NDArray[np.uint8]:
    """Return a still picture, (H, W, 3) uint8 RGB, turned as its EXIF orientation asks.

    With a geometry it is turned as that says besides.

    Raises
    ------
    VideoError
        If it cannot be read.
    """
    import cv2  # here, because it takes long to import and most recordings are videos

    try:
        # through memory: OpenCV cannot open every file name on Windows
        data = np.fromfile(path, dtype=np.uint8)
        image = cv2.imdecode(data, cv2.IMREAD_COLOR)
    except (OSError, cv2.error) as error:
        raise VideoError(f"{path.name}: the picture cannot be read; save it again.") from error
    if image is None:
        raise VideoError(f"{path.name}: the picture is damaged and cannot be read; save it again.")
    upright: NDArray[np.uint8] = np.ascontiguousarray(image[:, :, ::-1], dtype=np.uint8)
    return upright if geometry is None else turned(upright, geometry)


def picture_info(path: Path, kind: str) -> VideoInfo:
    """Return the facts of a still picture: one frame at time 0.

    Raises
    ------
    VideoError
        If it cannot be read, or moves.
    """
    if kind == "webp" and _moves(path):  # of which OpenCV reads the first picture alone
        raise VideoError(
            f"{path.name}: WebP pictures that move are not supported; convert the file to H.264 "
            "(MP4) first."
        )
    height, width = read_picture(path).shape[:2]
    origin = np.zeros(1, dtype=np.int64)
    return VideoInfo(
        path=path,
        width=width,
        height=height,
        rotation_deg=0,
        codec=kind,
        pixel_format="rgb24",
        times_s=np.zeros(1),
        claimed_frames=1,
        warnings=(),
        is_picture=True,
        timeline=Timeline(origin, Fraction(1, 1000), origin, origin),
        geometry=Geometry(width, height),
    )


def _moves(path: Path) -> bool:
    """Whether a WebP file is an animation, as the flags of its extended header say."""
    with path.open("rb") as file:
        head = file.read(21)
    return head[12:16] == b"VP8X" and bool(head[20:] and head[20] & 0x02)
