"""The camera: live skeleton and angle, recording, and over to the usual analysis."""

from collections.abc import Callable, Generator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.errors import KinetraceError
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.video.camera import Camera, CameraName, find_cameras, open_camera
from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .camera_work import Capture, Captured, Newest, Seen, measured
from .core_words import core_word
from .job import Job
from .live_view import LiveAngle, LivePicture
from .settings import SettingsStore

if TYPE_CHECKING:
    from kinetrace.core.network.estimator import Estimator


class CameraWindow(QDialog):
    """One camera at a time. Closing the window switches it off and hands over what it recorded.

    Attributes
    ----------
    find, open : how cameras are looked for and opened, in a thread
    open_network : how the network is loaded, in a thread; None where there are no weights

    Signals
    -------
    recorded(object) : path of a recording to be analysed
    """

    recorded = Signal(object)

    def __init__(
        self,
        store: SettingsStore,
        open_network: "Callable[[], Estimator] | None",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self.open_network = open_network
        self.find: Callable[[], object] = find_cameras
        self.open: Callable[[CameraName], Camera] = open_camera
        self._found: list[CameraName] = []
        self._search: Job | None = None
        self._capturing: Job | None = None
        self._measuring: Job | None = None
        self._capture: Capture | None = None
        self._trouble = ""
        self.setWindowTitle(self.tr("Camera"))
        self.resize(1060, 620)
        self._make()
        self._lay_out()
        self._show_state()

    def _make(self) -> None:
        self.cameras = QComboBox()
        self.cameras.setAccessibleName(self.tr("Camera"))
        self.cameras.setMinimumContentsLength(16)
        self.cameras.activated.connect(self._change_camera)
        self.again = QPushButton(self.tr("Look again"))
        self.again.clicked.connect(self.look)
        self.picture = LivePicture()
        self.angle = QComboBox()
        self.angle.setAccessibleName(self.tr("Angle on show"))
        for name, row in ANGLES.items():
            self.angle.addItem(core_word(row.title), name)
        self.values = LiveAngle()
        self.values.choose(self.angle.currentData())
        self.angle.activated.connect(lambda: self.values.choose(self.angle.currentData()))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.hint = QLabel(
            self.tr(
                "Live values lag a little and are for looking at. A recording is measured anew "
                "afterwards, with all it shows before and after each moment."
            )
        )
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "quiet")
        self.folder = QPushButton()
        self.folder.setProperty("role", "link")
        self.folder.setToolTip(self.tr("Choose another folder for recordings"))
        self.folder.clicked.connect(self._choose_folder)
        self.record = QPushButton()
        self.record.setProperty("role", "main")
        self.record.clicked.connect(self._toggle_recording)
        self.done_button = QPushButton(self.tr("Close"))
        self.done_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.cameras)
        head.addWidget(self.again)
        head.addStretch()
        side = QVBoxLayout()
        side.setSpacing(9)
        side.addWidget(self.angle)
        side.addWidget(self.values, 1)
        side.addWidget(self.hint)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.picture, 5)
        middle.addLayout(side, 3)
        foot = QHBoxLayout()
        foot.addWidget(self.record)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.folder)
        foot.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    # cameras

    @Slot()
    def look(self) -> None:
        """Look for cameras and switch the first one on."""
        if self._search is not None:
            return
        self.stop()
        self._found = []
        self._search = Job(lambda: _all(self.find()), self.tr("Looking for cameras"), self)
        self._search.finished.connect(self._take_cameras)
        self._search.failed.connect(self._tell)
        self._search.ended.connect(self._end_search)
        self._say(self.tr("Looking for cameras …"))
        self._search.start()
        self._show_state()

    @Slot(object)
    def _take_cameras(self, found: list[CameraName]) -> None:
        self._found = found
        self.cameras.clear()
        for one in found:
            self.cameras.addItem(one.name)
        if not found:
            self._say(
                self.tr(
                    "No camera was found. Connect one, allow cameras in the system's privacy "
                    "settings, and look again."
                )
            )

    @Slot()
    def _end_search(self) -> None:
        self._search = None
        if self._found and self.isVisible():
            self._start()
        self._show_state()

    @Slot()
    def _change_camera(self) -> None:
        self.stop()
        self._start()

    def _start(self) -> None:
        camera, newest = self._found[self.cameras.currentIndex()], Newest()
        opened = self.open
        self._capture = capture = Capture(lambda: opened(camera), newest)
        self._trouble = ""
        self.values.clear()
        self._capturing = Job(capture.steps, camera.name, self)
        self._capturing.progressed.connect(self._take_frame)
        self._capturing.failed.connect(self._tell)
        self._capturing.ended.connect(self._end_capture)
        self._say(self.tr("Switching {name} on …").format(name=camera.name))
        if self.open_network is not None:
            network = self.open_network
            self._measuring = Job(lambda: measured(newest, network), camera.name, self)
            self._measuring.progressed.connect(self._take_seen)
            self._measuring.failed.connect(self._note_trouble)
            self._measuring.start()
        self._capturing.start()
        self._show_state()

    def stop(self) -> None:
        """Switch the camera off and wait for it; what was recorded is kept."""
        for job in (self._capturing, self._measuring):
            if job is not None:
                job.cancel()
        for job in (self._capturing, self._measuring):
            if job is not None:
                job.wait()
        self._capturing = self._measuring = None
        self.picture.show_picture(None)
        self.values.clear()

    @Slot(object)
    def _take_frame(self, captured: Captured) -> None:
        measuring = self._measuring is not None and self._measuring.running
        if not (measuring and self.values.has_values):
            self.picture.show_picture(captured.frame.image)
        if captured.recorded_s is not None:
            minutes, seconds = divmod(int(captured.recorded_s), 60)
            self._say(self.tr("Recording {time}").format(time=f"{minutes}:{seconds:02d}"))
        elif captured.saved is not None:
            self.close()
        elif self._trouble or self.open_network is None:
            why = self.tr("Picture only: there are no weights on this computer yet.")
            self._say(self._trouble or why)
        elif not self.values.has_values:
            self._say(self.tr("Loading the network …"))

    @Slot(object)
    def _take_seen(self, seen: Seen) -> None:
        self.picture.show_picture(seen.image)
        self.values.add(seen.live.frame.time_s, seen.live.angles)
        if self._capture is not None and not self._capture.recording:
            self._say("" if seen.live.has_person else self.tr("Nobody is seen."))

    # recording

    @Slot()
    def _toggle_recording(self) -> None:
        if self._capture is None:
            return
        if self._capture.recording:
            self._capture.stop_recording()
            self._say(self.tr("Finishing the file …"))
        else:
            try:
                self._folder().mkdir(parents=True, exist_ok=True)
            except OSError as error:
                self._say(f"{self._folder()}: {error.strerror or error}")
                return
            self._capture.record(self._folder() / f"{datetime.now():%Y-%m-%d_%H-%M-%S}.mp4")
        self._show_state()

    @Slot()
    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for recordings"), str(self._folder())
        )
        if name:
            self._store.change(camera_folder=name)
            self._show_state()

    def _folder(self) -> Path:
        if self._store.value.camera_folder:
            return Path(self._store.value.camera_folder)
        place = QStandardPaths.StandardLocation.MoviesLocation
        return Path(QStandardPaths.writableLocation(place) or Path.home()) / "Kinetrace"

    # what is shown

    def _say(self, words: str) -> None:
        self.words.setText(words)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        self._say(core_word(str(error)))

    @Slot(object)
    def _note_trouble(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        self._trouble = core_word(str(error))

    @Slot()
    def _end_capture(self) -> None:
        self.picture.show_picture(None)
        if self._capture is not None and self._capture.saved is not None:
            self.close()  # the camera went while it recorded: its film is whole
        self._capture = None
        self._show_state()

    def _show_state(self) -> None:
        recording = self._capture is not None and self._capture.recording
        on = self._capture is not None
        self.record.setText(self.tr("Stop and analyse") if recording else self.tr("Record"))
        self.record.setEnabled(on)
        self.cameras.setEnabled(bool(self._found) and not recording)
        self.again.setEnabled(self._search is None and not recording)
        self.folder.setText(self.tr("to {folder}").format(folder=self._folder().name))
        self.folder.setEnabled(not recording)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._capture is None:
            self.look()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._search is not None:
            self._search.cancel()
            self._search.wait()
        capture, self._capture = self._capture, None
        self.stop()
        super().closeEvent(event)
        self.hide()
        if capture is not None and capture.saved is not None:
            self.recorded.emit(capture.saved)

    def reject(self) -> None:
        """Escape closes as the button does."""
        self.close()


def _all(found: object) -> Generator[None, None, list[CameraName]]:
    """Return all cameras of a search that can be stopped after each place."""
    cameras = []
    for one in found:  # type: ignore[attr-defined]
        if one is not None:
            cameras.append(one)
        yield
    return cameras
