"""A decoded picture of which only that becomes RGB which is looked at.

To follow a person in a large picture the network is shown a small square of it. It is cut out and
shrunk as it is stored, and made RGB then, which costs less than making the whole picture RGB first.
"""

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from .geometry import Geometry
from .high_range import in_ordinary_range
from .render import render, turned

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_BITS = {"yuv420p": 8, "yuvj420p": 8, "yuv420p10le": 10}
"""Formats of one plane for brightness and two of half its size for colour, and how deep: those of
nearly every camera. Pictures in other formats are made RGB as a whole."""

_FULL_RANGE = 2  # AVCOL_RANGE_JPEG


class Decoded:
    """One picture of a video; `np.asarray` gives all of it as displayed, RGB.

    Attributes
    ----------
    shape : (height, width, 3) as displayed
    fills : whether it has the shape of the video's first picture, and no black beside it
    """

    def __init__(self, picture: "VideoFrame", geometry: Geometry) -> None:
        self._picture, self._geometry = picture, geometry
        width, height = geometry.displayed
        self.shape = (height, width, 3)
        self.fills = geometry.filled(picture.width, picture.height) == (1, 1)

    @cached_property
    def image(self) -> NDArray[np.uint8]:
        """The whole picture, (H, W, 3) RGB."""
        return render(self._picture, self._geometry)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:
        """Return `image`, by which NumPy takes this for an array."""
        return np.array(self.image, dtype=dtype) if copy else np.asarray(self.image, dtype=dtype)

    def small(self, height: int) -> NDArray[np.uint8]:
        """Return the whole picture in RGB, of another height."""
        return render(self._picture, self._geometry, height)

    def square(self, left: int, top: int, side: int, size: int) -> NDArray[np.uint8]:
        """Return a square of the displayed picture in RGB, `size` pixels a side, black outside.

        Colours are stored for two by two pixels together: for a square with odd numbers the whole
        picture is made RGB.
        """
        import cv2

        from .square import square_part

        place = self._stored(left, top, side)
        if not self._is_plain() or any(number % 2 for number in place):
            return square_part(self.image, left, top, side, size)
        picture = self._picture
        bits = _BITS[picture.format.name]
        light, *others = (_values(one, bits) for one in picture.planes)
        half = place[0] // 2, place[1] // 2, place[2] // 2
        parts = [square_part(light, *place, size, _black(picture) << bits - 8)]
        parts += [square_part(one, *half, size, 1 << bits - 1) for one in others]
        colours = _colours(picture.format.name, picture.colorspace, picture.color_range)
        rgb: Any = cv2.transform(cv2.merge(parts), colours)
        if bits > 8:
            rgb = np.minimum(rgb, 255).astype(np.uint8)
        return turned(in_ordinary_range(rgb, picture.color_trc), self._geometry)

    def _is_plain(self) -> bool:
        """Whether the picture is stored as displayed but for its turn, in planes known here."""
        picture, geometry = self._picture, self._geometry
        same_size = (picture.width, picture.height) == (geometry.width, geometry.height)
        return same_size and not geometry.mirrored and picture.format.name in _BITS

    def _stored(self, left: int, top: int, side: int) -> tuple[int, int, int]:
        """Return where a square of the displayed picture is in the stored one."""
        right, bottom = self._picture.width - side, self._picture.height - side
        corners = (
            (left, top),
            (top, bottom - left),
            (right - left, bottom - top),
            (right - top, left),
        )
        return *corners[self._geometry.turns], side


def _values(plane: Any, bits: int) -> NDArray[Any]:
    """Return a plane's values, (height, width), where they are."""
    kind = _kind(bits)
    row = plane.line_size // kind.itemsize
    values = np.frombuffer(plane, kind, plane.height * row)
    return values.reshape(plane.height, row)[:, : plane.width]


def _kind(bits: int) -> np.dtype[Any]:
    """Return the numbers in which so many bits are stored."""
    return np.dtype("u1" if bits == 8 else "<u2")


def _black(picture: "VideoFrame") -> int:
    """Return the brightness of black as it is stored in 8 bits."""
    full = picture.format.name == "yuvj420p" or picture.color_range == _FULL_RANGE
    return 0 if full else 16


@lru_cache(maxsize=8)
def _colours(pixel_format: str, colorspace: int, color_range: int) -> NDArray[np.float64]:
    """Return the matrix (3, 4) from stored values and 1 to RGB, as `render` makes them.

    Read off a chart of 64 colours: whatever a file says of its colours, they are the same here.
    """
    from av.video.frame import VideoFrame

    light, red, blue = (one.ravel() for one in np.meshgrid([60, 100, 140, 180], *2 * [_HUES]))
    bits = _BITS[pixel_format]
    light, red, blue = (one << bits - 8 for one in (light, red, blue))
    planes = [np.tile(np.repeat(one, n), n) for one, n in ((light, 16), (red, 8), (blue, 8))]
    chart: Any = np.concatenate(planes).astype(_kind(bits))
    chart = chart.reshape(24, 16 * len(light))
    picture = VideoFrame.from_ndarray(chart, pixel_format)
    picture.colorspace, picture.color_range = colorspace, color_range
    rgb = render(picture, Geometry(16 * len(light), 16))[8, 8::16]
    stored = np.column_stack([light, red, blue, np.ones(len(light))])
    return np.asarray(np.linalg.lstsq(stored, rgb.astype(float), rcond=None)[0].T)


_HUES = [110, 122, 134, 146]
