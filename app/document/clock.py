"""Playing: which frame is due, by the video's own times and a chosen speed."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot

from .session import Session

SPEEDS = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0)
TICK_MS = 8


class Clock(QObject):
    """Moves the session's playhead while it plays.

    Frames that would come late are left out; time is kept. Negative speeds play backwards.
    """

    speed_changed = Signal(float)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._speed = 1.0
        self._from_s = 0.0
        self._shown = -1
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        session.playing_changed.connect(self._follow)
        session.frame_changed.connect(self._note_jump)

    @property
    def speed(self) -> float:
        """How many times as quick as the video's own time."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Choose the speed, now or for the next start."""
        if speed != self._speed:
            self._speed = speed
            self._restart()
            self.speed_changed.emit(speed)

    def shuttle(self, direction: int) -> None:
        """J and L: play that way, twice as quick with each further press, to 4 times."""
        same = self._session.playing and self._speed * direction > 0
        speed = min(abs(self._speed) * 2, SPEEDS[-1]) if same else 1.0
        self.set_speed(direction * speed)
        self._session.set_playing(True)

    def toggle(self) -> None:
        """Play or pause; at the end it begins again."""
        session = self._session
        if not session.playing:
            self.set_speed(abs(self._speed))
            first, last = self._range()
            if session.frame >= last or session.frame < first:
                session.go_to(first)
        session.set_playing(not session.playing)

    def _range(self) -> tuple[int, int]:
        return self._session.loop or (0, max(self._session.frame_count - 1, 0))

    @Slot(bool)
    def _follow(self, playing: bool) -> None:
        if playing:
            self._restart()
            self._timer.start()
        else:
            self._timer.stop()

    @Slot(int)
    def _note_jump(self, frame: int) -> None:
        if frame != self._shown:
            self._restart()

    def _restart(self) -> None:
        self._from_s = self._session.time_s
        self._shown = self._session.frame
        self._elapsed.restart()

    @Slot()
    def _tick(self) -> None:
        video = self._session.video
        if video is None:
            return
        due_s = self._from_s + self._speed * self._elapsed.nsecsElapsed() / 1e9
        first, last = self._range()
        forwards = self._speed > 0
        frame = video.index_at(max(due_s, 0.0))
        end_s = video.duration_s if last == video.frame_count - 1 else video.times_s[last + 1]
        if due_s >= end_s if forwards else due_s <= video.times_s[first]:
            self._turn(first, last)
            return
        self._shown = min(max(frame, first), last)
        self._session.go_to(self._shown)

    def _turn(self, first: int, last: int) -> None:
        """At an end: go round a loop, or stop there."""
        forwards = self._speed > 0
        if self._session.loop is None:
            self._session.go_to(last if forwards else first)
            self._session.set_playing(False)
            return
        self._session.go_to(first if forwards else last)
        self._restart()
