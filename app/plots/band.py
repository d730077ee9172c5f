"""A filled band between two curves, with gaps where either is missing."""

import numpy as np
import pyqtgraph as pg
from kinetrace.core.output.long_curves import widest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsPathItem


class Band(QGraphicsPathItem):
    """One filled path; cheap to draw anew for every frame of the playhead."""

    def __init__(self) -> None:
        super().__init__()
        self.setPen(Qt.PenStyle.NoPen)

    def set_data(self, x: np.ndarray, low: np.ndarray, high: np.ndarray) -> None:
        """Show other values, (T,) each; NaN leaves a gap."""
        x, low, high = widest(x, low, high)
        known = np.isfinite(low) & np.isfinite(high)
        edges = np.flatnonzero(np.diff(known, prepend=False, append=False)).reshape(-1, 2)
        parts_x, parts_y, gap = [np.empty(0)], [np.empty(0)], np.array([np.nan])
        for start, stop in edges:
            along = x[start:stop]
            parts_x += [along, along[::-1], gap]
            parts_y += [high[start:stop], low[start:stop][::-1], gap]
        path = pg.functions.arrayToQPath(
            np.concatenate(parts_x), np.concatenate(parts_y), connect="finite"
        )
        self.setPath(path)
