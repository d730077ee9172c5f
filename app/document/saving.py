"""Writing the document into its file, in a thread: a long one takes a while to compress."""

from collections.abc import Callable, Generator
from pathlib import Path

from kinetrace.core.recordings.recording import SUFFIX, Recording
from kinetrace.core.recordings.recording_file import save
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from ..widgets.ask_to_write import ask_to_write
from ..widgets.long_names import breakable, shortened
from ..work.job import Job
from .saved_place import SavedPlace
from .session import Session
from .settings import SettingsStore
from .stamp import Stamp, stamp


class Saving(QObject):
    """Saves the session's document; what was asked for meanwhile comes next.

    Parameters
    ----------
    proposed : returns where a document without a file would go

    Signals
    -------
    changed : it begins or ends
    failed(object) : the exception; the old file stays as it was
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        store: SettingsStore,
        window: QWidget,
        proposed: Callable[[Recording], Path],
    ) -> None:
        super().__init__(window)
        self._session, self._store, self._window = session, store, window
        self._proposed = proposed
        self._job: Job | None = None
        self._writing: tuple[Recording, Path] | None = None
        self._known: tuple[Path, Stamp | None] | None = None
        self._next: list[Callable[[], None]] = []

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    @property
    def place(self) -> SavedPlace | None:
        """The document's file and how it was when it was read or written; None without one."""
        path = self._session.path
        if path is None:
            return None
        noted, known = self._known or (path, None)
        return SavedPlace(path, known if noted == path else None)

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Write the document into its file, then do something; ask for the file if it has none."""
        self.afterwards(lambda: self._write(self._own(), then))

    def save_as(self) -> None:
        """Ask for a file and write the document there."""
        self._write(self._ask(), None)

    def afterwards(self, then: Callable[[], None]) -> None:
        """Do something when nothing is being written; at once if that is now."""
        if self._job is None:
            then()
        else:
            self._next.append(then)

    def wait(self) -> None:
        """Return when all is written; before the window closes."""
        while self._job is not None:
            self._job.wait()

    def note(self, path: Path, known: Stamp | None) -> None:
        """Remember how a file was when it was opened."""
        self._known = path, known

    def _own(self) -> Path | None:
        """Return the document's file, or another one where somebody else has written it since."""
        path = self._session.path
        if path is None:
            return self._ask()
        if not self._was_changed(path):
            return path
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("The file was changed"),
            self.tr(
                "{name} was changed by another window or program since it was opened here. Write "
                "over those changes? With “No” you choose another name."
            ).format(name=breakable(shortened(path.name))),
            button.Yes | button.No | button.Cancel,
            button.No,
        )
        if answer == button.Yes:
            return path
        return self._ask() if answer == button.No else None

    def _was_changed(self, path: Path) -> bool:
        """Whether a file is another one than was opened or written here."""
        noted, known = self._known or (path, None)
        now = stamp(path)
        if noted != path or known is None or now is None:
            return False
        return known.differs(now)

    def _ask(self) -> Path | None:
        recording = self._session.recording
        if recording is None:
            return None
        return ask_to_write(
            self._window,
            self.tr("Save the recording"),
            self._session.path or self._proposed(recording),
            self.tr("Kinetrace recording") + f" (*{SUFFIX})",
            SUFFIX,
        )

    def _write(self, path: Path | None, then: Callable[[], None] | None) -> None:
        if path is not None:
            self.afterwards(lambda: self._begin(path, then))

    def _begin(self, path: Path, then: Callable[[], None] | None) -> None:
        recording = self._session.recording
        if recording is None:
            return
        self._writing = recording, path
        self._job = Job(lambda: _save(recording, path), parent=self)
        self._job.finished.connect(self._take)
        if then is not None:
            self._job.finished.connect(lambda _: self._next.append(then))
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._end)
        self._job.start()
        self.changed.emit()

    @Slot(object)
    def _take(self, written: Stamp | None) -> None:
        assert self._writing is not None
        recording, path = self._writing
        self.note(path, written)
        self._session.take_saved(recording, path)
        self._store.remember(path)

    @Slot()
    def _end(self) -> None:
        self._job = self._writing = None
        waiting, self._next = self._next, []
        self.changed.emit()
        for then in waiting:
            self.afterwards(then)


def _save(recording: Recording, path: Path) -> Generator[None, None, Stamp | None]:
    yield
    save(recording, path)
    return stamp(path)
