"""The windows beside the main one: camera, batch, comparison; made when first wanted."""

import os
from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kinetrace.core.recordings.recording import SUFFIX
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from .analysis.analysis_work import watch
from .analysis.analyst import Analyst, present_weights
from .document.settings import SettingsStore
from .files import Files
from .widgets.long_names import breakable

if TYPE_CHECKING:
    from kinetrace.core.live import LiveFrame
    from kinetrace.core.video.info import Frame

    from .batch.batch_window import BatchWindow
    from .camera.camera_window import CameraWindow
    from .compare.compare_window import CompareWindow
    from .document.session import Session


class SideWindows(QObject):
    """Shows them, and hands over to the main window what they made."""

    def __init__(
        self, files: Files, analyst: Analyst, store: SettingsStore, window: QWidget
    ) -> None:
        super().__init__(window)
        self._files, self._analyst, self._store, self._window = files, analyst, store, window
        self.camera: CameraWindow | None = None
        self.batch: BatchWindow | None = None
        self.comparing: CompareWindow | None = None
        self._analyse: Path | None = None
        files.opened.connect(self._start)

    @Slot()
    def show_camera(self) -> None:
        """Show the camera."""
        from .camera.camera_window import CameraWindow

        if self.camera is None:
            self.camera = CameraWindow(self._store, None, self._window)
            self.camera.recorded.connect(self._take_recording)
        present = self._analyst.variant in present_weights()
        self.camera.watch = self._watch if present else None
        self._show(self.camera)

    def show_batch(self, paths: Sequence[Path] = ()) -> None:
        """Show the queue of recordings, with files and folders put into it."""
        from .batch.batch_window import BatchWindow

        if self.batch is None:
            self.batch = BatchWindow(self._analyst, self._store)  # a child would stay before it
            self.batch.open_wanted.connect(self._open_result)
        self._show(self.batch)
        if paths and self.batch.busy:
            words = self.tr("A batch is at work. Add these videos when it has ended.")
            QMessageBox.information(self.batch, self.tr("Batch"), words)
        elif paths:
            self.batch.add(list(paths))

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open a single file and compare two recordings; put all else into the batch."""
        if len(paths) == 1 and not os.path.isdir(paths[0]):  # noqa: PTH112
            self._files.open(paths[0])
            return
        if [path.suffix.lower() for path in paths] != [SUFFIX, SUFFIX]:
            self.show_batch(paths)
            return
        window = self._comparing_window()
        self._show(window)
        window.open_both(paths[0], paths[1])

    def show_compare(self, session: "Session") -> None:
        """Show a session's recording, as it is now, beside another one."""
        window = self._comparing_window()
        window.compare(session)
        self._show(window)

    def _comparing_window(self) -> "CompareWindow":
        from .compare.compare_window import CompareWindow

        if self.comparing is None:
            self.comparing = CompareWindow(self._store, self._window)
        return self.comparing

    def may_close(self) -> bool:
        """Ask what becomes of a batch at work; False to stay."""
        if self.batch is None or not self.batch.busy:
            return True
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Stop the batch?"),
            self.tr("A batch is at work. It goes on from where it is next time."),
            button.Discard | button.Cancel,
            button.Cancel,
        )
        return answer == button.Discard

    def end(self) -> None:
        """Stop what is at work, out of sight; before the main window closes."""
        if self.camera is not None:
            self.camera.recorded.disconnect(self._take_recording)
            self.camera.recorded.connect(self._store.remember)
            self.camera.close()
        if self.comparing is not None:
            self.comparing.close()
            self.comparing.end()
        if self.batch is not None:
            self.batch.close()
            self.batch.end()

    @Slot(object)
    def _open_result(self, path: Path) -> None:
        """Open a recording of the batch, whose list stays behind it."""
        self._show(self._window)
        self._files.open(path)

    def _show(self, window: QWidget) -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _watch(self) -> "Generator[LiveFrame | None, Frame, None]":
        analyst = self._analyst
        assert analyst.variant is not None  # else the camera is opened without this
        opener = partial(analyst.open_network, analyst.variant, self._store.value.device, "none")
        return analyst.elsewhere.run(partial(watch, opener))

    @Slot(object)
    def _take_recording(self, path: Path) -> None:
        """Open and analyse what the camera recorded; it is found again if that is not wanted."""
        self._store.remember(path)
        if self._files.opening:
            words = self.tr(
                "Another file is being opened just now. The camera's recording is kept in {path}; "
                "open it afterwards to analyse it."
            )
            shown = breakable(words.format(path=path))
            QMessageBox.information(self._window, self.tr("Camera"), shown)
            return
        self._analyse = path
        self._files.open(path)

    @Slot(object)
    def _start(self, path: Path) -> None:
        """Analyse a camera's recording once it is open."""
        if path == self._analyse:
            self._analyse = None
            QTimer.singleShot(0, self._analyst, self._analyst.start)
