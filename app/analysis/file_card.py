"""What is known of the open video, in a few lines, and what is amiss with it."""

from kinetrace.core.video.info import VideoInfo
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ..document.session import Session
from ..widgets.long_names import LineLabel, breakable
from ..words.core_words import core_word
from ..words.durations import in_words
from ..words.numbers import Local
from .checking import Checking
from .recorded_at import RecordedAt
from .verdict_view import VerdictView


class FileCard(QFrame):
    """Name and facts of the video; the warnings of the reader, in its own words."""

    def __init__(self, session: Session, checking: Checking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "card")
        self._name, self._facts, self._warnings = LineLabel(), QLabel(), QLabel()
        self._name.setProperty("role", "head")
        self._facts.setProperty("role", "quiet")
        self._warnings.setProperty("role", "caution")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(3)
        self.recorded_at = RecordedAt(session)
        for label in (self._facts, self._warnings):
            label.setWordWrap(True)
        for label in (self._name, self._facts, self._warnings):
            column.addWidget(label)
        column.addWidget(self.recorded_at)
        self.verdict = VerdictView(checking)
        column.addWidget(self.verdict)
        self._name.setAccessibleName(self.tr("Video"))
        self._facts.setAccessibleName(self.tr("Facts of the video"))
        session.video_changed.connect(self._show)
        session.recording_changed.connect(self._show)
        session.settings_changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        video, recording = self._session.video, self._session.recording
        if video is not None:
            self._name.setText(video.path.name)
            self._facts.setText(self.facts(video))
            self._say(video.warnings if recording is None else recording.warnings)
        elif recording is not None:
            self._name.setText(recording.video.name)
            self._facts.setText(self.tr("The video is not at hand. File › Find the video …"))
            self._say(recording.warnings)
        self.setVisible(video is not None or recording is not None)

    def _say(self, warnings: tuple[str, ...]) -> None:
        shown = [core_word(one) for one in warnings]
        sentences = (one[0].upper() + one[1:] for one in shown if one)
        text = "\n".join(f"{one.rstrip('.')}." for one in sentences)
        self._warnings.setText(breakable(text))
        self._warnings.setVisible(bool(warnings))

    def facts(self, video: VideoInfo) -> str:
        """Return size, turn, rate and duration in one line."""
        parts = [self.tr("{w} × {h} pixels").format(w=video.width, h=video.height)]
        if video.rotation_deg:
            parts.append(self.tr("turned by {deg}°").format(deg=video.rotation_deg))
        if video.turned_deg:
            parts.append(self.tr("turned by {deg}° by hand").format(deg=video.turned_deg))
        if video.is_picture:
            return " · ".join([*parts, self.tr("picture")])
        if video.frame_count == 1:
            return " · ".join([*parts, self.tr("1 frame")])
        if f"{float(video.rate):.4g}" == "1":
            rate = self.tr("1 frame a second")
        else:
            rate = self.tr("{rate:.4g} frames a second").format(rate=Local(video.rate))
        if (slower := self._session.settings.slow_motion) != 1:
            rate += self.tr(", slowed down {n:.3g} times").format(n=Local(slower))
        if video.variable_rate:
            rate += self.tr(", uneven (each frame's own time is used)")
        parts.append(rate)
        parts.append(
            self.tr("{n} frames, {time}").format(
                n=video.frame_count,
                time=f"{Local(video.duration_s):.1f}\u00a0s"
                if video.duration_s < 60
                else in_words(video.duration_s),
            )
        )
        return " · ".join(parts)
