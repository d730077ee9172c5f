"""Figures of the whole body, centred between the columns of both legs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

WHOLE = Qt.ItemDataRole.UserRole + 1
"""Set on the first of the two cells where its text belongs to neither leg."""

FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""How figures stand in their column, and what stands above them."""


class WholeBody(QStyledItemDelegate):
    """Draws the text of a marked cell across that cell and the next one."""

    def __init__(self, table: QTreeWidget, first: int) -> None:
        super().__init__(table)
        self._table, self._first = table, first
        for column in (first, first + 1):
            table.setItemDelegateForColumn(column, self)

    def sizeHint(  # noqa: N802 - Qt's own name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the cell's size, of two that are one half of their text's."""
        first = index.sibling(index.row(), self._first)
        if not first.data(WHOLE):
            return super().sizeHint(option, index)
        size = super().sizeHint(option, first)
        return QSize((size.width() + 1) // 2, size.height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell; of the two that are one, all with the second, which is drawn last."""
        first = index.sibling(index.row(), self._first)
        if not first.data(WHOLE):
            super().paint(painter, option, index)
        elif index.column() != self._first:
            both = QStyleOptionViewItem(option)
            both.rect = option.rect.united(self._table.visualRect(first))
            super().paint(painter, both, first)


def align_figures(item: QTreeWidgetItem, *, whole: bool) -> None:
    """Set a row's figures to the right of their columns, those of the whole body across two."""
    for column in range(1, 4):
        item.setTextAlignment(column, FIGURES)
    if whole:
        item.setData(1, WHOLE, True)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignCenter)
