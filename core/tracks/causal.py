"""Left and right decided frame by frame, without looking ahead: for a live picture.

The same search as in `repair`, read at its newest frame. What it takes there it cannot take
back, and the names of the limbs rest on the evidence so far: they can change once more when it
grows. The recording of a live picture is therefore repaired anew afterwards.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ..keypoints import KEYPOINTS
from ..kinematics.view import frontal_share
from ..pose import Detections, Floats, PoseSequence
from .body_size import bone_lengths, downwards, trunk_length
from .feet_stay import feet_stay
from .limb_identity import INDEPENDENT_S, LABEL_CAP, label_evidence, level_evidence
from .limb_options import LimbCosts, LimbView, options
from .limb_search import Ints, LimbSearch, SearchSettings
from .repair import ARM, LEG, RepairSettings, limb_channels, pose_of, take_limbs, take_single

SIZES_S, SIZES_EVERY_S = 2.0, 0.25
"""The body's sizes, and whether the feet stay, are those of the last two seconds, looked at four
times a second."""

TRUNK_S = 0.5
"""The trunk's points are followed through so much of the past."""

MEMORY_S = 4.0
"""The evidence for names fades to a third in this time."""

BEAM, CHOICES = 8, 4
"""The search for a live picture: each frame is decided anyway, so few hypotheses are enough."""

RENAME = 1.0
"""Evidence against the names that exchanges them: a weak one is not enough."""


class CausalRepair:
    """The body so far, frame after frame."""

    def __init__(self) -> None:
        s = RepairSettings()
        self._past: deque[tuple[float, Floats, Floats]] = deque()
        self._sized_s = -np.inf
        self._trunk_px = 100.0
        self._limbs = (
            _Limbs(LEG, +1, s.leg_costs, replace(s.leg_search, beam=BEAM, choices=CHOICES)),
            _Limbs(ARM, -1, s.arm_costs, replace(s.arm_search, beam=BEAM, choices=CHOICES)),
        )

    @property
    def trunk_px(self) -> float:
        """Return the usual length of the trunk, pixels."""
        return self._trunk_px

    def step(self, time_s: float, candidates: Floats, box: Floats) -> PoseSequence:
        """Return the pose of the next frame, a sequence of one.

        Parameters
        ----------
        time_s : later than at the step before
        candidates : (K, C, 3) px, px, height, as in `Detections`; NaN for none
        box : (4,) px, NaN without a person
        """
        self._past.append((time_s, candidates, box))
        while self._past[0][0] < time_s - SIZES_S:
            self._past.popleft()
        if time_s - self._sized_s >= SIZES_EVERY_S:
            self._measure_sizes(time_s)
        near = [row for row in self._past if row[0] >= time_s - TRUNK_S]
        seen = _detections(near)
        chosen = np.full((len(near), len(KEYPOINTS), 3), np.nan)
        candidates = seen.candidates.astype(np.float64)
        take_single(seen.time_s, candidates, np.full(len(near), self._trunk_px), chosen)
        trunk = pose_of(seen, chosen)
        frontal = float(frontal_share(trunk)[-1])
        for limbs in self._limbs:
            limbs.step(time_s, trunk, candidates[-1], frontal, chosen[-1:])
        return pose_of(_detections(near[-1:]), chosen[-1:])

    def _measure_sizes(self, time_s: float) -> None:
        self._sized_s = time_s
        seen = _detections(self._past)
        pose = seen.strongest()
        trunk_px = trunk_length(pose, seen.box)
        self._trunk_px = float(trunk_px[-1])
        frontal = frontal_share(pose)
        for limbs in self._limbs:
            limbs.bones = bone_lengths(seen, limbs.channels, trunk_px, frontal)[-1:]
            if limbs.joints is LEG:
                limbs.still = feet_stay(pose, float(limbs.bones.sum()))[-1:]


@dataclass
class _Limbs:
    """One pair of limbs on its way."""

    joints: tuple[str, str, str]
    bends: int
    costs: LimbCosts
    how: SearchSettings
    bones: Floats = field(default_factory=lambda: np.ones((1, 2)))
    still: NDArray[np.bool_] | None = None
    _search: LimbSearch | None = None
    _root: Floats = field(default_factory=lambda: np.full((2, 2), np.nan))
    _time_s: float = -np.inf
    _seen_s: float = -np.inf
    _labels: float = 0.0
    _exchanged: bool = False
    _levels: deque[tuple[float, Floats]] = field(default_factory=deque)

    @property
    def channels(self) -> Ints:
        """Return the channels of the keypoints, (2 sides, 3 joints)."""
        return limb_channels(self.joints)

    def step(
        self, time_s: float, trunk: PoseSequence, candidates: Floats, frontal: float, chosen: Floats
    ) -> None:
        """Put the limbs' peaks in the newest frame into `chosen`, (1, K, 3)."""
        view = self._view(trunk, candidates, frontal)
        if time_s - self._seen_s > self.how.forget_s:
            self._search, self._labels, self._exchanged = None, 0.0, False
            self._levels.clear()
        if self._search is None:
            self._search = LimbSearch(view, downwards(trunk)[-1:], self.how)
            self._time_s = time_s
        self._search.view, self._search.down = view, downwards(trunk)[-1:]
        elapsed_s = time_s - self._time_s
        self._search.step(options(view, self.costs), 0, 0, elapsed_s)
        choice, direction = self._search.newest()
        if (choice < view.missing).any():
            self._seen_s = time_s
        named = self._named(view, choice, direction, time_s, elapsed_s)
        take_limbs(self.joints, view, named[None], chosen)
        self._time_s = time_s

    def _view(self, trunk: PoseSequence, candidates: Floats, frontal: float) -> LimbView:
        root = trunk.xy[-1, self.channels[:, 0]]
        self._root = np.where(np.isfinite(root), root, self._root)
        peaks = candidates[self.channels[:, 1:]].swapaxes(0, 1)[None]  # (1, joints, sides, C, 3)
        return LimbView(
            np.nan_to_num(self._root)[None],
            peaks,
            self.bones,
            np.array([frontal]),
            self.bends,
            still=self.still,
        )

    def _named(
        self, view: LimbView, choice: Ints, direction: int, time_s: float, elapsed_s: float
    ) -> Ints:
        """Return the choice with the sides named by all evidence so far."""
        if self._exchanged:
            choice = choice[::-1]
        labels = float(np.clip(label_evidence(view, choice[None])[0], -LABEL_CAP, LABEL_CAP))
        share = min(elapsed_s, INDEPENDENT_S) / INDEPENDENT_S
        self._labels = self._labels * float(np.exp(-elapsed_s / MEMORY_S)) + share * labels
        if self._labels + self._level(view, choice, direction, time_s) >= -RENAME:
            return choice
        self._exchanged, self._labels = not self._exchanged, -self._labels
        self._levels = deque((at, heights[::-1]) for at, heights in self._levels)
        return choice[::-1]

    def _level(self, view: LimbView, choice: Ints, direction: int, time_s: float) -> float:
        """Return the evidence of the feet's levels in the last seconds; 0 for arms."""
        if self.joints is not LEG or view.frontal[0] >= 0.5:
            return 0.0
        heights = view.chosen(choice[None])[0, :, 1, 1]
        if np.isfinite(heights).all():
            self._levels.append((time_s, heights))
        while self._levels and self._levels[0][0] < time_s - SIZES_S:
            self._levels.popleft()
        lasts = self._levels[-1][0] - self._levels[0][0] if self._levels else 0.0
        known = np.array([heights for _, heights in self._levels]).reshape(-1, 2)
        return level_evidence(lasts, known, direction, float(view.length[0]))


def _detections(rows: Iterable[tuple[float, Floats, Floats]]) -> Detections:
    times, candidates, boxes = zip(*rows, strict=True)
    return Detections(
        np.array(times),
        np.stack(candidates).astype(np.float32),
        np.ones((len(times), len(KEYPOINTS)), np.float32),
        np.stack(boxes),
    )
