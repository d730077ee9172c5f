"""Frames a second of a recording: how long a frame lasts, whatever pauses lie in between."""

from .kinematics.butterworth import sampling_rate
from .recordings.recording import Recording


def usual_rate_hz(recording: Recording) -> float:
    """Return the usual frames per second of the movement; 0 for one picture.

    One over the median interval where the times are uneven (`sampling_rate`), as in the exported
    files: the mean, which recordings of earlier versions keep, is wrong by any pause.
    """
    return sampling_rate(recording.time_s) if len(recording) > 1 else recording.rate_hz


def rate_in_words(recording: Recording) -> str:
    """Return the usual frames per second, of a variable rate with the average over all the time."""
    words, video = f"{usual_rate_hz(recording):.2f} frames/s", recording.video
    if not video.variable_rate or not recording.duration_s:
        return words
    return f"{words} (variable; {video.frame_count / recording.duration_s:.2f} on average)"
