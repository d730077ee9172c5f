"""Autosave: what is not saved yet is in a recovery file within about a second.

Each window has its own file and a lock beside it. A file whose lock nobody holds belongs to a
program that did not end in order; it is offered at the next start.
"""

import logging
import uuid
from pathlib import Path

from kinetrace.core.errors import KinetraceError
from kinetrace.core.recording import SUFFIX, Recording
from kinetrace.core.recording_file import load, save
from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from .job import Job
from .session import Session

log = logging.getLogger(__name__)

AFTER_MS = 700


class Recovery(QObject):
    """Writes the session's document into a recovery file after each change.

    Parameters
    ----------
    folder : of the recovery files
    """

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._written: Recording | None = None
        self.path = folder / f"{uuid.uuid4().hex[:12]}{SUFFIX}"
        self._lock = QLockFile(str(self.path) + ".lock")
        self._lock.setStaleLockTime(0)
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._write)
        session.recording_changed.connect(self._note)
        session.file_changed.connect(self._note)

    @Slot()
    def _note(self) -> None:
        if not self._session.modified:
            self._clear()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _write(self) -> None:
        recording = self._session.recording
        if recording is None or not self._session.modified or self._job is not None:
            return
        if not self._lock.isLocked():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if not self._lock.tryLock(0):
                log.warning("%s: no lock, so no autosave", self.path)
                return
        self._written = recording
        self._job = Job(lambda: iter(_save(recording, self.path)), parent=self)
        self._job.failed.connect(self._log)
        self._job.ended.connect(self._end)
        self._job.start()

    @Slot(object)
    def _log(self, error: Exception) -> None:
        log.warning("autosave failed: %s", error)

    @Slot()
    def _end(self) -> None:
        assert self._job is not None
        self._job = None
        if not self._session.modified:
            self._clear()
        elif self._session.recording is not self._written:
            self._timer.start()

    def _clear(self) -> None:
        self._timer.stop()
        if self._job is None:
            self.path.unlink(missing_ok=True)

    def write_now(self) -> None:
        """Write at once and wait for it: the program is about to fall."""
        recording = self._session.recording
        if recording is not None and self._session.modified:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock.unlock()  # so that the next start may take it
            save(recording, self.path)

    def end(self) -> None:
        """Remove the file: the window closes in order."""
        self._timer.stop()
        if self._job is not None:
            self._job.wait()
        self._timer.stop()
        self.path.unlink(missing_ok=True)
        self._lock.unlock()


def _save(recording: Recording, path: Path) -> list[None]:
    save(recording, path)
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
