"""Plots that are painted once, with a line at the time on show that moves over them."""

# ruff: noqa: N802 - Qt's own names are overridden

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ..widgets.theme import theme_of
from .savable_plot import SavablePlot

LINE_WIDTH = 1.0
WORDS_RIGHT, WORDS_TOP = 6, 2


class StillPlot(SavablePlot):
    """A plot whose picture is kept until something in it changes.

    To paint curves takes tens of milliseconds, and while a video plays the time on show moves
    with every frame. Line and words at that time are no part of a picture that is saved.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paintings = 0
        """How often the curves have been painted."""
        self._still: QPixmap | None = None
        self._now: float | None = None
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words.setStyleSheet("background: transparent")
        self.scene().changed.connect(self._paint_anew)

    @property
    def now(self) -> float | None:
        """The place of the line on the horizontal axis, None without one."""
        return self._now

    @property
    def words_now(self) -> str:
        """The words in the corner."""
        return self._words.text()

    def show_now(self, now: float | None, words: str) -> None:
        """Move the line, and write what is so there into the corner."""
        self._now = now
        self._words.setText(words)
        self._words.setFixedSize(self.width() - WORDS_RIGHT, self._words.sizeHint().height())
        self._words.move(0, WORDS_TOP)
        self.viewport().update()

    @Slot()
    def _paint_anew(self) -> None:
        self._still = None
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_still"):
            self._paint_anew()  # at once: the scene tells of changes a moment later

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_words"):
            self._words.setFixedWidth(self.width() - WORDS_RIGHT)
            self._paint_anew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatio() != ratio:
            self._still = self._painted(ratio)
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._still)
        if self._now is not None:
            self._paint_line(painter, self._now)
        painter.end()
        self.paint_focus()

    def _painted(self, ratio: float) -> QPixmap:
        self.paintings += 1
        rect = self.viewport().rect()
        picture = QPixmap(rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme_of(self).surface))
        painter = QPainter(picture)
        painter.setRenderHints(self.renderHints())
        self.render(painter, QRectF(rect), rect)
        painter.end()
        return picture

    def _paint_line(self, painter: QPainter, now: float) -> None:
        box = self.getPlotItem().getViewBox()
        frame = self.mapFromScene(box.sceneBoundingRect()).boundingRect()
        x = self.mapFromScene(box.mapViewToScene(QPointF(now, 0.0))).x()
        if frame.left() <= x <= frame.right():
            painter.setPen(QPen(QColor(theme_of(self).text), LINE_WIDTH))
            painter.drawLine(x, frame.top(), x, frame.bottom())
