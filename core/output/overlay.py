"""The skeleton drawn on the picture, and the annotated video.

Right is a solid blue line, left a dashed orange one: two cues, so that neither colour vision
nor a black-and-white print is needed to tell them apart.
"""

from collections.abc import Generator, Iterator
from contextlib import closing
from fractions import Fraction
from pathlib import Path
from typing import Literal

import cv2
import numpy as np

from ..keypoints import BONES, INDEX
from ..measures import Measures
from ..person.crop import Image
from ..pose import Floats, Status
from ..recordings.recording import Recording
from ..system.fingerprint import check_video
from ..video.frames import VideoInfo, VideoWriter, frames
from .face_cover import FaceCover

Ground = Literal["picture", "blurred", "plain"]
"""What the skeleton is drawn on: the picture, the picture with the face of the measured person
made unrecognisable (`FaceCover`; other people's are not), or plain grey."""

PLAIN_RGB = (52, 58, 62)
RIGHT_RGB, LEFT_RGB, MIDDLE_RGB = (0, 114, 178), (230, 140, 0), (240, 240, 240)
"""From the palette of Okabe & Ito, made for all kinds of colour vision."""


def draw_skeleton(
    image: Image, xy: Floats, status: "np.ndarray", thick: int | None = None
) -> Image:
    """Return the picture with one skeleton, (K, 2) pixels, drawn on a copy.

    Points that were filled in or repaired are rings, measured and corrected ones are discs.
    Without their thickness in pixels the lines go by the picture's size.
    """
    picture = image.copy()
    thick = thick or max(1, round(min(image.shape[:2]) / 240))
    for start, end, side in BONES:
        a, b = xy[INDEX[start]], xy[INDEX[end]]
        if np.isfinite([*a, *b]).all():
            colour = {"left": LEFT_RGB, "right": RIGHT_RGB, None: MIDDLE_RGB}[side]
            for p, q in _dashes(a, b, 4.0 * thick) if side == "left" else [(a, b)]:
                _line(picture, p, q, (0, 0, 0), thick + 2)
                _line(picture, p, q, colour, thick)
    for name, point in INDEX.items():
        if np.isfinite(xy[point]).all():
            known = status[point] in (Status.MEASURED, Status.CORRECTED)
            _dot(picture, xy[point], _colour(name), thick + 1, filled=known)
    return picture


def write_overlay(
    recording: Recording, measures: Measures, path: Path, ground: Ground = "picture"
) -> Iterator[float]:
    """Write the annotated video, with the source's own times; yield the share done.

    Of a recording of a range of the video it shows that range. It has no sound, and no names or
    dates (`VideoWriter`). On plain ground frames without a person are plain.

    Raises
    ------
    VideoError : the video cannot be read any more or is another one, or the new one not written
    """
    check_video(recording.video.path, recording.video.sha256)
    info = recording.video.probe()
    first, last = recording.span or (0, info.frame_count - 1)
    row_of = {int(frame): row for row, frame in enumerate(recording.frames)}
    with (
        closing(_grounds(info, recording, measures, ground)) as pictures,
        VideoWriter(
            path,
            info.width,
            info.height,
            time_base=info.timeline.time_base,
            rate=info.rate or Fraction(1),
            marked=True,
        ) as writer,
    ):
        for index, time_s, image in pictures:
            row = row_of.get(index)
            if row is not None:
                image = draw_skeleton(image, measures.pose.xy[row], measures.pose.status[row])
            writer.write(image, time_s)
            yield (index + 1 - first) / (last + 1 - first)


def _grounds(
    info: VideoInfo, recording: Recording, measures: Measures, ground: Ground
) -> Generator[tuple[int, float, Image], None, None]:
    """Yield number, time in the file and picture of each frame wanted, before it is drawn on."""
    first, last = recording.span or (0, info.frame_count - 1)
    if ground == "plain":
        empty = np.full((info.height, info.width, 3), PLAIN_RGB, np.uint8)
        for index, time_s in enumerate(info.times_s[first : last + 1].tolist(), first):
            yield index, time_s, empty
        return
    cover = FaceCover((measures.pose, measures.decided, measures.raw))
    slower = recording.settings.slow_motion  # heads are known at the times of the movement
    with frames(info, start=first, stop=last + 1) as stream:
        for frame in stream:
            hidden = ground == "blurred"
            image = cover.hide(frame.image, frame.time_s / slower) if hidden else frame.image
            yield frame.index, frame.time_s, image


def _colour(name: str) -> tuple[int, int, int]:
    if name.startswith("left_"):
        return LEFT_RGB
    return RIGHT_RGB if name.startswith("right_") else MIDDLE_RGB


def _dashes(a: Floats, b: Floats, length: float) -> list[tuple[Floats, Floats]]:
    count = max(1, round(float(np.linalg.norm(b - a)) / length / 2))
    ends = np.linspace(0, 1, 2 * count)
    return [
        (a + (b - a) * start, a + (b - a) * stop)
        for start, stop in zip(ends[::2], ends[1::2], strict=True)
    ]


def _line(image: Image, a: Floats, b: Floats, colour: tuple[int, int, int], thick: int) -> None:
    """Draw with sub-pixel ends; a pixel's centre lies half a pixel inside it."""
    (ax, ay), (bx, by) = (np.round((np.stack([a, b]) - 0.5) * 16).astype(int)).tolist()
    cv2.line(image, (ax, ay), (bx, by), colour, thick, cv2.LINE_AA, shift=4)


def _dot(
    image: Image, at: Floats, colour: tuple[int, int, int], radius: int, *, filled: bool
) -> None:
    x, y = np.round((at - 0.5) * 16).astype(int).tolist()
    cv2.circle(image, (x, y), (radius + 1) * 16, (0, 0, 0), -1, cv2.LINE_AA, shift=4)
    cv2.circle(image, (x, y), radius * 16, colour, -1, cv2.LINE_AA, shift=4)
    if not filled:
        cv2.circle(image, (x, y), max(radius * 16 - 20, 8), (0, 0, 0), -1, cv2.LINE_AA, shift=4)
