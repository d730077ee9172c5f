"""What a person measures on the picture by hand: an angle of three points, a length of two.

Points are pixels of the displayed picture, x right, y down, in one frame. Nothing here comes
from the network, and nothing changes with another analysis.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ..errors import RecordingError
from ..gait.scale import Scale, scale_from_length
from ..pose import Floats

Point = tuple[float, float]

CLICK_PX = 1.5
"""Standard uncertainty of a point set by hand, along each axis."""

LEVEL_PX = 120.0
"""A line tells the camera's roll from this length on: clicks leave it unsure by 1 degree."""


@dataclass(frozen=True)
class HandAngle:
    """An angle drawn on one frame.

    Attributes
    ----------
    frame, time_s : number of the frame in the video, and its time
    points : end of one arm, the vertex, end of the other arm
    name : what was measured, in the user's words
    """

    frame: int
    time_s: float
    points: tuple[Point, Point, Point]
    name: str = ""

    @property
    def angle_deg(self) -> float:
        """Return the angle between the arms at the vertex, degrees from 0 to 180.

        0 with both arms on one line to the same side, 180 with a straight joint; no sign, so
        it is the same in a mirrored picture. It is the angle in the picture: NaN where an arm
        has no length, too small or too large where the limb turns out of the picture's plane.

        >>> round(HandAngle(0, 0.0, ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0))).angle_deg, 6)
        90.0
        """
        one, other = _arms(self.points)
        if not (one.any() and other.any()):
            return float("nan")
        cross = float(one[0] * other[1] - one[1] * other[0])
        return abs(float(np.degrees(np.arctan2(cross, float(one @ other)))))

    @property
    def uncertainty_deg(self) -> float:
        """Return the standard uncertainty that clicks of `CLICK_PX` bring, degrees.

        First-order propagation of three independent points; short arms give poor angles.
        """
        one, other = _arms(self.points)
        a, b = (float(np.hypot(*arm)) for arm in (one, other))
        if not a or not b:
            return float("nan")
        variance = 2 / a**2 + 2 / b**2 - 2 * float(one @ other) / (a * b) ** 2
        return float(np.degrees(CLICK_PX * np.sqrt(variance)))


@dataclass(frozen=True)
class HandLength:
    """A line drawn on one frame.

    Attributes
    ----------
    frame, time_s, name : as of `HandAngle`
    points : both ends
    known_m : true length in metres where this line calibrates the picture, else None
    walking_plane : whether a calibrating line lies in the plane in which the person moves, so
        that step lengths and speed may use it
    """

    frame: int
    time_s: float
    points: tuple[Point, Point]
    name: str = ""
    known_m: float | None = None
    walking_plane: bool = False

    @property
    def length_px(self) -> float:
        """Return the length in pixels of the displayed picture."""
        (ax, ay), (bx, by) = self.points
        return float(np.hypot(bx - ax, by - ay))

    def length_m(self, scale: Scale) -> float:
        """Return the length in metres, as if it lay in the plane in which the scale holds."""
        return self.length_px * scale.metres_per_px

    def uncertainty_m(self, scale: Scale) -> float:
        """Return its standard uncertainty from both clicks and from the scale, metres."""
        clicks = np.sqrt(2) * CLICK_PX * scale.metres_per_px
        return float(np.hypot(clicks, self.length_m(scale) * scale.uncertainty))


HandMeasurement = HandAngle | HandLength


def calibration(measurements: Sequence[HandMeasurement]) -> HandLength | None:
    """Return the line of known length that was drawn last, None if there is none."""
    lines = [one for one in measurements if isinstance(one, HandLength) and one.known_m]
    return lines[-1] if lines else None


def drawn_roll_deg(measurements: Sequence[HandMeasurement]) -> float | None:
    """Return the camera's roll by the last line that was drawn, None where it is too short.

    The line lies along what is level or upright in truth: an edge of the floor that runs across
    the picture, a window, a plumb line. Degrees in [-45, 45), + where the floor rises to the right
    of the picture, as `kinetrace.core.kinematics.floor.FloorTilt`. An edge that leads away from
    the camera tells something else.

    >>> drawn_roll_deg([HandLength(0, 0.0, ((0.0, 300.0), (200.0, 282.5)))])
    5.0
    """
    lines = [one for one in measurements if isinstance(one, HandLength)]
    if not lines or lines[-1].length_px < LEVEL_PX:
        return None
    (ax, ay), (bx, by) = lines[-1].points
    rises_deg = float(np.degrees(np.arctan2(ay - by, bx - ax)))
    return round((rises_deg + 45) % 90 - 45, 1)


def hand_scale(measurements: Sequence[HandMeasurement]) -> Scale | None:
    """Return metres per pixel from the line of known length, None if there is none.

    It holds in the plane, square to the line of sight, in which that line lies: what is nearer
    to the camera is shown larger.

    Raises
    ------
    ValueError
        if the line is shorter than 20 pixels
    """
    line = calibration(measurements)
    if line is None or line.known_m is None:
        return None
    return scale_from_length(*line.points, line.known_m, click_px=CLICK_PX)


def value_words(one: HandMeasurement, scale: Scale | None) -> str:
    """Return a measurement's value with its unit, a length in pixels where no scale is known.

    >>> value_words(HandAngle(0, 0.0, ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0))), None)
    '90.0°'
    >>> line = HandLength(0, 0.0, ((0.0, 0.0), (50.0, 0.0)))
    >>> value_words(line, None), value_words(line, Scale(0.03, 0.0, "a known length"))
    ('50 px', '1.500 m')
    """
    if isinstance(one, HandAngle):
        return f"{one.angle_deg:.1f}°" if np.isfinite(one.angle_deg) else "–"
    if one.known_m is not None:
        value = one.known_m
    elif scale is not None:
        value = one.length_m(scale)
    else:
        return f"{one.length_px:.0f} px"
    return f"{100 * value:.1f} cm" if value < 1 else f"{value:.3f} m"


def to_json(one: HandMeasurement) -> dict[str, Any]:
    """Return a measurement as an object for the recording's file."""
    return {"kind": type(one).__name__, **asdict(one)}


def from_json(entry: dict[str, Any]) -> HandMeasurement:
    """Return the measurement that `to_json` wrote.

    Raises
    ------
    RecordingError : of an unknown kind, or with missing or extra parts
    """
    kinds: dict[str, tuple[type[HandMeasurement], int]] = {
        "HandAngle": (HandAngle, 3),
        "HandLength": (HandLength, 2),
    }
    try:
        kind, count = kinds[entry["kind"]]
        points = tuple((float(x), float(y)) for x, y in entry["points"])
        if len(points) != count:
            raise ValueError(f"{count} points are needed")
        others = {name: value for name, value in entry.items() if name not in ("kind", "points")}
        return kind(points=points, **others)  # type: ignore[arg-type] # as many as it has
    except (KeyError, TypeError, ValueError) as error:
        raise RecordingError(f"a hand measurement cannot be read: {entry} ({error})") from error


def _arms(points: tuple[Point, Point, Point]) -> tuple[Floats, Floats]:
    """Return the vectors from the vertex to both ends."""
    start, vertex, end = (np.array(point, dtype=np.float64) for point in points)
    return start - vertex, end - vertex
