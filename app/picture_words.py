"""Words written over the picture, on a dark ground that every picture lets read."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

GROUND = QColor(10, 14, 16, 215)
HIGH, EDGE = 24, 4.0


def paint_words(painter: QPainter, text: str, centre: QPointF, width: float) -> None:
    """Write about a place, kept within a widget of the given width."""
    wide = painter.fontMetrics().horizontalAdvance(text) + 16
    left = min(max(centre.x() - wide / 2, EDGE), width - wide - EDGE)
    box = QRectF(left, max(centre.y() - HIGH / 2, EDGE), wide, HIGH)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GROUND)
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
