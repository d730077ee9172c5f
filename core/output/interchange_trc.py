"""Markers as OpenSim's TRC: tab-separated, the file's own name in its first line."""

from pathlib import Path
from unicodedata import category

from ..findings import Findings
from ..pose import Floats
from ..recordings.recording_file import replace_file
from .exports import NO_TEXT
from .interchange_markers import Markers, markers


def write_trc(findings: Findings, folder: Path, stem: str) -> Path:
    """Write the markers and return the file's path.

    Metres with a scale; without one pixels, and the name ends in ``_px``. Y is up, X is
    forwards. A missing marker's cells are empty, those at the end of a line ``nan``: OpenSim drops
    an empty one there and then refuses the file. Frames count from 1, times are the frames'
    own, and OrigDataStartFrame is the first one's number in the video, from 1. The
    layout is that of OpenSim's samples, the empty line before the data included.
    """
    track = markers(findings)
    path = folder / f"{stem}{'' if track.unit == 'm' else '_px'}.trc"
    write_text(path, trc_text(track, path.name))
    return path


def trc_text(track: Markers, name: str) -> str:
    """Return the whole file."""
    return "\n".join([*header(track, name), "", *rows(track.time_s, track.xyz)]) + "\n"


def header(track: Markers, name: str) -> list[str]:
    """Return the five lines above the data."""
    count, rate = len(track.time_s), f"{track.rate_hz:.6g}"
    return [
        f"PathFileType\t4\t(X/Y/Z)\t{in_a_head(name)}",
        "DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame"
        "\tOrigNumFrames",
        f"{rate}\t{rate}\t{count}\t{len(track.names)}\t{track.unit}\t{rate}"
        f"\t{track.first_frame + 1}\t{count}",
        "Frame#\tTime\t" + "\t\t\t".join(track.names) + "\t\t",
        "\t\t" + "\t".join(f"{axis}{n + 1}" for n in range(len(track.names)) for axis in "XYZ"),
    ]


def rows(time_s: Floats, xyz: Floats) -> list[str]:
    """Return one line a frame: number, time, x, y, z of each marker."""
    lines = []
    for number, (time, values) in enumerate(zip(time_s, xyz, strict=True), 1):
        cells = ["" if v != v else f"{v:.6f}" for v in values.ravel()]
        if not cells[-1]:
            cells[-3:] = ["nan"] * 3
        lines.append("\t".join([str(number), f"{time:.6f}", *cells]))
    return lines


def in_a_head(name: str) -> str:
    """Return a file's name as it can stand in the head of a text file: in one line, without tabs.

    >>> in_a_head("walk\\n2\\t.trc")
    'walk_2_.trc'
    """
    return "".join("_" if category(c) in ("Cc", "Zl", "Zp") else c for c in name)


def write_text(path: Path, text: str) -> None:
    """Write text as UTF-8 with plain line ends, in place of an older file once it is whole."""
    replace_file(
        path, lambda file: file.write_text(text, encoding="utf-8", errors=NO_TEXT, newline="\n")
    )
