"""Plots over one another that scroll where there is no room for all of them."""

# ruff: noqa: N802 - Qt's own names are overridden

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

LEAST_LINES = 6
"""Lines of text that a plot is high at least: its title, and numbers beside its curve."""


class PlotsColumn(QScrollArea):
    """As high as there is room, never so low that a plot cannot be read.

    Parameters
    ----------
    least : height of a plot, points; more where letters are large
    """

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._foot = max(least, LEAST_LINES * self.fontMetrics().height()), 0
        self._plots: tuple[QWidget, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(self._least)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its plots have it, and are scrolled to
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(inside)
        for part in (self.viewport(), inside):
            part.setAutoFillBackground(False)

    @property
    def plots(self) -> tuple[QWidget, ...]:
        """What is shown, from top to bottom."""
        return self._plots

    def show_plots(self, plots: Sequence[QWidget], foot: int = 0) -> None:
        """Show these plots; of those that were there, the others are deleted.

        Parameters
        ----------
        foot : what the lowest has below it besides, such as the time axis of all, points
        """
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old not in plots:
                old.deleteLater()
        for plot in plots:
            plot.setMinimumHeight(self._least)
            self._column.addWidget(plot, 1)
        self._plots, self._foot = tuple(plots), foot
        self._fit_lowest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_lowest()

    def _fit_lowest(self) -> None:
        """Let the lowest be higher by its foot: curves are drawn on equal heights."""
        if self._plots:
            share = (self.viewport().height() - self._foot) // len(self._plots)
            self._plots[-1].setMinimumHeight(max(share, self._least) + self._foot)
