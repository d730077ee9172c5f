"""Every plot can be taken out: as a picture on white, as a drawing, as numbers."""

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pyqtgraph as pg
import pytest
from kinetrace.app.document.session import Session
from kinetrace.app.panels.curves_panel import CurvesPanel
from kinetrace.app.panels.cycles_panel import CyclesPanel
from kinetrace.app.plots.angle_plot import AnglePlot
from kinetrace.app.plots.angle_titles import signed_title
from kinetrace.app.plots.cyclogram_plot import CyclogramPlot
from kinetrace.app.plots.local_axis import local_axes
from kinetrace.app.plots.plots_column import PlotsColumn
from kinetrace.app.plots.savable_plot import SavablePlot, plot_in
from kinetrace.app.widgets.theme import DARK, LIGHT, apply_theme
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.coordination import PAIRS, leg_cyclogram
from kinetrace.core.kinematics.angles import ANGLES
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QScrollArea
from pytestqt.qtbot import QtBot
from striding import striding


@pytest.fixture(scope="module")
def findings() -> Findings:
    return findings_of(striding())


@pytest.fixture
def session(qtbot: QtBot, findings: Findings) -> Session:
    session = Session()
    session.open_recording(findings.recording, None, None)
    session.set_findings(findings)
    return session


@pytest.fixture
def curves(qtbot: QtBot, session: Session) -> CurvesPanel:
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(420, 500)
    panel.show()
    return panel


@pytest.fixture
def cycles(qtbot: QtBot, session: Session) -> CyclesPanel:
    panel = CyclesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(420, 500)
    panel.show()
    return panel


def choose(panel: CyclesPanel, pair: tuple[str, str]) -> None:
    """Choose a cyclogram."""
    (at,) = [n for n in range(panel.shown.count()) if panel.shown.itemData(n) == pair]
    panel.shown.setCurrentIndex(at)
    panel.shown.activated.emit(at)


def test_the_saved_numbers_of_an_angle_are_the_cores(
    curves: CurvesPanel, findings: Findings, tmp_path: Path
) -> None:
    plot = plot_in(curves)
    assert plot is not None
    plot.save_data(tmp_path / "a.csv")
    table = pd.read_csv(tmp_path / "a.csv")
    assert {"frame", "time_s", "left_knee_flexion_status"} <= set(table.columns)
    curve = findings.measures.curves["left_knee_flexion"]
    np.testing.assert_allclose(table["left_knee_flexion_deg"], curve.value, rtol=1e-5)


def test_a_plot_shows_the_angular_velocity_with_its_unit_and_saves_it(
    curves: CurvesPanel,
    session: Session,
    findings: Findings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plot = plot_in(curves)
    assert isinstance(plot, AnglePlot)
    monkeypatch.setattr(session, "row", lambda: 30)
    plot.show_playhead()
    angle = plot.words_now
    curves.velocity.trigger()
    curve = findings.measures.curves["left_knee_flexion"]
    own = np.gradient(curve.value, curve.time_s)
    assert f"L {own[30]:.0f}°/s".replace("-", "−") in plot.words_now
    assert "(°/s)" in plot.getPlotItem().titleLabel.text
    plot.save_data(tmp_path / "a.csv")
    table = pd.read_csv(tmp_path / "a.csv")
    assert table["left_knee_flexion_deg_per_s"][30] == pytest.approx(own[30], rel=1e-4)
    low, high = plot.getPlotItem().viewRange()[1]
    assert low <= np.nanmin(own[1:-1])
    assert high >= np.nanmax(own[1:-1])
    curves.velocity.trigger()
    assert "°/s" not in angle
    assert plot.words_now == angle != ""


def test_a_saved_picture_is_on_white_in_the_dark_look_too(
    own_look: QApplication, curves: CurvesPanel, tmp_path: Path
) -> None:
    apply_theme(own_look, DARK)
    plot = plot_in(curves)
    assert plot is not None
    plot.save_picture(tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() == 3 * plot.viewport().width()
    assert image.pixelColor(2, 2).lightness() == 255
    assert plot.grab().toImage().pixelColor(2, 2).lightness() < 80  # the window stays dark


def test_a_saved_drawing_is_vectors(curves: CurvesPanel, tmp_path: Path) -> None:
    plot = plot_in(curves)
    assert plot is not None
    plot.save_picture(tmp_path / "a.svg")
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    paths = [one for one in root.iter() if one.tag.endswith(("path", "polyline"))]
    assert len(paths) > 10
    assert not [one for one in root.iter() if one.tag.endswith("image")]


def test_a_plot_is_copied_as_a_picture_and_as_numbers(curves: CurvesPanel) -> None:
    plot = plot_in(curves)
    assert plot is not None
    plot.copy_picture()
    assert QGuiApplication.clipboard().image().width() == 3 * plot.viewport().width()
    plot.copy_data()
    assert QGuiApplication.clipboard().text().startswith("frame\ttime_s\tfacing\t")


def test_the_dialog_gives_the_ending_and_a_folder_that_is_not_there_is_told(
    curves: CurvesPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = plot_in(curves)
    assert plot is not None
    answer = (str(tmp_path / "figure"), "Drawing (*.svg)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    plot.ask_picture()
    assert (tmp_path / "figure.svg").is_file()
    told = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    answer = (str(tmp_path / "file" / "a.csv"), "Table (*.csv)")
    plot.ask_data()
    assert "cannot be written" in told[0]


def test_the_cyclogram_shows_each_legs_mean_loop(cycles: CyclesPanel, findings: Findings) -> None:
    choose(cycles, PAIRS[0])
    plot = cycles.cyclogram
    assert plot.isVisible()
    assert not any(one.isVisible() for one in cycles._plots)
    walking = findings.walking
    leg = leg_cyclogram(*(walking.curves[name]["right"] for name in PAIRS[0]))
    assert leg is not None
    table = plot.table()
    assert table is not None
    np.testing.assert_array_equal(table["right_knee_flexion_deg"], leg.vertical.mean(axis=0))
    assert f"{abs(leg.loop.area):.0f} deg²" in cycles._figures.text()
    assert plot.getPlotItem().getAxis("left").labelText == "Knee flexion (°)"
    assert "+ knee ahead of the hip" in plot.getPlotItem().getAxis("bottom").labelText
    assert "Bovi" in cycles._source.text()


def test_the_reference_stands_only_behind_pairs_that_have_one(cycles: CyclesPanel) -> None:
    choose(cycles, ("hip_flexion_trunk", "knee_flexion"))
    assert cycles._source.isHidden()
    choose(cycles, ("thigh", "shank"))
    assert not cycles._source.isHidden()
    assert "relative phase" in cycles._figures.text()
    cycles.reference.setChecked(False)
    assert cycles._source.isHidden()


def test_the_plot_with_the_focus_is_the_one_that_is_saved(
    qtbot: QtBot, curves: CurvesPanel
) -> None:
    last = curves.findChildren(SavablePlot)[-1]
    curves.activateWindow()
    last.setFocus()
    qtbot.waitUntil(last.hasFocus)
    assert plot_in(curves) is last


@pytest.mark.parametrize("high", [0.9, 9.0, 60.0, 90.0, 115.0, 180.0])
def test_numbers_at_an_upright_axis_are_a_line_of_text_apart(qtbot: QtBot, high: float) -> None:
    plot = pg.PlotWidget(axisItems=local_axes())
    qtbot.addWidget(plot)
    axis, size = plot.getAxis("left"), 58.0
    line = QFontMetricsF(axis.font()).height()
    steps = [step for step, _ in axis.tickSpacing(0.0, high, size)]
    assert steps[0] * size / high >= line
    texts = axis.tickStrings([steps[0], 2 * steps[0]], 1.0, steps[0])
    assert [float(text) for text in texts] == pytest.approx([steps[0], 2 * steps[0]])


def test_a_cyclograms_axis_names_the_sign_only_where_there_is_room(
    qtbot: QtBot, findings: Findings
) -> None:
    plot = CyclogramPlot()
    qtbot.addWidget(plot)
    plot.show_walking(findings.walking, PAIRS[-1], reference=False)
    for size, ends in ((160, "(°)"), (700, "knee")):
        plot.resize(700, size)
        plot.show()
        plot.resizeEvent(QResizeEvent(plot.size(), plot.size()))
        assert plot.getPlotItem().getAxis("left").labelText.endswith(ends)
        assert ", + " in plot.getPlotItem().getAxis("bottom").labelText


def test_plots_are_higher_where_letters_are_large(qtbot: QtBot, qapp: QApplication) -> None:
    usual = qapp.font()
    try:
        qapp.setFont(QFont(usual.family(), 24))
        column = PlotsColumn(88)
        qtbot.addWidget(column)
        assert column.minimumHeight() >= 6 * column.fontMetrics().height() > 88
    finally:
        qapp.setFont(usual)


def test_an_angles_name_follows_the_systems_letters_and_is_whole(
    qtbot: QtBot, qapp: QApplication, session: Session
) -> None:
    usual, heights = qapp.font(), []
    try:
        for points in (usual.pointSize(), 2 * usual.pointSize()):
            qapp.setFont(QFont(usual.family(), points))
            panel = CurvesPanel(session)
            qtbot.addWidget(panel)
            panel.resize(900, 900)
            panel.show()
            label = panel.plots_column.plots[0].getPlotItem().titleLabel
            heights.append(label.item.boundingRect().height())
            assert label.boundingRect().height() >= heights[-1] - 4
    finally:
        qapp.setFont(usual)
    assert heights[1] > 1.5 * heights[0]


def test_a_long_name_of_an_angle_makes_room_for_its_values(qapp: QApplication) -> None:
    row, font = ANGLES["hip_flexion_trunk"], qapp.font()
    whole, short = "Hip flexion (to the trunk) (°)", "Hip flexion (°)"
    wide = QFontMetricsF(font).horizontalAdvance
    assert signed_title(row, LIGHT, font, 900).startswith(f"{whole}   <span")
    assert signed_title(row, LIGHT, font, wide(whole) + 4) == whole
    assert signed_title(row, LIGHT, font, wide(whole) - 4) == short
    assert signed_title(row, LIGHT, font, wide(short) - 4).endswith("…")


def test_the_shade_of_a_curve_is_not_cut_at_its_peaks(
    qtbot: QtBot, curves: CurvesPanel, findings: Findings
) -> None:
    measures = findings.measures
    qtbot.waitUntil(lambda: not curves._waiting)
    for name, plot in zip(curves._session.curves, curves.plots_column.plots, strict=True):
        low, high = plot.getPlotItem().getViewBox().viewRange()[1]
        for key in (f"left_{name}", f"right_{name}", name):
            if (curve := measures.curves.get(key)) is not None:
                width = measures.half_width_deg[key]
                cut = np.percentile(width[np.isfinite(width)], 95)
                assert np.nanmax(curve.value + np.minimum(width, cut)) <= high, key
                assert np.nanmin(curve.value - np.minimum(width, cut)) >= low, key


def test_a_moment_is_shown_in_the_unit_of_its_axis(qtbot: QtBot) -> None:
    plot = pg.PlotWidget(axisItems=local_axes())
    qtbot.addWidget(plot)
    plot.setLabel("bottom", "time (s)")
    plot.setXRange(0.0, 0.0004)
    assert "x0.001" not in plot.getAxis("bottom").labelString()
    assert plot.getAxis("bottom").autoSIPrefixScale == 1.0


def test_times_of_a_long_recording_are_in_minutes_as_on_the_timeline(qtbot: QtBot) -> None:
    plot = pg.PlotWidget(axisItems=local_axes())
    qtbot.addWidget(plot)
    axis = plot.getAxis("bottom")
    axis.in_minutes = True
    ((step, offset),) = axis.tickSpacing(-1.2, 121.2, 400.0)
    assert (step, offset) == (30.0, 0.0)
    assert axis.tickStrings([0.0, 30.0, 60.0, 90.0, 120.0], 1.0, step) == [
        *("0:00", "0:30", "1:00", "1:30", "2:00"),
    ]


def test_tab_goes_from_plot_to_plot_and_does_not_stop_between(curves: CurvesPanel) -> None:
    assert curves.findChild(QScrollArea).focusPolicy() == Qt.FocusPolicy.NoFocus
