"""Where a time is on the timeline, and where its rows are."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ..words.durations import tick_step_s

LABELS = 86
MARGIN = 10
FILM = 36
LINE = 13
"""Height of the rows' letters of the usual size."""
ROWS = ("film", "certainty", "facing", "right", "left", "notes")


@dataclass(frozen=True)
class TimelineScale:
    """The timeline's geometry for one width, one duration and one size of letters.

    Attributes
    ----------
    width : points
    duration_s : of the video, 0 without one
    letters : how many times as large as usual they are
    """

    width: float
    duration_s: float
    letters: float = 1.0

    @property
    def ruler(self) -> float:
        """Return how high the times above the rows are."""
        return round(self.letters * LINE) + 9.0

    @property
    def row(self) -> float:
        """Return how high a row is that has no pictures."""
        return round(self.letters * LINE) + 6.0

    @property
    def height(self) -> int:
        """Return how high all of it is."""
        return round(self.ruler + FILM + (len(ROWS) - 1) * self.row + 6)

    @property
    def left(self) -> float:
        """Return where the time 0 is."""
        return LABELS * self.letters

    @property
    def length(self) -> float:
        """Return the points of the whole duration."""
        return max(self.width - self.left - MARGIN, 10.0)

    def x_of(self, time_s: float) -> float:
        """Return the place of a time, in points from the left."""
        return self.left + self.length * (time_s / self.duration_s if self.duration_s else 0.0)

    def time_at(self, x: float) -> float:
        """Return the time at a place, within the video."""
        return min(max((x - self.left) / self.length, 0.0), 1.0) * self.duration_s

    def top(self, row: str) -> float:
        """Return the upper edge of a row of `ROWS`."""
        place = ROWS.index(row)
        return self.ruler + (FILM + (place - 1) * self.row if place else 0)

    def box(self, row: str, start_s: float, stop_s: float) -> QRectF:
        """Return the part of a row between two times."""
        left, right = self.x_of(start_s), self.x_of(stop_s)
        return QRectF(left, self.top(row), right - left, FILM if row == "film" else self.row)

    def ticks(self) -> Iterator[float]:
        """Yield the times that the ruler names: round seconds apart, or round minutes."""
        if self.duration_s <= 0:
            return
        step = tick_step_s(self.duration_s / max(self.length / (80 * self.letters), 1))
        for n in range(int(self.duration_s / step) + 1):
            yield round(n * step, 6)
