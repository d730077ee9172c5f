"""The tracks under the picture: time, confidence, what was repaired, passes, events, comments."""

# ruff: noqa: N802 - Qt's own names are overridden

from collections.abc import Iterator

import numpy as np
from kinetrace.core.gait.event_order import FOOT_OFF, INITIAL_CONTACT
from kinetrace.core.pose import Event, Status
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from .session import Session
from .theme import Theme, theme_of

LABELS = 86
MARGIN = 10
RULER, ROW = 22, 19
REACH = 6.0


class Timeline(QWidget):
    """Drag to scrub, drag an event to move it, right-click for more.

    Signals
    -------
    event_moved(Event, float) : dragged to a time in seconds
    asked(float, object, QPoint) : a menu is wanted at a time, on an Event, a Comment or None
    """

    event_moved = Signal(object, float)
    asked = Signal(float, object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._dragged: tuple[Event, float] | None = None
        self._scrubbing = False
        self._strip: tuple[object, np.ndarray, np.ndarray] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(
            self.tr("Drag to move through the video. Events can be dragged.")
        )
        for signal in (
            session.video_changed,
            session.findings_changed,
            session.recording_changed,
            session.loop_changed,
            session.frame_changed,
        ):
            signal.connect(self._refresh)

    def sizeHint(self) -> QSize:
        return QSize(640, RULER + 5 * ROW + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, RULER + 5 * ROW + 6)

    def _refresh(self, *_: object) -> None:
        self.update()

    # geometry

    def _track(self) -> QRectF:
        return QRectF(LABELS, 0, max(self.width() - LABELS - MARGIN, 10), self.height())

    def x_of(self, time_s: float) -> float:
        """Return the place of a time, in points from the left."""
        track, video = self._track(), self._session.video
        whole = video.duration_s if video else 0.0
        return track.left() + track.width() * (time_s / whole if whole else 0.0)

    def time_at(self, x: float) -> float:
        """Return the time at a place."""
        track, video = self._track(), self._session.video
        whole = video.duration_s if video else 0.0
        return min(max((x - track.left()) / track.width(), 0.0), 1.0) * whole

    def _top(self, row: int) -> float:
        return RULER + row * ROW

    def event_at(self, at: QPointF) -> Event | None:
        """Return the event drawn at a place."""
        findings = self._session.findings
        if findings is None:
            return None
        near = [
            (abs(self.x_of(event.time_s) - at.x()), event)
            for event in findings.walking.events
            if self._top(_row_of(event)) <= at.y() < self._top(_row_of(event) + 1)
        ]
        nearest = min(near, key=lambda pair: pair[0], default=None)
        return nearest[1] if nearest and nearest[0] <= REACH else None

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        self._paint_labels(painter, theme)
        if self._session.video is None:
            return
        self._paint_ruler(painter, theme)
        if self._session.findings is not None:
            self._paint_strips(painter, theme)
            self._paint_passes(painter, theme)
            self._paint_events(painter, theme)
        self._paint_comments(painter, theme)
        self._paint_range(painter, theme)
        self._paint_playhead(painter, theme)

    def _paint_labels(self, painter: QPainter, theme: Theme) -> None:
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        labels = (
            self.tr("Certainty"),
            self.tr("Facing"),
            self.tr("Right foot"),
            self.tr("Left foot"),
            self.tr("Comments"),
        )
        for row, text in enumerate(labels):
            top = self._top(row)
            painter.setPen(QColor(theme.border))
            painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            painter.setPen(QColor(theme.quiet))
            box = QRectF(10, top, LABELS - 14, ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_ruler(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QColor(theme.quiet))
        for time_s in self._ticks():
            x = self.x_of(time_s)
            painter.drawLine(QPointF(x, RULER - 5), QPointF(x, RULER))
            text = f"{time_s:g} s"
            painter.drawText(QRectF(x - 30, 1, 60, RULER - 6), Qt.AlignmentFlag.AlignCenter, text)

    def _ticks(self) -> Iterator[float]:
        video = self._session.video
        if video is None or video.duration_s <= 0:
            return
        fewest = max(self._track().width() / 80, 1)
        raw = video.duration_s / fewest
        decade = 10.0 ** np.floor(np.log10(raw))
        step = float(next(m * decade for m in (1, 2, 5, 10) if m * decade >= raw))
        for n in range(int(video.duration_s / step) + 1):
            yield round(n * step, 6)

    def _paint_strips(self, painter: QPainter, theme: Theme) -> None:
        """Confidence as the height of a strip; repaired, filled and corrected as marks in it."""
        time_s, sure, touched = self._columns()
        top, height = self._top(0) + 2, ROW - 4
        base = QColor(theme.accent)
        width = max(self._track().width() / max(len(time_s), 1), 1.0) + 0.6
        for t, share, status in zip(time_s, sure, touched, strict=True):
            x = self.x_of(float(t))
            if np.isfinite(share):
                tall = height * float(share)
                base.setAlpha(90 + int(110 * share))
                painter.fillRect(QRectF(x, top + height - tall, width, tall), base)
            if status:
                colour = QColor(theme.text if status == Status.CORRECTED else theme.caution)
                painter.fillRect(QRectF(x, top + height - 3, width, 3), colour)

    def _columns(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return time, confidence against the usual, and the status that stands out, by column."""
        findings = self._session.findings
        assert findings is not None
        pose = findings.measures.pose
        columns = int(min(len(pose), self._track().width()))
        if self._strip is None or self._strip[0] != (findings, columns):
            sure = _sureness(pose.confidence)
            touched = np.zeros(len(pose), dtype=np.uint8)
            for status in (Status.FILLED, Status.REPAIRED, Status.CORRECTED):
                touched[(pose.status == status).any(axis=1)] = status
            at = np.linspace(0, len(pose), columns, endpoint=False).astype(int)
            least = np.minimum.reduceat(sure, at) if columns else sure
            most = np.maximum.reduceat(touched, at) if columns else touched
            self._strip = ((findings, columns), at, np.stack([least, most.astype(float)]))
        _, at, values = self._strip
        return pose.time_s[at], values[0], values[1].astype(int)

    def _paint_passes(self, painter: QPainter, theme: Theme) -> None:
        findings = self._session.findings
        assert findings is not None
        times = findings.recording.time_s
        words = {1: self.tr("right →"), -1: self.tr("← left"), 0: self.tr("front or back")}
        for one in findings.measures.passes:
            left, right = self.x_of(times[one.start]), self.x_of(times[one.stop - 1])
            box = QRectF(left, self._top(1) + 2.5, max(right - left, 3), ROW - 5)
            painter.setPen(QPen(QColor(theme.border), 1.0))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(box, 4, 4)
            text = words[one.direction] + ("" if one.certain else self.tr("  unsure"))
            if painter.fontMetrics().horizontalAdvance(text) + 8 < box.width():
                painter.setPen(QColor(theme.text if one.certain else theme.caution))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_events(self, painter: QPainter, theme: Theme) -> None:
        findings = self._session.findings
        assert findings is not None
        for event in findings.walking.events:
            time_s = event.time_s
            if self._dragged is not None and event is self._dragged[0]:
                time_s = self._dragged[1]
            doubtful = event in findings.walking.doubtful
            self._paint_event(painter, theme, event, self.x_of(time_s), doubtful)

    def _paint_event(
        self, painter: QPainter, theme: Theme, event: Event, x: float, doubtful: bool
    ) -> None:
        """Contact: a solid wedge that points down; foot-off: an open one that points up."""
        middle = self._top(_row_of(event)) + ROW / 2
        colour = theme.side(event.side)
        down = event.kind != FOOT_OFF
        tip, base = (middle + 6, middle - 5) if down else (middle - 6, middle + 5)
        shape = QPolygonF([QPointF(x - 5, base), QPointF(x + 5, base), QPointF(x, tip)])
        painter.setPen(
            QPen(colour, 1.6, Qt.PenStyle.DotLine if doubtful else Qt.PenStyle.SolidLine)
        )
        painter.setBrush(colour if down and not doubtful else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(shape)
        if event.edited:
            painter.setPen(QPen(QColor(theme.text), 1.6))
            painter.drawLine(QPointF(x - 5, middle + 8), QPointF(x + 5, middle + 8))

    def _paint_comments(self, painter: QPainter, theme: Theme) -> None:
        recording = self._session.recording
        for comment in recording.comments if recording else ():
            x, top = self.x_of(comment.time_s), self._top(4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(x - 2, top + 3, 4, ROW - 6), 2, 2)
            painter.setPen(QColor(theme.text))
            box = QRectF(x + 6, top, 160, ROW)
            text = painter.fontMetrics().elidedText(comment.text, Qt.TextElideMode.ElideRight, 150)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_range(self, painter: QPainter, theme: Theme) -> None:
        video, loop = self._session.video, self._session.loop
        if video is None or loop is None:
            return
        outside = QColor(theme.window)
        outside.setAlpha(170)
        start, stop = (self.x_of(float(video.times_s[frame])) for frame in loop)
        track = self._track()
        painter.fillRect(QRectF(track.left(), RULER, start - track.left(), self.height()), outside)
        painter.fillRect(QRectF(stop, RULER, track.right() - stop, self.height()), outside)
        painter.fillRect(QRectF(start, RULER - 4, stop - start, 4), QColor(theme.accent))

    def _paint_playhead(self, painter: QPainter, theme: Theme) -> None:
        x = self.x_of(self._session.time_s)
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.drawLine(QPointF(x, RULER - 6), QPointF(x, self.height()))
        painter.setBrush(QColor(theme.text))
        painter.drawPolygon(
            QPolygonF([QPointF(x - 5, 6), QPointF(x + 5, 6), QPointF(x, RULER - 5)])
        )
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
            self._dragged = (found, found.time_s)
            self._session.go_to_time(found.time_s)
        else:
            self._scrubbing = True
            self._session.set_playing(False)
            self._session.go_to_time(self.time_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        time_s = self.time_at(event.position().x())
        if self._dragged is not None:
            self._dragged = (self._dragged[0], time_s)
            self._session.go_to_time(time_s)
            self.update()
        elif self._scrubbing:
            self._session.go_to_time(time_s)
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._scrubbing = False
        if self._dragged is not None:
            moved, time_s = self._dragged
            self._dragged = None
            if abs(self.x_of(time_s) - self.x_of(moved.time_s)) >= 2:
                self.event_moved.emit(moved, time_s)
            self.update()

    def _hover(self, at: QPointF) -> None:
        found = self.event_at(at)
        self.setCursor(Qt.CursorShape.SizeHorCursor if found else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self._words(found) if found else "")

    def _words(self, event: Event) -> str:
        kinds = {INITIAL_CONTACT: self.tr("initial contact"), FOOT_OFF: self.tr("foot-off")}
        sides = {"left": self.tr("left"), "right": self.tr("right")}
        words = f"{sides.get(event.side or '', '')} {kinds.get(event.kind, event.kind)}".strip()
        how = self.tr("set by hand") if event.edited else event.method
        return f"{words}, {event.time_s:.2f} s ({how})"

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._session.video is None:
            return
        at = QPointF(event.pos())
        found: object = self.event_at(at)
        recording = self._session.recording
        if found is None and recording is not None and at.y() >= self._top(4):
            near = [c for c in recording.comments if abs(self.x_of(c.time_s) - at.x()) < 12]
            found = near[0] if near else None
        self.asked.emit(self.time_at(at.x()), found, event.globalPos())


def _row_of(event: Event) -> int:
    return 3 if event.side == "left" else 2


def _sureness(confidence: np.ndarray) -> np.ndarray:
    """Return by frame the mean confidence of all keypoints against their usual one, 0 … 1."""
    seen = np.where(confidence > 0, confidence, np.nan)
    usual = np.array(
        [np.median(one[np.isfinite(one)]) if np.isfinite(one).any() else np.nan for one in seen.T]
    )
    shares = np.nan_to_num(np.clip(seen / usual, 0, 1))
    return np.asarray(shares.mean(axis=1))
