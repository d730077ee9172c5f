"""Many recordings one after another: a queue that is filled, started, stopped and gone on with."""

# ruff: noqa: N802 - Qt's own names are overridden

from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.batch.manifest import State
from kinetrace.core.errors import KinetraceError
from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .analyst import Analyst, present_weights
from .batch_list import BatchList
from .batch_work import Gathered, common_folder, gather
from .batching import ENDED, Batching
from .core_words import core_word
from .durations import in_words
from .job import Job
from .settings import SettingsStore
from .welcome import DropArea

if TYPE_CHECKING:
    from kinetrace.core.batch.manifest import Manifest
    from kinetrace.core.batch.run import BatchProgress
    from kinetrace.core.batch.worker import Work

RESULTS = "Kinetrace"
"""Folder for results that is proposed beside the videos."""


class BatchWindow(QDialog):
    """A window of its own; the main window stays usable meanwhile.

    Signals
    -------
    open_wanted(object) : path of a recording that was double-clicked
    """

    open_wanted = Signal(object)

    def __init__(
        self, analyst: Analyst, store: SettingsStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._analyst, self._store = analyst, store
        self._gathering: Job | None = None
        self._waiting: list[Path] = []
        self._stopping = False
        self.batching = Batching(self)
        self.setWindowTitle(self.tr("Batch"))
        self.setAcceptDrops(True)
        self.resize(900, 560)
        self._make()
        self._lay_out()
        self._connect()
        self._show_state()

    def _make(self) -> None:
        self.list = BatchList()
        self.empty = self._invitation()
        self.add_videos = QPushButton(self.tr("Add videos …"))
        self.add_videos.clicked.connect(self._ask_videos)
        self.add_folder = QPushButton(self.tr("Add a folder …"))
        self.add_folder.clicked.connect(self._ask_folder)
        self.drop_chosen = QPushButton(self.tr("Take out"))
        self.drop_chosen.setToolTip(self.tr("Take the selected videos out of the list"))
        self.drop_chosen.clicked.connect(lambda: self._take_out(self.list.chosen))
        self.overlay = QComboBox()
        self.overlay.setAccessibleName(self.tr("Annotated video"))
        for text, ground in (
            (self.tr("none"), None),
            (self.tr("on the picture"), "picture"),
            (self.tr("face blurred"), "blurred"),
            (self.tr("on plain grey"), "plain"),
        ):
            self.overlay.addItem(text, ground)
        self.out = QLineEdit()
        self.out.setAccessibleName(self.tr("Folder for results"))
        self.out.setPlaceholderText(self.tr("a folder “{name}” beside the videos").format(
            name=RESULTS
        ))  # fmt: skip
        self.browse = QPushButton(self.tr("Choose …"))
        self.browse.clicked.connect(self._ask_out)
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
        self.open_out.clicked.connect(self._open_out)
        self.done_button = QPushButton(self.tr("Close"))
        self.done_button.clicked.connect(self.close)

    def _invitation(self) -> QWidget:
        """Return what is shown while the list is empty."""
        area = DropArea(1)
        column = QVBoxLayout(area)
        column.addStretch(3)
        for text, role in (
            (self.tr("Drop videos or folders here"), "title"),
            (
                self.tr(
                    "They are analysed one after another with the network chosen in the main "
                    "window. One that fails does not stop the others."
                ),
                "quiet",
            ),
        ):
            label = QLabel(text)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setProperty("role", role)
            column.addWidget(label)
        column.addStretch(4)
        return area

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for button in (self.add_videos, self.add_folder, self.drop_chosen):
            head.addWidget(button)
        head.addStretch()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.list)
        where = QHBoxLayout()
        for text, field in (
            (self.tr("Results in"), self.out),
            ("", self.browse),
            (self.tr("Annotated video"), self.overlay),
        ):
            if text:
                label = QLabel(text)
                label.setProperty("role", "quiet")
                label.setBuddy(field)
                where.addWidget(label)
            where.addWidget(field, 1 if field is self.out else 0)
        foot = QHBoxLayout()
        foot.addWidget(self.open_out)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.start)
        foot.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._pages, 1)
        column.addLayout(where)
        column.addWidget(self.bar)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.itemActivated.connect(self._open_result)  # a double click, or Enter
        self.list.itemSelectionChanged.connect(self._show_state)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.drop_chosen.click)
        batching = self.batching
        batching.entry_changed.connect(self.list.show_entry)
        batching.picture_made.connect(self.list.show_picture)
        batching.progressed.connect(self._show_progress)
        batching.finished.connect(self._take_manifest)
        batching.failed.connect(self._tell)
        batching.stopped.connect(self._tell_stop)
        batching.ended.connect(self._show_state)

    # filling the list

    def add(self, paths: list[Path]) -> None:
        """Put files, and the videos in folders, into the list."""
        self._waiting += paths
        if self._gathering is None and self._waiting:
            taken, self._waiting = self._waiting, []
            leave_out = [Path(self.out.text())] if self.out.text() else []
            self._gathering = Job(lambda: gather(taken, leave_out), parent=self)
            self._gathering.finished.connect(self._take_gathered)
            self._gathering.failed.connect(self._tell)
            self._gathering.ended.connect(self._end_gathering)
            self.words.setText(self.tr("Looking for videos …"))
            self._gathering.start()

    @Slot(object)
    def _take_gathered(self, gathered: Gathered) -> None:
        count = self.list.add(gathered.videos)
        words = self.tr("{n} videos added.").format(n=count)
        self.words.setText("\n".join([words, *gathered.unreadable]))

    @Slot()
    def _end_gathering(self) -> None:
        self._gathering = None
        self._show_state()
        self.add([])

    def _take_out(self, videos: tuple[Path, ...]) -> None:
        if not self.busy:
            self.list.remove(videos)
            self._show_state()

    @Slot()
    def _ask_videos(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Videos for the batch"))
        self.add([Path(name) for name in names])

    @Slot()
    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of videos"))
        if name:
            self.add([Path(name)])

    @Slot()
    def _ask_out(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for results"), self.out.text()
        )
        if name:
            self.out.setText(name)

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

        value = self._store.value
        return FileAnalysis(
            variant=self._analyst.variant,
            device=value.device,
            averaging=value.averaging,  # type: ignore[arg-type]
            overlay=self.overlay.currentData(),
        )

    def _begin(self) -> None:
        from kinetrace.core.batch.run import Batch

        videos = self.list.videos
        try:
            folder = common_folder(videos)
        except KinetraceError as error:
            self._tell(error)
            return
        if not self.out.text().strip():
            self.out.setText(str(folder / RESULTS))
        out = Path(self.out.text().strip()).expanduser()
        self.batching.begin(Batch(folder, videos, self.make_work(), out))
        self._stopping = False
        self.words.setText(self.tr("Loading the network …"))
        self.bar.setValue(0)
        self._show_state()

    @Slot(object)
    def _show_progress(self, progress: "BatchProgress") -> None:
        ended = sum(entry.state in ENDED for entry in progress.entries)
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
        words = self.tr("{done} done, {failed} failed, {copies} copies").format(
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
        self.words.setText(core_word(str(error)))

    # the window

    @Slot(QTreeWidgetItem)
    def _open_result(self, item: QTreeWidgetItem) -> None:
        video = self.list.videos[self.list.indexOfTopLevelItem(item)]
        path = self.batching.result(video)
        if path is not None:
            self.open_wanted.emit(path)
        else:
            self.words.setText(self.tr("There is no result of this video yet."))

    @Slot()
    def _open_out(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.out.text()))

    def _show_state(self) -> None:
        busy, filled = self.batching.busy, bool(self.list.videos)
        ready = self._analyst.variant in present_weights()
        self._pages.setCurrentWidget(self.list if filled else self.empty)
        self.start.setText(self.tr("Stop") if busy else self.tr("Start"))
        self.start.setEnabled(busy or (filled and ready))
        self.bar.setVisible(busy)
        self.drop_chosen.setEnabled(not busy and bool(self.list.chosen))
        for field in (self.add_videos, self.add_folder, self.out, self.browse, self.overlay):
            field.setEnabled(not busy)
        self.open_out.setVisible(Path(self.out.text() or "nowhere").is_dir())
        if filled and not ready:
            self.words.setText(self.tr("There are no weights of the chosen network yet."))

    @property
    def busy(self) -> bool:
        """Whether a batch is at work."""
        return self.batching.busy

    def end(self) -> None:
        """Stop everything and wait; what is done is kept."""
        if self._gathering is not None:
            self._gathering.cancel()
            self._gathering.wait()
        self.batching.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.busy and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
