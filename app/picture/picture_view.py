"""The picture with the skeleton on it, whose keypoints can be dragged."""

# ruff: noqa: N802 - Qt's own names are overridden

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.recordings.corrections import Correction, MovePoint
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ..document.session import Session
from ..document.settings import SettingsStore
from ..words.core_words import core_word
from .person_view import PersonView
from .picture_words import paint_words
from .previewing import Previewing
from .shown import Shown
from .skeleton import SkeletonPainter

if TYPE_CHECKING:
    from kinetrace.core.pose import Floats

REACH_PX = 12.0
"""How near the mouse must be to a keypoint, in points of the screen."""

CLICK_PX = 2.0
"""How far the mouse may go on the screen where a point was only clicked."""


class PictureView(PersonView):
    """Shows the frame at the playhead, and the pose of that frame.

    Signals
    -------
    moved(frame, keypoint, x, y) : a keypoint was dragged to a place in the picture
    nudged(frame, keypoint, x, y) : it was moved there by a key
    asked(frame, keypoint, QPoint) : a menu is wanted there; keypoint is "" away from all
    """

    moved = Signal(int, str, float, float)
    nudged = Signal(int, str, float, float)
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
        self._pressed: tuple[str, QPointF] | None = None
        self._dragged: tuple[str, QPointF] | None = None
        self.editable = True
        """Whether keypoints can be dragged."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture"))
        self.setAccessibleDescription(
            self.tr("The video's frame with the keypoints. Arrow keys step through the frames.")
        )
        for signal in (session.findings_changed, session.curves_changed, store.changed):
            signal.connect(self.update)

    def choose_next(self, step: int) -> None:
        """Choose the next keypoint of the frame, for moving it with the keyboard."""
        shown = self.pose()
        if shown is None:
            return
        seen = [name for name in KEYPOINTS if np.isfinite(shown.handles[INDEX[name]]).all()]
        if seen:
            at = seen.index(self._hovered) + step if self._hovered in seen else min(step, 0)
            self._hover(seen[at % len(seen)])

    def nudge(self, x: int, y: int) -> None:
        """Move the chosen keypoint by pixels of the picture."""
        shown = self.pose()
        if shown is None or self._hovered is None:
            return
        place = shown.handles[INDEX[self._hovered]] + [x, y]
        if np.isfinite(place).all():
            self.nudged.emit(self._frame, self._hovered, float(place[0]), float(place[1]))

    def pose(self) -> Shown | None:
        """Return what is painted of the frame on the screen, None without a pose."""
        findings, row = self._session.findings, self._session.row(self._frame)
        if findings is None or row is None or row >= len(findings.measures.pose):
            return None
        known = findings.recording.corrections
        shown = Shown.of(findings.measures, row, self._moves(known))
        made = () if self._session.recording is None else self._session.recording.corrections
        for moved in self._moves(made):
            if moved not in known:
                shown.place(moved.keypoint, moved.x, moved.y)
        if self._dragged is not None:
            place = self.to_picture(self._dragged[1])
            shown.place(self._dragged[0], place.x(), place.y())
        return shown

    def _moves(self, made: Sequence[Correction]) -> list[MovePoint]:
        """Return the moves of points of this frame, among those of a document.

        One that is not in what is measured yet is painted all the same: the keypoint would go
        back to where it was, and the next key would move it from there.
        """
        return [one for one in made if isinstance(one, MovePoint) and one.frame == self._frame]

    def _paint_over(self, painter: QPainter) -> None:
        origin, scale = self._placement.origin, self._placement.scale
        if (shown := self.pose()) is not None:
            settings = self._store.value
            skeleton = SkeletonPainter(painter, scale, origin, settings)
            skeleton.paint(shown, self._session.curves, self._hovered)
            if settings.box:
                self._paint_box(painter, shown.row, scale, origin)
            if self._hovered:
                self._paint_name(painter, self._hovered, shown.handles[INDEX[self._hovered]])
        super()._paint_over(painter)

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
        places = np.stack([shown.points, shown.put])
        distance = np.hypot(*(places - [here.x(), here.y()]).T) * self._placement.scale
        distance = np.fmin(*distance.T)
        if np.isnan(distance).all() or np.nanmin(distance) > REACH_PX:
            return None
        return KEYPOINTS[int(np.nanargmin(distance))]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at, left = event.position(), event.button() == Qt.MouseButton.LeftButton
        if self._image is None:
            return
        if left and not self._picking and (name := self._near(at)):
            self._session.set_playing(False)
            self._pressed = (name, at)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is not None:
            name, start = self._pressed
            if self._dragged is not None or apart(at, start) >= CLICK_PX:
                self._dragged = (name, at)
                self.update()
        elif self._box is None and self._grabbed is None:
            self._hover(None if self._picking else self._near(at))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        dragged, self._pressed, self._dragged = self._dragged, None, None
        if dragged is not None and not self._put_back(*dragged):
            place = self.to_picture(dragged[1])
            self.moved.emit(self._frame, dragged[0], place.x(), place.y())
        self.update()

    def _put_back(self, name: str, at: QPointF) -> bool:
        """Whether a keypoint was dragged to where it is."""
        shown = self.pose()
        if shown is None:
            return True
        places = (shown.points[INDEX[name]], shown.handles[INDEX[name]])
        known = [self.to_screen(*place) for place in places if np.isfinite(place).all()]
        return any(apart(place, at) < CLICK_PX for place in known)

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
        if self._image is None:
            return
        name, place = self._near(QPointF(event.pos())), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:  # Qt has it in the middle
            name = self._hovered
            shown = self.pose() if name else None
            at = shown.handles[INDEX[name]] if shown is not None and name else [np.nan]
            if np.isfinite(at).all():
                place = self.mapToGlobal(self.to_screen(*at).toPoint())
        self.asked.emit(self._frame, name or "", place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self._pressed = self._dragged = None
            self.update()
        else:
            super().keyPressEvent(event)


def apart(one: QPointF, other: QPointF) -> float:
    """Return how far two places are from each other."""
    gap = one - other
    return float(np.hypot(gap.x(), gap.y()))
