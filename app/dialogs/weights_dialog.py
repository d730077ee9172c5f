"""Getting the network's weights: downloaded when asked, or imported from a folder or stick."""

from collections.abc import Generator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.errors import KinetraceError, ProcessError
from kinetrace.core.network.held_out import held_out_pck_10, published_pck_10
from kinetrace.core.network.published_weights import PUBLISHED_FILES, REPOSITORY
from kinetrace.core.network.variants import PUBLISHED, VARIANTS
from kinetrace.core.system.elsewhere import Elsewhere
from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..analysis.analyst import present_weights
from ..widgets.long_names import breakable
from ..widgets.usual_size import resize_to_usual
from ..words.core_words import core_word
from ..words.numbers import Local
from ..words.weights_words import test_score_words
from ..work.job import Job

if TYPE_CHECKING:
    from kinetrace.core.network.weights_download import Progress
    from kinetrace.core.network.weights_import import Imported

PATIENCE_MS = 500
"""So long a download or an import has to stop by itself."""


class WeightsDialog(QDialog):
    """Which weights are here, and the two ways to get the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Weights of the networks"))
        resize_to_usual(self, 690, 400)
        self._job: Job | None = None
        self._stopping: Job | None = None
        self._stopped = ""
        self._scores: dict[str, tuple[float | None, float | None]] = {}
        self._elsewhere = Elsewhere()
        self._make()
        self._lay_out()
        self._show_table()
        self._show_job()

    def _make(self) -> None:
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Networks"))
        self.table.setRootIsDecorated(False)
        self.table.setHeaderLabels(
            [
                self.tr("Network"),
                self.tr("Here"),
                self.tr("Test score"),
                self.tr("Published: test score"),
                self.tr("Work a picture"),
            ]
        )
        self.table.setToolTip(test_score_words())
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.currentItemChanged.connect(self._show_chosen)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("What happens"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self.download = QPushButton(self.tr("Download"))
        self.download.setProperty("role", "main")
        self.download.clicked.connect(self._download)
        self.import_file = QPushButton(self.tr("Import a file …"))
        self.import_file.clicked.connect(self._import_file)
        self.import_folder = QPushButton(self.tr("Import a folder …"))
        self.import_folder.clicked.connect(self._import_folder)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.clicked.connect(self._stop)
        self.done_button = QPushButton(self.tr("Close"))
        self.done_button.setDefault(True)  # Enter in the list must not begin a download
        self.done_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        head = QLabel(
            self.tr(
                "The weights were published by the authors of EfficientPose ({place}, Apache-2.0). "
                "They are fetched only when you ask. Without internet, get the .h5 files on "
                "another computer and import them here."
            ).format(place=REPOSITORY)
        )
        head.setWordWrap(True)
        head.setProperty("role", "quiet")
        row = QHBoxLayout()
        for button in (self.download, self.import_file, self.import_folder, self.stop):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(row)

    def _show_table(self) -> None:
        chosen = self._chosen()
        blocker = QSignalBlocker(self.table)  # what a job told stays until somebody chooses another
        self.table.clear()
        present = present_weights()
        places = {
            "chosen": self.tr("yes, chosen"),
            "imported": self.tr("yes"),
            "shipped": self.tr("yes, Kinetrace's own"),
        }
        for name in VARIANTS:
            here = places[present[name].place] if name in present else self.tr("no")
            score = held_out_pck_10(present[name]) if name in present else None
            work = f"{Local(PUBLISHED[name].flops_g):g} GFLOPs"
            self._scores[name] = score, published_pck_10(name)
            item = QTreeWidgetItem([name, here, *map(_percent, self._scores[name]), work])
            self.table.addTopLevelItem(item)
            if name == chosen or (not chosen and name not in present):
                self.table.setCurrentItem(item)
                chosen = name
        blocker.unblock()

    def _chosen(self) -> str:
        item = self.table.currentItem()
        return item.text(0) if item else ""

    @Slot()
    def _show_chosen(self) -> None:
        """Say where the published weights of the network would take the place of better ones."""
        here, published = self._scores.get(self._chosen(), (None, None))
        text = ""
        if here is not None and published is not None and here > published:
            text = self.tr(
                "The weights that are here found more joints in the test than the published ones, "
                "which would take their place: {here} against {published}."
            ).format(here=_percent(here), published=_percent(published))
        self.words.setText(text)
        self._show_job()

    @Slot()
    def _show_job(self) -> None:
        busy = self._job is not None
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.table.setEnabled(not busy)
        for button in (self.import_file, self.import_folder):
            button.setEnabled(not busy)
        self.download.setEnabled(not busy and self._chosen() in PUBLISHED_FILES)

    @Slot()
    def _download(self) -> None:
        variant = self._chosen()

        def work() -> "Generator[Progress, None, object]":
            from kinetrace.core.network.weights_download import download

            return self._elsewhere.run(partial(download, variant))

        self.words.setText(self.tr("Downloading the weights of {name} …").format(name=variant))
        stopped = self.tr("Stopped. The download goes on where it was next time.")
        self._start(Job(work, parent=self), stopped)

    @Slot()
    def _import_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import weights"), "", self.tr("Weights") + " (*.h5 *.safetensors)"
        )
        if name:
            self._import(Path(name))

    @Slot()
    def _import_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import weights"))
        if name:
            self._import(Path(name))

    def _import(self, path: Path) -> None:
        def work() -> "Generator[Imported, None, list[Imported]]":
            from kinetrace.core.network.weights_import import import_weights

            seen: list[Imported] = []
            with closing(self._elsewhere.run(partial(import_weights, path))) as importing:
                for imported in importing:
                    seen.append(imported)
                    yield imported
            return seen

        self.words.setText(breakable(self.tr("Importing from {path} …").format(path=path)))
        stopped = self.tr("Stopped. What was imported until then is kept.")
        self._start(Job(work, parent=self), stopped)

    def _start(self, job: Job, stopped: str) -> None:
        self._job, self._stopped = job, stopped
        self.bar.setRange(0, 0)
        job.progressed.connect(self._show_progress)
        job.finished.connect(self._tell_result)
        job.failed.connect(self._tell_error)
        job.cancelled.connect(self._tell_stop)
        job.ended.connect(self._end)
        self._show_job()
        job.start()

    @Slot(object)
    def _show_progress(self, progress: object) -> None:
        done = getattr(progress, "done_bytes", None)
        total = getattr(progress, "total_bytes", None)
        if done is not None and total:
            self.bar.setRange(0, 1000)
            self.bar.setValue(int(1000 * done / total))

    @Slot(object)
    def _tell_result(self, result: object) -> None:
        if isinstance(result, list):
            lines = [f"{one.path.name}: {core_word(one.note)}" for one in result]
            text = "\n".join(lines) or self.tr("The folder has no files.")
            self.words.setText(breakable(text))
        else:
            self.words.setText(self.tr("The weights are here and checked."))

    @Slot(object)
    def _tell_error(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        if isinstance(error, ProcessError) and self._job is self._stopping:
            self._tell_stop()
            return
        self.words.setText(breakable(core_word(str(error))))

    @Slot()
    def _tell_stop(self) -> None:
        self.words.setText(self._stopped)

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stopping = self._job
            QTimer.singleShot(PATIENCE_MS, self, self._end_silence)

    @Slot()
    def _end_silence(self) -> None:
        """End what does not stop, because a server is silent; what has arrived is kept."""
        if self._job is not None and self._job is self._stopping:
            self._elsewhere.close()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._show_table()
        self._show_job()

    def reject(self) -> None:
        """Stop what is at work and close: by Escape, the button, and the window's own cross."""
        if self._job is not None:
            self._stop()
            if not self._job.wait(PATIENCE_MS / 1e3):
                self._end_silence()
                self._job.wait()
        self._elsewhere.close()
        super().reject()


def _percent(score: float | None) -> str:
    return "–" if score is None else f"{Local(score):.1f} %"
