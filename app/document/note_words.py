"""What a note, a key frame or a measurement by hand is called."""

from kinetrace.core.recordings.hand_measurements import HandAngle, hand_scale, value_words
from kinetrace.core.recordings.recording import Comment, Recording
from PySide6.QtCore import QCoreApplication

from ..words.numbers import localised
from .hand_editing import Noted

translate = QCoreApplication.translate


def kind_words(one: Noted) -> str:
    """Return of what kind it is."""
    if isinstance(one, Comment):
        return translate("Notes", "Key frame") if one.key_frame else translate("Notes", "Note")
    if isinstance(one, HandAngle):
        return translate("Notes", "Angle")
    return translate("Notes", "Known length") if one.known_m else translate("Notes", "Length")


def short_words(one: Noted, recording: Recording) -> str:
    """Return a note's text, or a measurement's name and value, in one line."""
    if isinstance(one, Comment):
        return one.text.replace("\n", " ")
    value = localised(value_words(one, hand_scale(recording.by_hand)))
    return f"{one.name}  {value}".strip()
