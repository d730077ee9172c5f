"""Two recordings side by side, aligned on an event, their curves in one plot, and in figures."""

from collections.abc import Generator, Sequence
from pathlib import Path

from kinetrace.core.errors import KinetraceError
from kinetrace.core.recordings.recording import SUFFIX
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QSlider,
    QSplitter,
    QTabWidget,
    QWidget,
)

from ..document.opening import Opened, open_file
from ..document.session import Session
from ..document.settings import SettingsStore
from ..keys.other_keys import OTHER_KEYS
from ..widgets.choice_box import choice_box
from ..widgets.columns import column, in_column, quiet_label, row
from ..widgets.long_names import breakable
from ..widgets.side_window import SideWindow
from ..widgets.spaced_button import SpacedButton
from ..widgets.usual_size import resize_to_usual
from ..words.core_words import core_word
from ..words.numbers import signed
from ..work.job import Job
from .changes_panel import ChangesPanel
from .compared_curves import ComparedCurves
from .compared_side import ComparedSide
from .comparison import EVENTS, FRAMES, START, Comparison

STEPS = 1000
"""Of the slider of the common time."""


class CompareWindow(SideWindow):
    """Reads two recordings; changes neither.

    Space plays both, the arrow keys step by frames of the first.
    """

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Compare two recordings"))
        resize_to_usual(self, 1100, 820)
        self.comparison = Comparison(self)
        self._job: Job | None = None
        self._followed: Session | None = None
        self.sides = tuple(ComparedSide(self.comparison, store, number) for number in (1, 2))
        self._make_bar()
        self._make_clock()
        self._make_pages(store)
        self._lay_out()
        self._make_keys()
        self.comparison.changed.connect(self._show)
        self.comparison.moved.connect(self._show_time)
        self.comparison.playing_changed.connect(self._show_playing)
        self.comparison.failed.connect(self._tell)
        self._show()

    def compare(self, session: Session) -> None:
        """Put the recording of a session on the first side, and keep it there as it changes."""
        if session.recording is None:
            return
        if self._followed is None:
            session.recording_changed.connect(self._follow)
        self._followed = session
        self.comparison.open(0, session.recording, session.video_file, session.path)

    @Slot()
    def _follow(self) -> None:
        """Take over what is changed in the recording of the first side."""
        first = self.comparison.sessions[0]
        if self._followed is None or self._followed.job is not None or not self.isVisible():
            return
        now, shown = self._followed.recording, first.recording
        if now is not None and shown is not None and now.video.sha256 == shown.video.sha256:
            first.follow(now)

    def ask_second(self) -> None:
        """Ask for the second recording."""
        first = self.comparison.sessions[0].video
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open the second recording"),
            str(first.path.parent if first else Path.home()),
            self.tr("Kinetrace recording") + f" (*{SUFFIX})",
        )
        if name:
            self.open_second(Path(name))

    def open_second(self, path: Path) -> None:
        """Open a recording on the second side, in the background."""
        self._open((1, path))

    def open_both(self, first: Path, second: Path) -> None:
        """Open a recording on each side, in the background; no session is followed any more."""
        if self._followed is not None and self._job is None:
            self._followed.recording_changed.disconnect(self._follow)
            self._followed = None
        self._open((0, first), (1, second))

    def _open(self, *wanted: tuple[int, Path]) -> None:
        if self._job is not None:
            return
        names = ", ".join(path.name for _, path in wanted)
        self._say(self.tr("Opening {name} …").format(name=names))
        self._job = Job(lambda: _open_all(wanted), names, self)
        self._job.finished.connect(self._take_all)
        self._job.failed.connect(self._tell)
        self._job.ended.connect(self._end_job)
        self._job.start()

    def _say(self, words: str) -> None:
        """Write a line under the fields, or take it away."""
        self._words.setText(breakable(words))
        self._words.setVisible(bool(words))

    @Slot(object)
    def _take_all(self, opened: list[tuple[int, Opened]]) -> None:
        self._say("")
        for which, one in opened:
            self._take(which, one)

    def _take(self, which: int, opened: Opened) -> None:
        if opened.recording is None or not len(opened.recording):
            self._say(
                self.tr("{name} is not analysed yet: analyse it and save the recording first.")
                .format(name=opened.path.name)
            )  # fmt: skip
            return
        if opened.missing:
            self._say(opened.missing)
        self.comparison.open(which, opened.recording, opened.video, opened.path)

    @Slot()
    def _end_job(self) -> None:
        self._job = None

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        self._say("")
        if not isinstance(error, KinetraceError):
            raise error
        words = breakable(core_word(str(error)))
        QMessageBox.warning(self, self.tr("This did not work"), words)

    def _make_bar(self) -> None:
        self.open_button = SpacedButton(self.tr("Open the second …"))
        self.open_button.clicked.connect(self.ask_second)
        names = {
            "contact_right": self.tr("First contact, right"),
            "contact_left": self.tr("First contact, left"),
            "off_right": self.tr("First foot-off, right"),
            "off_left": self.tr("First foot-off, left"),
        }
        self.align = choice_box(
            self.tr("What both are aligned on"),
            [
                (self.tr("Start"), START),
                *((names[event], event) for event in EVENTS),
                (self.tr("These frames"), FRAMES),
            ],
        )
        self.align.setToolTip(
            self.tr(
                "At the same moment in both. For frames of your own: move each recording with "
                "its own slider, then choose “These frames”."
            )
        )
        self.align.activated.connect(self._choose_alignment)
        self._words = QLabel()
        self._words.setProperty("role", "quiet")
        self._words.setWordWrap(True)
        self._words.hide()

    def _make_clock(self) -> None:
        self.play = QPushButton(self.tr("Play"))
        self.play.setAccessibleName(self.tr("Play or pause both (Space)"))
        self.play.clicked.connect(self._toggle)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setAccessibleName(self.tr("Time of both recordings"))
        self.slider.sliderMoved.connect(self._scrub)
        self.slider.actionTriggered.connect(lambda _: self._scrub(self.slider.sliderPosition()))
        self._time = QLabel()
        self._time.setMinimumWidth(80)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _make_pages(self, store: SettingsStore) -> None:
        self.curves = ComparedCurves(self.comparison)
        self.changes = ChangesPanel(self.comparison, store)
        self.pages = QTabWidget()
        self.pages.addTab(self.curves, self.tr("Curves"))
        self.pages.addTab(self.changes, self.tr("Parameters"))

    def _lay_out(self) -> None:
        above = column(
            (row(*((side, 1) for side in self.sides)), 1),
            row(self.play, (self.slider, 1), self._time),
        )
        above.setContentsMargins(0, 0, 0, 0)
        pictures = QWidget()
        pictures.setLayout(above)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        for part, share in ((pictures, 3), (self.pages, 2)):
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.count() - 1, share)
        aligned_on = quiet_label(self.tr("Aligned on"), self.align)
        bar = row(self.open_button, aligned_on, (self.align, 1), (QWidget(), 1))
        in_column(self, bar, self._words, (splitter, 1))

    def _make_keys(self) -> None:
        for name, do in (
            ("compare_play", self._toggle),
            ("compare_back", lambda: self.comparison.step(-1)),
            ("compare_on", lambda: self.comparison.step(1)),
            ("compare_back10", lambda: self.comparison.step(-10)),
            ("compare_on10", lambda: self.comparison.step(10)),
            ("compare_open", self.ask_second),
        ):
            for key in OTHER_KEYS[name].keys:
                QShortcut(QKeySequence(key), self, do)

    @Slot()
    def _toggle(self) -> None:
        self.comparison.set_playing(not self.comparison.playing)

    @Slot(int)
    def _scrub(self, value: int) -> None:
        first, last = self.comparison.range_s
        self.comparison.set_playing(False)
        self.comparison.go_to(first + value / STEPS * (last - first))

    @Slot(int)
    def _choose_alignment(self, index: int) -> None:
        wanted = self.align.itemData(index)
        done = self.comparison.align(wanted)
        words = self.tr("One of the recordings has no such event: {what}.")
        self._say("" if done else words.format(what=self.align.itemText(index)))
        if not done:
            self._show()

    @Slot()
    def _show(self) -> None:
        self.align.setCurrentIndex(self.align.findData(self.comparison.alignment))
        self.sides[1].setEnabled(self.comparison.sessions[1].recording is not None)
        self._show_time(self.comparison.time_s)

    @Slot(float)
    def _show_time(self, time_s: float) -> None:
        first, last = self.comparison.range_s
        share = (time_s - first) / (last - first) if last > first else 0.0
        self.slider.setValue(round(STEPS * share))
        self._time.setText(f"{signed(time_s, '+.2f')} s")

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self.play.setText(self.tr("Pause") if playing else self.tr("Play"))

    def end(self) -> None:
        """Stop all work and let the files go; before the main window closes."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        self.changes.own_errors.stop_and_wait()
        self.comparison.end()
        for side in self.sides:
            side.picture.close_video()

    def reject(self) -> None:
        """Stop playing and close: by Escape, and by the window's own cross."""
        self.comparison.set_playing(False)
        super().reject()


def _open_all(
    wanted: Sequence[tuple[int, Path]],
) -> Generator[float, None, list[tuple[int, Opened]]]:
    """Open files one after another; return them with their sides."""
    opened = []
    for which, path in wanted:
        one = yield from open_file(path)
        opened.append((which, one))
    return opened
