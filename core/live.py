"""The body and its angles in a live picture, frame by frame, without looking ahead.

For looking at, not for measuring: the film is recorded beside it and analysed afterwards in
the usual way, which knows what comes next.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np

from .keypoints import KEYPOINTS
from .kinematics.facing import find_passes
from .kinematics.joint_angles import joint_angles
from .kinematics.one_euro import OneEuro
from .network.decoding import CANDIDATES
from .network.estimator import Estimator
from .person.sighting import Sighting
from .person.tracking import PersonTracker
from .pose import Pass, PoseSequence
from .tracks.causal import CausalRepair
from .video.info import Frame

FACING_S, FACING_EVERY_S = 3.0, 0.5
"""Which way the person faces is judged by the last three seconds, twice a second."""


@dataclass(frozen=True, eq=False)
class LiveFrame:
    """What is known of a frame when it comes.

    Attributes
    ----------
    time_s : when it was taken
    pose : a sequence of this frame alone, smoothed; all missing without a person
    direction : +1 faces the right of the picture, -1 the left, 0 the camera or away from it;
        None while it is not known
    angles : degrees by the curves' names, as `joint_angles` defines them; NaN where missing,
        empty while the facing is not known
    """

    time_s: float
    pose: PoseSequence
    direction: int | None
    angles: dict[str, float]

    @property
    def has_person(self) -> bool:
        """Tell whether anybody is seen."""
        return bool(np.isfinite(self.pose.xy).any())


class LiveMeasurement:
    """Follows one person through the frames of a camera; frames may be left out."""

    def __init__(self, estimator: Estimator) -> None:
        self._tracker = PersonTracker(estimator)
        self._repair, self._filter = CausalRepair(), OneEuro()
        self._past: deque[PoseSequence] = deque()
        self._direction: int | None = None
        self._judged_s = -np.inf

    def step(self, frame: Frame) -> LiveFrame:
        """Return what is seen in the next frame; its time is later than the last one's."""
        sighting = self._tracker.follow(frame.image, frame.time_s)
        candidates, box = _parts(sighting)
        pose = self._repair.step(frame.time_s, candidates, box)
        xy = self._filter.step(frame.time_s, pose.xy[0], self._repair.trunk_px)
        pose = PoseSequence(pose.time_s, xy[None], pose.confidence, pose.status)
        self._judge(pose)
        return LiveFrame(frame.time_s, pose, self._direction, self._angles(pose))

    def _judge(self, pose: PoseSequence) -> None:
        now_s = float(pose.time_s[0])
        self._past.append(pose)
        while self._past[0].time_s[0] < now_s - FACING_S:
            self._past.popleft()
        if now_s - self._judged_s < FACING_EVERY_S:
            return
        self._judged_s = now_s
        passes = find_passes(_joined(self._past))
        if passes and passes[-1].stop == len(self._past):
            self._direction = passes[-1].direction

    def _angles(self, pose: PoseSequence) -> dict[str, float]:
        if self._direction is None:
            return {}
        curves = joint_angles(pose, [Pass(0, 1, self._direction)])
        return {curve.name: float(curve.value[0]) for curve in curves}


def _parts(sighting: Sighting | None) -> tuple[np.ndarray, np.ndarray]:
    """Return candidates and box of a sighting, NaN where there is none."""
    if sighting is None:
        return np.full((len(KEYPOINTS), CANDIDATES, 3), np.nan), np.full(4, np.nan)
    crop = sighting.crop
    box = np.array([crop.left, crop.top, crop.side, crop.side], dtype=np.float64)
    return np.asarray(sighting.candidates, dtype=np.float64), box


def _joined(poses: "deque[PoseSequence]") -> PoseSequence:
    return PoseSequence(
        *(
            np.concatenate([getattr(pose, name) for pose in poses])
            for name in ("time_s", "xy", "confidence", "status")
        )
    )
