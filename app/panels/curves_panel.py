"""Joint angles over time, beside the picture and in step with it."""

# ruff: noqa: N802 - Qt's own names are overridden

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.kinematics.angles import ANGLES
from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..document.session import Session
from ..plots.angle_plot import TIME_AXIS_PX, AnglePlot
from ..plots.angle_titles import angle_words
from ..plots.plots_column import PlotsColumn
from ..widgets.letters import letters
from ..widgets.seen import WhenSeen
from ..widgets.theme import theme_of
from ..words.core_words import core_word
from .empty_words import empty_words

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings

LEAST_HEIGHT = 88


class CurvesPanel(QWidget):
    """One plot for each chosen angle, left and right together, one time axis for all.

    Click or drag in a plot to go to that frame.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plots: dict[str, AnglePlot] = {}
        self._waiting: list[AnglePlot] = []
        self._choose = QToolButton()
        self._choose.setText(self.tr("Choose angles"))
        self._choose.setAccessibleName(self.tr("Choose angles"))
        self._choose.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._choose.setMenu(self._menu())
        self._key = Key()
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 10, 0)
        head.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._key, 1)
        self._empty = QLabel()
        self._empty.setProperty("role", "quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMinimumHeight(1)  # else Qt wants room for it in a narrow column
        self.plots_column = PlotsColumn(LEAST_HEIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 4)
        whole.addLayout(head)
        whole.addWidget(self._empty, 1)
        whole.addWidget(self.plots_column, 1)
        session.curves_changed.connect(self._rebuild)
        session.findings_changed.connect(WhenSeen(self, self._show).ask)
        session.recording_changed.connect(self._show_empty)
        session.frame_changed.connect(self._show_playhead)
        session.video_changed.connect(self._show)
        self._rebuild()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self._actions: dict[str, QAction] = {}
        for row in ANGLES.values():
            action = menu.addAction(core_word(row.title))
            action.setCheckable(True)
            action.setToolTip(angle_words(row))
            action.toggled.connect(self._take_choice)
            self._actions[row.name] = action
        menu.addSeparator()
        self.velocity = menu.addAction(self.tr("Angular velocity (°/s)"))
        self.velocity.setCheckable(True)
        self.velocity.setToolTip(
            self.tr("How fast each angle changes, + in the direction in which the angle is +")
        )
        self.velocity.toggled.connect(self._show_velocity)
        return menu

    @Slot()
    def _take_choice(self) -> None:
        chosen = tuple(name for name, action in self._actions.items() if action.isChecked())
        self._session.set_curves(chosen)

    @Slot(bool)
    def _show_velocity(self, on: bool) -> None:
        for plot in self._plots.values():
            plot.show_velocity(on)

    @Slot()
    def _rebuild(self) -> None:
        """Show the chosen angles; to make a plot takes a while, so those that are there stay."""
        for name, action in self._actions.items():
            action.blockSignals(True)
            action.setChecked(name in self._session.curves)
            action.blockSignals(False)
        names = self._session.curves
        self._plots = {name: self._plots.get(name) or self._make(name) for name in names}
        self.plots_column.show_plots(
            list(self._plots.values()), foot=round(TIME_AXIS_PX * letters(self.font()))
        )
        for name, plot in self._plots.items():
            plot.show_time_axis(name == names[-1])
        self._show()

    def _make(self, name: str) -> AnglePlot:
        plot = AnglePlot(ANGLES[name], self._session, self)
        plot.clicked.connect(self._session.go_to_time)
        plot.show_velocity(self.velocity.isChecked())
        return plot

    @Slot()
    def _show(self) -> None:
        findings = self._session.findings
        self._show_empty()
        measured = findings is not None and self._measured(findings)
        self._key.setVisible(measured)
        self.plots_column.setVisible(measured)
        self._waiting = list(self._plots.values())
        for plot in self._waiting:
            plot.setUpdatesEnabled(False)
        self._draw_next()

    @Slot()
    def _show_empty(self) -> None:
        """Say why there is no curve, where there is none."""
        findings = self._session.findings
        self._empty.setVisible(findings is None or not self._measured(findings))
        if not self._plots:
            self._empty.setText(self.tr("No angle is chosen."))
        elif findings is not None:
            self._empty.setText(self._why_none(findings))
        else:
            invitation = self.tr("Angles appear here as soon as an analysis runs.")
            self._empty.setText(empty_words(self._session, invitation))

    def _why_none(self, findings: "Findings") -> str:
        """Return why none of the chosen angles has values, and where others are if there are."""
        if not _any_measured(findings, ANGLES):
            return self.tr(
                "None of the chosen angles could be measured: nobody was seen well enough."
            )
        views = {ANGLES[name].view for name in self._plots}
        seen = {row.view for row in ANGLES.values() if _any_measured(findings, (row.name,))}
        if views == {"sagittal"} and views.isdisjoint(seen):
            why = self.tr("These angles need a view from the side.")
        elif views == {"frontal"} and views.isdisjoint(seen):
            why = self.tr("These angles need a view from the front.")
        else:
            why = self.tr("None of the chosen angles could be measured.")
        others = self.tr("Others are under “Choose angles”.")
        return f"{why} {others}"

    def _measured(self, findings: "Findings") -> bool:
        """Whether there is anything to draw of the chosen angles."""
        return _any_measured(findings, self._plots)

    @Slot()
    def _draw_next(self) -> None:
        """Draw one plot, the next in a turn of its own: together they hold up the window."""
        if not self._waiting:
            return
        plot = self._waiting.pop(0)
        plot.show_findings()
        plot.show_playhead()
        plot.setUpdatesEnabled(True)
        QTimer.singleShot(0, self, self._draw_next)

    @Slot(int)
    def _show_playhead(self, _frame: int = 0) -> None:
        for plot in self._plots.values():
            plot.show_playhead()


def _any_measured(findings: "Findings", angles: Iterable[str]) -> bool:
    """Return whether any of some angles, named without side, has a value."""
    curves = findings.measures.curves
    names = [f"{side}{name}" for name in angles for side in ("left_", "right_", "")]
    return any(np.isfinite(curves[name].value).any() for name in names if name in curves)


class Key(QLabel):
    """Says which line is which side, in the lines' own colour and style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        theme = theme_of(self)
        right, left = self.tr("right"), self.tr("left")
        made, corrected = self.tr("filled or repaired"), self.tr("corrected")
        self.setToolTip(
            self.tr(
                "The shade holds 95 % of the errors of each sample; a constant offset of the joint "
                "centres is not in it."
            )
        )
        lines = ((theme.right, f"<b>—</b> {right}"), (theme.left, f"<b>- -</b> {left}"))
        marks = ("▒ 95 %", f"○ {made}", f"□ {corrected}")
        entries = [
            f"<span style='color:{colour}; white-space:nowrap'>{words}</span>"
            for colour, words in (*lines, *((theme.quiet, mark) for mark in marks))
        ]
        self.setText("<br>".join(" &nbsp; ".join(part) for part in (entries[:3], entries[3:])))
