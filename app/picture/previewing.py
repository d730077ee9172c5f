"""Makes the small pictures of the open video in the background and hands them out."""

from kinetrace.core.video.previews import Previews
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from ..document.session import Session
from ..work.one_job import OneJob

TOLD_EVERY_MS = 1000


class Previewing(QObject):
    """The previews of the session's video; made while it does not play.

    Signals
    -------
    changed : there are more of them, told once a second; or they are of another video
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._previews: Previews | None = None
        self._making = OneJob(self)
        self._making.progressed.connect(self._note)
        self._making.ended.connect(self.changed)
        self._told = QTimer(self, singleShot=True, interval=TOLD_EVERY_MS)
        self._told.timeout.connect(self.changed)
        session.video_changed.connect(self._begin)
        session.playing_changed.connect(self._making.set_paused)  # the processor is the player's

    @property
    def busy(self) -> bool:
        """Whether there are more to come."""
        return self._making.busy

    def nearest(self, frame: int) -> int | None:
        """Return the frame next to the given one that has a preview."""
        return None if self._previews is None else self._previews.nearest(frame)

    def picture(self, frame: int) -> QImage | None:
        """Return the preview of a frame, None where it has none."""
        jpeg = None if self._previews is None else self._previews.jpeg(frame)
        return None if jpeg is None else QImage.fromData(jpeg)

    def stop_and_wait(self) -> None:
        """Stop making them and return when the file is closed."""
        self._making.stop_and_wait()

    @Slot()
    def _begin(self) -> None:
        video = self._session.video
        shown = None if self._previews is None else self._previews.info
        if video is not None and video.shows_same(shown):
            return
        self.stop_and_wait()
        self._previews = None
        if video is not None:
            self._previews = previews = Previews(video)
            self._making.begin(lambda: iter(previews.make()))
        self.changed.emit()

    @Slot(object)
    def _note(self, _count: object) -> None:
        if not self._told.isActive():
            self._told.start()
