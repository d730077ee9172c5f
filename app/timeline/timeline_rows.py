"""What the rows of the timeline show: passes, events, comments, the ruler, the chosen range."""

import math
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from kinetrace.core.gait.event_order import FOOT_OFF
from kinetrace.core.pose import Event
from kinetrace.core.recordings.recording import Comment, Recording
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ..document.hand_editing import Noted, noted
from ..document.note_words import short_words
from ..widgets.letters import sized
from ..widgets.theme import Theme
from ..words.durations import MINUTE_S, clock
from ..words.numbers import Local
from .timeline_scale import FILM, ROWS, TimelineScale

END = 3.0
LABEL_PX = 11

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings


def row_of(event: Event) -> str:
    """Return the row of an event; one of the whole body is with those of the right foot."""
    return "left" if event.side == "left" else "right"


class RowPainter:
    """Paints the rows of the timeline.

    Parameters
    ----------
    painter : of the widget, or of a picture of its size
    """

    def __init__(self, painter: QPainter, theme: Theme, scale: TimelineScale) -> None:
        self.painter, self.theme, self.scale = painter, theme, scale

    def labels(self) -> None:
        """Paint the rows' names and the lines between them."""
        self.painter.setFont(sized(self.painter.font(), LABEL_PX))
        names = {
            "film": translate("Timeline", "Pictures"),
            "certainty": translate("Timeline", "Certainty"),
            "facing": translate("Timeline", "Facing"),
            "right": translate("Timeline", "Right foot"),
            "left": translate("Timeline", "Left foot"),
            "notes": translate("Timeline", "Notes"),
        }
        for row in ROWS:
            top = self.scale.top(row)
            self.painter.setPen(QColor(self.theme.border))
            self.painter.drawLine(QPointF(0, top), QPointF(self.scale.width, top))
            self.painter.setPen(QColor(self.theme.quiet))
            box = QRectF(10, top, self.scale.left - 14, self.scale.box(row, 0, 0).height())
            self.painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, names[row])

    def ruler(self) -> None:
        """Paint the times."""
        self.painter.setPen(QColor(self.theme.quiet))
        ruler, room = self.scale.ruler, 30 * self.scale.letters
        for time_s in self.scale.ticks():
            x = self.scale.x_of(time_s)
            self.painter.drawLine(QPointF(x, ruler - 5), QPointF(x, ruler))
            text = self._time(time_s)
            half = self.painter.fontMetrics().horizontalAdvance(text) / 2 + 2
            box = QRectF(min(x, self.scale.width - half) - room, 1, 2 * room, ruler - 6)
            self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _time(self, time_s: float) -> str:
        """Return a time as the ruler writes it: in minutes where there are any, else in seconds."""
        if self.scale.duration_s < MINUTE_S:
            return f"{Local(time_s):g} s"
        return clock(time_s)

    def passes(self, findings: "Findings") -> None:
        """Paint which way the person faces."""
        times = findings.recording.time_s
        words = {
            1: translate("Timeline", "right →"),
            -1: translate("Timeline", "← left"),
            0: translate("Timeline", "front or back"),
        }
        for one in findings.measures.passes:
            box = self.scale.box("facing", times[one.start], times[one.stop - 1])
            box = box.adjusted(0, 2.5, max(3 - box.width(), 0), -2.5)
            self.painter.setPen(QPen(QColor(self.theme.border), 1.0))
            self.painter.setBrush(QColor(self.theme.raised))
            self.painter.drawRoundedRect(box, 4, 4)
            text = words[one.direction] + ("" if one.certain else translate("Timeline", "  unsure"))
            if self.painter.fontMetrics().horizontalAdvance(text) + 8 < box.width():
                colour = self.theme.text if one.certain else self.theme.caution
                self.painter.setPen(QColor(colour))
                self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def event(self, event: Event, time_s: float, doubtful: bool) -> None:
        """Contact: a solid wedge that points down; foot-off: an open one that points up."""
        x, middle = self.scale.x_of(time_s), self.scale.top(row_of(event)) + self.scale.row / 2
        colour = self.theme.side(event.side)
        down = event.kind != FOOT_OFF
        tip, base = (middle + 6, middle - 5) if down else (middle - 6, middle + 5)
        shape = QPolygonF([QPointF(x - 5, base), QPointF(x + 5, base), QPointF(x, tip)])
        line = Qt.PenStyle.DotLine if doubtful else Qt.PenStyle.SolidLine
        self.painter.setPen(QPen(colour, 1.6, line))
        self.painter.setBrush(colour if down and not doubtful else Qt.BrushStyle.NoBrush)
        self.painter.drawPolygon(shape)
        if event.edited:
            self.painter.setPen(QPen(QColor(self.theme.text), 1.6))
            self.painter.drawLine(QPointF(x - 5, middle + 8), QPointF(x + 5, middle + 8))

    def notes(self, recording: Recording) -> None:
        """Paint a mark for each moment with notes, and their words where the next leaves room.

        A note is a bar, a key frame a diamond, a measurement by hand a ring.
        """
        top = self.scale.top("notes")
        moments = [list(same) for _, same in groupby(noted(recording), lambda one: one.time_s)]
        marks = [self.scale.x_of(notes[0].time_s) for notes in moments]
        for notes, (x, following) in zip(moments, pairwise([*marks, math.inf]), strict=True):
            room = max(0.0, min(160.0 * self.scale.letters, following - x - 16))
            self._mark(notes, x, top + self.scale.row / 2)
            self.painter.setPen(QColor(self.theme.text))
            box = QRectF(x + 8, top, room, self.scale.row)
            words = " · ".join(filter(None, (short_words(one, recording) for one in notes)))
            text = self.painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(room)
            )
            self.painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _mark(self, notes: list[Noted], x: float, middle: float) -> None:
        accent = QColor(self.theme.accent)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(accent)
        comments = [one for one in notes if isinstance(one, Comment)]
        if any(one.key_frame for one in comments):
            corners = [(0, -6), (5, 0), (0, 6), (-5, 0)]
            self.painter.drawPolygon(QPolygonF([QPointF(x + a, middle + b) for a, b in corners]))
        elif comments:
            self.painter.drawRoundedRect(QRectF(x - 2, middle - 6.5, 4, 13), 2, 2)
        else:
            self.painter.setPen(QPen(accent, 2.0))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawEllipse(QPointF(x, middle), 4, 4)

    def chosen(self, start_s: float, stop_s: float, height: float) -> None:
        """Paint the chosen range: what is outside it pales."""
        outside = QColor(self.theme.window)
        outside.setAlpha(170)
        start, stop = self.scale.x_of(start_s), self.scale.x_of(stop_s)
        left, right = self.scale.left, self.scale.left + self.scale.length
        ruler = self.scale.ruler
        self.painter.fillRect(QRectF(left, ruler, start - left, height), outside)
        self.painter.fillRect(QRectF(stop, ruler, right - stop, height), outside)
        accent = QColor(self.theme.accent)
        self.painter.fillRect(QRectF(start, ruler - 4, stop - start, 4), accent)
        for x in (start, stop - END):  # ends to drag
            self.painter.fillRect(QRectF(x, ruler, END, FILM), accent)

    def playhead(self, time_s: float, height: float) -> None:
        """Paint where the playhead is."""
        x, ruler = self.scale.x_of(time_s), self.scale.ruler
        self.painter.setPen(QPen(QColor(self.theme.text), 1.5))
        self.painter.drawLine(QPointF(x, ruler - 6), QPointF(x, height))
        self.painter.setBrush(QColor(self.theme.text))
        self.painter.drawPolygon(
            QPolygonF([QPointF(x - 5, 6), QPointF(x + 5, 6), QPointF(x, ruler - 5)])
        )
