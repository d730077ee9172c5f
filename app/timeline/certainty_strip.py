"""How sure the keypoints are over time, as a strip of columns."""

from math import ceil
from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.kinematics.butterworth import frame_interval_s
from kinetrace.core.pose import Floats, Status
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ..widgets.theme import Theme
from .timeline_scale import TimelineScale

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings

SHARPNESS = 3
"""Pixels of the strip's height for each point."""

MOST_FOR_USUAL = 2000
"""Frames by which the usual confidence is known well enough."""

PAUSE = 3
"""Usual frames from one to the next that are a pause: nothing is known in between."""

STANDING_OUT = (Status.FILLED, Status.REPAIRED, Status.CORRECTED)

Columns = NDArray[np.int64]


def paint_certainty(
    painter: QPainter, theme: Theme, scale: TimelineScale, findings: "Findings"
) -> None:
    """Paint confidence as the height of a strip; what is not measured as marks in it."""
    if not len(findings.measures.pose):
        return
    sure, touched = _columns(findings, scale)
    box = QRectF(scale.left, scale.top("certainty") + 2, len(sure), scale.row - 4)
    painter.drawImage(box, _strip(theme, sure, touched, round(SHARPNESS * (scale.row - 4))))


def _strip(theme: Theme, sure: Floats, touched: np.ndarray, height: int) -> QImage:
    """Return the strip as a picture, one pixel wide for each column, clear where that is NaN."""
    up = np.arange(height, 0, -1)[:, None]
    accent = QColor(theme.accent)
    pixels = np.zeros((height, len(sure), 4), np.uint8)
    pixels[..., :3] = accent.red(), accent.green(), accent.blue()
    pixels[..., 3] = np.where(up <= height * sure, 90 + 110 * sure, 0)
    for status, name in ((Status.CORRECTED, theme.text), (None, theme.caution)):
        chosen = touched == status if status else (touched > 0) & (touched != Status.CORRECTED)
        colour = QColor(name)
        mark = (up <= 3 * SHARPNESS) & chosen
        pixels[mark] = colour.red(), colour.green(), colour.blue(), 255
    image = QImage(pixels.data, len(sure), height, 4 * len(sure), QImage.Format.Format_RGBA8888)
    return image.copy()  # the array may go


def _columns(findings: "Findings", scale: TimelineScale) -> tuple[Floats, np.ndarray]:
    """Return confidence against the usual and the status that stands out, by point of the strip.

    Of several frames in one column the least sure. A frame of several points fills them up to the
    next frame, before a pause as long as usual; where no frame is the confidence is NaN.
    """
    pose = findings.measures.pose
    touched_in = np.zeros(len(pose), dtype=np.uint8)
    for status in STANDING_OUT:
        touched_in[(pose.status == status).any(axis=1)] = status
    first, stop = _places(pose.time_s, scale)
    count = stop - first
    rows = np.repeat(np.arange(len(pose)), count)
    at = np.arange(count.sum()) + np.repeat(stop - np.cumsum(count), count)
    sure, touched = np.full(int(stop.max()), np.nan), np.zeros(int(stop.max()), dtype=np.uint8)
    np.fmin.at(sure, at, sureness(pose.confidence)[rows])
    np.maximum.at(touched, at, touched_in[rows])
    return sure, touched


def _places(time_s: Floats, scale: TimelineScale) -> tuple[Columns, Columns]:
    """Return the first column of each frame and the one after its last, at least one, (T,)."""
    usual_s, per_s = frame_interval_s(time_s), scale.x_of(1.0) - scale.left
    until_s = np.append(time_s[1:], time_s[-1] + usual_s)
    until_s = np.where(until_s - time_s > PAUSE * usual_s, time_s + usual_s, until_s)
    first, stop = (np.floor(one * per_s + 1e-6).astype(int) for one in (time_s, until_s))
    most = ceil(scale.length)
    first = np.clip(first, 0, most - 1)
    return first, np.clip(np.maximum(stop, first + 1), 1, most)


def sureness(confidence: Floats) -> Floats:
    """Return by frame the mean confidence of all keypoints against their usual one, 0 … 1."""
    seen = np.where(confidence > 0, confidence, np.nan)
    some = seen[:: max(len(seen) // MOST_FOR_USUAL, 1)]
    usual = np.array(
        [np.median(one[np.isfinite(one)]) if np.isfinite(one).any() else np.nan for one in some.T]
    )
    shares = np.nan_to_num(np.clip(seen / usual, 0, 1))
    return np.asarray(shares.mean(axis=1))
