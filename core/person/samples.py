"""A quick look at a video: who is seen in some pictures of it, and whether it stands still."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from ..errors import VideoError
from ..network.estimator import Estimator
from ..video.info import VideoInfo
from ..video.reader import FrameReader
from .crop import Crop, Image
from .finder import confirmed, find_people
from .sighting import Sighting, look

SAMPLES = 20
SEARCH_EVERY = 4
"""The whole picture is searched in every fourth sample; between them only the place of the last."""

SHIFT_S = 0.2
"""The camera is judged by the background's way in this time."""

SMALL_WIDTH, FEWEST_CORNERS = 320, 12


@dataclass(frozen=True, eq=False)
class Sample:
    """What one picture of a video shows.

    Attributes
    ----------
    index, later : its frame, and one soon after by which the camera is judged
    searched : whether the whole picture was searched
    people : the most prominent first; of a picture that was not searched one at most
    shift : how far the background moved from one to the other, in widths of the picture; NaN
        where it has no corners to see that by, or the later one is damaged
    """

    index: int
    later: int
    searched: bool
    people: tuple[Sighting, ...]
    shift: float


def sample_indices(video: VideoInfo) -> list[int]:
    """Return frames spread evenly over a video; key pictures where there are enough of them."""
    last = video.frame_count - 1
    wanted = np.unique(np.round((np.arange(SAMPLES) + 0.5) / SAMPLES * last).astype(int))
    keys = np.searchsorted(video.timeline.pts, video.timeline.key_pts)
    if len(keys) >= 2 * SAMPLES:
        wanted = np.unique(keys[np.abs(keys[:, None] - wanted).argmin(axis=0)])
    return [int(index) for index in np.clip(wanted, 0, last)]


def take_samples(video: VideoInfo, estimator: Estimator) -> Iterator[Sample]:
    """Yield what is seen in some pictures of a video, in order; damaged ones are passed over.

    Raises
    ------
    VideoError : all of the pictures are damaged beyond decoding
    """
    last: Crop | None = None
    taken = 0
    with FrameReader(video) as reader:
        for index in sample_indices(video):
            image = _image(reader, index)
            if image is None:
                continue
            searched = taken % SEARCH_EVERY == 0
            taken += 1
            people = find_people(estimator, image) if searched else _again(estimator, image, last)
            if people:
                last = people[0].crop
            later = video.index_at(float(video.times_s[index]) + SHIFT_S)
            after = _image(reader, later) if later > index else image
            shift = float("nan") if after is None else background_shift(image, after, people)
            yield Sample(index, later, searched, tuple(people), shift)
    if not taken:
        raise VideoError(
            f"{video.path.name}: none of the pictures looked at can be decoded; the file is "
            "damaged, copy it again."
        )


def _image(reader: FrameReader, index: int) -> Image | None:
    """Return a frame's image, None where it is damaged."""
    try:
        return reader.frame(index).image
    except VideoError:
        return None


def _again(estimator: Estimator, image: Image, place: Crop | None) -> list[Sighting]:
    """Return the person who was there in the sample before, if they are still about."""
    if place is None:
        return []
    return confirmed(estimator, image, look(estimator, image, [place.scaled(1.3)]))


def background_shift(before: Image, after: Image, people: list[Sighting]) -> float:
    """Return how far the background moved from one picture to another, in widths of the picture.

    Corners outside the squares of people are followed by optical flow (Lucas and Kanade, in
    pyramids); three quarters of them move at least so far: where the camera stands, many
    stay, whoever else walks. NaN with fewer than twelve corners.
    """
    scale = SMALL_WIDTH / before.shape[1]
    size = (SMALL_WIDTH, max(round(before.shape[0] * scale), 1))
    one, other = (
        cv2.cvtColor(cv2.resize(image, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY)
        for image in (before, after)
    )
    free = np.full(one.shape, 255, np.uint8)
    for person in people:
        crop = person.crop
        low = [max(round(scale * edge), 0) for edge in (crop.left, crop.top)]
        high = [max(round(scale * (edge + crop.side)), 0) for edge in (crop.left, crop.top)]
        free[low[1] : high[1], low[0] : high[0]] = 0
    corners = cv2.goodFeaturesToTrack(one, 200, 0.02, 6, mask=free)
    if corners is None or len(corners) < FEWEST_CORNERS:
        return float("nan")
    found, good, _ = cv2.calcOpticalFlowPyrLK(one, other, corners, None)  # type: ignore[call-overload]
    ways = np.hypot(*(found - corners)[good.astype(bool)].reshape(-1, 2).T)
    if len(ways) < FEWEST_CORNERS:
        return float("nan")
    return float(np.percentile(ways, 25)) / SMALL_WIDTH
