"""Times in words."""

import math

from PySide6.QtCore import QCoreApplication

from .numbers import Local

MINUTE_S = 60
STEPS_S = (10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600)
"""Between times that are written in minutes."""


def clock(seconds: float, digits: int = 0) -> str:
    """Return a time as a player writes it, in minutes and seconds.

    >>> clock(65), clock(59.9996, 3), clock(-2.5, 1)
    ('1:05', '1:00.000', '−0:02.5')
    """
    minutes, rest = divmod(abs(round(seconds, digits)), MINUTE_S)
    width = 3 + digits if digits else 2
    sign = "−" if round(seconds, digits) < 0 else ""
    return f"{sign}{minutes:.0f}:{Local(rest):0{width}.{digits}f}"


def tick_step_s(least: float) -> float:
    """Return how far times at a ruler are apart, round and no less than asked.

    >>> tick_step_s(0.3), tick_step_s(7), tick_step_s(45), tick_step_s(5000)
    (0.5, 10.0, 60.0, 5000.0)
    """
    decade = 10.0 ** math.floor(math.log10(least))
    decimal = next(m * decade for m in (1, 2, 5, 10) if m * decade >= least)
    return float(next((s for s in STEPS_S if s >= least), decimal) if least > 5 else decimal)


def in_words(seconds: float) -> str:
    """Return a time as one says it, no more exact than it is known.

    >>> in_words(4.2), in_words(95), in_words(3599), in_words(4000)
    ('4 s', '1 min 35 s', '1 h 0 min', '1 h 7 min')
    """
    whole = max(round(seconds), 1)
    if whole < 60:
        return QCoreApplication.translate("Durations", "{s} s").format(s=whole)
    if whole < 600:
        return QCoreApplication.translate("Durations", "{m} min {s} s").format(
            m=whole // 60, s=whole % 60
        )
    minutes = round(whole / 60)
    if minutes < 60:
        return QCoreApplication.translate("Durations", "{m} min").format(m=minutes)
    return QCoreApplication.translate("Durations", "{h} h {m} min").format(
        h=minutes // 60, m=minutes % 60
    )
