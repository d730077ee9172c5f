"""Faces made unrecognisable in the pixels themselves, before anything is drawn or encoded."""

from dataclasses import dataclass

import cv2
import numpy as np

from ..measures import Measures
from ..person.crop import Image
from ..pose import Floats, PoseSequence

SIZE = 1.2
"""Diameter of the blurred ellipse along the head, over the distance upper neck to head top."""

ACROSS = 1.1
"""And across it. The upper neck lies at the spine, with the face well in front of the line."""

BLOCKS = 5
"""Squares across the face that are left of its picture."""

MARGIN = 1.25
"""Enlargement of every head, for the network's error at its ends: nose and chin of a profile."""

NEAR_FRAMES = 3
"""A head that is missing in a frame is taken from one that is so near."""


@dataclass(frozen=True)
class Head:
    """Where a head is: centre (2,), the vector from upper neck to head top (2,), pixels."""

    centre: Floats
    up: Floats

    def enlarged(self, factor: float) -> "Head":
        """Return a larger head about the same centre."""
        return Head(self.centre, self.up * factor)


def heads_to_hide(measures: Measures, row: int) -> list[Head]:
    """Return the heads to blur in a row: the filtered one and the one the network saw."""
    return heads_near(measures.pose, row) + heads_near(measures.raw, row)


def heads_near(pose: PoseSequence, row: int) -> list[Head]:
    """Return the head in a row, enlarged; where it is missing, those of the rows within three.

    Empty where no head is known: then nothing can be blurred, and the picture must not be
    shown as if it were.
    """
    for away in range(NEAR_FRAMES + 1):
        rows = [r for r in dict.fromkeys((row - away, row + away)) if 0 <= r < len(pose)]
        found = [head for r in rows if (head := head_in(pose, r)) is not None]
        if found:
            return [head.enlarged(MARGIN) for head in found]
    return []


def head_in(pose: PoseSequence, row: int) -> Head | None:
    """Return the head in one row, None where either end is missing."""
    top, neck = pose.point("head_top")[row], pose.point("upper_neck")[row]
    if not np.isfinite([*top, *neck]).all() or np.allclose(top, neck):
        return None
    return Head((top + neck) / 2, top - neck)


def blur_heads(image: Image, heads: list[Head]) -> Image:
    """Return a copy of the picture, (H, W, 3), with every head a few coarse blots."""
    picture = image.copy()
    for head in heads:
        _blur(picture, head)
    return picture


def _blur(picture: Image, head: Head) -> None:
    length = float(np.hypot(*head.up))
    reach = SIZE * length / 2 + 2
    height, width = picture.shape[:2]
    left, top = np.maximum(np.floor(head.centre - reach), 0).astype(int).tolist()
    right, bottom = np.ceil(head.centre + reach).astype(int).tolist()
    right, bottom = min(right, width), min(bottom, height)
    if right <= left or bottom <= top:
        return
    part = picture[top:bottom, left:right]
    coarse = cv2.resize(part, (BLOCKS, BLOCKS), interpolation=cv2.INTER_AREA)
    size = (right - left, bottom - top)
    smooth = cv2.resize(coarse, size, interpolation=cv2.INTER_LINEAR)
    mask = np.zeros((bottom - top, right - left), np.uint8)
    x, y = (head.centre - (left, top)).tolist()
    turn = float(np.degrees(np.arctan2(head.up[1], head.up[0])))
    axes = (SIZE * length, ACROSS * length)
    cv2.ellipse(mask, ((x, y), axes, turn), 255, -1)
    part[mask > 0] = smooth[mask > 0]
