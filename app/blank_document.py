"""The document of a video that is not analysed yet, made in the background once it is open."""

import logging

from kinetrace.core.recording import Recording
from kinetrace.core.unanalysed import unanalysed
from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, Slot

from .job import Job
from .session import Session

log = logging.getLogger(__name__)


class BlankDocument(QObject):
    """Gives the session a document without frames, for notes and drawings before an analysis.

    Reading the whole file, by whose SHA-256 a moved video is known again, takes a moment.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._video: VideoInfo | None = None
        session.video_changed.connect(self._follow)
        session.recording_changed.connect(self._follow)

    def stop_and_wait(self) -> None:
        """Give up; before the window closes."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    @Slot()
    def _follow(self) -> None:
        video = self._session.video_file if self._session.recording is None else None
        if video is self._video:
            return
        self._video = video
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if video is not None:
            self._job = Job(lambda: unanalysed(video), parent=self)
            self._job.finished.connect(self._take)
            self._job.failed.connect(self._log)
            self._job.start()

    @Slot(object)
    def _take(self, recording: Recording) -> None:
        if self.sender() is self._job:
            self._session.prepare(recording)

    @Slot(object)
    def _log(self, error: Exception) -> None:
        log.warning("nothing can be noted on the video before it is analysed: %s", error)
