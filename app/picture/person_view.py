"""The picture in which a person can be chosen: by a click, a box, or a frame moved with keys."""

# ruff: noqa: N802 - Qt's own names are overridden

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ..document.session import Session
from .frame_view import FrameView
from .person_frame import CHOOSE, KEYS, PersonFrame
from .picture_words import HINT_Y, paint_words
from .previewing import Previewing

CLICK_PX = 8
"""A box that is smaller, in points of the screen, is a click."""


class PersonView(FrameView):
    """Shows the frame at the playhead, and takes whom to follow once that is asked for.

    Signals
    -------
    picked(frame, x, y, side) : the person was clicked, or boxed with the longer side > 0
    """

    picked = Signal(int, float, float, float)

    def __init__(
        self, session: Session, previewing: Previewing | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, previewing, parent)
        self._picking = False
        self._box: tuple[QPointF, QPointF] | None = None
        self._by_keys = PersonFrame()
        session.video_changed.connect(self._leave_picking)

    def pick_person(self, picking: bool = True) -> None:
        """Wait for a click on the person, or a box or frame around them."""
        self._picking = picking
        self._box = None
        self._by_keys.forget()
        if picking:
            self._session.set_playing(False)
            self.setFocus()
        self.setCursor(Qt.CursorShape.CrossCursor if picking else Qt.CursorShape.ArrowCursor)
        self.update()

    @property
    def picking(self) -> bool:
        """Whether a click will choose the person."""
        return self._picking

    def _leave_picking(self) -> None:
        self.pick_person(False)

    def _paint_over(self, painter: QPainter) -> None:
        if self._box is not None:
            painter.setPen(QPen(QColor("#ffffff"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(*self._box).normalized())
        if self._picking:
            if self._by_keys.box is not None:
                self._paint_frame(painter, self._by_keys.box)
            words = self.tr(
                "Click the person, or draw a box around them, where they come into view: they are "
                "followed from this frame on. With keys: arrows move a frame, with Shift they "
                "change its size, Enter chooses. Esc to leave."
            )
            paint_words(painter, words, QPointF(self.width() / 2, HINT_Y), self.width())

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        corners = (self.to_screen(*at.toTuple()) for at in (box.topLeft(), box.bottomRight()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#0a0e10"), 3.5))
        frame = QRectF(*corners)
        painter.drawRect(frame)
        painter.setPen(QPen(QColor("#ffffff"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRect(frame)

    # the mouse and the keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._picking and self._image is not None:
            self._box = (event.position(), event.position())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._box is None:
            super().mouseMoveEvent(event)
            return
        self._box = (self._box[0], event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._box is not None:
            self._end_box()

    def _end_box(self) -> None:
        assert self._box is not None
        start, stop = (self.to_picture(at) for at in self._box)
        box, self._box = QRectF(start, stop).normalized(), None
        side = max(box.width(), box.height())
        if side * self._placement.scale < CLICK_PX:
            side = 0.0
        self.pick_person(False)
        self.picked.emit(self._frame, box.center().x(), box.center().y(), side)

    def event(self, event: QEvent) -> bool:
        taken = event.type() == QEvent.Type.ShortcutOverride and self._picking
        if taken and event.key() in KEYS:  # type: ignore[attr-defined]
            event.accept()  # so that the arrows come here and do not step through the video
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._picking and self._image is not None and self._press_frame(event):
            self.update()
        elif self._picking and event.key() == Qt.Key.Key_Escape:
            self.pick_person(False)
        else:
            super().keyPressEvent(event)

    def _press_frame(self, event: QKeyEvent) -> bool:
        """Move, size or choose the frame around the person; False for other keys."""
        assert self._image is not None
        size, frame = self._placement.picture, self._by_keys
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if frame.press(event.key(), shift=shift, width=size.width(), height=size.height()):
            return True
        if event.key() not in CHOOSE or frame.box is None:
            return False
        box = frame.box
        self.pick_person(False)
        self.picked.emit(self._frame, box.center().x(), box.center().y(), box.width())
        return True
