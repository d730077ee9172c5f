"""What is written over a plot of an angle, and what is said of the angle."""

from kinetrace.core.kinematics.angles import AngleDefinition
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontMetrics

from ..widgets.theme import Theme
from ..words.core_words import core_word


def angle_words(row: AngleDefinition) -> str:
    """Return what an angle is, its zero, its sign and its limits in one line."""
    words = QCoreApplication.translate("AnglePlot", "{definition}. 0 is {zero}, + is {positive}.")
    told = {name: core_word(getattr(row, name)) for name in ("definition", "zero", "positive")}
    return f"{words.format(**told)} {core_word(row.limits)}"


def signed_title(
    row: AngleDefinition, theme: Theme, font: QFont, room: float, unit: str = "°"
) -> str:
    """Return an angle's name with its unit, and what + means where there is room for it."""
    name = f"{core_word(row.title)} ({unit})"
    sign = f"+ {core_word(row.positive).partition(';')[0]}"
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(f"{name}   {sign}") > room:
        short = f"{core_word(row.title).partition(' (')[0]} ({unit})"
        fits = metrics.horizontalAdvance(name) <= room
        return name if fits else metrics.elidedText(short, Qt.TextElideMode.ElideRight, int(room))
    return f"{name}   <span style='color:{theme.quiet}'>{sign}</span>"
