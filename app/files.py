"""Open and close: what the File menu does with files, and its questions."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kinetrace.core.errors import KinetraceError
from kinetrace.core.recordings.recording import SUFFIX, Recording
from kinetrace.core.video.endings import PICTURE_ENDINGS, VIDEO_ENDINGS
from kinetrace.core.video.sample import sample_video
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from .analysis.analyst import Analyst
from .document.opening import NotTheVideoError, Opened, check_video, open_file, open_left
from .document.saved_place import read_place, remove_left
from .document.saving import Saving
from .document.session import Session
from .document.settings import SettingsStore
from .leaving import Leaving
from .widgets.long_names import breakable
from .work.job import Job

AGAIN_MS = 100


class Files(QObject):
    """The files of one window.

    Attributes
    ----------
    adopt : takes over the file of a fallen program once its work is on show

    Signals
    -------
    busy(str) : what is being opened or saved, "" at the end
    failed(object) : the exception, nothing was opened or saved
    opened(object) : path of a file that is open now
    """

    busy = Signal(str)
    failed = Signal(object)
    opened = Signal(object)

    def __init__(
        self, session: Session, analyst: Analyst, store: SettingsStore, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._store = session, store
        self._window = window
        self._job: Job | None = None
        self._left: Recording | None = None
        self.adopt: Callable[[Path], None] = remove_left
        self.saving = Saving(session, store, window, self._proposed)
        self.saving.failed.connect(self.failed)
        self.saving.changed.connect(self._tell_saving)
        self.leaving = Leaving(session, analyst, self.saving, window)

    @property
    def opening(self) -> bool:
        """Whether a file is being opened."""
        return self._job is not None

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        endings = (*VIDEO_ENDINGS, *PICTURE_ENDINGS)
        films = " ".join(f"*{ending} *{ending.upper()}" for ending in endings)
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a video or a recording"),
            self._last_folder(),
            self.tr("Videos, pictures and recordings")
            + f" ({films} *{SUFFIX});;"
            + self.tr("All files")
            + " (*)",
        )
        if name:
            self.open(Path(name))

    def open_sample(self) -> None:
        """Open the recording that comes with the program."""
        self.open(sample_video())

    def open(self, path: Path) -> None:
        """Open a file in the background; an analysis at work is stopped, changes are asked for."""
        if self._job is None:
            self.leaving.leave(lambda: self._open(path))

    def _open(self, path: Path) -> None:
        if self._job is None:  # nothing else was opened while this waited
            self._left = self._session.recording
            self._run(Job(lambda: open_file(path), path.name, self), self._take)

    def take_up(self, left: Path, recording: Recording) -> None:
        """Show what a fallen program left behind, with its video; then the file is adopted."""
        place = read_place(left)
        beside = (left if place is None else place.path).parent
        job = Job(lambda: open_left(left, recording, beside), recording.video.name, self)
        self._run(job, self._take_left)

    def ask_video(self) -> None:
        """Ask where a recording's video is now."""
        recording = self._session.recording
        if recording is None or self._job is not None:
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Where is {name}?").format(name=recording.video.name),
            self._last_folder(),
        )
        if name:
            facts, path = recording.video, Path(name)
            self._run(Job(lambda: check_video(path, facts), path.name, self), self._take_video)

    def close(self) -> None:
        """Close the open file."""
        if self._job is None:
            self.leaving.leave(lambda: self._session.open_video(None))

    def cancel(self) -> None:
        """Give up opening; what was open before stays."""
        if self._job is not None:
            self._job.cancel()

    def stop_and_wait(self) -> None:
        """Give up opening; before the window closes."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _run(self, job: Job, take: Callable[[Any], None]) -> None:
        self._job = job
        job.progressed.connect(self._tell_share)
        job.finished.connect(take)
        job.failed.connect(self._tell)
        job.ended.connect(self._end)
        self.busy.emit(self.tr("Opening {name} …").format(name=job.title))
        job.start()

    @Slot(object)
    def _tell_share(self, share: float) -> None:
        if self._job is not None and 0 < share < 1:
            words = self.tr("Opening {name} … {share:.0f} %")
            self.busy.emit(words.format(name=self._job.title, share=100 * share))

    @Slot(object)
    def _take(self, opened: Opened) -> None:
        """Show what was read, unless something was done with the open file meanwhile.

        That is asked for, and the file read anew: it may be the same one. What a dialog is open
        about stays until that is closed.
        """
        if QApplication.activeModalWidget() is not None and self._window.isVisible():
            QTimer.singleShot(AGAIN_MS, self, lambda: self._take(opened))
            return
        session, busy = self._session, self._session.job is not None or self.saving.busy
        if session.recording is self._left and not busy:
            self._show(opened)
        else:
            self._job = None
            self.open(opened.path)

    def _show(self, opened: Opened) -> None:
        if opened.path.name != sample_video().name:
            self._store.remember(opened.path)
        if opened.recording is None:
            self._session.open_video(opened.video)
        else:
            self.saving.note(opened.path, opened.stamp)
            self._session.open_recording(opened.recording, opened.video, opened.path)
        self.opened.emit(opened.path)
        if opened.missing:
            self._ask_missing(opened.missing)

    @Slot(object)
    def _take_left(self, opened: Opened) -> None:
        assert opened.recording is not None
        place = read_place(opened.path)
        path = None if place is None else place.path
        if place is not None:
            self.saving.note(*place)
        self._session.open_recording(opened.recording, opened.video, path, saved=False)
        self.adopt(opened.path)
        if opened.missing:
            self._ask_missing(opened.missing)

    @Slot()
    def _tell_saving(self) -> None:
        self.busy.emit(self.tr("Saving …") if self.saving.busy else "")

    def _ask_missing(self, reason: str) -> None:
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("The video is missing"),
            breakable(reason)
            + "\n\n"
            + self.tr("Curves and tables are there without it. Look for it now?"),
            button.Yes | button.No,
            button.Yes,
        )
        if answer == button.Yes:
            # after this job's end
            self._job = None
            self.ask_video()

    @Slot(object)
    def _take_video(self, video: object) -> None:
        self._session.set_video(video)  # type: ignore[arg-type]

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if isinstance(error, NotTheVideoError):
            error = KinetraceError(str(error))
        self.failed.emit(error)

    @Slot()
    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
        if self._job is None:  # else a video that was missing is being looked at by now
            self.busy.emit("")

    def _proposed(self, recording: Recording) -> Path:
        """Return where a recording would be saved: beside its video, unless that is the sample."""
        proposed = recording.video.path.with_suffix(SUFFIX)
        own = recording.video.name == sample_video().name
        return Path(self._last_folder()) / proposed.name if own else proposed

    def _last_folder(self) -> str:
        recent = self._store.value.recent
        return str(Path(recent[0]).parent) if recent else str(Path.home())
