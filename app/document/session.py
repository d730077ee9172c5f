"""The state of one window: the document with its video and playhead, and what is selected.

Widgets listen to the session and set it; they do not know each other. Every setter emits its
signal only on a change. The document is a frozen `Recording`: a change is a new one, undo is
the old one.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.gait.events import analysed, merge_events
from kinetrace.core.pose import Event
from kinetrace.core.recordings.moved_video import with_video_at
from kinetrace.core.recordings.recording import Recording
from kinetrace.core.recordings.recording_file import load, save
from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, Signal

from .document import Document
from .usual_curves import DEFAULT_CURVES, usual_curves

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings


class Session(Document):
    """One open video with its recording.

    How to use it from a widget: read the properties, connect the signals, change the document
    with ``session.edit("Move left knee", corrections=(*old, new))``. Everything measured is in
    `findings` (`kinetrace.core.findings`; None before the first analysis):
    ``findings.measures.curves``, ``findings.walking.cycles``. It follows each change after a
    moment; then `findings_changed` is emitted. Only `events` follow at once.

    Frames are numbers of the video's frames; `row` turns one into the index of the arrays of
    the measures, None where the recording has no such frame.

    Signals
    -------
    findings_changed : what is measured on the document
    curves_changed
    and those of `Document` and `Playhead`
    """

    findings_changed = Signal()
    curves_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: Findings | None = None
        self._unmeasured = False
        self._path: Path | None = None
        self._found: Path | None = None
        self._curves: tuple[str, ...] = DEFAULT_CURVES
        self._curves_chosen = False

    # what is measured and selected

    @property
    def findings(self) -> "Findings | None":
        """What is measured on the document."""
        return self._findings

    def set_findings(self, findings: "Findings | None") -> None:
        """Show what was measured; used by whoever measures."""
        if findings is not self._findings:
            self._findings = findings
            if findings is not None and not self._curves_chosen:
                self._show_curves(usual_curves(findings))
            self.findings_changed.emit()

    @property
    def events(self) -> tuple[Event, ...]:
        """Events that were found, with what is decided about them by now, in order of time.

        A hand is quicker than what is measured: one that was just moved or taken out would be
        met again at its old place.
        """
        recording = self._recording
        if self._findings is None or recording is None or not self.analysed:
            return ()
        found = (one for one in self._findings.walking.events if not one.edited)
        by_hand = analysed(recording.edited_events, recording.time_s)
        return merge_events(found, by_hand, recording.deleted_events)

    @property
    def unmeasured(self) -> bool:
        """Whether measuring the document failed; its next change is measured again."""
        return self._unmeasured

    def set_unmeasured(self, unmeasured: bool) -> None:
        """Have no measures because measuring failed, or wait for them; used by whoever measures."""
        if unmeasured is not self._unmeasured:
            self._unmeasured = unmeasured
            if unmeasured:
                self._findings = None  # of the document before
            self.findings_changed.emit()

    @property
    def curves(self) -> tuple[str, ...]:
        """Angles to show, names of `kinetrace.core.kinematics.angles.ANGLES` without side.

        Until somebody chooses, those that the view and the task are about (`usual_curves`).
        """
        return self._curves

    def set_curves(self, curves: tuple[str, ...]) -> None:
        """Choose the angles to show, from now on."""
        self._curves_chosen = True
        self._show_curves(curves)

    def _show_curves(self, curves: tuple[str, ...]) -> None:
        if curves != self._curves:
            self._curves = curves
            self.curves_changed.emit()

    # files

    @property
    def path(self) -> Path | None:
        """File of the recording, None until it is saved."""
        return self._path

    def open_video(self, info: VideoInfo | None) -> None:
        """Show another video without a recording, or none."""
        self._reset()
        self._set_video(info, self.settings.slow_motion)
        self._show(None)
        self.set_findings(None)

    def open_recording(
        self,
        recording: Recording,
        info: VideoInfo | None,
        path: Path | None,
        *,
        saved: bool = True,
    ) -> None:
        """Show a recording with its video (None if that is not at hand).

        Parameters
        ----------
        path : its file; None for one that has none yet
        saved : whether it is as that file has it; one that was recovered is not
        """
        self._reset()
        self._path = path
        self._saved = recording if saved and path is not None else None
        self.set_findings(None)
        turned = None if info is None else info.turned(recording.video.turned_deg)
        self._set_video(turned, self.settings.slow_motion)
        self._show(recording)

    def follow(self, recording: Recording) -> None:
        """Show another state of the recording that is open, as it was changed elsewhere."""
        if recording is not self._recording:
            self._show(recording)

    def set_video(self, info: VideoInfo) -> None:
        """Give the open recording its video, which was found again; where is kept in it."""
        self._found = info.path
        self._set_video(info.turned(self.turned_deg), self.settings.slow_motion)
        self._show(self._recording)

    def save(self, path: Path) -> None:
        """Write the recording and remember the file.

        Raises
        ------
        RecordingError : it cannot be written; the old file stays as it was
        """
        if self._recording is None:
            raise ValueError("save: expected an open recording, there is none")
        save(self._recording, path)
        self.take_saved(self._recording, path)

    def take_saved(self, recording: Recording, path: Path) -> None:
        """Remember that a document is in a file now; it may have been changed since."""
        self._path, self._saved = path, recording
        self.file_changed.emit()

    @staticmethod
    def read(path: Path) -> Recording:
        """Return the recording in a file.

        Raises
        ------
        RecordingError : see `kinetrace.core.recordings.recording_file.load`
        """
        return load(path)

    def _show(self, recording: Recording | None) -> None:
        """Show a state of the document, which undo may bring from before its video was found."""
        if recording is not None and self._found is not None:
            recording = with_video_at(recording, self._found)
        super()._show(recording)

    def _reset(self) -> None:
        self._path = self._found = None
        self._forget()
