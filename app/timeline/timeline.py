"""The tracks under the picture, and the mouse on them."""

# ruff: noqa: N802 - Qt's own names are overridden

from typing import TYPE_CHECKING

from kinetrace.core.gait.event_order import FOOT_OFF, INITIAL_CONTACT
from kinetrace.core.pose import Event
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ..document.hand_editing import Noted, noted
from ..document.note_words import kind_words, short_words
from ..document.session import Session
from ..picture.previewing import Previewing
from ..widgets.letters import letters
from ..widgets.theme import theme_of
from ..words.numbers import Local
from .timeline_pictures import TimelinePictures
from .timeline_rows import RowPainter, row_of
from .timeline_scale import FILM, TimelineScale

if TYPE_CHECKING:
    pass

REACH = 6.0
"""How near the mouse must be to an event, in points."""


class Timeline(QWidget):
    """Drag to scrub, drag an event or an end of the range to move it, right-click for more.

    Signals
    -------
    event_moved(Event, float) : dragged to a time in seconds
    asked(float, object, QPoint) : a menu is wanted at a time, on an Event, a note or None
    """

    event_moved = Signal(object, float)
    asked = Signal(float, object, object)

    def __init__(
        self, session: Session, previewing: Previewing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pictures = TimelinePictures(self, session, previewing)
        self._dragged: tuple[Event, float] | None = None
        self._scrubbing = False
        self._kept_end: int | None = None
        """the end of the range that stays while the other is dragged"""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(
            self.tr("Drag to move through the video. Events and the range's ends can be dragged.")
        )
        for signal in (session.findings_changed, session.recording_changed, session.loop_changed):
            signal.connect(self._refresh_rows)
        session.video_changed.connect(self._refresh)
        previewing.changed.connect(self._refresh_film)
        session.frame_changed.connect(self._move_playhead)
        session.video_changed.connect(self._pictures.forget_video)

    def sizeHint(self) -> QSize:
        return QSize(640, self.scale.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.scale.height)

    def _refresh(self, *_: object) -> None:
        """Paint all rows anew; the playhead alone moves over those that are painted."""
        self._pictures.forget()
        self.update()

    def _refresh_rows(self) -> None:
        self._pictures.forget_rows()
        self.update()

    def _refresh_film(self) -> None:
        self._pictures.forget_film()
        self.update()

    def _move_playhead(self, _frame: int) -> None:
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._refresh()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        self._refresh()
        self.updateGeometry()  # letters may be of another size
        super().changeEvent(event)

    # geometry

    @property
    def scale(self) -> TimelineScale:
        """Where times and rows are."""
        video = self._session.video
        return TimelineScale(self.width(), video.duration_s if video else 0.0, letters(self.font()))

    def x_of(self, time_s: float) -> float:
        """Return the place of a time, in points from the left."""
        return self.scale.x_of(time_s)

    def time_at(self, x: float) -> float:
        """Return the time at a place."""
        return self.scale.time_at(x)

    def event_at(self, at: QPointF) -> Event | None:
        """Return the event drawn at a place."""
        scale = self.scale
        near = [
            (abs(scale.x_of(event.time_s) - at.x()), event)
            for event in self._session.events
            if 0 <= at.y() - scale.top(row_of(event)) < scale.row
        ]
        nearest = min(near, key=lambda pair: pair[0], default=None)
        return nearest[1] if nearest and nearest[0] <= REACH else None

    def note_at(self, at: QPointF) -> Noted | None:
        """Return the note or the measurement by hand drawn at a place."""
        if at.y() < self.scale.top("notes"):
            return None
        near = [
            (abs(self.x_of(one.time_s) - at.x()), one) for one in noted(self._session.recording)
        ]
        nearest = min(near, key=lambda pair: pair[0], default=None)
        return nearest[1] if nearest and nearest[0] <= REACH else None

    def end_at(self, at: QPointF) -> tuple[int, int] | None:
        """Return the end of the range at a place, and the other one, as frames."""
        video, loop, scale = self._session.video, self._session.loop, self.scale
        if video is None or loop is None or not 0 <= at.y() - scale.top("film") < FILM:
            return None
        gaps = [abs(scale.x_of(float(video.times_s[frame])) - at.x()) for frame in loop]
        nearest = int(gaps[1] < gaps[0])
        return (loop[nearest], loop[1 - nearest]) if gaps[nearest] <= REACH else None

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        self._pictures.dragged = self._dragged
        self._pictures.paint(painter, self.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._session.video is not None:
            rows = RowPainter(painter, theme, self.scale)
            rows.playhead(self._session.time_s, self.height())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1.0))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() != Qt.MouseButton.LeftButton or self._session.video is None:
            return
        if (found := self.event_at(event.position())) is not None:
            self._session.set_playing(False)
            self._dragged = (found, found.time_s)
            self._session.go_to_time(found.time_s)
        elif (note := self.note_at(event.position())) is not None:
            self._session.set_playing(False)
            self._session.go_to_time(note.time_s)
        elif (ends := self.end_at(event.position())) is not None:
            self._session.set_playing(False)
            self._session.go_to(ends[0])
            self._kept_end = ends[1]
        else:
            self._scrubbing = True
            self._session.set_playing(False)
            self._session.go_to_time(self.time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        time_s = self.time_at(event.position().x())
        if self._dragged is not None:
            self._dragged = (self._dragged[0], time_s)
            self._session.go_to_time(time_s)
            self._refresh_rows()
        elif self._kept_end is not None:
            self._session.go_to_time(time_s)
            self._session.set_loop((self._kept_end, self._session.frame))
        elif self._scrubbing:
            self._session.go_to_time(time_s)
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._scrubbing, self._kept_end = False, None
        if self._dragged is not None:
            moved, time_s = self._dragged
            self._dragged = None
            if abs(self.x_of(time_s) - self.x_of(moved.time_s)) >= 2:
                self.event_moved.emit(moved, time_s)
            self._refresh_rows()

    def _hover(self, at: QPointF) -> None:
        found = self.event_at(at)
        movable = found is not None or self.end_at(at) is not None
        self.setCursor(Qt.CursorShape.SizeHorCursor if movable else Qt.CursorShape.ArrowCursor)
        note, recording = self.note_at(at), self._session.recording
        if found is not None:
            self.setToolTip(self._words(found))
        elif note is not None and recording is not None:
            words = short_words(note, recording)
            self.setToolTip(f"{kind_words(note)}, {Local(note.time_s):.2f} s: {words}".rstrip(": "))
        else:
            self.setToolTip("")

    def events_here(self) -> list[str]:
        """Return in words the events of the frame at the playhead."""
        session = self._session
        if session.video is None:
            return []
        index_at = session.video.index_at
        return [self._name(one) for one in session.events if index_at(one.time_s) == session.frame]

    def _words(self, event: Event) -> str:
        how = self.tr("set by hand") if event.edited else event.method
        return f"{self._name(event)}, {Local(event.time_s):.2f} s ({how})"

    def _name(self, event: Event) -> str:
        kinds = {INITIAL_CONTACT: self.tr("initial contact"), FOOT_OFF: self.tr("foot-off")}
        sides = {"left": self.tr("left"), "right": self.tr("right")}
        kind, side = kinds.get(event.kind, event.kind), sides.get(event.side or "", "")
        return self.tr("{side} {kind}").format(side=side, kind=kind).strip()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._session.video is None:
            return
        if event.reason() == QContextMenuEvent.Reason.Keyboard:  # Qt has it in the middle
            time_s = self._session.time_s
            place = QPoint(round(self.x_of(time_s)), self.height() // 2)
            self.asked.emit(time_s, self._at_playhead(), self.mapToGlobal(place))
            return
        at = QPointF(event.pos())
        found = self.event_at(at) or self.note_at(at)
        self.asked.emit(self.time_at(at.x()), found, event.globalPos())

    def _at_playhead(self) -> Event | Noted | None:
        """Return the event, or else the note, of the frame at the playhead."""
        session = self._session
        found = (*session.events, *noted(session.recording))
        assert session.video is not None
        index_at = session.video.index_at
        return next((one for one in found if index_at(one.time_s) == session.frame), None)
