"""What stands in a panel that has nothing to show yet."""

from PySide6.QtCore import QCoreApplication

from ..document.document import Document


def empty_words(document: Document, invitation: str) -> str:
    """Return that an analysed recording is still being measured, else what to do."""
    if document.analysed:
        return QCoreApplication.translate("Empty", "Being measured …")
    return invitation
