"""Asking for a file to write; one that is there already is not lost without a question."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from .long_names import breakable

NAMED = 4
"""Of the files that would be replaced."""

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
    return path if may_replace(parent, [path]) else None


def may_replace(parent: QWidget, paths: Sequence[Path]) -> bool:
    """Ask before those of the files go that are there already; they may be of somebody else."""
    there = [path.name for path in paths if os.path.exists(path)]  # noqa: PTH110 - without ..
    if not there:
        return True
    if len(there) == 1:
        title = QCoreApplication.translate("AskToWrite", "Replace the file?")
        words = QCoreApplication.translate("AskToWrite", "{name} is there already. Replace it?")
    else:
        title = QCoreApplication.translate("AskToWrite", "Replace the files?")
        words = QCoreApplication.translate(
            "AskToWrite", "Files of these names are in the folder already ({n}): {names}"
        )
    names = ", ".join(there[:NAMED]) + (" …" if there[NAMED:] else "")
    shown = breakable(words.format(name=there[0], names=names, n=len(there)))
    return QMessageBox.question(parent, title, shown, YES | NO, NO) == YES
