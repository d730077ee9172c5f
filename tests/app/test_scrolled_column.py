"""The side of the window on a small or magnified screen."""

from dataclasses import replace
from pathlib import Path

from kinetrace.app.compare_window import CompareWindow
from kinetrace.app.help_window import HelpWindow
from kinetrace.app.main_window import MainWindow
from kinetrace.app.settings import SettingsStore
from kinetrace.core.recording import Recording
from pytestqt.qtbot import QtBot

FULL_HD_TWICE_AS_LARGE = 540 - 40
"""Height of a screen of 1080 lines at 200 %, less a title bar."""


def test_the_window_fits_a_small_screen_whatever_is_said_and_its_side_scrolls(
    qtbot: QtBot, tmp_path: Path, recording: Recording, answers: list[str]
) -> None:
    window = MainWindow(SettingsStore(None), tmp_path)
    qtbot.addWidget(window)
    said = "The person was lost from view and somebody was found again. Check who it is."
    window.session.open_recording(replace(recording, notices=(said,) * 4), None, None)
    window.resize(900, FULL_HD_TWICE_AS_LARGE)
    with qtbot.waitExposed(window):
        window.show()
    assert window.height() == FULL_HD_TWICE_AS_LARGE
    bar = window.side.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    inside = window.side.widget()
    assert inside.width() == window.side.viewport().width(), "nothing is cut at the right"
    assert window.tabs.height() >= window.tabs.minimumSizeHint().height()
    window.session.edit("Notices", notices=())
    window.resize(900, 660)
    qtbot.waitUntil(lambda: not bar.isVisible())
    window.resize(1200, 1100)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert inside.height() == window.side.viewport().height(), "and nothing is left empty"
    window.close()


def test_new_windows_are_no_larger_than_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    main = MainWindow(SettingsStore(None), tmp_path)
    for window in (main, CompareWindow(main.store), HelpWindow()):
        qtbot.addWidget(window)
        room = window.screen().availableSize()
        assert window.height() < room.height()
        assert window.width() <= max(room.width(), window.minimumSizeHint().width())
    main.close()
