"""Make every screenshot, light and dark, on the sample recording, into a folder.

    QT_QPA_PLATFORM=offscreen python packaging/screenshots.py FOLDER [--language de]

Needs weights (`kinetrace weights list`); the sample is analysed once. Each picture is to be
looked at before it is used.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib import resources
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from kinetrace.app.analysis.analysis_work import open_network, watch
from kinetrace.app.batch.batch_window import BatchWindow
from kinetrace.app.camera.camera_window import CameraWindow
from kinetrace.app.dialogs.help_window import HelpWindow
from kinetrace.app.dialogs.recording_dialog import RecordingDialog
from kinetrace.app.dialogs.settings_dialog import SettingsDialog
from kinetrace.app.dialogs.weights_dialog import WeightsDialog
from kinetrace.app.document.settings import SettingsStore
from kinetrace.app.export.export_dialog import ExportDialog
from kinetrace.app.export.export_work import VIDEO
from kinetrace.app.main_window import MainWindow
from kinetrace.app.player.scale_dialog import ScaleDialog
from kinetrace.app.widgets.theme import DARK, LIGHT, apply_theme
from kinetrace.app.words.language import LANGUAGES, use_language
from kinetrace.core.keypoints import INDEX
from kinetrace.core.recordings.recording_file import save
from kinetrace.core.video.camera import CameraName
from kinetrace.core.video.frames import frames
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QTabWidget, QWidget

LONGEST_S = 900
SAMPLE = Path(str(resources.files("kinetrace.resources"))) / "samples" / "walk_right_normal.mp4"
LEG = ("hip", "knee", "ankle")


class Camera:
    """Takes pictures of widgets and writes them."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.app, self.folder, self.look = app, folder, ""

    def settle(self, seconds: float = 0.3) -> None:
        """Let the windows draw."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() > end)

    def wait(self, ready: Callable[[], bool]) -> None:
        """Run the program until something is so."""
        end = time.monotonic() + LONGEST_S
        while not ready():
            if time.monotonic() > end:
                sys.exit("screenshots: it takes too long")
            self.app.processEvents()
            time.sleep(0.005)

    def take(self, widget: QWidget, name: str) -> None:
        """Write one picture."""
        self.settle()
        path = self.folder / f"{name}_{self.look}.png"
        if not widget.grab().save(str(path)):
            sys.exit(f"{path}: cannot be written")
        print(path)


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--frame", type=int, default=40, help="frame of the sample on show")
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(QApplication([]), args.folder)
    use_language(camera.app, args.language)
    with tempfile.TemporaryDirectory() as temporary:
        window = MainWindow(SettingsStore(None), Path(temporary))
        window.show()
        empty(camera, window)
        beside(camera, window, Path(temporary))
        analysed(camera, window, args.frame)
        QMessageBox.question = staticmethod(lambda *_: QMessageBox.StandardButton.Discard)
        window.close()


def both(camera: Camera, take: Callable[[], None]) -> None:
    """Take pictures in both looks."""
    for look in (LIGHT, DARK):
        apply_theme(camera.app, look)
        camera.look = look.name
        take()


def empty(camera: Camera, window: MainWindow) -> None:
    """The window before a file is open, and its dialogs."""
    window.resize(1280, 800)
    both(camera, lambda: camera.take(window, "1_welcome"))

    def dialogs() -> None:
        show(camera, WeightsDialog(window), "6_weights")
        for tab, name in enumerate(("angles", "unavailable", "shortcuts")):
            dialog = HelpWindow(window)
            dialog.findChild(QTabWidget).setCurrentIndex(tab)
            show(camera, dialog, f"7_help_{name}")
        show(camera, SettingsDialog(window.store, window), "6_program_settings")

    both(camera, dialogs)


class Film:
    """A camera that plays the sample."""

    def __init__(self, path: Path) -> None:
        with frames(path) as film:
            self.pictures = [frame.image for frame in film]
        self.read_so_far = 40

    def read(self) -> object:
        """Return the next picture, thirty a second."""
        time.sleep(1 / 30)
        self.read_so_far += 1
        return self.pictures[self.read_so_far % len(self.pictures)]

    def close(self) -> None:
        """Do nothing."""


def beside(camera: Camera, window: MainWindow, folder: Path) -> None:
    """The camera and the batch."""
    batch = BatchWindow(window.analyst, window.store)
    batch.show()
    both(camera, lambda: camera.take(batch, "8_batch_empty"))
    films = folder / "films"
    films.mkdir()
    (films / "walk_01.mp4").write_bytes(SAMPLE.read_bytes())
    (films / "walk_02.mp4").write_bytes(SAMPLE.read_bytes()[:60_000])
    (films / "walk_03.mp4").write_bytes(SAMPLE.read_bytes() + b"x")
    batch.add([films])
    camera.wait(lambda: len(batch.list.videos) == 3)
    batch.start.click()
    camera.wait(lambda: any(e.state.value == "done" for e in batch.list.entries.values()))
    camera.settle(4)
    both(camera, lambda: camera.take(batch, "8_batch"))
    camera.wait(lambda: not batch.busy)
    batch.end()
    batch.close()
    live = CameraWindow(window.store, lambda: watch(partial(open_network, "RT", "cpu", "none")))
    live.find_cameras = lambda: iter([CameraName(0, "Film")])
    live.open_camera = lambda _: Film(SAMPLE)
    live.show()
    camera.wait(lambda: live.values.has_values)
    camera.settle(8)
    both(camera, lambda: camera.take(live, "8_camera"))
    live.find_cameras = lambda: iter([])
    live.look()
    camera.settle(1)
    both(camera, lambda: camera.take(live, "8_camera_none"))
    live.close()


def show(camera: Camera, dialog: QDialog, name: str) -> None:
    """Take a picture of a dialog and close it."""
    dialog.show()
    camera.take(dialog, name)
    dialog.close()


def analysed(camera: Camera, window: MainWindow, frame: int) -> None:
    """The window with the sample: opened, at work, done, every tab, narrow."""
    session, picture = window.session, window.player.picture
    window.files.open(SAMPLE)
    camera.wait(lambda: picture.image is not None)
    both(camera, lambda: camera.take(window, "2_opened"))
    window.analyst.start()
    session.go_to(frame)
    camera.wait(lambda: session.row(frame) is not None or window.analyst.stage is None)
    window.analyst.set_paused(True)
    camera.wait(lambda: not window.measurer.busy and picture.frame == frame)
    both(camera, lambda: camera.take(window, "3_at_work"))
    window.analyst.set_paused(False)
    camera.wait(lambda: session.job is None)
    camera.wait(lambda: not window.measurer.busy and picture.frame == frame)

    def tabs() -> None:
        for tab in range(window.tabs.count()):
            window.tabs.setCurrentIndex(tab)
            camera.take(window, f"4_{window.tabs.tabText(tab).lower()}")
        window.tabs.setCurrentIndex(0)
        export = ExportDialog(session, window.store, window)
        export.fields.folder.setText("~/Documents")
        export.fields.boxes[VIDEO].setChecked(True)
        export.fields.ground.setCurrentIndex(0)
        export.fields.ground.activated.emit(0)
        show(camera, export, "6_export")
        show(camera, RecordingDialog(session, window), "6_settings")

    both(camera, tabs)
    by_hand(camera, window)
    tasks(camera, window)
    compared(camera, window)
    window.resize(900, 700)
    both(camera, lambda: camera.take(window, "5_narrow"))


def by_hand(camera: Camera, window: MainWindow) -> None:
    """Angles and lengths on the picture, their list, a tool in the hand, a cyclogram."""
    session, player = window.session, window.player
    pose = session.findings.measures.pose
    row = session.row()
    hip, knee, ankle = (tuple(map(float, pose.xy[row, INDEX[f"right_{joint}"]])) for joint in LEG)
    editing = player.hand_editing
    editing.add_angle((hip, knee, ankle))
    editing.rename(session.recording.by_hand[0], "Right knee")
    tape = ((hip[0] - 150, ankle[1] + 30), (hip[0] + 150, ankle[1] + 30))
    editing.add_length(tape, 1.2, walking_plane=True)
    editing.add_length(((hip[0] - 60, hip[1]), (hip[0] - 60, ankle[1])))
    editing.add_key_frame("Right leg ahead")
    window.editing.comment("Looks at the camera", 1.0)

    def pictures() -> None:
        window.tabs.setCurrentWidget(window.notes)
        camera.take(window, "4_by_hand")
        player.tools.take("angle")
        camera.take(window, "4_tool")
        player.tools.drop()
        show(camera, ScaleDialog(300, window), "6_known_length")

    both(camera, pictures)

    def cyclogram() -> None:
        cycles = window.tabs.widget(1)
        window.tabs.setCurrentWidget(cycles)
        cycles.shown.setCurrentIndex(1)
        cycles.shown.activated.emit(1)
        camera.take(window, "4_cyclogram")
        cycles.shown.setCurrentIndex(0)
        cycles.shown.activated.emit(0)

    both(camera, cyclogram)


def tasks(camera: Camera, window: MainWindow) -> None:
    """Another task than gait, and what it says where there is none."""
    for name in ("range_of_motion", "squat", "gait"):
        window.session.set_settings("Task", task=name)
        camera.wait(lambda: window.session.findings.recording is window.session.recording)
        window.tabs.setCurrentIndex(2)
        if name != "gait":
            both(camera, lambda name=name: camera.take(window, f"4_task_{name}"))


def compared(camera: Camera, window: MainWindow) -> None:
    """The sample beside itself, aligned on a contact."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "second.kinetrace"
        save(window.session.recording, path)
        window.side_windows.show_compare(window.session)
        comparing = window.side_windows.comparing
        comparing.open_second(path)
        sessions = comparing.comparison.sessions
        camera.wait(lambda: all(session.findings is not None for session in sessions))
        comparing.align.setCurrentIndex(1)
        comparing.align.activated.emit(1)
        comparing.comparison.go_to(0.3)
        camera.wait(lambda: all(side.picture.image is not None for side in comparing.sides))
        both(camera, lambda: camera.take(comparing, "8_compare"))
        comparing.pages.setCurrentWidget(comparing.changes)
        both(camera, lambda: camera.take(comparing, "8_compare_parameters"))
        comparing.resize(900, 700)
        both(camera, lambda: camera.take(comparing, "8_compare_narrow"))
        comparing.close()


if __name__ == "__main__":
    main()
