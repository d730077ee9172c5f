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

from ..kinematics.butterworth import SAME_S
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

TURN_UNSEEN = 0.01
"""Cost of facing the other way where nothing is known any more of where the limbs are."""

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
    """The hypotheses alive after a frame, H of them.

    They lie along the last axis of all arrays, behind joints and sides: so numpy goes through
    many numbers at once.
    """

    cost: Floats
    direction: Ints
    points: Points
    unseen_s: Floats
    """(2, 2, H) seconds since each joint was seen, infinite before"""
    last: Ints
    before: Ints
    """(2, 2, H) last sighting of each joint and that before, numbered through the recording"""
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
        shape = found.cost[row].reshape(2, 2, -1, 1)  # (directions, sides, O², 1)
        pairs = np.flatnonzero(found.usable[row])
        joints = np.stack(np.divmod(pairs, several))  # (middle and end, P)
        left, right = shape.take(pairs, axis=2)
        limb = np.where(direction > 0, right, left)
        xy = found.xy[row].transpose(2, 0, 1)
        if self.settings.motion:
            middle, end = self._surprise(beam, xy, length).take(rows, axis=-1)
            limb = limb + middle.take(joints[0], axis=1) + end.take(joints[1], axis=1)
        parent, cost, pair = self._extended(cost, limb, found.overlap[row], joints)
        parent, direction = rows.take(parent), direction.take(parent)
        seen, last, before = self._sighted(beam, parent, found, row, joints, pair)
        kept = self._kept(cost, direction, last, before)
        parent, pair, seen = parent.take(kept), pair.take(kept, axis=1), seen.take(kept, axis=-1)
        points = beam.points.take(parent)
        measured = xy[:, _JOINTS, joints].take(pair, axis=-1)
        points.correct(measured, (self.settings.noise * length) ** 2)
        self._beam = Beam(
            cost.take(kept),
            direction.take(kept),
            points,
            np.where(seen, 0.0, beam.unseen_s.take(parent, axis=-1)),
            last.take(kept, axis=-1),
            before.take(kept, axis=-1),
            joints.take(pair, axis=1),
        )
        self._parents.append(parent.astype(np.int16))  # small: a recording may last for hours
        self._choices.append(self._beam.choice.astype(np.int16))
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
        return self._beam.choice[..., at].T, int(self._beam.direction[at])

    def path(self) -> LimbPath:
        """Return the cheapest path up to the last frame."""
        frames, missing = len(self._choices), self.view.missing
        choice = np.full((frames, 2, 2), missing, dtype=np.int64)
        direction = np.ones(frames, dtype=np.int64)
        at = int(np.argmin(self._beam.cost))
        for frame in range(frames - 1, -1, -1):
            choice[frame] = self._choices[frame][..., at].T
            direction[frame] = self._directions[frame][at]
            at = int(self._parents[frame][at])
        return LimbPath(choice, direction)

    def _first(self) -> Beam:
        shape = (2, 2, len(FACINGS))
        return Beam(
            np.zeros(len(FACINGS)),
            np.array(FACINGS),
            Points(np.zeros((2, *shape)), np.zeros((2, *shape)), np.zeros((3, *shape))),
            np.full(shape, np.inf),
            *(np.zeros(shape, dtype=np.int64) for _ in range(3)),
        )

    def _turned(self, frame: int) -> tuple[Ints, Ints, Floats]:
        """Return hypotheses by their row, facing and cost, the best also facing the other way."""
        beam = self._beam
        rows = np.arange(len(beam.cost))
        best = np.concatenate([rows[beam.direction == d][:2] for d in FACINGS])
        share, s = self.view.frontal[frame], self.settings
        unseen = self._forgotten().take(best, axis=-1).all(axis=(0, 1))
        turn = np.where(unseen, TURN_UNSEEN, s.turn + (s.turn_frontal - s.turn) * share)
        dearer = beam.cost[best] + turn
        return (
            np.concatenate([rows, best]),
            np.concatenate([beam.direction, -beam.direction[best]]),
            np.concatenate([beam.cost, dearer]),
        )

    def _forgotten(self) -> NDArray[np.bool_]:
        """Return which joints may be anywhere, (2, 2, H)."""
        return np.asarray(self._beam.unseen_s > self.settings.forget_s + SAME_S)

    def _move(self, beam: Beam, frame: int, length: float, elapsed_s: float) -> None:
        s = self.settings
        agility = np.array([s.agility_middle, s.agility_end]) * length**2
        beam.points.predict(elapsed_s, agility[:, None, None])
        beam.unseen_s = beam.unseen_s + elapsed_s
        forgotten = self._forgotten()
        if forgotten.any():
            rest = np.cumsum(self.view.bones[frame]) * self.down[frame][:, None]  # (2, joints)
            position = self.view.root[frame].T[:, None] + rest[:, :, None]  # (2, joints, sides)
            variance = length**2 * np.array([[s.rest_middle**2, s.rest_end**2], [0, 0], [4, 4]])
            beam.points.restart(forgotten, position[..., None], variance[..., None, None])
            beam.last = np.where(forgotten, 0, beam.last)  # it tells hypotheses apart no more
            beam.before = np.where(forgotten, 0, beam.before)

    def _surprise(self, beam: Beam, xy: Floats, length: float) -> Floats:
        """Return what each option costs for being far from where its joint would be, (2, 2, O, H).

        Against a false peak anywhere around the body; a first sighting is no worse than that.

        Parameters
        ----------
        xy : (2, joints, O) px
        """
        spread2 = beam.points.variance[0] + (self.settings.noise * length) ** 2
        x, y = xy[:, :, None, :, None] - beam.points.position[:, :, :, None]  # (2, 2, O, H)
        distance2 = x**2 + y**2
        rarity = np.log(np.minimum(2 * np.pi * spread2 / (CLUTTER * length**2), 1.0))
        surprise = distance2 / (2 * spread2[:, :, None]) + rarity[:, :, None]
        surprise[np.isnan(surprise)] = 0.0
        most = np.where(self._forgotten(), FIRST_CAP, np.inf)
        return np.asarray(np.minimum(surprise, most[:, :, None]))

    def _extended(
        self, before: Floats, limb: Floats, overlap: Floats, joints: Ints
    ) -> tuple[Ints, Floats, Ints]:
        """Return parent, cost and pairs, (sides, H), of the best ways on, cheapest first.

        Parameters
        ----------
        before : (H,) cost until now
        limb : (sides, P, H) of each limb's pairs of middle and end joint
        joints : (2, P) which options these are
        """
        (_, several, hypotheses), count = limb.shape, min(self.settings.choices, len(joints[0]))
        best = np.ascontiguousarray(np.argpartition(limb, count - 1, axis=1)[:, :count])
        row = several * np.arange(2)[:, None, None] + best  # (sides, K, H)
        cost = limb.take(row * hypotheses + np.arange(hypotheses))
        both = cost[0, :, None] + cost[1]  # (K, K, H)
        pair = best[0, :, None] * several + best[1]
        for of_options, options_ in zip(overlap, joints, strict=True):
            both = both + of_options.take(options_, axis=0).take(options_, axis=1).take(pair)
        total = (before + both).reshape(-1, hypotheses).T.ravel()
        wanted = min(len(total), 4 * self.settings.beam * len(FACINGS))
        order = np.argpartition(total, wanted - 1)[:wanted]
        order = order[np.argsort(total[order], kind="stable")]
        parent, left, right = np.unravel_index(order, (hypotheses, count, count))
        taken = np.stack([left, count + right])
        return parent, total[order], best.take(taken * hypotheses + parent)

    def _sighted(
        self, beam: Beam, parent: Ints, found: Options, row: int, joints: Ints, pair: Ints
    ) -> tuple[NDArray[np.bool_], Ints, Ints]:
        """Return whether each joint is seen now, its last sighting and that before, (2, 2, H)."""
        several = found.xy.shape[2]
        seen = (joints < several - 1).take(pair, axis=1)
        number = self._steps * several + found.alike[row][_JOINTS, joints].take(pair, axis=1) + 1
        last, before = beam.last.take(parent, axis=-1), beam.before.take(parent, axis=-1)
        return seen, np.where(seen, number, last), np.where(seen, last, before)

    def _kept(self, cost: Floats, direction: Ints, last: Ints, before: Ints) -> Ints:
        """Return the rows of the cheapest hypotheses of each facing, one of those alike."""
        alike = _ODD @ np.concatenate([last, before]).reshape(len(_ODD), -1) + direction
        order = np.argsort(alike, kind="stable")
        alike = alike[order]
        first = np.isfinite(cost)
        first[order[1:][alike[1:] == alike[:-1]]] = False
        kept = [np.flatnonzero(first & (direction == d))[: self.settings.beam] for d in FACINGS]
        return np.concatenate(kept)


_JOINTS = np.arange(2)[:, None]
"""Along the axes of an array (joints, ...)."""

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
