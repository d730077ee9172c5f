"""What has changed in the picture since somebody was looked for in it."""

import base64
from dataclasses import astuple
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..video.decoded import Decoded
from .crop import Crop, Image, Picture
from .sighting import MARGIN

SMALL = (64, 48)
"""Width and height of the pictures that are compared."""

DIFFERENCE, SHARE = 20, 0.003
"""Grey levels by which a pixel has changed, and the share of pixels that is more than noise."""

OUTLIERS = (0.02, 0.98)
"""Between which parts of the changed pixels, by place, somebody may be who has come."""

LARGEST = 1.5
"""Side over the picture's height of the largest square for one person; where more has changed, the
camera moved."""


class Searched:
    """The picture that was searched last, small, and the square of whom was followed there."""

    def __init__(self) -> None:
        self._image: Image | None = None
        self._around: Crop | None = None

    def found(self, image: Picture, person: Crop) -> None:
        """Keep the picture in which somebody was found, who may walk away from there."""
        self._image, self._around = _small(image), person

    def left(self, image: Picture) -> None:
        """Keep the picture that whoever was found has left, unless somebody else may have come."""
        if self._image is not None and not self._changed(image, None).any():
            self._image, self._around = _small(image), None

    def differs(self, image: Picture, followed: Crop | None = None) -> bool:
        """Return whether a picture differs from it, and then keep that one instead.

        What lies in the square of somebody who is or was followed does not count.
        """
        if self._image is not None and not self._changed(image, followed).any():
            return False
        self._image, self._around = _small(image), followed
        return True

    def moved(self, image: Picture, followed: Crop | None = None) -> Crop | None:
        """Return a square around what differs in a picture, None if nothing does, or too much.

        The square is as wide around it as one for the network is around a body.
        """
        if self._image is None or not (changed := self._changed(image, followed)).any():
            return None
        scale = np.array([image.shape[1], image.shape[0]]) / SMALL
        low, high = np.quantile(np.argwhere(changed)[:, ::-1] + 0.5, OUTLIERS, axis=0) * scale
        side = MARGIN * float((high - low).max())
        return Crop.around((low + high) / 2, side) if side <= LARGEST * image.shape[0] else None

    def _changed(self, image: Picture, followed: Crop | None) -> NDArray[np.bool_]:
        """Return which pixels of the small picture have changed, none where it may be noise."""
        assert self._image is not None
        difference = np.abs(_small(image).astype(int) - self._image.astype(int)).max(axis=-1)
        for square in (followed, self._around):
            if square is not None:
                difference[_part(square, image)] = 0
        changed: NDArray[np.bool_] = difference > DIFFERENCE
        return changed if changed.mean() >= SHARE else np.zeros_like(changed)

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


def _small(image: Picture) -> Image:
    import cv2

    if isinstance(image, Decoded):
        image = image.small(2 * SMALL[1])
    return cv2.resize(image, SMALL, interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


def _part(square: Crop, image: Picture) -> tuple[slice, slice]:
    """Return the rows and columns of the small picture that a square covers."""
    scale = np.array(SMALL) / (image.shape[1], image.shape[0])
    corners = np.array([[0], [square.side]]) + np.array([square.left, square.top])
    low, high = np.maximum(corners * scale, 0)
    (left, top), (right, bottom) = np.floor(low).astype(int), np.ceil(high).astype(int)
    return slice(top, bottom), slice(left, right)
