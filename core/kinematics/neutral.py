"""A standing posture as zero: offsets that are measured, limited, and never silent.

Keypoints are joint centres as annotators guess them, and a network moves them by a few
pixels more; the angles of quiet standing are therefore not quite 0. They can be measured in
a stretch of quiet standing and taken off, which the recording and every plot then say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..pose import Curve
from .butterworth import SAME_S

SHORTEST_S = 0.5
LARGEST_DEG = 20.0
"""A larger offset is a posture, not an error of keypoints, and is not taken off."""

QUIET_DEG = 10.0
"""Standing is quiet where the angle stays within this range."""


@dataclass(frozen=True)
class Neutral:
    """The angles of a standing posture.

    Attributes
    ----------
    start_s, stop_s : where they were measured
    offsets_deg : curve name to its median there
    refused : curve name to the reason, in plain words, why it has no offset
    """

    start_s: float
    stop_s: float
    offsets_deg: dict[str, float]
    refused: dict[str, str]


def neutral_offsets(curves: Iterable[Curve], start_s: float, stop_s: float) -> Neutral:
    """Return the median of each angle between two times of quiet standing.

    Raises
    ------
    ValueError
        Where the stretch is shorter than `SHORTEST_S`.
    """
    if is_too_short(start_s, stop_s):
        raise ValueError(
            f"neutral standing: expected at least {SHORTEST_S} s, got {stop_s - start_s:.3g} s"
        )
    offsets, refused = {}, {}
    for curve in curves:
        if curve.unit != "deg":
            continue
        inside = (curve.time_s >= start_s - SAME_S) & (curve.time_s <= stop_s + SAME_S)
        value = curve.value[inside]
        found = value[np.isfinite(value)]
        if reason := _reason_against(found, len(value)):
            refused[curve.name] = reason
        else:
            offsets[curve.name] = float(np.median(found))
    return Neutral(start_s, stop_s, offsets, refused)


def is_too_short(start_s: float, stop_s: float) -> bool:
    """Return whether a stretch is too short to tell a posture.

    >>> is_too_short(1.0, 1.5), is_too_short(1.0, 1.25)
    (False, True)
    """
    return stop_s - start_s < SHORTEST_S - 1e-9


def subtract_offsets(curves: Iterable[Curve], offsets_deg: Mapping[str, float]) -> list[Curve]:
    """Return the curves less their offsets, those without one as they are.

    Raises
    ------
    ValueError
        Where an offset exceeds `LARGEST_DEG`.
    """
    for name, offset in offsets_deg.items():
        if not abs(offset) <= LARGEST_DEG:
            raise ValueError(
                f"offset of {name}: expected at most {LARGEST_DEG:g}, got {offset:.3g}"
            )
    return [replace(c, value=c.value - offsets_deg.get(c.name, 0.0)) for c in curves]


def _reason_against(found: np.ndarray, frames: int) -> str | None:
    if 2 * len(found) < max(frames, 2):
        return "missing in most of the stretch"
    if (moves := float(np.ptp(found))) > QUIET_DEG:
        return f"not quiet: moves by {moves:.0f} degrees"
    if abs(middle := float(np.median(found))) > LARGEST_DEG:
        return f"{middle:.0f} degrees is a posture, more than {LARGEST_DEG:g}"
    return None
