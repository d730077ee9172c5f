"""One angle of both legs over the gait cycle, with the laboratory's band behind it."""

# ruff: noqa: N802 - Qt's own names are overridden

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from kinetrace.core.kinematics.angles import AngleDefinition
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from ..picture.skeleton import degrees, side_letter
from ..widgets.letters import letters, sized
from ..widgets.theme import LINE, Theme, theme_of
from ..words.core_words import core_word
from .angle_titles import signed_title
from .savable_plot import SavablePlot

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from kinetrace.core.gait.cycles import CycleCurves
    from kinetrace.core.gait.reference import ReferenceBand
    from kinetrace.core.keypoints import Side

SIDES = ("left", "right")
LAST_PX = 18
"""Room to the right of the axis for half of its last label."""
WORDS_PX = 11
AXIS_PX = 60
"""What the axis and the edge take of the title's line."""
USUAL_RANGE = {
    "knee_flexion": (-10, 70),
    "hip_flexion_trunk": (-30, 50),
    "thigh": (-30, 40),
    "shank": (-60, 30),
    "trunk_lean": (-10, 20),
}
"""Degrees that are always in view, for walking."""


class CyclePlot(SavablePlot):
    """One angle over the cycle."""

    def __init__(self, row: AngleDefinition, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self._curves: dict[Side, CycleCurves] = {}
        self._counts: Mapping[Side, int] = {}
        self._reference = False
        self.stem = f"{row.name}_cycle"
        self.setAccessibleName(
            self.tr("{angle} over the gait cycle").format(angle=core_word(row.title))
        )
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        self.fix_numbers()
        below = plot.getAxis("bottom")
        below.setTicks([[(n, f"{n} %") for n in (0, 20, 40, 60, 80, 100)]])
        beyond = round(LAST_PX * letters(self.font()))
        below.setStyle(hideOverlappingLabels=beyond)  # 0 and 100 % reach beyond the axis
        plot.layout.setContentsMargins(0, 0, beyond, 0)
        self._words = pg.LabelItem(justify="left")
        self._words.setParentItem(plot.getViewBox())
        self._words.anchor(itemPos=(0, 0), parentPos=(0, 0), offset=(8, 0))
        self.setXRange(0, 100, padding=0.03)  # the last label needs a part of it

    def table(self) -> "pd.DataFrame | None":
        """Return mean, SD and every cycle of both legs."""
        from kinetrace.core.output.plot_tables import cycle_curve_table

        return cycle_curve_table(self._curves) if self._curves else None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_curves"):
            self.show_curves(self._curves, self._counts, reference=self._reference)
        super().changeEvent(event)

    def wheelEvent(self, event: object) -> None:
        """The axis is always the whole cycle."""
        event.ignore()  # type: ignore[attr-defined]

    def show_curves(
        self,
        curves: "dict[Side, CycleCurves]",
        counts: "Mapping[Side, int]",
        *,
        reference: bool,
    ) -> str:
        """Draw both legs' means; return the reference's source and citation, empty for none.

        Parameters
        ----------
        counts : how many cycles of each leg count in the recording, of this angle or of another
        """
        from kinetrace.core.gait.cycles import PERCENT
        from kinetrace.core.gait.reference import AUTHORS, reference_band

        self._curves, self._counts, self._reference = dict(curves), counts, reference
        theme = theme_of(self)
        self.clear()
        self._dress(theme)
        band = reference_band(self.row.name) if reference else None
        if band is not None:
            grey = QColor(theme.quiet)
            grey.setAlpha(45)
            self._band(PERCENT, band.mean - band.sd, band.mean + band.sd, grey)
        for side in SIDES:
            if side in curves:
                self._draw(PERCENT, curves[side], side, theme)
        self._keep_range()
        self._show_words(theme, band)
        return f"{core_word(band.label)} · {AUTHORS}\n{band.citation}" if band is not None else ""

    def _dress(self, theme: Theme) -> None:
        plot = self.getPlotItem()
        self.setBackground(theme.surface)
        self._show_title(theme)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(QColor(theme.border))
            axis.setTextPen(QColor(theme.quiet))
        plot.showGrid(y=True, alpha=0.18)

    def _show_words(self, theme: Theme, band: "ReferenceBand | None") -> None:
        """Write into the corner how many cycles are left out, and how far the reference is."""
        words = [f"<span style='color:{theme.caution}'>{line}</span>" for line in self._left_out()]
        if band is not None and (far := self._distance(theme, band)):
            words.append(f"<span style='color:{theme.quiet}'>{far}</span>")
        pixels = sized(self.font(), WORDS_PX).pixelSize()
        self._words.setText("<br>".join(words), size=f"{pixels}px")
        self.setToolTip(
            self.tr(
                "From the reference: root mean square of the leg's mean curve minus the "
                "reference's over the cycle, the constant offset of the joint centres in it (gait "
                "variable score, Baker et al. 2009). It says nothing about a person."
            )
            if band is not None
            else ""
        )

    def _distance(self, theme: Theme, band: "ReferenceBand") -> str:
        """Return how far each leg's mean is from the reference's, empty without a cycle."""
        legs = [
            f"<span style='color:{theme.side(side).name()}'>{side_letter(side)} "
            f"{degrees(band.distance_deg(self._curves[side].mean), 1)}</span>"
            for side in ("right", "left")
            if side in self._curves and self._curves[side].count
        ]
        return self.tr("From the reference: {legs}").format(legs=" ".join(legs)) if legs else ""

    def _show_title(self, theme: Theme) -> None:
        title = signed_title(
            self.row, theme, self.font(), self.width() - AXIS_PX * letters(self.font())
        )
        self.show_title(title, theme.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_words"):
            self._show_title(theme_of(self))

    def _keep_range(self) -> None:
        """Show at least the angle's usual range, so that two recordings look alike."""
        usual = USUAL_RANGE.get(self.row.name)
        curves = [edge for one in self._curves.values() if one.count for edge in _edges(one)]
        if usual is not None:
            curves.append(np.array(usual, dtype=float))
        if curves:
            values = np.concatenate(curves)
            self.setYRange(float(values.min()), float(values.max()), padding=0.08)

    def _left_out(self) -> list[str]:
        """Return how many cycles count for this angle where some do not; of none the reason."""
        words = []
        sides: tuple[tuple[Side, str], ...] = (
            ("right", self.tr("right")),
            ("left", self.tr("left")),
        )
        for side, name in sides:
            if side not in self._curves:
                continue
            n, every = self._curves[side].count, self._counts.get(side, 0)
            reasons = [cycle.excluded for cycle in self._curves[side].cycles if cycle.excluded]
            if not n and reasons:
                why = core_word(reasons[0])
                words.append(self.tr("{name}: {why}").format(name=name, why=why))
            elif n < every:
                text = self.tr("{name}: {n} of {all} cycles")
                words.append(text.format(name=name, n=n, all=every))
        return words

    def _draw(self, percent: np.ndarray, curves: "CycleCurves", side: str, theme: Theme) -> None:
        if not curves.count:
            return
        colour = theme.side(side)
        shade = QColor(colour)
        shade.setAlpha(55)
        edges = _edges(curves)
        if np.isfinite(curves.sd).all():
            self._band(percent, edges[0], edges[1], shade)
        else:
            for values in edges:
                self.addItem(pg.PlotDataItem(percent, values, pen=pg.mkPen(shade, width=1)))
        pen = pg.mkPen(colour, width=2, style=LINE[side])
        if side == "left":
            pen.setDashPattern([4, 2])
        self.addItem(pg.PlotDataItem(percent, curves.mean, pen=pen))
        off = curves.foot_off_percent
        if np.isfinite(off).any():
            thin = pg.mkPen(colour, width=1, style=LINE[side])
            self.addItem(pg.InfiniteLine(float(np.nanmean(off)), pen=thin), ignoreBounds=True)

    def _band(self, x: np.ndarray, low: np.ndarray, high: np.ndarray, colour: QColor) -> None:
        nothing = pg.mkPen(0, 0, 0, 0)
        edges = [pg.PlotDataItem(x, values, pen=nothing) for values in (low, high)]
        for edge in edges:
            self.addItem(edge)
        self.addItem(pg.FillBetweenItem(*edges, brush=colour))


def _edges(curves: "CycleCurves") -> "list[np.ndarray]":
    """Return what is drawn about the mean: mean less and plus SD, else each cycle that counts."""
    if np.isfinite(curves.sd).all():
        return [curves.mean - curves.sd, curves.mean + curves.sd]
    return list(curves.values[curves.used])
