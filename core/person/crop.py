"""The square part of a picture that the network is shown."""

import math
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats
from ..video.decoded import Decoded
from ..video.square import square_part

Image = NDArray[np.uint8]
Picture = Image | Decoded
"""An image, or what becomes one where it is looked at."""

FEWEST_STEPS = 150
"""Steps on a side of a square: one is less than two pixels of the smallest network's input."""


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
        """Return the square of about the given side around a point.

        Its numbers are of steps that are halved as often as it shrinks for the network: videos
        keep the colours of two by two pixels together, and by halves pictures shrink quickest.
        """
        step = 2 ** max(math.floor(math.log2(max(side, 1) / FEWEST_STEPS)), 0)
        whole = max(step * round(side / step), 16)
        left, top = step * np.round((np.asarray(centre) - whole / 2) / step).astype(int)
        return cls(int(left), int(top), whole)

    @classmethod
    def whole(cls, image: Picture) -> Self:
        """Return the smallest square that holds the picture, centred: the authors' framing."""
        height, width = image.shape[:2]
        side = max(height, width)
        return cls((width - side) // 2, (height - side) // 2, side)

    def scaled(self, factor: float) -> Self:
        """Return the square with the same centre and another side."""
        if factor == 1:
            return self
        centre = np.array([self.left, self.top]) + self.side / 2
        return self.around(centre, self.side * factor)

    def cut(self, image: Picture, size: int) -> Image:
        """Return this part of the picture as a square of `size` pixels, black outside."""
        if isinstance(image, Decoded):
            return image.square(self.left, self.top, self.side, size)
        return square_part(image, self.left, self.top, self.side, size)

    def to_picture(self, xy: Floats) -> Floats:
        """Return points given in fractions of this square, (…, 2), in pixels of the picture."""
        return np.asarray(xy) * self.side + (self.left, self.top)
