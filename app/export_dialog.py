"""Choosing what to write where, and writing it while the window stays usable."""

from importlib.util import find_spec
from pathlib import Path

from kinetrace.core.errors import KinetraceError
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .core_words import core_word
from .export_work import FIGURE, REPORT, STILLS, VIDEO, Choice, Written, write
from .files import SAMPLE
from .job import Job
from .session import Session
from .settings import SettingsStore

FIRST = (REPORT, "csv", "tidy", FIGURE)
"""What is chosen at first."""

GROUNDS = ("picture", "blurred", "plain")
"""As for `kinetrace.core.output.overlay.Ground`, in the order on show."""


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
        self.setMinimumWidth(520)
        self._make()
        self._lay_out()
        self._show_state()

    def _make(self) -> None:
        from kinetrace.core.output.interchange import FORMATS

        recording, video = self._session.recording, self._session.video
        assert recording is not None
        titles = {REPORT: self.tr("Report (PDF and HTML), faces made unrecognisable")}
        if find_spec("kinetrace.core.output.report") is None:
            titles.clear()
        titles |= {name: core_word(row.title) for name, row in FORMATS.items()}
        titles[FIGURE] = self.tr("Figure of the angles (PNG and SVG)")
        titles[STILLS] = self.tr("Key frames with the drawing (PNG), faces made unrecognisable")
        titles[VIDEO] = self.tr("Video with the skeleton (MP4)")
        self.boxes: dict[str, QCheckBox] = {}
        for name, title in titles.items():
            box = self.boxes[name] = QCheckBox(title)
            box.setChecked(name in FIRST)
            box.toggled.connect(self._show_state)
        folder = video.path.parent if video else Path(recording.video.folder or Path.home())
        if self._session.path is not None:
            folder = self._session.path.parent
        elif recording.video.name == SAMPLE:  # its own folder belongs to the program
            folder = Path.home()
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.textChanged.connect(self._show_state)
        self.browse = QPushButton(self.tr("Choose …"))
        self.browse.clicked.connect(self._browse)
        self.stem = QLineEdit(recording.code or Path(recording.video.name).stem)
        self.stem.setAccessibleName(self.tr("Files begin with"))
        self.stem.textChanged.connect(self._show_state)
        self.share = QCheckBox(self.tr("To share: nothing that tells who the person is"))
        self.share.setToolTip(
            self.tr(
                "Without the video's name, folder, date and sound and without comments. The files "
                "begin with the code, and no face is shown."
            )
        )
        self.share.toggled.connect(self._show_share)
        self.ground = QComboBox()
        self.ground.setAccessibleName(self.tr("Behind the skeleton"))
        for name, text in zip(
            GROUNDS,
            (self.tr("the picture"), self.tr("the picture, face blurred"), self.tr("plain grey")),
            strict=True,
        ):
            self.ground.addItem(text, name)
        self.ground.activated.connect(self._show_state)
        self.caution = QLabel(
            self.tr(
                "Look at the video before you share it. Where the head is not found for longer "
                "than half a second, the whole picture is blurred; other people's faces are not."
            )
        )
        self.caution.setWordWrap(True)
        self.caution.setProperty("role", "caution")
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
        self.open = QPushButton(self.tr("Open the folder"))
        self.open.clicked.connect(self._open_folder)
        self.done_button = QPushButton(self.tr("Close"))
        self.done_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        formats = QVBoxLayout(card)
        formats.setContentsMargins(14, 12, 14, 12)
        formats.setSpacing(7)
        for box in self.boxes.values():
            formats.addWidget(box)
        behind = QHBoxLayout()
        behind.setContentsMargins(22, 0, 0, 0)
        behind.addWidget(self._label(self.tr("Behind the skeleton"), self.ground))
        behind.addWidget(self.ground)
        behind.addStretch()
        formats.addLayout(behind)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open)
        buttons.addStretch()
        buttons.addWidget(self.start)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(9)
        column.addWidget(card)
        column.addWidget(self.share)
        column.addWidget(self.caution)
        column.addWidget(self._label(self.tr("Files begin with"), self.stem))
        column.addWidget(self.stem)
        column.addWidget(self._label(self.tr("Folder"), self.folder))
        column.addLayout(where)
        column.addWidget(self.bar)
        column.addWidget(self.words)
        column.addLayout(buttons)

    def _label(self, text: str, field: QWidget) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "quiet")
        label.setBuddy(field)
        return label

    @property
    def names(self) -> tuple[str, ...]:
        """What is chosen."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def _has_key_frames(self) -> bool:
        """Whether there is a picture to make a still of; notes are not shared, drawings are."""
        from kinetrace.core.output.hand_export import key_frames
        from kinetrace.core.output.sharing import without_names

        recording = self._session.recording
        if recording is None:
            return False
        return bool(key_frames(without_names(recording) if self.share.isChecked() else recording))

    @Slot()
    def _show_state(self) -> None:
        busy = self._job is not None
        self.bar.setVisible(busy)
        video = self._session.video
        may_show = video is not None and not video.is_picture
        self.boxes[VIDEO].setEnabled(may_show)
        if not may_show:
            self.boxes[VIDEO].setChecked(False)
        self.boxes[STILLS].setEnabled(video is not None and self._has_key_frames())
        if not self.boxes[STILLS].isEnabled():
            self.boxes[STILLS].setChecked(False)
        with_video = self.boxes[VIDEO].isChecked()
        self.ground.setEnabled(with_video)
        self.caution.setVisible(with_video and self.ground.currentData() == "blurred")
        self.start.setEnabled(
            not busy and bool(self.names and self.stem.text().strip() and self.folder.text())
        )
        self.open.setVisible(bool(self._written))
        self.done_button.setText(self.tr("Stop") if busy else self.tr("Close"))
        self._grow()

    def _grow(self) -> None:
        """Make room for what has appeared; a dialog does not do so by itself."""
        if (layout := self.layout()) is not None and layout.hasHeightForWidth():
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))

    @Slot(bool)
    def _show_share(self, share: bool) -> None:
        recording = self._session.recording
        assert recording is not None
        own = Path(recording.video.name).stem
        if share and self.stem.text() == own:
            self.stem.setText(recording.code or self.tr("recording"))
        elif not share and self.stem.text() == self.tr("recording"):
            self.stem.setText(own)
        self._offer_picture(not share)
        self._show_state()

    def _offer_picture(self, offered: bool) -> None:
        """Let the face be shown, or not: then plain ground is the first choice."""
        model = self.ground.model()
        assert isinstance(model, QStandardItemModel)
        model.item(0).setEnabled(offered)
        self.ground.setCurrentIndex(0 if offered else GROUNDS.index("plain"))

    @Slot()
    def _browse(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the files"), self.folder.text()
        )
        if name:
            self.folder.setText(name)

    @Slot()
    def _start(self) -> None:
        findings, video = self._session.findings, self._session.video
        if findings is None or self._job is not None:
            return
        choice = Choice(
            self.names,
            Path(self.folder.text()).expanduser(),
            self.stem.text().strip(),
            self.share.isChecked(),
            video.path if video else None,
            self.ground.currentData(),
        )
        self._job = Job(lambda: write(findings, choice), self.tr("Export"), self)
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
        words = self.tr("{n} files written: {names}").format(n=len(written.files), names=names)
        self.words.setText("\n".join([words, *map(core_word, written.problems)]))

    @Slot(object)
    def _tell_error(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        self.words.setText(core_word(str(error)))

    @Slot()
    def _tell_stop(self) -> None:
        words = self.tr("Stopped. {n} files are written.")
        self.words.setText(words.format(n=len(self._written)))

    @Slot()
    def _end(self) -> None:
        self._job = None
        self._show_state()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written[0].parent)))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._job is not None:  # the button says Stop
            self._job.cancel()
            event.ignore()
            return
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape stops or closes, as the button does."""
        self.close()
