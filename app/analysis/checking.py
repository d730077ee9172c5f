"""Looks at a video that was opened, before the long work: can it be measured well?"""

import logging
from functools import partial
from typing import TYPE_CHECKING

from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import QObject, Signal, Slot

from ..document.session import Session
from ..document.settings import SettingsStore
from ..work.job import Job
from .analysis_work import look
from .analyst import Analyst, present_weights

if TYPE_CHECKING:
    from kinetrace.core.person.preflight import Looked, Preflight
    from kinetrace.core.person.samples import Sample

log = logging.getLogger(__name__)

QUICKEST = "RT"


class Checking(QObject):
    """The verdict on the session's video, made in the background; an analysis comes first.

    Attributes
    ----------
    looked : how far the look is, None while there is none
    trouble : why the last look failed, in the core's words; empty where it did not

    Signals
    -------
    changed : of either
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        analyst: Analyst,
        store: SettingsStore,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._analyst, self._store = session, analyst, store
        self._video: VideoInfo | None = None
        self._job: Job | None = None
        self.looked: Looked | None = None
        self.trouble = ""
        self._samples: tuple[Sample, ...] = ()
        session.recording_changed.connect(self._follow)
        session.settings_changed.connect(self._follow)
        session.job_changed.connect(self._make_way)

    @property
    def verdict(self) -> "Preflight | None":
        """What is said of the video, for the task and the rate that are set; None before."""
        from kinetrace.core.person.preflight import judge

        video = self._session.video
        if not self._samples or video is None:
            return None
        return judge(video, self._samples, self._session.settings.task)

    @property
    def busy(self) -> bool:
        """Whether pictures are being looked at."""
        return self._job is not None

    @property
    def possible(self) -> bool:
        """Whether a video is open that waits for its analysis, and a network is at hand."""
        session = self._session
        return (
            session.video is not None
            and not session.video.is_picture
            and not session.analysed
            and session.job is None
            and self._variant() is not None
        )

    def start(self) -> None:
        """Look at the video, anew if that was done."""
        self.cancel()
        self.trouble = ""
        video, variant = self._session.video, self._variant()
        if not self.possible or video is None or variant is None:
            return
        opener = partial(self._analyst.open_network, variant, self._store.value.device, "none")
        work = partial(look, video, opener)
        self._job = Job(lambda: self._analyst.elsewhere.run(work), parent=self)
        self._job.progressed.connect(self._show)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._tell)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    def cancel(self) -> None:
        """Give up looking; there is no verdict then."""
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()
            self.looked = None
            self.changed.emit()

    def stop_and_wait(self) -> None:
        """Give up and return when the threads are over; before the window closes."""
        self.cancel()
        for job in self.findChildren(Job):
            job.wait()

    def _variant(self) -> str | None:
        present = present_weights()
        return QUICKEST if QUICKEST in present else next(iter(present), None)

    @Slot()
    def _follow(self) -> None:
        """Look at another video; at another rate or task the same pictures are judged anew."""
        video = self._session.video
        if video is None or not video.shows_same(self._video):
            self.cancel()
            self._samples, self.trouble = (), ""
            if self._store.value.check:
                self.start()
        self._video = video
        self.changed.emit()

    @Slot()
    def _make_way(self) -> None:
        if self._session.job is not None:
            self.cancel()
        self.changed.emit()

    @Slot(object)
    def _show(self, looked: "Looked") -> None:
        if self.sender() is self._job:
            self.looked = looked
            self.changed.emit()

    @Slot(object)
    def _take(self, samples: "tuple[Sample, ...]") -> None:
        if self.sender() is self._job:
            self._samples = samples

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        log.warning("the video could not be looked at: %s", error)
        if self.sender() is self._job:
            self.trouble = str(error) or type(error).__name__

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._job:
            self._job, self.looked = None, None
            self.changed.emit()
