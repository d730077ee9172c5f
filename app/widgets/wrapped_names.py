"""Names in a tree's first column that go on in the next line instead of being cut."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

PADDING = 14
"""What the style puts around a text, at both sides together."""


class WrappedNames(QStyledItemDelegate):
    """Gives rows the height of their names; a tree itself wraps texts but not its rows."""

    def __init__(self, table: QTreeWidget) -> None:
        super().__init__(table)
        self._table = table
        table.setWordWrap(True)
        table.setItemDelegateForColumn(0, self)
        table.header().sectionResized.connect(table.scheduleDelayedItemsLayout)

    def sizeHint(  # noqa: N802 - Qt's own name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of all of a name's lines at the width that it has."""
        size = super().sizeHint(option, index)
        spanned = self._table.isFirstColumnSpanned(index.row(), index.parent())
        wide = self._table.viewport().width() if spanned else self._table.columnWidth(0)
        wide -= self._table.indentation() * self._depth(index)
        lines = option.fontMetrics.boundingRect(
            QRect(0, 0, wide - PADDING, 1000), Qt.TextFlag.TextWordWrap, str(index.data())
        )
        return QSize(wide, max(size.height(), lines.height() + PADDING))

    def _depth(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """Return how many times a row is indented."""
        depth, parent = int(self._table.rootIsDecorated()), index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        return depth
