"""How sure the keypoints are over time, as a strip of columns."""

from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.pose import Floats, Status
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

STANDING_OUT = (Status.FILLED, Status.REPAIRED, Status.CORRECTED)


def paint_certainty(
    painter: QPainter, theme: Theme, scale: TimelineScale, findings: "Findings"
) -> None:
    """Paint confidence as the height of a strip; what is not measured as marks in it."""
    time_s, sure, touched = _columns(findings, int(scale.length))
    if not len(time_s):
        return
    left, right = scale.x_of(float(time_s[0])), scale.x_of(float(time_s[-1]))
    column = max((right - left) / max(len(time_s) - 1, 1), 1.0)
    box = QRectF(left, scale.top("certainty") + 2, column * len(time_s), scale.row - 4)
    painter.drawImage(box, _strip(theme, sure, touched, round(SHARPNESS * (scale.row - 4))))


def _strip(theme: Theme, sure: Floats, touched: np.ndarray, height: int) -> QImage:
    """Return the strip as a picture, one pixel wide for each column."""
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


def _columns(findings: "Findings", most: int) -> tuple[Floats, Floats, np.ndarray]:
    """Return time, confidence against the usual, and the status that stands out, by column."""
    pose = findings.measures.pose
    sure = sureness(pose.confidence)
    touched = np.zeros(len(pose), dtype=np.uint8)
    for status in STANDING_OUT:
        touched[(pose.status == status).any(axis=1)] = status
    at = np.linspace(0, len(pose), min(len(pose), most), endpoint=False).astype(int)
    return pose.time_s[at], np.minimum.reduceat(sure, at), np.maximum.reduceat(touched, at)


def sureness(confidence: Floats) -> Floats:
    """Return by frame the mean confidence of all keypoints against their usual one, 0 … 1."""
    seen = np.where(confidence > 0, confidence, np.nan)
    some = seen[:: max(len(seen) // MOST_FOR_USUAL, 1)]
    usual = np.array(
        [np.median(one[np.isfinite(one)]) if np.isfinite(one).any() else np.nan for one in some.T]
    )
    shares = np.nan_to_num(np.clip(seen / usual, 0, 1))
    return np.asarray(shares.mean(axis=1))
