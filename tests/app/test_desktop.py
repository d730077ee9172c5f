"""The program among others on a desktop: its icon, and the files that it is handed."""

from pathlib import Path

import pytest
from kinetrace.app.desktop import Application, be_known
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    return qapp


def test_every_window_has_the_programs_icon_at_every_size(app: QApplication) -> None:
    before = app.applicationName(), app.applicationDisplayName(), app.windowIcon()
    try:
        be_known(app)
        icon = QWidget().windowIcon()
    finally:
        app.setApplicationName(before[0])
        app.setApplicationDisplayName(before[1])
        app.setWindowIcon(before[2])
    for size in (16, 32, 256):
        picture = icon.pixmap(size, size).toImage()
        assert picture.width() == size
        colours = {picture.pixelColor(x, y).name() for x in range(size) for y in range(size)}
        assert len(colours) >= 3, "ground, body and knee"


def test_a_file_that_the_desktop_hands_over_is_opened(app: QApplication, tmp_path: Path) -> None:
    opened: list[Path] = []
    assert isinstance(app, Application)
    app.handed_over.connect(opened.append)
    app.sendEvent(app, QFileOpenEvent(str(tmp_path / "walk.mp4")))
    app.handed_over.disconnect(opened.append)
    app.sendEvent(app, QFileOpenEvent(str(tmp_path / "later.mp4")))
    assert opened == [tmp_path / "walk.mp4"]
