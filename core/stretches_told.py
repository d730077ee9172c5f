"""What is so in stretches of a recording, in one sentence."""

from collections.abc import Sequence

MOST_TOLD = 8
"""Stretches that are told: in an hour of walking to and fro there are hundreds."""


def told_of(what: str, stretches_s: Sequence[tuple[float, float]]) -> str:
    """Say what is so in the first of these stretches (seconds), and in how many more.

    >>> told_of("dark", [(1.0, 2.0), (3.0, 4.5)])
    'in the stretches 1.0–2.0; 3.0–4.5 s: dark'
    >>> told_of("slow", [(5.0, 6.0)])
    'from 5.0 to 6.0 s: slow'
    """
    if len(stretches_s) == 1:
        first_s, last_s = stretches_s[0]
        return f"from {first_s:.1f} to {last_s:.1f} s: {what}"
    told = stretches_s[:MOST_TOLD]
    times = "; ".join(f"{first_s:.1f}–{last_s:.1f}" for first_s, last_s in told)
    if more := len(stretches_s) - len(told):
        return f"in the stretches {times} s and in {more} more: {what}"
    return f"in the stretches {times} s: {what}"
