"""What a person changed in the keypoints, kept apart from what the network saw.

Corrections name frames of the video and keypoints, so they survive an analysis with another
variant. They are applied in the order in which they were made.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import RecordingError
from ..keypoints import INDEX
from ..pose import PoseSequence, Status

LEGS = ("hip", "knee", "ankle")
ARMS = ("shoulder", "elbow", "wrist")


@dataclass(frozen=True)
class MovePoint:
    """One keypoint put to another place, pixels of the displayed picture."""

    frame: int
    keypoint: str
    x: float
    y: float


@dataclass(frozen=True)
class SwapSides:
    """Left and right exchanged in the frames `start` to `stop` (exclusive) for some joints."""

    start: int
    stop: int
    joints: tuple[str, ...] = LEGS


@dataclass(frozen=True)
class ClearPoints:
    """Keypoints taken out in the frames `start` to `stop` (exclusive)."""

    start: int
    stop: int
    keypoints: tuple[str, ...]


@dataclass(frozen=True)
class BridgePoints:
    """Keypoints in the frames `start` to `stop` (exclusive) put on the line between the ends."""

    start: int
    stop: int
    keypoints: tuple[str, ...]


Correction = MovePoint | SwapSides | ClearPoints | BridgePoints
_KINDS: dict[str, type[Correction]] = {
    kind.__name__: kind for kind in (MovePoint, SwapSides, ClearPoints, BridgePoints)
}


def with_correction(
    corrections: tuple[Correction, ...], correction: Correction
) -> tuple[Correction, ...]:
    """Return corrections with one more; a keypoint put to yet another place is one correction.

    >>> one, again = (MovePoint(3, "left_knee", x, 60.0) for x in (50.0, 51.0))
    >>> with_correction((one,), again) == (again,)
    True
    """
    point = _moved(correction)
    again = point is not None and bool(corrections) and _moved(corrections[-1]) == point
    return (*(corrections[:-1] if again else corrections), correction)


def _moved(correction: Correction) -> tuple[int, str] | None:
    """Return which keypoint is put to another place, and in which frame; None for none."""
    return (correction.frame, correction.keypoint) if isinstance(correction, MovePoint) else None


def apply_corrections(
    pose: PoseSequence, frames: NDArray[np.int64], corrections: Sequence[Correction]
) -> PoseSequence:
    """Return the pose with all corrections, each touched sample CORRECTED.

    Parameters
    ----------
    frames : (T,) number of each sample's frame in the video; corrections of frames that are
        not among them change nothing
    """
    xy, confidence, status = pose.xy.copy(), pose.confidence.copy(), pose.status.copy()
    for change in corrections:
        if isinstance(change, MovePoint):
            row, point = frames == change.frame, INDEX[change.keypoint]
            xy[row, point] = change.x, change.y
            status[row, point] = Status.CORRECTED
            continue
        rows = np.flatnonzero((frames >= change.start) & (frames < change.stop))[:, None]
        if not len(rows):
            continue
        if isinstance(change, SwapSides):
            left = [INDEX[f"left_{joint}"] for joint in change.joints]
            right = [INDEX[f"right_{joint}"] for joint in change.joints]
            for values in (xy, confidence):
                values[rows, left + right] = values[rows, right + left]
            found = np.isfinite(xy[rows, left + right, 0])
            status[rows, left + right] = np.where(found, Status.CORRECTED, Status.MISSING)
            continue
        points = [INDEX[name] for name in change.keypoints]
        xy[rows, points] = np.nan
        status[rows, points] = Status.MISSING
        if isinstance(change, BridgePoints):
            _bridge(pose.time_s, xy, status, rows[:, 0], points)
    return PoseSequence(pose.time_s, xy, confidence, status)


def _bridge(
    time_s: NDArray[np.float64],
    xy: NDArray[np.float64],
    status: NDArray[np.uint8],
    rows: NDArray[np.int64],
    points: list[int],
) -> None:
    """Fill rows from the nearest samples on both sides; without one on a side they stay open."""
    for point in points:
        known = np.flatnonzero(np.isfinite(xy[:, point, 0]))
        before, after = known[known < rows[0]], known[known > rows[-1]]
        if not len(before) or not len(after):
            continue
        ends = [before[-1], after[0]]
        for axis in (0, 1):
            xy[rows, point, axis] = np.interp(time_s[rows], time_s[ends], xy[ends, point, axis])
        status[rows, point] = Status.CORRECTED


def to_json(correction: Correction) -> dict[str, Any]:
    """Return a correction as an object for the recording's file."""
    return {"kind": type(correction).__name__, **asdict(correction)}


def from_json(entry: dict[str, Any]) -> Correction:
    """Return the correction that `to_json` wrote.

    Raises
    ------
    RecordingError : of an unknown kind, or with missing or extra parts
    """
    fields: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in entry.items() if k != "kind"
    }
    try:
        return _KINDS[entry["kind"]](**fields)
    except (KeyError, TypeError) as error:
        raise RecordingError(f"a correction cannot be read: {entry} ({error})") from error
