"""A camera that is on: it captures in one thread and is measured in another."""

from collections.abc import Callable
from pathlib import Path

from kinetrace.core.video.camera import Camera
from PySide6.QtCore import QObject, Signal

from ..work.job import Job
from .camera_work import Capture, Newest, Watch, measured


class CameraRun(QObject):
    """One camera at a time.

    Attributes
    ----------
    capture : of the camera that is on, None without one; whoever shows it lets it go

    Signals
    -------
    captured(object) : `kinetrace.app.camera.camera_work.Captured`
    seen(object) : `kinetrace.app.camera.camera_work.Seen`
    failed(object) : the exception that ended capturing
    unmeasured(object) : the exception that ended measuring; capturing goes on
    ended : the camera is off
    """

    captured = Signal(object)
    seen = Signal(object)
    failed = Signal(object)
    unmeasured = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.capture: Capture | None = None
        self._capturing: Job | None = None
        self._measuring: Job | None = None

    @property
    def on(self) -> bool:
        """Whether a camera is on."""
        return self.capture is not None

    @property
    def recording(self) -> bool:
        """Whether it records."""
        return self.capture is not None and self.capture.recording

    @property
    def saved(self) -> Path | None:
        """The file that was recorded, once it is whole."""
        return None if self.capture is None else self.capture.saved

    @property
    def measuring(self) -> bool:
        """Whether a network looks at the pictures."""
        return self._measuring is not None and self._measuring.running

    def begin(
        self,
        name: str,
        open_camera: Callable[[], Camera],
        watch: Watch | None,
    ) -> None:
        """Switch a camera on; both it and what sees the body are made in threads."""
        newest = Newest()
        self.capture = Capture(open_camera, newest)
        self._capturing = Job(self.capture.steps, name, self)
        self._capturing.progressed.connect(self.captured)
        self._capturing.failed.connect(self.failed)
        self._capturing.ended.connect(self.ended)
        if watch is not None:
            self._measuring = Job(lambda: measured(newest, watch), name, self)
            self._measuring.progressed.connect(self.seen)
            self._measuring.failed.connect(self.unmeasured)
            self._measuring.start()
        self._capturing.start()

    def stop(self) -> None:
        """Switch the camera off and wait for it; what was recorded is kept."""
        jobs = [job for job in (self._capturing, self._measuring) if job is not None]
        for job in jobs:
            job.cancel()
        for job in jobs:
            job.wait()
        self._capturing = self._measuring = None
