"""Asking for a file to write; one that is there already is not lost without a question."""

import os
import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from .long_names import breakable

ENDING = re.compile(r"\*(\.\w+)")
YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


def ask_to_write(
    parent: QWidget, title: str, proposed: Path | str, kinds: str, ending: str
) -> Path | None:
    """Return the file that is chosen, None for none.

    Parameters
    ----------
    kinds : as for Qt's dialog, each with its ending in brackets
    ending : of a name without one, where the chosen kind has none; the dialog knows nothing of
        it and asks about the shorter name
    """
    name, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not name:
        return None
    if Path(name).suffix.lower() in ENDING.findall(kinds):
        return Path(name)
    path = Path(name + next(iter(ENDING.findall(kind)), ending))
    return path if not os.path.exists(path) or _may_replace(parent, path) else None  # noqa: PTH110


def _may_replace(parent: QWidget, path: Path) -> bool:
    words = QCoreApplication.translate("AskToWrite", "{name} is there already. Replace it?")
    title = QCoreApplication.translate("AskToWrite", "Replace the file?")
    shown = breakable(words.format(name=path.name))
    answer = QMessageBox.question(parent, title, shown, YES | NO, NO)
    return answer == YES
