"""The least certain moment of a recording as a small picture: what went wrong, at a glance."""

from contextlib import closing
from pathlib import Path

import cv2
import numpy as np

from ..errors import VideoError
from ..measures import Measures
from ..output.face_cover import FaceCover
from ..output.overlay import draw_skeleton
from ..output.results import WORST, recording_path, result_path
from ..person.crop import Image
from ..pose import Floats
from ..recordings.recording import Recording
from ..recordings.recording_file import load, replace_file
from ..video.reader import FrameReader

PICTURE_PX = 180
"""Height of the picture that is kept for the summary."""

WINDOW_S = 0.2
"""A single frame that is blurred by movement is no trouble; some in a row are."""


def worst_row(recording: Recording) -> int | None:
    """Return the row around which the network was least certain, None for an empty recording.

    By the mean over all keypoints of the peak's height over its usual one, a missing one
    counting as 0, averaged over `WINDOW_S`.
    """
    if not len(recording):
        return None
    confidence = recording.detections.strongest().confidence
    seen = np.where(confidence > 0, confidence, np.nan)
    usual = np.array([_median(column) for column in seen.T])
    sure = np.nan_to_num(np.clip(seen / usual, 0, 1)).mean(axis=1)
    time_s = recording.time_s
    first, last = (np.searchsorted(time_s, time_s + by) for by in (-WINDOW_S / 2, WINDOW_S / 2))
    sums = np.concatenate([[0.0], np.cumsum(sure)])
    return int(np.argmin((sums[last] - sums[first]) / np.maximum(last - first, 1)))


def worst_picture(stem: Path, video: Path, height: int) -> Image | None:
    """Return the least certain frame with the skeleton as the network saw it, some pixels high.

    Parameters
    ----------
    stem : folder and name that the results share
    video : where the video is now

    Raises
    ------
    RecordingError, VideoError : one of them cannot be read
    """
    recording = load(recording_path(stem))
    row = worst_row(recording)
    if row is None:
        return None
    return _small(recording, row, _frame(video, recording, row), height)


def write_worst_picture(
    recording: Recording, measures: Measures, stem: Path, *, show_face: bool = False
) -> None:
    """Write the least certain frame with the skeleton, and without the face, as a small JPEG.

    There is none of a recording without frames, or where the frame cannot be decoded again.

    Raises
    ------
    RecordingError : the folder cannot be written
    """
    row = worst_row(recording)
    if row is None:
        return
    try:
        image = _frame(recording.video.path, recording, row)
    except VideoError:
        return
    if not show_face:
        cover = FaceCover((measures.pose, measures.decided, measures.raw))
        image = cover.hide(image, float(recording.time_s[row]))
    small = _small(recording, row, image, PICTURE_PX)
    _, jpeg = cv2.imencode(".jpg", small[..., ::-1])
    replace_file(result_path(stem, WORST), lambda file: file.write_bytes(jpeg.tobytes()))


def _frame(video: Path, recording: Recording, row: int) -> Image:
    with closing(FrameReader(recording.video.probe(video))) as reader:
        return reader.frame(int(recording.frames[row])).image


def _small(recording: Recording, row: int, image: Image, height: int) -> Image:
    pose = recording.detections.strongest()
    drawn = draw_skeleton(image, pose.xy[row], pose.status[row])
    size = (max(round(drawn.shape[1] * height / drawn.shape[0]), 1), height)
    return np.asarray(cv2.resize(drawn, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _median(values: Floats) -> float:
    found = values[np.isfinite(values)]
    return float(np.median(found)) if len(found) else np.nan
