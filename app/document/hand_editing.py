"""What a person notes and measures by hand: every change is one undoable step."""

from dataclasses import replace

from kinetrace.core.recordings.hand_measurements import (
    HandAngle,
    HandLength,
    HandMeasurement,
    Point,
    hand_scale,
)
from kinetrace.core.recordings.recording import Comment, Recording
from PySide6.QtCore import QObject

from .session import Session

Noted = Comment | HandAngle | HandLength
"""What the list of notes and measurements holds."""


def noted(recording: Recording | None) -> list[Noted]:
    """Return a recording's notes, key frames and measurements by hand in order of time."""
    if recording is None:
        return []
    found: list[Noted] = [*recording.comments, *recording.by_hand]
    return sorted(found, key=lambda one: one.time_s)


class HandEditing(QObject):
    """Changes of the document's notes, key frames and hand measurements."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def add_angle(self, points: tuple[Point, Point, Point]) -> None:
        """Keep an angle drawn on the frame at the playhead."""
        frame, time_s = self._session.frame, self._session.time_s
        self._add(self.tr("Measure angle"), HandAngle(frame, time_s, points))

    def add_length(
        self,
        points: tuple[Point, Point],
        known_m: float | None = None,
        *,
        walking_plane: bool = False,
    ) -> None:
        """Keep a line drawn on the frame at the playhead; a known length calibrates.

        Raises
        ------
        ValueError : a calibrating line is too short to tell a scale
        """
        frame, time_s = self._session.frame, self._session.time_s
        name = self.tr("Known length") if known_m else ""
        one = HandLength(frame, time_s, points, name, known_m, walking_plane)
        hand_scale((one,))
        text = self.tr("Calibrate length") if known_m else self.tr("Measure length")
        self._add(text, one)

    def add_key_frame(self, text: str) -> None:
        """Keep the picture at the playhead among the results, with a word on it."""
        recording = self._session.document
        if recording is not None:
            one = Comment(self._session.time_s, text.strip(), key_frame=True)
            notes = sorted((*recording.comments, one), key=lambda note: note.time_s)
            self._session.edit(self.tr("Add key frame"), comments=tuple(notes))

    def move(self, one: HandMeasurement, points: tuple[Point, ...]) -> None:
        """Put a measurement's points to other places.

        Raises
        ------
        ValueError : a calibrating line would be too short to tell a scale
        """
        moved = replace(one, points=points)  # type: ignore[arg-type]
        hand_scale((moved,))
        self._change(self.tr("Move measurement"), one, moved)

    def rename(self, one: Noted, text: str) -> None:
        """Give a note other words, or a measurement another name."""
        text = text.strip()
        if isinstance(one, Comment):
            if text or one.key_frame:
                self._change(self.tr("Change note"), one, replace(one, text=text))
        else:
            self._change(self.tr("Rename measurement"), one, replace(one, name=text))

    def delete(self, one: Noted) -> None:
        """Take a note or a measurement out."""
        self._change(self.tr("Delete note"), one, None)

    def _add(self, label: str, one: HandMeasurement) -> None:
        recording = self._session.document
        if recording is not None:
            self._session.edit(label, by_hand=(*recording.by_hand, one))

    def _change(self, label: str, old: Noted, new: Noted | None) -> None:
        """Put another value, or none, in the place of one that is in the document."""
        recording = self._session.recording
        if recording is None or new == old:
            return
        part = "comments" if isinstance(old, Comment) else "by_hand"
        kept = [new if one is old else one for one in getattr(recording, part)]
        self._session.edit(label, **{part: tuple(one for one in kept if one is not None)})
