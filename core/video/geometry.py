"""How a stored picture becomes the displayed one."""

from dataclasses import dataclass
from fractions import Fraction

SAME_SHAPE = 0.01
"""Shapes that differ by less are one: an angle is wrong by a third of a degree at most."""


@dataclass(frozen=True)
class Geometry:
    """How a stored picture becomes the displayed one: stretch, mirror, then turn.

    Attributes
    ----------
    width, height : pixels after stretching to square pixels, before turning
    turns : quarter turns clockwise
    mirrored : whether left and right are exchanged before turning
    pixel_aspect : width of a stored pixel, in its heights
    """

    width: int
    height: int
    turns: int = 0
    mirrored: bool = False
    pixel_aspect: Fraction = Fraction(1)

    @property
    def displayed(self) -> tuple[int, int]:
        """Width and height as displayed, pixels."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)

    def filled(self, width: int, height: int) -> tuple[float, float]:
        """Return the shares of width and height that a stored picture of some size fills.

        (1, 1) for one of the first picture's shape; another one, as calls record when a telephone
        is turned, is shown as large as it fits, in its own shape. Before turning.
        """
        shape = float(width * self.pixel_aspect / height) / (self.width / self.height)
        if abs(shape - 1) < SAME_SHAPE:
            return 1.0, 1.0
        return min(shape, 1.0), min(1 / shape, 1.0)
