"""Make every screenshot, light and dark, on the sample recording, into a folder.

    QT_QPA_PLATFORM=offscreen python packaging/screenshots.py FOLDER

Needs weights (`kinetrace weights list`); the sample is analysed once. Each picture is to be
looked at before it is used.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from kinetrace.app.export_dialog import ExportDialog
from kinetrace.app.help_window import HelpWindow
from kinetrace.app.main_window import MainWindow
from kinetrace.app.recording_dialog import RecordingDialog
from kinetrace.app.settings import SettingsStore
from kinetrace.app.theme import DARK, LIGHT, apply_theme
from kinetrace.app.weights_dialog import WeightsDialog
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QTabWidget, QWidget

LONGEST_S = 900


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
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    camera = Camera(QApplication([]), args.folder)
    with tempfile.TemporaryDirectory() as temporary:
        window = MainWindow(SettingsStore(None), Path(temporary))
        window.show()
        empty(camera, window)
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

    both(camera, dialogs)


def show(camera: Camera, dialog: QDialog, name: str) -> None:
    """Take a picture of a dialog and close it."""
    dialog.show()
    camera.take(dialog, name)
    dialog.close()


def analysed(camera: Camera, window: MainWindow, frame: int) -> None:
    """The window with the sample: opened, at work, done, every tab, narrow."""
    sample = resources.files("kinetrace.resources") / "samples" / "walk_right_normal.mp4"
    session, picture = window.session, window.player.picture
    window.files.open(Path(str(sample)))
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
        export.folder.setText("~/Documents")
        show(camera, export, "6_export")
        show(camera, RecordingDialog(session, window), "6_settings")

    both(camera, tabs)
    window.resize(900, 700)
    both(camera, lambda: camera.take(window, "5_narrow"))


if __name__ == "__main__":
    main()
