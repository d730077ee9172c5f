"""Keys outside the menus: one table, read by the windows that have them and by the help page."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

CONTEXT = "Keys"


@dataclass(frozen=True)
class OtherKey:
    """One row.

    Attributes
    ----------
    place : where it holds
    text : what it does
    keys : in Qt's words
    """

    place: str
    text: str
    keys: tuple[str, ...]


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Keys", text))


TOOLS, NOTES = _("Drawing on the picture"), _("List of notes")
PERSON = _("Choosing the person")
COMPARE, BATCH = _("Comparison of two recordings"), _("List of a batch")

OTHER_KEYS: dict[str, OtherKey] = {
    "tool_move": OtherKey(TOOLS, _("Move the cross, with Shift by ten pixels"),
                          ("Left", "Right", "Up", "Down")),
    "tool_set": OtherKey(TOOLS, _("Set the point"), ("Return", "Space")),
    "tool_back": OtherKey(TOOLS, _("Take the last point back"), ("Backspace",)),
    "tool_leave": OtherKey(TOOLS, _("Put the tool down"), ("Esc",)),
    "person_move": OtherKey(PERSON, _("Move the frame around the person"),
                            ("Left", "Right", "Up", "Down")),
    "person_size": OtherKey(PERSON, _("Make the frame larger or smaller"),
                            ("Shift+Up", "Shift+Down")),
    "person_choose": OtherKey(PERSON, _("Choose who is in it"), ("Return", "Space")),
    "person_leave": OtherKey(PERSON, _("Choose nobody"), ("Esc",)),
    "note_jump": OtherKey(NOTES, _("Go to its frame"), ("Return",)),
    "note_rename": OtherKey(NOTES, _("Rename"), ("F2",)),
    "note_delete": OtherKey(NOTES, _("Delete"), ("Del", "Backspace")),
    "compare_play": OtherKey(COMPARE, _("Play or pause both"), ("Space", "K")),
    "compare_back": OtherKey(COMPARE, _("One frame back"), ("Left",)),
    "compare_on": OtherKey(COMPARE, _("One frame on"), ("Right",)),
    "compare_back10": OtherKey(COMPARE, _("Ten frames back"), ("Shift+Left",)),
    "compare_on10": OtherKey(COMPARE, _("Ten frames on"), ("Shift+Right",)),
    "compare_open": OtherKey(COMPARE, _("Open the second recording"), ("Ctrl+O",)),
    "batch_open": OtherKey(BATCH, _("Open the result"), ("Return",)),
    "batch_delete": OtherKey(BATCH, _("Take the selected videos out"),
                              ("Del", "Backspace")),
}  # fmt: skip
"""Every such key by a name."""


def other_key_rows() -> list[tuple[str, str, str]]:
    """Return place, what is done and keys, for the help page."""
    return [
        (
            QCoreApplication.translate(CONTEXT, row.place),
            QCoreApplication.translate(CONTEXT, row.text),
            ", ".join(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                for key in row.keys
            ),
        )
        for row in OTHER_KEYS.values()
    ]
