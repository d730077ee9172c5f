"""The live picture, and one angle of the last seconds beside it."""

# ruff: noqa: N802 - Qt's own names are overridden

from collections import deque

import numpy as np
import pyqtgraph as pg
from kinetrace.core.kinematics.angles import ANGLES
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..picture.skeleton import degrees
from ..plots.local_axis import local_axes, show_numbers
from ..widgets.letters import sized
from ..widgets.theme import LINE, theme_of

SHOWN_S = 10.0
SIDES = ("right", "left")
VALUE_PX = 30


class LivePicture(QWidget):
    """Shows a picture as large as it fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.setMinimumSize(360, 240)
        self.setAccessibleName(self.tr("Live picture"))

    def sizeHint(self) -> QSize:
        return QSize(720, 405)

    def show_picture(self, pixels: np.ndarray | None) -> None:
        """Show a picture, (H, W, 3) RGB, or none."""
        self.image = None
        if pixels is not None:
            pixels = np.ascontiguousarray(pixels)
            height, width, _ = pixels.shape
            made = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
            self.image = made.convertToFormat(QImage.Format.Format_RGB32)  # a copy
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(theme_of(self).stage))
        if self.image is None:
            return
        scale = min(self.width() / self.image.width(), self.height() / self.image.height())
        width, height = scale * self.image.width(), scale * self.image.height()
        at = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.drawImage(at, self.image)


class LiveAngle(QWidget):
    """The values of one angle, right and left, and their course over the last ten seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._past: deque[tuple[float, dict[str, float]]] = deque()
        self._values = {side: QLabel("–") for side in SIDES}
        row = QHBoxLayout()
        for side, words in zip(SIDES, (self.tr("Right"), self.tr("Left")), strict=True):
            label = QLabel(words)
            label.setProperty("role", "quiet")
            self._values[side].setAccessibleName(words)
            font = sized(self._values[side].font(), VALUE_PX)
            font.setBold(True)
            self._values[side].setFont(font)
            column = QVBoxLayout()
            column.addWidget(label)
            column.addWidget(self._values[side])
            row.addLayout(column, 1)
        self._plot = pg.PlotWidget(background=None, axisItems=local_axes())
        self._plot.setAccessibleName(self.tr("The angle in the last ten seconds"))
        self._plot.setMinimumHeight(150)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything on it
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        self._plot.setMenuEnabled(False)
        self._plot.setXRange(-SHOWN_S, 0, padding=0)
        self._plot.setLabel("bottom", self.tr("time (s), 0 is now"))
        self._plot.setLabel("left", "°")
        self._curves = {side: self._plot.plot(connect="finite") for side in SIDES}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(row)
        whole.addWidget(self._plot, 1)
        self._paint()

    @property
    def has_values(self) -> bool:
        """Whether anything was measured since `clear`."""
        return bool(self._past)

    def choose(self, name: str) -> None:
        """Show another angle, a name of `ANGLES`."""
        self._name = name
        self._show()

    def clear(self) -> None:
        """Forget all values."""
        self._past.clear()
        self._show()

    def add(self, time_s: float, angles: dict[str, float]) -> None:
        """Show the angles of a frame."""
        self._past.append((time_s, angles))
        while self._past[0][0] < time_s - SHOWN_S:
            self._past.popleft()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_curves"):
            self._paint()
        super().changeEvent(event)

    def _show(self) -> None:
        if not self._name:
            return
        row = ANGLES[self._name]
        now_s, known = self._past[-1][0] if self._past else 0.0, False
        times = np.array([time_s - now_s for time_s, _ in self._past])
        for side in SIDES:
            name = f"{side}_{row.name}" if row.sided else row.name
            own = row.sided or side == "right"
            values = np.array([angles.get(name, np.nan) for _, angles in self._past])
            last = values[-1] if own and len(values) else np.nan
            self._values[side].setText(degrees(float(last)) if np.isfinite(last) else "–")
            self._curves[side].setData(times if own else [], values if own else [])
            known |= own and bool(np.isfinite(values).any())
        show_numbers(self._plot.getPlotItem().getAxis("left"), known)

    def _paint(self) -> None:
        theme = theme_of(self)
        self._plot.setBackground(theme.surface)
        self._plot.showGrid(y=True, alpha=0.18)
        for place in ("left", "bottom"):
            axis = self._plot.getPlotItem().getAxis(place)
            axis.setPen(QColor(theme.border))
            axis.setTextPen(QColor(theme.quiet))
        for side in SIDES:
            colour = theme.side(side)
            self._curves[side].setPen(pg.mkPen(colour, width=2, style=LINE[side]))
            self._values[side].setStyleSheet(f"color: {colour.name()}")
