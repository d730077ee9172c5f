"""The rate at which a telephone says that it filmed, where the file plays slower."""

from collections.abc import Mapping
from math import isfinite

KEY = "com.android.capture.fps"
"""Where telephones with Android write it into MP4 files; others name none."""

HIGHEST_HZ = 10_000.0
LEAST_GAIN = 1.2
"""A rate that is nearer to the file's own is the file's own."""

_BEGINNING = "the file says that it was filmed at "


def filmed_hz(metadata: Mapping[str, str]) -> float:
    """Return the frames a second that a file's metadata name; 0 where they name none.

    >>> filmed_hz({"com.android.capture.fps": "240.000000"})
    240.0
    """
    try:
        rate = float(metadata.get(KEY, "0"))
    except ValueError:
        return 0.0
    return rate if isfinite(rate) and 0 < rate <= HIGHEST_HZ else 0.0


def filmed_warnings(filmed: float, rate: float) -> list[str]:
    """Return a sentence where a file plays slower than it says that it was filmed.

    Only a question: a copy of fewer frames a second keeps what the camera wrote.
    """
    warnings = []
    if rate > 0 and filmed > LEAST_GAIN * rate:
        warnings.append(
            f"the file says that it was filmed at {filmed:.4g} frames a second, and it plays at "
            f"{rate:.4g}: if it shows slow motion, say at how many it was recorded"
        )
    return warnings


def answered(warnings: tuple[str, ...], slow_motion: float) -> tuple[str, ...]:
    """Return the warnings without that one, where somebody has said how slow the motion is."""
    if slow_motion == 1:
        return warnings
    return tuple(one for one in warnings if not one.startswith(_BEGINNING))
