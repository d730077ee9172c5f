"""A plot is painted once; what moves with the playhead is painted over it."""

import numpy as np
import pytest
from kinetrace.app.document.session import Session
from kinetrace.app.panels.curves_panel import CurvesPanel
from kinetrace.app.plots.still_plot import StillPlot
from kinetrace.core.findings import findings_of
from kinetrace.core.output.long_curves import columns, one_each, outline
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from striding import striding


class Plot(StillPlot):
    """A curve over ten seconds."""


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    plot = Plot()
    qtbot.addWidget(plot)
    plot.resize(300, 150)
    plot.setXRange(0, 10)
    plot.plot([0, 10], [0, 1])
    plot.show()
    painted_out(qtbot, plot)
    return plot


def painted_out(qtbot: QtBot, plot: StillPlot) -> int:
    """Wait until a plot is no longer painted anew; return how often it was."""
    seen = [-1]

    def same() -> bool:
        before, seen[0] = seen[0], plot.paintings
        return before == seen[0] > 0

    qtbot.waitUntil(same)
    return plot.paintings


def dark_columns(plot: StillPlot) -> set[int]:
    """Return the columns of pixels in which nearly everything is the colour of the line."""
    image = plot.viewport().grab().toImage()
    dark = QColor(Qt.GlobalColor.black).lightness() + 110
    middle = range(image.height() // 4, 3 * image.height() // 4)
    return {
        x
        for x in range(50, image.width() - 1)  # less the frame of the focus
        if all(image.pixelColor(x, y).lightness() < dark for y in middle)
    }


def test_the_line_moves_without_painting_the_curves_again(qtbot: QtBot, plot: Plot) -> None:
    before = painted_out(qtbot, plot)
    places = []
    for now in (3.0, 7.0):
        plot.show_now(now, f"{now} s")
        places.append(dark_columns(plot))
    assert plot.paintings == before
    assert plot.words_now == "7.0 s"
    assert places[0]
    assert max(places[0]) < min(places[1])


def test_other_numbers_and_another_size_are_painted(qtbot: QtBot, plot: Plot) -> None:
    before = painted_out(qtbot, plot)
    plot.plot([0, 10], [1, 0])
    qtbot.waitUntil(lambda: plot.paintings > before)
    before = painted_out(qtbot, plot)
    plot.resize(400, 150)
    qtbot.waitUntil(lambda: plot.paintings > before)


def test_a_picture_to_save_has_neither_line_nor_words(qtbot: QtBot, plot: Plot) -> None:
    plot.show_now(None, "")
    without = plot.picture()
    plot.show_now(5.0, "5 s")
    assert plot.picture() == without


def test_plots_of_angles_that_stay_chosen_are_kept(qtbot: QtBot) -> None:
    session = Session()
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    findings = findings_of(striding())
    session.open_recording(findings.recording, None, None)
    session.set_findings(findings)
    knee = panel._plots["knee_flexion"]
    session.set_curves(("thigh", "knee_flexion"))
    assert panel._plots["knee_flexion"] is knee
    session.open_video(None)
    assert panel._plots["knee_flexion"] is knee


def test_a_long_curve_keeps_its_extremes_and_only_gaps_as_wide_as_a_column() -> None:
    x = np.arange(18_000.0)
    y = np.sin(x / 50)
    y[4321], y[9000] = 7.0, -5.0
    y[100] = np.nan
    y[12_000:12_200] = np.nan
    thin_x, thin_y = outline(x, y)
    assert len(thin_x) == len(thin_y) == 2 * len(columns(len(x)))
    assert np.nanmax(thin_y) == 7.0
    assert np.nanmin(thin_y) == -5.0
    gaps = thin_x[np.isnan(thin_y)]
    assert gaps.min() >= 12_000
    assert gaps.max() < 12_200
    short = np.arange(700.0)
    assert outline(short, short)[1] is short


def test_of_marks_in_one_column_the_first_is_drawn() -> None:
    chosen = np.zeros(18_000, dtype=bool)
    chosen[[5, 6, 7, 17_999]] = True
    assert np.flatnonzero(one_each(chosen)).tolist() == [5, 17_999]
