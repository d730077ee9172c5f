"""Choosing a network, starting an analysis and watching it."""

from kinetrace.core.measure_notes import notes_on
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..document.new_analysis import NewAnalysis
from ..document.session import Session
from ..document.settings import SettingsStore
from ..words.core_words import core_sentence
from ..words.durations import in_words
from ..words.numbers import Local
from ..words.weights_words import engine_words
from .analyst import Analyst, present_weights
from .network_choice import NetworkChoice


class AnalysisPanel(QFrame):
    """The network's accuracy and this video's time side by side; start, pause, stop, go on.

    Signals
    -------
    weights_wanted : the user wants to get weights
    person_wanted : the user wants to show who the person is
    range_wanted : the user wants only the range to be analysed
    """

    weights_wanted = Signal()
    person_wanted = Signal()
    range_wanted = Signal()

    def __init__(
        self,
        session: Session,
        analyst: Analyst,
        store: SettingsStore,
        new_analysis: NewAnalysis,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._session, self._analyst, self._store = session, analyst, store
        self._new_analysis = new_analysis
        self._make()
        self._lay_out()
        self.refresh_weights()
        analyst.stage_changed.connect(self._show_stage)
        session.recording_changed.connect(self._show_recording)
        session.findings_changed.connect(self._show_notices)
        new_analysis.changed.connect(self._show_notices)
        for signal in (session.video_changed, session.job_changed, session.loop_changed):
            signal.connect(self._show)
        store.changed.connect(self._show)
        self._show()

    def _make(self) -> None:
        self.choice = NetworkChoice(self._analyst, self._store)
        self.start = QPushButton(self.tr("Analyse"))
        self.start.setProperty("role", "main")
        self.only_range = QPushButton(self.tr("Analyse only the range"))
        self.only_range.setProperty("role", "link")
        self.pause = QPushButton(self.tr("Pause"))
        self.stop = QPushButton(self.tr("Stop"))
        self.go_on = QPushButton(self.tr("Continue"))
        self.person = QPushButton(self.tr("Choose person"))
        self.person.setToolTip(self.tr("Click the person in the picture whom to follow"))
        self.weights = QPushButton(self.tr("Weights …"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(10)
        self.bar.setAccessibleName(self.tr("Progress of the analysis"))
        self.words, self.made_with, self.notices = QLabel(), QLabel(), QLabel()
        self.words.setProperty("role", "quiet")
        self.made_with.setProperty("role", "quiet")
        self.notices.setProperty("role", "caution")
        for label in (self.words, self.made_with, self.notices):
            label.setWordWrap(True)
        self.start.clicked.connect(self._analyst.start)
        self.only_range.clicked.connect(self.range_wanted)
        self.pause.clicked.connect(self._pause)
        self.stop.clicked.connect(self._analyst.cancel)
        self.go_on.clicked.connect(self._analyst.go_on)
        self.person.clicked.connect(self.person_wanted)
        self.weights.clicked.connect(self.weights_wanted)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.start, self.go_on, self.pause, self.stop, self.person, self.weights):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addLayout(buttons)
        column.addWidget(self.only_range, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.bar)
        for label in (self.words, self.made_with, self.notices):
            column.addWidget(label)

    @Slot()
    def refresh_weights(self) -> None:
        """Look again which weights are on this computer."""
        self.choice.refresh_weights()
        self._show()

    @Slot()
    def _show(self) -> None:
        job, present = self._session.job, present_weights()
        self._set_main(self.weights, not present)
        self.weights.setText(self.tr("Weights …") if present else self.tr("Get weights …"))
        self.choice.setEnabled(job is None)
        self.choice.fit_lists()
        self.start.setEnabled(self._analyst.ready)
        again = self._session.analysed
        self.start.setText(self.tr("Again") if again else self.tr("Analyse"))
        self.start.setVisible(job is None and bool(present))
        self.only_range.setVisible(self._analyst.ready and self._session.loop is not None)
        self.go_on.setVisible(self._analyst.can_go_on)
        self.pause.setVisible(job is not None)
        self.stop.setVisible(job is not None)
        self.person.setEnabled(self._session.video is not None)
        self.person.setVisible(job is None)
        self.weights.setVisible(job is None)
        self._show_notices()
        self._show_stage()

    def _set_main(self, button: QPushButton, main: bool) -> None:
        """Make a button the one to press, or one of the others."""
        role = "main" if main else ""
        if button.property("role") != role:
            button.setProperty("role", role)
            button.style().unpolish(button)
            button.style().polish(button)

    @Slot()
    def _show_recording(self) -> None:
        """While an analysis grows, nothing but its notices can be another."""
        if self._session.job is None:
            self._show()
        else:
            self._show_notices()

    @Slot()
    def _show_notices(self) -> None:
        recording, notices = self._session.recording, self._notices()
        self.notices.setText("\n".join(core_sentence(one) for one in notices))
        self.notices.setVisible(bool(notices))
        analysed = recording is not None and self._session.analysed
        self.made_with.setVisible(analysed)
        if recording is not None and analysed:
            self.made_with.setText(engine_words(recording.engine))
            self.made_with.setToolTip(recording.engine.weights)

    def _notices(self) -> list[str]:
        """Return what happened while analysing, and what to know of the numbers."""
        recording, findings = self._session.recording, self._session.findings
        if recording is None:
            return []
        notices = [*self._new_analysis.notices, *recording.notices]
        if findings is not None and len(findings.measures.pose) <= len(recording):
            notices += notes_on(recording, findings.measures)
        return notices

    @Slot()
    def _show_stage(self) -> None:
        stage, job = self._analyst.stage, self._session.job
        self.bar.setVisible(stage is not None)
        paused = job is not None and job.paused
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        if stage is None:
            self.words.setText(self._before())
            return
        self.bar.setRange(0, stage.total)  # 0 … 0 while nothing is known: a moving bar
        self.bar.setValue(stage.done)
        if stage.doing == "network":
            self.words.setText(self._analyst.loading)
        elif stage.doing == "video":
            self.words.setText(self.tr("Reading the video …"))
        else:
            self.words.setText(self._during(paused))

    def _during(self, paused: bool) -> str:
        stage = self._analyst.stage
        assert stage is not None
        words = self.tr("Frame {done} of {total}").format(done=stage.done, total=stage.total)
        if paused:
            return words + self.tr(", paused")
        if stage.seconds_per_frame > 0 and stage.done > 2:
            left_s = (stage.total - stage.done) * stage.seconds_per_frame
            words += self.tr(", {rate:.3g} a second, {left} left").format(
                rate=Local(1 / stage.seconds_per_frame), left=in_words(left_s)
            )
        return words

    def _before(self) -> str:
        """Say what the choice means for this video, or what is missing."""
        variant = self._analyst.variant
        present = present_weights()
        if words := self._stopped():
            return words
        if not present:
            return self.tr("There are no weights on this computer yet.")
        if variant not in present:
            return self.tr("There are no weights for {name} on this computer.").format(name=variant)
        if self._session.video is None or variant is None:
            return ""
        takes = self._analyst.takes(variant)
        if takes is None:
            return self.tr("How long {name} takes here is shown as soon as it runs.").format(
                name=variant
            )
        if takes.measured:
            words = self.tr("{name} takes about {time} for this video on this computer.")
        else:
            words = self.tr(
                "{name} was never at work here; by its work it may take {time} for this video."
            )
        return words.format(name=variant, time=in_words(takes.seconds))

    def _stopped(self) -> str:
        """Say how much of the video is analysed where that is not all that was wanted."""
        recording = self._session.recording
        if recording is None or not self._session.analysed or recording.complete:
            return ""
        first, last = recording.wanted
        words = self.tr("Stopped after {n} of {total} frames.").format(
            n=len(recording), total=last - first + 1
        )
        if self._session.video is None:
            words += " " + self.tr("It can be continued once the video is found.")
        return words

    @Slot()
    def _pause(self) -> None:
        job = self._session.job
        if job is not None:
            self._analyst.set_paused(not job.paused)
