"""What a person noted and measured by hand: a table, and the pictures with the drawing."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import RecordingError, VideoError
from ..findings import Findings
from ..gait.scale import Scale
from ..hand_measurements import HandAngle, HandMeasurement, hand_scale, value_words
from ..person.crop import Image
from ..recording import Recording
from ..recording_file import replace_file
from ..video.reader import FrameReader
from .exports import write_table
from .face_blur import blur_heads, heads_near
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


def hand_table(findings: Findings, trial: str) -> "pd.DataFrame":
    """Return notes, key frames, angles and lengths in order of time, one a row.

    ``kind`` is note, key_frame, angle, length or known_length. ``angle_deg`` lies between the
    arms at the second point, 0 to 180. ``length_m`` is empty without a known length; that of a
    known length is as it was entered. ``sd`` is the standard uncertainty of angle_deg or
    length_m that the clicks and the scale bring. An empty cell does not apply.
    """
    import pandas as pd

    recording = findings.recording
    scale = hand_scale(recording.by_hand)
    rows: list[dict[str, Any]] = [
        {
            "kind": "key_frame" if note.key_frame else "note",
            "frame": _frame_at(recording, note.time_s),
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


def write_hand_table(findings: Findings, folder: Path, stem: str) -> Path:
    """Write `hand_table` as CSV and return the file's path."""
    path = folder / f"{stem}_by_hand.csv"
    write_table(hand_table(findings, stem), path)
    return path


def key_frames(recording: Recording) -> list[int]:
    """Return the frames of the video that are key frames or have a measurement, in order."""
    marked = [_frame_at(recording, one.time_s) for one in recording.comments if one.key_frame]
    return sorted({*marked, *(one.frame for one in recording.by_hand)})


def write_stills(
    findings: Findings, folder: Path, stem: str, *, video: Path | None = None, blur: bool = True
) -> Iterator[Path]:
    """Write the picture of each of `key_frames` as PNG, measurements drawn; yield each file.

    The skeleton is drawn where the frame was analysed.

    Parameters
    ----------
    video : where it is now, None where the recording says
    blur : make the measured person's face unrecognisable; a frame without a known head is then
        left out

    Raises
    ------
    VideoError : the video is not there or cannot be read
    RecordingError : there is no key frame, or some were left out; the others are written
    """
    recording = findings.recording
    wanted = key_frames(recording)
    if not wanted:
        raise RecordingError("There is no key frame and no measurement by hand to make a still of.")
    path = video or recording.video.path
    if not path.is_file():
        raise VideoError("No still is written: the video is not where it was.")
    left_out = []
    with closing(FrameReader(path)) as reader:
        for frame in wanted:
            image = _picture(findings, frame, reader.frame(frame).image, blur=blur)
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


def _frame_at(recording: Recording, time_s: float) -> int:
    """Return the analysed frame that is on show at a time."""
    at = int(np.searchsorted(recording.time_s, time_s + 1e-9, side="right")) - 1
    return int(recording.frames[max(at, 0)])


def _picture(findings: Findings, frame: int, image: Image, *, blur: bool) -> Image | None:
    """Return the frame with face hidden and skeleton drawn; None if the face cannot be hidden."""
    rows = np.flatnonzero(findings.recording.frames == frame)
    pose = findings.measures.pose
    if blur:
        row = int(rows[0]) if len(rows) else -1
        heads = heads_near(pose, row) + heads_near(findings.measures.raw, row) if row >= 0 else []
        if not heads:
            return None
        image = blur_heads(image, heads)
    if len(rows):
        image = draw_skeleton(image, pose.xy[rows[0]], pose.status[rows[0]])
    return image


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
    at = points[1] if isinstance(one, HandAngle) else points.mean(axis=0)
    text = f"{one.name}  {value_words(one, scale)}".strip()
    axis.annotate(
        text, at, xytext=(size * 0.8, -size * 0.8), textcoords="offset points", color="white",
        fontsize=size, va="top", parse_math=False,
        bbox={"boxstyle": "round,pad=0.25", "facecolor": "#0a0e10d8", "edgecolor": "none"},
    )  # fmt: skip
