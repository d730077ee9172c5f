"""How sure the keypoints are over time, as a strip of columns."""

from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.pose import Floats, Status
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from .theme import Theme
from .timeline_scale import ROW, TimelineScale

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings

STANDING_OUT = (Status.FILLED, Status.REPAIRED, Status.CORRECTED)


def paint_certainty(
    painter: QPainter, theme: Theme, scale: TimelineScale, findings: "Findings"
) -> None:
    """Paint confidence as the height of a strip; what is not measured as marks in it."""
    time_s, sure, touched = _columns(findings, int(scale.length))
    top, height = scale.top("certainty") + 2, ROW - 4
    base = QColor(theme.accent)
    width = max(scale.length / max(len(time_s), 1), 1.0) + 0.6
    for t, share, status in zip(time_s, sure, touched, strict=True):
        x = scale.x_of(float(t))
        if np.isfinite(share):
            tall = height * float(share)
            base.setAlpha(90 + int(110 * share))
            painter.fillRect(QRectF(x, top + height - tall, width, tall), base)
        if status:
            colour = QColor(theme.text if status == Status.CORRECTED else theme.caution)
            painter.fillRect(QRectF(x, top + height - 3, width, 3), colour)


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
    usual = np.array(
        [np.median(one[np.isfinite(one)]) if np.isfinite(one).any() else np.nan for one in seen.T]
    )
    shares = np.nan_to_num(np.clip(seen / usual, 0, 1))
    return np.asarray(shares.mean(axis=1))
