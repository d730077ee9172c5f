"""Many recordings one after another: a queue that is filled, started, stopped and gone on with."""

# ruff: noqa: N802 - Qt's own names are overridden

from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.batch.manifest import State
from kinetrace.core.errors import KinetraceError
from kinetrace.core.system.elsewhere import calling
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QTreeWidgetItem,
)

from ..analysis.analyst import Analyst, present_weights
from ..document.settings import SettingsStore
from ..keys.other_keys import OTHER_KEYS
from ..widgets.columns import in_column, row
from ..widgets.long_names import breakable
from ..widgets.side_window import SideWindow
from ..widgets.usual_size import resize_to_usual
from ..words.core_words import core_word
from ..words.durations import in_words
from ..words.loading_words import loading_words, usual_loading_words
from ..work.one_job import OneJob
from .batch_filling import BatchFilling
from .batch_list import BatchInvitation, BatchList
from .batch_results import BatchResults
from .batch_tables import BatchTables
from .batch_work import common_folder
from .batching import Batching

if TYPE_CHECKING:
    from kinetrace.core.batch.asked import BatchProgress
    from kinetrace.core.batch.manifest import Manifest
    from kinetrace.core.batch.worker import Work


class BatchWindow(SideWindow):
    """A window of its own: the main one stays usable meanwhile, before or behind it.

    Signals
    -------
    open_wanted(object) : path of a recording that was double-clicked
    """

    open_wanted = Signal(object)

    def __init__(self, analyst: Analyst, store: SettingsStore) -> None:
        super().__init__(None, Qt.WindowType.Window)  # with buttons to minimise and maximise it
        self._analyst, self._store = analyst, store
        self._loading = OneJob(self)
        self._stopping = False
        self.batching = Batching(self)
        self.setWindowTitle(self.tr("Batch"))
        self.setAcceptDrops(True)
        resize_to_usual(self, 900, 560)
        self._make()
        self._lay_out()
        self._connect()
        self._show_state()

    def _make(self) -> None:
        self.list = BatchList()
        self.empty = BatchInvitation()
        self.results = BatchResults()
        self.filling = BatchFilling(self.list, self.results)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the batch"))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "quiet")
        self.start = QPushButton(self.tr("Start"))
        self.start.setProperty("role", "main")
        self.start.clicked.connect(self._toggle)
        self.open_out = QPushButton(self.tr("Open the folder"))
        self.open_out.clicked.connect(self.results.show_folder)
        self.tables = BatchTables(self._analyst.elsewhere)
        self.done_button = QPushButton(self.tr("Close"))
        self.done_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        self._pages = QStackedLayout()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.list)
        in_column(
            self,
            self.filling,
            (self._pages, 1),
            self.results,
            self.bar,
            self.words,
            row(self.open_out, self.tables, None, self.start, self.done_button),
        )

    def _connect(self) -> None:
        self.list.itemActivated.connect(self._open_result)  # a double click, or Enter
        self.list.itemSelectionChanged.connect(self._show_state)
        for key in OTHER_KEYS["batch_delete"].keys:
            delete = QShortcut(QKeySequence(key), self.list)
            delete.setContext(Qt.ShortcutContext.WidgetShortcut)
            delete.activated.connect(self.filling.drop_chosen.click)
        self.filling.told.connect(self.words.setText)
        self.filling.failed.connect(self._tell)
        self.filling.changed.connect(self._show_state)
        self.tables.told.connect(self.words.setText)
        self.tables.failed.connect(self._tell)
        self.tables.changed.connect(self._show_state)
        self._loading.finished.connect(self._tell_loading)
        batching = self.batching
        batching.entry_changed.connect(self.list.show_entry)
        batching.picture_made.connect(self.list.show_picture)
        batching.progressed.connect(self._show_progress)
        batching.finished.connect(self._take_manifest)
        batching.failed.connect(self._tell)
        batching.stopped.connect(self._tell_stop)
        batching.ended.connect(self._show_state)

    def add(self, paths: list[Path]) -> None:
        """Put files, and the videos in folders, into the list."""
        self.filling.add(paths)

    # work

    @Slot()
    def _toggle(self) -> None:
        if self.busy:
            self.words.setText(self.tr("Stopping; what is done is kept …"))
            self.start.setEnabled(False)
            self._stopping = True
            self.batching.cancel()
        else:
            self._begin()

    def make_work(self) -> "Work":
        """Return what is done with each video: the network chosen in the main window."""
        from kinetrace.core.batch.work import FileAnalysis

        value, task = self._store.value, self.results.task.currentData()
        return FileAnalysis(
            variant=self._analyst.variant,
            device=value.device,
            averaging=value.averaging,  # type: ignore[arg-type]
            settings={} if task is None else {"task": task},
            overlay=self.results.overlay.currentData(),
            turned_deg=self.results.turn.currentData(),
        )

    def _begin(self) -> None:
        from kinetrace.core.batch.asked import Batch

        videos = self.list.videos
        try:
            folder = common_folder(videos)
        except KinetraceError as error:
            self._tell(error)
            return
        out = self.results.folder_for(folder)
        self.batching.begin(Batch(folder, videos, self.make_work(), out))
        self._stopping = False
        self.words.setText(usual_loading_words())
        variant, device = self._analyst.variant, self._store.value.device
        self._loading.begin(lambda: calling(loading_words, variant, device))
        self.bar.setValue(0)
        self._show_state()

    @Slot(object)
    def _tell_loading(self, words: str) -> None:
        """Say what takes so long, if it still does."""
        if self.busy and self.words.text() == usual_loading_words():
            self.words.setText(words)

    @Slot(object)
    def _show_progress(self, progress: "BatchProgress") -> None:
        ended = progress.ended
        parts = sum(done / total for done, total in progress.steps.values() if total)
        self.bar.setValue(round(1000 * (ended + parts) / len(progress.entries)))
        if progress.engine and not self._stopping:
            words = self.tr("{done} of {total} videos").format(
                done=ended, total=len(progress.entries)
            )
            if progress.seconds_left is not None:
                words += self.tr(", about {time} left").format(time=in_words(progress.seconds_left))
            self.words.setText(words)

    @Slot(object)
    def _take_manifest(self, manifest: "Manifest") -> None:
        counts = manifest.counts()
        words = self.tr("Done: {done}, failed: {failed}, copies: {copies}").format(
            done=counts[State.DONE], failed=counts[State.FAILED], copies=counts[State.COPY]
        )
        self.words.setText(words)

    @Slot()
    def _tell_stop(self) -> None:
        self.words.setText(self.tr("Stopped. Start goes on from here."))

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        self.words.setText(breakable(core_word(str(error))))

    # the window

    @Slot(QTreeWidgetItem)
    def _open_result(self, item: QTreeWidgetItem) -> None:
        video = self.list.videos[self.list.indexOfTopLevelItem(item)]
        missing = self.tr("There is no result of this video yet.")
        path = self.batching.result(video)
        if path is None:
            self.words.setText(missing)
            return
        if self.words.text() == missing:
            self.words.clear()  # that was another one
        self.open_wanted.emit(path)

    def _show_state(self) -> None:
        busy, filled = self.batching.busy, bool(self.list.videos)
        ready = self._analyst.variant in present_weights()
        self._pages.setCurrentWidget(self.list if filled else self.empty)
        self.start.setText(self.tr("Stop") if busy else self.tr("Start"))
        self.start.setEnabled(busy or (filled and ready and not self.tables.busy))
        self.bar.setVisible(busy)
        self.filling.show_state(busy)
        self.results.setEnabled(not busy)
        results = self.results.chosen
        self.open_out.setVisible(results is not None and results.is_dir())
        places = [one for video in self.list.videos if (one := self.batching.place(video))]
        made = any(one.is_file() for one in places)  # mostly the first: all would take long
        self.tables.show_state(self.batching.out, tuple(places) if made else (), busy)
        if filled and not ready:
            self.words.setText(self.tr("There are no weights of the chosen network yet."))

    @property
    def busy(self) -> bool:
        """Whether a batch is at work."""
        return self.batching.busy

    def end(self) -> None:
        """Stop everything and wait; what is done is kept."""
        self.filling.stop_and_wait()
        self._loading.stop_and_wait()
        self.tables.stop_and_wait()
        self.batching.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.busy and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
