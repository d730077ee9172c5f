"""The most plausible path of both limbs through the options of all frames.

A hypothesis says which peak each side's middle and end joint took in every frame so far and
which way the person faces. Each frame extends every hypothesis by every choice, and the
cheapest are kept, of those that agree in their last two sightings only the cheapest: a
second-order Viterbi search, exact but for the hypotheses that fall out of the beam. Motion is
a Kalman filter of constant velocity over the real time, so frames without a sighting cost
their fixed price and widen the prediction.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..pose import Floats
from .constant_velocity import Points
from .limb_options import LimbCosts, LimbView, Options, options

Ints = NDArray[np.int64]

CHUNK = 1000
"""Frames whose options are held in memory together."""

PART = 100
"""Frames after which a search can be given up."""

FIRST_CAP = 0.5
"""The most that a first sighting costs for being far from where the limb would hang."""

FACINGS = (-1, 1)
"""To the left and to the right of the picture."""

CLUTTER = 0.3
"""Area over which false peaks are spread, L²."""


@dataclass(frozen=True)
class SearchSettings:
    """How limbs move, in lengths of the limb L, and how wide the search is.

    Attributes
    ----------
    noise : standard deviation of a peak, L
    agility_middle, agility_end : growth of the velocity's variance, L²/s³
    rest_middle, rest_end : standard deviation about the hanging limb of a joint not yet seen, L
    motion : False leaves motion out (each frame by itself)
    turn, turn_frontal : cost of facing the other way from one frame to the next
    beam, ends_beam : hypotheses kept for each facing; the latter where the ends are followed
        by themselves
    choices : best choices of each limb that are looked at for each hypothesis
    forget_s : a joint not seen for longer may be anywhere
    """

    noise: float = 0.022
    agility_middle: float = 4.0
    agility_end: float = 10.0
    rest_middle: float = 0.22
    rest_end: float = 0.35
    motion: bool = True
    turn: float = 12.0
    turn_frontal: float = 2.0
    beam: int = 24
    ends_beam: int = 64
    choices: int = 5
    forget_s: float = 0.6


@dataclass(frozen=True)
class LimbPath:
    """The result of a search.

    Attributes
    ----------
    choice : (T, 2 sides, 2 joints) index of the option, the last one is missing
    direction : (T,) -1 or +1, the facing that the bends of the joints speak for
    """

    choice: Ints
    direction: Ints


@dataclass
class Beam:
    """The hypotheses alive after a frame, H of them, sides and joints along the next axes."""

    cost: Floats
    direction: Ints
    points: Points
    unseen_s: Floats
    """(H, 2, 2) seconds since each joint was seen, infinite before"""
    recent: Ints
    """(H, 2, 2, 2) the last two sightings of each joint, numbered through the recording"""
    choice: Ints


class LimbSearch:
    """A search in progress: feed it frame after frame, ask for the best path at any time.

    For a live picture the view is that of the newest frame alone and `newest` is asked for
    after each step.
    """

    def __init__(self, view: LimbView, down: Floats, settings: SearchSettings) -> None:
        self.view, self.down, self.settings = view, down, settings
        self._parents: list[NDArray[np.int16]] = []
        self._choices: list[NDArray[np.int16]] = []
        self._directions: list[NDArray[np.int8]] = []
        self._steps = 0
        self._beam = self._first()

    def step(self, found: Options, row: int, frame: int, elapsed_s: float) -> None:
        """Go on to the next frame, which is `row` of the options and `frame` of the view."""
        beam, length = self._beam, float(self.view.bones[frame].sum())
        self._move(beam, frame, length, elapsed_s)
        rows, direction, cost = self._turned(frame)
        several = found.cost.shape[-1]
        shape = found.cost[row].reshape(2, 2, -1)  # (directions, sides, O²)
        pairs = np.flatnonzero(found.usable[row])
        joints = np.stack(np.divmod(pairs, several))  # (middle and end, P)
        limb = shape[:, :, pairs][(direction + 1) // 2]
        if self.settings.motion:
            surprise = self._surprise(beam, found.xy[row], length)[rows]
            limb = limb + surprise[:, :, 0, joints[0]] + surprise[:, :, 1, joints[1]]
        parent, cost, choice = self._extended(cost, limb, found.overlap[row], joints)
        parent, direction = rows[parent], direction[parent]
        recent, seen = self._sighted(beam.recent[parent], found, row, choice)
        kept = self._kept(cost, direction, recent)
        parent, choice, seen = parent[kept], choice[kept], seen[kept]
        points = beam.points.take(parent)
        xy = np.moveaxis(found.xy[row], -1, 0)[:, _JOINTS, choice]
        points.correct(xy, (self.settings.noise * length) ** 2)
        unseen_s = np.where(seen, 0.0, beam.unseen_s[parent])
        self._beam = Beam(cost[kept], direction[kept], points, unseen_s, recent[kept], choice)
        self._parents.append(parent.astype(np.int16))  # small: a recording may last for hours
        self._choices.append(choice.astype(np.int16))
        self._directions.append(self._beam.direction.astype(np.int8))
        self._steps += 1

    def newest(self) -> tuple[Ints, int]:
        """Return what the cheapest path takes in the last frame, (2 sides, 2 joints), facing where.

        Without looking ahead; what was taken in the frames before is then forgotten.
        """
        at = int(np.argmin(self._beam.cost))
        self._beam.cost = self._beam.cost - self._beam.cost[at]
        for history in (self._parents, self._choices, self._directions):
            history.clear()
        return self._beam.choice[at], int(self._beam.direction[at])

    def path(self) -> LimbPath:
        """Return the cheapest path up to the last frame."""
        frames, missing = len(self._choices), self.view.missing
        choice = np.full((frames, 2, 2), missing, dtype=np.int64)
        direction = np.ones(frames, dtype=np.int64)
        at = int(np.argmin(self._beam.cost))
        for frame in range(frames - 1, -1, -1):
            choice[frame] = self._choices[frame][at]
            direction[frame] = self._directions[frame][at]
            at = int(self._parents[frame][at])
        return LimbPath(choice, direction)

    def _first(self) -> Beam:
        shape = (len(FACINGS), 2, 2)
        return Beam(
            np.zeros(len(FACINGS)),
            np.array(FACINGS),
            Points(np.zeros((2, *shape)), np.zeros((2, *shape)), np.zeros((3, *shape))),
            np.full(shape, np.inf),
            np.zeros((*shape, 2), dtype=np.int64),
            np.zeros(shape, dtype=np.int64),
        )

    def _turned(self, frame: int) -> tuple[Ints, Ints, Floats]:
        """Return hypotheses by their row, facing and cost, the best also facing the other way."""
        beam = self._beam
        rows = np.arange(len(beam.cost))
        best = np.concatenate([rows[beam.direction == d][:2] for d in FACINGS])
        share, s = self.view.frontal[frame], self.settings
        dearer = beam.cost[best] + (s.turn + (s.turn_frontal - s.turn) * share)
        return (
            np.concatenate([rows, best]),
            np.concatenate([beam.direction, -beam.direction[best]]),
            np.concatenate([beam.cost, dearer]),
        )

    def _move(self, beam: Beam, frame: int, length: float, elapsed_s: float) -> None:
        s = self.settings
        agility = np.array([s.agility_middle, s.agility_end]) * length**2
        beam.points.predict(elapsed_s, agility)
        beam.unseen_s = beam.unseen_s + elapsed_s
        forgotten = beam.unseen_s > s.forget_s
        if forgotten.any():
            rest = np.cumsum(self.view.bones[frame]) * self.down[frame][:, None]  # (2, joints)
            position = self.view.root[frame].T[:, :, None] + rest[:, None]  # (2, sides, joints)
            variance = length**2 * np.array([[s.rest_middle**2, s.rest_end**2], [0, 0], [4, 4]])
            beam.points.restart(forgotten, position[:, None], variance[:, None, None])

    def _surprise(self, beam: Beam, xy: Floats, length: float) -> Floats:
        """Return what each option costs for being far from where its joint would be, (H, 2, 2, O).

        Against a false peak anywhere around the body; a first sighting is no worse than that.
        """
        spread2 = beam.points.variance[0] + (self.settings.noise * length) ** 2
        x, y = (xy[..., i] - beam.points.position[i][..., None] for i in (0, 1))  # (H, 2, 2, O)
        distance2 = x**2 + y**2
        rarity = np.log(np.minimum(2 * np.pi * spread2 / (CLUTTER * length**2), 1.0))
        surprise = distance2 / (2 * spread2[..., None]) + rarity[..., None]
        surprise[np.isnan(surprise)] = 0.0
        unseen = (beam.unseen_s > self.settings.forget_s)[..., None]
        return np.asarray(np.where(unseen, np.minimum(surprise, FIRST_CAP), surprise))

    def _extended(
        self, before: Floats, limb: Floats, overlap: Floats, joints: Ints
    ) -> tuple[Ints, Floats, Ints]:
        """Return parent, cost and choices, (H, sides, joints), of the best ways on, cheapest first.

        Parameters
        ----------
        before : (H,) cost until now
        limb : (H, sides, P) of each limb's choices of middle and end joint
        joints : (2, P) which options these are
        """
        count = min(self.settings.choices, len(joints[0]))
        best = np.argpartition(limb, count - 1, axis=2)[..., :count]  # (H, sides, K)
        cost = limb[np.arange(len(limb))[:, None, None], _SIDES, best]
        middle, end = joints[:, best]
        both = cost[:, 0, :, None] + cost[:, 1, None, :]
        both = both + overlap[0][middle[:, 0, :, None], middle[:, 1, None, :]]
        both = both + overlap[1][end[:, 0, :, None], end[:, 1, None, :]]
        total = (before[:, None, None] + both).ravel()
        wanted = min(len(total), 4 * self.settings.beam * len(FACINGS))
        order = np.argpartition(total, wanted - 1)[:wanted]
        order = order[np.argsort(total[order], kind="stable")]
        parent, pair = np.divmod(order, count * count)
        taken = np.stack(np.divmod(pair, count), axis=1)  # (H, sides)
        chosen = best[parent[:, None], np.arange(2), taken]
        return parent, total[order], joints.T[chosen]

    def _sighted(
        self, recent: Ints, found: Options, row: int, choice: Ints
    ) -> tuple[Ints, NDArray[np.bool_]]:
        """Return the last two sightings of each joint, and whether it is seen now, (H, 2, 2)."""
        seen = np.isfinite(found.xy[row, ..., 0])[_JOINTS, choice]
        number = self._steps * found.xy.shape[2] + found.alike[row][_JOINTS, choice] + 1
        newest = np.stack([recent[..., 1], number], axis=-1)
        return np.where(seen[..., None], newest, recent), seen

    def _kept(self, cost: Floats, direction: Ints, recent: Ints) -> Ints:
        """Return the rows of the cheapest hypotheses of each facing, one of those alike."""
        alike = recent.reshape(len(cost), -1) @ _ODD + direction
        _, first = np.unique(alike, return_index=True)
        first = np.sort(first[np.isfinite(cost[first])])
        facing = direction[first]
        kept = [first[facing == d][: self.settings.beam] for d in FACINGS]
        return np.concatenate(kept)


_SIDES, _JOINTS = np.arange(2)[:, None], np.arange(2)
"""Along the axes of an array (H, sides, ...) and (H, sides, joints)."""

_ODD = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x7FEB352D,
                 0x846CA68B, 0x68E31DA5], dtype=np.int64)  # fmt: skip
"""Spread the last sightings over 64 bits; integer overflow wraps around, as wanted."""


def searching(
    view: LimbView,
    time_s: Floats,
    down: Floats,
    costs: LimbCosts,
    settings: SearchSettings,
) -> Generator[None, None, LimbPath]:
    """Yield before each `PART` of the frames; return the most plausible path through all.

    Parameters
    ----------
    down : (T, 2) unit vector along the trunk towards the feet, where unseen limbs hang
    """
    running = LimbSearch(view, down, settings)
    elapsed = np.diff(time_s, prepend=time_s[:1])
    for start, found in _chunks(view, costs):
        for row in range(len(found.xy)):
            frame = start + row
            if frame % PART == 0:
                yield
            running.step(found, row, frame, float(elapsed[frame]))
    return running.path()


def _chunks(view: LimbView, costs: LimbCosts) -> Iterator[tuple[int, Options]]:
    for start in range(0, len(view), CHUNK):
        yield start, options(view.part(slice(start, start + CHUNK)), costs)
