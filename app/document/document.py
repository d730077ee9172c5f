"""The open document and how it changes: edits, undo and redo, an analysis that grows.

The document is a frozen `Recording`: a change is a new one, undo is the old one.
"""

from dataclasses import replace
from typing import Any

import numpy as np
from kinetrace.core.recordings.corrections import Correction, with_correction
from kinetrace.core.recordings.recording import Recording, Settings
from kinetrace.core.recordings.turning import turned, turned_settings
from PySide6.QtCore import QObject, Signal

from ..work.job import Job
from .decisions_of_person import DecisionsOfPerson
from .history import History, Step
from .playhead import Playhead


class Document(Playhead):
    """A video's recording with all that can be taken back.

    Signals
    -------
    recording_changed : the document, by an edit, undo, an analysis that grows, or opening
    settings_changed : of an analysis to come, while there is no document
    file_changed : what the title of the window tells
    history_changed, job_changed
    analysis_begun(bool) : the document is about to get another analysis; whether it is gone on with
    prepared : an empty document is at hand for the first note or drawing
    and those of `Playhead`
    """

    recording_changed = Signal()
    settings_changed = Signal()
    file_changed = Signal()
    history_changed = Signal()
    job_changed = Signal()
    analysis_begun = Signal(bool)
    prepared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._saved: Recording | None = None
        self._blank: Recording | None = None
        self._moved: Recording | None = None
        self._settings = Settings()
        self._history = History()
        self._analysis = 0
        self._of_person = DecisionsOfPerson(self._history)
        self._job: Job | None = None

    @property
    def recording(self) -> Recording | None:
        """The document, None before the first analysis, note or drawing."""
        return self._recording

    @property
    def analysed(self) -> bool:
        """Whether the document has frames that a network has seen."""
        return self._recording is not None and len(self._recording) > 0

    @property
    def marked(self) -> bool:
        """Whether there are notes or drawings on a video that is not analysed."""
        recording = self._recording
        return (
            recording is not None
            and not self.analysed
            and bool(recording.comments or recording.by_hand)
        )

    @property
    def document(self) -> Recording | None:
        """What an edit begins from: the document, or the empty one of a video just opened."""
        if self._recording is not None or self._blank is None:
            return self._recording
        return replace(self._blank, settings=self._settings)

    def prepare(self, blank: Recording) -> None:
        """Have an empty document at hand, for what is noted before the first analysis."""
        if self._recording is None:
            self._blank = turned(blank, self.turned_deg)
            self.prepared.emit()

    @property
    def modified(self) -> bool:
        """Whether there is anything that is not in the file."""
        return self._recording is not self._saved

    @property
    def settings(self) -> Settings:
        """Settings of the document, or of the analysis to come."""
        return self._settings if self._recording is None else self._recording.settings

    def set_settings(self, label: str, **changes: Any) -> None:
        """Change settings: an undoable edit, or before the first analysis a plain choice."""
        settings = replace(self.settings, **changes)
        if settings == self.settings:
            return
        if self._recording is None:
            self._settings = settings
            self._fit_video(settings.slow_motion, self.turned_deg)
            self.settings_changed.emit()
        else:
            self.edit(label, settings=settings)

    def set_slow_motion(self, label: str, factor: float) -> None:
        """Say how many times slower than in truth the video plays (`Settings.slow_motion`)."""
        if factor == self.settings.slow_motion:
            return
        if self._recording is None:
            self.set_settings(label, slow_motion=factor)
        else:
            self._change(label, self._recording.with_slow_motion(factor))

    @property
    def turned_deg(self) -> int:
        """How far somebody has turned the picture, degrees clockwise."""
        if self._recording is not None:
            return self._recording.video.turned_deg
        return 0 if self._file is None else self._file.turned_deg

    def turn(self, label: str, degrees: int) -> None:
        """Turn the picture clockwise by so many degrees more.

        What the network saw goes (`kinetrace.core.recordings.turning`), until that is undone;
        before the first analysis it is a plain choice.
        """
        wanted = (self.turned_deg + degrees) % 360
        if self._recording is not None:
            self._history.record(label, self._recording, self._analysis)
            self._analysis += 1
            self._of_person.begin(None, self._analysis)
            self._show(turned(self._recording, wanted))
            self.history_changed.emit()
            return
        if self._blank is not None:
            self._blank = turned(self._blank, wanted)
        self._settings = turned_settings(self._settings, degrees)
        self._fit_video(self._settings.slow_motion, wanted)
        self.settings_changed.emit()

    def row(self, frame: int | None = None) -> int | None:
        """Return where a video frame, or that of the playhead, is in the recording's arrays."""
        if self._recording is None:
            return None
        frames, wanted = self._recording.frames, self._frame if frame is None else frame
        at = int(np.searchsorted(frames, wanted))
        return at if at < len(frames) and frames[at] == wanted else None

    def edit(self, label: str, **changes: Any) -> None:
        """Change the document; `label` says in the menu what undo takes back."""
        if self._recording is None:  # from now on there is one; undone to here, nothing is lost
            self._recording = self._saved = self.document
        if self._recording is None:
            raise ValueError("edit: expected an open recording, there is none")
        self._change(label, replace(self._recording, **changes))

    def _change(self, label: str, document: Recording) -> None:
        assert self._recording is not None
        self._history.record(label, self._recording, self._analysis)
        self._show(document)
        self.history_changed.emit()

    def correct(self, label: str, correction: Correction, *, goes_on: bool = False) -> None:
        """Add a correction of keypoints to the document.

        A keypoint put to another place again and again is one correction. Where that `goes_on`, as
        by keys, it is one step for undo as well unless the document was saved in between.
        """
        if self._recording is None:
            return
        before, made = self._recording, with_correction(self._recording.corrections, correction)
        again = goes_on and before is self._moved and len(made) == len(before.corrections)
        if again and before is not self._saved and not self._history.undone:
            self._show(replace(before, corrections=made))
        else:
            self.edit(label, corrections=made)
        self._moved = self._recording if goes_on else None

    @property
    def undo_label(self) -> str | None:
        """What undo takes back, None if there is nothing or it would cut off a running analysis."""
        return self._label(self._history.done)

    @property
    def redo_label(self) -> str | None:
        """What redo brings back, None if there is nothing."""
        return self._label(self._history.undone)

    def undo(self) -> None:
        """Take back the last change."""
        if self.undo_label is not None and self._recording is not None:
            self._restore(self._history.back(self._recording, self._analysis))

    def redo(self) -> None:
        """Bring back the change that was undone last."""
        if self.redo_label is not None and self._recording is not None:
            self._restore(self._history.forth(self._recording, self._analysis))

    def _label(self, steps: list[Step]) -> str | None:
        if not steps or (self._job is not None and steps[-1].analysis != self._analysis):
            return None
        return steps[-1].label

    def _restore(self, step: Step | None) -> None:
        if step is None or self._recording is None:
            return
        document = step.recording
        grown = document.detections is not self._recording.detections
        if step.analysis == self._analysis and grown:
            document = document.reanalysed(self._recording)
        self._analysis = step.analysis
        self._show(document)
        self.history_changed.emit()

    def _show(self, recording: Recording | None) -> None:
        self._recording = recording
        self._fit_video(self.settings.slow_motion, self.turned_deg)
        self.recording_changed.emit()
        self.file_changed.emit()

    # what an analysis brings

    @property
    def analysis(self) -> int:
        """Which analysis the document has; undo goes back to an earlier one, a file has another."""
        return self._analysis

    @property
    def taken_away(self) -> int:
        """How many decisions went with the person of the analysis before this one."""
        return self._of_person.taken(self._analysis)

    def begin_analysis(self, goes_on: bool = False, since: int = 0) -> None:
        """Make all that an analysis will replace one undoable step.

        Parameters
        ----------
        since : frame from which on the person is followed anew, what is before stays
        """
        self.analysis_begun.emit(goes_on)
        if self._recording is not None:
            self._history.record(self.tr("Analysis"), self._recording, self._analysis)
        self._analysis += 1
        self._of_person.begin(self._recording, self._analysis, since)
        self.history_changed.emit()

    def grow(self, made: Recording) -> None:
        """Take over the detections of a running or ended analysis; people's decisions stay.

        Those about a person who is not followed any more go, within the step of the analysis.
        """
        if self._recording is None:
            self._show(replace(made, settings=self._settings))
            self.history_changed.emit()
        else:
            grown = self._recording.reanalysed(made)
            self._show(self._of_person.fitted(grown, self._analysis, ended=False))

    @property
    def job(self) -> Job | None:
        """The analysis at work, None while there is none."""
        return self._job

    def set_job(self, job: Job | None) -> None:
        """Say which analysis is at work."""
        if job is not self._job:
            if job is None and self._recording is not None:
                self._show_fitted(self._recording)
            self._job = job
            self.job_changed.emit()
            self.history_changed.emit()

    def _show_fitted(self, recording: Recording) -> None:
        """Decide about what was left open while too few frames were analysed."""
        fitted = self._of_person.fitted(recording, self._analysis, ended=True)
        if fitted is not recording:
            self._show(fitted)

    def _forget(self) -> None:
        """Take back nothing any more, and choose nothing: another video comes."""
        self._rewind()
        self._analysis += 1
        self._history = History()
        self._of_person = DecisionsOfPerson(self._history)
        self._settings = Settings()
        self._saved = self._blank = self._moved = None
        self.history_changed.emit()
