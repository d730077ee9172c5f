"""Numbers as they are typed: with a point or a comma, whichever the language writes.

Qt leaves the other one out, or takes it for what parts thousands: 0.85 m typed in a German or
French window would be 85 m, and 29.97 frames a second 2997.
"""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QDoubleValidator, QValidator

Judged = tuple[QValidator.State, str, int]
"""What Qt's own say of a text that is being typed: how far it is a number, it, and the cursor."""


def with_own_sign(text: str) -> str:
    """Return a number that is being typed with the decimal sign of the user's language.

    No field shows signs between thousands, so that each point and each comma is meant as one.

    >>> with_own_sign("0,85 m"), with_own_sign("0.85 m")
    ('0.85 m', '0.85 m')
    """
    sign = QLocale().decimalPoint()
    return "".join(sign if letter in ".," else letter for letter in text)


class NumberValidator(QDoubleValidator):
    """What a line for a number takes."""

    def validate(self, text: str, cursor: int) -> Judged:
        """Judge a number by the sign that the language has; it stands in the line so."""
        judged: Judged = super().validate(with_own_sign(text), cursor)  # type: ignore[assignment]
        return judged
