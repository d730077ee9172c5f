"""The tables of all recordings of a batch, one of each kind: a button that writes them."""

from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from ..widgets.ask_to_write import may_replace
from ..widgets.long_names import breakable
from ..words.core_words import core_word
from ..work.one_job import OneJob

if TYPE_CHECKING:
    from kinetrace.core.output.joined_tables import Joined
    from kinetrace.core.system.elsewhere import Elsewhere

NAME = "all"
"""What the tables' names begin with."""

MOST_SHOWN = 4
"""Lines that say what is not in the tables."""


class BatchTables(QPushButton):
    """Writes them beside the results, and stops when it is pressed meanwhile.

    Parameters
    ----------
    elsewhere : the process in which recordings are measured

    Signals
    -------
    told(str) : how far it is, and what was written
    failed(object) : the exception
    changed() : they are being written, or not any more
    """

    told = Signal(str)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, elsewhere: "Elsewhere", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._elsewhere = elsewhere
        self._folder, self._recordings = Path(), tuple[Path, ...]()
        self._job = OneJob(self)
        self._job.progressed.connect(self._tell_progress)
        self._job.finished.connect(self._tell_written)
        self._job.cancelled.connect(self._tell_stopped)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._show_words)
        self.clicked.connect(self._toggle)
        self.setToolTip(
            self.tr(
                "One table each of the parameters, cycles, repetitions and events of all videos "
                "of this list that are done, for statistics programs"
            )
        )
        self._show_words()

    @property
    def busy(self) -> bool:
        """Whether they are being written."""
        return self._job.busy

    def show_state(self, folder: Path | None, recordings: tuple[Path, ...], busy: bool) -> None:
        """Take over where recordings are to be put in tables, and whether results are being made.

        Parameters
        ----------
        recordings : where they should be, none if not one is there; they are looked for when the
            tables are wanted
        """
        self.setVisible(self.busy or (folder is not None and bool(recordings)))
        self.setEnabled(not busy)
        if folder is not None and not self.busy:
            self._folder, self._recordings = folder, recordings

    def stop_and_wait(self) -> None:
        """Give up; return when nothing is written any more."""
        self._job.stop_and_wait()

    @Slot()
    def _toggle(self) -> None:
        if self.busy:
            self._job.cancel()
        elif may_replace(self, self._files()):
            there = tuple(one for one in self._recordings if one.is_file())
            self._recordings = there or self._recordings  # of which it is told why none is read
            make = partial(_join, self._recordings, self._folder)
            self._job.begin(lambda: self._elsewhere.run(make))
        self._show_words()

    def _files(self) -> list[Path]:
        """Return where the tables are written."""
        from kinetrace.core.output.joined_tables import joined_files

        return list(joined_files(self._folder, NAME).values())

    @Slot()
    def _show_words(self) -> None:
        self.setText(self.tr("Stop the tables") if self.busy else self.tr("Tables of all"))
        self.changed.emit()

    @Slot(object)
    def _tell_progress(self, done: int) -> None:
        words = self.tr("Tables: {done} of {total} recordings")
        self.told.emit(words.format(done=done, total=len(self._recordings)))

    @Slot(object)
    def _tell_written(self, joined: "Joined") -> None:
        names = ", ".join(file.name for file in joined.files)
        words = [self.tr("Written beside the results: {names}.").format(names=names)]
        lines = [f"{name}: {core_word(why)}" for name, why in joined.problems]
        if lines:
            words.append(self.tr("Not in them:"))
        words += lines[:MOST_SHOWN]
        if len(lines) > MOST_SHOWN:
            words.append(self.tr("and {count} more").format(count=len(lines) - MOST_SHOWN))
        self.told.emit(breakable("\n".join(words)))

    @Slot()
    def _tell_stopped(self) -> None:
        self.told.emit(self.tr("Stopped; no table was written."))


def _join(recordings: tuple[Path, ...], folder: Path) -> "Generator[int, None, Joined]":
    """Write the tables; runs in another process."""
    from kinetrace.core.output.joined_tables import join_recordings

    return join_recordings(recordings, folder, NAME)
