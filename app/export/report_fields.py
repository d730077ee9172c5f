"""What somebody may say of a recording at the top of its report: when, by whom, how."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ..widgets.columns import column, quiet_label, row
from .export_work import ReportHead


class ReportFields(QWidget):
    """Three fields, none of which must be filled in.

    Signals
    -------
    changed : any of them
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.recorded_on, self.operator, self.conditions = (QLineEdit() for _ in range(3))
        self.recorded_on.setPlaceholderText(self.tr("like 2026-03-05"))
        self.conditions.setPlaceholderText(self.tr("aids, shoes, pace"))
        self.recorded_on.setAccessibleName(self.tr("Recorded on"))
        self.operator.setAccessibleName(self.tr("Measured by"))
        self.conditions.setAccessibleName(self.tr("Conditions"))
        self.unread = QLabel(self.tr("Write the date as year, month and day, like 2026-03-05."))
        self.unread.setWordWrap(True)
        self.unread.setProperty("role", "caution")
        self.unread.hide()
        when = row(
            quiet_label(self.tr("Recorded on"), self.recorded_on),
            (self.recorded_on, 1),
            quiet_label(self.tr("Measured by"), self.operator),
            (self.operator, 1),
        )
        how = row(quiet_label(self.tr("Conditions"), self.conditions), (self.conditions, 1))
        whole = column(when, self.unread, how, gap=7)
        whole.setContentsMargins(22, 0, 0, 0)
        self.setLayout(whole)
        for field in (self.recorded_on, self.operator, self.conditions):
            field.textChanged.connect(self._show)

    @property
    def complete(self) -> bool:
        """Whether what stands for the date is one, or nothing."""
        return not self.recorded_on.text().strip() or self._date() is not None

    @property
    def head(self) -> ReportHead:
        """All that is said."""
        return ReportHead(
            self._date(), self.operator.text().strip(), self.conditions.text().strip()
        )

    def _date(self) -> date | None:
        try:
            return date.fromisoformat(self.recorded_on.text().strip())
        except ValueError:
            return None

    @Slot()
    def _show(self) -> None:
        self.unread.setVisible(not self.complete)
        self.changed.emit()
