"""What a person noted and measured by hand: a table, and the pictures with the drawing."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import RecordingError
from ..gait.scale import Scale
from ..measures import Measures
from ..person.crop import Image
from ..recordings.hand_measurements import HandAngle, HandMeasurement, hand_scale, value_words
from ..recordings.recording import Recording
from ..recordings.recording_file import replace_file
from ..system.fingerprint import check_video
from ..video.info import VideoInfo
from ..video.reader import FrameReader
from .exports import write_table
from .face_blur import blur_heads, heads_to_hide
from .overlay import draw_skeleton

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

COLUMNS = (
    "trial",
    "kind",
    "frame",
    "time_s",
    "text",
    "angle_deg",
    "length_px",
    "length_m",
    "sd",
    "x1_px",
    "y1_px",
    "x2_px",
    "y2_px",
    "x3_px",
    "y3_px",
)
INK = "#ffe14a"
DPI = 100


def hand_table(recording: Recording, trial: str, info: VideoInfo | None = None) -> "pd.DataFrame":
    """Return notes, key frames, angles and lengths in order of time, one a row.

    ``kind`` is note, key_frame, angle, length or known_length. ``angle_deg`` lies between the
    arms at the second point, 0 to 180. ``length_m`` is empty without a known length; that of a
    known length is as it was entered. ``sd`` is the standard uncertainty of angle_deg or
    length_m that the clicks and the scale bring. An empty cell does not apply.

    Parameters
    ----------
    info : the video, which tells the frames of notes where the recording has none; without it
        they stay empty
    """
    import pandas as pd

    scale = hand_scale(recording.by_hand)
    rows: list[dict[str, Any]] = [
        {
            "kind": "key_frame" if note.key_frame else "note",
            "frame": _frame_at(recording, note.time_s, info),
            "time_s": note.time_s,
            "text": note.text,
        }
        for note in recording.comments
    ]
    rows += [_row(one, scale) for one in recording.by_hand]
    rows = [{"trial": trial} | row for row in sorted(rows, key=lambda row: float(row["time_s"]))]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    table["frame"] = table["frame"].astype("Int64")
    return table


def write_hand_table(
    recording: Recording, folder: Path, stem: str, info: VideoInfo | None = None
) -> Path:
    """Write `hand_table` as CSV and return the file's path."""
    path = folder / f"{stem}_by_hand.csv"
    write_table(hand_table(recording, stem, info), path)
    return path


def key_frames(recording: Recording, info: VideoInfo | None = None) -> list[int]:
    """Return the frames of the video that are key frames or have a measurement, in order.

    `info` tells those of a recording without frames.
    """
    times = [one.time_s for one in recording.comments if one.key_frame]
    marked = [_frame_at(recording, time_s, info) for time_s in times]
    drawn = [one.frame for one in recording.by_hand]
    return sorted({*drawn, *(frame for frame in marked if frame is not None)})


def write_stills(
    recording: Recording,
    measures: Measures | None,
    folder: Path,
    stem: str,
    *,
    video: Path | None = None,
    sha256: str | None = None,
    blur: bool = True,
) -> Iterator[Path]:
    """Write the picture of each of `key_frames` as PNG, measurements drawn; yield each file.

    The skeleton is drawn where the frame was analysed.

    Parameters
    ----------
    measures : None for a recording without frames
    video : where it is now, None where the recording says
    sha256 : of the video that was analysed, None where the recording says; one without names
        (`kinetrace.core.output.sharing`) does not
    blur : make the measured person's face unrecognisable; a frame without a known head is then
        left out

    Raises
    ------
    VideoError : the video is not there, is another one, or cannot be read
    RecordingError : there is no key frame, or some were left out; the others are written
    """
    if not (recording.by_hand or any(one.key_frame for one in recording.comments)):
        raise RecordingError("There is no key frame and no measurement by hand to make a still of.")
    path = video or recording.video.path
    check_video(path, recording.video.sha256 if sha256 is None else sha256)
    left_out = []
    with closing(FrameReader(recording.video.probe(path))) as reader:
        for frame in key_frames(recording, reader.info):
            seen = reader.frame(frame).image
            image = _picture(recording, measures, frame, seen, blur=blur)
            if image is None:
                left_out.append(str(frame))
                continue
            drawn = [one for one in recording.by_hand if one.frame == frame]
            made = folder / f"{stem}_still_{frame:05d}.png"
            _write(made, image, drawn, hand_scale(recording.by_hand))
            yield made
    if left_out:
        raise RecordingError(
            f"Frames {', '.join(left_out)} are left out: no head was found there to make the "
            "face unrecognisable."
        )


def _row(one: HandMeasurement, scale: Scale | None) -> dict[str, Any]:
    row: dict[str, Any] = {"frame": one.frame, "time_s": one.time_s, "text": one.name}
    for number, (x, y) in enumerate(one.points, 1):
        row |= {f"x{number}_px": x, f"y{number}_px": y}
    if isinstance(one, HandAngle):
        return row | {"kind": "angle", "angle_deg": one.angle_deg, "sd": one.uncertainty_deg}
    row |= {"kind": "known_length" if one.known_m else "length", "length_px": one.length_px}
    if one.known_m:
        return row | {"length_m": one.known_m}
    if scale is not None:
        row |= {"length_m": one.length_m(scale), "sd": one.uncertainty_m(scale)}
    return row


def _frame_at(recording: Recording, time_s: float, info: VideoInfo | None) -> int | None:
    """Return the analysed frame that is on show at a time, or else that of the video."""
    if not len(recording):
        return None if info is None else info.index_at(time_s * recording.settings.slow_motion)
    at = int(np.searchsorted(recording.time_s, time_s + 1e-9, side="right")) - 1
    return int(recording.frames[max(at, 0)])


def _picture(
    recording: Recording, measures: Measures | None, frame: int, image: Image, *, blur: bool
) -> Image | None:
    """Return the frame with face hidden and skeleton drawn; None if the face cannot be hidden."""
    rows = np.flatnonzero(recording.frames == frame)
    if measures is None or not len(rows):
        return None if blur else image
    row, pose = int(rows[0]), measures.pose
    if blur:
        heads = heads_to_hide(measures, row)
        if not heads:
            return None
        image = blur_heads(image, heads)
    return draw_skeleton(image, pose.xy[row], pose.status[row])


def _write(path: Path, image: Image, drawn: Sequence[HandMeasurement], scale: Scale | None) -> None:
    from matplotlib.figure import Figure

    height, width = image.shape[:2]
    figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI)
    axis = figure.add_axes((0, 0, 1, 1))
    axis.imshow(image, extent=(0, width, height, 0), interpolation="nearest")
    axis.set_axis_off()
    for one in drawn:
        _draw(axis, one, scale, height)
    replace_file(path, lambda file: figure.savefig(file, format="png", metadata={"Software": None}))


def _draw(axis: "Axes", one: HandMeasurement, scale: Scale | None, height: int) -> None:
    """Draw a measurement's lines with its value."""
    from matplotlib.patheffects import withStroke

    size = max(height / DPI * 1.6, 6.0)
    points = np.array(one.points)
    halo = [withStroke(linewidth=size / 3, foreground="black")]
    axis.plot(
        points[:, 0], points[:, 1], "-o", color=INK, linewidth=size / 6, markersize=size / 2.5,
        path_effects=halo,
    )  # fmt: skip
    x, y = points[1] if isinstance(one, HandAngle) else points.mean(axis=0)
    text = f"{one.name}  {value_words(one, scale)}".strip()
    axis.annotate(
        text, (x, y), xytext=(size * 0.8, -size * 0.8), textcoords="offset points", color="white",
        fontsize=size, va="top", parse_math=False,
        bbox={"boxstyle": "round,pad=0.25", "facecolor": "#0a0e10d8", "edgecolor": "none"},
    )  # fmt: skip
