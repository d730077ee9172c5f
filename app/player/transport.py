"""The row of buttons under the picture: play, step, range, speed, time."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ..document.clock import SPEEDS, Clock
from ..document.session import Session
from ..widgets.icons import icon
from ..widgets.unwheeled import ComboBox
from ..words.durations import clock
from ..words.numbers import Local


class Transport(QWidget):
    """Buttons for what the keyboard does as well; they hold no state of their own.

    Signals
    -------
    pressed(str) : name of the action (`kinetrace.app.keys.actions`)
    """

    pressed = Signal(str)

    def __init__(self, session: Session, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        self._time = QLabel("–")
        self._time.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._speed = ComboBox()
        self._speed.setAccessibleName(self.tr("Playing speed"))
        self._speed.setToolTip(self.tr("Playing speed"))
        for speed in SPEEDS:
            self._speed.addItem(f"{Local(speed):g}×", speed)
        self._speed.setCurrentIndex(SPEEDS.index(1.0))
        self._speed.activated.connect(self._choose_speed)
        self._lay_out()
        session.playing_changed.connect(self._show_playing)
        session.frame_changed.connect(self._show_time)
        session.video_changed.connect(self._show_video)
        session.loop_changed.connect(self._show_loop)
        clock.speed_changed.connect(self._show_speed)
        self._show_video()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(2)
        for action, shape, text in (
            ("first", "first", self.tr("First frame (Home)")),
            ("previous", "previous", self.tr("One frame back (←)")),
            ("play", "play", self.tr("Play or pause (Space, K)")),
            ("next", "next", self.tr("One frame on (→)")),
            ("last", "last", self.tr("Last frame (End)")),
        ):
            row.addWidget(self._button(action, shape, text))
        row.addSpacing(6)
        row.addWidget(self._speed)
        row.addWidget(self._time, 1)
        for action, shape, text in (
            ("mark_in", "in", self.tr("Range begins here (I)")),
            ("mark_out", "out", self.tr("Range ends here (O)")),
            ("full_screen", "fit", self.tr("Full screen (F11)")),
        ):
            button = self._button(action, shape, text)
            button.setCheckable(action != "full_screen")
            row.addWidget(button)

    def _button(self, action: str, shape: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(lambda: self._press(action))
        self._buttons[action] = (button, shape)
        return button

    def _press(self, action: str) -> None:
        self.pressed.emit(action)
        self._show_loop()  # the click has flipped the mark of a button, whatever came of it

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(event)

    def _draw_icons(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.ButtonText)
        for name, (button, shape) in self._buttons.items():
            shown = "pause" if name == "play" and self._session.playing else shape
            button.setIcon(icon(shown, colour))

    @Slot(bool)
    def _show_playing(self, playing: bool) -> None:
        self._draw_icons()

    @Slot()
    def _show_video(self) -> None:
        video = self._session.video
        self.setEnabled(video is not None)
        self._time.setAlignment(Qt.AlignmentFlag.AlignCenter)
        last = str(video.frame_count - 1) if video else ""  # there is room for each frame's number
        self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance(last))
        self._draw_icons()
        self._show_time()

    @Slot(int)
    def _show_time(self, _frame: int = 0) -> None:
        texts = self._words(self._session.frame) if self._session.video else ["–"]
        wide = self._time.fontMetrics().horizontalAdvance
        fitting = (text for text in texts if wide(text) <= self._time.width())
        self._time.setText(next(fitting, texts[-1]))
        self._time.setToolTip(texts[0])

    def _words(self, frame: int) -> list[str]:
        """Return time and frame, the longest text first."""
        video = self._session.video
        assert video is not None
        time, last = clock(float(video.times_s[frame]), 3), video.frame_count - 1
        words = self.tr("{time}   frame {frame} (0–{last})")  # as in the tables, which begin with 0
        return [
            words.format(time=time, frame=frame, last=last),
            f"{time}   {frame} (0–{last})",
            f"{frame} (0–{last})",
            f"{frame}",
            "",  # a number that is cut would be read as another one
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._show_time()

    @Slot()
    def _show_loop(self) -> None:
        for name in ("mark_in", "mark_out"):
            self._buttons[name][0].setChecked(self._session.loop is not None)

    @Slot(float)
    def _show_speed(self, speed: float) -> None:
        if abs(speed) in SPEEDS:
            self._speed.setCurrentIndex(SPEEDS.index(abs(speed)))

    @Slot(int)
    def _choose_speed(self, index: int) -> None:
        self._clock.set_speed(self._speed.itemData(index))
