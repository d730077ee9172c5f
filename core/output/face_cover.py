"""The face made unrecognisable in every frame of a video, also where the head was not found.

Rather too much is hidden than a face shown: where the head is missing for a moment, the place
between its neighbours in time is taken, larger by what it may have moved; where nobody knows
for longer, the whole picture is made unrecognisable.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from ..person.crop import Image
from ..pose import PoseSequence
from .face_blur import BLOCKS, MARGIN, Head, blur_heads, head_in

LONGEST_S = 0.5
"""Farther away in time than this a known head says nothing."""

GROWTH = 4.0
"""Lengths from upper neck to head top that a head may be farther off after a second: a walker's
head moves more, at 1.4 m/s six of 0.24 m, but the neighbours in time tell most of it."""


class FaceCover:
    """Hides the face of one person in the pictures of one recording.

    Parameters
    ----------
    poses : the same frames as seen at several steps, the most trustworthy first; in each frame
        the heads of all are hidden
    """

    def __init__(self, poses: Sequence[PoseSequence]) -> None:
        first = poses[0]
        self._time_s = first.time_s
        self._heads = [[head_in(pose, row) for pose in poses] for row in range(len(first))]
        known = [row for row, heads in enumerate(self._heads) if heads[0] is not None]
        self._known_s = first.time_s[known]
        self._known = [head for row in known if (head := self._heads[row][0]) is not None]
        self._usual = float(np.median([_length(head) for head in self._known])) if known else 0.0

    def heads(self, time_s: float) -> list[Head]:
        """Return the heads to hide at a time, enlarged; none where it is not known."""
        found = [head for head in self._at(time_s) if head is not None]
        expected = self._expected(time_s)
        if expected is None:
            return []
        return [self._enlarged(head, MARGIN) for head in found] + [expected]

    def hide(self, image: Image, time_s: float) -> Image:
        """Return a copy of the picture, (H, W, 3), in which the face cannot be recognised."""
        heads = self.heads(time_s)
        return blur_heads(image, heads) if heads else _blots(image)

    def _at(self, time_s: float) -> Sequence[Head | None]:
        row = int(np.searchsorted(self._time_s, time_s - 1e-6))
        near = row < len(self._time_s) and abs(self._time_s[row] - time_s) < 1e-6
        return self._heads[row] if near else ()

    def _expected(self, time_s: float) -> Head | None:
        """Return the first pose's head, or what lies between those that are near in time."""
        if not self._known:
            return None
        after = int(np.searchsorted(self._known_s, time_s - 1e-6))
        rows = [row for row in (after - 1, after) if 0 <= row < len(self._known)]
        away = np.array([abs(self._known_s[row] - time_s) for row in rows])
        if away.min() > LONGEST_S:
            return None
        if away.min() < 1e-6:
            return self._enlarged(self._known[rows[int(away.argmin())]], MARGIN)
        weights = away[::-1] / away.sum() if len(rows) == 2 else np.ones(1)
        heads = [self._known[row] for row in rows]
        centre = sum((w * head.centre for w, head in zip(weights, heads, strict=True)), np.zeros(2))
        nearest = heads[int(away.argmin())]
        growth = MARGIN + 2 * GROWTH * float(away.min())
        return self._enlarged(Head(np.asarray(centre), nearest.up), growth)

    def _enlarged(self, head: Head, factor: float) -> Head:
        """Return a larger head, of at least the usual size."""
        return head.enlarged(factor * max(1.0, self._usual / _length(head)))


def _length(head: Head) -> float:
    return float(np.hypot(*head.up))


def _blots(image: Image) -> Image:
    """Return the whole picture as a few coarse blots."""
    height, width = image.shape[:2]
    coarse = cv2.resize(image, (BLOCKS, BLOCKS), interpolation=cv2.INTER_AREA)
    blots = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(blots, dtype=np.uint8)
