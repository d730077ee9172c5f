"""Two recordings in step: which moments belong together, and one time for both. No widgets."""

from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.gait.event_order import FOOT_OFF, INITIAL_CONTACT
from kinetrace.core.system.elsewhere import Elsewhere
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from ..document.measuring import NEEDED, Measurer
from ..document.session import Session

if TYPE_CHECKING:
    from kinetrace.core.recordings.recording import Recording
    from kinetrace.core.video.info import VideoInfo

START, FRAMES = "start", "frames"
EVENTS: dict[str, tuple[str, str]] = {
    "contact_right": (INITIAL_CONTACT, "right"),
    "contact_left": (INITIAL_CONTACT, "left"),
    "off_right": (FOOT_OFF, "right"),
    "off_left": (FOOT_OFF, "left"),
}
"""Events that both recordings can be aligned on: the first of its kind and side in each."""

TICK_MS = 15


class Comparison(QObject):
    """Two sessions that are only read, with one clock.

    Times are seconds from the moments that are aligned, negative before them.

    Signals
    -------
    changed() : other recordings, measures or alignment
    moved(float) : the common time
    playing_changed(bool)
    failed(object) : an exception of measuring
    """

    changed = Signal()
    moved = Signal(float)
    playing_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sessions = (Session(self), Session(self))
        self.elsewhere = Elsewhere(*NEEDED)
        self._measurers = tuple(
            Measurer(session, self, self.elsewhere) for session in self.sessions
        )
        self._alignment = START
        self._frames = (0, 0)
        self._zero_s = (0.0, 0.0)
        self._time_s = 0.0
        self._begun_s = 0.0
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        for session, measurer in zip(self.sessions, self._measurers, strict=True):
            session.findings_changed.connect(self._align_again)
            measurer.failed.connect(self.failed)

    def open(
        self,
        which: int,
        recording: "Recording",
        video: "VideoInfo | None",
        path: Path | None = None,
    ) -> None:
        """Show a recording, and of which file it is, on one side, 0 or 1; it is not changed."""
        self.set_playing(False)
        before = self.sessions[which].recording
        other = before is not None and before.video.sha256 != recording.video.sha256
        if other and self._alignment == FRAMES:  # which were frames of what is gone now
            self._alignment, self._zero_s = START, (0.0, 0.0)
        self.sessions[which].open_recording(recording, video, path)
        self._align_again()

    @property
    def titles(self) -> tuple[str, str]:
        """How the recordings are called: by their codes, else their videos' names; "" for none.

        Two that are called alike, as before and after of one person, by their files as well.
        """
        one, other = (_title_of(session.recording) for session in self.sessions)
        if one != other:
            return one, other
        first, second = (_with_file(session) for session in self.sessions)
        return first, second

    @property
    def alignment(self) -> str:
        """On what the two are aligned: `START`, `FRAMES` or a name of `EVENTS`."""
        return self._alignment

    def align(self, on: str) -> bool:
        """Align on an event, the start, or the frames on show; False where one lacks the event."""
        if on == FRAMES:
            self._frames = self.sessions[0].frame, self.sessions[1].frame
        zero_s = self._zero_of(on)
        if zero_s is None:
            return False
        self._alignment, self._zero_s = on, zero_s
        self.changed.emit()
        self.go_to(0.0)
        return True

    def _zero_of(self, on: str) -> tuple[float, float] | None:
        """Return the moment in each; until both are measured their starts stand in for events."""
        if on == FRAMES:  # whose times change where one is said to be in slow motion
            one, other = zip(self.sessions, self._frames, strict=True)
            return _time_of(*one), _time_of(*other)
        if on == START or any(one.analysed and one.findings is None for one in self.sessions):
            return 0.0, 0.0
        times = [self._first(session, *EVENTS[on]) for session in self.sessions]
        return None if times[0] is None or times[1] is None else (times[0], times[1])

    def _first(self, session: Session, kind: str, side: str) -> float | None:
        events = session.findings.walking.events if session.findings else ()
        times = [event.time_s for event in events if (event.kind, event.side) == (kind, side)]
        return min(times, default=None)

    @Slot()
    def _align_again(self) -> None:
        """Align on the same event in other findings, on the start where it is gone."""
        zero_s = self._zero_of(self._alignment)
        if zero_s is None:
            self._alignment, zero_s = START, (0.0, 0.0)
        self._zero_s = zero_s
        self.go_to(self._time_s)
        self.changed.emit()

    @property
    def zero_s(self) -> tuple[float, float]:
        """Time of the aligned moment in each recording."""
        return self._zero_s

    @property
    def range_s(self) -> tuple[float, float]:
        """Return from where to where at least one recording has a picture."""
        ends = [
            (-zero, self._duration(session) - zero)
            for session, zero in zip(self.sessions, self._zero_s, strict=True)
        ]
        return min(start for start, _ in ends), max(stop for _, stop in ends)

    def _duration(self, session: Session) -> float:
        if session.video is not None:
            return float(session.video.times_s[-1])
        return float(session.recording.time_s[-1]) if session.recording else 0.0

    @property
    def time_s(self) -> float:
        """Return the common time."""
        return self._time_s

    def go_to(self, time_s: float) -> None:
        """Show both recordings at a common time; one that has ended stays at its end."""
        first, last = self.range_s
        self._time_s = min(max(time_s, first), last)
        for session, zero in zip(self.sessions, self._zero_s, strict=True):
            session.go_to_time(max(self._time_s + zero, 0.0))
        self.moved.emit(self._time_s)

    def step(self, frames: int) -> None:
        """Go on by frames of the first recording that has its video."""
        self.set_playing(False)
        for session, zero in zip(self.sessions, self._zero_s, strict=True):
            if session.frame_count > 1:
                wanted = min(max(session.frame + frames, 0), session.frame_count - 1)
                self.go_to(_time_of(session, wanted) - zero)
                return

    @property
    def playing(self) -> bool:
        """Whether both play."""
        return self._timer.isActive()

    def set_playing(self, playing: bool) -> None:
        """Play both, or pause; at the end it begins again."""
        if playing == self.playing:
            return
        if playing:
            first, last = self.range_s
            if self._time_s >= last:
                self.go_to(first)
            self._begun_s = self._time_s
            self._elapsed.restart()
            self._timer.start()
        else:
            self._timer.stop()
        self.playing_changed.emit(playing)

    @Slot()
    def _tick(self) -> None:
        due_s = self._begun_s + self._elapsed.nsecsElapsed() / 1e9
        self.go_to(due_s)
        if due_s >= self.range_s[1]:
            self.set_playing(False)

    def end(self) -> None:
        """Stop all work; before the window closes."""
        self.set_playing(False)
        for measurer in self._measurers:
            measurer.stop_and_wait()


def _title_of(recording: "Recording | None") -> str:
    return "" if recording is None else (recording.code or recording.video.name)


def _with_file(session: Session) -> str:
    """Return a recording's title with the name of its file, of its video where it has none."""
    title, recording = _title_of(session.recording), session.recording
    if session.path is not None:
        return f"{title} · {session.path.stem}"
    if recording is not None and recording.code:
        return f"{title} · {Path(recording.video.name).stem}"
    return title


def _time_of(session: Session, frame: int) -> float:
    return float(session.video.times_s[frame]) if session.video is not None else 0.0
