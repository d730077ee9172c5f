"""An axis of a plot, its numbers as the user's language writes them and times as a clock does."""

# ruff: noqa: N802 - pyqtgraph's own names are overridden

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetricsF

from ..words.durations import clock, tick_step_s

TIMES_PX = 80
"""Between two times in minutes."""


class LocalAxis(pg.AxisItem):
    """As pyqtgraph's, but for the decimal sign, and in the unit of its label at any size.

    Attributes
    ----------
    in_minutes : seconds are written as the timeline writes those of a long video, as in 1:30
    """

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.in_minutes = False
        self.enableAutoSIPrefix(False)  # a single frame would be in thousandths of a second

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """Return how far ticks are apart: on an upright axis by a line of text at least."""
        if self.in_minutes:
            return [(tick_step_s((high - low) / max(size / TIMES_PX, 1)), 0.0)]
        levels: list[tuple[float, float]] = super().tickSpacing(low, high, size)
        line = QFontMetricsF(self.style["tickFont"] or self.font()).height()
        least = line * abs(high - low) / max(size, 1.0)
        if self.orientation == "bottom" or not levels or levels[0][0] >= least:
            return levels
        decade = 10.0 ** math.floor(math.log10(least))
        steps = (1, 2, 2.5, 5, 10) if decade >= 10 else (1, 2, 5, 10)  # in whole numbers
        return [(next(m * decade for m in steps if m * decade >= least), 0.0)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Return what is written at each tick."""
        if self.in_minutes:
            return [clock(value) for value in values]
        sign = QLocale().decimalPoint()
        texts = super().tickStrings(values, scale, spacing)
        return [text.replace(".", sign).replace("-", "−") for text in texts]


def show_numbers(axis: pg.AxisItem, on: bool) -> None:
    """Write numbers at an axis or not: those of an axis without a value would mean nothing."""
    if axis.style["showValues"] != on:
        axis.setStyle(showValues=on)


def local_axes() -> dict[str, pg.AxisItem]:
    """Return the axes of a new plot."""
    return {side: LocalAxis(side) for side in ("left", "bottom")}
