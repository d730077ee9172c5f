"""The recording of a video that no network has looked at: for what people note and draw on it."""

from collections.abc import Generator

import numpy as np

from ..errors import unread
from ..keypoints import KEYPOINTS
from ..network.decoding import CANDIDATES
from ..pose import Detections
from ..system.fingerprint import fingerprint
from ..video.info import VideoInfo
from .recording import Engine, Recording, VideoFacts

NO_NETWORK = Engine("", "", "", "", "", "", "")


def unanalysed(info: VideoInfo) -> Generator[int, None, Recording]:
    """Yield the bytes of the file read so far, for its SHA-256; return its recording.

    The recording has no frames, is not complete and names no network; an analysis of the same
    video takes over all that was decided on it (`Recording.reanalysed`).

    Raises
    ------
    VideoError : the file cannot be read any more
    """
    try:
        sha256 = yield from fingerprint(info.path)
    except OSError as error:
        raise unread(info.path, error) from error
    return Recording(
        video=VideoFacts.of(info, sha256),
        engine=NO_NETWORK,
        frames=np.empty(0, np.int64),
        detections=no_detections(),
        complete=False,
    )


def no_detections() -> Detections:
    """Return the detections of no frame."""
    points = len(KEYPOINTS)
    return Detections(
        time_s=np.empty(0),
        candidates=np.empty((0, points, CANDIDATES, 3), np.float32),
        spread_px=np.empty((0, points), np.float32),
        box=np.empty((0, 4)),
    )
