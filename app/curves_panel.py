"""Joint angles over time, beside the picture and in step with it."""

# ruff: noqa: N802 - Qt's own names are overridden

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from kinetrace.core.angles import ANGLES, AngleDefinition
from kinetrace.core.event_order import FOOT_OFF
from kinetrace.core.pose import Status
from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .session import Session
from .skeleton import degrees
from .theme import LINE, Theme, theme_of

if TYPE_CHECKING:
    from kinetrace.core.pose import Curve

LEAST_HEIGHT = 130


class CurvesPanel(QWidget):
    """One plot for each chosen angle, left and right together, one time axis for all.

    Click or drag in a plot to go to that frame.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plots: dict[str, AnglePlot] = {}
        self._choose = QToolButton()
        self._choose.setText(self.tr("Choose angles"))
        self._choose.setAccessibleName(self.tr("Choose angles"))
        self._choose.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._choose.setMenu(self._menu())
        self._key = Key()
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 10, 0)
        head.addWidget(self._choose)
        head.addWidget(self._key, 1)
        self._empty = QLabel(self.tr("Angles appear here as soon as an analysis runs."))
        self._empty.setProperty("role", "quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 4)
        whole.addLayout(head)
        whole.addWidget(self._empty, 1)
        whole.addLayout(self._column, 1)
        session.curves_changed.connect(self._rebuild)
        session.findings_changed.connect(self._show)
        session.frame_changed.connect(self._show_playhead)
        session.video_changed.connect(self._rebuild)
        self._rebuild()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self._actions: dict[str, QAction] = {}
        for row in ANGLES.values():
            action = menu.addAction(row.title)
            action.setCheckable(True)
            action.setToolTip(f"{row.definition}; 0 is {row.zero}, + is {row.positive}")
            action.toggled.connect(self._take_choice)
            self._actions[row.name] = action
        return menu

    @Slot()
    def _take_choice(self) -> None:
        chosen = tuple(name for name, action in self._actions.items() if action.isChecked())
        self._session.set_curves(chosen)

    @Slot()
    def _rebuild(self) -> None:
        for plot in self._plots.values():
            self._column.removeWidget(plot)
            plot.deleteLater()
        self._plots = {}
        for name, action in self._actions.items():
            action.blockSignals(True)
            action.setChecked(name in self._session.curves)
            action.blockSignals(False)
        first: AnglePlot | None = None
        for name in self._session.curves:
            plot = AnglePlot(ANGLES[name], self._session, self)
            plot.clicked.connect(self._session.go_to_time)
            if first is None:
                first = plot
            else:
                plot.setXLink(first)
            self._column.addWidget(plot, 1)
            self._plots[name] = plot
        if self._plots:
            list(self._plots.values())[-1].show_time_axis()
        self._show()

    @Slot()
    def _show(self) -> None:
        findings = self._session.findings
        self._empty.setVisible(findings is None or not self._plots)
        self._key.setVisible(findings is not None)
        for plot in self._plots.values():
            plot.setVisible(findings is not None)
            plot.show_findings()
        self._show_playhead()

    @Slot(int)
    def _show_playhead(self, _frame: int = 0) -> None:
        for plot in self._plots.values():
            plot.show_playhead()


class Key(QLabel):
    """Says which line is which side, in the lines' own colour and style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        theme = theme_of(self)
        self.setText(
            f"<span style='color:{theme.right}'><b>—</b> {self.tr('right')}</span> &nbsp; "
            f"<span style='color:{theme.left}'><b>- -</b> {self.tr('left')}</span> &nbsp; "
            f"<span style='color:{theme.quiet}'>○ {self.tr('filled or repaired')} &nbsp; "
            f"□ {self.tr('corrected')}</span>"
        )


class AnglePlot(pg.PlotWidget):
    """One angle over time.

    Signals
    -------
    clicked(float) : a time was clicked or dragged to
    """

    clicked = Signal(float)

    def __init__(self, row: AngleDefinition, session: Session, parent: QWidget) -> None:
        super().__init__(parent, background=None)
        self._row, self._session = row, session
        self._items: list[pg.GraphicsObject] = []
        self._lines: dict[str, pg.PlotDataItem] = {}
        self.setMinimumHeight(LEAST_HEIGHT - 40)
        self.setAccessibleName(row.title)
        self.setToolTip(f"{row.definition}. 0 is {row.zero}, + is {row.positive}. {row.limits}")
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.getViewBox().setMouseEnabled(x=True, y=False)
        plot.getAxis("bottom").setStyle(showValues=False)
        plot.getAxis("left").setWidth(44)
        self._playhead = pg.InfiniteLine(movable=False)
        self.addItem(self._playhead, ignoreBounds=True)
        self._value = pg.LabelItem(justify="right")
        self._value.setParentItem(plot.getViewBox())
        self._value.anchor(itemPos=(1, 0), parentPos=(1, 0), offset=(-6, 0))
        self._paint()

    def show_time_axis(self) -> None:
        """Write the time below this plot."""
        axis = self.getPlotItem().getAxis("bottom")
        axis.setStyle(showValues=True)
        axis.setLabel(self.tr("time (s)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_playhead"):
            self._paint()
            self.show_findings()
        super().changeEvent(event)

    def _paint(self) -> None:
        theme = theme_of(self)
        plot = self.getPlotItem()
        self.setBackground(theme.surface)
        plot.setTitle(
            f"{self._row.title} (°)   <span style='color:{theme.quiet}'>+ "
            f"{self._row.positive.partition(';')[0]}</span>",
            color=theme.text,
            size="9pt",
            justify="left",
        )
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(QColor(theme.border))
            axis.setTextPen(QColor(theme.quiet))
        plot.showGrid(y=True, alpha=0.18)
        self._playhead.setPen(pg.mkPen(theme.text, width=1.5))

    def show_findings(self) -> None:
        """Draw the curves of what is measured."""
        for item in self._items:
            self.removeItem(item)
        self._items = []
        findings = self._session.findings
        if findings is None:
            return
        theme = theme_of(self)
        self._draw_zero(theme)
        for event in findings.events:
            if event.side is not None:
                pen = pg.mkPen(theme.side(event.side), width=1, style=LINE[event.side])
                line = pg.InfiniteLine(event.time_s, pen=pen)
                line.setOpacity(0.15 if event.kind == FOOT_OFF else 0.35)
                self._add(line)
        for side in ("left", "right") if self._row.sided else ("",):
            name = f"{side}_{self._row.name}" if side else self._row.name
            if (curve := findings.measures.curves.get(name)) is not None:
                self._draw(curve, side, theme)
        video = self._session.video
        last = video.duration_s if video else float(findings.recording.time_s[-1])
        self.setXRange(0, max(last, 0.1), padding=0.01)

    def _add(self, item: pg.GraphicsObject) -> None:
        self._items.append(item)
        self.addItem(item)

    def _draw_zero(self, theme: Theme) -> None:
        line = pg.InfiniteLine(0, angle=0, pen=pg.mkPen(theme.border, width=1))
        self._add(line)

    def _draw(self, curve: "Curve", side: str, theme: Theme) -> None:
        colour = theme.side(side or None)
        pen = pg.mkPen(colour, width=2, style=LINE[side or None])
        if side == "left":
            pen.setDashPattern([4, 2])
        self._add(pg.PlotDataItem(curve.time_s, curve.value, pen=pen, connect="finite"))
        doubtful = np.isin(curve.status, (Status.FILLED, Status.REPAIRED))
        for chosen, symbol in ((doubtful, "o"), (curve.status == Status.CORRECTED, "s")):
            at = chosen & np.isfinite(curve.value)
            if at.any():
                self._add(
                    pg.ScatterPlotItem(
                        curve.time_s[at], curve.value[at], symbol=symbol, size=5,
                        pen=pg.mkPen(colour, width=1.2), brush=pg.mkBrush(theme.surface),
                    )
                )  # fmt: skip

    def show_playhead(self) -> None:
        """Move the line to the playhead, and write the values there."""
        self._playhead.setValue(self._session.time_s)
        findings, at = self._session.findings, self._session.row()
        words = []
        if findings is not None and at is not None and at < len(findings.recording):
            theme = theme_of(self)
            for side in ("right", "left") if self._row.sided else ("",):
                name = f"{side}_{self._row.name}" if side else self._row.name
                curve = findings.measures.curves.get(name)
                if curve is not None and np.isfinite(curve.value[at]):
                    colour = theme.side(side or None).name()
                    letter = f"{side[:1].upper()} " if side else ""
                    words.append(
                        f"<span style='color:{colour}'>{letter}{degrees(curve.value[at], 1)}</span>"
                    )
        self._value.setText(" &nbsp; ".join(words))

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
