"""A square part of a picture, made as large as somebody needs it."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

LARGE = 600
"""Side of a square, pixels, from which two of them are less than one of the network's input."""


def square_part(
    image: NDArray[Any], left: int, top: int, side: int, size: int, outside: int = 0
) -> NDArray[Any]:
    """Return a square of a picture, (H, W) or (H, W, C), as one of `size` pixels a side.

    Shrinks by area averaging, first by half where it is three times too large: nearly the same
    for less work. Enlarges linearly.

    Parameters
    ----------
    image : values of 8 or 16 bits
    left, top, side : pixels; the square may reach over the picture's edge
    outside : value there
    """
    height, width = image.shape[:2]
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + side, width), min(top + side, height)
    if x0 >= x1 or y0 >= y1:
        return np.full((size, size, *image.shape[2:]), outside, image.dtype)
    part: Any = image[y0:y1, x0:x1]
    if part.shape[:2] != (side, side):
        edges = y0 - top, top + side - y1, x0 - left, left + side - x1
        part = cv2.copyMakeBorder(part, *edges, cv2.BORDER_CONSTANT, value=[outside] * 3)
    while side % 2 == 0 and side >= 3 * size:
        side //= 2
        part = cv2.resize(part, (side, side), interpolation=cv2.INTER_AREA)
    if side == size:
        return np.ascontiguousarray(part)
    way = cv2.INTER_AREA if side > size else cv2.INTER_LINEAR
    result: NDArray[Any] = cv2.resize(part, (size, size), interpolation=way)
    return result
