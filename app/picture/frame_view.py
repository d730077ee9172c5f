"""The frame at the playhead on the screen: loaded, previewed while it loads, zoomed, moved."""

# ruff: noqa: N802 - Qt's own names are overridden

from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ..document.session import Session
from ..widgets.theme import DARK, theme_of
from .frame_loader import FrameLoader
from .picture_words import paint_words
from .placement import Placement
from .previewing import Previewing


class FrameView(QWidget):
    """Shows the frame at the playhead as soon as it is decoded; what goes over it is added.

    Signals
    -------
    shown(int) : a frame is on the screen, decoded or as a preview
    problem(str) : why one cannot be shown
    """

    shown = Signal(int)
    problem = Signal(str)

    def __init__(
        self, session: Session, previewing: Previewing | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._loader = FrameLoader(previewing, self)
        self._video: VideoInfo | None = None
        self._image: QImage | None = None
        self._frame = -1
        self._exact = False
        self._placement = Placement()
        self._grabbed: QPointF | None = None
        self.setMinimumSize(320, 200)
        self._loader.loaded.connect(self._take)
        self._loader.bridged.connect(self._take_preview)
        self._loader.failed.connect(self.problem)
        session.video_changed.connect(self._open)
        session.frame_changed.connect(self._request)

    @property
    def frame(self) -> int:
        """Number of the frame on the screen, -1 for none."""
        return self._frame

    @property
    def exact(self) -> bool:
        """Whether the frame at the playhead is on the screen, decoded and not as a preview."""
        return self._exact and self._frame == self._session.frame

    @property
    def image(self) -> QImage | None:
        """The picture on the screen."""
        return self._image

    def close_video(self) -> None:
        """Stop decoding; before the window closes."""
        self._loader.close()

    def fit(self) -> None:
        """Show the whole picture."""
        self._placement.fit()
        self.update()

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Zoom about a place on the screen, which stays where it is."""
        if self._image is None:
            return
        self._placement.zoom_by(factor, about or QPointF(self.rect().center()))
        self.update()

    def to_picture(self, at: QPointF) -> QPointF:
        """Return the position in the picture of a place on the screen."""
        return self._placement.to_picture(at)

    def to_screen(self, x: float, y: float) -> QPointF:
        """Return the place on the screen of a position in the picture."""
        return self._placement.to_screen(x, y)

    def sizeHint(self) -> QSize:
        return QSize(720, 480)

    @Slot()
    def _open(self) -> None:
        video = self._session.video
        if video is not None and video.shows_same(self._video):
            return  # other times alone
        self._video = video
        self._image, self._frame = None, -1
        self._placement.picture = QSizeF(video.width, video.height) if video else QSizeF()
        self.fit()
        self._loader.open(video)
        if video is not None:
            self._loader.request(self._session.frame)

    @Slot(int)
    def _request(self, frame: int) -> None:
        self._loader.request(frame, bridge=not self._session.playing)

    @Slot(int, QImage)
    def _take(self, frame: int, image: QImage) -> None:
        self._show(frame, image, exact=True)

    @Slot(int, QImage)
    def _take_preview(self, frame: int, image: QImage) -> None:
        self._show(frame, image, exact=False)

    def _show(self, frame: int, image: QImage, *, exact: bool) -> None:
        self._frame, self._image, self._exact = frame, image, exact
        self.update()
        self.shown.emit(frame)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme_of(self).stage))
        if self._image is not None:
            self._paint_image(painter, self._image)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(DARK.accent), 1.0))  # the stage is dark in both looks
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_image(self, painter: QPainter, image: QImage) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._placement.box, image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_over(painter)
        if not self._exact and self._frame != self._session.frame:
            words = self.tr("Preview: frame {n}").format(n=self._frame)
            paint_words(painter, words, QPointF(self.width() / 2, self.height() - 24), self.width())

    def _paint_over(self, painter: QPainter) -> None:
        """Paint over the frame, in points of the screen."""

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._image is not None and event.button() in (
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.MiddleButton,
        ):
            self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            self._placement.move(self._grabbed, event.position())
            self._grabbed = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(1.0015 ** event.angleDelta().y(), event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._placement.screen = QSizeF(event.size())
        self._placement.keep_in_view()
        super().resizeEvent(event)
