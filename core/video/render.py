"""From a decoded picture to the displayed RGB image: square pixels, upright."""

import math
from fractions import Fraction
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from .geometry import Geometry
from .high_range import in_ordinary_range

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_WIDEST_PIXEL = 8
"""a pixel more elongated than this is a broken header, not a picture"""


def geometry_of(frame: "VideoFrame", pixel_aspect: Fraction | None) -> Geometry:
    """Return how `frame` is displayed.

    The picture is enlarged along the longer side of its pixels, so that nothing is lost.
    Turns that are no multiple of 90° go to the nearest one.
    """
    width, height = frame.width, frame.height
    aspect = pixel_aspect or Fraction(1)
    if not Fraction(1, _WIDEST_PIXEL) <= aspect <= _WIDEST_PIXEL:
        aspect = Fraction(1)
    if aspect > 1:
        width = round(width * aspect)
    elif aspect < 1:
        height = round(height / aspect)
    return Geometry(width, height, *_orientation(frame), aspect)


def _orientation(frame: "VideoFrame") -> tuple[int, bool]:
    """Return the quarter turns clockwise and whether the picture is mirrored before.

    The display matrix holds 16.16 fixed-point a, b, u, c, d, v, x, y, w and maps a stored
    point to x' = a x + c y, y' = b x + d y with y down.
    """
    data = frame.side_data.get("DISPLAYMATRIX")
    if data is None:
        return 0, False
    a, b, _, c, d = np.frombuffer(cast("bytes", data), dtype=np.int32)[:5].astype(float)
    mirrored = a * d - b * c < 0
    if mirrored:
        a, b = -a, -b
    return round(math.degrees(math.atan2(b, a)) / 90) % 4, bool(mirrored)


def render(frame: "VideoFrame", geometry: Geometry, height: int | None = None) -> NDArray[np.uint8]:
    """Return the displayed image, (H, W, 3) uint8 RGB, in an array of its own.

    Parameters
    ----------
    frame : a decoded picture, also one whose size changed within the file: of another shape than
        the first it keeps it, black beside it
    geometry : how it is displayed
    height : pixels of a smaller picture in the same proportions, None for full size
    """
    wide, high = geometry.width, geometry.height
    if height is not None:
        scale = height / geometry.displayed[1]
        wide, high = max(1, round(wide * scale)), max(1, round(high * scale))
    filled = geometry.filled(frame.width, frame.height)
    inner = max(1, round(wide * filled[0])), max(1, round(high * filled[1]))
    image = frame.to_ndarray(format="rgb24", width=inner[0], height=inner[1])
    image = np.ascontiguousarray(image.astype(np.uint8, copy=False))
    image = in_ordinary_range(image, frame.color_trc)
    return turned(image if inner == (wide, high) else _centred(image, wide, high), geometry)


def _centred(image: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    """Return an image in the middle of a black one."""
    whole = np.zeros((height, width, 3), np.uint8)
    top, left = (height - image.shape[0]) // 2, (width - image.shape[1]) // 2
    whole[top : top + image.shape[0], left : left + image.shape[1]] = image
    return whole


def turned(image: NDArray[np.uint8], geometry: Geometry) -> NDArray[np.uint8]:
    """Return the image mirrored and turned; by OpenCV, which is quicker than NumPy."""
    if not geometry.mirrored and not geometry.turns:
        return image
    import cv2  # here, because it takes long to import and most recordings are upright

    if geometry.mirrored:
        image = cv2.flip(image, 1)  # type: ignore[assignment]
    turns = (cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)
    if geometry.turns:
        image = cv2.rotate(image, turns[geometry.turns - 1])  # type: ignore[assignment]
    return image
