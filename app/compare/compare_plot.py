"""One angle of two recordings in one plot: the first solid, the second dashed and paler."""

# ruff: noqa: N802 - Qt's own names are overridden

from html import escape
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.output.long_curves import outline
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ..picture.skeleton import degrees
from ..plots.local_axis import show_numbers
from ..plots.still_plot import StillPlot
from ..widgets.long_names import shortened
from ..widgets.theme import theme_of
from ..words.core_words import core_word
from .comparison import Comparison

if TYPE_CHECKING:
    import pandas as pd
    from kinetrace.core.findings import Findings

LONGEST_NAME = 24
"""Letters of a recording's name in a picture for print."""

NEAR_S = 0.1
"""How near a sample must be to be that of a moment."""

PALER = 190
"""Opacity of the second recording's line, of 255."""


def line_keys(titles: tuple[str, str]) -> tuple[str, str]:
    """Return how each line is drawn and whose it is."""
    one, other = (title or "–" for title in titles)
    return f"— 1: {one}", f"- - 2: {other}"


class ComparePlot(StillPlot):
    """One angle of one side of the body, or of the whole body, over time or over the cycle."""

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._name, self._side, self._over_cycle = "knee_flexion", "right", False
        self._for_print = False
        self.setMinimumHeight(130)
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        self.fix_numbers()

    @property
    def stem(self) -> str:  # type: ignore[override]
        """Return how a saved file is called at first."""
        return "_".join(part for part in ("compare", self._side, self._name) if part)

    def show_angle(self, name: str, side: str, *, over_cycle: bool) -> None:
        """Choose what is drawn; `side` is "" for an angle of the whole body."""
        self._name, self._side, self._over_cycle = name, side, over_cycle
        row = ANGLES[name]
        self.setAccessibleName(f"{core_word(row.title)} {self._side_words()}".strip())
        self.setToolTip(f"{core_word(row.definition)}. {core_word(row.limits)}")
        self.redraw()

    def lines(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Return x and degrees of the first and the second recording, empty where one has none."""
        found = []
        for session, zero in zip(self._comparison.sessions, self._comparison.zero_s, strict=True):
            if session.findings is None:
                found.append((np.empty(0), np.empty(0)))
            elif self._over_cycle:
                found.append(self._cycle(session.findings))
            else:
                name = f"{self._side}_{self._name}" if self._side else self._name
                curve = session.findings.measures.curves[name]
                found.append((curve.time_s - zero, curve.value))
        return found

    def _cycle(self, findings: "Findings") -> tuple[np.ndarray, np.ndarray]:
        from kinetrace.core.gait.cycles import PERCENT

        sides = findings.walking.curves.get(self._name, {})
        curves = sides.get(self._side or "right")  # type: ignore[call-overload]
        if curves is None or not curves.count:
            return np.empty(0), np.empty(0)
        return PERCENT, curves.mean

    def table(self) -> "pd.DataFrame | None":
        """Return both lines, one value a row, by the numbers and names of their recordings."""
        import pandas as pd

        axis = "percent" if self._over_cycle else "time_from_alignment_s"
        parts = [
            pd.DataFrame({"recording": row, "name": name, axis: x, f"{self.stem[8:]}_deg": y})
            for row, name, (x, y) in zip((1, 2), self._comparison.titles, self.lines(), strict=True)
        ]
        return pd.concat(parts, ignore_index=True)

    def set_for_print(self, on: bool) -> None:
        """Say in a picture for print which line is whose."""
        self._for_print = on
        self.redraw()
        self.getPlotItem().layout.activate()

    def redraw(self) -> None:
        """Draw both lines anew."""
        theme, row = theme_of(self), ANGLES[self._name]
        plot = self.getPlotItem()
        self.clear()
        self.setBackground(theme.surface)
        words = self._side_words()
        title = f"{core_word(row.title)}{', ' if words else ''}{words} (°)"
        if self._for_print:  # the window says so beside the plot
            one, other = self._comparison.titles
            keys = line_keys((shortened(one, LONGEST_NAME), shortened(other, LONGEST_NAME)))
            title += "<br>" + escape((6 * " ").join(keys)).replace(" ", "&nbsp;")
        self.show_title(title, theme.text)
        for name in ("left", "bottom"):
            axis = plot.getAxis(name)
            axis.setPen(QColor(theme.border))
            axis.setTextPen(QColor(theme.quiet))
        below = self.tr("% of the gait cycle") if self._over_cycle else self.tr("time (s)")
        plot.getAxis("bottom").setLabel(below)
        plot.showGrid(y=True, alpha=0.18)
        for number, (x, y) in enumerate(self.lines()):
            colour = theme.side(self._side or None)
            colour.setAlpha(PALER if number else 255)
            pen = pg.mkPen(colour, width=2, style=Qt.PenStyle.SolidLine)
            if number:
                pen.setDashPattern([4, 3])
            self.addItem(pg.PlotDataItem(*outline(x, y), pen=pen, connect="finite"))
        if not self._over_cycle:
            self.setXRange(*self._comparison.range_s, padding=0.01)
        else:
            self.setXRange(0, 100, padding=0.01)
        self.show_time()

    def show_scale(self, values: np.ndarray) -> None:
        """Draw from the least to the greatest of some values, of which some may be missing."""
        known = values[np.isfinite(values)]
        show_numbers(self.getPlotItem().getAxis("left"), len(known) > 0)
        if len(known):
            self.setYRange(known.min(), known.max())

    def _side_words(self) -> str:
        words: dict[str, str] = {"right": self.tr("right"), "left": self.tr("left")}
        return words.get(self._side, "")

    def show_time(self) -> None:
        """Move the line to the common time, and write both values there."""
        if self._over_cycle:
            self.show_now(None, self._counts())
            return
        words = []
        for number, (x, y) in enumerate(self.lines()):
            at = self._row(number, x)
            if at is not None and at < len(y) and np.isfinite(y[at]):
                words.append(f"{number + 1}: {degrees(float(y[at]), 1)}")
        self.show_now(self._comparison.time_s, " &nbsp; ".join(words))

    def _counts(self) -> str:
        """Return how many cycles each line is the mean of."""
        words = []
        for number, session in enumerate(self._comparison.sessions, 1):
            sides = session.findings.walking.curves.get(self._name, {}) if session.findings else {}
            curves = sides.get(self._side or "right")  # type: ignore[call-overload]
            count = curves.count if curves is not None else 0
            words.append(self.tr("{number} (cycles: {n})").format(number=number, n=count))
        return " &nbsp; ".join(words)

    def _row(self, number: int, x: np.ndarray) -> int | None:
        """Return the sample of the frame on show; without a video the nearest one."""
        session = self._comparison.sessions[number]
        if session.video is not None:
            return session.row()
        apart = np.abs(x - self._comparison.time_s)
        return int(np.argmin(apart)) if len(x) and apart.min() < NEAR_S else None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_over_cycle"):
            self.redraw()
        super().changeEvent(event)

    def wheelEvent(self, event: object) -> None:
        """The axis is always the whole recording or cycle."""
        event.ignore()  # type: ignore[attr-defined]
