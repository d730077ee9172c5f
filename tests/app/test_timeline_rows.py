"""What is painted along the timeline."""

from kinetrace.app.theme import LIGHT
from kinetrace.app.timeline_rows import RowPainter
from kinetrace.app.timeline_scale import RULER, TimelineScale
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication


def test_the_last_time_on_the_ruler_is_not_cut_by_the_edge(qapp: QApplication) -> None:
    image = QImage(800, RULER, QImage.Format.Format_RGB32)

    written: dict[str, QRectF] = {}

    class Watched(QPainter):
        def drawText(self, box: QRectF, flags: object, text: str) -> None:  # noqa: N802
            wide = self.fontMetrics().horizontalAdvance(text)
            written[text] = QRectF(box.center().x() - wide / 2, 0, wide, RULER)

    painter = Watched(image)
    RowPainter(painter, LIGHT, TimelineScale(800, 600.0)).ruler()
    painter.end()
    assert "600 s" in written
    assert all(box.left() >= 0 and box.right() <= 800 for box in written.values())
