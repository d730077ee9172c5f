"""The few pictures on buttons, drawn as shapes in the colour of the text, and those in files."""

from importlib import resources
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

SIZE = 24


def icon_files() -> Path:
    """Return the folder of the pictures that are files."""
    return Path(str(resources.files("kinetrace.resources"))) / "icons"


def icon(name: str, colour: QColor) -> QIcon:
    """Return the icon of a name in `SHAPES`, crisp at one to three pixels a point."""
    faded = QColor(colour)
    faded.setAlpha(90)
    made = QIcon()
    for scale in (1, 2, 3):
        made.addPixmap(_picture(name, colour, scale))
        made.addPixmap(_picture(name, faded, scale), QIcon.Mode.Disabled)
    return made


def _picture(name: str, colour: QColor, scale: int) -> QPixmap:
    pixmap = QPixmap(SIZE * scale, SIZE * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for shape in SHAPES[name]:
        painter.drawPath(_path(shape))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _path(shape: tuple[float, ...]) -> QPainterPath:
    """Return a rectangle (x, y, width, height) or a polygon of six or more coordinates."""
    path = QPainterPath()
    if len(shape) == 4:
        path.addRoundedRect(QRectF(*shape), 1, 1)
    else:
        points = [QPointF(x, y) for x, y in zip(shape[::2], shape[1::2], strict=True)]
        path.addPolygon(QPolygonF([*points, points[0]]))
    return path


SHAPES: dict[str, tuple[tuple[float, ...], ...]] = {
    "play": ((7, 4, 20, 12, 7, 20),),
    "pause": ((6, 4, 4.5, 16), (13.5, 4, 4.5, 16)),
    "next": ((6, 5, 15, 12, 6, 19), (16, 5, 3, 14)),
    "previous": ((18, 5, 9, 12, 18, 19), (5, 5, 3, 14)),
    "first": ((20, 5, 12.5, 12, 20, 19), (12.5, 5, 5, 12, 12.5, 19), (2.5, 5, 2.5, 14)),
    "last": ((4, 5, 11.5, 12, 4, 19), (11.5, 5, 19, 12, 11.5, 19), (19, 5, 2.5, 14)),
    "in": ((7, 4, 3, 16), (10, 4, 6, 3), (10, 17, 6, 3)),
    "out": ((14, 4, 3, 16), (8, 4, 6, 3), (8, 17, 6, 3)),
    "fit": (
        (3, 4, 7, 2), (3, 4, 2, 6), (14, 4, 7, 2), (19, 4, 2, 6),
        (3, 18, 7, 2), (3, 14, 2, 6), (14, 18, 7, 2), (19, 14, 2, 6),
    ),
}  # fmt: skip
"""Shapes of each icon on a square of 24."""
