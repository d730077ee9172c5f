"""Where a user says whom to follow."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Seed:
    """Where a user says that the person is.

    Attributes
    ----------
    x, y : pixels; a point on the person, or the centre of a box around them
    side : longer side of the box, pixels; None for a click
    time_s : from this time of the video's file on
    goes_on : whether somebody is followed before it, as if nobody were chosen here; otherwise
        nobody is
    """

    x: float
    y: float
    side: float | None = None
    time_s: float = 0.0
    goes_on: bool = False
