"""An axis of a plot whose numbers have the decimal sign of the user's language."""

# ruff: noqa: N802 - pyqtgraph's own names are overridden

from collections.abc import Sequence

import pyqtgraph as pg

from .numbers import localised


class LocalAxis(pg.AxisItem):
    """As pyqtgraph's, but for the decimal sign, and in the unit of its label at any size."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.enableAutoSIPrefix(False)  # a single frame would be in thousandths of a second

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Return what is written at each tick."""
        return [localised(text) for text in super().tickStrings(values, scale, spacing)]


def local_axes() -> dict[str, pg.AxisItem]:
    """Return the axes of a new plot."""
    return {side: LocalAxis(side) for side in ("left", "bottom")}
