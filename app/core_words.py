"""Texts that the core makes, in the user's language: those that are fixed.

The core knows no language but English: its files and its command line are read by programs and
across borders. What is fixed there (names and definitions of angles and parameters, formats,
what cannot be had) is listed by `core_texts` for the translators and looked up by `core_word`.
Sentences that are put together for one file (errors, warnings of a video) stay English, as in
the log and on the command line.
"""

from PySide6.QtCore import QCoreApplication

CONTEXT = "Core"


def core_word(text: str) -> str:
    """Return a fixed text of the core in the user's language."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""
