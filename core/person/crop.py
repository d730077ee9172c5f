"""The square part of a picture that the network is shown."""

import math
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats
from ..recordings.turning import turned_points
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
    turns : quarter turns clockwise by which it is shown
    """

    left: int
    top: int
    side: int
    turns: int = 0

    @classmethod
    def around(cls, centre: Floats, side: float, turns: int = 0) -> Self:
        """Return the square of about the given side around a point.

        Its numbers are of steps that are halved as often as it shrinks for the network: videos
        keep the colours of two by two pixels together, and by halves pictures shrink quickest.
        """
        step = 2 ** max(math.floor(math.log2(max(side, 1) / FEWEST_STEPS)), 0)
        whole = max(step * round(side / step), 16)
        left, top = step * np.round((np.asarray(centre) - whole / 2) / step).astype(int)
        return cls(int(left), int(top), whole, turns)

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
        return self.around(centre, self.side * factor, self.turns)

    def cut(self, image: Picture, size: int) -> Image:
        """Return this part of the picture as a square of `size` pixels, turned, black outside."""
        part = self._part(image, size)
        return np.ascontiguousarray(np.rot90(part, -self.turns)) if self.turns else part

    def _part(self, image: Picture, size: int) -> Image:
        """Return this part of the picture as it is."""
        if isinstance(image, Decoded):
            return image.square(self.left, self.top, self.side, size)
        return square_part(image, self.left, self.top, self.side, size)

    def to_picture(self, xy: Floats) -> Floats:
        """Return points given in fractions of this square as shown, (…, 2), in picture pixels."""
        return turned_points(np.asarray(xy), -90 * self.turns, (1, 1)) * self.side + self._corner

    def from_picture(self, xy: Floats) -> Floats:
        """Return points of the picture, (…, 2) pixels, in fractions of this square as shown."""
        return turned_points((np.asarray(xy) - self._corner) / self.side, 90 * self.turns, (1, 1))

    @property
    def _corner(self) -> tuple[int, int]:
        return self.left, self.top
