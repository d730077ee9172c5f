"""Each person's surroundings as one small square, decoded once and kept in one array.

Decoding JPEGs anew in every epoch would cost more than the network at small sizes. The
square is `REGION` times the joints' box, so that scaling and turning find picture around
the person, and beyond the picture it is black, as the network's own padding.
"""

import hashlib
import math
import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import VideoError
from ..person.crop import Crop
from ..video.picture import read_picture
from .dataset import DatasetError, Samples

REGION = 2.0
"""Side of the square over the longer side of the box around the labelled keypoints."""


def regions(xy: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the square around each person, (N, 3): left, top, side in pixels."""
    low = np.nanmin(xy, axis=1).astype(np.float64)
    high = np.nanmax(xy, axis=1).astype(np.float64)
    side = REGION * np.maximum((high - low).max(axis=1), 8.0)
    return np.column_stack([(low + high) / 2 - side[:, None] / 2, side])


def into_region(
    xy: NDArray[np.floating], region: NDArray[np.float64], side: int
) -> NDArray[np.float32]:
    """Return keypoints (N, K, 2) of the picture as pixels of the square of `side` pixels."""
    scale = side / region[:, 2]
    return ((xy - region[:, None, :2]) * scale[:, None, None]).astype(np.float32)


def out_of_region(
    xy: NDArray[np.floating], region: NDArray[np.float64], side: int
) -> NDArray[np.float32]:
    """Return keypoints (N, K, 2) of the square as pixels of the picture."""
    scale = region[:, 2] / side
    return (xy * scale[:, None, None] + region[:, None, :2]).astype(np.float32)


def cut(picture: NDArray[np.uint8], region: NDArray[np.float64], side: int) -> NDArray[np.uint8]:
    """Return one square (side, side, 3) of a picture, averaging where it is made smaller."""
    left, top, size = (round(float(v)) for v in region)
    return Crop(left, top, max(1, size)).cut(picture, side)


def load_crops(
    samples: Samples, region: NDArray[np.float64], side: int, cache: Path
) -> NDArray[np.uint8]:
    """Return all squares (N, side, side, 3), RGB, from the cache folder or cut anew into it.

    A picture is known by its path, size and time of change: one that took another's place is cut.

    Raises
    ------
    DatasetError : a picture is missing or cannot be decoded
    """
    _check_present(samples)
    key = hashlib.sha1(usedforsecurity=False)
    key.update(f"{side}".encode())
    key.update(np.ascontiguousarray(region).tobytes())
    for picture in samples.pictures:
        facts = picture.stat()
        key.update(os.fsencode(f"{picture} {facts.st_size} {facts.st_mtime_ns}\n"))
    path = cache / f"crops-{side}-{key.hexdigest()[:16]}.npy"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        _cut_all(samples, region, side, path)
    try:
        crops: NDArray[np.uint8] = np.load(path, mmap_mode="c")
    except (EOFError, ValueError):  # damaged, as by a power cut
        _cut_all(samples, region, side, path)
        crops = np.load(path, mmap_mode="c")
    return crops


def _check_present(samples: Samples) -> None:
    if missing := [file for file in samples.pictures if not file.is_file()]:
        raise DatasetError(
            f"{missing[0]}: {len(missing)} of {len(samples)} labelled pictures are missing, this "
            "one first. Check the folder of the pictures."
        )


def _share_inside(xy: NDArray[np.float32], picture: NDArray[np.uint8]) -> float:
    """Return which share of one person's labels lies in the picture."""
    height, width = picture.shape[:2]
    labels = xy[np.isfinite(xy).all(axis=1)]
    return float(((labels >= 0) & (labels <= (width, height))).all(axis=1).mean())


def _check_fit(samples: Samples, inside: NDArray[np.float64]) -> None:
    """Check that the labels are those of the pictures, source by source.

    Raises
    ------
    DatasetError : most persons of one have most of their labels beside the picture
    """
    for source in dict.fromkeys(samples.source.tolist()):
        rows = np.flatnonzero(samples.source == source)
        outside = rows[inside[rows] < 0.5]
        if len(outside) > len(rows) / 2:
            raise DatasetError(
                f"{samples.pictures[outside[0]]}: of {len(outside)} of {len(rows)} persons most "
                "labels lie outside the picture, of this one first. Labels are pixels of the very "
                "pictures that are named, not of those they were cut out of."
            )


def _cut_all(samples: Samples, region: NDArray[np.float64], side: int, path: Path) -> None:
    partial = path.with_suffix(f".{os.getpid()}.partial")  # another run may cut the same
    shape = (len(samples), side, side, 3)
    try:
        with partial.open("wb") as array:  # a map of the file would be killed by a full disk
            form = {"descr": "|u1", "fortran_order": False, "shape": shape}
            np.lib.format.write_array_header_1_0(array, form)
            inside = np.zeros(len(samples))
            for n, file in enumerate(samples.pictures):
                picture = read_picture(file)
                array.write(cut(picture, region[n], side).tobytes())
                inside[n] = _share_inside(samples.xy[n], picture)
        _check_fit(samples, inside)
        try:
            os.replace(partial, path)  # noqa: PTH105
        except PermissionError:
            if not path.exists():  # else another run has cut the same, and on Windows holds it
                raise
    except VideoError as error:
        raise DatasetError(f"{file.parent}: {error}") from error
    except OSError as error:
        raise DatasetError(
            f"{path}: cannot be written ({error.strerror or error}). The crops take "
            f"{math.prod(shape) / 1e6:.0f} MB; make room, or name a 'cache' on another disk."
        ) from error
    finally:
        partial.unlink(missing_ok=True)
