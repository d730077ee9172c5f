"""Times in words."""

from PySide6.QtCore import QCoreApplication


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
