"""A person drawn with a few strokes: something that every network sees, made without a file."""

import cv2
import numpy as np
from numpy.typing import NDArray

SKIN, SHADED_SKIN, HAIR = (200, 160, 130), (190, 150, 120), (50, 40, 30)
SHIRT, TROUSERS, SHADED_TROUSERS = (180, 60, 50), (70, 70, 110), (60, 60, 90)
WALL, FLOOR = (120, 130, 120), (90, 80, 70)

STROKES = (
    (SHADED_TROUSERS, 0.06, ((0.5, 0.55), (0.56, 0.72), (0.52, 0.9), (0.57, 0.91))),
    (SHADED_SKIN, 0.035, ((0.5, 0.3), (0.55, 0.43), (0.6, 0.53))),
    (TROUSERS, 0.065, ((0.5, 0.55), (0.46, 0.72), (0.38, 0.87), (0.43, 0.9))),
    (SHIRT, 0.13, ((0.5, 0.32), (0.5, 0.53))),
    (SKIN, 0.035, ((0.5, 0.3), (0.44, 0.44), (0.48, 0.55))),
    (SKIN, 0.095, ((0.505, 0.2), (0.505, 0.22))),
    (HAIR, 0.08, ((0.5, 0.17), (0.5, 0.18))),
)
"""Colour, thickness and points, as fractions of the side, from the far leg to the hair."""


def drawn_person(size: int) -> NDArray[np.uint8]:
    """Return a person who walks to the right, from the side, RGB (size, size, 3)."""
    picture = np.full((size, size, 3), WALL, np.uint8)
    picture[round(0.85 * size) :] = FLOOR
    for colour, thickness, points in STROKES:
        line = np.round(np.array(points) * size).astype(np.int32)
        cv2.polylines(picture, [line], False, colour, max(round(thickness * size), 1), cv2.LINE_AA)
    return picture
