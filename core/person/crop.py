"""The square part of a picture that the network is shown."""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from ..pose import Floats

Image = NDArray[np.uint8]


@dataclass(frozen=True)
class Crop:
    """A square of whole pixels; it may reach over the picture's edge, which counts as black.

    Attributes
    ----------
    left, top : corner, pixels of the picture
    side : length, pixels, at least 1
    """

    left: int
    top: int
    side: int

    @classmethod
    def around(cls, centre: Floats, side: float) -> Self:
        """Return the square of about the given side around a point."""
        whole = max(round(side), 16)
        left, top = np.round(np.asarray(centre) - whole / 2).astype(int)
        return cls(int(left), int(top), whole)

    @classmethod
    def whole(cls, image: Image) -> Self:
        """Return the smallest square that holds the picture, centred: the authors' framing."""
        height, width = image.shape[:2]
        side = max(height, width)
        return cls((width - side) // 2, (height - side) // 2, side)

    def scaled(self, factor: float) -> Self:
        """Return the square with the same centre and another side."""
        centre = np.array([self.left, self.top]) + self.side / 2
        return self.around(centre, self.side * factor)

    def cut(self, image: Image, size: int) -> Image:
        """Return this part of the picture as a square of `size` pixels, black outside.

        Shrinks by area averaging, enlarges linearly.
        """
        height, width = image.shape[:2]
        x0, y0 = max(self.left, 0), max(self.top, 0)
        x1, y1 = min(self.left + self.side, width), min(self.top + self.side, height)
        if x0 >= x1 or y0 >= y1:
            return np.zeros((size, size, 3), np.uint8)
        part = image[y0:y1, x0:x1]
        if part.shape[:2] != (self.side, self.side):
            part = cv2.copyMakeBorder(  # type: ignore[assignment]
                part,
                y0 - self.top,
                self.top + self.side - y1,
                x0 - self.left,
                self.left + self.side - x1,
                cv2.BORDER_CONSTANT,
                value=(0, 0, 0),
            )
        way = cv2.INTER_AREA if self.side > size else cv2.INTER_LINEAR
        return cv2.resize(part, (size, size), interpolation=way)  # type: ignore[return-value]

    def to_picture(self, xy: Floats) -> Floats:
        """Return points given in fractions of this square, (…, 2), in pixels of the picture."""
        return np.asarray(xy) * self.side + (self.left, self.top)
