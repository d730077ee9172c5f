"""Rows and columns of a window's parts: one margin and one distance for all windows."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

MARGIN, GAP = 16, 10

Part = QWidget | QLayout


def row(*parts: Part | tuple[Part, int] | None) -> QHBoxLayout:
    """Return parts beside one another, with how much of what is left each takes; None is room."""
    made = QHBoxLayout()
    for part in parts:
        if part is None:
            made.addStretch()
        else:
            _add(made, part)
    return made


def column(*parts: Part | tuple[Part, int], gap: int = GAP) -> QVBoxLayout:
    """Return parts over one another, with how much of what is left each takes."""
    made = QVBoxLayout()
    made.setSpacing(gap)
    for part in parts:
        _add(made, part)
    return made


def in_column(
    window: QWidget, *parts: Part | tuple[Part, int], gap: int = GAP, least: int = 0
) -> None:
    """Fill a window with parts over one another, at least so wide besides the margins."""
    made = column(*parts, gap=gap)
    made.addStrut(least)
    made.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    window.setLayout(made)


def quiet_label(text: str, field: QWidget) -> QLabel:
    """Return the name of a field, beside or above it."""
    label = QLabel(text)
    label.setProperty("role", "quiet")
    label.setBuddy(field)
    return label


def _add(layout: QHBoxLayout | QVBoxLayout, part: Part | tuple[Part, int]) -> None:
    one, share = part if isinstance(part, tuple) else (part, 0)
    if isinstance(one, QLayout):
        layout.addLayout(one, share)
    else:
        layout.addWidget(one, share)
