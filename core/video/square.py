"""A square part of a picture, made as large as somebody needs it."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray


def square_part(
    image: NDArray[Any], left: int, top: int, side: int, size: int, outside: int = 0
) -> NDArray[Any]:
    """Return a square of a picture, (H, W) or (H, W, C), as one of `size` pixels a side.

    Shrinks by half, four pixels averaged, while it is twice too large or more, and linearly from
    there: nearly averages over areas, for a tenth of the work. Enlarges linearly.

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
    left, top = x0 - left, y0 - top  # of the part, in the square
    while side % 2 == 0 and side >= 2 * size:
        if any(number % 2 for number in (left, top, *part.shape[:2])):
            part, left, top = _filled_up(part, left, top, side, outside), 0, 0
        left, top, side = left // 2, top // 2, side // 2
        half = part.shape[1] // 2, part.shape[0] // 2
        part = cv2.resize(part, half, interpolation=cv2.INTER_AREA)
    part = _filled_up(part, left, top, side, outside)
    if side == size:
        return np.ascontiguousarray(part)
    way = cv2.INTER_AREA if side > 2 * size else cv2.INTER_LINEAR
    result: NDArray[Any] = cv2.resize(part, (size, size), interpolation=way)
    return result


def _filled_up(part: Any, left: int, top: int, side: int, outside: int) -> Any:
    """Return a whole square from the part of it that begins at (left, top)."""
    height, width = part.shape[:2]
    if (height, width) == (side, side):
        return part
    edges = top, side - top - height, left, side - left - width
    return cv2.copyMakeBorder(part, *edges, cv2.BORDER_CONSTANT, value=[outside] * 3)
