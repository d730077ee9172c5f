"""How large the system's letters are."""

from PySide6.QtGui import QFont, QFontInfo

USUAL_PX = 12
"""Size of the letters for which what is drawn is meant; with larger ones it is larger."""


def letters(font: QFont) -> float:
    """Return how many times as large as usual a font is, 1 at least."""
    return max(QFontInfo(font).pixelSize() / USUAL_PX, 1.0)


def sized(font: QFont, usual_px: int) -> QFont:
    """Return a font of another size, given for letters of the usual size."""
    other = QFont(font)
    other.setPixelSize(round(usual_px * letters(font)))
    return other
