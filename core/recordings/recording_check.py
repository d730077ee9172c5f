"""Whether what a file claims to be a recording holds together: types, shapes, order, ranges.

A file that somebody edited or a program damaged must not show wrong numbers, nor bring the
program down somewhere else.
"""

from dataclasses import fields, is_dataclass
from math import isfinite
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray

from ..keypoints import INDEX, KEYPOINTS
from ..kinematics.floor import MOST_ROLL_DEG
from .corrections import Correction, MovePoint, SwapSides
from .recording import Recording, Settings


def check_recording(recording: Recording) -> None:
    """Do nothing for a recording that holds together.

    Raises
    ------
    ValueError : with the first place where it does not
    """
    _check_fields(recording, "")
    _check_arrays(recording)
    video = recording.video
    if min(video.width, video.height) < 1 or min(video.rate_hz, video.duration_s) < 0:
        raise ValueError("video: its size, rate or length is impossible")
    if video.turned_deg not in (0, 90, 180, 270):
        raise ValueError(f"video: it cannot be turned by {video.turned_deg}°")
    first, last = recording.span or (0, 0)
    if not 0 <= first <= last < max(video.frame_count, 1):
        raise ValueError(f"span: the video has no frames {first} to {last}")
    _check_settings(recording.settings)
    for change in recording.corrections:
        if not set(_keypoints(change)) <= INDEX.keys():
            raise ValueError(f"corrections: unknown keypoints in {change}")


def _check_fields(value: Any, place: str) -> None:
    """Compare the values of a dataclass with their annotations, at any depth."""
    hints = get_type_hints(type(value))
    for name in (one.name for one in fields(value)):
        where, part = f"{place}{name}", getattr(value, name)
        if not fits(part, hints[name]):
            raise ValueError(f"{where}: {str(part)[:60]!r} cannot be")
        for one in part if isinstance(part, tuple) else (part,):
            if is_dataclass(one):
                _check_fields(one, f"{where}: ")


def fits(value: Any, hint: Any) -> bool:
    """Return whether a value is what an annotation says: a union, literal, tuple, number, class."""
    kind, parts = get_origin(hint), get_args(hint)
    if alias := getattr(kind, "__value__", None):  # NDArray, from Python 3.12 and NumPy 2.5 on
        kind = get_origin(alias)
    if kind in (Union, UnionType):
        return any(fits(value, part) for part in parts)
    if kind is Literal:
        return any(value == part for part in parts)
    if kind is tuple:
        if not isinstance(value, tuple):
            return False
        each = [parts[0]] * len(value) if parts[-1] is Ellipsis else parts
        return len(value) == len(each) and all(map(fits, value, each))
    if hint is float:
        return type(value) in (int, float) and isfinite(value)
    if hint is int:
        return type(value) is int
    return hint is Any or isinstance(value, kind or hint)


def _check_arrays(recording: Recording) -> None:
    seen, count, points = recording.detections, len(recording.frames), len(KEYPOINTS)
    shapes: dict[str, tuple[NDArray[Any], tuple[int, ...]]] = {
        "frames": (recording.frames, (count,)),
        "time_s": (seen.time_s, (count,)),
        "candidates": (seen.candidates, (count, points, *seen.candidates.shape[2:3], 3)),
        "spread_px": (seen.spread_px, (count, points)),
        "box": (seen.box, (count, 4)),
    }
    for name, (values, expected) in shapes.items():
        kind = "i" if name == "frames" else "f"
        if values.shape != expected or values.dtype.kind != kind:
            raise ValueError(f"{name}: expected {expected}, got {values.shape} {values.dtype}")
    if seen.candidates.shape[2] < 1 or np.isinf(seen.candidates).any():
        raise ValueError("candidates: none, or infinite ones")
    for name, values in (("frames", recording.frames), ("time_s", seen.time_s)):
        if not np.isfinite(values).all() or (np.diff(values) <= 0).any() or (values < 0).any():
            raise ValueError(f"{name}: expected numbers of at least 0, each above the one before")
    if count and recording.frames[-1] >= recording.video.frame_count:
        raise ValueError("frames: more than the video has")


def _check_settings(settings: Settings) -> None:
    low, high = settings.neutral_s or (0.0, 0.0)
    passes = all(0 <= one.start <= one.stop and abs(one.direction) <= 1 for one in settings.passes)
    if not passes or settings.facing not in (None, -1, 0, 1) or low > high:
        raise ValueError("settings: a direction or a stretch of time is impossible")
    if settings.slow_motion <= 0 or (settings.height_m is not None and settings.height_m <= 0):
        raise ValueError("settings: expected heights and slow motion above 0")
    if abs(settings.level_deg) > MOST_ROLL_DEG:
        raise ValueError(f"settings: no camera is rolled by {settings.level_deg:g}°")


def _keypoints(change: Correction) -> tuple[str, ...]:
    if isinstance(change, MovePoint):
        return (change.keypoint,)
    if isinstance(change, SwapSides):
        return tuple(f"{side}_{joint}" for side in ("left", "right") for joint in change.joints)
    return change.keypoints
