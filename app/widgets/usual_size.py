"""The size of a window when it is new."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(0, 40)
"""What the desktop puts around a window: its title."""

LINE = 17
"""Points of a line of text for which the sizes are meant; a window of larger letters is larger."""


def resize_to_usual(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or as much of it as the screen has room for."""
    usual = QSize(width, height) * max(window.fontMetrics().height() / LINE, 1.0)
    window.resize(usual.boundedTo(window.screen().availableSize() - FRAME))
