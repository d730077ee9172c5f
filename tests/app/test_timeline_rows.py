"""What is painted along the timeline."""

from kinetrace.app.document.session import Session
from kinetrace.app.picture.previewing import Previewing
from kinetrace.app.timeline.timeline import Timeline
from kinetrace.app.timeline.timeline_rows import RowPainter
from kinetrace.app.timeline.timeline_scale import TimelineScale
from kinetrace.app.widgets.theme import LIGHT
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot


def test_the_last_time_on_the_ruler_is_not_cut_by_the_edge(qapp: QApplication) -> None:
    scale = TimelineScale(800, 600.0)
    image = QImage(800, int(scale.ruler), QImage.Format.Format_RGB32)

    written: dict[str, QRectF] = {}

    class Watched(QPainter):
        def drawText(self, box: QRectF, flags: object, text: str) -> None:  # noqa: N802
            wide = self.fontMetrics().horizontalAdvance(text)
            written[text] = QRectF(box.center().x() - wide / 2, 0, wide, scale.ruler)

    painter = Watched(image)
    RowPainter(painter, LIGHT, scale).ruler()
    painter.end()
    assert "600 s" in written
    assert all(box.left() >= 0 and box.right() <= 800 for box in written.values())


def test_the_rows_names_follow_the_systems_letters_and_have_room(
    qtbot: QtBot, qapp: QApplication
) -> None:
    usual, fonts, scales = qapp.font(), [], []
    try:
        for points in (usual.pointSize(), 2 * usual.pointSize()):
            qapp.setFont(QFont(usual.family(), points))
            session = Session()
            timeline = Timeline(session, Previewing(session))
            qtbot.addWidget(timeline)
            scales.append(timeline.scale)
            assert timeline.minimumSizeHint().height() == timeline.scale.height
            image = QImage(800, timeline.scale.height, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.setFont(timeline.font())
            RowPainter(painter, LIGHT, timeline.scale).labels()
            fonts.append(QFont(painter.font()))
            painter.end()
    finally:
        qapp.setFont(usual)
    assert fonts[1].pixelSize() > 1.8 * fonts[0].pixelSize()
    for font, scale in zip(fonts, scales, strict=True):
        assert scale.row >= QFontMetricsF(font).height()
        assert scale.left - 14 >= QFontMetricsF(font).horizontalAdvance("Right foot")
