"""The line at the foot of the window: what is at work, and whether all is saved."""

from kinetrace.core.person.following import CHOSEN
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from .analysis.analyst import Analyst
from .document.measuring import Measurer
from .document.new_analysis import NewAnalysis
from .document.session import Session
from .files import Files
from .opening_button import OpeningButton
from .widgets.long_names import LineLabel
from .words.core_words import core_word

TOLD_AFTER_S = 1.0
"""Measuring that takes longer says how far it is."""


class StatusLine(QStatusBar):
    """Listens to all that works for the session."""

    def __init__(
        self,
        session: Session,
        analyst: Analyst,
        measurer: Measurer,
        files: Files,
        new_analysis: NewAnalysis,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._measurer = session, measurer
        self._new_analysis = new_analysis
        self._refusal = ""
        self._work, self._measuring, self._file = LineLabel(), QLabel(), QLabel()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self._work)
        self.addWidget(OpeningButton(files))
        for label in (self._measuring, self._file):
            label.setContentsMargins(0, 0, 14, 0)
            self.addPermanentWidget(label)
        self.addPermanentWidget(QLabel(self.tr("Research and education, not a medical device")))
        files.busy.connect(self._tell_files)
        analyst.ended.connect(self._tell_end)
        new_analysis.told.connect(self.say)
        measurer.changed.connect(self._tell_measuring)
        session.file_changed.connect(self._tell_file)
        session.frame_changed.connect(self._forget_refusal)
        session.history_changed.connect(self._forget_refusal)
        session.video_changed.connect(self._forget_closed)
        session.recording_changed.connect(self._forget_closed)  # it may be open without a video

    @Slot(str)
    def say(self, words: str) -> None:
        """Show what is at work, or what came of it; "" for nothing."""
        self._refusal = ""
        self._work.setText(words)

    @Slot(str)
    def refuse(self, reason: str) -> None:
        """Show why something was not done, until the playhead is elsewhere or a change is made."""
        self.say(reason)
        self._refusal = reason

    @Slot()
    def _forget_refusal(self) -> None:
        if self._refusal:
            self.hush()

    @Slot()
    def hush(self) -> None:
        """Show nothing any more of what was at work."""
        self.say("")

    @Slot()
    def _forget_closed(self) -> None:
        """Say nothing of a file that is not open any more."""
        if self._session.video is None and self._session.recording is None:
            self.hush()

    @Slot(str)
    def _tell_files(self, words: str) -> None:
        """Show what is at work with files; afterwards, whether the open one was stopped."""
        recording, session = self._session.recording, self._session
        open_ended = recording is not None and session.analysed and not recording.complete
        if words or not open_ended or session.job is not None:
            self.say(words)
        elif session.video is None and recording is not None:
            words = self.tr("Stopped. Frames analysed: {n}. It can be continued with its video.")
            self.say(words.format(n=len(recording)))
        else:
            self._tell_end(False)

    @Slot(bool)
    def _tell_end(self, complete: bool) -> None:
        recording = self._session.recording
        if recording is None or not self._session.analysed:
            return
        first, last = int(recording.frames[0]), int(recording.frames[-1])
        late = [core_word(one) for one in recording.notices if one.startswith(CHOSEN)]
        if not complete:
            words = self.tr("Stopped. Frames analysed: {n}. Continue whenever you like.")
        elif late:
            words = ""  # not all that was looked for, whatever is analysed
        elif last - first + 1 < recording.video.frame_count:
            words = self.tr("Frames {first} to {last} are analysed.")
        else:
            words = self.tr("All frames are analysed ({n}).")
        words = words.format(n=len(recording), first=first, last=last)
        said = (self._new_analysis.taken, words, *late)
        self.say(" ".join(one for one in said if one))

    @Slot()
    def _tell_measuring(self) -> None:
        words = self.tr("Measuring … {share:.0f} %").format(share=100 * self._measurer.share)
        self._measuring.setText(words if self._measurer.lasts_s > TOLD_AFTER_S else "")

    @Slot()
    def _tell_file(self) -> None:
        self._file.setText(self.tr("not saved yet") if self._session.modified else "")
