"""What of the timeline stays while the playhead moves, painted once: the film, and the rows."""

from collections.abc import Callable
from typing import TypeGuard

from kinetrace.core.pose import Event
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ..document.session import Session
from ..picture.previewing import Previewing
from ..widgets.theme import theme_of
from .certainty_strip import paint_certainty
from .film_strip import FilmStrip
from .timeline_rows import RowPainter
from .timeline_scale import TimelineScale

APART = 4.0
"""Of events of one kind that are nearer to one another, in points, one is painted."""


class TimelinePictures:
    """Two pictures of a widget's size, painted anew when something in them has changed.

    Attributes
    ----------
    dragged : an event that is painted elsewhere, with its time there
    """

    def __init__(self, widget: QWidget, session: Session, previewing: Previewing) -> None:
        self._widget, self._session = widget, session
        self.dragged: tuple[Event, float] | None = None
        self._film = FilmStrip(previewing)
        self._film_picture: QPixmap | None = None
        self._rows_picture: QPixmap | None = None

    def forget_film(self) -> None:
        """Paint the small pictures of the video anew: there are more, or others."""
        self._film_picture = None

    def forget_rows(self) -> None:
        """Paint what is known of the video anew."""
        self._rows_picture = None

    def forget(self) -> None:
        """Paint everything anew."""
        self._film_picture = self._rows_picture = None

    def forget_video(self) -> None:
        """Let go of what belongs to another video."""
        self._film.forget()
        self.forget()

    def paint(self, painter: QPainter, scale: TimelineScale) -> None:
        """Paint both on the widget."""
        film, rows = self._film_picture, self._rows_picture
        if not self._fits(film):
            film = self._film_picture = self._painted(self._paint_film, scale)
        if not self._fits(rows):
            rows = self._rows_picture = self._painted(self._paint_rows, scale)
        painter.drawPixmap(0, 0, film)
        painter.drawPixmap(0, 0, rows)

    def _fits(self, picture: QPixmap | None) -> TypeGuard[QPixmap]:
        ratio = self._widget.devicePixelRatio()
        return picture is not None and picture.devicePixelRatio() == ratio

    def _painted(self, paint: Callable[[RowPainter], None], scale: TimelineScale) -> QPixmap:
        ratio = self._widget.devicePixelRatio()
        picture = QPixmap(self._widget.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self._widget.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(RowPainter(painter, theme_of(self._widget), scale))
        painter.end()
        return picture

    def _paint_film(self, rows: RowPainter) -> None:
        if self._session.video is not None:
            self._film.paint(rows.painter, rows.scale, self._session.video)

    def _paint_rows(self, rows: RowPainter) -> None:
        rows.labels()
        video, loop = self._session.video, self._session.loop
        if video is None:
            return
        rows.ruler()
        if (findings := self._session.findings) is not None:
            paint_certainty(rows.painter, rows.theme, rows.scale, findings)
            rows.passes(findings)
            self._paint_events(rows)
        if self._session.recording is not None:
            rows.notes(self._session.recording)
        if loop is not None:
            start, stop = (float(video.times_s[frame]) for frame in loop)
            rows.chosen(start, stop, self._widget.height())

    def _paint_events(self, rows: RowPainter) -> None:
        """Paint the events; one that would lie over another of its kind is left out."""
        assert self._session.findings is not None
        walking, painted = self._session.findings.walking, set()
        for event in self._session.events:
            time_s = event.time_s
            if self.dragged is not None and event is self.dragged[0]:
                time_s = self.dragged[1]
            doubtful, column = event in walking.doubtful, round(rows.scale.x_of(time_s) / APART)
            place = (event.side, event.kind, event.edited, doubtful, column)
            if place not in painted:
                painted.add(place)
                rows.event(event, time_s, doubtful)
