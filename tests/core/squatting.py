"""A recording of three squats with known angles, as a network would have seen it."""

from dataclasses import replace

import numpy as np
from kinetrace.core.keypoints import INDEX
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording import Recording, Settings
from sample_recording import sample_recording

TURNS_S = (2.0, 6.0, 10.0)
KNEE_DEG = 120.0
"""Flexion at each turn: the thigh carries two thirds of it and stays 10 degrees above level."""

SEGMENT_PX, TRUNK_PX, LEFT_BEHIND_PX = 110.0, 120.0, 14.0


def squatting(rate: float = 30.0, *, behind_px: float = LEFT_BEHIND_PX) -> Recording:
    """Return somebody who squats three times, seen from the right side, task chosen.

    Parameters
    ----------
    behind_px : how far the left leg stands behind the right one
    """
    time_s = np.arange(0, 12, 1 / rate)
    knee = flexion(time_s, KNEE_DEG)
    candidates = np.full((len(time_s), 16, 4, 3), np.nan, np.float32)
    for name, track in _tracks(knee, behind_px).items():
        candidates[:, INDEX[name], 0, :2] = track
    candidates[:, :, 0, 2] = 0.6
    plain = sample_recording(1)
    detections = Detections(
        time_s=time_s,
        candidates=candidates,
        spread_px=np.full((len(time_s), 16), 4.0, np.float32),
        box=np.tile([0.0, 0.0, 480.0, 480.0], (len(time_s), 1)),
    )
    video = replace(
        plain.video,
        frame_count=len(time_s),
        duration_s=12.0,
        rate_hz=rate,
        claimed_frames=len(time_s),
    )
    return replace(
        plain,
        video=video,
        frames=np.arange(len(time_s)),
        detections=detections,
        settings=Settings(facing=1, task="squat", repair=False),
    )


def flexion(time_s: np.ndarray, most_deg: float) -> np.ndarray:
    """Return what goes from 0 to the given degrees and back at each of `TURNS_S`."""
    near = np.clip(1 - np.abs(time_s[:, None] - TURNS_S), 0, None).sum(axis=1)
    return most_deg * np.sin(np.pi / 2 * near) ** 2


def _tracks(knee_deg: np.ndarray, behind_px: float) -> dict[str, np.ndarray]:
    """Return every keypoint over fixed ankles, (T, 2) each."""

    def up(degrees: np.ndarray, length: float) -> np.ndarray:
        turn = np.radians(degrees)
        return length * np.stack([np.sin(turn), -np.cos(turn)], axis=1)

    tracks = {}
    for side, back in (("right", 0.0), ("left", behind_px)):
        tracks[f"{side}_ankle"] = np.tile([300.0 - back, 450.0 - back / 2], (len(knee_deg), 1))
        tracks[f"{side}_knee"] = tracks[f"{side}_ankle"] + up(knee_deg / 3, SEGMENT_PX)
        tracks[f"{side}_hip"] = tracks[f"{side}_knee"] + up(-2 * knee_deg / 3, SEGMENT_PX)
    lean = knee_deg / 4
    tracks["pelvis"] = (tracks["left_hip"] + tracks["right_hip"]) / 2
    tracks["thorax"] = tracks["pelvis"] + up(lean, TRUNK_PX)
    tracks["upper_neck"] = tracks["pelvis"] + up(lean, TRUNK_PX + 12)
    tracks["head_top"] = tracks["pelvis"] + up(lean, TRUNK_PX + 60)
    for side, aside in (("right", 3.0), ("left", -3.0)):
        tracks[f"{side}_shoulder"] = tracks["thorax"] + [aside, 0]
        tracks[f"{side}_elbow"] = tracks[f"{side}_shoulder"] + up(lean + 120, 60.0)
        tracks[f"{side}_wrist"] = tracks[f"{side}_elbow"] + up(lean + 100, 55.0)
    return tracks
