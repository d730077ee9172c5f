"""A recording of somebody who strides to the right, made of sines."""

import numpy as np
from kinetrace.core.keypoints import INDEX, KEYPOINTS
from kinetrace.core.network.decoding import CANDIDATES
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording import Engine, Recording, VideoFacts

PERIOD_S, LEG, TRUNK = 1.1, 90.0, 100.0


def striding(seconds: float = 8.0, rate: float = 30.0) -> Recording:
    """Return the recording; a stride lasts 1.1 s, the knees bend to 60 degrees in swing."""
    time_s = np.arange(round(seconds * rate)) / rate
    frames = len(time_s)
    pelvis = np.stack([100 + 120 * time_s, np.full(frames, 220.0)], axis=-1)
    points = {"pelvis": pelvis, "thorax": pelvis - [0, TRUNK], "upper_neck": pelvis - [0, 110],
              "head_top": pelvis - [-4, 150]}  # fmt: skip
    for side, phase in (("right", 0.0), ("left", np.pi)):
        turn = 2 * np.pi * time_s / PERIOD_S + phase
        thigh, knee = np.radians(5 + 25 * np.cos(turn)), np.radians(30 - 28 * np.sin(turn))
        arm = np.radians(-20 * np.cos(turn))
        points[f"{side}_hip"] = pelvis
        points[f"{side}_knee"] = _hang(pelvis, thigh, LEG)
        points[f"{side}_ankle"] = _hang(points[f"{side}_knee"], thigh - knee, LEG)
        points[f"{side}_shoulder"] = points["thorax"]
        points[f"{side}_elbow"] = _hang(points["thorax"], arm, 60)
        points[f"{side}_wrist"] = _hang(points[f"{side}_elbow"], arm + 0.3, 55)
    candidates = np.full((frames, len(KEYPOINTS), CANDIDATES, 3), np.nan, np.float32)
    for name, track in points.items():
        candidates[:, INDEX[name], 0, :2] = track
        candidates[:, INDEX[name], 0, 2] = 0.6
    detections = Detections(
        time_s, candidates, np.ones((frames, len(KEYPOINTS)), np.float32),
        np.concatenate([pelvis - 200, np.full((frames, 2), 400.0)], axis=1),
    )  # fmt: skip
    video = VideoFacts("walk.mp4", "", "1" * 64, 1280, 480, 0, "h264", frames, seconds, rate,
                       False, frames)  # fmt: skip
    engine = Engine("0", "RT", "made up", "0" * 64, "cpu", "none", "0")
    return Recording(video, engine, np.arange(frames), detections)


def _hang(start: np.ndarray, angle: np.ndarray, length: float) -> np.ndarray:
    return start + length * np.stack([np.sin(angle), np.cos(angle)], axis=-1)
