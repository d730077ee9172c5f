"""The picture with the skeleton on it: drag a keypoint, pick the person."""

# ruff: noqa: N802 - Qt's own names are overridden

from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from .core_words import core_word
from .frame_view import FrameView
from .person_frame import CHOOSE, KEYS, PersonFrame
from .picture_words import HINT_Y, paint_words
from .previewing import Previewing
from .session import Session
from .settings import SettingsStore
from .skeleton import Shown, SkeletonPainter

if TYPE_CHECKING:
    from kinetrace.core.pose import Floats

REACH_PX = 12.0
"""How near the mouse must be to a keypoint, in points of the screen."""


class PictureView(FrameView):
    """Shows the frame at the playhead, and the pose of that frame.

    Signals
    -------
    moved(frame, keypoint, x, y) : a keypoint was dragged to a place in the picture
    picked(frame, x, y, side) : the person was clicked, or boxed with the longer side > 0
    asked(frame, keypoint, QPoint) : a menu is wanted there; keypoint is "" away from all
    """

    moved = Signal(int, str, float, float)
    picked = Signal(int, float, float, float)
    asked = Signal(int, str, object)

    def __init__(
        self,
        session: Session,
        store: SettingsStore,
        previewing: Previewing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, previewing, parent)
        self._store = store
        self._hovered: str | None = None
        self._dragged: tuple[str, QPointF] | None = None
        self._picking = False
        self.editable = True
        """Whether keypoints can be dragged."""
        self._box: tuple[QPointF, QPointF] | None = None
        self._by_keys = PersonFrame()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture"))
        self.setAccessibleDescription(
            self.tr("The video's frame with the keypoints. Arrow keys step through the frames.")
        )
        session.video_changed.connect(self._leave_picking)
        for signal in (session.findings_changed, session.curves_changed, store.changed):
            signal.connect(self.update)

    def pick_person(self, picking: bool = True) -> None:
        """Wait for a click on the person, or a box or frame around them."""
        self._picking = picking
        self._box = None
        self._by_keys.forget()
        if picking:
            self.setFocus()
        self.setCursor(Qt.CursorShape.CrossCursor if picking else Qt.CursorShape.ArrowCursor)
        self.update()

    @property
    def picking(self) -> bool:
        """Whether a click will choose the person."""
        return self._picking

    def choose_next(self, step: int) -> None:
        """Choose the next keypoint of the frame, for moving it with the keyboard."""
        shown = self.pose()
        if shown is None:
            return
        seen = [name for name in KEYPOINTS if np.isfinite(shown.points[INDEX[name]]).all()]
        if seen:
            at = seen.index(self._hovered) + step if self._hovered in seen else min(step, 0)
            self._hover(seen[at % len(seen)])

    def nudge(self, x: int, y: int) -> None:
        """Move the chosen keypoint by pixels of the picture."""
        shown = self.pose()
        if shown is None or self._hovered is None:
            return
        place = shown.points[INDEX[self._hovered]] + [x, y]
        if np.isfinite(place).all():
            self.moved.emit(self._frame, self._hovered, float(place[0]), float(place[1]))

    def _leave_picking(self) -> None:
        self.pick_person(False)

    def pose(self) -> Shown | None:
        """Return what is painted of the frame on the screen, None without a pose."""
        findings, row = self._session.findings, self._session.row(self._frame)
        if findings is None or row is None or row >= len(findings.measures.pose):
            return None
        shown = Shown.of(findings.measures, row)
        if self._dragged is not None:
            place = self.to_picture(self._dragged[1])
            shown.points[INDEX[self._dragged[0]]] = place.x(), place.y()
        return shown

    def _paint_over(self, painter: QPainter) -> None:
        origin, scale = self._placement.origin, self._placement.scale
        if (shown := self.pose()) is not None:
            settings = self._store.value
            skeleton = SkeletonPainter(painter, scale, origin, settings)
            skeleton.paint(shown, self._session.curves, self._hovered)
            if settings.box:
                self._paint_box(painter, shown.row, scale, origin)
            if self._hovered:
                self._paint_name(painter, self._hovered, shown.points[INDEX[self._hovered]])
        if self._box is not None:
            painter.setPen(QPen(QColor("#ffffff"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(*self._box).normalized())
        if self._picking:
            if self._by_keys.box is not None:
                self._paint_frame(painter, self._by_keys.box)
            words = self.tr(
                "Click the person, or draw a box around them. With keys: arrows move a frame, with "
                "Shift they change its size, Enter chooses. Esc to leave."
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

    def _paint_box(self, painter: QPainter, row: int, scale: float, origin: QPointF) -> None:
        recording = self._session.recording
        box = None if recording is None else recording.detections.box[row]
        if box is not None and np.isfinite(box).all():
            corner = origin + QPointF(box[0], box[1]) * scale
            painter.setPen(QPen(QColor(255, 255, 255, 150), 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(corner.x(), corner.y(), box[2] * scale, box[3] * scale))

    def _paint_name(self, painter: QPainter, name: str, point: "Floats") -> None:
        place = self.to_screen(*point) + QPointF(0, -24)
        paint_words(painter, core_word(name.replace("_", " ")), place, self.width())

    # the mouse

    def _near(self, at: QPointF) -> str | None:
        """Return the keypoint at a place on the screen."""
        shown = self.pose()
        if shown is None or not self.editable or not self._store.value.skeleton:
            return None
        here = self.to_picture(at)
        distance = np.hypot(*(shown.points - [here.x(), here.y()]).T) * self._placement.scale
        if np.isnan(distance).all() or np.nanmin(distance) > REACH_PX:
            return None
        return KEYPOINTS[int(np.nanargmin(distance))]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at, button = event.position(), event.button()
        if self._image is None:
            return
        if button == Qt.MouseButton.LeftButton and self._picking:
            self._box = (at, at)
        elif button == Qt.MouseButton.LeftButton and (name := self._near(at)):
            self._session.set_playing(False)
            self._dragged = (name, at)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._box is not None:
            self._box = (self._box[0], at)
        elif self._dragged is not None:
            self._dragged = (self._dragged[0], at)
        elif self._grabbed is not None:
            super().mouseMoveEvent(event)
        else:
            self._hover(None if self._picking else self._near(at))
            return
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._box is not None:
            self._end_box()
        elif self._dragged is not None:
            name, at = self._dragged
            place = self.to_picture(at)
            pressed = self._near_undragged(name, at)
            self._dragged = None
            if not pressed:
                self.moved.emit(self._frame, name, place.x(), place.y())
        self.update()

    def _near_undragged(self, name: str, at: QPointF) -> bool:
        """Whether a keypoint was only clicked: the mouse is within 2 points of where it is."""
        self._dragged = None
        shown = self.pose()
        if shown is None:
            return True
        gap = self.to_screen(*shown.points[INDEX[name]]) - at
        return float(np.hypot(gap.x(), gap.y())) < 2.0

    def _end_box(self) -> None:
        assert self._box is not None
        start, stop = (self.to_picture(at) for at in self._box)
        box, self._box = QRectF(start, stop).normalized(), None
        side = max(box.width(), box.height())
        if side * self._placement.scale < 8:
            side = 0.0
        self.pick_person(False)
        self.picked.emit(self._frame, box.center().x(), box.center().y(), side)

    def _hover(self, name: str | None) -> None:
        if name != self._hovered:
            self._hovered = name
            shape = Qt.CursorShape.CrossCursor if self._picking else Qt.CursorShape.ArrowCursor
            self.setCursor(Qt.CursorShape.PointingHandCursor if name else shape)
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._near(event.position()):
            self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._image is not None:
            self.asked.emit(self._frame, self._near(QPointF(event.pos())) or "", event.globalPos())

    def event(self, event: QEvent) -> bool:
        taken = event.type() == QEvent.Type.ShortcutOverride and self._picking
        if taken and event.key() in KEYS:  # type: ignore[attr-defined]
            event.accept()  # so that the arrows come here and do not step through the video
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._picking and self._image is not None and self._press_frame(event):
            self.update()
            return
        if event.key() == Qt.Key.Key_Escape and (self._picking or self._dragged):
            self._dragged = None
            self.pick_person(False)
            return
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
