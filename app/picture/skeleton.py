"""The skeleton, trails and angle arcs, painted over the picture."""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.keypoints import BONES, INDEX, KEYPOINTS
from kinetrace.core.kinematics.angles import ANGLES, AngleDefinition
from kinetrace.core.kinematics.joint_angles import wrapped
from kinetrace.core.pose import Floats, Status
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ..document.settings import AppSettings
from ..widgets.letters import sized
from ..widgets.theme import LINE, STAGE_SIDES
from ..words.numbers import signed
from .angle_arc import directions, is_rightmost
from .shown import AWAY_PX, Shown

if TYPE_CHECKING:
    from kinetrace.core.measures import Measures

TRAIL_S = 0.5
VALUE_PX = 13
TRAILED = ("left_ankle", "right_ankle", "left_knee", "right_knee", "pelvis", "left_wrist",
           "right_wrist")  # fmt: skip


def side_of(name: str) -> str | None:
    """Return the side of the body in a keypoint's or a curve's name.

    >>> side_of("left_knee"), side_of("pelvis")
    ('left', None)
    """
    side = name.partition("_")[0]
    return side if side in ("left", "right") else None


def degrees(value: float, places: int = 0) -> str:
    """Return an angle as it is written, with a minus sign and without a negative zero.

    >>> degrees(-16.2), degrees(-0.2)
    ('−16°', '0°')
    """
    return f"{signed(value, f'.{places}f')}°"


def side_letter(side: str) -> str:
    """Return the first letter of a side's name, as the key under the curves has it."""
    return QCoreApplication.translate("Key", side)[:1].upper()


class SkeletonPainter:
    """Paints one frame. Line widths are in points of the screen, whatever the zoom.

    Parameters
    ----------
    painter : of the widget, without a transform
    scale, origin : screen = origin + scale × picture
    """

    def __init__(
        self, painter: QPainter, scale: float, origin: QPointF, settings: AppSettings
    ) -> None:
        self.painter, self.scale, self.origin, self.settings = painter, scale, origin, settings
        self._font = sized(painter.font(), VALUE_PX)
        self._font.setBold(True)
        self._labels: list[QRectF] = []

    def at(self, point: Floats) -> QPointF:
        """Return where a position in the picture is on the screen."""
        return QPointF(
            self.origin.x() + self.scale * float(point[0]),
            self.origin.y() + self.scale * float(point[1]),
        )

    def paint(self, shown: Shown, curves: tuple[str, ...], hovered: str | None) -> None:
        """Paint what the settings ask for."""
        self.painter.save()
        self.painter.setOpacity(self.settings.opacity / 100)
        if self.settings.trails:
            self._trails(shown)
        if self.settings.skeleton:
            self._bones(shown)
            self._points(shown, hovered)
            self._put_places(shown, hovered)
        if self.settings.angles:
            for name in curves:
                self._angle(shown, name)
        self.painter.restore()

    def _bones(self, shown: Shown) -> None:
        far = {"left": "right", "right": "left"}.get(shown.near or "")
        order = sorted(BONES, key=lambda bone: 0 if bone[2] == far else 2 if bone[2] else 1)
        for a, b, side in order:
            start, end = shown.points[INDEX[a]], shown.points[INDEX[b]]
            if not np.isfinite([*start, *end]).all():
                continue
            width = 3.0 if side is None or side == shown.near or shown.near is None else 2.0
            colour = QColor(STAGE_SIDES[side])
            colour.setAlphaF(_sureness(shown, a, b) * (1.0 if side != far or far is None else 0.8))
            halo = QColor(0, 0, 0, int(120 * colour.alphaF()))
            for pen_colour, extra in ((halo, 2.0), (colour, 0.0)):
                pen = QPen(pen_colour, width + extra, LINE[side], Qt.PenCapStyle.FlatCap)
                if side == "left":
                    pen.setDashPattern([v * width / (width + extra) for v in (3.2, 1.6)])
                self.painter.setPen(pen)
                self.painter.drawLine(self.at(start), self.at(end))

    def _points(self, shown: Shown, hovered: str | None) -> None:
        for name in KEYPOINTS:
            point = shown.points[INDEX[name]]
            if not np.isfinite(point).all():
                continue
            status = Status(shown.measures.pose.status[shown.row, INDEX[name]])
            colour = QColor(STAGE_SIDES[side_of(name)])
            radius = 6.5 if name == hovered else 4.0
            self.painter.setPen(QPen(QColor(0, 0, 0, 150), 1.0))
            self.painter.setBrush(colour)
            centre = self.at(point)
            if self.settings.marks and status in (Status.FILLED, Status.REPAIRED):
                self.painter.setPen(QPen(colour, 2.0))
                hollow = QColor(0, 0, 0, 130)
                self.painter.setBrush(hollow)
                self.painter.drawEllipse(centre, radius, radius)
            elif self.settings.marks and status == Status.CORRECTED:
                self.painter.setPen(QPen(QColor(255, 255, 255), 1.5))
                self.painter.drawRect(
                    QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
                )
            else:
                self.painter.drawEllipse(centre, radius, radius)

    def _put_places(self, shown: Shown, hovered: str | None) -> None:
        """Paint a ring where a person put a point that is measured elsewhere, tied to it."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for name, put, away in zip(KEYPOINTS, shown.put, shown.away_px, strict=True):
            lost = np.isnan(away)
            if not np.isfinite(put).all() or (not lost and away <= AWAY_PX):
                continue
            ring, radius = self.at(put), 7.0 if name == hovered else 5.0
            for colour, width in ((QColor(0, 0, 0, 150), 3.5), (QColor(255, 255, 255), 1.5)):
                self.painter.setPen(QPen(colour, width))
                self.painter.drawEllipse(ring, radius, radius)
                if not lost:
                    self._tie(ring, self.at(shown.points[INDEX[name]]), radius)

    def _tie(self, ring: QPointF, point: QPointF, radius: float) -> None:
        """Draw a line from the rim of a ring to a point outside of it."""
        way = QLineF(point, ring)
        if way.length() > radius:
            way.setLength(way.length() - radius)
            self.painter.drawLine(way)

    def _trails(self, shown: Shown) -> None:
        pose, row = shown.measures.pose, shown.row
        first = int(np.searchsorted(pose.time_s, pose.time_s[row] - TRAIL_S))
        for name in TRAILED:
            track = pose.xy[first : row + 1, INDEX[name]]
            path, pen_down = QPainterPath(), False
            for point in track:
                if not np.isfinite(point).all():
                    pen_down = False
                elif pen_down:
                    path.lineTo(self.at(point))
                else:
                    path.moveTo(self.at(point))
                    pen_down = True
            side = side_of(name)
            colour = QColor(STAGE_SIDES[side])
            colour.setAlpha(170)
            self.painter.setPen(QPen(colour, 1.5, LINE[side]))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawPath(path)

    def _angle(self, shown: Shown, name: str) -> None:
        row = ANGLES.get(name)
        if row is None:
            return
        for side in ("left", "right") if row.sided else ("",):
            curve = shown.measures.curves.get(f"{side}_{name}" if side else name)
            if curve is not None and np.isfinite(curve.value[shown.row]):
                self._arc(shown, row, side, float(curve.value[shown.row]))

    def _arc(self, shown: Shown, row: AngleDefinition, side: str, value: float) -> None:
        """Paint the turn between both segments at their common point, with its value."""
        level_deg = shown.measures.level_deg
        found = directions(shown.points, row, side, level_deg)
        if found is None:
            return
        vertex, start, end = found
        centre, radius = self.at(vertex), 26.0
        written = centre
        if not side:  # in the middle of the trunk, where no other value is
            written = self.at((shown.points[INDEX["thorax"]] + shown.points[INDEX["pelvis"]]) / 2)
        colour = QColor(STAGE_SIDES[side or None])
        first = float(np.degrees(np.arctan2(-start[1], start[0])))
        sweep = wrapped(float(np.degrees(np.arctan2(-end[1], end[0]))) - first)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        fill = QColor(colour)
        fill.setAlpha(70)
        self.painter.setPen(QPen(colour, 1.5, LINE[side or None]))
        self.painter.setBrush(fill)
        self.painter.drawPie(box, round(first * 16), round(sweep * 16))
        known = directions(shown.measures.pose.xy[shown.row], row, side, level_deg)
        measured = known is not None and np.array_equal(found, known)
        text = degrees(value) if measured else "…"  # until it is measured with a moved point
        self._label(written, text, side, is_rightmost(shown.points, row, side))

    def _label(self, centre: QPointF, text: str, side: str, rightwards: bool) -> None:
        """Write a value on the outer side of its joint, so that it is not read as the other's."""
        self.painter.setFont(self._font)
        full = f"{side_letter(side)} {text}" if side else text
        metrics = self.painter.fontMetrics()
        width, height = metrics.horizontalAdvance(full) + 10, max(metrics.height() + 4, 20)
        x = centre.x() + 32 if rightwards else centre.x() - 32 - width
        shown = QRectF(self.painter.window())
        if shown.contains(centre):  # a joint at the edge, whose value is not to be cut off
            x = min(max(x, shown.left()), shown.right() - width)
        box = self._free(QRectF(x, centre.y() - height / 2, width, height))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(10, 14, 16, 190))
        self.painter.drawRoundedRect(box, 5, 5)
        self.painter.setPen(STAGE_SIDES[side or None])
        self.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, full)

    def _free(self, box: QRectF) -> QRectF:
        """Return the box, moved up or down off the values that are written already."""
        for _ in self._labels:
            other = next((one for one in self._labels if one.intersects(box)), None)
            if other is None:
                break
            if box.center().y() < other.center().y():
                box.moveBottom(other.top() - 2)
            else:
                box.moveTop(other.bottom() + 2)
        self._labels.append(box)
        return box


def _sureness(shown: Shown, a: str, b: str) -> float:
    """Return an opacity from the lower confidence of two keypoints against their usual one.

    It stays above a half: on dark clothes a fainter bone is not seen at all.
    """
    points = [INDEX[a], INDEX[b]]
    usual = _usual_confidence(shown.measures)[points]
    shares = shown.measures.pose.confidence[shown.row, points] / usual
    return float(np.clip(shares.min(), 0.6, 1.0)) if np.isfinite(shares).all() else 1.0


@lru_cache(maxsize=2)
def _usual_confidence(measures: "Measures") -> Floats:
    """Return each keypoint's median confidence where it was found, (K,); NaN for never."""
    usual = np.full(len(KEYPOINTS), np.nan)
    for point, values in enumerate(measures.pose.confidence.T):
        known = values[np.isfinite(values) & (values > 0)]
        if len(known):
            usual[point] = np.median(known)
    return usual
