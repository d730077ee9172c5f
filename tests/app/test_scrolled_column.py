"""The side of the window on a small or magnified screen."""

from dataclasses import replace
from pathlib import Path

from kinetrace.app.compare.compare_window import CompareWindow
from kinetrace.app.dialogs.help_window import HelpWindow
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.app.panels.cycles_panel import CyclesPanel
from kinetrace.app.widgets.columns import in_column
from kinetrace.app.widgets.scrolled_column import ScrolledColumn
from kinetrace.core.recordings.recording import Recording
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from striding import striding

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


def test_the_texts_of_the_cycles_do_not_lie_over_a_plot_on_a_small_screen(
    qtbot: QtBot, tmp_path: Path, answers: list[str]
) -> None:
    window = MainWindow(SettingsStore(None), tmp_path)
    qtbot.addWidget(window)
    window.session.open_recording(striding(), None, None)
    window.resize(900, FULL_HD_TWICE_AS_LARGE - 20)
    window.tabs.setCurrentIndex(1)
    with qtbot.waitExposed(window):
        window.show()
    panel = window.tabs.currentWidget()
    assert isinstance(panel, CyclesPanel)
    qtbot.waitUntil(panel._source.isVisible)
    assert panel._source.height() > 1.5 * panel.fontMetrics().height(), "it takes two lines"
    qtbot.waitUntil(lambda: panel._column.geometry().bottom() < panel._source.geometry().top())
    assert panel._source.geometry().bottom() < panel.height()
    window.close()


def test_what_the_tab_key_goes_to_from_outside_is_scrolled_to(qtbot: QtBot) -> None:
    qtbot.addWidget(window := QWidget())
    inside = QWidget()
    in_column(inside, *(QPushButton(str(number)) for number in range(20)))
    in_column(window, scrolled := ScrolledColumn(inside), outside := QPushButton("Close"))
    window.resize(300, 300)
    with qtbot.waitActive(window):
        window.show()
    first = inside.findChildren(QPushButton)[0]
    outside.setFocus()
    scrolled.verticalScrollBar().setValue(scrolled.verticalScrollBar().maximum())
    assert first.visibleRegion().isEmpty()
    qtbot.keyClick(outside, Qt.Key.Key_Tab)
    assert first.hasFocus()
    assert not first.visibleRegion().isEmpty()


def test_the_tabs_have_no_line_above_them(window: MainWindow) -> None:
    assert not window.tabs.tabBar().drawBase()


def test_recent_files_do_not_make_the_window_higher_than_a_small_screen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    store = SettingsStore(None)
    for number in range(8):
        store.remember(tmp_path / f"walk {number}.mp4")
    window = MainWindow(store, tmp_path)
    qtbot.addWidget(window)
    window.resize(900, FULL_HD_TWICE_AS_LARGE)
    with qtbot.waitExposed(window):
        window.show()
    assert window.height() == FULL_HD_TWICE_AS_LARGE
    last = window.welcome.findChildren(QPushButton)[-1]
    window.invitation.ensureWidgetVisible(last)
    assert not last.visibleRegion().isEmpty(), "the last one is scrolled to"
    window.resize(900, 800)
    qtbot.waitUntil(lambda: not window.invitation.verticalScrollBar().isVisible())
    window.close()


def test_new_windows_are_no_larger_than_the_screen(qtbot: QtBot, tmp_path: Path) -> None:
    main = MainWindow(SettingsStore(None), tmp_path)
    for window in (main, CompareWindow(main.store), HelpWindow()):
        qtbot.addWidget(window)
        room = window.screen().availableSize()
        assert window.height() < room.height()
        assert window.width() <= max(room.width(), window.minimumSizeHint().width())
    main.close()


def test_the_lowest_plot_is_not_lower_for_the_time_axis_of_all(
    qtbot: QtBot, tmp_path: Path, recording: Recording, answers: list[str]
) -> None:
    window = MainWindow(SettingsStore(None), tmp_path)
    qtbot.addWidget(window)
    window.session.open_recording(recording, None, None)
    qtbot.waitUntil(lambda: window.session.findings is not None)
    window.resize(1100, 700)
    with qtbot.waitExposed(window):
        window.show()

    def heights() -> list[float]:
        return [plot.getPlotItem().getViewBox().height() for plot in window.curves._plots.values()]

    qtbot.waitUntil(lambda: max(heights()) - min(heights()) < 15)
    assert min(heights()) > 45
    window.close()
