"""A place that invites files, in the empty window and in the empty list of a batch."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from .theme import theme_of


class DropArea(QWidget):
    """A place that invites files: a sheet with a dashed edge.

    Parameters
    ----------
    margin : between the edge and the widget's own, points
    """

    def __init__(self, margin: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._margin = margin

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, m = theme_of(self), self._margin
        painter.setPen(QPen(QColor(theme.border), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(m, m, -m, -m), 14, 14)
