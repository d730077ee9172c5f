"""The chosen angles over the gait cycle, and two of them against each other."""

# ruff: noqa: N802 - Qt's own names are overridden

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from kinetrace.core.gait.coordination import PAIRS
from kinetrace.core.kinematics.angles import ANGLES, AngleDefinition
from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from .choice_box import choice_box
from .core_words import core_word
from .cyclogram_plot import CyclogramPlot
from .empty_words import empty_words
from .plots_column import PlotsColumn
from .savable_plot import SavablePlot
from .seen import WhenSeen
from .session import Session
from .theme import LINE, Theme, theme_of

if TYPE_CHECKING:
    import pandas as pd
    from kinetrace.core.gait.cycles import CycleCurves
    from kinetrace.core.gait.walking import Walking
    from kinetrace.core.keypoints import Side

SIDES = ("left", "right")
LEAST_HEIGHT = 118
USUAL_RANGE = {
    "knee_flexion": (-10, 70),
    "hip_flexion_trunk": (-30, 50),
    "thigh": (-30, 40),
    "shank": (-60, 30),
    "trunk_lean": (-10, 20),
}
"""Degrees that are always in view, for walking."""


class CyclesPanel(QWidget):
    """One plot for each chosen angle from 0 to 100 % of the cycle, or one cyclogram."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plots: list[CyclePlot] = []
        self._count = QLabel()
        self._count.setProperty("role", "quiet")
        self._count.setWordWrap(True)
        self.reference = QCheckBox(self.tr("Laboratory reference"))
        self.reference.setChecked(True)
        self.reference.toggled.connect(self._show)
        self._source = QLabel()
        self._source.setProperty("role", "quiet")
        self._source.setWordWrap(True)
        self._reasons = QLabel()
        self._reasons.setWordWrap(True)
        self._reasons.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._reasons.setProperty("role", "quiet")
        self._make_choice()
        self.cyclogram = CyclogramPlot()
        head = QHBoxLayout()
        head.addWidget(self.shown, 1)
        head.addWidget(self.reference)
        self._column = PlotsColumn(LEAST_HEIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 6, 10, 6)
        whole.addLayout(head)
        whole.addWidget(self._count)
        whole.addWidget(self._reasons, 1)
        whole.addWidget(self._column, 1)
        whole.addWidget(self.cyclogram, 1)
        whole.addWidget(self._figures)
        whole.addWidget(self._source)
        for label in (self._count, self._figures, self._source, self._reasons):
            label.setMinimumHeight(1)  # else Qt wants room for them in a narrow column
        when_seen = WhenSeen(self, self._show)
        session.curves_changed.connect(when_seen.ask)
        session.findings_changed.connect(when_seen.ask)
        session.recording_changed.connect(self._show_reasons)
        when_seen.ask()

    def _make_choice(self) -> None:
        """Make the field that chooses between curves and cyclograms."""
        rows: list[tuple[str, object]] = [(self.tr("Curves"), None)]
        for pair in PAIRS:
            y, x = (core_word(ANGLES[name].title).partition(" (")[0] for name in reversed(pair))
            rows.append((f"{y} – {x}", pair))
        self.shown = choice_box(self.tr("Curves over the cycle, or a cyclogram"), rows, 12)
        self.shown.setToolTip(
            self.tr("Curves over the cycle, or two angles of a leg against each other")
        )
        self.shown.activated.connect(self._show)
        self._figures = QLabel()
        self._figures.setWordWrap(True)

    def _take_choice(self) -> None:
        """Make the plots of the chosen angles, one in each turn; those that are there stay."""
        known = {plot.row.name: plot for plot in self._plots}
        names = self._session.curves
        if tuple(known) == names:
            return
        missing = [name for name in names if name not in known]
        for name in missing[:1]:
            known[name] = CyclePlot(ANGLES[name], self)
        self._plots = [known[name] for name in names if name in known]
        self._column.show_plots(self._plots)
        if missing[1:]:
            QTimer.singleShot(0, self, self._show)

    @Slot()
    def _show(self) -> None:
        self._take_choice()
        findings = self._session.findings
        walking = findings.walking if findings else None
        counts = [walking.count(side) if walking else 0 for side in ("right", "left")]
        pair = self.shown.currentData()
        caption = (
            self.tr("Cycles: {r} right, {l} left. Mean ± SD; upright lines: foot-off")
            if pair is None
            else self.tr("Cycles: {r} right, {l} left. Mean; disc: initial contact, ring: foot-off")
        )
        self._count.setText(caption.format(r=counts[0], l=counts[1]))
        any_cycle = walking is not None and sum(counts) > 0
        self.shown.setVisible(any_cycle)
        self.cyclogram.setVisible(any_cycle and pair is not None)
        self._figures.setVisible(any_cycle and pair is not None)
        self._reasons.setVisible(not any_cycle)
        self._show_reasons()
        self._count.setVisible(any_cycle)
        self.reference.setVisible(any_cycle)
        self._column.setVisible(any_cycle and pair is None)
        sources = set()
        for plot in self._plots:
            if walking is not None and any_cycle and pair is None:
                curves = walking.curves.get(plot.row.name, {})
                sources.add(plot.show_curves(curves, reference=self.reference.isChecked()))
        if walking is not None and any_cycle and pair is not None:
            sources.add(self._show_cyclogram(walking, pair))
        label, _, citation = max(sources, default="").partition("\n")
        self._source.setText(label)
        self._source.setToolTip(citation)
        self._source.setVisible(any_cycle and bool(label))

    @Slot()
    def _show_reasons(self) -> None:
        """Say why there is no cycle, seen only where there is none."""
        findings = self._session.findings
        reasons = [core_word(one) for one in findings.walking.reasons] if findings else []
        invitation = self.tr("Gait cycles appear here once steps are found.")
        if findings is None:
            invitation = empty_words(self._session, invitation)
        self._reasons.setText("\n".join(reasons) or invitation)

    def _show_cyclogram(self, walking: "Walking", pair: tuple[str, str]) -> str:
        words, source = self.cyclogram.show_walking(
            walking, pair, reference=self.reference.isChecked()
        )
        self._figures.setText(words or self.tr("No cycle counts in both angles."))
        return source


class CyclePlot(SavablePlot):
    """One angle over the cycle."""

    def __init__(self, row: AngleDefinition, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self._curves: dict[Side, CycleCurves] = {}
        self._reference = False
        self.stem = f"{row.name}_cycle"
        self.setAccessibleName(
            self.tr("{angle} over the gait cycle").format(angle=core_word(row.title))
        )
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        plot.getAxis("left").setWidth(44)
        plot.getAxis("bottom").setTicks([[(n, f"{n} %") for n in (0, 20, 40, 60, 80, 100)]])
        self._words = pg.LabelItem(justify="left")
        self._words.setParentItem(plot.getViewBox())
        self._words.anchor(itemPos=(0, 0), parentPos=(0, 0), offset=(8, 0))
        self.setXRange(0, 100, padding=0.01)

    def table(self) -> "pd.DataFrame | None":
        """Return mean, SD and every cycle of both legs."""
        from kinetrace.core.output.plot_tables import cycle_curve_table

        return cycle_curve_table(self._curves) if self._curves else None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_curves"):
            self.show_curves(self._curves, reference=self._reference)
        super().changeEvent(event)

    def wheelEvent(self, event: object) -> None:
        """The axis is always the whole cycle."""
        event.ignore()  # type: ignore[attr-defined]

    def show_curves(self, curves: "dict[Side, CycleCurves]", *, reference: bool) -> str:
        """Draw both legs' means; return the reference's source and citation, empty for none."""
        from kinetrace.core.gait.cycles import PERCENT
        from kinetrace.core.gait.reference import AUTHORS, reference_band

        self._curves, self._reference = dict(curves), reference
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
        return f"{core_word(band.label)}: {AUTHORS}\n{band.citation}" if band is not None else ""

    def _dress(self, theme: Theme) -> None:
        plot = self.getPlotItem()
        self.setBackground(theme.surface)
        plot.setTitle(
            f"{core_word(self.row.title)} (°)", color=theme.text, size="9pt", justify="left"
        )
        self._words.setText(self._left_out(), color=theme.caution, size="8pt")
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(QColor(theme.border))
            axis.setTextPen(QColor(theme.quiet))
        plot.showGrid(y=True, alpha=0.18)

    def _keep_range(self) -> None:
        """Show at least the angle's usual range, so that two recordings look alike."""
        usual = USUAL_RANGE.get(self.row.name)
        curves = [one.mean for one in self._curves.values() if one.count]
        if usual is not None:
            curves.append(np.array(usual, dtype=float))
        if curves:
            values = np.concatenate(curves)
            self.setYRange(float(values.min()), float(values.max()), padding=0.08)

    def _left_out(self) -> str:
        """Return why cycles do not count for this angle, the first reason of each leg."""
        words = []
        for side, name in (("right", self.tr("right")), ("left", self.tr("left"))):
            if side in self._curves and not self._curves[side].count:
                reasons = [cycle.excluded for cycle in self._curves[side].cycles if cycle.excluded]
                words += [f"{name}: {core_word(reasons[0])}"] if reasons else []
        return "<br>".join(words)

    def _draw(self, percent: np.ndarray, curves: "CycleCurves", side: str, theme: Theme) -> None:
        if not curves.count:
            return
        colour = theme.side(side)
        shade = QColor(colour)
        shade.setAlpha(55)
        if np.isfinite(curves.sd).all():
            self._band(percent, curves.mean - curves.sd, curves.mean + curves.sd, shade)
        else:
            for values in curves.values[curves.used]:
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
