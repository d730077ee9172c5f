"""The state of one window: the document, the video, the playhead, what is selected.

Widgets listen to the session and set it; they do not know each other. Every setter emits its
signal only on a change. The document is a frozen `Recording`: a change is a new one, undo is
the old one.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from kinetrace.core.recording import Recording, Settings
from kinetrace.core.recording_file import load, save
from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, Signal

from .history import History, Step
from .job import Job

if TYPE_CHECKING:
    from kinetrace.core.findings import Findings

DEFAULT_CURVES = ("knee_flexion", "hip_flexion_trunk", "trunk_lean")


class Session(QObject):
    """One open video with its recording.

    How to use it from a widget: read the properties, connect the signals, change the document
    with ``session.edit("Move left knee", corrections=(*old, new))``. Everything measured is in
    `findings` (`kinetrace.core.findings`; None before the first analysis):
    ``findings.measures.curves``, ``findings.walking.events``. It follows each change after a
    moment; then `findings_changed` is emitted.

    Frames are numbers of the video's frames; `row` turns one into the index of the arrays of
    the measures, None where the recording has no such frame.

    Signals
    -------
    video_changed : another video, or none
    recording_changed : the document, by an edit, undo, an analysis that grows, or opening
    findings_changed : what is measured on it
    frame_changed(int), playing_changed(bool), loop_changed, curves_changed, file_changed,
    history_changed, job_changed
    """

    video_changed = Signal()
    recording_changed = Signal()
    findings_changed = Signal()
    frame_changed = Signal(int)
    playing_changed = Signal(bool)
    loop_changed = Signal()
    curves_changed = Signal()
    file_changed = Signal()
    history_changed = Signal()
    job_changed = Signal()
    settings_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: VideoInfo | None = None
        self._slowed = 1.0
        self._video: VideoInfo | None = None
        self._recording: Recording | None = None
        self._saved: Recording | None = None
        self._findings: Findings | None = None
        self._settings = Settings()
        self._history = History()
        self._analysis = 0
        self._path: Path | None = None
        self._frame = 0
        self._playing = False
        self._loop: tuple[int, int] | None = None
        self._curves: tuple[str, ...] = DEFAULT_CURVES
        self._job: Job | None = None

    # the video and its playhead

    @property
    def video(self) -> VideoInfo | None:
        """The video on show, at the times of the movement (`Settings.slow_motion`)."""
        return self._video

    @property
    def video_file(self) -> VideoInfo | None:
        """The video on show, at the times of its file."""
        return self._file

    @property
    def frame_count(self) -> int:
        """Number of frames of the video, 0 without one."""
        return self._video.frame_count if self._video else 0

    @property
    def frame(self) -> int:
        """Number of the frame at the playhead."""
        return self._frame

    @property
    def time_s(self) -> float:
        """Time of the frame at the playhead, seconds from the first frame."""
        return float(self._video.times_s[self._frame]) if self._video else 0.0

    def go_to(self, frame: int) -> None:
        """Put the playhead on a frame, clamped to the video."""
        frame = min(max(int(frame), 0), max(self.frame_count - 1, 0))
        if frame != self._frame:
            self._frame = frame
            self.frame_changed.emit(frame)

    def go_to_time(self, time_s: float) -> None:
        """Put the playhead on the frame that is on show at a time."""
        if self._video is not None:
            self.go_to(self._video.index_at(time_s))

    @property
    def playing(self) -> bool:
        """Whether the video plays."""
        return self._playing

    def set_playing(self, playing: bool) -> None:
        """Play or pause."""
        playing = playing and self.frame_count > 1
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)

    @property
    def loop(self) -> tuple[int, int] | None:
        """First and last frame of the range that is repeated and exported, None for all."""
        return self._loop

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Set the in and out points, in either order; one frame or none is the whole video."""
        if loop is not None:
            loop = (min(loop), max(loop))
            loop = None if loop[0] == loop[1] else loop
        if loop != self._loop:
            self._loop = loop
            self.loop_changed.emit()

    # the document

    @property
    def recording(self) -> Recording | None:
        """The document, None before the first analysis."""
        return self._recording

    @property
    def findings(self) -> "Findings | None":
        """What is measured on the document."""
        return self._findings

    @property
    def settings(self) -> Settings:
        """Settings of the document, or of the analysis to come."""
        return self._recording.settings if self._recording else self._settings

    def set_settings(self, label: str, **changes: Any) -> None:
        """Change settings: an undoable edit, or before the first analysis a plain choice."""
        settings = replace(self.settings, **changes)
        if settings == self.settings:
            return
        if self._recording is None:
            self._settings = settings
            self._retime()
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

    def row(self, frame: int | None = None) -> int | None:
        """Return where a video frame, or that of the playhead, is in the recording's arrays."""
        if self._recording is None:
            return None
        frames, wanted = self._recording.frames, self._frame if frame is None else frame
        at = int(np.searchsorted(frames, wanted))
        return at if at < len(frames) and frames[at] == wanted else None

    def edit(self, label: str, **changes: Any) -> None:
        """Change the document; `label` says in the menu what undo takes back."""
        if self._recording is None:
            raise ValueError("edit: expected an open recording, there is none")
        self._change(label, replace(self._recording, **changes))

    def _change(self, label: str, document: Recording) -> None:
        assert self._recording is not None
        self._history.record(label, self._recording, self._analysis)
        self._show(document)
        self.history_changed.emit()

    def correct(self, label: str, *corrections: Any) -> None:
        """Add corrections of keypoints to the document."""
        if self._recording is not None:
            self.edit(label, corrections=(*self._recording.corrections, *corrections))

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
        if step.analysis == self._analysis:  # the detections may have grown since
            document = document.reanalysed(self._recording)
        self._analysis = step.analysis
        self._show(document)
        self.history_changed.emit()

    def _show(self, recording: Recording | None) -> None:
        self._recording = recording
        self._retime()
        self.recording_changed.emit()
        self.file_changed.emit()

    # what an analysis brings

    def begin_analysis(self) -> None:
        """Make all that an analysis will replace one undoable step."""
        if self._recording is not None:
            self._history.record("Analysis", self._recording, self._analysis)
        self._analysis += 1
        self.history_changed.emit()

    def grow(self, made: Recording) -> None:
        """Take over the detections of a running or ended analysis; people's decisions stay."""
        if self._recording is None:
            self._show(replace(made, settings=self._settings))
            self.history_changed.emit()
        else:
            self._show(self._recording.reanalysed(made))

    def set_findings(self, findings: "Findings | None") -> None:
        """Show what was measured; used by whoever measures."""
        if findings is not self._findings:
            self._findings = findings
            self.findings_changed.emit()

    @property
    def job(self) -> Job | None:
        """The analysis at work, None while there is none."""
        return self._job

    def set_job(self, job: Job | None) -> None:
        """Say which analysis is at work."""
        if job is not self._job:
            self._job = job
            self.job_changed.emit()
            self.history_changed.emit()

    # what is selected

    @property
    def curves(self) -> tuple[str, ...]:
        """Chosen angles, names of `kinetrace.core.kinematics.angles.ANGLES` without side."""
        return self._curves

    def set_curves(self, curves: tuple[str, ...]) -> None:
        """Choose the angles to show."""
        if curves != self._curves:
            self._curves = curves
            self.curves_changed.emit()

    # files

    @property
    def path(self) -> Path | None:
        """File of the recording, None until it is saved."""
        return self._path

    @property
    def modified(self) -> bool:
        """Whether there is anything that is not in the file."""
        return self._recording is not self._saved

    def open_video(self, info: VideoInfo | None) -> None:
        """Show another video without a recording, or none."""
        self._reset()
        self._set_video(info)
        self._show(None)
        self.set_findings(None)

    def open_recording(
        self, recording: Recording, info: VideoInfo | None, path: Path | None
    ) -> None:
        """Show a recording with its video (None if that is not at hand).

        `path` is its file; None for one that was recovered and has none yet.
        """
        self._reset()
        self._path = path
        self._saved = recording if path is not None else None
        self.set_findings(None)
        self._set_video(info)
        self._show(recording)

    def set_video(self, info: VideoInfo) -> None:
        """Give the open recording its video, which was found again."""
        self._set_video(info)

    def save(self, path: Path) -> None:
        """Write the recording and remember the file.

        Raises
        ------
        RecordingError : it cannot be written; the old file stays as it was
        """
        if self._recording is None:
            raise ValueError("save: expected an open recording, there is none")
        save(self._recording, path)
        self._path, self._saved = path, self._recording
        self.file_changed.emit()

    @staticmethod
    def read(path: Path) -> Recording:
        """Return the recording in a file.

        Raises
        ------
        RecordingError : see `kinetrace.core.recording_file.load`
        """
        return load(path)

    def _set_video(self, info: VideoInfo | None) -> None:
        self._file, self._slowed = info, self.settings.slow_motion
        self._video = None if info is None else info.slowed(self._slowed)
        self.video_changed.emit()
        self.frame_changed.emit(self._frame)

    def _retime(self) -> None:
        """Bring the video's times in step with the settings."""
        if self._file is not None and self._slowed != self.settings.slow_motion:
            self._set_video(self._file)

    def _reset(self) -> None:
        self.set_playing(False)
        self._history = History()
        self._settings = Settings()
        self._path = self._saved = None
        self._frame = 0
        self.set_loop(None)
        self.history_changed.emit()
