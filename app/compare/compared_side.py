"""One of two recordings that are compared: its name, its picture, and its own slider."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from ..document.settings import SettingsStore
from ..picture.picture_view import PictureView
from ..widgets.long_names import LineLabel
from ..words.numbers import Local
from .comparison import Comparison

LEAST_HEIGHT = 120
"""Of a picture, points: with curves below it fits on a laptop's screen of 768 lines at 150 %."""


class ComparedSide(QWidget):
    """One recording: its name, its picture, and a slider that moves it alone."""

    def __init__(self, comparison: Comparison, store: SettingsStore, number: int) -> None:
        super().__init__()
        self._comparison, self._number = comparison, number
        self._session = session = comparison.sessions[number - 1]
        self._name = LineLabel()
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name.setProperty("role", "head")
        self.picture = PictureView(session, store)
        self.picture.editable = False
        self.picture.setMinimumHeight(LEAST_HEIGHT)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setToolTip(self.tr("Moves this recording alone, to align it by hand"))
        self.slider.valueChanged.connect(session.go_to)
        self._time = QLabel()
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self._time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._name)
        column.addWidget(self.picture, 1)
        column.addLayout(row)
        session.video_changed.connect(self._show)
        session.recording_changed.connect(self._show)
        session.frame_changed.connect(self._show_frame)
        comparison.changed.connect(self._show)  # the other may be called alike now
        self._show()

    @Slot()
    def _show(self) -> None:
        title = self._comparison.titles[self._number - 1]
        name = f"{self._number}: {title or '–'}"  # both may be called alike
        self._name.setText(name if title else self.tr("No recording yet"))
        self.picture.setAccessibleName(self.tr("Picture {name}").format(name=name))
        self.slider.setAccessibleName(self.tr("Frame of {name} alone").format(name=name))
        self.slider.setRange(0, max(self._session.frame_count - 1, 0))
        self._show_frame(self._session.frame)

    @Slot(int)
    def _show_frame(self, frame: int) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(frame)
        self.slider.blockSignals(False)
        self._time.setText(f"{Local(self._session.time_s):.2f} s")
