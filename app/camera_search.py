"""Looking for cameras in the background, and where their recordings go."""

from collections.abc import Callable, Generator, Iterable
from pathlib import Path

from kinetrace.core.video.camera import CameraName
from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot

from .job import Job
from .settings import SettingsStore


class CameraSearch(QObject):
    """One search at a time, which can be stopped after each place.

    Signals
    -------
    found(object) : list of `kinetrace.core.video.camera.CameraName`
    failed(object) : the exception that ended the search
    ended : the search is over
    """

    found = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a search is at work."""
        return self._job is not None

    def begin(self, find: Callable[[], Iterable[CameraName | None]]) -> None:
        """Look for cameras; `find` runs in a thread."""
        self._job = Job(lambda: _all(find()), self.tr("Looking for cameras"), self)
        self._job.finished.connect(self.found)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._end)
        self._job.start()

    def stop_and_wait(self) -> None:
        """Give up; before the window closes."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.ended.emit()


def _all(found: Iterable[CameraName | None]) -> Generator[None, None, list[CameraName]]:
    cameras = []
    for one in found:
        if one is not None:
            cameras.append(one)
        yield
    return cameras


def recordings_folder(store: SettingsStore) -> Path:
    """Return the folder for recordings: the chosen one, else one beside the user's films."""
    if store.value.camera_folder:
        return Path(store.value.camera_folder)
    place = QStandardPaths.StandardLocation.MoviesLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home()) / "Kinetrace"
