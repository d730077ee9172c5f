"""Choosing what to write where, and writing it while the window stays usable."""

from dataclasses import replace
from pathlib import Path

from kinetrace.core.errors import KinetraceError
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from ..document.session import Session
from ..document.settings import SettingsStore
from ..widgets.ask_to_write import may_replace
from ..widgets.columns import in_column, row
from ..widgets.long_names import breakable
from ..widgets.scrolled_column import ScrolledColumn
from ..words.core_words import core_word
from ..work.job import Job
from .export_fields import ExportFields
from .export_names import there_already
from .export_work import Written, write

TITLE_BAR = 40


class ExportDialog(QDialog):
    """Formats, name, folder, and one switch that takes out what tells who the person is."""

    def __init__(
        self, session: Session, store: SettingsStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._store = session, store
        self._job: Job | None = None
        self._written: tuple[Path, ...] = ()
        self.setWindowTitle(self.tr("Export"))
        self._make()
        self._lay_out()
        self._show_state()

    def _make(self) -> None:
        self.fields = ExportFields(self._session)
        self.fields.changed.connect(self._show_state)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "quiet")
        self.start = QPushButton(self.tr("Export"))
        self.start.setProperty("role", "main")
        self.start.setDefault(True)
        self.start.clicked.connect(self._start)
        self.folder_button = QPushButton(self.tr("Open the folder"))
        self.folder_button.clicked.connect(self._open_folder)
        self.done_button = QPushButton(self.tr("Close"))
        self.done_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        self.scrolled = ScrolledColumn(self.fields)
        in_column(
            self,
            (self.scrolled, 1),
            self.bar,
            self.words,
            row(self.folder_button, None, self.start, self.done_button),
            least=490,
        )

    @Slot()
    def _show_state(self) -> None:
        busy = self._job is not None
        self.bar.setVisible(busy)
        self.words.setVisible(bool(self.words.text()))
        self.start.setEnabled(not busy and self.fields.complete)
        self.folder_button.setVisible(bool(self._written))
        self.done_button.setText(self.tr("Stop") if busy else self.tr("Close"))
        self._grow()

    def _grow(self) -> None:
        """Make room for what has appeared, as far as the screen has it."""
        if (layout := self.layout()) is None:
            return
        self.scrolled.updateGeometry()
        layout.activate()
        wraps = layout.hasHeightForWidth()
        needed = layout.totalHeightForWidth(self.width()) if wraps else self.sizeHint().height()
        room = self.screen().availableGeometry().height() - TITLE_BAR
        self.resize(self.width(), max(self.height(), min(needed, room)))

    @Slot()
    def _start(self) -> None:
        recording, findings = self._session.recording, self._session.findings
        if recording is None or self._job is not None:
            return
        own = self._store.value.own_errors
        choice = replace(self.fields.choice, own_errors=Path(own) if own else None)
        if not may_replace(self, there_already(choice)):
            return
        self._job = Job(lambda: write(recording, findings, choice), self.tr("Export"), self)
        self._job.progressed.connect(self._show_progress)
        self._job.finished.connect(self._tell_result)
        self._job.failed.connect(self._tell_error)
        self._job.cancelled.connect(self._tell_stop)
        self._job.ended.connect(self._end)
        self._written = ()
        self.words.setText(self.tr("Writing …"))
        self._show_state()
        self._job.start()

    @Slot(object)
    def _show_progress(self, written: Written) -> None:
        self.bar.setValue(int(1000 * written.share))
        self._written = written.files

    @Slot(object)
    def _tell_result(self, written: Written) -> None:
        self._written = written.files
        names = ", ".join(path.name for path in written.files)
        words = self.tr("Files written ({n}): {names}").format(n=len(written.files), names=names)
        told = [words] if written.files else []
        self.words.setText(breakable("\n".join([*told, *map(core_word, written.problems)])))

    @Slot(object)
    def _tell_error(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        self.words.setText(breakable(core_word(str(error))))

    @Slot(object)
    def _tell_stop(self, written: Written | None) -> None:
        """Name what is whole; there is nothing where it was stopped before it began."""
        self._written = written.files if written is not None else ()
        words = self.tr("Stopped. No file was written.")
        if self._written:
            names = ", ".join(path.name for path in self._written)
            words = self.tr("Stopped. Files written ({n}): {names}")
            words = words.format(n=len(self._written), names=names)
        self.words.setText(breakable(words))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._show_state()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written[0].parent)))

    def reject(self) -> None:
        """Stop or close: by Escape, the button, and the window's own cross."""
        if self._job is not None:  # the button says Stop
            self._job.cancel()
        else:
            super().reject()
