"""Markers, angles and gait events as C3D, the file of motion laboratories.

Needs the package ezc3d, which the extra ``c3d`` of Kinetrace brings.
"""

import errno
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any

import numpy as np

from ..errors import RecordingError
from ..findings import Findings
from ..gait.event_order import FOOT_OFF, INITIAL_CONTACT
from ..kinematics import butterworth
from ..pose import Event, Floats
from ..recordings.recording_file import replace_file
from .interchange_markers import Markers, markers

ANGLES: dict[str, str] = {
    f"{side[0].upper()}{label}": f"{side}_{curve}"
    for label, curve in (
        ("KneeAngles", "knee_flexion"),
        ("HipTrunkAngles", "hip_flexion_trunk"),
        ("ThighAngles", "thigh"),
        ("ShankAngles", "shank"),
    )
    for side in ("left", "right")
} | {"TrunkLeanAngles": "trunk_lean"}
"""Label of an angle's point, whose X is the sagittal angle, to our curve."""

LABELS = {INITIAL_CONTACT: "Foot Strike", FOOT_OFF: "Foot Off"}
METRES_TO_MM = 1000.0


BRIDGE = 1.5
"""A sample between frames that are farther apart than this many usual intervals counts as bridged
in the file's notes."""

GRID_NOTE = """\
The video's rate is variable: its {frames} frames are put on an even grid of {rate_hz:.6g} Hz in \
straight lines.
Of {samples} samples, {bridged} lie between frames more than {bridge:g} usual intervals apart and \
are bridged.
Of {samples} samples, {lost} lie in gaps between frames of more than {max_gap_s:g} s and are \
missing."""


@dataclass(frozen=True, eq=False)
class EvenGrid:
    """Tracks at even times.

    Attributes
    ----------
    rate_hz : samples a second
    tracks : (N, T, 3) NaN where missing
    notes : what was done to get there, empty where the times were even
    """

    rate_hz: float
    tracks: Floats
    notes: tuple[str, ...] = ()


def write_c3d(findings: Findings, folder: Path, stem: str) -> Path:
    """Write markers, angles and events and return the file's path.

    Millimetres with a scale; without one pixels, and the name ends in ``_px``. X forwards, Y
    up. A C3D has one rate: a recording of variable rate is put on an even grid in straight
    lines between frames, over no longer gaps than are filled elsewhere, and KINETRACE:NOTES
    counts the samples that were bridged and lost. Missing points have residual -1. Angles (degrees,
    flexion positive) are points listed under POINT:ANGLES. Event times count from the first
    frame, whose number and time in the CSV are KINETRACE:FIRST_FRAME and FIRST_TIME_S; contacts
    are ``Foot Strike``, foot-offs ``Foot Off``.

    Raises
    ------
    RecordingError
        if ezc3d is not installed or the file cannot be written
    """
    try:
        import ezc3d
    except ImportError:
        raise RecordingError(
            "C3D files need the package ezc3d. Install it with: "
            f"{sys.executable} -m pip install ezc3d"
        ) from None
    track = markers(findings)
    path = folder / f"{stem}{'' if track.unit == 'm' else '_px'}.c3d"
    content = ezc3d.c3d()
    _set_points(content, findings, track)
    _set_events(content, findings.walking.events, float(track.time_s[0]))
    replace_file(path, lambda file: _write(content, file))
    return path


def _write(content: Any, file: Path) -> None:
    with TemporaryDirectory(dir=_plain_folder()) as folder:
        made = Path(folder) / "made.c3d"
        content.write(str(made))
        if not _is_whole(made, content):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        shutil.copyfile(made, file)


def _plain_folder() -> str | None:
    """Return a folder for temporary files without accents, which ezc3d cannot open on Windows."""
    return None if gettempdir().isascii() else os.environ.get("PUBLIC")


def _is_whole(file: Path, content: Any) -> bool:
    """Return whether a file is as long as its points; ezc3d is silent where it could not write.

    Its first block says in which block of 512 bytes they begin; each has four words.
    """
    with file.open("rb") as opened:
        head = opened.read(18)
    begin = 512 * (int.from_bytes(head[16:18], "little") - 1)
    return bool(file.stat().st_size >= begin + 4 * content["data"]["points"].size)


def _set_points(content: Any, findings: Findings, track: Markers) -> None:
    size = METRES_TO_MM if track.unit == "m" else 1.0
    curves = {label: findings.measures.curves.get(name) for label, name in ANGLES.items()}
    angles = {label: curve.value for label, curve in curves.items() if curve is not None}
    values = [*np.moveaxis(track.xyz * size, 1, 0)]
    values += [np.stack([v, 0 * v, 0 * v], axis=1) for v in angles.values()]
    max_gap_s = findings.recording.settings.filter.max_gap_s
    grid = on_even_grid(track.time_s, np.stack(values), max_gap_s)
    points = np.ones((4, len(values), grid.tracks.shape[1]))
    points[:3] = np.moveaxis(grid.tracks, 2, 0)
    missing = ~np.isfinite(grid.tracks).all(axis=2)
    point = content["parameters"]["POINT"]
    point["RATE"]["value"] = [grid.rate_hz]
    point["LABELS"]["value"] = [*track.names, *angles]
    point["UNITS"]["value"] = ["mm" if track.unit == "m" else "px"]
    content["data"]["points"] = points
    content["data"]["meta_points"]["residuals"] = np.where(missing, -1.0, 0.0)[None]
    content.add_parameter("POINT", "ANGLES", list(angles))
    content.add_parameter("POINT", "ANGLE_UNITS", ["deg"])
    content.add_parameter("POINT", "X_SCREEN", ["+X"])
    content.add_parameter("POINT", "Y_SCREEN", ["+Y"])
    content.add_parameter("KINETRACE", "FIRST_FRAME", [track.first_frame])
    content.add_parameter("KINETRACE", "FIRST_TIME_S", [float(track.time_s[0])])
    if grid.notes:
        content.add_parameter("KINETRACE", "NOTES", list(grid.notes))


def _set_events(content: Any, events: tuple[Event, ...], start_s: float) -> None:
    known = [event for event in events if event.kind in LABELS]
    times = np.array([[0.0, event.time_s - start_s] for event in known]).reshape(-1, 2).T
    content.add_parameter("EVENT", "USED", [len(known)])
    if not known:
        return
    sides = [event.side.capitalize() if event.side else "General" for event in known]
    content.add_parameter("EVENT", "CONTEXTS", sides)
    content.add_parameter("EVENT", "LABELS", [LABELS[event.kind] for event in known])
    content.add_parameter("EVENT", "DESCRIPTIONS", [event.method for event in known])
    content.add_parameter("EVENT", "TIMES", times)


def on_even_grid(time_s: Floats, tracks: Floats, max_gap_s: float = 0.2) -> EvenGrid:
    """Return (N, T, 3) tracks at even times; even ones come back as they are.

    Between two frames the value lies on the straight line. It is missing where either is missing,
    or where the frames leave out more than `max_gap_s`: their interval but for the usual one, as
    of a gap in `kinetrace.core.kinematics.filtering.fill_gaps`.
    """
    if len(time_s) < 2:
        return EvenGrid(1.0, tracks)
    rate_hz = butterworth.sampling_rate(time_s)
    if butterworth.is_even(time_s):
        return EvenGrid(rate_hz, tracks)
    count = int(np.floor((time_s[-1] - time_s[0]) * rate_hz + 1e-6)) + 1
    wanted = np.minimum(time_s[0] + np.arange(count) / rate_hz, time_s[-1])
    after = np.clip(np.searchsorted(time_s, wanted, side="left"), 1, len(time_s) - 1)
    apart_s = time_s[after] - time_s[after - 1]
    share = ((wanted - time_s[after - 1]) / apart_s)[None, :, None]
    out = (1 - share) * tracks[:, after - 1] + share * tracks[:, after]
    met = np.zeros(count, dtype=bool)
    for frame in (after - 1, after):  # a frame that is there stands for itself
        here = np.abs(wanted - time_s[frame]) * rate_hz < 1e-3
        out[:, here] = tracks[:, frame[here]]
        met |= here
    lost = (apart_s - 1 / rate_hz > max_gap_s + 1e-9) & ~met
    bridged = (apart_s * rate_hz > BRIDGE) & ~met & ~lost
    out[:, lost] = np.nan
    note = GRID_NOTE.format(
        frames=len(time_s), rate_hz=rate_hz, samples=count, bridged=int(bridged.sum()),
        lost=int(lost.sum()), max_gap_s=max_gap_s, bridge=BRIDGE,
    )  # fmt: skip
    return EvenGrid(rate_hz, out, tuple(note.splitlines()))
