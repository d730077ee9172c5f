"""Two angles of each leg against each other over the gait cycle: the cyclogram."""

# ruff: noqa: N802 - Qt's own names are overridden

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from kinetrace.core.kinematics.angles import ANGLES
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from ..widgets.theme import LINE, Theme, theme_of
from ..words.core_words import core_word
from .savable_plot import SavablePlot

if TYPE_CHECKING:
    import pandas as pd
    from kinetrace.core.gait.coordination import LegCyclogram
    from kinetrace.core.gait.walking import Walking

SIDES = ("left", "right")

BESIDE_PX = 60
"""What the numbers and the name of one axis take of the length of the other."""


class CyclogramPlot(SavablePlot):
    """The mean loop of both legs, single cycles thin behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair = ("thigh", "knee_flexion")
        self._legs: dict[str, LegCyclogram] = {}
        self._reference = False
        self.setMinimumHeight(160)
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        plot.setAspectLocked(True)

    @property
    def stem(self) -> str:  # type: ignore[override]
        """Return how a saved file is called at first."""
        return f"cyclogram_{self._pair[0]}_{self._pair[1]}"

    def table(self) -> "pd.DataFrame | None":
        """Return the mean loops."""
        from kinetrace.core.output.plot_tables import cyclogram_table

        return cyclogram_table(*self._pair, self._legs) if self._legs else None  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_legs"):
            self._name_axes(theme_of(self))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_legs"):
            self._paint()
        super().changeEvent(event)

    def wheelEvent(self, event: object) -> None:
        """The axes are always those of the whole loop."""
        event.ignore()  # type: ignore[attr-defined]

    def show_walking(
        self, walking: "Walking", pair: tuple[str, str], *, reference: bool
    ) -> tuple[str, str]:
        """Draw both legs; return the figures in words, and the reference's source or nothing."""
        from kinetrace.core.gait.coordination import leg_cyclogram

        self._pair, self._reference, self._legs = pair, reference, {}
        horizontal, vertical = (walking.curves.get(name, {}) for name in pair)
        for side in SIDES:
            if side in horizontal and side in vertical:
                leg = leg_cyclogram(horizontal[side], vertical[side])
                if leg is not None:
                    self._legs[side] = leg
        names = [core_word(ANGLES[name].title) for name in pair]
        self.setAccessibleName(self.tr("Cyclogram: {y} against {x}").format(x=names[0], y=names[1]))
        self.setToolTip(
            self.tr(
                "Mean of all cycles that count in both angles; disc: initial contact, ring: "
                "foot-off. Area and perimeter by Goswami 1998; area is + where the loop runs "
                "anticlockwise."
            )
        )
        return self._words(walking), self._paint()

    def _words(self, walking: "Walking") -> str:
        """Return the figures of each leg."""
        from kinetrace.core.gait.coordination import relative_phase

        parts = []
        for side, name in (("right", self.tr("Right")), ("left", self.tr("Left"))):
            leg = self._legs.get(side)
            if leg is None:
                continue
            words = self.tr("{side}: area {area:.0f} deg², perimeter {round:.0f}° (cycles: {n})")
            text = words.format(
                side=name, area=leg.loop.area, round=leg.loop.perimeter, n=leg.count
            )
            if self._pair == ("thigh", "shank"):
                proximal, distal = (walking.curves[angle][side] for angle in self._pair)  # type: ignore[index]
                phase = relative_phase(proximal, distal)
                more = self.tr(", relative phase: mean size {marp:.0f}°, deviation {dp}")
                dp = f"{phase.deviation_phase:.0f}°" if len(phase.values) > 2 else "–"
                text += more.format(marp=phase.mean_absolute, dp=dp)
            parts.append(text)
        return "\n".join(parts).replace("-", "−")

    def _name_axes(self, theme: Theme) -> None:
        """Name both angles, and where the axis has room for it what + means."""
        axes = (("bottom", self.width()), ("left", self.height()))
        for (axis_name, size), name in zip(axes, self._pair, strict=True):
            row = ANGLES[name]
            title = f"{core_word(row.title).partition(' (')[0]} (°)"
            signed = f"{title}, + {core_word(row.positive).partition(';')[0]}"
            wide = self.fontMetrics().horizontalAdvance(signed)
            words = signed if wide <= size - BESIDE_PX else title
            self.getPlotItem().getAxis(axis_name).setLabel(words, color=theme.text)

    def _paint(self) -> str:
        theme = theme_of(self)
        self.clear()
        self.setBackground(theme.surface)
        plot = self.getPlotItem()
        for axis_name in ("bottom", "left"):
            axis = plot.getAxis(axis_name)
            axis.setPen(QColor(theme.border))
            axis.setTextPen(QColor(theme.quiet))
        self._name_axes(theme)
        plot.showGrid(x=True, y=True, alpha=0.18)
        source = self._paint_reference(theme) if self._reference else ""
        for side in SIDES:  # right above left
            if side in self._legs:
                self._paint_leg(self._legs[side], side, theme)
        self.autoRange(padding=0.06)
        return source

    def _paint_reference(self, theme: Theme) -> str:
        """Draw the laboratory's mean loop where both angles have one."""
        from kinetrace.core.gait.reference import AUTHORS, reference_band

        bands = [reference_band(name) for name in self._pair]
        if bands[0] is None or bands[1] is None:
            return ""
        grey = QColor(theme.quiet)
        grey.setAlpha(120)
        pen = pg.mkPen(grey, width=5)
        self.addItem(pg.PlotDataItem(*(_closed(band.mean) for band in bands), pen=pen))  # type: ignore[union-attr]
        return f"{core_word(bands[0].label)} · {AUTHORS}\n{bands[0].citation}"

    def _paint_leg(self, leg: "LegCyclogram", side: str, theme: Theme) -> None:
        colour = theme.side(side)
        faint = QColor(colour)
        faint.setAlpha(60)
        for x, y in zip(leg.horizontal, leg.vertical, strict=True):
            self.addItem(pg.PlotDataItem(x, y, pen=pg.mkPen(faint, width=1)))
        x, y = leg.horizontal.mean(axis=0), leg.vertical.mean(axis=0)
        pen = pg.mkPen(colour, width=2, style=LINE[side])
        if side == "left":
            pen.setDashPattern([4, 2])
        self.addItem(pg.PlotDataItem(_closed(x), _closed(y), pen=pen))
        brush = pg.mkBrush(colour)
        self.addItem(pg.ScatterPlotItem(x[:1], y[:1], size=10, pen=None, brush=brush))
        if np.isfinite(leg.foot_off_percent):
            at = [round(leg.foot_off_percent)]
            hollow = pg.mkBrush(theme.surface)
            ring = pg.mkPen(colour, width=2)
            self.addItem(pg.ScatterPlotItem(x[at], y[at], size=10, pen=ring, brush=hollow))


def _closed(values: np.ndarray) -> np.ndarray:
    return np.append(values, values[:1])
