"""A recording's results in the files of other programs: one table of formats."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..findings import Findings
from .exports import angle_table, keypoint_table, velocity_table, write_metadata, write_table
from .hand_export import write_hand_table
from .interchange_c3d import write_c3d
from .interchange_dlc import write_dlc
from .interchange_kinovea import write_kinovea
from .interchange_mot import write_mot
from .interchange_tidy import write_tidy
from .interchange_trc import write_trc

Writer = Callable[[Findings, Path, str], Path | list[Path]]


@dataclass(frozen=True)
class Format:
    """A way to write findings.

    Attributes
    ----------
    name : as asked for
    title : as shown
    write : writes into a folder under a stem and returns the files
    """

    name: str
    title: str
    write: Writer


def _write_wide(findings: Findings, folder: Path, stem: str) -> list[Path]:
    """Write keypoints and angles, one row a frame, and the facts behind them."""
    recording, measures = findings.recording, findings.measures
    paths = [folder / f"{stem}_{part}.csv" for part in ("keypoints", "angles")]
    write_table(keypoint_table(recording, measures), paths[0])
    write_table(angle_table(recording, measures), paths[1])
    return [*paths, write_facts(findings, folder, stem)]


def _write_velocities(findings: Findings, folder: Path, stem: str) -> list[Path]:
    """Write angular velocities, one row a frame, and the facts, which say how."""
    path = folder / f"{stem}_velocities.csv"
    write_table(velocity_table(findings.recording, findings.measures), path)
    return [path, write_facts(findings, folder, stem)]


def _write_tidy(findings: Findings, folder: Path, stem: str) -> list[Path]:
    """Write the tidy tables, and the facts, which define their quantities."""
    return [*write_tidy(findings, folder, stem), write_facts(findings, folder, stem)]


def _with_facts(write: Callable[[Findings, Path, str], Path]) -> Writer:
    """Return what also writes the facts: other programs' files have no place for them."""
    return lambda findings, folder, stem: [
        write(findings, folder, stem),
        write_facts(findings, folder, stem),
    ]


def write_facts(findings: Findings, folder: Path, stem: str) -> Path:
    """Write what the numbers were made with and what they mean, and return the file's path."""
    path = folder / f"{stem}_metadata.json"
    write_metadata(findings.recording, findings.measures, path, findings)
    return path


def _write_by_hand(findings: Findings, folder: Path, stem: str) -> Path:
    return write_hand_table(findings.recording, folder, stem)


FORMATS: dict[str, Format] = {
    row.name: row
    for row in (
        Format("csv", "Tables, one row a frame (CSV)", _write_wide),
        Format(
            "tidy", "Tidy tables of cycles or repetitions, parameters and events (CSV)", _write_tidy
        ),
        Format("velocities", "Angular velocities, one row a frame (CSV)", _write_velocities),
        Format("by_hand", "Notes and measurements by hand (CSV)", _write_by_hand),
        Format("trc", "OpenSim markers (TRC)", _with_facts(write_trc)),
        Format("mot", "OpenSim joint angles (MOT)", _with_facts(write_mot)),
        Format("c3d", "Motion laboratories (C3D)", _with_facts(write_c3d)),
        Format("dlc", "DeepLabCut (CSV)", _with_facts(write_dlc)),
        Format("kinovea", "Kinovea (TRC)", _with_facts(write_kinovea)),
    )
}
"""Every format by its name."""


def export(findings: Findings, formats: list[str], folder: Path, stem: str) -> list[Path]:
    """Write the results in each format and return all files written.

    Raises
    ------
    ValueError
        for an unknown format
    RecordingError
        if a file cannot be written, or a package that a format needs is missing
    """
    paths: list[Path] = []
    for name in formats:
        if name not in FORMATS:
            raise ValueError(f"format: expected one of {', '.join(FORMATS)}, got {name}")
        written = FORMATS[name].write(findings, folder, stem)
        paths += written if isinstance(written, list) else [written]
    return list(dict.fromkeys(paths))  # two formats may share a file
