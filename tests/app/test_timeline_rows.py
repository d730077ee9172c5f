"""What is painted along the timeline."""

import pytest
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


def written_on_ruler(scale: TimelineScale) -> dict[str, QRectF]:
    """Return the texts of a ruler, and where they are."""
    image = QImage(int(scale.width), int(scale.ruler), QImage.Format.Format_RGB32)
    written: dict[str, QRectF] = {}

    class Watched(QPainter):
        def drawText(self, box: QRectF, flags: object, text: str) -> None:  # noqa: N802
            wide = self.fontMetrics().horizontalAdvance(text)
            written[text] = QRectF(box.center().x() - wide / 2, 0, wide, scale.ruler)

    painter = Watched(image)
    RowPainter(painter, LIGHT, scale).ruler()
    painter.end()
    return written


@pytest.mark.parametrize(
    ("duration_s", "times"),
    [
        (3.6, ["0 s", "0.5 s", "1 s", "1.5 s", "2 s", "2.5 s", "3 s", "3.5 s"]),
        (60.0, ["0:00", "0:10", "0:20", "0:30", "0:40", "0:50", "1:00"]),
        (3600.0, ["0:00", "10:00", "20:00", "30:00", "40:00", "50:00", "60:00"]),
    ],
)
def test_the_ruler_of_a_long_video_is_in_round_minutes_as_the_time_below_the_picture(
    qapp: QApplication, duration_s: float, times: list[str]
) -> None:
    assert list(written_on_ruler(TimelineScale(800, duration_s))) == times


def test_the_last_time_on_the_ruler_is_not_cut_by_the_edge(qapp: QApplication) -> None:
    written = written_on_ruler(TimelineScale(800, 600.0))
    assert "10:00" in written
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
