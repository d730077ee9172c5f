"""A recording of a stick walker with known angles, as a network would have seen it."""

from dataclasses import replace

import numpy as np
from kinetrace.core.pose import Detections
from kinetrace.core.recordings.recording import Recording, Settings
from sample_recording import sample_recording
from stick_walker import walker, walking_angles


def walking_recording(
    seconds: float = 6.0,
    *,
    direction: int = 1,
    height_m: float | None = None,
    rate: float = 30.0,
    speed: float = 150.0,
) -> Recording:
    """Return somebody who walks across the picture in strides of 1.1 s.

    At 250 px/s the feet stand still in the picture, slower the camera follows a little.
    """
    time_s = np.arange(0, seconds, 1 / rate)
    pose = walker(
        time_s,
        yaw_deg=0.0 if direction > 0 else 180.0,
        pelvis_x=(100 if direction > 0 else 1100) + direction * speed * time_s,
        pelvis_y=300.0,
        arm=(10 * np.sin(time_s), -10 * np.sin(time_s)),
        elbow=(20.0, 20.0),
        lean=4.0,
        **walking_angles(time_s),
    )
    plain = sample_recording(1)
    candidates = np.full((len(pose), 16, 4, 3), np.nan, np.float32)
    candidates[:, :, 0, :2], candidates[:, :, 0, 2] = pose.xy, 0.6
    detections = Detections(
        time_s=time_s,
        candidates=candidates,
        spread_px=np.full((len(pose), 16), 4.0, np.float32),
        box=np.tile([0.0, 0.0, 600.0, 600.0], (len(pose), 1)),
    )
    video = replace(
        plain.video,
        name="Jane_Doe_2026-03-05.mp4",
        folder="/home/clinic/patients",
        width=1200,
        height=640,
        frame_count=len(pose),
        duration_s=len(pose) / rate,
        rate_hz=rate,
        claimed_frames=len(pose),
    )
    return replace(
        plain,
        video=video,
        frames=np.arange(len(pose)),
        detections=detections,
        settings=Settings(height_m=height_m),
    )
