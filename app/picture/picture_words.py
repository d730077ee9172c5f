"""Words written over the picture, on a dark ground that every picture lets read."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

GROUND = QColor(10, 14, 16, 215)
HIGH, EDGE, PADDING = 24, 4.0, 16


HINT_Y = 62.0
"""Where what is to be done stands: below the facing badge."""


def paint_words(painter: QPainter, text: str, centre: QPointF, width: float) -> None:
    """Write about a place, kept within a widget of the given width, in lines if it is narrow."""
    lines = painter.fontMetrics().boundingRect(
        QRect(0, 0, max(round(width - 2 * EDGE) - PADDING, 60), 1000),
        Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
        text,
    )
    wide, high = lines.width() + PADDING, max(HIGH, lines.height() + 8)
    left = max(min(centre.x() - wide / 2, width - wide - EDGE), EDGE)
    box = QRectF(left, max(centre.y() - HIGH / 2, EDGE), wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(GROUND)
    painter.drawRoundedRect(box, 5, 5)
    painter.setPen(QColor("#ffffff"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
