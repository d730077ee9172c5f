"""The window with its analyses and measures in other processes, as in the program."""

import multiprocessing
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from driving import WAIT_MS, analyse, open_file, settle
from elsewhere_networks import open_eager, open_held, open_killed
from fake_estimator import FakeEstimator
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.main_window import MainWindow
from kinetrace.core.analysis import Analysis
from kinetrace.core.cli import main
from kinetrace.core.measures import measure
from kinetrace.core.network import weights
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import load
from kinetrace.core.video.frames import VideoWriter, frames
from kinetrace.core.video.sample import sample_video
from pytestqt.qtbot import QtBot

SEARCH = 18
"""So often the made-up network looks for a person before it looks at one frame after another."""


@pytest.fixture(autouse=True)
def nothing_elsewhere() -> None:
    """Let everything run where the program runs it."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, answers: list[str]) -> Iterator[MainWindow]:
    """A window that does not check a video by itself."""
    store = SettingsStore(tmp_path / "settings.json")
    store.change(check=False, variant="RT", device="cpu")
    window = MainWindow(store, tmp_path / "recovery")
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


@pytest.fixture
def opened(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    write_video: Callable[..., Path],
) -> MainWindow:
    """The same with a video of 24 frames, and weights that are none."""
    monkeypatch.setenv(weights.ENVIRONMENT, str(tmp_path))
    FakeEstimator(tmp_path / weights.file_name("RT"))
    window.analyst.open_network = partial(open_eager, tmp_path)
    open_file(qtbot, window, write_video("walk.mp4", count=24))
    return window


def assert_same(made: Recording, expected: Recording) -> None:
    assert made.engine == expected.engine
    np.testing.assert_array_equal(made.frames, expected.frames)
    for name in ("time_s", "candidates", "spread_px", "box"):
        values = getattr(expected.detections, name)
        np.testing.assert_array_equal(getattr(made.detections, name), values, err_msg=name)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_curves_are_the_command_lines_to_the_last_digit(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    walk = tmp_path / "walk.mp4"
    with frames(sample_video(), stop=20) as film, VideoWriter(walk, 640, 480, rate=30) as writer:
        for frame in film:
            writer.write(frame.image, frame.time_s)
    asked = ["--variant", "RT", "--device", "cpu", "--out", str(tmp_path / "out")]
    assert main(["analyze", str(walk), *asked]) == 0
    expected = load(tmp_path / "out" / "walk.kinetrace")
    open_file(qtbot, window, walk)
    analyse(qtbot, window)
    findings = window.session.findings
    assert findings.recording is window.session.recording
    assert_same(findings.recording, expected)
    curves = measure(expected).curves
    assert findings.measures.curves.keys() == curves.keys()
    for name, curve in curves.items():
        shown = findings.measures.curves[name].value
        np.testing.assert_array_equal(shown, curve.value, err_msg=name)


def test_what_is_analysed_in_another_process_is_what_would_be_here(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    grown = []
    opened.session.recording_changed.connect(lambda: grown.append(len(opened.session.recording)))
    analyse(qtbot, opened)
    fresh = Analysis(opened.session.video.path, FakeEstimator(tmp_path / "network"))
    for _ in fresh:
        pass
    assert_same(opened.session.recording, fresh.recording())
    assert opened.session.recording.complete
    assert grown == sorted(grown)
    assert opened.analyst.takes("RT").measured


def test_a_cancelled_analysis_keeps_every_frame_done_and_goes_on(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    opened.analyst.open_network = partial(open_held, tmp_path, SEARCH + 14)
    with qtbot.waitSignal(opened.analyst.ended, timeout=WAIT_MS) as ended:
        opened.analyst.start()
        qtbot.waitUntil((tmp_path / "reached").exists, timeout=WAIT_MS)
        opened.analyst.set_paused(True)
        assert opened.session.job.paused
        opened.analyst.cancel()
        (tmp_path / "go").touch()
    assert ended.args == [False]
    recording = opened.session.recording
    assert not recording.complete
    assert 10 < len(recording) < 24
    opened.analyst.open_network = partial(open_eager, tmp_path)
    with qtbot.waitSignal(opened.analyst.ended, timeout=WAIT_MS) as ended:
        opened.analyst.go_on()
    assert ended.args == [True]
    assert opened.session.recording.frames.tolist() == list(range(24))
    settle(qtbot, opened)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes end otherwise here")
def test_a_process_that_dies_is_told_and_what_it_had_done_is_kept(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path, answers: list[str]
) -> None:
    opened.analyst.open_network = partial(open_killed, tmp_path, SEARCH + 14)
    analyse(qtbot, opened)
    assert answers[0].startswith("walk.mp4: The work could not be finished. Its process was ended")
    recording = opened.session.recording
    assert not recording.complete
    assert 5 < len(recording) < 24
    opened.analyst.open_network = partial(open_eager, tmp_path)
    assert opened.analyst.can_go_on
    with qtbot.waitSignal(opened.analyst.ended, timeout=WAIT_MS):
        opened.analyst.go_on()
    assert len(opened.session.recording) == 24
    settle(qtbot, opened)


def test_a_closed_window_leaves_no_process(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    opened.analyst.open_network = partial(open_held, tmp_path, SEARCH + 5)
    opened.analyst.start()
    qtbot.waitUntil((tmp_path / "reached").exists, timeout=WAIT_MS)
    assert multiprocessing.active_children()
    (tmp_path / "go").touch()
    assert opened.close()
    assert opened.session.job is None
    assert multiprocessing.active_children() == []


def test_the_verdict_on_a_video_is_made_in_another_process(
    qtbot: QtBot, opened: MainWindow
) -> None:
    opened.checking.start()
    qtbot.waitUntil(lambda: not opened.checking.busy, timeout=WAIT_MS)
    assert "small" in [one.kind for one in opened.checking.verdict.advice]


def test_what_works_in_another_process_needs_no_qt() -> None:
    code = (
        "import sys, kinetrace.app.analysis.analysis_work, kinetrace.core.system.elsewhere\n"
        "assert not {'PySide6', 'torch', 'scipy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
