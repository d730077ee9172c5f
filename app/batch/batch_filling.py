"""Filling the list of a batch: the buttons, and looking through files and folders."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from ..widgets.columns import GAP, row
from ..words.core_words import core_word
from .batch_list import BatchList
from .batch_results import BatchResults
from .batch_work import Gathered
from .gathering import Gathering


class BatchFilling(QWidget):
    """Puts videos into the list and takes them out of it; no file is touched.

    Signals
    -------
    told(str) : what became of it, to be shown
    failed(object) : the exception
    changed() : the list, or something was looked through
    """

    told = Signal(str)
    failed = Signal(object)
    changed = Signal()

    def __init__(self, videos: BatchList, results: BatchResults) -> None:
        super().__init__()
        self._list, self._results = videos, results
        self._gathering = Gathering(self)
        self._gathering.finished.connect(self._take)
        self._gathering.failed.connect(self.failed)
        self._gathering.ended.connect(self.changed)
        self.add_videos = QPushButton(self.tr("Add videos …"))
        self.add_videos.clicked.connect(self._ask_videos)
        self.add_folder = QPushButton(self.tr("Add a folder …"))
        self.add_folder.clicked.connect(self._ask_folder)
        self.drop_chosen = QPushButton(self.tr("Take out"))
        self.drop_chosen.setToolTip(self.tr("Take the selected videos out of the list"))
        self.drop_chosen.clicked.connect(self._take_out)
        line = row(self.add_videos, self.add_folder, self.drop_chosen, None)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        self.setLayout(line)

    @property
    def busy(self) -> bool:
        """Whether something is looked through."""
        return self._gathering.busy

    def add(self, paths: list[Path]) -> None:
        """Put files, and the videos in folders, into the list."""
        results = self._results.chosen
        self._gathering.add(paths, [] if results is None else [results])
        if self.busy:
            self.told.emit(self.tr("Looking for videos …"))

    def show_state(self, working: bool) -> None:
        """Let the list be as it is while a batch is at work."""
        self.add_videos.setEnabled(not working)
        self.add_folder.setEnabled(not working)
        self.drop_chosen.setEnabled(not working and bool(self._list.chosen))

    def stop_and_wait(self) -> None:
        """Give up what is looked through."""
        self._gathering.stop_and_wait()

    @Slot(object)
    def _take(self, gathered: Gathered) -> None:
        count = self._list.add(gathered.videos)
        if count:
            words = self.tr("Videos added: {n}.").format(n=count)
        elif gathered.videos:
            words = self.tr("All of them are in the list already.")
        else:
            words = self.tr("There is no video in it.")
        self.told.emit("\n".join([words, *map(core_word, gathered.unreadable)]))

    @Slot()
    def _take_out(self) -> None:
        self._list.remove(self._list.chosen)
        self.changed.emit()

    @Slot()
    def _ask_videos(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Videos for the batch"))
        self.add([Path(name) for name in names])

    @Slot()
    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of videos"))
        if name:
            self.add([Path(name)])
