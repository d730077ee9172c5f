"""Keeping one person in the network's view from frame to frame."""

from collections.abc import Callable
from dataclasses import asdict, astuple, dataclass, field
from typing import Any

import numpy as np

from ..network.estimator import Estimator
from ..pose import Floats
from .crop import Crop, Picture
from .finder import contains, is_clear, overlap, person_at
from .leaving import Leaving
from .lookout import Lookout, restored_time, saved_time
from .passing import Passing
from .seed import Seed
from .sighting import MARGIN, Sighting, begin_look, body_square, look
from .tracked_body import FORGET_AFTER_S, TrackedBody
from .upright import Upright

LOST = 0.36
"""Share of the network's usual peak height below which nobody is in the square."""

FORGET_DOUBTFUL_S = 0.2
"""The same as `FORGET_AFTER_S` for furniture that looked like a person for a moment."""

DOUBTFUL = 0.9
"""Share of the usual peak height below which what is followed may be furniture."""

RIVAL = 1.5
"""How much clearer somebody else must be to take the place of somebody doubtful."""

ROUNDED_S = 1e-6
"""Times that differ by less are those of one frame, of which one went through a slow motion."""

PART = 1.5
"""How many times larger a body must be for what is followed to be a part of it alone."""


@dataclass(frozen=True, eq=False)
class Begun:
    """A frame that the network is at work on.

    Attributes
    ----------
    crop : where the person should be, None while nobody is followed, or if nothing is begun
    wait : waits for what is seen there
    track : how many changes there had been: whom it is about
    """

    image: Picture
    time_s: float
    crop: Crop | None
    wait: Callable[[], Sighting] | None
    track: int


@dataclass
class PersonTracker:
    """Follows one person through the frames of a video, in order.

    A frame can be begun before the one before it is settled: the network then works on both,
    and the square for the later one is placed by what was seen until the frame before that.

    Attributes
    ----------
    seeds : where a user says that the person is, in order of time
    changes : (time in s, kind), as they happen. ``found`` and ``lost``; ``mistaken``: what was
        followed since it was found was no person, for somebody clearer came; ``chosen``: another
        seed says who is followed from now on; ``left`` and ``back``: between them it was somebody
        who passed
    wrong : from when to when (s), the end not included, it was not the person who was followed
    most_people : the largest number of people seen in a search: whoever is followed, and those who
        are as clear or no piece of furniture for certain
    begins_s : time of the first frame: where somebody was in an earlier one tells nothing
    """

    estimator: Estimator
    seeds: tuple[Seed, ...] = ()
    changes: list[tuple[float, str]] = field(default_factory=list)
    wrong: list[tuple[float, float]] = field(default_factory=list)
    most_people: int = 0
    begins_s: float = -np.inf
    _taken: int = 0
    _tracked: TrackedBody = field(default_factory=TrackedBody)
    _newest: Begun | None = None
    _planned: Crop | None = None
    _clear_s: float = -np.inf

    def __post_init__(self) -> None:
        self._lookout = Lookout(self.estimator)
        self._upright = Upright(self.estimator)
        self._passing = Passing(self.estimator)
        self._leaving = Leaving()

    def state(self) -> dict[str, Any]:
        """Return where the person is, as an object for the recording's file."""
        newest = self._newest
        ahead = newest.crop if newest is not None and newest.track == len(self.changes) else None
        return {
            "seeds": [asdict(seed) for seed in self.seeds],
            "taken": self._taken,
            "begins_s": saved_time(self.begins_s),
            "changes": [list(change) for change in self.changes],
            "most_people": self.most_people,
            **self._tracked.state(),
            **self._lookout.state(),
            **self._upright.state(),
            "passing": self._passing.state(),
            "leaving": self._leaving.state(),
            "clear_s": saved_time(self._clear_s),
            "ahead": None if ahead is None else list(astuple(ahead)),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from what `state` returned, with other seeds for frames to come if any."""
        one = state.get("seed")  # recordings of earlier versions have one or none
        before = tuple(Seed(**seed) for seed in state.get("seeds", [one] if one else []))
        self.changes = [(float(time_s), str(kind)) for time_s, kind in state["changes"]]
        self.most_people = int(state["most_people"])
        self._taken = int(state.get("taken", bool(before and self.changes)))
        self.begins_s = restored_time(state.get("begins_s"))
        taken = before[: len(before) - len(self._placed(before)) + self._taken]
        to_come = [seed for seed in self.seeds if seed not in taken]
        self.seeds = (*taken, *to_come) if self.seeds else before
        self._tracked.restore(state)
        self._lookout.restore(state)
        self._upright.restore(state)
        if "passing" in state:  # recordings of earlier versions lack it
            self._passing.restore(state["passing"])
        if "leaving" in state:
            self._leaving.restore(state["leaving"])
        self._clear_s = restored_time(state.get("clear_s"))  # which earlier versions lack
        ahead = state.get("ahead")  # recordings of earlier versions lack it
        self._planned = None if ahead is None else Crop(*map(int, ahead))

    def follow(self, image: Picture, time_s: float) -> Sighting | None:
        """Return the person in the next frame, None where they are not seen."""
        return self.settle(Begun(image, time_s, None, None, len(self.changes)))

    def begin(self, image: Picture, time_s: float) -> Begun:
        """Show the network where the person should be in the next frame; others may be begun."""
        crop, self._planned = self._planned or self._place(time_s), None
        wait = None if crop is None else begin_look(self.estimator, image, crop)
        self._newest = Begun(image, time_s, crop, wait, len(self.changes))
        return self._newest

    def settle(self, begun: Begun) -> Sighting | None:
        """Return the person in a frame that was begun, None where they are not seen."""
        if begun is self._newest:
            self._newest = None
        image, time_s = begun.image, begun.time_s
        due = self._due(time_s)
        if due > self._taken:
            self._tracked.forget()
        sighting = self._expected(begun)
        if sighting is not None and (rival := self._rival(image, time_s, sighting)) is not None:
            self._give_up(time_s)
            sighting = self._upright.found(rival)
        elif sighting is None:
            sighting = self._upright.found(self._search(image, time_s))
            if sighting is not None and self._tracked.square is None:
                again = due > self._taken and bool(self.changes)
                self.changes.append((time_s, "chosen" if again else "found"))
                self._taken = due
        if sighting is not None:
            sighting = self._upright.shown(image, sighting, time_s)
            self._learn(sighting, time_s)
            out_s = self._leaving.watch(image.shape[1], sighting, time_s)
            if out_s is not None:  # whoever has come in may be another
                self.changes += [(out_s, "lost"), (time_s, "found")]
                self._passing.forget()
            sighting = self._after_passing(image, sighting, time_s)
            if not self._taken and self.most_people == 1:
                self._lookout.beside(image, time_s, sighting)
        elif self._tracked.square is not None and self._is_out_of_patience(time_s):
            self._tracked.forget()
            self._lookout.lost(image)
            self.changes.append((time_s, "lost"))
        return sighting

    def _give_up(self, time_s: float) -> None:
        """Follow nobody, for somebody clearer is there: who was clear was a person until then."""
        since_s = self.changes[-1][0]
        was_clear = self._clear_s - since_s >= FORGET_AFTER_S
        if was_clear:
            since_s = self._clear_s
        self.wrong.append((since_s, time_s))
        self.changes += [(time_s, "lost" if was_clear else "mistaken"), (time_s, "found")]
        self._tracked.forget()

    def _after_passing(self, image: Picture, followed: Sighting, time_s: float) -> Sighting:
        """Return whom to follow: another one if the square went over to somebody who passed."""
        passed = self._passing.watch(image, followed, time_s)
        if passed is None:
            return followed
        if passed.until_s is None:
            self.changes += [(passed.since_s, "lost"), (passed.since_s, "found")]
        else:
            self.changes += [(passed.since_s, "left"), (passed.until_s, "back")]
        self.wrong += passed.wrong
        if passed.person is None:
            return followed
        self._tracked.forget()
        self._learn(passed.person, time_s)
        self._upright.found(passed.person)
        return passed.person

    def changes_to_tell(self) -> list[tuple[float, str]]:
        """Return the changes, and what must be said should it never be known who is followed.

        ``joined``: somebody was seen to have come besides whoever is followed.
        """
        told, since_s = list(self.changes), self._passing.another_since_s()
        if since_s is not None:
            told += [(since_s, "lost"), (since_s, "found")]
        if self._lookout.joined_s is not None and self.most_people == 1:
            told.append((self._lookout.joined_s, "joined"))
        return told

    def _due(self, time_s: float) -> int:
        """Return how many seeds are of this time or earlier: the last of them counts."""
        return sum(seed.time_s <= time_s + ROUNDED_S for seed in self._placed(self.seeds))

    def _placed(self, seeds: tuple[Seed, ...]) -> tuple[Seed, ...]:
        """Return the seeds of frames that are looked at."""
        return tuple(seed for seed in seeds if seed.time_s >= self.begins_s - ROUNDED_S)

    def _is_out_of_patience(self, time_s: float) -> bool:
        doubtful = not self._taken and self._doubtful()
        patience_s = FORGET_DOUBTFUL_S if doubtful else FORGET_AFTER_S
        return time_s - self._tracked.seen_s > patience_s

    def _doubtful(self) -> bool:
        return self._tracked.score < DOUBTFUL * self.estimator.usual_peak

    def _place(self, time_s: float) -> Crop | None:
        """Return where the person should be, None while nobody is followed."""
        return self._tracked.place(time_s, self._upright.turns)

    def _expected(self, begun: Begun) -> Sighting | None:
        """Return what is seen where the person should be, None if that is not the person."""
        tracked = self._tracked
        if tracked.square is None:
            return None
        if begun.wait is not None and begun.track == len(self.changes):
            sighting = begun.wait()
        else:  # nothing is begun, or it was before it was known whom to follow
            place = self._place(begun.time_s)
            assert place is not None
            (sighting,) = look(self.estimator, begun.image, [place])
        ahead = tracked.way(begun.time_s)
        body = sighting.body(None if tracked.body is None else tracked.body + ahead)
        return sighting if self._plausible(sighting, body, tracked.square[1]) else None

    def _plausible(self, sighting: Sighting, body: Floats, side: float) -> bool:
        found = body_square(body)
        if found is None or sighting.score < LOST * self.estimator.usual_peak:
            return False
        return 0.4 < found[1] / side < 1.6

    def _rival(self, image: Picture, time_s: float, followed: Sighting) -> Sighting | None:
        """Look now and then for somebody much clearer than somebody who is doubtful for long."""
        if self._taken or not self._doubtful() or time_s - self._clear_s <= FORGET_AFTER_S:
            return None
        found = self._lookout.others(image, time_s, followed.crop)
        others = [p for p in found if overlap(p, followed) < 0.5 or _is_part(followed, p)]
        best = max(others, key=lambda p: p.score, default=None)
        return best if best is not None and best.score > RIVAL * self._tracked.score else None

    def _learn(self, sighting: Sighting, time_s: float) -> None:
        if self._tracked.learn(sighting, time_s):
            self._lookout.follow_anew()
            self._passing.forget()
            self._leaving.forget()
            self._clear_s = -np.inf
        if min(sighting.score, self._tracked.score) >= DOUBTFUL * self.estimator.usual_peak:
            self._clear_s = time_s

    def _search(self, image: Picture, time_s: float) -> Sighting | None:
        due, placed = self._due(time_s), self._placed(self.seeds)
        if placed and not due and not placed[0].goes_on:
            return None
        if due > self._taken:
            return self._seeded(image, placed[due - 1])
        if self._tracked.square is not None:
            centre, side = self._tracked.square
            place = Crop.around(centre, MARGIN * side, self._upright.turns)
            near = self._lookout.near(image, time_s, place)
            return next((p for p in near if contains(p, float(centre[0]), float(centre[1]))), None)
        people = self._lookout.anybody(image, time_s)
        if not people:
            return None
        as_clear = [one.score >= people[0].score or is_clear(one, self.estimator) for one in people]
        self.most_people = max(self.most_people, sum(as_clear))
        return people[0]

    def _seeded(self, image: Picture, seed: Seed) -> Sighting | None:
        if seed.side is None:
            return person_at(self.estimator, image, seed.x, seed.y)
        crop = Crop.around(np.array([seed.x, seed.y]), MARGIN * seed.side)
        (sighting,) = look(self.estimator, image, [crop])
        return sighting if body_square(sighting.body()) is not None else None


def _is_part(followed: Sighting, whole: Sighting) -> bool:
    """Return whether what is followed is too small to be the whole body that was found."""
    squares = body_square(followed.body()), body_square(whole.body())
    return (
        squares[0] is not None and squares[1] is not None and squares[1][1] > PART * squares[0][1]
    )
