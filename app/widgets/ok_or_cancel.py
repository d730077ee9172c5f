"""How a dialog that asks for values is laid out: its parts, and OK and Cancel below."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


def lay_out(dialog: QDialog, *parts: QWidget | QLayout, spacing: int = 16, least: int = 0) -> None:
    """Put parts of a dialog over one another, above the buttons that take or leave it all.

    Parameters
    ----------
    least : width of the parts where their texts do not need more
    """
    column = QVBoxLayout(dialog)
    column.setContentsMargins(18, 18, 18, 14)
    column.setSpacing(spacing)
    column.addStrut(least)
    for part in parts:
        if isinstance(part, QFormLayout):
            _level(part)
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("role", "main")
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)


def _level(form: QFormLayout) -> None:
    """Let names be as high as their fields: Qt would set them some points higher."""
    for row in range(form.rowCount()):
        item = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
        if item is not None and (name := item.widget()) is not None:
            name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
