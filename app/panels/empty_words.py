"""What stands in a panel that has nothing to show yet."""

from PySide6.QtCore import QCoreApplication

from ..document.session import Session


def empty_words(session: Session, invitation: str) -> str:
    """Return that a recording is still being measured, or could not be, else what to do."""
    if session.unmeasured:
        return QCoreApplication.translate(
            "Empty",
            "The recording could not be measured. That is tried again after the next change, "
            "and when it is opened again.",
        )
    if session.analysed:
        return QCoreApplication.translate("Empty", "Being measured …")
    return invitation
