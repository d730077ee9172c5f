"""Recordings made of numbers: a stick walker as a network would have seen it."""

import numpy as np
from fake_network import body_at
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording import Engine, Recording, VideoFacts

FACTS = VideoFacts(
    name="walk.mp4",
    folder="",
    sha256="0" * 64,
    width=640,
    height=480,
    rotation_deg=0,
    codec="h264",
    frame_count=20,
    duration_s=0.67,
    rate_hz=30.0,
    variable_rate=False,
    claimed_frames=20,
)


def sample_recording(frames: int, variant: str = "RT") -> Recording:
    """Return a recording of somebody who slides to the right, 30 frames a second."""
    bodies = np.array([body_at(200 + 3 * n, 100, 250) for n in range(frames)])
    bodies = bodies.reshape(frames, 16, 2)
    candidates = np.full((*bodies.shape[:2], 4, 3), np.nan, np.float32)
    candidates[:, :, 0, :2] = bodies
    candidates[:, :, 0, 2] = 0.6
    detections = Detections(
        time_s=np.arange(frames) / 30,
        candidates=candidates,
        spread_px=np.full(bodies.shape[:2], 4.0, np.float32),
        box=np.tile([50.0, 50.0, 340.0, 340.0], (frames, 1)),
    )
    engine = Engine("0.1.0", variant, "w.safetensors (chosen)", "1" * 64, "cpu", "none", "2")
    return Recording(FACTS, engine, np.arange(frames), detections)
