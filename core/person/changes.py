"""Whether anything has changed in the picture since somebody was looked for in it."""

import base64
from dataclasses import astuple
from typing import Any

import numpy as np

from .crop import Crop, Image

SMALL = (64, 48)
"""Width and height of the pictures that are compared."""

DIFFERENCE, SHARE = 20, 0.003
"""Grey levels by which a pixel has changed, and the share of pixels that is more than noise."""


class Searched:
    """The picture that was searched last, small, and the square of whom was followed there."""

    def __init__(self) -> None:
        self._image: Image | None = None
        self._around: Crop | None = None

    def found(self, person: Crop) -> None:
        """Note where somebody was found in it, who may walk away from there."""
        self._around = person

    def differs(self, image: Image, followed: Crop | None = None) -> bool:
        """Return whether a picture differs from it, and then keep that one instead.

        What lies in the square of somebody who is or was followed does not count.
        """
        import cv2

        small = cv2.resize(image, SMALL, interpolation=cv2.INTER_AREA)
        if self._image is not None:
            difference = np.abs(small.astype(int) - self._image.astype(int)).max(axis=-1)
            for square in (followed, self._around):
                if square is not None:
                    difference[_part(square, image)] = 0
            if (difference > DIFFERENCE).mean() < SHARE:
                return False
        self._image, self._around = small, followed  # type: ignore[assignment]
        return True

    def state(self) -> dict[str, Any]:
        """Return it as an object for the recording's file."""
        image, around = self._image, self._around
        return {
            "image": None if image is None else base64.b64encode(image.tobytes()).decode(),
            "around": None if around is None else list(astuple(around)),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` returned."""
        if state["image"] is not None:
            pixels = np.frombuffer(base64.b64decode(state["image"]), np.uint8)
            self._image = pixels.reshape(SMALL[1], SMALL[0], 3)
        self._around = None if state["around"] is None else Crop(*map(int, state["around"]))


def _part(square: Crop, image: Image) -> tuple[slice, slice]:
    """Return the rows and columns of the small picture that a square covers."""
    scale = np.array(SMALL) / (image.shape[1], image.shape[0])
    corners = np.array([[0], [square.side]]) + np.array([square.left, square.top])
    low, high = np.maximum(corners * scale, 0)
    (left, top), (right, bottom) = np.floor(low).astype(int), np.ceil(high).astype(int)
    return slice(top, bottom), slice(left, right)
