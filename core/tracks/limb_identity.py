"""Which of two followed limbs is the left one: decided by the evidence of a whole stretch.

Motion keeps two limbs apart from frame to frame but does not know their names. The network's
labels do, a little better than chance in a side view and wrong for half a stride at a time,
so they are summed over the whole stretch in which the limbs were followed without a break.
For legs the floor says the same independently: a camera above the ankles sees the nearer foot
lower in the picture.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ..keypoints import SIDES
from ..kinematics.butterworth import SAME_S
from ..kinematics.view import near_side
from ..pose import Floats
from .at_rest import parted_at_rests
from .limb_options import SAME_PLACE, LimbView
from .limb_search import LimbPath

Ints = NDArray[np.int64]

FLOOR = 0.05
"""Peak heights below which a difference does not matter."""

LABEL_CAP = 3.0
"""The most that the labels of one frame count."""

INDEPENDENT_S = 0.5
"""Labels within about half a stride are wrong together and count as one."""

SAME_AGAIN_S = 2.0
"""And they are wrong at the same moments of every stride: a longer walk says no more than about
two strides. Summed without an end, labels would outvote the floor in every long walk, and where
they are wrong together name every frame wrongly."""

LEVEL = 0.01
"""Difference of the feet's levels that counts as one unit, of the leg's length. Feet 0.15 m apart
in depth, seen from 1 m above the floor at 4.5 m, differ by 0.034 m or 0.04 of a leg of 0.85 m; from
farther off, or from lower, by less."""

LEVEL_CAP = 4.0
"""More would leave the labels nothing to say where the facing, and so the nearer side, is wrong."""

STRIDE_S = 1.1
"""Within a stride both feet stand; levels seen for a shorter time count by its share. In an oblique
view from the front a few frames here and there seem to be from the side: they say little."""

STAYS = 0.15
"""A foot that goes no farther than this, in leg lengths, stays where it is. Walking, both go."""

WEAK = 2.0
"""Evidence below which names are doubtful. Seen from the side the labels of the own networks alone
come to 10 and more on rendered walkers, and in eight real walks to 2.8 and more with the floor."""

BRIEF_S = 0.5
"""Stretches of less are not worth a look."""


@dataclass(frozen=True)
class Identity:
    """What was decided for one stretch, frames start ... stop - 1.

    Attributes
    ----------
    search : the name of the search whose path was taken
    exchanged : whether the names of the two limbs were exchanged
    labels, level : the evidence for the names now given, 1 being weak and 3 strong; level is
        0 where the floor says nothing
    against : how much the labels of a first or last part speak for the other names, as where
        one limb was taken for the other on the way
    """

    start: int
    stop: int
    search: str
    exchanged: bool
    labels: float
    level: float
    against: float = 0.0

    @property
    def doubtful(self) -> bool:
        """Whether the names may as well be the other way round, or are so in a part."""
        return self.labels + self.level < WEAK or self.against > WEAK


def identify(
    view: LimbView,
    time_s: Floats,
    paths: Mapping[str, LimbPath],
    longest_gap_s: float,
    *,
    feet: bool,
    rests: bool = False,
) -> tuple[LimbPath, list[Identity]]:
    """Return one path with the sides named by the evidence of each stretch, and what was decided.

    Of several paths, that whose names the evidence of the stretch speaks for most clearly is
    taken: a path that changes from one limb to the other halfway has labels against itself.
    Where the limbs move one after the other for a stride in all, those frames alone speak: of limbs
    that do the same before or after (`LimbView.still`) there is little to tell.

    Parameters
    ----------
    paths : by the name of the search; the stretches and the facing are those of the first
    longest_gap_s : without any sighting of the limbs for longer, a new stretch begins; so it
        does where the person turns
    feet : whether the limbs' ends stand on the floor
    rests : whether a new stretch also begins where both limbs rest in one place
    """
    first = next(iter(paths.values()))
    clues = {name: _Clues.of(view, time_s, path) for name, path in paths.items()}
    choice, decided = first.choice.copy(), []
    for start, stop in _stretches(view, time_s, first, longest_gap_s, rests):
        direction = int(first.direction[start]) if feet else 0
        part = slice(start, stop)
        named = [one.named(name, view, time_s, part, direction) for name, one in clues.items()]
        best = max(named, key=lambda one: one.labels + one.level)
        choice[part] = paths[best.search].choice[part]
        if best.exchanged:
            choice[part] = choice[part, ::-1]
        decided.append(best)
    return LimbPath(choice, first.direction), decided


@dataclass(frozen=True)
class _Clues:
    """What speaks for the names of one path.

    Attributes
    ----------
    labels : (T,) weighted label evidence
    lasts_s : (T,) for how long each frame counts
    ends : (T, 2, 2)
    """

    labels: Floats
    lasts_s: Floats
    ends: Floats

    @classmethod
    def of(cls, view: LimbView, time_s: Floats, path: LimbPath) -> Self:
        evidence = np.clip(label_evidence(view, path.choice), -LABEL_CAP, LABEL_CAP)
        lasts_s = np.clip(np.gradient(time_s), 0, INDEPENDENT_S) if len(time_s) > 1 else np.ones(1)
        ends = view.chosen(path.choice)[:, :, 1, :2]
        return cls(evidence * lasts_s / INDEPENDENT_S, lasts_s, ends)

    def named(
        self, search: str, view: LimbView, time_s: Floats, part: slice, direction: int
    ) -> Identity:
        telling, seconds = _telling(view, part, time_s)
        labels = float(self.labels[telling].sum()) * min(SAME_AGAIN_S / max(seconds, 1e-6), 1.0)
        level = _level(view, telling, self.ends, time_s, direction)
        sign = -1 if labels + level < 0 else 1
        against = against_in_a_part(sign * self.labels[telling], self.lasts_s[telling])
        return Identity(
            part.start, part.stop, search, sign < 0, sign * labels, sign * level, against
        )


def label_evidence(view: LimbView, choice: Ints) -> Floats:
    """Return by how much each frame's labels speak for the sides as they are, (T,).

    Summed over the limbs' joints, the logarithm of the height that the map of the own side
    has at the chosen place over that of the other side's map; negative speaks against.
    """
    places = view.chosen(choice)[..., :2]  # (T, sides, joints, 2)
    reach = (SAME_PLACE * view.length)[:, None, None, None]
    heights = []
    for maps in (view.peaks, view.peaks[:, :, ::-1]):  # the own side's, the other side's
        peaks = maps.swapaxes(1, 2)  # (T, sides, joints, C, 3)
        distance2 = ((peaks[..., :2] - places[:, :, :, None]) ** 2).sum(axis=-1)
        near = np.nan_to_num(np.exp(-distance2 / (2 * reach**2)))
        heights.append((near * np.nan_to_num(peaks[..., 2])).max(axis=-1))
    return np.asarray(np.log((heights[0] + FLOOR) / (heights[1] + FLOOR)).sum(axis=(1, 2)))


def against_in_a_part(labels: Floats, lasts_s: Floats) -> float:
    """Return the most that the labels of a first or last part speak for the other names.

    Parameters
    ----------
    labels, lasts_s : (N,) evidence for the names as they are, and how long each frame counts
    """
    most = 0.0
    for order in (slice(None), slice(None, None, -1)):
        seconds = lasts_s[order].cumsum()
        told = labels[order].cumsum() * np.minimum(SAME_AGAIN_S / np.maximum(seconds, 1e-6), 1.0)
        most = max(most, -float(told.min(initial=0.0)))
    return most


def _stretches(
    view: LimbView, time_s: Floats, path: LimbPath, longest_gap_s: float, rests: bool
) -> Iterator[tuple[int, int]]:
    """Yield where the limbs were followed without a break and the facing stayed."""
    seen = np.flatnonzero((path.choice < view.missing).any(axis=(1, 2)))
    if not len(seen):
        return
    lost = np.diff(time_s[seen]) > longest_gap_s + SAME_S
    turned = np.diff(path.direction[seen]) != 0
    starts = [0, *(seen[1:][lost | turned])]
    stretches = zip(starts, [*starts[1:], len(view)], strict=True)
    if rests:
        yield from parted_at_rests(stretches, view, time_s, view.chosen(path.choice)[..., :2])
    else:
        yield from stretches


def _telling(view: LimbView, part: slice, time_s: Floats) -> tuple[Ints, float]:
    """Return the frames of a stretch that tell which limb is which, and for how long they last."""
    frames = np.arange(part.start, part.stop)
    if view.still is not None:
        seen = np.isfinite(view.peaks[part, ..., 0]).any(axis=(1, 2, 3))
        moving = frames[seen & ~view.still[part]]
        lasts_s = float(np.gradient(time_s)[moving].sum()) if len(time_s) > 1 else 0.0
        if lasts_s >= STRIDE_S - SAME_S:
            return moving, lasts_s
    return frames, float(np.ptp(time_s[part]))


def _level(
    view: LimbView, part: slice | Ints, ends: Floats, time_s: Floats, direction: int
) -> float:
    both = np.isfinite(ends[part, :, 1]).all(axis=1) & (view.frontal[part] < 0.5)
    length = float(np.median(view.length[part]))
    if _one_is_lifted(ends[part][both] / length):
        return 0.0
    lasts = np.gradient(time_s)[part] if len(time_s) > 1 else np.zeros(1)
    return level_evidence(float(lasts[both].sum()), ends[part][both, :, 1], direction, length)


def _one_is_lifted(ends: Floats) -> bool:
    """Return whether one foot goes somewhere, (T, 2 sides, 2) leg lengths, and the other stays.

    It is higher in the picture than the one that stands because it is lifted, not because it is
    farther away.
    """
    if not len(ends):
        return False
    low, high = np.percentile(ends, [5, 95], axis=0)
    goes = (high - low).max(axis=1)
    return bool(goes.min() < STAYS < goes.max() / 2)


def level_evidence(seconds: float, heights: Floats, direction: int, length: float) -> float:
    """Return by how much the feet's levels speak for the sides as they are.

    The level of a foot is the third quartile of its height in the picture, its stance.

    Parameters
    ----------
    seconds : for how long both feet were seen
    heights : (T, 2) px downwards, of the frames with both feet
    """
    near = near_side(direction)
    if len(heights) < 5 or near is None:
        return 0.0
    levels = np.percentile(heights, 75, axis=0)
    side = SIDES.index(near)
    lower = (levels[side] - levels[1 - side]) / (LEVEL * length)
    share = min(seconds / STRIDE_S, 1.0)
    return share * float(np.clip(lower, -LEVEL_CAP, LEVEL_CAP))
