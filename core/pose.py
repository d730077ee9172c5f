"""The values that flow through Kinetrace: what the network saw, a pose, a curve, an event.

T is the number of frames, K = 16 keypoints (`kinetrace.core.keypoints`), C candidates.
Positions are pixels of the displayed picture (rotation and pixel aspect applied), x to the
right, y down. Time is in seconds, from the container. Missing is NaN.
"""

from dataclasses import dataclass, replace
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from .keypoints import INDEX, KEYPOINTS, Side

Floats = NDArray[np.float64]


class Status(IntEnum):
    """Where a sample comes from."""

    MISSING = 0
    MEASURED = 1
    """the strongest peak of the network's map, filtered"""
    REPAIRED = 2
    """another peak, or the other leg's, chosen because the whole track asks for it"""
    FILLED = 3
    """interpolated over a short gap"""
    CORRECTED = 4
    """set by a person"""


@dataclass(frozen=True)
class PoseSequence:
    """One person's keypoints over time.

    Attributes
    ----------
    time_s : (T,) seconds, strictly increasing
    xy : (T, K, 2) pixels, NaN where missing
    confidence : (T, K) height of the heatmap's peak; no probability, and its usual
        size differs between variants
    status : (T, K) `Status` of each sample
    """

    time_s: Floats
    xy: Floats
    confidence: Floats
    status: NDArray[np.uint8]

    def __post_init__(self) -> None:
        frames, keypoints = len(self.time_s), len(KEYPOINTS)
        for name, expected in (
            ("time_s", (frames,)),
            ("xy", (frames, keypoints, 2)),
            ("confidence", (frames, keypoints)),
            ("status", (frames, keypoints)),
        ):
            if (shape := getattr(self, name).shape) != expected:
                raise ValueError(f"{name}: expected shape {expected}, got {shape}")
        if frames > 1 and not np.all(np.diff(self.time_s) > 0):
            raise ValueError("time_s: expected strictly increasing times")

    def __len__(self) -> int:
        return len(self.time_s)

    def point(self, name: str) -> Floats:
        """Return the track of one keypoint, (T, 2) pixels."""
        return self.xy[:, INDEX[name]]

    def without(self, unwanted: NDArray[np.bool_]) -> "PoseSequence":
        """Return the pose without these positions, (T, K); what a person has set stays."""
        gone = unwanted & (self.status != Status.CORRECTED)
        xy = np.where(gone[..., None], np.nan, self.xy)
        status = np.where(gone, Status.MISSING, self.status).astype(np.uint8)
        return replace(self, xy=xy, status=status)


@dataclass(frozen=True)
class Detections:
    """What the network saw of one person, frame by frame, before any decision over time.

    Attributes
    ----------
    time_s : (T,) seconds
    candidates : (T, K, C, 3) x px, y px and height of the C highest peaks of each map,
        highest first, NaN where there are fewer
    spread_px : (T, K) standard deviation in pixels of the highest peak, read off its
        curvature: a blunt peak is an unsure one
    box : (T, 4) left, top, width, height in pixels of the part of the picture that the
        network was shown; NaN in frames without a person
    """

    time_s: Floats
    candidates: NDArray[np.float32]
    spread_px: NDArray[np.float32]
    box: Floats

    def __len__(self) -> int:
        return len(self.time_s)

    def strongest(self) -> PoseSequence:
        """Return the pose of the highest peaks alone, every found sample MEASURED."""
        best = self.candidates[:, :, 0].astype(np.float64)
        found = np.isfinite(best[..., 0])
        return PoseSequence(
            time_s=self.time_s,
            xy=best[..., :2],
            confidence=np.where(found, best[..., 2], 0.0),
            status=np.where(found, Status.MEASURED, Status.MISSING).astype(np.uint8),
        )


@dataclass(frozen=True)
class Curve:
    """One quantity over time.

    Attributes
    ----------
    name : as in the header of the CSV, without the unit: ``left_knee_flexion``
    unit : ``deg``, ``px``, ``m``
    time_s, value : (T,); value is NaN where missing
    status : (T,) the least trustworthy `Status` among the keypoints used
    """

    name: str
    unit: str
    time_s: Floats
    value: Floats
    status: NDArray[np.uint8]

    @property
    def column(self) -> str:
        """Return the CSV header: name and unit, ``left_knee_flexion_deg``."""
        return f"{self.name}_{self.unit}"


@dataclass(frozen=True)
class Event:
    """A moment of the movement.

    Attributes
    ----------
    kind : ``initial_contact``, ``foot_off`` or a task's own word
    side : the leg it belongs to, None where it belongs to the whole body
    time_s : seconds, not rounded to a frame
    method : what found it: ``zeni``, ``velocity``, ``ankle_distance`` or ``manual``
    edited : True once a person has set or moved it
    """

    kind: str
    side: Side | None
    time_s: float
    method: str
    edited: bool = False


@dataclass(frozen=True)
class Pass:
    """A stretch of the recording in which the person keeps one facing.

    Attributes
    ----------
    start, stop : frames start … stop - 1
    direction : +1 faces the right of the picture, -1 the left, 0 the camera or away from it
    certain : False where the cues contradict each other or are too few
    chosen_by : ``auto`` or ``user``
    """

    start: int
    stop: int
    direction: int
    certain: bool = True
    chosen_by: str = "auto"
