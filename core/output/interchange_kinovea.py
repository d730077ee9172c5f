"""Keypoints as a TRC that Kinovea imports as a posture drawn on the video.

Kinovea reads 22 named points in a fixed order, one row for each frame of the video, without
an empty line above the data and without empty cells, takes thousandths of a pixel with y up,
and leaves the last five rows unread. So gaps are bridged in a straight line, points that the
network does not have lie on their neighbour (feet on the ankle, nose on the head), and the
last row stands six times. For looking at, not for measuring: the other formats keep gaps.
"""

from pathlib import Path

import numpy as np

from ..errors import RecordingError
from ..findings import Findings
from ..frame_rate import usual_rate_hz
from ..keypoints import INDEX
from ..pose import Floats
from .interchange_markers import Markers
from .interchange_trc import header, rows, write_text

UNREAD_ROWS = 5

POINTS: dict[str, str] = {
    "Hip": "pelvis",
    "RHip": "right_hip",
    "RKnee": "right_knee",
    "RAnkle": "right_ankle",
    "RBigToe": "right_ankle",
    "RSmallToe": "right_ankle",
    "RHeel": "right_ankle",
    "LHip": "left_hip",
    "LKnee": "left_knee",
    "LAnkle": "left_ankle",
    "LBigToe": "left_ankle",
    "LSmallToe": "left_ankle",
    "LHeel": "left_ankle",
    "Neck": "upper_neck",
    "Head": "head_top",
    "Nose": "head_top",
    "RShoulder": "right_shoulder",
    "RElbow": "right_elbow",
    "RWrist": "right_wrist",
    "LShoulder": "left_shoulder",
    "LElbow": "left_elbow",
    "LWrist": "left_wrist",
}
"""Kinovea's point, in its order, to our keypoint."""


def write_kinovea(findings: Findings, folder: Path, stem: str) -> Path:
    """Write the filtered keypoints for Kinovea and return the file's path.

    They lie in the picture as it was analysed: of a video that somebody turned
    (`VideoFacts.turned_deg`), Kinovea has to show it turned the same way.

    Raises
    ------
    RecordingError
        if a keypoint was never seen: Kinovea has no way to leave one out
    """
    recording, pose = findings.recording, findings.measures.pose
    count = max(recording.video.frame_count, int(recording.frames[-1]) + 1)
    xyz = np.zeros((count + UNREAD_ROWS, len(POINTS), 3))
    for column, keypoint in enumerate(POINTS.values()):
        track = _bridged(recording.frames, pose.xy[:, INDEX[keypoint]], count)
        track = np.concatenate([track, np.repeat(track[-1:], UNREAD_ROWS, axis=0)])
        xyz[:, column, :2] = track * (1e-3, -1e-3)
    rate_hz = usual_rate_hz(recording) / recording.settings.slow_motion or 1.0
    times = np.arange(len(xyz)) / rate_hz
    path = folder / f"{stem}_kinovea.trc"
    made = Markers(tuple(POINTS), times, xyz, "px/1000", rate_hz, 1)
    write_text(path, "\n".join([*header(made, path.name), *rows(times, xyz)]) + "\n")
    return path


def _bridged(frames: "np.ndarray", xy: Floats, count: int) -> Floats:
    """Return a position in every frame of the video, (count, 2); held at both ends."""
    known = np.isfinite(xy).all(axis=-1)
    if not known.any():
        raise RecordingError(
            "No file for Kinovea is written: its format cannot leave a point out, and one was "
            "never seen."
        )
    wanted = np.arange(count)
    return np.stack([np.interp(wanted, frames[known], xy[known, i]) for i in (0, 1)], axis=-1)
