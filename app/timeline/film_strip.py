"""Small pictures of the video along the timeline."""

from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from ..picture.previewing import Previewing
from .timeline_scale import TimelineScale

NARROWEST = 16


class FilmStrip:
    """Paints the strip; pictures that were painted before are kept at their small size.

    Parameters
    ----------
    previewing : where the pictures come from
    """

    def __init__(self, previewing: Previewing) -> None:
        self._previewing = previewing
        self._kept: dict[int, QPixmap] = {}

    def forget(self) -> None:
        """Let go of the pictures of another video."""
        self._kept = {}

    def paint(self, painter: QPainter, scale: TimelineScale, video: VideoInfo) -> None:
        """Paint one picture beside the other, each of about the time at its middle."""
        row = scale.box("film", 0.0, video.duration_s)
        wide = max(round(row.height() * video.width / video.height), NARROWEST)
        shown: dict[int, QPixmap] = {}
        painter.save()
        painter.setClipRect(row)
        for n in range(int(row.width() / wide) + 1):
            box = QRectF(row.left() + n * wide, row.top(), wide, row.height())
            frame = video.index_at(scale.time_at(box.center().x()))
            near = self._previewing.nearest(frame)
            picture = None if near is None else self._small(near, box, painter)
            if picture is not None and near is not None:
                shown[near] = picture
                ratio = picture.devicePixelRatio()
                size = QPointF(picture.width() / ratio, picture.height() / ratio)
                painter.drawPixmap(box.center() - size / 2, picture)
        painter.restore()
        self._kept = shown

    def _small(self, frame: int, box: QRectF, painter: QPainter) -> QPixmap | None:
        """Return a preview in the strip's size."""
        ratio = painter.device().devicePixelRatio()
        high = round(box.height() * ratio)
        kept = self._kept.get(frame)
        if kept is not None and kept.height() == high:
            return kept
        image = self._previewing.picture(frame)
        if image is None:
            return None
        size = QSize(max(round(high * image.width() / image.height()), 1), high)
        small = QPixmap.fromImage(
            image.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        small.setDevicePixelRatio(ratio)
        return small
