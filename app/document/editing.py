"""What a person decides: keypoints, left and right, events, comments, facing. All undoable."""

from dataclasses import replace

import numpy as np
from kinetrace.core.keypoints import KEYPOINTS, Side
from kinetrace.core.kinematics.butterworth import frame_interval_s
from kinetrace.core.pose import Event, Pass
from kinetrace.core.recordings.corrections import (
    ARMS,
    LEGS,
    BridgePoints,
    ClearPoints,
    MovePoint,
    SwapSides,
)
from kinetrace.core.recordings.mirroring import MIRRORED, mirror_image
from kinetrace.core.recordings.recording import Comment
from PySide6.QtCore import QObject, Signal

from ..words.core_words import core_word
from .session import Session

FACINGS: tuple[int | None, ...] = (None, 1, -1, 0)
"""What the facing badge goes through: automatic, right, left, front."""


class Editing(QObject):
    """Changes of the session's document, each with its words for the undo menu.

    What is to change keypoints or events where nothing was analysed, or where nobody sees at
    what, is refused: it would lie in wait until such frames are analysed.

    Signals
    -------
    refused(str) : nothing was changed, and why
    point_moved(MovePoint) : a keypoint was put to another place
    """

    refused = Signal(str)
    point_moved = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def why_not_here(self) -> str:
        """Return why the frame at the playhead cannot be corrected, "" where it can."""
        if self._session.video is None:
            return self.tr("The video is not at hand: no frame is shown that could be corrected.")
        if self._session.row() is None:
            return self.tr("This frame was not analysed: there is nothing to correct in it.")
        return ""

    def why_not_there(self) -> str:
        """Return the same of the chosen range, or without one of the frame at the playhead."""
        session = self._session
        if session.loop is None or session.video is None:
            return self.why_not_here()
        return "" if self._analysed(*self._range()) else self._nothing_in_range()

    def _nothing_in_range(self) -> str:
        return self.tr("No frame of the range was analysed: there is nothing to correct in it.")

    def _analysed(self, start: int, stop: int) -> bool:
        """Whether any of the frames start … stop - 1 was analysed."""
        recording = self._session.recording
        if recording is None:
            return False
        first, last = np.searchsorted(recording.frames, (start, stop))
        return bool(first < last)

    def _analysed_at(self, time_s: float) -> bool:
        """Whether a time is in what was analysed, give or take a frame at both ends."""
        recording = self._session.recording
        if recording is None or not len(recording):
            return False
        gap_s = frame_interval_s(recording.time_s)
        return bool(recording.time_s[0] - gap_s <= time_s <= recording.time_s[-1] + gap_s)

    def _refuse(self, reason: str) -> bool:
        """Say why nothing is changed, if there is a reason."""
        if reason:
            self.refused.emit(reason)
        return bool(reason)

    # keypoints

    def move(self, frame: int, keypoint: str, x: float, y: float, *, goes_on: bool = False) -> None:
        """Put a keypoint to another place, pixels of the picture.

        Parameters
        ----------
        goes_on : one more step of keys, as of `kinetrace.app.document.document.Document.correct`
        """
        if self._session.row(frame) is None:
            self._refuse(self.tr("Frame {n} was not analysed.").format(n=frame))
            return
        text = self.tr("Move {name}").format(name=core_word(keypoint.replace("_", " ")))
        moved = MovePoint(frame, keypoint, x, y)
        self._session.correct(text, moved, goes_on=goes_on)
        self.point_moved.emit(moved)

    def nudge(self, frame: int, keypoint: str, x: float, y: float) -> None:
        """Put a keypoint to another place by a key: as often as it is pressed, one step of undo."""
        self.move(frame, keypoint, x, y, goes_on=True)

    def swap(self, start: int, stop: int, joints: tuple[str, ...] = LEGS) -> None:
        """Exchange left and right in the frames start … stop - 1."""
        if not self._analysed(start, stop):
            self._refuse(self._nothing_in_range())
            return
        text = self.tr("Swap left and right")
        self._session.correct(text, SwapSides(start, stop, joints))

    def swap_here(self) -> None:
        """Exchange the legs in the frame at the playhead."""
        if not self._refuse(self.why_not_here()):
            self.swap(self._session.frame, self._session.frame + 1)

    def swap_on(self) -> None:
        """Exchange the legs from the playhead to the end."""
        if not self._refuse(self.why_not_here()):
            self.swap(self._session.frame, self._session.frame_count)

    def swap_range(self) -> None:
        """Exchange the legs in the chosen range."""
        if not self._refuse(self.why_not_there()):
            self.swap(*self._range())

    def swap_arms(self) -> None:
        """Exchange the arms in the chosen range, or in the frame at the playhead."""
        if not self._refuse(self.why_not_there()):
            self.swap(*self._range(), joints=ARMS)

    def clear(self, keypoints: tuple[str, ...] = KEYPOINTS) -> None:
        """Take keypoints out in the chosen range, or in the frame at the playhead."""
        if not self._refuse(self.why_not_there()):
            made = ClearPoints(*self._range(), keypoints)
            self._session.correct(self.tr("Clear keypoints"), made)

    def bridge(self, keypoints: tuple[str, ...] = KEYPOINTS) -> None:
        """Put keypoints on the line between the ends of the chosen range."""
        if not self._refuse(self.why_not_there()):
            made = BridgePoints(*self._range(), keypoints)
            self._session.correct(self.tr("Bridge keypoints"), made)

    def _range(self) -> tuple[int, int]:
        """Return first frame and the one after the last of the range, else the playhead's."""
        loop = self._session.loop
        frame = self._session.frame
        return (loop[0], loop[1] + 1) if loop else (frame, frame + 1)

    # events

    def add_event(self, kind: str, side: Side, time_s: float | None = None) -> None:
        """Set an event, at the playhead if no time is given."""
        recording = self._session.recording
        at = self._session.time_s if time_s is None else time_s
        if recording is None or self._refuse(self._why_no_event(at, here=time_s is None)):
            return
        event = Event(kind, side, float(at), "manual", edited=True)
        if event not in recording.edited_events:  # the key was held down
            events = (*recording.edited_events, event)
            self._session.edit(self.tr("Add event"), edited_events=events)

    def move_event(self, event: Event, time_s: float) -> None:
        """Put an event to another time; what was found there stays known as moved away."""
        recording = self._session.recording
        if recording is None or self._refuse(self._why_no_event(time_s)):
            return
        moved = replace(event, time_s=float(time_s), method="manual", edited=True)
        self._session.edit(
            self.tr("Move event"),
            edited_events=(*(one for one in self._others(event) if one != moved), moved),
            deleted_events=self._deleted(event),
        )

    def move_nearest(self, kind: str, side: Side) -> None:
        """Put the event of a kind and side that is nearest to the playhead on its frame."""
        session = self._session
        if session.findings is None or session.recording is None:
            return
        if self._refuse(self.why_not_here()):
            return
        here_s = session.time_s
        alike = [one for one in session.events if (one.kind, one.side) == (kind, side)]
        nearest = min(alike, key=lambda one: abs(one.time_s - here_s), default=None)
        if nearest is None:
            self._refuse(self.tr("There is no such event that could be moved here."))
        elif nearest.time_s != here_s:
            self.move_event(nearest, here_s)

    def delete_event(self, event: Event) -> None:
        """Take an event out."""
        if self._session.recording is not None:
            self._session.edit(
                self.tr("Delete event"),
                edited_events=self._others(event),
                deleted_events=self._deleted(event),
            )

    def _why_no_event(self, time_s: float, *, here: bool = False) -> str:
        """Return why there can be no event at a time, "" where there can."""
        if here:
            return self.why_not_here()
        if self._analysed_at(time_s):
            return ""
        return self.tr("This moment was not analysed: there can be no event.")

    def _others(self, event: Event) -> tuple[Event, ...]:
        recording = self._session.recording
        assert recording is not None
        return tuple(one for one in recording.edited_events if one != event)

    def _deleted(self, event: Event) -> tuple[Event, ...]:
        """Return the deleted events with a found one added; a person's own just goes."""
        recording = self._session.recording
        assert recording is not None
        return recording.deleted_events if event.edited else (*recording.deleted_events, event)

    # comments

    def comment(self, text: str, time_s: float | None = None) -> None:
        """Write a note at a time, at the playhead if none is given."""
        recording = self._session.document
        if recording is None or not text.strip():
            return
        at = self._session.time_s if time_s is None else time_s
        notes = (*recording.comments, Comment(float(at), text.strip()))
        self._session.edit(
            self.tr("Add note"), comments=tuple(sorted(notes, key=lambda note: note.time_s))
        )

    # facing

    def face(self, direction: int | None) -> None:
        """Set which way the person faces in the whole recording; None decides by pass again."""
        self._session.set_settings(self.tr("Facing"), facing=direction, passes=())

    def face_next(self) -> None:
        """Go on to the next choice of facing."""
        now = self._session.settings.facing
        self.face(FACINGS[(FACINGS.index(now) + 1) % len(FACINGS)])

    def face_pass(self, direction: int) -> None:
        """Set the facing of the pass at the playhead alone."""
        findings, row = self._session.findings, self._session.row()
        if findings is None or row is None:
            return
        here = [one for one in findings.measures.passes if one.start <= row < one.stop]
        if not here:
            return
        chosen = Pass(here[0].start, here[0].stop, direction, True, "user")
        kept = tuple(
            one
            for one in self._session.settings.passes
            if one.stop <= chosen.start or one.start >= chosen.stop
        )
        self._session.set_settings(self.tr("Facing"), facing=None, passes=(*kept, chosen))

    def mirror(self) -> None:
        """Say whether the video shows a mirror image; what was set stays with its leg."""
        label, on = self.tr("Mirror image"), not self._session.settings.mirrored
        recording = self._session.recording
        if recording is None:
            self._session.set_settings(label, mirrored=on)
            return
        made = mirror_image(recording, on)
        self._session.edit(label, **{name: getattr(made, name) for name in MIRRORED})
