"""One angle of two recordings: its curves, right and left beside each other on one scale."""

import numpy as np
from kinetrace.core.kinematics.angles import ANGLES
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..widgets.choice_box import choice_box
from ..widgets.columns import column, quiet_label, row
from ..widgets.long_names import LineLabel
from ..words.core_words import core_word
from .compare_plot import ComparePlot, line_keys
from .comparison import Comparison


class ComparedCurves(QWidget):
    """The fields that say which angle and over what, the key to the lines, and the plots."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self.plots = (ComparePlot(comparison), ComparePlot(comparison))
        self.angle = choice_box(
            self.tr("Angle"), [(core_word(row.title), row.name) for row in ANGLES.values()]
        )
        self.over = choice_box(
            self.tr("Over time or over the gait cycle"),
            [(self.tr("Over time"), False), (self.tr("Over the gait cycle"), True)],
        )
        for box in (self.angle, self.over):
            box.activated.connect(self._show)
        self.keys = (LineLabel(), LineLabel())
        for key in self.keys:  # each gives way by itself: a long name must not hide the other
            key.setProperty("role", "quiet")
            key.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        fields = row(
            *((key, 6) for key in self.keys),
            quiet_label(self.tr("Angle"), self.angle),
            (self.angle, 7),
            (self.over, 8),
        )
        whole = column(fields, (row(*((plot, 1) for plot in self.plots)), 1))
        whole.setContentsMargins(8, 4, 8, 4)
        self.setLayout(whole)
        comparison.changed.connect(self._show)
        comparison.moved.connect(self._show_time)
        self._show()

    @Slot()
    def _show(self) -> None:
        name, over_cycle = self.angle.currentData(), self.over.currentData()
        sided = ANGLES[name].sided
        for session in self._comparison.sessions:
            session.set_curves((name,))
        for plot, side in zip(self.plots, ("right", "left") if sided else ("", ""), strict=True):
            plot.show_angle(name, side, over_cycle=over_cycle)
        drawn = np.concatenate([y for plot in self.plots for _, y in plot.lines()])
        for plot in self.plots:  # on one scale: the sides are compared by eye, too
            plot.show_scale(drawn)
        self.plots[1].setVisible(sided)
        for key, words in zip(self.keys, line_keys(self._comparison.titles), strict=True):
            key.setText(words)
        self._show_time()

    @Slot()
    def _show_time(self) -> None:
        for plot in self.plots:
            plot.show_time()
