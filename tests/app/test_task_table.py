"""The parameters of a task: what is of the whole body, and what of each leg."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.app.document.session import Session
from kinetrace.app.panels.parameters_panel import ParametersPanel
from kinetrace.core.findings import Findings, findings_of
from kinetrace.core.gait.parameters import Definition
from kinetrace.core.tasks.each_repetition import InEach
from kinetrace.core.tasks.repetitions import Repetition, TaskResult
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot
from striding import striding

RISE = InEach(Definition("rise", "Rise of the hips", "m", "as told", "X"), body=(0.2, 0.3, 0.38))
KNEE = InEach(
    Definition("knee", "Knee, greatest flexion", "deg", "as told", "X"),
    left=(90.0, float("nan"), 94.0),
    right=(91.0, 92.0, 96.0),
)
TURNS_S = (0.5, 1.5, 2.5)


@pytest.fixture(scope="module")
def findings() -> Findings:
    repetitions = tuple(Repetition(turn - 0.4, turn, turn + 0.4) for turn in TURNS_S)
    each = (RISE, KNEE)
    result = TaskResult(repetitions, tuple(one.row for one in each), ("a note",), each=each)
    return replace(findings_of(striding()), task=result)


@pytest.fixture
def panel(qtbot: QtBot, findings: Findings) -> ParametersPanel:
    session = Session()
    session.open_recording(findings.recording, None, None)
    session.set_findings(findings)
    panel = ParametersPanel(session)
    qtbot.addWidget(panel)
    panel.resize(460, 400)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def item_of(panel: ParametersPanel, name: str) -> QTreeWidgetItem:
    items = (panel.table.topLevelItem(row) for row in range(panel.table.topLevelItemCount()))
    return next(item for item in items if item.text(0).startswith(name))


def ink(image: QImage, rect: QRect) -> np.ndarray:
    """Return in which columns of a rectangle something is written."""
    part = image.copy(rect).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(part.constBits(), np.uint8).reshape(part.height(), part.bytesPerLine())
    inside = rows[3:-3, 3 : part.width() - 3].astype(int)
    return np.flatnonzero(np.ptp(inside, axis=0) > 60) + 3


def test_a_figure_of_the_whole_body_is_centred_between_the_legs(panel: ParametersPanel) -> None:
    table = panel.table
    item = item_of(panel, "Rise of the hips")
    assert item.text(1) == "0.29 ± 0.09 (3)"
    assert item.text(2) == ""
    image = table.viewport().grab().toImage()
    right, left = (table.visualRect(table.indexFromItem(item, n)) for n in (1, 2))
    written = ink(image, right.united(left))
    middle = (written[0] + written[-1]) / 2
    assert middle == pytest.approx((right.width() + left.width()) / 2, abs=4)
    assert written[0] < right.width() < written[-1]


def test_a_figure_of_the_whole_body_has_room_where_no_leg_has_one(
    qtbot: QtBot, findings: Findings
) -> None:
    session = Session()
    session.open_recording(findings.recording, None, None)
    session.set_findings(replace(findings, task=TaskResult((), (RISE.row,))))
    panel = ParametersPanel(session)
    qtbot.addWidget(panel)
    item = item_of(panel, "Rise of the hips")
    wide = panel.table.columnWidth(1) + panel.table.columnWidth(2)
    assert wide > panel.table.fontMetrics().horizontalAdvance(item.text(1))


def test_figures_of_the_legs_stand_in_their_own_columns(panel: ParametersPanel) -> None:
    item = item_of(panel, "Knee, greatest flexion")
    assert item.text(1) == "93.0 ± 2.6 (3)"
    assert item.text(2) == "92.0 (2)"
    image = panel.table.viewport().grab().toImage()
    for column in (1, 2):
        rect = panel.table.visualRect(panel.table.indexFromItem(item, column))
        assert len(ink(image, rect))


def test_the_values_of_each_repetition_are_under_their_mean(panel: ParametersPanel) -> None:
    item = item_of(panel, "Rise of the hips")
    assert item.isExpanded()
    assert [item.child(n).text(0) for n in range(3)] == [f"Repetition {n}" for n in (1, 2, 3)]
    assert [item.child(n).text(1) for n in range(3)] == ["0.20", "0.30", "0.38"]
    knee = item_of(panel, "Knee, greatest flexion")
    assert [knee.child(1).text(n) for n in (1, 2, 3)] == ["92.0", "–", "–"]
    assert [knee.child(2).text(n) for n in (1, 2, 3)] == ["96.0", "94.0", "2.0"]


def test_a_click_on_a_value_goes_to_its_repetition(
    panel: ParametersPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[float] = []
    monkeypatch.setattr(panel._session, "go_to_time", gone.append)
    item = item_of(panel, "Knee, greatest flexion")
    panel.table.itemClicked.emit(item.child(1), 1)
    panel.table.itemClicked.emit(item, 1)
    assert gone == [TURNS_S[1]]


def test_values_that_were_closed_stay_closed(panel: ParametersPanel, findings: Findings) -> None:
    item_of(panel, "Rise of the hips").setExpanded(False)
    panel._session.set_findings(replace(findings))
    assert not item_of(panel, "Rise of the hips").isExpanded()
    assert item_of(panel, "Knee, greatest flexion").isExpanded()


def test_many_values_are_closed_until_they_are_opened(
    panel: ParametersPanel, findings: Findings
) -> None:
    assert findings.task is not None
    each = tuple(
        InEach(replace(RISE.definition, key=f"rise_{n}"), body=RISE.body) for n in range(5)
    )
    many = replace(findings.task, each=each, parameters=tuple(one.row for one in each))
    panel._session.set_findings(replace(findings, task=many))
    item = item_of(panel, "Rise of the hips")
    assert not item.isExpanded()
    item.setExpanded(True)
    panel._session.set_findings(replace(findings, task=many))
    assert item_of(panel, "Rise of the hips").isExpanded()


def test_gait_has_nothing_to_open(panel: ParametersPanel, findings: Findings) -> None:
    assert panel.table.rootIsDecorated()
    panel._session.set_findings(replace(findings, task=None))
    assert not panel.table.rootIsDecorated()
