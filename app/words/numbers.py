"""Numbers as the user's language writes them; files keep the point."""

import re

from PySide6.QtCore import QLocale

NUMBER = re.compile(r"(?<![\w./\\-])(\d+)\.(\d+)(?![\w/\\]|\.\w)")
"""A decimal number that is no part of a name, a version or a path."""


class Local(float):
    """A number that is formatted with the decimal sign of the user's language.

    >>> f"{Local(1.25):.1f} s"
    '1.2 s'
    """

    def __format__(self, spec: str) -> str:
        return super().__format__(spec).replace(".", QLocale().decimalPoint())


def localised(text: str) -> str:
    """Return a text of the core with its decimal numbers as the user's language writes them.

    >>> localised("between 0.10 and 0.20 s in walk_1.2.mp4")
    'between 0.10 and 0.20 s in walk_1.2.mp4'
    """
    sign = QLocale().decimalPoint()
    return text if sign == "." else NUMBER.sub(rf"\1{sign}\2", text)


def signed(value: float, spec: str) -> str:
    """Return a number with a minus sign, and without a negative zero.

    >>> signed(-16.2, ".0f"), signed(-0.2, ".0f")
    ('−16', '0')
    """
    shown = f"{Local(value):{spec}}".replace("-", "−")
    return shown if any(one in "123456789" for one in shown) else shown.lstrip("−")
