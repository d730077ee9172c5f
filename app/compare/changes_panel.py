"""Two recordings in figures: what changed from the first to the second, and how sure that is."""

# ruff: noqa: N802 - Qt's own names are overridden

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.errors import KinetraceError
from kinetrace.core.gait.parameters import decimals
from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..document.settings import SettingsStore
from ..panels.empty_words import empty_words
from ..plots.whole_body import FIGURES
from ..widgets.ask_to_write import ask_to_write
from ..widgets.columns import row
from ..widgets.letters import letters
from ..widgets.long_names import breakable, shortened
from ..widgets.seen import WhenSeen
from ..widgets.wrapped_names import WrappedNames
from ..words.core_words import core_sentence, core_word
from ..words.numbers import Local, signed
from ..words.summaries import quantity_words, summary_words
from .compare_plot import LONGEST_NAME
from .comparison import Comparison
from .own_errors import OwnErrors

if TYPE_CHECKING:
    from kinetrace.core.changes import Change

FIRST, SECOND, CHANGE, ERROR, SURE = range(2, 7)
"""Columns after the parameter and the leg."""


LEAST_NAMES = 150
"""Width of the parameters' names, points at the usual size of letters."""


class ChangesPanel(QWidget):
    """A row for each parameter and leg, and in words what makes the two hard to compare."""

    def __init__(self, comparison: Comparison, store: SettingsStore) -> None:
        super().__init__()
        self._comparison = comparison
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Parameters of both recordings"))
        self.table.setRootIsDecorated(False)
        self.table.setAlternatingRowColors(True)
        self.table.setColumnCount(7)
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._give_names_room)
        self.table.viewport().installEventFilter(self)
        WrappedNames(self.table)
        self.words = QLabel()
        self.words.setProperty("role", "quiet")
        self.words.setWordWrap(True)
        self.save = QPushButton(self.tr("Save the table …"))
        self.save.clicked.connect(self._ask)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.addWidget(self.table, 1)
        self._measuring = ""
        self.own_errors = OwnErrors(store, comparison.elsewhere, self)
        self.own_errors.told.connect(self._show_measuring)
        whole.addLayout(row((self.words, 1), self.own_errors, self.save))
        seen = WhenSeen(self, self._show)
        comparison.changed.connect(seen.ask)
        self.own_errors.changed.connect(seen.ask)
        self._show()

    def changes(self) -> "tuple[Change, ...]":
        """Return what is shown, empty until both recordings are measured."""
        from kinetrace.core.changes import changes

        first, second = (session.findings for session in self._comparison.sessions)
        if first is None or second is None:
            return ()
        return changes(first, second, self.own_errors.errors)

    def write(self, path: Path) -> None:
        """Write the table as CSV.

        Raises
        ------
        RecordingError : the file cannot be written
        """
        from kinetrace.core.output.change_table import change_table
        from kinetrace.core.output.exports import write_table

        write_table(change_table(self.changes(), self._comparison.titles), path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._give_names_room()
        return super().eventFilter(watched, event)

    @Slot()
    def _give_names_room(self) -> None:
        """Give the names what the figures leave, at least `LEAST_NAMES`: then the table scrolls."""
        header = self.table.header()
        figures = sum(header.sectionSize(column) for column in range(1, header.count()))
        least = round(LEAST_NAMES * letters(self.font()))
        self.table.setColumnWidth(0, max(self.table.viewport().width() - figures, least))

    @Slot()
    def _ask(self) -> None:
        title, kinds = self.tr("Save the table"), self.tr("Table (*.csv)")
        path = ask_to_write(self, title, "changes.csv", kinds, ".csv")
        if path is None:
            return
        try:
            self.write(path)
        except KinetraceError as error:
            words = breakable(core_word(str(error)))
            QMessageBox.warning(self, self.tr("This did not work"), words)

    @Slot()
    def _show(self) -> None:
        rows = self.changes()
        titles = [title or "–" for title in self._comparison.titles]
        names = [f"{n}: {shortened(title, LONGEST_NAME)}" for n, title in enumerate(titles, 1)]
        head = [self.tr("Parameter"), self.tr("Leg"), *names]
        self.table.setHeaderLabels([*head, self.tr("Change"), self.tr("Error"), ""])
        for column in (FIRST, SECOND, CHANGE, ERROR):
            self.table.headerItem().setTextAlignment(column, FIGURES)
        for column, title in zip((FIRST, SECOND), titles, strict=True):
            self.table.headerItem().setToolTip(column, title)
        self.table.clear()
        self.table.addTopLevelItems([self._item(one) for one in rows])
        self.table.setVisible(bool(rows))
        self.save.setVisible(bool(rows))
        self._show_notes()

    def _show_notes(self) -> None:
        compared = self.table.topLevelItemCount() > 0
        self.words.setText("\n".join(self._notes(compared)))

    @Slot(str)
    def _show_measuring(self, words: str) -> None:
        """Say how far one's own error is measured, else what to know of the table."""
        self._measuring = words
        self._show_notes()

    def _notes(self, compared: bool) -> list[str]:
        """Return what to know of the table, or why there is none."""
        from kinetrace.core.changes import ABOUT_ERRORS, OWN_ERRORS, unlike

        if self._measuring:
            return [self._measuring]
        sessions = self._comparison.sessions
        if any(session.recording is None for session in sessions):
            return [self.tr("Open a second recording: its parameters appear beside the first's.")]
        first, second = (session.findings for session in sessions)
        if first is None or second is None:
            waiting = [one for one in sessions if one.findings is None]
            return [empty_words(max(waiting, key=lambda one: one.unmeasured), "")]
        notes = [core_sentence(note) for note in unlike(first, second)]
        if compared:
            table = self.own_errors.table
            if table is None or self.own_errors.problem:
                problem = self.own_errors.problem
                return [*notes, *map(core_sentence, filter(None, (problem, ABOUT_ERRORS)))]
            named = self.tr("Table of your own error: {name}").format(name=table.name)
            return [*notes, core_sentence(OWN_ERRORS), breakable(named)]
        without = [(n, one) for n, one in enumerate((first, second), 1) if not one.parameters]
        return [
            *(f"{n}: {core_sentence(reason)}" for n, one in without for reason in one.reasons),
            *notes,
        ]

    def _item(self, one: "Change") -> QTreeWidgetItem:
        places = decimals(one.definition.unit)
        sides = {"right": self.tr("right"), "left": self.tr("left")}
        known = np.isfinite(one.difference)
        sure = {True: self.tr("beyond it"), False: self.tr("within it"), None: self.tr("not known")}
        item = QTreeWidgetItem([
            quantity_words(one.definition),
            sides.get(one.side, ""),
            summary_words(one.first, places),
            summary_words(one.second, places),
            signed(one.difference, f"+.{places}f") if known else "–",
            f"± {Local(one.error):.{places}f}" if np.isfinite(one.error) else "–",
            sure[one.beyond_error] if known else "",
        ])  # fmt: skip
        for column in (FIRST, SECOND, CHANGE, ERROR):
            item.setTextAlignment(column, FIGURES)
        item.setToolTip(0, f"{core_word(one.definition.text)}\n{one.definition.source}")
        if one.beyond_error:
            for column in (CHANGE, SURE):
                font = item.font(column)
                font.setBold(True)
                item.setFont(column, font)
        else:
            for column in (CHANGE, ERROR, SURE):
                item.setForeground(column, QBrush(self.palette().placeholderText()))
        return item
