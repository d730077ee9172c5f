"""The choice of the task, its table, and what cannot be had with the reason."""

from typing import TYPE_CHECKING

import numpy as np
from kinetrace.core.gait.parameters import Parameter, decimals
from kinetrace.core.tasks.choice import TASK_NAMES, TASKS, task_title
from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..document.session import Session
from ..plots.whole_body import FIGURES, WholeBody, align_figures
from ..widgets.seen import WhenSeen
from ..widgets.unwheeled import ComboBox
from ..widgets.wrapped_names import WrappedNames
from ..words.core_words import core_sentence, core_word
from ..words.numbers import Local, signed
from ..words.summaries import quantity_words, summary_words
from .empty_words import empty_words

if TYPE_CHECKING:
    from kinetrace.core.tasks.each_repetition import InEach
    from kinetrace.core.tasks.repetitions import Repetition

KEY = Qt.ItemDataRole.UserRole + 2
"""Holds the key of the quantity whose values are under it."""

OPENED_AT_FIRST = 12
"""Values of repetitions that are shown unasked: more would push the notes out of sight."""


class ParametersPanel(QWidget):
    """Which movement is measured, and its parameters: mean, SD and number of each.

    Under a task's parameter are its values in each repetition. A click or Enter on a repetition
    goes there.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opened: dict[str, bool] = {}
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Parameters"))
        self.table.itemActivated.connect(self._go_to)
        self.table.itemClicked.connect(self._go_to)
        self.table.itemCollapsed.connect(self._keep_opened)
        self.table.itemExpanded.connect(self._keep_opened)
        self.table.setRootIsDecorated(False)
        self.table.setAlternatingRowColors(True)
        self.table.setHeaderLabels(
            [self.tr("Parameter"), self.tr("Right"), self.tr("Left"), self.tr("R − L")]
        )  # fmt: skip
        for column in range(1, 4):
            self.table.headerItem().setTextAlignment(column, FIGURES)
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        WrappedNames(self.table)
        WholeBody(self.table, first=1)
        self._words = QLabel()
        self._words.setProperty("role", "quiet")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._make_choice()
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addWidget(self.task)
        head.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.addLayout(head)
        whole.addWidget(self._words, 1)
        whole.addWidget(self.table, 1)
        session.findings_changed.connect(WhenSeen(self, self._show).ask)
        session.recording_changed.connect(self._show_task)
        session.recording_changed.connect(self._show_words)
        session.settings_changed.connect(self._show_task)
        session.video_changed.connect(self._show_task)
        self._show()

    def _make_choice(self) -> None:
        """Make the field in which the task is chosen."""
        self.task = ComboBox()
        self.task.setAccessibleName(self.tr("Task"))
        for name in TASK_NAMES:
            self.task.addItem(core_word(task_title(name)), name)
            filming = core_word(TASKS[name].filming) if name in TASKS else self.tr(
                "From the side, the whole body in view, several steps in one direction."
            )  # fmt: skip
            self.task.setItemData(self.task.count() - 1, filming, Qt.ItemDataRole.ToolTipRole)
        self.task.activated.connect(self._choose_task)
        self._label = QLabel(self.tr("Task"))
        self._label.setBuddy(self.task)
        self._show_task()

    @Slot()
    def _show_task(self) -> None:
        at = self.task.findData(self._session.settings.task)
        self.task.setCurrentIndex(at)
        self.task.setEnabled(self._session.video is not None or self._session.recording is not None)
        self.task.setToolTip(self.task.itemData(max(at, 0), Qt.ItemDataRole.ToolTipRole))

    @Slot(int)
    def _choose_task(self, index: int) -> None:
        self._session.set_settings(self.tr("Task"), task=self.task.itemData(index))

    @Slot(QTreeWidgetItem, int)
    def _go_to(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        time_s = item.data(0, Qt.ItemDataRole.UserRole)
        if time_s is not None:
            self._session.go_to_time(time_s)

    @Slot(QTreeWidgetItem)
    def _keep_opened(self, item: QTreeWidgetItem) -> None:
        self._opened[item.data(0, KEY)] = item.isExpanded()

    @Slot()
    def _show(self) -> None:
        findings = self._session.findings
        self.table.clear()
        rows = findings.parameters if findings else ()
        task = findings.task if findings else None
        each = {one.definition.key: one for one in task.each} if task else {}
        self.table.setRootIsDecorated(bool(each))
        for row in rows:
            item = self._item(row)
            self.table.addTopLevelItem(item)
            if task and (one := each.get(row.definition.key)):
                few = len(each) * len(task.repetitions) <= OPENED_AT_FIRST
                self._add_values(item, one, task.repetitions, opened=few)
        for name, why in findings.walking.refused.items() if findings and rows else ():
            name, why = core_word(name), core_word(why)
            item = QTreeWidgetItem([self.tr("{name}: {why}").format(name=name, why=why)])
            item.setToolTip(0, self.tr("Not measured: {why}").format(why=why))
            self.table.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
            item.setForeground(0, self.palette().placeholderText())
        if findings is not None and findings.task is not None and rows:
            self._add_repetitions(findings.task.repetitions)
            for note in findings.task.notes:
                self._add_line(core_word(note))
        if findings is not None and findings.scale_refused:
            why = core_word(findings.scale_refused)
            self._add_line(self.tr("Metres cannot be had: {why}.").format(why=why))
        self.table.setVisible(bool(rows))
        self._words.setVisible(not rows)
        self._show_words()
        for column in range(1, 4):
            self.table.resizeColumnToContents(column)

    @Slot()
    def _show_words(self) -> None:
        """Say why there is no table, seen only where there is none."""
        findings = self._session.findings
        invitation = self.tr("Parameters appear here once gait cycles are found.")
        if findings is None:
            self._words.setText(empty_words(self._session, invitation))
        elif findings.reasons:
            reasons = map(core_sentence, findings.reasons)
            self._words.setText("\n\n".join([*reasons, self.task.toolTip()]))
        else:
            self._words.setText(invitation)

    def _add_values(
        self,
        item: QTreeWidgetItem,
        one: "InEach",
        repetitions: "tuple[Repetition, ...]",
        *,
        opened: bool,
    ) -> None:
        """Add the values in each repetition under their mean."""
        places = decimals(one.definition.unit)
        known = dict(one.known())
        nothing = [float("nan")] * len(repetitions)
        right, left, body = (known.get(side, nothing) for side in ("right", "left", None))
        for n, repetition in enumerate(repetitions):
            values = [body[n]] if one.body else [right[n], left[n], right[n] - left[n]]
            row = QTreeWidgetItem([self.tr("Repetition {n}").format(n=n + 1)])
            for column, value in enumerate(values, 1):
                row.setText(column, signed(value, f".{places}f") if np.isfinite(value) else "–")
            align_figures(row, whole=bool(one.body))
            self._leads_to(row, repetition)
            item.addChild(row)
        item.setData(0, KEY, one.definition.key)
        with QSignalBlocker(self.table):
            item.setExpanded(self._opened.get(one.definition.key, opened))

    def _leads_to(self, item: QTreeWidgetItem, repetition: "Repetition") -> None:
        item.setData(0, Qt.ItemDataRole.UserRole, repetition.turn_s)
        item.setToolTip(0, self.tr("Click or Enter goes to its farthest point"))

    def _add_repetitions(self, repetitions: "tuple[Repetition, ...]") -> None:
        for number, one in enumerate(repetitions, 1):
            text = self.tr("Repetition {n}: {start:.2f} to {stop:.2f} s, farthest at {turn:.2f} s")
            start, stop, turn = map(Local, (one.start_s, one.stop_s, one.turn_s))
            item = self._add_line(text.format(n=number, start=start, stop=stop, turn=turn))
            self._leads_to(item, one)
            item.setForeground(0, self.palette().text())

    def _add_line(self, text: str) -> QTreeWidgetItem:
        """Add words over the whole width."""
        item = QTreeWidgetItem([text])
        item.setToolTip(0, text)
        self.table.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        item.setForeground(0, self.palette().placeholderText())
        return item

    def _item(self, row: Parameter) -> QTreeWidgetItem:
        definition = row.definition
        places = decimals(definition.unit)
        texts = [summary_words(one, places) for one in (row.right, row.left)]
        either = row.right.count or row.left.count
        if not either:
            texts = [summary_words(row.both, places), ""]
        known = np.isfinite(row.difference)
        difference = signed(row.difference, f".{places}f") if known else "–"
        item = QTreeWidgetItem([quantity_words(definition), *texts, difference])
        item.setToolTip(0, f"{core_word(definition.text)}\n{definition.source}")
        for column, one in enumerate((row.right, row.left) if either else (row.both,), 1):
            if np.isfinite(one.half_width):
                text = self.tr("95 % interval of the mean: {low} to {high}")
                ends = (one.mean - one.half_width, one.mean + one.half_width)
                low, high = (signed(end, f".{places}f") for end in ends)
                item.setToolTip(column, text.format(low=low, high=high))
        align_figures(item, whole=not either)
        return item
