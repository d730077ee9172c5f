"""How a stored picture becomes the displayed one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Geometry:
    """How a stored picture becomes the displayed one: stretch, mirror, then turn.

    Attributes
    ----------
    width, height : pixels after stretching to square pixels, before turning
    turns : quarter turns clockwise
    mirrored : whether left and right are exchanged before turning
    """

    width: int
    height: int
    turns: int = 0
    mirrored: bool = False

    @property
    def displayed(self) -> tuple[int, int]:
        """Width and height as displayed, pixels."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)
