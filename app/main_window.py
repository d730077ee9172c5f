"""The window: puts the parts side by side and connects them. It computes nothing."""

# ruff: noqa: N802 - Qt's own names are overridden

from contextlib import suppress
from pathlib import Path

from kinetrace.core.errors import KinetraceError
from PySide6.QtCore import QByteArray, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from .analysis.analysis_panel import AnalysisPanel
from .analysis.analyst import Analyst
from .analysis.checking import Checking
from .analysis.choosing_person import ChoosingPerson
from .analysis.file_card import FileCard
from .analysis.only_range import OnlyRange
from .analysis.turning import Turning
from .commands import Commands
from .document.blank_document import BlankDocument
from .document.editing import Editing
from .document.measuring import Measurer
from .document.new_analysis import NewAnalysis
from .document.recovery import Recovery
from .document.session import Session
from .document.settings import SettingsStore
from .files import Files
from .keys.actions import Actions
from .panels.curves_panel import CurvesPanel
from .panels.cycles_panel import CyclesPanel
from .panels.notes_panel import NotesPanel
from .panels.parameters_panel import ParametersPanel
from .picture.smoothing_words import SmoothingWords
from .player.player import Player
from .side_windows import SideWindows
from .status_line import StatusLine
from .welcome import Welcome
from .widgets.long_names import breakable
from .widgets.scrolled_column import LowTabs, ScrolledColumn
from .widgets.usual_size import resize_to_usual
from .words.core_words import core_word
from .work.job import Job


class MainWindow(QMainWindow):
    """One window with one session.

    Parameters
    ----------
    store : the program's settings
    recovery_folder : where unsaved work is kept

    Signals
    -------
    trouble(object) : an exception that is no message for a user; whoever runs the window tells
    """

    trouble = Signal(object)

    def __init__(self, store: SettingsStore, recovery_folder: Path) -> None:
        super().__init__()
        self.store = store
        self.session = Session(self)
        self.analyst = Analyst(self.session, store, self)
        self.measurer = Measurer(self.session, self)
        self.blank_document = BlankDocument(self.session, self)
        self.checking = Checking(self.session, self.analyst, store, self)
        self.new_analysis = NewAnalysis(self.session, self)
        self.editing = Editing(self.session, self)
        self.smoothing_words = SmoothingWords(self.session, self.editing, self)
        self.turning = Turning(self.session, self.analyst, self)
        self.only_range = OnlyRange(self.session, self.analyst, self)
        self.choosing = ChoosingPerson(self.session, self.analyst, self)
        self.recovery = Recovery(self.session, recovery_folder, self)
        self.files = Files(self.session, self.analyst, store, self)
        self.recovery.place = lambda: self.files.saving.place
        self.files.adopt = self.recovery.adopt
        self._make_parts()
        self._lay_out()
        self.side_windows = SideWindows(self.files, self.analyst, store, self)
        self.commands = Commands(self)
        stage = (self.player.picture, self.player.timeline, self.curves.plots_column)
        self.actions_table = Actions(self.menuBar(), stage, self.commands.do)
        self._connect()
        self.commands.refresh()
        self._restore_geometry()

    def _make_parts(self) -> None:
        self.welcome = Welcome(self.store)
        self.player = Player(self.session, self.editing, self.store)
        self.card = FileCard(self.session, self.checking)
        self.analysis = AnalysisPanel(self.session, self.analyst, self.store, self.new_analysis)
        self.curves = CurvesPanel(self.session)
        self.tabs = LowTabs()
        self.tabs.addTab(self.curves, self.tr("Angles"))
        self.tabs.addTab(CyclesPanel(self.session), self.tr("Cycles"))
        self.tabs.addTab(ParametersPanel(self.session), self.tr("Parameters"))
        self.notes = NotesPanel(self.session, self.player.hand_editing)
        self.tabs.addTab(self.notes, self.tr("Notes"))
        self.status = StatusLine(
            self.session, self.analyst, self.measurer, self.files, self.new_analysis
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.card)
        column.addWidget(self.analysis)
        column.addWidget(self.tabs, 1)
        self.side = ScrolledColumn(inside)
        left = QWidget()
        padded = QVBoxLayout(left)
        padded.setContentsMargins(8, 0, 0, 8)
        padded.addWidget(self.player)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.side)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setHandleWidth(8)
        self.splitter.setSizes([820, 460])
        self.pages = QStackedWidget()
        self.invitation = ScrolledColumn(self.welcome)
        self.pages.addWidget(self.invitation)
        self.pages.addWidget(self.splitter)
        self.setCentralWidget(self.pages)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        resize_to_usual(self, 1280, 800)

    def _connect(self) -> None:
        session, files = self.session, self.files
        self.welcome.open_wanted.connect(files.ask_open)
        self.welcome.sample_wanted.connect(files.open_sample)
        self.welcome.camera_wanted.connect(self.side_windows.show_camera)
        self.welcome.recent_wanted.connect(self.open_recent)
        self.player.commanded.connect(self.commands.do)
        self.notes.commanded.connect(self.commands.do)
        self.player.tools.tool_changed.connect(self.commands.refresh)
        self.player.picture.picked.connect(self.choosing.take)
        self.choosing.said.connect(self.status.say)
        self.player.picture.problem.connect(self.status.say)
        self.editing.refused.connect(self.status.refuse)
        self.smoothing_words.said.connect(self.status.say)
        self.analysis.person_wanted.connect(lambda: self.player.picture.pick_person())
        self.analysis.range_wanted.connect(self.only_range.start)
        self.analysis.weights_wanted.connect(self.commands.get_weights)
        self.analyst.failed.connect(self.show_error)
        self.turning.turned.connect(self.status.hush)
        self.measurer.failed.connect(self.show_error)
        self.recovery.failed.connect(self._tell_no_autosave)
        files.failed.connect(self.show_error)
        session.video_changed.connect(self._show_page)
        session.recording_changed.connect(self._show_page)  # there may be one without its video
        for signal in (
            session.video_changed,
            session.recording_changed,
            session.findings_changed,
            session.loop_changed,
            session.file_changed,
            session.history_changed,
            session.job_changed,
            session.settings_changed,
            session.prepared,
            self.analyst.stage_changed,
            self.store.changed,
        ):
            signal.connect(self.commands.refresh)
        session.frame_changed.connect(self.commands.follow_playhead)
        session.file_changed.connect(self._show_title)
        session.video_changed.connect(self._show_title)
        self._show_title()

    @Slot(str)
    def open_recent(self, name: str) -> None:
        """Open a recent file; one that is gone is taken off the list."""
        with suppress(OSError):  # of a forbidden folder: opening says what is wrong
            if not Path(name).is_file():
                self.store.forget(name)
                gone = self.tr("{file}: the file is gone.").format(file=name)
                self.show_error(KinetraceError(gone))
                return
        self.files.open(Path(name))

    @Slot()
    def _show_page(self) -> None:
        session = self.session
        empty = session.video is None and session.recording is None
        page = self.invitation if empty else self.splitter
        if page is not self.pages.currentWidget():
            self.pages.setCurrentWidget(page)
            self.player.picture.setFocus()

    @Slot()
    def _show_title(self) -> None:
        session = self.session
        path = session.path or (session.video.path if session.video else None)
        name = path.name if path else ""
        self.setWindowTitle(f"{name}[*] – Kinetrace" if name else "Kinetrace[*]")
        self.setWindowModified(session.modified)

    @Slot(object)
    def show_error(self, error: Exception) -> None:
        """Show an error of the core as it is; leave any other to the crash dialog."""
        if not isinstance(error, KinetraceError):
            self.trouble.emit(error)
            return
        words = breakable(core_word(str(error)))
        QMessageBox.warning(self, self.tr("This did not work"), words)

    @Slot(str)
    def _tell_no_autosave(self, folder: str) -> None:
        words = self.tr("Save often: unsaved work cannot be kept in {folder} for a crash.")
        self.status.say(words.format(folder=folder))

    # the window's own events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.side_windows.take_dropped(paths)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "commands"):
            self.side.setVisible(not self.isFullScreen())  # the desktop can leave it as well
            self.commands.refresh()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.commands.do("full_screen")
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self.side_windows.may_close() and self.files.leaving.leave_now()):
            event.ignore()
            return
        self.session.set_playing(False)
        self.side_windows.end()
        self.files.stop_and_wait()
        self.analyst.stop_and_wait()
        self.measurer.stop_and_wait()
        self.checking.stop_and_wait()
        self.blank_document.stop_and_wait()
        self.analyst.elsewhere.close()
        self.player.close_video()
        for job in self.findChildren(Job):  # of a dialog, where a signal closes the window
            job.cancel()
            job.wait()
        self.recovery.end()
        self.store.change(geometry=bytes(self.saveGeometry().toHex().data()).decode("ascii"))
        event.accept()

    def _restore_geometry(self) -> None:
        if self.store.value.geometry:
            self.restoreGeometry(QByteArray.fromHex(self.store.value.geometry.encode("ascii")))
