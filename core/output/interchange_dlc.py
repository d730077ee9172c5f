"""Keypoints in the CSV layout of DeepLabCut, which many programs of the field read."""

from pathlib import Path

import numpy as np

from ..findings import Findings
from ..keypoints import KEYPOINTS
from ..pose import Status
from .exports import peak_height
from .interchange_trc import write_text


def write_dlc(findings: Findings, folder: Path, stem: str) -> Path:
    """Write the filtered keypoints and return the file's path.

    Three header rows (scorer, bodyparts, coords: x, y, likelihood); the first column is the
    frame's number in the video. Pixels of the displayed picture, y down. Likelihood is the
    height of the heatmap's peak, at most 1, and no probability; it is 0 where a gap is filled, and
    1 where a person set the point, as in DeepLabCut. A missing point's cells are empty; in a
    frame without any point they are ``nan``: pandas, which usually reads such files, takes a
    first row of empty cells for the names of the index and loses the frame.
    """
    recording, pose = findings.recording, findings.measures.pose
    scorer = f"EfficientPose_{recording.engine.variant}"
    columns = [(name, part) for name in KEYPOINTS for part in ("x", "y", "likelihood")]
    lines = [
        ",".join(["scorer", *(scorer for _ in columns)]),
        ",".join(["bodyparts", *(name for name, _ in columns)]),
        ",".join(["coords", *(part for _, part in columns)]),
    ]
    found = np.isfinite(pose.xy).all(axis=-1)
    without_peak = np.where(pose.status == Status.CORRECTED, 1.0, 0.0)
    height = peak_height(pose)
    likelihood = np.where(np.isfinite(height), np.minimum(height, 1.0), without_peak)
    values = np.concatenate([pose.xy, likelihood[..., None]], axis=-1)
    values[~found] = np.nan
    for frame, row in zip(recording.frames, values, strict=True):
        missing = "" if np.isfinite(row).any() else "nan"
        cells = (missing if value != value else f"{value:.6g}" for value in row.ravel())
        lines.append(",".join([str(int(frame)), *cells]))
    path = folder / f"{stem}_dlc.csv"
    write_text(path, "\n".join(lines) + "\n")
    return path
