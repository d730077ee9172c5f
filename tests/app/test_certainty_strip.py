"""The certainty strip stands at the time of its frames."""

from dataclasses import replace

import numpy as np
import pytest
from kinetrace.app.timeline.certainty_strip import paint_certainty
from kinetrace.app.timeline.timeline_scale import TimelineScale
from kinetrace.app.widgets.theme import LIGHT
from kinetrace.core.findings import findings_of
from kinetrace.core.measures import Measures
from kinetrace.core.pose import PoseSequence
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from striding import striding


class Seen:
    """Findings of frames at some times, all of the same confidence."""

    def __init__(self, measures: Measures, time_s: np.ndarray) -> None:
        pose, frames = measures.pose, len(time_s)
        shown = PoseSequence(time_s, pose.xy[:frames], pose.confidence[:frames] * 0 + 0.6,
                             pose.status[:frames])  # fmt: skip
        self.measures = replace(measures, pose=shown)


@pytest.fixture(scope="module")
def measures() -> Measures:
    return findings_of(striding(40.0)).measures


def painted(seen: Seen, scale: TimelineScale) -> np.ndarray:
    """Return which points of the strip are painted, counted from the time 0."""
    image = QImage(int(scale.width), scale.height, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_certainty(painter, LIGHT, scale, seen)
    painter.end()
    y = int(scale.top("certainty") + scale.row / 2)
    shown = [image.pixelColor(x, y).alpha() > 40 for x in range(int(scale.width))]
    return np.flatnonzero(shown) - int(scale.left)


@pytest.mark.parametrize(
    ("time_s", "stretches"),
    [
        (np.arange(1000) / 100, [(0, 100)]),  # more frames than points, a tenth of the video
        (50 + np.arange(1000) / 100, [(500, 600)]),
        (50 + np.arange(5) / 0.5, [(500, 600)]),  # twenty points a frame
        (np.r_[np.arange(300), 600 + np.arange(300)] / 10, [(0, 300), (600, 900)]),
        (np.r_[np.arange(300) / 30, 10 + np.arange(300) / 15], [(0, 300)]),  # no pause
        (np.arange(800) / 8, [(0, 1000)]),
    ],
)
def test_the_strip_stands_where_frames_are_and_nowhere_else(
    qapp: QApplication, measures: Measures, time_s: np.ndarray, stretches: list[tuple[int, int]]
) -> None:
    scale = TimelineScale(1096, 100.0)  # ten points a second
    expected = np.concatenate([np.arange(*one) for one in stretches])
    assert np.abs(painted(Seen(measures, time_s), scale)[[0, -1]] - expected[[0, -1]]).max() <= 1
    assert len(set(expected) ^ set(painted(Seen(measures, time_s), scale))) <= 2 * len(stretches)


def test_one_picture_has_one_column(qapp: QApplication, measures: Measures) -> None:
    assert painted(Seen(measures, np.zeros(1)), TimelineScale(1096, 0.0)).tolist() == [0]
