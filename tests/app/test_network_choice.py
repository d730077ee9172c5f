"""Every network of the list says how exact it is and how long the open video takes with it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.app.analysis.analysis_panel import AnalysisPanel
from kinetrace.app.analysis.analyst import Analyst
from kinetrace.app.analysis.network_choice import WithTimes
from kinetrace.app.document.new_analysis import NewAnalysis
from kinetrace.app.document.session import Session
from kinetrace.app.document.settings import SettingsStore
from kinetrace.core.network import weights
from kinetrace.core.network.published_weights import PUBLISHED_FILES
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.video.frames import probe
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file


@pytest.fixture
def panel(qtbot: QtBot, write_video: Callable[..., Path]) -> AnalysisPanel:
    session, store = Session(), SettingsStore(None)
    store.change(variant="RT")
    analyst = Analyst(session, store)
    panel = AnalysisPanel(session, analyst, store, NewAnalysis(session))
    panel.session, panel.store, panel.analyst = session, store, analyst
    qtbot.addWidget(panel)
    session.open_video(probe(write_video(count=24)))
    return panel


def rows(panel: AnalysisPanel) -> list[str]:
    model, delegate = panel.choice.variant.model(), panel.choice.variant.itemDelegate()
    assert isinstance(delegate, WithTimes)
    texts = []
    for row in range(model.rowCount()):
        option = QStyleOptionViewItem()
        delegate.initStyleOption(option, model.index(row, 0))
        texts.append(option.text)
    return texts


def test_each_network_says_how_exact_these_very_weights_were_measured_to_be(
    panel: AnalysisPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = PUBLISHED_FILES["III"].origin
    for variant, stated in (("I", {"origin": "mine"}), ("III", {"origin": published})):
        save_file({"x": np.zeros(1)}, tmp_path / weights.file_name(variant), stated)
    (tmp_path / weights.file_name("IV")).write_bytes(b"damaged")
    monkeypatch.setattr(weights, "user_folder", lambda: tmp_path)
    panel.refresh_weights()
    assert [text.split("  ·  ")[1] for text in rows(panel)] == [
        *("56 %", "imported weights", "58 %", "imported weights", "imported weights")
    ]
    box = panel.choice.variant
    tips = [box.itemData(row, Qt.ItemDataRole.ToolTipRole).split("\n")[1:] for row in range(5)]
    assert [whose for whose, _ in tips] == [
        "On this computer: Kinetrace's own weights",
        "On this computer: imported weights (mine)",
        "On this computer: Kinetrace's own weights",
        f"On this computer: imported weights ({published})",
        "On this computer: imported weights (origin unknown)",
    ]
    assert tips[0][1] == "In the test, these weights found 56.2 % of the joints (PCK@0.1)."
    for row, printed in (
        (1, "85.2"),
        (3, "89.5"),
        (4, "89.8"),
    ):  # the paper's is no figure of theirs
        assert tips[row][1].startswith(f"The paper prints {printed} % for the published weights")
        assert "another scale" in tips[row][1]


def test_a_network_without_weights_has_no_figure_in_its_row(panel: AnalysisPanel) -> None:
    assert [text.split("  ·  ")[1] for text in rows(panel)[3:]] == ["no weights", "no weights"]


def test_a_recording_says_with_whose_weights_it_was_made(
    panel: AnalysisPanel, make_recording: Callable[..., Recording]
) -> None:
    assert not panel.made_with.isVisibleTo(panel)
    recording, video = make_recording(), panel.session.video
    for engine, words in (
        ({"weights": "w (shipped)", "origin": "ours"}, "Kinetrace's own weights"),
        ({"weights": "w (1) (imported)", "origin": "mine"}, "imported weights (mine)"),
        ({"weights": "w (chosen)"}, "chosen weights (origin unknown)"),
    ):
        made = replace(recording, engine=replace(recording.engine, **engine))
        panel.session.open_recording(made, video, None)
        assert panel.made_with.isVisibleTo(panel)
        assert panel.made_with.text() == f"Analysed with EfficientPose RT, {words}."


def test_before_any_analysis_no_time_is_made_up(panel: AnalysisPanel) -> None:
    assert panel.analyst.takes("RT") is None
    assert not [text for text in rows(panel) if text.endswith(" s")]
    assert "as soon as it runs" in panel.words.text()


def test_a_measured_time_is_told_and_others_are_guessed_by_their_work(panel: AnalysisPanel) -> None:
    panel.store.change(seconds_per_frame={"RT auto none": 0.5, "II auto none": 5.0})
    takes = {name: panel.analyst.takes(name) for name in ("RT", "I", "II", "III")}
    assert (takes["RT"].seconds, takes["RT"].measured) == (12, True)
    assert takes["II"].seconds == 120
    assert takes["I"].seconds == pytest.approx(12 * 1.67 / 0.87)  # nearer to RT
    assert takes["III"].seconds == pytest.approx(120 * 23.35 / 7.70)
    assert not takes["III"].measured
    assert rows(panel)[0].endswith("·  12 s")
    assert rows(panel)[3].endswith("·  ~ 6 min 4 s")
    assert panel.words.text() == "RT takes about 12 s for this video on this computer."


def test_what_was_measured_on_another_device_says_nothing(panel: AnalysisPanel) -> None:
    panel.store.change(seconds_per_frame={"RT cuda none": 0.5})
    assert panel.analyst.takes("RT") is None
    assert panel.analyst.takes("II") is None
