"""How angles and lengths measured by hand look on the picture."""

from collections.abc import Callable, Sequence

import numpy as np
from kinetrace.core.gait.scale import Scale
from kinetrace.core.kinematics.joint_angles import wrapped
from kinetrace.core.recordings.hand_measurements import (
    HandAngle,
    HandLength,
    HandMeasurement,
    Point,
    value_words,
)
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ..words.numbers import localised
from .picture_words import HINT_Y, paint_words

INK = QColor("#ffe14a")
"""Yellow, unlike left, right and middle of the skeleton."""

HALO = QColor(0, 0, 0, 150)
ARC_PX, HANDLE_PX = 30.0, 4.5


class HandPainter:
    """Paints measurements; widths are in points of the screen, whatever the zoom.

    Parameters
    ----------
    at : turns x, y in the picture into a place on the screen
    width : of the widget, points
    """

    def __init__(
        self, painter: QPainter, at: Callable[[float, float], QPointF], width: float
    ) -> None:
        self.painter, self._at, self._width = painter, at, width

    def paint(self, one: HandMeasurement, scale: Scale | None) -> None:
        """Paint a measurement with its value."""
        places = [self._at(*point) for point in one.points]
        self._lines(places, dashed=False)
        if isinstance(one, HandAngle):
            self._arc(places)
        words = localised(value_words(one, scale))
        text = f"{one.name}  {words}" if one.name else words
        if isinstance(one, HandAngle):
            place = places[1] + QPointF(0, 26)
        else:
            along = places[1] - places[0]
            upright = abs(along.y()) > abs(along.x())
            wide = self.painter.fontMetrics().horizontalAdvance(text)
            aside = QPointF(-wide / 2 - 18, 0) if upright else QPointF(0, 26)
            place = (places[0] + places[1]) / 2 + aside
        paint_words(self.painter, text, place, self._width)

    def paint_draft(self, points: Sequence[Point], scale: Scale | None) -> None:
        """Paint what is being drawn; the last point is the cursor."""
        places = [self._at(*point) for point in points]
        self._lines(places, dashed=True)
        draft: HandMeasurement | None = None
        if len(points) == 3:
            draft = HandAngle(0, 0.0, (points[0], points[1], points[2]))
            self._arc(places)
        elif len(points) == 2:
            draft = HandLength(0, 0.0, (points[0], points[1]))
        if isinstance(draft, HandAngle):
            words = localised(value_words(draft, scale))
            paint_words(self.painter, words, places[1] + QPointF(0, 26), self._width)
        self._cross(places[-1])

    def paint_hint(self, text: str) -> None:
        """Write what is to be done, at the top."""
        paint_words(self.painter, text, QPointF(self._width / 2, HINT_Y), self._width)

    def _lines(self, places: Sequence[QPointF], *, dashed: bool) -> None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        for colour, thick in ((HALO, 4.5), (INK, 2.0)):
            pen = QPen(colour, thick, style if colour is INK else Qt.PenStyle.SolidLine)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self.painter.setPen(pen)
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawPolyline(list(places))
        self.painter.setPen(QPen(QColor(0, 0, 0, 190), 1.2))
        self.painter.setBrush(INK)
        for place in places:
            self.painter.drawEllipse(place, HANDLE_PX, HANDLE_PX)

    def _cross(self, place: QPointF) -> None:
        self.painter.setPen(QPen(INK, 1.2))
        for along in (QPointF(11, 0), QPointF(0, 11)):
            self.painter.drawLine(place - along, place + along)

    def _arc(self, places: Sequence[QPointF]) -> None:
        vertex = places[1]
        first, last = (
            float(np.degrees(np.arctan2(-(end.y() - vertex.y()), end.x() - vertex.x())))
            for end in (places[0], places[2])
        )
        sweep = wrapped(last - first)
        box = QRectF(vertex.x() - ARC_PX, vertex.y() - ARC_PX, 2 * ARC_PX, 2 * ARC_PX)
        fill = QColor(INK)
        fill.setAlpha(60)
        self.painter.setPen(QPen(INK, 1.5))
        self.painter.setBrush(fill)
        self.painter.drawPie(box, round(first * 16), round(sweep * 16))
