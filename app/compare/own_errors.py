"""One's own error of measurement: the table it is in, and measuring it from repeated recordings."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.errors import KinetraceError, RecordingError
from kinetrace.core.recordings.recording import SUFFIX
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QPushButton, QWidget

from ..document.settings import SettingsStore
from ..widgets.ask_to_write import NO, YES, ask_to_write
from ..widgets.long_names import breakable
from ..words.core_words import core_sentence, core_word
from ..words.numbers import Local
from ..work.one_job import OneJob

if TYPE_CHECKING:
    from collections.abc import Generator

    from kinetrace.core.changes import Quantity
    from kinetrace.core.output.repeated_recordings import Repeated
    from kinetrace.core.system.elsewhere import Elsewhere

PROPOSED = "repeatability.csv"
MOST_SHOWN = 4
"""Notes on the recordings that are shown."""


class OwnErrors(QPushButton):
    """The table that is used is remembered; while recordings are measured, a press stops that.

    Parameters
    ----------
    elsewhere : the process in which recordings are measured

    Signals
    -------
    changed() : another table, or none
    told(str) : how far the measuring is, empty when it is over
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, store: SettingsStore, elsewhere: "Elsewhere", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._elsewhere = store, elsewhere
        self._read: tuple[str, dict[Quantity, float], str] | None = None
        self._measured = 0
        self._job = OneJob(self)
        self._job.progressed.connect(self._tell_progress)
        self._job.finished.connect(self.keep)
        self._job.failed.connect(self._tell_failure)
        self._job.ended.connect(self._show_words)
        self._choices = QMenu(self)
        self._choices.addAction(self.tr("Measure it from repeated recordings …"), self._ask)
        self._choices.addAction(self.tr("Open its table …"), self._ask_table)
        self.forgetting = self._choices.addAction(self.tr("Do not use it"), self.forget)
        self.clicked.connect(self._press)
        self.setToolTip(
            self.tr(
                "How much recordings differ that you made alike, of the same persons: what a "
                "change is held against in place of the usual error, and what reports print beside "
                "each figure"
            )
        )
        self._show_words()

    @property
    def table(self) -> Path | None:
        """Where the errors are, None where none are used."""
        name = self._store.value.own_errors
        return Path(name) if name else None

    @property
    def errors(self) -> "dict[Quantity, float]":
        """The errors of each quantity, none where no table is used or it cannot be read."""
        return self._table_read()[0]

    @property
    def problem(self) -> str:
        """Why the table cannot be read, in the core's words; empty where it can."""
        return self._table_read()[1]

    def use(self, table: Path) -> None:
        """Hold changes against the errors in a table, now and from the next start on.

        Raises
        ------
        RecordingError : it cannot be read
        """
        from kinetrace.core.output.change_table import read_repeatability

        errors = read_repeatability(table)
        name = str(table.absolute())
        self._read = name, errors, ""
        self._store.change(own_errors=name)
        self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Use the usual errors again; the table stays where it is."""
        self._store.change(own_errors="")
        self.changed.emit()

    def measure(self, recordings: list[Path]) -> None:
        """Measure recordings in the background, then ask where the table is to be."""
        self._measured = len(recordings)
        make = partial(_measure, recordings)
        self._job.begin(lambda: self._elsewhere.run(make))
        self._show_words()

    @Slot(object)
    def keep(self, found: "Repeated") -> None:
        """Ask where the table of what was measured is to be, write and use it.

        It is not given up without a question. At last it is said how sure it is.
        """
        from kinetrace.core.output.change_table import repeatability_table
        from kinetrace.core.output.exports import write_table

        kinds = self.tr("Table (*.csv)")
        title = self.tr("Save your own error")
        proposed = self.table or self._near() / PROPOSED
        while (table := ask_to_write(self, title, proposed, kinds, ".csv")) is None:
            asked = self.tr("Give up what was measured?")
            if QMessageBox.question(self, title, asked, YES | NO, NO) == YES:
                return
        try:
            write_table(repeatability_table(found.rows), table)
            self.use(table)
        except KinetraceError as error:
            self._tell_failure(error)
            return
        QMessageBox.information(self, self.tr("Your own error"), breakable(self._about(found)))

    def stop_and_wait(self) -> None:
        """Give up what is measured; return when nothing is at work any more."""
        self._job.stop_and_wait()

    def _table_read(self) -> "tuple[dict[Quantity, float], str]":
        name = self._store.value.own_errors
        if not name:
            return {}, ""
        if self._read is None or self._read[0] != name:
            from kinetrace.core.output.change_table import read_repeatability

            try:
                self._read = name, read_repeatability(Path(name)), ""
            except RecordingError as error:
                self._read = name, {}, str(error)
        return self._read[1:]

    def _near(self) -> Path:
        """Return the folder that was used last."""
        recent = self._store.value.recent
        return Path(recent[0]).parent if recent else Path.home()

    def _about(self, found: "Repeated") -> str:
        words = [
            self.tr(
                "Measured from recordings: {recordings}, of persons: {persons}. The error is "
                "itself uncertain by up to {percent} %, by less with more recordings."
            ).format(
                recordings=found.recordings,
                persons=found.persons,
                percent=f"{Local(found.unsure_percent):.0f}",
            )
        ]
        if found.caution:
            words.append(core_sentence(found.caution))
        notes = [f"{one}, {other}: {core_sentence(note)}" for one, other, note in found.notes]
        words += notes[:MOST_SHOWN]
        if len(notes) > MOST_SHOWN:
            words.append(self.tr("and {count} more").format(count=len(notes) - MOST_SHOWN))
        return "\n\n".join(words)

    @Slot()
    def _press(self) -> None:
        if self._job.busy:
            self._job.cancel()
            return
        self.forgetting.setEnabled(self.table is not None)
        self._choices.popup(self.mapToGlobal(self.rect().topLeft()))

    @Slot()
    def _ask(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Recordings, several of each person"),
            str(self._near()),
            self.tr("Kinetrace recording") + f" (*{SUFFIX})",
        )
        if names:
            self.measure([Path(name) for name in names])

    @Slot()
    def _ask_table(self) -> None:
        start = str(self.table or self._near())
        title, kinds = self.tr("Open the table of your own error"), self.tr("Table (*.csv)")
        name, _ = QFileDialog.getOpenFileName(self, title, start, kinds)
        if not name:
            return
        try:
            self.use(Path(name))
        except KinetraceError as error:
            self._tell_failure(error)

    @Slot(object)
    def _tell_progress(self, done: int) -> None:
        words = self.tr("Your own error: {done} of {total} recordings are measured.")
        self.told.emit(words.format(done=done, total=self._measured))

    @Slot(object)
    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        words = breakable(core_word(str(error)))
        QMessageBox.warning(self, self.tr("This did not work"), words)

    @Slot()
    def _show_words(self) -> None:
        busy = self._job.busy
        self.setText(self.tr("Stop measuring") if busy else self.tr("Your own error …"))
        if not busy:
            self.told.emit("")


def _measure(recordings: list[Path]) -> "Generator[int, None, Repeated]":
    """Measure recordings; runs in another process."""
    from kinetrace.core.output.repeated_recordings import measure_repeated

    return measure_repeated(recordings)
