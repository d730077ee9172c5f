"""The camera: live skeleton and angle, recording, and over to the usual analysis."""

from collections.abc import Callable, Iterable
from pathlib import Path

from kinetrace.core.errors import KinetraceError
from kinetrace.core.kinematics.angles import ANGLES
from kinetrace.core.video.camera import Camera, CameraName, find_cameras, open_camera
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QWidget,
)

from ..document.settings import SettingsStore
from ..widgets.columns import column, in_column, row
from ..widgets.long_names import breakable
from ..widgets.side_window import SideWindow
from ..widgets.unwheeled import ComboBox
from ..widgets.usual_size import resize_to_usual
from ..words.core_words import core_word
from ..words.durations import clock
from .camera_run import CameraRun
from .camera_search import CameraSearch, new_recording, recordings_folder
from .camera_work import Captured, Seen, Watch, has_room
from .live_view import LiveAngle, LivePicture


class CameraWindow(SideWindow):
    """One camera at a time. Closing the window switches it off and hands over what it recorded.

    Attributes
    ----------
    find, open : how cameras are looked for and opened, in a thread
    watch : makes what sees the body in frames; None where there are no weights

    Signals
    -------
    recorded(object) : path of a recording to be analysed
    """

    recorded = Signal(object)

    def __init__(
        self,
        store: SettingsStore,
        watch: Watch | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self.watch = watch
        self.find_cameras: Callable[[], Iterable[CameraName | None]] = find_cameras
        self.open_camera: Callable[[CameraName], Camera] = open_camera
        self._found: list[CameraName] = []
        self._search = CameraSearch(self)
        self._search.finished.connect(self._take_cameras)
        self._search.failed.connect(self._tell)
        self._search.ended.connect(self._end_search)
        self._run = CameraRun(self)
        self._run.captured.connect(self._take_frame)
        self._run.seen.connect(self._take_seen)
        self._run.failed.connect(self._tell_end)
        self._run.unmeasured.connect(self._note_trouble)
        self._run.ended.connect(self._end_capture)
        self._trouble = self._refused = self._gone = ""
        self.setWindowTitle(self.tr("Camera"))
        resize_to_usual(self, 1060, 620)
        self._make()
        self._lay_out()
        self._show_state()

    def _make(self) -> None:
        self.cameras = ComboBox()
        self.cameras.setAccessibleName(self.tr("Camera"))
        self.cameras.setMinimumContentsLength(16)
        self.cameras.activated.connect(self._change_camera)
        self.again = QPushButton(self.tr("Look again"))
        self.again.clicked.connect(self.look)
        self.picture = LivePicture()
        self.angle = ComboBox()
        self.angle.setAccessibleName(self.tr("Angle on show"))
        for name, angle in ANGLES.items():
            self.angle.addItem(core_word(angle.title), name)
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
        side = column(self.angle, (self.values, 1), self.hint)
        middle = row((self.picture, 5), (side, 3))
        middle.setSpacing(14)
        in_column(
            self,
            row(self.cameras, self.again, None),
            (middle, 1),
            row(self.record, (self.words, 1), self.folder, self.done_button),
        )

    # cameras

    @Slot()
    def look(self) -> None:
        """Look for cameras and switch the first one on."""
        if self._search.busy:
            return
        self.stop()
        self._found = []
        self._say(self.tr("Looking for cameras …"))
        self._search.look(self.find_cameras)
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
        if self._found and self.isVisible():
            self._start()
        self._show_state()

    @Slot()
    def _change_camera(self) -> None:
        self.stop()
        self._start()

    def _start(self) -> None:
        camera, opened = self._found[self.cameras.currentIndex()], self.open_camera
        self._trouble = self._refused = self._gone = ""
        self.values.clear()
        self._say(self.tr("Switching {name} on …").format(name=camera.name))
        self._run.begin(camera.name, lambda: opened(camera), self.watch)
        self._show_state()

    def stop(self) -> None:
        """Switch the camera off and wait for it; what was recorded is kept."""
        self._run.stop()
        self.picture.show_picture(None)
        self.values.clear()

    @Slot(object)
    def _take_frame(self, captured: Captured) -> None:
        if not (self._run.measuring and self.values.has_values):
            self.picture.show_picture(captured.frame.image)
        if captured.recorded_s is not None:
            self._say(self.tr("Recording {time}").format(time=clock(int(captured.recorded_s))))
        elif captured.saved is not None:
            self._hand_over(captured.saved)
        elif self._refused or self._trouble or self.watch is None:
            why = self.tr("Picture only: there are no weights on this computer yet.")
            self._say(self._refused or self._trouble or why)
        elif not self.values.has_values:
            self._say(self.tr("Loading the network …"))

    def _hand_over(self, saved: Path) -> None:
        """Close, which hands a recording over, and say why it ended if nobody ended it."""
        words = ""
        if self._run.capture is not None and self._run.capture.full:
            words = self.tr(
                "The recording has ended because its disk is nearly full: {path}. Free some space, "
                "or choose another folder for recordings."
            )
        elif self._gone:
            words = self.tr("The recording has ended early and is kept in {path}. {why}")
        self.close()
        if words:
            shown = breakable(words.format(path=saved, why=self._gone))
            QMessageBox.warning(self.parentWidget(), self.windowTitle(), shown)

    @Slot(object)
    def _take_seen(self, seen: Seen) -> None:
        self.picture.show_picture(seen.image)
        self.values.add(seen.live.time_s, seen.live.angles)
        if self._run.on and not self._run.recording:
            nobody = "" if seen.live.has_person else self.tr("Nobody is seen.")
            self._say(self._refused or nobody)

    # recording

    @Slot()
    def _toggle_recording(self) -> None:
        if self._run.capture is None:
            return
        if self._run.recording:
            self._run.capture.stop_recording()
            self._say(self.tr("Finishing the file …"))
        else:
            folder = recordings_folder(self._store)
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                self._refuse(f"{folder}: {error.strerror or error}")
                return
            if not has_room(folder):
                words = self.tr(
                    "{folder}: the disk is nearly full. Free some space, or choose another folder."
                )
                self._refuse(words.format(folder=folder))
                return
            self._refused = ""
            self._run.capture.record(path := new_recording(folder))
            self._store.remember(path)  # whatever becomes of the program it is found again
        self._show_state()

    def _refuse(self, words: str) -> None:
        """Say why nothing is recorded, also while further pictures come."""
        self._refused = breakable(words)
        self._say(self._refused)

    @Slot()
    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for recordings"), str(recordings_folder(self._store))
        )
        if name:
            self._refused = ""
            self._store.change(camera_folder=name)
            self._show_state()

    # what is shown

    def _say(self, words: str) -> None:
        self.words.setText(words)

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        self._say(breakable(core_word(str(error))))

    @Slot(object)
    def _tell_end(self, error: Exception) -> None:
        self._tell(error)
        self._gone = core_word(str(error))

    @Slot(object)
    def _note_trouble(self, error: Exception) -> None:
        if not isinstance(error, KinetraceError):
            raise error
        self._trouble = core_word(str(error))

    @Slot()
    def _end_capture(self) -> None:
        self.picture.show_picture(None)
        if self._run.saved is not None:
            self._hand_over(self._run.saved)  # the camera went while it recorded: it is whole
            return
        self._run.capture = None
        self._show_state()

    def _show_state(self) -> None:
        recording = self._run.recording
        self.record.setText(self.tr("Stop and analyse") if recording else self.tr("Record"))
        self.record.setEnabled(self._run.on)
        self.cameras.setEnabled(bool(self._found) and not recording)
        self.again.setEnabled(not self._search.busy and not recording)
        folder = recordings_folder(self._store).name
        self.folder.setText(self.tr("to {folder}").format(folder=folder))
        self.folder.setEnabled(not recording)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not self._run.on:
            self.look()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._search.stop_and_wait()
        capture, self._run.capture = self._run.capture, None
        self.stop()
        event.accept()  # a dialog's own way of closing would come back here by `reject`
        self.hide()
        if capture is not None and capture.saved is not None:
            self.recorded.emit(capture.saved)

    def reject(self) -> None:
        """Escape closes as the button does."""
        self.close()
