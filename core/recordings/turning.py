"""A recording whose video somebody turns: what people put on the picture turns with it.

A video that was filmed upright may lie on its side where its file does not say how it is to be
shown. Unlike a mirror image, which only gives the sides other names, the network sees another
picture once it is turned: what it saw before does not hold any more.
"""

from dataclasses import replace
from typing import Any

import numpy as np

from ..person.seed import Seed
from ..pose import Floats
from .corrections import Correction, MovePoint
from .hand_measurements import HandMeasurement
from .recording import Recording, Settings
from .unanalysed import NO_NETWORK, no_detections


def turned(recording: Recording, degrees: int) -> Recording:
    """Return the recording of the same video turned clockwise by so many degrees in all.

    It is not analysed (`kinetrace.core.recordings.unanalysed`), unless it was turned so before.
    Keypoints that were moved, angles and lengths keep their place on what the picture shows. Who
    faced left faces right after half a turn; after a quarter the facing that was set means nothing
    any more and is found again.

    Parameters
    ----------
    degrees : as of `kinetrace.core.video.info.VideoInfo.turned`

    Raises
    ------
    ValueError : the degrees are no multiple of 90
    """
    video = recording.video
    by = (degrees - video.turned_deg) % 360
    if by % 90:
        raise ValueError(f"degrees: expected a multiple of 90, got {degrees}")
    if not by:
        return recording
    size = (video.width, video.height)
    width, height = size if by == 180 else size[::-1]
    return replace(
        recording,
        video=replace(video, width=width, height=height, turned_deg=degrees % 360),
        engine=NO_NETWORK,
        frames=np.empty(0, np.int64),
        detections=no_detections(),
        settings=turned_settings(recording.settings, by),
        complete=False,
        notices=(),
        corrections=tuple(_corrected(one, by, size) for one in recording.corrections),
        by_hand=tuple(_drawn(one, by, size) for one in recording.by_hand),
        tracker=None,
        chosen=turned_seeds(recording.chosen, by, size),
        changes=(),
    )


def turned_settings(settings: Settings, by: int) -> Settings:
    """Return the settings of a video that is turned by a multiple of 90° more."""
    if not by % 360:
        return settings
    if by % 180:
        return replace(settings, facing=None, passes=())
    passes = tuple(replace(one, direction=-one.direction) for one in settings.passes)
    return replace(settings, facing=settings.facing and -settings.facing, passes=passes)


def turned_points(xy: Floats, degrees: int, size: tuple[int, int]) -> Floats:
    """Return positions (…, 2) in a picture, in pixels, after it is turned clockwise.

    Parameters
    ----------
    degrees : a multiple of 90
    size : width and height of the picture before

    >>> turned_points(np.array([10.0, 20.0]), 90, (640, 480)).tolist()
    [460.0, 10.0]
    """
    (x, y), (width, height) = np.moveaxis(xy, -1, 0), size
    for _ in range(degrees // 90 % 4):
        x, y, width, height = height - y, x, height, width
    return np.stack([x, y], axis=-1)


def turned_seeds(seeds: tuple[Seed, ...], degrees: int, size: tuple[int, int]) -> tuple[Seed, ...]:
    """Return where the same people are in a picture that is turned like `turned_points`."""
    places = [turned_points(np.array([one.x, one.y]), degrees, size).tolist() for one in seeds]
    return tuple(replace(one, x=x, y=y) for one, (x, y) in zip(seeds, places, strict=True))


def _corrected(change: Correction, by: int, size: tuple[int, int]) -> Correction:
    if not isinstance(change, MovePoint):
        return change
    x, y = turned_points(np.array([change.x, change.y]), by, size).tolist()
    return replace(change, x=x, y=y)


def _drawn(one: HandMeasurement, by: int, size: tuple[int, int]) -> HandMeasurement:
    points: Any = tuple(map(tuple, turned_points(np.array(one.points), by, size).tolist()))
    return replace(one, points=points)
