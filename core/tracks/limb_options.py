"""Where a limb can be in each frame, and what one frame alone says for and against it.

A limb is a chain of three joints, hip-knee-ankle or shoulder-elbow-wrist; the first one is
known here. For the other two every peak of the left AND of the right map is an option for
either side, for the network exchanges the sides of single joints and puts both labels on one
limb. Missing is always an option, the last one.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats


@dataclass(frozen=True)
class LimbCosts:
    """What a choice costs by its picture and its shape: natural logarithms, low is likely.

    Attributes
    ----------
    label : times the evidence of which side's map the peak came from, in a side view
    label_frontal : the same from the front, where the labels are mostly right
    label_still : the same where both feet stay, at least
    height : times the logarithm of the peak's height over the usual one
    bone : whether limb lengths count; bone_long and bone_short are the tolerated deviations
        as a share, upwards and downwards (foreshortening), the latter from the side
    bend : whether a joint bending backwards counts; free_bend_deg is tolerated
    overlap_middle, overlap_end, overlap_reach : both sides' joint in one place, and what counts as
        one place as a share of the limb's length
    missing : leaving a joint out
    pooled : False takes each side's own map alone
    """

    label: float = 0.03
    label_frontal: float = 2.0
    label_still: float = 1.0
    height: float = 0.7
    bone: bool = True
    bone_long: float = 0.1
    bone_short: float = 0.14
    bend: bool = True
    free_bend_deg: float = 5.0
    overlap_middle: float = 6.0
    overlap_end: float = 6.0
    overlap_reach: float = 0.07
    missing: float = 1.0
    pooled: bool = True


FRONTAL_FROM = 0.5
"""Share of the frontal width from which the labels count more: 30 degrees out of the side view."""

BONE_CAP, BEND_CAP = 8.0, 6.0
SAME_PLACE = 0.07
"""Peaks nearer than about this share of the limb's length are one joint."""

ALIKE = 0.7
"""Nearness of two options that are followed as one: 0.06 of the limb's length."""


@dataclass(frozen=True)
class LimbView:
    """One pair of limbs as the pictures show it, T frames, C peaks a map.

    Attributes
    ----------
    root : (T, 2 sides, 2) px, left then right, NaN where unknown
    peaks : (T, 2 joints, 2 sides, C, 3) middle and end joint's candidates
    bones : (T, 2) px, usual length of the upper and lower bone at that time
    frontal : (T,) 0 from the side ... 1 from the front
    ends : (T, 2 sides) the options that the end joints must take, None for a free choice
    still : (T,) where both feet stay and both limbs may be in one place
        (`kinetrace.core.tracks.feet_stay`), None for nowhere
    bends : +1 where the lower bone folds back when the limb bends (knee), -1 forwards (elbow)
    """

    root: Floats
    peaks: Floats
    bones: Floats
    frontal: Floats
    bends: int
    ends: NDArray[np.int64] | None = None
    still: NDArray[np.bool_] | None = None

    def __len__(self) -> int:
        return len(self.root)

    @property
    def length(self) -> Floats:
        """Return the limb's length in px, (T,)."""
        return np.asarray(self.bones.sum(axis=1))

    @property
    def missing(self) -> int:
        """Return the number of the option that leaves a joint out, the last one."""
        return int(2 * self.peaks.shape[3])

    def chosen(self, choice: NDArray[np.int64]) -> Floats:
        """Return the peaks, (T, 2 sides, 2 joints, 3), that are the options of a choice."""
        pool = self.peaks.reshape(len(self), 2, -1, 3)
        pool = np.concatenate([pool, np.full((len(self), 2, 1, 3), np.nan)], axis=2)
        return np.asarray(pool[np.arange(len(self))[:, None, None], np.arange(2), choice])

    def part(self, frames: slice) -> "LimbView":
        """Return these frames alone."""
        return LimbView(
            self.root[frames],
            self.peaks[frames],
            self.bones[frames],
            self.frontal[frames],
            self.bends,
            None if self.ends is None else self.ends[frames],
            None if self.still is None else self.still[frames],
        )


@dataclass(frozen=True)
class Options:
    """All options of a stretch of frames, O of them a joint, the last one missing.

    Attributes
    ----------
    xy : (T, 2 joints, O, 2) px, NaN where there is none
    cost : (T, 2 directions, 2 sides, O, O) of each pair of middle and end joint; inf where
        there is none. Directions: facing left, facing right
    overlap : (T, 2 joints, O, O) of left and right taking these two
    alike : (T, 2 joints, O) the highest option in about the same place; the same joint is often
        seen in both maps
    """

    xy: Floats
    cost: NDArray[np.float32]
    overlap: NDArray[np.float32]
    alike: NDArray[np.int64]

    @cached_property
    def usable(self) -> NDArray[np.bool_]:
        """Return which pairs of middle and end joint there are for either side, (T, O²)."""
        return np.isfinite(self.cost).any(axis=(1, 2)).reshape(len(self.cost), -1)


def options(view: LimbView, costs: LimbCosts) -> Options:
    """Return the options of all frames with their costs."""
    frames, joints, sides, peaks, _ = view.peaks.shape
    pool = view.peaks.reshape(frames, joints, sides * peaks, 3)
    xy = np.concatenate([pool[..., :2], np.full((frames, joints, 1, 2), np.nan)], axis=2)
    single = _picture_cost(view, xy, costs)
    cost = single[:, 0, :, :, None] + single[:, 1, :, None, :]  # (T, sides, O, O)
    if costs.bone:
        cost = cost + _bone_cost(view, xy, costs)
    both = np.stack([cost, cost], axis=1)
    if costs.bend:
        for index, direction in enumerate((-1, 1)):
            both[:, index] += _bend_cost(view, xy, direction, costs)
    near = _nearness(xy[:, :, :, None], xy[:, :, None, :], view.length[:, None, None, None])
    height = np.nan_to_num(pool[..., 2])
    height = np.concatenate([height, np.zeros((frames, joints, 1))], axis=2)
    alike = np.where(near > ALIKE, height[:, :, None], -1.0).argmax(axis=-1)
    alike[..., -1] = xy.shape[2] - 1
    price = np.array([costs.overlap_middle, costs.overlap_end])[:, None, None]
    overlap = price * near ** ((SAME_PLACE / costs.overlap_reach) ** 2)
    if view.still is not None:
        overlap = np.where(view.still[:, None, None, None], 0.0, overlap)
    return Options(xy, both.astype(np.float32), overlap.astype(np.float32), alike)


def _picture_cost(view: LimbView, xy: Floats, costs: LimbCosts) -> Floats:
    """Return the cost of each option by peak height and label, (T, joints, sides, O)."""
    support = np.stack([_support(view, xy, side) for side in (0, 1)], axis=2)
    total, other = support.sum(axis=2, keepdims=True), support[:, :, ::-1]
    strength = np.clip(np.maximum(support, other), 0.03, 1.0)
    label = np.log((total + 0.2) / (support + 0.1))
    frontal = np.clip((view.frontal - FRONTAL_FROM) / (1 - FRONTAL_FROM), 0, 1)
    weight = costs.label + (costs.label_frontal - costs.label) * frontal
    if view.still is not None:
        weight = np.where(view.still, np.maximum(weight, costs.label_still), weight)
    cost = weight[:, None, None, None] * label - costs.height * np.log(strength)
    absent = ~np.isfinite(xy[..., 0])
    cost = np.where(absent[:, :, None], np.inf, cost)
    if not costs.pooled:
        half = (xy.shape[2] - 1) // 2
        cost[:, :, 0, half:] = cost[:, :, 1, :half] = np.inf
    cost[..., -1] = costs.missing
    if view.ends is not None:
        other = np.arange(cost.shape[-1]) != view.ends[..., None]
        cost[:, 1] = np.where(other, np.inf, 0.0)
    return cost


def _support(view: LimbView, xy: Floats, side: int) -> Floats:
    """Return the height that one side's map has at each option, over the usual one."""
    peaks = view.peaks[:, :, side]  # (T, joints, C, 3)
    reach = view.length[:, None, None, None]
    near = _nearness(xy[:, :, :, None], peaks[:, :, None, :, :2], reach)
    height = np.nan_to_num(peaks[..., 2])[:, :, None]
    highest = (near * height).max(axis=-1)
    return np.asarray(highest / _usual(view)[None, :, None])


def _usual(view: LimbView) -> Floats:
    """Return the median height of the better of both sides' highest peaks, (joints,)."""
    best = np.nan_to_num(view.peaks[..., 0, 2]).max(axis=2)  # (T, joints)
    seen = [column[column > 0] for column in best.T]
    return np.array([np.median(heights) if len(heights) else 1.0 for heights in seen])


def _nearness(a: Floats, b: Floats, length: Floats) -> Floats:
    """Return 1 for one place ... 0 for far apart, 0 where one is missing."""
    distance2 = ((a - b) ** 2).sum(axis=-1)
    return np.asarray(np.nan_to_num(np.exp(-distance2 / (2 * (SAME_PLACE * length) ** 2))))


def _segments(view: LimbView, xy: Floats) -> tuple[Floats, Floats]:
    """Return the upper, (T, sides, O, 1, 2), and lower bones, (T, 1, O, O, 2)."""
    middle, end = xy[:, 0], xy[:, 1]
    upper = middle[:, None] - view.root[:, :, None]
    lower = end[:, None, :] - middle[:, :, None]
    return upper[:, :, :, None], lower[:, None]


def _bone_cost(view: LimbView, xy: Floats, costs: LimbCosts) -> Floats:
    """Return the cost of unusual lengths, (T, sides, O, O); a missing joint costs none."""
    frontal = view.frontal[:, None, None, None]
    short = costs.bone_short + (0.6 - costs.bone_short) * frontal
    long = costs.bone_long + (0.2 - costs.bone_long) * frontal
    cost = np.zeros(1)
    for bone, segment in enumerate(_segments(view, xy)):
        usual = view.bones[:, bone, None, None, None]
        excess = np.hypot(segment[..., 0], segment[..., 1]) / usual - 1
        excess = excess / np.where(excess > 0, long, short)
        cost = cost + np.nan_to_num(np.minimum(excess**2 / 2, BONE_CAP))
    reach = xy[:, 1, None] - view.root[:, :, None]  # a middle joint that is missing
    excess = np.hypot(reach[..., 0], reach[..., 1]) / view.length[:, None, None] - 1
    excess = np.nan_to_num(np.clip(excess, 0, None) / costs.bone_long)
    cost[:, :, -1] += np.minimum(excess**2 / 2, BONE_CAP)
    return np.asarray(cost)


def _bend_cost(view: LimbView, xy: Floats, direction: int, costs: LimbCosts) -> Floats:
    """Return the cost of bending backwards, seen as facing `direction`, (T, sides, O, O).

    It counts in full up to `FRONTAL_FROM`, for a near camera sees who comes into its picture or
    leaves it so far from the side, and fades towards the front.
    """
    upper, lower = _segments(view, xy)
    cross = lower[..., 0] * upper[..., 1] - lower[..., 1] * upper[..., 0]
    dot = (upper * lower).sum(axis=-1)
    flexion = -direction * view.bends * np.degrees(np.arctan2(cross, dot))
    beyond = np.maximum(-flexion - costs.free_bend_deg, flexion - 150.0)
    cost = np.minimum((np.clip(beyond, 0, None) / 10.0) ** 2 / 2, BEND_CAP)
    sagittal = np.clip((1 - view.frontal) / (1 - FRONTAL_FROM), 0, 1)[:, None, None, None]
    return np.asarray(np.nan_to_num(cost) * sagittal)
