"""The table of walking: parameters of both legs, and what cannot be had with the reason."""

import numpy as np
from kinetrace.core.gait.parameters import Parameter, Summary
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .session import Session
from .wrapped_names import WrappedNames

DECIMALS = {"deg": 1, "s": 2, "m": 2, "m/s": 2, "steps/min": 0, "leg lengths": 2}


class ParametersPanel(QWidget):
    """Mean, SD and number of strides of each parameter."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Parameters of walking"))
        self.table.setRootIsDecorated(False)
        self.table.setAlternatingRowColors(True)
        self.table.setHeaderLabels(
            [self.tr("Parameter"), self.tr("Right"), self.tr("Left"), self.tr("R − L")]
        )  # fmt: skip
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        WrappedNames(self.table)
        self._words = QLabel(self.tr("Parameters appear here once gait cycles are found."))
        self._words.setProperty("role", "quiet")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._words)
        column.addWidget(self.table)
        session.findings_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        findings = self._session.findings
        self.table.clear()
        rows = findings.walking.parameters if findings else ()
        for row in rows:
            self.table.addTopLevelItem(self._item(row))
        for name, why in findings.walking.refused.items() if findings and rows else ():
            item = QTreeWidgetItem([self.tr("{name}: {why}").format(name=name, why=why)])
            item.setToolTip(0, self.tr("Not measured: {why}").format(why=why))
            self.table.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
            item.setForeground(0, self.palette().placeholderText())
        self.table.setVisible(bool(rows))
        self._words.setVisible(not rows)
        if findings is not None and findings.walking.reasons and not rows:
            self._words.setText("\n".join(findings.walking.reasons))
        for column in range(1, 4):
            self.table.resizeColumnToContents(column)

    def _item(self, row: Parameter) -> QTreeWidgetItem:
        definition = row.definition
        places = 1 if definition.unit.startswith("%") else DECIMALS.get(definition.unit, 2)
        unit = "°" if definition.unit == "deg" else definition.unit
        texts = [summary_words(one, places) for one in (row.right, row.left)]
        if not (row.right.count or row.left.count):
            texts[0] = summary_words(row.both, places)
        difference = number(row.difference, places) if np.isfinite(row.difference) else "–"
        item = QTreeWidgetItem([f"{definition.name} ({unit})", *texts, difference])
        item.setToolTip(0, f"{definition.text}\n{definition.source}")
        for column in range(1, 4):
            item.setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        return item


def summary_words(one: Summary, places: int) -> str:
    """Return mean ± SD and the number of strides.

    >>> summary_words(Summary(-1.2, 0.34, 5), 1)
    '−1.2 ± 0.3 (5)'
    """
    if not one.count:
        return "–"
    spread = f" ± {one.sd:.{places}f}" if np.isfinite(one.sd) else ""
    return f"{number(one.mean, places)}{spread} ({one.count})"


def number(value: float, places: int) -> str:
    """Return a number with a minus sign, and without a negative zero."""
    text = f"{value:.{places}f}"
    return (text if float(text) else text.lstrip("-")).replace("-", "−")
