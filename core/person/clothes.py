"""The colours of the clothes of whoever is followed: they tell one person from another."""

from typing import Any

import numpy as np

from ..keypoints import INDEX
from ..pose import Floats
from .crop import Picture
from .lookout import restored_time, saved_time
from .sighting import Sighting

LEARN_S, COLOUR_S = 0.25, 1.0
"""How often clothes are looked at, and over how long they are averaged. Quite other ones are not
believed for so long."""

OTHERS, MAYBE = 20.0, 10.0
"""Clothes of trunk and thighs farther than the first from those of whoever is followed, in steps of
255, are another one's, and so are those just before and after that are farther than the second.

Light, a jacket that opens or a hand before it change one of the two.
"""

_WIDE = 0.12
"""Half of the width of trunk and thighs, of their length, in which clothes are looked at."""

_SAMPLES = 128

_SHARE, _SIDE = (
    one.reshape(-1, 1) for one in np.meshgrid(np.linspace(0.2, 0.8, 9), np.linspace(-1, 1, 5))
)
"""Along and across a segment, the points around its middle in which clothes are looked at."""


class Clothes:
    """The clothes of one person, learnt while nobody else is near."""

    def __init__(self) -> None:
        self._colours: Floats | None = None
        self._usual: Floats | None = None
        self._learnt_s = -np.inf

    def learn(self, image: Picture, sighting: Sighting, time_s: float) -> None:
        """Look at them now and then."""
        elapsed = time_s - self._learnt_s
        seen = clothes(image, sighting) if elapsed >= LEARN_S else None
        if seen is None:
            return
        if self._colours is None:
            self._colours = seen
        else:
            far, new = _far(seen, self._colours), 1 - np.exp(-elapsed / COLOUR_S)
            quite_other = self._usual is not None and (far > OTHERS + 2 * self._usual).all()
            if quite_other and elapsed < COLOUR_S:
                return
            self._usual = far if self._usual is None else self._usual + new * (far - self._usual)
            self._colours = self._colours + new * (seen - self._colours)
        self._learnt_s = time_s

    def unlike(self, image: Picture, sighting: Sighting) -> Floats:
        """Return how far the colours of a body's clothes are from these, (2,) trunk and thighs.

        In steps of 255, beyond what they usually are, twice, for light and shadow. NaN where it is
        not known.
        """
        if self._colours is None or self._usual is None:
            return np.full(2, np.nan)
        seen = clothes(image, sighting)
        if seen is None:
            return np.full(2, np.nan)
        return np.maximum(_far(seen, self._colours) - 2 * self._usual, 0.0)

    def state(self) -> dict[str, Any]:
        """Return it as entries for the recording's file."""
        colours = self._colours
        return {
            "clothes": None if colours is None else colours.tolist(),
            "usual": None if self._usual is None else self._usual.tolist(),
            "learnt_s": saved_time(self._learnt_s),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` returned."""
        colours = state["clothes"]
        self._colours = None if colours is None else np.array(colours)
        usual = state.get("usual")  # recordings of earlier versions lack it
        self._usual = None if usual is None else np.array(usual)
        self._learnt_s = restored_time(state["learnt_s"])


def _far(one: Floats, other: Floats) -> Floats:
    return np.asarray(np.abs(one - other).reshape(2, 3).mean(axis=1))


def clothes(image: Picture, sighting: Sighting) -> Floats | None:
    """Return the median colours of trunk and thighs, (6,) CIE L*a*b* in steps of 255.

    None where thorax, pelvis or both knees are not clear.
    """
    import cv2

    body = sighting.crop.from_picture(sighting.body()) * _SAMPLES
    at = {name: body[INDEX[name]] for name in ("thorax", "pelvis", "left_knee", "right_knee")}
    trunk = [(at["thorax"], at["pelvis"])]
    thighs = [
        (body[INDEX[f"{side}_hip"]], at[f"{side}_knee"])
        for side in ("left", "right")
        if np.isfinite(body[[INDEX[f"{side}_hip"], INDEX[f"{side}_knee"]]]).all()
    ]
    if not np.isfinite(trunk).all() or not thighs:
        return None
    square = sighting.crop.cut(image, _SAMPLES)
    parts = []
    for segments in (trunk, thighs):
        points = np.concatenate([_band(*ends) for ends in segments]).round().astype(int)
        inside = points[((points >= 0) & (points < _SAMPLES)).all(axis=1)]
        if not len(inside):
            return None
        colours = cv2.cvtColor(square[inside[:, 1], inside[:, 0]][None], cv2.COLOR_RGB2LAB)
        parts.append(np.median(colours[0], axis=0))
    return np.concatenate(parts).astype(np.float64)


def _band(start: Floats, stop: Floats) -> Floats:
    """Return points around the middle of a segment, (N, 2)."""
    along = stop - start
    across = _WIDE * np.array([-along[1], along[0]])
    return start + _SHARE * along + _SIDE * across
