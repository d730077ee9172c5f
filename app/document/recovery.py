"""Autosave: what is not saved yet is in a recovery file within about a second.

Each window has its own file and a lock beside it. A file whose lock nobody holds belongs to a
program that did not end in order; it is offered at the next start.
"""

import logging
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.errors import KinetraceError
from kinetrace.core.recordings.recording import SUFFIX, Recording
from kinetrace.core.recordings.recording_file import load, save
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from ..work.job import Job
from .saved_place import SavedPlace, keep_place, move_left, remove_left
from .session import Session

if TYPE_CHECKING:
    from kinetrace.core.pose import Detections

log = logging.getLogger(__name__)

AFTER_MS = 700
REST = 10.0
"""What an analysis adds is written no sooner than so many times as long as that took before."""


class Recovery(QObject):
    """Writes the session's document into a recovery file after each change.

    Parameters
    ----------
    folder : of the recovery files

    Attributes
    ----------
    took_s : to write it the last time
    place : returns the file in which the document was saved; it is noted beside

    Signals
    -------
    failed(str) : the folder cannot be written; what is not saved would be lost in a crash
    """

    failed = Signal(str)

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._written: Recording | None = None
        self._seen: Detections | None = None
        self._edited = False
        self._began_s, self.took_s = 0.0, 0.0
        self.place: Callable[[], SavedPlace | None] = lambda: None
        self.path = folder / f"{uuid.uuid4().hex[:12]}{SUFFIX}"
        self._lock = QLockFile(str(self.path) + ".lock")
        self._lock.setStaleLockTime(0)
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._write)
        session.recording_changed.connect(self._note_change)
        session.file_changed.connect(self._note)

    @property
    def waits_ms(self) -> int | None:
        """After how long the next is written, None where nothing is to be written."""
        return self._timer.remainingTime() if self._timer.isActive() else None

    @Slot()
    def _note_change(self) -> None:
        recording = self._session.recording
        seen = None if recording is None else recording.detections
        self._edited = self._edited or seen is self._seen
        self._seen = seen
        self._note()

    @Slot()
    def _note(self) -> None:
        if not self._session.modified:
            self._clear()
            return
        rest_ms = 0 if self._edited else round(1e3 * REST * self.took_s)
        after_ms = max(AFTER_MS, rest_ms)
        if not self._timer.isActive() or self._timer.remainingTime() > after_ms:
            self._timer.start(after_ms)

    @Slot()
    def _write(self) -> None:
        recording = self._session.recording
        if recording is None or not self._session.modified or self._job is not None:
            return
        if not self._locks():
            self.failed.emit(str(self.path.parent))
            return
        self._edited = False
        self._written, self._began_s = recording, time.monotonic()
        place = self.place()
        self._job = Job(lambda: iter(_save(recording, self.path, place)), parent=self)
        self._job.failed.connect(self._log)
        self._job.ended.connect(self._end)
        self._job.start()

    def _locks(self) -> bool:
        """Whether the file is this window's own from now on."""
        if self._lock.isLocked():
            return True
        with suppress(OSError):  # then there is no lock either
            self.path.parent.mkdir(parents=True, exist_ok=True)
        if self._lock.tryLock(0):
            return True
        log.warning("%s: no lock, so no autosave", self.path)
        return False

    def adopt(self, left: Path) -> None:
        """Make what a fallen program left this window's own, until a newer file is whole."""
        if self._locks():
            move_left(left, self.path)

    @Slot(object)
    def _log(self, error: Exception) -> None:
        log.warning("autosave failed: %s", error)
        self.failed.emit(str(self.path.parent))

    @Slot()
    def _end(self) -> None:
        assert self._job is not None
        self._job = None
        self.took_s = time.monotonic() - self._began_s
        if not self._session.modified or self._session.recording is not self._written:
            self._note()

    def _clear(self) -> None:
        self._timer.stop()
        if self._job is None:
            self._remove()

    def write_now(self) -> None:
        """Write at once and wait for it: the program is about to fall."""
        recording = self._session.recording
        if recording is not None and self._session.modified:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.unlock()  # so that the next start may take it
            _save(recording, self.path, self.place())

    def end(self) -> None:
        """Remove the file: the window closes in order."""
        self._timer.stop()
        if self._job is not None:
            self._job.wait()
        self._timer.stop()
        self._remove()
        self._lock.unlock()

    def _remove(self) -> None:
        remove_left(self.path)


def _save(recording: Recording, path: Path, place: SavedPlace | None) -> list[None]:
    save(recording, path)
    with suppress(OSError):  # the work itself is kept
        keep_place(path, place)
    return []


def left_behind(folder: Path) -> list[Path]:
    """Return the recovery files of programs that did not end in order, the newest first."""
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        lock = QLockFile(str(path) + ".lock")
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            lock.unlock()
            found.append(path)
    return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)


def read_left_behind(path: Path) -> Recording | None:
    """Return the recording in a recovery file, None if it cannot be read; the file stays."""
    try:
        return load(path)
    except KinetraceError as error:
        log.warning("%s", error)
        return None
