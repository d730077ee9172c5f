"""Plots over one another that scroll where there is no room for all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class PlotsColumn(QScrollArea):
    """As high as there is room, never so low that a plot cannot be read.

    Parameters
    ----------
    least : height of a plot, points
    """

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(least)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its plots have it, and are scrolled to
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(inside)
        for part in (self.viewport(), inside):
            part.setAutoFillBackground(False)

    def show_plots(self, plots: Sequence[QWidget]) -> None:
        """Show these plots; of those that were there, the others are deleted."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old not in plots:
                old.deleteLater()
        for plot in plots:
            plot.setMinimumHeight(self._least)
            self._column.addWidget(plot, 1)
