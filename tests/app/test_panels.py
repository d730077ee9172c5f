"""Curves, cycles and parameters show what the core measures."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.app.document.session import Session
from kinetrace.app.panels.curves_panel import CurvesPanel
from kinetrace.app.panels.cycles_panel import CyclesPanel
from kinetrace.app.panels.parameters_panel import ParametersPanel
from kinetrace.app.plots.cycle_plot import CyclePlot
from kinetrace.app.words.numbers import signed
from kinetrace.app.words.summaries import summary_words
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.cycles import CycleCurves
from kinetrace.core.gait.parameters import DECIMALS, Summary, decimals
from kinetrace.core.gait.reference import reference_band
from kinetrace.core.gait.scale import NO_BODY_LENGTH
from kinetrace.core.keypoints import SIDES
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.video.frames import probe
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot
from striding import PERIOD_S, striding


@pytest.fixture(scope="module")
def findings() -> Findings:
    return findings_of(striding())


@pytest.fixture
def session(qtbot: QtBot, findings: Findings) -> Session:
    session = Session()
    session.open_recording(findings.recording, None, None)
    session.set_findings(findings)
    return session


def test_curves_are_the_cores_own_numbers(
    qtbot: QtBot, session: Session, findings: Findings
) -> None:
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    for side in ("left", "right"):
        curve = findings.measures.curves[f"{side}_knee_flexion"]
        x, y = panel._plots["knee_flexion"]._layers[f"line {side}"].getData()
        np.testing.assert_array_equal(x, curve.time_s)
        np.testing.assert_array_equal(y, curve.value)


def test_a_click_on_a_curve_goes_to_that_frame_and_a_drag_goes_on_from_there(
    qtbot: QtBot, session: Session, write_video: Callable[..., Path]
) -> None:
    session.set_video(probe(write_video(count=90, rate=30)))
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    panel.resize(420, 500)
    panel.show()
    plot = panel._plots["knee_flexion"]

    def place(frame: int) -> QPoint:
        middle = QPointF((frame + 0.5) / 30, 20.0)
        return plot.mapFromScene(plot.getPlotItem().getViewBox().mapViewToScene(middle))

    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(60))
    assert session.frame == 60
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=place(10))
    assert session.frame == 60
    qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(25))
    qtbot.mouseMove(plot.viewport(), place(40))
    qtbot.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=place(40))
    assert session.frame == 40


def test_choosing_angles_changes_the_plots(qtbot: QtBot, session: Session) -> None:
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    panel._actions["elbow_flexion"].setChecked(True)
    assert session.curves[-1] == "elbow_flexion" or "elbow_flexion" in session.curves
    assert set(panel._plots) == set(session.curves)
    for action in panel._actions.values():
        action.setChecked(False)
    assert session.curves == ()
    assert panel._plots == {}


@pytest.mark.parametrize(
    ("chosen", "known", "words"),
    [
        (("knee_flexion", "thigh"), "knee_valgus", "need a view from the side. Others"),
        (("knee_valgus",), "knee_flexion", "need a view from the front. Others"),
        (("neck",), "knee_flexion", "None of the chosen angles could be measured. Others"),
        (("knee_flexion",), None, "nobody was seen well enough"),
    ],
)
def test_without_the_chosen_angles_it_is_said_from_where_they_are_seen(
    qtbot: QtBot, findings: Findings, chosen: tuple[str, ...], known: str | None, words: str
) -> None:
    values = {f"{side}_{known}": 5.0 for side in SIDES}
    curves = {
        name: replace(one, value=np.full_like(one.value, values.get(name, np.nan)))
        for name, one in findings.measures.curves.items()
    }
    session = Session()
    session.open_recording(findings.recording, None, None)
    session.set_curves(chosen)
    session.set_findings(replace(findings, measures=replace(findings.measures, curves=curves)))
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert panel._empty.isVisible()
    assert words in panel._empty.text()


def test_left_and_right_differ_in_colour_and_in_line_style(qtbot: QtBot, session: Session) -> None:
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    layers = panel._plots["knee_flexion"]._layers
    left, right = (layers[f"line {side}"].opts["pen"] for side in ("left", "right"))
    assert left.color() != right.color()
    assert left.style() != right.style()


def test_cycles_show_both_legs_with_their_spread_and_the_source_of_the_reference(
    qtbot: QtBot, session: Session, findings: Findings
) -> None:
    assert min(findings.walking.count(side) for side in ("left", "right")) >= 3
    panel = CyclesPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(panel._plots[0].isVisible)
    assert "Bovi" in panel._source.text()
    panel.reference.setChecked(False)
    assert not panel._source.isVisible()
    means = [item.getData()[1] for item in panel._plots[0].listDataItems()]
    for side in ("left", "right"):
        mean = findings.walking.curves["knee_flexion"][side].mean
        assert any(np.array_equal(mean, values) for values in means)


@pytest.mark.parametrize(("seconds", "words"), [(3.4, "Mean and each cycle"), (8, "Mean ± SD")])
def test_the_key_of_the_cycles_names_an_sd_where_there_is_one(
    qtbot: QtBot, session: Session, seconds: float, words: str
) -> None:
    findings = findings_of(striding(seconds))
    session.set_findings(findings)
    assert any(findings.walking.count(side) for side in ("left", "right"))
    panel = CyclesPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: words in panel._count.text())


def one_cycle(curves: CycleCurves) -> CycleCurves:
    first, *others = curves.cycles
    left_out = [replace(cycle, excluded="samples are missing") for cycle in others]
    return replace(curves, cycles=(first, *left_out))


def test_an_angle_with_fewer_cycles_than_the_recording_says_how_many(
    qtbot: QtBot, findings: Findings
) -> None:
    curves = dict(findings.walking.curves["knee_flexion"])
    every = findings.walking.count("right")
    curves["right"] = one_cycle(curves["right"])
    plot = CyclePlot(ANGLES["knee_flexion"], None)
    qtbot.addWidget(plot)
    counts = {side: findings.walking.count(side) for side in SIDES}
    plot.show_curves(curves, counts, reference=False)
    assert f">right: 1 of {every} cycles</span>" in plot._words.text


def test_how_far_each_leg_is_from_the_reference_is_said_beside_it_and_no_longer_without(
    qtbot: QtBot, findings: Findings
) -> None:
    curves = findings.walking.curves["knee_flexion"]
    band = reference_band("knee_flexion")
    assert band is not None
    plot = CyclePlot(ANGLES["knee_flexion"], None)
    qtbot.addWidget(plot)
    plot.show_curves(curves, {}, reference=True)
    for side, letter in (("left", "L"), ("right", "R")):
        assert f"{letter} {band.distance_deg(curves[side].mean):.1f}°" in plot._words.text
    assert "Baker" in plot.toolTip()
    plot.show_curves(curves, {}, reference=False)
    assert plot._words.text == plot.toolTip() == ""


def test_the_key_of_the_cycles_names_no_sd_where_no_angle_shown_has_one(
    qtbot: QtBot, session: Session, findings: Findings
) -> None:
    few = {
        name: {side: one_cycle(curves) for side, curves in sides.items()}
        for name, sides in findings.walking.curves.items()
    }
    session.set_findings(replace(findings, walking=replace(findings.walking, curves=few)))
    panel = CyclesPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: "Mean and each cycle" in panel._count.text())


def test_the_cycles_have_room_for_all_that_is_drawn(qtbot: QtBot, findings: Findings) -> None:
    one = findings.walking.curves["elbow_flexion"]["right"]
    one = replace(one, values=one.values + 30 * np.arange(len(one.values))[:, None])
    plot = CyclePlot(ANGLES["elbow_flexion"], None)
    qtbot.addWidget(plot)
    plot.show_curves({"right": one}, {"right": one.count}, reference=False)
    low, high = plot.getPlotItem().getViewBox().viewRange()[1]
    assert low < (one.mean - one.sd).min()
    assert high > (one.mean + one.sd).max()


def test_parameters_are_listed_with_what_cannot_be_had(
    qtbot: QtBot, session: Session, findings: Findings
) -> None:
    panel = ParametersPanel(session)
    qtbot.addWidget(panel)
    rows = {
        panel.table.topLevelItem(row).text(0): panel.table.topLevelItem(row).text(1)
        for row in range(panel.table.topLevelItemCount())
    }
    assert rows["Stride time (s)"].startswith(f"{PERIOD_S:.2f}")
    assert any(text.startswith("Ankle angle: ") for text in rows)


def test_why_a_height_gives_no_metres_is_said_under_the_parameters(
    qtbot: QtBot, session: Session, findings: Findings
) -> None:
    session.set_findings(replace(findings, scale_refused=NO_BODY_LENGTH))
    panel = ParametersPanel(session)
    qtbot.addWidget(panel)
    last = panel.table.topLevelItem(panel.table.topLevelItemCount() - 1)
    assert last.text(0) == f"Metres cannot be had: {NO_BODY_LENGTH}."


def test_the_interval_of_a_mean_is_told_where_it_stands(
    qtbot: QtBot, session: Session, findings: Findings
) -> None:
    panel = ParametersPanel(session)
    qtbot.addWidget(panel)
    items = [panel.table.topLevelItem(row) for row in range(panel.table.topLevelItemCount())]
    time = next(item for item in items if item.text(0) == "Stride time (s)")
    row = next(one for one in findings.parameters if one.definition.key == "stride_time")
    low, high = (row.right.mean + sign * row.right.half_width for sign in (-1, 1))
    assert time.toolTip(1) == f"95 % interval of the mean: {low:.2f} to {high:.2f}"
    assert not time.toolTip(3)


def test_the_heads_of_figures_stand_over_them_and_cadence_has_the_decimals_of_the_report(
    qtbot: QtBot, session: Session
) -> None:
    panel = ParametersPanel(session)
    qtbot.addWidget(panel)
    head, row = panel.table.headerItem(), panel.table.topLevelItem(1)
    assert row is not None
    for column in range(1, 4):
        assert head.textAlignment(column) == row.textAlignment(column)
    assert decimals("steps/min") == DECIMALS["steps/min"] == 1  # the report asks the same function


def test_numbers_are_written_with_a_minus_and_the_count() -> None:
    assert summary_words(Summary(-1.2, 0.34, 5), 1) == "−1.2 ± 0.3 (5)"
    assert summary_words(Summary(0.54, 0.004, 6), 2) == "0.54 ± <0.01 (6)"
    assert summary_words(Summary(0.54, 0.0, 6), 2) == "0.54 ± 0.00 (6)"
    assert summary_words(Summary(1.2, float("nan"), 2), 1) == "1.2 (2)"
    assert summary_words(Summary(float("nan"), float("nan"), 0), 1) == "–"
    assert signed(-0.001, ".2f") == "0.00"


def test_the_task_is_chosen_in_the_panel_and_its_table_is_shown(
    qtbot: QtBot, session: Session, findings: Findings
) -> None:
    panel = ParametersPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.task.currentData() == "gait"
    panel.task.setCurrentIndex(panel.task.findData("range_of_motion"))
    panel.task.activated.emit(panel.task.currentIndex())
    assert session.settings.task == "range_of_motion"
    assert session.undo_label == "Task"
    session.set_findings(findings_of(session.recording, measures=findings.measures))
    texts = [panel.table.topLevelItem(n).text(0) for n in range(panel.table.topLevelItemCount())]
    assert "Knee flexion, range of motion (°)" in texts
    panel.task.setCurrentIndex(panel.task.findData("squat"))
    panel.task.activated.emit(panel.task.currentIndex())
    session.set_findings(findings_of(session.recording, measures=findings.measures))
    assert "70 %" in panel._words.text()
    session.undo()
    session.undo()
    assert panel.task.currentData() == "gait"


def test_the_band_is_the_95_percent_interval_of_each_sample(
    qtbot: QtBot, session: Session, findings: Findings
) -> None:
    panel = CurvesPanel(session)
    qtbot.addWidget(panel)
    band = panel._plots["knee_flexion"]._layers["band right"].path()
    curve = findings.measures.curves["right_knee_flexion"]
    half = findings.measures.half_width_deg["right_knee_flexion"]
    highest = float(np.nanmax(curve.value + half))
    lowest = float(np.nanmin(curve.value - half))
    assert half[np.isfinite(half)].min() > 0
    assert band.boundingRect().top() == pytest.approx(lowest)
    assert band.boundingRect().bottom() == pytest.approx(highest)
