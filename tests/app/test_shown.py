"""What is painted of a pose in which a person moved a point."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from kinetrace.app.main_window import MainWindow
from kinetrace.app.picture.shown import AWAY_PX, Shown
from kinetrace.core.keypoints import INDEX
from kinetrace.core.kinematics.filtering import FilterSettings
from kinetrace.core.measures import measure
from kinetrace.core.recordings.corrections import MovePoint, SwapSides
from kinetrace.core.recordings.recording import Recording, Settings
from kinetrace.core.video.probe import probe
from pytestqt.qtbot import QtBot

FRAME = 15
MOVE = MovePoint(FRAME, "right_knee", 150.0, 70.0)
KNEE, HIP, ANKLE = (INDEX[f"right_{joint}"] for joint in ("knee", "hip", "ankle"))
UNFILTERED = FilterSettings(cutoff_hz=None)


@pytest.fixture
def moved(make_recording: Callable[..., Recording]) -> Recording:
    """Somebody who stands, with one knee put 30 pixels aside in one frame."""
    settings = Settings(path_turn=False)
    return replace(make_recording(30), corrections=(MOVE,), settings=settings, complete=True)


def test_bones_show_the_angle_that_is_written_and_a_ring_where_the_point_was_put(
    moved: Recording,
) -> None:
    measures = measure(moved)
    shown = Shown.of(measures, FRAME, (MOVE,))
    thigh, shank = shown.points[HIP] - shown.points[KNEE], shown.points[ANKLE] - shown.points[KNEE]
    turn = np.degrees(np.arctan2(*thigh) - np.arctan2(*-shank))
    written = measures.curves["right_knee_flexion"].value[FRAME]
    assert min(turn % 360, -turn % 360) == pytest.approx(abs(written), abs=1e-6)
    assert shown.put[KNEE].tolist() == [MOVE.x, MOVE.y]
    assert shown.away_px[KNEE] > 5
    assert np.isfinite(shown.put).all(axis=1).sum() == 1
    assert shown.handles[KNEE].tolist() == [MOVE.x, MOVE.y]


def test_a_ring_goes_with_its_point_to_the_other_side(moved: Recording) -> None:
    swapped = replace(moved, corrections=(MOVE, SwapSides(0, 30)))
    put = Shown.of(measure(swapped), FRAME, (MOVE,)).put
    assert put[INDEX["left_knee"]].tolist() == [MOVE.x, MOVE.y]
    assert np.isnan(put[KNEE]).all()


def test_without_a_low_pass_a_point_is_measured_where_it_was_put(moved: Recording) -> None:
    plain = replace(moved, settings=replace(moved.settings, filter=UNFILTERED))
    assert Shown.of(measure(plain), FRAME, (MOVE,)).away_px[KNEE] < AWAY_PX


@pytest.mark.parametrize("smoothed", [True, False])
def test_after_a_move_it_is_said_that_positions_are_smoothed_where_they_are(
    qtbot: QtBot,
    window: MainWindow,
    moved: Recording,
    write_video: Callable[..., Path],
    smoothed: bool,
) -> None:
    settings = moved.settings if smoothed else replace(moved.settings, filter=UNFILTERED)
    plain = replace(moved, corrections=(), settings=settings)
    session, label = window.session, window.status._work
    session.open_recording(plain, probe(write_video("clip.mp4", count=30)), None)
    qtbot.waitUntil(lambda: session.findings is not None)
    window.editing.move(MOVE.frame, MOVE.keypoint, MOVE.x, MOVE.y)
    made = session.recording
    qtbot.waitUntil(lambda: session.findings.recording is made)
    assert ("Smoothed over time, right knee is measured" in label.whole) is smoothed
    window.editing.move(FRAME + 3, MOVE.keypoint, MOVE.x, MOVE.y)
    assert label.whole == ""
    qtbot.waitUntil(lambda: not window.measurer.busy)
