"""The start of the program with a window."""

import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from .collector import Collector
from .crash import CrashKeeper, start_log
from .desktop import Application, be_known
from .document.recovery import left_behind, read_left_behind
from .document.saved_place import remove_left
from .document.settings import SettingsStore, config_folder, data_folder
from .main_window import MainWindow
from .warm_up import AFTER_MS, warm_up
from .widgets.theme import apply_theme, wanted_theme
from .words.language import use_language
from .work.job import Job

log = logging.getLogger(__name__)


def run(paths: Sequence[Path] = ()) -> int:
    """Show the window, with what is given taken as if it was dropped there; return at its end."""
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    app = Application(sys.argv[:1])
    be_known(app)
    log_path = start_log(data_folder())
    store = SettingsStore(config_folder() / "settings.json")
    use_language(app, store.value.language)
    look = Look(app, store)
    look.follow()
    window = MainWindow(store, data_folder() / "recovery")
    CrashKeeper(window, log_path).install()
    app.handed_over.connect(window.files.open)
    window.show()
    window.analyst.elsewhere.start()
    window.measurer.elsewhere.start()
    Collector(app)
    loading = Job(warm_up, parent=window)
    QTimer.singleShot(AFTER_MS, loading, loading.start)
    # Python sees Ctrl+C in a terminal only when it gets to run
    awake = QTimer(window, interval=250)
    awake.timeout.connect(lambda: None)
    awake.start()
    signal.signal(signal.SIGINT, lambda *_: window.close())
    QTimer.singleShot(0, window, lambda: start(window, data_folder() / "recovery", paths))
    code = app.exec()
    loading.cancel()
    loading.wait()
    return code


class Look(QObject):
    """Keeps light or dark in step with the settings and the desktop."""

    def __init__(self, app: QApplication, store: SettingsStore) -> None:
        super().__init__(app)
        self._app, self._store = app, store
        self._shown = ""
        store.changed.connect(self.follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Take over the look that is wanted now."""
        theme = wanted_theme(self._store.value.theme)
        if theme.name != self._shown:
            self._shown = theme.name
            apply_theme(self._app, theme)


def start(window: MainWindow, recovery_folder: Path, paths: Sequence[Path]) -> None:
    """Offer what a fallen program left behind, then open the given files."""
    if not offer_recovery(window, recovery_folder) and paths:
        window.side_windows.take_dropped(paths)


def offer_recovery(window: MainWindow, folder: Path) -> bool:
    """Ask whether to take up unsaved work; True if it was."""
    for path in left_behind(folder) if folder.is_dir() else []:
        recording = read_left_behind(path)
        if recording is None:
            path.rename(path.with_suffix(".unreadable"))
            continue
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            window,
            QCoreApplication.translate("Start", "Unsaved work"),
            QCoreApplication.translate(
                "Start", "Kinetrace did not end in order. There is unsaved work on {name}. Open it?"
            ).format(name=recording.video.name),
            button.Open | button.Discard | button.Cancel,
            button.Open,
        )
        if answer == button.Discard:
            remove_left(path)
        elif answer == button.Open:
            window.files.take_up(path, recording)
            return True
    return False


if __name__ == "__main__":
    sys.exit(run([Path(name) for name in sys.argv[1:]]))
