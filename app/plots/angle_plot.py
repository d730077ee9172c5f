"""One angle over time, or how fast it changes: left and right, with what is doubtful marked."""

# ruff: noqa: N802 - Qt's own names are overridden

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg
from kinetrace.core.gait.event_order import FOOT_OFF
from kinetrace.core.kinematics.angles import AngleDefinition
from kinetrace.core.kinematics.velocity import angular_velocity
from kinetrace.core.output.long_curves import apart, columns, one_each, outline
from kinetrace.core.pose import Status
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ..document.session import Session
from ..picture.skeleton import degrees, side_letter
from ..widgets.letters import letters
from ..widgets.theme import LINE, Theme, theme_of
from ..words.core_words import core_word
from ..words.durations import MINUTE_S
from ..words.numbers import signed
from .angle_titles import angle_words, signed_title
from .band import Band
from .still_plot import StillPlot

if TYPE_CHECKING:
    import pandas as pd
    from kinetrace.core.findings import Findings
    from kinetrace.core.pose import Curve

VALUE_PX = 65
"""What a value takes of the title's line."""

TIME_AXIS_PX = 38
"""What the time below the lowest plot takes of its height."""

BAND_OPACITY = 46
"""Of the 95 % interval, of 255."""

FAR = {False: 400.0, True: 4000.0}
"""How far the lines of events reach: beyond every angle (or velocity), and no farther, for dashes
take long."""

SIDES = ("left", "right")


class AnglePlot(StillPlot):
    """One angle over time.

    Signals
    -------
    clicked(float) : a time was clicked or dragged to
    """

    clicked = Signal(float)

    def __init__(self, row: AngleDefinition, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._row, self._session = row, session
        self._sides = SIDES if row.sided else ("",)
        self._layers: dict[str, Any] = {}
        self._curves: dict[str, Curve] = {}
        self._velocity = False
        self._last_s = 0.0
        self._lowest = False
        self.setAccessibleName(core_word(row.title))
        self.setToolTip(angle_words(row))
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.getViewBox().setMouseEnabled(x=True, y=False)
        plot.getAxis("bottom").setStyle(showValues=False)
        self.fix_numbers()
        self._make_layers()
        self._paint()

    @property
    def stem(self) -> str:  # type: ignore[override]
        """Return how a saved file is called at first."""
        return f"{self._row.name}_velocity" if self._velocity else self._row.name

    def table(self) -> "pd.DataFrame | None":
        """Return the angle of both sides by frame, or how fast it changes."""
        from kinetrace.core.output.plot_tables import one_angle_table, one_velocity_table

        findings = self._session.findings
        if findings is None:
            return None
        made = one_velocity_table if self._velocity else one_angle_table
        return made(findings.recording, findings.measures, self._row.name)

    def show_velocity(self, on: bool) -> None:
        """Show how fast the angle changes, or the angle again."""
        if on != self._velocity:
            self._velocity = on
            self._show_title(theme_of(self))
            if self._curves:  # else they are drawn anyway as soon as there are any
                self.show_findings()
                self.show_playhead()

    def set_for_print(self, on: bool) -> None:
        """Show the time on a picture for print."""
        self._show_time(on or self._lowest)
        self.getPlotItem().layout.activate()

    def show_time_axis(self, on: bool) -> None:
        """Write the time below this plot, or not."""
        if on != self._lowest:
            self._lowest = on
            self._show_time(on)

    def _show_time(self, on: bool) -> None:
        axis = self.getPlotItem().getAxis("bottom")
        axis.setStyle(showValues=on)
        unit = self.tr("time (min:s)") if axis.in_minutes else self.tr("time (s)")
        axis.setLabel(unit if on else "")
        axis.showLabel(on)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_zero"):
            self._paint()
            self.show_playhead()
        super().changeEvent(event)

    def _paint(self) -> None:
        theme = theme_of(self)
        plot = self.getPlotItem()
        self.setBackground(theme.surface)
        self._show_title(theme)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(QColor(theme.border))
            axis.setTextPen(QColor(theme.quiet))
        plot.showGrid(y=True, alpha=0.18)
        self._paint_layers(theme)
        self._zero.setPen(pg.mkPen(theme.border, width=1))

    def _show_title(self, theme: Theme) -> None:
        """Name the angle, and where there is room beside the values what + means."""
        values = VALUE_PX * len(self._sides) * letters(self.font())
        room = self.width() - self.numbers_px - values
        unit = "°/s" if self._velocity else "°"
        title = signed_title(self._row, theme, self.font(), room, unit)
        self.show_title(title, theme.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_zero"):
            self._show_title(theme_of(self))

    def show_findings(self) -> None:
        """Draw the curves of what is measured."""
        findings = self._session.findings
        self._curves = {} if findings is None else self._curves_of(findings)
        if findings is None:
            return
        from kinetrace.core.output.plots import with_room

        far = FAR[self._velocity]

        for side in SIDES:
            at = [event for event in findings.walking.events if event.side == side]
            for off in (False, True):
                times = apart([event.time_s for event in at if (event.kind == FOOT_OFF) is off])
                self._layers[f"events {side} {off}"].setData(
                    np.repeat(times, 2), np.tile([-far, far], len(times))
                )
        edges = [np.empty(0)]
        for side, curve in self._curves.items():
            half_width = findings.measures.half_width_deg[curve.name]
            if self._velocity:  # how sure it is, is not known
                half_width = np.full(len(curve.value), np.nan)
            self._draw(curve, side, half_width)
            edges.append(with_room(curve.value, half_width))
        if (values := np.concatenate(edges)).size:
            self.setYRange(float(values.min()), float(values.max()))
        video = self._session.video
        last = video.duration_s if video else float(findings.recording.time_s[-1])
        if last != self._last_s:
            self._last_s = last
            self.getPlotItem().getAxis("bottom").in_minutes = last >= MINUTE_S
            self._show_time(self._lowest)
            self.setXRange(0, max(last, 0.1), padding=0.01)

    def _curves_of(self, findings: "Findings") -> "dict[str, Curve]":
        """Return what is drawn, by side."""
        found = {}
        for side in self._sides:
            curve = findings.measures.curves.get(f"{side}_{self._row.name}".strip("_"))
            if curve is not None and self._velocity:
                value = angular_velocity(curve.time_s, curve.value)
                curve = replace(curve, unit="deg/s", value=value)
            if curve is not None:
                found[side] = curve
        return found

    def _draw(self, curve: "Curve", side: str, half_width: np.ndarray) -> None:
        self._layers[f"line {side}"].setData(*outline(curve.time_s, curve.value))
        self._layers[f"line {side}"].setPen(self._pen(side, theme_of(self)))
        low, high = curve.value - half_width, curve.value + half_width
        self._layers[f"band {side}"].set_data(curve.time_s, low, high)
        known = np.isfinite(curve.value)
        for name, chosen in (
            ("doubtful", np.isin(curve.status, (Status.FILLED, Status.REPAIRED))),
            ("corrected", curve.status == Status.CORRECTED),
        ):
            at = one_each(chosen & known)
            self._layers[f"{name} {side}"].setData(curve.time_s[at], curve.value[at])

    def _make_layers(self) -> None:
        """Make everything that is drawn, empty; drawing only hands over new numbers."""
        self._zero = pg.InfiniteLine(0, angle=0)
        self.addItem(self._zero, ignoreBounds=True)
        for side in SIDES:
            for off in (False, True):
                line = pg.PlotDataItem(connect="pairs")
                line.setOpacity(0.15 if off else 0.4)
                self._layers[f"events {side} {off}"] = line
                self.addItem(line, ignoreBounds=True)
        for side in self._sides:
            self._layers[f"band {side}"] = Band()
            self._layers[f"line {side}"] = pg.PlotDataItem(connect="finite")
            for name, symbol in (("doubtful", "o"), ("corrected", "s")):
                self._layers[f"{name} {side}"] = pg.ScatterPlotItem(symbol=symbol, size=5)
        for name, layer in self._layers.items():
            if not name.startswith("events"):
                self.addItem(layer, ignoreBounds=name.startswith("band"))

    def _paint_layers(self, theme: Theme) -> None:
        for name, layer in self._layers.items():
            kind, side = name.split(" ")[:2]
            colour = theme.side(side or None)
            if kind in ("line", "events"):
                thin = pg.mkPen(colour, width=1, style=LINE[side or None])
                layer.setPen(self._pen(side, theme) if kind == "line" else thin)
            elif kind == "band":
                colour.setAlpha(BAND_OPACITY)
                layer.setBrush(pg.mkBrush(colour))
            else:
                layer.setPen(pg.mkPen(colour, width=1.2))
                layer.setBrush(pg.mkBrush(theme.surface))

    def _pen(self, side: str, theme: Theme) -> QPen:
        """Return the pen of a curve; to paint a thick one that goes up and down takes long."""
        findings = self._session.findings
        if findings is not None and columns(len(findings.recording)) is not None:
            return QPen(pg.mkPen(theme.side(side or None), width=1))
        pen = QPen(pg.mkPen(theme.side(side or None), width=2, style=LINE[side or None]))
        if side == "left":
            pen.setDashPattern([4, 2])
        return pen

    def show_playhead(self) -> None:
        """Move the line to the playhead, and write the values there."""
        at, words = self._session.row(), []
        for side in ("right", "left") if self._row.sided else ("",):
            curve = self._curves.get(side)
            if curve is None or at is None or at >= len(curve.value):
                continue
            if np.isfinite(value := curve.value[at]):
                colour = theme_of(self).side(side or None).name()
                letter = f"{side_letter(side)} " if side else ""
                figure = f"{signed(value, '.0f')}°/s" if self._velocity else degrees(value, 1)
                words.append(f"<span style='color:{colour}'>{letter}{figure}</span>")
        self.show_now(self._session.time_s, " &nbsp; ".join(words))

    def mousePressEvent(self, event: object) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: object) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]
            self._go(event)

    def mouseReleaseEvent(self, event: object) -> None:
        pass

    def _go(self, event: object) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]
            scene = self.mapToScene(event.position().toPoint())  # type: ignore[attr-defined]
            self.clicked.emit(float(self.getPlotItem().getViewBox().mapSceneToView(scene).x()))

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to what is around: the time axis is that of the whole recording."""
        event.ignore()  # type: ignore[attr-defined]
