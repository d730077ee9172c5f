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
    cost : of the whole path
    """

    choice: Ints
    direction: Ints
    cost: float


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
    parent: Ints
    choice: Ints

    def take(self, rows: Ints) -> "Beam":
        """Return these hypotheses alone."""
        return Beam(
            self.cost[rows],
            self.direction[rows],
            self.points.take(rows),
            self.unseen_s[rows],
            self.recent[rows],
            rows,
            self.choice[rows],
        )


class LimbSearch:
    """A search in progress: feed it frame after frame, ask for the best path at any time.

    For a live picture the view is that of the newest frame alone and `newest` is asked for
    after each step.

    Parameters
    ----------
    directions : the facings to consider
    """

    def __init__(
        self,
        view: LimbView,
        down: Floats,
        costs: LimbCosts,
        settings: SearchSettings,
        directions: tuple[int, ...] = (-1, 1),
    ) -> None:
        self.view, self.down, self.costs, self.settings = view, down, costs, settings
        self.directions = directions
        self._parents: list[Ints] = []
        self._choices: list[Ints] = []
        self._directions: list[Ints] = []
        self._steps = 0
        self._beam = self._first()

    def step(self, found: Options, row: int, frame: int, elapsed_s: float) -> None:
        """Go on to the next frame, which is `row` of the options and `frame` of the view."""
        beam, length = self._turned(frame), float(self.view.bones[frame].sum())
        self._move(beam, frame, length, elapsed_s)
        pairs = np.argwhere(np.isfinite(found.cost[row]).any(axis=(0, 1)))  # (P, 2)
        limb = self._limb_costs(beam, found, row, length, pairs)
        beam = self._extended(beam, limb, found.overlap[row], pairs)
        xy = found.xy[row][np.arange(2), beam.choice]  # (H, sides, joints, 2)
        seen = np.isfinite(xy[..., 0])
        beam.points.correct(xy, (self.settings.noise * length) ** 2)
        beam.unseen_s = np.where(seen, 0.0, beam.unseen_s)
        same = found.alike[row][np.arange(2), beam.choice]
        number = self._steps * found.xy.shape[2] + same + 1
        newest = np.stack([beam.recent[..., 1], number], axis=-1)
        beam.recent = np.where(seen[..., None], newest, beam.recent)
        self._beam = self._kept(beam)
        self._parents.append(self._beam.parent)
        self._choices.append(self._beam.choice)
        self._directions.append(self._beam.direction)
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
        frames, missing = len(self._choices), 2 * self.view.peaks.shape[3]
        choice = np.full((frames, 2, 2), missing, dtype=np.int64)
        direction = np.ones(frames, dtype=np.int64)
        at = int(np.argmin(self._beam.cost))
        cost = float(self._beam.cost[at])
        for frame in range(frames - 1, -1, -1):
            choice[frame] = self._choices[frame][at]
            direction[frame] = self._directions[frame][at]
            at = int(self._parents[frame][at])
        return LimbPath(choice, direction, cost)

    def _first(self) -> Beam:
        count = len(self.directions)
        shape = (count, 2, 2)
        return Beam(
            np.zeros(count),
            np.array(self.directions),
            Points(np.zeros((*shape, 2)), np.zeros((*shape, 2)), np.zeros((*shape, 3))),
            np.full(shape, np.inf),
            np.zeros((*shape, 2), dtype=np.int64),
            np.arange(count),
            np.zeros(shape, dtype=np.int64),
        )

    def _turned(self, frame: int) -> Beam:
        """Return the beam with the best hypotheses of each facing also facing the other way."""
        beam = self._beam
        rows = np.arange(len(beam.cost))
        if len(self.directions) == 1:
            return beam.take(rows)
        best = np.concatenate([rows[beam.direction == d][:2] for d in self.directions])
        share, s = self.view.frontal[frame], self.settings
        joined = beam.take(np.concatenate([rows, best]))
        joined.direction[len(rows) :] *= -1
        joined.cost[len(rows) :] += s.turn + (s.turn_frontal - s.turn) * share
        return joined

    def _move(self, beam: Beam, frame: int, length: float, elapsed_s: float) -> None:
        s = self.settings
        agility = np.array([s.agility_middle, s.agility_end]) * length**2
        beam.points.predict(elapsed_s, agility)
        beam.unseen_s = beam.unseen_s + elapsed_s
        forgotten = beam.unseen_s > s.forget_s
        rest = np.cumsum(self.view.bones[frame])[:, None] * self.down[frame]
        position = self.view.root[frame][:, None] + rest  # (sides, joints, 2)
        variance = length**2 * np.array([[s.rest_middle**2, 0, 4.0], [s.rest_end**2, 0, 4.0]])
        beam.points.restart(forgotten, position, variance)

    def _limb_costs(
        self, beam: Beam, found: Options, row: int, length: float, pairs: Ints
    ) -> Floats:
        """Return the cost of each limb's choices of middle and end joint, (H, sides, P)."""
        middle, end = pairs.T
        shape = found.cost[row][:, :, middle, end][(beam.direction + 1) // 2]
        if not self.settings.motion:
            return np.asarray(shape, dtype=np.float64)
        spread2 = beam.points.variance[..., 0] + (self.settings.noise * length) ** 2
        away = found.xy[row] - beam.points.position[..., None, :]  # (H, sides, joints, O, 2)
        distance2 = (away**2).sum(axis=-1)
        # against a false peak anywhere around the body; a first sighting is no worse than that
        rarity = np.log(np.minimum(2 * np.pi * spread2 / (CLUTTER * length**2), 1.0))
        surprise = np.nan_to_num(distance2 / (2 * spread2[..., None]) + rarity[..., None])
        unseen = (beam.unseen_s > self.settings.forget_s)[..., None]
        surprise = np.where(unseen, np.minimum(surprise, FIRST_CAP), surprise)
        return np.asarray(shape + surprise[:, :, 0, middle] + surprise[:, :, 1, end])

    def _extended(self, beam: Beam, limb: Floats, overlap: Floats, pairs: Ints) -> Beam:
        """Return the hypotheses with their best choices, cheapest first."""
        count = min(self.settings.choices, len(pairs))
        best = np.argpartition(limb, count - 1, axis=2)[..., :count]  # (H, sides, K)
        cost = np.take_along_axis(limb, best, axis=2)
        middle, end = np.moveaxis(pairs[best], -1, 0)
        both = cost[:, 0, :, None] + cost[:, 1, None, :]
        both = both + overlap[0][middle[:, 0, :, None], middle[:, 1, None, :]]
        both = both + overlap[1][end[:, 0, :, None], end[:, 1, None, :]]
        total = (beam.cost[:, None, None] + both).ravel()
        wanted = min(len(total), 4 * self.settings.beam * len(self.directions))
        order = np.argpartition(total, wanted - 1)[:wanted]
        order = order[np.argsort(total[order], kind="stable")]
        parent, choice = np.divmod(order, count * count)
        left, right = np.divmod(choice, count)
        extended = beam.take(parent)
        extended.parent, extended.cost = beam.parent[parent], total[order]
        picked = [best[parent, side, k] for side, k in enumerate((left, right))]
        extended.choice = np.stack([pairs[p] for p in picked], axis=1)  # (H, sides, joints)
        return extended

    def _kept(self, beam: Beam) -> Beam:
        """Return the cheapest hypotheses of each facing, one of those alike."""
        alike = beam.recent.reshape(len(beam.cost), -1) @ _ODD + beam.direction
        _, first = np.unique(alike, return_index=True)
        first = np.sort(first[np.isfinite(beam.cost[first])])
        kept = [first[beam.direction[first] == d][: self.settings.beam] for d in self.directions]
        rows = np.concatenate(kept)
        parent = beam.parent[rows]
        survivors = beam.take(rows)
        survivors.parent = parent
        survivors.cost = survivors.cost.copy()
        return survivors


_ODD = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1, 0x7FEB352D,
                 0x846CA68B, 0x68E31DA5], dtype=np.int64)  # fmt: skip
"""Spread the last sightings over 64 bits; integer overflow wraps around, as wanted."""


def searching(
    view: LimbView,
    time_s: Floats,
    down: Floats,
    costs: LimbCosts,
    settings: SearchSettings,
    directions: tuple[int, ...] = (-1, 1),
) -> Generator[None, None, LimbPath]:
    """Yield before each `PART` of the frames; return the most plausible path through all.

    Parameters
    ----------
    down : (T, 2) unit vector along the trunk towards the feet, where unseen limbs hang
    """
    running = LimbSearch(view, down, costs, settings, directions)
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
