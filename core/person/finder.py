"""Finding people in a picture with the pose network itself, coarse to fine.

The network sees a body only where it fills most of the input. So it is shown overlapping
squares of several sizes; where something body-like appears the square is re-centred on it
and looked at again. A person's pose holds still and grows clearer, a chair's falls apart.
The squares are shown again turned to either side: somebody may lie there.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

from ..keypoints import BONES, INDEX
from ..network.estimator import Estimator
from ..pose import Floats
from .crop import Crop, Picture
from .sighting import MARGIN, Sighting, body_square, look

WINDOWS = ((0.8, 0.53), (1.2, 0.36))
"""Sides of the squares over the picture's height: the usual ones, then those for a person who
fills the picture or is far away."""

STEP = 0.35
"""Distance between neighbouring squares over their side."""

SMALLEST = 0.25
"""Least side of the square around a person over the picture's height: the body in it is a sixth of
the picture high, where the network knows nobody and takes chairs and benches for people."""

SMALLEST_PX = 32.0
"""Least side of a square: in fewer pixels nobody is known, and of a strip of a picture a few
pixels high there would be thousands."""

HINT, PERSON, CLEAR = 0.22, 0.6, 0.9
"""Share of the network's usual peak height that is worth a closer look, that is a person, and that
is no piece of furniture."""

TOUCH = 0.05
"""Share of a square within which a click is on a body: of two it is on, the clearer is meant."""

LYING = (1, 3)
"""Quarter turns by which squares are shown to find who lies, the head to the left or right."""


def find_people(
    estimator: Estimator,
    image: Picture,
    region: Crop | None = None,
    *,
    lying: bool = True,
    beside: bool = False,
) -> list[Sighting]:
    """Return the people seen in a picture, the most prominent (large and clear) first.

    Who lies comes last, or first where nobody else is clear.

    Parameters
    ----------
    region : look only around this square, turned as it is, where somebody was or something moved
    lying : whether to look for who lies where nobody is clear, which takes three times the looks
    beside : and where somebody is clear

    Notes
    -----
    Who is much shorter than a quarter of the picture's height is not found: the body fills the
    smallest square, 0.36 of it, less than the network needs. What a search ends on that is smaller
    than `SMALLEST` is no person.
    """
    if region is not None:
        near = [region.scaled(factor) for factor in (0.8, 1.0, 1.4, 2.0)]
        return _seen_in(estimator, image, [near])
    people = distinct(_shown_by(0, estimator, image))
    clear = any(is_clear(one, estimator) for one in people)
    if not lying or (clear and not beside):
        return people
    turned = distinct(_lying(lambda turns: _shown_by(turns, estimator, image), estimator))
    if not clear:
        return turned or people
    return people + [one for one in turned if not _is_any_of(one, people)]


def _lying(search: Callable[[int], list[Sighting]], estimator: Estimator) -> list[Sighting]:
    """Return who is clear in a search for pictures shown by so many quarter turns."""
    turned = [one for turns in LYING for one in search(turns)]
    return [one for one in turned if is_clear(one, estimator)]


def _shown_by(turns: int, estimator: Estimator, image: Picture) -> list[Sighting]:
    """Return the people seen anywhere in a picture that is shown by so many quarter turns."""
    height, width = image.shape[:2]
    whole = width if turns % 2 else height
    rounds = [
        [
            replace(square, turns=turns)
            for factor in factors
            for square in windows(width, height, max(factor * whole, SMALLEST_PX))
        ]
        for factors in WINDOWS
    ]
    return _seen_in(estimator, image, rounds, SMALLEST * whole)


def _seen_in(
    estimator: Estimator,
    image: Picture,
    rounds: Sequence[Sequence[Crop]],
    smallest_px: float = 0.0,
) -> list[Sighting]:
    """Return the people seen in the first round of squares in which there are any."""
    for squares in rounds:
        hints = [s for s in look_at_all(estimator, image, squares) if _strong(s, estimator, HINT)]
        hints = different(sorted(hints, key=lambda s: -s.score)[:6])
        found = confirmed(estimator, image, hints)
        people = distinct(one for one in found if one.crop.side >= smallest_px)
        if people:
            return people
    return []


def person_at(estimator: Estimator, image: Picture, x: float, y: float) -> Sighting | None:
    """Return the person at a point that a user clicked, None where there is none.

    Of several, whose joints and bones are nearest to it: a therapist may stand behind who lies.
    """
    height = image.shape[0]

    def shown_by(turns: int) -> list[Sighting]:
        squares = [
            Crop.around(np.array([x, y]), factor * height, turns)
            for factor in (0.3, 0.45, 0.65, 0.9, 1.3)
        ]
        found = confirmed(estimator, image, look_at_all(estimator, image, squares))
        return [p for p in found if contains(p, x, y)]

    def order(person: Sighting) -> tuple[float, float]:
        apart = _from_bones(person, np.array([x, y])) / (TOUCH * person.crop.side)
        return float(np.floor(apart)), -person.score

    return min([*shown_by(0), *_lying(shown_by, estimator)], key=order, default=None)


def confirmed(
    estimator: Estimator, image: Picture, hints: Sequence[Sighting], rounds: int = 3
) -> list[Sighting]:
    """Return the people behind hints after re-centring on each; what falls apart is left out."""
    sightings = list(hints)
    for _ in range(rounds):
        bodies = [(body_square(one.body()), one.crop.turns) for one in sightings]
        squares = [
            Crop.around(body[0], MARGIN * body[1], turns)
            for body, turns in bodies
            if body is not None
        ]
        seen = look_at_all(estimator, image, squares)
        sightings = [one for one in seen if _strong(one, estimator, HINT)]
    return [one for one in sightings if _strong(one, estimator, PERSON) and _settled(one)]


def _settled(sighting: Sighting) -> bool:
    """Return whether the body would be shown in nearly the same square again."""
    body = body_square(sighting.body())
    side = sighting.crop.side
    return body is not None and abs(MARGIN * body[1] - side) < 0.25 * side


def windows(width: int, height: int, side: float) -> list[Crop]:
    """Return overlapping squares that cover the picture.

    >>> [(w.left, w.top) for w in windows(200, 100, 100)]
    [(0, 0), (33, 0), (67, 0), (100, 0)]
    """

    def starts(length: int) -> list[float]:
        if length <= side:
            return [(length - side) / 2]
        return list(
            np.linspace(0, length - side, int(np.ceil((length - side) / (STEP * side))) + 1)
        )

    return [Crop(round(x), round(y), round(side)) for y in starts(height) for x in starts(width)]


def look_at_all(
    estimator: Estimator, image: Picture, squares: Sequence[Crop], batch: int = 8
) -> list[Sighting]:
    """Return a sighting for each square, looked at in batches of bounded memory."""
    return [
        sighting
        for start in range(0, len(squares), batch)
        for sighting in look(estimator, image, squares[start : start + batch])
    ]


def distinct(sightings: Iterable[Sighting]) -> list[Sighting]:
    """Return one sighting for each person, the most prominent first."""
    people: list[Sighting] = []
    for sighting in sorted(sightings, key=lambda s: -s.score * s.crop.side):
        if not _is_any_of(sighting, people):
            people.append(sighting)
    return people


def _is_any_of(sighting: Sighting, people: Iterable[Sighting]) -> bool:
    return any(overlap(sighting, other) > 0.5 for other in people)


def different(hints: Iterable[Sighting]) -> list[Sighting]:
    """Return the hints without those that show the same body as one before them does."""
    kept: list[tuple[Sighting, tuple[Floats, float]]] = []
    for hint in hints:
        square = body_square(hint.body())
        if square is not None and not any(_alike(square, other) for _, other in kept):
            kept.append((hint, square))
    return [hint for hint, _ in kept]


def _alike(one: tuple[Floats, float], other: tuple[Floats, float]) -> bool:
    """Whether two squares around bodies, centre and side, are the same within a tenth."""
    apart = np.abs(one[0] - other[0]).max() + abs(one[1] - other[1])
    return bool(apart < 0.1 * max(one[1], other[1]))


def contains(sighting: Sighting, x: float, y: float) -> bool:
    """Return whether a point lies in the body's box, a little widened."""
    body = sighting.body()
    margin = 0.1 * sighting.crop.side
    low, high = np.nanmin(body, axis=0) - margin, np.nanmax(body, axis=0) + margin
    return bool(low[0] <= x <= high[0] and low[1] <= y <= high[1])


def _from_bones(sighting: Sighting, point: Floats) -> float:
    """Return the distance of a point from the nearest bone in pixels, infinite without a bone."""
    body = sighting.body()
    start = body[[INDEX[bone[0]] for bone in BONES]]
    stop = body[[INDEX[bone[1]] for bone in BONES]]
    along = stop - start
    share = ((point - start) * along).sum(axis=1) / np.maximum((along**2).sum(axis=1), 1e-9)
    nearest = start + np.clip(share, 0, 1)[:, None] * along
    apart = np.linalg.norm(point - nearest, axis=1)
    return float(np.nanmin(apart, initial=np.inf))


def overlap(one: Sighting, other: Sighting) -> float:
    """Return the common part of two bodies' boxes as a share of the smaller box."""
    boxes = [(np.nanmin(s.body(), axis=0), np.nanmax(s.body(), axis=0)) for s in (one, other)]
    low = np.maximum(boxes[0][0], boxes[1][0])
    high = np.minimum(boxes[0][1], boxes[1][1])
    smaller = min(float(np.prod(high - low)) for low, high in boxes)
    return float(np.prod(np.maximum(high - low, 0))) / max(smaller, 1.0)


def is_clear(sighting: Sighting, estimator: Estimator) -> bool:
    """Tell whether it is somebody for certain, and no piece of furniture."""
    return _strong(sighting, estimator, CLEAR)


def _strong(sighting: Sighting, estimator: Estimator, share: float) -> bool:
    return sighting.score >= share * estimator.usual_peak
