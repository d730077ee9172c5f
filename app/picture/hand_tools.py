"""Goniometer and ruler on the picture: drawn over it, by mouse or by keyboard.

The layer lies on the picture without taking its mouse; it looks at the picture's events first
and takes only those that belong to a measurement.
"""

# ruff: noqa: N802 - Qt's own names are overridden

from dataclasses import replace
from typing import NamedTuple

from kinetrace.core.recordings.hand_measurements import HandMeasurement, Point, hand_scale
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ..document.session import Session
from .hand_painter import HandPainter
from .picture_view import CLICK_PX, PictureView, apart

ANGLE, LENGTH, SCALE = "angle", "length", "scale"
POINTS = {ANGLE: 3, LENGTH: 2, SCALE: 2}
REACH_PX = 9.0
"""How near the mouse must be to a point, in points of the screen."""

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
TAKEN_KEYS = (
    *ARROWS,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Escape,
)


class Grip(NamedTuple):
    """A point of a measurement that is dragged, and where the mouse has it.

    Attributes
    ----------
    pressed : where on the screen the mouse took it, None once it is dragged
    """

    one: HandMeasurement
    number: int
    at: QPointF
    pressed: QPointF | None


class HandTools(QWidget):
    """Draws the measurements of the frame on show, and takes new ones.

    Signals
    -------
    drawn(str, object) : all points of a tool are set, pixels of the picture
    moved(object, object) : a measurement was dragged to other points
    tool_changed(str) : which tool is at hand, "" for none
    """

    drawn = Signal(str, object)
    moved = Signal(object, object)
    tool_changed = Signal(str)

    def __init__(self, session: Session, picture: PictureView) -> None:
        super().__init__(picture)
        self._session, self._picture = session, picture
        self._tool = ""
        self._points: list[QPointF] = []
        self._cursor = QPointF()
        self._grip: Grip | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lower()
        picture.installEventFilter(self)
        picture.shown.connect(self._show_frame)
        session.recording_changed.connect(self.update)
        session.video_changed.connect(self.drop)
        self._fill()

    @property
    def tool(self) -> str:
        """Which tool is at hand, "" for none."""
        return self._tool

    def take(self, tool: str) -> None:
        """Begin to draw; the same tool again, or none, puts it down."""
        tool = "" if tool == self._tool or self._picture.image is None else tool
        self._tool, self._points, self._grip = tool, [], None
        if tool:
            self._session.set_playing(False)
            self._picture.pick_person(False)
            self._picture.setFocus()
            self._cursor = self._picture.to_picture(QPointF(self.rect().center()))
        shape = Qt.CursorShape.CrossCursor if tool else Qt.CursorShape.ArrowCursor
        self._picture.setCursor(shape)
        self.tool_changed.emit(tool)
        self.update()

    @Slot()
    def drop(self) -> None:
        """Put the tool down without a measurement."""
        if self._tool:
            self.take(self._tool)
        self._grip = None
        self.update()

    def measurements(self) -> list[HandMeasurement]:
        """Return what is drawn on the frame on show, a dragged one where the mouse has it."""
        recording = self._session.recording
        found = () if recording is None else recording.by_hand
        here = [one for one in found if one.frame == self._picture.frame]
        return [self._dragged(one) for one in here]

    def _dragged(self, one: HandMeasurement) -> HandMeasurement:
        if self._grip is None or self._grip.one is not one:
            return one
        points = list(one.points)
        points[self._grip.number] = _pair(self._grip.at)
        return replace(one, points=tuple(points))  # type: ignore[arg-type]

    # what is seen

    def _fill(self) -> None:
        self.setGeometry(self._picture.rect())

    @Slot(int)
    def _show_frame(self, _frame: int) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture.image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hand = HandPainter(painter, self._picture.to_screen, self.width())
        recording = self._session.recording
        scale = None if recording is None else hand_scale(recording.by_hand)
        for one in self.measurements():
            hand.paint(one, scale)
        if self._tool:
            hand.paint_draft([_pair(p) for p in (*self._points, self._cursor)], scale)
            hand.paint_hint(self._hint())

    def _hint(self) -> str:
        wanted = {
            ANGLE: (self.tr("End of one arm"), self.tr("Vertex"), self.tr("End of the other arm")),
            LENGTH: (self.tr("One end"), self.tr("Other end")),
            SCALE: (self.tr("One end of the known length"), self.tr("Its other end")),
        }[self._tool]
        words = self.tr("{what}: click, or arrows and Enter. Esc leaves.")
        return words.format(what=wanted[len(self._points)])

    # mouse and keys of the picture

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self._fill()
        elif kind == QEvent.Type.ShortcutOverride and self._tool and _key(event) in TAKEN_KEYS:
            event.accept()  # so that the arrows come here and do not step through the video
            return True
        elif kind == QEvent.Type.KeyPress and self._tool:
            return self._press_key(event)  # type: ignore[arg-type]
        elif kind == QEvent.Type.MouseButtonPress:
            return self._press(event)  # type: ignore[arg-type]
        elif kind == QEvent.Type.MouseMove:
            return self._move(event)  # type: ignore[arg-type]
        elif kind == QEvent.Type.MouseButtonRelease:
            return self._release()
        elif kind == QEvent.Type.MouseButtonDblClick and self._tool:
            return self._press(event)  # type: ignore[arg-type]
        return False

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or self._picture.picking:
            return False
        at = event.position()
        if self._tool:
            self._set_point(self._picture.to_picture(at))
            return True
        self._grip = self._near(at)
        if self._grip is not None:
            self._session.set_playing(False)
        return self._grip is not None

    def _move(self, event: QMouseEvent) -> bool:
        place = self._picture.to_picture(event.position())
        if self._grip is not None:
            start = self._grip.pressed
            if start is None or apart(event.position(), start) >= CLICK_PX:
                self._grip = self._grip._replace(at=place, pressed=None)
        elif self._tool:
            self._cursor = place
        else:
            return False
        self.update()
        return bool(self._grip) or event.buttons() == Qt.MouseButton.NoButton

    def _release(self) -> bool:
        if self._grip is None:
            return False
        grip = self._grip
        moved = self._dragged(grip.one)
        self._grip = None
        if moved.points != grip.one.points:
            self.moved.emit(grip.one, moved.points)
        self.update()
        return True

    def _near(self, at: QPointF) -> Grip | None:
        """Return the point of a measurement at a place on the screen."""
        best, least = None, REACH_PX
        for one in self.measurements():
            for number, point in enumerate(one.points):
                if (distance := apart(self._picture.to_screen(*point), at)) <= least:
                    best, least = Grip(one, number, QPointF(*point), at), distance
        return best

    def _press_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in ARROWS:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            x, y = ARROWS[key]
            self._cursor = self._inside(self._cursor + QPointF(x, y) * far)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._set_point(self._cursor)
        elif key == Qt.Key.Key_Backspace:
            del self._points[-1:]
        elif key == Qt.Key.Key_Escape:
            self.drop()
        else:
            return False
        self.update()
        return True

    def _inside(self, place: QPointF) -> QPointF:
        """Return the place of the picture that is nearest."""
        image = self._picture.image
        assert image is not None
        return QPointF(
            min(max(place.x(), 0.0), image.width()), min(max(place.y(), 0.0), image.height())
        )

    def _set_point(self, place: QPointF) -> None:
        inside = self._inside(place)
        if self._points and (inside - self._points[-1]).manhattanLength() < 1:
            return  # a double click sets one point
        self._points.append(inside)
        tool, points = self._tool, self._points
        if len(points) == POINTS[tool]:
            self.drop()
            self.drawn.emit(tool, tuple(_pair(point) for point in points))
        self.update()


def _pair(point: QPointF) -> Point:
    return round(point.x(), 2), round(point.y(), 2)


def _key(event: QEvent) -> Qt.Key:
    assert isinstance(event, QKeyEvent)
    return Qt.Key(event.key())
