"""High dynamic range, as newer telephones film, brought into the range that screens show.

Such a video stores light on another curve, up to many times white, and wider colours. Taken for
ordinary values its pictures are flat and dull, on the screen and for the network, which has learnt
from ordinary ones.

Sources: ITU-R BT.2100-2, tables 4 (PQ) and 5 (HLG); the white of ordinary pictures, 203 cd/m²:
ITU-R BT.2408-7, 2.1; primaries of BT.2020 in those of BT.709: ITU-R BT.2087-0, annex 2.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WHITE = 203.0
"""Light of ordinary white, cd/m²."""

KNEE = 0.8
"""Share of white above which light is pressed together: what is brighter keeps its shape."""

PRIMARIES = np.array(
    [[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]]
)
"""From red, green and blue of BT.2020 to those of BT.709."""


def in_ordinary_range(rgb: NDArray[np.uint8], transfer: int) -> NDArray[np.uint8]:
    """Return a picture as a screen shows it; one that is not of high range as it is.

    The primaries are exchanged on the encoded values: exact for greys, and near enough for the
    colours of people and rooms.

    Parameters
    ----------
    rgb : (H, W, 3) as stored
    transfer : FFmpeg's AVCOL_TRC_… : 16 is PQ, 18 HLG
    """
    if transfer not in _LIGHT:
        return rgb
    import cv2

    standard = cv2.transform(cv2.LUT(rgb, _curve(transfer)), PRIMARIES)
    return np.asarray(standard, dtype=np.uint8)


@lru_cache(maxsize=2)
def _curve(transfer: int) -> NDArray[np.uint8]:
    """Return the ordinary value of each stored one, (256,)."""
    light = _LIGHT[transfer](np.arange(256) / 255) / WHITE
    pressed = KNEE + (1 - KNEE) * -np.expm1(-(light - KNEE) / (1 - KNEE))
    light = np.where(light < KNEE, light, pressed)
    encoded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.round(255 * encoded).astype(np.uint8)  # the curve of sRGB, as screens have it


def _pq(value: Floats) -> Floats:
    """Return the light of values on the perceptual quantiser's curve, cd/m²."""
    power = value ** (32 / 2523)
    low, high = np.clip(power - 107 / 128, 0, None), 2413 / 128 - 2392 / 128 * power
    light: Floats = 10_000 * (low / high) ** (8192 / 1305)
    return light


def _hlg(value: Floats) -> Floats:
    """Return the light of hybrid log-gamma values on a screen of 1,000 cd/m², cd/m²."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(value <= 0.5, value**2 / 3, (np.exp((value - c) / a) + b) / 12)
    light: Floats = 1000 * scene**1.2
    return light


_LIGHT: dict[int, Callable[[Floats], Floats]] = {16: _pq, 18: _hlg}
