"""What a new analysis means for what people had decided before it, and how that is told."""

from typing import TYPE_CHECKING

from kinetrace.core.recordings.corrections import Correction, SwapSides
from PySide6.QtCore import QObject, Signal, Slot

from .session import Session

if TYPE_CHECKING:
    from kinetrace.core.recordings.swaps_again import Decided, SwapsAgain


class NewAnalysis(QObject):
    """Compares swaps of left and right with what a new analysis has decided itself.

    It waits for what is measured on the new analysis; then the swaps that would make correct
    limbs wrong are taken out, in a step of its own. Decisions about somebody who is not followed
    any more have gone with the analysis (`Document.taken_away`).

    Signals
    -------
    changed : the notices
    told(str) : about swaps, once they have been compared
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._old: Decided | None = None
        self._old_of = self._waits = -1
        self._swaps: tuple[int, tuple[Correction, ...], str] | None = None
        session.analysis_begun.connect(self._remember)
        session.findings_changed.connect(self._compare)
        session.job_changed.connect(self._compare)

    @property
    def notices(self) -> list[str]:
        """What was done with people's decisions; nothing once that is taken back."""
        session = self._session
        notices = [self.taken] if self.taken else []
        if self._swaps is not None and session.recording is not None:
            analysis, before, words = self._swaps
            if analysis == session.analysis and session.recording.corrections is not before:
                notices.append(words)
        return notices

    @property
    def taken(self) -> str:
        """What is said of decisions that were taken away with a person, "" for nothing."""
        if not self._session.taken_away:
            return ""
        words = self.tr(
            "Another person is followed now: what was decided about the one before ({n} "
            "corrections, events, settings) was taken away. Undo brings it back."
        ).format(n=self._session.taken_away)
        recording = self._session.recording
        if recording is None or not recording.code:
            return words
        stays = self.tr("The code {code} stays: check whose it is.").format(code=recording.code)
        return f"{words} {stays}"

    @Slot(bool)
    def _remember(self, goes_on: bool) -> None:
        """Keep left and right as they are shown, before another analysis takes their place.

        One that is gone on with is still compared with what was there before it.
        """
        session = self._session
        if not (goes_on and self._old is not None and self._old_of == session.analysis):
            self._old = _decided(session)
        self._waits = self._old_of = session.analysis + 1

    @Slot()
    def _compare(self) -> None:
        session = self._session
        recording, findings = session.recording, session.findings
        if session.job is not None or recording is None or findings is None:
            return
        if self._waits != session.analysis or session.redo_label is not None:
            return
        new = _decided(session)
        if new is None:
            return
        self._waits = -1
        if not any(isinstance(one, SwapSides) for one in recording.corrections):
            return
        from kinetrace.core.recordings.swaps_again import swaps_again

        again = swaps_again(self._old, new)
        if again.dropped:
            label = self.tr("Left and right as in the new analysis")
            session.edit(label, corrections=again.corrections)
        if words := self._swap_words(again):
            before = recording.corrections if again.dropped else ()
            self._swaps = session.analysis, before, words
            self.changed.emit()
            self.told.emit(words)

    def _swap_words(self, again: "SwapsAgain") -> str:
        """Say of how many frames; "" where all that was swapped still is right."""
        words = []
        if again.dropped:
            words.append(
                self.tr(
                    "This analysis has left and right by itself as you had set them in {n} of "
                    "{all} swapped frames: there the swap was taken away. Undo brings it back."
                ).format(n=again.dropped, all=again.frames)
            )
        if again.unclear:
            words.append(
                self.tr(
                    "Left and right were swapped by hand in {n} frames of the analysis before: "
                    "check them, this analysis may have them right by itself."
                ).format(n=again.unclear)
            )
        return " ".join(words)


def _decided(session: Session) -> "Decided | None":
    """Return left and right as they are shown, None where that is not measured yet."""
    from kinetrace.core.recordings.swaps_again import Decided

    recording, findings = session.recording, session.findings
    if recording is None or findings is None:
        return None
    shown = findings.recording
    same = (
        shown.detections is recording.detections
        and shown.corrections == recording.corrections
        and shown.settings.mirrored == recording.settings.mirrored
    )
    if not same:
        return None
    pose, mirrored = findings.measures.decided, recording.settings.mirrored
    return Decided(recording.frames, pose, recording.corrections, mirrored)
