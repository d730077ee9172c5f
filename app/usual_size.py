"""The size of a window when it is new."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(0, 40)
"""What the desktop puts around a window: its title."""


def resize_to_usual(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or as much of it as the screen has room for."""
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - FRAME))
