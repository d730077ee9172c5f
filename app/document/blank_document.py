"""The document of a video that is not analysed yet, made in the background once it is open."""

import logging

from kinetrace.core.recordings.unanalysed import unanalysed
from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, Slot

from ..work.one_job import OneJob
from .session import Session

log = logging.getLogger(__name__)


class BlankDocument(QObject):
    """Gives the session a document without frames, for notes and drawings before an analysis.

    Reading the whole file, by whose SHA-256 a moved video is known again, takes a moment.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._making = OneJob(self)
        self._making.finished.connect(session.prepare)
        self._making.failed.connect(self._log)
        self._video: VideoInfo | None = None
        session.video_changed.connect(self._follow)
        session.recording_changed.connect(self._follow)

    def stop_and_wait(self) -> None:
        """Give up; before the window closes."""
        self._making.stop_and_wait()

    @Slot()
    def _follow(self) -> None:
        video = self._session.video_file if self._session.recording is None else None
        if video is self._video or (video is not None and video.same_frames(self._video)):
            return  # turned or at other times: the session's document follows that by itself
        self._video = video
        self._making.drop()
        if video is not None:
            self._making.begin(lambda: unanalysed(video))

    @Slot(object)
    def _log(self, error: Exception) -> None:
        log.warning("nothing can be noted on the video before it is analysed: %s", error)
