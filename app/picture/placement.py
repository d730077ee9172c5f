"""Where the picture lies in its widget: fitted, zoomed about a place, moved, never lost."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

MOST_ZOOM = 24.0


class Placement:
    """Turns places on the screen into positions in the picture and back.

    Attributes
    ----------
    screen : size of the widget, points
    picture : size of the picture, pixels; empty where there is none
    zoom : 1 where the whole picture just fits
    """

    def __init__(self) -> None:
        self.screen, self.picture = QSizeF(), QSizeF()
        self.zoom = 1.0
        self._centre: QPointF | None = None

    def fit(self) -> None:
        """Show the whole picture."""
        self.zoom, self._centre = 1.0, None

    def zoom_by(self, factor: float, about: QPointF) -> None:
        """Zoom about a place on the screen, which stays where it is."""
        fixed = self.to_picture(about)
        self.zoom = min(max(self.zoom * factor, 1.0), MOST_ZOOM)
        self._centre = fixed - (about - self._middle()) / self.scale
        self.keep_in_view()

    def move(self, start: QPointF, stop: QPointF) -> None:
        """Move the picture with the mouse."""
        self._centre = self.to_picture(self._middle() + start - stop)
        self.keep_in_view()

    def keep_in_view(self) -> None:
        """Let no part of the screen stay empty that the picture could fill."""
        if self._centre is None:
            return
        place = []
        for centre, whole, seen in (
            (self._centre.x(), self.picture.width(), self.screen.width() / self.scale),
            (self._centre.y(), self.picture.height(), self.screen.height() / self.scale),
        ):
            half = min(seen, whole) / 2
            place.append(min(max(centre, half), whole - half))
        self._centre = QPointF(*place)

    @property
    def scale(self) -> float:
        """Points of the screen for one pixel of the picture."""
        if self.picture.isEmpty():
            return 1.0
        across = self.screen.width() / self.picture.width()
        return min(across, self.screen.height() / self.picture.height()) * self.zoom

    @property
    def origin(self) -> QPointF:
        """Return where the picture's corner is on the screen."""
        whole = QPointF(self.picture.width(), self.picture.height())
        return self._middle() - (self._centre or whole / 2) * self.scale

    @property
    def box(self) -> QRectF:
        """Return what the picture covers on the screen."""
        return QRectF(self.origin, self.picture * self.scale)

    def to_picture(self, at: QPointF) -> QPointF:
        """Return the position in the picture of a place on the screen."""
        return (at - self.origin) / self.scale

    def to_screen(self, x: float, y: float) -> QPointF:
        """Return the place on the screen of a position in the picture."""
        return self.origin + QPointF(x, y) * self.scale

    def _middle(self) -> QPointF:
        return QPointF(self.screen.width() / 2, self.screen.height() / 2)
